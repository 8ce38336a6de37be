#include "core/text/cut.hpp"
#include "core/text/document.hpp"

namespace resume {

static bool is_mark(const Document& document, uint32_t word) {
  const Word& w = document.words[word];
  return w.size == 1 && byte_classes[static_cast<uint8_t>(document.text[w.begin])] == 1;
}

// Whether what stands between two words holds them together: nothing, a hyphen, an apostrophe, the @ of an
// address, or the comma of '1,200'.
static bool holds(const Document& document, uint32_t word) {
  const std::string_view text = document.text;
  const uint32_t begin = document.words[word - 1].span().end, end = document.words[word].begin;
  if (begin == end) return true;
  const auto digit = [&](uint32_t at) { return is_digit(text[at]); };
  const char c = text[begin];
  if (end - begin == 1)
    return c == '-' || c == '\'' || c == '@' || c == '_' || (c == ',' && digit(begin - 1) && digit(end));
  if (end - begin != 3 || c != '\xE2' || text[begin + 1] != '\x80') return false;
  return text[begin + 2] == '\x99' || text[begin + 2] == '\x91' || text[begin + 2] == '\x90';
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
  if (span.end < text.size() && text[span.end] == '%') ++span.end;
  if (span.begin == 0 || (text[span.begin - 1] != '$' && static_cast<uint8_t>(text[span.begin - 1]) < 0x80))
    return span;
  static constexpr std::string_view signs[] = {"$", "\xE2\x82\xAC", "\xC2\xA3", "\xE2\x82\xB9", "\xC2\xA5"};
  for (const std::string_view sign : signs)
    if (span.begin >= sign.size() && text[span.begin - 1] == sign.back() &&
        text.substr(span.begin - sign.size(), sign.size()) == sign)
      span.begin -= static_cast<uint32_t>(sign.size());
  return span;
}

// Calls sink(first word, end word) for each token, until it gives false.
template <class Sink>
static void each_token(const Document& document, const Stretch& stretch, Sink&& sink) {
  for (uint32_t first = stretch.first_word; first < stretch.end_word;) {
    uint32_t end = first + 1;
    while (end < stretch.end_word && holds(document, end)) ++end;
    const uint32_t next = end;
    while (end > first && closes(document, end - 1)) --end;
    while (first < end && opens(document, first)) ++first;
    if (has_text(document, first, end) && !sink(first, end)) return;
    first = next;
  }
}

uint32_t count_tokens(const Document& document, const Stretch& stretch, uint32_t most) {
  uint32_t count = 0;
  each_token(document, stretch, [&](uint32_t, uint32_t) { return ++count < most; });
  return count;
}

void cut_tokens(const Document& document, const Stretch& stretch, std::vector<Stretch>& tokens) {
  tokens.clear();
  tokens.reserve(stretch.end_word - stretch.first_word);
  each_token(document, stretch, [&](uint32_t first, uint32_t end) {
    const Span span{document.words[first].begin, document.words[end - 1].span().end};
    tokens.push_back({with_signs(document.text, span), first, end});
    return true;
  });
}

Span first_token(const Document& document, const Stretch& stretch) {
  Span token;
  each_token(document, stretch, [&](uint32_t first, uint32_t end) {
    token = with_signs(document.text, {document.words[first].begin, document.words[end - 1].span().end});
    return false;
  });
  return token;
}

std::vector<Span> read_tokens(const Document& document, const Stretch& stretch) {
  std::vector<Stretch> tokens;
  cut_tokens(document, stretch, tokens);
  std::vector<Span> spans;
  spans.reserve(tokens.size());
  for (const Stretch& token : tokens) spans.push_back(token.span);
  return spans;
}

}
