#include "core/readers/agreement.hpp"

#include <algorithm>
#include <utility>

#include "core/text/ascii.hpp"

namespace resume {

static constexpr size_t most_entries = 60;  // jobs and schools that are compared

// A field's value: words of a text, or a month.
struct Value {
  Span span;
  std::string plain;

  bool empty() const { return plain.empty(); }
};

static Value value_of(const Resume& resume, Span span) {
  return {span, plain_letters(resume.document[span])};
}

static Value value_of(const Period& period, bool from) {
  const Month month = from ? period.from : period.to;
  if (!from && period.current) return {period.span, "now"};
  if (period.span.empty() || !month.known()) return {period.span, {}};
  return {period.span, std::to_string(month.year) + '-' + std::to_string(month.month)};
}

// An entry's fields: a job's, or a school's, which leaves out the first two.
struct Entry {
  std::array<Value, 4> values;

  uint32_t alike(const Entry& other) const {
    uint32_t count = 0;
    for (size_t i = 0; i < values.size(); ++i)
      if (!values[i].empty() && values[i].plain == other.values[i].plain) count += i < 2 ? 3 : 1;
    return count;
  }
};

static std::vector<Entry> jobs_of(const Resume& resume) {
  std::vector<Entry> entries;
  for (const Position& position : resume.positions)
    if (entries.size() < most_entries)
      entries.push_back({{value_of(resume, position.title), value_of(resume, position.employer),
                          value_of(position.period, true), value_of(position.period, false)}});
  return entries;
}

static std::vector<Entry> schools_of(const Resume& resume) {
  std::vector<Entry> entries;
  for (const Education& school : resume.education)
    if (entries.size() < most_entries)
      entries.push_back({{value_of(resume, school.degree), value_of(resume, school.school), {}, {}}});
  return entries;
}

static std::vector<Value> values_of(const Resume& resume, FieldKind kind) {
  std::vector<Value> values;
  const auto add = [&](Span span) {
    if (!span.empty() && values.size() < most_entries) values.push_back(value_of(resume, span));
  };
  if (kind == FieldKind::name) add(resume.contact.name);
  if (kind == FieldKind::place) add(resume.contact.place);
  if (kind == FieldKind::email)
    for (const Span email : resume.contact.emails) add(email);
  if (kind == FieldKind::phone)
    for (const Span phone : resume.contact.phones) add(phone);
  if (kind == FieldKind::link)
    for (const Link& link : resume.contact.links) add(link.span);
  return values;
}

static void settle(FieldAgreement& field, size_t reading, const Value& own, const Value* got) {
  if (got == nullptr || got->empty()) {
    field.outcomes[reading] = Got::missing;
  } else if (got->plain == own.plain) {
    field.outcomes[reading] = Got::same;
  } else {
    field.outcomes[reading] = Got::other;
    field.got[reading] = got->span;
  }
}

// Contact fields stand where they stand in either list: one that another reading has anywhere is the same.
static void compare_contact(Agreement& agreement, FieldKind kind, const Resume& own,
                            const std::array<Resume, reading_count>& readings, uint32_t present) {
  const std::vector<Value> values = values_of(own, kind);
  for (uint32_t i = 0; i < values.size(); ++i) {
    FieldAgreement field{kind, i, values[i].span};
    for (size_t reading = 0; reading < reading_count; ++reading) {
      if ((present >> reading & 1) == 0) {
        field.outcomes[reading] = Got::not_read;
        continue;
      }
      const std::vector<Value> others = values_of(readings[reading], kind);
      const auto same = std::find_if(others.begin(), others.end(),
                                     [&](const Value& other) { return other.plain == values[i].plain; });
      const Value* const at_same_place = i < others.size() ? &others[i] : nullptr;
      settle(field, reading, values[i], same != others.end() ? &*same : at_same_place);
    }
    agreement.fields.push_back(field);
  }
}

// An entry is compared with the one most alike in the other reading; with none where nothing is alike.
static void compare_entries(Agreement& agreement, std::span<const FieldKind> kinds,
                            const std::vector<Entry>& own,
                            const std::array<std::vector<Entry>, reading_count>& readings, uint32_t present) {
  for (uint32_t i = 0; i < own.size(); ++i) {
    std::array<const Entry*, reading_count> partners = {};
    for (size_t reading = 0; reading < reading_count; ++reading) {
      uint32_t best = 0;
      for (const Entry& other : readings[reading])
        if (const uint32_t alike = own[i].alike(other); alike > best)
          best = alike, partners[reading] = &other;
    }
    for (size_t at = 0; at < kinds.size(); ++at) {
      const Value& value = own[i].values[at];
      if (value.empty()) continue;
      FieldAgreement field{kinds[at], i, value.span};
      for (size_t reading = 0; reading < reading_count; ++reading) {
        if ((present >> reading & 1) == 0) {
          field.outcomes[reading] = Got::not_read;
        } else {
          settle(field, reading, value,
                 partners[reading] != nullptr ? &partners[reading]->values[at] : nullptr);
        }
      }
      agreement.fields.push_back(field);
    }
  }
}

Agreement compare_readings(const Source& source, const Resume& resume) {
  Agreement agreement;
  if (source.pages.empty()) return agreement;
  std::array<Resume, reading_count> readings;
  std::array<std::vector<Entry>, reading_count> jobs, schools;
  uint32_t present = 0;
  for (uint32_t i = 0; i < reading_count; ++i) {
    const auto kind = static_cast<ReadingKind>(i);
    const bool is_own = kind == ReadingKind::columns;
    std::string text = is_own ? std::string() : read_as(source, kind);
    if (!is_own && text.empty()) continue;
    present |= 1u << i;
    if (is_own) continue;
    readings[i] = read_resume(std::move(text));
  }
  constexpr auto own = static_cast<size_t>(ReadingKind::columns);
  for (size_t i = 0; i < reading_count; ++i) {
    jobs[i] = jobs_of(i == own ? resume : readings[i]);
    schools[i] = schools_of(i == own ? resume : readings[i]);
  }
  static constexpr FieldKind contact[] = {FieldKind::name, FieldKind::email, FieldKind::phone,
                                          FieldKind::place, FieldKind::link};
  static constexpr FieldKind job[] = {FieldKind::title, FieldKind::employer, FieldKind::from, FieldKind::to};
  static constexpr FieldKind school[] = {FieldKind::degree, FieldKind::school};
  const uint32_t others = present & ~(1u << own);
  for (const FieldKind kind : contact) compare_contact(agreement, kind, resume, readings, others);
  compare_entries(agreement, job, jobs[own], jobs, others);
  compare_entries(agreement, school, schools[own], schools, others);
  for (FieldAgreement& field : agreement.fields) {
    field.outcomes[own] = Got::same;
    agreement.safe += field.safe() ? 1 : 0;
  }
  for (size_t i = 0; i < reading_count; ++i) agreement.texts[i] = std::move(readings[i].document);
  return agreement;
}

}
