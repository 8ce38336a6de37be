#pragma once
#include <algorithm>
#include <vector>

#include "core/text/document.hpp"

namespace resume {

/// What a part of a line of a school can be.
enum class PartKind : uint8_t { unknown, degree, school, place, score, field };
struct Part {
  Span span;
  PartKind kind;
  bool comma = false;  ///< a comma parts it from the one before
  uint32_t line = 0;   ///< of the document
};

/// Adds the parts of a line between commas, strokes and wide blanks, each with its kind.
void cut_parts(const Document& document, Span line, std::vector<Part>& parts);

/// Joins what stands in commas behind a degree, where none of it can be the school: the subjects of
/// 'A-levels, Biology, Art – Leeds College'.
void join_subjects(const Document& document, std::vector<Part>& parts);

/// Whether a form writes a label before a subject: 'Major', 'Fachrichtung'.
bool names_subject(std::string_view label);

/// 'ISEL': a short name.
bool is_capitals(std::string_view text);

/// Whether an entry or a line has a part of a kind.
inline bool has_part(const std::vector<Part>& parts, PartKind kind) {
  return std::any_of(parts.begin(), parts.end(), [&](const Part& part) { return part.kind == kind; });
}

/// 'BSc', but not 'BSc Physics': nothing but a degree's name.
bool is_bare_degree(const Document& document, Span span);

}
