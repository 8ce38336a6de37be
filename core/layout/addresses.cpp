// Addresses that a narrow cell broke, made whole before the lines are ordered: their rest stands right below
// on the cell's edge, whatever stands beside it.
#include <algorithm>
#include <cstdlib>

#include "core/layout/pieces.hpp"
#include "core/text/addresses.hpp"

namespace resume::layout {

static constexpr int32_t edge = 100;  // hundredths of a point: edges no further apart are one
static constexpr uint32_t most_joined = 20;
static constexpr uint32_t most_beside = 40;  // segments looked at for the rest of an address

static bool share_edge(const Segment& a, const Segment& b) {
  return std::abs(int64_t{a.left} - b.left) <= edge || std::abs(int64_t{a.right} - b.right) <= edge ||
         std::abs(int64_t{a.left} + a.right - b.left - b.right) <= edge;
}

// The letters of a segment of one word; empty: it has several.
static std::string word_of(const Reading& reading, const PageReading& read, const Segment& segment) {
  std::string word;
  for (uint32_t i = segment.first; i < segment.end; ++i) {
    const std::string_view letters = text_of(reading.letters, read.pieces[i].letters);
    if (letters.find(' ') != letters.npos || (i != segment.first && read.pieces[i].gap)) return {};
    word += letters;
  }
  return word;
}

void join_addresses(Source& source, uint32_t page, Reading& reading) {
  PageReading& read = reading.pages[page];
  const std::vector<Run>& runs = source.pages[page].runs;
  uint32_t joined = 0;
  for (uint32_t i = 0; i < read.segments.size() && joined < most_joined; ++i) {
    Segment& above = read.segments[i];
    if (above.turned || above.dropped) continue;
    Piece& last = read.pieces[above.end - 1];
    const std::string_view letters = text_of(reading.letters, last.letters);
    if (letters.find_first_of("@/.") == letters.npos && last.link == 0) continue;
    const std::string head(letters.substr(letters.find_last_of(' ') + 1));
    for (uint32_t k = i + 1; k < read.segments.size() && k < i + most_beside; ++k) {
      Segment& below = read.segments[k];
      const int64_t step = int64_t{below.base} - above.base;
      if (step * 10 > int64_t{above.size} * 17) break;
      const Piece& first = read.pieces[below.first];
      if (step * 10 < int64_t{above.size} * 8 || below.turned || below.dropped || below.size != above.size ||
          runs[first.run].font != runs[last.run].font || !share_edge(above, below))
        continue;
      const std::string tail = word_of(reading, read, below);
      const bool linked = last.link != 0 && last.link == first.link;
      const std::string whole = head + tail;
      const bool goes_on = linked ? !tail.empty() && whole.find_first_of("@./") != whole.npos &&
                                        reading.addresses[last.link].find(whole) != std::string_view::npos
                                  : last.link == 0 && first.link == 0 && continues_address(head, tail);
      if (!goes_on) continue;
      const auto begin = static_cast<uint32_t>(reading.letters.size());
      (reading.letters += std::string(text_of(reading.letters, last.letters))) += tail;
      last.letters = {begin, static_cast<uint32_t>(reading.letters.size())};
      below.dropped = true;
      add_fact(source, reading,
               {FactKind::broken_link,
                number_of(page),
                unite(rect_of(runs[last.run]), rect_of(runs[first.run])),
                {},
                0,
                {}},
               {last.run, last.run});
      ++joined;
      break;
    }
  }
}

}
