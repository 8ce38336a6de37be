#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

namespace resume {

/// Of ASCII alone, and the same in every locale: a byte of another character is none of these.
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }

/// Whether two texts differ at most in the case of their ASCII letters.
constexpr bool same_letters(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (size_t i = 0; i < a.size(); ++i)
    if (lower(a[i]) != lower(b[i])) return false;
  return true;
}

/// Whether `text` ends with `end`, whatever the case of their ASCII letters.
constexpr bool ends_with_letters(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && same_letters(text.substr(text.size() - end.size()), end);
}

/// Letters and digits as they are compared: those of ASCII in small letters, other characters as they are,
/// signs left out.
inline std::string plain_letters(std::string_view text) {
  std::string plain;
  for (const char c : text)
    if (is_letter(c) || is_digit(c) || (c & 0x80) != 0) plain += lower(c);
  return plain;
}

/// Whether `word` is one of `words`, whatever the case of their ASCII letters.
constexpr bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const std::string_view one : words)
    if (same_letters(word, one)) return true;
  return false;
}

}
