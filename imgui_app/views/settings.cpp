#include <algorithm>
#include <cmath>

#include "imgui_app/app.hpp"
#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/marks.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using theme::Choice;
using theme::px;
using theme::Theme;
using ui::Role;

/// A sheet with two lines, a term and a ring, in the colours of a theme.
static void theme_picture(const Box& box, Theme theme) {
  const Theme own = theme::current();
  theme::use(theme);
  draw::fill(box, 10, Color::sheet);
  const auto bar = [&](float x, float y, float wide, float high, Color color) {
    draw::fill(draw::box_at({box.min.x + px(x), box.min.y + px(y)}, px(wide), px(high)), 2, color);
  };
  bar(12, 12, 50, 4, Color::ink3);
  bar(12, 23, 68, 4, Color::ink3);
  bar(12, 34, 28, 9, Color::literal_fill);
  const draw::Arc arcs[] = {{1, Color::ink1}};
  draw::ring({box.max.x - px(18), box.max.y - px(16)}, 13, 3, arcs);
  theme::use(own);
}

static float theme_choice(ImVec2 at, float width) {
  constexpr Choice choices[] = {Choice::system, Choice::light, Choice::dark, Choice::contrast};
  constexpr Text names[] = {Text::theme_system, Text::theme_light, Text::theme_dark, Text::theme_contrast};
  const int columns = theme::css(width) < 420 ? 2 : 4;
  const float gap = px(12),
              wide =
                  std::floor((width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns)),
              high = px(70);
  const float step = high + px(34);
  ui::begin(Role::group, "themes", draw::box_at(at, width, step), app::say(Text::theme));
  for (int place = 0; place < 4; place++) {
    const int row = place / columns;
    const float x = at.x + static_cast<float>(place % columns) * (wide + gap),
                y = at.y + static_cast<float>(row) * step;
    const Box box = draw::box_at({std::round(x), y}, wide, high);
    const Choice choice = choices[place];
    const bool chosen = app::state().theme == choice;
    ui::push_id(static_cast<uint32_t>(place));
    const ui::Press now =
        ui::press("theme", {box.min, {box.max.x, box.max.y + px(24)}},
                  {.role = Role::radio, .label = app::say(names[place]), .checked = chosen});
    ui::pop_id();
    if (now.pressed) app::state().theme = choice, platform::wake();
    if (choice == Choice::system) {
      // Light and dark share the picture.
      const float half = std::round(box.centre().x);
      draw::clip({box.min, {half, box.max.y}});
      theme_picture(box, Theme::light);
      draw::unclip();
      draw::clip({{half, box.min.y}, box.max});
      theme_picture(box, Theme::dark);
      draw::unclip();
    } else {
      theme_picture(box, choice == Choice::light  ? Theme::light
                         : choice == Choice::dark ? Theme::dark
                                                  : Theme::contrast);
    }
    if (chosen)
      draw::outline(box.inset(-3, -3), 12, Color::accent, 2);
    else if (now.hovered || (choice == Choice::light) == (theme::current() == Theme::light))
      draw::outline(box, 10, now.hovered ? Color::control : Color::line2);
    float name_x = box.min.x;
    if (chosen)
      draw::icon({name_x + px(7), box.max.y + px(16)}, theme::Icon::check, 14, Color::ink1), name_x += px(19);
    draw::text_cut({name_x, box.max.y + px(8)}, box.max.x - name_x, Type::chip,
                   chosen ? Color::ink1 : Color::ink2, app::say(names[place]));
  }
  ui::end();
  const int rows = 4 / columns;
  return step * static_cast<float>(rows);
}

/// A line of the list at the left: name, explanation, and what stands at the right. Gives the height.
static float option(ImVec2 at, float width, float right, Text name, std::string_view more) {
  draw::line(at, {at.x + width, at.y}, Color::line1);
  const float room = width - right - px(16);
  float y = at.y + px(9);
  const float name_height = draw::paragraph({at.x, y}, room, Type::body_strong, Color::ink1, app::say(name));
  const float more_height =
      draw::paragraph({at.x, y + name_height}, room, Type::label_plain, Color::ink2, more);
  ui::describe(Role::text, draw::box_at({at.x, y}, room, name_height + more_height),
               std::string(app::say(name)) + ". " + std::string(more));
  return px(9) + name_height + more_height + px(9);
}

static std::string_view month_name(int month) {
  constexpr Text names[] = {Text::month_1, Text::month_2,  Text::month_3,  Text::month_4,
                            Text::month_5, Text::month_6,  Text::month_7,  Text::month_8,
                            Text::month_9, Text::month_10, Text::month_11, Text::month_12};
  return app::say(names[std::clamp(month, 1, 12) - 1]);
}

