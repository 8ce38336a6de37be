#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "imgui_app/theme/widgets.hpp"

namespace ui {

using theme::px;

static constexpr double shown_after = 0.5;

/// What the mouse rests on.
struct Resting {
  Box about;
  std::string words;
  double since = 0;
  bool asked = false;  ///< in this frame
};
static Resting resting;

void tooltip(const Box& about, std::string_view words) {
  if (touch()) return;
  const bool same = resting.words == words && resting.about.contains(about.centre());
  if (!same) resting = {about, std::string(words), platform::now()};
  resting.asked = true;
}

void draw_tooltip(ImVec2 screen) {
  if (!std::exchange(resting.asked, false)) {
    resting = {};
    return;
  }
  const double rest = resting.since + shown_after - platform::now();
  if (rest > 0) {
    platform::wake_in(static_cast<float>(rest) + 0.01f);
    return;
  }
  const float width = draw::text_width(Type::caption, resting.words) + px(20), height = px(28), air = px(6);
  const Box& about = resting.about;
  const bool below = about.max.y + air + height <= screen.y;
  const ImVec2 at = {
      std::clamp(std::round(about.centre().x - width / 2), air, std::max(air, screen.x - width - air)),
      std::round(below ? about.max.y + air : about.min.y - air - height)};
  const Box box = draw::box_at(at, width, height);
  begin_pane("tooltip", box.inset(-24, -24), {.overlay = true, .passive = true});
  platform::cover(box.min, box.max);
  draw::panel(box, theme::radius::control, Color::raised, draw::Elevation::e2);
  draw::text({box.min.x + px(10), box.min.y + px(6)}, Type::caption, Color::ink1, resting.words);
  end_pane(box.max.y);
}

}
