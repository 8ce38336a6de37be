#include "imgui_app/parts/fields.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;

static void copy(int place, int) {
  const parts::Field* field = parts::field_at(place);
  if (field == nullptr) return;
  platform::copy_text(field->value);
  app::say_toast(app::say_filled(Text::form_copied, {{"field", app::say(field->label)}}));
}

static void draw(const draw::Box& room) {
  parts::fields_pane(room,
                     {"form_board", Text::board_title, Text::form_subtitle, false, theme::Icon::copy, copy});
}

extern const View form_board;
const View form_board = {.name = Text::view_form,
                         .icon = theme::Icon::copy,
                         .group = Group::improve,
                         .order = 3,
                         .key = 'o',
                         .draw = draw};

}
