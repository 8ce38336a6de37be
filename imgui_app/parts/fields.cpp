#include "imgui_app/parts/fields.hpp"

#include <algorithm>
#include <cmath>

#include "core/report/resume_json.hpp"
#include "imgui_app/theme/widgets.hpp"

namespace parts {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using resume::Resume;
using resume::Span;
using theme::px;

/// As forms ask for it: 03/2020.
static std::string written(resume::Month month) {
  if (!month.known()) return {};
  std::string year = std::to_string(month.year);
  if (month.month == 0) return year;
  return (month.month < 10 ? "0" : "") + std::to_string(month.month) + "/" + year;
}

struct Finder {
  const Resume& resume;
  std::vector<Field> fields;
  std::string group = {};

  void add(Text label, std::string value, Span span) {
    std::replace(value.begin(), value.end(), '\t', ' ');
    fields.push_back({label, group, std::move(value), span});
  }
  void add(Text label, Span span) { add(label, resume::in_one_line(resume.document[span]), span); }
  /// An address that is broken over lines is whole without its blanks.
  void add_address(Text label, Span span) {
    std::string address(resume.document[span]);
    std::erase_if(address, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    add(label, std::move(address), span);
  }
  void period(const resume::Period& period) {
    add(Text::field_from, written(period.from), period.span);
    add(Text::field_to, period.current ? std::string(app::say(Text::field_present)) : written(period.to),
        period.span);
  }
};

static void find_contact(Finder& to) {
  const resume::Contact& contact = to.resume.contact;
  to.group = app::say(Text::group_contact);
  to.add(Text::field_name, contact.name);
  for (const Span span : contact.emails) to.add_address(Text::field_email, span);
  if (contact.emails.empty()) to.add(Text::field_email, Span{});
  for (const Span span : contact.phones) to.add(Text::field_phone, span);
  if (contact.phones.empty()) to.add(Text::field_phone, Span{});
  to.add(Text::field_place, contact.place);
  for (const resume::Link& link : contact.links) to.add_address(Text::field_link, link.span);
}

static void find_positions(Finder& to) {
  int number = 0;
  for (const resume::Position& position : to.resume.positions) {
    to.group = app::say_count(Text::group_position, Text::group_position, ++number);
    to.add(Text::field_title, position.title);
    to.add(Text::field_employer, position.employer);
    to.add(Text::field_place, position.place);
    to.period(position.period);
    std::string words;
    Span span;
    for (uint32_t at = position.first_bullet; at < position.end_bullet; at++) {
      const Span bullet = to.resume.bullets[at].span;
      words += (words.empty() ? "" : "\n") + resume::in_one_line(to.resume.document[bullet]);
      span = {span.empty() ? bullet.begin : span.begin, bullet.end};
    }
    to.add(Text::field_description, std::move(words), span);
  }
}

static void find_rest(Finder& to) {
  int number = 0;
  for (const resume::Education& school : to.resume.education) {
    to.group = app::say_count(Text::group_school, Text::group_school, ++number);
    to.add(Text::field_degree, school.degree);
    to.add(Text::field_school, school.school);
    to.period(school.period);
  }
  const resume::Section* skills = to.resume.find_section(resume::SectionKind::skills);
  if (skills == nullptr) return;
  to.group = app::say(Text::field_skills);
  const Span body = {std::max(skills->heading.end, skills->span.begin), skills->span.end};
  std::string words(to.resume.document[body]);
  while (!words.empty() && words.back() == '\n') words.pop_back();
  words.erase(0, std::min(words.size(), words.find_first_not_of("\n ")));
  to.add(Text::field_skills, std::move(words), body);
}

std::span<const Field> found_fields() {
  static std::vector<Field> fields;
  static uint32_t revision = ~0U;
  if (revision == app::state().revision) return fields;
  revision = app::state().revision;
  Finder finder{app::state().report.resume, {}};
  if (app::has_resume()) find_contact(finder), find_positions(finder), find_rest(finder);
  fields = std::move(finder.fields);
  return fields;
}

const Field* field_at(int place) {
  const std::span<const Field> fields = found_fields();
  return static_cast<size_t>(place) < fields.size() ? &fields[static_cast<size_t>(place)] : nullptr;
}

/// Bytes, some 12 lines: all of a value is copied.
static constexpr size_t most_shown = 1200;

std::string_view shown_part(std::string_view value, size_t most) {
  if (value.size() <= most) return value;
  size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) end--;
  return value.substr(0, end);
}

static float row(ImVec2 at, float width, const Field& field, int place, theme::Icon icon,
                 void (*press)(int, int)) {
  const float label = px(112), wide = width - label - px(44);
  const bool found = !field.value.empty();
  const std::string_view value = found ? shown_part(field.value, most_shown) : app::say(Text::field_missing);
  const float words = draw::paragraph_height(wide, Type::body, value);
  const float height = std::max(px(ui::touch() ? 44 : 34), words + px(12));
  const Box box = draw::box_at(at, width, height);
  const std::string spoken =
      app::say_filled(Text::spoken_field, {{"group", field.group}, {"field", app::say(field.label)}});
  ui::push_id(static_cast<uint32_t>(place));
  const ui::Press now = ui::press(
      "field", box, {.role = access::Role::button, .label = spoken, .value = value, .disabled = !found});
  ui::pop_id();
  if (now.hovered && found) draw::fill(box, theme::radius::control, Color::hover);
  if (now.pressed && found) app::later(press, place);
  const float y = at.y + std::round((height - words) / 2);
  draw::text_cut({at.x + px(10), y + px(1)}, label - px(12), Type::label_plain, Color::ink2,
                 app::say(field.label));
  draw::paragraph({at.x + label, y}, wide, Type::body, found ? Color::ink1 : Color::ink3, value);
  if (found && (now.hovered || now.focused))
    draw::icon({box.max.x - px(20), box.centre().y}, icon, 16, Color::ink2);
  return height;
}

static float field_cards(ImVec2 at, float width, bool missing, theme::Icon icon, void (*press)(int, int)) {
  const std::span<const Field> fields = found_fields();
  static std::vector<float> heights;
  const float top = at.y, pad = px(8);
  size_t card = 0;
  for (size_t first = 0, end = 0; first < fields.size(); first = end, card++) {
    while (end < fields.size() && fields[end].group == fields[first].group) end++;
    if (heights.size() <= card) heights.resize(card + 1);
    const Box box = draw::box_at(at, width, heights[card]);
    draw::panel(box, theme::radius::sheet, Color::sheet, draw::Elevation::e1);
    ui::push_id(fields[first].group);
    ui::begin(access::Role::list, "group", box, fields[first].group);
    at.y += px(12);
    at.y +=
        ui::heading({at.x + pad + px(10), at.y}, width, Type::body_strong, fields[first].group, 3) + px(4);
    for (size_t place = first; place < end; place++) {
      if (!missing && fields[place].value.empty()) continue;
      ui::begin(access::Role::list_item, std::to_string(place), draw::box_at(at, width, px(34)));
      at.y += row({at.x + pad, at.y}, width - 2 * pad, fields[place], static_cast<int>(place), icon, press);
      ui::end();
    }
    ui::end();
    ui::pop_id();
    at.y += px(10);
    if (heights[card] != at.y - box.min.y) heights[card] = at.y - box.min.y, platform::wake();
    at.y += px(14);
  }
  return at.y - top;
}

static void save_json_resume(int, int) {
  static constexpr std::string_view name = "resume.json";
  const resume::Report& report = app::state().report;
  platform::save_file(name, "application/json", resume::json_resume(report.resume, report.source.facts));
  app::say_toast(app::say_filled(Text::saved_as, {{"name", name}}));
}

static ui::ButtonStyle save_style() {
  return ui::with_icon({.height = ui::touch() ? 44.0f : 32.0f, .name = app::say(Text::save_jsonresume)},
                       theme::Icon::download);
}
static std::string_view save_label(bool icon_only) {
  return icon_only ? std::string_view() : app::say(Text::save_jsonresume);
}

float save_width(bool icon_only) { return ui::button_width(save_label(icon_only), save_style()); }

float save_button(ImVec2 at, bool icon_only) {
  if (ui::button("save", at, save_label(icon_only), save_style())) app::later(save_json_resume, 0);
  return px(save_style().height);
}

void fields_pane(const Box& room, const FieldsPane& pane) {
  const bool narrow = app::layout() == app::Layout::narrow;
  const ImVec2 origin = ui::begin_pane(pane.id, room, {.scrolls = true});
  const float side = px(narrow ? 16 : 28), left = origin.x + side;
  const float width = std::min(room.width() - 2 * side, px(820));
  float y = origin.y + px(narrow ? 8 : 18);
  y += ui::heading({left, y}, width, Type::title, app::say(pane.title), 2);
  y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(pane.subtitle)) + px(14);
  if (app::has_resume()) {
    y += save_button({left, y}) + px(16);
    y += field_cards({left, y}, width, pane.missing, pane.icon, pane.press);
  } else {
    y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::fields_no_resume));
  }
  ui::end_pane(y + px(24));
}

}
