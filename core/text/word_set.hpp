#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "core/text/ascii.hpp"
#include "core/text/cut.hpp"

namespace resume {

/// letters_key as it is computed at run time: eight bytes at a time, both ends of a short one at once.
uint64_t quick_letters_key(std::string_view letters);

/// What letters are, whatever the case of those in ASCII: eight bytes or fewer are the key itself, more are
/// mixed.
constexpr uint64_t letters_key(std::string_view letters) {
  if (!std::is_constant_evaluated()) return quick_letters_key(letters);
  WordKey key;
  for (const char c : letters) key.add(static_cast<uint8_t>(lower(c)));
  return key.value;
}

/// One of 64 bits, by the first letter and the size of a word that is not empty: two thirds of a text's words
/// are in no list, and have no bit that one of its words has.
constexpr uint64_t letters_bit(std::string_view letters) {
  const auto first = static_cast<uint8_t>(letters[0] | 0x20);
  return uint64_t{1} << ((first + letters.size() * 11) & 63);
}

/// Whether sorted keys hold this one.
bool holds_key(std::span<const uint64_t> keys, uint64_t key);

/// A fixed list of words, to be constant data: see word_set.
template <size_t count>
struct WordSet {
  std::array<uint64_t, count> keys;  ///< sorted
  uint64_t bits = 0;                 ///< all letters_bit of them, by which most that are none are told

  bool has(std::string_view letters) const {
    return !letters.empty() && (letters_bit(letters) & bits) != 0 && holds_key(keys, letters_key(letters));
  }
  /// For several lists that are asked for the same word: see letters_key.
  bool has_key(uint64_t key) const { return holds_key(keys, key); }
};

/// `static constexpr auto names = word_set("a", "b");`. Words are given in small letters; asked for they may
/// be in capitals.
template <class... Words>
constexpr WordSet<sizeof...(Words)> word_set(const Words&... words) {
  WordSet<sizeof...(Words)> set{{letters_key(words)...}, 0};
  for (const uint64_t bit : {letters_bit(words)...}) set.bits |= bit;
  for (size_t i = 1; i < set.keys.size(); ++i)
    for (size_t at = i; at > 0 && set.keys[at - 1] > set.keys[at]; --at)
      std::swap(set.keys[at - 1], set.keys[at]);
  return set;
}

}
