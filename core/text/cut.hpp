#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace resume {

/// What one byte is to a word: 0 stands between words, 1 is a mark and a word by itself, 2 begins a code
/// point above U+007F, and anything else is an ASCII letter or digit, folded.
inline constexpr auto byte_classes = [] {
  std::array<uint8_t, 256> table{};
  for (size_t c = 0; c < 256; ++c) {
    const auto byte = static_cast<uint8_t>(c);
    if (byte >= 'A' && byte <= 'Z')
      table[c] = static_cast<uint8_t>(byte + 32);
    else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
      table[c] = byte;
    else if (byte == '+' || byte == '#' || byte == '.' || byte == '/' || byte == '&')
      table[c] = 1;
    else if (byte >= 0x80)
      table[c] = 2;
  }
  return table;
}();

inline constexpr uint32_t max_word_size = 0xFFFF;

/// The key of a word as its folded bytes come in. Eight bytes or fewer are the key itself; more are mixed.
struct WordKey {
  uint64_t value = 0;
  unsigned shift = 0;

  constexpr void add(uint8_t byte) {
    if (shift == 64) value *= 0xD6E8FEB86659FD93u, shift = 0;
    value ^= uint64_t{byte} << shift;
    shift += 8;
  }
};

/// Calls `sink(begin, size, key)` for each word of valid UTF-8, in order. The build's tables and the check's
/// texts are cut by this one function, so that they always agree.
template <class Sink>
constexpr void cut_words(std::string_view text, Sink&& sink) {
  const uint32_t end = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < end;) {
    uint32_t begin = at;
    const uint8_t first = byte_classes[static_cast<uint8_t>(text[at])];
    if (first == 0) {
      ++at;
      continue;
    }
    if (first == 1) {
      sink(at, 1u, uint64_t{static_cast<uint8_t>(text[at])});
      ++at;
      continue;
    }
    WordKey key;
    uint32_t gap = 0;          // bytes of the gap that ended the word
    uint32_t letters = begin;  // end of the last letter: what is hidden after it is not the word's
    // Most words are eight letters of ASCII or fewer, and end here.
    for (const uint32_t eight = end - at < 8 ? end : at + 8; at < eight; letters = ++at) {
      const uint8_t c = byte_classes[static_cast<uint8_t>(text[at])];
      if (c <= 2) break;
      key.value |= uint64_t{c} << key.shift;
      key.shift += 8;
    }
    while (at < end && at - begin < max_word_size - 4) {
      const uint8_t c = byte_classes[static_cast<uint8_t>(text[at])];
      if (c > 2) {
        key.add(c);
        letters = ++at;
        continue;
      }
      if (c != 2) break;
      const CodePoint point = code_point_at(text, at);
      const Folded folded = fold(point.value);
      if (folded.letter_class == LetterClass::gap) {
        gap = point.size;
        break;
      }
      for (uint8_t i = 0; i < folded.size; ++i) key.add(static_cast<uint8_t>(folded.bytes[i]));
      at += point.size;
      if (folded.letter_class == LetterClass::letter)
        letters = at;
      else if (letters == begin)
        begin = letters = at;  // nor is what is hidden before its first letter
    }
    if (letters != begin) sink(begin, letters - begin, key.value);
    at += gap;
  }
}

}
