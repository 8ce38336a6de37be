#include "imgui_app/platform/access.hpp"

#include <emscripten.h>

#include <algorithm>
#include <vector>

#include "imgui_app/platform/access_tree.hpp"
#include "imgui_app/platform/host.hpp"
#include "imgui_internal.h"

namespace access {

/// Twelve words; page/access.ts reads this layout.
struct Node {
  ImGuiID id = 0;
  uint32_t role = 0, flags = 0;
  int32_t parent = -1;  ///< place of the container in the list
  float x = 0, y = 0, width = 0, height = 0;
  uint32_t label = 0, label_size = 0, value = 0, value_size = 0;  ///< bytes of the pool
};
static_assert(sizeof(Node) == 48);

enum Flag : uint32_t { checked = 1, selected = 2, disabled = 4, expanded = 8, away = 16, container = 32 };
static constexpr uint32_t level_shift = 8;
/// An editor's textarea stands in the list too, so that the reading order knows its place.
static constexpr uint32_t role_editor = 100;

struct Typed {
  ImGuiID id = 0;
  std::string text;
};

struct Tree {
  std::vector<Node> nodes;
  std::vector<char> pool;
  std::vector<int32_t> open;
  std::vector<ImGuiID> pressed, pressed_next;
  std::vector<Typed> typed, typed_next;
  ImGuiID focused = 0;
};
static Tree& tree() {
  static Tree the_tree;
  return the_tree;
}

/// A field's letters are the browser's and are not clipped with the pane: it is in sight whole or not at all.
static bool in_sight(const Item& item) {
  const ImGuiWindow* window = ImGui::GetCurrentContext()->CurrentWindow;
  const ImRect box(item.min, item.max);
  if (item.role == Role::field && window != nullptr && !window->ClipRect.Contains(box)) return false;
  if (window == nullptr || window->IsFallbackWindow)
    return box.Overlaps({{0, 0}, ImGui::GetIO().DisplaySize});
  return box.Overlaps(window->ClipRect);
}

static uint32_t keep(std::string_view text) {
  std::vector<char>& pool = tree().pool;
  const uint32_t at = static_cast<uint32_t>(pool.size());
  pool.insert(pool.end(), text.begin(), text.end());
  return at;
}

static void push(const Item& item, uint32_t more_flags) {
  Tree& own = tree();
  Node node;
  node.id = item.id;
  node.role = static_cast<uint32_t>(item.role);
  node.flags = (item.checked ? checked : 0) | (item.selected ? selected : 0) |
               (item.disabled ? disabled : 0) | (item.expanded ? expanded : 0) | more_flags |
               static_cast<uint32_t>(std::clamp(item.level, 0, 6)) << level_shift;
  if (!(more_flags & container) && !in_sight(item)) node.flags |= away;
  node.parent = own.open.empty() ? -1 : own.open.back();
  // Containers have no box of their own in the page; leaving it out keeps the hash still while they move.
  if (!(more_flags & container)) {
    node.x = item.min.x, node.y = item.min.y;
    node.width = item.max.x - item.min.x, node.height = item.max.y - item.min.y;
  }
  node.label = keep(item.label);
  node.label_size = static_cast<uint32_t>(item.label.size());
  node.value = keep(item.value);
  node.value_size = static_cast<uint32_t>(item.value.size());
  own.nodes.push_back(node);
}

void add(const Item& item) {
  if (item.role != Role::none) push(item, 0);
}

void begin(const Item& item) {
  const int32_t place = static_cast<int32_t>(tree().nodes.size());
  push(item, container);
  tree().open.push_back(place);
}

void end() {
  if (!tree().open.empty()) tree().open.pop_back();
}

bool pressed(ImGuiID id) {
  const std::vector<ImGuiID>& ids = tree().pressed;
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool typed(ImGuiID id, std::string& text) {
  for (const Typed& one : tree().typed)
    if (one.id == id) return text = one.text, true;
  return false;
}

void keep_typed(uint32_t id, std::string text) {
  for (Typed& one : tree().typed_next)
    if (one.id == id) {
      one.text = std::move(text);
      return;
    }
  tree().typed_next.push_back({id, std::move(text)});
}

bool focused(ImGuiID id) { return id != 0 && tree().focused == id; }
void focus(ImGuiID id) { host_focus(id); }

void add_editor(int editor) {
  Node node;
  node.id = static_cast<ImGuiID>(editor);
  node.role = role_editor;
  node.parent = tree().open.empty() ? -1 : tree().open.back();
  tree().nodes.push_back(node);
}

void begin_frame() {
  Tree& own = tree();
  own.nodes.clear();
  own.pool.clear();
  own.open.clear();
  own.pressed.swap(own.pressed_next);
  own.pressed_next.clear();
  own.typed.swap(own.typed_next);
  own.typed_next.clear();
}

}

// The border to page/access.ts.
extern "C" {
EMSCRIPTEN_KEEPALIVE const void* access_nodes() { return access::tree().nodes.data(); }
EMSCRIPTEN_KEEPALIVE int access_count() { return static_cast<int>(access::tree().nodes.size()); }
EMSCRIPTEN_KEEPALIVE const char* access_pool() { return access::tree().pool.data(); }
/// Equal to the frame before: nothing to do in the page.
EMSCRIPTEN_KEEPALIVE uint32_t access_hash() {
  const access::Tree& own = access::tree();
  return ImHashData(own.nodes.data(), own.nodes.size() * sizeof(access::Node),
                    ImHashData(own.pool.data(), own.pool.size()));
}
EMSCRIPTEN_KEEPALIVE void access_press(uint32_t id) { access::tree().pressed_next.push_back(id); }
EMSCRIPTEN_KEEPALIVE void access_focused(uint32_t id) { access::tree().focused = id; }
}
