#include "core/rules/engine/layout.hpp"

// Words set letter by letter, with spaces between.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"count", "words"};

static bool is_meant(const LayoutFact& fact) { return fact.kind == FactKind::letter_spaced; }

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  judge_facts(rule, subject, points, verdict, is_meant);
}

extern const Rule layout_spaced;
constinit const Rule layout_spaced{
    .id = "layout_spaced",
    .severity = Severity::minor,
    .score = ScoreKind::readable,
    .evidence = Evidence::vendor,
    .source = "Greenhouse's help pages on resume parsing, on spaces between letters",
    .points = 2,
    .arg_names = arg_names,
    .judge = judge,
    .of_file = true,
};

}
