#pragma once
#include <span>

#include "core/resume/rows.hpp"

namespace resume {

/// What the one to four lines above a job's bullets say. Spans that were not found are empty.
struct Head {
  Span title, employer, place;
  uint32_t segments = 0;  ///< parts that are no place, no dates and no address
  bool sure = false;      ///< title and employer were told apart by their words, not by their order
  bool apart = false;     ///< title and employer stand on lines of their own
  bool has_title = false, has_employer = false;  ///< by their words
};

/// How the other jobs of the same resume are written; decides where words do not tell.
struct HeadStyle {
  bool employer_first = false;
  bool apart = false;     ///< title and employer stand on lines of their own
  bool inherits = false;  ///< a heading may lack its employer: the one above holds
};

/// Sorts the parts of a job's heading lines, without its dates, into title, employer and place.
Head read_head(const Document& document, std::span<const Row> rows, const HeadStyle& style);

}
