#include "imgui_app/parts/term_table.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/posting_pane.hpp"
#include "imgui_app/parts/terms.hpp"

namespace parts {

using app::Text;
using draw::Type;
using resume::MatchClass;
using theme::px;
using ui::Role;

/// Widths in CSS pixels; what is 0 is left out.
struct Columns {
  float term = 0, shown = 0, yours = 0, advice = 0, points = 0, action = 0;
};

static Columns columns_for(float css_width) {
  const float action = 84, points = 40;
  if (css_width >= 720) return {156, 112, 146, css_width - 156 - 112 - 146 - points - action, points, action};
  if (css_width >= 480) return {136, 112, 0, css_width - 136 - 112 - points - action, points, action};
  return {css_width - 112 - points, 112, 0, 0, points, 0};
}

static void points_cell(ImVec2 right, int points, MatchClass match_class) {
  if (points > 0)
    draw::text_right({right.x, right.y - px(9)}, Type::label_strong, Color::good,
                     "+" + std::to_string(points));
  else if (match_class != MatchClass::not_shown)
    draw::icon({right.x - px(8), right.y}, theme::Icon::check, 16, Color::ink2);
  else
    draw::text_right({right.x, right.y - px(10)}, Type::body, Color::ink3, "–");
}

/// 'Use it' writes the term as the posting does; 'Not mine' takes a term that is not shown off the list.
static void action_cell(ImVec2 at, const TermRow& of, std::string_view name) {
  const uint32_t keyword = of.keyword;
  const int finding = app::finding_of_keyword(keyword);
  const bool fix =
      finding != app::no_finding && !app::is_ignored(finding) && app::finding_at(finding).fix.exists;
  if (!fix && match_of(keyword).match_class != MatchClass::not_shown) return;
  const float height = ui::touch() ? 44 : 28;
  const std::string spoken = app::say_filled(fix ? Text::use_term : Text::not_mine_term,
                                             {{"term", fix ? app::name_of_keyword(keyword) : name}});
  const ui::ButtonStyle style = {
      .kind = fix ? ui::ButtonKind::secondary : ui::ButtonKind::quiet, .height = height, .name = spoken};
  const std::string_view label = app::say(fix ? Text::use_it : Text::not_mine);
  if (!ui::button("action", {at.x - ui::button_width(label, style), at.y - px(height) / 2}, label, style))
    return;
  if (fix)
    app::later([](int which, int) { app::apply_fix(which); }, finding);
  else
    app::later([](int which, int) { app::drop_wanted(which); }, static_cast<int>(of.wanted));
}

static float row(ImVec2 at, float width, const Columns& columns, const TermRow& of, bool first) {
  const app::State& s = app::state();
  const uint32_t keyword = of.keyword;
  const resume::Wanted& wanted = s.report.matches.wanted[of.wanted];
  const resume::Match& match = match_of(keyword);
  const std::string term = app::name_of_wanted(wanted);
  const std::string advice = advice_of(keyword, of.either), sections = sections_of(keyword);
  const std::string_view yours = yours_of(keyword), strength = app::say(name_of(wanted.strength));
  const bool missing = match.match_class == MatchClass::not_shown;
  const Type term_type = missing ? Type::quote_strong : Type::quote;
  const float gap = px(12);
  const auto height_of = [&](float column, Type type, std::string_view words, float more) {
    return column > 0 ? draw::paragraph_height(px(column) - gap, type, words, 3) + px(more) : 0;
  };
  const float term_height = height_of(columns.term, term_type, term, 16);
  const float advice_height = height_of(columns.advice, Type::label_plain, advice, 0);
  const float sections_height =
      columns.yours > 0 ? draw::paragraph_height(px(columns.yours) - gap, Type::caption, sections, 2) : 0;
  const float yours_height = height_of(columns.yours, Type::quote, yours, 0) + sections_height;
  const float height =
      std::max(px(ui::touch() ? 56 : 48), std::max({term_height, advice_height, yours_height}) + px(12));
  const Box box = draw::box_at(at, width, height);
  ui::push_id(of.wanted);
  const bool chosen = s.selected_keyword == static_cast<int>(keyword);
  bool lit = false;
  for (uint32_t place = wanted.first_keyword; place < wanted.end_keyword; place++)
    lit = lit || app::is_lit(s.report.matches.wanted_keywords[place]);
  const ui::Press now = ui::press(
      "row", box,
      {.role = Role::button, .label = spoken_keyword(keyword, term), .value = advice, .selected = chosen});
  if (now.pressed)
    app::later([](int which,
                  int) { app::select_keyword(which == app::state().selected_keyword ? -1 : which, true); },
               static_cast<int>(keyword));
  if (now.hovered || now.focused)
    app::light(
        {.wanted = static_cast<int>(of.wanted), .by = now.hovered ? app::LitBy::pointer : app::LitBy::focus});
  if (chosen)
    draw::fill(box, theme::radius::control, Color::accent_soft);
  else if (now.hovered || lit)
    draw::fill(box, theme::radius::control, Color::hover);
  if ((chosen || lit) && theme::current() == theme::Theme::contrast)
    draw::outline(box, theme::radius::control, Color::accent, 2);
  if (!first) draw::line(at, {at.x + width, at.y}, Color::line1);
  const float middle = std::round(box.centre().y);
  float x = at.x + px(10);
  const float top = std::round(middle - term_height / 2);
  const float used = draw::paragraph({x, top}, px(columns.term) - gap, term_type, Color::ink1, term, 3);
  draw::text_cut({x, top + used}, px(columns.term) - gap, Type::caption, Color::ink2, strength);
  x += px(columns.term);
  swatch({x + px(9), middle}, match.match_class);
  draw::text({x + px(26), middle - px(9)}, Type::label, Color::ink2, app::say(name_of(match.match_class)));
  x += px(columns.shown);
  if (columns.yours > 0) {
    if (missing) {
      draw::text({x, middle - px(11)}, Type::quote, Color::ink3, "–");
    } else {
      const float at_y = std::round(middle - yours_height / 2), wide = px(columns.yours) - gap;
      const float rest = draw::paragraph({x, at_y}, wide, Type::quote, Color::ink1, yours, 3);
      draw::paragraph({x, at_y + rest}, wide, Type::caption, Color::ink2, sections, 2);
    }
    x += px(columns.yours);
  }
  if (columns.advice > 0)
    draw::paragraph({x, std::round(middle - advice_height / 2)}, px(columns.advice) - gap, Type::label_plain,
                    Color::ink2, advice, 3);
  const float right = box.max.x - px(8);
  points_cell({right - px(columns.action), middle}, of.points, match.match_class);
  if (columns.action > 0) action_cell({right, middle}, of, term);
  ui::pop_id();
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
  draw::text_right({at.x + width - px(8 + columns.action), at.y}, Type::caption, Color::ink2,
                   app::say(Text::column_points));
}

/// The terms that the person dropped, each with a way back. Gives the height.
static float left_out(ImVec2 at, float width) {
  const auto& changes = app::state().settings.keywords;
  if (changes.empty()) return 0;
  float y = at.y + px(14);
  draw::line({at.x, at.y + px(4)}, {at.x + width, at.y + px(4)}, Color::line1);
  const ui::ButtonStyle link = {.kind = ui::ButtonKind::link, .height = ui::touch() ? 44.0f : 26.0f};
  y += ui::paragraph({at.x + px(10), y}, width - px(20), Type::label_plain, Color::ink2,
                     app::say(Text::keywords_changed));
  if (ui::button("reset", {at.x + px(10), y}, app::say(Text::keywords_reset), link))
    app::later([](int, int) { app::forget_keywords(); }, 0);
  y += px(link.height);
  for (size_t at_change = 0; at_change < changes.size(); at_change++) {
    const resume::KeywordSetting& change = changes[at_change];
    if (change.action != resume::KeywordAction::drop || app::has_keyword(change.text)) continue;
    const bool again = std::any_of(changes.begin() + static_cast<ptrdiff_t>(at_change) + 1, changes.end(),
                                   [&](const auto& later) { return later.text == change.text; });
    if (again) continue;
    const std::string label = app::say_filled(Text::bring_back_term, {{"term", change.text}});
    ui::push_id(static_cast<uint32_t>(at_change));
    if (ui::button("back", {at.x + px(10), y}, label, link))
      app::later([](int which, int) { app::take_back_keyword(which); }, static_cast<int>(at_change));
    ui::pop_id();
    y += px(link.height);
  }
  return y + px(6) - at.y;
}

float term_table(ImVec2 at, float width) {
  const Columns columns = columns_for(theme::css(width) - 18);
  float y = at.y;
  column_names({at.x, y}, width, columns);
  y += px(16 + 6);
  const std::vector<TermRow> rows = filtered_terms();
  ui::begin(Role::list, "terms table", draw::box_at({at.x, y}, width, px(48)), app::say(Text::terms_table));
  for (size_t place = 0; place < std::min(rows.size(), most_rows); place++) {
    ui::begin(Role::list_item, std::to_string(rows[place].wanted), draw::box_at({at.x, y}, width, px(48)));
    y += row({at.x, y}, width, columns, rows[place], place == 0);
    ui::end();
  }
  ui::end();
  const auto note = [&](std::string_view words) {
    y += ui::paragraph({at.x + px(10), y + px(8)}, width - px(20), Type::label_plain, Color::ink2, words) +
         px(12);
  };
  if (rows.empty()) note(app::say(Text::no_terms_left));
  if (rows.size() > most_rows)
    note(app::say_filled(Text::more_terms,
                         {{"n", std::to_string(most_rows)}, {"m", std::to_string(rows.size())}}));
  y += left_out({at.x, y}, width);
  return y - at.y;
}

// --- Above the table ---

float table_filters(ImVec2 at, float width, bool of_requirements) {
  app::State& s = app::state();
  const bool narrow = app::layout() == app::Layout::narrow;
  const float height = ui::field_height(), gap = px(6);
  const bool addable = !s.term_filter.empty() && !app::has_keyword(s.term_filter) && app::has_posting();
  const std::string add = app::say_filled(Text::add_term, {{"term", s.term_filter}});
  const ui::ButtonStyle style = {.height = theme::css(height)};
  const float room = addable ? std::min(ui::button_width(add, style) + gap, width / 2) : 0;
  const float field = narrow ? width - room : std::min(px(230), width - room);
  const std::string_view name = app::say(Text::filter_terms);
  const ui::Field now = ui::field("filter", draw::box_at(at, field, height), s.term_filter, name, name);
  if (now.changed) platform::wake();
  const auto add_it = [](int, int) {
    app::State& state = app::state();
    app::set_keyword(std::exchange(state.term_filter, {}), resume::KeywordAction::add);
  };
  const bool pressed =
      addable && ui::button("add", {at.x + field + gap, at.y},
                            ui::button_width(add, style) > room ? app::say(Text::add) : add, style);
  if (pressed || (addable && now.entered && filtered_terms().empty())) app::later(add_it, 0);
  float x = at.x + (narrow ? 0 : field + room + px(10)), y = at.y + (narrow ? height + px(8) : 0);
  std::array<int, 3> counts = {};
  if (of_requirements)
    for (const resume::Requirement& asked : s.posting.requirements)
      counts[static_cast<size_t>(asked.strength)]++;
  else
    for (const resume::Wanted& wanted : s.report.matches.wanted)
      counts[static_cast<size_t>(wanted.strength)]++;
  const float chip_height = ui::chip_height();
  ui::begin(Role::group, "strengths", draw::box_at(at, width, height), app::say(Text::filter_strengths));
  constexpr Text names[] = {Text::required_terms, Text::preferred_terms, Text::mentioned_terms};
  for (uint32_t which = 0; which < 3; which++) {
    if (counts[which] == 0) continue;
    const std::string count = std::to_string(counts[which]);
    const std::string_view label = app::say(names[which]);
    bool& chosen = s.chosen_strengths[which];
    const std::string spoken = app::say_filled(Text::spoken_class, {{"class", label}, {"n", count}});
    const ui::Chip chip = {label, count, chosen, spoken};
    const float wide = ui::chip_width(chip);
    if (x + wide > at.x + width && x > at.x) x = at.x, y += height + gap;
    ui::push_id(which);
    if (ui::chip("strength", {x, y + (narrow ? 0 : std::round((height - chip_height) / 2))}, chip))
      chosen = !chosen, platform::wake();
    ui::pop_id();
    x += wide + gap;
  }
  ui::end();
  return y + (narrow ? chip_height : height) - at.y;
}

float coverage_bars(ImVec2 at, float width) {
  const std::vector<Coverage> all = coverage();
  if (all.size() < 2) return 0;
  const float gap = px(20), row_height = px(36);
  const int columns = std::max(2, static_cast<int>(theme::css(width) / 170));
  const float wide =
      std::floor((width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  ui::begin(Role::list, "coverage", draw::box_at(at, width, row_height), app::say(Text::coverage));
  float y = at.y;
  for (size_t place = 0; place < all.size(); place++) {
    const Coverage& one = all[place];
    const int column = static_cast<int>(place) % columns;
    if (place > 0 && column == 0) y += row_height;
    const float x = at.x + (wide + gap) * static_cast<float>(column);
    const std::string_view name = app::say(name_of(one.category));
    const std::string n = std::to_string(one.shown), m = std::to_string(one.asked);
    ui::begin(Role::list_item, name, draw::box_at({x, y}, wide, row_height));
    ui::describe(Role::text, draw::box_at({x, y}, wide, px(28)),
                 app::say_filled(Text::spoken_coverage, {{"category", name}, {"n", n}, {"m", m}}));
    ui::end();
    draw::text({x, y}, Type::caption, Color::ink1, name);
    draw::text_right({x + wide, y}, Type::caption, Color::ink2,
                     app::say_filled(Text::n_of_m, {{"n", n}, {"m", m}}));
    class_bar(draw::box_at({x, y + px(18)}, wide, px(10)), one.counts);
  }
  ui::end();
  return y + row_height - at.y;
}

}
