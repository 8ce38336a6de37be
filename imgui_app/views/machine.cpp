#include <algorithm>

#include "imgui_app/parts/fields.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Color;
using draw::Type;
using theme::px;

static void show(int place, int) {
  if (static_cast<size_t>(place) >= parts::found_fields().size()) return;
  app::show_in_resume(parts::found_fields()[static_cast<size_t>(place)].span);
}

static void draw(const draw::Box& room) {
  const bool narrow = app::layout() == app::Layout::narrow;
  const ImVec2 origin = ui::begin_pane("machine", room, {.scrolls = true});
  const float side = px(narrow ? 16 : 28), left = origin.x + side;
  const float width = std::min(room.width() - 2 * side, px(820));
  float y = origin.y + px(narrow ? 8 : 18);
  y += ui::heading({left, y}, width, Type::title, app::say(Text::machine_title), 2);
  y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::machine_subtitle)) + px(14);
  if (app::has_resume())
    y += parts::field_cards({left, y}, width, true, theme::Icon::arrow_right, show);
  else
    y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::fields_no_resume));
  ui::end_pane(y + px(24));
}

extern const View machine;
const View machine = {.name = Text::view_machine,
                      .icon = theme::Icon::scan_text,
                      .group = Group::check,
                      .order = 4,
                      .key = 'w',
                      .draw = draw};

}
