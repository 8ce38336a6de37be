#include "imgui_app/parts/empty.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui_app/app.hpp"
#include "imgui_app/parts/marks.hpp"
#include "imgui_app/theme/widgets.hpp"

namespace parts {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using theme::px;

/// Three lines of a text, one with a term, one with a finding and its note.
static void picture_of_notes(ImVec2 at) {
  const auto bar = [&](float x, float y, float width, Color color) {
    draw::fill(draw::box_at({at.x + px(x), at.y + px(y)}, px(width), px(6)), 3, color);
  };
  bar(0, 8, 92, Color::line2);
  bar(0, 28, 36, Color::line2);
  marks::draw_class(draw::box_at({at.x + px(40), at.y + px(23)}, px(44), px(16)), resume::MatchClass::literal,
                    true, true);
  bar(88, 28, 30, Color::line2);
  bar(0, 48, 104, Color::line2);
  draw::underline(at.x, at.x + px(48), at.y + px(57), draw::Underline::wave, Color::major);
  bar(0, 68, 70, Color::line2);
  draw::line({at.x + px(108), at.y + px(51)}, {at.x + px(142), at.y + px(51)}, Color::line2);
  const Box note = draw::box_at({at.x + px(142), at.y + px(33)}, px(70), px(37));
  draw::panel(note, 8, Color::raised, draw::Elevation::e1);
  draw::shape({note.min.x + px(13), note.min.y + px(14)}, draw::Shape::triangle, 10, Color::major);
  draw::fill(draw::box_at({note.min.x + px(23), note.min.y + px(11)}, px(38), px(5)), 2, Color::ink3);
  draw::fill(draw::box_at({note.min.x + px(23), note.min.y + px(22)}, px(26), px(4)), 2, Color::line2);
}

static void picture_of_scores(ImVec2 at) {
  using draw::Arc;
  const Arc one[] = {{0.85f, Color::ink1}, {0.11f, Color::blocker}, {0.04f, Color::minor}};
  const Arc two[] = {{0.72f, Color::ink1},
                     {0.09f, Color::major},
                     {0.08f, Color::major},
                     {0.07f, Color::major},
                     {0.04f, Color::minor}};
  const Arc three[] = {{0.69f, Color::ink1},
                       {0.16f, Color::major},
                       {0.07f, Color::minor},
                       {0.05f, Color::minor},
                       {0.03f, Color::minor}};
  draw::ring({at.x + px(32), at.y + px(42)}, 60, 6, one);
  draw::ring({at.x + px(106), at.y + px(42)}, 60, 6, two);
  draw::ring({at.x + px(180), at.y + px(42)}, 60, 6, three);
}

static void picture_of_terms(ImVec2 at) {
  using resume::MatchClass;
  constexpr MatchClass classes[] = {MatchClass::literal, MatchClass::inflected, MatchClass::alias,
                                    MatchClass::acronym, MatchClass::not_shown};
  constexpr float widths[] = {62, 78, 48, 86, 58};
  constexpr ImVec2 places[] = {{0, 4}, {74, 4}, {0, 32}, {60, 32}, {0, 60}};
  for (size_t which = 0; which < 5; which++)
    marks::draw_class(
        draw::box_at({at.x + px(places[which].x), at.y + px(places[which].y)}, px(widths[which]), px(20)),
        classes[which], true, true);
}

static void promise(const Box& box, void (*picture)(ImVec2), Text title, Text words) {
  picture(box.min);
  draw::paragraph({box.min.x, box.min.y + px(100)}, box.width(), Type::body_strong, Color::ink1,
                  app::say(title));
  draw::paragraph({box.min.x, box.min.y + px(122)}, box.width(), Type::caption, Color::ink2, app::say(words));
  ui::describe(access::Role::text, box, std::string(app::say(title)) + ". " + std::string(app::say(words)));
}

void empty_sheet(const Box& sheet) {
  const bool narrow = app::layout() == app::Layout::narrow;
  const bool tall = theme::css(sheet.height()) >= 620 && !narrow;
  ui::begin_pane("empty", sheet);
  ui::begin(access::Role::region, "empty", sheet, app::say(Text::empty_title));
  const float middle = sheet.centre().x, room = std::min(sheet.width() - px(48), px(460));
  float y = sheet.min.y + std::round(sheet.height() * (tall ? 0.13f : 0.16f));
  const Type title = narrow ? Type::title : Type::display;
  draw::text_middle({middle, y}, title, Color::ink1, app::say(Text::empty_title));
  ui::describe(access::Role::heading, draw::box_at({middle - room / 2, y}, room, draw::line_height(title)),
               app::say(Text::empty_title), {}, 2);
  y += draw::line_height(title) + px(10);
  const float left = std::round(middle - room / 2);
  const std::string words = std::string(app::say(Text::empty_line_one)) + (narrow ? " " : "\n") +
                            std::string(app::say(Text::empty_line_two));
  y += ui::paragraph_middle({left, y}, room, Type::body, Color::ink2, words);
  y += px(22);
  const ui::ButtonStyle style =
      ui::with_icon({.kind = ui::ButtonKind::primary, .height = 44}, theme::Icon::file_text);
  const ui::ButtonStyle second =
      ui::with_icon({.height = 44, .name = app::say(Text::open_file_resume)}, theme::Icon::folder_open);
  const float width = ui::button_width(app::say(Text::load_sample), style);
  const float both = width + px(10) + ui::button_width(app::say(Text::open_file), second);
  const ImVec2 at = {std::round(middle - both / 2), y};
  platform::cover(at, {at.x + both, at.y + px(44)});
  if (ui::button("sample", at, app::say(Text::load_sample), style))
    app::later([](int, int) { app::load_sample(); }, 0);
  if (ui::button("file", {at.x + width + px(10), y}, app::say(Text::open_file), second))
    app::later([](int, int) { platform::choose_file(platform::Editor::resume); }, 0);
  y += px(44 + 14);
  y += ui::paragraph_middle({left, y}, room, Type::caption, Color::ink2, app::say(Text::sample_about));
  if (tall) {
    const float wide = std::min(px(736), sheet.width() - px(64)), from = std::round(middle - wide / 2);
    y += px(56);
    draw::line({from, y}, {from + wide, y}, Color::line1);
    y += px(32);
    struct Promise {
      void (*picture)(ImVec2);
      Text title, words;
    };
    const Promise promises[] = {{picture_of_notes, Text::promise_notes, Text::promise_notes_more},
                                {picture_of_scores, Text::promise_scores, Text::promise_scores_more},
                                {picture_of_terms, Text::promise_terms, Text::promise_terms_more}};
    const int columns = theme::css(wide) >= 700 ? 3 : 2;
    const float step = wide / static_cast<float>(columns);
    for (int at_promise = 0; at_promise < columns; at_promise++) {
      const Promise& p = promises[at_promise];
      const float x = std::round(from + step * static_cast<float>(at_promise));
      promise({{x, y}, {x + step - px(20), y + px(160)}}, p.picture, p.title, p.words);
    }
  }
  ui::end();
  ui::end_pane(sheet.max.y);
}

}
