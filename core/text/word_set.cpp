#include "core/text/word_set.hpp"

namespace resume {

bool holds_key(std::span<const uint64_t> keys, uint64_t bits, std::string_view letters) {
  if (letters.empty() || (letters_bit(letters) & bits) == 0) return false;
  const uint64_t key = letters_key(letters);
  size_t begin = 0, end = keys.size();
  while (end - begin > 1) {
    const size_t middle = (begin + end) / 2;
    (keys[middle] <= key ? begin : end) = middle;
  }
  return begin < end && keys[begin] == key;
}

}
