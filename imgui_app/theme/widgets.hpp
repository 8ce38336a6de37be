#pragma once
#include <string>
#include <string_view>

#include "imgui_app/platform/access.hpp"
#include "imgui_app/theme/draw.hpp"

/// The widgets of the app: each is drawn, can be pressed, and stands in the accessibility tree. Views use no
/// other.
namespace ui {

using access::Role;
using draw::Box;
using theme::Color;
using theme::Icon;
using theme::Type;

/// Once a frame, before drawing.
void begin_frame();
/// Whether the last press in this frame came by key or assistive technology.
bool pressed_by_key();
/// Fingers instead of a mouse: targets of 44 CSS pixels.
bool touch();

ImGuiID id_of(std::string_view key);
/// Ids made until `pop_id` belong to this key, or number.
void push_id(std::string_view key);
void push_id(uint32_t number);
void pop_id();

/// A part of the screen with its own scrolling. Everything drawn until `end_pane` is clipped to it.
struct PaneStyle {
  bool scrolls = false;
  bool overlay = false;  ///< lies over the other panes: keeps the mouse from them
  bool passive = false;  ///< lets the mouse through
};
/// Gives the place of the content's top left corner, scrolled.
ImVec2 begin_pane(std::string_view key, const Box& box, PaneStyle style = {});
/// `content_bottom`: where the content ended, in the same scrolled coordinates.
void end_pane(float content_bottom);
/// Whether the pointer is over the open pane, and over nothing that lies on it.
bool pane_hovered();
/// Scrolls the open pane so that a box shows.
void show_in_pane(const Box& box);

struct Press {
  bool pressed = false, hovered = false, held = false, focused = false;
};
/// Something that can be pressed by mouse, finger, key or assistive technology. `about` says what it is; its
/// id and place are filled in; with Role::none it is for the mouse alone, since something else says the same.
/// Later items inside it take the mouse first.
Press press(std::string_view key, const Box& box, access::Item about);

enum class ButtonKind : uint8_t { primary, secondary, quiet, link };
struct ButtonStyle {
  ButtonKind kind = ButtonKind::secondary;
  float height = 32;  ///< CSS pixels
  bool has_icon = false;
  Icon icon = Icon::check;
  bool disabled = false;
  std::string_view name = {};  ///< what a screen reader says where the label alone would not do
};
ButtonStyle with_icon(ButtonStyle style, Icon icon);
float button_width(std::string_view label, const ButtonStyle& style);
/// True when pressed. An empty label: the icon alone, square; then `name` is a must.
bool button(std::string_view key, ImVec2 at, std::string_view label, const ButtonStyle& style);

/// A filter that is on or off, with a count or none. True when pressed.
struct Chip {
  std::string_view label, count = {};
  bool chosen = false;
  std::string_view spoken = {};  ///< where the label alone would not do
};
float chip_width(const Chip& chip);
float chip_height();
bool chip(std::string_view key, ImVec2 at, const Chip& chip);

/// A knob on a track; true when it was switched. `about`: what it switches.
bool toggle(std::string_view key, ImVec2 at, bool on, std::string_view about);

/// A line of text that the browser edits: its letters, caret and selection are the browser's.
struct Field {
  bool changed = false, entered = false;  ///< a person typed; pressed Enter
};
/// 36 high, 44 on touch. `hint`: shown while it is empty.
Field field(std::string_view key, const Box& box, std::string& value, std::string_view name,
            std::string_view hint);
float field_height();

/// A row of tabs on a sunken track; gives the one that is chosen now. `chosen` -1: none.
struct Tab {
  std::string_view label;
};
int tabs(std::string_view key, ImVec2 at, float width, std::span<const Tab> labels, int chosen,
         std::string_view name);
/// How wide the tabs are by their labels; with the least air.
float tabs_width(std::span<const Tab> labels);
float least_tabs_width(std::span<const Tab> labels);
float tabs_height();

/// Text that a screen reader meets where it is drawn.
float text(ImVec2 at, Type type, Color color, std::string_view words);
float paragraph(ImVec2 at, float width, Type type, Color color, std::string_view words, int most_lines = 0);
float paragraph_middle(ImVec2 at, float width, Type type, Color color, std::string_view words);
float heading(ImVec2 at, float width, Type type, std::string_view words, int level);
/// Says something at a place without drawing it.
void describe(Role role, const Box& box, std::string_view label, std::string_view value = {}, int level = 0);

/// Words that an icon alone cannot say, once a mouse has rested on it for half a second. A screen reader has
/// them as its name.
void tooltip(const Box& about, std::string_view words);
/// Draws what was asked for in this frame; last in a frame.
void draw_tooltip(ImVec2 screen);

/// Items until `end` belong to it.
void begin(Role role, std::string_view key, const Box& box, std::string_view label = {});
void end();

}
