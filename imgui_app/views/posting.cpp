#include <algorithm>
#include <cmath>

#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/names.hpp"
#include "imgui_app/parts/posting_pane.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using resume::MatchClass;
using resume::Strength;
using theme::px;
using ui::Role;

/// More rows than this help nobody; the table says how many there are.
static constexpr uint32_t most_rows = 300;

/// Widths in CSS pixels; what is 0 is left out.
struct Columns {
  float term = 0, shown = 0, yours = 0, advice = 0, points = 56;
};

static Columns columns_for(float css_width) {
  if (css_width >= 720) return {164, 124, 158, css_width - 164 - 124 - 158 - 56, 56};
  if (css_width >= 520) return {150, 124, css_width - 150 - 124 - 56, 0, 56};
  return {css_width - 124 - 48, 124, 0, 0, 48};
}

static Text heading_of(Strength strength) {
  return strength == Strength::required    ? Text::required_terms
         : strength == Strength::preferred ? Text::preferred_terms
                                           : Text::mentioned_terms;
}

/// 'Summary, Skills': the sections that show a keyword, each once.
static std::string sections_of(const resume::Match& match) {
  const resume::Report& report = app::state().report;
  std::string names;
  std::vector<resume::SectionKind> seen;
  for (uint32_t at = match.first_place; at < match.end_place; at++) {
    const uint32_t section = report.matches.places[at].section;
    if (section >= report.resume.sections.size()) continue;
    const resume::SectionKind kind = report.resume.sections[section].kind;
    if (std::find(seen.begin(), seen.end(), kind) != seen.end()) continue;
    seen.push_back(kind);
    if (!names.empty()) names += ", ";
    names += app::say(parts::name_of(kind));
  }
  return names;
}

/// The way the resume writes it: at the best of its places.
static std::string_view yours_of(const resume::Match& match) {
  const resume::Report& report = app::state().report;
  for (uint32_t at = match.first_place; at < match.end_place; at++)
    if (report.matches.places[at].match_class == match.match_class)
      return report.resume.document[report.matches.places[at].span];
  return {};
}

static std::string advice_of(uint32_t keyword, MatchClass match_class) {
  const int finding = app::finding_of_keyword(keyword);
  if (finding != app::no_finding) return app::message_of(finding);
  switch (match_class) {
    case MatchClass::literal:
      return {};
    case MatchClass::inflected:
      return std::string(app::say(Text::advice_inflected));
    case MatchClass::alias:
    case MatchClass::acronym:
      return std::string(app::say(Text::advice_alias));
    case MatchClass::not_shown:
      break;
  }
  return std::string(app::say(Text::advice_not_shown));
}

static void points_cell(ImVec2 right, float middle, uint32_t keyword, MatchClass match_class) {
  const int finding = app::finding_of_keyword(keyword);
  const int points = finding == app::no_finding ? 0 : app::finding_at(finding).points;
  if (points > 0)
    draw::text_right({right.x, middle - px(9)}, Type::label_strong, Color::good,
                     "+" + std::to_string(points));
  else if (match_class != MatchClass::not_shown)
    draw::icon({right.x - px(8), middle}, theme::Icon::check, 16, Color::ink2);
  else
    draw::text_right({right.x, middle - px(10)}, Type::body, Color::ink3, "–");
}

