#include <algorithm>

#include "core/readers/agreement.hpp"
#include "core/rules/rule.hpp"

// The file itself, read in five ways: each field that one of them does not get is lost to somebody. The
// fields of a job, of a school and of the contact data are one finding, with what explains it.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"lost", "total"};

enum Cause : uint8_t { side_by_side, cells, drawing_order, unseen, pieces, tags, unknown, ligatures };

static bool has_fact(const Subject& subject, FactKind kind) {
  return std::any_of(subject.facts.begin(), subject.facts.end(),
                     [&](const LayoutFact& fact) { return fact.kind == kind; });
}

static bool is_lost(const FieldAgreement& field, ReadingKind reading) {
  const Got got = field.outcomes[static_cast<size_t>(reading)];
  return got == Got::other || got == Got::missing;
}

// Whether another reader's words have letters in one sign, as in 'Staﬀ'.
static bool has_ligatures(const Agreement& agreement, const FieldAgreement& field) {
  for (size_t i = 0; i < reading_count; ++i)
    if (field.outcomes[i] == Got::other &&
        agreement.texts[i][field.got[i]].find("\xEF\xAC") != std::string_view::npos)
      return true;
  return false;
}

static Cause cause_of(const Subject& subject, const FieldAgreement& field) {
  if (has_ligatures(*subject.agreement, field)) return ligatures;
  if (is_lost(field, ReadingKind::top_to_bottom)) {
    if (has_fact(subject, FactKind::columns)) return side_by_side;
    if (has_fact(subject, FactKind::table)) return cells;
  }
  if (is_lost(field, ReadingKind::file_order) || is_lost(field, ReadingKind::copy_paste)) {
    if (has_fact(subject, FactKind::file_order)) return drawing_order;
    if (has_fact(subject, FactKind::hidden_text)) return unseen;
    if (has_fact(subject, FactKind::letter_spaced) || has_fact(subject, FactKind::split_word) ||
        has_fact(subject, FactKind::hyphenated) || has_fact(subject, FactKind::broken_link))
      return pieces;
  } else if (!is_lost(field, ReadingKind::top_to_bottom)) {
    return tags;
  }
  return unknown;
}

// Contact data; jobs; schools.
static int part_of(FieldKind kind) {
  if (kind < FieldKind::title) return 0;
  return kind < FieldKind::degree ? 1 : 2;
}

static bool share_entry(const FieldAgreement& a, const FieldAgreement& b) {
  return part_of(a.kind) == part_of(b.kind) && (part_of(a.kind) == 0 || a.index == b.index);
}

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  if (subject.agreement == nullptr || subject.agreement->empty())
    return verdict.leave_out(NotJudged::no_pages);
  const std::vector<FieldAgreement>& fields = subject.agreement->fields;
  verdict.at_stake = points * static_cast<int32_t>(fields.size());
  for (size_t first = 0, end = 0; first < fields.size(); first = end) {
    int32_t lost = 0;
    const FieldAgreement* shown = nullptr;
    for (end = first; end < fields.size() && share_entry(fields[first], fields[end]); ++end) {
      if (fields[end].safe()) continue;
      if (shown == nullptr) shown = &fields[end];
      ++lost;
    }
    if (shown == nullptr) continue;
    Finding& finding = verdict.add(rule, shown->span);
    finding.message = cause_of(subject, *shown);
    finding.args = {Arg::of(lost), Arg::of(static_cast<int32_t>(end - first))};
    finding.points = points * lost;
  }
}

extern const Rule readers_disagree;
constinit const Rule readers_disagree{
    .id = "readers_disagree",
    .severity = Severity::major,
    .score = ScoreKind::readable,
    .evidence = Evidence::technical,
    .source = "The file itself, read in five ways that readers in use have",
    .points = 1,
    .arg_names = arg_names,
    .judge = judge,
    .of_file = true,
};

}
