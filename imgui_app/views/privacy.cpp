#include <algorithm>
#include <cmath>

#include "imgui_app/app.hpp"
#include "imgui_app/parts/trial.hpp"
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
  return platform::seal().sealed &&
         platform::seal().requests == 0;  // an attempt that was refused breaks nothing
}

static void emblem(ImVec2 centre) {
  const Color color = whole() ? Color::good : Color::blocker;
  draw::circle(centre, 54, color, 1.5f);
  draw::dotted_ring(centre, 94, 5, color);
  draw::disc(centre, 37, whole() ? Color::good_soft : Color::blocker_soft);
  draw::icon(centre, theme::Icon::shield_check, 42, color);
}

struct Fact {
  std::string number, more;
  Text name;
};

/// The first and last letters of a long hash.
static std::string short_hash(std::string_view hash) {
  return hash.size() < 8
             ? "\xE2\x80\x93"
             : std::string(hash.substr(0, 4)) + "\xE2\x80\xA6" + std::string(hash.substr(hash.size() - 4));
}

static Fact ways_fact() {
  const platform::Trial& trial = platform::trial();
  if (trial.attempts.empty()) return {"0", std::string(app::say(Text::fact_ways_more)), Text::fact_ways};
  const int open = parts::attempts_of(platform::Outcome::open),
            closed = static_cast<int>(trial.attempts.size()) - open;
  const std::string n = std::to_string(open), done = std::to_string(closed),
                    total = std::to_string(trial.attempts.size());
  return {app::say_filled(Text::try_progress, {{"n", done}, {"total", total}}),
          open == 0 ? std::string(app::say(Text::fact_ways_none))
                    : app::say_filled(Text::fact_ways_open, {{"n", n}}),
          Text::fact_ways};
}

