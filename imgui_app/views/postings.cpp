#include <algorithm>
#include <cmath>

#include "core/report/compare.hpp"
#include "imgui_app/parts/posting_pane.hpp"
#include "imgui_app/parts/terms.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using theme::px;
using ui::Role;

/// What came of the comparison; made anew when a text, a setting or the list changed.
struct Compared {
  uint32_t revision = 0;
  bool made = false;
  resume::Comparison comparison;
  std::vector<int> places;  ///< in State::kept, of the postings as given
};
static Compared compared;
static int renamed = -1;  ///< the posting whose name is being written
static std::string new_name;

static void compare_again() {
  const app::State& s = app::state();
  if (compared.made && compared.revision == s.revision) return;
  compared = {s.revision, true, {}, {}};
  std::vector<const resume::Posting*> given;
  for (int place = 0; place < static_cast<int>(s.kept.size()); place++) {
    const resume::Posting& read = app::posting_at(place);
    if (read.empty()) continue;
    given.push_back(&read);
    compared.places.push_back(place);
  }
  compared.comparison = resume::compare(s.report.resume, given, s.settings);
}

static void finish_name(int place) {
  if (place == renamed) app::rename_posting(place, new_name);
  renamed = -1;
}

/// A posting's rank, name and fit, and what can be done with it. Gives the height.
static float posting_row(ImVec2 at, float width, const resume::Fit& fit, size_t rank) {
  const int place = compared.places[fit.posting];
  const std::string name = app::name_of_posting(place);
  const bool open = place == app::state().open_posting, tight = theme::css(width) < 560;
  const float size = ui::touch() ? 44 : 32;
  if (rank > 1) draw::line(at, {at.x + width, at.y}, Color::line1);
  ui::push_id(static_cast<uint32_t>(place));
  const auto spoken = [&](Text text) { return app::say_filled(text, {{"name", name}}); };
  const auto required = app::say_filled(
      Text::fit_required, {{"n", std::to_string(fit.required_shown)}, {"m", std::to_string(fit.required)}});
  std::string second = fit.required > 0 ? required : std::string();
  if (fit.preferred > 0) {
    if (!second.empty()) second += ", ";
    second += app::say_filled(Text::fit_preferred, {{"n", std::to_string(fit.preferred_shown)},
                                                    {"m", std::to_string(fit.preferred)}});
  }
  const ui::ButtonStyle quiet = {.kind = ui::ButtonKind::quiet, .height = size};
  const auto named = [&](theme::Icon icon, Text text, std::string& kept) {
    kept = spoken(text);
    ui::ButtonStyle style = ui::with_icon(quiet, icon);
    style.name = kept;
    return style;
  };
  std::string rename_name, remove_name;
  const std::string open_name = spoken(Text::open_posting);
  constexpr float padding = 12;
  const ui::ButtonStyle open_style = {.height = size, .name = open_name};
  const float open_width = std::max(ui::button_width(app::say(Text::open_now), open_style),
                                    draw::text_width(Type::label, app::say(Text::is_open)) + px(padding));
  const float actions_width = open_width + 2 * px(size) + px(8);
  const float right = at.x + width - px(tight ? 0 : 8);
  const float text_left = at.x + px(44), room = (tight ? right : right - actions_width - px(16)) - text_left;
  draw::text_right({at.x + px(30), at.y + px(13)}, Type::number, Color::ink3, std::to_string(rank));
  const float score_width = px(72);
  const Type name_type = open ? Type::quote_strong : Type::quote;
  const int name_lines = tight ? 2 : 1;
  const float name_height = draw::paragraph_height(room - score_width, name_type, name, name_lines);
  const float below = name_height - draw::line_height(name_type);  // what a second line pushes down
  const float height = tight ? px(86 + size) + below : px(64);
  const float actions_y = at.y + (tight ? px(78) + below : std::round((height - px(size)) / 2));
  if (renamed == place) {
    const ui::Field now = ui::field("name", draw::box_at({text_left, at.y + px(8)}, room, ui::field_height()),
                                    new_name, app::say(Text::posting_name), name);
    if (now.entered) app::later([](int which, int) { finish_name(which); }, place);
  } else {
    draw::paragraph({text_left, at.y + px(11)}, room - score_width, name_type, Color::ink1, name, name_lines);
    draw::paragraph({text_left, at.y + px(36) + below}, room - score_width, Type::caption, Color::ink2,
                    second, tight ? 2 : 1);
    const resume::Score& score = fit.matched;
    const std::string value = score.judged() ? std::to_string(score.value()) : std::string("–");
    const std::string matched = score.judged() ? app::say_filled(Text::fit_matched, {{"value", value}})
                                               : std::string(app::say(Text::fit_none));
    const ImVec2 ring = {text_left + room - px(44), at.y + px(31)};
    if (score.judged())
      draw::small_ring(ring, 28, 3.5f, static_cast<float>(score.value()) / 100);
    else
      draw::dotted_ring(ring, 28, 3.5f, Color::ring_lost);
    draw::text({ring.x + px(20), at.y + px(21)}, Type::number, Color::ink1, value);
    ui::describe(Role::text, draw::box_at({text_left, at.y + px(8)}, room, px(44)),
                 std::to_string(rank) + ". " + name + ". " + matched + ". " + second);
  }
  float x = !tight ? right - actions_width : open ? text_left - px(padding) : text_left;
  if (renamed == place) {
    if (ui::button("done", {x, actions_y}, app::say(Text::done), quiet))
      app::later([](int which, int) { finish_name(which); }, place);
  } else {
    if (open)
      ui::text({x + px(padding), std::round(actions_y + px(size) / 2 - px(9))}, Type::label, Color::ink2,
               app::say(Text::is_open));
    else if (ui::button("open", {x, actions_y}, app::say(Text::open_now), open_style))
      app::later([](int which, int) { app::open_posting(which); }, place);
    x += open_width + px(8);
    if (ui::button("rename", {x, actions_y}, {},
                   named(theme::Icon::pencil, Text::rename_posting, rename_name)))
      renamed = place, new_name = name, access::focus(ui::id_of("name")), platform::wake();
    x += px(size);
    if (ui::button("remove", {x, actions_y}, {}, named(theme::Icon::x, Text::remove_posting, remove_name)))
      app::later(
          [](int which, int) {
            const std::string gone = app::name_of_posting(which);
            renamed = -1;
            app::remove_posting(which);
            app::say_toast(app::say_filled(Text::toast_removed_posting, {{"name", gone}}));
          },
          place);
  }
  ui::pop_id();
  return height;
}

