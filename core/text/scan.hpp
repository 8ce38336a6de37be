#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

namespace resume {

/// The place of the first of `marks` in `text` from `at` on, or its size: eight bytes at a time.
template <char... marks>
size_t find_any(std::string_view text, size_t at) {
  constexpr uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
  // A byte of `eight` that is the mark becomes 0, and subtracting one from it sets its high bit.
  const auto holds = [](uint64_t eight, char mark) {
    const uint64_t zero = eight ^ (ones * static_cast<uint8_t>(mark));
    return (zero - ones) & ~zero & highs;
  };
  for (uint64_t eight = 0; at + 8 <= text.size(); at += 8) {
    std::memcpy(&eight, text.data() + at, 8);
    if ((holds(eight, marks) | ...) != 0) break;
  }
  while (at < text.size() && ((text[at] != marks) && ...)) ++at;
  return at;
}

/// The place of the first \n, \v, \f or \r in `text` from `at` on, or its size: eight bytes at a time.
inline size_t find_line_end(std::string_view text, size_t at) {
  constexpr uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
  for (uint64_t eight = 0; at + 8 <= text.size(); at += 8) {
    std::memcpy(&eight, text.data() + at, 8);
    // Adding carries into a byte's high bit from its bound on.
    const uint64_t seven = eight & ~highs;
    if (((seven + ones * (0x80 - '\n')) & ~(seven + ones * (0x7F - '\r')) & ~eight & highs) != 0) break;
  }
  while (at < text.size() && (text[at] < '\n' || text[at] > '\r')) ++at;
  return at;
}

/// The place where a cell ends in `text`, before a tab or three blanks in a row; else its size.
inline size_t find_cell_gap(std::string_view text) {
  size_t at = 0;
  while (at < text.size() && text[at] != '\t' && text.substr(at, 3) != "   ") ++at;
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
