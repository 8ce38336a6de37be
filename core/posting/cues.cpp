#include <algorithm>

#include "core/posting/reader.hpp"

namespace resume {

struct CueRow {
  std::string_view words;
  CueKind kind;
};

static constexpr CueRow cue_rows[] = {
#include "core/posting/cue_table.inc"
};

static constexpr bool rows_are_sorted() {
  for (size_t i = 1; i < std::size(cue_rows); ++i)
    if (!(cue_rows[i - 1].words < cue_rows[i].words)) return false;
  return true;
}
static_assert(rows_are_sorted(), "cue_table.inc: sort the rows, each once");

static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

static std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }

// How `written` compares to a row's word once its capitals are small: negative, 0 or positive.
static int compare(std::string_view row, std::string_view written) {
  const size_t size = std::min(row.size(), written.size());
  for (size_t i = 0; i < size; ++i) {
    const auto a = static_cast<uint8_t>(row[i]), b = static_cast<uint8_t>(lower(written[i]));
    if (a != b) return a < b ? -1 : 1;
  }
  return row.size() == written.size() ? 0 : row.size() < written.size() ? -1 : 1;
}

bool same_letters(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

static bool is_mark(const Document& document, uint32_t word) {
  const Word& w = document.words[word];
  if (w.size != 1) return false;
  const char c = document.text[w.begin];
  return c == '+' || c == '#' || c == '.' || c == '/' || c == '&';
}

// The word behind the row's last, if the row's words stand from `word` on; else 0. Marks between words do not
// count: '5+ years'.
static uint32_t end_of_row(const Document& document, std::string_view row, uint32_t word, uint32_t end) {
  for (;;) {
    while (word < end && is_mark(document, word)) ++word;
    if (word >= end) return 0;
    const std::string_view next = first_word(row);
    if (compare(next, document[document.words[word]]) != 0) return 0;
    ++word;
    if (next.size() == row.size()) return word;
    row.remove_prefix(next.size() + 1);
  }
}

void find_cues(const Document& document, Span span, std::vector<Cue>& cues) {
  const Stretch stretch = document.stretch_of(span);
  for (uint32_t word = stretch.first_word; word < stretch.end_word;) {
    const std::string_view written = document[document.words[word]];
    const CueRow* row = std::lower_bound(
        std::begin(cue_rows), std::end(cue_rows), written,
        [](const CueRow& r, std::string_view w) { return compare(first_word(r.words), w) < 0; });
    uint32_t best = 0;
    CueKind kind{};
    for (; row != std::end(cue_rows) && compare(first_word(row->words), written) == 0; ++row) {
      const uint32_t end = end_of_row(document, row->words, word, stretch.end_word);
      if (end > best) best = end, kind = row->kind;
    }
    if (best == 0) {
      ++word;
      continue;
    }
    cues.push_back({{document.words[word].begin, document.words[best - 1].span().end}, kind});
    word = best;
  }
}

}
