#include "imgui_app/theme/theme.hpp"

#include <algorithm>
#include <cmath>

namespace theme {

#include "icon_tables.inc"
#include "theme_tables.inc"

static Theme used = Theme::light;
static Brand brands[2];

template <class Enum>
static constexpr size_t place(Enum value) {
  return static_cast<size_t>(value);
}

Theme resolve(Choice choice, const platform::Preferences& wishes) {
  if (wishes.forced_colors) return Theme::contrast;
  switch (choice) {
    case Choice::light:
      return Theme::light;
    case Choice::dark:
      return Theme::dark;
    case Choice::contrast:
      return Theme::contrast;
    case Choice::system:
      break;
  }
  if (wishes.more_contrast) return Theme::contrast;
  return wishes.dark ? Theme::dark : Theme::light;
}

void use(Theme theme) { used = theme; }
Theme current() { return used; }

void set_brand(Brand light, Brand dark) { brands[0] = light, brands[1] = dark; }

ImU32 color_of(Theme theme, Color color) {
  if (theme != Theme::contrast && brands[place(theme)].primary != 0) {
    const Brand& brand = brands[place(theme)];
    if (color == Color::primary) return brand.primary;
    if (color == Color::primary_hover) return brand.hover;
    if (color == Color::primary_pressed) return brand.pressed;
    if (color == Color::on_primary) return brand.on;
  }
  return colors[place(theme)][place(color)];
}
ImU32 color(Color wanted) { return color_of(used, wanted); }
ImU32 color(Color wanted, float alpha) {
  const ImU32 value = color(wanted);
  const float own = static_cast<float>(value >> IM_COL32_A_SHIFT) * std::clamp(alpha, 0.0f, 1.0f);
  return (value & ~IM_COL32_A_MASK) | (static_cast<ImU32>(std::lround(own)) << IM_COL32_A_SHIFT);
}
TypeStyle type_style(Type type) { return types[place(type)]; }
ShadowStyle shadow_style(Elevation elevation) { return shadows[place(used)][place(elevation)]; }

float unit() { return platform::px(1024) / 1024; }

// A cubic Bézier from (0, 0) to (1, 1), as CSS has it: x is found by halving, since it only grows.
float ease(Easing easing, float t) {
  if (t <= 0) return 0;
  if (t >= 1) return 1;
  const float* c = easings[place(easing)];
  const auto along = [](float a, float b, float s) {
    const float r = 1 - s;
    return 3 * r * r * s * a + 3 * r * s * s * b + s * s * s;
  };
  float low = 0, high = 1;
  for (int step = 0; step < 16; step++) {
    const float middle = (low + high) / 2;
    (along(c[0], c[2], middle) < t ? low : high) = middle;
  }
  return along(c[1], c[3], (low + high) / 2);
}

IconShape icon_shape(Icon icon) { return icons[place(icon)]; }
IconStroke icon_stroke(int at) { return strokes[at]; }
IconPoint icon_point(int at) { return points[at]; }

}