static float keys(ImVec2 at, float width) {
  struct Key {
    Text keys, what;
  };
  constexpr Key list[] = {{Text::key_next, Text::key_next_more},
                          {Text::key_apply, Text::key_apply_more},
                          {Text::key_close, Text::key_close_more},
                          {Text::key_single, Text::key_single_more},
                          {Text::key_go, Text::key_go_more}};
  float y = at.y;
  for (const Key& key : list) {
    draw::line({at.x, y}, {at.x + width, y}, Color::line1);
    const std::string_view cap = app::say(key.keys);
    const float wide = draw::text_width(Type::chip, cap) + px(14);
    const float height = std::max(
        px(18), draw::paragraph_height(width - wide - px(14), Type::label_plain, app::say(key.what)));
    draw::paragraph({at.x, y + px(9)}, width - wide - px(14), Type::label_plain, Color::ink1,
                    app::say(key.what));
    const Box box = draw::box_at({at.x + width - wide, y + px(7)}, wide, px(22));
    draw::outline(box, 5, Color::line2);
    draw::text({box.min.x + px(7), box.min.y + px(3)}, Type::chip, Color::ink2, cap);
    ui::describe(Role::text, draw::box_at({at.x, y}, width, height),
                 std::string(app::say(key.what)) + ": " + std::string(cap));
    y += height + px(18);
  }
  return y - at.y;
}

static float general(ImVec2 at, float width) {
  app::State& s = app::state();
  float y = at.y;
  y += ui::heading({at.x, y}, width, Type::heading, app::say(Text::look), 3) + px(8);
  y += theme_choice({at.x, y}, width) + px(20);
  y += ui::heading({at.x, y}, width, Type::heading, app::say(Text::checking), 3) + px(8);
  const resume::Month month = s.settings.as_of;
  const std::string as_of = std::string(month_name(month.month)) + " " + std::to_string(month.year);
  const float as_of_width = draw::text_width(Type::body, as_of);
  draw::text({at.x + width - as_of_width, y + px(18)}, Type::body, Color::ink1, as_of);
  y += option({at.x, y}, width, as_of_width, Text::as_of, app::say(Text::as_of_more));
  ui::describe(Role::text, draw::box_at({at.x + width - as_of_width, y}, as_of_width, px(20)), as_of);
  y += px(20);
  y += ui::heading({at.x, y}, width, Type::heading, app::say(Text::keyboard), 3) + px(8);
  const float top = y;
  y += option({at.x, y}, width, px(36), Text::single_keys, app::say(Text::single_keys_more));
  if (ui::toggle("single keys", {at.x + width - px(36), std::round((top + y) / 2 - px(11))}, s.single_keys,
                 app::say(Text::single_keys)))
    s.single_keys = !s.single_keys, platform::wake();
  if (!ui::touch()) y += keys({at.x, y}, width);
  return y - at.y;
}

/// Minus, number, plus. Gives the width.
static void stepper(ImVec2 right_middle, int rule, int points, bool on, std::string_view title) {
  const float size = ui::touch() ? 44 : 28;
  const auto style = [&](theme::Icon icon, bool off, std::string_view name) {
    ui::ButtonStyle button =
        ui::with_icon({.kind = ui::ButtonKind::quiet, .height = size, .disabled = off}, icon);
    button.name = name;
    return button;
  };
  const std::string less = app::say_filled(Text::fewer_points, {{"title", title}}),
                    more = app::say_filled(Text::more_points, {{"title", title}});
  const float y = right_middle.y - px(size) / 2;
  const float plus = right_middle.x - px(size), number = plus - px(30), minus = number - px(size);
  if (ui::button("less", {minus, y}, {}, style(theme::Icon::minus, !on || points <= 0, less)))
    app::later(app::set_rule_points, rule, points - 1);
  draw::text_middle({number + px(15), right_middle.y - px(10)}, Type::number,
                    on ? Color::ink1 : Color::ink_disabled, std::to_string(points));
  if (ui::button("more", {plus, y}, {}, style(theme::Icon::plus, !on || points >= 100, more)))
    app::later(app::set_rule_points, rule, points + 1);
}

