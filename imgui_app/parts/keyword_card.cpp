#include "imgui_app/parts/keyword_card.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/posting_pane.hpp"
#include "imgui_app/parts/terms.hpp"
#include "imgui_app/theme/widgets.hpp"

namespace parts {

using app::Text;
using draw::Color;
using draw::Type;
using theme::px;
using ui::Role;

static constexpr uint32_t most_places = 3;

/// The first places in the resume, each a way there. Gives the height.
static float places(ImVec2 at, float width, const resume::Match& match) {
  const auto& all = app::state().report.matches.places;
  const float height = px(ui::touch() ? 44 : 26);
  float y = at.y;
  const uint32_t all_places = match.end_place - match.first_place, shown = std::min(all_places, most_places);
  for (uint32_t at_place = 0; at_place < shown; at_place++, y += height) {
    const resume::Span span = all[match.first_place + at_place].span;
    const std::string words =
        app::say_filled(Text::show_place, {{"place", place_name(span)}, {"line", line_of_resume(span)}});
    const Box box = draw::box_at({at.x - px(6), y}, width + px(12), height);
    ui::push_id(at_place);
    const ui::Press now = ui::press("place", box, {.role = Role::button, .label = words});
    ui::pop_id();
    if (now.hovered) draw::fill(box, theme::radius::control, Color::hover);
    const float middle = std::round(box.centre().y);
    draw::icon({at.x + px(7), middle}, theme::Icon::corner_down_left, 14, Color::ink3);
    draw::text_cut({at.x + px(22), middle - px(9)}, width - px(22), Type::label_plain, Color::ink2, words);
    if (now.pressed)
      app::later(
          [](int begin, int end) {
            app::show_in_resume({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
          },
          static_cast<int>(span.begin), static_cast<int>(span.end));
  }
  if (all_places > shown) {
    const std::string more = app::say_filled(Text::places_more, {{"n", std::to_string(all_places - shown)}});
    y += ui::paragraph({at.x + px(22), y + px(2)}, width, Type::caption, Color::ink2, more) + px(2);
  }
  return y - at.y;
}

/// How strongly it counts, and whether it counts at all.
static void ranks(ImVec2 at, float width, uint32_t keyword) {
  const ui::Tab tabs[] = {{app::say(Text::required_terms)}, {app::say(Text::preferred_terms)}};
  const resume::Strength strength = app::state().posting.keywords[keyword].strength;
  const int chosen = strength == resume::Strength::mentioned ? -1 : static_cast<int>(strength);
  const ui::ButtonStyle style = {.kind = ui::ButtonKind::quiet, .height = ui::touch() ? 44.0f : 32.0f};
  const std::string_view leave = app::say(Text::leave_out);
  const float button = ui::button_width(leave, style);
  const int now = ui::tabs("rank", at, std::min(ui::tabs_width(tabs), width - button - px(4)), tabs, chosen,
                           app::say(Text::strength_choice));
  const auto set = [](int which, int action) {
    app::set_keyword(std::string(app::name_of_keyword(static_cast<uint32_t>(which))),
                     static_cast<resume::KeywordAction>(action));
  };
  using resume::KeywordAction;
  if (now != chosen)
    app::later(set, static_cast<int>(keyword),
               static_cast<int>(now == 0 ? KeywordAction::required : KeywordAction::preferred));
  if (ui::button("leave out", {at.x + width - button + px(8), at.y}, leave, style))
    app::later(set, static_cast<int>(keyword), static_cast<int>(KeywordAction::drop));
}

static float last_height = 0;
static constexpr float side_air = 12;

static bool is_open() {
  const app::State& s = app::state();
  return s.selected_keyword >= 0 && s.selected_keyword < static_cast<int>(s.report.matches.matches.size());
}

float keyword_card_room() { return is_open() ? last_height + px(side_air) : 0; }

void keyword_card(const Box& room) {
  if (!is_open()) return;
  const app::State& s = app::state();
  const uint32_t keyword = static_cast<uint32_t>(s.selected_keyword);
  const resume::Match& match = match_of(keyword);
  const float side = px(side_air), pad = px(14);
  const Box card = {{room.min.x + side, room.max.y - side - last_height},
                    {room.max.x - side, room.max.y - side}};
  ui::begin_pane("keyword card", card.inset(-12, -12), {.overlay = true});
  platform::cover(card.min, card.max);
  ui::begin(Role::region, "keyword", card, app::say(Text::keyword_card));
  draw::panel(card, theme::radius::card, Color::raised, draw::Elevation::e2);
  const float left = card.min.x + pad, width = card.width() - 2 * pad;
  float y = card.min.y + px(10);
  const float close = px(ui::touch() ? 44 : 28);
  swatch({left + px(9), y + px(14)}, match.match_class);
  const std::string_view name = app::name_of_keyword(keyword);
  const float used = draw::text_cut({left + px(28), y + px(3)}, width - px(28) - close - px(90),
                                    Type::quote_strong, Color::ink1, name);
  draw::text_cut({left + px(28) + used + px(10), y + px(5)}, px(86), Type::label_plain, Color::ink2,
                 app::say(name_of(match.match_class)));
  ui::describe(Role::heading, draw::box_at({left, y}, width - close, px(28)), spoken_keyword(keyword), {}, 3);
  if (ui::button(
          "close", {card.max.x - close - px(4), std::round(y + px(14) - close / 2)}, {},
          ui::with_icon(
              {.kind = ui::ButtonKind::quiet, .height = theme::css(close), .name = app::say(Text::close)},
              theme::Icon::x)))
    app::later([](int, int) { app::select_keyword(-1, false); }, 0);
  y += px(30);
  const auto sentence = [&](std::string_view words) {
    if (!words.empty()) y += ui::paragraph({left, y}, width, Type::label_plain, Color::ink2, words) + px(4);
  };
  if (s.posting.keywords[keyword].term.empty()) sentence(app::say(Text::your_own_term));
  sentence(advice_of(keyword));
  // Of one that is as written the advice says so.
  if (match.match_class != resume::MatchClass::literal || !is_in_no_job(keyword)) sentence(use_of(keyword));
  y += places({left, y}, width, match) + px(6);
  const int finding = app::finding_of_keyword(keyword);
  if (finding != app::no_finding && app::finding_at(finding).fix.exists && !app::is_ignored(finding)) {
    const ui::ButtonStyle style = {.height = ui::touch() ? 44.0f : 28.0f};
    if (ui::button("use it", {left, y}, app::say(Text::use_it), style))
      app::later([](int which, int) { app::apply_fix(which); }, finding);
    draw::text(
        {left + ui::button_width(app::say(Text::use_it), style) + px(12), y + px(style.height / 2 - 9)},
        Type::label_strong, Color::good, points_of(app::finding_at(finding)));
    y += px(style.height + 10);
  }
  ranks({left, y}, width, keyword);
  y += std::max(ui::tabs_height(), px(32)) + px(12);
  if (last_height != y - card.min.y) last_height = y - card.min.y, platform::wake();
  ui::end();
  ui::end_pane(card.max.y);
}

}
