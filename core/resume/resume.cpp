#include "core/resume/resume.hpp"

#include "core/resume/reader.hpp"

namespace resume {

Resume read_resume(std::string text) {
  Resume resume;
  resume.document = read_document(std::move(text), lexicon::words());
  read_sections(resume);
  read_contact(resume);
  read_positions(resume);
  read_education(resume);
  resume.terms = lexicon::find_skills(resume.document);
  return resume;
}

}
