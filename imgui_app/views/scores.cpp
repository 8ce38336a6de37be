#include <algorithm>
#include <cmath>

#include "core/text/sort.hpp"
#include "imgui_app/app.hpp"
#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/scores.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using resume::ScoreKind;
using theme::px;
using ui::Role;

static constexpr int most_rows = 200;

static Text question_of(ScoreKind kind) {
  return kind == ScoreKind::readable  ? Text::readable_question
         : kind == ScoreKind::written ? Text::written_question
                                      : Text::matched_question;
}

/// A heading with a number at the right and a line below; gives the height.
static float part_head(ImVec2 at, float width, Text name, std::string_view number) {
  draw::text(at, Type::label_strong, Color::ink1, app::say(name));
  draw::text_right({at.x + width, at.y}, Type::label_plain, Color::ink2, number);
  ui::describe(Role::heading, draw::box_at(at, width, px(18)),
               std::string(app::say(name)) + " " + std::string(number), {}, 3);
  draw::line({at.x, at.y + px(25)}, {at.x + width, at.y + px(25)}, Color::line1);
  return px(26);
}

static std::vector<int> lost_of(ScoreKind kind) {
  std::vector<int> places;
  for (int place = 0; place < static_cast<int>(app::state().report.findings.size()); place++)
    if (app::finding_at(place).rule->score == kind && app::finding_at(place).points > 0)
      places.push_back(place);
  resume::sort_list(places,
                    [](int a, int b) { return app::finding_at(a).points > app::finding_at(b).points; });
  if (places.size() > most_rows) places.resize(most_rows);
  return places;
}

/// What a finding is about tells those of one rule apart: beside the title, or below it where that is too
/// long.
static float lost_row(ImVec2 at, float width, int place, bool first) {
  const resume::Finding& finding = app::finding_at(place);
  const std::string points = "−" + std::to_string(finding.points);
  const float room = width - px(26) - draw::text_width(Type::label_strong, points) - px(10);
  const std::string title = parts::title_of(finding);
  const std::string_view quote = app::quote_of(finding);
  const bool named = title.find(quote) != std::string::npos;
  const std::string words =
      named ? title : app::say_filled(Text::title_and_words, {{"title", title}, {"words", quote}});
  const bool one_line = named || draw::text_width(Type::body, words) <= room;
  const Box box = draw::box_at(at, width, px(ui::touch() || !one_line ? 46 : 32));
  ui::push_id(static_cast<uint32_t>(place));
  const ui::Press now = ui::press("lost", box, {.role = Role::button, .label = parts::spoken(place)});
  ui::pop_id();
  if (now.pressed) app::later([](int which, int) { app::show_in_editor(which); }, place);
  if (now.hovered) draw::fill(box.inset(-6, 0), 6, Color::hover);
  if (!first) draw::line(at, {at.x + width, at.y}, Color::line1);
  const parts::SeverityLook look = parts::look_of(finding.severity);
  const float y = std::round(box.centre().y), x = at.x + px(26);
  draw::shape({at.x + px(8), one_line ? y : at.y + px(15)}, look.shape, 16, look.color);
  draw::text_right({at.x + width, y - px(9)}, Type::label_strong, Color::ink1, points);
  if (one_line) {
    draw::text_cut({x, y - px(11)}, room, Type::body, Color::ink1, words);
  } else {
    draw::text_cut({x, at.y + px(4)}, room, Type::body, Color::ink1, title);
    draw::text_cut({x, at.y + px(24)}, room, Type::caption, Color::ink2, quote);
  }
  return box.height();
}

static float kept_row(ImVec2 at, float width, const resume::ScorePart& part, bool first) {
  if (!first) draw::line(at, {at.x + width, at.y}, Color::line1);
  const std::string_view title = resume::texts_of(*part.rule, app::state().settings.language).title;
  const std::string number = app::say_filled(
      Text::n_of_m, {{"n", std::to_string(part.at_stake - part.lost)}, {"m", std::to_string(part.at_stake)}});
  const float wide = draw::text_right({at.x + width, at.y + px(7)}, Type::label_strong, Color::ink1, number);
  draw::text_cut({at.x, at.y + px(6)}, width - wide - px(10), Type::body, Color::ink1, title);
  ui::describe(Role::text, draw::box_at(at, width, px(32)), std::string(title) + ": " + number);
  return px(32);
}

static float not_judged_row(ImVec2 at, float width, const resume::ScorePart& part, bool first) {
  if (!first) draw::line(at, {at.x + width, at.y}, Color::line1);
  const std::string_view language = app::state().settings.language;
  const std::string_view title = resume::texts_of(*part.rule, language).title,
                         reason = resume::sentence_of(part.not_judged, language);
  draw::dotted_ring({at.x + px(8), at.y + px(21)}, 14, 2.5f, Color::ring_lost);
  const float room = width - px(26);
  draw::text_cut({at.x + px(26), at.y + px(4)}, room, Type::body, Color::ink2, title);
  const float height =
      draw::paragraph({at.x + px(26), at.y + px(24)}, room, Type::caption, Color::ink2, reason);
  ui::describe(Role::text, draw::box_at(at, width, px(24) + height),
               std::string(title) + ": " + std::string(reason));
  return px(24) + height + px(7);
}