// --- Terms by postings ---

static constexpr float cell_width = 44;
static float least_term_width() { return app::layout() == app::Layout::narrow ? 130 : 190; }
static float count_width() { return app::layout() == app::Layout::narrow ? 52 : 64; }

static size_t columns_in(float width) {
  const float room = theme::css(width) - least_term_width() - count_width();
  return static_cast<size_t>(std::max(1.0f, room / cell_width));
}

/// Names of terms take what the marks of so many postings leave, as far as they need it.
static float term_width(float width, size_t columns) {
  const float left = theme::css(width) - count_width() - cell_width * static_cast<float>(columns);
  return std::clamp(left, least_term_width(), 240.0f);
}

/// One term with a mark for each posting in sight.
static float matrix_row(ImVec2 at, float width, uint32_t term, size_t first, size_t end) {
  const float term_wide = term_width(width, end - first);
  const resume::Comparison& all = compared.comparison;
  const resume::ComparedTerm& row = all.terms[term];
  const float height = px(34), middle = std::round(at.y + height / 2);
  const Box box = draw::box_at(at, width, height);
  draw::line(at, {at.x + width, at.y}, Color::line1);
  ui::begin(Role::row, std::to_string(term), box);
  const std::string count = app::say_filled(
      Text::n_of_m, {{"n", std::to_string(row.postings)}, {"m", std::to_string(all.columns)}});
  draw::text_cut({at.x + px(10), middle - px(11)}, px(term_wide - 20),
                 row.shown ? Type::quote : Type::quote_strong, Color::ink1, row.name);
  draw::text({at.x + px(term_wide), middle - px(8)}, Type::caption, Color::ink2, count);
  ui::describe(Role::cell, draw::box_at(at, px(term_wide + count_width()), height), row.name, count);
  for (size_t column = first; column < end; column++) {
    const resume::Fit& fit = all.fits[column];
    const resume::ComparedCell& cell = all.cell(term, fit.posting);
    const float x =
        at.x + px(term_wide + count_width()) + px(cell_width) * static_cast<float>(column - first);
    const Box place = draw::box_at({x, at.y}, px(cell_width), height);
    const std::string name = app::name_of_posting(compared.places[fit.posting]);
    if (cell.asked)
      parts::swatch({x + px(cell_width / 2), middle}, cell.match_class);
    else
      draw::disc({x + px(cell_width / 2), middle}, 1, Color::line2);
    ui::describe(Role::cell, place,
                 cell.asked ? app::say_filled(Text::cell_asked,
                                              {{"posting", name},
                                               {"class", app::say(parts::name_of(cell.match_class))},
                                               {"strength", app::say(parts::name_of(cell.strength))}})
                            : name + ": " + std::string(app::say(Text::cell_not_asked)));
  }
  ui::end();
  return height;
}

