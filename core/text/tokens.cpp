#include <algorithm>

#include "core/text/document.hpp"

namespace resume {

static bool is_mark(const Document& document, uint32_t word) {
  const Word& w = document.words[word];
  if (w.size != 1) return false;
  const char c = document.text[w.begin];
  return c == '+' || c == '#' || c == '.' || c == '/' || c == '&';
}

// Whether what stands between two words holds them together: nothing, a hyphen, an apostrophe, the @ of an
// address, or the comma of '1,200'.
static bool holds(const Document& document, uint32_t word) {
  const std::string_view text = document.text;
  const uint32_t begin = document.words[word - 1].span().end, end = document.words[word].begin;
  if (begin == end) return true;
  const std::string_view between = text_of(text, {begin, end});
  if (between == "-" || between == "'" || between == "@" || between == "_" || between == "\xE2\x80\x99" ||
      between == "\xE2\x80\x91" || between == "\xE2\x80\x90")
    return true;
  const auto digit = [&](uint32_t at) { return text[at] >= '0' && text[at] <= '9'; };
  return between == "," && digit(begin - 1) && digit(end);
}

static bool has_text(const Document& document, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i)
    if (!is_mark(document, i)) return true;
  return false;
}

// A full stop, a slash or an ampersand at a token's end is the sentence's; '+' and '#' belong to C++ and C#.
static bool closes(const Document& document, uint32_t word) {
  if (!is_mark(document, word)) return false;
  const char c = document.text[document.words[word].begin];
  return c == '.' || c == '/' || c == '&';
}

// A mark at a token's beginning belongs to it only as the dot of .NET.
static bool opens(const Document& document, uint32_t word) {
  return is_mark(document, word) && document.text[document.words[word].begin] != '.';
}

// The signs of money and percent are part of an amount.
static Span with_signs(std::string_view text, Span span) {
  static constexpr std::string_view signs[] = {"$", "\xE2\x82\xAC", "\xC2\xA3", "\xE2\x82\xB9", "\xC2\xA5"};
  for (const std::string_view sign : signs)
    if (span.begin >= sign.size() && text.substr(span.begin - sign.size(), sign.size()) == sign)
      span.begin -= static_cast<uint32_t>(sign.size());
  if (span.end < text.size() && text[span.end] == '%') ++span.end;
  return span;
}

template <class Sink>
static void each_token(const Document& document, const Stretch& stretch, Sink&& sink) {
  for (uint32_t first = stretch.first_word; first < stretch.end_word;) {
    uint32_t end = first + 1;
    while (end < stretch.end_word && holds(document, end)) ++end;
    const uint32_t next = end;
    while (end > first && closes(document, end - 1)) --end;
    while (first < end && opens(document, first)) ++first;
    if (has_text(document, first, end)) sink(first, end);
    first = next;
  }
}

uint32_t count_tokens(const Document& document, const Stretch& stretch) {
  uint32_t count = 0;
  each_token(document, stretch, [&](uint32_t, uint32_t) { ++count; });
  return count;
}

std::vector<Span> read_tokens(const Document& document, const Stretch& stretch) {
  std::vector<Span> tokens;
  each_token(document, stretch, [&](uint32_t first, uint32_t end) {
    tokens.push_back(
        with_signs(document.text, {document.words[first].begin, document.words[end - 1].span().end}));
  });
  return tokens;
}

}
