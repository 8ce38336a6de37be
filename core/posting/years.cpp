// Years of experience that a requirement asks for.
#include <algorithm>

#include "core/posting/reader.hpp"

namespace resume {

// The number that a word is; 0: none, or more than a person's years.
static uint8_t number_at(const Document& document, uint32_t word) {
  const std::string_view written = document[document.words[word]];
  int number = 0;
  if (is_digit(written[0])) {
    if (written.size() > 2) return 0;
    for (const char c : written) {
      if (!is_digit(c)) return 0;
      number = 10 * number + (c - '0');
    }
  } else {
    number = lexicon::number_of(document.words[word].id);
  }
  return number >= 1 && number <= 50 ? static_cast<uint8_t>(number) : uint8_t{0};
}

static bool is_range(std::string_view gap) {
  while (!gap.empty() && gap.front() == ' ') gap.remove_prefix(1);
  while (!gap.empty() && gap.back() == ' ') gap.remove_suffix(1);
  return gap == "-" || gap == "\xE2\x80\x93" || gap == "\xE2\x80\x94" || gap == "(";
}

struct Years {
  uint32_t end_word = 0;  ///< behind 'years'; 0: these are none
  uint8_t least = 0, most = 0;
};

static bool names_years(const Document& document, uint32_t word) {
  return is_any_word(document, word,
                     {"years", "year", "yrs", "yr", "jahre", "jahren", "ans",
                      "ann\xC3\xA9"
                      "es",
                      "a\xC3\xB1os"});
}

// '5+ years', '3-5 years', 'two to four years', 'three (3) or more years'.
static Years years_at(const Document& document, uint32_t word, uint32_t end) {
  Years years;
  years.least = number_at(document, word);
  if (years.least == 0) return {};
  const auto gap = [&](uint32_t at) {
    return text_of(document.text, {document.words[at - 1].span().end, document.words[at].begin});
  };
  uint32_t at = word + 1;
  while (at < end && is_mark(document, at)) ++at;
  if (at < end &&
      (is_range(gap(at)) || is_any_word(document, at, {"to", "bis", "or", "oder", "a", "\xC3\xA0"}))) {
    const uint32_t second = is_range(gap(at)) ? at : at + 1;
    if (second < end)
      if (const uint8_t most = number_at(document, second); most != 0) {
        if (most > years.least) years.most = most;
        at = second + 1;
      }
  }
  for (int skip = 0; skip < 4 && at < end &&
                     (is_mark(document, at) ||
                      is_any_word(document, at, {"or", "more", "plus", "full", "oder", "mehr", "minimum"}));
       ++skip)
    ++at;
  if (at >= end || !names_years(document, at)) return {};
  years.end_word = at + 1;
  return years;
}

// A number of years that stands behind the word: 'Several years (min. 3)', '5+ years of experience, at least
// two in Go', '... including 3+ running Kubernetes'. `after_years`: the unit names a number of years before.
static Years more_years_at(const Document& document, uint32_t word, const Stretch& unit, bool after_years) {
  Years years;
  years.least = number_at(document, word);
  if (years.least == 0 || word == unit.first_word) return {};
  uint32_t before = word - 1;
  while (before > unit.first_word && is_any_word(document, before, {".", "min", "minimum", "mind"})) --before;
  uint32_t at = word + 1;
  const bool plus = at < unit.end_word && is_word(document, at, "+");
  at += plus;
  if (names_years(document, before) && document.text[document.words[before + 1].begin - 1] == '(') {
    years.end_word = at;
    return years;
  }
  bool open = plus;
  if (at + 1 < unit.end_word && is_word(document, at, "or") && is_word(document, at + 1, "more"))
    open = true, at += 2;
  if (!after_years || at >= unit.end_word) return {};
  const bool least = is_any_word(document, word - 1, {"least", "minimum"});
  if (!(open && is_any_word(document, at, {"in", "of", "with", "using", "running"})) &&
      !(least && is_any_word(document, at, {"in", "with", "using", "running"})))
    return {};
  years.end_word = at;
  return years;
}

// Time that passes, or the age of something: 'founded 20 years ago', 'in the
// next 3 years'.
static bool is_time(const Document& document, uint32_t word, uint32_t end_word, const Stretch& unit) {
  for (uint32_t at = end_word; at < std::min(unit.end_word, end_word + 3); ++at) {
    if (is_any_word(document, at,
                    {"ago", "old", "history", "business", "success", "tradition", "anniversary", "market",
                     "contract", "later", "warranty", "place", "older", "age"}))
      return true;
    // 'after ten years of growth'; but 'four years in a growth role'
    if (is_word(document, at, "growth") && !is_any_word(document, at - 1, {"a", "an", "the"})) return true;
  }
  const uint32_t from = word - std::min(3u, word - unit.first_word);
  for (uint32_t at = from; at < word; ++at)
    if (is_any_word(document, at,
                    {"next", "last", "past", "first", "coming", "every", "founded", "since", "within",
                     "recent", "previous"}) ||
        (at + 1 == word && is_word(document, at, "after")))
      return true;
  return false;
}

static bool speaks_of_experience(const Document& document, uint32_t from, uint32_t to) {
  for (uint32_t at = from; at < to; ++at)
    if (is_any_word(document, at,
                    {"experience", "experienced", "erfahrung", "berufserfahrung", "praxis",
                     "exp\xC3\xA9rience", "experiencia", "exp", "background", "practice"}))
      return true;
  return false;
}

// Places of `found` that the years speak of: 'of Python and Go' behind them, or
// 'Python (' before.
static std::pair<uint32_t, uint32_t> keywords_of_years(const Document& document, const Unit& unit, Span years,
                                                       uint32_t first, const std::vector<Found>& found) {
  const auto count = static_cast<uint32_t>(found.size());
  const auto at =
      std::lower_bound(found.data() + first, found.data() + found.size(), years.begin,
                       [](const Found& one, uint32_t byte) { return one.term.span.begin < byte; });
  const auto next = static_cast<uint32_t>(at - found.data());
  if (next > first) {
    const std::string_view gap = text_of(document.text, {found[next - 1].phrase.end, years.begin});
    if (!gap.empty() && gap.size() <= 3 && gap.find_first_of("(:-,") != gap.npos &&
        gap.find_first_not_of(" (:-,") == gap.npos)
      return {next - 1, next};
  }
  if (next == count || found[next].term.span.begin >= unit.span.end) return {0, 0};
  const Span gap{years.end, found[next].phrase.begin};
  constexpr uint32_t longest_gap = 100;
  if (gap.end <= gap.begin || gap.size() > longest_gap ||
      document[gap].find_first_of(",;:.(") != std::string_view::npos)
    return {0, 0};
  const Stretch words = document.stretch_of(gap);
  if (words.end_word - words.first_word > 8) return {0, 0};
  for (uint32_t word = words.first_word; word < words.end_word; ++word)
    if (is_any_word(document, word, {"including", "preferably", "ideally", "plus", "and", "or", "as"}))
      return {0, 0};
  uint32_t end = next + 1;
  while (end < count && (found[end].phrase.begin <= found[end - 1].phrase.end ||
                         are_listed(document, {found[end - 1].phrase.end, found[end].phrase.begin})))
    ++end;
  return {next, end};
}

bool read_years(Posting& posting, const Unit& unit, uint32_t requirement, Strength strength, uint32_t first,
                const Findings& findings) {
  const Document& document = posting.document;
  const Stretch words = document.stretch_of(unit.span);
  const size_t before = posting.years.size();
  for (uint32_t word = words.first_word; word < words.end_word; ++word) {
    Years years = years_at(document, word, words.end_word);
    if (years.end_word == 0) years = more_years_at(document, word, words, posting.years.size() != before);
    if (years.end_word == 0) continue;
    const uint32_t begin_word = word;
    word = years.end_word - 1;
    if (is_time(document, begin_word, years.end_word, words)) continue;
    const Span span{document.words[begin_word].begin, document.words[years.end_word - 1].span().end};
    const auto [begin, end] = keywords_of_years(document, unit, span, first, findings.found);
    if (unit.kind != BlockKind::required && unit.kind != BlockKind::preferred && begin == end &&
        !speaks_of_experience(document, years.end_word, std::min(words.end_word, years.end_word + 8)))
      continue;
    if (begin == end)
      posting.years.push_back({span, years.least, years.most, nowhere, requirement, strength});
    for (uint32_t i = begin; i < end; ++i)
      posting.years.push_back({span, years.least, years.most, i, requirement, strength});
  }
  return posting.years.size() != before;
}

}
