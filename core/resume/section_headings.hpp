#pragma once
#include "core/resume/reader.hpp"

namespace resume {

/// A heading is short: longer lines are prose, whatever they begin with. In bytes.
inline constexpr uint32_t longest_heading = 60;

/// A heading as it was found, before its section is cut.
struct SectionHeading {
  SectionKind kind;
  Span span;
  uint32_t line;
  bool inline_body;    ///< 'Skills: Go, Python'
  uint32_t lines = 1;  ///< a heading may be wrapped
  Span rest = {};      ///< of one in a gutter: its second line
  bool told = true;    ///< its words tell the kind
};

/// The kind of section that a text is the heading of, as a SectionKind's number; -1: of none that we know.
int heading_kind(const Document& document, Span bare);

/// Whether a line is empty, or beyond the text.
bool is_blank_line(const Document& document, uint32_t line);

/// Whether the lexicon knows a skill in a span.
bool names_skills(const Document& document, Span span);

/// 'EXPERIENCE    Engineer, Acme': a heading in a gutter beside its first entry. `usual`: the headings before
/// it stand so. `look`: the type of the first heading. Fills in `heading` where the line `at` opens with one.
bool opens_gutter(const Resume& resume, uint32_t at, SectionKind current, bool usual, uint32_t look,
                  SectionHeading& heading);

}
