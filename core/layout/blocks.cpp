// An employer, its place and when it was, below each other in a rail to the left of a title and a list: the
// lines of each such block are read before what stands beside them.
#include <algorithm>
#include <cstdlib>

#include "core/layout/order.hpp"

namespace resume::layout {

static constexpr size_t most_lines = 4;  // of a block

// The lines of a block that begins at a line of two cells; 0: there is none. Its last line is dates, its
// first is not.
static size_t block_at(const Orderer& orderer, size_t at) {
  const PageReading& read = orderer.read;
  const auto first = [&](size_t line) -> const Segment& {
    return orderer.segment(read.order[read.lines[line].first]);
  };
  const auto are_dates_at = [&](size_t line) {
    const uint32_t cell = read.order[read.lines[line].first];
    const std::string letters = letters_of(orderer, orderer.segment(cell));
    return count_dates(orderer, {cell}) != 0 && !begins_with_bullet(orderer, orderer.segment(cell)) &&
           letters.find('%') == letters.npos;
  };
  if (read.lines[at].end - read.lines[at].first != 2 || begins_with_bullet(orderer, first(at)) ||
      are_dates_at(at))
    return 0;
  // 'Ghent' below its dates, and above those of the next entry.
  if (at > 0 && !read.lines[at].after_block && are_dates_at(at - 1) && share_side(first(at), first(at - 1)))
    return 0;
  const int32_t edge = orderer.segment(read.order[read.lines[at].first + 1]).left;
  for (size_t i = at + 1; i < read.lines.size() && i < at + most_lines; ++i) {
    // No heading of a section stands within a block.
    const bool heads = int64_t{first(i).size} * 20 >= int64_t{first(at).size} * 21;
    if (read.lines[i].end - read.lines[i].first > 2 || first(i).right > edge || heads ||
        !share_side(first(i), first(at)))
      return 0;
    if (are_dates_at(i)) return i - at + 1;
  }
  return 0;
}

// Whether what stands beside the blocks begins on one edge, and goes on there in other lines.
static bool are_beside_a_column(const Orderer& orderer, size_t first_line,
                                const std::vector<size_t>& starts) {
  const PageReading& read = orderer.read;
  const auto last = [&](size_t line) -> const Segment& {
    return orderer.segment(read.order[read.lines[line].end - 1]);
  };
  const int32_t edge = last(starts[0]).left;
  size_t more = 0;
  for (const size_t start : starts)
    if (std::abs(int64_t{last(start).left} - edge) > alignment) return false;
  for (size_t i = first_line; i < read.lines.size(); ++i)
    more += std::abs(int64_t{last(i).left} - edge) <= alignment;
  return more > starts.size();
}

void stack_blocks(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  std::vector<size_t> starts;
  for (size_t i = first_line; i < read.lines.size(); ++i)
    if (const size_t size = block_at(orderer, i); size != 0) starts.push_back(i), i += size - 1;
  if (starts.size() < 2 || !are_beside_a_column(orderer, first_line, starts)) return;
  std::vector<ReadLine> lines(read.lines.begin(),
                              read.lines.begin() + static_cast<std::ptrdiff_t>(starts[0]));
  for (size_t k = 0; k < starts.size(); ++k) {
    const size_t end = k + 1 < starts.size() ? starts[k + 1] : read.lines.size(),
                 size = block_at(orderer, starts[k]);
    std::vector<ReadLine> beside;
    for (size_t i = starts[k]; i < end; ++i) {
      ReadLine line = read.lines[i];
      if (i >= starts[k] + size) {
        beside.push_back(line);
        continue;
      }
      if (line.end - line.first == 2) beside.push_back({line.first + 1, line.end--, false, line.region});
      line.after_block = line.after_block && i == starts[k];
      lines.push_back(line);
    }
    lines.insert(lines.end(), beside.begin(), beside.end());
  }
  read.lines = std::move(lines);
}

}
