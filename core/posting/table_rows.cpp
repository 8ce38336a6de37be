// Rows of a pasted table, whose cells a tab parts: 'Kafka <tab> Working <tab> No' below 'Skill <tab> Level
// <tab> Must have?'.
#include <algorithm>

#include "core/posting/reader.hpp"

namespace resume {

bool is_row(std::string_view text, Span line) {
  constexpr uint32_t longest = 400;
  if (line.size() > longest) return false;
  const std::string_view written = text_of(text, line);
  const size_t first = written.find_first_not_of(" \t");
  return first != written.npos && written.find('\t', first) != written.npos;
}

// The cell with this number; empty: the row has fewer.
static std::string_view cell_at(std::string_view row, size_t number) {
  size_t begin = 0;
  for (; number != 0; --number) {
    begin = row.find('\t', begin);
    if (begin == row.npos) return {};
    ++begin;
  }
  std::string_view cell = row.substr(begin, row.substr(begin).find('\t'));
  while (!cell.empty() && is_blank(cell.front())) cell.remove_prefix(1);
  while (!cell.empty() && is_blank(cell.back())) cell.remove_suffix(1);
  return cell;
}

static bool is_tick(std::string_view cell) {
  return is_any_of(cell,
                   {"yes", "y", "ja", "x", "\xE2\x9C\x93", "\xE2\x9C\x94", "\xE2\x80\xA2", "\xE2\x9C\x85"});
}

static bool is_cross(std::string_view cell) { return is_any_of(cell, {"no", "n", "nein", "\xE2\x9C\x97"}); }

// What a tick in a column with this head says, or null.
static const Strength* strength_of_column(std::string_view head) {
  static constexpr Strength required = Strength::required, preferred = Strength::preferred;
  const std::string_view first = head.substr(0, head.find_first_of(" ?-/"));
  if (is_any_of(first, {"must", "required", "mandatory", "essential", "muss"})) return &required;
  if (is_any_of(first, {"nice", "preferred", "desirable", "desired", "optional", "bonus"})) return &preferred;
  return nullptr;
}

static constexpr size_t most_cells = 8;

bool heads_table(const Document& document, const Unit& unit) {
  const std::string_view text = document.text;
  const uint32_t line = document.line_at(unit.span.begin);
  const std::vector<Stretch>& lines = document.lines;
  if (!is_row(text, lines[line].span) || (line > 0 && is_row(text, lines[line - 1].span)) ||
      line + 1 >= lines.size() || !is_row(text, lines[line + 1].span))
    return false;
  for (size_t i = 1; i < most_cells; ++i)
    if (strength_of_column(cell_at(document[lines[line].span], i)) != nullptr) return true;
  return false;
}

bool read_row_strength(const Document& document, const Unit& unit, Strength& strength) {
  constexpr uint32_t most_rows = 40;
  const std::string_view text = document.text;
  const uint32_t line = document.line_at(unit.span.begin);
  const Span whole = document.lines[line].span;
  if (!is_row(text, whole)) return false;
  uint32_t head = line;
  while (head > 0 && line - head < most_rows && is_row(text, document.lines[head - 1].span)) --head;
  if (head == line) return false;
  const std::string_view heads = document[document.lines[head].span], row = document[whole];
  for (size_t i = 1; i < most_cells; ++i) {
    const Strength* const column = strength_of_column(cell_at(heads, i));
    if (column == nullptr) continue;
    const std::string_view cell = cell_at(row, i);
    const bool no_must = is_cross(cell) && *column == Strength::required;
    if (!is_tick(cell) && !no_must) continue;
    strength = no_must ? Strength::preferred : *column;
    return true;
  }
  return false;
}

}
