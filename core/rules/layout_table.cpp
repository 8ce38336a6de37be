#include "core/rules/engine/layout.hpp"

// A table. One of a single row, for the contact line, does no harm; one that holds half a resume in two cells
// does.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"count", "words"};

static constexpr uint32_t long_row = 300;  // bytes of text

static bool is_meant(const LayoutFact& fact) {
  return fact.kind == FactKind::table && (fact.count >= 2 || fact.span.size() > long_row);
}

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  judge_facts(rule, subject, points, verdict, is_meant);
  for (Finding& finding : verdict.findings) finding.message = finding.args[0].number < 2 ? 1 : 0;
}

extern const Rule layout_table;
constinit const Rule layout_table{
    .id = "layout_table",
    .severity = Severity::minor,
    .score = ScoreKind::readable,
    .evidence = Evidence::vendor,
    .source = "Greenhouse's help pages on resume parsing, on tables",
    .points = 2,
    .arg_names = arg_names,
    .judge = judge,
    .of_file = true,
};

}
