#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "imgui.h"

/// The accessibility tree as C++ sees it: what was drawn this frame, mirrored in the DOM as real elements
/// over their places on the canvas. Keyboard and focus belong to those elements. Without WebGL2 the same
/// elements, made visible, are the app.
namespace access {

enum class Role : uint32_t {
  none,
  button,
  checkbox,
  radio,
  tab,
  link,
  heading,
  text,
  group,
  list,
  list_item,
  image,
  status,
  region,
  navigation,
  main,
  complementary,
  row,
  cell,
  field
};

struct Item {
  ImGuiID id = 0;
  Role role = Role::button;
  ImVec2 min = {}, max = {};    ///< device pixels on the screen
  std::string_view label = {};  ///< what a screen reader says; copied
  std::string_view value = {};  ///< e.g. a score's '72 of 100'; may be empty
  bool checked = false, selected = false, disabled = false, expanded = false;
  int level = 0;  ///< of a heading
};
/// Adds one item in reading order. A list adds its whole model, also what is scrolled out of sight.
void add(const Item& item);
/// Items added between these belong to a container (region, list, group, navigation...).
void begin(const Item& container);
void end();
/// True in the frame after assistive technology or the keyboard pressed the item.
bool pressed(ImGuiID id);
/// True in the frame after a person typed in a field, with what now stands in it. `value` of the item says
/// what shall.
bool typed(ImGuiID id, std::string& text);
/// True while the item's element has the keyboard's focus.
bool focused(ImGuiID id);
/// Moves the keyboard's focus to an item, in this frame or the next.
void focus(ImGuiID id);

}
