// Rows of a table whose first cell is dates: what the other cells hold in more lines than one.
#include <algorithm>
#include <cstdlib>

#include "core/layout/order.hpp"

namespace resume::layout {

static constexpr uint32_t most_cells = 6;
static constexpr size_t most_row_lines = 30;

// Gathers the lines of a row, cell by cell.
class RowGatherer {
 public:
  RowGatherer(Orderer& orderer, size_t head) : orderer_(orderer), read_(orderer.read), head_(head) {
    const ReadLine& line = read_.lines[head];
    for (uint32_t i = line.first; i < line.end; ++i) lefts_.push_back(segment(i).left);
  }

  // The lines that stand for those of the row; empty: nothing goes on in it but its last list.
  std::vector<ReadLine> gather(size_t& end, std::vector<uint32_t>& order) {
    end = end_of_row();
    uint32_t body = 0;
    std::ptrdiff_t most = 0;
    std::vector<std::vector<uint32_t>> cells(lefts_.size());
    for (size_t i = head_ + 1; i < end; ++i)
      for (uint32_t k = read_.lines[i].first; k < read_.lines[i].end; ++k)
        cells[column_of(segment(k))].push_back(read_.order[k]);
    for (uint32_t c = 1; c < cells.size(); ++c) {
      const auto bullets = std::count_if(cells[c].begin(), cells[c].end(), [&](uint32_t place) {
        return begins_with_bullet(orderer_, orderer_.segment(place));
      });
      if (bullets > most) most = bullets, body = c;
    }
    size_t others = 0;
    for (uint32_t c = 1; c < cells.size(); ++c) others += c == body ? 0 : cells[c].size();
    // Without a list in the row, what stands below its second cell is no rest of it.
    if (others == 0 || (body == 0 && !cells[1].empty())) return {};
    std::vector<ReadLine> lines;
    const uint16_t region = read_.lines[head_].region;
    const auto add = [&](uint32_t place, bool joins, bool after_block) {
      if (!joins)
        lines.push_back(
            {static_cast<uint32_t>(order.size()), static_cast<uint32_t>(order.size()), after_block, region});
      order.push_back(place);
      ++lines.back().end;
    };
    std::vector<uint32_t> rests;
    for (uint32_t c = 0; c < lefts_.size(); ++c) {
      uint32_t last = read_.order[read_.lines[head_].first + c];
      add(last, c != 0, read_.lines[head_].after_block);
      if (c == body) continue;
      size_t at = 0;
      for (; at < cells[c].size() && !had_room(last, cells[c][at], c); ++at)
        add(last = cells[c][at], true, false);
      rests.insert(rests.end(), cells[c].begin() + static_cast<std::ptrdiff_t>(at), cells[c].end());
    }
    for (const uint32_t place : rests) add(place, false, false);
    if (body != 0)
      for (const uint32_t place : cells[body]) add(place, false, false);
    return lines;
  }

 private:
  const Segment& segment(uint32_t at) const { return orderer_.segment(read_.order[at]); }

  uint32_t column_of(const Segment& cell) const {
    uint32_t column = 0;
    while (column + 1 < lefts_.size() && cell.left >= lefts_[column + 1] - alignment) ++column;
    return column;
  }

  // Behind the last line whose cells all stand in columns of the head, right of its dates.
  size_t end_of_row() const {
    size_t end = head_ + 1;
    for (; end < read_.lines.size() && end < head_ + most_row_lines; ++end) {
      const ReadLine& line = read_.lines[end];
      if (line.region != read_.lines[head_].region || line.end - line.first >= lefts_.size()) break;
      bool within = true;
      for (uint32_t k = line.first; k < line.end && within; ++k) {
        const uint32_t column = column_of(segment(k));
        within = column != 0 && (column + 1 == lefts_.size() || segment(k).right <= lefts_[column + 1]);
      }
      if (!within) break;
    }
    return end;
  }

  // Whether a line of a cell would have found room for the first word of the one below it.
  bool had_room(uint32_t place, uint32_t below, uint32_t column) const {
    int32_t right = 0;
    for (const Segment& cell : read_.segments)
      if (std::abs(int64_t{cell.left} - lefts_[column]) <= alignment && !cell.dropped &&
          (column + 1 == lefts_.size() || cell.right <= lefts_[column + 1]))
        right = std::max(right, cell.right);
    const Segment& above = orderer_.segment(place);
    return above.right + above.size / 4 + first_word_width(orderer_, orderer_.segment(below)) <= right;
  }

  Orderer& orderer_;
  PageReading& read_;
  const size_t head_;
  std::vector<int32_t> lefts_;
};

// Whether the cells of a line stand well apart: dates and a title in two types are no three cells.
static bool are_apart(const Orderer& orderer, const ReadLine& line) {
  for (uint32_t i = line.first + 1; i < line.end; ++i) {
    const Segment &before = orderer.segment(orderer.read.order[i - 1]),
                  &cell = orderer.segment(orderer.read.order[i]);
    if (int64_t{cell.left} - before.right < cell.size) return false;
  }
  return true;
}

void gather_cells(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  for (size_t i = first_line; i < read.lines.size() && orderer.cuts < most_cuts; ++i) {
    const uint32_t cells = read.lines[i].end - read.lines[i].first;
    if (cells < 3 || cells > most_cells || count_dates(orderer, {read.order[read.lines[i].first]}) == 0 ||
        !are_apart(orderer, read.lines[i]))
      continue;
    size_t end = i + 1;
    std::vector<uint32_t> order;
    std::vector<ReadLine> lines = RowGatherer(orderer, i).gather(end, order);
    if (lines.empty()) continue;
    ++orderer.cuts;
    const uint32_t base = read.lines[i].first;
    std::copy(order.begin(), order.end(), read.order.begin() + static_cast<std::ptrdiff_t>(base));
    for (ReadLine& line : lines) line.first += base, line.end += base;
    const auto at = read.lines.begin() + static_cast<std::ptrdiff_t>(i);
    read.lines.erase(at, at + static_cast<std::ptrdiff_t>(end - i));
    read.lines.insert(read.lines.begin() + static_cast<std::ptrdiff_t>(i), lines.begin(), lines.end());
    i += lines.size() - 1;
  }
}

}
