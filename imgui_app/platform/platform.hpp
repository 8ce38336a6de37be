#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.hpp"
#include "imgui.h"

/// What the views may ask of the browser. ImGui's unit is the device pixel everywhere in C++; the platform
/// alone knows CSS pixels and UTF-16. Spans are bytes of the text that was last handed to `text_changed`.
namespace platform {

using resume::Span;

/// CSS pixels to device pixels, rounded.
float px(float css);

enum class Face : uint8_t { ui, ui_medium, ui_strong, display, words, words_strong, machine };
ImFont* font(Face face);

/// Draws one line of text from its top left corner, as ImDrawList::AddText does. Letters come one by one; a
/// text that needs shaping (Arabic, Hebrew, Indic scripts, joined emoji) is painted by the browser as one
/// picture, in the right order.
void draw_text(ImDrawList& list, ImFont* font, float size, ImVec2 at, ImU32 color, std::string_view text);
/// How wide `draw_text` draws it, in device pixels.
float text_width(ImFont* font, float size, std::string_view text);

enum class Editor : uint8_t { resume, posting };

/// Says, each frame, where an editor's textarea lies; an editor that is not placed in a frame is hidden (but
/// keeps its text). `min`, `max`: the textarea with its padding; `pad_left`, `pad_right`: room inside it
/// beside the text column, so that one scroller carries gutter and notes too.
struct EditorPlace {
  ImVec2 min, max;
  float pad_left = 0, pad_right = 0, pad_top = 0, pad_bottom = 0;
  float text_size = 0, line_height = 0;
};
void place_editor(Editor editor, const EditorPlace& place);

/// What the browser last told of an editor.
struct EditorView {
  float scroll_top = 0, content_height = 0;  ///< device pixels
  bool focused = false;
  Span selection;
};
const EditorView& editor_view(Editor editor);

/// Stretches of an editor's text whose places are wanted. Set after each check; sorted by span.
struct Mark {
  Span span;
  uint32_t key = 0;  ///< the caller's
};
void set_marks(Editor editor, std::span<const Mark> marks);

/// One box for each line that a mark in sight covers, in screen device pixels, as the browser laid the
/// letters out.
struct MarkBox {
  ImVec2 min, max;
  uint32_t mark = 0;  ///< place in the marks set
  bool first = false, last = false;
};
std::span<const MarkBox> mark_boxes(Editor editor);
/// Device pixels from the top of the content to a mark's paragraph, in sight or not. For the overview strip.
float mark_top(Editor editor, uint32_t mark);

/// Scrolls the span into view and puts the selection on it; `focus`: the caret too.
void reveal(Editor editor, Span span, bool focus);
/// Scrolls by so many device pixels, down where positive.
void scroll_by(Editor editor, float by);
/// Replaces a span as if it had been typed: the browser's own undo takes it back.
void replace_text(Editor editor, Span span, std::string_view text);
/// Puts another text in the editor's place; undo does not go back behind it. For texts that are kept
/// elsewhere.
void set_text(Editor editor, std::string_view text);
/// The browser's own undo, once.
void undo(Editor editor);

/// What is drawn over a textarea's letters this frame (popups, sheets, notes): the textarea gets a hole
/// there.
void cover(ImVec2 min, ImVec2 max);

void copy_text(std::string_view text);
/// Opens the browser's print dialog with this text alone on the paper.
void print_text(std::string_view text);
/// Hands the person a file. The name is plain ASCII.
void save_file(std::string_view name, std::string_view type, std::string_view bytes);

/// The picture of a page, counted from 0, of the file that the resume came in, as the browser paints it; an
/// invalid one where there is none: not yet, or never, since the file is no PDF. It is asked for at so many
/// device pixels of width; until that has come, the one of another width serves.
ImTextureID page_picture(uint32_t page, float width);

/// Asks a person for a file to read into an editor, by the browser's own dialog.
void choose_file(Editor editor);
/// Ends the reading of a file; the app is told.
void cancel_import();

/// How it stands with a file: nothing, one is held over the window, one is read, or it was refused or given
/// up.
enum class ImportStage : uint8_t { none, over, reading, refused, cancelled };
struct Import {
  ImportStage stage = ImportStage::none;
  Editor editor = Editor::resume;
  float done = 0;        ///< of 1
  std::string name;      ///< the file's
  std::string sentence;  ///< why it was refused
};

/// What the system asks for; the app's own choice may override.
struct Preferences {
  bool dark = false, more_contrast = false, forced_colors = false, reduced_motion = false,
       coarse_pointer = false;
};
const Preferences& preferences();

/// The seal as the page knows it: policy violations and requests since sealing, and the local time of sealing
/// ('14:02').
struct Seal {
  bool sealed = false;
  int32_t requests = 0, violations = 0;
  std::string since;
};
const Seal& seal();

/// What the page around the frame tells: what is stored in this browser, and which build this is.
struct Home {
  int32_t stored = 0;      ///< bytes of texts that the person asked to keep
  bool program = false;    ///< a copy of the page, for the next visit without a network
  bool can_keep = false;   ///< served by a server, at the top of its window
  bool keeping = false;    ///< texts are kept
  bool update = false;     ///< a new version is ready
  bool embedded = false;   ///< in another site's page
  bool file = false;       ///< opened from a disk
  bool can_share = false;  ///< that page listens
  bool shared = false;     ///< something was sent to it
  bool covered = false;    ///< what `watch` names is not in sight, as far as the browser tells
  int32_t forgotten = -1;  ///< things left after 'Forget everything'; -1: not asked
  std::string hash;  ///< SHA-256 of the frame's document, in hexadecimal; empty: the browser would not tell
};
const Home& home();
enum class Wish : uint8_t { try_to_send, stop_trying, keep, keep_not, forget, update, notices, close };
/// Asks the page around the frame; `close`: another site's page, to put the checker away.
void wish(Wish what);

/// Names, each frame, what a person must have before their eyes to share it.
void watch(ImVec2 min, ImVec2 max);
enum class Shared : uint8_t { too_soon, covered, sent };
/// Hands a summary (a line of its version, three of scores, then one a finding) and, unless empty, a report
/// to the page around. Goes only after a person's own press, with what `watch` named in sight.
Shared share(std::string_view summary, std::string_view report);

/// One way out that was tried.
enum class Outcome : uint8_t { refused, absent, unseen, open };
struct Attempt {
  bool worker = false;  ///< from a worker; otherwise from a frame
  Outcome outcome = Outcome::unseen;
  std::string name, how;  ///< `how`: directive, exception or what took it away
};
struct Trial {
  std::vector<Attempt> attempts;
  int32_t total = 0;
  bool running = false;
};
const Trial& trial();

/// Asks for a frame now, or in `seconds`. Nothing is drawn otherwise.
void wake();
void wake_in(float seconds);
/// Seconds since the page began; for animations only.
double now();
/// By the clock on the wall; months and days count from 1.
struct LocalTime {
  int year, month, day, hour, minute;
};
LocalTime local_time();

/// The theme that is drawn: the platform paints letters, the textarea's ink, caret and selection, and the
/// page's ground with it.
struct PageColors {
  ImU32 ink, caret, selection, ground;
  bool dark = false;
};
void set_page_colors(const PageColors& colors);
/// An announcement for screen readers, polite.
void announce(std::string_view sentence);
/// The language of the interface's texts, as in 'en'.
void set_language(std::string_view language);

}

