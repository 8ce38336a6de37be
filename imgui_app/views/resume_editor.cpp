#include <algorithm>
#include <cmath>

#include "imgui_app/app.hpp"
#include "imgui_app/parts/finding_list.hpp"
#include "imgui_app/parts/posting_pane.hpp"
#include "imgui_app/parts/sheet.hpp"
#include "imgui_app/theme/widgets.hpp"
#include "imgui_app/views/view.hpp"

namespace views {

using app::Text;
using draw::Box;
using theme::px;

/// Beside a sheet narrower than this the pane closes: the text would fall under 44 letters a line.
static constexpr float least_sheet = 460;

static void sheet_column(const Box& room, bool one_line) {
  const float height = parts::first_three(room, one_line);
  const float top = room.min.y + height + (height > 0 ? px(one_line ? 12 : 17) : 0);
  parts::sheet({{room.min.x, top}, room.max});
}

static void side_pane(const Box& pane) {
  app::State& s = app::state();
  ui::begin_pane("side", {pane.min, {pane.max.x, pane.min.y + px(64)}});
  const std::string found = app::say_count(Text::findings_one, Text::findings_many, app::shown_findings());
  const ui::Tab tabs[] = {{found}, {app::say(Text::posting)}};
  s.pane_tab = ui::tabs("pane tabs", {pane.min.x + px(19), pane.min.y + px(15)}, pane.width() - px(36), tabs,
                        s.pane_tab, app::say(Text::side_pane));
  ui::end_pane(pane.max.y);
  const Box body = {{pane.min.x, pane.min.y + px(15) + ui::tabs_height() + px(2)}, pane.max};
  if (s.pane_tab == 1) return parts::posting_pane(body);
  parts::finding_list({{body.min.x + px(18), body.min.y + px(10)}, {body.max.x - px(4), body.max.y}},
                      {.compact = true, .gutter = 14});
}

static void draw(const Box& room) {
  const app::Layout layout = app::layout();
  if (layout == app::Layout::narrow) {
    const Box column = {{room.min.x, room.min.y + px(4)}, room.max};
    const float height =
        parts::first_three({{room.min.x + px(16), column.min.y}, {room.max.x - px(16), column.min.y}}, true);
    return parts::sheet({{room.min.x, column.min.y + height + (height > 0 ? px(12) : 0)}, room.max});
  }
  const bool wide = layout == app::Layout::wide;
  const float pane_width = px(wide ? theme::size::posting : theme::size::pane), gap = px(wide ? 18 : 16);
  const bool pane = room.width() - pane_width >= px(least_sheet);
  const float right = pane ? room.max.x - pane_width : room.max.x;
  sheet_column({{room.min.x + px(20), room.min.y + px(16)}, {right - (pane ? gap : px(20)), room.max.y}},
               !wide);
  if (!pane) return;
  ui::begin_pane("pane line", {{right, room.min.y}, {right + 1, room.max.y}});
  draw::line({right, room.min.y}, {right, room.max.y}, draw::Color::line1);
  ui::end_pane(room.max.y);
  const Box side = {{right + 1, room.min.y}, room.max};
  if (wide)
    parts::posting_pane(side);
  else
    side_pane(side);
}

const View resume_editor = {.name = Text::view_resume,
                            .icon = theme::Icon::pen_line,
                            .group = Group::check,
                            .order = 0,
                            .first = true,
                            .key = 'r',
                            .draw = draw};

}
