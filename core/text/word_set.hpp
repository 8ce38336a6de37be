#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/text/cut.hpp"

namespace resume {

/// What letters are, whatever the case of those in ASCII: eight bytes or fewer are the key itself, more are
/// mixed.
constexpr uint64_t letters_key(std::string_view letters) {
  WordKey key;
  for (const char c : letters) key.add(static_cast<uint8_t>(c >= 'A' && c <= 'Z' ? c + 32 : c));
  return key.value;
}

/// Whether sorted keys hold that of `letters`.
bool holds_key(std::span<const uint64_t> keys, std::string_view letters);

/// A fixed list of words, to be constant data: `static constexpr WordSet names = {{"a", "b"}};`. They are
/// given in small letters; asked for they may be in capitals.
template <size_t count>
struct WordSet {
  std::array<uint64_t, count> keys{};

  constexpr WordSet(const std::string_view (&words)[count]) {
    for (size_t i = 0; i < count; ++i) {
      size_t place = i;
      for (const uint64_t key = letters_key(words[i]); place > 0 && keys[place - 1] > key; --place)
        keys[place] = keys[place - 1];
      keys[place] = letters_key(words[i]);
    }
  }
  bool has(std::string_view letters) const { return holds_key(keys, letters); }
};

}
