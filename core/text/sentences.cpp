#include "core/text/sentences.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>

#include "core/text/scan.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// A line of prose that was wrapped by an editor or a PDF is about this long; shorter ones end on purpose.
static constexpr uint32_t wrapped_line_bytes = 60;

static bool is_bullet_sign(char32_t c) {
  switch (c) {
    case '*':
    case '+':
    case '-':
    case 0xB7:
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x204C:
    case 0x2219:
    case 0x25A0:
    case 0x25A1:
    case 0x25AA:
    case 0x25AB:
    case 0x25B6:
    case 0x25B8:
    case 0x25BA:
    case 0x25C6:
    case 0x25C7:
    case 0x25CB:
    case 0x25CF:
    case 0x25D8:
    case 0x25E6:
    case 0x2605:
    case 0x2666:
    case 0x2713:
    case 0x2714:
    case 0x2192:
    case 0x21D2:
    case 0x2726:
    case 0x2756:
    case 0x203A:
    case 0xBB:
    case 0x2794:
    case 0x27A2:
    case 0x27A4:
    case 0x2B25:
    case 0x2010:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0xF0B7:
    case 0xF0A7:
    case 0xF076:
    case 0xF0D8:
      return true;
    default:
      return false;
  }
}

bool begins_list_item(std::string_view text, Span line) {
  const CodePoint first = code_point_at(text, line.begin);
  if (line.empty() || first.size == 0) return false;
  if (is_bullet_sign(first.value)) {
    // A minus or star glued to a word is no bullet, as in '-5 %' or '**bold**'.
    const bool plain = first.value == '-' || first.value == '*' || first.value == '+';
    const uint32_t next = line.begin + first.size;
    // '-customs papers': no blank was typed.
    if (first.value == '-' && next + 1 < line.end && is_letter(text[next]) && is_letter(text[next + 1]))
      return true;
    return !plain || next >= line.end || text[next] == ' ' || text[next] == '\t';
  }
  uint32_t at = line.begin;
  // The hollow bullet of Word, read as a letter.
  if (first.value == 'o' && at + 3 < line.end && text[at + 1] == ' ')
    return is_upper(text[at + 2]) || static_cast<uint8_t>(text[at + 2]) >= 0xC3;
  while (at < line.end && at - line.begin < 3 && is_digit(text[at])) ++at;
  return at != line.begin && at + 1 < line.end && (text[at] == '.' || text[at] == ')') && text[at + 1] == ' ';
}

// Short forms that a sentence goes on after. Compared without case.
static bool is_short_form(std::string_view word) {
  static constexpr auto forms =
      word_set("approx", "ca", "co", "corp", "dr", "e.g", "eg", "etc", "fig", "i.e", "ie", "inc", "incl",
               "jr", "ltd", "mr", "mrs", "ms", "no", "ph.d", "prof", "resp", "sr", "st", "u.k", "u.s", "vs");
  return forms.has(word);
}

// Whether the '.', '!' or '?' at `at` ends a sentence of the text up to `end`.
static bool ends_sentence(std::string_view text, uint32_t at, uint32_t begin, uint32_t end) {
  uint32_t next = at + 1;
  while (next < end && (text[next] == '"' || text[next] == '\'' || text[next] == ')' || text[next] == ']'))
    ++next;
  if (next == end) return true;
  if (!is_blank(text[next])) return false;
  while (next < end && is_blank(text[next])) ++next;
  if (next == end) return true;
  if (is_lower(text[next])) return false;
  if (text[at] != '.') return true;
  uint32_t word = at;
  while (word > begin && at - word < 8 && (is_letter(text[word - 1]) || text[word - 1] == '.')) --word;
  const std::string_view before = text_of(text, {word, at});
  if (is_short_form(before)) return false;
  // '(min. 3)', 'mind. 5 Jahre'; but 'in 10 min. We went on'.
  if (is_digit(text[next]) && (same_letters(before, "min") || same_letters(before, "mind"))) return false;
  // 'J. Smith': an initial; but 'in C. Built' and 'plan B. Then' end. 'No. 5' is a short form, '2019. 5' is
  // an end.
  const bool initial = before.size() == 1 && is_upper(before[0]) && before[0] != 'C' && before[0] != 'R';
  return !initial || is_digit(text[next]);
}

// Whether line `i` runs on in the next one.
static bool runs_on(const Document& document, uint32_t i) {
  if (i + 1 >= document.lines.size()) return false;
  const Span line = document.lines[i].span, next = document.lines[i + 1].span;
  const std::string_view text = document.text;
  if (line.empty() || next.empty() || begins_list_item(text, next)) return false;
  const char last = text[line.end - 1];
  if (last == '.' || last == '!' || last == '?' || last == ':') return false;
  return is_lower(text[next.begin]) || line.size() >= wrapped_line_bytes;
}

void cut_sentences(Document& document) {
  const std::string_view text = document.text;
  document.sentences.reserve(document.lines.size() + 8);
  const auto count = static_cast<uint32_t>(document.lines.size());
  for (uint32_t i = 0; i < count; ++i) {
    uint32_t begin = document.lines[i].span.begin;
    const uint32_t paragraph = begin;
    while (runs_on(document, i)) ++i;
    const uint32_t end = document.lines[i].span.end;
    const std::string_view lines = text.substr(0, end);
    for (uint32_t at = begin;; ++at) {
      at = static_cast<uint32_t>(find_any<'.', '!', '?'>(lines, at));
      if (at >= end) break;
      if (!ends_sentence(text, at, paragraph, end)) continue;
      document.sentences.push_back(document.stretch_of({begin, at + 1}));
      begin = at + 1;
      while (begin < end &&
             (text[begin] == ' ' || text[begin] == '\n' || text[begin] == '\r' || text[begin] == '\t'))
        ++begin;
      at = begin == end ? end : begin - 1;
    }
    if (begin < end) document.sentences.push_back(document.stretch_of({begin, end}));
  }
}

}
