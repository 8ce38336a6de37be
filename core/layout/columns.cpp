// Whether what stands on both sides of a strip are columns, or the cells of rows.
#include <algorithm>
#include <cstdlib>

#include "core/layout/order.hpp"
#include "core/text/ascii.hpp"
#include "core/text/sort.hpp"

namespace resume::layout {

// How the lines of one side stand to those of the other.
struct Match {
  Places matched;       // those on a base line of the other side
  uint32_t beside = 0;  // those between two of its lines
};

// Both sides by base line.
static Match match_lines(const Orderer& orderer, const Places& few, const Places& many) {
  Match match;
  size_t at = 0;
  for (const uint32_t place : few) {
    const Segment& one = orderer.segment(place);
    while (at < many.size() && orderer.segment(many[at]).base < one.base &&
           !share_line(one, orderer.segment(many[at])))
      ++at;
    if (at < many.size() && share_line(one, orderer.segment(many[at]))) {
      match.matched.push_back(place);
      continue;
    }
    const auto near = [&](size_t i) {
      return i < many.size() && std::abs(int64_t{orderer.segment(many[i]).base} - one.base) < one.size;
    };
    match.beside += near(at) || (at > 0 && near(at - 1));
  }
  return match;
}

uint32_t count_lines(const Orderer& orderer, const Places& places) {
  uint32_t lines = 0;
  for (size_t i = 0; i < places.size(); ++i)
    if (i == 0 || !share_line(orderer.segment(places[i - 1]), orderer.segment(places[i]))) ++lines;
  return lines;
}

// How many lines follow closely on the one before: those of a list or a paragraph.
static uint32_t count_close(const Orderer& orderer, const Places& places) {
  uint32_t close = 0;
  for (size_t i = 1; i < places.size(); ++i) {
    const Segment& a = orderer.segment(places[i - 1]);
    const Segment& b = orderer.segment(places[i]);
    if (!share_line(a, b) && (int64_t{b.base} - a.base) * 10 <= int64_t{std::max(a.size, b.size)} * 17)
      ++close;
  }
  return close;
}

// Lines that end together but begin anywhere: what is set to the right of a row.
static bool is_flush_right(const Orderer& orderer, const Places& places) {
  std::vector<int32_t> lefts, rights;
  int32_t size = 0;
  for (const uint32_t place : places) {
    const Segment& segment = orderer.segment(place);
    lefts.push_back(segment.left);
    rights.push_back(segment.right);
    size = std::max(size, segment.size);
  }
  sort_list(lefts);
  sort_list(rights);
  const auto spread = [](const std::vector<int32_t>& edges) {
    return edges[edges.size() - 1 - edges.size() / 8] - edges[edges.size() / 8];
  };
  return spread(rights) * 3 <= size && spread(lefts) >= size;
}

// Places and dates at the right end of rows: cells alone on their row's right side that end on one edge but
// do not begin on that of the strip.
static bool ends_rows(const Orderer& orderer, const Sides& sides, int32_t at) {
  int32_t edge = INT32_MIN;
  for (const uint32_t place : sides.right) edge = std::max(edge, orderer.segment(place).right);
  Places ends;
  for (size_t i = 0; i < sides.right.size(); ++i) {
    const Segment& segment = orderer.segment(sides.right[i]);
    const auto beside = [&](size_t k) {
      return k < sides.right.size() && share_line(segment, orderer.segment(sides.right[k]));
    };
    if (segment.left - at > alignment && edge - segment.right <= alignment && !beside(i + 1) &&
        !(i > 0 && beside(i - 1)))
      ends.push_back(sides.right[i]);
  }
  return ends.size() >= 4 && ends.size() * 3 >= sides.right.size() &&
         match_lines(orderer, ends, sides.left).matched.size() * 5 >= ends.size() * 4;
}

// Whether each block of lines ends in dates: an employer, its place and when it was. `first`: their first
// lines.
static bool is_dated_each(const Orderer& orderer, const Places& cells, const Places& first) {
  size_t block = 0;
  for (size_t i = 0; i < cells.size() && block < first.size(); ++i) {
    if (block + 1 < first.size() && i + 1 < cells.size() && cells[i + 1] != first[block + 1]) continue;
    if (block + 1 == first.size() && i + 1 < cells.size()) continue;
    if (cells[i] == first[block] || count_dates(orderer, {cells[i]}) == 0) return false;
    ++block;
  }
  return first.size() > 1 && block == first.size();
}

// Short cells of a line or two, each beside the first line of what it speaks of: dates, places, labels. Their
// second lines stand on base lines of their own where their type is smaller.
static bool is_rail(const Orderer& orderer, const Places& cells, const Places& others) {
  Places first;
  uint32_t lines = 0, wide = 0;
  for (size_t i = 0; i < cells.size(); ++i) {
    const Segment& segment = orderer.segment(cells[i]);
    // What stands above all of the other side is no cell of it.
    if (!others.empty() && int64_t{segment.base} + segment.size < orderer.segment(others[0]).base) continue;
    const int64_t step =
        first.empty() ? INT32_MAX : int64_t{segment.base} - orderer.segment(cells[i - 1]).base;
    if (step * 10 > int64_t{segment.size} * 17) first.push_back(cells[i]);
    ++lines;
    uint32_t bytes = 0;
    for (uint32_t k = segment.first; k < segment.end; ++k) bytes += orderer.read.pieces[k].letters.size();
    wide += bytes > 36;
  }
  const bool closed = is_dated_each(orderer, cells, first);
  const bool dated = closed || (first.size() > 1 && count_dates(orderer, first) == first.size());
  if (first.size() < (dated ? 2 : 3) || uint64_t{lines} * 10 > first.size() * 32 || wide * 12 > lines)
    return false;
  // Cells of a row may be of two sizes and stand on two base lines; headings may have nothing beside them.
  uint64_t matched = 0, between = 0, alone = 0;
  size_t at = 0;
  for (const uint32_t place : first) {
    const Segment& cell = orderer.segment(place);
    while (at < others.size() && orderer.segment(others[at]).base + cell.size < cell.base) ++at;
    bool beside = false, near = false;
    for (size_t i = at; i < others.size() && orderer.segment(others[i]).base <= cell.base + cell.size; ++i) {
      const Segment& other = orderer.segment(others[i]);
      near = true;
      beside = beside ||
               std::abs(int64_t{other.base} - cell.base) * 20 <= int64_t{std::max(other.size, cell.size)} * 7;
    }
    matched += beside;
    between += near && !beside;
    alone += !near;
  }
  if ((first.size() - between) * 8 < first.size() * 7 || matched * 2 < first.size()) return false;
  return uint64_t{count_dates(orderer, first)} * 3 + alone >= first.size() ||
         (matched == first.size() && (closed || lines <= 2 * matched));
}

// Whether cells are those of entries: a third of them or fewer hold a year.
static bool are_entries(const Orderer& orderer, const Places& places) {
  uint32_t dated = 0;
  for (const uint32_t place : places) {
    const Segment& segment = orderer.segment(place);
    uint32_t digits = 0;
    bool year = false;
    for (uint32_t i = segment.first; i < segment.end; ++i)
      for (const char c : text_of(orderer.reading.letters, orderer.read.pieces[i].letters))
        digits = is_digit(c) ? digits + 1 : 0, year = year || digits == 4;
    dated += year;
  }
  return dated > 0 && uint64_t{dated} * 3 <= places.size();
}

// Labels that come again with each entry: the left side of a form, beside what they name. So do those before
// ': Acme', ': Engineer'.
static bool is_form(const Orderer& orderer, const Places& labels, const Places& entries) {
  Places after_colon;
  for (const uint32_t place : entries) {
    const Piece& first = orderer.read.pieces[orderer.segment(place).first];
    if (text_of(orderer.reading.letters, first.letters).substr(0, 1) == ":") after_colon.push_back(place);
  }
  if (after_colon.size() >= 2 &&
      match_lines(orderer, after_colon, labels).matched.size() == after_colon.size())
    return true;
  std::vector<std::string> texts, sorted;
  for (const uint32_t place : labels) texts.push_back(letters_of(orderer, orderer.segment(place)));
  sorted = texts;
  sort_list(sorted);
  Places again;
  for (size_t i = 0; i < labels.size(); ++i) {
    const auto [first, end] = std::equal_range(sorted.begin(), sorted.end(), texts[i]);
    if (end - first > 1) again.push_back(labels[i]);
  }
  return again.size() >= 4 && again.size() * 2 >= labels.size() &&
         match_lines(orderer, again, entries).matched.size() * 10 >= again.size() * 7;
}

// Labels beside what they name, headings in larger type between them: each label stands on the base line of a
// cell.
static bool are_labels(const Orderer& orderer, const Sides& sides) {
  Places labels;
  bool headings = false;
  for (const uint32_t place : sides.left) {
    const Segment& segment = orderer.segment(place);
    const bool large = int64_t{segment.size} * 10 >= int64_t{orderer.usual_size} * 11;
    headings = headings || large;
    if (!large) labels.push_back(place);
  }
  if (!headings || labels.size() < 3 ||
      match_lines(orderer, labels, sides.right).matched.size() != labels.size())
    return false;
  // The items of a side column stand as close as those beside them by chance alone.
  return uint64_t{count_close(orderer, labels)} * 2 <= labels.size();
}

// Whether dates that stand beside the lines of the right side are the last column of the left one: they
// belong to what is beside them, so that a page is parted before them and not behind them.
static bool ends_in_dates(const Orderer& orderer, const Sides& sides) {
  Places dates;
  for (const uint32_t place : sides.left)
    if (count_dates(orderer, {place}) != 0) dates.push_back(place);
  dates = match_lines(orderer, dates, sides.right).matched;
  int32_t edge = 0;
  for (const uint32_t place : dates) edge = std::max(edge, orderer.segment(place).left);
  Places others, rail;
  for (const uint32_t place : dates)
    if (orderer.segment(place).left >= edge - alignment) rail.push_back(place);
  for (const uint32_t place : sides.left) {
    const Segment& segment = orderer.segment(place);
    if (segment.left >= edge - alignment) continue;
    others.push_back(place);
    if (segment.right >= edge) return false;
  }
  // Dates at the end of titles are beside them in most rows.
  return rail.size() > 1 && others.size() >= 3 &&
         match_lines(orderer, rail, others).matched.size() * 2 < rail.size();
}

// Dates that stand alone, each below what it belongs to.
static bool are_lone_dates(const Orderer& orderer, const Places& places) {
  return are_dates(orderer, places) && count_close(orderer, places) == 0 &&
         count_lines(orderer, places) == places.size();
}

bool are_columns(const Orderer& orderer, const Sides& sides, int32_t at) {
  if (are_lone_dates(orderer, sides.right)) return false;
  if (ends_in_dates(orderer, sides)) return false;
  if (is_rail(orderer, sides.left, sides.right) || is_rail(orderer, sides.right, sides.left)) return false;
  const bool left_fewer = count_lines(orderer, sides.left) < count_lines(orderer, sides.right);
  const Places& few = left_fewer ? sides.left : sides.right;
  const Places& many = left_fewer ? sides.right : sides.left;
  if (are_labels(orderer, sides)) return false;
  const Match match = match_lines(orderer, few, many);
  const uint64_t matched = match.matched.size(), others = few.size() - matched;
  // Dates beside entries, and between them lines that stand alone: headings.
  if (matched > 0 && match.beside * (matched > 1 ? uint64_t{5} : uint64_t{50}) <= others &&
      are_dates(orderer, match.matched))
    return false;
  if (is_form(orderer, sides.left, sides.right)) return false;
  if (matched * 10 < few.size() * 6) return true;
  if (are_dates(orderer, sides.left) || are_dates(orderer, sides.right)) return false;
  if (is_flush_right(orderer, sides.right) || ends_rows(orderer, sides, at)) return false;
  // On one grid: columns have paragraphs or lists on either side, rows have short cells on one.
  const uint64_t lines = count_lines(orderer, few);
  if (matched * 10 < few.size() * 8 && lines >= 5) return true;
  const bool close = uint64_t{count_close(orderer, few)} * 10 >= lines * 6;
  // Entries beside entries, each with its dates.
  if (lines >= 3 && close && are_entries(orderer, sides.left) && are_entries(orderer, sides.right))
    return true;
  return lines >= 6 && close;
}

}
