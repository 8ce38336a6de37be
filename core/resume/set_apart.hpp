#pragma once
#include <vector>

#include "core/resume/reader.hpp"

namespace resume {

/// A heading on a line of its own.
struct HeadingAt {
  SectionKind kind = SectionKind::other;
  Span span;
  uint32_t line = 0;
  bool told = true;  ///< its words tell the kind; else what stands below it may
};

/// Headings that no list names, by the type that their file sets them in. `known`: those that the words tell,
/// in the order of the text, with those whose kind is to be told.
std::vector<HeadingAt> find_set_apart_headings(const Resume& resume, std::vector<HeadingAt>& known);

}
