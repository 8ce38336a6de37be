#include "tests/bench/rounds.hpp"

#include <utility>

#include "core/report/json.hpp"
#include "tests/bench/texts.hpp"

namespace resume::bench {

Rounds::Rounds(uint32_t count, uint32_t bytes) {
  settings.as_of = {2026, 4};
  posting = read_posting(make_posting(7, 4000), settings);
  for (uint32_t seed = 0; seed < count; seed++) resumes.push_back(make_resume(seed, bytes));
}

uint32_t Rounds::recheck(uint32_t which) {
  report = check({resumes[which]}, &posting, settings);
  return static_cast<uint32_t>(report.findings.size());
}

uint32_t Rounds::write_json() const { return static_cast<uint32_t>(report_json(report).size()); }

Matcher::Matcher(std::string text) : document(read_document(std::move(text), lexicon::words())) {}

uint32_t Matcher::find() {
  read_words(document, lexicon::words());
  return static_cast<uint32_t>(lexicon::find_skills(document).size());
}

}
