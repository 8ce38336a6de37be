// What stands below the dates of a rail: towns to the left of entries, 'Ghent' below '2019 - 2021', and the
// second dates to the right of them, '2021' below '2019'. They are read with the dates, so that they stand in
// no entry's words.
#include <algorithm>
#include <cstdlib>

#include "core/layout/order.hpp"
#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume::layout {

static constexpr size_t longest_town = 32;  // in bytes
static constexpr uint32_t most_towns = 200;

void join_rail_towns(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  const auto cell = [&](const ReadLine& line, uint32_t i) -> const Segment& {
    return orderer.segment(read.order[line.first + i]);
  };
  const auto is_dated = [&](const ReadLine& line) {
    return line.end - line.first == 2 && count_dates(orderer, {read.order[line.first]}) != 0 &&
           cell(line, 0).right < cell(line, 1).left;
  };
  const auto could_be_town = [&](const Segment& segment) {
    const std::string letters = letters_of(orderer, segment);
    return letters.size() <= longest_town && std::count(letters.begin(), letters.end(), ' ') <= 3 &&
           (is_upper(letters[0]) || static_cast<uint8_t>(letters[0]) >= 0xC3) &&
           std::none_of(letters.begin(), letters.end(),
                        [](char c) { return is_digit(c) || c == ':' || c == '@' || c == '/'; });
  };
  // Whether the line below a dated one begins with a town in the rail, the rest of it on the entries' edge.
  const auto stands_below = [&](size_t dated) {
    const ReadLine &line = read.lines[dated], &below = read.lines[dated + 1];
    const Segment &dates = cell(line, 0), &town = cell(below, 0);
    const int32_t edge = cell(line, 1).left;
    return !below.after_block && below.end - below.first <= 2 && share_side(dates, town) &&
           town.right < edge &&
           (below.end - below.first == 1 || std::abs(int64_t{cell(below, 1).left} - edge) <= alignment) &&
           (int64_t{town.base} - dates.base) * 10 <= int64_t{dates.size} * 22 && could_be_town(town);
  };
  uint32_t towns = 0;
  for (size_t i = first_line; i + 1 < read.lines.size(); ++i)
    towns += is_dated(read.lines[i]) && stands_below(i);
  if (towns < 2) return;
  uint32_t taken = 0;
  for (size_t i = first_line; i + 1 < read.lines.size() && taken < most_towns; ++i)
    if (is_dated(read.lines[i]) && stands_below(i)) take_cell(read, i, read.lines[i].first, i + 1), ++taken;
}

// '02/2022', 'Mar 2019', '2014': one date and nothing else.
static bool is_single_date(std::string_view letters) {
  static constexpr size_t longest = 10;
  uint32_t digits = 0, row = 0, years = 0;
  for (const char c : letters) {
    row = is_digit(c) ? row + 1 : 0;
    digits += is_digit(c), years += row == 4;
    if (!is_digit(c) && !is_letter(c) && c != '/' && c != '.' && c != ' ') return false;
  }
  return letters.size() <= longest && years == 1 && digits <= 6;
}

void join_stacked_dates(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  const auto last = [&](size_t line) -> const Segment& {
    return orderer.segment(read.order[read.lines[line].end - 1]);
  };
  const auto is_date = [&](size_t line) {
    return last(line).size <= orderer.usual_size * 2 && is_single_date(letters_of(orderer, last(line)));
  };
  static constexpr auto nows =
      word_set("present", "now", "current", "today", "heute", "aktuell", "actualidad", "presente", "atual",
               "oggi", "obecnie", "heden", "nu", "ongoing");
  const auto is_pair = [&](size_t line) {
    const ReadLine &above = read.lines[line], &below = read.lines[line + 1];
    if (above.end - above.first < 2 || below.after_block || below.first != above.end || !is_date(line))
      return false;
    const Segment &from = last(line), &to = last(line + 1);
    return std::abs(int64_t{from.left} - to.left) <= alignment && look_alike(orderer, from, to) &&
           (int64_t{to.base} - from.base) * 10 <= int64_t{from.size} * 17 &&
           (is_date(line + 1) || nows.has(letters_of(orderer, to)));
  };
  uint32_t dates = 0, pairs = 0;
  for (size_t i = first_line; i + 1 < read.lines.size(); ++i) {
    if (!is_date(i)) continue;
    ++dates;
    if (is_pair(i)) ++pairs, ++i;
  }
  if (pairs < 2 || pairs * 3 < dates * 2) return;
  uint32_t taken = 0;
  for (size_t i = first_line; i + 1 < read.lines.size() && taken < most_towns; ++i) {
    if (!is_pair(i)) continue;
    ReadLine &above = read.lines[i], &below = read.lines[i + 1];
    const auto cell = read.order.begin() + static_cast<std::ptrdiff_t>(below.end) - 1;
    std::rotate(read.order.begin() + static_cast<std::ptrdiff_t>(above.end), cell, cell + 1);
    ++above.end, ++taken;
    if (++below.first == below.end)
      read.lines.erase(read.lines.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    else
      ++i;
  }
}

}