static float row(ImVec2 at, float width, const Columns& columns, uint32_t keyword, bool first) {
  const app::State& s = app::state();
  const resume::Match& match = s.report.matches.matches[keyword];
  const std::string_view term = s.posting.document[s.posting.keywords[keyword].term];
  const std::string advice = columns.advice > 0 ? advice_of(keyword, match.match_class) : std::string();
  const std::string sections = sections_of(match);
  const std::string_view yours = yours_of(match);
  const bool missing = match.match_class == MatchClass::not_shown;
  const Type term_type = missing ? Type::quote_strong : Type::quote;
  const float gap = px(12);
  const float term_height = draw::paragraph_height(px(columns.term) - gap, term_type, term, 3);
  const float advice_height =
      columns.advice > 0 ? draw::paragraph_height(px(columns.advice) - gap, Type::label_plain, advice, 3) : 0;
  const float yours_height =
      columns.yours > 0 ? draw::paragraph_height(px(columns.yours) - gap, Type::quote, yours, 2) + px(16) : 0;
  const float height = std::max(px(48), std::max({term_height, advice_height, yours_height}) + px(14));
  const Box box = draw::box_at(at, width, height);
  ui::push_id(keyword);
  const bool chosen = s.selected_keyword == static_cast<int>(keyword);
  const ui::Press now = ui::press(
      "row", box,
      {.role = Role::button, .label = parts::spoken_keyword(keyword), .value = advice, .selected = chosen});
  ui::pop_id();
  if (now.pressed)
    app::later([](int which,
                  int) { app::select_keyword(which == app::state().selected_keyword ? -1 : which, true); },
               static_cast<int>(keyword));
  if (chosen)
    draw::fill(box, theme::radius::control, Color::accent_soft);
  else if (now.hovered)
    draw::fill(box, theme::radius::control, Color::hover);
  if (chosen && theme::current() == theme::Theme::contrast)
    draw::outline(box, theme::radius::control, Color::accent, 2);
  if (!first) draw::line(at, {at.x + width, at.y}, Color::line1);
  const float middle = std::round(box.centre().y);
  float x = at.x + px(10);
  draw::paragraph({x, std::round(middle - term_height / 2)}, px(columns.term) - gap, term_type, Color::ink1,
                  term, 3);
  x += px(columns.term);
  parts::swatch({x + px(9), middle}, match.match_class);
  draw::text({x + px(26), middle - px(9)}, Type::label, Color::ink2,
             app::say(parts::name_of(match.match_class)));
  x += px(columns.shown);
  if (columns.yours > 0) {
    if (missing) {
      draw::text({x, middle - px(11)}, Type::quote, Color::ink3, "–");
    } else {
      const float top = std::round(middle - yours_height / 2);
      const float wide = px(columns.yours) - gap;
      const float used = draw::paragraph({x, top}, wide, Type::quote, Color::ink1, yours, 2);
      draw::text_cut({x, top + used}, wide, Type::caption, Color::ink2, sections);
    }
    x += px(columns.yours);
  }
  if (columns.advice > 0)
    draw::paragraph({x, std::round(middle - advice_height / 2)}, px(columns.advice) - gap, Type::label_plain,
                    Color::ink2, advice, 3);
  points_cell({box.max.x - px(10), 0}, middle, keyword, match.match_class);
  return height;
}

static void column_names(ImVec2 at, float width, const Columns& columns) {
  float x = at.x + px(10);
  const auto name = [&](Text text, float wide) {
    if (wide > 0) draw::text({x, at.y}, Type::caption, Color::ink2, app::say(text));
    x += px(wide);
  };
  name(Text::column_term, columns.term);
  name(Text::column_shown, columns.shown);
  name(Text::column_yours, columns.yours);
  name(Text::column_advice, columns.advice);
  draw::text_right({at.x + width - px(10), at.y}, Type::caption, Color::ink2, app::say(Text::column_points));
}

