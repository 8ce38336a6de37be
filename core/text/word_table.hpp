#pragma once
#include <cstdint>
#include <span>

namespace resume {

/// A fixed set of words with a number each: a perfect hash over folded words, made at build time
/// (make_lexicon). A word of up to 8 folded bytes is its own key; a longer one is mixed into 64 bits.
struct WordTable {
  std::span<const uint64_t> keys;      ///< by slot, a power of two of them; keys[0] is never used
  std::span<const uint16_t> numbers;   ///< of the words, by slot
  std::span<const uint16_t> displace;  ///< a power of two of them
  uint64_t seed = 1;                   ///< odd

  /// The number of the word with this key, or 0. No branch: in real text a known word is a coin toss.
  uint16_t find(uint64_t key) const {
    const uint32_t slot = slot_of(key);
    return static_cast<uint16_t>(keys[slot] == key ? numbers[slot] : 0);
  }
  /// High bits decide both places: words that differ in their last letter differ only there.
  constexpr uint32_t mixed(uint64_t key) const {
    const uint64_t h = key * seed;
    return static_cast<uint32_t>(h ^ (h >> 32));
  }
  constexpr uint32_t bucket_of(uint64_t key) const {
    return static_cast<uint32_t>((uint64_t{mixed(key)} * displace.size()) >> 32);
  }
  constexpr uint32_t slot_of(uint64_t key) const {
    const uint32_t h = mixed(key) * 0x9E3779B1u;
    return static_cast<uint32_t>((uint64_t{h} * keys.size()) >> 32) ^ displace[bucket_of(key)];
  }
};

}
