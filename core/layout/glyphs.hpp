#pragma once
#include "core/layout/pieces.hpp"

namespace resume::layout {

struct GlyphCounts {
  uint32_t ligatures = 0, icons = 0, unmapped = 0;
};

/// Appends a run's letters to `letters` and puts their span into the piece: ligatures taken apart, every kind
/// of blank a space, marks without width left out, bullets of symbol fonts a '•', icons left out, glyphs
/// without a letter U+FFFD. Blanks at the ends are left out and noted in the piece.
GlyphCounts read_glyphs(const Source& source, const Run& run, std::string& letters, Piece& piece);

/// Whether letters are a bullet by themselves.
bool is_bullet(std::string_view letters);
/// Whether their first word is one.
bool begins_with_bullet(std::string_view letters);

void append_utf8(std::string& text, char32_t c);

/// 'é' of '´' and 'e'; 0: they make no letter.
char32_t with_accent(char32_t mark, char letter);
/// Whether letters end in an accent that stands by itself; `size`: its bytes.
bool ends_in_accent(std::string_view letters, char32_t& mark, size_t& size);

}
