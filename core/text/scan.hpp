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

}
