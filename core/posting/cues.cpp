#include <algorithm>
#include <array>

#include "core/lexicon/lexicon.hpp"
#include "core/posting/reader.hpp"
#include "core/text/rows.hpp"
#include "core/text/sort.hpp"

namespace resume {

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

// Rows, and where those of each first byte begin: most words begin none.
struct RowTable {
  std::vector<ListRow> rows;
  std::array<uint16_t, 257> begins{};

  explicit RowTable(lexicon::PostingRows which) {
    read_groups(lexicon::posting_rows(which), [this](size_t kind, std::string_view words) {
      rows.push_back({words, static_cast<uint8_t>(kind)});
    });
    sort_list(rows, [](const ListRow& a, const ListRow& b) { return a.words < b.words; });
    for (size_t byte = 0, row = 0; byte <= 256; ++byte) {
      while (row < rows.size() && static_cast<uint8_t>(rows[row].words[0]) < byte) ++row;
      begins[byte] = static_cast<uint16_t>(row);
    }
  }
};

struct FoundRow {
  uint32_t first_word = 0, end_word = 0;
  uint8_t kind = 0;
};

// The first of the longest rows that stand in words of the document; none: no words.
static FoundRow find_row(const Document& document, const RowTable& table, uint32_t word, uint32_t end_word) {
  for (; word < end_word; ++word) {
    const std::string_view written = document[document.words[word]];
    const auto byte = static_cast<uint8_t>(lower(written[0]));
    const ListRow* const end_row = table.rows.data() + table.begins[byte + 1u];
    const ListRow* row = std::lower_bound(
        table.rows.data() + table.begins[byte], end_row, written,
        [](const ListRow& r, std::string_view w) { return compare(first_word(r.words), w) < 0; });
    FoundRow best;
    for (; row != end_row && compare(first_word(row->words), written) == 0; ++row) {
      const uint32_t end = end_of_row(document, row->words, word, end_word);
      if (end > best.end_word) best = {word, end, row->kind};
    }
    if (best.end_word != 0) return best;
  }
  return {};
}

// Calls sink(span, kind) for the longest rows that stand in `span`, in order, not overlapping.
template <class Sink>
static void find_rows(const Document& document, Span span, const RowTable& table, Sink&& sink) {
  const Stretch stretch = document.stretch_of(span);
  for (uint32_t word = stretch.first_word; word < stretch.end_word;) {
    const FoundRow row = find_row(document, table, word, stretch.end_word);
    if (row.end_word == 0) return;
    sink(Span{document.words[row.first_word].begin, document.words[row.end_word - 1].span().end}, row.kind);
    word = row.end_word;
  }
}

// The word with which 'a plus', 'would be a definite asset', '- big advantage' begins whose noun this is;
// nowhere: it is none. A clause ends behind it: 'a bonus scheme' and 'an asset manager' are something else.
static uint32_t begin_of_plus(const Document& document, uint32_t noun, const Stretch& stretch) {
  const std::string_view text = document.text;
  if (!is_any_word(document, noun, {"plus", "bonus", "advantage", "asset", "benefit"})) return nowhere;
  const uint32_t end = document.words[noun].span().end;
  if (noun + 1 < stretch.end_word && text[end] == ' ' && document.words[noun + 1].begin == end + 1 &&
      is_lower(text[end + 1]) && (lexicon::flags(document.words[noun + 1].id) & word_flag::stop) == 0 &&
      !is_any_word(document, noun + 1, {"if", "but", "though", "when", "here", "since", "because"}))
    return nowhere;
  constexpr uint32_t most_adjectives = 2;
  uint32_t article = noun;
  for (uint32_t back = 0; back <= most_adjectives; ++back) {
    if (article == stretch.first_word) return nowhere;
    // Behind a dash it needs no article.
    const std::string_view gap =
        document[Span{document.words[article - 1].span().end, document.words[article].begin}];
    if ((gap == " - " || gap == " \xE2\x80\x93 ") && noun + 1 == stretch.end_word) return article;
    --article;
    if (is_any_word(document, article, {"a", "an"})) break;
    if (back == most_adjectives || (lexicon::flags(document.words[article].id) & word_flag::stop) != 0)
      return nowhere;
  }
  uint32_t begin = article;
  while (begin > stretch.first_word &&
         is_any_word(document, begin - 1, {"is", "are", "be", "as", "d", "s", "would", "will", "considered"}))
    --begin;
  return begin == article && is_word(document, noun, "benefit") ? nowhere : begin;
}

// Adds those to `cues`, which has `rows`, in order, to take over; one takes the place of a row within it:
// 'bonus'.
static void merge_pluses(const Document& document, const Stretch& stretch, std::span<const Cue> rows,
                         std::vector<Cue>& cues) {
  auto row = rows.begin();
  for (uint32_t word = stretch.first_word; word < stretch.end_word; ++word) {
    const uint32_t begin = begin_of_plus(document, word, stretch);
    if (begin == nowhere) continue;
    const bool to_do = word + 2 < stretch.end_word && is_word(document, word + 1, "to") &&
                       is_any_word(document, word + 2, {"have", "know", "speak", "bring", "understand"});
    const bool before =
        to_do || (word + 1 < stretch.end_word && is_any_word(document, word + 1, {"if", "for"}));
    const Span span = {document.words[begin].begin, document.words[word].span().end};
    for (; row != rows.end() && row->span.end <= span.begin; ++row) cues.push_back(*row);
    while (row != rows.end() && row->span.begin < span.end) ++row;
    cues.push_back({span, before ? CueKind::prefer_before : CueKind::prefer_after});
  }
  cues.insert(cues.end(), row, rows.end());
}

void find_cues(const Document& document, Span span, std::vector<Cue>& cues) {
  static const RowTable table(lexicon::PostingRows::cues);
  std::vector<Cue> rows;
  find_rows(document, span, table, [&](Span words, uint8_t kind) {
    rows.push_back({words, static_cast<CueKind>(kind)});
  });
  merge_pluses(document, document.stretch_of(span), rows, cues);
}

void find_questions(const Document& document, Span span, std::vector<Question>& questions) {
  static const RowTable table(lexicon::PostingRows::questions);
  find_rows(document, span, table, [&](Span words, uint8_t kind) {
    questions.push_back({static_cast<QuestionKind>(kind), words});
  });
}

void find_remote(const Document& document, Span span, std::vector<RemoteCue>& cues) {
  static const RowTable table(lexicon::PostingRows::remote);
  find_rows(document, span, table, [&](Span words, uint8_t kind) {
    if (kind != RemoteCue::none) cues.push_back({words, static_cast<RemoteCue::Kind>(kind)});
  });
}

}
