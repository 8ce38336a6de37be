#include <algorithm>
#include <array>
#include <cmath>

#include "core/text/sort.hpp"
#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/machine.hpp"
#include "imgui_app/parts/machine_sheet.hpp"
#include "imgui_app/theme/widgets.hpp"

namespace parts {

using app::Text;
using draw::Color;
using draw::Type;
using resume::FactKind;
using resume::Span;
using theme::px;
using ui::Role;

static constexpr size_t most_facts = 300, most_findings = 200;
static constexpr int most_dots = 400;

Box PageSheet::place(const resume::Rect& rect) const {
  const auto x = [&](int32_t at) {
    return std::clamp(box.min.x + static_cast<float>(at) * scale, box.min.x, box.max.x);
  };
  const auto y = [&](int32_t at) {
    return std::clamp(box.min.y + static_cast<float>(at) * scale, box.min.y, box.max.y);
  };
  return {{std::floor(x(rect.left)), std::floor(y(rect.top))},
          {std::ceil(x(rect.right)), std::ceil(y(rect.bottom))}};
}

// --- What is shown ---

static std::array<bool, page_mark_count> wanted = {true, false, true, false, false};

bool is_marked(PageMark mark) { return wanted[static_cast<size_t>(mark)]; }

float page_mark_chips(ImVec2 at, float width) {
  constexpr Text names[] = {Text::mark_order, Text::mark_runs, Text::mark_findings, Text::mark_fonts,
                            Text::mark_hidden};
  float x = at.x, y = at.y;
  ui::begin(Role::group, "page marks", draw::box_at(at, width, ui::chip_height()),
            app::say(Text::page_marks));
  for (uint32_t which = 0; which < page_mark_count; which++) {
    const ui::Chip chip = {.label = app::say(names[which]), .chosen = wanted[which]};
    const float wide = ui::chip_width(chip);
    if (x + wide > at.x + width && x > at.x) x = at.x, y += ui::chip_height() + px(6);
    ui::push_id(which);
    if (ui::chip("page mark", {x, y}, chip)) wanted[which] = !wanted[which], platform::wake();
    ui::pop_id();
    x += wide + px(6);
  }
  ui::end();
  return y + ui::chip_height() - at.y;
}

// --- Layout ---

/// What the layout does there, where it is more than a place in the text.
static bool fact_look(FactKind kind, Color& color) {
  switch (kind) {
    case FactKind::hidden_text:
    case FactKind::tiny_text:
    case FactKind::unmapped_glyph:
    case FactKind::text_box:
      color = Color::major;
      return true;
    case FactKind::table:
    case FactKind::file_order:
    case FactKind::letter_spaced:
    case FactKind::link:
    case FactKind::header_footer:
    case FactKind::rotated:
      color = Color::minor;
      return true;
    case FactKind::image:
      color = Color::ink3;
      return true;
    default:
      return false;
  }
}

void mark_facts(const PageSheet& sheet) {
  size_t count = 0;
  for (const resume::LayoutFact& fact : sheet.source.facts) {
    Color color = Color::minor;
    if (fact.page != sheet.number + 1 || fact.rect.empty() || !fact_look(fact.kind, color)) continue;
    if (++count > most_facts) return;
    draw::dashed_box(sheet.place(fact.rect), theme::radius::mark, 4, 3, color, 1.25f);
  }
}

// --- Findings ---

/// The part of a run's box that some of its words take, as if all letters were equally wide.
static Box part_of(const Box& box, Span run, Span words) {
  const float wide = box.width() / static_cast<float>(std::max(1u, run.size()));
  const uint32_t begin = std::max(run.begin, words.begin) - run.begin,
                 end = std::min(run.end, words.end) - run.begin;
  return {{box.min.x + wide * static_cast<float>(begin), box.min.y},
          {box.min.x + wide * static_cast<float>(end), box.max.y}};
}

static void choose_finding(int place, int) {
  app::select(place, false);
  choose_words(app::finding_at(place).span, MachinePane::page);
}

/// A finding with words on the page, and where its shape stands.
struct MarkedFinding {
  int place = 0;
  size_t run = 0;  ///< the first of its words, in the list of runs
  ImVec2 at = {};
  size_t sharing = 1;  ///< how many stand at its place, where it is the first of them; otherwise 0
};

static std::vector<MarkedFinding> findings_on(const PageSheet& sheet, const std::vector<PlacedRun>& placed) {
  std::vector<MarkedFinding> marked;
  for (int place = 0; place < app::finding_count() && marked.size() < most_findings; place++) {
    const resume::Finding& finding = app::finding_at(place);
    if (finding.where != resume::Where::resume || finding.span.empty() || app::is_ignored(place)) continue;
    auto one = std::partition_point(placed.begin(), placed.end(),
                                    [&](const PlacedRun& run) { return run.span.end <= finding.span.begin; });
    while (one != placed.end() && one->span.begin < finding.span.end && one->page != sheet.number) ++one;
    if (one == placed.end() || one->span.begin >= finding.span.end) continue;
    const float y = sheet.place(resume::rect_of_run(sheet.page().runs[one->run])).centre().y;
    marked.push_back(
        {place,
         static_cast<size_t>(one - placed.begin()),
         {sheet.box.max.x - px(12), std::clamp(y, sheet.box.min.y + px(10), sheet.box.max.y - px(10))}});
  }
  return marked;
}

/// Beside their words, in the margin: each below those that stand there already.
static void spread(const PageSheet& sheet, std::vector<MarkedFinding>& marked) {
  const float step = px(15);
  for (size_t which = 0; which < marked.size(); which++) {
    ImVec2& at = marked[which].at;
    const float top = at.y;
    const auto taken = [&] {
      return std::any_of(marked.begin(), marked.begin() + static_cast<ptrdiff_t>(which),
                         [&](const MarkedFinding& other) {
                           return std::abs(other.at.x - at.x) < step && std::abs(other.at.y - at.y) < step;
                         });
    };
    while (taken() && at.x > sheet.box.min.x + 2 * step) {
      at.y += step;
      if (at.y > sheet.box.max.y - px(10)) at = {at.x - step, top};
    }
  }
}

/// What a finger could not tell apart stands at one place, not far from its words.
static void gather(std::vector<MarkedFinding>& marked) {
  resume::sort_list(marked, [](const MarkedFinding& a, const MarkedFinding& b) { return a.at.y < b.at.y; });
  for (size_t which = 1, first = 0; which < marked.size(); which++) {
    if (marked[which].at.y - marked[first].at.y >= px(theme::size::hit_touch)) {
      first = which;
      continue;
    }
    marked[which].at = marked[first].at;
    marked[first].sharing++;
    marked[which].sharing = 0;
  }
}

/// The title of what the pointer or the keyboard is at, beside its shape.
static void draw_title(const PageSheet& sheet, ImVec2 at, std::string_view title) {
  const float width = std::min(draw::text_width(Type::label, title) + px(20), sheet.box.width() - px(16)),
              height = px(28);
  const float left = std::max(sheet.box.min.x + px(8), at.x - px(12) - width);
  const Box box = draw::box_at({left, std::round(at.y - height / 2)}, width, height);
  draw::panel(box, theme::radius::control, Color::raised, draw::Elevation::e2);
  draw::text_cut({left + px(10), box.min.y + px(5)}, width - px(20), Type::label, Color::ink1, title);
}

/// The gravest shape of those at a place, and how many they are.
static void draw_shapes(const MarkedFinding* first) {
  resume::Severity gravest = app::finding_at(first->place).severity;
  for (size_t which = 1; which < first->sharing; which++)
    gravest = std::min(gravest, app::finding_at(first[which].place).severity);
  const SeverityLook look = look_of(gravest);
  const ImVec2 at = first->at;
  if (first->sharing < 2) {
    draw::disc(at, 8, Color::raised);
    return draw::shape(at, look.shape, 12, look.color);
  }
  const std::string count = std::to_string(first->sharing);
  const float width = px(22) + draw::text_width(Type::caption_strong, count);
  const Box box = draw::box_at({at.x + px(9) - width, at.y - px(9)}, width, px(18));
  draw::fill(box, 9, Color::raised);
  draw::outline(box, 9, Color::line2);
  draw::shape({box.min.x + px(10), at.y}, look.shape, 12, look.color);
  draw::text({box.min.x + px(17), at.y - px(8)}, Type::caption_strong, Color::ink1, count);
}

/// A finger that presses a place again goes on to the next finding there.
static int pressed_at(const std::vector<MarkedFinding>& marked, size_t which) {
  size_t first = which;
  while (marked[first].sharing == 0) first--;
  if (ui::pressed_by_key() || marked[first].sharing < 2) return marked[which].place;
  for (size_t other = 0; other + 1 < marked[first].sharing; other++)
    if (marked[first + other].place == app::state().selected) return marked[first + other + 1].place;
  return marked[first].place;
}

void mark_findings(const PageSheet& sheet, const std::vector<PlacedRun>& placed) {
  std::vector<MarkedFinding> marked = findings_on(sheet, placed);
  if (ui::touch())
    gather(marked);
  else
    spread(sheet, marked);
  int titled = app::no_finding;
  ImVec2 titled_at = {};
  const float reach = px(ui::touch() ? 22 : 12);
  for (size_t which = 0; which < marked.size(); which++) {
    const auto& [place, first_run, at, sharing] = marked[which];
    const resume::Finding& finding = app::finding_at(place);
    const SeverityLook look = look_of(finding.severity);
    const bool selected = app::state().selected == place;
    ui::push_id(static_cast<uint32_t>(place));
    const ui::Press now = ui::press("finding", {{at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}},
                                    {.role = Role::button, .label = spoken(place), .selected = selected});
    ui::pop_id();
    if (now.pressed) app::later(choose_finding, pressed_at(marked, which));
    const bool hovered = now.hovered && !ui::touch();
    if (hovered || now.focused || (selected && ui::touch())) titled = place, titled_at = at;
    if (!sheet.sight) continue;
    for (size_t run = first_run; run < placed.size() && placed[run].span.begin < finding.span.end; run++) {
      if (placed[run].page != sheet.number) continue;
      const Box part = part_of(sheet.place(resume::rect_of_run(sheet.page().runs[placed[run].run])),
                               placed[run].span, finding.span);
      draw::fill(part.inset(-1, 0), theme::radius::mark, look.color,
                 hovered || now.focused || selected ? 0.26f : 0.1f);
      draw::underline(part.min.x, part.max.x, part.max.y - px(1), look.line, look.color);
    }
  }
  if (!sheet.sight) return;
  for (const MarkedFinding& one : marked)
    if (one.sharing > 0) draw_shapes(&one);
  if (titled != app::no_finding) draw_title(sheet, titled_at, title_of(app::finding_at(titled)));
}

// --- The order of reading ---

static std::string_view name_of_section(uint32_t section) {
  const resume::Resume& resume = app::state().report.resume;
  const Span heading = resume.sections[section].heading;
  const std::string_view words = resume.document[heading];
  return heading.empty() ? app::say(Text::page_top) : words.substr(0, words.find('\n'));
}

static void choose_section(int section, int) {
  const resume::Resume& resume = app::state().report.resume;
  if (static_cast<size_t>(section) >= resume.sections.size()) return;
  const resume::Section& one = resume.sections[static_cast<size_t>(section)];
  const uint32_t line = resume.document.line_at(one.span.begin);
  choose_words(one.heading.empty() ? resume.document.lines[line].span : one.heading, MachinePane::page);
}

void mark_order(const PageSheet& sheet, const std::vector<resume::PlacedSection>& blocks) {
  const resume::PlacedSection* before = nullptr;
  for (const resume::PlacedSection& block : blocks) {
    if (block.page != sheet.number + 1) continue;
    const Box box = sheet.place(block.rect).inset(-4, -3);
    draw::outline(box, 4, Color::line2);
    const ImVec2 centre = {std::max(box.min.x - px(5), sheet.box.min.x + px(10)), box.min.y + px(4)};
    if (before != nullptr) {
      const Box last = sheet.place(before->rect).inset(-4, -3);
      const ImVec2 from = {std::max(last.min.x - px(5), sheet.box.min.x + px(10)), last.max.y};
      const int dots = static_cast<int>(std::hypot(centre.x - from.x, centre.y - from.y) / px(5));
      for (int dot = 1; dot < std::min(dots, most_dots); dot++) {
        const float way = static_cast<float>(dot) / static_cast<float>(dots);
        draw::disc({from.x + (centre.x - from.x) * way, from.y + (centre.y - from.y) * way}, 0.8f,
                   Color::ink3);
      }
    }
    before = &block;
    const std::string number = std::to_string(block.section + 1);
    const std::string spoken =
        app::say_filled(Text::spoken_block, {{"n", number}, {"name", name_of_section(block.section)}});
    ui::push_id(block.section);
    const float half = px(ui::touch() ? 22 : 12);
    const ui::Press now =
        ui::press("block", {{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}},
                  {.role = Role::button, .label = spoken});
    ui::pop_id();
    if (now.pressed) app::later(choose_section, static_cast<int>(block.section));
    draw::disc(centre, 9, Color::primary);
    draw::text_middle({centre.x, centre.y - px(8)}, Type::caption_strong, Color::on_primary, number);
  }
}

}
