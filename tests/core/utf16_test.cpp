#include "web/utf16.hpp"

#include <gtest/gtest.h>

namespace {

using resume::Span;
using resume::Utf16Text;

struct Case {
  std::u16string_view units;
  std::string_view utf8;
};

constexpr Case cases[] = {
    // Whole letters of one to four bytes.
    {u"", ""},
    {u"Jane", "Jane"},
    {u"Zo\u00EB", "Zo\xC3\xAB"},
    {u"\u65E5\u672C", "\xE6\x97\xA5\xE6\x9C\xAC"},
    {u"\U0001F44D", "\xF0\x9F\x91\x8D"},
    {u"a\U0001F44Db",
     "a\xF0\x9F\x91\x8D"
     "b"},
    {u"\U0010FFFF", "\xF4\x8F\xBF\xBF"},
    {u"\uFFFD", "\xEF\xBF\xBD"},
    {u"\uFEFFx", "\xEF\xBB\xBFx"},
    // Surrogates without their other half.
    {u"\xD83D", "\xEF\xBF\xBD"},
    {u"\xDC4D", "\xEF\xBF\xBD"},
    {u"\xDC4D\xD83D", "\xEF\xBF\xBD\xEF\xBF\xBD"},
    {u"a\xD83Dz", "a\xEF\xBF\xBDz"},
    {u"\xD83D\xD83D\xDC4D", "\xEF\xBF\xBD\xF0\x9F\x91\x8D"},
};

TEST(Utf16, UnitsBecomeValidUtf8) {
  for (const Case& c : cases) EXPECT_EQ(resume::utf8_of(c.units), c.utf8);
  EXPECT_EQ(resume::utf8_of(std::u16string_view(u"a\0b", 3)), std::string_view("a\0b", 3));
}

TEST(Utf16, LengthsAgreeInEveryCase) {
  for (const Case& c : cases) {
    const Utf16Text text{std::string(c.utf8)};
    EXPECT_EQ(text.units_of(static_cast<uint32_t>(c.utf8.size())), c.units.size()) << c.utf8;
    EXPECT_EQ(text.byte_of(static_cast<uint32_t>(c.units.size())), c.utf8.size()) << c.utf8;
  }
}

TEST(Utf16, PlacesInsideALetterAreItsBegin) {
  const Utf16Text text{"a\xF0\x9F\x91\x8D\xC3\xAB!"};  // a, thumb, e with dots, !
  constexpr uint32_t units[] = {0, 1, 1, 1, 1, 3, 3, 4, 5, 5, 5};
  for (uint32_t byte = 0; byte < std::size(units); byte++)
    EXPECT_EQ(text.units_of(byte), units[byte]) << byte;
  constexpr uint32_t bytes[] = {0, 1, 1, 5, 7, 8, 8, 8};
  for (uint32_t unit = 0; unit < std::size(bytes); unit++) EXPECT_EQ(text.byte_of(unit), bytes[unit]) << unit;
  EXPECT_EQ(text.units_of(Span{1, 5}), (Span{1, 3}));
  EXPECT_EQ(text.bytes_of(Span{1, 3}), (Span{1, 5}));
}

TEST(Utf16, EveryPlaceOfALongTextComesBack) {
  std::string utf8;
  std::u16string units;
  for (int at = 0; at < 700; at++) {
    const Case& c = cases[1 + at % 8];
    utf8 += c.utf8;
    units += c.units;
  }
  const Utf16Text text(utf8);
  uint32_t unit = 0;
  for (uint32_t byte = 0; byte <= utf8.size(); byte++) {
    if (byte < utf8.size() && (utf8[byte] & 0xC0) == 0x80) continue;
    ASSERT_EQ(text.units_of(byte), unit) << byte;
    ASSERT_EQ(text.byte_of(unit), byte) << unit;
    if (byte < utf8.size()) unit += static_cast<unsigned char>(utf8[byte]) >= 0xF0 ? 2 : 1;
  }
  EXPECT_EQ(unit, units.size());
}

}
