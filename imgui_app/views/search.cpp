#include "core/search/search.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_app/parts/terms.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using resume::Query;
using resume::SearchResult;
using theme::px;
using ui::Role;

/// What is in the box, and what came of it; searched anew when the words or the resume change.
struct Asked {
  std::string words;
  uint32_t revision = 0;
  Query query;
  resume::SearchResults results;
};
static Asked asked;

static void search_again() {
  const app::State& s = app::state();
  if (asked.query.text == asked.words && asked.revision == s.revision) return;
  asked.revision = s.revision;
  asked.query = resume::read_query(asked.words);
  asked.results = resume::search(asked.query, s.report.resume);
}

static std::string quoted(std::string_view words) {
  return words.find(' ') == words.npos ? std::string(words) : "\"" + std::string(words) + "\"";
}

/// What a recruiter with this posting would type: what it requires, either-or in brackets.
static std::string query_of_posting() {
  const app::State& s = app::state();
  const resume::Matches& matches = s.report.matches;
  constexpr size_t most_terms = 5;
  size_t terms = 0;
  std::string words;
  for (const resume::Wanted& wanted : matches.wanted) {
    if (wanted.strength != resume::Strength::required || terms++ == most_terms) break;
    if (!words.empty()) words += " AND ";
    const bool several = wanted.end_keyword - wanted.first_keyword > 1;
    if (several) words += "(";
    for (uint32_t at = wanted.first_keyword; at < wanted.end_keyword; at++) {
      if (at > wanted.first_keyword) words += " OR ";
      words += quoted(app::name_of_keyword(matches.wanted_keywords[at]));
    }
    if (several) words += ")";
  }
  return words;
}

static Text name_of(resume::QueryError error) {
  using resume::QueryError;
  switch (error) {
    case QueryError::open_quote:
      return Text::query_open_quote;
    case QueryError::open_bracket:
      return Text::query_open_bracket;
    case QueryError::close_bracket:
      return Text::query_close_bracket;
    case QueryError::bare_wildcard:
      return Text::query_bare_wildcard;
    case QueryError::only_not:
      return Text::query_only_not;
    case QueryError::too_long:
      return Text::query_too_long;
    case QueryError::missing_term:
    case QueryError::none:
    case QueryError::empty:
      break;
  }
  return Text::query_missing_term;
}

