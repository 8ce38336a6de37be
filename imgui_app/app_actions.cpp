#include <algorithm>

#include "core/report/text.hpp"
#include "core/text/sort.hpp"
#include "imgui_app/app.hpp"
#include "imgui_app/parts/marks.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

// What a person does, other than typing.
namespace app {

using platform::Editor;
using resume::Finding;
using resume::Span;

static constexpr float toast_seconds = 5;

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
  constexpr int frames_to_settle = 3;
  state().reveal_keyword_in = keyword >= 0 && show ? frames_to_settle : 0;
  platform::wake();
}

void reveal_keyword() {
  if (state().reveal_keyword_in == 0) return;
  platform::wake();
  if (--state().reveal_keyword_in > 0 || state().selected_keyword < 0) return;
  const int keyword = state().selected_keyword;
  const resume::Matches& matches = state().report.matches;
  const Span term = state().posting.keywords[static_cast<size_t>(keyword)].term;
  if (!term.empty()) platform::reveal(Editor::posting, term, false);
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

static void show_toast(std::string words, int undo_steps, int undo_keywords = 0) {
  platform::announce(words);
  const bool takes_focus = (undo_steps > 0 || undo_keywords > 0) && ui::pressed_by_key();
  state().toast = {std::move(words), undo_steps, undo_keywords, platform::now() + toast_seconds, takes_focus};
  platform::wake();
}

void say_toast(std::string words) { show_toast(std::move(words), 0); }

void say_edit(std::string words, Editor editor) {
  show_toast(std::move(words), 1);
  state().toast.edited = editor;
}

void expect_edit(Editor editor) {
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
static std::vector<resume::Fix> fixes_together(bool terms_only) {
  std::vector<resume::Fix> fixes;
  for (int place = 0; place < finding_count(); place++)
    if (finding_at(place).fix.exists && !is_ignored(place) &&
        (!terms_only || finding_at(place).rule->score == resume::ScoreKind::matched))
      fixes.push_back(finding_at(place).fix);
  resume::sort_list(fixes, [](const resume::Fix& a, const resume::Fix& b) { return a.span < b.span; });
  std::vector<resume::Fix> apart;
  for (resume::Fix& fix : fixes)
    if (apart.empty() || apart.back().span.end <= fix.span.begin) apart.push_back(std::move(fix));
  std::reverse(apart.begin(), apart.end());
  return apart;
}

int fixable_findings(bool terms_only) { return static_cast<int>(fixes_together(terms_only).size()); }

void apply_all_fixes(bool terms_only) {
  const std::vector<resume::Fix> fixes = fixes_together(terms_only);
  if (fixes.empty()) return;
  state().selected = no_finding;
  for (const resume::Fix& fix : fixes) replace(fix);
  const int count = static_cast<int>(fixes.size());
  show_toast(say_count(Text::toast_fixes_one, Text::toast_fixes, count), count);
}

void undo_toast() {
  const int steps = state().toast.undo_steps;
  const int keywords = state().toast.undo_keywords;
  const Editor editor = state().toast.edited;
  state().toast = {};
  if (keywords > 0) {
    auto& changes = state().settings.keywords;
    changes.resize(changes.size() - std::min(changes.size(), static_cast<size_t>(keywords)));
    settings_changed();
    return platform::announce(say(Text::toast_undone));
  }
  for (int step = 0; step < steps; step++) {
    expect_edit(editor);
    platform::undo(editor);
  }
  if (ui::pressed_by_key()) platform::reveal(editor, {state().glow.begin, state().glow.begin}, true);
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

// --- Settings of keywords ---

std::string_view name_of_keyword(uint32_t keyword) {
  return state().posting.name_of(state().posting.keywords[keyword]);
}

std::string name_of_wanted(const resume::Wanted& wanted) {
  if (wanted.span.empty()) return std::string(name_of_keyword(wanted.best));
  std::string name(state().posting.document[wanted.span]);
  std::replace(name.begin(), name.end(), '\n', ' ');
  return name;
}

bool has_keyword(std::string_view name) {
  const auto& keywords = state().posting.keywords;
  return std::any_of(keywords.begin(), keywords.end(), [&](const resume::Keyword& keyword) {
    return resume::same_letters(state().posting.name_of(keyword), name);
  });
}

void set_keyword(std::string text, resume::KeywordAction action) {
  const Text words = action == resume::KeywordAction::drop       ? Text::toast_dropped
                     : action == resume::KeywordAction::add      ? Text::toast_added
                     : action == resume::KeywordAction::required ? Text::toast_required
                                                                 : Text::toast_preferred;
  std::string sentence = say_filled(words, {{"term", text}});
  state().settings.keywords.push_back({std::move(text), action});
  settings_changed();
  show_toast(std::move(sentence), 0, 1);
}

void drop_wanted(int wanted) {
  const resume::Matches& matches = state().report.matches;
  const resume::Wanted one = matches.wanted[static_cast<size_t>(wanted)];
  std::string sentence = say_filled(Text::toast_dropped, {{"term", name_of_wanted(one)}});
  for (uint32_t at = one.first_keyword; at < one.end_keyword; at++)
    state().settings.keywords.push_back(
        {std::string(name_of_keyword(matches.wanted_keywords[at])), resume::KeywordAction::drop});
  settings_changed();
  show_toast(std::move(sentence), 0, static_cast<int>(one.end_keyword - one.first_keyword));
}

void take_back_keyword(int change) {
  auto& keywords = state().settings.keywords;
  keywords.erase(keywords.begin() + change);
  settings_changed();
}

void forget_keywords() {
  state().settings.keywords.clear();
  settings_changed();
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
