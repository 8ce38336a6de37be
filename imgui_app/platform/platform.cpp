#include "imgui_app/platform/platform.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_app/platform/access_tree.hpp"
#include "imgui_app/platform/host.hpp"
#include "imgui_app/platform/state.hpp"

namespace platform {

State& state() {
  static State the_state;
  return the_state;
}

static uint32_t size_of(std::string_view text) { return static_cast<uint32_t>(text.size()); }

float px(float css) { return std::round(css * state().ratio); }

void place_editor(Editor editor, const EditorPlace& place) {
  editor_state(editor).place = place;
  editor_state(editor).placed = true;
  access::add_editor(static_cast<int>(editor));
}

const EditorView& editor_view(Editor editor) { return editor_state(editor).view; }

void set_marks(Editor editor, std::span<const Mark> marks) {
  EditorState& own = editor_state(editor);
  std::vector<uint32_t> places;
  places.reserve(marks.size() * 2);
  for (const Mark& mark : marks) {
    const Span units = own.text.units_of(mark.span);
    places.push_back(units.begin);
    places.push_back(units.end);
  }
  // Boxes of the marks before would name the wrong ones.
  own.boxes.clear();
  own.tops.assign(marks.size(), 0);
  host_set_marks(static_cast<int>(editor), places.data(), static_cast<uint32_t>(marks.size()));
}

std::span<const MarkBox> mark_boxes(Editor editor) { return editor_state(editor).boxes; }

float mark_top(Editor editor, uint32_t mark) {
  state().tops_wanted = true;
  const std::vector<float>& tops = editor_state(editor).tops;
  return mark < tops.size() ? tops[mark] : 0;
}

void reveal(Editor editor, Span span, bool focus) {
  const Span units = editor_state(editor).text.units_of(span);
  host_reveal(static_cast<int>(editor), units.begin, units.end, focus);
}

void scroll_by(Editor editor, float by) { host_scroll(static_cast<int>(editor), by / state().ratio); }

void replace_text(Editor editor, Span span, std::string_view text) {
  const Span units = editor_state(editor).text.units_of(span);
  host_replace(static_cast<int>(editor), units.begin, units.end, text.data(), size_of(text));
}

void set_text(Editor editor, std::string_view text) {
  host_set(static_cast<int>(editor), text.data(), size_of(text));
}

void undo(Editor editor) { host_undo(static_cast<int>(editor)); }

/// Adds what of `box` lies outside the covers from `first` on: where two holes overlapped, there would be
/// none.
static void add_outside(Box box, size_t first) {
  std::vector<Box>& covers = state().covers;
  if (box.min.x >= box.max.x || box.min.y >= box.max.y) return;
  for (size_t at = first; at < covers.size(); at++) {
    const Box known = covers[at];
    if (box.max.x <= known.min.x || known.max.x <= box.min.x || box.max.y <= known.min.y ||
        known.max.y <= box.min.y)
      continue;
    const float top = std::max(box.min.y, known.min.y), bottom = std::min(box.max.y, known.max.y);
    add_outside({box.min, {box.max.x, top}}, at + 1);
    add_outside({{box.min.x, bottom}, box.max}, at + 1);
    add_outside({{box.min.x, top}, {known.min.x, bottom}}, at + 1);
    add_outside({{known.max.x, top}, {box.max.x, bottom}}, at + 1);
    return;
  }
  covers.push_back(box);
}

void cover(ImVec2 min, ImVec2 max) {
  add_outside({{std::round(min.x), std::round(min.y)}, {std::round(max.x), std::round(max.y)}}, 0);
}

void choose_file(Editor editor) { host_choose(static_cast<int>(editor)); }
void cancel_import() { host_cancel(); }

void copy_text(std::string_view text) { host_copy(text.data(), size_of(text)); }
void print_text(std::string_view text) { host_print(text.data(), size_of(text)); }
void save_file(std::string_view name, std::string_view type, std::string_view bytes) {
  host_save(name.data(), size_of(name), type.data(), size_of(type), bytes.data(), size_of(bytes));
}

const Preferences& preferences() { return state().preferences; }
const Seal& seal() { return state().seal; }
const Home& home() { return state().home; }
const Trial& trial() { return state().trial; }
void wish(Wish what) { host_wish(static_cast<int>(what)); }

void watch(ImVec2 min, ImVec2 max) { state().watched = {min, max}; }
Shared share(std::string_view summary, std::string_view report) {
  return static_cast<Shared>(host_share(summary.data(), size_of(summary), report.data(), size_of(report)));
}

void wake() { host_wake(); }
void wake_in(float seconds) { host_wake_in(static_cast<double>(seconds)); }
double now() { return host_now(); }
LocalTime local_time() {
  int32_t numbers[5] = {};
  host_date(numbers);
  return {numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]};
}

static uint32_t css_color(ImU32 color) {
  return (color & 0xFF) << 24 | (color >> 8 & 0xFF) << 16 | (color >> 16 & 0xFF) << 8 | color >> 24;
}

void set_page_colors(const PageColors& colors) {
  PageColors& old = state().colors;
  if (old.ink == colors.ink && old.caret == colors.caret && old.selection == colors.selection &&
      old.ground == colors.ground && old.dark == colors.dark)
    return;
  old = colors;
  host_colors(css_color(colors.ink), css_color(colors.caret), css_color(colors.selection),
              css_color(colors.ground), colors.dark);
}

void announce(std::string_view sentence) { host_announce(sentence.data(), size_of(sentence)); }
void set_language(std::string_view language) { host_language(language.data(), size_of(language)); }

}
