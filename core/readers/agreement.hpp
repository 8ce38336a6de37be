#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "core/layout/readings.hpp"
#include "core/resume/resume.hpp"

namespace resume {

enum class FieldKind : uint8_t { name, email, phone, place, link, title, employer, from, to, degree, school };
/// Names of the kinds in JSON, by number.
inline constexpr std::string_view field_kind_names[] = {
    "name", "email", "phone", "place", "link", "title", "employer", "from", "to", "degree", "school"};

/// What one reading got of a field.
enum class Got : uint8_t {
  same,     ///< the same words, case and signs aside
  other,    ///< something else stands in the field
  missing,  ///< nothing does
  not_read  ///< the file can't be read that way: it has no tags
};
inline constexpr std::string_view got_names[] = {"same", "other", "missing", "not_read"};

/// A field of the resume as the report has it, and what every other reading made of it.
struct FieldAgreement {
  FieldKind kind = FieldKind::name;
  uint32_t index = 0;  ///< which e-mail, link, position or school entry
  Span span;           ///< of the report's resume; of a date: its period
  std::array<Got, reading_count> outcomes = {};
  std::array<Span, reading_count> got = {};  ///< of the reading's own text; empty unless `other`

  /// Every reading that there is got the same.
  bool safe() const {
    for (const Got outcome : outcomes)
      if (outcome == Got::other || outcome == Got::missing) return false;
    return true;
  }
};

/// The same pages read in five ways, each by the reader of resumes.
struct Agreement {
  std::array<Document, reading_count> texts;  ///< of every reading but `columns`, which is the report's own
  std::vector<FieldAgreement> fields;         ///< in the order of FieldKind for contact, then job by job
  uint32_t safe = 0;                          ///< how many of them every reading got

  bool empty() const { return fields.empty(); }
};

/// Reads a source's pages in every way and compares the fields with those of `resume`, which read_layout's
/// text gave. Empty for a source without pages.
Agreement compare_readings(const Source& source, const Resume& resume);

}
