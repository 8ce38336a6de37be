#include "imgui_app/parts/marks.hpp"

#include <algorithm>
#include <cmath>

#include "core/text/sort.hpp"
#include "imgui_app/parts/finding.hpp"

namespace marks {

using app::MarkInfo;
using app::MarkKind;
using draw::Color;
using platform::Editor;
using resume::MatchClass;
using theme::px;
using theme::unit;

struct Entry {
  platform::Mark mark;
  MarkInfo info;
};

static std::vector<Entry> entries_of_resume() {
  const app::State& s = app::state();
  const resume::Report& report = s.report;
  std::vector<Entry> entries;
  for (uint32_t at = 0; at < report.resume.sections.size(); at++) {
    const resume::Section& section = report.resume.sections[at];
    // A section without a heading is measured by its first line.
    resume::Span span = section.heading;
    for (uint32_t line = section.first_line; span.empty() && line < section.end_line; line++)
      span = report.resume.document.lines[line].span;
    if (!span.empty()) entries.push_back({{span, 0}, {MarkKind::section, MatchClass::not_shown, at}});
  }
  for (const resume::Match& match : report.matches.matches)
    for (uint32_t at = match.first_place; at < match.end_place; at++) {
      const resume::MatchPlace& place = report.matches.places[at];
      entries.push_back({{place.span, 0}, {MarkKind::term, place.match_class, match.keyword}});
    }
  constexpr double glow_kept = 2;
  if (!s.glow.empty() && platform::now() - s.glow_since < glow_kept)
    entries.push_back({{s.glow, 0}, {MarkKind::glow, MatchClass::not_shown, 0}});
  return entries;
}

static std::vector<Entry> entries_of_posting() {
  const app::State& s = app::state();
  std::vector<Entry> entries;
  for (const resume::Match& match : s.report.matches.matches) {
    const resume::Keyword& keyword = s.posting.keywords[match.keyword];
    for (uint32_t at = keyword.first_span; at < keyword.end_span; at++)
      entries.push_back(
          {{s.posting.keyword_spans[at], 0}, {MarkKind::term, match.match_class, match.keyword}});
  }
  return entries;
}

/// Says of each note whether it lies over a graver finding.
static void quieten(std::vector<Entry>& entries) {
  const auto& findings = app::state().report.findings;
  const auto is_note = [&](const Entry& entry) {
    return entry.info.kind == MarkKind::finding &&
           findings[entry.info.place].severity == resume::Severity::info;
  };
  std::vector<resume::Span> grave;
  for (const Entry& entry : entries)
    if (entry.info.kind == MarkKind::finding && !is_note(entry)) grave.push_back(entry.mark.span);
  // As the entries, they stand in the order of their beginnings; each gets the furthest end so far.
  for (size_t at = 1; at < grave.size(); at++) grave[at].end = std::max(grave[at].end, grave[at - 1].end);
  for (Entry& entry : entries) {
    if (!is_note(entry)) continue;
    const auto after = std::partition_point(
        grave.begin(), grave.end(), [&](resume::Span span) { return span.begin < entry.mark.span.end; });
    entry.info.quiet = after != grave.begin() && std::prev(after)->end > entry.mark.span.begin;
  }
}

static void hand_over(Editor editor, std::vector<Entry> entries) {
  const app::State& s = app::state();
  const resume::Where where = editor == Editor::posting ? resume::Where::posting : resume::Where::resume;
  for (uint32_t at = 0; at < s.report.findings.size(); at++) {
    const resume::Finding& finding = s.report.findings[at];
    if (finding.where == where && !s.set_aside[at] && !finding.span.empty())
      entries.push_back({{finding.span, 0}, {MarkKind::finding, MatchClass::not_shown, at}});
  }
  resume::sort_list(entries, [](const Entry& a, const Entry& b) { return a.mark.span < b.mark.span; });
  quieten(entries);
  std::vector<platform::Mark> list;
  std::vector<MarkInfo>& infos = app::state().marks[static_cast<size_t>(editor)];
  infos.clear();
  list.reserve(entries.size());
  for (Entry& entry : entries) {
    entry.mark.key = static_cast<uint32_t>(list.size());
    list.push_back(entry.mark);
    infos.push_back(entry.info);
  }
  platform::set_marks(editor, list);
}

void rebuild() {
  hand_over(Editor::resume, entries_of_resume());
  hand_over(Editor::posting, entries_of_posting());
}

bool box_of(Editor editor, MarkKind kind, uint32_t place, Box& box) {
  const std::vector<MarkInfo>& infos = app::state().marks[static_cast<size_t>(editor)];
  for (const platform::MarkBox& found : platform::mark_boxes(editor)) {
    if (found.mark >= infos.size() || infos[found.mark].kind != kind || infos[found.mark].place != place)
      continue;
    box = {found.min, found.max};
    return true;
  }
  return false;
}

struct ClassLook {
  Color line, fill;
};
static ClassLook look_of(MatchClass match_class) {
  switch (match_class) {
    case MatchClass::literal:
      return {Color::literal, Color::literal_fill};
    case MatchClass::inflected:
      return {Color::inflected, Color::inflected_fill};
    case MatchClass::alias:
      return {Color::alias, Color::alias_fill};
    case MatchClass::acronym:
      return {Color::acronym, Color::acronym_fill};
    case MatchClass::not_shown:
      break;
  }
  return {Color::missing, Color::missing};
}

// The fill reaches into the spaces beside a word, so that no advance changes; its foot carries the line.
void draw_class(const Box& box, MatchClass match_class, bool first, bool last) {
  const ClassLook look = look_of(match_class);
  const float radius = first || last ? theme::radius::mark : 0;
  if (match_class == MatchClass::not_shown) {
    draw::dashed_box(box, theme::radius::mark, 4, 3, look.line, 1.25f);
    return;
  }
  const float line = std::max(1.0f, std::floor(1.5f * unit()));
  Box ground = box;
  if (match_class == MatchClass::inflected) ground.min.y = std::round(box.min.y + box.height() * 0.52f);
  draw::fill(ground, match_class == MatchClass::inflected ? 0 : radius, look.fill);
  if (match_class == MatchClass::alias) draw::hatch(ground, Color::alias_hatch);
  if (match_class == MatchClass::acronym) draw::dots(ground, Color::acronym_dot);
  if (theme::current() == theme::Theme::contrast && match_class != MatchClass::inflected)
    draw::outline(ground, radius, look.line);
  const ImVec2 foot = {box.min.x, box.max.y - line};
  switch (match_class) {
    case MatchClass::literal:
      draw::bar(foot, box.max.x, 1.5f, look.line);
      break;
    case MatchClass::inflected:
      draw::dashes(foot, box.max.x, 7, 2, look.line, 1.5f);
      break;
    case MatchClass::alias:
      draw::dashes(foot, box.max.x, 3.5f, 2.5f, look.line, 1.5f);
      break;
    case MatchClass::acronym:
      draw::dashes(foot, box.max.x, 1.5f, 2, look.line, 1.5f);
      break;
    case MatchClass::not_shown:
      break;
  }
}

/// The letters' own height inside a line's box, with the look's air around a term.
static Box term_box(const platform::MarkBox& found) {
  const float middle = (found.min.y + found.max.y) / 2, half = px(12);
  return {{std::round(found.min.x) - px(found.first ? 2 : 0), std::round(middle) - half},
          {std::round(found.max.x) + px(found.last ? 2 : 0), std::round(middle) + half}};
}

/// Behind the words of the active finding.
static void draw_active(const platform::MarkBox& found, const resume::Finding& finding) {
  const parts::SeverityLook look = parts::look_of(finding.severity);
  draw::fill(term_box(found), theme::radius::mark, look.soft);
  if (theme::current() == theme::Theme::contrast)
    draw::outline(term_box(found), theme::radius::mark, look.color);
}

static void draw_underline(const platform::MarkBox& found, const resume::Finding& finding) {
  // A note may be about a whole paragraph: its first line says so, quietly.
  if (finding.severity == resume::Severity::info && !found.first) return;
  const parts::SeverityLook look = parts::look_of(finding.severity);
  draw::underline(std::round(found.min.x), std::round(found.max.x), term_box(found).max.y - px(1), look.line,
                  look.color);
}

static void draw_glow(const platform::MarkBox& found) {
  const double age = platform::now() - app::state().glow_since;
  constexpr double hold = 0.4;
  const double fade = theme::duration::ring;
  if (age >= hold + fade || platform::preferences().reduced_motion) return;
  const float strength = age < hold ? 1.0f : 1.0f - static_cast<float>((age - hold) / fade);
  draw::fill(term_box(found), theme::radius::mark, Color::good_soft, strength);
  age < hold ? platform::wake_in(static_cast<float>(hold - age)) : platform::wake();
}

static void draw_term(const platform::MarkBox& found, const MarkInfo& info) {
  const Box box = term_box(found);
  if (ui::pane_hovered() && box.contains(ImGui::GetIO().MousePos))
    app::light({.keyword = static_cast<int>(info.place), .by = app::LitBy::pointer});
  const bool lit = app::is_lit(info.place);
  if (!lit && !app::class_marked(info.match_class)) return;
  draw_class(box, info.match_class, found.first, found.last);
  if (lit || app::state().selected_keyword == static_cast<int>(info.place))
    draw::outline(box.inset(-2, -2), 6, Color::accent, 2);
}

// Grounds first, then the terms' fills, then the lines of findings.
void draw(Editor editor, const Box& room) {
  const app::State& s = app::state();
  const std::vector<MarkInfo>& infos = s.marks[static_cast<size_t>(editor)];
  const auto boxes = platform::mark_boxes(editor);
  draw::clip(room);
  for (const int layer : {0, 1, 2})
    for (const platform::MarkBox& found : boxes) {
      if (found.mark >= infos.size()) continue;
      const MarkInfo& info = infos[found.mark];
      if (info.kind == MarkKind::term && layer == 1) draw_term(found, info);
      if (info.kind == MarkKind::glow && layer == 0) draw_glow(found);
      if (info.kind != MarkKind::finding || info.place >= s.report.findings.size()) continue;
      const resume::Finding& finding = s.report.findings[info.place];
      if (layer == 0 && s.selected == static_cast<int>(info.place)) draw_active(found, finding);
      // In the posting a term that is not shown has its dashed box; a line would say the same again.
      if (layer == 2 && editor == Editor::resume && !info.quiet) draw_underline(found, finding);
    }
  draw::unclip();
}

}
