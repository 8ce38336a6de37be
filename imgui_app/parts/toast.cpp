#include "imgui_app/parts/toast.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_app/app.hpp"
#include "imgui_app/theme/motion.hpp"
#include "imgui_app/theme/widgets.hpp"

namespace parts {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Icon;
using draw::Type;
using theme::px;
using ui::Role;

void toast(ImVec2 screen, float bottom) {
  app::Toast& toast = app::state().toast;
  // With nothing else to say, the page's new version is offered, and stays so.
  const bool offers = toast.words.empty() && platform::home().update;
  if (toast.words.empty() && !offers) return;
  const std::string_view words = offers ? app::say(Text::update_ready) : std::string_view(toast.words),
                         action = app::say(offers ? Text::update_now : Text::undo);
  const bool undoes = offers || toast.undo_steps > 0 || toast.undo_keywords > 0;
  const ui::ButtonStyle undo_style = {.kind = ui::ButtonKind::secondary, .height = 30};
  const float undo_width = undoes ? ui::button_width(action, undo_style) + px(12) : 0;
  const float words_most = screen.x - px(24 + 40 + 24) - undo_width;
  const float words_width = std::min(draw::text_width(Type::label, words), words_most);
  const float width = px(40 + 14) + words_width + undo_width;
  const float rise = motion::enter(motion::id_of("toast"), 1, 0, theme::duration::base) * px(8);
  const Box box =
      draw::box_at({std::round((screen.x - width) / 2), bottom - px(44 + 16) + rise}, width, px(44));
  ui::begin_pane("toast", box.inset(-24, -24), {.overlay = true});
  platform::cover(box.min, box.max);
  ui::begin(Role::status, "toast", box);
  draw::shadow(box, theme::radius::card, draw::Elevation::e2);
  draw::fill(box, theme::radius::card, Color::primary);
  draw::icon({box.min.x + px(22), box.centre().y}, Icon::check, 16, Color::on_primary);
  draw::text_cut({box.min.x + px(40), std::round(box.centre().y - px(9))}, words_width + 1, Type::label,
                 Color::on_primary, words);
  ui::describe(Role::text, box, words);
  bool stays = box.contains(ImGui::GetIO().MousePos);
  if (undoes) {
    const Box undo = {{box.max.x - undo_width, box.min.y + px(7)}, {box.max.x - px(8), box.max.y - px(7)}};
    const ui::Press now = ui::press("undo", undo, {.role = Role::button, .label = action});
    draw::fill(undo, theme::radius::control, Color::on_primary,
               now.held      ? 0.34f
               : now.hovered ? 0.26f
                             : 0.16f);
    draw::text_middle({undo.centre().x, std::round(undo.centre().y - px(9))}, Type::label, Color::on_primary,
                      action);
    if (now.pressed && offers) platform::wish(platform::Wish::update);
    if (now.pressed && !offers) app::later([](int, int) { app::undo_toast(); }, 0);
    if (toast.takes_focus) access::focus(ui::id_of("undo")), toast.takes_focus = false;
    stays = stays || now.focused;
  }
  ui::end();
  ui::end_pane(box.max.y);
  if (offers) return;
  const double rest = toast.until - platform::now();
  if (rest > 0)
    platform::wake_in(static_cast<float>(rest) + 0.01f);
  else if (!stays)
    toast = {}, platform::wake();
  else
    platform::wake_in(0.5f);
}

}
