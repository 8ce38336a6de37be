#include <cmath>

#include "imgui_app/app.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using draw::Box;
using draw::Color;
using draw::Type;
using theme::px;

static void entry(const Box& box, const View& view, uint32_t place) {
  ui::push_id(place);
  const ui::Press now = ui::press("view", box, {.role = ui::Role::link, .label = app::say(view.name)});
  ui::pop_id();
  if (now.pressed)
    app::later([](int, int which) { app::open_view(*listed_in_more()[static_cast<size_t>(which)]); }, 0,
               static_cast<int>(place));
  if (now.hovered || now.held) draw::fill(box, theme::radius::control, Color::hover);
  const float middle = std::round(box.centre().y);
  draw::icon({box.min.x + px(22), middle}, view.icon, theme::size::icon, Color::ink2);
  draw::text({box.min.x + px(46), middle - px(10)}, Type::nav, Color::ink1, app::say(view.name));
  draw::icon({box.max.x - px(18), middle}, theme::Icon::chevron_right, 16, Color::ink3);
}

static void draw(const Box& room) {
  const ImVec2 origin = ui::begin_pane("more", room, {.scrolls = true});
  const float left = origin.x + px(16), width = room.width() - px(32), height = px(52);
  float y = origin.y + px(8);
  const auto all = listed_in_more();
  draw::panel(draw::box_at({left, y}, width, height * static_cast<float>(all.size()) + px(8)),
              theme::radius::card, Color::sheet, draw::Elevation::e1);
  y += px(4);
  for (uint32_t place = 0; place < all.size(); place++, y += height) {
    if (place > 0) draw::line({left + px(14), y}, {left + width - px(14), y}, Color::line1);
    entry(draw::box_at({left + px(4), y}, width - px(8), height), *all[place], place);
  }
  ui::end_pane(y + px(24));
}

const View more_views = {.name = resume::Text::view_more,
                         .icon = theme::Icon::ellipsis,
                         .group = Group::more,
                         .order = 0,
                         .draw = draw};

}
