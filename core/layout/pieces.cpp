#include "core/layout/pieces.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>

#include "core/layout/glyphs.hpp"

namespace resume::layout {

static constexpr int32_t tiny_size = 400;         // hundredths of a point
static constexpr uint32_t most_runs = 400'000;    // of a page; what a file has more is no text
static constexpr int32_t furthest = 100'000'000;  // no page is larger; keeps sums of a few within 32 bits

static int32_t bounded(int32_t length) { return std::clamp(length, -furthest, furthest); }

Rect unite(const Rect& a, const Rect& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

Rect rect_of(const Run& run) {
  const int32_t x = bounded(run.x), y = bounded(run.y), width = bounded(run.width), size = bounded(run.size);
  const int32_t above = size / 5 * 4, below = size - above;
  switch ((run.rotation + 45) / 90 % 4) {
    case 1:
      return {x - above, y - width, x + below, y};
    case 2:
      return {x - width, y - below, x, y + above};
    case 3:
      return {x - below, y, x + above, y + width};
    default:
      return {x, y - above, x + width, y + below};
  }
}

void add_fact(Source& source, Reading& reading, LayoutFact fact, RunRange about) {
  uint32_t same = 0;
  for (size_t i = source.facts.size(); i-- > 0 && source.facts[i].page == fact.page && same < most_facts;)
    if (source.facts[i].kind == fact.kind) ++same;
  if (same == most_facts || source.facts.size() >= size_t{50} * most_facts) return;
  source.facts.push_back(std::move(fact));
  reading.about.push_back(about);
}

uint16_t number_of(uint32_t page) { return static_cast<uint16_t>(std::min<uint32_t>(page + 1, 0xFFFF)); }

static int32_t difference(uint32_t a, uint32_t b) {
  int32_t sum = 0;
  for (const int shift : {0, 8, 16})
    sum += std::abs(static_cast<int32_t>(a >> shift & 255) - static_cast<int32_t>(b >> shift & 255));
  return sum;
}

static bool covers(const Rect& outer, const Rect& inner) {
  return outer.left <= inner.left && outer.top <= inner.top && inner.right <= outer.right &&
         inner.bottom <= outer.bottom;
}

static constexpr FactKind seen = FactKind::columns;  // stands for: not hidden

// Whether a person sees a run; letters drawn invisibly over a picture are those of a scan.
static FactKind find_hidden(const Page& page, const Run& run, std::span<const Rect> scans) {
  const Rect rect = rect_of(run);
  const bool outside =
      rect.right <= 0 || rect.bottom <= 0 || rect.left >= page.width || rect.top >= page.height;
  if (page.width > 0 && page.height > 0 && outside) return FactKind::hidden_text;
  if (run.mode == 3 || run.mode == 7) {
    for (const Rect& scan : scans)
      if (covers(scan, rect)) return seen;
    return FactKind::hidden_text;
  }
  const bool known = run.colour != unknown_colour && run.background != unknown_colour;
  if (known && run.mode != 1 && difference(run.colour, run.background) < 24) return FactKind::hidden_text;
  return run.size < tiny_size ? FactKind::tiny_text : seen;
}

// However large a damaged file says it is.
static int64_t area_of(const Rect& rect) {
  return (int64_t{bounded(rect.right)} - bounded(rect.left)) *
         (int64_t{bounded(rect.bottom)} - bounded(rect.top));
}

// The pictures that may be scans: a third of the page or more.
static std::vector<Rect> find_scans(const Page& page) {
  std::vector<Rect> scans;
  const int64_t area = int64_t{bounded(page.width)} * bounded(page.height);
  for (const Rect& image : page.images)
    if (!image.empty() && scans.size() < 16 && area_of(image) * 3 >= area) scans.push_back(image);
  return scans;
}

// The rotation of most of a page's text.
static int16_t usual_rotation(const Page& page) {
  uint64_t letters[4] = {};
  for (const Run& run : page.runs) letters[(run.rotation + 45) / 90 % 4] += run.glyphs.size();
  return static_cast<int16_t>((std::max_element(std::begin(letters), std::end(letters)) - letters) * 90);
}

// Puts a run's place into a piece as if it had been written from left to right.
static void turn(const Page& page, const Run& run, Piece& piece) {
  int32_t x = bounded(run.x), y = bounded(run.y);
  const int32_t width = bounded(page.width), height = bounded(page.height);
  const int quarter = (run.rotation + 45) / 90 % 4;
  if (quarter == 1) std::swap(x, y), x = height - x;
  if (quarter == 2) x = width - x, y = height - y;
  if (quarter == 3) std::swap(x, y), y = width - y;
  piece.left = x;
  piece.right = x + std::max(0, bounded(run.width));
  piece.base = y;
  piece.size = std::max(1, bounded(run.size));
}

// Text that nobody sees, one fact for what stands together in the file.
static void hide(Source& source, Reading& reading, uint32_t page, FactKind kind, const Run& run,
                 std::string_view words) {
  const bool follows = !source.facts.empty() && source.facts.back().kind == kind &&
                       source.facts.back().page == number_of(page) && source.facts.back().text.size() < 2000;
  if (!follows) {
    add_fact(source, reading, {kind, number_of(page), rect_of(run), {}, 0, std::string(words)});
    return;
  }
  LayoutFact& fact = source.facts.back();
  fact.rect = unite(fact.rect, rect_of(run));
  (fact.text += ' ') += words;
}

// Glyphs of one kind on one page, told as one fact.
struct Counted {
  uint32_t count = 0;
  Rect rect = {};

  void add(uint32_t more, const Run& run) {
    if (more == 0) return;
    count += more;
    rect = unite(rect, rect_of(run));
  }
};

static void tell(Source& source, Reading& reading, uint32_t page, FactKind kind, const Counted& counted) {
  if (counted.count != 0)
    add_fact(source, reading, {kind, number_of(page), counted.rect, {}, counted.count, {}});
}

static void tell_images(Source& source, Reading& reading, uint32_t number) {
  const Page& page = source.pages[number];
  const int64_t hundredth = int64_t{bounded(page.width)} * bounded(page.height) / 100;
  for (const Rect& image : page.images) {
    if (image.empty() || hundredth <= 0) continue;
    const int64_t share = area_of(image) / hundredth;
    if (share >= 2)
      add_fact(source, reading,
               {FactKind::image,
                number_of(number),
                image,
                {},
                static_cast<uint32_t>(std::min<int64_t>(share, 100)),
                {}});
  }
}

// Letters set small and raised or lowered behind a word, as in '5th', stand on its base line.
static void level_raised(const Piece& before, Piece& piece) {
  const int64_t gap = int64_t{piece.left} - before.right;
  if (piece.letters.size() <= 4 && piece.size * 10 < before.size * 9 &&
      std::abs(int64_t{piece.base} - before.base) * 2 < before.size && gap * 10 > -int64_t{before.size} &&
      gap * 10 < int64_t{before.size} * 2)
    piece.base = before.base;
}

static void read_page(Source& source, uint32_t number, Reading& reading) {
  const Page& page = source.pages[number];
  PageReading& read = reading.pages[number];
  const std::vector<Rect> scans = find_scans(page);
  const int16_t usual = usual_rotation(page);
  const bool lies = usual == 90 || usual == 270;
  read.width = lies ? page.height : page.width;
  read.height = lies ? page.width : page.height;
  Counted ligatures, icons, unmapped;
  for (uint32_t i = 0; i < page.runs.size() && i < most_runs; ++i) {
    const Run& run = page.runs[i];
    Piece piece;
    piece.run = i;
    const GlyphCounts found = read_glyphs(source, run, reading.letters, piece);
    ligatures.add(found.ligatures, run);
    icons.add(found.icons, run);
    unmapped.add(found.unmapped, run);
    if (piece.letters.empty()) continue;
    if (const FactKind hidden = find_hidden(page, run, scans); hidden != seen) {
      hide(source, reading, number, hidden, run, text_of(reading.letters, piece.letters));
      continue;
    }
    turn(page, run, piece);
    piece.turned = std::abs(run.rotation - usual) > 2 && std::abs(run.rotation - usual) < 358;
    if (!read.pieces.empty()) level_raised(read.pieces.back(), piece);
    read.pieces.push_back(piece);
  }
  tell(source, reading, number, FactKind::ligature, ligatures);
  tell(source, reading, number, FactKind::icon, icons);
  tell(source, reading, number, FactKind::unmapped_glyph, unmapped);
  tell_images(source, reading, number);
}

void read_pieces(Source& source, Reading& reading) {
  reading.pages.resize(source.pages.size());
  for (uint32_t page = 0; page < source.pages.size(); ++page) read_page(source, page, reading);
}

}