static float facts(ImVec2 at, float width) {
  const platform::Seal& seal = platform::seal();
  const platform::Home& home = platform::home();
  const Text kept = home.stored > 0 ? Text::fact_kept_on : Text::fact_kept_more,
             build = home.hash.empty() ? Text::fact_build_none : Text::fact_build_more;
  const Fact list[] = {{std::to_string(seal.requests),
                        app::say_count(Text::fact_requests_one, Text::fact_requests_more, seal.violations),
                        Text::fact_requests},
                       {std::to_string(home.stored), std::string(app::say(kept)), Text::fact_kept},
                       {short_hash(home.hash), std::string(app::say(build)), Text::fact_build},
                       ways_fact()};
  constexpr int count = 4;
  const int columns = theme::css(width) < 420 ? 1 : theme::css(width) < 900 ? 2 : 4;
  const float gap = px(12), wide = std::floor((width - gap * static_cast<float>(columns - 1)) /
                                              static_cast<float>(columns));
  float highest = px(92);
  for (const Fact& fact : list)
    highest = std::max(
        highest, px(14 + 30 + 18 + 14) + draw::paragraph_height(wide - px(32), Type::caption, fact.more));
  for (int place = 0; place < count; place++) {
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
    draw::paragraph({x, box.min.y + px(62)}, wide - px(32), Type::caption, Color::ink2, fact.more);
    ui::describe(Role::text, box, fact.number + " " + std::string(app::say(fact.name)) + ", " + fact.more);
  }
  const int rows = count / columns;
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

/// The whole hash, in lines of 32.
static float this_build(ImVec2 at, float width) {
  const std::string& hash = platform::home().hash;
  if (hash.empty()) return 0;
  float y = at.y;
  y += ui::heading({at.x, y}, width, Type::heading, app::say(Text::build_title), 3) + px(8);
  y += ui::paragraph({at.x, y}, width, Type::body, Color::ink2, app::say(Text::build_words)) + px(12);
  const Box well = draw::box_at({at.x, y}, width, px(14 * 2 + 20 * 2));
  draw::fill(well, theme::radius::card, Color::sunken);
  if (theme::current() == theme::Theme::contrast) draw::outline(well, theme::radius::card, Color::line2);
  ui::describe(Role::text, well, hash);
  for (size_t line = 0; line < 2; line++)
    draw::text_cut({at.x + px(16), y + px(14 + 20 * static_cast<float>(line))}, width - px(32), Type::machine,
                   Color::ink1, std::string_view(hash).substr(line * 32, 32));
  return well.max.y - at.y;
}

static float stored_here(ImVec2 at, float width) {
  const platform::Home& home = platform::home();
  float y = at.y;
  y += ui::heading({at.x, y}, width, Type::heading, app::say(Text::stored_title), 3) + px(8);
  const auto line = [&](std::string_view words) {
    y += ui::paragraph({at.x, y}, width, Type::body, Color::ink2, words) + px(6);
  };
  if (!home.can_keep) {
    line(app::say(Text::stored_file));
    return y - at.y;
  }
  const std::string bytes = std::to_string(home.stored);
  if (home.stored > 0) line(app::say_filled(Text::stored_texts, {{"n", bytes}}));
  if (home.program) line(app::say(Text::stored_program));
  if (home.stored == 0 && !home.program) line(app::say(Text::stored_nothing));
  y += px(6);
  ui::text({at.x, y + px(1)}, Type::body, Color::ink1, app::say(Text::keep_title));
  if (ui::toggle("keep", {at.x + width - px(36), y}, home.keeping, app::say(Text::keep_title)))
    platform::wish(home.keeping ? platform::Wish::keep_not : platform::Wish::keep);
  y += px(26);
  y += ui::paragraph({at.x, y}, width, Type::caption, Color::ink2, app::say(Text::keep_words)) + px(12);
  const ui::ButtonStyle style = {.kind = ui::ButtonKind::secondary};
  if (ui::button("forget", {at.x, y}, app::say(Text::forget), style)) platform::wish(platform::Wish::forget);
  y += px(32 + 10);
  const std::string left = std::to_string(home.forgotten);
  if (home.forgotten >= 0) {
    const Box box = draw::box_at({at.x, y}, width, px(21));
    ui::begin(Role::status, "forgotten", box);
    line(home.forgotten == 0 ? std::string(app::say(Text::forgotten))
                             : app::say_filled(Text::forgotten_some, {{"n", left}}));
    ui::end();
  }
  return y - at.y;
}

static float head(ImVec2 at, float width) {
  const bool beside = theme::css(width) >= 640;
  const float left = beside ? at.x + px(144) : at.x,
              room = beside ? std::min(px(620), width - px(144)) : width;
  emblem({beside ? at.x + px(57) : std::round(at.x + width / 2), at.y + px(57)});
  float y = at.y + px(beside ? 2 : 128);
  const std::string_view title = app::say(whole() ? Text::privacy_title : Text::privacy_title_broken);
  const platform::Seal& seal = platform::seal();
  const std::string words = seal.sealed ? app::say_filled(Text::privacy_words, {{"time", seal.since}})
                                        : std::string(app::say(Text::privacy_unsealed));
  if (beside) {
    y += ui::heading({left, y}, width - (left - at.x), Type::display, title, 2) + px(6);
    y += ui::paragraph({left, y}, room, Type::body, Color::ink2, words);
  } else {
    const float height = draw::paragraph_middle({left, y}, room, Type::title, Color::ink1, title);
    ui::describe(Role::heading, draw::box_at({left, y}, room, height), title, {}, 2);
    y += height + px(6);
    y += ui::paragraph_middle({left, y}, room, Type::body, Color::ink2, words);
  }
  return std::max(y - at.y, px(116));
}

/// What others wrote and the page carries.
static float others(ImVec2 at, float width) {
  float y = at.y;
  y += ui::heading({at.x, y}, width, Type::heading, app::say(Text::view_notices), 3) + px(8);
  y += ui::paragraph({at.x, y}, width, Type::body, Color::ink2, app::say(Text::notices_words)) + px(12);
  if (ui::button("notices", {at.x, y}, app::say(Text::notices_open), {})) {
    platform::wish(platform::Wish::notices);
    app::later([](int, int) { app::open_view(notices); }, 0);
  }
  return y + px(32) - at.y;
}

static void draw(const Box& room) {
  const bool narrow = app::layout() == app::Layout::narrow;
  const float side = px(narrow ? 16 : 32);
  const ImVec2 origin = ui::begin_pane("privacy", room, {.scrolls = true});
  const float left = origin.x + side, width = std::min(room.width() - 2 * side, px(1180));
  float y = origin.y + px(narrow ? 12 : 28);
  y += head({left, y}, width) + px(24);
  if (!narrow) y += facts({left, y}, width) + px(28);
  const Text open[] = {Text::open_one, Text::open_two, Text::open_three, Text::open_five, Text::open_four};
  const bool columns = theme::css(width) >= 760;
  const float trial_width = columns ? std::floor(width * 0.585f) : width;
  const float trial_height = parts::trial_panel({left, y}, trial_width);
  const float right = columns ? left + trial_width + px(28) : left,
              rest = columns ? width - trial_width - px(28) : width;
  float second = columns ? y : y + trial_height + px(28);
  if (narrow) second += facts({right, second}, rest) + px(28);  // what one may try comes first
  second += rule_in_force({right, second}, rest) + px(24);
  second += points({right, second}, rest, Text::open_title, open, theme::Icon::info, Color::ink2) + px(12);
  second += stored_here({right, second}, rest) + px(20);
  second += this_build({right, second}, rest) + px(24);
  second += others({right, second}, rest);
  y = columns ? std::max(second, y + trial_height) : second;
  ui::end_pane(y + px(28));
}

const View privacy = {.name = Text::view_privacy,
                      .icon = theme::Icon::shield_check,
                      .group = Group::seal,
                      .order = 0,
                      .key = 0,
                      .draw = draw};

}
