#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "core/layout/source.hpp"

namespace resume {

/// The ways in which readers in use go through the same pages.
enum class ReadingKind : uint8_t {
  file_order,     ///< as the file draws, a line for each piece
  top_to_bottom,  ///< straight across the page, line by line
  columns,        ///< as read_layout reads
  structure,      ///< as the file's tags say
  copy_paste,     ///< as a viewer copies: as the file draws, pieces of a line joined, hidden text too
};
inline constexpr uint32_t reading_count = 5;
/// Names of the kinds in JSON, by number.
inline constexpr std::string_view reading_names[] = {"file_order", "top_to_bottom", "columns", "structure",
                                                     "copy_paste"};

/// The text of a source's pages as read in one of the ways; empty for `structure` where the file has no tags.
/// `columns`: the text that read_layout made.
std::string read_as(const Source& source, ReadingKind kind);

}