/// The five marks with their names; gives the height.
static float marks_named(ImVec2 at, float width) {
  float x = at.x, y = at.y;
  for (int which = 0; which < resume::match_class_count; which++) {
    const resume::MatchClass match_class = static_cast<resume::MatchClass>(which);
    const std::string_view name = app::say(parts::name_of(match_class));
    const float wide = px(26 + 16) + draw::text_width(Type::caption, name);
    if (x + wide > at.x + width) x = at.x, y += px(22);
    parts::swatch({x + px(9), y + px(8)}, match_class);
    draw::text({x + px(24), y}, Type::caption, Color::ink2, name);
    x += wide;
  }
  return y + px(16) - at.y;
}

static float matrix(ImVec2 at, float width) {
  const resume::Comparison& all = compared.comparison;
  static size_t first = 0;
  const size_t fitting = columns_in(width);
  if (first >= all.fits.size()) first = 0;
  const size_t end = std::min(all.fits.size(), first + fitting);
  float y = at.y;
  y += ui::heading({at.x + px(10), y}, width, Type::heading, app::say(Text::matrix), 3);
  y += ui::paragraph({at.x + px(10), y}, width - px(20), Type::label_plain, Color::ink2,
                     app::say(Text::matrix_words)) +
       px(8);
  y += marks_named({at.x + px(10), y}, width - px(20)) + px(14);
  if (all.fits.size() > fitting) {
    const float size = ui::touch() ? 44 : 28;
    const auto step = [&](float x, theme::Icon icon, Text name, bool off) {
      ui::ButtonStyle style = {
          .kind = ui::ButtonKind::quiet, .height = size, .disabled = off, .name = app::say(name)};
      return ui::button(app::say(name), {x, y}, {}, ui::with_icon(style, icon));
    };
    if (step(at.x, theme::Icon::chevron_left, Text::columns_less, first == 0))
      first -= std::min(first, fitting), platform::wake();
    if (step(at.x + px(size), theme::Icon::chevron_right, Text::columns_more, end == all.fits.size()))
      first += fitting, platform::wake();
    y += px(size) + px(4);
  }
  const float term_wide = term_width(width, end - first);
  draw::text({at.x + px(term_wide), y}, Type::caption, Color::ink2, app::say(Text::matrix_asked));
  for (size_t column = first; column < end; column++)
    draw::text_middle(
        {at.x + px(term_wide + count_width()) + px(cell_width) * (static_cast<float>(column - first) + 0.5f),
         y},
        Type::label_strong, Color::ink1, std::to_string(column + 1));
  y += px(22);
  const size_t rows = std::min(all.terms.size(), parts::most_rows);
  for (uint32_t term = 0; term < rows; term++) y += matrix_row({at.x, y}, width, term, first, end);
  if (all.terms.size() > rows)
    y += ui::paragraph({at.x + px(10), y + px(8)}, width, Type::caption, Color::ink2,
                       app::say_filled(Text::more_terms, {{"n", std::to_string(rows)},
                                                          {"m", std::to_string(all.terms.size())}})) +
         px(8);
  return y - at.y;
}

