// Reading order. A page is cut along gutters: upright strips that no line crosses for at least three lines,
// with lines beginning along their right side. What stands above a gutter is read first, then its left side,
// its right side, and what stands below. A strip between the cells of rows (dates behind titles, labels
// before texts) is no gutter: there the lines of the narrower side stand on base lines of the other.
#include <algorithm>
#include <cstdlib>

#include "core/layout/glyphs.hpp"
#include "core/layout/order.hpp"
#include "core/text/ascii.hpp"
#include "core/text/sort.hpp"

namespace resume::layout {

static constexpr uint32_t most_candidates = 12;  // looked at for one cut
static constexpr uint32_t least_lines = 3;       // on either side of a gutter

struct Cut {
  int32_t at = 0;            // everything on the right begins here or behind
  int32_t top = 0, end = 0;  // base lines of the first and the last line of the strip
  uint32_t lines = 0;        // on the side that has fewer
};

// Where lines begin: left edges that several segments share, those of most segments first.
static std::vector<int32_t> find_edges(const Orderer& orderer, const Places& places) {
  std::vector<int32_t> lefts;
  for (const uint32_t place : places) lefts.push_back(orderer.segment(place).left);
  sort_list(lefts);
  struct Edge {
    int32_t at;
    uint32_t count;
  };
  std::vector<Edge> edges;
  for (size_t first = 0, end = 0; first < lefts.size(); first = end) {
    while (end < lefts.size() && lefts[end] - lefts[first] <= alignment) ++end;
    if (end - first >= 2 && first != 0) edges.push_back({lefts[first], static_cast<uint32_t>(end - first)});
  }
  sort_list(edges, [](const Edge& a, const Edge& b) { return a.count > b.count; });
  std::vector<int32_t> result;
  for (const Edge& edge : edges)
    if (result.size() < most_candidates) result.push_back(edge.at);
  return result;
}

struct Sides {
  Places left, right;
};

static Sides part(const Orderer& orderer, const Places& places, const Cut& cut) {
  Sides sides;
  for (const uint32_t place : places) {
    const Segment& segment = orderer.segment(place);
    if (segment.base < cut.top || segment.base > cut.end) continue;
    (segment.left >= cut.at ? sides.right : sides.left).push_back(place);
  }
  return sides;
}

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

static uint32_t count_lines(const Orderer& orderer, const Places& places) {
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
  if (first.size() < 3 || uint64_t{lines} * 10 > first.size() * 32 || wide * 12 > lines) return false;
  // Cells of a row may be of two sizes and stand on two base lines; headings may have nothing beside them.
  uint64_t matched = 0, between = 0;
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
  }
  if ((first.size() - between) * 8 < first.size() * 7 || matched * 2 < first.size()) return false;
  return uint64_t{count_dates(orderer, first)} * 3 >= first.size() ||
         (matched == first.size() && lines <= 2 * matched);
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

// Labels that come again with each entry: the left side of a form, beside what they name.
static bool is_form(const Orderer& orderer, const Places& labels, const Places& entries) {
  std::vector<std::string_view> words;
  for (const uint32_t place : labels) {
    const Segment& segment = orderer.segment(place);
    words.push_back(text_of(orderer.reading.letters, orderer.read.pieces[segment.end - 1].letters));
  }
  sort_list(words);
  size_t again = 0;
  for (size_t i = 0; i < words.size(); ++i)
    again += (i > 0 && words[i] == words[i - 1]) || (i + 1 < words.size() && words[i] == words[i + 1]);
  return again >= 4 && again * 2 >= words.size() &&
         match_lines(orderer, labels, entries).matched.size() * 10 >= labels.size() * 7;
}

// Whether the sides of a strip are read one after the other, and not row by row.
static bool are_columns(const Orderer& orderer, const Sides& sides, int32_t at) {
  if (is_rail(orderer, sides.left, sides.right) || is_rail(orderer, sides.right, sides.left)) return false;
  const bool left_fewer = count_lines(orderer, sides.left) < count_lines(orderer, sides.right);
  const Places& few = left_fewer ? sides.left : sides.right;
  const Places& many = left_fewer ? sides.right : sides.left;
  const Match match = match_lines(orderer, few, many);
  const uint64_t matched = match.matched.size(), others = few.size() - matched;
  // Dates beside entries, and between them lines that stand alone: headings.
  if (matched > 0 && match.beside * (matched > 1 ? uint64_t{5} : uint64_t{50}) <= others &&
      are_dates(orderer, match.matched))
    return false;
  if (matched * 10 < few.size() * 6) return true;
  if (is_form(orderer, sides.left, sides.right)) return false;
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

// A heading above cells of a grid: nothing stands beside it, a gap parts it from what is above, and what is
// below begins on either side on one base line.
static bool heads_band(const Orderer& orderer, const Places& places, size_t i, int32_t at) {
  const Segment& heading = orderer.segment(places[i]);
  if (i == 0 || i + 2 >= places.size() || heading.left >= at) return false;
  const Segment &below = orderer.segment(places[i + 1]), &beside = orderer.segment(places[i + 2]);
  const int64_t gap = int64_t{heading.base} - orderer.segment(places[i - 1]).base;
  if (!share_line(below, beside) || below.left >= at || beside.left < at ||
      int64_t{heading.size} * 10 < int64_t{below.size} * 11 || below.size != beside.size)
    return false;
  return gap * 10 >= int64_t{heading.size} * 16 &&
         (int64_t{below.base} - heading.base) * 10 >= int64_t{below.size} * 16;
}

// A heading in the middle of the page, nothing beside it, where all type of its size stands so: it parts what
// is above it from what is below, whatever edge it has.
static bool is_centred(const Orderer& orderer, const Places& places, size_t i) {
  const Segment& segment = orderer.segment(places[i]);
  const auto in_middle = [&](const Segment& one) {
    return std::abs(int64_t{one.left} + one.right - orderer.read.width) <= 2 * alignment;
  };
  if (!in_middle(segment) || (i > 0 && share_line(segment, orderer.segment(places[i - 1]))) ||
      (i + 1 < places.size() && share_line(segment, orderer.segment(places[i + 1]))))
    return false;
  uint32_t alike = 0;
  for (const Segment& other : orderer.read.segments) {
    if (std::abs(int64_t{other.size} - segment.size) * 50 > segment.size) continue;
    if (!in_middle(other)) return false;
    ++alike;
  }
  return alike > 1;
}

// The longest strip left of `at` that no segment crosses.
static Cut find_strip(const Orderer& orderer, const Places& places, int32_t at) {
  Cut best, now;
  uint32_t left = 0, right = 0;
  now.at = at;
  const auto close = [&] {
    now.lines = std::min(left, right);
    if (now.lines > best.lines) best = now;
    left = right = 0;
  };
  for (size_t i = 0; i < places.size(); ++i) {
    const Segment& segment = orderer.segment(places[i]);
    // A strip ends with the row in which it is crossed, or all but, whichever side of the row comes first.
    const int64_t room = int64_t{std::min(segment.size, 1400)} * 6;
    if ((segment.left < at && (int64_t{at} - segment.right) * 10 < room) ||
        heads_band(orderer, places, i, at) || is_centred(orderer, places, i)) {
      close();
      continue;
    }
    if (left + right == 0) now.top = segment.base;
    now.end = segment.base;
    ++(segment.left >= at ? right : left);
  }
  close();
  return best;
}

// Rows of three cells or more at the top of a strip, none at its edge, are no columns: the items of a
// heading.
static void trim_top(const Orderer& orderer, const Places& places, Cut& cut) {
  for (size_t first = 0, end = 0; first < places.size(); first = end) {
    bool left = false, aligned = false, right = false;
    for (end = first;
         end < places.size() && share_line(orderer.segment(places[first]), orderer.segment(places[end]));
         ++end) {
      const Segment& segment = orderer.segment(places[end]);
      left = left || segment.left < cut.at;
      right = right || segment.left >= cut.at;
      aligned = aligned || std::abs(int64_t{segment.left} - cut.at) <= alignment;
    }
    const int32_t base = orderer.segment(places[end - 1]).base;
    if (base < cut.top) continue;
    if (base >= cut.end || end - first < 3 || !left || !right || aligned) return;
    if (end < places.size()) cut.top = orderer.segment(places[end]).base;
  }
}

// Lines of the side that has fewer where both sides have some: what stands below the other side is beside
// nothing.
static uint32_t count_beside(const Orderer& orderer, const Sides& sides) {
  if (sides.left.empty() || sides.right.empty()) return 0;
  const auto base = [&](uint32_t place) { return orderer.segment(place).base; };
  const int32_t top = std::max(base(sides.left.front()), base(sides.right.front()));
  const int32_t end = std::min(base(sides.left.back()), base(sides.right.back()));
  const auto count = [&](const Places& side) {
    Places within;
    for (const uint32_t place : side)
      if (base(place) + 1000 >= top && base(place) - 1000 <= end) within.push_back(place);
    return count_lines(orderer, within);
  };
  return std::min(count(sides.left), count(sides.right));
}

static Cut find_cut(const Orderer& orderer, const Places& places, Sides& sides) {
  Cut best;
  for (const int32_t edge : find_edges(orderer, places)) {
    Cut cut = find_strip(orderer, places, edge);
    trim_top(orderer, places, cut);
    if (cut.lines < least_lines || cut.lines <= best.lines) continue;
    Sides both = part(orderer, places, cut);
    if (count_beside(orderer, both) < least_lines || !are_columns(orderer, both, cut.at)) continue;
    best = cut;
    sides = std::move(both);
  }
  return best;
}

// Whether a segment belongs to the row that begins with another: on its base line, or nearly so and beside
// all of its segments. Cells of two sizes are aligned by their tops.
static bool share_row(const Orderer& orderer, const Places& places, size_t first, size_t place) {
  const Segment &anchor = orderer.segment(places[first]), &segment = orderer.segment(places[place]);
  if (share_line(anchor, segment)) return true;
  if (std::abs(int64_t{anchor.base} - segment.base) * 10 >
      int64_t{std::max(anchor.size, segment.size)} * 7 / 2)
    return false;
  for (size_t i = first; i < place; ++i)
    if (const Segment& other = orderer.segment(places[i]);
        segment.left < other.right && other.left < segment.right)
      return false;
  return true;
}

// Writes segments row by row.
static void add_rows(Orderer& orderer, const Places& places) {
  if (places.empty()) return;
  PageReading& read = orderer.read;
  const uint16_t region = ++orderer.regions;
  std::vector<int32_t> steps;
  const size_t first_line = read.lines.size();
  for (size_t first = 0, end = 0; first < places.size(); first = end) {
    for (end = first + 1; end < places.size(); ++end)
      if (!share_row(orderer, places, first, end) ||
          orderer.segment(places[first]).turned != orderer.segment(places[end]).turned)
        break;
    const auto begin = static_cast<uint32_t>(read.order.size());
    for (size_t i = first; i < end; ++i) read.order.push_back(places[i]);
    sort_behind(read.order, begin,
                [&](uint32_t a, uint32_t b) { return orderer.segment(a).left < orderer.segment(b).left; });
    read.lines.push_back({begin, static_cast<uint32_t>(read.order.size()), false, region});
    if (first != 0)
      steps.push_back(orderer.segment(places[first]).base - orderer.segment(places[first - 1]).base);
  }
  read.lines[first_line].after_block = true;
  if (steps.empty()) return;
  std::vector<int32_t> sorted = steps;
  sort_list(sorted);
  const int64_t usual = sorted[sorted.size() / 3];
  for (size_t i = 0; i < steps.size(); ++i)
    read.lines[first_line + 1 + i].after_block = int64_t{steps[i]} * 10 > usual * 14;
  join_rail_dates(orderer, first_line);
  join_small_rail(orderer, first_line);
  join_wrapped_rows(orderer, first_line);
  join_large(orderer, first_line);
  part_lists(orderer, first_line);
  lift_rails(orderer, first_line);
}

// Returns how many columns stand side by side.
static uint32_t order_places(Orderer& orderer, const Places& places, bool inner) {
  Places rest = places;
  uint32_t columns = 1;
  while (orderer.cuts < most_cuts) {
    Sides sides;
    const Cut cut = find_cut(orderer, rest, sides);
    if (cut.lines == 0) break;
    ++orderer.cuts;
    Places above, below;
    for (const uint32_t place : rest) {
      const int32_t base = orderer.segment(place).base;
      if (base < cut.top) above.push_back(place);
      if (base > cut.end) below.push_back(place);
    }
    order_places(orderer, above, inner);
    const auto first = static_cast<uint32_t>(orderer.read.order.size());
    const uint32_t count = order_places(orderer, sides.left, true) + order_places(orderer, sides.right, true);
    columns = std::max(columns, count);
    if (!inner) {
      LayoutFact fact{FactKind::columns, number_of(orderer.page), {}, {}, count, {}};
      RunRange about;
      for (size_t i = first; i < orderer.read.order.size(); ++i) {
        const Segment& segment = orderer.segment(orderer.read.order[i]);
        for (uint32_t piece = segment.first; piece < segment.end; ++piece) {
          const uint32_t run = orderer.read.pieces[piece].run;
          fact.rect = unite(fact.rect, rect_of(orderer.source.pages[orderer.page].runs[run]));
          if (about.first == RunRange::none) about.first = run;
          about.last = run;
        }
      }
      add_fact(orderer.source, orderer.reading, std::move(fact), about);
    }
    rest = std::move(below);
  }
  add_rows(orderer, rest);
  return columns;
}

void order_page(Source& source, uint32_t page, Reading& reading) {
  Orderer orderer{source, reading, page, reading.pages[page]};
  Places upright, turned;
  for (uint32_t i = 0; i < orderer.read.segments.size(); ++i)
    if (!orderer.segment(i).dropped) (orderer.segment(i).turned ? turned : upright).push_back(i);
  order_places(orderer, upright, false);
  add_rows(orderer, turned);
}

}
