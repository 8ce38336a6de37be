#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

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

inline constexpr uint64_t word_factor = 0xD6E8FEB86659FD93;

/// The key of a word as its folded bytes come in. Eight bytes or fewer are the key itself; more are mixed.
struct WordKey {
  uint64_t value = 0;
  unsigned shift = 0;

  constexpr void add(uint8_t byte) {
    if (shift == 64) value *= word_factor, shift = 0;
    value ^= uint64_t{byte} << shift;
    shift += 8;
  }
};

/// A word as it was cut: `next` is where to look for the one behind it.
struct CutWord {
  uint32_t begin = 0, end = 0, next = 0;  ///< begin == end: there was none
  uint64_t key = 0;
};

/// The word that begins at `at`, whatever its letters are.
[[gnu::noinline]] inline CutWord cut_any_word(std::string_view text, uint32_t at) {
  const auto end = static_cast<uint32_t>(text.size());
  uint32_t begin = at;
  WordKey key;
  uint32_t gap = 0;          // bytes of the gap that ended the word
  uint32_t letters = begin;  // end of the last letter: what is hidden after it is not the word's
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
  return {begin, letters, at + gap, key.value};
}

/// Eight bytes of a text: how many of them, from the first on, are letters and digits of ASCII, and these as
/// a word's key has them. No branch: where words end is what no processor can guess.
struct EightLetters {
  uint32_t count = 0;
  uint64_t folded = 0;

  explicit EightLetters(uint64_t bytes) {
    constexpr uint64_t ones = 0x0101010101010101, highs = ones * 0x80, lows = ones * 0x7F;
    const uint64_t seven = bytes & lows, small = seven | ones * 0x20;
    // Adding carries into a byte's high bit from its bound on.
    const uint64_t letters = (small + ones * (0x80 - 'a')) & ~(small + ones * (0x7F - 'z')) & highs & ~bytes;
    const uint64_t digits = (seven + ones * (0x80 - '0')) & ~(seven + ones * (0x7F - '9')) & highs & ~bytes;
    const uint64_t others = (letters | digits) ^ highs;
    const uint64_t kept = ((others & (0 - others)) >> 7) - 1;  // all bits of the bytes before
    count = static_cast<uint32_t>(std::countr_zero(others)) / 8;
    folded = (bytes | letters >> 2) & kept;
  }
};

/// Whether a bullet, a dash or a curly quotation mark begins at `at`, U+2010 to U+2027: what texts have most
/// of beyond ASCII stands between words, or ends one.
inline bool ends_words(std::string_view text, uint32_t at) {
  return at + 2 < text.size() && text[at] == '\xE2' && text[at + 1] == '\x80' &&
         static_cast<uint8_t>(text[at + 2] - 0x90) <= 0x17;
}
static_assert([] {
  for (char32_t c = 0x2010; c <= 0x2027; ++c)
    if (fold(c).letter_class != LetterClass::gap) return false;
  return true;
}());

/// Calls `sink(begin, size, key)` for each word of valid UTF-8, in order. The build's tables and the check's
/// texts are cut by this one function, so that they always agree. A sink that returns false ends it.
template <class Sink>
void cut_words(std::string_view text, Sink&& sink) {
  static_assert(std::endian::native == std::endian::little);
  const auto take = [&](uint32_t begin, uint32_t size, uint64_t key) __attribute__((always_inline)) {
    if constexpr (std::is_void_v<decltype(sink(begin, size, key))>)
      return sink(begin, size, key), true;
    else
      return sink(begin, size, key);
  };
  const uint32_t end = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < end;) {
    const uint8_t first = byte_classes[static_cast<uint8_t>(text[at])];
    if (first <= 1) {
      if (first == 1 && !take(at, 1, uint64_t{static_cast<uint8_t>(text[at])})) return;
      ++at;
      continue;
    }
    if (first == 2 && ends_words(text, at)) {
      at += 3;
      continue;
    }
    WordKey key;
    uint32_t stop = at;
    for (uint32_t count = 8; count == 8 && stop - at < max_word_size - 16;) {
      uint64_t bytes = 0;
      if (end - stop >= 8)
        std::memcpy(&bytes, text.data() + stop, 8);
      else
        std::memcpy(&bytes, text.data() + stop, end - stop);
      const EightLetters eight(bytes);
      count = eight.count;
      if (count == 0) break;
      key.value = (stop == at ? 0 : key.value * word_factor) ^ eight.folded;
      stop += count;
    }
    const bool whole =
        stop == end || (stop - at < max_word_size - 16 &&
                        (static_cast<uint8_t>(text[stop]) < 0x80 || (stop != at && ends_words(text, stop))));
    if (whole) {
      if (!take(at, stop - at, key.value)) return;
      at = stop;
      continue;
    }
    const CutWord word = cut_any_word(text, at);
    if (word.begin != word.end && !take(word.begin, word.end - word.begin, word.key)) return;
    at = word.next;
  }
}

}
