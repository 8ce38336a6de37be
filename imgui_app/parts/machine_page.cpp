#include <algorithm>
#include <cmath>
#include <vector>

#include "core/readers/sections.hpp"
#include "core/text/sort.hpp"
#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/machine.hpp"
#include "imgui_app/theme/widgets.hpp"

// The page is drawn from what a reader gets of it: runs of letters at their places. What a run's words became
// in the text is known, so that a click on one leads to the other.
namespace parts {

using app::Text;
using draw::Type;
using resume::FactKind;
using resume::Rect;
using resume::Source;
using resume::Span;
using theme::px;
using ui::Role;

static constexpr size_t most_pages = 50, most_runs = 6000, most_facts = 300;

/// A run with words in the text, by where they stand there.
struct PlacedRun {
  Span span;
  uint32_t page = 0, run = 0;
};

struct Pages {
  uint32_t revision = ~0U;
  bool edited = false;
  std::vector<resume::PlacedSection> blocks;
  std::vector<PlacedRun> placed;  // in the order of the text
};
static Pages pages;

/// The file's pages: as the report read them, or as they were before the text was changed.
static const Source& source_shown() {
  const app::State& s = app::state();
  const Source& read = s.report.source;
  return read.pages.empty() && s.file_about.kept ? s.file : read;
}

static void refresh() {
  const app::State& s = app::state();
  if (pages.revision == s.revision) return;
  pages = {};
  pages.revision = s.revision;
  pages.edited = s.report.source.pages.empty();
  if (pages.edited) return;
  pages.blocks = resume::place_sections(s.report.source, s.report.resume);
  for (uint32_t page = 0; page < s.report.source.pages.size() && page < most_pages; page++) {
    const auto& runs = s.report.source.pages[page].runs;
    for (uint32_t run = 0; run < runs.size() && run < most_runs; run++)
      if (!runs[run].span.empty()) pages.placed.push_back({runs[run].span, page, run});
  }
  resume::sort_list(pages.placed, [](const PlacedRun& a, const PlacedRun& b) { return a.span < b.span; });
}

/// Where a page lies on the screen.
struct Sheet {
  draw::Box box;
  float scale = 0;  // device pixels of a hundredth of a point

