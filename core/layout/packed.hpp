#pragma once
#include <string_view>

#include "core/layout/source.hpp"

namespace resume {

/// What a packed source begins with; no text does.
inline constexpr std::string_view packed_mark = "\xFFSRC";

/// Reads the form in which web/importers/pack.mjs hands a source to a module without JSON: the mark, the
/// count of numbers, the numbers (32 bits, lowest byte first), then the bytes of all strings in the order in
/// which the numbers give their sizes. False, and `source` as it was, where the bytes are not such a form.
bool read_packed(std::string_view bytes, Source& source);

/// A source of any bytes: packed, or else a text.
Source open_source(std::string_view bytes);

}