static float comparison_card(ImVec2 at, float width) {
  static float list_height = 0, matrix_height = 0;
  const float pad = px(8);
  const auto card = [&](float y, float& height) {
    if (height > 0)
      draw::panel(draw::box_at({at.x, y}, width, height), theme::radius::sheet, Color::sheet,
                  draw::Elevation::e2);
    return y + px(6);
  };
  const auto close = [](float top, float y, float& height) {
    if (height != y + px(6) - top) height = y + px(6) - top, platform::wake();
    return top + height;
  };
  float y = card(at.y, list_height);
  ui::begin(Role::list, "postings", draw::box_at(at, width, list_height), app::say(Text::postings_list));
  const auto& fits = compared.comparison.fits;
  for (size_t rank = 0; rank < fits.size(); rank++) {
    ui::begin(Role::list_item, std::to_string(fits[rank].posting), draw::box_at({at.x, y}, width, px(64)));
    y += posting_row({at.x + pad, y}, width - 2 * pad, fits[rank], rank + 1);
    ui::end();
  }
  ui::end();
  y = close(at.y, y, list_height) + px(20);
  if (compared.comparison.columns < 2) return y - at.y;
  const float top = y;
  y = card(y, matrix_height) + px(8);
  y += matrix({at.x + pad, y}, width - 2 * pad);
  return close(top, y, matrix_height) - at.y;
}

static void draw(const Box& room) {
  const bool narrow = app::layout() == app::Layout::narrow;
  compare_again();
  const ImVec2 origin = ui::begin_pane("postings", room, {.scrolls = true});
  const float side = px(narrow ? 16 : 28), left = origin.x + side, width = room.width() - 2 * side;
  float y = origin.y + px(narrow ? 8 : 18);
  const ui::ButtonStyle style = ui::with_icon(
      {.kind = ui::ButtonKind::primary, .height = ui::touch() ? 44.0f : 32.0f}, theme::Icon::plus);
  const std::string_view add = app::say(Text::add_another);
  const bool can_add = app::has_posting() && app::can_add_posting();
  const float button = can_add && !narrow ? ui::button_width(add, style) + px(16) : 0;
  const float top = y;
  y += ui::heading({left, y}, width - button, Type::title, app::say(Text::postings_title), 2);
  y += ui::paragraph(
           {left, y}, width - button, Type::body, Color::ink2,
           app::say_filled(Text::postings_subtitle, {{"n", std::to_string(resume::most_postings)}})) +
       px(14);
  const ImVec2 at = narrow ? ImVec2{left, y} : ImVec2{left + width - button + px(16), top + px(6)};
  if (can_add && ui::button("add", at, add, style))
    app::later(
        [](int, int) {
          app::add_posting();
          app::open_view(app::layout() == app::Layout::narrow ? posting : resume_editor);
        },
        0);
  if (can_add && narrow) y += px(style.height) + px(14);
  if (compared.places.empty())
    y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::postings_none));
  else
    y += comparison_card({left, y}, width);
  ui::end_pane(y + px(24));
}

static std::string count() {
  const size_t kept = app::state().kept.size();
  return kept > 1 ? std::to_string(kept) : std::string();
}

extern const View postings;
const View postings = {.name = Text::view_postings,
                       .icon = theme::Icon::table_2,
                       .group = Group::improve,
                       .order = 1,
                       .key = 'm',
                       .draw = draw,
                       .count = count};

}
