#include "core/resume/resume.hpp"

#include <algorithm>

#include "core/resume/reader.hpp"
#include "core/text/sort.hpp"

namespace resume {

// The look of each line that is set apart. Facts of an edited text may have lost their order.
static std::vector<SetApart> find_set_apart(const std::vector<LayoutFact>& facts) {
  std::vector<SetApart> lines;
  for (const LayoutFact& fact : facts)
    if (fact.kind == FactKind::heading && !fact.span.empty() &&
        (lines.empty() || lines.back().span.end <= fact.span.begin))
      lines.push_back({fact.span, fact.count});
  return lines;
}

uint32_t Resume::look_at(uint32_t at) const {
  const auto before = [](const SetApart& one, uint32_t byte) { return one.span.begin < byte; };
  const auto found = std::lower_bound(set_apart.begin(), set_apart.end(), at, before);
  return found != set_apart.end() && found->span.begin == at ? found->look : 0;
}

Resume read_resume(std::string text, const std::vector<LayoutFact>& facts) {
  Resume resume;
  resume.set_apart = find_set_apart(facts);
  resume.document = read_document(std::move(text), lexicon::words());
  read_sections(resume);
  name_sections(resume);
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
