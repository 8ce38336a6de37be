#include "imgui_app/app.hpp"

#include <algorithm>
#include <ctime>

#include "core/report/text.hpp"
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
static constexpr float pause_seconds = 0.3f, toast_seconds = 5;

struct Pending {
  bool check = false, read_posting = false;
  double since = 0;
  int own_edits = 0;  ///< changes of text that we asked for and that are still to be reported
};

struct Later {
  void (*what)(int, int);
  int first, second;
};

static State the_state;
static Pending pending;
static std::vector<Later> to_do;
static std::array<Span, 2> last_selection;

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

// --- Findings ---

const Finding& finding_at(int place) { return the_state.report.findings[static_cast<size_t>(place)]; }
static int finding_count() { return static_cast<int>(the_state.report.findings.size()); }

static const resume::Document& document_of(resume::Where where) {
  return where == resume::Where::posting ? the_state.posting.document : the_state.report.resume.document;
}
static Editor editor_of(resume::Where where) {
  return where == resume::Where::posting ? Editor::posting : Editor::resume;
}

const std::string& message_of(int place) {
  std::string& message = the_state.messages[static_cast<size_t>(place)];
  if (message.empty()) message = resume::message_of(finding_at(place), the_state.report);
  return message;
}

std::string_view quote_of(const Finding& finding) {
  const std::string_view words = document_of(finding.where)[finding.span];
  return words.substr(0, std::min(words.find('\n'), words.size()));
}

static std::string_view line_of(const Finding& finding) {
  const resume::Document& document = document_of(finding.where);
  if (document.lines.empty()) return {};
  return document[document.lines[document.line_at(finding.span.begin)].span];
}

bool is_ignored(int place) { return the_state.set_aside[static_cast<size_t>(place)]; }
int ignored_findings() {
  return static_cast<int>(std::count(the_state.set_aside.begin(), the_state.set_aside.end(), true));
}
int shown_findings() { return finding_count() - ignored_findings(); }

int points_to_win() {
  int points = 0;
  for (int place = 0; place < finding_count(); place++)
    if (!is_ignored(place)) points += finding_at(place).points;
  return points;
}

static void find_ignored() {
  State& s = the_state;
  s.set_aside.assign(s.report.findings.size(), false);
  if (s.ignored.empty()) return;
  for (size_t place = 0; place < s.report.findings.size(); place++) {
    const Finding& finding = s.report.findings[place];
    s.set_aside[place] = std::any_of(s.ignored.begin(), s.ignored.end(), [&](const Ignored& known) {
      return known.rule == finding.rule->id && known.quote == quote_of(finding) &&
             known.line == line_of(finding);
    });
  }
}

static bool worth_more(int one, int other) {
  const Finding &a = finding_at(one), &b = finding_at(other);
  if (a.points != b.points) return a.points > b.points;
  if (a.severity != b.severity) return a.severity < b.severity;
  return one < other;
}

