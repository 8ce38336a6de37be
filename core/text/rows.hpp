#pragma once
#include <array>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>
#include <vector>

namespace resume {

/// A row of a list: some words and the number of what they stand for.
struct ListRow {
  std::string_view words;
  uint8_t kind;
};

/// Calls sink(kind, words) for a text with a row a line, where an empty line ends a kind.
template <class Sink>
void read_groups(std::string_view text, Sink&& sink) {
  size_t kind = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = text.find('\n', at);
    if (end == at)
      ++kind;
    else
      sink(kind, text.substr(at, end - at));
    at = end + 1;
  }
}

/// The rows of a list, packed: one text and one byte a row. As an array of string_views the addresses would
/// take as many bytes of the module as the words do.
struct PackedRows {
  std::string_view text;  ///< the words of each row, with a 0 behind them
  std::span<const uint8_t> kinds;
};

/// The rows again, for a table that is made once: `static const auto rows = unpack(packed_rows<given>);`.
std::vector<ListRow> unpack(const PackedRows& packed);

template <const auto& rows>
inline constexpr auto packed_text = [] {
  constexpr size_t size = [] {
    size_t sum = 0;
    for (const auto& row : rows) sum += row.words.size() + 1;
    return sum;
  }();
  std::array<char, size> text{};
  size_t at = 0;
  for (const auto& row : rows) {
    for (const char c : row.words) text[at++] = c;
    ++at;
  }
  return text;
}();

template <const auto& rows>
inline constexpr auto packed_kinds = [] {
  std::array<uint8_t, std::size(rows)> kinds{};
  for (size_t i = 0; i < kinds.size(); ++i) kinds[i] = static_cast<uint8_t>(rows[i].kind);
  return kinds;
}();

/// A constant array of rows of `words` and `kind`, of which nothing but the packed form is in the program.
template <const auto& rows>
inline constexpr PackedRows packed_rows = {
    std::string_view(packed_text<rows>.data(), packed_text<rows>.size()), packed_kinds<rows>};

}
