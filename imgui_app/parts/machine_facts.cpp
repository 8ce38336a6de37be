#include <algorithm>
#include <cmath>

#include "imgui_app/parts/machine.hpp"
#include "imgui_app/parts/machine_sheet.hpp"
#include "imgui_app/theme/widgets.hpp"

// What is to say of the file as a whole: a few facts at a glance, its fonts, and what it hides.
namespace parts {

using app::Text;
using draw::Color;
using draw::Type;
using resume::FactKind;
using resume::LayoutFact;
using theme::Icon;
using theme::px;

// --- At a glance ---

static bool is_hidden(const LayoutFact& fact) {
  return fact.kind == FactKind::hidden_text || fact.kind == FactKind::tiny_text;
}

struct Fact {
  Icon icon;
  std::string title, words;
};

static std::vector<Fact> facts_of(const resume::Source& source) {
  uint32_t columns = 1, unmapped = 0;
  size_t hidden = 0;
  bool header = false;
  for (const LayoutFact& fact : source.facts) {
    if (fact.kind == FactKind::columns) columns = std::max(columns, fact.count);
    if (fact.kind == FactKind::unmapped_glyph) unmapped += fact.count;
    header = header || fact.kind == FactKind::header_footer;
    hidden += is_hidden(fact) ? 1 : 0;
  }
  const resume::Agreement& agreement = app::state().report.agreement;
  const std::string none(app::say(Text::layout_none)), whole = std::to_string(agreement.fields.size());
  const bool all = agreement.safe == agreement.fields.size();
  std::vector<Fact> facts;
  facts.push_back(
      {Icon::table_2,
       app::say_count(Text::layout_one_column, Text::layout_columns, static_cast<int32_t>(columns)),
       agreement.empty() ? std::string()
       : all             ? app::say_filled(Text::readers_all_safe, {{"n", whole}})
             : app::say_filled(Text::readers_safe, {{"n", std::to_string(agreement.safe)}, {"m", whole}})});
  facts.push_back({Icon::minus, std::string(app::say(Text::layout_header)),
                   header ? std::string(app::say(Text::layout_header_text)) : none});
  if (!source.fonts.empty()) {
    const std::string count = std::to_string(source.fonts.size());
    facts.push_back({Icon::file_text, std::string(app::say(Text::mark_fonts)),
                     unmapped == 0 ? app::say_filled(Text::layout_fonts, {{"n", count}})
                                   : app::say_filled(Text::layout_fonts_unmapped,
                                                     {{"n", count}, {"m", std::to_string(unmapped)}})});
  }
  facts.push_back(
      {Icon::eye_off, std::string(app::say(Text::mark_hidden)),
       hidden == 0 ? none : app::say_filled(Text::layout_hidden, {{"n", std::to_string(hidden)}})});
  return facts;
}

float machine_facts(ImVec2 at, float width) {
  if (!app::state().file_about.kept) return 0;
  const std::vector<Fact> facts = facts_of(source_shown());
  const size_t columns = theme::css(width) >= 760 ? facts.size() : 2;
  const float step = width / static_cast<float>(columns), wide = step - px(26 + 12);
  float y = at.y, tallest = 0;
  ui::begin(ui::Role::list, "layout facts", draw::box_at(at, width, px(52)), app::say(Text::layout_facts));
  for (size_t which = 0; which < facts.size(); which++) {
    if (which > 0 && which % columns == 0) y += tallest + px(14), tallest = 0;
    const auto& [icon, title, words] = facts[which];
    const ImVec2 from = {std::round(at.x + step * static_cast<float>(which % columns)), y};
    draw::icon({from.x + px(9), from.y + px(9)}, icon, theme::size::icon, Color::ink2);
    draw::text_cut({from.x + px(26), from.y}, wide, Type::label_strong, Color::ink1, title);
    const float high =
        draw::paragraph({from.x + px(26), from.y + px(20)}, wide, Type::caption, Color::ink2, words);
    tallest = std::max(tallest, px(20) + high);
    ui::push_id(static_cast<uint32_t>(which));
    ui::begin(ui::Role::list_item, "fact", draw::box_at(from, step, px(20) + high));
    ui::describe(ui::Role::text, draw::box_at(from, step, px(20) + high),
                 app::say_filled(Text::title_and_words, {{"title", title}, {"words", words}}));
    ui::end();
    ui::pop_id();
  }
  ui::end();
  return y + tallest - at.y;
}

// --- Fonts ---

/// Without the letters that stand for a part of a font's signs: 'ABCDEF+Lato' is Lato.
static std::string_view name_of(const resume::Font& font) {
  const std::string_view name = font.name;
  return name.size() > 7 && name[6] == '+' ? name.substr(7) : name;
}

/// Fonts are told apart by their line: the more broken, the later in the file.
static void font_line(ImVec2 from, float to_x, size_t font) {
  constexpr float pieces[][2] = {{0, 0}, {7, 2}, {3, 2.5f}, {1.5f, 2}};
  draw::bar(from, to_x, 2.5f, Color::raised);  // seen on a dark ground too
  const auto [on, off] = pieces[std::min(font, std::size(pieces) - 1)];
  if (font == 0) return draw::bar(from, to_x, 1.5f, Color::accent);
  draw::dashes(from, to_x, on, off, Color::accent, 1.5f);
}

float font_names(ImVec2 at, float width, const resume::Source& source) {
  constexpr size_t most = 12;
  const float swatch = px(24);
  ImVec2 from = at;
  for (size_t font = 0; font < source.fonts.size() && font < most; font++) {
    const std::string_view name = name_of(source.fonts[font]);
    const float wide = std::min(width, swatch + px(6) + draw::text_width(Type::caption, name) + px(14));
    if (from.x + wide > at.x + width && from.x > at.x) from = {at.x, from.y + px(18)};
    font_line({from.x, from.y + px(9)}, from.x + swatch, font);
    const ImVec2 words = {from.x + swatch + px(6), from.y};
    draw::text_cut(words, wide - swatch - px(6), Type::caption, Color::ink2, name);
    ui::describe(ui::Role::text, draw::box_at(words, wide, px(16)), name);
    from.x += wide;
  }
  return from.y + px(18 + 6) - at.y;
}

void mark_fonts(const PageSheet& sheet) {
  constexpr size_t most = 6000;
  const auto& runs = sheet.page().runs;
  for (size_t which = 0; which < std::min(runs.size(), most); which++) {
    const draw::Box box = sheet.place(resume::rect_of_run(runs[which]));
    if (box.width() > 0 && box.height() > 0) font_line({box.min.x, box.max.y}, box.max.x, runs[which].font);
  }
}

// --- Hidden text ---

void mark_hidden(const PageSheet& sheet) {
  constexpr size_t most = 40;
  size_t marked = 0;
  for (const LayoutFact& fact : sheet.source.facts) {
    if (!is_hidden(fact) || fact.page != sheet.number + 1 || fact.rect.empty() || ++marked > most) continue;
    const draw::Box box = sheet.place(fact.rect);
    const std::string words = resume::in_one_line(fact.text);
    ui::describe(
        ui::Role::text, box,
        app::say_filled(Text::title_and_words, {{"title", app::say(Text::mark_hidden)}, {"words", words}}));
    if (!sheet.sight) continue;
    draw::fill(box, theme::radius::mark, Color::major, 0.2f);
    draw::dashed_box(box, theme::radius::mark, 4, 3, Color::major, 1.25f);
    const float width =
        std::min(draw::text_width(Type::caption, words) + px(12), sheet.box.max.x - box.min.x);
    const draw::Box tag = draw::box_at({box.min.x, box.max.y + px(2)}, width, px(20));
    draw::panel(tag, 4, Color::raised, draw::Elevation::e1);
    draw::text_cut({tag.min.x + px(6), tag.min.y + px(2)}, width - px(12), Type::caption, Color::ink1, words);
  }
}

}
