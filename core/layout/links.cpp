// Which pieces a link covers, and which addresses nobody reads.
#include <algorithm>

#include "core/layout/pieces.hpp"
#include "core/text/ascii.hpp"
#include "core/text/sort.hpp"

namespace resume::layout {

static std::string_view without_prefix(std::string_view address) {
  // A template may write the scheme twice.
  for (const std::string_view prefix : {"mailto:", "tel:", "https://", "http://", "https://", "http://"})
    if (address.substr(0, prefix.size()) == prefix) address.remove_prefix(prefix.size());
  if (address.substr(0, 4) == "www.") address.remove_prefix(4);
  return address.substr(0, address.find_first_of("?#"));
}

// An address or the words of a link, as they are compared.
static std::string plain(std::string_view words) { return plain_letters(without_prefix(words)); }

bool is_part_of(std::string_view words, std::string_view address) {
  const std::string part = plain(words);
  return !part.empty() && plain(address).find(part) != std::string::npos;
}

// The piece's middle lies in the link's rectangle.
static bool lies_in(const Rect& rect, const Rect& piece) {
  const int64_t x = (int64_t{piece.left} + piece.right) / 2, y = (int64_t{piece.top} + piece.bottom) / 2;
  return rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom;
}

// Pieces of a page by their middle's height.
struct Height {
  int64_t middle = 0;
  uint32_t piece = 0;
};

static std::vector<Height> heights_of(const Page& page, const PageReading& read) {
  std::vector<Height> heights;
  for (uint32_t i = 0; i < read.pieces.size(); ++i) {
    const Rect rect = rect_of(page.runs[read.pieces[i].run]);
    heights.push_back({(int64_t{rect.top} + rect.bottom) / 2, i});
  }
  sort_list(heights, [](const Height& a, const Height& b) { return a.middle < b.middle; });
  return heights;
}

// Sorted by address, so that the rectangles of one link that is broken over lines stand together.
static std::vector<uint32_t> by_address(const Page& page) {
  std::vector<uint32_t> places;
  for (uint32_t i = 0; i < page.links.size() && i < most_links; ++i)
    if (!page.links[i].rect.empty() && !page.links[i].address.empty()) places.push_back(i);
  sort_list(places, [&](uint32_t a, uint32_t b) { return page.links[a].address < page.links[b].address; });
  return places;
}

// Gives the pieces under one rectangle to the link; no more than `budget` are looked at.
static void take_pieces(const Page& page, PageReading& read, const std::vector<Height>& heights,
                        const Rect& rect, uint32_t link, std::vector<uint32_t>& taken, uint32_t& budget) {
  auto at = std::partition_point(heights.begin(), heights.end(),
                                 [&](const Height& one) { return one.middle < rect.top; });
  for (; at != heights.end() && at->middle <= rect.bottom && budget != 0; ++at, --budget) {
    Piece& piece = read.pieces[at->piece];
    if (!lies_in(rect, rect_of(page.runs[piece.run]))) continue;
    piece.link = link;
    taken.push_back(at->piece);
  }
}

void find_links(Source& source, uint32_t number, Reading& reading) {
  const Page& page = source.pages[number];
  PageReading& read = reading.pages[number];
  if (page.links.empty()) return;
  const std::vector<Height> heights = heights_of(page, read);
  const std::vector<uint32_t> places = by_address(page);
  auto budget = static_cast<uint32_t>(read.pieces.size() * 4 + 10'000);
  for (size_t first = 0, end = 0; first < places.size(); first = end) {
    const std::string_view address = page.links[places[first]].address;
    const auto link = static_cast<uint32_t>(reading.addresses.size());
    reading.addresses.push_back(address);
    Rect rect;
    std::vector<uint32_t> taken;
    for (end = first; end < places.size() && page.links[places[end]].address == address; ++end) {
      rect = unite(rect, page.links[places[end]].rect);
      take_pieces(page, read, heights, page.links[places[end]].rect, link, taken, budget);
    }
    std::string words;
    RunRange about;
    sort_list(taken);
    for (const uint32_t piece : taken) {
      if (words.size() > 500) break;
      words += text_of(reading.letters, read.pieces[piece].letters);
      if (about.first == RunRange::none) about.first = read.pieces[piece].run;
      about.last = read.pieces[piece].run;
    }
    // 'LinkedIn' hides where it leads; 'linkedin.com/in/jane' does not.
    const std::string seen = plain(words), wanted = plain(address);
    if (seen.find(wanted) == seen.npos)
      add_fact(source, reading, {FactKind::link, number_of(number), rect, {}, 0, std::string(address)},
               about);
  }
}

}
