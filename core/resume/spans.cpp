#include <algorithm>

#include "core/resume/reader.hpp"
#include "core/text/ascii.hpp"
#include "core/text/scan.hpp"
#include "core/text/utf8.hpp"

namespace resume {

static bool is_separator(char32_t c) {
  static constexpr CharSet marks(" \t\n,;|-:*#_@~/<>=`");
  if (c < 0x80) return marks.has(static_cast<char>(c));
  return c == 0xA0 || c == 0xAD || c == 0xB7 || (c >= 0x2000 && c <= 0x2015) || c == 0x2022 || c == 0x202F ||
         c == 0x2192 || c == 0x2212 || c == 0x2219 || c == 0x22C5 || (c >= 0x2500 && c <= 0x25FF) ||
         (c >= 0x2600 && c <= 0x27BF) || c == 0x3000 || c == 0x3001 || c == 0xFF0C || c == 0xFF5C ||
         c == 0x30FB || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
         c == 0xFFFD || (c >= 0x1F300 && c <= 0x1FAFF);
}

static Span trim_signs(std::string_view text, Span span) {
  for (CodePoint point = code_point_at(text, span.begin); span.begin < span.end && is_separator(point.value);
       point = code_point_at(text, span.begin))
    span.begin += point.size;
  while (span.begin < span.end) {
    uint32_t last = span.end - 1;
    while (last > span.begin && (static_cast<uint8_t>(text[last]) & 0xC0) == 0x80) --last;
    if (!is_separator(code_point_at(text, last).value)) break;
    if (text[last] == '#' && last > span.begin && is_letter(text[last - 1])) break;  // 'C#'
    span.end = last;
  }
  return span;
}

Span trim_separators(std::string_view text, Span span) {
  while (true) {
    span = trim_signs(text, span);
    if (span.empty()) return {span.begin, span.begin};
    // Brackets around the whole go; an open or closed one at an end is a rest of what was cut away.
    const bool opens = text[span.begin] == '(', closes = text[span.end - 1] == ')';
    if (text[span.begin] == ')')
      ++span.begin;
    else if (text[span.end - 1] == '(')
      --span.end;
    else if (opens && closes && text_of(text, span).find('(', 1) == std::string_view::npos)
      ++span.begin, --span.end;
    else
      return span;
  }
}

static bool is_markup(char c) {
  return c == '#' || c == '*' || c == '_' || c == '>' || c == '|' || c == '`' || c == ' ' || c == '\t';
}

Span without_decoration(const Document& document, Span span) {
  const std::string_view text = document.text;
  const Span whole = span;
  while (span.begin < span.end && is_markup(text[span.begin])) ++span.begin;
  while (span.end > span.begin && is_markup(text[span.end - 1])) --span.end;
  // 'C#' and 'F#' end in a sign of their own.
  if (span.end < whole.end && text[span.end] == '#' && span.end > span.begin && text[span.end - 1] != ' ')
    ++span.end;
  return span;
}

uint32_t wide_gap(const Document& document, const Stretch& line, uint32_t from, uint32_t end) {
  if (!document.has_cells) return end;
  const std::string_view text = document.text;
  const auto gap_to = [&](uint32_t stop) {
    return from + static_cast<uint32_t>(find_cell_gap(text_of(text, {from, stop})));
  };
  for (const Word& word : document.words_of(line)) {
    if (word.begin >= end) break;
    if (from + 1 == word.begin) {  // mostly a blank
      if (text[from] == '\t') return from;
    } else if (from < word.begin) {
      const uint32_t gap = gap_to(word.begin);
      if (gap != word.begin) return gap;
    }
    from = std::max(from, word.span().end);
  }
  return from < end ? gap_to(end) : end;
}

uint32_t word_count(const Document& document, Span span) {
  const Stretch words = document.stretch_of(span);
  return words.end_word - words.first_word;
}

bool names_somebody(const Document& document, Span span) {
  return has_flag(document, span, word_flag::title) ||
         (has_flag(document, span, word_flag::employer) && word_count(document, span) > 1);
}

bool has_flag(const Document& document, Span span, uint16_t flags) {
  for (const Word& word : document.words_of(document.stretch_of(span)))
    if ((lexicon::flags(word.id) & flags) != 0) return true;
  return false;
}

}
