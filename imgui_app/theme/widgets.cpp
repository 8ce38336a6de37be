#include "imgui_app/theme/widgets.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_app/theme/motion.hpp"
#include "imgui_internal.h"

namespace ui {

using theme::px;

static ImGuiID last_focused = 0;
static bool focus_seen = false, by_key = false;
/// How often an id of plain text was used in this frame.
static ImGuiStorage used_ids;

void begin_frame() {
  if (!focus_seen) last_focused = 0;
  focus_seen = by_key = false;
  used_ids.Clear();
}

bool pressed_by_key() { return by_key; }
bool touch() { return platform::preferences().coarse_pointer; }

ImGuiID id_of(std::string_view key) { return ImGui::GetID(key.data(), key.data() + key.size()); }
void push_id(std::string_view key) { ImGui::PushID(key.data(), key.data() + key.size()); }
void push_id(uint32_t number) { ImGui::PushID(static_cast<int>(number)); }
void pop_id() { ImGui::PopID(); }

Press press(std::string_view key, const Box& box, access::Item about) {
  const ImGuiID id = id_of(key);
  about.id = id;
  about.min = box.min;
  about.max = box.max;
  const bool published = about.role != Role::none;
  if (published) access::add(about);
  Press result;
  result.focused = published && access::focused(id);
  if (result.focused) {
    focus_seen = true;
    if (last_focused != id) show_in_pane(box);
    last_focused = id;
  }
  if (about.disabled) return result;

  // The hit area grows to what a finger or a pointer needs; the drawing does not.
  const float least = px(touch() ? theme::size::hit_touch : theme::size::hit_min);
  const float grow_x = std::max(0.0f, (least - box.width()) / 2),
              grow_y = std::max(0.0f, (least - box.height()) / 2);
  const ImRect hit = {box.min.x - grow_x, box.min.y - grow_y, box.max.x + grow_x, box.max.y + grow_y};
  ImGui::SetNextItemAllowOverlap();
  if (ImGui::ItemAdd(hit, id)) {
    result.pressed = ImGui::ButtonBehavior(hit, id, &result.hovered, &result.held);
    if (result.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  by_key = result.pressed ? false : by_key;
  if (access::pressed(id)) result.pressed = by_key = true;
  return result;
}

ButtonStyle with_icon(ButtonStyle style, Icon icon) {
  style.has_icon = true;
  style.icon = icon;
  return style;
}

static float padding_of(const ButtonStyle& style) {
  return style.height >= 44 ? 18 : style.height <= 28 ? 10 : 12;
}

float button_width(std::string_view label, const ButtonStyle& style) {
  if (label.empty()) return px(style.height);
  const float pad = style.kind == ButtonKind::link ? 0 : padding_of(style);
  return draw::text_width(Type::label, label) + px(pad) * 2 + (style.has_icon ? px(16 + 8) : 0);
}

static Color ground_of(ButtonKind kind, const Press& now, bool disabled) {
  const bool primary = kind == ButtonKind::primary;
  if (disabled) return primary ? Color::sunken : Color::raised;
  if (now.held) return primary ? Color::primary_pressed : Color::pressed;
  if (now.hovered) return primary ? Color::primary_hover : Color::hover;
  return primary ? Color::primary : Color::raised;
}

bool button(std::string_view key, ImVec2 at, std::string_view label, const ButtonStyle& style) {
  at = {std::round(at.x), std::round(at.y)};
  const float height = px(style.height);
  const Box box = draw::box_at(at, button_width(label, style), height);
  const Press now = press(
      key, box,
      {.role = Role::button, .label = style.name.empty() ? label : style.name, .disabled = style.disabled});
  const float radius = style.height >= 44 ? 10 : theme::radius::control;
  const bool box_shown = style.kind == ButtonKind::primary || style.kind == ButtonKind::secondary;
  if (box_shown || ((now.hovered || now.held) && style.kind == ButtonKind::quiet))
    draw::fill(box, radius, ground_of(style.kind, now, style.disabled));
  if (style.kind == ButtonKind::secondary) draw::outline(box, radius, Color::line2);
  Color ink = Color::ink1;
  if (style.kind == ButtonKind::primary) ink = Color::on_primary;
  if (style.kind == ButtonKind::link) ink = Color::accent;
  if (style.disabled) ink = Color::ink_disabled;
  float x = at.x + (style.kind == ButtonKind::link ? 0 : px(padding_of(style)));
  if (label.empty()) {
    draw::icon(box.centre(), style.icon, 16, ink);
    if (now.hovered && !now.held) tooltip(box, style.name);
    return now.pressed;
  }
  if (style.has_icon) {
    draw::icon({x + px(8), box.centre().y}, style.icon, 16, ink);
    x += px(16 + 8);
  }
  const float y = std::round(box.centre().y - draw::line_height(Type::label) / 2);
  draw::text({x, y}, Type::label, ink, label);
  if (style.kind == ButtonKind::link && now.hovered)
    draw::line({x, y + px(16)}, {box.max.x, y + px(16)}, Color::accent);
  return now.pressed;
}

float chip_height() { return px(touch() ? 34 : 26); }

float chip_width(const Chip& chip) {
  const float count = chip.count.empty() ? 0 : px(5) + draw::text_width(Type::caption, chip.count);
  return px(12 + 12) + draw::text_width(Type::chip, chip.label) + count;
}

bool chip(std::string_view key, ImVec2 at, const Chip& chip) {
  const Box box = draw::box_at(at, chip_width(chip), chip_height());
  const Press now = press(key, box,
                          {.role = Role::checkbox,
                           .label = chip.spoken.empty() ? chip.label : chip.spoken,
                           .checked = chip.chosen});
  const float radius = theme::css(box.height()) / 2, y = std::round(box.centre().y - px(8));
  draw::fill(box, radius, chip.chosen ? Color::primary : now.hovered ? Color::hover : Color::desk);
  if (!chip.chosen) draw::outline(box, radius, Color::line2);
  const float used = draw::text({box.min.x + px(12), y}, Type::chip,
                                chip.chosen ? Color::on_primary : Color::ink1, chip.label);
  draw::text({box.min.x + px(17) + used, y}, Type::caption, chip.chosen ? Color::on_primary : Color::ink2,
             chip.count);
  return now.pressed;
}

bool toggle(std::string_view key, ImVec2 at, bool on, std::string_view about) {
  const Box box = draw::box_at({std::round(at.x), std::round(at.y)}, px(36), px(22));
  const Press now = press(key, box, {.role = Role::checkbox, .label = about, .checked = on});
  const float way = motion::follow(id_of(key), on ? 1.0f : 0.0f, theme::duration::base);
  if (theme::current() == theme::Theme::contrast && !on) {
    draw::fill(box, 11, Color::desk);
    draw::outline(box, 11, Color::ink1, 1.5f);
  } else {
    draw::fill(box, 11, on ? (now.hovered ? Color::primary_hover : Color::primary) : Color::control);
  }
  const bool outlined = theme::current() == theme::Theme::contrast && !on;
  draw::disc({box.min.x + px(11) + way * px(14), box.centre().y}, 8,
             outlined ? Color::ink1 : Color::on_primary);
  return now.pressed;
}

float field_height() { return px(touch() ? 44 : 36); }

Field field(std::string_view key, const Box& box, std::string& value, std::string_view name,
            std::string_view hint) {
  const ImGuiID id = id_of(key);
  Field now;
  now.changed = access::typed(id, value);
  now.entered = access::pressed(id);
  access::add({.id = id, .role = Role::field, .min = box.min, .max = box.max, .label = name, .value = value});
  draw::fill(box, theme::radius::control, Color::sheet);
  draw::outline(box, theme::radius::control, Color::control);
  const float y = std::round(box.centre().y - draw::line_height(Type::body) / 2);
  if (value.empty())
    draw::text_cut({box.min.x + px(12), y}, box.width() - px(24), Type::body, Color::ink2, hint);
  return now;
}

static constexpr float tab_pad = 12, least_tab_pad = 5;

/// Air beside a label: the usual, or what the width leaves of it.
static float pad_for(std::span<const Tab> labels, float width) {
  float used = px(4);
  for (const Tab& tab : labels) used += draw::text_width(Type::label, tab.label);
  const float each = std::floor((width - used) / static_cast<float>(labels.size() * 2));
  return std::clamp(each, px(least_tab_pad), px(tab_pad));
}

float least_tabs_width(std::span<const Tab> labels) {
  return tabs_width(labels) - px(tab_pad - least_tab_pad) * 2 * static_cast<float>(labels.size());
}

float tabs_height() { return px(touch() ? 44 : 32); }

float tabs_width(std::span<const Tab> labels) {
  float width = px(4);
  for (const Tab& tab : labels) width += draw::text_width(Type::label, tab.label) + px(tab_pad) * 2;
  return width;
}

int tabs(std::string_view key, ImVec2 at, float width, std::span<const Tab> labels, int chosen,
         std::string_view name) {
  const Box track = draw::box_at({std::round(at.x), std::round(at.y)}, width, tabs_height());
  draw::fill(track, 9, Color::sunken);
  if (theme::current() == theme::Theme::contrast) draw::outline(track, 9, Color::line2);
  push_id(key);
  begin(Role::group, "tabs", track, name);
  const float pad = pad_for(labels, width);
  const float slack = std::max(0.0f, width - tabs_width(labels)) / static_cast<float>(labels.size());
  // The thumb slides; the labels stand on it.
  float x = track.min.x + px(2), thumb_x = x, thumb_width = 0;
  for (int at_tab = 0; at_tab < static_cast<int>(labels.size()); at_tab++) {
    const float wide =
        draw::text_width(Type::label, labels[static_cast<size_t>(at_tab)].label) + pad * 2 + slack;
    if (at_tab == chosen) thumb_x = x, thumb_width = wide;
    x += wide;
  }
  thumb_x = track.min.x + motion::follow(id_of("thumb"), thumb_x - track.min.x, theme::duration::base);
  thumb_width = motion::follow(id_of("wide"), thumb_width, theme::duration::base);
  const Box thumb = {{thumb_x, track.min.y + px(2)}, {thumb_x + thumb_width, track.max.y - px(2)}};
  const bool contrast = theme::current() == theme::Theme::contrast;
  if (!contrast && chosen >= 0) draw::shadow(thumb, 7, draw::Elevation::e1);
  if (chosen >= 0) draw::fill(thumb, 7, contrast ? Color::primary : Color::raised);
  x = track.min.x + px(2);
  int result = chosen;
  for (int at_tab = 0; at_tab < static_cast<int>(labels.size()); at_tab++) {
    const std::string_view label = labels[static_cast<size_t>(at_tab)].label;
    const float wide = draw::text_width(Type::label, label) + pad * 2 + slack;
    const Box box = {{x, track.min.y}, {x + wide, track.max.y}};
    push_id(static_cast<uint32_t>(at_tab));
    const Press now = press("tab", box, {.role = Role::tab, .label = label, .selected = at_tab == chosen});
    pop_id();
    if (now.pressed) result = at_tab;
    const Color ink = at_tab == chosen ? (contrast ? Color::on_primary : Color::ink1)
                      : now.hovered    ? Color::ink1
                                       : Color::ink2;
    draw::text_middle({box.centre().x, std::round(box.centre().y - draw::line_height(Type::label) / 2)},
                      Type::label, ink, label);
    x += wide;
  }
  end();
  pop_id();
  return result;
}

void describe(Role role, const Box& box, std::string_view label, std::string_view value, int level) {
  if (label.empty()) return;
  // The same words may stand twice in a pane: their order tells them apart.
  const ImGuiID id = id_of(label) ^ (static_cast<ImGuiID>(role) * 0x9E3779B1u);
  const ImGuiID times = static_cast<ImGuiID>((*used_ids.GetIntRef(id))++);
  access::add({.id = id + times * 0x85EBCA6Bu,
               .role = role,
               .min = box.min,
               .max = box.max,
               .label = label,
               .value = value,
               .level = level});
}

float text(ImVec2 at, Type type, Color color, std::string_view words) {
  const float width = draw::text(at, type, color, words);
  describe(Role::text, draw::box_at(at, width, draw::line_height(type)), words);
  return width;
}

float paragraph(ImVec2 at, float width, Type type, Color color, std::string_view words, int most_lines) {
  const float height = draw::paragraph(at, width, type, color, words, most_lines);
  describe(Role::text, draw::box_at(at, width, height), words);
  return height;
}

float paragraph_middle(ImVec2 at, float width, Type type, Color color, std::string_view words) {
  const float height = draw::paragraph_middle(at, width, type, color, words);
  describe(Role::text, draw::box_at(at, width, height), words);
  return height;
}

float heading(ImVec2 at, float width, Type type, std::string_view words, int level) {
  const float height = draw::paragraph(at, width, type, Color::ink1, words);
  describe(Role::heading, draw::box_at(at, width, height), words, {}, level);
  return height;
}

void begin(Role role, std::string_view key, const Box& box, std::string_view label) {
  access::begin({.id = id_of(key) ^ static_cast<ImGuiID>(role),
                 .role = role,
                 .min = box.min,
                 .max = box.max,
                 .label = label});
}
void end() { access::end(); }

}
