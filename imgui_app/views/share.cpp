#include <algorithm>
#include <cmath>

#include "core/report/text.hpp"
#include "core/text/sort.hpp"
#include "imgui_app/app.hpp"
#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/long_text.hpp"
#include "imgui_app/parts/scores.hpp"
#include "imgui_app/views/view.hpp"

// In another site's page: exactly what goes to it, before it goes. What is drawn and what is sent come from
// one list.
namespace views {

using app::Text;
using draw::Box;
using draw::Color;
using draw::Type;
using resume::Finding;
using theme::px;
using ui::Role;

static constexpr size_t most_findings = 200, most_report = 400'000;
static constexpr std::string_view severity_keys[] = {"blocker", "major", "minor", "info"};

/// All that the view keeps; made anew when the report changes.
struct Shared {
  uint32_t revision = UINT32_MAX;
  bool full = false, too_soon = false;
  std::vector<int> findings;
  parts::LongText report;
};
static Shared shared;

/// Not in the order of the text, which would tell what stands where.
static void choose_findings() {
  shared.findings.clear();
  for (int place = 0; place < static_cast<int>(app::state().report.findings.size()); place++)
    shared.findings.push_back(place);
  resume::sort_list(shared.findings, [](int a, int b) {
    const Finding &one = app::finding_at(a), &other = app::finding_at(b);
    if (one.points != other.points) return one.points > other.points;
    if (one.severity != other.severity) return one.severity < other.severity;
    return one.rule->id < other.rule->id;
  });
  if (shared.findings.size() > most_findings) shared.findings.resize(most_findings);
}

static void prepare() {
  if (shared.revision == app::state().revision) return;
  shared.revision = app::state().revision;
  shared.too_soon = false;
  shared.report.set(shared.full ? resume::report_text(app::state().report) : std::string());
  choose_findings();
}

/// As platform::share wants it.
static std::string summary() {
  std::string out(resume::scoring_version);
  for (const resume::ScoreKind kind : parts::score_kinds) {
    const resume::Score& score = parts::score_of(kind);
    out += '\n' + (score.judged() ? std::to_string(score.value()) : "-");
  }
  for (const int place : shared.findings) {
    const Finding& finding = app::finding_at(place);
    out += '\n' + std::string(finding.rule->id) + '\t' +
           std::string(severity_keys[static_cast<size_t>(finding.severity)]) + '\t' +
           std::to_string(finding.points);
  }
  return out;
}

static bool can_send() {
  return app::has_resume() && (!shared.full || shared.report.text().size() <= most_report);
}

static void send() {
  const platform::Shared outcome =
      platform::share(summary(), shared.full ? shared.report.text() : std::string_view());
  shared.too_soon = outcome == platform::Shared::too_soon;
  platform::wake();
  if (outcome != platform::Shared::sent) return;
  app::later([](int, int) { app::open_view(resume_editor); }, 0);
  app::say_toast(std::string(app::say(Text::share_sent)));
}

static float score_row(ImVec2 at, float width, resume::ScoreKind kind) {
  const resume::Score& score = parts::score_of(kind);
  const std::string value =
      score.judged() ? std::to_string(score.value()) : std::string(app::say(Text::share_not_judged));
  const std::string_view name = parts::name_of(kind);
  draw::text({at.x, at.y + px(7)}, Type::body, Color::ink1, name);
  draw::text_right({at.x + width, at.y + px(7)}, Type::body_strong, Color::ink1, value);
  draw::line({at.x, at.y + px(36)}, {at.x + width, at.y + px(36)}, Color::line1);
  ui::describe(Role::list_item, draw::box_at(at, width, px(36)), std::string(name) + ": " + value);
  return px(37);
}

static float finding_row(ImVec2 at, float width, const Finding& finding) {
  const parts::SeverityLook look = parts::look_of(finding.severity);
  const std::string points = app::say_count(Text::share_points_one, Text::share_points, finding.points);
  const float right = draw::text_right({at.x + width, at.y + px(7)}, Type::label_plain, Color::ink2, points);
  draw::shape({at.x + px(8), at.y + px(16)}, look.shape, 16, look.color);
  const std::string_view severity = app::say(look.name), rule = finding.rule->id;
  const float x = at.x + px(26), room = width - px(26 + 12) - right;
  const float used = draw::text_cut({x, at.y + px(6)}, room - px(72), Type::machine, Color::ink1, rule);
  draw::text({x + used + px(10), at.y + px(7)}, Type::label_plain, Color::ink2, severity);
  draw::line({at.x, at.y + px(32)}, {at.x + width, at.y + px(32)}, Color::line1);
  ui::describe(Role::list_item, draw::box_at(at, width, px(32)),
               std::string(rule) + ", " + std::string(severity) + ", " + points);
  return px(33);
}

static float brief(ImVec2 at, float width) {
  float y = at.y;
  ui::begin(Role::list, "goes", draw::box_at(at, width, px(36)), app::say(Text::share_what));
  for (const resume::ScoreKind kind : parts::score_kinds) y += score_row({at.x, y}, width, kind);
  y += px(8);
  for (const int place : shared.findings) y += finding_row({at.x, y}, width, app::finding_at(place));
  ui::end();
  y += px(8);
  const std::string count = std::to_string(shared.findings.size());
  if (shared.findings.empty())
    y += ui::paragraph({at.x, y}, width, Type::caption, Color::ink2, app::say(Text::share_none));
  else if (shared.findings.size() < app::state().report.findings.size())
    y += ui::paragraph({at.x, y}, width, Type::caption, Color::ink2,
                       app::say_filled(Text::share_rest, {{"n", count}}));
  return y - at.y;
}

static float full(ImVec2 at, float width, const Box& sight) {
  if (shared.report.text().size() > most_report)
    return ui::paragraph(at, width, Type::body, Color::ink2, app::say(Text::share_long));
  return shared.report.draw(at, width, sight);
}

/// Send, the way back, and why it may be off; gives where it begins.
static float foot(const Box& room, float side) {
  const float width = room.width() - 2 * side;
  const ui::ButtonStyle send_style = {.kind = ui::ButtonKind::primary,
                                      .height = ui::touch() ? 44.0f : 32.0f,
                                      .disabled = !can_send() || platform::home().covered};
  const ui::ButtonStyle leave_style = {.height = send_style.height};
  const Text words = platform::home().covered ? Text::share_covered
                     : shared.too_soon        ? Text::share_again
                                              : Text::share_alone;
  // Room for the longest of them: what is said may change under a hand that is about to press.
  float tall = 0;
  for (const Text any : {Text::share_covered, Text::share_again, Text::share_alone})
    tall = std::max(tall, draw::paragraph_height(width, Type::caption, app::say(any)));
  const float top = room.max.y - px(send_style.height + 12 + 10 + 12) - tall;
  const Box box = {{room.min.x, top}, room.max};
  ui::begin_pane("share foot", box);
  draw::fill(box, 0, Color::desk);
  draw::line(box.min, {box.max.x, top}, Color::line1);
  const float x = room.min.x + side, y = top + px(12);
  const std::string_view label = app::say(Text::share_send);
  if (ui::button("send", {x, y}, label, send_style)) send();
  if (ui::button("leave", {x + ui::button_width(label, send_style) + px(8), y}, app::say(Text::share_leave),
                 leave_style))
    app::later([](int, int) { app::open_view(resume_editor); }, 0);
  const Box note = draw::box_at({x, y + px(send_style.height + 10)}, width, tall);
  ui::begin(Role::status, "note", note);
  ui::paragraph(note.min, width, Type::caption, Color::ink2, app::say(words));
  ui::end();
  ui::end_pane(room.max.y);
  return top;
}

static void draw(const Box& room) {
  prepare();
  platform::watch(room.min, room.max);
  const float side = px(app::layout() == app::Layout::narrow ? 16 : 32);
  const float bottom = foot(room, side);
  const Box sight = {room.min, {room.max.x, bottom}};
  const ImVec2 origin = ui::begin_pane("share", sight, {.scrolls = true});
  const float left = origin.x + side, width = std::min(room.width() - 2 * side, px(620));
  float y = origin.y + px(12);
  y += ui::heading({left, y}, width, Type::title, app::say(Text::share_title), 2) + px(6);
  if (!app::has_resume()) {
    y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::share_nothing));
    return ui::end_pane(y + px(16));
  }
  y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::share_words)) + px(12);
  const ui::Tab choices[] = {{app::say(Text::share_brief)}, {app::say(Text::share_full)}};
  const int chosen =
      ui::tabs("what", {left, y}, width, choices, shared.full ? 1 : 0, app::say(Text::share_what));
  if (shared.full != (chosen == 1)) {
    shared.full = chosen == 1;
    shared.revision = UINT32_MAX;
    prepare();
    platform::wake();
  }
  y += ui::tabs_height() + px(14);
  if (shared.full) {
    y += ui::paragraph({left, y}, width, Type::body, Color::ink2, app::say(Text::share_full_words)) + px(10);
    y += full({left, y}, width, sight);
  } else {
    y += brief({left, y}, width);
  }
  ui::end_pane(y + px(20));
}

const View share = {
    .name = Text::view_share, .icon = theme::Icon::lock, .group = Group::inside, .order = 0, .draw = draw};

}
