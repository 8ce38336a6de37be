#pragma once
#include <span>
#include <vector>

#include "core/lexicon/lexicon.hpp"

namespace resume::lexicon {

/// A skill's spelling found by its words alone; `doubtful` ones are English words too and need their context.
struct Candidate {
  Term term;
  bool doubtful = false;
  uint32_t line = 0;   ///< a doubtful one's, in Document::lines
  bool small = false;  ///< in small letters where its name has capitals: counts only as a tag, 'java, spring'
};
std::vector<Candidate> find_candidates(const Document& document);

/// Words of which one near an ambiguous skill makes it the skill.
std::span<const uint16_t> context_of(uint16_t skill);

}
