#include "imgui_app/theme/draw.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace draw {

using theme::px;
using theme::unit;

static ImDrawList& list() { return *ImGui::GetWindowDrawList(); }
static constexpr float pi = 3.14159265f;

Box Box::inset(float css_x, float css_y) const {
  return {{min.x + px(css_x), min.y + px(css_y)}, {max.x - px(css_x), max.y - px(css_y)}};
}

/// A stroke of whole device pixels, at least one.
static float stroke(float css) { return std::max(1.0f, std::round(css * unit())); }
static float radius_in(const Box& box, float css_radius) {
  return std::min(css_radius * unit(), std::min(box.width(), box.height()) / 2);
}

void fill(const Box& box, float css_radius, Color color, float alpha) {
  list().AddRectFilled(box.min, box.max, theme::color(color, alpha), radius_in(box, css_radius));
}

void outline(const Box& box, float css_radius, Color color, float css_stroke) {
  const float width = stroke(css_stroke), half = width / 2;
  list().AddRect({box.min.x + half, box.min.y + half}, {box.max.x - half, box.max.y - half},
                 theme::color(color), std::max(0.0f, radius_in(box, css_radius) - half), 0, width);
}

/// How much of a Gaussian's light is kept `at` standard deviations outside a straight edge.
static float falloff(float at) { return 0.5f * std::erfc(at * 0.70710678f); }

// A mesh of rings around the edge, from one blur inside to one outside: no texture, and smooth at any pixel
// ratio.
void shadow(const Box& box, float css_radius, Elevation elevation, float alpha) {
  if (theme::current() == theme::Theme::contrast) return outline(box, css_radius, Color::line2, 2);
  const theme::ShadowStyle style = theme::shadow_style(elevation);
  const float blur = style.blur * unit(), sigma = blur / 2;
  if (blur <= 0) return;
  constexpr int corner_points = 6, rings = 9;
  constexpr int around = corner_points * 4;
  const Box at = box.moved({0, style.y * unit()});
  const float radius = radius_in(box, css_radius);
  const ImU32 hue = style.color & ~IM_COL32_A_MASK;
  const float strength = static_cast<float>(style.color >> IM_COL32_A_SHIFT) * alpha;
  ImDrawList& out = list();
  out.PrimReserve(around * 6 * (rings - 1), around * rings);
  const unsigned int first = out._VtxCurrentIdx;
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  for (int ring = 0; ring < rings; ring++) {
    const float away = blur * (2.0f * static_cast<float>(ring) / (rings - 1) - 1);
    const float edge = std::max(radius + away, 0.5f);
    const ImU32 color = hue | (static_cast<ImU32>(strength * falloff(away / sigma)) << IM_COL32_A_SHIFT);
    const ImVec2 inner_min = {at.min.x - away + edge, at.min.y - away + edge};
    const ImVec2 inner_max = {at.max.x + away - edge, at.max.y + away - edge};
    for (int point = 0; point < around; point++) {
      const int corner = point / corner_points;
      const float turn =
          (static_cast<float>(corner) + static_cast<float>(point % corner_points) / (corner_points - 1)) *
          pi / 2;
      const ImVec2 middle = {corner == 0 || corner == 3 ? inner_max.x : inner_min.x,
                             corner < 2 ? inner_max.y : inner_min.y};
      out.PrimWriteVtx({middle.x + edge * std::cos(turn), middle.y + edge * std::sin(turn)}, white, color);
    }
  }
  for (int ring = 0; ring + 1 < rings; ring++)
    for (int point = 0; point < around; point++) {
      const auto index = [&](int r, int p) {
        return static_cast<ImDrawIdx>(first + static_cast<unsigned int>(r * around + p % around));
      };
      for (const ImDrawIdx vertex : {index(ring, point), index(ring, point + 1), index(ring + 1, point + 1),
                                     index(ring, point), index(ring + 1, point + 1), index(ring + 1, point)})
        out.PrimWriteIdx(vertex);
    }
}

void panel(const Box& box, float css_radius, Color ground, Elevation elevation, Color edge) {
  if (box.height() <= 0) return;  // of a card whose content is still to be measured
  if (theme::current() != theme::Theme::contrast) shadow(box, css_radius, elevation);
  fill(box, css_radius, ground);
  const bool heavy = theme::current() == theme::Theme::contrast && elevation != Elevation::e1;
  outline(box, css_radius, heavy ? Color::line2 : edge, heavy ? 2 : 1);
}

