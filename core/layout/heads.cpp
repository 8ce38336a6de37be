// Headings side by side in one row, each above a list of its own: read column by column, however short the
// lists are.
#include <algorithm>
#include <cstdlib>

#include "core/layout/order.hpp"
#include "core/text/ascii.hpp"

namespace resume::layout {

static constexpr size_t most_rows = 40;         // below a row of headings
static constexpr uint32_t most_looked_at = 40;  // headings that may be wrapped

bool look_alike(const Orderer& orderer, const Segment& a, const Segment& b) {
  const Run &one = orderer.run_of(a), &other = orderer.run_of(b);
  return a.size == b.size && one.font == other.font && one.colour == other.colour;
}

bool looks_like_heading(const Orderer& orderer, const Segment& segment) {
  const std::string letters = letters_of(orderer, segment);
  const bool bold = is_bold(orderer.source, orderer.run_of(segment));
  const bool large = int64_t{segment.size} * 100 >= int64_t{orderer.usual_size} * 108;
  const bool capitals = std::none_of(letters.begin(), letters.end(), is_lower);
  return letters.size() <= 40 && (bold || large || capitals) && !begins_with_bullet(orderer, segment) &&
         std::none_of(letters.begin(), letters.end(), is_digit);
}

bool heads_section(Orderer& orderer, const Segment& segment) {
  const auto is_small = [&](const Segment& one) {
    const std::string letters = letters_of(orderer, one);
    return std::any_of(letters.begin(), letters.end(), is_lower);
  };
  const std::vector<Segment>& all = orderer.read.segments;
  if (++orderer.looks > most_cuts) return false;
  for (size_t i = 0; i < all.size(); ++i)
    if (!(i > 0 && share_line(all[i], all[i - 1])) &&
        !(i + 1 < all.size() && share_line(all[i], all[i + 1])) && look_alike(orderer, all[i], segment) &&
        is_small(all[i]) == is_small(segment))
      return true;
  return false;
}

// Whether all cells of a line are headings: of the look of another one that has its row for itself, and of no
// line below.
static bool are_headings(Orderer& orderer, size_t which) {
  const PageReading& read = orderer.read;
  const auto cell = [&](size_t line, uint32_t i) -> const Segment& {
    return orderer.segment(read.order[read.lines[line].first + i]);
  };
  const uint32_t cells = read.lines[which].end - read.lines[which].first;
  if (cells < 2 || cells > 4) return false;
  // The names of a table's columns head its cells, not lists.
  if (std::any_of(orderer.tables.begin(), orderer.tables.end(),
                  [&](const Table& table) { return table.top == cell(which, 0).base; }))
    return false;
  for (uint32_t i = 0; i < cells; ++i)
    if (!looks_like_heading(orderer, cell(which, i)) || !look_alike(orderer, cell(which, i), cell(which, 0)))
      return false;
  if (which + 1 >= read.lines.size() || look_alike(orderer, cell(which + 1, 0), cell(which, 0))) return false;
  return heads_section(orderer, cell(which, 0));
}

// Whether all cells of a line are dates, and none of those of the next one, as many: entries side by side,
// each below its dates.
static bool are_dates_of_entries(const Orderer& orderer, size_t which) {
  const PageReading& read = orderer.read;
  const ReadLine &line = read.lines[which], &next = read.lines[which + 1];
  const uint32_t cells = line.end - line.first;
  if (cells < 2 || next.end - next.first != cells || next.after_block) return false;
  for (uint32_t i = 0; i < cells; ++i) {
    const uint32_t dates = read.order[line.first + i], below = read.order[next.first + i];
    if (count_dates(orderer, {dates}) == 0 || count_dates(orderer, {below}) != 0 ||
        std::abs(int64_t{orderer.segment(dates).left} - orderer.segment(below).left) >
            orderer.segment(dates).size)
      return false;
  }
  return true;
}

void part_headings(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  const auto segment = [&](uint32_t place) -> const Segment& { return orderer.segment(read.order[place]); };
  for (size_t i = first_line; i + 1 < read.lines.size() && orderer.cuts < most_cuts; ++i) {
    const bool dates = are_dates_of_entries(orderer, i);
    if (!dates && !are_headings(orderer, i)) continue;
    const ReadLine heads = read.lines[i];
    const uint32_t count = heads.end - heads.first;
    // The column of a cell; `count`: it begins left of all.
    const auto column_of = [&](uint32_t place) {
      uint32_t column = count;
      for (uint32_t k = 0; k < count; ++k)
        if (int64_t{segment(place).left} + segment(place).size >= segment(heads.first + k).left) column = k;
      return column;
    };
    std::vector<std::vector<ReadLine>> columns(count);
    for (uint32_t k = 0; k < count; ++k)
      columns[k].push_back({heads.first + k, heads.first + k + 1, false, heads.region});
    size_t end = i + 1;
    for (; end < read.lines.size() && end < i + most_rows; ++end) {
      const ReadLine& line = read.lines[end];
      if (dates && line.after_block) break;
      if (column_of(line.first) == 0 && look_alike(orderer, segment(line.first), segment(heads.first))) break;
      uint32_t before = 0;
      bool fits = true;
      for (uint32_t place = line.first; place < line.end && fits; ++place) {
        const uint32_t column = column_of(place);
        fits = column < count && column >= before &&
               (column + 1 == count || segment(place).right <= segment(heads.first + column + 1).left);
        before = column;
      }
      if (!fits) break;
      for (uint32_t place = line.first; place < line.end;) {
        const uint32_t column = column_of(place);
        uint32_t last = place + 1;
        while (last < line.end && column_of(last) == column) ++last;
        columns[column].push_back({place, last, false, line.region});
        place = last;
      }
    }
    // 'Acme' and 'Ghent' above 'Engineer' and '2019 - 2021' head an entry: dates alone on one right edge with
    // what is above them are no list.
    const auto is_list = [&](const std::vector<ReadLine>& lines) {
      if (lines.size() != 2) return lines.size() > 2;
      const Segment &head = segment(lines[0].first), &below = segment(lines[1].first);
      const int64_t off = std::abs(int64_t{head.right} - below.right);
      return count_dates(orderer, {read.order[lines[1].first]}) == 0 || off > alignment ||
             std::abs(int64_t{head.left} - below.left) <= off;
    };
    if (!std::all_of(columns.begin(), columns.end(), is_list)) continue;
    ++orderer.cuts;
    std::vector<ReadLine> lines;
    for (std::vector<ReadLine>& column : columns) {
      mark_blocks(orderer, column);
      lines.insert(lines.end(), column.begin(), column.end());
    }
    lines.front().after_block = heads.after_block;
    const auto at = read.lines.begin() + static_cast<std::ptrdiff_t>(i);
    read.lines.erase(at, at + static_cast<std::ptrdiff_t>(end - i));
    read.lines.insert(read.lines.begin() + static_cast<std::ptrdiff_t>(i), lines.begin(), lines.end());
    i += lines.size() - 1;
  }
}

// 'CORE' above 'COMPETENCIES': a heading of two lines, the second one's first word without room in the first.
void join_headings(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  const auto cell = [&](size_t line) -> const Segment& {
    return orderer.segment(read.order[read.lines[line].first]);
  };
  const auto is_alone = [&](size_t line) { return read.lines[line].end - read.lines[line].first == 1; };
  uint32_t looked = 0;
  for (size_t i = first_line; i + 2 < read.lines.size() && looked < most_looked_at; ++i) {
    const Segment &head = cell(i), &below = cell(i + 1);
    if (!read.lines[i].after_block || read.lines[i + 1].after_block || !is_alone(i) || !is_alone(i + 1) ||
        std::abs(int64_t{head.left} - below.left) > alignment || !look_alike(orderer, head, below) ||
        look_alike(orderer, head, cell(i + 2)) || !looks_like_heading(orderer, head) ||
        !looks_like_heading(orderer, below))
      continue;
    ++looked;
    int32_t right = 0;
    size_t alike = 0;
    for (size_t k = first_line; k < read.lines.size(); ++k) {
      alike += look_alike(orderer, cell(k), head);
      for (uint32_t place = read.lines[k].first; place < read.lines[k].end; ++place)
        if (const Segment& other = orderer.segment(read.order[place]);
            other.left < head.right && other.right > head.left)
          right = std::max(right, other.right);
    }
    if (alike * 3 > read.lines.size() - first_line ||
        head.right + head.size / 4 + first_word_width(orderer, below) <= right)
      continue;
    read.lines[i].end = read.lines[i + 1].end;
    read.lines.erase(read.lines.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

}
