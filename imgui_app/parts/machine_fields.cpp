#include <algorithm>
#include <cmath>

#include "imgui_app/parts/fields.hpp"
#include "imgui_app/parts/machine.hpp"
#include "imgui_app/theme/widgets.hpp"

namespace parts {

using app::Text;
using draw::Type;
using resume::ReadingKind;
using resume::Span;
using theme::px;
using ui::Role;

std::string_view name_of(ReadingKind reading) {
  static constexpr Text names[] = {Text::reading_file_order, Text::reading_top_to_bottom,
                                   Text::reading_columns, Text::reading_structure, Text::reading_copy_paste};
  return app::say(names[static_cast<size_t>(reading)]);
}

/// The readings that did not get words of a field; empty where all did.
static std::string losers_of(Span span) {
  const resume::Agreement& agreement = app::state().report.agreement;
  std::string names;
  if (span.empty()) return names;
  for (size_t reading = 0; reading < resume::reading_count; reading++)
    for (const resume::FieldAgreement& field : agreement.fields) {
      const resume::Got got = field.outcomes[reading];
      if (field.span != span || (got != resume::Got::other && got != resume::Got::missing)) continue;
      names += (names.empty() ? "" : ", ") + std::string(name_of(static_cast<ReadingKind>(reading)));
      break;
    }
  return names;
}

/// Bytes, as much of a value as some lines hold: all of it stands in the text.
static constexpr size_t most_shown = 240;

static float field_row(ImVec2 at, float width, const Field& field, int place, bool follow) {
  const float label = px(92), wide = width - label - px(16);
  const bool found = !field.value.empty();
  const std::string_view value = found ? shown_part(field.value, most_shown) : app::say(Text::field_missing);
  const std::string losers = losers_of(field.span);
  const std::string note =
      losers.empty() ? std::string() : app::say_filled(Text::field_lost, {{"readers", losers}});
  const float words = draw::paragraph_height(wide, Type::machine, value, 4);
  const float more = note.empty() ? 0 : draw::paragraph_height(wide - px(18), Type::caption, note);
  const float height = std::max(px(ui::touch() ? 44 : 28), words + more + px(8));
  const draw::Box box = draw::box_at(at, width, height);
  const bool chosen = found && field.span.overlaps(chosen_words());
  const std::string spoken =
      app::say_filled(Text::spoken_field, {{"group", field.group}, {"field", app::say(field.label)}});
  const std::string said = std::string(value) + (note.empty() ? "" : ". " + note);
  ui::push_id(static_cast<uint32_t>(place));
  const ui::Press now = ui::press(
      "field", box,
      {.role = Role::button, .label = spoken, .value = said, .selected = chosen, .disabled = !found});
  ui::pop_id();
  if (now.pressed && found)
    app::later(
        [](int which, int) {
          if (const Field* one = field_at(which)) choose_words(one->span, MachinePane::fields);
        },
        place);
  if (chosen) {
    draw::fill(box, theme::radius::control, draw::Color::accent_soft);
    if (theme::current() == theme::Theme::contrast)
      draw::outline(box, theme::radius::control, draw::Color::accent);
    if (follow) ui::show_in_pane(box.inset(0, -air_around));
  } else if (now.hovered && found) {
    draw::fill(box, theme::radius::control, draw::Color::hover);
  }
  const float y = at.y + px(4);
  draw::text_cut({at.x + px(8), y + px(1)}, label - px(12), Type::label_plain, draw::Color::ink2,
                 app::say(field.label));
  draw::paragraph({at.x + label, y}, wide, Type::machine, found ? draw::Color::ink1 : draw::Color::ink3,
                  value, 4);
  if (!note.empty()) {
    draw::shape({at.x + label + px(6), y + words + px(8)}, draw::Shape::diamond, 12, draw::Color::minor);
    draw::paragraph({at.x + label + px(18), y + words}, wide - px(18), Type::caption, draw::Color::ink2,
                    note);
  }
  return height;
}

void machine_fields(const draw::Box& room) {
  const std::span<const Field> fields = found_fields();
  const ImVec2 origin = ui::begin_pane("machine fields", room, {.scrolls = true});
  const float left = origin.x + px(4), width = room.width() - px(14), pad = px(6);
  float y = origin.y;
  const auto found =
      std::count_if(fields.begin(), fields.end(), [](const Field& field) { return !field.value.empty(); });
  draw::text_right(
      {left + width, y + px(2)}, Type::caption, draw::Color::ink3,
      app::say_filled(Text::found_of, {{"n", std::to_string(found)}, {"m", std::to_string(fields.size())}}));
  y += ui::heading({left, y}, width, Type::label_strong, app::say(Text::machine_fields), 3) + px(8);
  static float last_height = 0;
  const draw::Box card = draw::box_at({left, y}, width, last_height);
  draw::panel(card, theme::radius::sheet, draw::Color::sheet, draw::Elevation::e1);
  const bool follow = takes_choice(MachinePane::fields);
  bool followed = false;
  y += px(12);
  for (size_t first = 0, end = 0; first < fields.size(); first = end) {
    while (end < fields.size() && fields[end].group == fields[first].group) end++;
    if (first > 0)
      draw::line({left + px(14), y + px(4)}, {left + width - px(14), y + px(4)}, draw::Color::line1);
    if (first > 0) y += px(10);
    ui::begin(Role::list, fields[first].group, draw::box_at({left, y}, width, px(28)), fields[first].group);
    y += ui::heading({left + pad + px(8), y}, width, Type::caption_strong, fields[first].group, 4) + px(2);
    for (size_t place = first; place < end; place++) {
      const bool here = follow && !followed && fields[place].span.overlaps(chosen_words());
      y += field_row({left + pad, y}, width - 2 * pad, fields[place], static_cast<int>(place), here);
      followed = followed || here;
    }
    ui::end();
  }
  y += px(10);
  if (last_height != y - card.min.y) last_height = y - card.min.y, platform::wake();
  ui::end_pane(y + px(24));
}

}
