#pragma once
#include <string>
#include <vector>

#include "core/layout/source.hpp"

/// The steps of read_layout, each in a file of its own.
namespace resume::layout {

/// A run that a person sees, its letters made plain, turned upright.
struct Piece {
  uint32_t run = 0;  ///< place in Page::runs
  Span letters;      ///< of Reading::letters; never empty, no blanks at its ends
  int32_t left = 0, right = 0, base = 0, size = 0;
  uint32_t row = 0;                                ///< pieces of one row share it
  uint32_t link = 0;                               ///< place in Reading::addresses; 0: in no link
  bool space_before = false, space_after = false;  ///< the file has blanks there
  bool spaced = false;                             ///< one of the letters of letter-spaced words
  bool turned = false;                             ///< rotated against the page's text
  bool gap = false;                                ///< a blank stands between it and the piece before
};

/// Pieces side by side on one base line, without a wide gap between them.
struct Segment {
  uint32_t first = 0, end = 0;  ///< half-open range of PageReading::pieces
  int32_t left = 0, right = 0, base = 0, size = 0;
  bool turned = false;   ///< rotated against the page's text
  bool dropped = false;  ///< a running header or footer said before
};

/// Segments that are read as one line.
struct ReadLine {
  uint32_t first = 0, end = 0;  ///< half-open range of PageReading::order
  bool after_block = false;     ///< a blank line stands before it
  uint16_t region = 0;          ///< lines of one column share it
};

struct PageReading {
  std::vector<Piece> pieces;      ///< segment by segment
  std::vector<Segment> segments;  ///< by base line, then from left to right
  std::vector<uint32_t> order;    ///< places in `segments`, as they are read
  std::vector<ReadLine> lines;
  int32_t width = 0, height = 0;
  uint32_t side = 0;        ///< place in `lines` of the side column that the page ends in; 0: in none
  int32_t side_left = 0;    ///< its left edge
  bool side_first = false;  ///< nothing stands above the columns
};

/// The runs of a page that a fact speaks of, first and last; they give it its span once there is a text.
struct RunRange {
  static constexpr uint32_t none = UINT32_MAX;
  uint32_t first = none, last = none;
};

struct Reading {
  std::string letters;          ///< of all pieces
  std::vector<RunRange> about;  ///< of each of Source::facts
  std::vector<PageReading> pages;
  std::vector<std::string_view> addresses = {{}};  ///< of links, each once; the first stands for none
};

/// Facts of one kind on one page are no more than this; a hostile file has millions.
inline constexpr uint32_t most_facts = 200;

/// Links of a page beyond these are not looked at.
inline constexpr uint32_t most_links = 5000;

/// The rectangle of a run on its page as a person sees it.
Rect rect_of(const Run& run);
Rect unite(const Rect& a, const Rect& b);

/// Adds a fact, unless there are too many of its kind on its page.
void add_fact(Source& source, Reading& reading, LayoutFact fact, RunRange about = {});

/// As facts count pages.
uint16_t number_of(uint32_t page);

/// Fills the pages' pieces with what can be seen; the rest become facts.
void read_pieces(Source& source, Reading& reading);

/// Cuts a page's pieces into segments and joins what belongs together in them.
void cut_segments(Source& source, uint32_t page, Reading& reading);

/// Gives pieces the links that cover them; an address that nobody reads becomes a fact.
void find_links(Source& source, uint32_t page, Reading& reading);

/// Makes addresses whole that a narrow cell broke.
void join_addresses(Source& source, uint32_t page, Reading& reading);

/// Whether words (an address cut in two, joined) are a part of an address, signs and case aside.
bool is_part_of(std::string_view words, std::string_view address);

/// Marks the segments that repeat on the pages, or only count them, as dropped.
void drop_running(Source& source, Reading& reading);

/// Finds a page's reading order.
void order_page(Source& source, uint32_t page, Reading& reading);

/// Tells the lines that their type sets apart from the rest.
void find_set_apart(Source& source, Reading& reading);

/// Writes source.text, and the spans of runs and facts.
void write_text(Source& source, Reading& reading);

}
