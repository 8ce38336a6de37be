#include "core/readers/sections.hpp"

#include <algorithm>

#include "core/layout/pieces.hpp"

namespace resume {

Rect rect_of_run(const Run& run) { return layout::rect_of(run); }

std::vector<PlacedSection> place_sections(const Source& source, const Resume& resume) {
  std::vector<PlacedSection> blocks;
  const std::vector<Section>& sections = resume.sections;
  std::vector<Rect> rects;
  for (size_t page = 0; page < source.pages.size() && page < UINT16_MAX; ++page) {
    rects.assign(sections.size(), {});
    for (const Run& run : source.pages[page].runs) {
      if (run.span.empty()) continue;
      const auto behind = std::partition_point(sections.begin(), sections.end(), [&](const Section& section) {
        return section.span.begin <= run.span.begin;
      });
      if (behind == sections.begin()) continue;
      Rect& rect = rects[static_cast<size_t>(behind - sections.begin()) - 1];
      rect = layout::unite(rect, rect_of_run(run));
    }
    for (uint32_t section = 0; section < rects.size(); ++section)
      if (!rects[section].empty())
        blocks.push_back({section, static_cast<uint16_t>(page + 1), rects[section]});
  }
  return blocks;
}

}
