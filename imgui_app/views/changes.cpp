#include "imgui_app/parts/changes.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/terms.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using theme::px;
using ui::Role;

/// Of the resume's line that a change is about.
static constexpr int most_lines = 3;

static float row(ImVec2 at, float width, const parts::Change& change, size_t number) {
  const resume::Finding& finding = app::finding_at(change.finding);
  const parts::SeverityLook look = parts::look_of(finding.severity);
  const std::string_view line = parts::line_of_resume(finding.span);
  const float left = px(44), wide = width - left - px(52);
  const float what_height = draw::paragraph_height(wide, Type::body, change.what, 6);
  const float height =
      px(10 + 18) + what_height + draw::paragraph_height(wide, Type::quote, line, most_lines) + px(10);
  const Box box = draw::box_at(at, width, height);
  ui::push_id(static_cast<uint32_t>(change.finding));
  const ui::Press now = ui::press(
      "change", box, {.role = Role::button, .label = change.place + ": " + change.what, .value = line});
  ui::pop_id();
  if (now.hovered) draw::fill(box, theme::radius::control, Color::hover);
  if (now.pressed) app::later([](int which, int) { app::show_in_editor(which); }, change.finding);
  if (number > 1) draw::line(at, {at.x + width, at.y}, Color::line1);
  draw::text_right({at.x + px(32), at.y + px(10)}, Type::label, Color::ink3, std::to_string(number));
  float y = at.y + px(10);
  const float used = draw::text({at.x + left, y}, Type::label_strong, Color::ink1, change.place);
  draw::shape({at.x + left + used + px(14), y + px(9)}, look.shape, 12, look.color);
  draw::text_right({box.max.x - px(12), y}, Type::label_strong, Color::good, parts::points_of(finding));
  y += px(18);
  y += draw::paragraph({at.x + left, y}, wide, Type::body, Color::ink1, change.what, 6);
  draw::paragraph({at.x + left, y}, wide, Type::quote, Color::ink2, line, most_lines);
  return height;
}

static void list(ImVec2 at, float width, float& y) {
  const std::vector<parts::Change> changes = parts::change_list();
  const std::string missing = parts::missing_terms();
  if (!app::has_resume() || (changes.empty() && missing.empty())) {
    y += ui::paragraph(at, width, Type::body, Color::ink2,
                       app::say(app::has_resume() ? Text::changes_none : Text::changes_no_resume));
    return;
  }
  static float last_height = 0;
  const Box card = draw::box_at(at, width, last_height);
  draw::panel(card, theme::radius::sheet, Color::sheet, draw::Elevation::e2);
  const float pad = px(8);
  y += px(8);
  ui::begin(Role::list, "changes", card, app::say(Text::changes_title));
  const size_t shown = std::min(changes.size(), parts::most_rows);
  for (size_t place = 0; place < shown; place++) {
    ui::begin(Role::list_item, std::to_string(changes[place].finding),
              draw::box_at({at.x, y}, width, px(40)));
    y += row({at.x + pad, y}, width - 2 * pad, changes[place], place + 1);
    ui::end();
  }
  ui::end();
  if (changes.size() > shown)
    y += ui::paragraph({at.x + px(20), y + px(8)}, width - px(40), Type::label_plain, Color::ink2,
                       app::say_filled(Text::more_findings, {{"n", std::to_string(shown)},
                                                             {"m", std::to_string(changes.size())}})) +
         px(12);
  if (!missing.empty()) {
    if (shown > 0) draw::line({at.x + pad, y}, {at.x + width - pad, y}, Color::line1);
    y += px(14);
    y += ui::heading({at.x + px(52), y}, width - px(72), Type::body_strong, app::say(Text::change_terms), 3) +
         px(4);
    std::string terms = missing;
    terms.pop_back();
    for (size_t end = 0; (end = terms.find('\n', end)) != terms.npos;) terms.replace(end, 1, ", ");
    y += ui::paragraph({at.x + px(52), y}, width - px(72), Type::quote, Color::ink1, terms) + px(8);
  }
  y += px(10);
  if (last_height != y - card.min.y) last_height = y - card.min.y, platform::wake();
}

static void draw(const Box& room) {
  const bool narrow = app::layout() == app::Layout::narrow;
  const ImVec2 origin = ui::begin_pane("changes", room, {.scrolls = true});
  const float side = px(narrow ? 16 : 28), left = origin.x + side;
  const float width = std::min(room.width() - 2 * side, px(820));
  float y = origin.y + px(narrow ? 8 : 18);
  y += ui::heading({left, y}, width, Type::title, app::say(Text::changes_title), 2);
  y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::changes_subtitle)) + px(14);
  if (app::has_resume()) {
    const float height = ui::touch() ? 44 : 32;
    const ui::ButtonStyle copy =
        ui::with_icon({.kind = ui::ButtonKind::primary, .height = height}, theme::Icon::copy);
    const ui::ButtonStyle print = ui::with_icon({.height = height}, theme::Icon::printer);
    if (ui::button("copy", {left, y}, app::say(Text::copy_list), copy))
      app::later(
          [](int, int) {
            platform::copy_text(parts::change_text());
            app::say_toast(std::string(app::say(Text::toast_list)));
          },
          0);
    if (ui::button("print", {left + ui::button_width(app::say(Text::copy_list), copy) + px(8), y},
                   app::say(Text::print_list), print))
      app::later([](int, int) { platform::print_text(parts::change_text()); }, 0);
    y += px(height) + px(16);
  }
  list({left, y}, width, y);
  ui::end_pane(y + px(24));
}

extern const View changes;
const View changes = {.name = Text::view_changes,
                      .icon = theme::Icon::list_ordered,
                      .group = Group::improve,
                      .order = 2,
                      .key = 'c',
                      .draw = draw};

}
