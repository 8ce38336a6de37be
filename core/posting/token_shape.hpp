#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/span.hpp"

// What the letters of a word say, where the lexicon does not know it.

namespace resume {

/// What the letters of a token say.
struct TokenShape {
  uint32_t upper = 0, lower = 0, digits = 0, other = 0;
  bool inner_capital = false;  ///< a capital behind a small letter
  bool hyphen = false;
};

TokenShape shape_of(std::string_view token);

/// Capitals and digits that are no product's name: 'CEO', 'B2B', 'USD'.
bool is_common(std::string_view word);
/// 'NSOperation', 'k6', 'fennec.js', 'F#', 'gRPC'.
bool is_technical(std::string_view token);
/// 'fennec.js', 'F#'
bool is_file_like(std::string_view token);
/// Nothing but letters, with no capital behind a small one.
bool is_letters(std::string_view token);
/// 'Kestrel': a capital, and small letters behind it.
bool is_name_like(std::string_view token);

/// The tokens of a span of the text, at most 40 bytes each; full stops and apostrophes at their ends are no
/// part of them.
std::vector<Span> tokens_of(std::string_view text, Span span);

}
