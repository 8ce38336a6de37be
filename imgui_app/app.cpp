#include "imgui_app/app.hpp"

#include <algorithm>

#include "core/lexicon/lexicon.hpp"
#include "imgui_app/parts/chrome.hpp"
#include "imgui_app/parts/marks.hpp"
#include "imgui_app/theme/motion.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace app {

using platform::Editor;
using resume::Finding;
using resume::Span;

/// Texts above this are checked after a pause in typing.
static constexpr size_t large_text = 256 * 1024;
static constexpr float pause_seconds = 0.3f;

struct Pending {
  bool check = false, read_posting = false;
  double since = 0;
};

struct Later {
  void (*what)(int, int);
  int first, second;
};

static State the_state;
static Pending pending;
static std::vector<Later> to_do;

State& state() { return the_state; }

Layout layout() {
  const float width = theme::css(ImGui::GetIO().DisplaySize.x);
  if (width >= theme::breakpoint::wide) return Layout::wide;
  return width >= theme::breakpoint::medium ? Layout::medium : Layout::narrow;
}

std::string_view say(Text key) { return resume::text(key, the_state.settings.language); }

std::string say_filled(Text key, std::initializer_list<resume::NamedValue> values) {
  return resume::fill(say(key), std::span(values.begin(), values.size()));
}

std::string say_count(Text one, Text many, int32_t n) {
  const std::string number = std::to_string(n);
  return say_filled(n == 1 ? one : many, {{"n", number}});
}

bool has_resume() { return !the_state.report.resume.empty(); }
bool has_posting() { return !the_state.posting.empty(); }
bool posting_waits() { return !resume::lexicon::has_skill_lists() && !the_state.texts[1].empty(); }

void later(void (*what)(int, int), int first, int second) { to_do.push_back({what, first, second}); }

static void do_now() {
  for (size_t at = 0; at < to_do.size(); at++) {
    const Later next = to_do[at];
    next.what(next.first, next.second);
    platform::wake();
  }
  to_do.clear();
}

/// After an edit, the finding that was active is the nearest one that says the same of the same words.
static int find_again(const Finding& old, std::string_view quote) {
  int best = no_finding;
  uint32_t best_distance = 0;
  for (int place = 0; place < finding_count(); place++) {
    const Finding& finding = finding_at(place);
    if (finding.rule != old.rule || finding.where != old.where || quote_of(finding) != quote) continue;
    const uint32_t distance =
        std::max(finding.span.begin, old.span.begin) - std::min(finding.span.begin, old.span.begin);
    if (best == no_finding || distance < best_distance) best = place, best_distance = distance;
  }
  return best;
}

static void check_now() {
  State& s = the_state;
  pending.check = false;
  Finding active;
  std::string active_quote, keyword;
  if (s.selected != no_finding) active = finding_at(s.selected), active_quote = quote_of(active);
  if (pending.read_posting && resume::lexicon::has_skill_lists()) {
    pending.read_posting = false;
    if (s.selected_keyword >= 0) keyword = name_of_keyword(static_cast<uint32_t>(s.selected_keyword));
    s.posting = resume::read_posting(s.texts[1], s.settings);
    s.selected_keyword = -1;
    for (uint32_t at = 0; at < s.posting.keywords.size() && !keyword.empty(); at++)
      if (name_of_keyword(at) == keyword) s.selected_keyword = static_cast<int>(at);
  }
  s.revision++;
  s.report = resume::check(source_for_check(), s.posting.empty() ? nullptr : &s.posting, s.settings);
  s.messages.assign(s.report.findings.size(), {});
  arrange_findings();
  file_checked();
  s.selected = active.rule != nullptr ? find_again(active, active_quote) : no_finding;
  marks::rebuild();
  platform::wake();
}

static void check_soon() {
  const bool large = the_state.texts[0].size() + the_state.texts[1].size() > large_text;
  if (!large) return check_now();
  pending.check = true;
  pending.since = platform::now();
  platform::wake_in(pause_seconds);
}

void settings_changed() {
  pending.read_posting = true;
  check_now();
}

// --- The platform's calls ---

static resume::Month this_month() {
  const platform::LocalTime now = platform::local_time();
  return {static_cast<int16_t>(now.year), static_cast<int8_t>(now.month)};
}

