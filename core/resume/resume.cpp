#include "core/resume/resume.hpp"

#include "core/resume/reader.hpp"
#include "core/text/sort.hpp"

namespace resume {

Resume read_resume(std::string text) {
  Resume resume;
  resume.document = read_document(std::move(text), lexicon::words());
  read_sections(resume);
  read_contact(resume);
  read_positions(resume);
  read_education(resume);
  resume.terms = lexicon::find_skills(resume.document);
  resume.by_skill.reserve(resume.terms.size());
  for (const Term& term : resume.terms)
    resume.by_skill.push_back(uint64_t{term.skill} << 32 | resume.by_skill.size());
  sort_numbers(resume.by_skill);
  return resume;
}

}
