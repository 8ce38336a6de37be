#include "core/rules/engine/keywords.hpp"

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"term"};

// The first place in the list itself; the summary may name it before.
static Span place_in_list(const Subject& subject, const Match& match) {
  const auto& places = subject.matches->places;
  uint32_t place = match.first_place;
  while (subject.resume.sections[places[place].section].kind != SectionKind::skills) ++place;
  return places[place].span;
}

static void judge(const Rule& rule, const Subject& subject, int32_t /*points*/, Verdict& verdict) {
  if (!has_keywords(subject, verdict)) return;
  for (const Match& match : subject.matches->matches) {
    if (!match.only_listed || match.counted == MatchClass::not_shown) continue;
    if (subject.posting->keywords[match.keyword].strength == Strength::mentioned) continue;
    const Span span = place_in_list(subject, match);
    verdict.add(rule, span).args = {Arg::of(Where::resume, span)};
  }
}

extern const Rule keyword_listed;
constinit const Rule keyword_listed{
    .id = "keyword_listed",
    .severity = Severity::info,
    .score = ScoreKind::none,
    .evidence = Evidence::vendor,
    .source =
        "Textkernel records in which section and job a skill was found, and ranks the current job higher",
    .arg_names = arg_names,
    .judge = judge,
    .by_skills = true,
};

}
