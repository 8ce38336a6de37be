#pragma once
#include <vector>

#include "core/resume/list.hpp"
#include "core/resume/school_parts.hpp"

namespace resume {

/// What the lines of a section say of its order before they are read.
struct LineOrder {
  int school_above = 0;      ///< above 0: schools stand before their degrees, below 0: behind them
  bool blanks_part = false;  ///< blank lines part the entries
};
LineOrder line_order(const Document& document, const std::vector<ListLine>& lines);

/// How the entries of a section are written, by those whose degree and school are known words.
struct SchoolOrder {
  int school_first = 0;      ///< more entries have the school before the degree than behind it
  bool beside = false;       ///< in some entry a stroke parts the two
  bool field_apart = false;  ///< in some entry the field is a part of its own
};

/// Adds what an entry whose degree and school are known says of the order.
void vote(const Document& document, const std::vector<Part>& parts, SchoolOrder& order);

/// Gives the parts of an entry to its degree, field, school and score: first those that words tell, then the
/// rest to what is still missing.
void assign_roles(const Document& document, std::vector<Part>& parts, const SchoolOrder& order,
                  Education& entry);

}
