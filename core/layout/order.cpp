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
static constexpr uint32_t overfull_share = 8;    // one line in so many may reach into a gutter

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

static Sides part(const Orderer& orderer, const Places& places, const Cut& cut) {
  Sides sides;
  for (const uint32_t place : places) {
    const Segment& segment = orderer.segment(place);
    if (segment.base < cut.top || segment.base > cut.end) continue;
    (segment.left >= cut.at ? sides.right : sides.left).push_back(place);
  }
  return sides;
}

// A heading above cells of a grid: nothing stands beside it, a gap parts it from what is above, and what is
// below begins on either side on one base line.
static bool heads_band(const Orderer& orderer, const Places& places, size_t i, int32_t at) {
  const Segment& heading = orderer.segment(places[i]);
  if (i == 0 || i + 2 >= places.size() || heading.left >= at) return false;
  const Segment &below = orderer.segment(places[i + 1]), &beside = orderer.segment(places[i + 2]);
  const int64_t gap = int64_t{heading.base} - orderer.segment(places[i - 1]).base;
  if (!share_line(below, beside) || below.left >= at || beside.left < at ||
      int64_t{heading.size} * 100 < int64_t{below.size} * 108 || below.size != beside.size)
    return false;
  return gap * 10 >= int64_t{heading.size} * 16 &&
         (int64_t{below.base} - heading.base) * 10 >= int64_t{below.size} * 16;
}

static bool is_in_middle(const PageReading& read, const Segment& segment) {
  return std::abs(int64_t{segment.left} + segment.right - read.width) <= int64_t{2} * alignment;
}

// The sizes of type that stands in the middle of the page alone, more than once.
static std::vector<int32_t> find_centred_sizes(const PageReading& read) {
  std::vector<int32_t> sizes, others, centred;
  for (const Segment& segment : read.segments)
    (is_in_middle(read, segment) ? sizes : others).push_back(segment.size);
  sort_list(sizes);
  sort_list(others);
  for (size_t i = 1; i < sizes.size(); ++i)
    if (sizes[i] == sizes[i - 1] && (centred.empty() || centred.back() != sizes[i]) &&
        !std::binary_search(others.begin(), others.end(), sizes[i]))
      centred.push_back(sizes[i]);
  return centred;
}

// A heading in the middle of the page, nothing beside it, where all type of its size stands so: it parts what
// is above it from what is below, whatever edge it has.
static bool is_centred(const Orderer& orderer, const Places& places, size_t i) {
  const Segment& segment = orderer.segment(places[i]);
  const std::vector<int32_t>& sizes = orderer.centred_sizes;
  return std::binary_search(sizes.begin(), sizes.end(), segment.size) &&
         is_in_middle(orderer.read, segment) &&
         (i == 0 || !share_line(segment, orderer.segment(places[i - 1]))) &&
         (i + 1 == places.size() || !share_line(segment, orderer.segment(places[i + 1])));
}

// The longest strip left of `at` that no segment crosses.
static Cut find_strip(const Orderer& orderer, const Places& places, int32_t at) {
  Cut best, now;
  uint32_t left = 0, right = 0, overfull = 0;
  int32_t reach = 0;  // of the lines on the left
  now.at = at;
  const auto close = [&] {
    now.lines = std::min(left, right);
    if (now.lines > best.lines) best = now;
    left = right = overfull = 0, reach = 0;
  };
  for (size_t i = 0; i < places.size(); ++i) {
    const Segment& segment = orderer.segment(places[i]);
    // A strip ends with the row in which it is crossed, or all but, whichever side of the row comes first.
    const int64_t room = int64_t{std::min(segment.size, 1400)} * 6;
    bool crosses = segment.left < at && (int64_t{at} - segment.right) * 10 < room;
    // A line in some that is a few letters too long for its column crosses nothing.
    if (crosses && segment.right < at + segment.size / 2 && segment.right - reach < segment.size * 3 / 2 &&
        overfull < left / overfull_share)
      ++overfull, crosses = false;
    if (crosses || heads_band(orderer, places, i, at) || is_centred(orderer, places, i)) {
      close();
      continue;
    }
    if (left + right == 0) now.top = segment.base;
    now.end = segment.base;
    if (segment.left < at) reach = std::max(reach, segment.right);
    ++(segment.left >= at ? right : left);
  }
  close();
  return best;
}

