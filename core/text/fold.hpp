#pragma once
#include <cstdint>
#include <string_view>

namespace resume {

/// What a code point does to the word it stands in.
enum class LetterClass : uint8_t {
  gap,     ///< stands between words
  letter,  ///< letters and digits of any script
  hidden,  ///< combining accents, soft hyphens, zero-width characters: part of a word, of no weight in it
};

/// A code point as words are compared: lower case, Latin letters without accents, ligatures and wide forms
/// taken apart.
struct Folded {
  LetterClass letter_class = LetterClass::gap;
  uint8_t size = 0;  ///< bytes in `bytes`; 0 unless a letter
  char bytes[4] = {};
};

// U+00C0 to U+017F without accents; '*' has two letters or none and is handled apart.
inline constexpr std::string_view latin_base =
    "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllll"
    "nnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin_base.size() == 192);

constexpr Folded folded_ascii(std::string_view letters) {
  Folded folded{LetterClass::letter, static_cast<uint8_t>(letters.size()), {}};
  for (size_t i = 0; i < letters.size(); ++i) folded.bytes[i] = letters[i];
  return folded;
}

constexpr Folded folded_utf8(char32_t c) {
  Folded folded{LetterClass::letter, 0, {}};
  const auto put = [&](char32_t byte) { folded.bytes[folded.size++] = static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)),
        put(0x80 | (c & 0x3F));
  }
  return folded;
}

constexpr Folded folded_latin(char32_t c) {
  const char base = latin_base[c - 0xC0];
  if (base != '*') return folded_ascii({&base, 1});
  switch (c) {
    case 0xC6:
    case 0xE6:
      return folded_ascii("ae");
    case 0xD7:
    case 0xF7:
      return {};  // multiplication and division signs
    case 0xDE:
    case 0xFE:
      return folded_ascii("th");
    case 0xDF:
      return folded_ascii("ss");
    case 0x132:
    case 0x133:
      return folded_ascii("ij");
    default:
      return folded_ascii("oe");
  }
}

constexpr bool is_hidden(char32_t c) {
  return c == 0xAD || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

/// A Korean vowel that templates draw rules with, above headings; no word has it by itself.
inline constexpr char32_t rule_letter = 0x3161;

constexpr bool is_gap(char32_t c) {
  return c < 0xAA || (c >= 0xAB && c <= 0xB1) || (c >= 0xB4 && c <= 0xB8 && c != 0xB5) || c == 0xBB ||
         c == 0xBF || (c >= 0x2000 && c <= 0x206F) || (c >= 0x20A0 && c <= 0x20CF) ||
         (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3020) ||
         c == 0x30FB || c == rule_letter || (c >= 0xE000 && c <= 0xF8FF) ||
         (c >= 0xFE10 && c <= 0xFE6F && c != 0xFE33) || (c >= 0xFF01 && c <= 0xFF0F) ||
         (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65) ||
         c >= 0xFFF0;
}

constexpr Folded folded_ligature(char32_t c) {
  switch (c) {
    case 0xFB00:
      return folded_ascii("ff");
    case 0xFB01:
      return folded_ascii("fi");
    case 0xFB02:
      return folded_ascii("fl");
    case 0xFB03:
      return folded_ascii("ffi");
    case 0xFB04:
      return folded_ascii("ffl");
    default:
      return folded_ascii("st");
  }
}

/// Folds a code point above U+007F. Emoji and symbols are gaps; scripts without case stay as they are.
constexpr Folded fold(char32_t c) {
  if (c >= 0xC0 && c <= 0x17F) return folded_latin(c);
  if (is_hidden(c)) return {LetterClass::hidden, 0, {}};
  if (c >= 0x391 && c <= 0x3A9) return folded_utf8(c + 0x20);
  if (c == 0x3C2) return folded_utf8(0x3C3);  // final sigma
  if (c >= 0x410 && c <= 0x42F) return folded_utf8(c + 0x20);
  if (c >= 0x400 && c <= 0x40F) return folded_utf8(c + 0x50);
  if (c >= 0x1E00 && c <= 0x1EFF) return folded_utf8((c & 1) == 0 ? c + 1 : c);
  if (c >= 0xFB00 && c <= 0xFB06) return folded_ligature(c);
  if (c >= 0xFF21 && c <= 0xFF3A) return folded_utf8(c - 0xFF21 + 'a');
  if ((c >= 0xFF41 && c <= 0xFF5A) || (c >= 0xFF10 && c <= 0xFF19)) return folded_utf8(c - 0xFEE0);
  if (c >= 0x20000 && c <= 0x3FFFF) return folded_utf8(c);  // rare Han characters
  return is_gap(c) ? Folded{} : folded_utf8(c);
}

}
