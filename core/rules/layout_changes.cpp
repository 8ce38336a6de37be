#include "core/rules/engine/layout.hpp"

// Tracked changes and remarks of reviewers that travel with the file.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"count", "words"};

static bool is_meant(const LayoutFact& fact) {
  return fact.kind == FactKind::tracked_change || fact.kind == FactKind::comment;
}

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  judge_facts(rule, subject, points, verdict, is_meant);
  int32_t count = 0;
  for (const LayoutFact& fact : subject.facts) count += is_meant(fact) && count < 1'000'000 ? 1 : 0;
  tell_once(verdict, count);
}

extern const Rule layout_changes;
constinit const Rule layout_changes{
    .id = "layout_changes",
    .severity = Severity::major,
    .score = ScoreKind::readable,
    .evidence = Evidence::technical,
    .source = "Any reader of DOCX and ODT gets them with the text",
    .points = 3,
    .arg_names = arg_names,
    .judge = judge,
    .of_file = true,
};

}
