#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "imgui_app/theme/motion.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_internal.h"

// Panes: ImGui's windows without any of their chrome, and scrolling of our own: wheel, finger, thumb, and
// keyboard focus.
namespace ui {

using theme::px;

struct Scroll {
  ImGuiID id = 0;
  float at = 0, content = 0;
  double moved = -10;    ///< when it was scrolled last
  bool dragged = false;  ///< by a finger
  float finger_y = 0;
};
static std::vector<Scroll> scrolls;

struct OpenPane {
  size_t scroll = 0;
  Box box;
  PaneStyle style;
};
static std::vector<OpenPane> open_panes;

static constexpr double fade_after = 0.6, fade_time = 0.2;

static size_t scroll_of(ImGuiID id) {
  for (size_t at = 0; at < scrolls.size(); at++)
    if (scrolls[at].id == id) return at;
  scrolls.push_back({.id = id});
  return scrolls.size() - 1;
}

static float most_scroll(const Scroll& scroll, const Box& box) {
  return std::max(0.0f, scroll.content - box.height());
}

static void scroll_to(Scroll& scroll, const Box& box, float to) {
  to = std::clamp(std::round(to), 0.0f, most_scroll(scroll, box));
  if (to == scroll.at) return;
  scroll.at = to;
  scroll.moved = platform::now();
  platform::wake();
}

/// A finger that moves drags the content along; then what it began on is not pressed.
static void drag_by_finger(Scroll& scroll, const Box& box) {
  const ImGuiIO& io = ImGui::GetIO();
  if (!io.MouseDown[0]) {
    scroll.dragged = false;
    return;
  }
  const ImVec2 began = io.MouseClickedPos[0];
  if (!touch() || !box.contains(began)) return;
  if (!scroll.dragged && std::abs(io.MousePos.y - began.y) > px(8)) {
    scroll.dragged = true;
    scroll.finger_y = io.MousePos.y;
    ImGui::ClearActiveID();
  }
  if (!scroll.dragged) return;
  scroll_to(scroll, box, scroll.at - (io.MousePos.y - scroll.finger_y));
  scroll.finger_y = io.MousePos.y;
}

ImVec2 begin_pane(std::string_view key, const Box& box, PaneStyle style) {
  ImGui::SetNextWindowPos(box.min);
  ImGui::SetNextWindowSize({std::max(1.0f, box.width()), std::max(1.0f, box.height())});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                           ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                           ImGuiWindowFlags_NoFocusOnAppearing;
  if (style.passive) flags |= ImGuiWindowFlags_NoMouseInputs;
  if (!style.overlay) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin(std::string(key).c_str(), nullptr, flags);
  // Panes lie over each other in the order in which they are drawn.
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  const size_t at = scroll_of(id_of("scroll"));
  open_panes.push_back({at, box, style});
  Scroll& scroll = scrolls[at];
  if (!style.scrolls) return box.min;
  // The content may have shrunk, or the pane grown.
  scroll.at = std::clamp(scroll.at, 0.0f, most_scroll(scroll, box));
  const float wheel = ImGui::GetIO().MouseWheel;
  if (wheel != 0 && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem))
    scroll_to(scroll, box, scroll.at - wheel * px(100));
  if (ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) || scroll.dragged)
    drag_by_finger(scroll, box);
  return {box.min.x, box.min.y - scroll.at};
}

static void draw_scroll_bar(Scroll& scroll, const Box& box) {
  const float most = most_scroll(scroll, box);
  if (most <= 0) return;
  const float track = box.height() - px(8);
  const float length = std::max(px(32), track * box.height() / scroll.content);
  const float top = box.min.y + px(4) + (track - length) * scroll.at / most;
  const ImRect hit = {box.max.x - px(12), box.min.y, box.max.x, box.max.y};
  const ImGuiID id = id_of("thumb");
  bool hovered = false, held = false;
  if (ImGui::ItemAdd(hit, id)) ImGui::ButtonBehavior(hit, id, &hovered, &held);
  if (held) {
    const float way =
        (ImGui::GetIO().MousePos.y - box.min.y - px(4) - length / 2) / std::max(1.0f, track - length);
    scroll_to(scroll, box, way * most);
  }
  const double rest = platform::now() - scroll.moved;
  float strength = hovered || held     ? 1.0f
                   : rest < fade_after ? 1.0f
                                       : 1.0f - static_cast<float>((rest - fade_after) / fade_time);
  if (strength <= 0) return;
  if (!hovered && !held)
    rest < fade_after ? platform::wake_in(static_cast<float>(fade_after - rest)) : platform::wake();
  const float wide = px(hovered || held ? 10 : 6);
  const Box thumb = {{box.max.x - wide - px(2), top}, {box.max.x - px(2), top + length}};
  draw::fill(thumb, 5, Color::ink3, 0.4f * strength);
}

void end_pane(float content_bottom) {
  const OpenPane pane = open_panes.back();
  Scroll& scroll = scrolls[pane.scroll];
  if (pane.style.scrolls) {
    scroll.content = content_bottom - (pane.box.min.y - scroll.at);
    draw_scroll_bar(scroll, pane.box);
  }
  open_panes.pop_back();
  ImGui::End();
}

bool pane_hovered() { return ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem); }

void show_in_pane(const Box& box) {
  if (open_panes.empty() || !open_panes.back().style.scrolls) return;
  const OpenPane& pane = open_panes.back();
  Scroll& scroll = scrolls[pane.scroll];
  const float air = px(16);
  if (box.min.y < pane.box.min.y)
    scroll_to(scroll, pane.box, scroll.at - (pane.box.min.y - box.min.y) - air);
  else if (box.max.y > pane.box.max.y)
    scroll_to(scroll, pane.box, scroll.at + (box.max.y - pane.box.max.y) + air);
}

}
