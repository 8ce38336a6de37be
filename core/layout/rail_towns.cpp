// Towns below the dates of a rail to the left of entries: 'Ghent' below '2019 - 2021'. They are read with the
// dates, so that they stand in no entry's words.
#include <algorithm>
#include <cstdlib>

#include "core/layout/order.hpp"
#include "core/text/ascii.hpp"

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
    const bool aligned = std::abs(int64_t{dates.left} - town.left) <= alignment ||
                         std::abs(int64_t{dates.right} - town.right) <= alignment;
    return !below.after_block && below.end - below.first <= 2 && aligned && town.right < edge &&
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

}
