#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.hpp"

namespace resume {

/// Lengths on a page are hundredths of a point. A page's origin is its upper left corner as a person sees it;
/// y grows downwards.
struct Rect {
  int32_t left = 0, top = 0, right = 0, bottom = 0;

  constexpr bool empty() const { return right <= left || bottom <= top; }
};

/// What a file's layout does to the text that a machine reads.
enum class FactKind : uint8_t {
  columns,         ///< text side by side; count: how many columns
  table,           ///< rows and cells; count: rows
  text_box,        ///< text in a frame of its own, which some parsers skip
  header_footer,   ///< text in the margin of every page or in the file's header or footer
  hidden_text,     ///< text nobody sees: white on white, invisible, off the page; text: what it says
  tiny_text,       ///< under 4 points; text: what it says
  image,           ///< a picture; count: its share of the page in percent
  tracked_change,  ///< an insertion or deletion not yet accepted
  comment,         ///< a remark of a reviewer; text: what it says
  unmapped_glyph,  ///< glyphs without a letter behind them; count: how many
  icon,            ///< pictures of an icon font, left out of the text; count: how many
  rotated,         ///< text not set from left to right
  letter_spaced,   ///< 'A L E X', read as ALEX
  ligature,        ///< one glyph for several letters, taken apart; count: how many
  split_word,      ///< a word drawn in pieces with gaps between them, joined
  glued_words,     ///< words drawn without a space between them, separated
  hyphenated,      ///< a word cut at a line's end, joined
  broken_link,     ///< an address broken over lines, made whole by its link
  link,            ///< a link whose address is not in the text; text: the address
  file_order,      ///< stands elsewhere in the file than on the page
  heading,  ///< a line or its first cell that its type sets apart; count: its look, which others share, the
            ///< largest: 1
};
/// Names of the kinds in JSON, by number.
inline constexpr std::string_view fact_kind_names[] = {
    "columns",       "table",          "text_box",   "header_footer",  "hidden_text", "tiny_text",
    "image",         "tracked_change", "comment",    "unmapped_glyph", "icon",        "rotated",
    "letter_spaced", "ligature",       "split_word", "glued_words",    "hyphenated",  "broken_link",
    "link",          "file_order",     "heading"};

struct LayoutFact {
  FactKind kind = FactKind::columns;
  uint16_t page = 0;   ///< from 1; 0: the file has no pages or it is not known
  Rect rect = {};      ///< on that page; empty: not known
  Span span = {};      ///< of Source::text; empty: what it speaks of is not in the text
  uint32_t count = 0;  ///< how many, where the kind says what is counted
  std::string text = {};
};

struct Font {
  std::string name = {};  ///< as the file calls it
  bool bold = false, italic = false;
};

/// A colour that no number says: a pattern, a picture.
inline constexpr uint32_t unknown_colour = 0xFF000000;

/// Glyphs drawn in one go. `x`, `y`: where its first letter stands on the base line; `width`: along the base
/// line.
struct Run {
  Span glyphs;  ///< of Source::glyphs
  int32_t x = 0, y = 0, width = 0, size = 0;
  int16_t rotation = 0;            ///< degrees, counter-clockwise, 0 to 359
  uint16_t font = 0;               ///< place in Source::fonts; beyond its end: not known
  uint32_t colour = 0;             ///< 0xRRGGBB or unknown_colour
  uint32_t background = 0xFFFFFF;  ///< likewise: what was drawn below it
  uint8_t mode = 0;                ///< PDF's text rendering mode; 3: invisible
  uint32_t tag = 0;                ///< place in the order of the document's structure, from 1; 0: in none
  Span span = {};                  ///< of Source::text, filled by read_layout; empty: not in the text
};

struct Annotation {
  Rect rect;
  std::string address;  ///< 'mailto:jane@example.org'
};

struct Page {
  int32_t width = 0, height = 0;
  std::vector<Run> runs = {};  ///< in the order of the file
  std::vector<Annotation> links = {};
  std::vector<Rect> images = {};
};

/// What a person put in: a text, a text with what its file's layout is like, or the pages of a file, from
/// which read_layout makes both.
struct Source {
  std::string text = {};
  std::vector<LayoutFact> facts = {};
  std::vector<Page> pages = {};
  std::vector<Font> fonts = {};
  std::string glyphs = {};  ///< UTF-8 of all runs
  bool imported = false;    ///< made from a file by an importer
};

/// Whether a run of the source is set in bold type; its font not known: no.
inline bool is_bold(const Source& source, const Run& run) {
  return run.font < source.fonts.size() && source.fonts[run.font].bold;
}

}
