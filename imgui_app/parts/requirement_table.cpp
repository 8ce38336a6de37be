#include <algorithm>
#include <cmath>

#include "core/text/sort.hpp"
#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/term_table.hpp"
#include "imgui_app/parts/terms.hpp"

namespace parts {

using app::Text;
using draw::Type;
using resume::Answer;
using resume::Outcome;
using theme::px;
using ui::Role;

static Text name_of(Outcome outcome) {
  constexpr Text names[] = {Text::outcome_met, Text::outcome_partly, Text::outcome_not_shown,
                            Text::outcome_form, Text::outcome_not_judged};
  return names[static_cast<size_t>(outcome)];
}

/// A tick, half a disc, a dashed box, or nothing much: told apart without colours.
static void outcome_mark(ImVec2 centre, Outcome outcome) {
  const Box box = draw::box_at({std::round(centre.x - px(7)), std::round(centre.y - px(7))}, px(14), px(14));
  switch (outcome) {
    case Outcome::met:
      return draw::icon(centre, theme::Icon::check, 16, Color::good);
    case Outcome::partly:
      draw::circle(centre, 6.5f, Color::ink2, 1.5f);
      draw::fill({{box.min.x + px(1), box.min.y + px(7)}, {box.max.x - px(1), box.max.y - px(1)}}, 5,
                 Color::ink2);
      return;
    case Outcome::not_shown:
      return draw::dashed_box(box, theme::radius::mark, 4, 3, Color::missing, 1.25f);
    case Outcome::for_the_form:
      return draw::icon(centre, theme::Icon::file_text, 16, Color::ink2);
    case Outcome::not_judged:
      return draw::icon(centre, theme::Icon::minus, 16, Color::ink3);
  }
}

/// What matters most to change first: required and not shown, then partly, then the nice to have.
static int weight(const Answer& answer) {
  const auto& requirement = app::state().posting.requirements[answer.requirement];
  const int strength = static_cast<int>(requirement.strength);
  switch (answer.outcome) {
    case Outcome::not_shown:
      return strength * 2;
    case Outcome::partly:
      return strength * 2 + 1;
    case Outcome::for_the_form:
      return 6;
    case Outcome::met:
      return 7;
    case Outcome::not_judged:
      break;
  }
  return 8;
}

static bool has_dated_job() {
  const auto& jobs = app::state().report.resume.positions;
  return std::any_of(jobs.begin(), jobs.end(),
                     [](const resume::Position& job) { return job.period.from.known(); });
}

/// What the resume answers, in a sentence.
static std::string answer_of(const Answer& answer) {
  const auto& lines = app::state().report.matches.lines;
  std::string words;
  const auto add = [&](const std::string& sentence) {
    if (!words.empty()) words += " ";
    words += sentence;
  };
  if (answer.outcome == Outcome::for_the_form) return std::string(app::say(Text::requirement_form));
  if (answer.outcome == Outcome::not_judged) return std::string(app::say(Text::requirement_nothing));
  // Of what no line shows nobody asks for how long.
  if (answer.months_asked > 0 && (answer.outcome != Outcome::not_shown || answer.months_shown >= 0)) {
    const std::string asked = time_in_words(answer.months_asked);
    const Text no_dates = has_dated_job() ? Text::asks_years_no_job : Text::asks_years_no_dates;
    add(answer.months_shown < 0
            ? app::say_filled(no_dates, {{"asked", asked}})
            : app::say_filled(Text::asks_years,
                              {{"asked", asked}, {"shown", time_in_words(answer.months_shown)}}));
  }
  if (answer.groups_shown < answer.groups && answer.groups_shown > 0)
    add(app::say_filled(Text::groups_shown,
                        {{"n", std::to_string(answer.groups_shown)}, {"m", std::to_string(answer.groups)}}));
  if (answer.first_line < answer.end_line) {
    const resume::Span line = lines[answer.first_line];
    add(app::say_filled(Text::show_place, {{"place", place_name(line)}, {"line", line_of_resume(line)}}));
  } else if (answer.outcome == Outcome::not_shown) {
    add(std::string(app::say(Text::requirement_no_line)));
  }
  return words;
}

/// The way to the first line that shows it, at the right end of its row; `size` in CSS pixels.
static void way_to_line(const Box& box, float size, const Answer& answer) {
  if (answer.first_line == answer.end_line) return;
  const resume::Span line = app::state().report.matches.lines[answer.first_line];
  const std::string name = app::say_filled(Text::go_to_place, {{"place", place_name(line)}});
  const ImVec2 corner = {box.max.x - px(size), std::round(box.centre().y - px(size) / 2)};
  const ui::ButtonStyle style = {.kind = ui::ButtonKind::quiet, .height = size, .name = name};
  if (ui::button("line", corner, {}, ui::with_icon(style, theme::Icon::corner_down_left)))
    app::later(
        [](int begin, int end) {
          app::show_in_resume({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
        },
        static_cast<int>(line.begin), static_cast<int>(line.end));
}

static float row(ImVec2 at, float width, const Answer& answer, bool first) {
  const resume::Requirement& requirement = app::state().posting.requirements[answer.requirement];
  const std::string sentence = resume::in_one_line(app::state().posting.document[requirement.span]),
                    said = answer_of(answer);
  const bool columns = theme::css(width) >= 620;
  const float mark = px(118), gap = px(16);
  const float way = ui::touch() ? 44 : 28;
  const float wide =
      columns ? std::floor((width - mark - px(12 + way) - gap) / 2) : width - px(12 + way) - px(24);
  const float sentence_height = draw::paragraph_height(wide, Type::quote, sentence, 4),
              said_height = draw::paragraph_height(wide, Type::label_plain, said, 3);
  const float height = std::max(px(48), (columns ? std::max(sentence_height + px(16), said_height)
                                                 : sentence_height + said_height + px(22)) +
                                            px(14));
  const Box box = draw::box_at(at, width, height);
  const std::string_view strength = app::say(parts::name_of(requirement.strength));
  ui::push_id(answer.requirement);
  const ui::Press now = ui::press(
      "row", box,
      {.role = Role::button,
       .label = app::say_filled(
           Text::spoken_requirement,
           {{"outcome", app::say(name_of(answer.outcome))}, {"strength", strength}, {"words", sentence}}),
       .value = said});
  if (now.hovered || now.focused)
    app::light({.requirement = static_cast<int>(answer.requirement),
                .by = now.hovered ? app::LitBy::pointer : app::LitBy::focus});
  if (now.hovered) draw::fill(box, theme::radius::control, Color::hover);
  way_to_line(box, way, answer);
  ui::pop_id();
  if (now.pressed)
    app::later(
        [](int which, int) {
          app::show_in_posting(app::state().posting.requirements[static_cast<size_t>(which)].span);
        },
        static_cast<int>(answer.requirement));
  if (!first) draw::line(at, {at.x + width, at.y}, Color::line1);
  const float left = at.x + px(10);
  if (columns) {
    const float middle = std::round(box.centre().y);
    outcome_mark({left + px(8), middle}, answer.outcome);
    draw::text({left + px(24), middle - px(9)}, Type::label, Color::ink2, app::say(name_of(answer.outcome)));
    const float x = left + mark, top = std::round(middle - (sentence_height + px(16)) / 2);
    const float used = draw::paragraph({x, top}, wide, Type::quote, Color::ink1, sentence, 4);
    draw::text({x, top + used}, Type::caption, Color::ink2, strength);
    draw::paragraph({x + wide + gap, std::round(middle - said_height / 2)}, wide, Type::label_plain,
                    Color::ink2, said, 3);
    return height;
  }
  float y = at.y + px(8);
  outcome_mark({left + px(8), y + px(9)}, answer.outcome);
  const float name =
      draw::text({left + px(24), y}, Type::label, Color::ink1, app::say(name_of(answer.outcome)));
  draw::text({left + px(24) + name + px(8), y + px(1)}, Type::caption, Color::ink2, strength);
  y += px(20);
  y += draw::paragraph({left + px(24), y}, wide, Type::quote, Color::ink1, sentence, 4);
  draw::paragraph({left + px(24), y + px(2)}, wide, Type::label_plain, Color::ink2, said, 3);
  return height;
}

float requirement_table(ImVec2 at, float width) {
  const app::State& s = app::state();
  std::vector<const Answer*> rows;
  for (const Answer& answer : s.report.matches.answers) {
    const resume::Requirement& requirement = s.posting.requirements[answer.requirement];
    if (passes_filters(requirement.strength, s.posting.document[requirement.span])) rows.push_back(&answer);
  }
  resume::sort_list(rows, [](const Answer* a, const Answer* b) { return weight(*a) < weight(*b); });
  float y = at.y;
  ui::begin(Role::list, "requirements", draw::box_at(at, width, px(48)), app::say(Text::tab_requirements));
  for (size_t place = 0; place < std::min(rows.size(), most_rows); place++) {
    ui::begin(Role::list_item, std::to_string(rows[place]->requirement),
              draw::box_at({at.x, y}, width, px(48)));
    y += row({at.x, y}, width, *rows[place], place == 0);
    ui::end();
  }
  ui::end();
  if (rows.empty())
    y += ui::paragraph({at.x + px(10), y}, width - px(20), Type::label_plain, Color::ink2,
                       app::say(Text::no_requirements_left)) +
         px(12);
  return y - at.y;
}

float form_questions(ImVec2 at, float width) {
  const resume::Posting& posting = app::state().posting;
  if (posting.questions.empty()) return 0;
  constexpr Text names[] = {
      Text::question_right_to_work, Text::question_clearance, Text::question_licence,
      Text::question_on_site,       Text::question_travel,    Text::question_relocation,
      Text::question_notice,        Text::question_shifts,    Text::question_background_check};
  static_assert(std::size(names) == std::size(resume::question_kind_names));
  float y = at.y;
  y += ui::heading({at.x + px(10), y}, width, Type::heading, app::say(Text::form_title), 3);
  y += ui::paragraph({at.x + px(10), y}, width - px(20), Type::label_plain, Color::ink2,
                     app::say(Text::form_words)) +
       px(8);
  ui::begin(Role::list, "form", draw::box_at(at, width, px(40)), app::say(Text::form_title));
  for (uint32_t place = 0; place < posting.questions.size(); place++) {
    const resume::Question& question = posting.questions[place];
    const std::string_view name = app::say(names[static_cast<size_t>(question.kind)]);
    const std::string words = resume::in_one_line(posting.document[question.span]);
    const bool columns = theme::css(width) >= 480;
    const float left = columns ? px(150) : 0, wide = width - px(20) - left;
    const float text = draw::paragraph_height(wide, Type::quote, words, 3);
    const float height = text + px(columns ? 16 : 36);
    const Box box = draw::box_at({at.x, y}, width, height);
    ui::begin(Role::list_item, std::to_string(place), box);
    ui::push_id(place);
    const ui::Press now = ui::press("question", box, {.role = Role::button, .label = name, .value = words});
    ui::pop_id();
    ui::end();
    if (now.hovered) draw::fill(box, theme::radius::control, Color::hover);
    if (now.pressed)
      app::later(
          [](int which, int) {
            app::show_in_posting(app::state().posting.questions[static_cast<size_t>(which)].span);
          },
          static_cast<int>(place));
    draw::line({at.x, y}, {at.x + width, y}, Color::line1);
    draw::text({at.x + px(10), y + px(columns ? 10 : 8)}, Type::label, Color::ink1, name);
    draw::paragraph({at.x + px(10) + left, y + px(columns ? 8 : 28)}, wide, Type::quote, Color::ink2, words,
                    3);
    y += height;
  }
  ui::end();
  return y - at.y;
}

}
