#include "imgui_app/parts/sheet.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_app/parts/empty.hpp"
#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/marks.hpp"
#include "imgui_app/parts/names.hpp"
#include "imgui_app/parts/notes.hpp"
#include "imgui_app/theme/motion.hpp"

namespace parts {

using app::Layout;
using app::MarkKind;
using app::Text;
using draw::Color;
using draw::Type;
using platform::Editor;
using theme::px;

/// A line of 16 px serif of about 65 letters.
static constexpr float text_width = theme::size::sheet_text, gutter_width = theme::size::gutter + 12,
                       margin_width = 242;
static constexpr float least_text = 380;  ///< about 50 letters: with less the margin gives way

/// Section names level with their headings, and what a machine takes them for.
static void draw_gutter(const Box& box) {
  const auto& infos = app::state().marks[static_cast<size_t>(Editor::resume)];
  const float right = box.min.x + px(theme::size::gutter);
  const float half = std::round(draw::line_height(Type::caption) / 2);
  for (const platform::MarkBox& found : platform::mark_boxes(Editor::resume)) {
    if (!found.first || found.mark >= infos.size() || infos[found.mark].kind != MarkKind::section) continue;
    const uint32_t place = infos[found.mark].place;
    if (place >= app::state().report.resume.sections.size()) continue;
    const std::string_view name = app::say(name_of(app::state().report.resume.sections[place].kind));
    const float y = std::round((found.min.y + found.max.y) / 2);
    draw::text_right({right, y - half}, Type::caption, Color::ink3, name);
    if (place == 0) continue;
    const float rule = std::round(found.min.y) - px(5);
    draw::line({box.min.x + px(14), rule}, {right, rule}, Color::line1);
  }
}

static void place(const Box& box, float left, float right, float bottom) {
  platform::place_editor(Editor::resume, {.min = {box.min.x + px(1), box.min.y + px(1)},
                                          .max = {box.max.x - px(1), bottom},
                                          .pad_left = left,
                                          .pad_right = right,
                                          .pad_top = px(app::layout() == Layout::narrow ? 14 : 24),
                                          .pad_bottom = px(64),
                                          .text_size = px(theme::type_style(Type::words).size),
                                          .line_height = px(theme::type_style(Type::words).line)});
}

/// The sheet's edge runs on below the window, as paper on a desk.
static void draw_paper(const Box& box) {
  const Box paper = {box.min, {box.max.x, box.max.y + px(24)}};
  draw::panel(paper, theme::radius::sheet, Color::sheet, draw::Elevation::e2);
}

void sheet(const Box& box) {
  const bool narrow = app::layout() == Layout::narrow;
  ui::push_id("sheet");
  ui::begin_pane("sheet",
                 {{box.min.x - px(24), box.min.y - px(24)}, {box.max.x + px(narrow ? 0 : 17), box.max.y}});
  draw_paper(box);
  const float width = theme::css(box.width());
  const bool margins = !narrow && width >= gutter_width + least_text + margin_width;
  const float side = narrow ? 18 : 26;
  // With room to spare the text stays as wide as reads well, and the margins grow.
  float left = px(margins ? gutter_width : side), right = px(margins ? margin_width : side + 10);
  const float spare = box.width() - left - right - px(text_width);
  if (spare > 0)
    left += margins ? 0 : std::floor(spare / 2), right += margins ? spare : std::floor(spare / 2);
  const float bottom = narrow ? notes::bottom_sheet_top(box) : box.max.y;
  place(box, left, right, bottom);
  const Box inside = {{box.min.x + px(1), box.min.y + px(1)}, {box.max.x - px(1), bottom}};
  if (!app::has_resume()) {
    ui::end_pane(box.max.y);
    ui::pop_id();
    platform::cover({inside.max.x - px(14), inside.min.y}, inside.max);
    if (app::state().texts[0].empty()) empty_sheet(inside);
    return;
  }
  marks::draw(Editor::resume, inside);
  draw::clip(inside);
  if (margins) draw_gutter(inside);
  draw::unclip();
  if (margins) notes::leader(inside, right);
  ui::end_pane(box.max.y);
  ui::pop_id();
  if (margins) notes::margin(inside, right);
  notes::strip(inside);
  if (!margins) notes::without_margin(inside, narrow ? box : inside);
}

/// A card of 'Do these three first'.
static void first_card(const Box& box, int place, uint32_t number) {
  const resume::Finding& finding = app::finding_at(place);
  ui::push_id(number);
  const ui::Press now = ui::press("first", box, {.role = access::Role::button, .label = spoken(place)});
  ui::pop_id();
  if (now.pressed) app::later([](int at, int) { app::show_in_editor(at); }, place);
  draw::panel(box, theme::radius::card, now.hovered ? Color::hover : Color::raised, draw::Elevation::e1);
  const SeverityLook look = look_of(finding.severity);
  const float middle = box.centre().y;
  draw::shape({box.min.x + px(21), middle}, look.shape, 18, look.color);
  const std::string points = points_of(finding);
  const float points_width =
      draw::text_right({box.max.x - px(12), middle - px(9)}, Type::label_strong, Color::good, points);
  const float x = box.min.x + px(40), room = box.max.x - px(12) - points_width - px(8) - x;
  const std::string title = title_of(finding);
  const float height = draw::paragraph_height(room, Type::label, title, 2);
  const float top = std::round(middle - (height + px(16)) / 2);
  draw::paragraph({x, top}, room, Type::label, Color::ink1, title, 2);
  const bool asked = finding.where == resume::Where::posting;
  const std::string second =
      app::say_filled(asked                ? Text::first_of_posting
                      : finding.fix.exists ? Text::first_one_click
                                           : Text::first_of_score,
                      {{"score", parts::name_of(finding.rule->score)}, {"words", app::quote_of(finding)}});
  draw::text_cut({x, top + height}, room, Type::caption, Color::ink2, second);
}

static void nothing_left(const Box& box) {
  draw::panel(box, theme::radius::card, Color::raised, draw::Elevation::e1);
  draw::icon({box.min.x + px(22), box.centre().y}, theme::Icon::circle_check, 18, Color::good);
  const int ignored = app::ignored_findings();
  const std::string words =
      ignored > 0 ? app::say_count(Text::nothing_left_ignored_one, Text::nothing_left_ignored, ignored)
                  : std::string(app::say(Text::nothing_left));
  ui::text({box.min.x + px(42), std::round(box.centre().y - px(9))}, Type::label, Color::ink1, words);
}

/// One line with one of the three; the arrow shows the next.
static void one_of_three(const Box& box) {
  static size_t shown = 0;
  const std::vector<uint32_t>& three = app::state().first_three;
  if (shown >= three.size()) shown = 0;
  const int place = static_cast<int>(three[shown]);
  const resume::Finding& finding = app::finding_at(place);
  const ui::ButtonStyle next_style = ui::with_icon({.kind = ui::ButtonKind::quiet,
                                                    .height = ui::touch() ? 40.0f : 32.0f,
                                                    .name = app::say(Text::next_of_three)},
                                                   theme::Icon::chevron_right);
  const float arrow = ui::button_width({}, next_style);
  const Box body = {box.min, {box.max.x - (three.size() > 1 ? arrow + px(6) : 0), box.max.y}};
  const ui::Press now = ui::press("first", body, {.role = access::Role::button, .label = spoken(place)});
  if (now.pressed) app::later([](int at, int) { app::show_in_editor(at); }, place);
  draw::panel(box, theme::radius::card, now.hovered ? Color::hover : Color::raised, draw::Elevation::e1);
  const SeverityLook look = look_of(finding.severity);
  const float y = std::round(box.centre().y);
  draw::shape({box.min.x + px(22), y}, look.shape, 16, look.color);
  float x = box.min.x + px(38);
  x += draw::text({x, y - px(8)}, Type::caption, Color::ink2, app::say(Text::first)) + px(10);
  const std::string count =
      app::say_filled(Text::n_of_m, {{"n", std::to_string(shown + 1)}, {"m", std::to_string(three.size())}});
  float right = box.max.x - px(14);
  if (three.size() > 1) {
    right = box.max.x - px(6) - arrow;
    if (ui::button("next", {right, y - px(next_style.height) / 2}, {}, next_style))
      shown = (shown + 1) % three.size();
    right -= draw::text_right({right - px(4), y - px(8)}, Type::caption, Color::ink2, count) + px(14);
  }
  const float points = draw::text_width(Type::label_strong, points_of(finding));
  x += draw::text_cut({x, y - px(9)}, right - x - points - px(10), Type::label, Color::ink1,
                      title_of(finding)) +
       px(10);
  draw::text({x, y - px(9)}, Type::label_strong, Color::good, points_of(finding));
}

float first_three(const Box& room, bool one_line) {
  if (!app::has_resume()) return 0;
  const std::vector<uint32_t>& three = app::state().first_three;
  const float height = px(three.empty() || one_line ? (ui::touch() ? 44 : 40) : 68);
  const Box row = {room.min, {room.max.x, room.min.y + height}};
  ui::push_id("first three");
  ui::begin_pane("first", {{row.min.x - px(4), row.min.y - px(4)}, {row.max.x + px(4), row.max.y + px(4)}});
  ui::begin(access::Role::region, "first", row, app::say(Text::do_first));
  ui::describe(access::Role::heading, row, app::say(Text::do_first), {}, 2);
  if (three.empty()) {
    nothing_left(row);
  } else if (one_line) {
    one_of_three(row);
  } else {
    const float label = px(86), gap = px(10);
    draw::paragraph({row.min.x, std::round(row.centre().y - px(18))}, label - px(8), Type::label_plain,
                    Color::ink2, app::say(Text::do_first));
    const float wide = (row.width() - label - 2 * gap) / 3;
    for (uint32_t at = 0; at < three.size(); at++) {
      const float x = std::round(row.min.x + label + (wide + gap) * static_cast<float>(at));
      first_card({{x, row.min.y}, {std::round(x + wide), row.max.y}}, static_cast<int>(three[at]), at);
    }
  }
  ui::end();
  ui::end_pane(row.max.y);
  ui::pop_id();
  return height;
}

}
