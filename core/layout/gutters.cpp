// Headings in a gutter to the left that stand a line lower than what they head, below a rule or a picture
// beside its first line: they go up to it, and wrapped ones are made whole.
#include <algorithm>
#include <cstdlib>

#include "core/layout/order.hpp"
#include "core/text/ascii.hpp"
#include "core/text/sort.hpp"

namespace resume::layout {

static constexpr size_t least_headings = 3;
static constexpr uint32_t longest_heading = 36;  // bytes

// Whether a line is further below the one before than lines of one block are.
static bool begins_block(const Orderer& orderer, const Places& places, size_t i) {
  if (i == 0) return true;
  const Segment &before = orderer.segment(places[i - 1]), &here = orderer.segment(places[i]);
  return (int64_t{here.base} - before.base) * 10 > int64_t{std::max(before.size, here.size)} * 17;
}

static bool could_head(const Orderer& orderer, const Segment& segment) {
  if (begins_with_bullet(orderer, segment)) return false;
  uint32_t bytes = 0;
  for (uint32_t i = segment.first; i < segment.end; ++i) {
    const std::string_view letters = text_of(orderer.reading.letters, orderer.read.pieces[i].letters);
    bytes += static_cast<uint32_t>(letters.size()) + 1;
    if (bytes > longest_heading || std::any_of(letters.begin(), letters.end(), is_digit)) return false;
  }
  return true;
}

// The second of the left edges that some segments share: that of what the headings stand beside. 0: there is
// none.
static int32_t find_edge(const Orderer& orderer, const Places& places) {
  std::vector<int32_t> lefts;
  for (const uint32_t place : places) lefts.push_back(orderer.segment(place).left);
  sort_list(lefts);
  size_t edges = 0;
  for (size_t first = 0, end = 0; first < lefts.size(); first = end) {
    while (end < lefts.size() && lefts[end] - lefts[first] <= alignment) ++end;
    if (end - first >= least_headings && ++edges == 2) return lefts[first];
  }
  return 0;
}

// Between two lines that cross the edge, or that stand left of it and are no headings.
static void level_part(Orderer& orderer, const Places& cells, const Places& others, int32_t edge) {
  if (cells.size() < least_headings || others.size() < cells.size() * 2) return;
  // By how much each heading goes up: as far as the first line of its block.
  std::vector<int32_t> steps;
  std::vector<bool> begins;
  size_t at = 0, headings = 0, lower = 0;
  for (size_t i = 0; i < cells.size(); ++i) {
    const Segment& cell = orderer.segment(cells[i]);
    begins.push_back(begins_block(orderer, cells, i));
    steps.push_back(0);
    if (!begins.back()) continue;
    while (at < others.size() && orderer.segment(others[at]).base + int64_t{cell.size} * 22 / 10 < cell.base)
      ++at;
    while (at < others.size() && !begins_block(orderer, others, at) &&
           orderer.segment(others[at]).base < cell.base)
      ++at;
    // A cell of a row is beside the first line of its own.
    size_t own = at;
    while (own < others.size() && orderer.segment(others[own]).base < cell.base &&
           !share_line(cell, orderer.segment(others[own])))
      ++own;
    if (own < others.size() && share_line(cell, orderer.segment(others[own])) &&
        begins_block(orderer, others, own))
      at = own;
    if (at == others.size() || std::abs(int64_t{orderer.segment(others[at]).left} - edge) > alignment) return;
    steps.back() = cell.base - orderer.segment(others[at]).base;
    if (steps.back() < -cell.size / 4) return;
    ++headings, lower += steps.back() > cell.size / 2;
  }
  if (headings < least_headings || headings * 2 < cells.size() || lower * 3 < headings * 2) return;
  for (size_t i = 0; i < cells.size(); ++i) {
    Segment& cell = orderer.read.segments[cells[i]];
    if (begins[i]) {
      cell.base -= steps[i];
      continue;
    }
    // The rest of a heading that was wrapped is read behind it.
    const Segment& above = orderer.segment(cells[i - 1]);
    cell.base = above.base, cell.left = above.left + 1;
  }
}

void level_gutter(Orderer& orderer, Places& places) {
  const int32_t edge = find_edge(orderer, places);
  if (edge == 0) return;
  Places cells, others;
  const auto close = [&] {
    level_part(orderer, cells, others, edge);
    cells.clear(), others.clear();
  };
  for (const uint32_t place : places) {
    const Segment& segment = orderer.segment(place);
    if (segment.left >= edge) {
      others.push_back(place);
    } else if (segment.right < edge && could_head(orderer, segment)) {
      cells.push_back(place);
    } else {
      close();
    }
  }
  close();
  sort_list(places, [&](uint32_t a, uint32_t b) {
    const Segment &one = orderer.segment(a), &other = orderer.segment(b);
    return one.base != other.base ? one.base < other.base : one.left < other.left;
  });
}

}
