// Sections whose heading does not say what they are, by what stands in them.
#include "core/resume/list.hpp"
#include "core/resume/reader.hpp"
#include "core/resume/schools.hpp"

namespace resume {

// Whether most lines name degrees and schools.
static bool tells_of_schools(const Document& document, const Section& section) {
  uint32_t lines = 0, degrees = 0, schools = 0, named = 0;
  for (const ListLine& line : lines_of(document, section)) {
    const bool degree = degree_end(document, line.span) != 0, school = is_school(document, line.span);
    ++lines, degrees += degree, schools += school, named += degree || school;
  }
  return degrees > 0 && schools > 0 && named * 3 >= lines * 2;
}

void name_sections(Resume& resume) {
  if (resume.find_section(SectionKind::education) != nullptr) return;
  for (Section& section : resume.sections) {
    const bool training = section.kind == SectionKind::certifications &&
                          same_letters(resume.document[section.heading], "training");
    if ((section.kind == SectionKind::other || training) && tells_of_schools(resume.document, section))
      section.kind = SectionKind::education;
  }
}

}
