#include "core/resume/resume.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/resume/reader.hpp"

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

// The places of terms by their skill, and those of one skill in order: counted by six bits of the skill's
// number after the other, as a sort that compares would guess wrong at every second.
static std::vector<uint64_t> order_by_skill(const std::vector<Term>& terms) {
  std::vector<uint64_t> order, room(terms.size());
  order.reserve(terms.size());
  uint32_t all = 0;
  for (const Term& term : terms) {
    order.push_back(uint64_t{term.skill} << 32 | order.size());
    all |= term.skill;
  }
  constexpr uint32_t bits = 6;
  for (uint32_t shift = 32; all != 0; shift += bits, all >>= bits) {
    std::array<uint32_t, 1u << bits> next{};
    const auto digit_of = [&](uint64_t one) {
      return static_cast<uint32_t>(one >> shift) & (next.size() - 1);
    };
    for (const uint64_t one : order) ++next[digit_of(one)];
    uint32_t before = 0;
    for (uint32_t& count : next) before += std::exchange(count, before);
    for (const uint64_t one : order) room[next[digit_of(one)]++] = one;
    order.swap(room);
  }
  return order;
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
  resume.by_skill = order_by_skill(resume.terms);
  return resume;
}

}
