#include "imgui_app/parts/trial.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "imgui_app/app.hpp"
#include "imgui_app/theme/widgets.hpp"

namespace parts {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using platform::Attempt;
using platform::Outcome;
using theme::Icon;
using theme::px;
using ui::Role;

static constexpr float row_css = 34, side_css = 24;

int attempts_of(Outcome outcome) {
  const auto& all = platform::trial().attempts;
  return static_cast<int>(
      std::count_if(all.begin(), all.end(), [&](const Attempt& one) { return one.outcome == outcome; }));
}

struct Look {
  Text name;
  Icon icon;
  Color color;
};

static Look look_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::refused:
      return {Text::try_refused, Icon::check, Color::good};
    case Outcome::absent:
      return {Text::try_absent, Icon::minus, Color::ink2};
    case Outcome::unseen:
      return {Text::try_unseen, Icon::info, Color::ink2};
    case Outcome::open:
      break;
  }
  return {Text::try_open, Icon::x, Color::blocker};
}

static void progress(ImVec2 right_middle, float width) {
  const platform::Trial& trial = platform::trial();
  const int done = static_cast<int>(trial.attempts.size());
  const Box track = draw::box_at({right_middle.x - width, right_middle.y - px(3)}, width, px(6));
  const float share = trial.total > 0 ? static_cast<float>(done) / static_cast<float>(trial.total) : 0;
  draw::fill(track, 3, Color::line2);
  draw::fill(draw::box_at(track.min, std::max(px(6), std::round(width * share)), px(6)), 3, Color::ink1);
  const std::string n = std::to_string(done), total = std::to_string(trial.total);
  const std::string words = app::say_filled(Text::try_progress, {{"n", n}, {"total", total}});
  draw::text_right({track.min.x - px(10), right_middle.y - px(8)}, Type::caption, Color::ink2, words);
  ui::describe(Role::status, track, words);
}

/// Title, how far, and the button.
static void head(const Box& box) {
  const platform::Trial& trial = platform::trial();
  const float middle = std::round(box.centre().y);
  ui::heading({box.min.x, middle - px(12)}, box.width() / 2, Type::heading, app::say(Text::try_title), 3);
  const bool first = trial.attempts.empty() && !trial.running;
  const std::string_view label = app::say(trial.running ? Text::try_stop
                                          : first       ? Text::try_start
                                                        : Text::try_again);
  const ui::ButtonStyle style = {.kind = first ? ui::ButtonKind::primary : ui::ButtonKind::secondary};
  const float width = ui::button_width(label, style);
  if (ui::button("try", {box.max.x - width, middle - px(16)}, label, style))
    platform::wish(trial.running ? platform::Wish::stop_trying : platform::Wish::try_to_send);
  if (trial.running) progress({box.max.x - width - px(14), middle}, std::min(px(116), box.width() / 5));
}

static void row(const Box& box, const Attempt& one) {
  const Look look = look_of(one.outcome);
  const float y = std::round(box.centre().y), result = px(112);
  const float words = box.width() - result, name = std::round(words * 0.62f);
  const std::string_view outcome = app::say(look.name);
  draw::line(box.min, {box.max.x, box.min.y}, Color::line1);
  draw::text_cut({box.min.x, y - px(10)}, name - px(8), Type::body, Color::ink1, one.name);
  draw::text_cut({box.min.x + name, y - px(10)}, words - name - px(12), Type::machine, Color::ink2, one.how);
  draw::icon({box.max.x - result + px(9), y}, look.icon, 16, look.color);
  draw::text_cut({box.max.x - result + px(24), y - px(9)}, result - px(24), Type::label, look.color, outcome);
  ui::describe(Role::list_item, box,
               one.name + ": " + std::string(outcome) + (one.how.empty() ? "" : ", " + one.how));
}

static float rows(ImVec2 at, float width, bool worker) {
  const auto& all = platform::trial().attempts;
  if (std::none_of(all.begin(), all.end(), [&](const Attempt& one) { return one.worker == worker; }))
    return 0;
  const std::string_view title = app::say(worker ? Text::try_worker : Text::try_frame);
  float y = at.y + px(14);
  y += ui::heading({at.x, y}, width, Type::label, title, 4) + px(8);
  ui::begin(Role::list, worker ? "worker" : "frame", draw::box_at({at.x, y}, width, px(row_css)), title);
  for (const Attempt& one : all) {
    if (one.worker != worker) continue;
    row(draw::box_at({at.x, y}, width, px(row_css)), one);
    y += px(row_css);
  }
  ui::end();
  return y - at.y;
}

struct Note {
  Type type = Type::body;
  std::string words;
};

/// What the outcomes mean, of those that came up.
static std::vector<Note> notes() {
  const auto& all = platform::trial().attempts;
  if (all.empty()) return {{Type::body, std::string(app::say(Text::try_words))}};
  const std::string refused = std::to_string(attempts_of(Outcome::refused)),
                    absent = std::to_string(attempts_of(Outcome::absent)),
                    unseen = std::to_string(attempts_of(Outcome::unseen)),
                    open = std::to_string(attempts_of(Outcome::open));
  std::vector<Note> said = {
      {Type::body,
       app::say_filled(Text::try_sum,
                       {{"refused", refused}, {"absent", absent}, {"unseen", unseen}, {"open", open}})}};
  const auto add = [&](bool wanted, Text words) {
    if (wanted) said.push_back({Type::caption, std::string(app::say(words))});
  };
  const auto any_open = [&](bool looked_up) {
    return std::any_of(all.begin(), all.end(), [&](const Attempt& one) {
      return one.outcome == Outcome::open && (one.how == "DNS") == looked_up;
    });
  };
  add(attempts_of(Outcome::unseen) > 0, Text::try_unseen_words);
  add(any_open(true), Text::try_open_words);
  add(any_open(false), Text::try_open_other);
  return said;
}

float trial_panel(ImVec2 at, float width) {
  const float side = px(theme::css(width) < 560 ? 16 : side_css), inner = width - 2 * side;
  const auto& all = platform::trial().attempts;
  const auto height_of = [&](bool worker) {
    const auto count =
        std::count_if(all.begin(), all.end(), [&](const Attempt& one) { return one.worker == worker; });
    return count == 0 ? 0 : px(14 + 18 + 8) + px(row_css) * static_cast<float>(count);
  };
  const std::vector<Note> said = notes();
  float height = px(60 + 16) + height_of(false) + height_of(true);
  for (const Note& note : said) height += draw::paragraph_height(inner, note.type, note.words) + px(6);
  draw::panel(draw::box_at(at, width, height), theme::radius::panel, Color::sheet, draw::Elevation::e1);
  head(draw::box_at({at.x + side, at.y + px(8)}, inner, px(48)));
  float y = at.y + px(60);
  for (const Note& note : said)
    y += ui::paragraph({at.x + side, y}, inner, note.type, Color::ink2, note.words) + px(6);
  y += rows({at.x + side, y}, inner, false);
  rows({at.x + side, y}, inner, true);
  return height;
}

}
