#include <algorithm>
#include <cmath>

#include "imgui_app/app.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using theme::px;
using ui::Role;

static bool whole() {
  return platform::seal().sealed && platform::seal().requests == 0 && platform::seal().violations == 0;
}

static void emblem(ImVec2 centre) {
  const Color color = whole() ? Color::good : Color::blocker;
  draw::circle(centre, 54, color, 1.5f);
  draw::dotted_ring(centre, 94, 5, color);
  draw::disc(centre, 37, whole() ? Color::good_soft : Color::blocker_soft);
  draw::icon(centre, theme::Icon::shield_check, 42, color);
}

struct Fact {
  std::string number;
  Text name, more;
};

static float facts(ImVec2 at, float width) {
  const platform::Seal& seal = platform::seal();
  const Fact list[] = {{std::to_string(seal.requests), Text::fact_requests, Text::fact_requests_more},
                       {std::to_string(seal.violations), Text::fact_violations, Text::fact_violations_more},
                       {"0", Text::fact_kept, Text::fact_kept_more}};
  const int columns = theme::css(width) < 560 ? 1 : 3;
  const float gap = px(12), wide = std::floor((width - gap * static_cast<float>(columns - 1)) /
                                              static_cast<float>(columns));
  float highest = px(92);
  for (const Fact& fact : list)
    highest = std::max(highest, px(14 + 30 + 18 + 14) + draw::paragraph_height(wide - px(32), Type::caption,
                                                                               app::say(fact.more)));
  for (int place = 0; place < 3; place++) {
    const Fact& fact = list[place];
    const int row = place / columns;
    const Box box = draw::box_at({at.x + static_cast<float>(place % columns) * (wide + gap),
                                  at.y + static_cast<float>(row) * (highest + gap)},
                                 wide, highest);
    draw::fill(box, theme::radius::card, Color::sunken);
    if (theme::current() == theme::Theme::contrast) draw::outline(box, theme::radius::card, Color::line2);
    const float x = box.min.x + px(16);
    draw::text({x, box.min.y + px(12)}, Type::title, Color::ink1, fact.number);
    draw::text_cut({x, box.min.y + px(42)}, wide - px(32), Type::label, Color::ink1, app::say(fact.name));
    draw::paragraph({x, box.min.y + px(62)}, wide - px(32), Type::caption, Color::ink2, app::say(fact.more));
    ui::describe(
        Role::text, box,
        fact.number + " " + std::string(app::say(fact.name)) + ", " + std::string(app::say(fact.more)));
  }
  const int rows = 3 / columns;
  return (highest + gap) * static_cast<float>(rows) - gap;
}

/// A heading and sentences with a sign before each; gives the height.
static float points(ImVec2 at, float width, Text title, std::span<const Text> sentences, theme::Icon icon,
                    Color color) {
  float y = at.y;
  y += ui::heading({at.x, y}, width, Type::heading, app::say(title), 3) + px(10);
  for (const Text sentence : sentences) {
    draw::icon({at.x + px(9), y + px(11)}, icon, 18, color);
    y += ui::paragraph({at.x + px(30), y}, width - px(30), Type::body, Color::ink2, app::say(sentence)) +
         px(12);
  }
  return y - at.y;
}

static float rule_in_force(ImVec2 at, float width) {
  float y = at.y;
  y += ui::heading({at.x, y}, width, Type::heading, app::say(Text::policy_title), 3) + px(8);
  y += ui::paragraph({at.x, y}, width, Type::body, Color::ink2, app::say(Text::policy_sentence)) + px(12);
  constexpr std::string_view lines[] = {"default-src 'none'", "connect-src 'none'", "form-action 'none'",
                                        "frame-src 'none'", "base-uri 'none'"};
  const Box well = draw::box_at({at.x, y}, width, px(14 * 2 + 20 * 5));
  draw::fill(well, theme::radius::card, Color::sunken);
  if (theme::current() == theme::Theme::contrast) draw::outline(well, theme::radius::card, Color::line2);
  y += px(14);
  for (const std::string_view line : lines) {
    ui::text({at.x + px(16), y}, Type::machine, Color::ink1, line);
    y += px(20);
  }
  return well.max.y - at.y;
}

static float head(ImVec2 at, float width) {
  const bool beside = theme::css(width) >= 640;
  const float left = beside ? at.x + px(144) : at.x,
              room = beside ? std::min(px(620), width - px(144)) : width;
  emblem({beside ? at.x + px(57) : std::round(at.x + width / 2), at.y + px(57)});
  float y = at.y + px(beside ? 2 : 128);
  const Type type = beside ? Type::display : Type::title;
  y += ui::heading({left, y}, width - (left - at.x), type,
                   app::say(whole() ? Text::privacy_title : Text::privacy_title_broken), 2) +
       px(6);
  const platform::Seal& seal = platform::seal();
  const std::string words = seal.sealed ? app::say_filled(Text::privacy_words, {{"time", seal.since}})
                                        : std::string(app::say(Text::privacy_unsealed));
  y += ui::paragraph({left, y}, room, Type::body, Color::ink2, words);
  return std::max(y - at.y, px(116));
}

static void draw(const Box& room) {
  const app::Layout layout = app::layout();
  const float side = px(layout == app::Layout::narrow ? 16 : 32);
  const ImVec2 origin = ui::begin_pane("privacy", room, {.scrolls = true});
  const float left = origin.x + side, width = std::min(room.width() - 2 * side, px(1180));
  float y = origin.y + px(layout == app::Layout::narrow ? 12 : 28);
  y += head({left, y}, width) + px(24);
  y += facts({left, y}, width) + px(28);
  constexpr Text closed[] = {Text::closed_one, Text::closed_two, Text::closed_three, Text::closed_four};
  constexpr Text open[] = {Text::open_one, Text::open_two, Text::open_three, Text::open_four};
  const bool columns = theme::css(width) >= 760;
  const float half = columns ? std::floor((width - px(40)) / 2) : width;
  const float closed_height =
      points({left, y}, half, Text::closed_title, closed, theme::Icon::circle_check, Color::good);
  float second = columns ? y : y + closed_height + px(16);
  second += points({columns ? left + half + px(40) : left, second}, half, Text::open_title, open,
                   theme::Icon::info, Color::ink2);
  y = std::max(second, columns ? y + closed_height : second) + px(16);
  y += rule_in_force({left, y}, columns ? half : width);
  ui::end_pane(y + px(28));
}

const View privacy = {.name = Text::view_privacy,
                      .icon = theme::Icon::shield_check,
                      .group = Group::seal,
                      .order = 0,
                      .key = 0,
                      .draw = draw};

}
