// Headings of sections in a gutter, beside what they head.
#include <algorithm>

#include "core/resume/language.hpp"
#include "core/resume/rows.hpp"
#include "core/resume/section_headings.hpp"
#include "core/text/ascii.hpp"

namespace resume {

// The first cell of a line: what stands before a tab or three blanks. Empty: the line has one cell.
static Span first_cell(const Document& document, const Stretch& line) {
  const uint32_t begin = line.span.begin, end = std::min(line.span.end, begin + longest_heading + 3);
  const uint32_t gap = wide_gap(document, line, begin + 1, end);
  if (gap >= end || gap - begin > longest_heading) return {};
  return bare_line(document, {{begin, gap}, 0, 0});
}

// The kind that the two lines of a heading name as one; -1: none.
static int kind_together(std::string_view first, std::string_view second) {
  const Document whole = read_document(std::string(first).append(" ").append(second), lexicon::words());
  return lexicon::section_heading(whole, whole.lines[0]);
}

// 'Professional' above 'Experience', both beside what stands below the heading: the second cell.
// `usual`: the headings before it stand so.
static Span cell_below(const Document& document, uint32_t line, Span cell, bool usual, int& kind) {
  if (line + 1 >= document.lines.size()) return {};
  Span below = first_cell(document, document.lines[line + 1]);
  // The second line may have nothing beside it.
  if (below.empty()) below = bare_line(document, document.lines[line + 1]);
  if (below.empty() || below.size() > 32 || cell.size() > 32) return {};
  const HeadingShape shape = heading_shape(document[cell]), next = heading_shape(document[below]);
  if (usual && kind < 0 && (is_lower(document.text[below.begin]) || ends_small(document, cell))) {
    if (kind = kind_together(document[cell], document[below]); kind >= 0) return below;
  }
  if (!shape.all_known || !next.all_known) return {};
  const bool both = shape.kind >= 0 && next.kind >= 0 && !shape.ends_open && shape.kind != next.kind;
  if (kind < 0) kind = next.kind;
  if (kind < 0 || both) {
    const int named = kind_together(document[cell], document[below]);
    if (both && named < 0 && !is_lower(document.text[below.begin])) return {};
    if (named >= 0) kind = named;
  }
  return kind < 0 ? Span{} : below;
}

bool opens_gutter(const Resume& resume, uint32_t at, SectionKind current, bool usual, uint32_t look,
                  SectionHeading& heading) {
  const Document& document = resume.document;
  const Stretch& line = document.lines[at];
  const Span cell = first_cell(document, line);
  if (cell.empty() || !bullet_mark(document, line).empty() ||
      (is_lower(document.text[cell.begin]) && resume.look_at(cell.begin) == 0) ||
      behind_label(document, line.span).begin != line.span.begin)
    return false;
  // A row of a form: another one stands right above it.
  if (current == SectionKind::contact && at > 0 && !first_cell(document, document.lines[at - 1]).empty())
    return false;
  int found = heading_kind(document, cell);
  const Span rest = cell_below(document, at, cell, usual, found);
  // 'Software<tab>Excel, Sage 300' in the gutter where all headings stand, in their type.
  const std::string_view beside = document[line.span].substr(cell.end - line.span.begin);
  if (found < 0 && usual && word_count(document, cell) <= 3 && is_blank_line(document, at - 1) && look != 0 &&
      resume.look_at(cell.begin) == look && !names_somebody(document, cell) &&
      std::count(beside.begin(), beside.end(), ',') > 1 && find_period(document, line.span).span.empty()) {
    heading = {SectionKind::skills, cell, at, true};
    return true;
  }
  if (found < 0) return false;
  const auto named = static_cast<SectionKind>(found);
  // 'Languages<tab>Go, Rust' within the skills is a row of theirs.
  if (current == SectionKind::skills && named == SectionKind::languages &&
      names_skills(document, {cell.end, line.span.end}))
    return false;
  // Rows of a table of skills, or of what a page says of the person.
  const bool apart =
      usual || (at > 0 && document.lines[at - 1].span.empty() && !same_letters(document[cell], "languages"));
  const bool row = named == SectionKind::contact ||
                   (current == SectionKind::skills && named == SectionKind::languages && !apart);
  // 'Leadership<tab>Rostering, Budgets' right below another row of skills.
  const bool listed = current == SectionKind::skills && named == SectionKind::volunteering && !apart;
  if (row || listed || (named == current && (!usual || named == SectionKind::skills))) return false;
  heading = {named, cell, at, true, 1, rest};
  return true;
}

}