/// Called by the platform, defined by the views.
namespace app {
void start();
/// The lists of skills, packed, and all that reads a posting have come: skill_lists.bin of this build.
void skill_lists_came(std::string packed);
/// The person typed, pasted or undid: the whole text, valid UTF-8.
void text_changed(platform::Editor editor, std::string text);
/// It stands otherwise with a file than before.
void import_changed(platform::Import now);
/// A file was read: a packed source (core/layout/packed.hpp) for an editor.
void file_read(platform::Editor editor, std::string name, std::string_view source);
/// Another site's colour: primary, hovered, pressed and what stands on it, for the light and then for the
/// dark theme.
void brand_changed(const std::array<ImU32, 8>& colors);
/// Another site's settings, one a line, in fields between tabs: 'language' and its code; 'role' and its id;
/// a rule's id, 1 or 0 for on, and its points or -1. What a person has changed stays.
void settings_given(std::string_view lines);
/// The licence notices of all that others wrote, as `Wish::notices` asked for them; empty: the page lacks
/// them.
void notices_came(std::string text);
/// By a shortcut of the installed app: the sample, if nothing is written yet, or the view of privacy.
void open_at(bool sample);
/// Draws one frame.
void draw();
/// A key that no element wanted, as KeyboardEvent.key after its modifiers in the order Ctrl, Alt, Shift:
/// 'Ctrl+k', 'Alt+ArrowDown', 'Ctrl+Shift+k', '?'. Ctrl stands for the command key on a Mac; Shift is not
/// named where it only made another character. While a text is edited, only keys that write nothing there
/// come here. True: taken.
bool key_pressed(std::string_view key);
}
