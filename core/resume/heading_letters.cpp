// The letters that a heading is made of: what decorates it, what is letter-spaced.
#include <algorithm>

#include "core/resume/reader.hpp"
#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "core/text/scan.hpp"
#include "core/text/utf8.hpp"

namespace resume {

// Marks that decorate headings. Symbols above U+2000 (lines, stars, icons) and private-use glyphs decorate
// too.
static bool decorates(char32_t c) {
  static constexpr CharSet marks("#*=-_~:|><+.[] \t");
  if (c < 0x80) return marks.has(static_cast<char>(c));
  return c == 0xB7 || c == 0xBB || c == 0xAB || (c >= 0x2000 && c <= 0x2BFF) ||
         (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFE00 && c <= 0xFE0F) || c == rule_letter || c >= 0x1F000;
}

// '2  Work Experience', '2.1 Projects'
static Span behind_number(std::string_view text, Span span) {
  uint32_t number = span.begin;
  while (number < span.end && number - span.begin < 4 &&
         (is_digit(text[number]) || text[number] == '.' || text[number] == ')'))
    ++number;
  if (number == span.begin || !is_digit(text[span.begin]) || number + 2 >= span.end ||
      !is_blank(text[number]))
    return span;
  while (number < span.end && is_blank(text[number])) ++number;
  const bool named =
      number < span.end && (is_upper(text[number]) || static_cast<uint8_t>(text[number]) >= 0xC3);
  return named ? Span{number, span.end} : span;
}

Span behind_numeral(std::string_view text, Span span) {
  uint32_t end = span.begin;
  while (end < span.end && end - span.begin < 4 && (text[end] == 'I' || text[end] == 'V' || text[end] == 'X'))
    ++end;
  if (end == span.begin && end < span.end && text[end] >= 'A' && text[end] <= 'J') ++end;
  if (end == span.begin || end + 2 >= span.end || (text[end] != '.' && text[end] != ')') ||
      !is_blank(text[end + 1]))
    return span;
  ++end;
  while (end < span.end && is_blank(text[end])) ++end;
  return {end, span.end};
}

int heading_number(const Document& document, const Stretch& line) {
  const Span bare = bare_line(document, line);
  int number = 0;
  uint32_t at = line.span.begin;
  while (at < bare.begin && !is_digit(document.text[at])) ++at;
  for (; at < bare.begin && is_digit(document.text[at]) && number < 100; ++at)
    number = number * 10 + (document.text[at] - '0');
  return number;
}

Span bare_line(const Document& document, const Stretch& line) {
  const std::string_view text = document.text;
  Span span = line.span;
  for (CodePoint point = code_point_at(text, span.begin); span.begin < span.end && decorates(point.value);
       point = code_point_at(text, span.begin))
    span.begin += point.size;
  if (const Span rest = behind_number(text, span); rest.begin != span.begin) span = rest;
  const auto trim_end = [&] {
    while (span.begin < span.end) {
      uint32_t last = span.end - 1;
      while (last > span.begin && (static_cast<uint8_t>(text[last]) & 0xC0) == 0x80) --last;
      if (!decorates(code_point_at(text, last).value)) return;
      span.end = last;
    }
  };
  trim_end();
  // 'WORK EXPERIENCE (4)'
  if (span.size() > 3 && text[span.end - 1] == ')') {
    uint32_t open = span.end - 2;
    while (open > span.begin && is_digit(text[open])) --open;
    if (text[open] == '(' && open + 2 < span.end) span.end = open, trim_end();
  }
  return span;
}

std::string joined_letters(std::string_view text) {
  std::string joined;
  uint32_t letters = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const size_t next = at + point.size;
    if (next < text.size() && text[next] != ' ') return {};
    joined.append(text.substr(at, point.size));
    ++letters;
    at = next;
    size_t blanks = 0;
    while (at < text.size() && text[at] == ' ') ++at, ++blanks;
    if (blanks > 1 && at < text.size()) joined.push_back(' ');
  }
  return letters >= 4 ? joined : std::string();
}

std::string closed_up(std::string_view text) {
  if (std::any_of(text.begin(), text.end(), is_lower)) return {};
  std::string closed;
  uint32_t single = 0, count = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) ++count, single += code_point_at(text, at).size == end - at;
    closed.append(text.substr(at, end - at));
    at = end + 1;
  }
  return single >= 2 && single * 2 >= count ? closed : std::string();
}

std::string with_ligature(std::string_view text) {
  const size_t hole = text.find("\xEF\xBF\xBD");
  if (hole == text.npos) return {};
  for (const std::string_view letters : {"fi", "fl", "ff", "ffi"}) {
    std::string whole = std::string(text.substr(0, hole)).append(letters).append(text.substr(hole + 3));
    if (heading_shape(whole).kind >= 0) return whole;
  }
  return {};
}

std::string heading_text(const Document& document, Span heading) {
  std::string joined = joined_letters(document[heading]);
  if (joined.empty()) joined = with_ligature(document[heading]);
  if (!joined.empty()) return joined;
  std::string text;
  for (const char c : document[heading])
    if (!is_blank(c))
      text.push_back(c);
    else if (text.empty() || text.back() != ' ')
      text.push_back(' ');
  return text;
}

}
