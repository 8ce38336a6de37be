#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "core/text/span.hpp"

namespace resume {

/// What parts two segments of a line of a job: 'Title | Employer', 'Title at Employer', 'Employer (Place)'.
struct Separator {
  uint32_t size = 0;  ///< bytes; 0: none
  bool at = false, opens = false, closes = false;
};

inline constexpr auto separator_begins = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("|\t; -/@()[]aAbcep")) table[static_cast<uint8_t>(c)] = true;
  for (size_t c = 0x80; c < 256; ++c) table[c] = true;
  return table;
}();
/// Whether a separator may begin with this byte; most of a line's are none.
inline bool may_separate(char c) { return separator_begins[static_cast<uint8_t>(c)]; }

/// The separator that begins at byte `at` of `text`, within `line`.
Separator separator_at(std::string_view text, uint32_t at, Span line);

}
