// Reading order. A page is cut along gutters: upright strips that no line crosses for at least three lines,
// with lines beginning along their right side. What stands above a gutter is read first, then its left side,
// its right side, and what stands below. A strip between the cells of rows (dates behind titles, labels
// before texts) is no gutter: there the lines of the narrower side stand on base lines of the other.
#include <algorithm>
#include <cstdlib>

#include "core/layout/glyphs.hpp"
#include "core/layout/pieces.hpp"
#include "core/text/ascii.hpp"
#include "core/text/sort.hpp"
#include "core/text/word_set.hpp"

namespace resume::layout {

static constexpr uint32_t most_cuts = 40;        // of a page
static constexpr uint32_t most_candidates = 12;  // looked at for one cut
static constexpr uint32_t least_lines = 3;       // on either side of a gutter
static constexpr int32_t alignment = 300;        // hundredths of a point

using Places = std::vector<uint32_t>;  // of segments, by base line, then from left to right

struct Orderer {
  Source& source;
  Reading& reading;
  uint32_t page;
  PageReading& read;
  uint32_t cuts = 0;
  uint16_t regions = 0;

  const Segment& segment(uint32_t place) const { return read.segments[place]; }
};

struct Cut {
  int32_t at = 0;            // everything on the right begins here or behind
  int32_t top = 0, end = 0;  // base lines of the first and the last line of the strip
  uint32_t lines = 0;        // on the side that has fewer
};

static bool share_line(const Segment& a, const Segment& b) {
  return std::abs(int64_t{a.base} - b.base) * 4 <= std::min(a.size, b.size);
}

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

// Mostly dates: a digit in most lines, and few letters.
static bool are_dates(const Orderer& orderer, const Places& places) {
  uint32_t dates = 0;
  for (const uint32_t place : places) {
    const Segment& segment = orderer.segment(place);
    uint32_t digits = 0, bytes = 0;
    for (uint32_t i = segment.first; i < segment.end && bytes < 60; ++i)
      for (const char c : text_of(orderer.reading.letters, orderer.read.pieces[i].letters))
        ++bytes, digits += is_digit(c) ? 1 : 0;
    if (digits >= 2 && bytes <= 32) ++dates;
  }
  return uint64_t{dates} * 10 >= places.size() * 6;
}

// Whether the sides of a strip are read one after the other, and not row by row.
static bool are_columns(const Orderer& orderer, const Sides& sides) {
  const bool left_fewer = count_lines(orderer, sides.left) < count_lines(orderer, sides.right);
  const Places& few = left_fewer ? sides.left : sides.right;
  const Places& many = left_fewer ? sides.right : sides.left;
  const Match match = match_lines(orderer, few, many);
  const uint64_t matched = match.matched.size(), others = few.size() - matched;
  // Dates beside entries, and between them lines that stand alone: headings.
  if (matched > 0 && match.beside * (matched > 1 ? 5 : 50) <= others && are_dates(orderer, match.matched))
    return false;
  if (matched * 10 < few.size() * 6) return true;
  if (are_dates(orderer, sides.left) || are_dates(orderer, sides.right)) return false;
  if (is_flush_right(orderer, sides.right)) return false;
  // On one grid: columns have paragraphs or lists on either side, rows have short cells on one.
  const uint64_t lines = count_lines(orderer, few);
  if (matched * 10 < few.size() * 8 && lines >= 5) return true;
  return lines >= 6 && uint64_t{count_close(orderer, few)} * 10 >= lines * 6;
}

// The longest strip left of `at` that no segment crosses.
static Cut find_strip(const Orderer& orderer, const Places& places, int32_t at) {
  Cut best, now;
  uint32_t left = 0, right = 0;
  int32_t widest = INT32_MIN, size = 0;
  now.at = at;
  const auto close = [&] {
    now.lines = std::min(left, right);
    const bool wide = widest == INT32_MIN || (int64_t{at} - widest) * 10 >= int64_t{size} * 6;
    if (now.lines > best.lines && wide) best = now;
    left = right = 0;
    widest = INT32_MIN;
    size = 0;
  };
  for (size_t i = 0; i < places.size(); ++i) {
    const Segment& segment = orderer.segment(places[i]);
    // A strip ends with the row in which it is crossed, whichever side of the row comes first.
    if (segment.left < at && segment.right > at) {
      close();
      continue;
    }
    if (left + right == 0) now.top = segment.base;
    now.end = segment.base;
    size = std::max(size, std::min(segment.size, 1400));
    if (segment.left >= at) {
      ++right;
    } else {
      ++left;
      widest = std::max(widest, segment.right);
    }
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

static Cut find_cut(const Orderer& orderer, const Places& places, Sides& sides) {
  Cut best;
  for (const int32_t edge : find_edges(orderer, places)) {
    Cut cut = find_strip(orderer, places, edge);
    trim_top(orderer, places, cut);
    if (cut.lines < least_lines || cut.lines <= best.lines) continue;
    Sides both = part(orderer, places, cut);
    if (!are_columns(orderer, both)) continue;
    best = cut;
    sides = std::move(both);
  }
  return best;
}

static bool begins_with_bullet(const Orderer& orderer, const Segment& segment) {
  const std::string_view letters =
      text_of(orderer.reading.letters, orderer.read.pieces[segment.first].letters);
  return is_bullet(letters.substr(0, letters.find(' ')));
}

// Dates in a rail to the right of bullets belong to the heading above them: they are read before the bullets,
// so that no bullet is cut by them.
static void lift_rails(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  std::vector<ReadLine> lines(read.lines.begin() + static_cast<std::ptrdiff_t>(first_line), read.lines.end());
  read.lines.resize(first_line);
  const auto last_of = [&](const ReadLine& line) { return read.order[line.end - 1]; };
  for (size_t i = 0; i < lines.size(); ++i) {
    ReadLine& line = lines[i];
    const bool rail =
        line.end - line.first == 2 && begins_with_bullet(orderer, orderer.segment(read.order[line.first])) &&
        !begins_with_bullet(orderer, orderer.segment(last_of(line))) && are_dates(orderer, {last_of(line)});
    const int32_t right = rail ? orderer.segment(last_of(line)).right : 0;
    for (size_t k = i; rail && k < lines.size() && k < i + 4; ++k) {
      ReadLine& beside = lines[k];
      if (beside.end - beside.first != 2 || (k > i && beside.after_block) ||
          std::abs(orderer.segment(last_of(beside)).right - right) > alignment)
        break;
      read.lines.push_back({beside.end - 1, beside.end, line.after_block, line.region});
      --beside.end;
      line.after_block = false;
    }
    read.lines.push_back(line);
  }
}

static std::string letters_of(const Orderer& orderer, const Segment& segment) {
  std::string letters;
  for (uint32_t i = segment.first; i < segment.end && letters.size() < 60; ++i)
    (letters += i == segment.first ? "" : " ")
        .append(text_of(orderer.reading.letters, orderer.read.pieces[i].letters));
  return letters;
}

static bool is_dash(std::string_view sign) { return sign == "-" || sign == "\u2013" || sign == "\u2014"; }

// 'June 2012 -' above 'April 2017', 'Sep. 2020' above '- today': dates that a narrow cell breaks.
static bool are_broken_dates(std::string_view above, std::string_view below) {
  if (above.size() > 32 || below.size() > 24 || std::none_of(above.begin(), above.end(), is_digit))
    return false;
  static constexpr auto until =
      word_set("to", "until", "till", "bis", "a", "au", "al", "at\u00E9", "hasta", "\u00E0");
  const std::string_view last = above.substr(above.find_last_of(' ') + 1);
  const std::string_view first = below.substr(0, below.find(' '));
  if (is_dash(last) || is_dash(first) || until.has(last) || until.has(first)) return true;
  const bool year = below.size() == 4 && std::all_of(below.begin(), below.end(), is_digit);
  return year && (above.find(" - ") != above.npos || above.find("\u2013") != above.npos ||
                  above.find("\u2014") != above.npos);
}

// Cuts the first cell of a line where the second one of the row below begins, if it is that cell's dates that
// go on below. Returns whether it was cut.
static bool cut_dates(Orderer& orderer, ReadLine& line, const Segment& below, const Segment& behind) {
  PageReading& read = orderer.read;
  Segment& whole = read.segments[read.order[line.first]];
  for (uint32_t i = whole.first + 1; i < whole.end; ++i) {
    const Piece& piece = read.pieces[i];
    if (!piece.gap || std::abs(int64_t{piece.left} - behind.left) > alignment) continue;
    Segment dates = whole, rest = whole;
    dates.end = i, dates.right = read.pieces[i - 1].right;
    rest.first = i, rest.left = piece.left;
    if (!are_broken_dates(letters_of(orderer, dates), letters_of(orderer, below))) return false;
    whole = dates;
    read.order.insert(read.order.begin() + static_cast<std::ptrdiff_t>(line.first + 1),
                      static_cast<uint32_t>(read.segments.size()));
    read.segments.push_back(rest);
    ++line.end;
    return true;
  }
  return false;
}

// Dates in a column of their own to the left of entries that go on in the row below are read as one cell.
static void join_rail_dates(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  const auto segment = [&](uint32_t place) -> const Segment& { return orderer.segment(read.order[place]); };
  for (size_t i = first_line; i + 1 < read.lines.size(); ++i) {
    ReadLine &line = read.lines[i], &next = read.lines[i + 1];
    const uint32_t cells = line.end - line.first;
    if (next.after_block || next.end - next.first != 2 || cells > 2) continue;
    const Segment below = segment(next.first), behind = segment(next.first + 1);
    if (std::abs(int64_t{segment(line.first).left} - below.left) > alignment) continue;
    if (cells == 1) {
      if (orderer.cuts >= most_cuts || !cut_dates(orderer, line, below, behind)) continue;
      ++orderer.cuts;
      for (size_t k = i + 1; k < read.lines.size(); ++k) ++read.lines[k].first, ++read.lines[k].end;
    } else if (std::abs(int64_t{segment(line.first + 1).left} - behind.left) > alignment ||
               !are_broken_dates(letters_of(orderer, segment(line.first)), letters_of(orderer, below))) {
      continue;
    }
    std::swap(read.order[line.first + 1], read.order[line.first + 2]);
    ++line.end, ++next.first;
  }
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
      if (!share_line(orderer.segment(places[first]), orderer.segment(places[end])) ||
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
