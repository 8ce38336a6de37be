#include <algorithm>
#include <cmath>

#include "imgui_app/app.hpp"
#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/finding_list.hpp"
#include "imgui_app/parts/scores.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using theme::px;

/// How many findings each tab has: all, the three scores, notes, ignored.
static std::array<int, 6> tab_counts() {
  std::array<int, 6> counts = {};
  for (int place = 0; place < static_cast<int>(app::state().report.findings.size()); place++) {
    if (app::is_ignored(place)) {
      counts[5]++;
      continue;
    }
    counts[0]++;
    counts[1 + static_cast<size_t>(app::finding_at(place).rule->score)]++;
  }
  return counts;
}

/// Tabs that scroll sideways have no place here: where they do not fit, names give way to the chips of a
/// phone.
static float tab_row(ImVec2 at, float width) {
  const auto counts = tab_counts();
  constexpr Text names[] = {Text::tab_all,       Text::score_readable, Text::score_written,
                            Text::score_matched, Text::score_none,     Text::tab_ignored};
  std::vector<std::string> labels;
  std::vector<int> places;
  for (int tab = 0; tab < 6; tab++) {
    const int count = counts[static_cast<size_t>(tab)];
    if (tab >= 4 && count == 0 && app::state().findings_tab != tab) continue;
    labels.push_back(std::string(app::say(names[tab])) + " " + std::to_string(count));
    places.push_back(tab);
  }
  std::vector<ui::Tab> tabs;
  tabs.reserve(labels.size());
  for (const std::string& label : labels) tabs.push_back({label});
  const auto chosen = std::find(places.begin(), places.end(), app::state().findings_tab);
  int now = chosen == places.end() ? 0 : static_cast<int>(chosen - places.begin());
  const float wanted = ui::tabs_width(tabs);
  if (ui::least_tabs_width(tabs) <= width) {
    now = ui::tabs("tabs", at, std::min(wanted, width), tabs, now, app::say(Text::tabs_name));
    app::state().findings_tab = places[static_cast<size_t>(now)];
    return ui::tabs_height();
  }
  // In two rows, then.
  const size_t half = (tabs.size() + 1) / 2;
  const int first = ui::tabs("tabs", at, width, std::span(tabs).first(half),
                             now < static_cast<int>(half) ? now : -1, app::say(Text::tabs_name));
  const int second =
      ui::tabs("more tabs", {at.x, at.y + ui::tabs_height() + px(6)}, width, std::span(tabs).subspan(half),
               now >= static_cast<int>(half) ? now - static_cast<int>(half) : -1, app::say(Text::tabs_name));
  if (now < static_cast<int>(half) ? second >= 0 : second != now - static_cast<int>(half))
    now = second + static_cast<int>(half);
  else if (first >= 0 && first != now)
    now = first;
  app::state().findings_tab = places[static_cast<size_t>(now)];
  return 2 * ui::tabs_height() + px(6);
}

static float head(ImVec2 at, float width) {
  float y = at.y;
  if (!app::has_resume())
    return ui::heading(at, width, Type::title, app::say(Text::view_findings), 2) + px(12);
  const int count = app::shown_findings();
  const std::string points = std::to_string(app::points_to_win());
  const std::string title = app::say_filled(count == 1 ? Text::findings_title_one : Text::findings_title,
                                            {{"n", std::to_string(count)}, {"points", points}});
  const int fixes = app::fixable_findings();
  const std::string fix_label = app::say_count(Text::apply_fixes_one, Text::apply_fixes, fixes);
  const ui::ButtonStyle style = ui::with_icon(
      {.kind = ui::ButtonKind::primary, .height = ui::touch() ? 44.0f : 32.0f}, theme::Icon::check);
  const float button = fixes > 0 ? ui::button_width(fix_label, style) : 0;
  const bool beside = width > button + px(360);
  const float title_height =
      ui::heading({at.x, y}, width - (beside ? button + px(16) : 0), Type::title, title, 2);
  if (fixes > 0 && beside && ui::button("fixes", {at.x + width - button, y + px(4)}, fix_label, style))
    app::later([](int, int) { app::apply_all_fixes(); }, 0);
  y += title_height;
  y += ui::paragraph({at.x, y}, width, Type::body, Color::ink2, app::say(Text::findings_subtitle)) + px(12);
  if (fixes > 0 && !beside) {
    if (ui::button("fixes", {at.x, y}, fix_label, style))
      app::later([](int, int) { app::apply_all_fixes(); }, 0);
    y += px(style.height + 12);
  }
  y += tab_row({at.x, y}, width) + px(14);
  return y - at.y;
}