  draw::Box place(const Rect& rect) const {
    const auto x = [&](int32_t at) {
      return std::clamp(box.min.x + static_cast<float>(at) * scale, box.min.x, box.max.x);
    };
    const auto y = [&](int32_t at) {
      return std::clamp(box.min.y + static_cast<float>(at) * scale, box.min.y, box.max.y);
    };
    return {{std::floor(x(rect.left)), std::floor(y(rect.top))},
            {std::ceil(x(rect.right)), std::ceil(y(rect.bottom))}};
  }
};

static Span words_of_run(const Source& source, const resume::Run& run) {
  if (!pages.edited) return run.span;
  // The text was changed: the same words, where they still stand.
  const std::string_view words = resume::text_of(source.glyphs, run.glyphs);
  const std::string& text = app::state().texts[0];
  const size_t at = words.size() < 2 ? text.npos : text.find(words);
  if (at == text.npos) return {};
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

static void choose_run(int page, int run) {
  const Source& source = source_shown();
  if (static_cast<size_t>(page) >= source.pages.size()) return;
  const auto& runs = source.pages[static_cast<size_t>(page)].runs;
  if (static_cast<size_t>(run) >= runs.size()) return;
  choose_words(words_of_run(source, runs[static_cast<size_t>(run)]), MachinePane::page);
}

static void draw_runs(const Sheet& sheet, const Source& source, const resume::Page& page, bool cursor,
                      int& under) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const Span chosen = chosen_words();
  for (size_t at = 0; at < page.runs.size() && at < most_runs; at++) {
    const resume::Run& run = page.runs[at];
    const draw::Box box = sheet.place(resume::rect_of_run(run));
    if (box.width() <= 0 || box.height() <= 0) continue;
    const bool hovered = cursor && box.contains(mouse);
    if (hovered) under = static_cast<int>(at);
    if (!pages.edited && run.span.overlaps(chosen))
      draw::fill(box, theme::radius::mark, draw::Color::accent_soft);
    if (hovered) draw::outline(box, theme::radius::mark, draw::Color::accent);
    const bool read = pages.edited || !run.span.empty();
    const draw::Color ink = read ? draw::Color::ink1 : draw::Color::ink3;
    if (run.rotation != 0) {
      draw::fill(box.inset(0, 1), 0, ink, 0.35f);
      continue;
    }
    const bool strong = run.font < source.fonts.size() && source.fonts[run.font].bold;
    const ImVec2 base = {sheet.box.min.x + static_cast<float>(run.x) * sheet.scale,
                         sheet.box.min.y + static_cast<float>(run.y) * sheet.scale};
    draw::small_text(base, static_cast<float>(run.width) * sheet.scale,
                     static_cast<float>(run.size) * sheet.scale, strong, ink,
                     resume::text_of(source.glyphs, run.glyphs));
  }
}

/// The part of a run's box that some of its words take, as if all letters were equally wide.
static draw::Box part_of(const draw::Box& box, Span run, Span words) {
  const float wide = box.width() / static_cast<float>(std::max(1u, run.size()));
  const uint32_t begin = std::max(run.begin, words.begin) - run.begin,
                 end = std::min(run.end, words.end) - run.begin;
  return {{box.min.x + wide * static_cast<float>(begin), box.min.y},
          {box.min.x + wide * static_cast<float>(end), box.max.y}};
}

static void draw_findings(const Sheet& sheet, const Source& source, uint32_t page) {
  for (int place = 0; place < app::finding_count(); place++) {
    const resume::Finding& finding = app::finding_at(place);
    if (finding.where != resume::Where::resume || finding.span.empty() || app::is_ignored(place)) continue;
    auto at = std::partition_point(pages.placed.begin(), pages.placed.end(),
                                   [&](const PlacedRun& one) { return one.span.end <= finding.span.begin; });
    const SeverityLook look = look_of(finding.severity);
    for (; at != pages.placed.end() && at->span.begin < finding.span.end; ++at) {
      if (at->page != page) continue;
      const draw::Box box = sheet.place(resume::rect_of_run(source.pages[page].runs[at->run]));
      const draw::Box part = part_of(box, at->span, finding.span);
      draw::underline(part.min.x, part.max.x, part.max.y - px(1), look.line, look.color);
    }
  }
}

/// What the layout does there, where it is more than a place in the text.
static bool fact_look(FactKind kind, draw::Color& color) {
  switch (kind) {
    case FactKind::hidden_text:
    case FactKind::tiny_text:
    case FactKind::unmapped_glyph:
    case FactKind::text_box:
      color = draw::Color::major;
      return true;
    case FactKind::table:
    case FactKind::file_order:
    case FactKind::letter_spaced:
    case FactKind::link:
    case FactKind::header_footer:
    case FactKind::rotated:
      color = draw::Color::minor;
      return true;
    case FactKind::image:
      color = draw::Color::ink3;
      return true;
    default:
      return false;
  }
}

static void draw_facts(const Sheet& sheet, const Source& source, uint32_t page) {
  size_t count = 0;
  for (const resume::LayoutFact& fact : source.facts) {
    draw::Color color = draw::Color::minor;
    if (fact.page != page + 1 || fact.rect.empty() || !fact_look(fact.kind, color)) continue;
    if (++count > most_facts) return;
    draw::dashed_box(sheet.place(fact.rect), theme::radius::mark, 4, 3, color, 1.25f);
  }
}

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

/// The sections as outlines with the number of their turn, and dots from one to the next.
static void draw_blocks(const Sheet& sheet, uint32_t page) {
  const resume::PlacedSection* before = nullptr;
  for (const resume::PlacedSection& block : pages.blocks) {
    if (block.page != page + 1) continue;
    const draw::Box box = sheet.place(block.rect).inset(-4, -3);
    draw::outline(box, 4, draw::Color::line2);
    const ImVec2 centre = {std::max(box.min.x - px(5), sheet.box.min.x + px(10)), box.min.y + px(4)};
    if (before != nullptr) {
      const draw::Box last = sheet.place(before->rect).inset(-4, -3);
      const ImVec2 from = {std::max(last.min.x - px(5), sheet.box.min.x + px(10)), last.max.y};
      for (int dot = 1; dot < 24; dot++) {
        const float way = static_cast<float>(dot) / 24;
        draw::disc({from.x + (centre.x - from.x) * way, from.y + (centre.y - from.y) * way}, 0.8f,
                   draw::Color::ink3);
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
    draw::disc(centre, 9, draw::Color::primary);
    draw::text_middle({centre.x, centre.y - px(8)}, Type::caption_strong, draw::Color::on_primary, number);
  }
}

static float one_page(ImVec2 at, float width, const Source& source, uint32_t number, const draw::Box& room,
                      bool follow) {
  const resume::Page& page = source.pages[number];
  const float wide = static_cast<float>(std::max(page.width, 10'000)),
              high = std::clamp(static_cast<float>(page.height), wide / 4, wide * 4);
  Sheet sheet{draw::box_at(at, width, std::round(width * high / wide)), width / wide};
  ui::push_id(number);
  const std::string name = app::say_filled(
      Text::page_of, {{"n", std::to_string(number + 1)}, {"m", std::to_string(source.pages.size())}});
  draw::text(at, Type::caption, draw::Color::ink2, name);
  sheet.box = sheet.box.moved({0, px(22)});
  ui::begin(Role::group, "page", sheet.box, name);
  ui::describe(Role::image, sheet.box, name);
  const bool visible = sheet.box.overlaps(room);
  const ui::Press now = ui::press("runs", sheet.box, {.role = Role::none});
  if (visible) {
    draw::panel(sheet.box, 4, draw::Color::sheet, draw::Elevation::e1);
    draw::clip(sheet.box);
    int under = -1;
    draw_runs(sheet, source, page, now.hovered || now.pressed, under);
    if (now.pressed && under >= 0) app::later(choose_run, static_cast<int>(number), under);
    draw_facts(sheet, source, number);
    if (!pages.edited) draw_findings(sheet, source, number);
    draw::unclip();
  }
  draw_blocks(sheet, number);
  if (follow)
    for (const PlacedRun& one : pages.placed)
      if (one.page == number && one.span.overlaps(chosen_words())) {
        ui::show_in_pane(sheet.place(resume::rect_of_run(page.runs[one.run])).inset(0, -air_around));
        break;
      }
  ui::end();
  ui::pop_id();
  return sheet.box.height() + px(22 + 16);
}

void machine_page(const draw::Box& room) {
  refresh();
  const Source& source = source_shown();
  const ImVec2 origin = ui::begin_pane("machine page", room, {.scrolls = true});
  const float left = origin.x + px(4), width = room.width() - px(14);
  float y = origin.y;
  y += ui::heading({left, y}, width, Type::label_strong, app::say(Text::machine_page), 3) + px(8);
  if (source.pages.empty()) {
    y += ui::paragraph({left, y}, width, Type::body, draw::Color::ink2, app::say(Text::page_none));
    return ui::end_pane(y + px(24));
  }
  y += ui::paragraph({left, y}, width, Type::caption, draw::Color::ink2,
                     pages.edited ? app::as_of_file() : std::string(app::say(Text::spoken_page))) +
       px(8);
  const bool follow = takes_choice(MachinePane::page);
  for (uint32_t page = 0; page < source.pages.size() && page < most_pages; page++)
    y += one_page({left, y}, width, source, page, room, follow);
  ui::end_pane(y + px(24));
}

}
