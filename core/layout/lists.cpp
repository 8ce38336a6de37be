// Lists in two columns within a job.
#include <algorithm>
#include <cstdlib>

#include "core/layout/order.hpp"

namespace resume::layout {

// Whether a cell holds some words of a sentence, as an item of a list does.
static bool is_long(const Orderer& orderer, const Segment& segment) {
  const std::string letters = letters_of(orderer, segment);
  return letters.size() >= 20 && std::count(letters.begin(), letters.end(), ' ') >= 2;
}

// Lists of two columns within a job: rows of two long cells, the second ones on one edge, and the rows below
// them on either edge. The left cells are read first.
void part_lists(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  const auto cell = [&](const ReadLine& line, uint32_t i) -> const Segment& {
    return orderer.segment(read.order[line.first + i]);
  };
  const auto on_edge = [](const Segment& segment, int32_t edge) {
    return std::abs(int64_t{segment.left} - edge) <= alignment;
  };
  // Or below the words behind a bullet.
  const auto in_list = [&](const Segment& segment, const Segment& first) {
    return on_edge(segment, first.left) ||
           (begins_with_bullet(orderer, first) && first.end - first.first > 1 &&
            on_edge(segment, read.pieces[first.first + 1].left));
  };
  const auto is_item = [&](const ReadLine& line, uint32_t i) {
    return begins_with_bullet(orderer, cell(line, i)) || !are_dates(orderer, {read.order[line.first + i]});
  };
  // 'Acme, Ghent —' goes on in the next cell.
  const auto ends_in_dash = [&](const Segment& segment) {
    const std::string_view last = text_of(orderer.reading.letters, read.pieces[segment.end - 1].letters);
    const std::string_view sign = last.substr(last.size() - std::min<size_t>(last.size(), 3));
    return last.substr(last.size() - std::min<size_t>(last.size(), 1)) == "-" || sign == "\u2013" ||
           sign == "\u2014";
  };
  const auto is_pair = [&](const ReadLine& line) {
    return line.end - line.first == 2 && is_long(orderer, cell(line, 0)) && is_long(orderer, cell(line, 1)) &&
           is_item(line, 0) && is_item(line, 1) && !ends_in_dash(cell(line, 0));
  };
  // Labels to the left of what they name end on one edge, and begin anywhere.
  const auto is_label = [&](size_t at) {
    uint32_t others = 0;
    for (size_t k = std::max(first_line, at - std::min<size_t>(at, 8)); k < read.lines.size() && k < at + 8;
         ++k) {
      const Segment &one = cell(read.lines[at], 0), &other = cell(read.lines[k], 0);
      others += ends_alone(one, other);
    }
    return others >= 2;
  };
  std::vector<ReadLine> right;
  int32_t parted_left = INT32_MIN, parted_right = INT32_MIN;  // the edges of the list parted last
  for (size_t i = first_line; i < read.lines.size(); ++i) {
    if (!is_pair(read.lines[i]) || is_label(i)) continue;
    const Segment left_cell = cell(read.lines[i], 0), right_cell = cell(read.lines[i], 1);
    const int32_t left_edge = left_cell.left, right_edge = right_cell.left;
    const bool marked = begins_with_bullet(orderer, left_cell);
    size_t end = i + 1;
    uint32_t pairs = 1;
    for (; end < read.lines.size() && end < i + 40 && !read.lines[end].after_block; ++end) {
      const ReadLine& line = read.lines[end];
      const bool two = line.end - line.first == 2;
      // Bullets below a row without any are those of the entry that it heads.
      if (line.end - line.first > 2 || (!marked && begins_with_bullet(orderer, cell(line, 0))) ||
          (two && !in_list(cell(line, 1), right_cell)) ||
          (!in_list(cell(line, 0), left_cell) && (two || !in_list(cell(line, 0), right_cell))))
        break;
      pairs += two;
    }
    // One row alone is a list where another list has the same edges.
    bool elsewhere = pairs > 1 || (on_edge(cell(read.lines[i], 0), parted_left) &&
                                   on_edge(cell(read.lines[i], 1), parted_right));
    for (size_t k = std::max(first_line, i - std::min<size_t>(i, 60));
         k < read.lines.size() && k < i + 60 && !elsewhere; ++k)
      elsewhere = (k < i || k >= end) && read.lines[k].end - read.lines[k].first == 2 &&
                  on_edge(cell(read.lines[k], 1), right_edge) && on_edge(cell(read.lines[k], 0), left_edge);
    if (!elsewhere) continue;
    parted_left = left_edge, parted_right = right_edge;
    std::vector<ReadLine> lines;
    right.clear();
    for (size_t k = i; k < end; ++k) {
      ReadLine line = read.lines[k];
      if (line.end - line.first == 2) {
        right.push_back({line.first + 1, line.end, false, line.region});
        --line.end;
      } else if (!in_list(cell(line, 0), left_cell)) {
        right.push_back({line.first, line.end, false, line.region});
        continue;
      }
      lines.push_back(line);
    }
    lines.insert(lines.end(), right.begin(), right.end());
    const auto at = read.lines.begin() + static_cast<std::ptrdiff_t>(i);
    const size_t added = lines.size() - (end - i);
    if (added == 0 || orderer.cuts >= most_cuts) continue;
    ++orderer.cuts;
    read.lines.erase(at, at + static_cast<std::ptrdiff_t>(end - i));
    read.lines.insert(read.lines.begin() + static_cast<std::ptrdiff_t>(i), lines.begin(), lines.end());
    i += lines.size() - 1;
  }
}

// The dates of an entry, or what stands below them, to the left of its bullets: 'Ghent' below '2019 - 2021'.
// They are read before the bullets, so that none is cut by them.
void lift_beside_bullets(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  const auto cell = [&](const ReadLine& line, uint32_t i) -> const Segment& {
    return orderer.segment(read.order[line.first + i]);
  };
  const auto is_dated = [&](const ReadLine& line) {
    return count_dates(orderer, {read.order[line.first]}) != 0 && !begins_with_bullet(orderer, cell(line, 0));
  };
  const auto dates_above = [&](size_t at) {
    for (size_t i = at; i + 8 > at && i > first_line; --i) {
      if (is_dated(read.lines[i - 1]) && share_side(cell(read.lines[i - 1], 0), cell(read.lines[at], 0)))
        return true;
      if (read.lines[i - 1].after_block) return false;
    }
    return false;
  };
  for (size_t i = first_line; i < read.lines.size() && orderer.cuts < most_cuts; ++i) {
    ReadLine& line = read.lines[i];
    const uint32_t last = line.end - line.first - 1;  // dates that were broken are two cells
    if (last == 0 || last > 2 || !begins_with_bullet(orderer, cell(line, last)) ||
        begins_with_bullet(orderer, cell(line, 0)) || !(is_dated(line) || dates_above(i)))
      continue;
    const int32_t edge = cell(line, last).left - alignment;
    size_t at = i;
    while (at > first_line && !read.lines[at].after_block && cell(read.lines[at - 1], 0).left >= edge) --at;
    ++orderer.cuts;
    const ReadLine left{line.first, line.first + last, read.lines[at].after_block, line.region};
    line.first += last;
    read.lines[at].after_block = false;
    read.lines.insert(read.lines.begin() + static_cast<std::ptrdiff_t>(at), left);
    ++i;
  }
}

}
