#include <algorithm>
#include <cmath>

#include "imgui_app/theme/draw.hpp"

// Text: ImGui measures and places letters; lines are broken here, since a line of ours is higher than its
// letters.
namespace draw {

using theme::px;

struct Setting {
  ImFont* font;
  float size, line, drop;  ///< drop: from the line box's top to the letters'
};

static Setting setting_of(Type type) {
  const theme::TypeStyle style = theme::type_style(type);
  const float size = style.size * theme::unit(), line = px(style.line);
  return {platform::font(style.face), size, line, std::round((line - size) / 2)};
}

static float width_of(const Setting& set, std::string_view words) {
  if (words.empty()) return 0;
  return platform::text_width(set.font, set.size, words);
}

static void put(const Setting& set, ImVec2 at, ImU32 ink, std::string_view words) {
  if (words.empty()) return;
  const ImVec2 corner = {std::round(at.x), std::round(at.y) + set.drop};
  platform::draw_text(*ImGui::GetWindowDrawList(), set.font, set.size, corner, ink, words);
}

float text_width(Type type, std::string_view words) { return std::ceil(width_of(setting_of(type), words)); }

float text(ImVec2 at, Type type, Color color, std::string_view words, float alpha) {
  const Setting set = setting_of(type);
  put(set, at, theme::color(color, alpha), words);
  return std::ceil(width_of(set, words));
}

/// The longest beginning of `words` that is no wider than `width`, at a letter's end.
static std::string_view fitting(const Setting& set, std::string_view words, float width) {
  const char* end = words.data();
  set.font->CalcTextSizeA(set.size, width, 0, words.data(), words.data() + words.size(), &end);
  return words.substr(0, static_cast<size_t>(end - words.data()));
}

/// The first code point of a text that is not empty.
static std::string_view first_letter(std::string_view words) {
  size_t size = 1;
  while (size < words.size() && (static_cast<unsigned char>(words[size]) & 0xC0) == 0x80) size++;
  return words.substr(0, size);
}

static constexpr std::string_view ellipsis = "…";

static void put_cut(const Setting& set, ImVec2 at, float width, ImU32 ink, std::string_view words) {
  std::string_view part = fitting(set, words, width - width_of(set, ellipsis));
  while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
  put(set, at, ink, part);
  put(set, {at.x + width_of(set, part), at.y}, ink, ellipsis);
}

float text_cut(ImVec2 at, float width, Type type, Color color, std::string_view words) {
  const Setting set = setting_of(type);
  const float whole = width_of(set, words);
  if (whole <= width) {
    put(set, at, theme::color(color), words);
    return std::ceil(whole);
  }
  put_cut(set, at, width, theme::color(color), words);
  return width;
}

float text_right(ImVec2 at_right, Type type, Color color, std::string_view words) {
  const float width = text_width(type, words);
  text({at_right.x - width, at_right.y}, type, color, words);
  return width;
}

float text_middle(ImVec2 at_middle, Type type, Color color, std::string_view words) {
  const float width = text_width(type, words);
  text({at_middle.x - width / 2, at_middle.y}, type, color, words);
  return width;
}

/// Cuts the next line off `rest`: as many words as fit, or as many letters of a word that fits nowhere.
static std::string_view take_line(const Setting& set, std::string_view& rest, float width) {
  const size_t newline = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, newline);
  if (width_of(set, line) > width) {
    const char* end = set.font->CalcWordWrapPosition(set.size, line.data(), line.data() + line.size(), width);
    line = end == line.data() ? first_letter(line) : line.substr(0, static_cast<size_t>(end - line.data()));
    rest.remove_prefix(line.size());
  } else {
    rest.remove_prefix(std::min(newline + 1, rest.size()));
  }
  while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  return line;
}

enum class Way : uint8_t { measured, left, middle };

static float set_paragraph(ImVec2 at, float width, Type type, ImU32 ink, std::string_view words,
                           int most_lines, Way way) {
  const Setting set = setting_of(type);
  float y = at.y;
  for (int count = 1; !words.empty(); count++, y += set.line) {
    const size_t newline = words.find('\n');
    if (count == most_lines && (newline != words.npos || width_of(set, words) > width)) {
      if (way != Way::measured) put_cut(set, {at.x, y}, width, ink, words.substr(0, newline));
      return y + set.line - at.y;
    }
    const std::string_view line = take_line(set, words, width);
    const float air = way == Way::middle ? std::round((width - width_of(set, line)) / 2) : 0;
    if (way != Way::measured) put(set, {at.x + air, y}, ink, line);
  }
  return y - at.y;
}

