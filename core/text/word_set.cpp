#include "core/text/word_set.hpp"

#include <cstring>

namespace resume {

// Eight bytes in small letters: those of ASCII.
static uint64_t lower_eight(uint64_t bytes) {
  constexpr uint64_t ones = 0x0101010101010101, highs = ones * 0x80;
  // Adding carries into a byte's high bit from its bound on.
  const uint64_t seven = bytes & ~highs;
  const uint64_t capitals = (seven + ones * (0x80 - 'A')) & ~(seven + ones * (0x7F - 'Z')) & ~bytes & highs;
  return bytes | capitals >> 2;
}

template <class Number>
static Number number_at(std::string_view letters, size_t at) {
  Number number = 0;
  std::memcpy(&number, letters.data() + at, sizeof(Number));
  return number;
}

uint64_t quick_letters_key(std::string_view letters) {
  const size_t size = letters.size();
  if (size == 0) return 0;
  if (size < 4) {
    const auto byte = [&](size_t at) { return uint64_t{static_cast<uint8_t>(letters[at])} << at * 8; };
    return lower_eight(byte(0) | byte(size / 2) | byte(size - 1));
  }
  if (size < 8) {
    const uint64_t back = number_at<uint32_t>(letters, size - 4);
    return lower_eight(number_at<uint32_t>(letters, 0) | back << (size - 4) * 8);
  }
  uint64_t key = lower_eight(number_at<uint64_t>(letters, 0));
  for (size_t at = 8; at < size; at += 8) {
    const size_t past = at + 8 > size ? at + 8 - size : 0;  // bytes that were read before
    key = key * word_factor ^ lower_eight(number_at<uint64_t>(letters, at - past)) >> past * 8;
  }
  return key;
}

bool holds_key(std::span<const uint64_t> keys, uint64_t key) {
  // The last that is no larger. Which half it is in is a coin toss, so there is no branch for it.
  const uint64_t* first = keys.data();
  for (size_t size = keys.size(); size > 1;) {
    const size_t half = size / 2;
    first += half * static_cast<size_t>(first[half] <= key);
    size -= half;
  }
  return !keys.empty() && *first == key;
}

}
