#include "imgui_app/app.hpp"

#include <algorithm>

// What the views ask about the findings of the report.
namespace app {

using resume::Finding;
using resume::Span;

const Finding& finding_at(int place) { return state().report.findings[static_cast<size_t>(place)]; }
int finding_count() { return static_cast<int>(state().report.findings.size()); }

static const resume::Document& document_of(resume::Where where) {
  return where == resume::Where::posting ? state().posting.document : state().report.resume.document;
}
platform::Editor editor_of(resume::Where where) {
  return where == resume::Where::posting ? platform::Editor::posting : platform::Editor::resume;
}

const std::string& message_of(int place) {
  std::string& message = state().messages[static_cast<size_t>(place)];
  if (message.empty()) {
    message = resume::message_of(finding_at(place), state().report);
    if (finding_at(place).rule->of_file && state().file_about.edited) message += " " + as_of_file();
  }
  return message;
}

std::string_view quote_of(const Finding& finding) {
  const std::string_view words = document_of(finding.where)[finding.span];
  return words.substr(0, std::min(words.find('\n'), words.size()));
}

std::string_view line_of(const Finding& finding) {
  const resume::Document& document = document_of(finding.where);
  if (document.lines.empty()) return {};
  return document[document.lines[document.line_at(finding.span.begin)].span];
}

bool is_ignored(int place) { return state().set_aside[static_cast<size_t>(place)]; }
int ignored_findings() {
  return static_cast<int>(std::count(state().set_aside.begin(), state().set_aside.end(), true));
}
int shown_findings() { return finding_count() - ignored_findings(); }

int points_to_win() {
  int points = 0;
  for (int place = 0; place < finding_count(); place++)
    if (!is_ignored(place)) points += finding_at(place).points;
  return points;
}

static void find_ignored() {
  State& s = state();
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
  std::vector<uint32_t>& chosen = state().first_three;
  chosen.clear();
  const auto is_chosen = [&](int place) {
    return std::count(chosen.begin(), chosen.end(), static_cast<uint32_t>(place)) > 0;
  };
  const auto has_rule = [&](const resume::Rule* rule) {
    return std::any_of(chosen.begin(), chosen.end(),
                       [&](uint32_t at) { return state().report.findings[at].rule == rule; });
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

void arrange_findings() {
  find_ignored();
  choose_first_three();
}

/// Whether a finding speaks of a keyword: by one of its places, alone or with others, or by its name.
static bool speaks_of(const Finding& finding, const resume::Keyword& keyword) {
  const resume::Posting& posting = state().posting;
  for (const resume::Arg& arg : finding.args) {
    if (arg.kind == resume::Arg::Kind::fixed && keyword.term.empty() && arg.fixed == posting.name_of(keyword))
      return true;
    if (arg.kind != resume::Arg::Kind::span || arg.where != resume::Where::posting) continue;
    for (uint32_t at = keyword.first_span; at < keyword.end_span; at++)
      if (arg.span.covers(posting.keyword_spans[at])) return true;
  }
  return false;
}

int finding_of_keyword(uint32_t keyword) {
  // Found once a check: the tables ask for each row in each frame.
  static std::vector<int> known;
  static uint32_t revision = 0;
  if (revision != state().revision || known.size() != state().posting.keywords.size()) {
    revision = state().revision;
    known.assign(state().posting.keywords.size(), no_finding);
    for (int place = 0; place < finding_count(); place++) {
      const Finding& finding = finding_at(place);
      if (finding.rule->score != resume::ScoreKind::matched) continue;
      for (size_t at = 0; at < known.size(); at++)
        if (speaks_of(finding, state().posting.keywords[at]) &&
            (known[at] == no_finding || finding.points > finding_at(known[at]).points))
          known[at] = place;
    }
  }
  return known[keyword];
}

void light(Light what) {
  const bool any = what.keyword >= 0 || what.match_class >= 0 || what.wanted >= 0 || what.requirement >= 0;
  if (any && what.by > state().next_light.by) state().next_light = what;
}

bool is_lit(uint32_t keyword) {
  const Light& light = state().light;
  if (light.keyword == static_cast<int>(keyword)) return true;
  const resume::Matches& all = state().report.matches;
  if (light.wanted >= 0 && static_cast<size_t>(light.wanted) < all.wanted.size()) {
    const resume::Wanted& wanted = all.wanted[static_cast<size_t>(light.wanted)];
    for (uint32_t at = wanted.first_keyword; at < wanted.end_keyword; at++)
      if (all.wanted_keywords[at] == keyword) return true;
  }
  const resume::Posting& posting = state().posting;
  if (light.requirement >= 0 && static_cast<size_t>(light.requirement) < posting.requirements.size()) {
    const resume::Requirement& requirement = posting.requirements[static_cast<size_t>(light.requirement)];
    for (uint32_t at = requirement.first_keyword; at < requirement.end_keyword; at++)
      if (posting.requirement_keywords[at] == keyword) return true;
  }
  const auto& matches = all.matches;
  return light.match_class >= 0 && keyword < matches.size() &&
         light.match_class == static_cast<int>(matches[keyword].match_class);
}

int keyword_at(platform::Editor editor, uint32_t at) {
  const auto holds = [&](Span span) { return span.begin <= at && at <= span.end; };
  for (const resume::Match& match : state().report.matches.matches) {
    const resume::Keyword& keyword = state().posting.keywords[match.keyword];
    if (editor == platform::Editor::posting) {
      for (uint32_t place = keyword.first_span; place < keyword.end_span; place++)
        if (holds(state().posting.keyword_spans[place])) return static_cast<int>(match.keyword);
      continue;
    }
    for (uint32_t place = match.first_place; place < match.end_place; place++)
      if (holds(state().report.matches.places[place].span)) return static_cast<int>(match.keyword);
  }
  return -1;
}

bool class_marked(resume::MatchClass match_class) {
  const auto& chosen = state().chosen_classes;
  return chosen[static_cast<size_t>(match_class)] ||
         std::none_of(chosen.begin(), chosen.end(), [](bool on) { return on; });
}

}
