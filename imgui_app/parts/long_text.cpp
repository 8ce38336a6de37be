#include "imgui_app/parts/long_text.hpp"

#include <algorithm>

#include "imgui_app/theme/widgets.hpp"

namespace parts {

using draw::Color;
using draw::Type;

void LongText::set(std::string text) {
  lines_.clear();
  width_ = 0;
  text_ = std::move(text);
}

/// A line ends after the last space that fits, or where the next letter would not. Letters of East Asia take
/// two columns.
void LongText::break_lines(float width) {
  if (width_ == width) return;
  width_ = width;
  lines_.clear();
  const int columns = std::max(8, static_cast<int>(width / draw::text_width(Type::machine, "0")));
  const std::string_view text = text_;
  size_t begin = 0, after_space = 0;
  int column = 0, column_after_space = 0;
  const auto end_line = [&](size_t end, size_t next) {
    lines_.push_back(text.substr(begin, end - begin));
    begin = after_space = next;
  };
  for (size_t at = 0; at < text.size(); at++) {
    const unsigned char byte = static_cast<unsigned char>(text[at]);
    if ((byte & 0xC0) == 0x80) continue;
    if (byte == '\n') {
      end_line(at, at + 1);
      column = 0;
      continue;
    }
    const int wide = byte >= 0xE1 ? 2 : 1;
    if (column + wide > columns && after_space > begin) {
      end_line(after_space, after_space);
      column -= column_after_space;
    } else if (column + wide > columns) {
      end_line(at, at);
      column = 0;
    }
    column += wide;
    if (byte == ' ') after_space = at + 1, column_after_space = column;
  }
  if (begin < text.size()) lines_.push_back(text.substr(begin));
}

float LongText::draw(ImVec2 at, float width, const draw::Box& sight) {
  break_lines(width);
  const float line = draw::line_height(Type::machine);
  float y = at.y;
  for (const std::string_view words : lines_) {
    if (y + line >= sight.min.y && y <= sight.max.y) draw::text({at.x, y}, Type::machine, Color::ink1, words);
    y += line;
  }
  ui::describe(ui::Role::text, {at, {at.x + width, y}}, text_);
  return y - at.y;
}

}
