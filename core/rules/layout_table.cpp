#include "core/rules/engine/layout.hpp"

// A table. One of a single row, for the contact line, does no harm.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"count", "words"};

static bool is_meant(const LayoutFact& fact) { return fact.kind == FactKind::table && fact.count >= 2; }

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  judge_facts(rule, subject, points, verdict, is_meant);
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