void start() {
  the_state.settings.as_of = this_month();
  the_state.view = &views::resume_editor;
  platform::set_language(the_state.settings.language);
  settings_changed();
}

void text_changed(Editor editor, std::string text) {
  the_state.texts[static_cast<size_t>(editor)] = std::move(text);
  if (editor == Editor::posting) pending.read_posting = true;
  // Undo in the toast would take back another edit once the person has typed on.
  int& own = the_state.own_edits[static_cast<size_t>(editor)];
  constexpr double own_for = 1;
  if (own == 0 || platform::now() - the_state.own_edit_at > own_for)
    own = 0, the_state.toast = {};
  else
    own--;
  check_soon();
}

/// The caret in a finding's words makes it the active one; elsewhere in the text there is none.
static void follow_caret() {
  for (const Editor editor : {Editor::resume, Editor::posting}) {
    const platform::EditorView& view = platform::editor_view(editor);
    if (view.focused) light({.keyword = keyword_at(editor, view.selection.end), .by = LitBy::caret});
    Span& last = the_state.last_selection[static_cast<size_t>(editor)];
    if (!view.focused || view.selection == last) continue;
    last = view.selection;
    const uint32_t caret = view.selection.end;
    const auto holds = [&](int place) {
      const Finding& finding = finding_at(place);
      return editor_of(finding.where) == editor && finding.span.begin <= caret && caret <= finding.span.end;
    };
    if (the_state.selected != no_finding && holds(the_state.selected)) continue;
    int best = no_finding;
    for (int place = 0; place < finding_count(); place++)
      if (!is_ignored(place) && holds(place) &&
          (best == no_finding || finding_at(place).span.size() < finding_at(best).span.size()))
        best = place;
    the_state.selected = best;
  }
}

static void check_after_pause() {
  if (!pending.check) return;
  const float rest = static_cast<float>(platform::now() - pending.since);
  if (rest >= pause_seconds)
    check_now();
  else
    platform::wake_in(pause_seconds - rest);
}

/// What is drawn before the thing under the pointer shows it a frame later.
static void settle_light() {
  Light& now = the_state.light;
  const Light& next = the_state.next_light;
  if (now.keyword != next.keyword || now.match_class != next.match_class || now.wanted != next.wanted ||
      now.requirement != next.requirement)
    platform::wake();
  now = next;
}

static void use_theme() {
  theme::use(theme::resolve(the_state.theme, platform::preferences()));
  const bool dark = theme::current() != theme::Theme::light;
  platform::set_page_colors({theme::color(theme::Color::ink1), theme::color(theme::Color::caret),
                             theme::color(theme::Color::selection, 0.72f), theme::color(theme::Color::desk),
                             dark});
}

void draw() {
  use_theme();
  motion::begin_frame();
  ui::begin_frame();
  check_after_pause();
  the_state.next_light = {};
  follow_caret();
  chrome::draw();
  settle_light();
  reveal_keyword();
  do_now();
}

bool key_pressed(std::string_view key) {
  const auto open = [](char letter) {
    for (const views::View* view : views::all_views())
      if (view->key == letter) return open_view(*view), true;
    return false;
  };
  static bool after_g = false;
  const bool was_after_g = after_g;
  after_g = false;
  if (key.substr(0, 4) == "Alt+") {  // these keys go by the text and the caret as they are
    if (pending.check) check_now();
    follow_caret();
  }
  const int selected = the_state.selected;
  if (key == "Escape" && leave_import()) return true;
  if (key == "Escape" && selected != no_finding) return select(no_finding, false), true;
  if (key == "Escape" && the_state.selected_keyword >= 0) return select_keyword(-1, false), true;
  if (key == "Alt+ArrowDown") return select_next(1), true;
  if (key == "Alt+ArrowUp") return select_next(-1), true;
  if (key == "Alt+Enter" && selected != no_finding) return apply_fix(selected), true;
  if (!the_state.single_keys || key.size() != 1) return false;
  if (was_after_g) return open(key[0]);
  switch (key[0]) {
    case 'g':
      return after_g = true;
    case 'j':
      return select_next(1), true;
    case 'k':
      return select_next(-1), true;
    case 'x':
      if (selected == no_finding) return false;
      ignore(selected);
      return true;
    default:
      return false;
  }
}

}
