#pragma once
#include <cstdint>
#include <vector>

#include "core/posting/posting.hpp"
#include "core/resume/resume.hpp"

namespace resume {

/// How the resume shows a keyword, best first. Systems differ: some search letter by letter, some by stem,
/// some by synonym.
enum class MatchClass : uint8_t {
  literal,    ///< the posting's own letters
  inflected,  ///< the same words in another form, case, hyphenation or spacing
  alias,      ///< another name of the same thing: Postgres, PostgreSQL
  acronym,    ///< one writes the acronym, the other its expansion
  not_shown
};
inline constexpr int match_class_count = 5;

struct MatchPlace {
  Span span;               ///< of the resume
  MatchClass match_class;  ///< of this place
  uint32_t section = 0;    ///< place in Resume::sections
};

struct Match {
  uint32_t keyword = 0;  ///< place in Posting::keywords; matches stand in the same order
  MatchClass match_class = MatchClass::not_shown;  ///< the best of its places
  uint32_t first_place = 0, end_place = 0;         ///< places in Matches::places
};

struct Matches {
  std::vector<Match> matches;
  std::vector<MatchPlace> places;
};

/// Looks for every keyword of the posting in the resume.
Matches match(const Resume& resume, const Posting& posting);

}
