// What rows of a page hold beside each other: dates in rails.
#include <algorithm>
#include <cstdlib>

#include "core/layout/glyphs.hpp"
#include "core/layout/order.hpp"
#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume::layout {

bool share_line(const Segment& a, const Segment& b) {
  return std::abs(int64_t{a.base} - b.base) * 4 <= std::min(a.size, b.size);
}

// 'September 2018 – September 2021', in bytes; longer in some languages.
static constexpr uint32_t longest_dates = 40;

uint32_t count_dates(const Orderer& orderer, const Places& places) {
  uint32_t dates = 0;
  for (const uint32_t place : places) {
    const Segment& segment = orderer.segment(place);
    uint32_t digits = 0, bytes = 0, letters = 0, row = 0, longest = 0;
    for (uint32_t i = segment.first; i < segment.end && bytes < 60; ++i)
      for (const char c : text_of(orderer.reading.letters, orderer.read.pieces[i].letters)) {
        row = is_digit(c) ? row + 1 : 0;
        longest = std::max(longest, row);
        ++bytes, digits += is_digit(c), letters += is_letter(c);
      }
    // More digits in a row are those of a number.
    if (digits >= 2 && longest <= 4 && bytes <= longest_dates && letters <= 9 * digits) ++dates;
  }
  return dates;
}

bool are_dates(const Orderer& orderer, const Places& places) {
  return uint64_t{count_dates(orderer, places)} * 10 >= places.size() * 6;
}

bool begins_with_bullet(const Orderer& orderer, const Segment& segment) {
  const std::string_view letters =
      text_of(orderer.reading.letters, orderer.read.pieces[segment.first].letters);
  return begins_with_bullet(letters);
}

// Dates in a rail to the right of bullets belong to the heading above them: they are read before the bullets,
// so that no bullet is cut by them.
void lift_rails(Orderer& orderer, size_t first_line) {
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

std::string letters_of(const Orderer& orderer, const Segment& segment) {
  std::string letters;
  for (uint32_t i = segment.first; i < segment.end && letters.size() < 60; ++i)
    (letters += i == segment.first || !orderer.read.pieces[i].gap ? "" : " ")
        .append(text_of(orderer.reading.letters, orderer.read.pieces[i].letters));
  return letters;
}

static bool is_dash(std::string_view sign) { return sign == "-" || sign == "\u2013" || sign == "\u2014"; }

// 'september' above '2015 - januari'; 'Sep' above '2015–Aug 2017', where the month alone would be the rest of
// two.
static bool is_month_above(std::string_view above, std::string_view below) {
  if (above.size() > 12 || below.size() > 24 || below.size() <= 5 || !is_digit(below[0]) ||
      !is_digit(below[3]) || is_digit(below[4]) ||
      std::any_of(above.begin(), above.end(), [](char c) { return c == ' ' || is_digit(c); }))
    return false;
  const std::string_view rest = below.substr(4);
  return is_digit(below.back()) ? std::any_of(rest.begin(), rest.end(), is_letter)
                                : rest[0] == ' ' || rest[0] == '-' || is_dash(rest.substr(0, 3));
}

bool are_broken_dates(std::string_view above, std::string_view below) {
  if (is_month_above(above, below)) return true;
  if (above.size() > 32 || below.size() > 24 || std::none_of(above.begin(), above.end(), is_digit))
    return false;
  static constexpr auto until =
      word_set("to", "until", "till", "bis", "a", "au", "al", "at\u00E9", "hasta", "\u00E0");
  const std::string_view last = above.substr(above.find_last_of(' ') + 1);
  if (last.empty()) return false;
  const std::string_view first = below.substr(0, below.find(' '));
  const bool open =
      last.back() == '-' || is_dash(last) || (last.size() > 3 && is_dash(last.substr(last.size() - 3)));
  if (open || is_dash(first) || until.has(last) || until.has(first)) return true;
  // 'May 2019 - June' above '2021'; whole dates are those of another entry.
  const bool whole = last.size() >= 4 && std::all_of(last.end() - 4, last.end(), is_digit);
  const bool year = !whole && below.size() == 4 && std::all_of(below.begin(), below.end(), is_digit);
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
    read.order.insert(read.order.begin() + static_cast<std::ptrdiff_t>(line.first) + 1,
                      static_cast<uint32_t>(read.segments.size()));
    read.segments.push_back(rest);
    ++line.end;
    return true;
  }
  return false;
}

