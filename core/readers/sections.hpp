#pragma once
#include <cstdint>
#include <vector>

#include "core/layout/source.hpp"
#include "core/resume/resume.hpp"

namespace resume {

/// A section of the resume on one page.
struct PlacedSection {
  uint32_t section = 0;  ///< place in Resume::sections
  uint16_t page = 0;     ///< from 1
  Rect rect;             ///< around all its words there
};

/// Where the sections of a resume stand on the pages that it was read from: page by page, in the order read.
/// Empty for a source without pages. Takes time linear in runs and sections of each page.
std::vector<PlacedSection> place_sections(const Source& source, const Resume& resume);

/// The rectangle of a run, as facts have it.
Rect rect_of_run(const Run& run);

}
