#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace resume {

/// The place of the first byte from `at` on that `marked` tells, or the size of the text. `marked`: of eight
/// bytes, the high bits of those, at least of the first.
template <class Marked>
size_t find_marked(std::string_view text, size_t at, Marked&& marked) {
  static_assert(std::endian::native == std::endian::little);
  const auto place_in = [&](uint64_t eight) {
    const uint64_t found = marked(eight);
    return found == 0 ? size_t{8} : static_cast<size_t>(std::countr_zero(found)) / 8;
  };
  for (uint64_t eight = 0; at + 8 <= text.size(); at += 8) {
    std::memcpy(&eight, text.data() + at, 8);
    if (const size_t place = place_in(eight); place != 8) return at + place;
  }
  if (at >= text.size()) return text.size();
  // Zeros stand behind the rest: what is found there lies behind the text.
  const size_t left = text.size() - at;
  uint64_t rest = 0;
  if (text.size() >= 8) {
    std::memcpy(&rest, text.data() + text.size() - 8, 8);
    rest >>= (8 - left) * 8;
  } else {
    for (size_t i = 0; i < left; ++i) rest |= uint64_t{static_cast<uint8_t>(text[at + i])} << i * 8;
  }
  return std::min(at + place_in(rest), text.size());
}

/// The high bits of those of eight bytes that are `mark`, at least of the first of them: what it is becomes
/// 0, and subtracting one from that sets its high bit.
constexpr uint64_t marks_of(uint64_t eight, char mark) {
  constexpr uint64_t ones = 0x0101010101010101, highs = ones * 0x80;
  const uint64_t zero = eight ^ (ones * static_cast<uint8_t>(mark));
  return (zero - ones) & ~zero & highs;
}

/// The place of the first of `marks` in `text` from `at` on, or its size: eight bytes at a time.
template <char... marks>
size_t find_any(std::string_view text, size_t at) {
  return find_marked(text, at, [](uint64_t eight) { return (marks_of(eight, marks) | ...); });
}

/// The place of the first \n, \v, \f or \r in `text` from `at` on, or its size: eight bytes at a time.
inline size_t find_line_end(std::string_view text, size_t at) {
  constexpr uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
  return find_marked(text, at, [](uint64_t eight) {
    // Adding carries into a byte's high bit from its bound on.
    const uint64_t seven = eight & ~highs;
    return (seven + ones * (0x80 - '\n')) & ~(seven + ones * (0x7F - '\r')) & ~eight & highs;
  });
}

/// The place where a cell ends in `text`, before a tab or three blanks in a row; else its size.
inline size_t find_cell_gap(std::string_view text) {
  size_t at = 0;
  for (uint32_t blanks = 0; at < text.size() && text[at] != '\t'; ++at) {
    blanks = text[at] == ' ' ? blanks + 1 : 0;
    if (blanks == 3) return at - 2;
  }
  return at;
}

/// A set of bytes, to be constant data.
class CharSet {
 public:
  constexpr explicit CharSet(std::string_view chars, bool beyond_ascii = false) {
    for (const char c : chars) bits_[static_cast<uint8_t>(c) >> 6] |= bit_of(c);
    if (beyond_ascii) bits_[2] = bits_[3] = ~uint64_t{0};
  }
  constexpr bool has(char c) const { return (bits_[static_cast<uint8_t>(c) >> 6] & bit_of(c)) != 0; }
  /// Whether any byte of the text is in the set.
  constexpr bool meets(std::string_view text) const { return find_in(text) != text.size(); }
  /// The place of the first that is, or the text's size.
  constexpr size_t find_in(std::string_view text) const {
    size_t at = 0;
    while (at < text.size() && !has(text[at])) ++at;
    return at;
  }

 private:
  static constexpr uint64_t bit_of(char c) { return uint64_t{1} << (static_cast<uint8_t>(c) & 63); }
  uint64_t bits_[4] = {};
};

}
