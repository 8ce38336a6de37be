#pragma once
#include <string>
#include <string_view>

#include "core/text/cut.hpp"

namespace resume {

/// Calls `sink(byte)` for the folded letters and digits of valid UTF-8, and for + and #, which tell C from
/// C++ and C#. Case, accents, blanks, hyphens and other punctuation are left out.
template <class Sink>
void each_letter(std::string_view text, Sink&& sink) {
  for (size_t at = 0; at < text.size();) {
    const uint8_t folded = byte_classes[static_cast<uint8_t>(text[at])];
    if (folded == 2) {
      const CodePoint point = code_point_at(text, at);
      const Folded letters = fold(point.value);
      for (uint8_t i = 0; i < letters.size; ++i) sink(static_cast<uint8_t>(letters.bytes[i]));
      at += point.size;
      continue;
    }
    if (folded > 2)
      sink(folded);
    else if (text[at] == '+' || text[at] == '#')
      sink(static_cast<uint8_t>(text[at]));
    ++at;
  }
}

inline std::string letters_of(std::string_view text) {
  std::string letters;
  each_letter(text, [&](uint8_t byte) { letters += static_cast<char>(byte); });
  return letters;
}

}
