#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.hpp"
#include "core/report/texts.hpp"
#include "imgui_app/platform/platform.hpp"
#include "imgui_app/theme/draw.hpp"

namespace views {
struct View;
}

/// The app's state, and everything that changes it. The views read it and call these functions; what is
/// judged comes from the core's report alone.
namespace app {

using resume::Text;

/// How much room there is: see the look, part 2.
enum class Layout : uint8_t { wide, medium, narrow };

inline constexpr int no_finding = -1;

/// What a mark in an editor stands for; kept in the order of the marks handed to the platform.
enum class MarkKind : uint8_t { section, term, finding, glow };
struct MarkInfo {
  MarkKind kind = MarkKind::term;
  resume::MatchClass match_class = resume::MatchClass::not_shown;  ///< of a term
  uint32_t place = 0;  ///< in Report::findings, Resume::sections, or Posting::keywords
  bool quiet = false;  ///< of a note: its words have a finding that is worth more, which is shown instead
};

struct Toast {
  std::string words;
  int undo_steps = 0;     ///< edits of a text that Undo takes back
  int undo_keywords = 0;  ///< changes of keywords that Undo takes back
  double until = 0;
  bool takes_focus = false;  ///< Undo gets the keyboard, since what was pressed is gone
  platform::Editor edited = platform::Editor::resume;  ///< whose edits they are
};

/// What lights up in both texts and in its row: all places of a keyword, of a class, or of an either-or
/// group. The pointer counts more than the keyboard's focus, and that more than the caret.
enum class LitBy : uint8_t { nothing, caret, focus, pointer };
struct Light {
  int keyword = -1;      ///< place in Posting::keywords
  int match_class = -1;  ///< a MatchClass's number
  int wanted = -1;       ///< place in Matches::wanted: all of an either-or group
  int requirement = -1;  ///< place in Posting::requirements: all that it names
  LitBy by = LitBy::nothing;
};

/// A finding that a person put aside, found again after an edit by what it says and where.
struct Ignored {
  std::string_view rule;
  std::string quote, line;
};

/// A posting beside others. Of the open one, State holds text, keywords and reading.
struct KeptPosting {
  std::string name;  ///< the person's; empty: the posting's own title
  std::string text;
  std::vector<resume::KeywordSetting> keywords;
  resume::Posting posting;
};

/// What became of a finding about the file since the same file was read before.
enum class Since : uint8_t { first, fixed, still, added };
struct FileFinding {
  const resume::Rule* rule = nullptr;
  resume::Severity severity = resume::Severity::info;
  std::string quote, message;
  Since since = Since::first;
  bool matched = false;  ///< while two readings are compared
};

/// The file that the resume came in.
struct FileAbout {
  std::string name, time = {};             ///< `time`: when it was read: '14:32'
  std::vector<FileFinding> findings = {};  ///< as the file was; what was fixed since it was read before, last
  bool again = false;                      ///< the same resume had been read before
  bool fresh = false;                      ///< it is still to be judged
  bool kept = false;                       ///< the text is still a version of the file's
  bool edited = false;                     ///< and was changed since
};

struct State {
  resume::Settings settings;
  std::array<std::string, 2> texts;  ///< as last handed over, by Editor
  resume::Posting posting;
  resume::Report report;
  platform::Import import;
  double import_since = 0;
  resume::Source file;  ///< what the resume came from; its pages count as long as its text is the editor's
  FileAbout file_about;
  uint32_t revision = 0;  ///< changes with the report and with the postings kept
  std::vector<KeptPosting> kept = std::vector<KeptPosting>(1);
  int open_posting = 0;  ///< place in `kept`
  std::array<std::vector<MarkInfo>, 2> marks;
  std::vector<std::string> messages;  ///< of the findings; made when shown
  std::vector<bool> set_aside;        ///< by finding: ignored
  std::vector<Ignored> ignored;
  std::vector<uint32_t> first_three;  ///< findings worth most, none ignored

