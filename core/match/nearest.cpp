#include "core/match/spots.hpp"
#include "core/match/steps.hpp"

// Near is what a skill is a part of, or a part of it; or else another part of the same thing, of the same
// category: GitLab CI for Jenkins, not Scrum for Jenkins.

namespace resume {

static constexpr uint32_t no_term_here = UINT32_MAX;

struct Shown {
  std::vector<uint32_t> terms;     // by skill: a place in resume.terms, in a job if there is one
  std::vector<uint32_t> narrower;  // by skill: a shown part of it
  std::vector<uint16_t> of_skill;  // all that are shown, in the order of the text
};

static Shown read_shown(const Resume& resume) {
  const size_t count = lexicon::skills().size();
  Shown shown{std::vector<uint32_t>(count, no_term_here), std::vector<uint32_t>(count, no_term_here), {}};
  std::vector<bool> in_job(count);
  for (uint32_t i = 0; i < resume.terms.size(); ++i) {
    const Term& term = resume.terms[i];
    if (in_job[term.skill]) continue;
    const bool first = shown.terms[term.skill] == no_term_here;
    in_job[term.skill] = position_at(resume, term.span.begin) != nowhere;
    if (first) shown.of_skill.push_back(term.skill);
    if (first || in_job[term.skill]) shown.terms[term.skill] = i;
  }
  for (const uint16_t skill : shown.of_skill)
    for (const uint16_t wider : lexicon::wider_than(skill))
      if (shown.narrower[wider] == no_term_here) shown.narrower[wider] = shown.terms[skill];
  return shown;
}

static uint32_t nearest_to(uint16_t skill, const Resume& resume, const Shown& shown) {
  const auto skills = lexicon::skills();
  if (shown.narrower[skill] != no_term_here) return shown.narrower[skill];
  for (const uint16_t wider : lexicon::wider_than(skill))
    if (shown.terms[wider] != no_term_here) return shown.terms[wider];
  for (const uint16_t wider : lexicon::wider_than(skill)) {
    const uint32_t term = shown.narrower[wider];
    if (term != no_term_here && skills[resume.terms[term].skill].category == skills[skill].category)
      return term;
  }
  return no_term_here;
}

void read_nearest(const Resume& resume, const Posting& posting, Matches& matches) {
  const Shown shown = read_shown(resume);
  for (Match& match : matches.matches) {
    const uint16_t skill = posting.keywords[match.keyword].skill;
    if (match.match_class != MatchClass::not_shown || skill >= shown.terms.size()) continue;
    const uint32_t term = nearest_to(skill, resume, shown);
    if (term != no_term_here) match.nearest = resume.terms[term].span;
  }
}

}
