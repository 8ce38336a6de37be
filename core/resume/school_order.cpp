// In which order a section's entries have their degrees and schools.
#include <algorithm>

#include "core/resume/reader.hpp"
#include "core/resume/school_roles.hpp"
#include "core/resume/schools.hpp"

namespace resume {

LineOrder line_order(const Document& document, const std::vector<ListLine>& lines) {
  if (lines.size() < 2) return {};
  std::vector<Part> parts;
  const bool listed =
      std::any_of(lines.begin(), lines.end(), [](const ListLine& line) { return !line.marked; });
  int first = 0, last = 0, heads = 0;  // 1: a school, -1: a degree
  uint32_t groups = 0, in_group = 0;
  bool whole = true, known = false, unknown_first = false, head = true;
  for (const ListLine& line : lines) {
    if (line.after_blank || in_group == 0) {
      whole = whole && (groups == 0 || known || in_group > 1);
      ++groups, in_group = 0;
      known = false, head = true;
    }
    ++in_group;
    if (is_thesis(document, line.span)) continue;
    const bool degree = degree_end(document, line.span) != 0, school = is_school(document, line.span);
    parts.clear();
    if (degree && school)
      cut_parts(document, line.span, parts);
    else if (degree || school)
      parts.push_back({line.span, degree ? PartKind::degree : PartKind::school});
    bool told = false;
    for (const Part& part : parts) {
      if (part.kind != PartKind::degree && part.kind != PartKind::school) continue;
      if (line.marked && listed && part.kind == PartKind::school)
        continue;  // '• Exchange with Ghent University'
      told = true;
      last = part.kind == PartKind::school ? 1 : -1;
      if (first == 0) first = last;
      if (head) heads += last;
      head = false;
    }
    known = known || told;
    unknown_first = unknown_first || (!told && first == 0 && !line.marked);
  }
  LineOrder order;
  order.blanks_part = groups > 1 && whole && (known || in_group > 1);
  // Where blank lines part the entries, each of them says which comes first.
  order.school_above = order.blanks_part && heads != 0 ? heads : first - last;
  if (order.school_above == 0 && first < 0 && unknown_first) order.school_above = 1;
  return order;
}

void vote(const Document& document, const std::vector<Part>& parts, SchoolOrder& order) {
  size_t degree = parts.size(), school = parts.size();
  for (size_t i = parts.size(); i-- > 0;) {
    if (parts[i].kind == PartKind::degree) degree = i;
    if (parts[i].kind == PartKind::school) school = i;
  }
  if (degree == parts.size() || school == parts.size()) return;
  order.school_first += school < degree ? 1 : -1;
  const size_t low = std::min(degree, school), high = std::max(degree, school);
  size_t next = low + 1;
  while (next < high && parts[next].kind == PartKind::score) ++next;
  if (high == next && parts[low].line == parts[high].line && !parts[high].comma) order.beside = true;
  for (size_t i = low + 1; i < high; ++i)
    if (parts[i].kind == PartKind::unknown && word_count(document, parts[i].span) <= 9 &&
        (parts[i].line != parts[low].line || low == degree))
      order.field_apart = true;
}

}
