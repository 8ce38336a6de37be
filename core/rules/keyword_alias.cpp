#include "core/rules/engine/keywords.hpp"

// A keyword that stands by itself and in an either-or group is one finding. Only keywords that are shown are
// at stake: a resume that shows nothing of a posting keeps nothing here. One that is asked for by itself and
// in an either-or group is one finding.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"theirs", "yours"};

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  if (!has_keywords(subject, verdict)) return;
  const Posting& posting = *subject.posting;
  std::vector<uint32_t> finding_of(posting.keywords.size(), nowhere);
  for (const Wanted& wanted : subject.matches->wanted) {
    const Match& match = subject.matches->matches[wanted.best];
    if (match.counted == MatchClass::not_shown) continue;
    const Keyword& keyword = posting.keywords[match.keyword];
    verdict.at_stake += points_of(wanted.strength, points);
    const bool acronym = match.counted == MatchClass::acronym;
    if (!acronym && match.counted != MatchClass::alias) continue;

    if (uint32_t& known = finding_of[match.keyword]; known != nowhere) {
      verdict.findings[known].points += points_of(wanted.strength, points);
      continue;
    } else {
      known = static_cast<uint32_t>(verdict.findings.size());
    }
    const Span yours = best_place(*subject.matches, match).span;
    Finding& finding = verdict.add(rule, yours);
    if (wanted.strength == Strength::mentioned) finding.severity = Severity::info;
    finding.args = {name_of(posting, keyword), Arg::of(Where::resume, yours)};
    finding.points = points_of(wanted.strength, points);
    const std::string theirs = in_one_line(posting.name_of(keyword)),
                      written = in_one_line(subject.resume.document[yours]);
    // The usual name stays where the posting has a nickname. An acronym and its expansion belong side by
    // side; a name that is an English word too needs the other beside it.
    const Skill& skill = lexicon::skills()[keyword.skill];
    const bool usual = same_letters(written, skill.name);
    finding.message = acronym || usual ? 1 : 0;
    std::string text = usual ? written : theirs;
    if (usual || acronym || skill.ambiguous) text.append(" (").append(usual ? theirs : written).append(")");
    finding.fix = {true, yours, std::move(text)};
  }
}

extern const Rule keyword_alias;
constinit const Rule keyword_alias{
    .id = "keyword_alias",
    .severity = Severity::minor,
    .score = ScoreKind::matched,
    .evidence = Evidence::vendor,
    .source =
        "Greenhouse, Taleo and Hirebridge search literally; Textkernel expands; Wisconsin's exchange stems",
    .points = 2,
    .arg_names = arg_names,
    .judge = judge,
    .by_skills = true,
};

}