float paragraph(ImVec2 at, float width, Type type, Color color, std::string_view words, int most_lines) {
  return set_paragraph(at, width, type, theme::color(color), words, most_lines, Way::left);
}

float paragraph_middle(ImVec2 at, float width, Type type, Color color, std::string_view words) {
  return set_paragraph(at, width, type, theme::color(color), words, 0, Way::middle);
}

float paragraph_height(float width, Type type, std::string_view words, int most_lines) {
  return set_paragraph({0, 0}, width, type, 0, words, most_lines, Way::measured);
}

void small_text(ImVec2 base, float width, float size, bool strong, Color color, std::string_view words) {
  constexpr float least = 4;
  ImFont* const font = platform::font(strong ? platform::Face::words_strong : platform::Face::words);
  float set = std::floor(size);
  if (set >= least)
    if (const float wide = platform::text_width(font, set, words); wide > width && wide > 0)
      set = std::floor(set * width / wide);
  if (set < least) {
    const float top = base.y - std::max(1.0f, size * 0.6f);
    return fill({{base.x, top}, {base.x + std::max(1.0f, width), base.y}}, 0, color, 0.35f);
  }
  const ImVec2 corner = {std::round(base.x), std::round(base.y - set * 0.8f)};
  platform::draw_text(*ImGui::GetWindowDrawList(), font, set, corner, theme::color(color), words);
}

static void put_run(const Setting& set, ImVec2 at, float width, Ink ink, std::string_view words) {
  const Box box = {{at.x - px(2), at.y + px(1)}, {at.x + width + px(2), at.y + set.line - px(1)}};
  switch (ink) {
    case Ink::plain:
      return put(set, at, theme::color(Color::ink1), words);
    case Ink::quiet:
      return put(set, at, theme::color(Color::ink3), words);
    case Ink::strong:
      return put(set, at, theme::color(Color::ink1), words);
    case Ink::inserted:
      fill(box, theme::radius::mark, Color::good_soft);
      if (theme::current() == theme::Theme::contrast) outline(box, theme::radius::mark, Color::good);
      return put(set, at, theme::color(Color::ink1), words);
    case Ink::chosen:
      fill(box, theme::radius::mark, Color::accent_soft);
      if (theme::current() == theme::Theme::contrast) outline(box, theme::radius::mark, Color::accent);
      return put(set, at, theme::color(Color::ink1), words);
    case Ink::struck:
      put(set, at, theme::color(Color::ink3), words);
      line({at.x, std::round(at.y + set.line * 0.53f)}, {at.x + width, std::round(at.y + set.line * 0.53f)},
           Color::blocker, 1.25f);
      return;
  }
}

float runs(ImVec2 at, float width, Type type, std::span<const Run> pieces, bool measure_only) {
  const Setting set = setting_of(type);
  const float space = width_of(set, " ");
  float x = 0, y = 0;
  for (const Run& run : pieces) {
    if (run.words.empty()) continue;
    std::string_view rest = run.words;
    const float air = run.ink == Ink::inserted && x > 0 ? px(4) : 0;
    x += air;
    while (!rest.empty()) {
      // As much of the run as fits on this line, drawn in one piece.
      std::string_view line = fitting(set, rest, std::max(0.0f, width - x));
      if (line.size() < rest.size() && rest[line.size()] != ' ') {
        const size_t gap = line.rfind(' ');
        if (gap != std::string_view::npos)
          line = line.substr(0, gap + 1);
        else if (x > 0)
          line = {};
        else if (const size_t mark = line.find_last_of("@/.-_"); mark != std::string_view::npos)
          line = line.substr(0, mark + 1);
        else if (line.empty())
          line = first_letter(rest);
      }
      const float wide = width_of(set, line);
      if (!measure_only && !line.empty()) put_run(set, {at.x + x, at.y + y}, wide, run.ink, line);
      rest.remove_prefix(line.size());
      if (rest.empty()) {
        x += wide;
        break;
      }
      x = 0;
      y += set.line;
      while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    }
    if (run.ink == Ink::inserted) x += space * 0.5f;
  }
  return y + set.line;
}

}
