#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "core/text/ascii.hpp"
#include "core/text/cut.hpp"

namespace resume {

/// What letters are, whatever the case of those in ASCII: eight bytes or fewer are the key itself, more are
/// mixed.
constexpr uint64_t letters_key(std::string_view letters) {
  WordKey key;
  for (const char c : letters) key.add(static_cast<uint8_t>(lower(c)));
  return key.value;
}

/// Whether sorted keys hold that of `letters`.
bool holds_key(std::span<const uint64_t> keys, std::string_view letters);

/// A fixed list of words, to be constant data: see word_set.
template <size_t count>
struct WordSet {
  std::array<uint64_t, count> keys;  ///< sorted

  bool has(std::string_view letters) const { return holds_key(keys, letters); }
};

/// `static constexpr auto names = word_set("a", "b");`. Words are given in small letters; asked for they may
/// be in capitals.
template <class... Words>
constexpr WordSet<sizeof...(Words)> word_set(const Words&... words) {
  WordSet<sizeof...(Words)> set{{letters_key(words)...}};
  for (size_t i = 1; i < set.keys.size(); ++i)
    for (size_t at = i; at > 0 && set.keys[at - 1] > set.keys[at]; --at)
      std::swap(set.keys[at - 1], set.keys[at]);
  return set;
}

}
