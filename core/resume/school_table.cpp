#include "core/resume/school_table.hpp"

#include <algorithm>

#include "core/resume/reader.hpp"
#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// What the name of a column says of its cells; `unknown`: it is none.
static PartKind column_kind(std::string_view name) {
  static constexpr auto degrees =
      word_set("degree", "course", "qualification", "qualifications", "award", "diploma", "exam",
               "examination", "abschluss", "diplôme", "título", "titulación", "titolo", "diplom", "grado");
  static constexpr auto schools = word_set(
      "school", "institution", "institute", "university", "college", "where", "board", "einrichtung",
      "schule", "hochschule", "établissement", "école", "centro", "institución", "instituição", "istituto");
  static constexpr auto fields =
      word_set("branch", "subject", "field", "specialization", "specialisation", "stream", "major", "fach",
               "fachrichtung", "spécialité", "especialidad");
  static constexpr auto others =
      word_set("year", "years", "date", "dates", "period", "when", "grade", "marks", "score", "result",
               "percentage", "cgpa", "gpa", "location", "place", "zeitraum", "jahr", "note", "ort", "année",
               "période", "fecha", "año", "periodo", "data");
  if (name.size() > 24) return PartKind::unknown;
  // 'Year of Passing', 'Board/University'
  const std::string_view first = name.substr(0, name.find_first_of(" /"));
  if (others.has(first)) return PartKind::place;
  if (first.size() < name.size() && name[first.size()] == ' ' && name.find('/') == name.npos)
    return PartKind::unknown;
  return degrees.has(first)   ? PartKind::degree
         : schools.has(first) ? PartKind::school
         : fields.has(first)  ? PartKind::field
                              : PartKind::unknown;
}

bool SchoolTable::read_head(const Document& document, Span line) {
  const std::string_view text = document[line];
  const char mark = text.find('\t') != text.npos ? '\t' : '|';
  if (text.size() > 120 || text.find(mark) == text.npos) return false;
  std::vector<PartKind> columns;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(mark, at), text.size());
    const Span cell = trim_separators(
        document.text, {line.begin + static_cast<uint32_t>(at), line.begin + static_cast<uint32_t>(end)});
    const PartKind kind = column_kind(document[cell]);
    if (kind == PartKind::unknown) return false;
    columns.push_back(kind);
    at = end + 1;
  }
  columns_ = columns, mark_ = mark;
  return true;
}

void SchoolTable::name_cells(const Document& document, Span line, std::vector<Part>& parts) const {
  const auto count = [&](Span span) {
    const std::string_view text = document[span];
    return static_cast<size_t>(std::count(text.begin(), text.end(), mark_));
  };
  if (columns_.empty() || count(line) + 1 != columns_.size()) return;
  size_t last = columns_.size();
  for (Part& part : parts) {
    const size_t cell = count({line.begin, part.span.begin});
    const PartKind named = columns_[cell];
    const bool told = part.kind == PartKind::degree || part.kind == PartKind::school;
    if (named == PartKind::place ? part.kind == PartKind::unknown
                                 : cell != last && (!told || named == PartKind::field))
      part.kind = named;
    last = cell;
  }
}

}