bool page_picture(const Box& box, float css_radius, uint32_t page) {
  const ImTextureID picture = platform::page_picture(page, box.width());
  if (picture == ImTextureID_Invalid) return false;
  list().AddImageRounded(picture, box.min, box.max, {0, 0}, {1, 1}, IM_COL32_WHITE,
                         radius_in(box, css_radius));
  return true;
}

void icon(ImVec2 centre, Icon icon, float css_size, Color color) {
  const float scale = css_size * unit() / (24 * 64);
  const float width = 1.5f * unit();
  const ImVec2 corner = {std::round(centre.x - css_size * unit() / 2),
                         std::round(centre.y - css_size * unit() / 2)};
  const ImU32 ink = theme::color(color);
  ImDrawList& out = list();
  const theme::IconShape shape = theme::icon_shape(icon);
  for (int at = shape.first; at < shape.first + shape.count; at++) {
    const theme::IconStroke stroke = theme::icon_stroke(at);
    const auto place = [&](int point) {
      const theme::IconPoint p = theme::icon_point(stroke.first + point);
      return ImVec2{corner.x + static_cast<float>(p.x) * scale, corner.y + static_cast<float>(p.y) * scale};
    };
    for (int point = 0; point < stroke.count; point++) out.PathLineTo(place(point));
    out.PathStroke(ink, stroke.closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
    if (stroke.closed) continue;
    out.AddCircleFilled(place(0), width / 2, ink, 8);
    out.AddCircleFilled(place(stroke.count - 1), width / 2, ink, 8);
  }
}

void product_mark(ImVec2 min, float css_size) {
  const float s = css_size * unit() / 20;
  const auto at = [&](float x, float y) { return ImVec2{min.x + x * s, min.y + y * s}; };
  fill({min, at(18, 20)}, css_size * 0.25f, Color::primary);
  const ImU32 ink = theme::color(Color::on_primary);
  list().AddLine(at(4.5f, 6.5f), at(13.5f, 6.5f), ink, 1.7f * s);
  list().AddLine(at(4.5f, 10), at(9.5f, 10), ink, 1.7f * s);
  const bool dark_ground = theme::current() == theme::Theme::light;
  const ImVec2 tick[] = {at(7.5f, 13.5f), at(10, 16), at(14.5f, 11)};
  const theme::Theme own = dark_ground ? theme::Theme::dark : theme::Theme::light;
  list().AddPolyline(tick, 3, theme::color_of(own, Color::good), ImDrawFlags_None, 1.9f * s);
}

void shape(ImVec2 centre, Shape shape, float css_size, Color color) {
  const float r = css_size * unit() / 2;
  const ImU32 ink = theme::color(color), ground = theme::color(Color::raised);
  ImDrawList& out = list();
  const float bar = std::max(1.5f, r * 0.22f);
  const auto exclamation = [&](float top, float foot) {
    out.AddRectFilled({centre.x - bar / 2, centre.y + top * r},
                      {centre.x + bar / 2, centre.y + (foot - 0.34f) * r}, ground);
    out.AddRectFilled({centre.x - bar / 2, centre.y + (foot - 0.2f) * r},
                      {centre.x + bar / 2, centre.y + foot * r}, ground);
  };
  switch (shape) {
    case Shape::octagon:
      for (int corner = 0; corner < 8; corner++) {
        const float turn = (static_cast<float>(corner) + 0.5f) * pi / 4;
        out.PathLineTo({centre.x + r * 0.98f * std::cos(turn), centre.y + r * 0.98f * std::sin(turn)});
      }
      out.PathFillConvex(ink);
      exclamation(-0.5f, 0.52f);
      break;
    case Shape::triangle: {
      const ImVec2 corners[] = {{centre.x, centre.y - r * 0.84f},
                                {centre.x + r * 0.94f, centre.y + r * 0.78f},
                                {centre.x - r * 0.94f, centre.y + r * 0.78f}};
      out.AddConvexPolyFilled(corners, 3, ink);
      out.AddPolyline(corners, 3, ink, ImDrawFlags_Closed, 1.2f * unit());
      exclamation(-0.36f, 0.62f);
      break;
    }
    case Shape::diamond: {
      const float reach = r * 0.8f;
      const ImVec2 corners[] = {{centre.x, centre.y - reach},
                                {centre.x + reach, centre.y},
                                {centre.x, centre.y + reach},
                                {centre.x - reach, centre.y}};
      out.AddPolyline(corners, 4, ink, ImDrawFlags_Closed, 1.5f * unit());
      break;
    }
    case Shape::circle: {
      out.AddCircle(centre, r * 0.84f, ink, 0, 1.4f * unit());
      const float w = std::max(1.4f * unit(), 1.0f);
      out.AddRectFilled({centre.x - w / 2, centre.y - r * 0.08f}, {centre.x + w / 2, centre.y + r * 0.44f},
                        ink);
      out.AddRectFilled({centre.x - w / 2, centre.y - r * 0.46f}, {centre.x + w / 2, centre.y - r * 0.24f},
                        ink);
      break;
    }
  }
}

void ring(ImVec2 centre, float css_size, float css_stroke, std::span<const Arc> arcs) {
  const float width = css_stroke * unit(), radius = css_size * unit() / 2 - width / 2;
  const float gap = arcs.size() > 1 ? unit() / radius : 0;
  float from = -pi / 2;
  for (const Arc& arc : arcs) {
    const float to = from + arc.share * 2 * pi;
    if (to - from > 2 * gap) {
      list().PathArcTo(centre, radius, from + gap, to - gap, std::max(4, static_cast<int>(64 * arc.share)));
      list().PathStroke(theme::color(arc.color), ImDrawFlags_None, width);
    }
    from = to;
  }
}

void dotted_ring(ImVec2 centre, float css_size, float css_stroke, Color color) {
  const float radius = (css_size - css_stroke) * unit() / 2;
  const int count = std::max(10, static_cast<int>(css_size * 0.62f));
  for (int dot = 0; dot < count; dot++) {
    const float turn = 2 * pi * static_cast<float>(dot) / static_cast<float>(count);
    list().AddCircleFilled({centre.x + radius * std::cos(turn), centre.y + radius * std::sin(turn)},
                           std::max(0.8f, css_stroke * 0.3f) * unit(), theme::color(color), 8);
  }
}

void small_ring(ImVec2 centre, float css_size, float css_stroke, float share) {
  const float width = css_stroke * unit(), radius = css_size * unit() / 2 - width / 2;
  const float turn = -pi / 2 + share * 2 * pi, gap = share > 0 && share < 1 ? 1.2f * unit() / radius : 0;
  if (share > 0) {
    list().PathArcTo(centre, radius, -pi / 2, turn, 40);
    list().PathStroke(theme::color(Color::ink1), ImDrawFlags_None, width);
  }
  if (share >= 1) return;
  list().PathArcTo(centre, radius, turn + gap, pi * 1.5f - gap, 40);
  list().PathStroke(theme::color(Color::ring_lost), ImDrawFlags_None, 1.5f * unit());
}

void line(ImVec2 from, ImVec2 to, Color color, float css_stroke) {
  const float width = stroke(css_stroke);
  if (from.y == to.y || from.x == to.x) {
    // Straight lines are filled: sharp at every pixel ratio.
    const ImVec2 min = {std::min(from.x, to.x), std::min(from.y, to.y)};
    const ImVec2 max = {std::max(from.x, to.x), std::max(from.y, to.y)};
    const bool flat = from.y == to.y;
    list().AddRectFilled(min, {flat ? max.x : max.x + width, flat ? max.y + width : max.y},
                         theme::color(color));
    return;
  }
  list().AddLine(from, to, theme::color(color), css_stroke * unit());
}

void disc(ImVec2 centre, float css_radius, Color color) {
  list().AddCircleFilled(centre, css_radius * unit(), theme::color(color));
}

void circle(ImVec2 centre, float css_radius, Color color, float css_stroke) {
  list().AddCircle(centre, css_radius * unit(), theme::color(color), 0, css_stroke * unit());
}

void bar(ImVec2 from, float to_x, float css_stroke, Color color) {
  list().AddRectFilled(from, {to_x, from.y + std::max(1.0f, std::floor(css_stroke * unit()))},
                       theme::color(color));
}

void dashes(ImVec2 from, float to_x, float css_on, float css_off, Color color, float css_stroke) {
  const float on = css_on * unit(), step = (css_on + css_off) * unit();
  for (float x = from.x; x < to_x; x += step) {
    const float begin = std::round(x), end = std::min(std::max(begin + 1, std::round(x + on)), to_x);
    bar({begin, from.y}, end, css_stroke, color);
  }
}

void dashed_box(const Box& box, float css_radius, float css_on, float css_off, Color color,
                float css_stroke) {
  ImDrawList& out = list();
  const float half = css_stroke * unit() / 2;
  out.PathRect({box.min.x + half, box.min.y + half}, {box.max.x - half, box.max.y - half},
               radius_in(box, css_radius));
  ImVector<ImVec2>& path = out._Path;
  const int count = path.Size;
  // The path is drawn piece by piece from a copy: strokes clear it.
  static ImVector<ImVec2> points;
  points = path;
  path.resize(0);
  if (count < 2) return;
  const float on = css_on * unit(), off = css_off * unit();
  const ImU32 ink = theme::color(color);
  float left = on;
  bool inked = true;
  out.PathLineTo(points[0]);
  for (int at = 0; at < count; at++) {
    ImVec2 from = points[at];
    const ImVec2 to = points[(at + 1) % count];
    float length = std::hypot(to.x - from.x, to.y - from.y);
    while (length > left) {
      const float share = left / length;
      from = {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
      length -= left;
      if (inked) out.PathLineTo(from), out.PathStroke(ink, ImDrawFlags_None, css_stroke * unit());
      inked = !inked;
      left = inked ? on : off;
      if (inked) out.PathLineTo(from);
    }
    left -= length;
    if (inked) out.PathLineTo(to);
  }
  out.PathStroke(ink, ImDrawFlags_None, css_stroke * unit());
}

void underline(float from_x, float to_x, float y, Underline kind, Color color) {
  const ImU32 ink = theme::color(color);
  const float u = unit();
  ImDrawList& out = list();
  switch (kind) {
    case Underline::straight:
      return bar({from_x, std::round(y + u)}, to_x, 1.25f, color);
    case Underline::dots:
      for (float x = from_x; x + 1 < to_x; x += 4 * u)
        out.AddRectFilled({std::round(x), std::round(y + u)},
                          {std::round(x) + 2 * u, std::round(y + u) + std::max(1.0f, 1.5f * u)}, ink);
      return;
    case Underline::zigzag:
      for (int step = 0;; step++) {
        const float x = from_x + 2.5f * u * static_cast<float>(step);
        if (x > to_x) break;
        out.PathLineTo({x, y + (step % 2 == 0 ? 2.8f * u : 0)});
      }
      break;
    case Underline::wave:
      for (int step = 0;; step++) {
        const float x = from_x + u * static_cast<float>(step);
        if (x > to_x) break;
        out.PathLineTo({x, y + 1.4f * u - 1.4f * u * std::sin(static_cast<float>(step) * pi / 3)});
      }
      break;
  }
  out.PathStroke(ink, ImDrawFlags_None, 1.25f * u);
}

void hatch(const Box& box, Color color) {
  const ImU32 ink = theme::color(color);
  const float step = 5 * unit(), width = 1.2f * unit(), height = box.height();
  // A slanted line from (x, bottom) to (x + height, top), cut to the box by hand: a clip rectangle would cost
  // a draw call.
  for (float x = box.min.x - height; x < box.max.x; x += step) {
    const float left = std::max(x, box.min.x), right = std::min(x + height, box.max.x);
    if (right - left < 1) continue;
    list().AddLine({left, box.max.y - (left - x)}, {right, box.max.y - (right - x)}, ink, width);
  }
}

void dots(const Box& box, Color color) {
  const ImU32 ink = theme::color(color);
  const float step = 5 * unit(), size = std::max(1.0f, std::round(1.5f * unit()));
  bool odd = false;
  for (float y = box.min.y + 2 * unit(); y + size < box.max.y; y += step / 2, odd = !odd)
    for (float x = box.min.x + (odd ? step / 2 : 0) + 2 * unit(); x + size < box.max.x; x += step)
      list().AddRectFilled({std::round(x), std::round(y)}, {std::round(x) + size, std::round(y) + size}, ink);
}

void clip(const Box& box) { list().PushClipRect(box.min, box.max, true); }
void unclip() { list().PopClipRect(); }

}
