#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "imgui_app/theme/theme.hpp"

/// What the views draw with, and nothing else of ImDrawList. Places are device pixels on the screen; sizes
/// named `css` are CSS pixels; colours are tokens. Everything goes to the list of the pane that is open.
namespace draw {

using theme::Color;
using theme::Elevation;
using theme::Icon;
using theme::Type;

/// A rectangle of the screen.
struct Box {
  ImVec2 min, max;

  float width() const { return max.x - min.x; }
  float height() const { return max.y - min.y; }
  ImVec2 centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  bool contains(ImVec2 at) const { return min.x <= at.x && at.x < max.x && min.y <= at.y && at.y < max.y; }
  bool overlaps(const Box& other) const {
    return min.x < other.max.x && other.min.x < max.x && min.y < other.max.y && other.min.y < max.y;
  }
  /// Smaller by as many CSS pixels on each side.
  Box inset(float css_x, float css_y) const;
  Box moved(ImVec2 by) const { return {{min.x + by.x, min.y + by.y}, {max.x + by.x, max.y + by.y}}; }
};
/// From a corner, with a size in device pixels.
inline Box box_at(ImVec2 min, float width, float height) { return {min, {min.x + width, min.y + height}}; }

void fill(const Box& box, float css_radius, Color color, float alpha = 1);
void outline(const Box& box, float css_radius, Color color, float css_stroke = 1);
/// A soft shadow below a box of this radius; in high contrast an outline of two pixels.
void shadow(const Box& box, float css_radius, Elevation elevation, float alpha = 1);
/// Shadow, fill and hairline: a card, a sheet.
void panel(const Box& box, float css_radius, Color ground, Elevation elevation, Color edge = Color::line1);

/// One line of text in its line box (`at` is the box's corner). Gives the width.
float text(ImVec2 at, Type type, Color color, std::string_view words, float alpha = 1);
/// The same, ended by an ellipsis where it is wider than `width`.
float text_cut(ImVec2 at, float width, Type type, Color color, std::string_view words);
/// Ends at `right`.
float text_right(ImVec2 at_right, Type type, Color color, std::string_view words);
float text_middle(ImVec2 at_middle, Type type, Color color, std::string_view words);
float text_width(Type type, std::string_view words);
inline float line_height(Type type) { return theme::px(theme::type_style(type).line); }
/// Text broken at spaces to `width`, at most `most_lines` (0: all), the last one ended by an ellipsis. Gives
/// the height.
float paragraph(ImVec2 at, float width, Type type, Color color, std::string_view words, int most_lines = 0);
/// The same with each line in the middle of `width`.
float paragraph_middle(ImVec2 at, float width, Type type, Color color, std::string_view words);
float paragraph_height(float width, Type type, std::string_view words, int most_lines = 0);
/// Words with an ink each, broken together: what was, struck through; what shall be, on the ground of won
/// points.
enum class Ink : uint8_t { plain, quiet, strong, struck, inserted, chosen };
struct Run {
  std::string_view words;
  Ink ink = Ink::plain;
};
float runs(ImVec2 at, float width, Type type, std::span<const Run> pieces, bool measure_only = false);

/// Words of a page's picture: set on a base line in a letter's height of device pixels, smaller where they
/// would be wider than `width`, a pale bar where they would be too small to read.
void small_text(ImVec2 base, float width, float size, bool strong, Color color, std::string_view words);

/// The picture of a page of the resume's file; false: there is none yet, or never, and nothing is drawn.
bool page_picture(const Box& box, float css_radius, uint32_t page);

void icon(ImVec2 centre, Icon icon, float css_size, Color color);
/// The product's own mark: a sheet, two lines and a tick.
void product_mark(ImVec2 min, float css_size);

/// A severity's shape: octagon, triangle, diamond, circle. `css_size`: 12, 16 or 18.
enum class Shape : uint8_t { octagon, triangle, diamond, circle };
void shape(ImVec2 centre, Shape shape, float css_size, Color color);

/// A part of a ring, as a share of the whole.
struct Arc {
  float share = 0;
  Color color = Color::ink1;
};
/// A ring from the top, clockwise: the parts in order, two CSS pixels between them.
void ring(ImVec2 centre, float css_size, float css_stroke, std::span<const Arc> arcs);
/// A ring for what was not judged.
void dotted_ring(ImVec2 centre, float css_size, float css_stroke, Color color);
/// A small ring: kept in full stroke, the rest as a thin arc.
void small_ring(ImVec2 centre, float css_size, float css_stroke, float share);

void line(ImVec2 from, ImVec2 to, Color color, float css_stroke = 1);
void disc(ImVec2 centre, float css_radius, Color color);
void circle(ImVec2 centre, float css_radius, Color color, float css_stroke);
/// A level stroke from `from.x` to `to_x`, downwards from `from.y`: whole rows of pixels, and a paler one for
/// the rest.
void bar(ImVec2 from, float to_x, float css_stroke, Color color);
/// Pieces `css_on` long with `css_off` between, from `from.x` to `to_x`, snapped to device pixels.
void dashes(ImVec2 from, float to_x, float css_on, float css_off, Color color, float css_stroke);
void dashed_box(const Box& box, float css_radius, float css_on, float css_off, Color color, float css_stroke);
/// Underlines of findings at height `y`: zigzag, wave, straight, dots.
enum class Underline : uint8_t { zigzag, wave, straight, dots };
void underline(float from_x, float to_x, float y, Underline kind, Color color);
/// Slanted lines every five pixels, and dots every five, inside a box.
void hatch(const Box& box, Color color);
void dots(const Box& box, Color color);

/// Everything until `unclip` stays inside the box.
void clip(const Box& box);
void unclip();

}
