#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.hpp"

namespace resume {

/// UTF-8 of UTF-16 units. A surrogate without its other half becomes U+FFFD, so the answer is always valid.
std::string utf8_of(std::u16string_view units);

/// A text whose places can be told in bytes and in UTF-16 units, as a browser counts them. The only place
/// where the two meet.
class Utf16Text {
 public:
  Utf16Text() = default;
  /// `utf8` must be valid; then no place is ever inside a letter of either form.
  explicit Utf16Text(std::string utf8);

  const std::string& utf8() const { return utf8_; }
  /// Units before byte `byte`. A byte inside a letter counts as the letter's begin, one past the text as its
  /// end.
  uint32_t units_of(uint32_t byte) const;
  /// Bytes before unit `unit`, in the same way.
  uint32_t byte_of(uint32_t unit) const;
  Span units_of(Span bytes) const { return {units_of(bytes.begin), units_of(bytes.end)}; }
  Span bytes_of(Span units) const { return {byte_of(units.begin), byte_of(units.end)}; }

 private:
  std::string utf8_;
  /// For every `step` bytes: the units of all letters that begin before there. Empty for ASCII, where both
  /// are the same.
  std::vector<uint32_t> units_before_;
};

}
