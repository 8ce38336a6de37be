#include "core/rules/engine/keywords.hpp"

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"term"};

// Its sentences: three by strength for one keyword, three for an either-or group, and one for what is there
// and does not count.
static constexpr uint8_t first_of_groups = 3, does_not_count = 6;

static Severity severity_of(Strength strength) {
  return strength == Strength::required    ? Severity::major
         : strength == Strength::preferred ? Severity::minor
                                           : Severity::info;
}

// The keyword in the posting; a word of the person's own stands nowhere there, so the title stands for it.
static Span place_of(const Posting& posting, const Wanted& wanted) {
  if (!wanted.span.empty()) return wanted.span;
  return posting.title.empty() ? posting.document.words.front().span() : posting.title;
}

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  if (!has_keywords(subject, verdict)) return;
  const Posting& posting = *subject.posting;
  for (const Wanted& wanted : subject.matches->wanted) {
    verdict.at_stake += points_of(wanted.strength, points);
    const Match& best = subject.matches->matches[wanted.best];
    if (best.counted != MatchClass::not_shown) continue;
    const bool either = wanted.end_keyword - wanted.first_keyword > 1;
    Finding& finding = verdict.add(rule, place_of(posting, wanted));
    finding.where = Where::posting;
    finding.severity = severity_of(wanted.strength);
    finding.message = static_cast<uint8_t>(wanted.strength);
    if (best.match_class != MatchClass::not_shown)
      finding.message = does_not_count;
    else if (either)
      finding.message = static_cast<uint8_t>(finding.message + first_of_groups);
    finding.args = {wanted.span.empty() ? name_of(posting, posting.keywords[wanted.best])
                                        : Arg::of(Where::posting, wanted.span)};
    finding.points = points_of(wanted.strength, points);
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
    .by_skills = true,
};

}
