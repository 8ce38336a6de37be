#include "imgui_app/parts/finding.hpp"

#include <algorithm>

namespace parts {

using app::Text;
using resume::Finding;
using resume::Severity;
using theme::px;

SeverityLook look_of(Severity severity) {
  switch (severity) {
    case Severity::blocker:
      return {draw::Shape::octagon,    Color::blocker,         Color::blocker_soft,
              draw::Underline::zigzag, Text::severity_blocker, Text::group_blocker};
    case Severity::major:
      return {draw::Shape::triangle, Color::major,         Color::major_soft,
              draw::Underline::wave, Text::severity_major, Text::group_major};
    case Severity::minor:
      return {draw::Shape::diamond,      Color::minor,         Color::minor_soft,
              draw::Underline::straight, Text::severity_minor, Text::group_minor};
    case Severity::info:
      break;
  }
  return {draw::Shape::circle,   Color::info,         Color::info_soft,
          draw::Underline::dots, Text::severity_info, Text::group_info};
}

std::string title_of(const Finding& finding) { return resume::headline_of(finding, app::state().report); }

std::string points_of(const Finding& finding) {
  return finding.points > 0 ? "+" + std::to_string(finding.points) : std::string();
}

std::string spoken(int place) {
  const Finding& finding = app::finding_at(place);
  const std::string points = std::to_string(finding.points);
  return app::say_filled(finding.points > 0 ? Text::spoken_finding : Text::spoken_note,
                         {{"severity", app::say(look_of(finding.severity).name)},
                          {"title", title_of(finding)},
                          {"words", app::quote_of(finding).substr(0, 160)},
                          {"message", app::message_of(place)},
                          {"n", points}});
}

/// At most `most` bytes from the end of `words`, from a word's beginning.
static std::string_view tail(std::string_view words, size_t most) {
  if (words.size() <= most) return words;
  words.remove_prefix(words.size() - most);
  const size_t space = words.find(' ');
  return space == std::string_view::npos ? std::string_view() : words.substr(space + 1);
}
static std::string_view head(std::string_view words, size_t most) {
  if (words.size() <= most) return words;
  words = words.substr(0, most);
  const size_t space = words.rfind(' ');
  return space == std::string_view::npos ? std::string_view() : words.substr(0, space);
}

float fix_well(ImVec2 at, float width, int place, bool measure_only) {
  const Finding& finding = app::finding_at(place);
  const bool fixes = finding.fix.exists;
  const resume::Document& document = finding.where == resume::Where::posting
                                         ? app::state().posting.document
                                         : app::state().report.resume.document;
  const resume::Span span = fixes ? finding.fix.span : finding.span;
  if (span.empty() || document.lines.empty()) return 0;
  const resume::Span line = document.lines[document.line_at(span.begin)].span;
  // Spans may cross lines: then the rest of them is left out here.
  const resume::Span inside = {std::max(span.begin, line.begin),
                               std::max(std::min(span.end, line.end), std::max(span.begin, line.begin))};
  constexpr size_t before_most = 48, words_most = 140, after_most = 64;
  const std::string_view before = document[resume::Span{line.begin, inside.begin}],
                         after = document[resume::Span{inside.end, line.end}];
  const std::string_view near_before = tail(before, before_most), near_after = head(after, after_most);
  const draw::Run pieces[] = {
      {near_before.size() < before.size() ? "… " : "", draw::Ink::quiet},
      {near_before, draw::Ink::quiet},
      {head(document[inside], words_most), fixes ? draw::Ink::struck : draw::Ink::plain},
      {fixes ? std::string_view(finding.fix.text) : std::string_view(), draw::Ink::inserted},
      {near_after, draw::Ink::quiet},
      {near_after.size() < after.size() ? " …" : "", draw::Ink::quiet},
  };
  const float pad_x = px(11), pad_y = px(7);
  const float inner = draw::runs(at, width - 2 * pad_x, draw::Type::quote, pieces, true);
  const float height = inner + 2 * pad_y;
  if (measure_only) return height;
  const Box well = draw::box_at(at, width, height);
  draw::fill(well, theme::radius::control, Color::desk);
  if (theme::current() == theme::Theme::contrast) draw::outline(well, theme::radius::control, Color::line1);
  draw::runs({at.x + pad_x, at.y + pad_y}, width - 2 * pad_x, draw::Type::quote, pieces);
  return height;
}

float actions(ImVec2 at, int place, const ActionStyle& style) {
  const Finding& finding = app::finding_at(place);
  float x = at.x;
  const auto add = [&](std::string_view key, Text label, ui::ButtonKind kind) {
    const ui::ButtonStyle button = {.kind = kind, .height = style.height};
    const bool pressed = ui::button(key, {x, at.y}, app::say(label), button);
    x += ui::button_width(app::say(label), button) + px(kind == ui::ButtonKind::quiet ? 2 : 6);
    return pressed;
  };
  const ui::ButtonKind first = style.primary ? ui::ButtonKind::primary : ui::ButtonKind::secondary;
  if (app::is_ignored(place)) {
    if (add("back", Text::bring_back, first))
      app::later([](int which, int) { app::bring_back(which); }, place);
    return x - at.x;
  }
  if (finding.fix.exists && add("apply", Text::apply, first))
    app::later([](int which, int) { app::apply_fix(which); }, place);
  const ui::ButtonKind second = finding.fix.exists ? ui::ButtonKind::quiet : ui::ButtonKind::secondary;
  if (style.show && add("show", Text::show, second))
    app::later([](int which, int) { app::show_in_editor(which); }, place);
  if (add("ignore", Text::ignore, ui::ButtonKind::quiet))
    app::later([](int which, int) { app::ignore(which); }, place);
  return x - at.x;
}

}
