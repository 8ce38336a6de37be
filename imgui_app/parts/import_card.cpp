#include "imgui_app/parts/import_card.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_app/app.hpp"
#include "imgui_app/theme/widgets.hpp"

namespace parts {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using platform::Editor;
using platform::ImportStage;
using theme::px;

/// What takes less is over before one could read of it.
static constexpr float card_after = 0.3f;

static void over_window(ImVec2 screen) {
  const platform::Import& import = app::state().import;
  const std::string_view words =
      app::say(import.editor == Editor::resume ? Text::drop_resume : Text::drop_posting);
  const float width = draw::text_width(Type::label, words) + px(56);
  const Box box =
      draw::box_at({std::round((screen.x - width) / 2), std::round(screen.y / 2 - px(22))}, width, px(44));
  ui::begin_pane("drop", {{0, 0}, screen}, {.overlay = true});
  platform::cover(box.min, box.max);
  draw::dashed_box(Box{{0, 0}, screen}.inset(6, 6), theme::radius::card, 6, 4, Color::accent, 2);
  draw::shadow(box, theme::radius::card, draw::Elevation::e2);
  draw::fill(box, theme::radius::card, Color::primary);
  draw::icon({box.min.x + px(24), box.centre().y}, theme::Icon::file_text, 18, Color::on_primary);
  draw::text({box.min.x + px(42), std::round(box.centre().y - px(9))}, Type::label, Color::on_primary, words);
  ui::describe(access::Role::status, box, words);
  ui::end_pane(screen.y);
}

static void card(ImVec2 screen, float bottom) {
  const platform::Import& import = app::state().import;
  const bool reading = import.stage == ImportStage::reading;
  const float width = std::min(px(reading ? 380 : 440), screen.x - px(32)), side = px(16);
  const std::string title =
      app::say_filled(reading ? Text::import_reading : Text::import_refused, {{"name", import.name}});
  const std::string far = std::to_string(static_cast<int>(import.done * 100));
  const std::string words = reading ? app::say_filled(Text::import_done, {{"n", far}}) : import.sentence;
  const float room = width - 2 * side - (reading ? 0 : px(28));
  const ui::ButtonStyle style = {.height = ui::touch() ? 44.0f : 32.0f};
  const std::string_view label = app::say(reading ? Text::cancel : Text::close);
  const float button = px(style.height), button_width = ui::button_width(label, style);
  const float text = reading ? px(18) : draw::paragraph_height(room, Type::label_plain, words);
  const float height = side + px(21 + 6) + text + px(reading ? 6 + 6 + 12 : 12) + button + side;
  const Box box = draw::box_at({std::round((screen.x - width) / 2), bottom - height - px(16)}, width, height);
  ui::begin_pane("import", box.inset(-48, -48), {.overlay = true});
  platform::cover(box.min, box.max);
  ui::begin(access::Role::region, "import", box, title);
  draw::panel(box, theme::radius::card, Color::raised, draw::Elevation::e3);
  ImVec2 at = {box.min.x + side, box.min.y + side};
  if (!reading) {
    draw::shape({at.x + px(9), at.y + px(11)}, draw::Shape::octagon, 18, Color::blocker);
    at.x += px(28);
  }
  draw::text_cut(at, room, Type::body_strong, Color::ink1, title);
  ui::describe(access::Role::heading, draw::box_at(at, room, px(21)), title, {}, 2);
  at.y += px(21 + 6);
  if (reading) {
    draw::text(at, Type::label_plain, Color::ink2, words);
    ui::describe(access::Role::text, draw::box_at(at, room, px(18)), words);
    const Box bar = draw::box_at({at.x, at.y + px(18 + 6)}, room, px(6));
    draw::fill(bar, 3, Color::sunken);
    draw::fill({bar.min, {bar.min.x + std::max(px(6), room * std::min(1.0f, import.done)), bar.max.y}}, 3,
               Color::accent);
  } else {
    ui::paragraph(at, room, Type::label_plain, Color::ink2, words);
  }
  if (ui::button("leave", {box.max.x - side - button_width, box.max.y - side - button}, label, style))
    app::later([](int, int) { app::leave_import(); }, 0);
  ui::end();
  ui::end_pane(box.max.y);
}

void import_card(ImVec2 screen, float bottom) {
  const app::State& s = app::state();
  const float rest = card_after - static_cast<float>(platform::now() - s.import_since);
  if (s.import.stage == ImportStage::over)
    over_window(screen);
  else if (s.import.stage == ImportStage::reading && rest > 0)
    platform::wake_in(rest);
  else if (s.import.stage != ImportStage::none)
    card(screen, bottom);
}

}
