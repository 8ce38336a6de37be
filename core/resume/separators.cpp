#include "core/resume/separators.hpp"

#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"

namespace resume {

static bool is_space_or_tab(char c) { return c == ' ' || c == '\t'; }

static Separator separator_beyond_ascii(std::string_view text, uint32_t at, bool blank_before) {
  const CodePoint point = code_point_at(text, at);
  const char32_t p = point.value;
  const bool dash =
      p == 0x2014 || p == 0x2015 || (blank_before && (p == 0x2013 || p == 0x2212 || p == 0x2012));
  const bool sign = p == 0xB7 || p == 0x2022 || p == 0x2502 || p == 0x2503 || p == 0x25CF || p == 0x25AA ||
                    p == 0x25C6 || p == 0x2219 || p == 0x22C5 || p == 0x3000 || p == 0xFF5C || p == 0x30FB ||
                    p == 0x2003 || (p >= 0xE000 && p <= 0xF8FF);
  return {dash || sign ? point.size : 0};
}

// 'Engineer / Acme / Ghent'; 'Engineer / Architect' is one title.
static bool parts_by_slashes(std::string_view line) {
  const size_t first = line.find(" / ");
  return first != line.npos && line.find(" / ", first + 3) != line.npos;
}

// Bytes of the word before an employer that a text begins with; 0: with none.
static uint32_t word_at(std::string_view text) {
  static constexpr std::string_view words[] = {"at ", "At ", "AT ", "bei ", "chez ", "presso ", "bij "};
  for (const std::string_view word : words)
    if (text.substr(0, word.size()) == word) return static_cast<uint32_t>(word.size());
  return 0;
}

Separator separator_at(std::string_view text, uint32_t at, Span line) {
  const char c = text[at];
  const bool blank_before = at > line.begin && is_space_or_tab(text[at - 1]);
  const bool more = at + 1 < line.end;
  if (static_cast<uint8_t>(c) >= 0x80) return separator_beyond_ascii(text, at, blank_before);
  if (c == '|' || c == '\t' || c == ';') return {1};
  if (c == ' ') return {more && text[at + 1] == ' ' ? 2u : 0u};
  if (c == ')' || c == ']') return {1, false, false, true};
  if (at == line.begin) {
    uint32_t word = word_at(text_of(text, line));
    // 'en Grupo Norte' below a title; within a line the word is part of titles.
    const std::string_view begin = text.substr(at, 4);
    if (word == 0 && begin.size() == 4 && (begin.substr(0, 3) == "en " || begin.substr(0, 3) == "em ") &&
        is_upper(begin[3]))
      word = 3;
    return {word, word != 0};
  }
  if (!blank_before) return {};
  if (c == '/')
    return {more && is_space_or_tab(text[at + 1]) && parts_by_slashes(text_of(text, line)) ? 1u : 0u};
  if (c == '-') return {more && is_space_or_tab(text[at + 1]) ? 1u : 0u};
  if (c == '@') return {1, true};
  const std::string_view behind = text_of(text, {at, line.end});
  if (c == '[' && behind.find("](") != behind.npos) return {1};  // a link
  if (c == '(' || c == '[') return {1, false, true};
  const uint32_t word = word_at(behind);
  return {word, word != 0};
}

}
