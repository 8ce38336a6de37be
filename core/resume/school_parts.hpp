#pragma once
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

/// Joins the first two parts, where they can be one school: 'ESADE, Universitat Ramon Llull'. Where no degree
/// is near, 'HSC, Seaton High School' is a degree and its school.
void join_short_name(const Document& document, std::vector<Part>& parts);

/// Joins what stands in commas behind a degree, where none of it can be the school: the subjects of
/// 'A-levels, Biology, Art – Leeds College'.
void join_subjects(const Document& document, std::vector<Part>& parts);

/// Whether a form writes a label before a subject: 'Major', 'Fachrichtung'.
bool names_subject(std::string_view label);

/// 'ISEL': a short name.
bool is_capitals(std::string_view text);

/// 'BSc', but not 'BSc Physics': nothing but a degree's name.
bool is_bare_degree(const Document& document, Span span);

}
