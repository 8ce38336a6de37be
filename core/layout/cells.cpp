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
    const int32_t base = segment(line.first).base;
    named_ = std::any_of(orderer.tables.begin(), orderer.tables.end(),
                         [&](const Table& table) { return table.top < base && base <= table.end; });
    for (uint32_t i = line.first; i < line.end; ++i) {
      // The second line of broken dates may stand behind the first.
      if (i != line.first && segment(i).left < segment(i - 1).right)
        apart_ = apart_ && cells_.size() == 1;
      else
        cells_.push_back({}), lefts_.push_back(segment(i).left);
      apart_ = apart_ && (cells_.size() == 1 || segment(i).left - segment(i - 1).right >= segment(i).size);
      cells_.back().push_back(read_.order[i]);
    }
  }

  // Whether the line has three cells or more that stand well apart; dates and a title in two types are none.
  bool is_row() const { return (apart_ || named_) && cells_.size() >= 3 && cells_.size() <= most_cells; }

  // The lines that stand for those of the row; empty: nothing goes on in it but its last list.
  std::vector<ReadLine> gather(size_t& end, std::vector<uint32_t>& order) {
    end = end_of_row();
    std::vector<size_t> heads;
    for (const std::vector<uint32_t>& cell : cells_) heads.push_back(cell.size());
    for (size_t i = head_ + 1; i < end; ++i)
      for (uint32_t k = read_.lines[i].first; k < read_.lines[i].end; ++k)
        cells_[column_of(segment(k))].push_back(read_.order[k]);
    size_t body = 0, others = 0;
    std::ptrdiff_t most = 0;
    for (size_t c = 1; c < cells_.size(); ++c) {
      const auto bullets = std::count_if(cells_[c].begin(), cells_[c].end(), [&](uint32_t place) {
        return begins_with_bullet(orderer_, orderer_.segment(place));
      });
      if (bullets > most) most = bullets, body = c;
    }
    for (size_t c = 0; c < cells_.size(); ++c)
      others += c == body && c != 0 ? 0 : cells_[c].size() - heads[c];
    // Without a list in the row, what stands below its second cell is a rest of it in a table alone.
    if (others == 0 || (body == 0 && !named_ && cells_[1].size() != heads[1])) return {};
    std::vector<ReadLine> lines;
    const ReadLine& line = read_.lines[head_];
    const auto add = [&](uint32_t place, bool joins) {
      const auto at = static_cast<uint32_t>(order.size());
      if (!joins) lines.push_back({at, at, lines.empty() && line.after_block, line.region});
      order.push_back(place);
      ++lines.back().end;
    };
    std::vector<uint32_t> rests;
    for (size_t c = 0; c < cells_.size(); ++c) {
      const std::vector<uint32_t>& cell = cells_[c];
      // A list may begin on the first line.
      size_t at = c == body && c != 0 ? !begins_with_bullet(orderer_, orderer_.segment(cell[0])) : 1;
      if (at != 0) add(cell[0], c != 0);
      if (c != body || c == 0)
        for (; at < cell.size() && (c == 0 || !had_room(cell[at - 1], cell[at], c)); ++at)
          add(cell[at], true);
      auto& rest = c == body && c != 0 ? list_ : rests;
      rest.insert(rest.end(), cell.begin() + static_cast<std::ptrdiff_t>(at), cell.end());
    }
    rests.insert(rests.end(), list_.begin(), list_.end());
    for (const uint32_t place : rests) add(place, false);
    return lines;
  }

 private:
  const Segment& segment(uint32_t at) const { return orderer_.segment(read_.order[at]); }

  size_t column_of(const Segment& cell) const {
    size_t column = 0;
    while (column + 1 < lefts_.size() && cell.left >= lefts_[column + 1] - alignment) ++column;
    return column;
  }

  bool goes_on_dates(const Segment& cell, size_t line) const {
    return line == head_ + 1 && std::abs(int64_t{cell.left} - lefts_[0]) <= alignment &&
           are_broken_dates(letters_of(orderer_, orderer_.segment(cells_[0].back())),
                            letters_of(orderer_, cell));
  }

  // Behind the last line whose cells all stand in columns of the head, right of its dates.
  size_t end_of_row() const {
    size_t end = head_ + 1;
    for (; end < read_.lines.size() && end < head_ + most_row_lines; ++end) {
      const ReadLine& line = read_.lines[end];
      if (line.region != read_.lines[head_].region) break;
      bool within = true;
      for (uint32_t k = line.first; k < line.end && within; ++k) {
        const size_t column = column_of(segment(k));
        within = (column != 0 || goes_on_dates(segment(k), end)) &&
                 (column + 1 == lefts_.size() || segment(k).right <= lefts_[column + 1]);
      }
      if (!within) break;
    }
    return end;
  }

  // Whether a line of a cell would have found room for the first word of the one below it.
  bool had_room(uint32_t place, uint32_t below, size_t column) const {
    int32_t right = 0;
    for (const Segment& cell : read_.segments)
      if (std::abs(int64_t{cell.left} - lefts_[column]) <= alignment && !cell.dropped &&
          (column + 1 == lefts_.size() || cell.right <= lefts_[column + 1]))
        right = std::max(right, cell.right);
    const Segment& above = orderer_.segment(place);
    const std::vector<Run>& runs = orderer_.source.pages[orderer_.page].runs;
    const auto font_of = [&](uint32_t piece) { return runs[read_.pieces[piece].run].font; };
    // A place in italics is no rest of the name above.
    if (font_of(above.end - 1) != font_of(orderer_.segment(below).first)) return true;
    return above.right + above.size / 4 + first_word_width(orderer_, orderer_.segment(below)) <= right;
  }

  Orderer& orderer_;
  PageReading& read_;
  const size_t head_;
  std::vector<int32_t> lefts_;
  std::vector<std::vector<uint32_t>> cells_;
  std::vector<uint32_t> list_;
  bool apart_ = true;
  bool named_ = false;  // names of columns stand above
};

void gather_cells(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  for (size_t i = first_line; i < read.lines.size() && orderer.cuts < most_cuts; ++i) {
    if (read.lines[i].end - read.lines[i].first < 3 ||
        count_dates(orderer, {read.order[read.lines[i].first]}) == 0)
      continue;
    RowGatherer row(orderer, i);
    size_t end = i + 1;
    std::vector<uint32_t> order;
    std::vector<ReadLine> lines = row.is_row() ? row.gather(end, order) : std::vector<ReadLine>();
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
