#include "imgui_app/parts/terms.hpp"
#include "core/text/ascii.hpp"

#include "core/text/sort.hpp"

#include <algorithm>

namespace parts {

using app::Text;
using resume::MatchClass;
using resume::Strength;

const resume::Match& match_of(uint32_t keyword) { return app::state().report.matches.matches[keyword]; }

static int points_of_keyword(uint32_t keyword) {
  const int finding = app::finding_of_keyword(keyword);
  return finding == app::no_finding || app::is_ignored(finding) ? 0 : app::finding_at(finding).points;
}

Text name_of(Strength strength) {
  return strength == Strength::required    ? Text::strength_required
         : strength == Strength::preferred ? Text::strength_preferred
                                           : Text::strength_mentioned;
}

bool passes_filters(Strength strength, std::string_view words) {
  const app::State& s = app::state();
  const auto& chosen = s.chosen_strengths;
  if (!chosen[static_cast<size_t>(strength)] &&
      std::any_of(chosen.begin(), chosen.end(), [](bool on) { return on; }))
    return false;
  const std::string& filter = s.term_filter;
  return std::search(words.begin(), words.end(), filter.begin(), filter.end(),
                     [](char a, char b) { return resume::lower(a) == resume::lower(b); }) != words.end() ||
         filter.empty();
}

std::vector<TermRow> filtered_terms() {
  const resume::Matches& matches = app::state().report.matches;
  std::vector<TermRow> rows;
  for (uint32_t at = 0; at < matches.wanted.size(); at++) {
    const resume::Wanted& wanted = matches.wanted[at];
    if (!app::class_marked(match_of(wanted.best).match_class) ||
        !passes_filters(wanted.strength, app::name_of_wanted(wanted)))
      continue;
    rows.push_back(
        {at, wanted.best, points_of_keyword(wanted.best), wanted.end_keyword - wanted.first_keyword > 1});
  }
  // They stand by strength.
  resume::sort_list(rows, [](const TermRow& a, const TermRow& b) {
    if (a.points != b.points) return a.points > b.points;
    return (match_of(a.keyword).match_class == MatchClass::not_shown) &&
           (match_of(b.keyword).match_class != MatchClass::not_shown);
  });
  return rows;
}

/// Of a keyword that is shown.
static const resume::MatchPlace& best_place(const resume::Match& match) {
  const auto& places = app::state().report.matches.places;
  uint32_t at = match.first_place;
  while (at + 1 < match.end_place && places[at].match_class != match.match_class) at++;
  return places[at];
}

std::string_view yours_of(uint32_t keyword) {
  const resume::Match& match = match_of(keyword);
  if (match.first_place == match.end_place) return {};
  return app::state().report.resume.document[best_place(match).span];
}

std::string sections_of(uint32_t keyword) {
  const resume::Report& report = app::state().report;
  const resume::Match& match = match_of(keyword);
  std::string names;
  uint32_t seen = 0;
  for (uint32_t at = match.first_place; at < match.end_place; at++) {
    const uint32_t section = report.matches.places[at].section;
    if (section >= report.resume.sections.size()) continue;
    const resume::SectionKind kind = report.resume.sections[section].kind;
    if ((seen >> static_cast<uint32_t>(kind) & 1) != 0) continue;
    seen |= 1u << static_cast<uint32_t>(kind);
    if (!names.empty()) names += ", ";
    names += app::say(name_of(kind));
  }
  return names;
}

/// Shown in the summary, or beside the name, of a resume that has jobs.
static bool only_in_summary(const resume::Match& match) {
  return match.standing == resume::Standing::summary_only && !app::state().report.resume.positions.empty();
}

bool is_in_no_job(uint32_t keyword) {
  return match_of(keyword).only_listed || only_in_summary(match_of(keyword));
}

static std::string advice_alone(uint32_t keyword) {
  const resume::Match& match = match_of(keyword);
  const auto advice = [](Text text, std::string_view words) {
    return app::say_filled(text, {{"words", words}});
  };
  const std::string_view name = app::name_of_keyword(keyword);
  switch (match.match_class) {
    case MatchClass::literal:
      return match.only_listed        ? std::string(app::say(Text::advice_only_listed))
             : only_in_summary(match) ? std::string(app::say(Text::advice_only_summary))
                                      : std::string();
    case MatchClass::inflected:
      return advice(
          best_place(match).variant == resume::Variant::form ? Text::advice_inflected : Text::advice_spelling,
          name);
    case MatchClass::alias:
      return advice(Text::advice_alias, name);
    case MatchClass::acronym:
      return advice(Text::advice_acronym, name);
    case MatchClass::not_shown:
      break;
  }
  if (match.nearest.empty()) return std::string(app::say(Text::advice_not_shown));
  return advice(Text::advice_nearest, app::state().report.resume.document[match.nearest]);
}

std::string advice_of(uint32_t keyword, bool either) {
  std::string advice = advice_alone(keyword);
  if (!either) return advice;
  return std::string(app::say(Text::advice_either)) + (advice.empty() ? "" : " ") + advice;
}

std::string time_in_words(int32_t months) {
  const int32_t years = months / 12, rest = months % 12;
  std::string words;
  if (years > 0) words = app::say_count(Text::years_one, Text::years, years);
  if (rest > 0 || years == 0) {
    if (years > 0) words += ", ";
    words += app::say_count(Text::months_one, Text::months, rest);
  }
  return words;
}

std::string use_of(uint32_t keyword) {
  const resume::Match& match = match_of(keyword);
  if (match.match_class == MatchClass::not_shown) return {};
  if (match.only_listed) return std::string(app::say(Text::use_only_listed));
  if (only_in_summary(match)) return std::string(app::say(Text::use_only_summary));
  if (match.use.months <= 0) return {};
  const std::string length = time_in_words(match.use.months);
  if (match.use.current || !match.use.last.known())
    return app::say_filled(Text::use_until_now, {{"length", length}});
  return app::say_filled(Text::use_until,
                         {{"length", length}, {"year", std::to_string(match.use.last.year)}});
}

std::string_view line_of_resume(resume::Span span) {
  const resume::Resume& resume = app::state().report.resume;
  for (const resume::Bullet& bullet : resume.bullets)
    if (bullet.span.begin <= span.begin && span.begin < bullet.span.end) {
      const std::string_view words = resume.document[bullet.span];
      return words.substr(0, words.find('\n'));
    }
  if (resume.document.lines.empty()) return {};
  return resume.document[resume.document.lines[resume.document.line_at(span.begin)].span];
}

std::string place_name(resume::Span span) {
  const resume::Resume& resume = app::state().report.resume;
  for (uint32_t at = 0; at < resume.positions.size(); at++) {
    const resume::Position& position = resume.positions[at];
    if (span.begin < position.span.begin || span.begin >= position.span.end) continue;
    const std::string number = std::to_string(at + 1);
    for (uint32_t bullet = position.first_bullet; bullet < position.end_bullet; bullet++)
      if (resume.bullets[bullet].span.begin <= span.begin && span.begin < resume.bullets[bullet].span.end)
        return app::say_filled(Text::place_bullet,
                               {{"n", number}, {"m", std::to_string(bullet - position.first_bullet + 1)}});
    return app::say_filled(Text::place_position, {{"n", number}});
  }
  if (resume.sections.empty()) return {};
  return std::string(app::say(name_of(resume.sections[resume.section_at(span.begin)].kind)));
}

Text name_of(resume::SkillCategory category) {
  constexpr Text names[] = {Text::category_language,   Text::category_framework,     Text::category_database,
                            Text::category_cloud,      Text::category_tool,          Text::category_method,
                            Text::category_soft_skill, Text::category_certification, Text::category_degree};
  static_assert(std::size(names) == std::size(resume::skill_category_names));
  return names[static_cast<size_t>(category)];
}

std::vector<Coverage> coverage() {
  const app::State& s = app::state();
  std::vector<Coverage> all(std::size(resume::skill_category_names));
  for (const resume::Wanted& wanted : s.report.matches.wanted) {
    const uint16_t skill = s.posting.keywords[wanted.best].skill;
    if (skill >= resume::lexicon::skills().size()) continue;
    const resume::SkillCategory category = resume::lexicon::skills()[skill].category;
    const MatchClass match_class = match_of(wanted.best).match_class;
    Coverage& one = all[static_cast<size_t>(category)];
    one.category = category;
    one.counts[static_cast<size_t>(match_class)]++;
    one.asked++;
    one.shown += match_class != MatchClass::not_shown ? 1 : 0;
  }
  std::erase_if(all, [](const Coverage& one) { return one.asked == 0; });
  resume::sort_list(all, [](const Coverage& a, const Coverage& b) { return a.asked > b.asked; });
  return all;
}

std::string missing_terms() {
  std::string list;
  // They stand by strength.
  for (const resume::Wanted& wanted : app::state().report.matches.wanted)
    if (match_of(wanted.best).match_class == MatchClass::not_shown)
      list += app::name_of_wanted(wanted) + "\n";
  return list;
}

int missing_count() {
  const auto& wanted = app::state().report.matches.wanted;
  return static_cast<int>(std::count_if(wanted.begin(), wanted.end(), [](const resume::Wanted& one) {
    return match_of(one.best).match_class == MatchClass::not_shown;
  }));
}

}
