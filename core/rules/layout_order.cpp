#include "core/rules/engine/layout.hpp"

// The file draws its lines in another order than a person reads them.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"count", "words"};

static bool is_meant(const LayoutFact& fact) { return fact.kind == FactKind::file_order; }

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  judge_facts(rule, subject, points, verdict, is_meant);
}

extern const Rule layout_order;
constinit const Rule layout_order{
    .id = "layout_order",
    .severity = Severity::minor,
    .score = ScoreKind::readable,
    .evidence = Evidence::technical,
    .source = "ISO 32000-1, 14.8: a PDF's own order may differ from the reading order",
    .points = 2,
    .arg_names = arg_names,
    .judge = judge,
    .of_file = true,
};

}
