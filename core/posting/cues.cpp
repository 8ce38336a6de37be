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

struct QuestionRow {
  std::string_view words;
  QuestionKind kind;
};

static constexpr QuestionRow question_rows[] = {
#include "core/posting/question_table.inc"
};

template <class Row, size_t size>
static constexpr bool are_sorted(const Row (&rows)[size]) {
  for (size_t i = 1; i < size; ++i)
    if (!(rows[i - 1].words < rows[i].words)) return false;
  return true;
}
static_assert(are_sorted(cue_rows), "cue_table.inc: sort the rows, each once");
static_assert(are_sorted(question_rows), "question_table.inc: sort the rows, each once");

static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

static std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }

// How `written` compares to a row's word once its capitals are small: negative,
// 0 or positive.
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

bool is_mark(const Document& document, uint32_t word) {
  const Word& w = document.words[word];
  if (w.size != 1) return false;
  const char c = document.text[w.begin];
  return c == '+' || c == '#' || c == '.' || c == '/' || c == '&';
}

// The word behind the row's last, if the row's words stand from `word` on; else
// 0. Marks between words do not count: '5+ years'.
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

// Calls sink(first word, end word, kind) for the longest rows that stand in
// `span`, in order, not overlapping.
template <class Row, size_t size, class Sink>
static void find_rows(const Document& document, Span span, const Row (&rows)[size], Sink&& sink) {
  const Stretch stretch = document.stretch_of(span);
  for (uint32_t word = stretch.first_word; word < stretch.end_word;) {
    const std::string_view written = document[document.words[word]];
    const Row* row = std::lower_bound(
        std::begin(rows), std::end(rows), written,
        [](const Row& r, std::string_view w) { return compare(first_word(r.words), w) < 0; });
    uint32_t best = 0;
    decltype(Row::kind) kind{};
    for (; row != std::end(rows) && compare(first_word(row->words), written) == 0; ++row) {
      const uint32_t end = end_of_row(document, row->words, word, stretch.end_word);
      if (end > best) best = end, kind = row->kind;
    }
    if (best != 0) sink(word, best, kind);
    word = best != 0 ? best : word + 1;
  }
}

static Span span_of(const Document& document, uint32_t first, uint32_t end) {
  return {document.words[first].begin, document.words[end - 1].span().end};
}

void find_cues(const Document& document, Span span, std::vector<Cue>& cues) {
  find_rows(document, span, cue_rows, [&](uint32_t first, uint32_t end, CueKind kind) {
    cues.push_back({span_of(document, first, end), kind});
  });
}

void find_questions(const Document& document, Span span, std::vector<Question>& questions) {
  find_rows(document, span, question_rows, [&](uint32_t first, uint32_t end, QuestionKind kind) {
    questions.push_back({kind, span_of(document, first, end)});
  });
}

}  // namespace resume
