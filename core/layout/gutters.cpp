// Headings in a gutter to the left that stand a line lower than what they head, below a rule or a picture that
// stands beside its first line.
#include <algorithm>

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
  uint32_t bytes = 0;
  for (uint32_t i = segment.first; i < segment.end; ++i) {
    const std::string_view letters = text_of(orderer.reading.letters, orderer.read.pieces[i].letters);
    bytes += static_cast<uint32_t>(letters.size()) + 1;
    if (bytes > longest_heading || std::any_of(letters.begin(), letters.end(), is_digit)) return false;
  }
  return true;
}

// The left edge that most segments share.
static int32_t usual_edge(const Orderer& orderer, const Places& places) {
  std::vector<int32_t> lefts;
  for (const uint32_t place : places) lefts.push_back(orderer.segment(place).left);
  sort_list(lefts);
  int32_t edge = 0;
  size_t most = 0;
  for (size_t first = 0, end = 0; first < lefts.size(); first = end) {
    while (end < lefts.size() && lefts[end] - lefts[first] <= alignment) ++end;
    if (end - first > most) most = end - first, edge = lefts[first];
  }
  return edge;
}

void level_gutter(Orderer& orderer, Places& places) {
  const int32_t edge = usual_edge(orderer, places);
  Places cells, others;
  for (const uint32_t place : places) {
    const Segment& segment = orderer.segment(place);
    if (segment.left >= edge) {
      others.push_back(place);
      continue;
    }
    if (segment.right >= edge || !could_head(orderer, segment)) return;
    cells.push_back(place);
  }
  if (cells.size() < least_headings || others.size() < cells.size() * 2) return;
  // By how much each cell goes up: as far as the first line of its block.
  std::vector<int32_t> steps;
  size_t at = 0, headings = 0, lower = 0;
  for (size_t i = 0; i < cells.size(); ++i) {
    const Segment& cell = orderer.segment(cells[i]);
    if (!begins_block(orderer, cells, i)) {
      steps.push_back(steps.back());
      continue;
    }
    while (at < others.size() && orderer.segment(others[at]).base + int64_t{cell.size} * 22 / 10 < cell.base)
      ++at;
    while (at < others.size() && !begins_block(orderer, others, at) &&
           orderer.segment(others[at]).base < cell.base)
      ++at;
    if (at == others.size()) return;
    const int32_t step = cell.base - orderer.segment(others[at]).base;
    if (step < -cell.size / 4) return;
    steps.push_back(step);
    ++headings, lower += step > cell.size / 2;
  }
  if (headings < least_headings || lower * 3 < headings * 2 || headings * 2 < cells.size()) return;
  for (size_t i = 0; i < cells.size(); ++i) orderer.read.segments[cells[i]].base -= steps[i];
  sort_list(places, [&](uint32_t a, uint32_t b) {
    const Segment &one = orderer.segment(a), &other = orderer.segment(b);
    return one.base != other.base ? one.base < other.base : one.left < other.left;
  });
}

}