// Dates in a column of their own to the left of entries that go on in the row below are read as one cell.
void join_rail_dates(Orderer& orderer, size_t first_line) {
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

int64_t first_word_width(const Orderer& orderer, const Segment& segment) {
  int64_t end = segment.left;
  for (uint32_t i = segment.first; i < segment.end; ++i) {
    const Piece& piece = orderer.read.pieces[i];
    if (i != segment.first && piece.gap) break;
    const std::string_view letters = text_of(orderer.reading.letters, piece.letters);
    const size_t blank = letters.find(' ');
    end = piece.right;
    if (blank == letters.npos) continue;
    end = piece.left + (int64_t{piece.right} - piece.left) * static_cast<int64_t>(blank) /
                           static_cast<int64_t>(letters.size());
    break;
  }
  return end - segment.left;
}

// Joins of one kind in one column are no more than this; a hostile file has any number.
static constexpr uint32_t most_joins = 200;

void take_cell(PageReading& read, size_t to, uint32_t place, size_t from) {
  const uint32_t cell = read.lines[from].first;
  const auto moved = read.order.begin() + static_cast<std::ptrdiff_t>(cell);
  std::rotate(read.order.begin() + static_cast<std::ptrdiff_t>(place) + 1, moved, moved + 1);
  ++read.lines[to].end;
  for (size_t i = to + 1; i < from; ++i) ++read.lines[i].first, ++read.lines[i].end;
  if (++read.lines[from].first != read.lines[from].end) return;
  if (from + 1 < read.lines.size() && read.lines[from].after_block) read.lines[from + 1].after_block = true;
  read.lines.erase(read.lines.begin() + static_cast<std::ptrdiff_t>(from));
}

bool ends_alone(const Segment& a, const Segment& b) {
  return std::abs(int64_t{a.right} - b.right) <= alignment && std::abs(int64_t{a.left} - b.left) > alignment;
}

static bool ends_in_small_word(std::string_view text, size_t longest) {
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  return last.size() <= longest && last.size() < text.size() &&
         std::all_of(last.begin(), last.end(), is_lower);
}

// 'responsibilities' below the label 'Main activities and': its small letter goes on there, as does what
// stands below a small word, or beside nothing.
void join_labels(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  uint32_t joins = 0;
  for (size_t i = first_line; i + 1 < read.lines.size() && joins < most_joins; ++i) {
    const ReadLine &line = read.lines[i], &next = read.lines[i + 1];
    if (line.end - line.first != 2 || next.end - next.first > 2 || next.after_block) continue;
    const Segment &label = orderer.segment(read.order[line.first]),
                  &below = orderer.segment(read.order[next.first]);
    if (!ends_alone(label, below) || !look_alike(orderer, label, below) ||
        (int64_t{below.base} - label.base) * 10 > int64_t{label.size} * 16 ||
        !(is_lower(letters_of(orderer, below)[0]) ||
          ends_in_small_word(letters_of(orderer, label), next.end - next.first == 1 ? 60 : 3)))
      continue;
    take_cell(read, i, line.first, i + 1), ++joins;
  }
}

// 'Engineer, Pecos County School    2015 - 2018' above 'District': the line below begins with a word that
// had no room beside the dates. It is read before them.
void join_wrapped_rows(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  const auto segment = [&](uint32_t place) -> const Segment& { return orderer.segment(read.order[place]); };
  const std::vector<Run>& runs = orderer.source.pages[orderer.page].runs;
  const auto font_of = [&](const Piece& piece) { return runs[piece.run].font; };
  // Dates, or the dots of a level.
  const auto is_margin = [&](uint32_t cell) {
    const std::string letters = letters_of(orderer, segment(cell));
    return are_dates(orderer, {read.order[cell]}) ||
           (static_cast<uint8_t>(letters[0]) >= 0xE2 &&
            std::none_of(letters.begin(), letters.end(), [](char c) { return is_letter(c) || is_digit(c); }));
  };
  // The first of the dates that end a line; its end: there are none.
  const auto dates_of = [&](const ReadLine& line) {
    uint32_t dates = line.end;
    // 'today' below 'May 2020 -'
    const auto goes_on = [&](uint32_t cell) {
      return cell > line.first + 1 && segment(cell).base > segment(cell - 1).base &&
             are_dates(orderer, {read.order[cell - 1]});
    };
    while (dates > line.first + 1 && (is_margin(dates - 1) || goes_on(dates - 1))) --dates;
    return dates;
  };
  const auto is_rest = [&](const ReadLine& above, uint32_t dates) {
    const uint32_t first = dates_of(above);
    return first != above.end &&
           are_broken_dates(letters_of(orderer, segment(above.end - 1)), letters_of(orderer, segment(dates)));
  };
  uint32_t joins = 0;
  for (size_t i = first_line; i + 1 < read.lines.size() && joins < most_joins; ++i) {
    const ReadLine &line = read.lines[i], &next = read.lines[i + 1];
    if (line.end - line.first < 2 || next.end - next.first != 1 || next.first != line.end || next.after_block)
      continue;
    const uint32_t dates = dates_of(line);
    // The rest of dates in two lines leaves room in no row.
    if (dates == line.end || (i > first_line && !line.after_block && is_rest(read.lines[i - 1], dates)))
      continue;
    const Segment& below = segment(next.first);
    uint32_t cell = dates - 1;
    while (cell > line.first && std::abs(int64_t{segment(cell).left} - below.left) > alignment) --cell;
    const Segment& head = segment(cell);
    const int64_t room = int64_t{segment(cell + 1).left} - head.size - head.right;
    // Of one element of the file's structure.
    const uint32_t tag = runs[read.pieces[head.end - 1].run].tag;
    const bool whole = tag != 0 && runs[read.pieces[below.first].run].tag == tag;
    if (std::abs(int64_t{head.left} - below.left) <= alignment &&
        std::abs(int64_t{head.size} - below.size) * 50 <= head.size &&
        (int64_t{below.base} - head.base) * 10 <= int64_t{head.size} * 17 &&
        (whole || (room < first_word_width(orderer, below) + head.size / 4 &&
                   int64_t{below.right} - below.left <= int64_t{head.right} - head.left)) &&
        !begins_with_bullet(orderer, below) &&
        font_of(read.pieces[head.end - 1]) == font_of(read.pieces[below.first]))
      take_cell(read, i, cell, i + 1), ++joins;
  }
}

// A name or a heading in large type that was wrapped, whatever stands beside it.
void join_large(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  const auto segment = [&](uint32_t place) -> const Segment& { return orderer.segment(read.order[place]); };
  uint32_t joins = 0;
  for (size_t i = first_line; i + 1 < read.lines.size() && joins < most_joins; ++i) {
    uint32_t place = read.lines[i].first;
    if (int64_t{segment(place).size} * 10 < int64_t{orderer.usual_size} * 16 || segment(place).turned)
      continue;
    for (size_t k = i + 1; k < read.lines.size() && k < i + 5; ++k) {
      const Segment &above = segment(place), &below = segment(read.lines[k].first);
      const bool edge =
          std::abs(int64_t{above.left} - below.left) <= int64_t{2} * alignment ||
          std::abs(int64_t{above.right} - below.right) <= int64_t{2} * alignment ||
          std::abs(int64_t{above.left} + above.right - below.left - below.right) <= int64_t{2} * alignment;
      if (!edge || below.turned || std::abs(int64_t{above.size} - below.size) * 50 > below.size ||
          (int64_t{below.base} - above.base) * 10 > int64_t{below.size} * 16)
        continue;
      const bool whole = read.lines[k].end - read.lines[k].first == 1;
      take_cell(read, i, place++, k), ++joins;
      if (whole) --k;
    }
  }
}

// Whether four digits that could be a year stand by themselves.
static bool holds_year(std::string_view text) {
  for (size_t at = 0, digits = 0; at <= text.size(); ++at) {
    if (at < text.size() && is_digit(text[at])) {
      ++digits;
      continue;
    }
    if (digits == 4 && (text[at - 4] == '1' || text[at - 4] == '2')) return true;
    digits = 0;
  }
  return false;
}

// Dates whose type is smaller than that of the entries beside them: 'Present' and 'Ghent' below 'March 2019
// -' stand on base lines of their own. They are read as one cell with the dates, which are the first cell of
// their row or the last one.
void join_small_rail(Orderer& orderer, size_t first_line) {
  PageReading& read = orderer.read;
  const auto is_dated = [&](uint32_t cell) {
    return count_dates(orderer, {read.order[cell]}) != 0 &&
           holds_year(letters_of(orderer, orderer.segment(read.order[cell])));
  };
  for (size_t i = first_line; i + 1 < read.lines.size(); ++i) {
    if (read.lines[i].end - read.lines[i].first < 2) continue;
    uint32_t cell = read.lines[i].end - 1;
    const bool last = is_dated(cell);
    if (!last) cell = read.lines[i].first;
    const Segment dates = orderer.segment(read.order[cell]);
    if (!last && !is_dated(cell) &&
        !are_broken_dates(letters_of(orderer, dates),
                          letters_of(orderer, orderer.segment(read.order[read.lines[i + 1].first]))))
      continue;
    // Entries go on below their first line, on its edge.
    const int32_t edge = orderer.segment(read.order[read.lines[i].first]).left;
    bool entry = false;
    for (size_t k = i + 1; last && k < read.lines.size() && k < i + 4 && !entry; ++k)
      entry = std::abs(int64_t{orderer.segment(read.order[read.lines[k].first]).left} - edge) <= alignment;
    std::string above = letters_of(orderer, dates);
    int64_t base = dates.base;
    for (size_t k = i + 1; k < read.lines.size() && k < i + 6;) {
      ReadLine& line = read.lines[k];
      const bool alone = line.end - line.first == 1;
      const uint32_t from = last ? line.end - 1 : line.first, place = read.order[from];
      const Segment below = orderer.segment(place);
      const std::string letters = letters_of(orderer, below);
      if ((int64_t{below.base} - base) * 10 > int64_t{dates.size} * 17) break;
      const bool broken = are_broken_dates(above, letters);
      if (!share_side(dates, below) || below.size != dates.size || !(broken || (entry && alone))) {
        ++k;
        continue;
      }
      base = below.base;
      if (broken)
        (above += ' ') += letters;
      else
        above = letters;
      read.order.erase(read.order.begin() + static_cast<std::ptrdiff_t>(from));
      read.order.insert(read.order.begin() + static_cast<std::ptrdiff_t>(++cell), place);
      ++read.lines[i].end;
      for (size_t between = i + 1; between < k; ++between)
        ++read.lines[between].first, ++read.lines[between].end;
      ++line.first;
      if (!alone) {
        ++k;
        continue;
      }
      if (k + 1 < read.lines.size() && line.after_block) read.lines[k + 1].after_block = true;
      read.lines.erase(read.lines.begin() + static_cast<std::ptrdiff_t>(k));
    }
  }
}

}
