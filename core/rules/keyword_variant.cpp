#include "core/rules/engine/keywords.hpp"

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"theirs", "yours"};

// Case is no reason: no search that we know of tells it apart.
static void judge(const Rule& rule, const Subject& subject, int32_t /*points*/, Verdict& verdict) {
  if (!has_keywords(subject, verdict)) return;
  for (const Match& match : subject.matches->matches) {
    if (match.counted != MatchClass::inflected) continue;
    const MatchPlace& place = best_place(*subject.matches, match);
    if (place.variant != Variant::joints) continue;
    const Keyword& keyword = subject.posting->keywords[match.keyword];
    if (keyword.strength == Strength::mentioned) continue;
    Finding& finding = verdict.add(rule, place.span);
    finding.args = {name_of(*subject.posting, keyword), Arg::of(Where::resume, place.span)};
    finding.fix = {true, place.span, in_one_line(subject.posting->name_of(keyword))};
  }
}

extern const Rule keyword_variant;
constinit const Rule keyword_variant{
    .id = "keyword_variant",
    .severity = Severity::info,
    .score = ScoreKind::none,
    .evidence = Evidence::technical,
    .source = "A search for 'Node.js' letter by letter does not find 'NodeJS'",
    .arg_names = arg_names,
    .judge = judge,
    .by_skills = true,
};

}
