#include "imgui_app/parts/notes.hpp"

#include <algorithm>
#include <cmath>

#include "core/text/sort.hpp"
#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/marks.hpp"
#include "imgui_app/theme/motion.hpp"

namespace notes {

using app::MarkKind;
using app::Text;
using draw::Color;
using draw::Type;
using platform::Editor;
using theme::px;
using ui::Role;

/// Assistive technology gets the whole list up to here; a text with more findings than this says so.
static constexpr int most_listed = 400;
static constexpr float card_width = 208, card_pad = 12;

static bool in_resume(int place) {
  return app::finding_at(place).where == resume::Where::resume && !app::is_ignored(place);
}

struct Note {
  int place = 0;
  float line_y = 0;  ///< middle of the line it is about
  float top = 0, height = 0;
};

static float text_room() { return px(theme::size::notes - 20 - 30); }

// --- The card of the active finding: the same body in margin, popover and bottom sheet ---

/// Title, points, fix or sentence; gives the height. Measures where `draws` is false.
static float body(ImVec2 at, float width, int place, bool draws, Type title_type) {
  const resume::Finding& finding = app::finding_at(place);
  const parts::SeverityLook look = parts::look_of(finding.severity);
  const std::string points = parts::points_of(finding);
  const float points_width = points.empty() ? 0 : draw::text_width(Type::label_strong, points) + px(8);
  const float title_room = width - px(23) - points_width;
  const float title = draw::paragraph_height(title_room, title_type, parts::title_of(finding));
  if (draws) {
    draw::shape({at.x + px(8), at.y + std::round(draw::line_height(title_type) / 2)}, look.shape, 16,
                look.color);
    draw::paragraph({at.x + px(23), at.y}, title_room, title_type, Color::ink1, parts::title_of(finding));
    draw::text_right({at.x + width, at.y}, Type::label_strong, Color::good, points);
  }
  float y = at.y + title + px(8);
  if (finding.fix.exists) {
    const resume::Document& document = app::state().report.resume.document;
    const draw::Run pieces[] = {{document[finding.fix.span], draw::Ink::struck},
                                {finding.fix.text, draw::Ink::inserted}};
    const float inner = draw::runs(at, width - px(20), Type::quote, pieces, true);
    const Box well = draw::box_at({at.x, y}, width, inner + px(12));
    if (draws) {
      draw::fill(well, theme::radius::control, Color::desk);
      if (theme::current() == theme::Theme::contrast)
        draw::outline(well, theme::radius::control, Color::line1);
      draw::runs({at.x + px(10), y + px(6)}, width - px(20), Type::quote, pieces);
    }
    return well.max.y + px(10) - at.y;
  }
  const std::string& message = app::message_of(place);
  y += draws ? draw::paragraph({at.x, y}, width, Type::label_plain, Color::ink2, message)
             : draw::paragraph_height(width, Type::label_plain, message);
  return y + px(10) - at.y;
}

static float card_height(int place, float width) {
  return px(card_pad) + body({0, 0}, width - px(2 * card_pad), place, false, Type::label_strong) +
         px(28 + card_pad);
}

static void draw_card(const Box& box, int place) {
  const float opening =
      motion::enter(motion::id_of("active note", static_cast<uint32_t>(place)), 0, 1, theme::duration::base);
  const Box card = box.moved({0, std::round((1 - opening) * px(4))});
  draw::panel(card, theme::radius::card, Color::raised, draw::Elevation::e2);
  const ImVec2 at = {card.min.x + px(card_pad), card.min.y + px(card_pad)};
  const float width = card.width() - px(2 * card_pad);
  body(at, width, place, true, Type::label_strong);
  const float foot = card.max.y - px(card_pad + 28);
  const resume::Finding& finding = app::finding_at(place);
  parts::actions({at.x, foot}, place, {.primary = true});
  if (finding.fix.exists && !ui::touch()) {
    const std::string_view key = app::say(Text::key_apply);
    const float wide = draw::text_width(Type::tiny, key) + px(10);
    const Box cap = draw::box_at({card.max.x - px(card_pad) - wide, foot + px(5)}, wide, px(18));
    if (cap.min.x > at.x + px(118)) {
      draw::outline(cap, 4, Color::line2);
      draw::text({cap.min.x + px(5), cap.min.y + px(1)}, Type::tiny, Color::ink2, key);
    }
  }
}

// --- Notes in the margin ---

static std::vector<Note> notes_in_sight(const Box& sheet) {
  std::vector<Note> notes;
  const auto& infos = app::state().marks[static_cast<size_t>(Editor::resume)];
  for (const platform::MarkBox& found : platform::mark_boxes(Editor::resume)) {
    if (!found.first || found.mark >= infos.size() || infos[found.mark].kind != MarkKind::finding) continue;
    const int place = static_cast<int>(infos[found.mark].place);
    if (place >= app::finding_count()) continue;
    const float line_y = (found.min.y + found.max.y) / 2;
    if (line_y < sheet.min.y || line_y > sheet.max.y) continue;
    const bool active = place == app::state().selected;
    if (infos[found.mark].quiet && !active) continue;
    const float height = active ? card_height(place, px(card_width))
                                : draw::paragraph_height(text_room(), Type::caption,
                                                         parts::title_of(app::finding_at(place)), 2) +
                                      px(8);
    notes.push_back({place, line_y, 0, height});
  }
  resume::sort_list(notes, [](const Note& a, const Note& b) { return a.line_y < b.line_y; });
  return notes;
}

/// The active note keeps its place; those above it give way upwards, all others downwards.
static void make_room(std::vector<Note>& notes, const Box& sheet) {
  const float gap = px(2);
  size_t active = notes.size();
  for (size_t at = 0; at < notes.size(); at++) {
    Note& note = notes[at];
    const bool is_active = note.place == app::state().selected;
    note.top = std::round(note.line_y - (is_active ? px(card_pad + 10) : px(12)));
    if (is_active) active = at;
  }
  const auto push_down = [&](size_t from, size_t to) {
    for (size_t at = std::max<size_t>(1, from); at < to; at++)
      notes[at].top = std::max(notes[at].top, notes[at - 1].top + notes[at - 1].height + gap);
  };
  push_down(0, active);
  if (active == notes.size()) return;
  Note& note = notes[active];
  note.top = std::max(sheet.min.y + px(6), std::min(note.top, sheet.max.y - note.height - px(8)));
  for (size_t at = active; at-- > 0;)
    notes[at].top = std::min(notes[at].top, notes[at + 1].top - gap - notes[at].height);
  push_down(active + 1, notes.size());
}

static void draw_note(const Box& box, int place, const ui::Press& now) {
  const resume::Finding& finding = app::finding_at(place);
  const parts::SeverityLook look = parts::look_of(finding.severity);
  if (now.hovered) draw::fill(box.inset(-6, 0), 6, Color::hover);
  draw::shape({box.min.x + px(6), box.min.y + px(12)}, look.shape, 12, look.color);
  draw::paragraph({box.min.x + px(20), box.min.y + px(4)}, text_room(), Type::caption, Color::ink2,
                  parts::title_of(finding), 2);
  draw::text_right({box.max.x, box.min.y + px(4)}, Type::caption_strong, Color::good,
                   parts::points_of(finding));
}

/// One finding for everybody: pressed by mouse on its note, by key on its element.
static ui::Press item(const Box& box, int place, bool drawn) {
  const std::string spoken = parts::spoken(place);
  const access::Item about = {
      .role = Role::button, .label = spoken, .selected = place == app::state().selected};
  ui::Press now;
  if (drawn) {
    now = ui::press("note", box, about);
  } else {
    access::Item hidden = about;
    hidden.id = ui::id_of("note");
    hidden.min = box.min;
    hidden.max = box.max;
    access::add(hidden);
    now.pressed = access::pressed(hidden.id);
    now.focused = access::focused(hidden.id);
    // Its words come into view, and with them its note.
    static ImGuiID last = 0;
    if (now.focused && last != hidden.id)
      platform::reveal(Editor::resume, app::finding_at(place).span, false);
    if (now.focused) last = hidden.id;
  }
  if (now.pressed)
    app::later([](int at, int) { app::select(at == app::state().selected ? app::no_finding : at, true); },
               place);
  return now;
}

template <class Draw>
static void list(const Box& where, const std::vector<Note>& notes, Draw&& draw_item) {
  ui::begin(Role::region, "notes", where, app::say(Text::notes));
  ui::describe(Role::heading, where,
               app::say_count(Text::findings_one, Text::findings_many, app::shown_findings()), {}, 2);
  ui::begin(Role::list, "list", where, app::say(Text::notes));
  int listed = 0;
  for (int place = 0; place < app::finding_count() && listed < most_listed; place++) {
    if (!in_resume(place)) continue;
    listed++;
    const auto note =
        std::find_if(notes.begin(), notes.end(), [place](const Note& n) { return n.place == place; });
    const Box box = note != notes.end()
                        ? draw::box_at({where.min.x, note->top}, where.width(), note->height)
                        : draw::box_at({where.min.x, where.min.y - px(99)}, where.width(), px(24));
    ui::push_id(static_cast<uint32_t>(place));
    ui::begin(Role::list_item, "item", box);
    draw_item(box, place, note != notes.end());
    ui::end();
    ui::pop_id();
  }
  ui::end();
  ui::end();
}

void margin(const Box& sheet, float margin_width) {
  std::vector<Note> notes = notes_in_sight(sheet);
  make_room(notes, sheet);
  const float left = sheet.max.x - std::min(margin_width, px(242)) + px(18);
  const Box column = {{left - px(14), sheet.min.y}, {sheet.max.x - px(12), sheet.max.y}};
  if (!notes.empty()) platform::cover(column.min, column.max);
  ui::begin_pane("notes", column);
  const Box where = {{left, sheet.min.y}, {left + px(theme::size::notes), sheet.max.y}};
  list(where, notes, [&](const Box& box, int place, bool drawn) {
    if (place != app::state().selected || !drawn) {
      const ui::Press now = item(box, place, drawn);
      if (drawn) draw_note(box, place, now);
      return;
    }
    const Box card = draw::box_at({left - px(10), box.min.y}, px(card_width), box.height());
    item(card, place, true);
    draw_card(card, place);
  });
  ui::end_pane(column.max.y);
}

void leader(const Box& sheet, float margin_width) {
  Box box;
  const int place = app::state().selected;
  if (place == app::no_finding ||
      !marks::box_of(Editor::resume, MarkKind::finding, static_cast<uint32_t>(place), box))
    return;
  const float y = std::round(box.centre().y), right = sheet.max.x - std::min(margin_width, px(242)) + px(8);
  if (y < sheet.min.y || y > sheet.max.y) return;
  // It begins where the line's text may end: the browser alone knows where that is, so it keeps to the
  // margin.
  const float text_end = sheet.max.x - margin_width;
  draw::line({std::max(text_end, box.max.x + px(10)), y}, {right, y}, Color::line2);
}

// --- Popover and bottom sheet ---

static bool active_in_resume() {
  const int place = app::state().selected;
  return place != app::no_finding && app::finding_at(place).where == resume::Where::resume;
}

static void popover(const Box& sheet) {
  Box words;
  const int place = app::state().selected;
  if (!active_in_resume() ||
      !marks::box_of(Editor::resume, MarkKind::finding, static_cast<uint32_t>(place), words))
    return;
  if (words.max.y < sheet.min.y || words.min.y > sheet.max.y) return;
  const float width = std::min(px(300), sheet.width() - px(16)), pad = px(14);
  const float height = pad + body({0, 0}, width - 2 * pad, place, false, Type::body_strong) + px(32) + pad;
  const float x = std::clamp(words.min.x - px(16), sheet.min.x + px(8), sheet.max.x - width - px(8));
  float y = words.max.y + px(8);
  if (y + height > sheet.max.y - px(8) && words.min.y - px(8) - height > sheet.min.y)
    y = words.min.y - px(8) - height;
  const Box box = draw::box_at({std::round(x), std::round(y)}, width, height);
  const Box room = {{box.min.x - px(20), box.min.y - px(20)}, {box.max.x + px(20), box.max.y + px(24)}};
  platform::cover(box.min, box.max);
  ui::begin_pane("popover", room, {.overlay = true});
  ui::begin(Role::region, "popover", box, parts::title_of(app::finding_at(place)));
  draw::panel(box, theme::radius::card, Color::raised, draw::Elevation::e2);
  body({box.min.x + pad, box.min.y + pad}, width - 2 * pad, place, true, Type::body_strong);
  const float foot = box.max.y - pad - px(32);
  parts::actions({box.min.x + pad, foot}, place, {.primary = true, .height = 32});
  const std::string_view next = app::say(Text::next);
  const ui::ButtonStyle style = {.kind = ui::ButtonKind::quiet};
  if (ui::button("next", {box.max.x - pad - ui::button_width(next, style) + px(8), foot}, next, style))
    app::later([](int, int) { app::select_next(1); }, 0);
  ui::end();
  ui::end_pane(room.max.y);
}

static float bottom_height(float width) {
  return px(22) + body({0, 0}, width - px(36), app::state().selected, false, Type::body_strong) + px(44 + 14);
}

float bottom_sheet_top(const Box& sheet) {
  if (!active_in_resume()) return sheet.max.y;
  return sheet.max.y - std::min(bottom_height(sheet.width()), sheet.height() - px(80));
}

static void bottom_sheet(const Box& sheet) {
  if (!active_in_resume()) return;
  const int place = app::state().selected;
  const float top = bottom_sheet_top(sheet);
  const float rise =
      motion::enter(motion::id_of("bottom sheet"), 1, 0, theme::duration::slow) * (sheet.max.y - top);
  const Box box = {{sheet.min.x, top + std::round(rise)}, {sheet.max.x, sheet.max.y + px(20)}};
  ui::begin_pane("bottom", {{box.min.x, top - px(24)}, {box.max.x, sheet.max.y}}, {.overlay = true});
  platform::cover({box.min.x, top}, sheet.max);
  ui::begin(Role::region, "bottom", box, parts::title_of(app::finding_at(place)));
  draw::panel(box, theme::radius::panel, Color::raised, draw::Elevation::e3);
  const Box handle = {{box.centre().x - px(18), box.min.y + px(7)},
                      {box.centre().x + px(18), box.min.y + px(11)}};
  if (ui::press("close", handle, {.role = Role::button, .label = app::say(Text::close)}).pressed)
    app::later([](int, int) { app::select(app::no_finding, false); }, 0);
  draw::fill(handle, 2, Color::line2);
  const float left = box.min.x + px(18), right = box.max.x - px(18);
  body({left, box.min.y + px(22)}, right - left, place, true, Type::body_strong);
  const float foot = sheet.max.y - px(44 + 14) + std::round(rise);
  parts::actions({left, foot}, place, {.primary = true, .height = 44});
  const ui::ButtonStyle back =
      ui::with_icon({.height = 44, .name = app::say(Text::previous)}, theme::Icon::chevron_left);
  const ui::ButtonStyle next =
      ui::with_icon({.height = 44, .name = app::say(Text::next)}, theme::Icon::chevron_right);
  if (ui::button("back", {right - px(44 + 8 + 44), foot}, {}, back))
    app::later([](int, int) { app::select_next(-1); }, 0);
  if (ui::button("next", {right - px(44), foot}, {}, next))
    app::later([](int, int) { app::select_next(1); }, 0);
  ui::end();
  ui::end_pane(box.max.y);
}

void without_margin(const Box& text, const Box& sheet) {
  const auto card = app::layout() == app::Layout::narrow ? bottom_sheet : popover;
  bool shown = false;
  ui::begin_pane("notes", {text.min, {text.max.x - px(14), text.max.y}});
  list(text, {}, [&](const Box&, int place, bool) {
    Box words;
    const bool in_sight =
        marks::box_of(Editor::resume, MarkKind::finding, static_cast<uint32_t>(place), words);
    item(in_sight ? words : draw::box_at({text.min.x, text.min.y - px(99)}, px(24), px(24)), place, false);
    if (place == app::state().selected) shown = true, card(sheet);
  });
  if (!shown) card(sheet);
  ui::end_pane(text.max.y);
}

// --- Overview strip ---

/// What of the text is in sight, shown while it scrolls; it can be dragged.
static void scroll_thumb(const Box& strip, float content) {
  const platform::EditorView& view = platform::editor_view(Editor::resume);
  static float last_scroll = 0;
  static double moved = -10;
  if (view.scroll_top != last_scroll) last_scroll = view.scroll_top, moved = platform::now();
  const float room = strip.height();
  if (content <= room + 1) return;
  const float top = strip.min.y + room * view.scroll_top / content, length = room * room / content;
  const Box thumb = {{strip.max.x - px(8), top}, {strip.max.x - px(2), top + length}};
  const ui::Press now =
      ui::press("thumb", {{strip.min.x, top}, {strip.max.x, top + length}}, {.role = Role::none});
  if (now.held && ImGui::GetIO().MouseDelta.y != 0)
    platform::scroll_by(Editor::resume, ImGui::GetIO().MouseDelta.y * content / room);
  constexpr double rests = 0.6, fades = 0.2;
  const double age = platform::now() - moved;
  const bool used = now.held || now.hovered || age < rests;
  if (!used && age >= rests + fades) return;
  draw::fill(thumb, 3, Color::ink3, used ? 0.4f : 0.4f * static_cast<float>(1 - (age - rests) / fades));
  if (now.held || now.hovered) return;
  if (age < rests)
    platform::wake_in(static_cast<float>(rests - age));
  else
    platform::wake();
}

void strip(const Box& sheet) {
  const auto& infos = app::state().marks[static_cast<size_t>(Editor::resume)];
  const float content = std::max(platform::editor_view(Editor::resume).content_height, 1.0f);
  const float share = std::min(1.0f, sheet.height() / content);
  const Box box = {{sheet.max.x - px(14), sheet.min.y}, sheet.max};
  platform::cover(box.min, box.max);
  ui::begin_pane("strip of findings", box);
  const ui::Press now = ui::press("strip", box, {.role = Role::none});
  scroll_thumb(box, content);
  const float pointer = ImGui::GetIO().MousePos.y, right = box.max.x - px(3);
  int nearest = app::no_finding;
  float nearest_away = px(12), last_y = -1;
  for (size_t at = 0; at < infos.size(); at++) {
    if (infos[at].kind != MarkKind::finding || static_cast<int>(infos[at].place) >= app::finding_count())
      continue;
    const float line_top = platform::mark_top(Editor::resume, static_cast<uint32_t>(at));
    const float y = std::round(sheet.min.y + (line_top + px(12)) * share);
    if (std::abs(pointer - y) < nearest_away)
      nearest_away = std::abs(pointer - y), nearest = static_cast<int>(infos[at].place);
    if (y == last_y) continue;
    last_y = y;
    const resume::Severity severity = app::finding_at(static_cast<int>(infos[at].place)).severity;
    const float length = px(8 - 2 * static_cast<float>(severity));
    draw::fill({{right - length, y - px(1)}, {right, y + px(2)}}, 1, parts::look_of(severity).color);
  }
  if (now.pressed && nearest != app::no_finding)
    app::later([](int at, int) { app::select(at, true); }, nearest);
  ui::end_pane(box.max.y);
}

}
