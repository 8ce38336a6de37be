#include "core/rules/engine/keywords.hpp"

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"term"};

static Severity severity_of(Strength strength) {
  return strength == Strength::required    ? Severity::major
         : strength == Strength::preferred ? Severity::minor
                                           : Severity::info;
}

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  if (!has_keywords(subject, verdict)) return;
  for (const Match& match : subject.matches->matches) {
    const Keyword& keyword = subject.posting->keywords[match.keyword];
    verdict.at_stake += points_of(keyword.strength, points);
    if (match.match_class != MatchClass::not_shown) continue;
    Finding& finding = verdict.add(rule, keyword.term);
    finding.where = Where::posting;
    finding.severity = severity_of(keyword.strength);
    finding.message = static_cast<uint8_t>(keyword.strength);
    finding.args = {Arg::of(Where::posting, keyword.term)};
    finding.points = points_of(keyword.strength, points);
  }
}

extern const Rule keyword_missing;
constinit const Rule keyword_missing{
    .id = "keyword_missing",
    .severity = Severity::major,
    .score = ScoreKind::matched,
    .evidence = Evidence::vendor,
    .source = "Boolean and phrase search in the help pages of Greenhouse, Lever, Taleo and Textkernel",
    .points = 6,
    .arg_names = arg_names,
    .judge = judge,
};

}