/// The best of each rule first, so that the three differ; then whatever is worth most.
static void choose_first_three() {
  std::vector<int> places;
  for (int place = 0; place < finding_count(); place++)
    if (!is_ignored(place) && finding_at(place).points > 0) places.push_back(place);
  std::vector<uint32_t>& chosen = the_state.first_three;
  chosen.clear();
  const auto is_chosen = [&](int place) {
    return std::count(chosen.begin(), chosen.end(), static_cast<uint32_t>(place)) > 0;
  };
  const auto has_rule = [&](const resume::Rule* rule) {
    return std::any_of(chosen.begin(), chosen.end(),
                       [&](uint32_t at) { return the_state.report.findings[at].rule == rule; });
  };
  for (const bool same_rule_too : {false, true})
    while (chosen.size() < 3) {
      int best = no_finding;
      for (const int place : places)
        if (!is_chosen(place) && (same_rule_too || !has_rule(finding_at(place).rule)) &&
            (best == no_finding || worth_more(place, best)))
          best = place;
      if (best == no_finding) break;
      chosen.push_back(static_cast<uint32_t>(best));
    }
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
  std::string active_quote;
  if (s.selected != no_finding) active = finding_at(s.selected), active_quote = quote_of(active);
  if (pending.read_posting) {
    pending.read_posting = false;
    s.posting = resume::read_posting(s.texts[1], s.settings);
    s.selected_keyword = -1;
  }
  s.report = resume::check({s.texts[0]}, s.posting.empty() ? nullptr : &s.posting, s.settings);
  s.messages.assign(s.report.findings.size(), {});
  find_ignored();
  choose_first_three();
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

// --- What a person does ---

void later(void (*what)(int, int), int first, int second) { to_do.push_back({what, first, second}); }

static void do_now() {
  for (size_t at = 0; at < to_do.size(); at++) {
    const Later next = to_do[at];
    next.what(next.first, next.second);
    platform::wake();
  }
  to_do.clear();
}

void select(int place, bool show) {
  the_state.selected = place;
  if (place != no_finding && show) {
    const Finding& finding = finding_at(place);
    last_selection[static_cast<size_t>(editor_of(finding.where))] = finding.span;
    platform::reveal(editor_of(finding.where), finding.span, false);
  }
  platform::wake();
}

void show_in_editor(int place) {
  const bool narrow_posting = layout() == Layout::narrow && finding_at(place).where == resume::Where::posting;
  the_state.view = narrow_posting ? &views::posting : &views::resume_editor;
  the_state.pane_tab = 1;
  the_state.posting_tab = 0;
  select(place, true);
}

void select_keyword(int keyword, bool show) {
  the_state.selected_keyword = keyword;
  platform::wake();
  if (keyword < 0 || !show) return;
  const resume::Matches& matches = the_state.report.matches;
  platform::reveal(Editor::posting, the_state.posting.keywords[static_cast<size_t>(keyword)].term, false);
  const resume::Match& match = matches.matches[static_cast<size_t>(keyword)];
  if (match.first_place < match.end_place)
    platform::reveal(Editor::resume, matches.places[match.first_place].span, false);
}

void select_next(int step) {
  const int count = finding_count();
  int place = the_state.selected;
  for (int tries = 0; tries < count; tries++) {
    place = place == no_finding ? (step > 0 ? 0 : count - 1) : (place + step + count) % count;
    if (is_ignored(place)) continue;
    show_in_editor(place);
    platform::announce(message_of(place));
    return;
  }
}

static void show_toast(std::string words, int undo_steps) {
  platform::announce(words);
  the_state.toast = {std::move(words), undo_steps, platform::now() + toast_seconds};
  platform::wake();
}

static void replace(const resume::Fix& fix) {
  pending.own_edits++;
  the_state.glow = {fix.span.begin, fix.span.begin + static_cast<uint32_t>(fix.text.size())};
  the_state.glow_since = platform::now();
  platform::replace_text(Editor::resume, fix.span, fix.text);
}

void apply_fix(int place) {
  const Finding finding = finding_at(place);
  if (!finding.fix.exists) return;
  const std::string points = std::to_string(finding.points);
  std::string words = finding.fix.text.empty()
                          ? say_filled(Text::toast_removed, {{"words", quote_of(finding)}, {"n", points}})
                          : say_filled(Text::toast_fixed, {{"words", finding.fix.text}, {"n", points}});
  the_state.selected = no_finding;
  replace(finding.fix);
  show_toast(std::move(words), 1);
}

/// The fixes that are applied together, the last in the text first; of those that overlap the first.
static std::vector<resume::Fix> fixes_together() {
  std::vector<resume::Fix> fixes;
  for (int place = 0; place < finding_count(); place++)
    if (finding_at(place).fix.exists && !is_ignored(place)) fixes.push_back(finding_at(place).fix);
  std::stable_sort(fixes.begin(), fixes.end(),
                   [](const resume::Fix& a, const resume::Fix& b) { return a.span < b.span; });
  std::vector<resume::Fix> apart;
  for (resume::Fix& fix : fixes)
    if (apart.empty() || apart.back().span.end <= fix.span.begin) apart.push_back(std::move(fix));
  std::reverse(apart.begin(), apart.end());
  return apart;
}

int fixable_findings() { return static_cast<int>(fixes_together().size()); }

void apply_all_fixes() {
  const std::vector<resume::Fix> fixes = fixes_together();
  if (fixes.empty()) return;
  the_state.selected = no_finding;
  for (const resume::Fix& fix : fixes) replace(fix);
  const int count = static_cast<int>(fixes.size());
  show_toast(say_count(Text::toast_fixes_one, Text::toast_fixes, count), count);
}

void undo_toast() {
  const int steps = the_state.toast.undo_steps;
  the_state.toast = {};
  for (int step = 0; step < steps; step++) {
    pending.own_edits++;
    platform::undo(Editor::resume);
  }
  platform::announce(say(Text::toast_undone));
}

void ignore(int place) {
  const Finding& finding = finding_at(place);
  the_state.ignored.push_back(
      {finding.rule->id, std::string(quote_of(finding)), std::string(line_of(finding))});
  if (the_state.selected == place) the_state.selected = no_finding;
  find_ignored();
  choose_first_three();
  marks::rebuild();
  show_toast(std::string(say(Text::toast_ignored)), 0);
}

void bring_back(int place) {
  const Finding& finding = finding_at(place);
  std::erase_if(the_state.ignored, [&](const Ignored& known) {
    return known.rule == finding.rule->id && known.quote == quote_of(finding) &&
           known.line == line_of(finding);
  });
  find_ignored();
  choose_first_three();
  marks::rebuild();
  platform::wake();
}

void open_view(const views::View& view) {
  the_state.view = &view;
  platform::wake();
}

void load_sample() {
  // An edit like any other: the browser's undo takes it back.
  for (const Editor editor : {Editor::posting, Editor::resume}) {
    const std::string& old = the_state.texts[static_cast<size_t>(editor)];
    pending.own_edits++;
    platform::replace_text(editor, {0, static_cast<uint32_t>(old.size())},
                           editor == Editor::resume ? samples::resume() : samples::posting());
  }
  the_state.view = &views::resume_editor;
  platform::announce(say(Text::sample_loaded));
}

void copy_report() {
  platform::copy_text(resume::report_text(the_state.report));
  show_toast(std::string(say(Text::toast_copied)), 0);
}

// --- Settings of rules ---

static const resume::Rule& rule_at(int place) { return *resume::all_rules()[static_cast<size_t>(place)]; }

static resume::RuleSetting& setting_of(const resume::Rule& rule) {
  for (resume::RuleSetting& setting : the_state.settings.rules)
    if (setting.rule == rule.id) return setting;
  return the_state.settings.rules.emplace_back(resume::RuleSetting{.rule = std::string(rule.id)});
}

bool rule_on(const resume::Rule& rule) {
  const resume::RuleSetting* setting = the_state.settings.find(rule.id);
  return setting == nullptr || setting->on;
}

int rule_points(const resume::Rule& rule) {
  const resume::RuleSetting* setting = the_state.settings.find(rule.id);
  return setting == nullptr || setting->points < 0 ? rule.points : setting->points;
}

void set_rule_on(int rule, bool on) {
  setting_of(rule_at(rule)).on = on;
  settings_changed();
}

void set_rule_points(int rule, int points) {
  setting_of(rule_at(rule)).points = static_cast<int16_t>(std::clamp(points, 0, 100));
  settings_changed();
}

void reset_rules() {
  the_state.settings.rules.clear();
  settings_changed();
}

// --- Keywords ---

int finding_of_keyword(uint32_t keyword) {
  const Span term = the_state.posting.keywords[keyword].term;
  for (int place = 0; place < finding_count(); place++) {
    const Finding& finding = finding_at(place);
    if (finding.where == resume::Where::posting && finding.span == term) return place;
    for (const resume::Arg& arg : finding.args)
      if (arg.kind == resume::Arg::Kind::span && arg.where == resume::Where::posting && arg.span == term)
        return place;
  }
  return no_finding;
}

bool class_marked(resume::MatchClass match_class) {
  const auto& chosen = the_state.chosen_classes;
  return chosen[static_cast<size_t>(match_class)] ||
         std::none_of(chosen.begin(), chosen.end(), [](bool on) { return on; });
}

// --- The platform's calls ---

static resume::Month this_month() {
  const std::time_t now = std::time(nullptr);
  const std::tm* local = std::localtime(&now);
  return {static_cast<int16_t>(local->tm_year + 1900), static_cast<int8_t>(local->tm_mon + 1)};
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
  if (pending.own_edits > 0)
    pending.own_edits--;
  else
    the_state.toast = {};
  check_soon();
}

/// The caret in a finding's words makes it the active one; elsewhere in the text there is none.
static void follow_caret() {
  for (const Editor editor : {Editor::resume, Editor::posting}) {
    const platform::EditorView& view = platform::editor_view(editor);
    Span& last = last_selection[static_cast<size_t>(editor)];
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
  follow_caret();
  chrome::draw();
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
  const int selected = the_state.selected;
  if (key == "Escape" && selected != no_finding) return select(no_finding, false), true;
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
