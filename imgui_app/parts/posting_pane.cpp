#include "imgui_app/parts/posting_pane.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/keyword_card.hpp"
#include "imgui_app/parts/marks.hpp"
#include "imgui_app/parts/terms.hpp"

namespace parts {

using app::Text;
using draw::Color;
using draw::Type;
using platform::Editor;
using resume::MatchClass;
using theme::px;
using ui::Role;

static constexpr MatchClass classes[] = {MatchClass::literal, MatchClass::inflected, MatchClass::alias,
                                         MatchClass::acronym, MatchClass::not_shown};

std::array<int, resume::match_class_count> class_counts() {
  std::array<int, resume::match_class_count> counts = {};
  for (const resume::Wanted& wanted : app::state().report.matches.wanted)
    counts[static_cast<size_t>(match_of(wanted.best).match_class)]++;
  return counts;
}

static int wanted_count() { return static_cast<int>(app::state().report.matches.wanted.size()); }

std::string shown_of_terms() {
  if (!app::has_posting() || wanted_count() == 0) return {};
  const int shown = wanted_count() - class_counts()[static_cast<size_t>(MatchClass::not_shown)];
  return app::say_filled(Text::n_of_m, {{"n", std::to_string(app::has_resume() ? shown : 0)},
                                        {"m", std::to_string(wanted_count())}});
}

void swatch(ImVec2 centre, MatchClass match_class) {
  const Box box =
      draw::box_at({std::round(centre.x - px(9)), std::round(centre.y - px(6.5f))}, px(18), px(13));
  marks::draw_class(box, match_class, true, true);
}

void class_bar(const Box& box, const std::array<int, resume::match_class_count>& counts) {
  int blocks = 0, whole = 0;
  for (const int count : counts) blocks += count > 0 ? 1 : 0, whole += count;
  const float gap = px(3), least = px(8);
  const float room = box.width() - gap * static_cast<float>(std::max(0, blocks - 1));
  float x = box.min.x;
  for (const MatchClass which : classes) {
    const int count = counts[static_cast<size_t>(which)];
    if (count == 0) continue;
    const float wide =
        std::max(least, std::floor(room * static_cast<float>(count) / static_cast<float>(whole)));
    marks::draw_class({{x, box.min.y}, {std::min(x + wide, box.max.x), box.max.y}}, which, true, true);
    x += wide + gap;
  }
}

static bool chip(const Box& box, MatchClass which, int count, bool chosen) {
  const std::string number = std::to_string(count);
  const std::string spoken =
      app::say_filled(Text::spoken_class, {{"class", app::say(name_of(which))}, {"n", number}});
  ui::push_id(static_cast<uint32_t>(which));
  const ui::Press now = ui::press("chip", box, {.role = Role::checkbox, .label = spoken, .checked = chosen});
  ui::pop_id();
  if (now.hovered || now.focused)
    app::light({.match_class = static_cast<int>(which),
                .by = now.hovered ? app::LitBy::pointer : app::LitBy::focus});
  const float radius = theme::css(box.height()) / 2;
  draw::fill(box, radius, chosen ? Color::primary : now.hovered ? Color::hover : Color::desk);
  if (!chosen) draw::outline(box, radius, Color::line2);
  if (chosen)
    draw::fill(draw::box_at({box.min.x + px(6), box.centre().y - px(8.5f)}, px(22), px(17)), 4, Color::desk);
  swatch({box.min.x + px(17), box.centre().y}, which);
  const float y = std::round(box.centre().y - px(8));
  const float width = draw::text({box.min.x + px(31), y}, Type::chip,
                                 chosen ? Color::on_primary : Color::ink1, app::say(name_of(which)));
  draw::text({box.min.x + px(31) + width + px(5), y}, Type::caption, chosen ? Color::on_primary : Color::ink2,
             number);
  return now.pressed;
}

static float chip_width(MatchClass which, int count) {
  return px(31 + 5 + 10) + draw::text_width(Type::chip, app::say(name_of(which))) +
         draw::text_width(Type::caption, std::to_string(count));
}

float legend(ImVec2 at, float width) {
  const auto counts = class_counts();
  class_bar(draw::box_at(at, width, px(14)), counts);
  const float height = px(ui::touch() ? 34 : 26), gap = px(6);
  float x = at.x, y = at.y + px(14 + 10);
  ui::begin(Role::group, "legend", draw::box_at(at, width, px(60)), app::say(Text::legend));
  for (const MatchClass which : classes) {
    const float wide = chip_width(which, counts[static_cast<size_t>(which)]);
    if (x + wide > at.x + width && x > at.x) x = at.x, y += height + gap;
    bool& chosen = app::state().chosen_classes[static_cast<size_t>(which)];
    if (chip(draw::box_at({x, y}, wide, height), which, counts[static_cast<size_t>(which)], chosen))
      chosen = !chosen, platform::wake();
    x += wide + gap;
  }
  ui::end();
  return y + height - at.y;
}

std::string spoken_keyword(uint32_t keyword, std::string_view name) {
  const resume::Match& match = match_of(keyword);
  const std::string places = std::to_string(match.end_place - match.first_place);
  const bool shown = match.match_class != MatchClass::not_shown;
  return app::say_filled(shown ? Text::spoken_keyword : Text::spoken_keyword_missing,
                         {{"term", name.empty() ? app::name_of_keyword(keyword) : name},
                          {"class", app::say(name_of(match.match_class))},
                          {"strength", app::say(name_of(app::state().posting.keywords[keyword].strength))},
                          {"n", places}});
}

/// The terms for assistive technology: each a button that goes to its places, over its first mark in sight.
static void term_list(const Box& text) {
  ui::begin(Role::list, "terms", text, app::say(Text::terms));
  for (uint32_t keyword = 0; keyword < app::state().report.matches.matches.size(); keyword++) {
    Box box;
    if (!marks::box_of(Editor::posting, app::MarkKind::term, keyword, box))
      box = draw::box_at(text.min, px(24), px(24));
    ui::push_id(keyword);
    ui::begin(Role::list_item, "item", box);
    const std::string spoken = spoken_keyword(keyword);
    const access::Item item = {.id = ui::id_of("term"),
                               .role = Role::button,
                               .min = box.min,
                               .max = box.max,
                               .label = spoken,
                               .selected = app::state().selected_keyword == static_cast<int>(keyword)};
    access::add(item);
    if (access::focused(item.id)) app::light({.keyword = static_cast<int>(keyword), .by = app::LitBy::focus});
    if (access::pressed(item.id))
      app::later([](int at, int) { app::select_keyword(at, true); }, static_cast<int>(keyword));
    ui::end();
    ui::pop_id();
  }
  ui::end();
}

/// The posting's text as the browser sets it, over its marks.
static void posting_text(const Box& box, float side) {
  platform::place_editor(Editor::posting, {.min = box.min,
                                           .max = box.max,
                                           .pad_left = side,
                                           .pad_right = side,
                                           .pad_top = px(10),
                                           .pad_bottom = px(40),
                                           .text_size = px(theme::type_style(Type::words).size),
                                           .line_height = px(theme::type_style(Type::words).line)});
}

/// Back and forth among the postings kept, and another one. Gives the width.
static float switcher(ImVec2 at_right, bool measure_only) {
  const app::State& s = app::state();
  const int count = static_cast<int>(s.kept.size()), open = s.open_posting;
  const bool more = app::has_posting() && app::can_add_posting();
  const std::string where =
      app::say_filled(Text::n_of_m, {{"n", std::to_string(open + 1)}, {"m", std::to_string(count)}});
  const float size = ui::touch() ? 44 : 28, words = draw::text_width(Type::caption, where);
  const float width = (count > 1 ? px(2 * size) + words : 0) + (more ? px(size) : 0);
  if (measure_only) return width;
  float x = at_right.x - width;
  const auto button = [&](theme::Icon icon, Text name, bool off, void (*what)(int, int), int place) {
    const ui::ButtonStyle style = {
        .kind = ui::ButtonKind::quiet, .height = size, .disabled = off, .name = app::say(name)};
    if (ui::button(app::say(name), {x, at_right.y - px(size - 24) / 2}, {}, ui::with_icon(style, icon)))
      app::later(what, place);
    x += px(size);
  };
  const auto step = [](int place, int) { app::open_posting(place); };
  if (count > 1) {
    button(theme::Icon::chevron_left, Text::previous_posting, open == 0, step, open - 1);
    x += ui::text({x, at_right.y + px(4)}, Type::caption, Color::ink2, where);
    button(theme::Icon::chevron_right, Text::next_posting, open + 1 == count, step, open + 1);
  }
  if (more)
    button(
        theme::Icon::plus, Text::add_posting, false, [](int, int) { app::add_posting(); }, 0);
  return width;
}

/// Title, company and place, and the way to the other postings. Gives the height.
static float posting_head(ImVec2 at, float width) {
  const app::State& s = app::state();
  const float top = at.y;
  const float buttons = switcher(at, true);
  const std::string title =
      app::has_posting() ? app::name_of_posting(s.open_posting) : std::string(app::say(Text::posting));
  at.y += ui::heading(at, width - buttons - px(buttons > 0 ? 8 : 0), Type::heading, title, 2);
  switcher({at.x + width, top}, false);
  std::string from(s.posting.document[s.posting.company]);
  const std::string_view place = s.posting.document[s.posting.place];
  if (!from.empty() && !place.empty()) from += ", ";
  from += place;
  if (!from.empty()) {
    draw::text_cut(at, width, Type::caption, Color::ink2, from);
    ui::describe(Role::text, draw::box_at(at, width, px(16)), from);
    at.y += px(16);
  }
  return at.y - top + px(4);
}

static void empty_posting(const Box& room, ImVec2 at) {
  const float width = room.width() - px(40);
  at.y += posting_head(at, width);
  at.y += ui::paragraph(at, width, Type::label_plain, Color::ink2,
                        app::say(app::posting_waits() ? Text::posting_waits : Text::posting_optional)) +
          px(12);
  const float least = px(120), steps = px(176);
  const bool with_steps = theme::css(room.max.y - at.y) > 480 && app::layout() == app::Layout::wide;
  const float most = room.max.y - px(24) - at.y - (with_steps ? steps : 0);
  const Box field = draw::box_at(at, width, std::max(least, std::min(px(250), most)));
  draw::dashed_box(field, theme::radius::card, 3, 3, Color::control, 1);
  posting_text(field.inset(2, 2), px(14));
  const float middle = std::round(field.centre().y);
  if (!app::state().texts[1].empty()) return;
  draw::text_middle({field.centre().x, middle - px(20)}, Type::nav, Color::ink2,
                    app::say(Text::posting_empty));
  draw::text_middle({field.centre().x, middle + px(2)}, Type::caption, Color::ink2,
                    app::say(Text::posting_empty_more));
  const ui::ButtonStyle style =
      ui::with_icon({.height = ui::touch() ? 44.0f : 32.0f, .name = app::say(Text::open_file_posting)},
                    theme::Icon::folder_open);
  const float wide = ui::button_width(app::say(Text::open_file), style);
  const ImVec2 corner = {std::round(field.centre().x - wide / 2), middle + px(30)};
  if (corner.y + px(style.height) < field.max.y) {
    platform::cover(corner, {corner.x + wide, corner.y + px(style.height)});
    if (ui::button("file", corner, app::say(Text::open_file), style))
      app::later([](int, int) { platform::choose_file(platform::Editor::posting); }, 0);
  }
  if (!with_steps) return;
  float y = room.max.y - steps;
  draw::line({at.x, y}, {at.x + width, y}, Color::line1);
  y += px(18);
  constexpr Text titles[] = {Text::step_paste, Text::step_look, Text::step_mend};
  constexpr Text words[] = {Text::step_paste_more, Text::step_look_more, Text::step_mend_more};
  for (size_t step = 0; step < 3; step++, y += px(51)) {
    const ImVec2 centre = {at.x + px(12), y + px(12)};
    if (step == 0)
      draw::disc(centre, 12, Color::primary);
    else
      draw::circle(centre, 11.5f, Color::line2, 1);
    draw::text_middle({centre.x, y + px(4)}, Type::caption_strong,
                      step == 0 ? Color::on_primary : Color::ink2, std::to_string(step + 1));
    ui::text({at.x + px(36), y - px(1)}, Type::body_strong, Color::ink1, app::say(titles[step]));
    ui::text({at.x + px(36), y + px(20)}, Type::label_plain, Color::ink2, app::say(words[step]));
  }
}

void posting_pane(const Box& room) {
  const bool narrow = app::layout() == app::Layout::narrow;
  ui::begin_pane("posting pane", room);
  ui::begin(Role::complementary, "posting", room, app::say(Text::posting));
  const float side = px(narrow ? 16 : 20);
  ImVec2 at = {room.min.x + side, room.min.y + px(narrow ? 12 : 16)};
  const float width = room.width() - 2 * side;
  if (!app::has_posting()) {
    empty_posting(room, at);
    ui::end();
    ui::end_pane(room.max.y);
    return;
  }
  at.y += posting_head(at, width);
  const auto counts = class_counts();
  if (wanted_count() == 0) {
    const bool address = app::state().posting.only_address;
    at.y += ui::paragraph(at, width, address ? Type::body_strong : Type::body,
                          address ? Color::ink1 : Color::ink2,
                          app::say(address ? Text::posting_address : Text::posting_no_terms)) +
            px(8);
  } else {
    const std::string more = app::say_filled(Text::terms_literal, {{"n", std::to_string(counts[0])}});
    const float strong = draw::text(at, Type::body_strong, Color::ink1, shown_of_terms());
    draw::text({at.x + strong, at.y}, Type::body, Color::ink2, " " + more);
    ui::describe(Role::text, draw::box_at(at, width, px(21)), shown_of_terms() + " " + more);
    at.y += px(21 + 9);
    at.y += legend(at, width) + px(10);
  }
  draw::line({room.min.x + side, at.y}, {room.max.x - side, at.y}, Color::line1);
  const Box text = {{room.min.x + 1, at.y + 1}, {room.max.x, room.max.y - keyword_card_room()}};
  posting_text(text, side - 1);
  marks::draw(Editor::posting, text);
  term_list(text);
  ui::end();
  ui::end_pane(room.max.y);
  keyword_card(room);
}

}
