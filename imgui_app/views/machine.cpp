#include <algorithm>
#include <cmath>

#include "imgui_app/parts/fields.hpp"
#include "imgui_app/parts/machine.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using theme::px;

enum Tab : int { all, page, text, fields, readers, file, tab_count };
static int chosen_tab = all;

/// Three beside each other need this much; two, without the page, this.
static constexpr float least_three = 1040, least_two = 620;
/// The strip at the foot, with two lines of words below a title.
static constexpr float facts_height = 78;

static void show_choice(int begin, int end) {
  app::show_in_resume({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
}

/// Title, tabs and buttons; gives the height.
static float head(ImVec2 at, float width, bool has_all) {
  float y = at.y;
  y += ui::heading({at.x, y}, width, Type::title, app::say(Text::machine_title), 2);
  y += ui::paragraph({at.x, y}, width, Type::body, Color::ink2, app::say(Text::machine_subtitle)) + px(12);
  const ui::Tab labels[] = {{app::say(Text::machine_all)},     {app::say(Text::machine_page)},
                            {app::say(Text::machine_text)},    {app::say(Text::machine_fields)},
                            {app::say(Text::machine_readers)}, {app::say(Text::machine_file)}};
  const std::span<const ui::Tab> tabs = std::span(labels).subspan(has_all ? 0 : 1);
  const int first = has_all ? 0 : 1;
  const float wanted = std::min(ui::tabs_width(tabs), width);
  chosen_tab =
      first + ui::tabs("tabs", {at.x, y}, wanted, tabs, chosen_tab - first, app::say(Text::machine_tabs));
  const float height = ui::touch() ? 44 : 32;
  const resume::Span words = parts::chosen_words();
  const ui::ButtonStyle show =
      ui::with_icon({.height = height, .disabled = words.empty()}, theme::Icon::arrow_right);
  const std::string_view label = app::say(Text::in_editor);
  // Readers and file have no words to choose.
  const bool shows = chosen_tab < readers;
  const float show_width = shows ? ui::button_width(label, show) + px(8) : 0;
  const bool slim = show_width + parts::save_width(false) > width;
  const float both = show_width + parts::save_width(slim);
  ImVec2 buttons = {at.x + width - both, y};
  const std::string_view reason =
      shows && words.empty() && app::has_resume() ? app::say(Text::in_editor_none) : "";
  const float reason_width = draw::text_width(Type::caption, reason) + px(12);
  const bool reason_fits = wanted + px(16) + reason_width + both <= width;
  if (wanted + px(16) + both > width) y += ui::tabs_height() + px(8), buttons = {at.x, y};
  if (reason_fits)
    ui::text({buttons.x - reason_width, std::round(y + px(height / 2 - 8))}, Type::caption, Color::ink2,
             reason);
  if (shows && ui::button("show", buttons, label, show) && !words.empty())
    app::later(show_choice, static_cast<int>(words.begin), static_cast<int>(words.end));
  parts::save_button({buttons.x + show_width, buttons.y}, slim);
  y += px(height);
  if (!reason_fits) y += px(4) + ui::paragraph({at.x, y + px(4)}, width, Type::caption, Color::ink2, reason);
  return y + px(16) - at.y;
}

static void draw(const Box& room) {
  const bool narrow = app::layout() == app::Layout::narrow;
  const float side = px(narrow ? 16 : 28);
  const Box inner = {{room.min.x + side, room.min.y + px(narrow ? 8 : 18)},
                     {room.max.x - side + px(10), room.max.y}};
  const float css_width = theme::css(inner.width());
  const bool has_all = css_width >= least_two;
  if (!has_all && chosen_tab == all) chosen_tab = text;
  ui::begin_pane("machine head", {room.min, {room.max.x, std::min(room.max.y, room.min.y + px(260))}});
  const float top = inner.min.y + head(inner.min, inner.width() - px(10), has_all);
  if (!app::has_resume()) {
    ui::paragraph({inner.min.x, top}, inner.width() - px(10), Type::body, Color::ink2,
                  app::say(Text::fields_no_resume));
    return ui::end_pane(room.max.y);
  }
  ui::end_pane(room.max.y);
  Box below = {{inner.min.x - px(4), top}, inner.max};
  if (chosen_tab == page)
    return parts::machine_page({below.min, {std::min(below.max.x, below.min.x + px(760)), below.max.y}});
  if (chosen_tab == text) return parts::machine_text(below);
  if (chosen_tab == fields)
    return parts::machine_fields({below.min, {std::min(below.max.x, below.min.x + px(620)), below.max.y}});
  if (chosen_tab == readers) return parts::machine_readers(below);
  if (chosen_tab == file) return parts::machine_file(below);
  if (app::state().file_about.kept && theme::css(below.height()) >= 480) {
    const Box foot = {{room.min.x, room.max.y - px(facts_height)}, room.max};
    ui::begin_pane("facts", foot);
    draw::line(foot.min, {foot.max.x, foot.min.y}, Color::line1);
    parts::machine_facts({inner.min.x, foot.min.y + px(14)}, inner.width() - px(10));
    ui::end_pane(foot.max.y);
    below.max.y = foot.min.y;
  }
  const bool three = css_width >= least_three;
  const float gap = px(14), field_width = px(three ? 306 : 300);
  const float page_width = three ? std::round(std::min(px(402), below.width() * 0.36f)) : 0;
  const float right = below.max.x - field_width;
  const float middle = below.min.x + (three ? page_width + gap : 0);
  if (three) parts::machine_page({below.min, {below.min.x + page_width, below.max.y}});
  parts::machine_text({{middle, below.min.y}, {right - gap, below.max.y}});
  parts::machine_fields({{right, below.min.y}, below.max});
}

extern const View machine;
const View machine = {.name = Text::view_machine,
                      .icon = theme::Icon::scan_text,
                      .group = Group::check,
                      .order = 4,
                      .first = true,
                      .key = 'w',
                      .draw = draw};

}