/// One score with its trace; gives where it ended.
static float column(const Box& box, ScoreKind kind) {
  const resume::Score& score = parts::score_of(kind);
  const float left = box.min.x + px(22), width = box.width() - px(44);
  ui::push_id(static_cast<uint32_t>(kind));
  ui::begin(Role::region, "score", box, parts::spoken_score(kind));
  const bool slim = theme::css(width) < 250;
  const float ring = slim ? 84 : 116;
  const ImVec2 centre = {left + px(ring / 2), box.min.y + px(20 + ring / 2)};
  parts::score_ring(centre, ring, slim ? 8 : 10, kind);
  const Type value = slim ? Type::title : Type::ring_value;
  draw::text_middle({centre.x, std::round(centre.y - draw::line_height(value) / 2)}, value, Color::ink1,
                    parts::value_of(kind));
  const float text_x = left + px(ring + 18), text_room = width - px(ring + 18);
  float y = centre.y - px(36);
  draw::text({text_x, y}, Type::title, Color::ink1, parts::name_of(kind));
  ui::describe(Role::heading, draw::box_at({text_x, y}, text_room, px(30)), parts::spoken_score(kind), {}, 2);
  y += px(31);
  y += draw::paragraph({text_x, y}, text_room, Type::body, Color::ink2, app::say(question_of(kind)), 2) +
       px(2);
  const std::string kept =
      score.judged() ? app::say_filled(Text::points_kept, {{"kept", std::to_string(score.kept)},
                                                           {"whole", std::to_string(score.at_stake)}})
                     : std::string(app::say(Text::not_judged));
  draw::paragraph({text_x, y}, text_room, Type::caption, Color::ink2, kept);

  y = box.min.y + px(20 + ring + 22);
  const std::vector<int> lost = lost_of(kind);
  if (!lost.empty()) {
    y += part_head({left, y}, width, Text::lost, "−" + std::to_string(score.at_stake - score.kept));
    ui::begin(Role::list, "lost", draw::box_at({left, y}, width, px(32)), app::say(Text::lost));
    for (size_t at = 0; at < lost.size(); at++) y += lost_row({left, y}, width, lost[at], at == 0);
    ui::end();
    y += px(18);
  }
  bool first = true;
  for (const resume::ScorePart& part : score.parts) {
    if (part.not_judged != resume::NotJudged::no || part.at_stake == 0) continue;
    if (first) y += part_head({left, y}, width, Text::kept, std::to_string(score.kept));
    y += kept_row({left, y}, width, part, first);
    first = false;
  }
  if (!first) y += px(18);
  first = true;
  for (const resume::ScorePart& part : score.parts) {
    if (part.not_judged == resume::NotJudged::no) continue;
    if (first) y += part_head({left, y}, width, Text::not_judged, app::say(Text::outside_sum));
    y += not_judged_row({left, y}, width, part, first);
    first = false;
  }
  ui::end();
  ui::pop_id();
  return y + px(16);
}

static void draw(const Box& room) {
  const app::Layout layout = app::layout();
  const float side = px(layout == app::Layout::narrow ? 16 : layout == app::Layout::wide ? 32 : 24);
  const ImVec2 origin = ui::begin_pane("scores", room, {.scrolls = true});
  const float left = origin.x + side, width = room.width() - 2 * side;
  float y = origin.y + px(layout == app::Layout::narrow ? 8 : 22);
  y += ui::heading({left, y}, width, Type::title, app::say(Text::scores_title), 2);
  y += ui::paragraph({left, y}, std::min(width, px(680)), Type::body, Color::ink2,
                     app::say(Text::scores_subtitle)) +
       px(14);
  const bool columns = theme::css(width) >= 860;
  const float gap = px(20), wide = columns ? std::floor((width - 2 * gap) / 3) : width;
  // The cards of a row are equally high: as the highest was in the frame before.
  static std::array<float, 3> heights = {};
  const float common = *std::max_element(heights.begin(), heights.end());
  for (const ScoreKind kind : parts::score_kinds) {
    const size_t at = static_cast<size_t>(kind);
    const float x = columns ? left + (wide + gap) * static_cast<float>(at) : left;
    const Box box = draw::box_at({x, y}, wide, columns ? common : heights[at]);
    draw::panel(box, theme::radius::sheet, Color::sheet, draw::Elevation::e1);
    const float height = column(box, kind) - y;
    if (height != heights[at]) heights[at] = height, platform::wake();
    if (!columns) y += height + px(16);
  }
  if (columns) y += common;
  y += px(14);
  y += ui::paragraph({left, y}, width, Type::caption, Color::ink2, app::say(Text::scores_foot));
  ui::end_pane(y + px(24));
}

const View scores = {.name = Text::view_scores,
                     .icon = theme::Icon::gauge,
                     .group = Group::check,
                     .order = 3,
                     .key = 's',
                     .draw = draw};

}
