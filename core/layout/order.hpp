#pragma once
#include <cstdlib>
#include <span>

#include "core/layout/pieces.hpp"

/// What order_page and its steps share.
namespace resume::layout {

inline constexpr int32_t alignment = 300;  // hundredths of a point: edges no further apart are one
inline constexpr uint32_t most_cuts = 40;  // of a page

/// Places of segments.
using Places = std::vector<uint32_t>;  // of segments, by base line, then from left to right

/// A table below the names of its columns, its first cells dates: it is read row by row.
struct Table {
  int32_t left = 0, top = 0, end = 0;  ///< left edge; base lines of the names and of the last cell
};

struct Orderer {
  Source& source;
  Reading& reading;
  uint32_t page;
  PageReading& read;
  std::vector<int32_t> centred_sizes;  // of headings in the middle of the page, sorted
  int32_t usual_size;                  // of the page's type: the one in the middle
  std::vector<Table> tables = {};
  uint32_t cuts = 0, looks = 0;
  uint16_t regions = 0;

  const Segment& segment(uint32_t place) const { return read.segments[place]; }
  /// The run that a segment begins in: its font and colour.
  const Run& run_of(const Segment& segment) const {
    return source.pages[page].runs[read.pieces[segment.first].run];
  }
};

/// Whether two segments stand on one base line.
bool share_line(const Segment& a, const Segment& b);

/// Whether two segments begin on one edge or end on one.
inline bool share_side(const Segment& a, const Segment& b) {
  return std::abs(int64_t{a.left} - b.left) <= alignment || std::abs(int64_t{a.right} - b.right) <= alignment;
}

/// Whether two segments end on one edge, and begin on none: labels set to the right.
bool ends_alone(const Segment& a, const Segment& b);

/// Takes the first cell of the line `from` and reads it behind the cell at `place` of the earlier line `to`.
void take_cell(PageReading& read, size_t to, uint32_t place, size_t from);

/// How many segments could be dates: two digits, and few letters.
uint32_t count_dates(const Orderer& orderer, const Places& places);

/// Whether segments are mostly dates: a digit in most lines, and few letters.
bool are_dates(const Orderer& orderer, const Places& places);

/// Whether the first letters of a segment are a bullet.
bool begins_with_bullet(const Orderer& orderer, const Segment& segment);

/// Whether a segment is short, in larger or bolder type or in capitals, and no item of a list.
bool looks_like_heading(const Orderer& orderer, const Segment& segment);

/// Whether a segment has the look of one that has its row for itself: that of a heading, which no column's
/// name is set like.
bool heads_section(Orderer& orderer, const Segment& segment);

/// Whether two segments are set in one type.
bool look_alike(const Orderer& orderer, const Segment& a, const Segment& b);

/// How wide the first word of a segment is.
int64_t first_word_width(const Orderer& orderer, const Segment& segment);

/// Finds the first table whose cells have several lines: [first, end) of the places.
bool find_table(Orderer& orderer, const Places& places, size_t& first, size_t& end);

/// Reads such a table, row by row and in each cell by cell.
void write_table(Orderer& orderer, const Places& places);

/// The letters of a segment, its pieces parted by blanks; no more than its first words.
std::string letters_of(const Orderer& orderer, const Segment& segment);

/// 'June 2012 -' above 'April 2017', 'Sep. 2020' above '- today': dates that a narrow cell breaks.
bool are_broken_dates(std::string_view above, std::string_view below);

/// What stands on either side of an upright strip.
struct Sides {
  Places left, right;
};

/// On how many base lines segments stand.
uint32_t count_lines(const Orderer& orderer, const Places& places);

/// Whether the sides of a strip, at whose right edge is `at`, are read one after the other, and not row by
/// row.
bool are_columns(const Orderer& orderer, const Sides& sides, int32_t at);

/// Finds the tables among segments by base line.
void find_tables(Orderer& orderer, const Places& places);

/// Tells before which lines of a column, its first one aside, a blank line stands.
void mark_blocks(const Orderer& orderer, std::span<ReadLine> lines);

/// Moves headings in a gutter that stand lower than what they head to its first line. `places` stay sorted.
void level_gutter(Orderer& orderer, Places& places);

/// The steps that follow when the lines from `first_line` on were written row by row: dates in a rail to the
/// left that go on in the row below become one cell; so do labels set to the right; what dates to the right
/// left no room for goes back before them; headings side by side are read with what is below each; lists of
/// two columns within a job are read one after the other; dates in a rail beside bullets come before these;
/// the cells of a table's row are read as wholes.
void join_rail_dates(Orderer& orderer, size_t first_line);
void join_wrapped_rows(Orderer& orderer, size_t first_line);
void join_labels(Orderer& orderer, size_t first_line);
void join_rail_towns(Orderer& orderer, size_t first_line);
void join_stacked_dates(Orderer& orderer, size_t first_line);
void join_large(Orderer& orderer, size_t first_line);
void join_small_rail(Orderer& orderer, size_t first_line);
void part_headings(Orderer& orderer, size_t first_line);
void join_headings(Orderer& orderer, size_t first_line);
void stack_blocks(Orderer& orderer, size_t first_line);
void part_lists(Orderer& orderer, size_t first_line);
void lift_rails(Orderer& orderer, size_t first_line);
void gather_cells(Orderer& orderer, size_t first_line);
void lift_beside_bullets(Orderer& orderer, size_t first_line);

}
