#include "imgui_app/parts/fields.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;

static void show(int place, int) {
  if (const parts::Field* field = parts::field_at(place)) app::show_in_resume(field->span);
}

static void draw(const draw::Box& room) {
  parts::fields_pane(
      room, {"machine", Text::machine_title, Text::machine_subtitle, true, theme::Icon::arrow_right, show});
}

extern const View machine;
const View machine = {.name = Text::view_machine,
                      .icon = theme::Icon::scan_text,
                      .group = Group::check,
                      .order = 4,
                      .key = 'w',
                      .draw = draw};

}
