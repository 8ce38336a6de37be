#pragma once
#include <cstdint>
#include <string_view>

namespace resume {

/// A half-open range of bytes of one document's text. Every position in the core is one of these.
struct Span {
  uint32_t begin = 0, end = 0;

  constexpr bool empty() const { return begin == end; }
  constexpr uint32_t size() const { return end - begin; }
  constexpr bool contains(uint32_t at) const { return begin <= at && at < end; }
  constexpr bool covers(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span a, Span b) { return a.begin == b.begin && a.end == b.end; }
  friend constexpr bool operator<(Span a, Span b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  }
};

/// The bytes of `span`; a span that reaches past the text is cut.
constexpr std::string_view text_of(std::string_view text, Span span) {
  if (span.begin >= text.size() || span.end <= span.begin) return {};
  return text.substr(span.begin, span.end - span.begin);
}

}
