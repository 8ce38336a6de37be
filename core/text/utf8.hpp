#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace resume {

/// One code point and the bytes it takes. `size` is 0 only at the end of a text.
struct CodePoint {
  char32_t value = 0;
  uint32_t size = 0;
};

/// The code point above U+007F that begins at byte `at` of valid UTF-8.
[[gnu::noinline]] constexpr CodePoint long_code_point_at(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<char32_t>(static_cast<uint8_t>(text[at + i])); };
  const char32_t lead = byte(0);
  const size_t left = text.size() - at;
  if (lead < 0xE0 && left >= 2) return {((lead & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (lead < 0xF0 && left >= 3)
    return {((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  if (left >= 4)
    return {((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F), 4};
  return {0xFFFD, 1};
}

/// The code point that begins at byte `at` of valid UTF-8.
constexpr CodePoint code_point_at(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  const auto lead = static_cast<uint8_t>(text[at]);
  return lead < 0x80 ? CodePoint{lead, 1} : long_code_point_at(text, at);
}

/// Whether `bytes` are UTF-8 as Unicode defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view bytes);

/// `bytes` with each maximal broken piece replaced by U+FFFD, as browsers decode it. Valid text comes back
/// unchanged.
std::string repair_utf8(std::string bytes);

}
