#include "core/rules/engine/layout.hpp"

// Text side by side. We read it column by column; not every reader does.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"count", "words"};

static bool is_meant(const LayoutFact& fact) { return fact.kind == FactKind::columns && fact.count >= 2; }

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  judge_facts(rule, subject, points, verdict, is_meant);
}

extern const Rule layout_columns;
constinit const Rule layout_columns{
    .id = "layout_columns",
    .severity = Severity::minor,
    .score = ScoreKind::readable,
    .evidence = Evidence::vendor,
    .source = "Greenhouse's help pages on resume parsing, on columns",
    .points = 2,
    .arg_names = arg_names,
    .judge = judge,
    .of_file = true,
};

}
