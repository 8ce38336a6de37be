#include "core/rules/engine/layout.hpp"

// A link whose address nobody can read off the paper.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"count", "words"};

static bool is_meant(const LayoutFact& fact) { return fact.kind == FactKind::link; }

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  judge_facts(rule, subject, points, verdict, is_meant);
}

extern const Rule layout_link;
constinit const Rule layout_link{
    .id = "layout_link",
    .severity = Severity::minor,
    .score = ScoreKind::readable,
    .evidence = Evidence::vendor,
    .source = "Greenhouse and JSON Resume on links without text",
    .points = 2,
    .arg_names = arg_names,
    .judge = judge,
    .of_file = true,
};

}
