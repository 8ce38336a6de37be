#include "core/text/document.hpp"

#include <algorithm>

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

static void cut_lines(Document& document) {
  const std::string_view text = document.text;
  const auto end = static_cast<uint32_t>(text.size());
  for (uint32_t begin = 0;;) {
    const auto stop = static_cast<uint32_t>(find_line_end(text, begin));
    document.lines.push_back({trim(text, {begin, stop}), 0, 0});
    if (stop == end) return;
    begin = stop + (text[stop] == '\r' && stop + 1 < end && text[stop + 1] == '\n' ? 2 : 1);
  }
}

// Fills in the words of stretches in the order of the text.
static void join_words(const std::vector<Word>& words, std::vector<Stretch>& stretches) {
  const auto count = static_cast<uint32_t>(words.size());
  uint32_t word = 0;
  for (Stretch& stretch : stretches) {
    while (word < count && words[word].begin < stretch.span.begin) ++word;
    stretch.first_word = word;
    while (word < count && words[word].begin < stretch.span.end) ++word;
    stretch.end_word = word;
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

// log2 of the bytes that share an entry of Document::word_index.
static constexpr uint32_t index_shift = 3;

static void index_words(Document& document) {
  document.word_index.resize((document.text.size() >> index_shift) + 2);
  uint32_t* entry = document.word_index.data();
  uint32_t* const end = entry + document.word_index.size();
  uint32_t word = 0;
  for (uint32_t at = 0; entry != end; at += 1u << index_shift, ++entry) {
    while (word < document.words.size() && document.words[word].begin < at) ++word;
    *entry = word;
  }
}

// Whether a tab or three blanks in a row stand between two words, or at either end.
static bool has_cells(const Document& document) {
  const std::string_view text = document.text;
  uint32_t end = 0;
  for (const Word& word : document.words) {
    const uint32_t size = word.begin - end;
    if (size == 1 ? text[end] == '\t' : size != 0 && find_cell_gap(text.substr(end, size)) != size)
      return true;
    end = word.span().end;
  }
  return end + find_cell_gap(text.substr(end)) != text.size();
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
  document.has_cells = has_cells(document);
  index_words(document);
  document.lines.reserve(document.text.size() / 40 + 8);
  cut_lines(document);
  join_words(document.words, document.lines);
  cut_sentences(document);
  join_words(document.words, document.sentences);
  return document;
}

Stretch Document::stretch_of(Span span) const {
  const auto count = static_cast<uint32_t>(words.size());
  const auto place_of = [&](uint32_t at) {
    const size_t entry = at >> index_shift;
    if (entry >= word_index.size()) return count;
    uint32_t word = word_index[entry];
    while (word < count && words[word].begin < at) ++word;
    return word;
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