static void detail(const Box& room) {
  const int chosen = app::state().selected;
  const int place =
      chosen != app::no_finding && parts::in_chosen_tab(chosen) ? chosen : parts::first_in_list();
  if (place == app::no_finding) return;
  const resume::Finding& finding = app::finding_at(place);
  const parts::SeverityLook look = parts::look_of(finding.severity);
  const ImVec2 origin =
      ui::begin_pane("detail", {{room.min.x - px(10), room.min.y - px(6)}, room.max}, {.scrolls = true});
  static float last_height = 0;
  const Box card = draw::box_at({origin.x + px(10), origin.y + px(6)}, room.width() - px(24), last_height);
  draw::panel(card, theme::radius::sheet, Color::sheet, draw::Elevation::e2);
  ui::begin(access::Role::region, "detail", card, app::say(Text::detail));
  const float left = card.min.x + px(26), width = card.width() - px(52);
  float y = card.min.y + px(24);
  draw::shape({left + px(10), y + px(15)}, look.shape, 20, look.color);
  const float points =
      draw::text_right({left + width, y + px(5)}, Type::heading, Color::good, parts::points_of(finding));
  y += ui::heading({left + px(34), y}, width - px(34) - points - px(12), Type::title,
                   parts::title_of(finding), 2);
  const std::string second =
      app::say_filled(Text::severity_of_score,
                      {{"severity", app::say(look.name)}, {"score", parts::name_of(finding.rule->score)}});
  y += ui::paragraph({left + px(34), y}, width - px(34), Type::body, Color::ink2, second) + px(14);
  y += ui::paragraph({left, y}, width, Type::body, Color::ink1, app::message_of(place)) + px(12);
  const float well = parts::fix_well({left, y}, width, place);
  y += well + px(well > 0 ? 16 : 0);
  parts::actions({left, y}, place, {.show = true, .height = 32});
  y += px(32 + 20);
  draw::line({left, y}, {left + width, y}, Color::line1);
  y += px(18);
  y += parts::why({left, y}, width, place) + px(16);
  const std::string_view off = app::say(Text::turn_rule_off);
  const ui::ButtonStyle quiet = {.kind = ui::ButtonKind::secondary, .height = 28};
  if (ui::button("off", {left, y}, off, quiet)) {
    const auto rules = resume::all_rules();
    app::later([](int rule, int) { app::set_rule_on(rule, false); },
               static_cast<int>(std::find(rules.begin(), rules.end(), finding.rule) - rules.begin()));
  }
  y += px(28 + 24);
  if (last_height != y - card.min.y) last_height = y - card.min.y, platform::wake();
  ui::end();
  ui::end_pane(y + px(24));
}

static void draw(const Box& room) {
  const app::Layout layout = app::layout();
  const float side = px(layout == app::Layout::narrow ? 16 : layout == app::Layout::wide ? 32 : 24);
  const ImVec2 at = {room.min.x + side, room.min.y + px(layout == app::Layout::narrow ? 8 : 22)};
  const float width = room.width() - 2 * side;
  ui::begin_pane("findings head", {room.min, {room.max.x, room.min.y + px(260)}});
  const float head_height = head(at, width);
  ui::end_pane(room.max.y);
  const float top = at.y + head_height;
  if (layout == app::Layout::narrow)
    return parts::finding_list({{at.x - px(4), top}, {room.max.x - px(4), room.max.y}},
                               {.unfold = true, .gutter = 12});
  const float list = std::min(px(500), std::floor(width * 0.46f));
  parts::finding_list({{at.x - px(6), top}, {at.x + list + px(14), room.max.y}}, {.gutter = 14});
  detail({{at.x + list + px(22), top}, {at.x + width + px(14), room.max.y}});
}

static std::string count() {
  const int shown = app::shown_findings();
  return shown > 0 ? std::to_string(shown) : std::string();
}

const View findings = {.name = Text::view_findings,
                       .icon = theme::Icon::list_checks,
                       .group = Group::check,
                       .order = 1,
                       .first = true,
                       .key = 'f',
                       .draw = draw,
                       .count = count};

}