  const views::View* view = nullptr;
  theme::Choice theme = theme::Choice::system;
  bool single_keys = true;
  int selected = no_finding;  ///< place in Report::findings
  int selected_keyword = -1;  ///< place in Posting::keywords
  int reveal_keyword_in =
      0;  ///< frames until the chosen keyword is scrolled to: its card has made room by then
  Light light, next_light;  ///< in this frame, and as this frame finds it
  std::array<bool, resume::match_class_count> chosen_classes = {};  ///< none chosen: all are marked
  std::array<bool, 3> chosen_strengths = {};                        ///< by Strength; none chosen: all
  std::string term_filter;
  int findings_tab = 0, pane_tab = 1, posting_tab = 0;
  Toast toast;
  resume::Span glow;  ///< text that a fix just put in
  double glow_since = -10;
  std::array<int, 2> own_edits =
      {};                    ///< by Editor: changes that we asked for and that are still to be reported
  double own_edit_at = -10;  ///< when the last of them was asked for
  std::array<resume::Span, 2> last_selection = {};  ///< by Editor: the caret moved when it differs
};

State& state();
Layout layout();

/// A text of the interface in the chosen language.
std::string_view say(Text key);
/// The same with {n} filled in; `one` where n is 1.
std::string say_count(Text one, Text many, int32_t n);
std::string say_filled(Text key, std::initializer_list<resume::NamedValue> values);

/// Keeps a file that was read as the resume; if it is another state of the one before, with what is fixed.
void keep_file(std::string name, resume::Source source);
/// The resume's text with what is known of its file.
resume::Source source_for_check();
/// The text is judged: notes what there is to say of the file.
void file_checked();
/// 'As of the file, 14:32.'
std::string as_of_file();

bool has_resume();
bool has_posting();
/// There is a posting, and what reads it has not come yet.
bool posting_waits();

const resume::Finding& finding_at(int place);
platform::Editor editor_of(resume::Where where);
/// Sets aside what is ignored and chooses the first three. After the findings or the ignored ones changed.
void arrange_findings();
/// The finding's sentence.
const std::string& message_of(int place);
/// The words a finding is about, in one line.
std::string_view quote_of(const resume::Finding& finding);
/// The whole line it is in.
std::string_view line_of(const resume::Finding& finding);
bool is_ignored(int place);
/// How many findings there are, how many of them are shown and how many set aside.
int finding_count();
int shown_findings();
int ignored_findings();
/// What mending the findings shown would win back.
int points_to_win();

/// Does it when the frame is drawn: until then the report stays as the views see it.
void later(void (*what)(int, int), int first, int second = 0);

/// Makes a finding the active one; `show`: its words are scrolled to in its editor.
void select(int place, bool show);
/// Opens the editor at a finding.
void show_in_editor(int place);
void select_keyword(int keyword, bool show);
/// Scrolls both texts to the keyword chosen, once its card stands. Once a frame.
void reveal_keyword();
/// Lights a keyword or a class from the next frame on, as long as each frame says so.
void light(Light what);
bool is_lit(uint32_t keyword);
/// The keyword whose words hold a byte of a text; -1: none.
int keyword_at(platform::Editor editor, uint32_t at);
/// Forward or back among the findings shown, around the end.
void select_next(int step);
void apply_fix(int place);
/// All mechanical fixes that do not overlap, from the last to the first.
/// `terms_only`: those that write a term as the posting does.
void apply_all_fixes(bool terms_only = false);
int fixable_findings(bool terms_only = false);
void ignore(int place);
void bring_back(int place);
void undo_toast();
void open_view(const views::View& view);
void load_sample();
void copy_report();
/// What a person says of a keyword. Undo is in the toast.
void set_keyword(std::string text, resume::KeywordAction action);
/// Drops a keyword, or all of an either-or group. `wanted`: place in Matches::wanted.
void drop_wanted(int wanted);
void forget_keywords();
/// `change`: place in Settings::keywords.
void take_back_keyword(int change);
/// Whether there is a keyword of this name, whatever its case.
bool has_keyword(std::string_view name);
/// The keyword as the posting writes it, or as the person typed it.
std::string_view name_of_keyword(uint32_t keyword);
/// The same of what Matched weighs: 'Java or Kotlin'.
std::string name_of_wanted(const resume::Wanted& wanted);
/// Says it in a toast, without an Undo.
void say_toast(std::string words);
/// The same of the last edit of a text, with one.
void say_edit(std::string words, platform::Editor editor);
/// The next change of text is ours: a toast about it stays.
void expect_edit(platform::Editor editor);
/// Closes what is said of a file, or gives up reading it. False: there was neither.
bool leave_import();

/// Puts the open posting away and opens an empty one, as long as there is room for another.
void add_posting();
bool can_add_posting();
void open_posting(int place);
void remove_posting(int place);
void rename_posting(int place, std::string name);
const resume::Posting& posting_at(int place);
/// The person's name for it, its title, or 'Posting 3'.
std::string name_of_posting(int place);
/// Opens the editor at a stretch of the resume.
void show_in_resume(resume::Span span);
/// Shows a stretch of the posting beside the table, or in its place where there is room for one alone.
void show_in_posting(resume::Span span);

/// Settings changed: the posting is read again and everything judged anew.
void settings_changed();
/// `rule`: place in all_rules().
void set_rule_on(int rule, bool on);
void set_rule_points(int rule, int points);
void reset_rules();
bool rule_on(const resume::Rule& rule);
int rule_points(const resume::Rule& rule);

/// The finding about a keyword, or no_finding.
int finding_of_keyword(uint32_t keyword);
bool class_marked(resume::MatchClass match_class);

}