// Rows of three cells or more at the top of a strip, none at its edge, are no columns: the items of a
// heading. Nor is what stands above them with nothing beside it, or without such an edge above a row of
// headings.
static void trim_top(const Orderer& orderer, const Places& places, Cut& cut) {
  for (size_t first = 0, end = 0; first < places.size(); first = end) {
    bool left = false, aligned = false, right = false, near = false, headings = true;
    for (end = first;
         end < places.size() && share_line(orderer.segment(places[first]), orderer.segment(places[end]));
         ++end) {
      const Segment& segment = orderer.segment(places[end]);
      left = left || segment.left < cut.at;
      right = right || segment.left >= cut.at;
      const bool heading = looks_like_heading(orderer, segment);
      headings = headings && heading && look_alike(orderer, segment, orderer.segment(places[first]));
      const int64_t off = std::abs(int64_t{segment.left} - cut.at);
      aligned = aligned || off <= (heading ? segment.size : alignment);
      near = near || off <= int64_t{3} * segment.size;
    }
    const int32_t base = orderer.segment(places[end - 1]).base;
    if (base < cut.top || (left && !right)) continue;
    if (base >= cut.end || aligned || !left) {
      if (aligned && left && headings) cut.top = orderer.segment(places[first]).base;
      return;
    }
    if (end - first >= 3 && end < places.size())
      cut.top = orderer.segment(places[end]).base;
    else if (near)
      return;
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

// Below the last line on the right, a line in larger type that another one above both sides has too heads
// what follows: the cells end above it. Returns whether the cut is shorter now.
static bool end_above_heading(const Orderer& orderer, const Sides& sides, Cut& cut) {
  if (sides.left.empty() || sides.right.empty()) return false;
  const Segment& first = orderer.segment(sides.right.front());
  const int32_t top = first.base - first.size, last = orderer.segment(sides.right.back()).base;
  for (size_t i = 1; i < sides.left.size(); ++i) {
    const Segment& heading = orderer.segment(sides.left[i]);
    if (heading.base <= last || int64_t{heading.size} * 10 < int64_t{orderer.usual_size} * 11) continue;
    const Run& run = orderer.run_of(heading);
    const std::vector<Segment>& all = orderer.read.segments;
    const bool above = std::any_of(all.begin(), all.end(), [&](const Segment& other) {
      return other.base < top && other.size == heading.size &&
             std::abs(int64_t{other.left} - heading.left) <= alignment &&
             orderer.run_of(other).font == run.font && orderer.run_of(other).colour == run.colour;
    });
    if (!above) continue;
    cut.end = orderer.segment(sides.left[i - 1]).base;
    return true;
  }
  return false;
}

static bool parts_table(const Orderer& orderer, const Cut& cut) {
  return std::any_of(orderer.tables.begin(), orderer.tables.end(), [&](const Table& table) {
    return cut.at > table.left + alignment && cut.top <= table.end && cut.end >= table.top;
  });
}

static Cut find_cut(const Orderer& orderer, const Places& places, Sides& sides) {
  Cut best;
  for (const int32_t edge : find_edges(orderer, places)) {
    Cut cut = find_strip(orderer, places, edge);
    trim_top(orderer, places, cut);
    // What few lines begin at is an edge of columns only where it parts many more, or more both above and
    // below.
    const bool around = cut.top < best.top && cut.end >= best.end && cut.lines >= best.lines + least_lines;
    if (cut.lines < least_lines || cut.lines * 2 <= best.lines * (edge < best.at && !around ? 3 : 2))
      continue;
    if (parts_table(orderer, cut)) continue;
    Sides both = part(orderer, places, cut);
    if (end_above_heading(orderer, both, cut)) both = part(orderer, places, cut);
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

// Whether a row of words side by side, tags, goes on in the line below it, for want of room.
static bool goes_on(const Orderer& orderer, const ReadLine& above, const ReadLine& below, int32_t right) {
  if (above.end - above.first < 2) return false;
  const auto segment = [&](uint32_t place) -> const Segment& {
    return orderer.segment(orderer.read.order[place]);
  };
  const Segment &first = segment(above.first), &last = segment(above.end - 1), &next = segment(below.first);
  const int64_t gap = int64_t{segment(above.first + 1).left} - first.right;
  return look_alike(orderer, first, last) && look_alike(orderer, first, next) &&
         std::abs(int64_t{first.left} - next.left) <= alignment && gap < int64_t{3} * first.size &&
         (int64_t{next.base} - first.base) * 2 < int64_t{5} * first.size &&
         last.right + gap * 3 / 2 + next.right - next.left > right;  // with half a gap for the box around it
}

void mark_blocks(const Orderer& orderer, std::span<ReadLine> lines) {
  // From the lowest cell of a line to the highest of the next one.
  std::vector<int32_t> steps;
  int32_t right = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    int32_t top = INT32_MAX, bottom = INT32_MIN;
    for (uint32_t k = lines[i].first; k < lines[i].end; ++k) {
      const Segment& cell = orderer.segment(orderer.read.order[k]);
      top = std::min(top, cell.base), bottom = std::max(bottom, cell.base);
      right = std::max(right, cell.right);
    }
    if (i > 0) steps.back() += top;
    if (i + 1 < lines.size()) steps.push_back(-bottom);
  }
  std::vector<int32_t> sorted = steps;
  sort_list(sorted);
  lines[0].after_block = true;
  for (size_t i = 0; i < steps.size(); ++i)
    lines[i + 1].after_block = int64_t{steps[i]} * 10 > int64_t{sorted[sorted.size() / 3]} * 14 &&
                               !goes_on(orderer, lines[i], lines[i + 1], right);
}

// Writes segments row by row.
static void add_rows(Orderer& orderer, const Places& places) {
  if (places.empty()) return;
  PageReading& read = orderer.read;
  const uint16_t region = ++orderer.regions;
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
  }
  mark_blocks(orderer, std::span<ReadLine>(read.lines).subspan(first_line));
  part_headings(orderer, first_line);
  join_headings(orderer, first_line);
  join_rail_dates(orderer, first_line);
  join_small_rail(orderer, first_line);
  join_rail_towns(orderer, first_line);
  join_stacked_dates(orderer, first_line);
  join_labels(orderer, first_line);
  join_wrapped_rows(orderer, first_line);
  gather_cells(orderer, first_line);
  join_large(orderer, first_line);
  stack_blocks(orderer, first_line);
  part_lists(orderer, first_line);
  lift_rails(orderer, first_line);
  lift_beside_bullets(orderer, first_line);
}

// Below a heading of its own, the narrower column on the right is a side column.
static void note_side(Orderer& orderer, const Sides& sides, int32_t at, uint32_t line, bool first) {
  int32_t left = at, right = at;
  for (const uint32_t place : sides.left) left = std::min(left, orderer.segment(place).left);
  for (const uint32_t place : sides.right) right = std::max(right, orderer.segment(place).right);
  if (right - at >= at - left || !looks_like_heading(orderer, orderer.segment(sides.right[0]))) return;
  orderer.read.side = line, orderer.read.side_left = at, orderer.read.side_first = first;
}

// Returns how many columns stand side by side.
static uint32_t order_places(Orderer& orderer, const Places& places, bool inner) {
  Places rest = places;
  uint32_t columns = 1;
  for (size_t first = 0, end = 0;
       !inner && orderer.cuts < most_cuts && find_table(orderer, rest, first, end);) {
    ++orderer.cuts;
    const auto table = rest.begin() + static_cast<std::ptrdiff_t>(first);
    const auto below = rest.begin() + static_cast<std::ptrdiff_t>(end);
    columns = std::max(columns, order_places(orderer, {rest.begin(), table}, false));
    write_table(orderer, {table, below});
    rest.erase(rest.begin(), below);
  }
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
    const bool begins = orderer.read.lines.empty();
    uint32_t count = order_places(orderer, sides.left, true);
    const auto side = static_cast<uint32_t>(orderer.read.lines.size());
    count += order_places(orderer, sides.right, true);
    if (!inner && below.empty()) note_side(orderer, sides, cut.at, side, begins);
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

static int32_t find_usual_size(const PageReading& read) {
  std::vector<int32_t> sizes;
  for (const Segment& segment : read.segments) sizes.push_back(segment.size);
  sort_list(sizes);
  return sizes.empty() ? 0 : sizes[sizes.size() / 2];
}

void order_page(Source& source, uint32_t page, Reading& reading) {
  PageReading& read = reading.pages[page];
  Orderer orderer{source, reading, page, read, find_centred_sizes(read), find_usual_size(read)};
  Places upright, turned;
  for (uint32_t i = 0; i < orderer.read.segments.size(); ++i)
    if (!orderer.segment(i).dropped) (orderer.segment(i).turned ? turned : upright).push_back(i);
  level_gutter(orderer, upright);
  find_tables(orderer, upright);
  order_places(orderer, upright, false);
  add_rows(orderer, turned);
}

}