/// One word of the query in one way of searching; goes to its first place. Gives the height.
static float term_row(ImVec2 at, float width, const SearchResult& result, uint32_t place) {
  const resume::QueryTerm& term = asked.query.terms[place];
  const resume::TermHits& hits = result.terms[place];
  std::string words(asked.query.text_of_term(place));
  if (term.quoted) words = "'" + words + "'";
  if (term.excluded) words = app::say_filled(Text::term_excluded, {{"term", words}});
  const std::string state = hits.first_place < hits.end_place
                                ? parts::place_name(result.places[hits.first_place])
                                : std::string(app::say(hits.found ? Text::term_found : Text::term_not_found));
  const float height = px(ui::touch() ? 44 : 30);
  const Box box = draw::box_at(at, width, height);
  const std::string spoken = app::say_filled(hits.decides ? Text::spoken_term_decides : Text::spoken_term,
                                             {{"term", words}, {"state", state}});
  const bool fits = hits.found != term.excluded;  // what is to be left out, and is not there, does its part
  const bool goes = hits.first_place < hits.end_place;
  ui::push_id(place);
  if (goes) {
    const ui::Press now = ui::press("term", box, {.role = Role::button, .label = spoken});
    if (now.hovered) draw::fill(box, theme::radius::control, Color::hover);
    if (now.pressed) {
      const resume::Span span = result.places[hits.first_place];
      app::later(
          [](int begin, int end) {
            app::show_in_resume({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
          },
          static_cast<int>(span.begin), static_cast<int>(span.end));
    }
  } else {
    ui::describe(Role::text, box, spoken);
  }
  ui::pop_id();
  const float middle = std::round(box.centre().y);
  draw::icon({at.x + px(14), middle}, fits ? theme::Icon::check : theme::Icon::x, 14,
             fits ? Color::ink1 : Color::ink3);
  float right = box.max.x - px(8);
  if (hits.decides) {
    const std::string_view decides = app::say(Text::term_decides);
    const float wide = draw::text_width(Type::chip, decides) + px(16);
    const Box badge = draw::box_at({right - wide, middle - px(10)}, wide, px(20));
    draw::fill(badge, 10, Color::primary);
    draw::text({badge.min.x + px(8), middle - px(8)}, Type::chip, Color::on_primary, decides);
    right -= wide + px(8);
  }
  const float room = right - at.x - px(28);
  const float used = draw::text_cut({at.x + px(28), middle - px(11)}, room, Type::quote, Color::ink1, words);
  if (room - used > px(40))
    draw::text_cut({at.x + px(28) + used + px(10), middle - px(8)}, room - used - px(10), Type::caption,
                   Color::ink2, state);
  return height;
}

struct WayTexts {
  Text name, more, source;
};
static constexpr WayTexts ways[] = {{Text::way_literal, Text::way_literal_more, Text::way_literal_source},
                                    {Text::way_stemmed, Text::way_stemmed_more, Text::way_stemmed_source},
                                    {Text::way_synonyms, Text::way_synonyms_more, Text::way_synonyms_source},
                                    {Text::way_fields, Text::way_fields_more, Text::way_fields_source}};

static constexpr size_t most_terms_shown = 12;

static float more_height(float width) {
  float height = 0;
  for (const WayTexts& way : ways)
    height = std::max(height, draw::paragraph_height(width, Type::label_plain, app::say(way.more)));
  return height;
}

/// All four are as high as the highest of them.
static float result_height(float width) {
  float source = 0;
  for (const WayTexts& way : ways)
    source = std::max(source, draw::paragraph_height(width - px(32), Type::caption, app::say(way.source)));
  const size_t terms = std::min<size_t>(asked.query.terms.size(), most_terms_shown);
  return px(14 + 24 + 12) + more_height(width - px(32)) +
         px(ui::touch() ? 44 : 30) * static_cast<float>(terms) + px(10) + source + px(14);
}

/// One way of searching: found or not, and by which words.
static void result_card(const Box& box, uint32_t way) {
  const SearchResult& result = asked.results[way];
  const std::string_view name = app::say(ways[way].name),
                         outcome = app::say(result.found ? Text::found : Text::not_found);
  ui::push_id(way);
  ui::begin(Role::region, "way", box,
            app::say_filled(Text::spoken_result, {{"way", name}, {"result", outcome}}));
  draw::panel(box, theme::radius::card, Color::sheet, draw::Elevation::e1);
  const float left = box.min.x + px(16), width = box.width() - px(32);
  float y = box.min.y + px(14);
  const float wide = draw::text_right({left + width, y + px(2)}, Type::body_strong,
                                      result.found ? Color::good : Color::ink1, outcome);
  draw::icon({left + width - wide - px(14), y + px(12)},
             result.found ? theme::Icon::circle_check : theme::Icon::eye_off, 16,
             result.found ? Color::good : Color::ink1);
  y += ui::heading({left, y}, width - wide - px(30), Type::heading, name, 3);
  ui::paragraph({left, y}, width, Type::label_plain, Color::ink2, app::say(ways[way].more));
  y += more_height(width) + px(12);
  for (uint32_t place = 0; place < std::min(result.terms.size(), most_terms_shown); place++)
    y += term_row({left - px(8), y}, width + px(16), result, place);
  ui::paragraph({left, y + px(10)}, width, Type::caption, Color::ink2, app::say(ways[way].source));
  ui::end();
  ui::pop_id();
}

static float error_line(ImVec2 at, float width) {
  const Query& query = asked.query;
  std::string words(app::say(name_of(query.error)));
  const std::string_view where = resume::text_of(query.text, query.error_at);
  if (!where.empty()) words += " '" + std::string(where.substr(0, 60)) + "'";
  draw::icon({at.x + px(8), at.y + px(10)}, theme::Icon::info, 16, Color::major);
  return ui::paragraph({at.x + px(24), at.y}, width - px(24), Type::body, Color::ink1, words);
}

static float results(ImVec2 at, float width) {
  const bool empty = asked.query.error == resume::QueryError::empty;
  if (!app::has_resume() || empty)
    return ui::paragraph(at, width, Type::body, Color::ink2,
                         app::say(app::has_resume() ? Text::search_empty : Text::search_no_resume));
  if (asked.query.error != resume::QueryError::none) return error_line(at, width);
  float y = at.y;
  if (asked.query.curly_quotes)
    y +=
        ui::paragraph({at.x, y}, width, Type::label_plain, Color::ink2, app::say(Text::query_curly)) + px(10);
  const bool pairs = theme::css(width) >= 560;
  const float gap = px(16), wide = pairs ? std::floor((width - gap) / 2) : width,
              height = result_height(wide);
  for (uint32_t way = 0; way < resume::search_way_count; way++) {
    const float x = at.x + (pairs && way % 2 == 1 ? wide + gap : 0);
    result_card(draw::box_at({x, y}, wide, height), way);
    if (!pairs || way % 2 == 1) y += height + gap;
  }
  y += ui::paragraph({at.x, y}, width, Type::label_plain, Color::ink2, app::say(Text::way_sources));
  return y - at.y;
}

static void draw(const Box& room) {
  const bool narrow = app::layout() == app::Layout::narrow;
  const ImVec2 origin = ui::begin_pane("search", room, {.scrolls = true});
  const float side = px(narrow ? 16 : 28), left = origin.x + side;
  const float width = std::min(room.width() - 2 * side, px(900));
  float y = origin.y + px(narrow ? 8 : 18);
  y += ui::heading({left, y}, width, Type::title, app::say(Text::search_title), 2);
  y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::search_subtitle)) + px(14);
  const std::string example(app::say(Text::search_example));
  ui::field("query", draw::box_at({left, y}, width, ui::field_height()), asked.words,
            app::say(Text::search_field), example);
  y += ui::field_height() + px(8);
  const ui::ButtonStyle style = {.kind = ui::ButtonKind::secondary, .height = ui::touch() ? 44.0f : 28.0f};
  const std::string from_posting = query_of_posting();
  float x = left;
  if (ui::button("example", {x, y}, app::say(Text::search_try_example), style))
    asked.words = example, platform::wake();
  x += ui::button_width(app::say(Text::search_try_example), style) + px(8);
  if (!from_posting.empty() && ui::button("posting", {x, y}, app::say(Text::search_from_posting), style))
    asked.words = from_posting, platform::wake();
  y += px(style.height) + px(20);
  search_again();
  y += results({left, y}, width);
  ui::end_pane(y + px(24));
}

extern const View search;
const View search = {.name = Text::view_search,
                     .icon = theme::Icon::search,
                     .group = Group::improve,
                     .order = 0,
                     .key = 'b',
                     .draw = draw};

}
