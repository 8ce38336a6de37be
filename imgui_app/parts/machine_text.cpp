#include <algorithm>
#include <cmath>
#include <vector>

#include "core/text/sort.hpp"
#include "imgui_app/parts/fields.hpp"
#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/machine.hpp"
#include "imgui_app/theme/widgets.hpp"

namespace parts {

using app::Text;
using draw::Type;
using resume::Span;
using theme::px;
using ui::Role;

static Span chosen;
static uint8_t to_scroll = 0;  // a bit for each pane

Span chosen_words() { return chosen; }

void choose_words(Span span, MachinePane by) {
  chosen = span;
  to_scroll = static_cast<uint8_t>(7 & ~(1 << static_cast<int>(by)));
  platform::wake();
}

bool takes_choice(MachinePane pane) {
  const auto bit = static_cast<uint8_t>(1 << static_cast<int>(pane));
  const bool takes = (to_scroll & bit) != 0 && !chosen.empty();
  to_scroll = static_cast<uint8_t>(to_scroll & ~bit);
  if (takes) platform::wake();
  return takes;
}

/// What is drawn of the text, made anew when the report is.
struct Shown {
  uint32_t revision = ~0U;
  std::string text;            // tabs are blanks
  std::vector<Span> found;     // words that are in a field; apart from each other, in order
  std::vector<int> numbers;    // by line: of the section that begins there, from 1; 0: none
  std::vector<int> findings;   // by line: the gravest, or no_finding
  std::vector<float> heights;  // by line, of a text column `width` wide
  float width = 0, scale = 0;
};
static Shown shown;

static constexpr size_t most_lines = 600;
static constexpr uint32_t most_letters = 2000;  // bytes of a line

/// As much of a line as is drawn, at a letter's end.
static Span shown_part(Span line) {
  if (line.size() <= most_letters) return line;
  line.end = line.begin + most_letters;
  while ((static_cast<unsigned char>(shown.text[line.end]) & 0xC0) == 0x80) line.end--;
  return line;
}

static void refresh() {
  const app::State& s = app::state();
  if (shown.revision == s.revision) return;
  shown = {};
  shown.revision = s.revision;
  const resume::Document& document = s.report.resume.document;
  shown.text = document.text;
  std::replace(shown.text.begin(), shown.text.end(), '\t', ' ');
  for (const Field& field : found_fields())
    if (!field.span.empty()) shown.found.push_back(field.span);
  resume::sort_list(shown.found, [](Span a, Span b) { return a < b; });
  size_t kept = 0;
  for (const Span span : shown.found) {
    if (kept > 0 && span.begin <= shown.found[kept - 1].end)
      shown.found[kept - 1].end = std::max(shown.found[kept - 1].end, span.end);
    else
      shown.found[kept++] = span;
  }
  shown.found.resize(kept);
  const size_t lines = document.lines.size();
  shown.numbers.assign(lines, 0);
  shown.findings.assign(lines, app::no_finding);
  int number = 0;
  for (const resume::Section& section : s.report.resume.sections)
    if (number++, section.span.begin < document.text.size())
      shown.numbers[document.line_at(section.span.begin)] = number;
  for (int place = 0; place < app::finding_count(); place++) {
    const resume::Finding& finding = app::finding_at(place);
    if (finding.where != resume::Where::resume || finding.span.empty() || app::is_ignored(place)) continue;
    int& at = shown.findings[document.line_at(finding.span.begin)];
    if (at == app::no_finding || finding.severity < app::finding_at(at).severity) at = place;
  }
}

/// A line cut where a field or what is chosen begins or ends.
static void cut_line(Span line, std::vector<draw::Run>& runs) {
  runs.clear();
  line = shown_part(line);
  const std::string_view text = shown.text;
  auto found = std::partition_point(shown.found.begin(), shown.found.end(),
                                    [&](Span span) { return span.end <= line.begin; });
  for (uint32_t at = line.begin; at < line.end;) {
    while (found != shown.found.end() && found->end <= at) ++found;
    const bool in_field = found != shown.found.end() && found->begin <= at;
    const bool in_choice = chosen.begin <= at && at < chosen.end;
    uint32_t end = line.end;
    if (found != shown.found.end()) end = std::min(end, in_field ? found->end : found->begin);
    if (in_choice) end = std::min(end, chosen.end);
    if (at < chosen.begin) end = std::min(end, chosen.begin);
    runs.push_back({text.substr(at, end - at), in_choice  ? draw::Ink::chosen
                                               : in_field ? draw::Ink::plain
                                                          : draw::Ink::quiet});
    at = end;
  }
}

static float line_height(size_t line, Span span, float width, std::vector<draw::Run>& runs) {
  float& height = shown.heights[line];
  if (height == 0) {
    cut_line(span, runs);
    height = draw::runs({}, width, Type::machine, runs, true);
  }
  return height;
}

static void text_line(const draw::Box& box, size_t line, Span span, const draw::Box& room,
                      std::vector<draw::Run>& runs) {
  const std::string_view words = app::state().report.resume.document[shown_part(span)];
  ui::push_id(static_cast<uint32_t>(line));
  const ui::Press now =
      ui::press("line", box, {.role = Role::button, .label = words, .selected = span.overlaps(chosen)});
  ui::pop_id();
  if (now.pressed)
    app::later(
        [](int begin, int end) {
          choose_words({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, MachinePane::text);
        },
        static_cast<int>(span.begin), static_cast<int>(span.end));
  if (!box.overlaps(room)) return;
  if (now.hovered) draw::fill(box, theme::radius::control, draw::Color::hover);
  if (const int number = shown.numbers[line]; number > 0) {
    const ImVec2 centre = {box.min.x + px(18), box.min.y + px(11)};
    draw::disc(centre, 10, draw::Color::sunken);
    if (theme::current() == theme::Theme::contrast) draw::circle(centre, 10, draw::Color::line1, 1);
    draw::text_middle({centre.x, centre.y - px(8)}, Type::caption_strong, draw::Color::ink2,
                      std::to_string(number));
  }
  if (const int finding = shown.findings[line]; finding != app::no_finding) {
    const SeverityLook look = look_of(app::finding_at(finding).severity);
    draw::shape({box.max.x - px(14), box.min.y + px(11)}, look.shape, 12, look.color);
  }
  cut_line(span, runs);
  draw::runs({box.min.x + px(38), box.min.y + px(1)}, box.width() - px(38 + 26), Type::machine, runs);
}

void machine_text(const draw::Box& room) {
  refresh();
  const resume::Document& document = app::state().report.resume.document;
  const ImVec2 origin = ui::begin_pane("machine text", room, {.scrolls = true});
  const float left = origin.x + px(4), width = room.width() - px(14);
  float y = origin.y;
  const std::string size = app::say_filled(
      Text::characters, {{"n", std::to_string(std::min<size_t>(document.text.size(), 99'999'999))}});
  draw::text_right({left + width, y + px(2)}, Type::caption, draw::Color::ink3, size);
  y += ui::heading({left, y}, width, Type::label_strong, app::say(Text::text_in_order), 3) + px(8);
  static float last_height = 0;
  const draw::Box card = draw::box_at({left, y}, width, last_height);
  draw::panel(card, theme::radius::sheet, draw::Color::sheet, draw::Elevation::e1);
  ui::begin(Role::list, "lines", card, app::say(Text::text_in_order));
  y += px(10);
  const float column = width - px(38 + 26);
  const size_t lines = std::min(document.lines.size(), most_lines);
  if (shown.width != column || shown.scale != theme::unit()) {
    shown.heights.assign(lines, 0);
    shown.width = column;
    shown.scale = theme::unit();
  }
  shown.heights.resize(lines);
  const bool follow = takes_choice(MachinePane::text);
  bool followed = false;
  static std::vector<draw::Run> runs;
  for (size_t line = 0; line < lines; line++) {
    const resume::Stretch& stretch = document.lines[line];
    if (stretch.span.empty()) {
      y += px(10);
      continue;
    }
    const float height = line_height(line, stretch.span, column, runs) + px(2);
    const draw::Box box = draw::box_at({left, y}, width, height);
    text_line(box, line, stretch.span, room, runs);
    if (follow && !followed && stretch.span.overlaps(chosen))
      followed = true, ui::show_in_pane(box.inset(0, -air_around));
    y += height;
  }
  ui::end();
  if (lines < document.lines.size())
    y += ui::paragraph({left + px(38), y + px(6)}, column, Type::caption, draw::Color::ink2,
                       app::say_filled(Text::first_lines, {{"n", std::to_string(lines)},
                                                           {"m", std::to_string(document.lines.size())}})) +
         px(6);
  y += px(10);
  if (last_height != y - card.min.y) last_height = y - card.min.y, platform::wake();
  ui::end_pane(y + px(24));
}

}
