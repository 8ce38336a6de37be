#pragma once
#include "core/resume/resume.hpp"

namespace resume {

/// Skills as they are written: 'Databases: PostgreSQL, Redis'.
struct SkillGroup {
  Span name;  ///< empty: the list has no name of its own
  uint32_t section = 0;
  std::vector<Span> items;
};

/// One entry of a section that is no job and no school. Spans that were not found are empty.
struct ListedEntry {
  SectionKind kind = SectionKind::other;
  uint32_t section = 0;
  Span name;    ///< the certificate, the language, the project, the publication as a whole
  Span detail;  ///< who gave it; how well it is spoken
  Period period;
  std::vector<Span> lines;  ///< what is said of it, a bullet or a paragraph each
};

/// What only a full record of a resume needs; the rules do without it.
struct Details {
  Span label;  ///< the title below the name
  std::vector<Span> summary;
  std::vector<SkillGroup> skills;
  std::vector<ListedEntry> entries;  ///< in the order of the text
};

/// Reads the sections that read_resume leaves as they are. Takes time linear in the text.
Details read_details(const Resume& resume);

}
