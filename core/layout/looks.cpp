// Lines that their type sets apart from the rest, which a person takes for headings.
#include <algorithm>

#include "core/layout/glyphs.hpp"
#include "core/layout/pieces.hpp"
#include "core/text/ascii.hpp"
#include "core/text/cut.hpp"

namespace resume::layout {

static constexpr uint32_t longest_line = 60;  // bytes of a heading
static constexpr size_t most_looks = 64;

// How letters are set. Sizes count in half points.
struct Look {
  int32_t size = 0;
  uint32_t colour = 0;
  bool bold = false, capitals = false;
  bool small_capitals = false;  // of two sizes

  bool operator==(const Look&) const = default;
};

struct LookCount {
  Look look;
  uint32_t count = 0;
};

static bool has_letters(std::string_view letters) {
  bool found = false;
  cut_words(letters, [&](uint32_t, uint32_t, uint64_t) {
    found = true;
    return false;
  });
  return found;
}

struct LookFinder {
  Source& source;
  Reading& reading;
  std::vector<LookCount> looks = {};

  Look look_of(uint32_t page, const Piece& piece) const {
    const Run& run = source.pages[page].runs[piece.run];
    return {(piece.size + 25) / 50, run.colour, is_bold(source, run), false, false};
  }

  void count(const Look& look, uint32_t more) {
    for (LookCount& known : looks)
      if (known.look == look) {
        known.count += more;
        return;
      }
    if (looks.size() < most_looks) looks.push_back({look, more});
  }

  // The look of most letters.
  Look find_usual() {
    for (uint32_t page = 0; page < reading.pages.size(); ++page)
      for (const Piece& piece : reading.pages[page].pieces) count(look_of(page, piece), piece.letters.size());
    LookCount usual;
    for (const LookCount& one : looks)
      if (one.count > usual.count) usual = one;
    looks.clear();
    return usual.look;
  }

  // That of a line, or of the first cell of one, whatever the size of its capitals; without a size: it is no
  // heading.
  Look look_of(uint32_t page, const ReadLine& line) const {
    const PageReading& read = reading.pages[page];
    const Segment& segment = read.segments[read.order[line.first]];
    if (segment.turned) return {};
    uint32_t begin = segment.first;
    if (begins_with_bullet(text_of(reading.letters, read.pieces[begin].letters))) return {};
    // A picture before the words is of another font.
    while (begin + 1 < segment.end && !has_letters(text_of(reading.letters, read.pieces[begin].letters)))
      ++begin;
    Look look = look_of(page, read.pieces[begin]);
    uint32_t bytes = 0, small = 0, large = 0, digits = 0;
    int32_t least = look.size;
    char last = 0;
    for (uint32_t i = begin; i < segment.end; ++i) {
      const Look other = look_of(page, read.pieces[i]);
      if (other.bold != look.bold || other.colour != look.colour) return {};
      look.size = std::max(look.size, other.size), least = std::min(least, other.size);
      const std::string_view letters = text_of(reading.letters, read.pieces[i].letters);
      for (const char c : letters) {
        small += is_lower(c), large += is_upper(c) || static_cast<uint8_t>(c) >= 0xC3;
        digits = is_digit(c) ? digits + 1 : 0;
        if (digits == 4 || c == '@') return {};
      }
      bytes += static_cast<uint32_t>(letters.size()) + 1;
      last = letters.back();
    }
    if (bytes > longest_line || small + large < 2 || last == '.' || last == ',' || last == ';') return {};
    look.capitals = small == 0;
    look.small_capitals = look.capitals && least * 10 <= look.size * 9;
    return look;
  }
};

// Greys are for what matters less.
static bool is_coloured(uint32_t colour) {
  const auto channel = [&](int shift) { return static_cast<int32_t>(colour >> shift & 255); };
  const int32_t most = std::max({channel(0), channel(8), channel(16)});
  return colour != unknown_colour && most - std::min({channel(0), channel(8), channel(16)}) >= 40;
}

static bool is_set_apart(const Look& look, const Look& usual) {
  if (look.size == 0 || look.size * 100 < usual.size * 88) return false;
  return look.size * 100 >= usual.size * 108 || (look.bold && !usual.bold) || look.small_capitals ||
         (look.colour != usual.colour && is_coloured(look.colour));
}

// The larger type, then the bolder one.
static bool comes_before(const Look& a, const Look& b) {
  if (a.size != b.size) return a.size > b.size;
  if (a.bold != b.bold) return a.bold;
  if (a.capitals != b.capitals) return a.capitals;
  if (a.small_capitals != b.small_capitals) return a.small_capitals;
  return a.colour < b.colour;
}

void find_set_apart(Source& source, Reading& reading) {
  LookFinder finder{source, reading};
  const Look usual = finder.find_usual();
  struct Line {
    Look look;
    uint32_t page = 0;
    const Segment* segment = nullptr;
  };
  std::vector<Line> lines;
  for (uint32_t page = 0; page < reading.pages.size(); ++page) {
    const PageReading& read = reading.pages[page];
    for (const ReadLine& line : read.lines) {
      const Look look = finder.look_of(page, line);
      if (!is_set_apart(look, usual)) continue;
      finder.count(look, 1);
      lines.push_back({look, page, &read.segments[read.order[line.first]]});
    }
  }
  const std::vector<LookCount>& looks = finder.looks;
  for (const Line& line : lines) {
    uint32_t number = 1, same = 0;
    for (const LookCount& other : looks) {
      if (other.look == line.look) same = other.count;
      number += comes_before(other.look, line.look);
    }
    if (same < 2) continue;
    const std::vector<Piece>& pieces = reading.pages[line.page].pieces;
    const uint32_t first = pieces[line.segment->first].run, last = pieces[line.segment->end - 1].run;
    const std::vector<Run>& runs = source.pages[line.page].runs;
    add_fact(source, reading,
             {FactKind::heading,
              number_of(line.page),
              unite(rect_of(runs[first]), rect_of(runs[last])),
              {},
              number,
              {}},
             {first, last});
  }
}

}
