#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/match/match.hpp"
#include "core/score/score.hpp"

namespace resume {

inline constexpr uint32_t most_postings = 20;

/// How one posting fits the resume.
struct Fit {
  uint32_t posting = 0;  ///< place in what was given to compare
  Score matched;
  uint32_t required = 0, required_shown = 0;    ///< of Matches::wanted
  uint32_t preferred = 0, preferred_shown = 0;  ///< likewise
};

/// One posting's part of a row.
struct ComparedCell {
  bool asked = false;
  Strength strength = Strength::mentioned;
  MatchClass match_class = MatchClass::not_shown;
  uint32_t keyword = 0;  ///< place in that posting's keywords
};

/// A term that one posting or more ask for.
struct ComparedTerm {
  std::string name;                         ///< the skill's own name, or the first posting's spelling
  uint16_t skill = 0;                       ///< or no_skill
  uint32_t postings = 0;                    ///< that ask for it
  Strength strength = Strength::mentioned;  ///< the strongest
  bool shown = false;                       ///< in the resume
};

/// Postings side by side.
struct Comparison {
  std::vector<Fit> fits;  ///< the best first: by Matched, then by required terms shown, then as given
  std::vector<ComparedTerm> terms;  ///< what most postings ask for first, then by strength and name
  std::vector<ComparedCell> cells;  ///< row by row: one for each of terms and of the postings as given
  uint32_t columns = 0;             ///< postings, at most most_postings; what is beyond is left out

  const ComparedCell& cell(uint32_t term, uint32_t posting) const { return cells[term * columns + posting]; }
};

/// Reads how a resume fits up to most_postings postings, and which terms recur in them.
Comparison compare(const Resume& resume, std::span<const Posting* const> postings, const Settings& settings);

}
