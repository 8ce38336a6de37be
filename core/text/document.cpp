#include "core/text/document.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "core/text/cut.hpp"
#include "core/text/scan.hpp"
#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"

namespace resume {

// Bytes of the blank that begins at `at`: a space, a tab, or one of Unicode's. 0: no blank.
static uint32_t blank_size(std::string_view text, uint32_t at) {
  if (text[at] == ' ' || text[at] == '\t') return 1;
  if (static_cast<uint8_t>(text[at]) < 0x80) return 0;
  const CodePoint point = code_point_at(text, at);
  const char32_t c = point.value;
  const bool blank = c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x3000 || c == 0xFEFF;
  return blank ? point.size : 0;
}

static Span trim(std::string_view text, Span span) {
  for (uint32_t size; span.begin < span.end && (size = blank_size(text, span.begin)) != 0;)
    span.begin += size;
  while (span.begin < span.end) {
    uint32_t last = span.end - 1;
    while (last > span.begin && (static_cast<uint8_t>(text[last]) & 0xC0) == 0x80) --last;
    if (blank_size(text, last) == 0) break;
    span.end = last;
  }
  return span;
}

// Needs the words and their index.
static void cut_lines(Document& document) {
  const std::string_view text = document.text;
  const auto end = static_cast<uint32_t>(text.size());
  for (uint32_t begin = 0;;) {
    const auto stop = static_cast<uint32_t>(find_line_end(text, begin));
    document.lines.push_back(document.stretch_of(trim(text, {begin, stop})));
    if (stop == end) return;
    begin = stop + (text[stop] == '\r' && stop + 1 < end && text[stop + 1] == '\n' ? 2 : 1);
  }
}

void read_words(Document& document, const WordTable& table) {
  document.words.clear();
  document.words.reserve(document.text.size() / 5 + 8);
  cut_words(
      document.text, [&](uint32_t begin, uint32_t size, uint64_t key) __attribute__((always_inline)) {
        document.words.push_back({begin, static_cast<uint16_t>(size), table.find(key)});
      });
}

// log2 of the bytes of a WordBlock.
static constexpr uint32_t block_shift = 3;

static uint32_t block_bit(uint32_t at) { return 1u << (at & 7); }

// The bits of a byte that are set: by a table, as few processors may be asked for it.
static constexpr auto bit_counts = [] {
  std::array<uint8_t, 256> counts{};
  for (uint32_t byte = 0; byte < 256; ++byte) counts[byte] = static_cast<uint8_t>(std::popcount(byte));
  return counts;
}();

// Fills word_blocks and has_cells.
static void index_words(Document& document) {
  const std::string_view text = document.text;
  document.word_blocks.resize((text.size() >> block_shift) + 1);
  WordBlock* const blocks = document.word_blocks.data();
  bool cells = text.find('\t') != text.npos;
  uint32_t end = 0;
  const auto read_gap = [&](uint32_t begin) {
    if (begin - end >= 3 && !cells) cells = find_cell_gap(text.substr(end, begin - end)) != begin - end;
  };
  for (const Word& word : document.words) {
    blocks[word.begin >> block_shift].begins |= block_bit(word.begin);
    read_gap(word.begin);
    end = word.span().end;
  }
  read_gap(static_cast<uint32_t>(text.size()));
  document.has_cells = cells;
  uint32_t before = 0;
  for (WordBlock& block : document.word_blocks) {
    block.before = before;
    before += bit_counts[block.begins];
  }
}

Document read_document(std::string bytes, const WordTable& table) {
  Document document;
  if (is_utf8(bytes)) {
    document.text = std::move(bytes);
  } else {
    document.text = repair_utf8(bytes);
    document.given = std::move(bytes);
  }
  read_words(document, table);
  index_words(document);
  document.lines.reserve(document.text.size() / 40 + 8);
  cut_lines(document);
  cut_sentences(document);
  return document;
}

Stretch Document::stretch_of(Span span) const {
  const auto place_of = [&](uint32_t at) {
    const size_t place = at >> block_shift;
    if (place >= word_blocks.size()) return static_cast<uint32_t>(words.size());
    const WordBlock& block = word_blocks[place];
    return block.before + bit_counts[block.begins & (block_bit(at) - 1)];
  };
  const uint32_t first = place_of(span.begin);
  return {span, first, std::max(first, place_of(span.end))};
}

uint32_t Document::line_at(uint32_t at) const {
  const auto after = [](uint32_t byte, const Stretch& line) { return byte < line.span.begin; };
  const auto next = std::upper_bound(lines.begin(), lines.end(), at, after);
  return next == lines.begin() ? 0 : static_cast<uint32_t>(next - lines.begin()) - 1;
}

std::string in_one_line(std::string_view words) {
  std::string line;
  for (const char c : words) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
    if (!space)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return line;
}

}
