#include "imgui_app/parts/chrome.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "imgui_app/parts/import_card.hpp"
#include "imgui_app/parts/scores.hpp"
#include "imgui_app/parts/toast.hpp"
#include "imgui_app/views/view.hpp"

namespace chrome {

using app::Layout;
using app::Text;
using draw::Box;
using draw::Color;
using draw::Icon;
using draw::Type;
using theme::px;
using ui::Role;

static void open(const views::View& view) {
  app::later([](int place, int) { app::open_view(*views::all_views()[static_cast<size_t>(place)]); },
             static_cast<int>(std::find(views::all_views().begin(), views::all_views().end(), &view) -
                              views::all_views().begin()));
}

static std::string seal_line() {
  const platform::Seal& seal = platform::seal();
  if (!seal.sealed) return std::string(app::say(Text::seal_not));
  const std::string requests = std::to_string(seal.requests);
  return app::say_filled(seal.requests == 1 ? Text::seal_request : Text::seal_requests,
                         {{"n", requests}, {"time", seal.since}});
}
static bool seal_whole() { return platform::seal().sealed && platform::seal().requests == 0; }
static std::string_view seal_word() { return app::say(seal_whole() ? Text::sealed : Text::not_sealed); }
static Color seal_color() { return seal_whole() ? Color::good : Color::blocker; }
static std::string spoken_seal() { return std::string(seal_word()) + ". " + seal_line(); }

// --- Navigation ---

static void sidebar_item(const Box& box, const views::View& view) {
  const bool chosen = app::state().view == &view;
  const std::string_view name = app::say(view.name);
  const std::string count = view.count != nullptr ? view.count() : std::string();
  ui::push_id(static_cast<uint32_t>(view.name));
  const ui::Press now =
      ui::press("item", box, {.role = Role::link, .label = name, .value = count, .selected = chosen});
  ui::pop_id();
  if (now.pressed) open(view);
  const bool filled = chosen && theme::current() == theme::Theme::contrast;
  if (chosen)
    draw::panel(box, theme::radius::control, filled ? Color::primary : Color::sheet, draw::Elevation::e1);
  else if (now.hovered)
    draw::fill(box, theme::radius::control, Color::hover);
  const float y = box.centre().y, line = px(theme::type_style(Type::nav).line);
  const Color ink = filled ? Color::on_primary : Color::ink1, quiet = filled ? ink : Color::ink3;
  draw::icon({box.min.x + px(19), y}, view.icon, theme::size::icon, chosen ? ink : Color::ink2);
  draw::text({box.min.x + px(38), std::round(y - line / 2)}, Type::nav, ink, name);
  draw::text_right({box.max.x - px(10), std::round(y - px(8))}, Type::caption, quiet, count);
}

static void sidebar(const Box& box) {
  ui::begin_pane("sidebar", box);
  draw::line({box.max.x - 1, box.min.y}, {box.max.x - 1, box.max.y}, Color::line1);
  draw::product_mark({box.min.x + px(22), px(18)}, 20);
  ui::heading({box.min.x + px(54), px(16)}, box.width() - px(60), Type::product, app::say(Text::product), 1);
  ui::begin(Role::navigation, "views", box, app::say(Text::navigation));
  float y = px(67);
  const float left = box.min.x + px(12), right = box.max.x - px(13);
  const auto group = [&](views::Group which, Text name) {
    draw::text({box.min.x + px(22), y}, Type::caption, Color::ink3, app::say(name));
    y += px(25);
    for (const views::View* view : views::views_of(which)) {
      sidebar_item({{left, y}, {right, y + px(34)}}, *view);
      y += px(36);
    }
    y += px(10);
  };
  group(views::Group::check, Text::group_check);
  group(views::Group::improve, Text::group_improve);
  float foot = box.max.y - px(16 + 52);
  const Box seal = {{left, foot}, {right, foot + px(52)}};
  for (const views::View* view : views::views_of(views::Group::foot)) {
    foot -= px(34 + 8);
    sidebar_item({{left, foot}, {right, foot + px(34)}}, *view);
  }
  const ui::Press now = ui::press(
      "seal", seal,
      {.role = Role::link, .label = spoken_seal(), .selected = app::state().view == &views::privacy});
  if (now.pressed) open(views::privacy);
  if (app::state().view == &views::privacy)
    draw::panel(seal, 10, Color::sheet, draw::Elevation::e1);
  else if (now.hovered)
    draw::fill(seal, 10, Color::hover);
  draw::outline(seal, 10, seal_whole() ? Color::line1 : Color::blocker);
  draw::icon({seal.min.x + px(19), seal.centre().y}, Icon::shield_check, theme::size::icon, seal_color());
  draw::text({seal.min.x + px(38), seal.min.y + px(8)}, Type::label_strong, Color::ink1, seal_word());
  draw::text_cut({seal.min.x + px(38), seal.min.y + px(26)}, seal.width() - px(44), Type::caption,
                 Color::ink2, seal_line());
  ui::end();
  ui::end_pane(box.max.y);
}

/// An icon over a small name: in the rail and in the tab bar.
static void stacked_item(const Box& box, Icon icon, std::string_view name, std::string_view count,
                         bool chosen, const views::View& view, Color ink, std::string_view spoken) {
  ui::push_id(static_cast<uint32_t>(view.name));
  const ui::Press now =
      ui::press("item", box, {.role = Role::link, .label = spoken, .value = count, .selected = chosen});
  ui::pop_id();
  if (now.pressed) open(view);
  const bool filled = chosen && theme::current() == theme::Theme::contrast;
  const bool rail = app::layout() == Layout::medium;
  if (rail && chosen)
    draw::panel(box, 10, filled ? Color::primary : Color::sheet, draw::Elevation::e1);
  else if (rail && now.hovered)
    draw::fill(box, 10, Color::hover);
  if (!rail && chosen)
    draw::fill({{box.centre().x - px(14), box.min.y}, {box.centre().x + px(14), box.min.y + px(3)}}, 1.5f,
               Color::ink1);
  const Color color = filled && rail ? Color::on_primary : chosen ? Color::ink1 : ink;
  draw::icon({box.centre().x, box.min.y + px(rail ? 18 : 24)}, icon, theme::size::icon_tab, color);
  draw::text_middle({box.centre().x, box.min.y + px(rail ? 33 : 40)}, Type::tiny, color, name);
  if (count.empty() || rail) return;
  const float wide = draw::text_width(Type::tiny, count) + px(10);
  // Beside the icon's top, clear of its lines.
  const Box badge =
      draw::box_at({box.centre().x + px(10), box.min.y + px(6)}, std::max(wide, px(18)), px(16));
  draw::fill(badge, 8, Color::primary);
  draw::text_middle({badge.centre().x, badge.min.y}, Type::tiny, Color::on_primary, count);
}

/// The views of a bar that has no room for all, `more_views` last.
static std::vector<const views::View*> first_views() {
  std::vector<const views::View*> list;
  for (const views::View* view : views::views_of(views::Group::check))
    if (view->first) list.push_back(view);
  list.push_back(&views::more_views);
  return list;
}

/// Whether a view is the open one, or holds it.
static bool is_chosen(const views::View& view) {
  if (&view != &views::more_views) return app::state().view == &view;
  const auto inside = views::listed_in_more();
  return app::state().view == &view ||
         std::find(inside.begin(), inside.end(), app::state().view) != inside.end();
}

static void rail(const Box& box) {
  ui::begin_pane("rail", box);
  draw::line({box.max.x - 1, box.min.y}, {box.max.x - 1, box.max.y}, Color::line1);
  draw::product_mark({box.centre().x - px(10), px(18)}, 22);
  ui::begin(Role::navigation, "views", box, app::say(Text::navigation));
  float y = px(56);
  const auto item = [&](const views::View& view, float top) {
    const Box place = {{box.min.x + px(2), top}, {box.max.x - px(3), top + px(54)}};
    stacked_item(place, view.icon, app::say(view.name), view.count != nullptr ? view.count() : std::string(),
                 is_chosen(view), view, Color::ink2, app::say(view.name));
  };
  const auto improve = views::views_of(views::Group::improve), last = views::views_of(views::Group::foot);
  std::vector<const views::View*> list = first_views();
  float foot = box.max.y - px(12 + 54);
  const Box seal = {{box.min.x + px(2), foot}, {box.max.x - px(3), foot + px(54)}};
  const auto check = views::views_of(views::Group::check);
  // At twice the size a window has half the height.
  const bool all_fit = y + px(58) * static_cast<float>(check.size() + improve.size() + last.size()) <= foot;
  if (all_fit) {
    list.assign(check.begin(), check.end());
    list.insert(list.end(), improve.begin(), improve.end());
    for (const views::View* view : last) foot -= px(58), item(*view, foot);
  }
  for (const views::View* view : list) item(*view, y), y += px(58);
  stacked_item(seal, Icon::shield_check, seal_word(), {}, app::state().view == &views::privacy,
               views::privacy, seal_color(), spoken_seal());
  ui::end();
  ui::end_pane(box.max.y);
}

static void tab_bar(const Box& box) {
  ui::begin_pane("tabs", box);
  draw::fill(box, 0, Color::desk);
  draw::line(box.min, {box.max.x, box.min.y}, Color::line1);
  ui::begin(Role::navigation, "views", box, app::say(Text::navigation));
  const std::vector<const views::View*> list = first_views();
  const float step = box.width() / static_cast<float>(list.size());
  for (size_t at = 0; at < list.size(); at++) {
    const float x = box.min.x + step * static_cast<float>(at);
    const bool badge = list[at] == &views::findings && app::shown_findings() > 0;
    const std::string count = badge ? std::to_string(app::shown_findings()) : std::string();
    stacked_item({{x, box.min.y}, {x + step, box.min.y + px(64)}}, list[at]->icon, app::say(list[at]->name),
                 count, is_chosen(*list[at]), *list[at], Color::ink2, app::say(list[at]->name));
  }
  ui::end();
  ui::end_pane(box.max.y);
}

// --- Top bar ---

static std::string document_name() {
  const resume::Resume& resume = app::state().report.resume;
  std::string name = resume::in_one_line(resume.document[resume.contact.name]);
  if (!name.empty()) return name;
  return std::string(app::say(app::has_resume() ? Text::your_resume : Text::new_resume));
}

static std::string posting_name() {
  const resume::Posting& posting = app::state().posting;
  const std::string_view title = posting.document[posting.title];
  if (app::posting_waits()) return std::string(app::say(Text::posting_not_read));
  if (!app::has_posting()) return std::string(app::say(Text::no_posting_yet));
  return title.empty() ? std::string(app::say(Text::with_posting))
                       : app::say_filled(Text::against_posting, {{"title", title}});
}

struct TopButton {
  Text label;
  Icon icon;
  void (*what)(int, int);
  bool shown;
  bool icon_only = false;
};

static std::array<TopButton, 4> top_buttons() {
  return {{
      {Text::open_file, Icon::folder_open, [](int, int) { platform::choose_file(platform::Editor::resume); },
       app::has_resume() || app::state().view != &views::resume_editor},
      {Text::load_sample, Icon::file_text, [](int, int) { app::load_sample(); },
       !app::has_resume() && app::state().view != &views::resume_editor},
      {Text::copy_report, Icon::copy, [](int, int) { app::copy_report(); }, app::has_resume()},
      {Text::close_checker, Icon::x, [](int, int) { platform::wish(platform::Wish::close); },
       platform::home().can_share, true},
  }};
}

/// From left to right, with nothing drawn where only the width is asked for, which it gives.
static float row_of_buttons(ImVec2 at_middle, bool labels, bool measure_only) {
  const float height = ui::touch() ? 44 : 32;
  float x = at_middle.x;
  for (const TopButton& one : top_buttons()) {
    if (!one.shown) continue;
    if (x > at_middle.x) x += px(labels ? 8 : 0);
    const std::string_view label = app::say(one.label);
    const bool named = labels && !one.icon_only;
    const ui::ButtonKind kind = named ? ui::ButtonKind::secondary : ui::ButtonKind::quiet;
    const ui::ButtonStyle style = ui::with_icon({.kind = kind, .height = height, .name = label}, one.icon);
    const std::string_view words = named ? label : std::string_view();
    if (!measure_only && ui::button(label, {x, at_middle.y - px(height) / 2}, words, style))
      app::later(one.what, 0);
    x += ui::button_width(words, style);
  }
  return x - at_middle.x;
}

static void top_bar(const Box& box) {
  const Layout layout = app::layout();
  ui::begin_pane("top", box);
  if (layout != Layout::narrow)
    draw::line({box.min.x, box.max.y - 1}, {box.max.x, box.max.y - 1}, Color::line1);
  ui::begin(Role::region, "document", box, app::say(Text::document));
  const float left = box.min.x + px(layout == Layout::narrow ? 16 : 24);
  if (layout == Layout::narrow) {
    const float right = box.max.x - px(6) - row_of_buttons({}, false, true);
    const Box seal = {{right - px(44), box.min.y + px(6)}, {right, box.max.y - px(6)}};
    const std::string title = app::state().view == &views::resume_editor
                                  ? document_name()
                                  : std::string(app::say(app::state().view->name));
    draw::text_cut({left, std::round(box.centre().y - px(12))}, seal.min.x - left - px(8), Type::heading,
                   Color::ink1, title);
    ui::describe(Role::heading, {{left, box.min.y}, {seal.min.x, box.max.y}}, title, {}, 1);
    if (ui::press("seal", seal, {.role = Role::link, .label = spoken_seal()}).pressed) open(views::privacy);
    draw::icon(seal.centre(), Icon::shield_check, 20, seal_color());
    row_of_buttons({right, box.centre().y}, false, false);
  } else {
    const bool labels = box.width() >= px(760);
    const float right = box.max.x - px(labels ? 16 : 6) - row_of_buttons({}, labels, true);
    const float scores_width = px(3 * 113);
    const Box scores = {{right - scores_width - px(16), box.min.y}, {right - px(16), box.max.y}};
    const float room = scores.min.x - left - px(24);
    const std::string name = document_name();
    const float width =
        draw::text_cut({left, std::round(box.centre().y - px(12))}, room, Type::heading, Color::ink1, name);
    ui::describe(Role::heading, {{left, box.min.y}, {left + width, box.max.y}}, name, {}, 2);
    const float rest = room - width - px(33);
    if (layout == Layout::wide && rest > px(80)) {
      draw::line({left + width + px(16), box.centre().y - px(9)},
                 {left + width + px(16), box.centre().y + px(9)}, Color::line2);
      draw::text_cut({left + width + px(33), std::round(box.centre().y - px(9))}, rest, Type::label_plain,
                     Color::ink2, posting_name());
    }
    parts::score_badges(scores);
    row_of_buttons({right, box.centre().y}, labels, false);
  }
  ui::end();
  ui::end_pane(box.max.y);
}

// --- In another site's page ---

/// What that page cannot see, and the way to show it; gives the height.
static float host_strip(const Box& room) {
  if (!platform::home().can_share || app::state().view == &views::share) return 0;
  const ui::ButtonStyle style = {.height = ui::touch() ? 44.0f : 32.0f};
  const std::string_view label = app::say(Text::share_open);
  const float height = px(style.height + 20);
  const Box box = {{room.min.x, room.max.y - height}, room.max};
  const float y = std::round(box.centre().y), side = px(16);
  ui::begin_pane("host", box);
  draw::fill(box, 0, Color::desk);
  draw::line(box.min, {box.max.x, box.min.y}, Color::line1);
  ui::begin(Role::region, "host", box, app::say(Text::share_title));
  const float x = box.min.x + side + px(24);
  const float button = ui::button_width(label, style);
  const float width = box.max.x - side - button - px(12) - x;
  const std::string_view words =
      app::say(platform::home().shared ? Text::share_strip_sent : Text::share_strip);
  draw::icon({box.min.x + side + px(8), y}, Icon::lock, 16, Color::ink2);
  const float tall = draw::paragraph_height(width, Type::caption, words, 2);
  ui::paragraph({x, std::round(y - tall / 2)}, width, Type::caption, Color::ink2, words, 2);
  if (ui::button("share", {box.max.x - side - button, y - px(style.height) / 2}, label, style))
    open(views::share);
  ui::end();
  ui::end_pane(box.max.y);
  return height;
}

void draw() {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const Layout layout = app::layout();
  ui::begin_pane("ground", {{0, 0}, screen});
  draw::fill({{0, 0}, screen}, 0, Color::desk);
  ui::end_pane(screen.y);

  const float bar = px(theme::size::topbar);
  Box room = {{0, bar}, screen};
  if (layout == Layout::wide)
    room.min.x = px(theme::size::sidebar), sidebar({{0, 0}, {room.min.x, screen.y}});
  if (layout == Layout::medium) room.min.x = px(theme::size::rail), rail({{0, 0}, {room.min.x, screen.y}});
  top_bar({{room.min.x, 0}, {screen.x, bar}});
  if (layout == Layout::narrow) {
    room.max.y -= px(theme::size::tabbar);
    if (app::state().view == &views::resume_editor) {
      const Box strip = {{0, bar}, {screen.x, bar + px(48)}};
      ui::begin_pane("strip", strip);
      parts::score_badges({{px(18), strip.min.y - px(2)}, {screen.x - px(10), strip.max.y}});
      ui::end_pane(strip.max.y);
      room.min.y = strip.max.y;
    }
  }
  const float tabs_top = room.max.y;
  room.max.y -= host_strip(room);
  ui::begin(Role::main, "main", room, app::say(app::state().view->name));
  app::state().view->draw(room);
  ui::end();
  if (layout == Layout::narrow) tab_bar({{0, tabs_top}, screen});
  parts::toast(screen, room.max.y);
  parts::import_card(screen, room.max.y);
  ui::draw_tooltip(screen);
}

}