/// The rows of one strength under their heading; gives the height.
static float part(ImVec2 at, float width, const Columns& columns, Strength strength) {
  const app::State& s = app::state();
  std::vector<uint32_t> rows;
  int shown = 0;
  for (const resume::Match& match : s.report.matches.matches) {
    if (s.posting.keywords[match.keyword].strength != strength) continue;
    rows.push_back(match.keyword);
    shown += match.match_class != MatchClass::not_shown ? 1 : 0;
  }
  if (rows.empty()) return 0;
  float y = at.y + px(10);
  const std::string_view name = app::say(heading_of(strength));
  const std::string count =
      app::say_filled(Text::n_of_m_shown, {{"n", std::to_string(shown)}, {"m", std::to_string(rows.size())}});
  const float wide = draw::text({at.x + px(10), y}, Type::label_strong, Color::ink1, name);
  draw::text({at.x + px(10) + wide + px(8), y}, Type::label_plain, Color::ink2, count);
  ui::describe(Role::heading, draw::box_at({at.x, y}, width, px(18)), std::string(name) + ", " + count, {},
               3);
  y += px(18 + 4);
  ui::begin(Role::list, name, draw::box_at({at.x, y}, width, px(48)), name);
  for (uint32_t place = 0; place < std::min<size_t>(rows.size(), most_rows); place++) {
    ui::begin(Role::list_item, std::to_string(rows[place]), draw::box_at({at.x, y}, width, px(48)));
    y += row({at.x, y}, width, columns, rows[place], place == 0);
    ui::end();
  }
  ui::end();
  if (rows.size() > most_rows)
    y += ui::paragraph({at.x + px(10), y + px(8)}, width, Type::caption, Color::ink2,
                       app::say_filled(Text::more_terms, {{"n", std::to_string(most_rows)},
                                                          {"m", std::to_string(rows.size())}})) +
         px(8);
  return y + px(8) - at.y;
}

static void table(const Box& room) {
  const ImVec2 origin = ui::begin_pane("keyword table", room, {.scrolls = true});
  const float left = origin.x + px(8), width = room.width() - px(24);
  float y = origin.y;
  if (!app::has_posting() || app::state().posting.keywords.empty()) {
    const Text words = app::has_posting() ? Text::posting_no_terms : Text::posting_first;
    y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(words));
    ui::end_pane(y + px(24));
    return;
  }
  static float last_height = 0;
  const Box card = draw::box_at({left, y + px(2)}, width, last_height);
  draw::panel(card, theme::radius::sheet, Color::sheet, draw::Elevation::e2);
  const float inner = width - px(16);
  const Columns columns = columns_for(theme::css(inner) - 20);
  y = card.min.y + px(14);
  column_names({left + px(8), y}, inner, columns);
  y += px(16 + 6);
  for (const Strength strength : {Strength::required, Strength::preferred, Strength::mentioned})
    y += part({left + px(8), y}, inner, columns, strength);
  y += px(8);
  if (last_height != y - card.min.y) last_height = y - card.min.y, platform::wake();
  ui::end_pane(y + px(24));
}

static void table_column(const Box& column) {
  const float left = column.min.x + px(24), width = column.width() - px(40);
  ui::begin_pane("posting head", {column.min, {column.max.x, column.min.y + px(110)}});
  float y = column.min.y + px(18);
  y += ui::heading({left, y}, width, Type::title, app::say(Text::posting_title), 2);
  y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::posting_subtitle)) + px(12);
  ui::end_pane(y);
  table({{column.min.x + px(8), y}, column.max});
}

static void draw(const Box& room) {
  const app::Layout layout = app::layout();
  app::State& s = app::state();
  if (layout == app::Layout::narrow) {
    const ui::Tab tabs[] = {{app::say(Text::tab_text)}, {app::say(Text::tab_terms)}};
    ui::begin_pane("posting tabs", {room.min, {room.max.x, room.min.y + px(60)}});
    s.posting_tab = ui::tabs("tabs", {room.min.x + px(16), room.min.y + px(4)}, room.width() - px(32), tabs,
                             s.posting_tab, app::say(Text::posting));
    ui::end_pane(room.max.y);
    const Box body = {{room.min.x, room.min.y + px(8) + ui::tabs_height()}, room.max};
    if (s.posting_tab == 0) return parts::posting_pane(body);
    return table({{body.min.x + px(8), body.min.y + px(8)}, {body.max.x + px(8), body.max.y}});
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
                      .key = 'p',
                      .draw = draw,
                      .count = parts::shown_of_terms};

}
