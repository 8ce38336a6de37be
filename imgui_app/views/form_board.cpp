#include <algorithm>

#include "imgui_app/parts/fields.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Color;
using draw::Type;
using theme::px;

static void copy(int place, int) {
  if (static_cast<size_t>(place) >= parts::found_fields().size()) return;
  const parts::Field& field = parts::found_fields()[static_cast<size_t>(place)];
  platform::copy_text(field.value);
  app::say_toast(app::say_filled(Text::form_copied, {{"field", app::say(field.label)}}));
}

static void draw(const draw::Box& room) {
  const bool narrow = app::layout() == app::Layout::narrow;
  const ImVec2 origin = ui::begin_pane("form_board", room, {.scrolls = true});
  const float side = px(narrow ? 16 : 28), left = origin.x + side;
  const float width = std::min(room.width() - 2 * side, px(820));
  float y = origin.y + px(narrow ? 8 : 18);
  y += ui::heading({left, y}, width, Type::title, app::say(Text::form_title), 2);
  y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::form_subtitle)) + px(14);
  if (app::has_resume())
    y += parts::field_cards({left, y}, width, false, theme::Icon::copy, copy);
  else
    y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::fields_no_resume));
  ui::end_pane(y + px(24));
}

extern const View form_board;
const View form_board = {.name = Text::view_form,
                         .icon = theme::Icon::copy,
                         .group = Group::improve,
                         .order = 3,
                         .key = 'o',
                         .draw = draw};

}
