#include <algorithm>

#include "imgui_app/app.hpp"
#include "imgui_app/parts/long_text.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using theme::px;

static parts::LongText shown;

static void draw(const Box& room) {
  const float side = px(app::layout() == app::Layout::narrow ? 16 : 32);
  const ImVec2 origin = ui::begin_pane("notices", room, {.scrolls = true});
  const float left = origin.x + side, width = std::min(room.width() - 2 * side, px(720));
  float y = origin.y + px(16);
  const ui::ButtonStyle style = ui::with_icon({.kind = ui::ButtonKind::quiet}, theme::Icon::chevron_left);
  if (ui::button("back", {left - px(8), y}, app::say(Text::view_privacy), style))
    app::later([](int, int) { app::open_view(privacy); }, 0);
  y += px(40);
  y += ui::heading({left, y}, width, Type::title, app::say(Text::view_notices), 2) + px(6);
  y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::notices_words)) + px(16);
  y += shown.draw({left, y}, width, room);
  ui::end_pane(y + px(28));
}

const View notices = {.name = Text::view_notices,
                      .icon = theme::Icon::file_text,
                      .group = Group::inside,
                      .order = 1,
                      .draw = draw};

}

void app::notices_came(std::string text) {
  if (text.empty()) text = say(Text::notices_none);
  views::shown.set(std::move(text));
}
