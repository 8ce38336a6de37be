#pragma once
#include <cstdint>

#include "icon_names.hpp"
#include "imgui.h"
#include "imgui_app/platform/platform.hpp"
#include "theme_tokens.hpp"

/// The look as values: tokens.json made into tables by the build. Views name tokens, never values.
namespace theme {

enum class Theme : uint8_t { light, dark, contrast };
/// What a person chose; `system` follows the browser.
enum class Choice : uint8_t { system, light, dark, contrast };

/// A step of the type scale. Sizes are CSS pixels.
struct TypeStyle {
  platform::Face face = platform::Face::ui;
  float size = 0, line = 0;
};

struct ShadowStyle {
  ImU32 color = 0;
  float y = 0, blur = 0;  ///< CSS pixels
};
enum class Elevation : uint8_t { e1, e2, e3 };

/// The theme that a choice means under the system's wishes. Forced colours and 'more contrast' take high
/// contrast.
Theme resolve(Choice choice, const platform::Preferences& wishes);
/// Another site's colour in the place of our primary one, in the light and in the dark theme; all zero: none.
/// What they stand out from each other by is the caller's care.
struct Brand {
  ImU32 primary = 0, hover = 0, pressed = 0, on = 0;
};
void set_brand(Brand light, Brand dark);
/// Draws with this theme from now on.
void use(Theme theme);
Theme current();

ImU32 color(Color color);
/// A colour of a theme that is not in use, for its picture in the settings.
ImU32 color_of(Theme theme, Color color);
ImU32 color(Color color, float alpha);  ///< `alpha` 0 to 1, on top of the token's own
TypeStyle type_style(Type type);
ShadowStyle shadow_style(Elevation elevation);

/// CSS pixels to device pixels, not rounded: for strokes and phases.
float unit();
inline float px(float css) { return platform::px(css); }
/// Device pixels to CSS pixels.
inline float css(float device) { return device / unit(); }

enum class Easing : uint8_t { standard, enter, exit };
/// 0 to 1 along a curve of the tokens.
float ease(Easing easing, float t);

/// The lines of one icon in units of 1/64 of its 24-unit grid.
struct IconShape {
  uint16_t first = 0, count = 0;  ///< strokes
};
struct IconStroke {
  uint16_t first = 0, count = 0;  ///< points
  bool closed = false;
};
struct IconPoint {
  int16_t x = 0, y = 0;
};
IconShape icon_shape(Icon icon);
IconStroke icon_stroke(int place);
IconPoint icon_point(int place);

}
