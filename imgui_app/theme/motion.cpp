#include "imgui_app/theme/motion.hpp"

#include <algorithm>
#include <vector>

#include "imgui_internal.h"

namespace motion {

struct Value {
  ImGuiID id = 0;
  float from = 0, to = 0;
  double since = 0;
  float seconds = 0;
  int frame = 0;
  theme::Easing easing = theme::Easing::standard;
};
static std::vector<Value> values;
static int frame = 0;

ImGuiID id_of(std::string_view key, uint32_t number) { return ImHashData(key.data(), key.size(), number); }

void begin_frame() {
  frame++;
  std::erase_if(values, [](const Value& value) { return value.frame < frame - 1; });
}

static float at(const Value& value) {
  if (value.seconds <= 0) return value.to;
  const float t = static_cast<float>(platform::now() - value.since) / value.seconds;
  return value.from + (value.to - value.from) * theme::ease(value.easing, std::clamp(t, 0.0f, 1.0f));
}

static float move(ImGuiID id, float from, float target, float seconds, theme::Easing easing) {
  if (platform::preferences().reduced_motion) seconds = 0;
  auto found =
      std::find_if(values.begin(), values.end(), [id](const Value& value) { return value.id == id; });
  if (found == values.end()) {
    values.push_back({id, from, target, platform::now(), seconds, frame, easing});
    found = values.end() - 1;
  }
  if (found->to != target) *found = {id, at(*found), target, platform::now(), seconds, frame, easing};
  found->frame = frame;
  const float place = at(*found);
  if (place != found->to) platform::wake();
  return place;
}

float follow(ImGuiID id, float target, float seconds, theme::Easing easing) {
  return move(id, target, target, seconds, easing);
}

float enter(ImGuiID id, float from, float target, float seconds, theme::Easing easing) {
  return move(id, from, target, seconds, easing);
}

}
