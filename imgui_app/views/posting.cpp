#include <algorithm>
#include <cmath>

#include "imgui_app/parts/keyword_card.hpp"
#include "imgui_app/parts/posting_pane.hpp"
#include "imgui_app/parts/term_table.hpp"
#include "imgui_app/parts/terms.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using theme::px;

/// The tabs: the posting's text has one of its own where there is no pane beside.
enum Tab { text_tab, terms_tab, requirements_tab };

/// A card around what `body` draws; gives the height.
static float card(ImVec2 at, float width, float& last_height, float (*body)(ImVec2, float)) {
  const Box box = draw::box_at(at, width, last_height);
  if (last_height > 0) draw::panel(box, theme::radius::sheet, Color::sheet, draw::Elevation::e2);
  const float pad = px(app::layout() == app::Layout::narrow ? 6 : 8);
  const float inner = body({at.x + pad, at.y + px(14)}, width - 2 * pad);
  const float height = inner > 0 ? inner + px(14 + 8) : 0;
  if (last_height != height) last_height = height, platform::wake();
  return height > 0 ? height + px(16) : 0;
}

/// What is done to all terms at once: from the right edge within `width`, or below each other over all of it;
/// gives the height.
static float actions(ImVec2 at_right, float width, bool stacked) {
  const float height = ui::touch() ? 44 : 32;
  float x = at_right.x, y = at_right.y, room = width;
  const auto add = [&](std::string_view label, ui::ButtonKind kind, theme::Icon icon,
                       void (*what)(int, int)) {
    ui::ButtonStyle style = ui::with_icon({.kind = kind, .height = height, .name = label}, icon);
    const bool whole = stacked || ui::button_width(label, style) <= room;
    const std::string_view shown = whole ? label : std::string_view();
    const float wide = stacked ? width : ui::button_width(shown, style);
    x -= wide, room -= wide + px(8);
    if (ui::button(label, {x, y}, shown, style)) app::later(what, 0);
    if (stacked)
      x = at_right.x, y += px(height + 8);
    else
      x -= px(8);
  };
  const int fixes = app::fixable_findings(true), missing = app::has_resume() ? parts::missing_count() : 0;
  if (fixes > 0)
    add(app::say_count(Text::write_as_posting_one, Text::write_as_posting, fixes), ui::ButtonKind::primary,
        theme::Icon::check, [](int, int) { app::apply_all_fixes(true); });
  if (missing > 0)
    add(app::say(Text::copy_missing), ui::ButtonKind::secondary, theme::Icon::copy, [](int, int) {
      platform::copy_text(parts::missing_terms());
      app::say_toast(app::say_count(Text::toast_missing_one, Text::toast_missing, parts::missing_count()));
    });
  return y > at_right.y ? y + px(8) - at_right.y : 0;
}

static void tables(const Box& room, int tab) {
  const ImVec2 origin = ui::begin_pane("keyword table", room, {.scrolls = true});
  const bool narrow = app::layout() == app::Layout::narrow;
  const float left = origin.x + px(8), width = room.width() - px(24);
  float y = origin.y + px(2);
  if (!app::has_posting() || app::state().posting.only_address) {
    const Text words = app::has_posting() ? Text::posting_address : Text::posting_first;
    y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(words));
    ui::end_pane(y + px(24));
    return;
  }
  static float table_height = 0, form_height = 0;
  const auto coverage = [&] {
    const float bars = parts::coverage_bars({left, y}, width);
    y += bars + (bars > 0 ? px(10) : 0);
  };
  y += parts::table_filters({left, y}, width, tab == requirements_tab) + px(14);
  if (tab == terms_tab) {
    if (narrow)
      y += parts::legend({left, y}, width) + px(14);
    else
      coverage();
  }
  y += card({left, y}, width, table_height, tab == terms_tab ? parts::term_table : parts::requirement_table);
  if (narrow) {
    y += actions({left + width, y}, width, true);
    if (tab == terms_tab) coverage();
  }
  y += card({left, y}, width, form_height, parts::form_questions);
  ui::end_pane(y + px(24));
}

static void table_column(const Box& column) {
  app::State& s = app::state();
  const float left = column.min.x + px(24), width = column.width() - px(40);
  ui::begin_pane("posting head", {column.min, {column.max.x, column.min.y + px(150)}});
  float y = column.min.y + px(18);
  y += ui::heading({left, y}, width, Type::title, app::say(Text::posting_title), 2);
  y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::posting_subtitle)) + px(12);
  const ui::Tab tabs[] = {{app::say(Text::tab_terms)}, {app::say(Text::tab_requirements)}};
  const int tab = std::max<int>(s.posting_tab, terms_tab);
  s.posting_tab =
      1 + ui::tabs("tabs", {left, y}, ui::tabs_width(tabs), tabs, tab - 1, app::say(Text::posting_tabs));
  actions({column.max.x - px(16), y}, width - ui::tabs_width(tabs) - px(16), false);
  y += std::max(ui::tabs_height(), px(32)) + px(12);
  ui::end_pane(y);
  tables({{column.min.x + px(16), y}, column.max}, s.posting_tab);
}

static void draw(const Box& room) {
  const app::Layout layout = app::layout();
  app::State& s = app::state();
  if (layout == app::Layout::narrow) {
    const ui::Tab tabs[] = {
        {app::say(Text::tab_text)}, {app::say(Text::tab_terms)}, {app::say(Text::tab_requirements)}};
    ui::begin_pane("posting tabs", {room.min, {room.max.x, room.min.y + px(60)}});
    s.posting_tab = ui::tabs("tabs", {room.min.x + px(16), room.min.y + px(4)}, room.width() - px(32), tabs,
                             s.posting_tab, app::say(Text::posting));
    ui::end_pane(room.max.y);
    const Box body = {{room.min.x, room.min.y + px(8) + ui::tabs_height()}, room.max};
    if (s.posting_tab == text_tab) return parts::posting_pane(body);
    tables({{body.min.x + px(8), body.min.y + px(8)}, {body.max.x, body.max.y - parts::keyword_card_room()}},
           s.posting_tab);
    return parts::keyword_card(body);
  }
  const float pane = px(layout == app::Layout::wide ? theme::size::posting : theme::size::pane);
  const float right = room.max.x - pane;
  table_column({room.min, {right, room.max.y}});
  ui::begin_pane("pane line", {{right, room.min.y}, {right + 1, room.max.y}});
  draw::line({right, room.min.y}, {right, room.max.y}, Color::line1);
  ui::end_pane(room.max.y);
  parts::posting_pane({{right + 1, room.min.y}, room.max});
}

const View posting = {.name = Text::view_posting,
                      .icon = theme::Icon::briefcase,
                      .group = Group::check,
                      .order = 2,
                      .first = true,
                      .key = 'p',
                      .draw = draw,
                      .count = parts::shown_of_terms};

}
