// Accents drawn apart from their letters, as TeX's older fonts have them: '´' before 'e' is 'é'.
#include <algorithm>

#include "core/layout/glyphs.hpp"
#include "core/text/utf8.hpp"

namespace resume::layout {

// The letters that an accent stands on, and what they are together.
struct Accent {
  char32_t mark;
  std::string_view letters;
  std::u32string_view whole;
};
static constexpr Accent accents[] = {{0xB4, "aeiouyAEIOUYcnsz", U"áéíóúýÁÉÍÓÚÝćńśź"},
                                     {0x60, "aeiouAEIOU", U"àèìòùÀÈÌÒÙ"},
                                     {0xA8, "aeiouyAEIOU", U"äëïöüÿÄËÏÖÜ"},
                                     {0x2C6, "aeiouAEIOU", U"âêîôûÂÊÎÔÛ"},
                                     {0x2DC, "anoANO", U"ãñõÃÑÕ"},
                                     {0xB8, "cCsS", U"çÇşŞ"},
                                     {0x2C7, "cszrenCSZREN", U"čšžřěňČŠŽŘĚŇ"},
                                     {0x2DA, "aAuU", U"åÅůŮ"}};

char32_t with_accent(char32_t mark, char letter) {
  for (const Accent& accent : accents) {
    const size_t at = accent.mark == mark ? accent.letters.find(letter) : accent.letters.npos;
    if (at != accent.letters.npos) return accent.whole[at];
  }
  return 0;
}

bool ends_in_accent(std::string_view letters, char32_t& mark, size_t& size) {
  size_t at = letters.size();
  while (at > 0 && letters.size() - at < 4) {
    --at;
    if ((static_cast<uint8_t>(letters[at]) & 0xC0) != 0x80) break;
  }
  if (at == letters.size()) return false;
  const CodePoint last = code_point_at(letters, at);
  mark = last.value, size = last.size;
  return std::any_of(std::begin(accents), std::end(accents),
                     [&](const Accent& accent) { return accent.mark == last.value; });
}

}
