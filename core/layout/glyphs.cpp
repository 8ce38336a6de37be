#include "core/layout/glyphs.hpp"

#include <algorithm>

#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace resume::layout {

void append_utf8(std::string& text, char32_t c) {
  const Folded whole = folded_utf8(c);
  text.append(whole.bytes, whole.size);
}

// Whether a font's name holds one of the parts, whatever the case, blanks and hyphens left out.
static bool is_named(std::string_view name, std::initializer_list<std::string_view> parts) {
  std::string plain;
  for (const char c : name.substr(0, 100))
    if (c != ' ' && c != '-' && c != '_') plain += lower(c);
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return plain.find(part) != plain.npos; });
}

enum class FontKind : uint8_t { letters, symbols, icons };

static FontKind kind_of(std::string_view name) {
  if (name.empty()) return FontKind::letters;
  if (is_named(name, {"fontawesome", "fa5", "fasolid", "fabrands", "phosphor", "icon", "fontello", "entypo",
                      "typicons", "feather", "lucide", "fontisto", "boxicons", "materialsymbols",
                      "academicons", "devicon", "segoemdl", "segoefluent"}))
    return FontKind::icons;
  return is_named(name, {"wingdings", "webdings", "dingbats", "symbol", "bookshelf"}) ? FontKind::symbols
                                                                                      : FontKind::letters;
}

static bool is_private(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

static bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

// Without width, and nothing to a reader.
static bool is_nothing(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         c == 0xFEFF || c == rule_letter;
}

static bool is_unmapped(char32_t c) {
  return is_private(c) || c == 0xFFFD || c < 0x20 || (c >= 0x7F && c < 0xA0) || (c & 0xFFFE) == 0xFFFE;
}

// Bullets of Symbol and Wingdings as their fonts number them, in the private area or below 256.
static bool is_symbol_bullet(char32_t c) {
  static constexpr char32_t bullets[] = {0xB7, 0xA7, 0xA8, 0xD8, 0x76, 0x6C, 0x6E, 0x71,
                                         0x75, 0x9F, 0x9E, 0xFC, 0xE0, 0xF0, 0xFE, 0x77};
  const char32_t low = c >= 0xF000 && c <= 0xF0FF ? c - 0xF000 : c;
  return std::find(std::begin(bullets), std::end(bullets), low) != std::end(bullets);
}

bool is_bullet(std::string_view letters) {
  static constexpr std::string_view bullets[] = {"•", "-", "–", "—", "*", "▪", "◦", "‣", "►", "▸", "◆", "●",
                                                 "○", "■", "□", "·", "➢", "➤", "✓", "✔", "⁃", "∙", "❖", "»",
                                                 "›", ">", "+", "o", "▶", "◇", "★", "☆", "→", "⇒", "✦", "⚫"};
  return std::find(std::begin(bullets), std::end(bullets), letters) != std::end(bullets);
}

bool begins_with_bullet(std::string_view letters) { return is_bullet(letters.substr(0, letters.find(' '))); }

GlyphCounts read_glyphs(const Source& source, const Run& run, std::string& letters, Piece& piece) {
  GlyphCounts counts;
  const std::string_view glyphs = text_of(source.glyphs, run.glyphs);
  const FontKind kind =
      run.font < source.fonts.size() ? kind_of(source.fonts[run.font].name) : FontKind::letters;
  const auto begin = static_cast<uint32_t>(letters.size());
  uint32_t end = begin, good = 0, bullets = 0;
  bool blank = false;
  for (size_t at = 0; at < glyphs.size();) {
    const auto [code, size] = code_point_at(glyphs, at);
    // The hyphens of TeX's newer fonts: addresses and words have the one of keyboards.
    const char32_t c = code == 0x2010 || code == 0x2011 ? U'-' : code;
    at += size;
    if (is_space(c)) {
      blank = true;
      continue;
    }
    if (is_nothing(c) || (c == 0xAD && at < glyphs.size())) continue;
    const bool mark = kind == FontKind::symbols || (c >= 0xF000 && c <= 0xF0FF && kind == FontKind::letters);
    if (kind == FontKind::icons || (kind == FontKind::symbols && is_private(c) && !is_symbol_bullet(c))) {
      ++counts.icons;
      continue;
    }
    if (blank && end > begin) letters += ' ';
    piece.space_before = piece.space_before || (blank && end == begin);
    blank = false;
    if (mark && is_symbol_bullet(c)) {
      letters += "•", ++good, ++bullets;
    } else if (is_unmapped(c)) {
      letters += "\xEF\xBF\xBD", ++counts.unmapped;
    } else if (c >= 0xFB00 && c <= 0xFB06) {
      const Folded apart = folded_ligature(c);
      letters.append(apart.bytes, apart.size), ++counts.ligatures, ++good;
    } else if (const char32_t whole = at < glyphs.size() ? with_accent(c, glyphs[at]) : 0; whole != 0) {
      append_utf8(letters, whole), ++good, ++at;
    } else {
      append_utf8(letters, c), ++good;
    }
    end = static_cast<uint32_t>(letters.size());
  }
  piece.space_after = blank;
  // A lone glyph without a letter is a picture; among letters it is a letter that is lost.
  if (good == 0 && counts.unmapped != 0 && counts.unmapped <= 2) {
    counts.icons += counts.unmapped;
    counts.unmapped = 0;
    end = begin;
  }
  letters.resize(end);
  piece.letters = {begin, end};
  return counts;
}

}
