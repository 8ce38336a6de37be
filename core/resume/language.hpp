#pragma once
#include <string_view>

#include "core/text/document.hpp"

namespace resume {

/// The language most of a text is in, by ISO 639-1: en, de, fr, es, pt, it, nl, pl by their small words, ru,
/// zh, ja by their letters. Empty: too little to tell, or another one. Looks at the first words of a long
/// text only.
std::string_view detect_language(const Document& document);

/// Whether a word of two letters or more is one that these languages put before others: 'of', 'und', 'para'.
bool is_small_word(std::string_view word);

/// Whether a line ends in one of them, in small letters: it goes on below.
bool ends_small(const Document& document, Span line);

}
