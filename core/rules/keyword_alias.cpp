#include <algorithm>

#include "core/rules/engine/keywords.hpp"

// Only keywords that are shown are at stake: a resume that shows nothing of a posting keeps nothing here.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"theirs", "yours"};

// Words in one line: where a term is wrapped, its line end becomes a space.
static std::string in_one_line(std::string_view words) {
  std::string line;
  for (const char c : words) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
    if (!space)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return line;
}

static const MatchPlace& best_place(const Matches& matches, const Match& match) {
  uint32_t place = match.first_place;
  while (place + 1 < match.end_place && matches.places[place].match_class != match.match_class) ++place;
  return matches.places[place];
}

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  if (!has_keywords(subject, verdict)) return;
  for (const Match& match : subject.matches->matches) {
    if (match.match_class == MatchClass::not_shown || match.first_place == match.end_place) continue;
    const Keyword& keyword = subject.posting->keywords[match.keyword];
    verdict.at_stake += points_of(keyword.strength, points);
    const bool acronym = match.match_class == MatchClass::acronym;
    if (!acronym && match.match_class != MatchClass::alias) continue;

    const Span yours = best_place(*subject.matches, match).span;
    Finding& finding = verdict.add(rule, yours);
    if (keyword.strength == Strength::mentioned) finding.severity = Severity::info;
    finding.message = acronym ? 1 : 0;
    finding.args = {Arg::of(Where::posting, keyword.term), Arg::of(Where::resume, yours)};
    finding.points = points_of(keyword.strength, points);
    // An acronym and its expansion belong side by side; a name that is an English word too needs the other
    // beside it.
    std::string text = in_one_line(subject.posting->document[keyword.term]);
    if (acronym || lexicon::skills()[keyword.skill].ambiguous)
      text += " (" + in_one_line(subject.resume.document[yours]) + ")";
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
};

}
