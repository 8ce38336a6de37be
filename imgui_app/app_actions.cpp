#include <algorithm>

#include "core/report/text.hpp"
#include "imgui_app/app.hpp"
#include "imgui_app/parts/marks.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

// What a person does, other than typing.
namespace app {

using platform::Editor;
using resume::Finding;

static constexpr float toast_seconds = 5;
static int finding_count() { return static_cast<int>(state().report.findings.size()); }

void select(int place, bool show) {
  state().selected = place;
  if (place != no_finding && show) {
    const Finding& finding = finding_at(place);
    const Editor editor = editor_of(finding.where);
    // Until the page has moved the caret there, where it is now must not choose another finding.
    state().last_selection[static_cast<size_t>(editor)] = platform::editor_view(editor).selection;
    platform::reveal(editor, finding.span, false);
  }
  platform::wake();
}

void show_in_editor(int place) {
  const bool narrow_posting = layout() == Layout::narrow && finding_at(place).where == resume::Where::posting;
  state().view = narrow_posting ? &views::posting : &views::resume_editor;
  state().pane_tab = 1;
  state().posting_tab = 0;
  select(place, true);
}

void select_keyword(int keyword, bool show) {
  state().selected_keyword = keyword;
  platform::wake();
  if (keyword < 0 || !show) return;
  const resume::Matches& matches = state().report.matches;
  platform::reveal(Editor::posting, state().posting.keywords[static_cast<size_t>(keyword)].term, false);
  const resume::Match& match = matches.matches[static_cast<size_t>(keyword)];
  if (match.first_place < match.end_place)
    platform::reveal(Editor::resume, matches.places[match.first_place].span, false);
}

void select_next(int step) {
  const int count = finding_count();
  int place = state().selected;
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
  const bool takes_focus = undo_steps > 0 && ui::pressed_by_key();
  state().toast = {std::move(words), undo_steps, platform::now() + toast_seconds, takes_focus};
  platform::wake();
}

/// The next change of text is ours: a toast about it stays.
static void expect_edit(Editor editor) {
  state().own_edits[static_cast<size_t>(editor)]++;
  state().own_edit_at = platform::now();
}

static void replace(const resume::Fix& fix) {
  expect_edit(Editor::resume);
  state().glow = {fix.span.begin, fix.span.begin + static_cast<uint32_t>(fix.text.size())};
  state().glow_since = platform::now();
  platform::replace_text(Editor::resume, fix.span, fix.text);
}

void apply_fix(int place) {
  const Finding finding = finding_at(place);
  if (!finding.fix.exists) return;
  const std::string points = std::to_string(finding.points);
  std::string words = finding.fix.text.empty()
                          ? say_filled(Text::toast_removed, {{"words", quote_of(finding)}, {"n", points}})
                          : say_filled(Text::toast_fixed, {{"words", finding.fix.text}, {"n", points}});
  state().selected = no_finding;
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
  state().selected = no_finding;
  for (const resume::Fix& fix : fixes) replace(fix);
  const int count = static_cast<int>(fixes.size());
  show_toast(say_count(Text::toast_fixes_one, Text::toast_fixes, count), count);
}

void undo_toast() {
  const int steps = state().toast.undo_steps;
  state().toast = {};
  for (int step = 0; step < steps; step++) {
    expect_edit(Editor::resume);
    platform::undo(Editor::resume);
  }
  if (ui::pressed_by_key()) platform::reveal(Editor::resume, {state().glow.begin, state().glow.begin}, true);
  platform::announce(say(Text::toast_undone));
}

void ignore(int place) {
  const Finding& finding = finding_at(place);
  state().ignored.push_back(
      {finding.rule->id, std::string(quote_of(finding)), std::string(line_of(finding))});
  if (state().selected == place) state().selected = no_finding;
  arrange_findings();
  marks::rebuild();
  show_toast(std::string(say(Text::toast_ignored)), 0);
}

void bring_back(int place) {
  const Finding& finding = finding_at(place);
  std::erase_if(state().ignored, [&](const Ignored& known) {
    return known.rule == finding.rule->id && known.quote == quote_of(finding) &&
           known.line == line_of(finding);
  });
  arrange_findings();
  marks::rebuild();
  platform::wake();
}

void open_view(const views::View& view) {
  state().view = &view;
  platform::wake();
}

void load_sample() {
  // An edit like any other: the browser's undo takes it back.
  for (const Editor editor : {Editor::posting, Editor::resume}) {
    const std::string& old = state().texts[static_cast<size_t>(editor)];
    expect_edit(editor);
    platform::replace_text(editor, {0, static_cast<uint32_t>(old.size())},
                           editor == Editor::resume ? samples::resume() : samples::posting());
  }
  for (const Editor editor : {Editor::posting, Editor::resume}) platform::reveal(editor, {}, false);
  state().view = &views::resume_editor;
  platform::announce(say(Text::sample_loaded));
}

void copy_report() {
  platform::copy_text(resume::report_text(state().report));
  show_toast(std::string(say(Text::toast_copied)), 0);
}

// --- Settings of rules ---

static const resume::Rule& rule_at(int place) { return *resume::all_rules()[static_cast<size_t>(place)]; }

static resume::RuleSetting& setting_of(const resume::Rule& rule) {
  for (resume::RuleSetting& setting : state().settings.rules)
    if (setting.rule == rule.id) return setting;
  return state().settings.rules.emplace_back(resume::RuleSetting{.rule = std::string(rule.id)});
}

bool rule_on(const resume::Rule& rule) {
  const resume::RuleSetting* setting = state().settings.find(rule.id);
  return setting == nullptr || setting->on;
}

int rule_points(const resume::Rule& rule) {
  const resume::RuleSetting* setting = state().settings.find(rule.id);
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
  state().settings.rules.clear();
  settings_changed();
}

}
