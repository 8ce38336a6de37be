#include <algorithm>

#include "core/match/spots.hpp"
#include "core/match/steps.hpp"
#include "core/text/sort.hpp"

// Near is what a skill is a part of, or a part of it; or else another part of the same thing, of the same
// category: GitLab CI for Jenkins, not Scrum for Jenkins.

namespace resume {

static constexpr uint32_t no_term_here = UINT32_MAX;

// A skill that the resume shows: a place in resume.terms, in a job if there is one.
struct ShownSkill {
  uint16_t skill;
  uint32_t term;
};

struct Shown {
  std::vector<ShownSkill> skills;  // by number
  std::vector<uint64_t> narrower;  // parts of a skill by its number, and then by where they are shown first:
                                   // the number in the high half, the place in resume.terms in the low one

  uint32_t term_of(uint16_t skill) const {
    const auto at =
        std::lower_bound(skills.begin(), skills.end(), skill,
                         [](const ShownSkill& one, uint16_t wanted) { return one.skill < wanted; });
    return at != skills.end() && at->skill == skill ? at->term : no_term_here;
  }
  // The part of a skill that is shown first.
  uint32_t part_of(const Resume& resume, uint16_t skill) const {
    const auto at = std::lower_bound(narrower.begin(), narrower.end(), uint64_t{skill} << 32);
    if (at == narrower.end() || *at >> 32 != skill) return no_term_here;
    return term_of(resume.terms[static_cast<uint32_t>(*at)].skill);
  }
};

static Shown read_shown(const Resume& resume) {
  Shown shown;
  const std::vector<uint64_t>& order = resume.by_skill;
  shown.skills.reserve(order.size());
  shown.narrower.reserve(order.size());
  for (size_t i = 0, end = 0; i < order.size(); i = end) {
    const auto first = static_cast<uint32_t>(order[i]);
    const uint16_t skill = resume.terms[first].skill;
    uint32_t term = first;
    bool in_job = false;
    for (end = i; end < order.size() && order[end] >> 32 == skill; ++end) {
      const auto place = static_cast<uint32_t>(order[end]);
      if (in_job || position_at(resume, resume.terms[place].span.begin) == nowhere) continue;
      in_job = true;
      term = place;
    }
    shown.skills.push_back({skill, term});
    for (const uint16_t wider : lexicon::wider_than(skill))
      shown.narrower.push_back(uint64_t{wider} << 32 | first);
  }
  sort_numbers(shown.narrower);
  return shown;
}

static uint32_t nearest_to(uint16_t skill, const Resume& resume, const Shown& shown) {
  const auto skills = lexicon::skills();
  if (const uint32_t part = shown.part_of(resume, skill); part != no_term_here) return part;
  for (const uint16_t wider : lexicon::wider_than(skill))
    if (const uint32_t term = shown.term_of(wider); term != no_term_here) return term;
  for (const uint16_t wider : lexicon::wider_than(skill)) {
    const uint32_t term = shown.part_of(resume, wider);
    if (term != no_term_here && skills[resume.terms[term].skill].category == skills[skill].category)
      return term;
  }
  return no_term_here;
}

void read_nearest(const Resume& resume, const Posting& posting, Matches& matches) {
  const auto is_asked = [&](const Match& match) {
    return match.match_class == MatchClass::not_shown &&
           posting.keywords[match.keyword].skill < lexicon::skills().size();
  };
  if (std::none_of(matches.matches.begin(), matches.matches.end(), is_asked)) return;
  const Shown shown = read_shown(resume);
  for (Match& match : matches.matches) {
    if (!is_asked(match)) continue;
    const uint16_t skill = posting.keywords[match.keyword].skill;
    const uint32_t term = nearest_to(skill, resume, shown);
    if (term != no_term_here) match.nearest = resume.terms[term].span;
  }
}

}
