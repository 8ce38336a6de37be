#pragma once
#include <string_view>

#include "imgui_app/theme/theme.hpp"

/// Values that move: each asks for its frames and ends them. With reduced motion everything arrives at once.
namespace motion {

/// The id of something that moves, wherever it is drawn.
ImGuiID id_of(std::string_view key, uint32_t number = 0);

/// Where the value of `id` is on its way to `target`. The first time it is there at once.
float follow(ImGuiID id, float target, float seconds, theme::Easing easing = theme::Easing::standard);
/// The same, beginning at `from` the first time, and whenever it was not asked for in the frame before.
float enter(ImGuiID id, float from, float target, float seconds, theme::Easing easing = theme::Easing::enter);
/// Forgets what was not asked for lately. Once a frame, before drawing.
void begin_frame();

}
