#include <algorithm>
#include <cmath>

#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/machine.hpp"
#include "imgui_app/theme/widgets.hpp"

namespace parts {

using app::Text;
using draw::Type;
using resume::Agreement;
using resume::FieldAgreement;
using resume::FieldKind;
using resume::Got;
using resume::ReadingKind;
using theme::px;
using ui::Role;

static constexpr size_t most_rows = 80;
/// The readings beside our own.
static constexpr ReadingKind others[] = {ReadingKind::file_order, ReadingKind::top_to_bottom,
                                         ReadingKind::structure, ReadingKind::copy_paste};

static std::string name_of_field(const FieldAgreement& field) {
  static constexpr Text labels[] = {Text::field_name,     Text::field_email, Text::field_phone,
                                    Text::field_place,    Text::field_link,  Text::field_title,
                                    Text::field_employer, Text::field_from,  Text::field_to,
                                    Text::field_degree,   Text::field_school};
  const int number = static_cast<int>(field.index) + 1;
  const std::string group = field.kind < FieldKind::title ? std::string(app::say(Text::group_contact))
                            : field.kind < FieldKind::degree
                                ? app::say_count(Text::group_position, Text::group_position, number)
                                : app::say_count(Text::group_school, Text::group_school, number);
  return app::say_filled(Text::spoken_field,
                         {{"group", group}, {"field", app::say(labels[static_cast<size_t>(field.kind)])}});
}

static std::string got_by(const Agreement& agreement, const FieldAgreement& field, ReadingKind reading) {
  const auto at = static_cast<size_t>(reading);
  switch (field.outcomes[at]) {
    case Got::same:
      return std::string(app::say(Text::got_same));
    case Got::other:
      return resume::in_one_line(agreement.texts[at][field.got[at]]);
    case Got::missing:
      return std::string(app::say(Text::got_missing));
    case Got::not_read:
      break;
  }
  return std::string(app::say(Text::got_not_read));
}

/// What one reading got: lost words stand out, by shape too.
static void cell(ImVec2 at, float width, int lines, Got got, std::string_view words) {
  const bool lost = got == Got::other || got == Got::missing;
  const float gap = lost ? px(18) : 0;
  if (lost) draw::shape({at.x + px(6), at.y + px(10)}, draw::Shape::triangle, 12, draw::Color::major);
  const Type type = got == Got::other ? Type::machine : Type::body;
  const float wide = width - gap - px(10);
  const float high = draw::paragraph_height(wide, type, words, lines);
  const float y = at.y + (lines > 1 ? std::round((draw::line_height(type) - high) / 2) : 0);
  draw::paragraph({at.x + gap, y}, wide, type, lost ? draw::Color::ink1 : draw::Color::ink3, words, lines);
}

static float row(ImVec2 at, float width, size_t place, float css_width) {
  const Agreement& agreement = app::state().report.agreement;
  const FieldAgreement& field = agreement.fields[place];
  const std::string name = name_of_field(field);
  const std::string own = resume::in_one_line(app::state().report.resume.document[field.span]);
  const bool table = css_width >= 760;
  const float height = table ? px(48) : px(58) + px(22) * static_cast<float>(std::size(others));
  const draw::Box box = draw::box_at(at, width, height);
  std::string said;
  for (const ReadingKind reading : others)
    said += std::string(name_of(reading)) + ": " + got_by(agreement, field, reading) + ". ";
  ui::push_id(static_cast<uint32_t>(place));
  const ui::Press now =
      ui::press("row", box, {.role = Role::button, .label = name + ": " + own, .value = said});
  ui::pop_id();
  if (now.pressed)
    app::later(
        [](int begin, int end) {
          app::show_in_resume({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
        },
        static_cast<int>(field.span.begin), static_cast<int>(field.span.end));
  if (now.hovered) draw::fill(box, theme::radius::control, draw::Color::hover);
  draw::line(at, {at.x + width, at.y}, draw::Color::line1);
  const float pad = px(10), first = table ? std::round(width * 0.3f) : width;
  draw::text_cut({at.x + pad, at.y + px(6)}, first - 2 * pad, Type::caption, draw::Color::ink2, name);
  draw::text_cut({at.x + pad, at.y + px(23)}, first - 2 * pad, Type::machine, draw::Color::ink1, own);
  const float wide = table ? (width - first) / static_cast<float>(std::size(others)) : width;
  float x = at.x + first, y = at.y + px(50);
  for (const ReadingKind reading : others) {
    const Got got = field.outcomes[static_cast<size_t>(reading)];
    const std::string words = got_by(agreement, field, reading);
    if (table) {
      cell({x, at.y + px(14)}, wide, 2, got, words);
      x += wide;
    } else {
      draw::text_cut({at.x + pad, y}, px(116), Type::label_plain, draw::Color::ink2, name_of(reading));
      cell({at.x + pad + px(120), y - px(1)}, width - pad - px(120), 1, got, words);
      y += px(22);
    }
  }
  return height;
}

static float table_head(ImVec2 at, float width) {
  const float first = std::round(width * 0.3f),
              wide = (width - first) / static_cast<float>(std::size(others));
  float x = at.x + first;
  for (const ReadingKind reading : others) {
    draw::text_cut({x, at.y}, wide - px(10), Type::caption_strong, draw::Color::ink2, name_of(reading));
    x += wide;
  }
  return px(24);
}

static float safe_list(ImVec2 at, float width) {
  const Agreement& agreement = app::state().report.agreement;
  std::string names;
  size_t count = 0;
  for (const FieldAgreement& field : agreement.fields) {
    if (!field.safe() || ++count > most_rows) continue;
    names += (names.empty() ? "" : "; ") + name_of_field(field);
  }
  if (names.empty()) return 0;
  float y = at.y + px(14);
  y += ui::heading({at.x, y}, width, Type::body_strong, app::say(Text::readers_safe_list), 3) + px(2);
  y += ui::paragraph({at.x, y}, width, Type::body, draw::Color::ink2, names);
  return y - at.y;
}

void machine_readers(const draw::Box& room) {
  const Agreement& agreement = app::state().report.agreement;
  const ImVec2 origin = ui::begin_pane("machine readers", room, {.scrolls = true});
  const float left = origin.x + px(4), width = room.width() - px(14);
  float y = origin.y;
  y += ui::heading({left, y}, width, Type::heading, app::say(Text::readers_title), 3) + px(2);
  y += ui::paragraph({left, y}, width, Type::body, draw::Color::ink2,
                     app::say(agreement.empty() ? Text::readers_none : Text::readers_words)) +
       px(12);
  if (agreement.empty()) return ui::end_pane(y + px(24));
  const std::string whole = std::to_string(agreement.fields.size());
  const bool all = agreement.safe == agreement.fields.size();
  const std::string share =
      all ? app::say_filled(Text::readers_all_safe, {{"n", whole}})
          : app::say_filled(Text::readers_safe, {{"n", std::to_string(agreement.safe)}, {"m", whole}});
  draw::icon({left + px(9), y + px(10)}, theme::Icon::shield_check, 18, draw::Color::good);
  y +=
      ui::paragraph({left + px(26), y}, width - px(26), Type::body_strong, draw::Color::ink1, share) + px(10);
  static float last_height = 0;
  const draw::Box card = draw::box_at({left, y}, width, last_height);
  if (!all) {
    draw::panel(card, theme::radius::sheet, draw::Color::sheet, draw::Elevation::e1);
    y += px(12);
    const float inner = width - px(16);
    if (theme::css(inner) >= 760) y += table_head({left + px(8), y}, inner);
    ui::begin(Role::list, "rows", card, app::say(Text::readers_title));
    size_t rows = 0;
    for (size_t place = 0; place < agreement.fields.size() && rows < most_rows; place++)
      if (!agreement.fields[place].safe()) {
        y += row({left + px(8), y}, inner, place, theme::css(inner));
        rows++;
      }
    ui::end();
    y += px(8);
    if (last_height != y - card.min.y) last_height = y - card.min.y, platform::wake();
  }
  y += safe_list({left, y}, width);
  ui::end_pane(y + px(24));
}

// --- The file ---

static Text name_of(app::Since since) {
  return since == app::Since::fixed   ? Text::since_fixed
         : since == app::Since::still ? Text::since_still
                                      : Text::since_added;
}

static float file_row(ImVec2 at, float width, size_t place, bool first) {
  const app::FileFinding& one = app::state().file_about.findings[place];
  const bool fixed = one.since == app::Since::fixed;
  const SeverityLook look = look_of(one.severity);
  const std::string title = app::say_filled(
      Text::title_and_words,
      {{"title", resume::texts_of(*one.rule, app::state().settings.language).title}, {"words", one.quote}});
  const std::string since =
      one.since == app::Since::first ? std::string() : std::string(app::say(name_of(one.since)));
  const float pad = px(12), left = at.x + pad + px(28), tag = since.empty() ? 0 : px(86);
  const float wide = width - 2 * pad - px(28) - tag;
  const float words = draw::paragraph_height(wide, Type::body, one.message);
  const float height = px(12 + 21 + 10) + words;
  const draw::Box box = draw::box_at(at, width, height);
  if (!first) draw::line(at, {at.x + width, at.y}, draw::Color::line1);
  if (fixed)
    draw::icon({at.x + pad + px(9), at.y + px(22)}, theme::Icon::check, 18, draw::Color::good);
  else
    draw::shape({at.x + pad + px(9), at.y + px(22)}, look.shape, 18, look.color);
  draw::text_cut({left, at.y + px(12)}, wide, Type::body_strong,
                 fixed ? draw::Color::ink2 : draw::Color::ink1, title);
  draw::paragraph({left, at.y + px(33)}, wide, Type::body, draw::Color::ink2, one.message);
  if (tag > 0)
    draw::text_right({at.x + width - pad, at.y + px(13)}, Type::label,
                     fixed ? draw::Color::good : draw::Color::ink2, since);
  ui::begin(Role::list_item, std::to_string(place), box);
  ui::describe(Role::text, box,
               (since.empty() ? "" : since + ": ") +
                   std::string(fixed ? std::string_view(title) : app::say(look.name)) + ". " +
                   (fixed ? "" : title + ". ") + one.message);
  ui::end();
  return height;
}

void machine_file(const draw::Box& room) {
  const app::FileAbout& about = app::state().file_about;
  const ImVec2 origin = ui::begin_pane("machine file", room, {.scrolls = true});
  const float left = origin.x + px(4), width = std::min(room.width() - px(14), px(820));
  float y = origin.y;
  y += ui::heading({left, y}, width, Type::heading, app::say(Text::file_title), 3) + px(2);
  const std::string of = app::say_filled(about.edited ? Text::file_of_edited : Text::file_of,
                                         {{"name", about.name}, {"time", about.time}});
  y += ui::paragraph({left, y}, width, Type::body, draw::Color::ink2,
                     about.kept ? std::string_view(of) : app::say(Text::file_no_file)) +
       px(10);
  if (!about.kept) return ui::end_pane(y + px(24));
  y += px(4) + machine_facts({left, y + px(4)}, width) + px(18);
  if (about.again) {
    const auto count = [&](app::Since since) {
      return std::to_string(std::count_if(about.findings.begin(), about.findings.end(),
                                          [&](const app::FileFinding& one) { return one.since == since; }));
    };
    y += ui::paragraph({left, y}, width, Type::body_strong, draw::Color::ink1,
                       app::say_filled(Text::file_again, {{"fixed", count(app::Since::fixed)},
                                                          {"still", count(app::Since::still)},
                                                          {"added", count(app::Since::added)}})) +
         px(10);
  }
  if (about.findings.empty())
    y += ui::paragraph({left, y}, width, Type::body, draw::Color::ink1, app::say(Text::file_none));
  static float last_height = 0;
  const draw::Box card = draw::box_at({left, y}, width, last_height);
  if (!about.findings.empty())
    draw::panel(card, theme::radius::sheet, draw::Color::sheet, draw::Elevation::e1);
  ui::begin(Role::list, "file", card, app::say(Text::file_title));
  for (size_t place = 0; place < about.findings.size(); place++)
    y += file_row({left, y}, width, place, place == 0);
  ui::end();
  if (last_height != y - card.min.y) last_height = y - card.min.y, platform::wake();
  ui::end_pane(y + px(24));
}

}
