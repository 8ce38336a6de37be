#include <algorithm>
#include <cmath>
#include <vector>

#include "core/text/sort.hpp"
#include "imgui_app/parts/machine.hpp"
#include "imgui_app/parts/machine_sheet.hpp"
#include "imgui_app/theme/widgets.hpp"

// The page is the browser's picture of it; until that is there, and where there is none, it is drawn from
// what a reader gets of it: runs of letters at their places. What a run's words became in the text is known,
// so that a click on one leads to the other.
namespace parts {

using app::Text;
using draw::Type;
using resume::Source;
using resume::Span;
using theme::px;
using ui::Role;

static constexpr size_t most_pages = 50, most_runs = 6000;

struct Pages {
  uint32_t revision = ~0U;
  bool edited = false;
  std::vector<resume::PlacedSection> blocks;
  std::vector<PlacedRun> placed;  // in the order of the text
};
static Pages pages;

const Source& source_shown() {
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

/// The run as it is drawn without a picture of the page.
static void draw_letters(const PageSheet& sheet, const resume::Run& run, const draw::Box& box) {
  const draw::Color ink = pages.edited || !run.span.empty() ? draw::Color::ink1 : draw::Color::ink3;
  if (run.rotation != 0) return draw::fill(box.inset(0, 1), 0, ink, 0.35f);
  const bool strong = run.font < sheet.source.fonts.size() && sheet.source.fonts[run.font].bold;
  const ImVec2 base = {sheet.box.min.x + static_cast<float>(run.x) * sheet.scale,
                       sheet.box.min.y + static_cast<float>(run.y) * sheet.scale};
  draw::small_text(base, static_cast<float>(run.width) * sheet.scale,
                   static_cast<float>(run.size) * sheet.scale, strong, ink,
                   resume::text_of(sheet.source.glyphs, run.glyphs));
}

/// `cursor`: the pointer is on the page. Gives the run under it, or -1.
static int draw_runs(const PageSheet& sheet, bool painted, bool cursor) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const Span chosen = chosen_words();
  const auto& runs = sheet.page().runs;
  int under = -1;
  for (size_t at = 0; at < runs.size() && at < most_runs; at++) {
    const resume::Run& run = runs[at];
    const draw::Box box = sheet.place(resume::rect_of_run(run));
    if (box.width() <= 0 || box.height() <= 0) continue;
    const bool hovered = cursor && box.contains(mouse);
    if (hovered) under = static_cast<int>(at);
    if (!pages.edited && run.span.overlaps(chosen)) {
      draw::fill(box, theme::radius::mark, draw::Color::accent, 0.18f);
      draw::outline(box, theme::radius::mark, draw::Color::accent);
    }
    if (!painted) draw_letters(sheet, run, box);
    if (is_marked(PageMark::runs)) draw::outline(box, 0, draw::Color::control);
    if (hovered) draw::outline(box, theme::radius::mark, draw::Color::accent);
  }
  return under;
}

static float one_page(ImVec2 at, float width, const Source& source, uint32_t number, const draw::Box& room,
                      bool follow) {
  const resume::Page& page = source.pages[number];
  const float caption = source.pages.size() > 1 ? px(22) : 0;
  const float wide = static_cast<float>(std::max(page.width, 10'000)),
              high = std::clamp(static_cast<float>(page.height), wide / 4, wide * 4);
  PageSheet sheet{source, number,
                  draw::box_at({at.x, std::round(at.y) + caption}, width, std::round(width * high / wide)),
                  width / wide};
  sheet.sight = sheet.box.overlaps(room);
  ui::push_id(number);
  const std::string name = app::say_filled(
      Text::page_of, {{"n", std::to_string(number + 1)}, {"m", std::to_string(source.pages.size())}});
  if (source.pages.size() > 1) draw::text(at, Type::caption, draw::Color::ink2, name);
  ui::begin(Role::group, "page", sheet.box, name);
  ui::describe(Role::image, sheet.box, name);
  const ui::Press now = ui::press("runs", sheet.box, {.role = Role::none});
  const theme::Theme own = theme::current();
  if (sheet.sight) {
    draw::panel(sheet.box, 4, draw::Color::sheet, draw::Elevation::e1);
    const bool painted = draw::page_picture(sheet.box, 4, number);
    if (painted) draw::outline(sheet.box, 4, draw::Color::line2);
    // Marks stand out from white paper, whatever is around it.
    if (painted) theme::use(theme::Theme::light);
    draw::clip(sheet.box);
    const int under = draw_runs(sheet, painted, now.hovered || now.pressed);
    if (now.pressed && under >= 0) app::later(choose_run, static_cast<int>(number), under);
    if (is_marked(PageMark::findings)) mark_facts(sheet);
    if (is_marked(PageMark::fonts)) mark_fonts(sheet);
    draw::unclip();
  }
  if (is_marked(PageMark::hidden)) mark_hidden(sheet);
  if (is_marked(PageMark::order)) mark_order(sheet, pages.blocks);
  if (is_marked(PageMark::findings) && !pages.edited) mark_findings(sheet, pages.placed);
  theme::use(own);
  if (follow)
    for (const PlacedRun& one : pages.placed)
      if (one.page == number && one.span.overlaps(chosen_words())) {
        ui::show_in_pane(sheet.place(resume::rect_of_run(page.runs[one.run])).inset(0, -air_around));
        break;
      }
  ui::end();
  ui::pop_id();
  return caption + sheet.box.height() + px(16);
}

void machine_page(const draw::Box& room) {
  refresh();
  const Source& source = source_shown();
  const ImVec2 origin = ui::begin_pane("machine page", room, {.scrolls = true});
  const float left = origin.x + px(4), width = room.width() - px(14);
  float y = origin.y;
  if (source.pages.size() == 1)
    draw::text_right({left + width, y + px(2)}, Type::caption, draw::Color::ink3,
                     app::say_filled(Text::page_of, {{"n", "1"}, {"m", "1"}}));
  y += ui::heading({left, y}, width, Type::label_strong, app::say(Text::machine_page), 3) + px(8);
  if (source.pages.empty()) {
    y += ui::paragraph({left, y}, width, Type::body, draw::Color::ink2, app::say(Text::page_none));
    return ui::end_pane(y + px(24));
  }
  y += ui::paragraph({left, y}, width, Type::caption, draw::Color::ink2,
                     pages.edited ? app::as_of_file() : std::string(app::say(Text::spoken_page))) +
       px(6);
  y += page_mark_chips({left, y}, width) + px(10);
  if (is_marked(PageMark::fonts)) y += font_names({left, y}, width, source);
  const bool follow = takes_choice(MachinePane::page);
  for (uint32_t page = 0; page < source.pages.size() && page < most_pages; page++)
    y += one_page({left, y}, width, source, page, room, follow);
  ui::end_pane(y + px(24));
}

}