static float rule_row(ImVec2 at, float width, int place) {
  const resume::Rule& rule = *resume::all_rules()[static_cast<size_t>(place)];
  const std::string_view language = app::state().settings.language;
  const resume::RuleTexts texts = resume::texts_of(rule, language);
  const bool on = app::rule_on(rule), scored = rule.score != resume::ScoreKind::none;
  const int points = app::rule_points(rule);
  const parts::SeverityLook look = parts::look_of(rule.severity);
  const bool tight = theme::css(width) < 380;
  const float right = px(36 + 12) + (scored && !tight ? px((ui::touch() ? 88 : 56) + 30) : 0);
  const float room = width - px(30) - right - px(12);
  const std::string second =
      std::string(parts::name_of(rule.score)) + ", " + std::string(app::say(look.name));
  const float title = draw::paragraph_height(room, Type::body_strong, texts.title);
  const float height = px(10) + title + px(18) + px(10) + (tight && scored ? px(ui::touch() ? 44 : 30) : 0);
  draw::line(at, {at.x + width, at.y}, Color::line1);
  draw::shape({at.x + px(9), at.y + px(20)}, look.shape, 16, on ? look.color : Color::ink_disabled);
  draw::paragraph({at.x + px(30), at.y + px(10)}, room, Type::body_strong, on ? Color::ink1 : Color::ink2,
                  texts.title);
  draw::text_cut({at.x + px(30), at.y + px(10) + title}, room, Type::label_plain, Color::ink2, second);
  ui::push_id(static_cast<uint32_t>(place));
  ui::begin(Role::list_item, "rule", draw::box_at(at, width, height));
  ui::describe(Role::text, draw::box_at({at.x + px(30), at.y + px(10)}, room, title + px(18)),
               app::say_filled(Text::spoken_rule, {{"title", texts.title},
                                                   {"score", parts::name_of(rule.score)},
                                                   {"severity", app::say(look.name)},
                                                   {"n", std::to_string(points)}}));
  const float middle = std::round(at.y + px(10) + (title + px(18)) / 2);
  if (scored)
    stepper({tight ? at.x + px(30 + (ui::touch() ? 118 : 86)) : at.x + width - px(36 + 12),
             tight ? at.y + height - px(ui::touch() ? 24 : 18) : middle},
            place, points, on, texts.title);
  if (ui::toggle("on", {at.x + width - px(36), middle - px(11)}, on, texts.title))
    app::later([](int which, int now) { app::set_rule_on(which, now != 0); }, place, on ? 0 : 1);
  ui::end();
  ui::pop_id();
  return height;
}

static float rules(ImVec2 at, float width) {
  const auto all = resume::all_rules();
  int on = 0;
  for (const resume::Rule* rule : all) on += app::rule_on(*rule) ? 1 : 0;
  static float last_height = 0;
  const Box card = draw::box_at(at, width, last_height);
  draw::panel(card, theme::radius::sheet, Color::sheet, draw::Elevation::e1);
  const bool slim = app::layout() == app::Layout::narrow;
  const float left = at.x + px(slim ? 16 : 24), inner = width - px(slim ? 32 : 48);
  float y = at.y + px(18);
  const std::string count = app::say_filled(
      Text::rules_count,
      {{"n", std::to_string(on)}, {"off", std::to_string(static_cast<int>(all.size()) - on)}});
  const std::string_view name = app::say(Text::rules);
  const float wide = draw::text({left, y}, Type::heading, Color::ink1, name);
  draw::text({left + wide + px(10), y + px(4)}, Type::label_plain, Color::ink2, count);
  ui::describe(Role::heading, draw::box_at({left, y}, inner, px(24)), std::string(name) + ", " + count, {},
               3);
  if (!app::state().settings.rules.empty()) {
    const std::string_view reset = app::say(Text::reset_rules);
    const ui::ButtonStyle style = ui::with_icon(
        {.kind = ui::ButtonKind::quiet, .height = ui::touch() ? 44.0f : 28.0f}, theme::Icon::rotate_ccw);
    const float reset_width = ui::button_width(slim ? std::string_view() : reset, style);
    ui::ButtonStyle named = style;
    named.name = reset;
    if (ui::button("reset", {left + inner - reset_width, y - px(2)}, slim ? std::string_view() : reset,
                   named))
      app::later([](int, int) { app::reset_rules(); }, 0);
  }
  y += px(34);
  ui::begin(Role::list, "rules", card, name);
  for (int place = 0; place < static_cast<int>(all.size()); place++) y += rule_row({left, y}, inner, place);
  ui::end();
  y += px(14);
  if (last_height != y - at.y) last_height = y - at.y, platform::wake();
  return y - at.y;
}

static void draw(const Box& room) {
  const app::Layout layout = app::layout();
  const float side = px(layout == app::Layout::narrow ? 16 : 28);
  const ImVec2 origin = ui::begin_pane("settings", room, {.scrolls = true});
  const float left = origin.x + side, width = room.width() - 2 * side;
  float y = origin.y + px(layout == app::Layout::narrow ? 8 : 18);
  y += ui::heading({left, y}, width, Type::title, app::say(Text::view_settings), 2);
  y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::settings_subtitle)) + px(16);
  const bool columns = theme::css(width) >= 860;
  const float general_width = columns ? std::min(px(470), std::floor(width * 0.42f)) : width;
  const float general_height = general({left, y}, general_width);
  if (columns) {
    const float x = left + general_width + px(32);
    y += std::max(general_height, rules({x, y - px(6)}, left + width - x));
  } else {
    y += general_height + px(24);
    y += rules({left, y}, width);
  }
  ui::end_pane(y + px(28));
}

extern const View settings;
const View settings = {.name = Text::view_settings,
                       .icon = theme::Icon::settings_2,
                       .group = Group::foot,
                       .order = 0,
                       .key = 0,
                       .draw = draw};

}
