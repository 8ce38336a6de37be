#include "imgui_app/parts/finding_list.hpp"

#include <cmath>

#include "core/text/sort.hpp"
#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/scores.hpp"

namespace parts {

using app::Text;
using draw::Type;
using resume::Severity;
using theme::px;
using ui::Role;

/// More than this many cards help nobody; the list says how many there are.
static constexpr int most_cards = 400;
static constexpr float pad_x = 16, pad_y = 13, text_left = 30;

bool in_chosen_tab(int place) {
  const int tab = app::state().findings_tab;
  const resume::ScoreKind score = app::finding_at(place).rule->score;
  if (tab == 5) return app::is_ignored(place);
  if (app::is_ignored(place)) return false;
  return tab == 0 || static_cast<int>(score) == tab - 1;
}

float why(ImVec2 at, float width, int place) {
  const resume::Finding& finding = app::finding_at(place);
  const std::string_view language = app::state().settings.language;
  float y = at.y;
  y += ui::heading({at.x, y}, width, Type::label_strong, app::say(Text::why_title), 3) + px(4);
  y += ui::paragraph({at.x, y}, width, Type::body, draw::Color::ink2,
                     resume::texts_of(*finding.rule, language).why) +
       px(8);
  const std::string evidence = app::say_filled(
      Text::evidence_line,
      {{"evidence", resume::sentence_of(finding.rule->evidence, language)}, {"rule", finding.rule->id}});
  y += ui::paragraph({at.x, y}, width, Type::caption, draw::Color::ink2, evidence);
  return y - at.y;
}

/// Draws a card, or only measures it.
static float card(ImVec2 at, float width, int place, const ListStyle& style, bool draws) {
  const resume::Finding& finding = app::finding_at(place);
  const SeverityLook look = look_of(finding.severity);
  const float left = at.x + px(pad_x + text_left), room = width - px(2 * pad_x + text_left);
  const bool chosen = place == app::state().selected;
  const bool buttons = !style.compact || chosen;
  const std::string points = points_of(finding);
  const float points_width = points.empty() ? 0 : draw::text_width(Type::label_strong, points) + px(10);
  float y = at.y + px(pad_y);
  const float title_y = y;
  y += draw::paragraph_height(room - points_width, Type::body_strong, title_of(finding));
  const float sentence_y = y + px(2);
  y = sentence_y + draw::paragraph_height(room, Type::label_plain, app::message_of(place)) + px(8);
  const float well_y = y;
  const float well = fix_well({0, 0}, room, place, true);
  y += well > 0 ? well + px(10) : 0;
  const float height_of_buttons = ui::touch() ? 44 : 28;
  const float buttons_y = y;
  y += buttons ? px(height_of_buttons) + px(4) : -px(2);
  const bool unfolds = style.unfold && chosen;
  const float why_y = y + px(8);
  if (!draws) {
    if (unfolds)
      y = why_y + px(22) +
          draw::paragraph_height(room, Type::body,
                                 resume::texts_of(*finding.rule, app::state().settings.language).why) +
          px(48);
    return y + px(pad_y - 2) - at.y;
  }
  const Box box = draw::box_at(at, width, card(at, width, place, style, false));
  const ui::Press now =
      ui::press("card", box, {.role = Role::button, .label = spoken(place), .selected = chosen});
  if (now.pressed) {
    if (style.compact)
      app::later([](int which, int) { app::select(which, true); }, place);
    else
      app::later([](int which,
                    int) { app::select(which == app::state().selected ? app::no_finding : which, false); },
                 place);
  }
  draw::panel(box, theme::radius::card, draw::Color::raised, draw::Elevation::e1);
  if (now.hovered && !chosen) draw::outline(box, theme::radius::card, draw::Color::line2);
  if (chosen) draw::outline(box, theme::radius::card, draw::Color::accent, 1.5f);
  draw::shape({at.x + px(pad_x + 9), title_y + px(10)}, look.shape, 18, look.color);
  draw::paragraph({left, title_y}, room - points_width, Type::body_strong, draw::Color::ink1,
                  title_of(finding));
  draw::text_right({left + room, title_y + px(1)}, Type::label_strong, draw::Color::good, points);
  draw::paragraph({left, sentence_y}, room, Type::label_plain, draw::Color::ink2, app::message_of(place));
  fix_well({left, well_y}, room, place);
  if (buttons) {
    const float wide =
        actions({left, buttons_y}, place, {.show = !style.compact, .height = height_of_buttons});
    if (left + wide + px(70) < left + room)
      draw::text_right({left + room, buttons_y + std::round(px(height_of_buttons) / 2) - px(8)},
                       Type::caption, draw::Color::ink2, name_of(finding.rule->score));
  }
  if (unfolds) why({left, why_y}, room, place);
  return box.height();
}

static float group(ImVec2 at, float width, Severity severity, const std::vector<int>& places,
                   const ListStyle& style) {
  const SeverityLook look = look_of(severity);
  float y = at.y;
  const std::string_view name = app::say(look.plural);
  const float wide = draw::text({at.x + px(2), y}, Type::label_strong, draw::Color::ink1, name);
  const std::string count = std::to_string(places.size());
  draw::text({at.x + px(2) + wide + px(7), y}, Type::label_plain, draw::Color::ink2, count);
  ui::describe(Role::heading, draw::box_at({at.x, y}, width, px(18)), std::string(name) + " " + count, {}, 3);
  y += px(18 + 10);
  ui::begin(Role::list, name, draw::box_at({at.x, y}, width, px(24)), name);
  for (const int place : places) {
    ui::push_id(static_cast<uint32_t>(place));
    ui::begin(Role::list_item, "item", draw::box_at({at.x, y}, width, px(24)));
    y += card({at.x, y}, width, place, style, true) + px(10);
    ui::end();
    ui::pop_id();
  }
  ui::end();
  return y + px(10) - at.y;
}

/// Rules that did not judge, with the reason: they are outside the sum.
static float not_judged(ImVec2 at, float width) {
  const int tab = app::state().findings_tab;
  float y = at.y;
  bool begun = false;
  for (const ScoreKind kind : score_kinds) {
    if (tab != 0 && tab - 1 != static_cast<int>(kind)) continue;
    for (const resume::ScorePart& part : score_of(kind).parts) {
      if (part.not_judged == resume::NotJudged::no) continue;
      if (!begun) {
        begun = true;
        y += ui::heading({at.x + px(2), y}, width, Type::label_strong, app::say(Text::not_judged), 3) + px(8);
      }
      const std::string_view title = resume::texts_of(*part.rule, app::state().settings.language).title;
      const std::string_view reason = resume::sentence_of(part.not_judged, app::state().settings.language);
      draw::dotted_ring({at.x + px(11), y + px(10)}, 14, 2.5f, draw::Color::ring_lost);
      const float title_height =
          draw::paragraph({at.x + px(30), y}, width - px(30), Type::body, draw::Color::ink2, title);
      const float reason_height = draw::paragraph({at.x + px(30), y + title_height}, width - px(30),
                                                  Type::caption, draw::Color::ink2, reason);
      ui::describe(Role::text, draw::box_at({at.x, y}, width, title_height + reason_height),
                   std::string(title) + ": " + std::string(reason));
      y += title_height + reason_height + px(10);
    }
  }
  return y - at.y;
}

static std::string nothing_here() {
  const int tab = app::state().findings_tab;
  if (!app::has_resume()) return std::string(app::say(Text::findings_no_resume));
  if (tab >= 1 && tab <= resume::score_count) {
    const ScoreKind kind = static_cast<ScoreKind>(tab - 1);
    const resume::Score& score = score_of(kind);
    if (!score.judged()) return app::say_filled(Text::spoken_score_none, {{"score", name_of(kind)}});
    const std::string kept = std::to_string(score.kept), whole = std::to_string(score.at_stake);
    return app::say_filled(Text::no_findings_in,
                           {{"score", name_of(kind)}, {"kept", kept}, {"whole", whole}});
  }
  return std::string(app::say(Text::no_findings));
}

int first_in_list() {
  int first = app::no_finding;
  for (int place = 0; place < static_cast<int>(app::state().report.findings.size()); place++) {
    if (!in_chosen_tab(place)) continue;
    const resume::Finding& finding = app::finding_at(place);
    if (first == app::no_finding || finding.severity < app::finding_at(first).severity ||
        (finding.severity == app::finding_at(first).severity &&
         finding.points > app::finding_at(first).points))
      first = place;
  }
  return first;
}

void finding_list(const draw::Box& room, const ListStyle& style) {
  const ImVec2 origin = ui::begin_pane("finding list", room, {.scrolls = true});
  const float width = room.width() - px(style.gutter);
  float y = origin.y + px(2);
  std::array<std::vector<int>, 4> groups;
  int listed = 0, all = 0;
  for (int place = 0; place < static_cast<int>(app::state().report.findings.size()); place++) {
    if (!in_chosen_tab(place)) continue;
    all++;
    if (listed < most_cards)
      groups[static_cast<size_t>(app::finding_at(place).severity)].push_back(place), listed++;
  }
  for (size_t severity = 0; severity < groups.size(); severity++) {
    std::vector<int>& places = groups[severity];
    if (places.empty()) continue;
    resume::sort_list(places,
                      [](int a, int b) { return app::finding_at(a).points > app::finding_at(b).points; });
    y += group({origin.x + px(2), y}, width - px(4), static_cast<Severity>(severity), places, style);
  }
  if (all > listed)
    y += ui::paragraph({origin.x + px(2), y}, width, Type::label_plain, draw::Color::ink2,
                       app::say_filled(Text::more_findings,
                                       {{"n", std::to_string(listed)}, {"m", std::to_string(all)}})) +
         px(16);
  if (all == 0) {
    const std::string words = nothing_here();
    draw::icon({origin.x + px(11), y + px(11)}, theme::Icon::circle_check, 18,
               app::has_resume() ? draw::Color::good : draw::Color::ink3);
    y += ui::paragraph({origin.x + px(30), y}, width - px(30), Type::body, draw::Color::ink1, words) + px(20);
  }
  if (app::has_resume() && app::state().findings_tab < 4) y += not_judged({origin.x, y}, width);
  ui::end_pane(y + px(20));
}

}
