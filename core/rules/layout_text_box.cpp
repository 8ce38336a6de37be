#include "core/rules/engine/layout.hpp"

// Text in a frame of its own. Boxes without text are no facts.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"count", "words"};

static bool is_meant(const LayoutFact& fact) { return fact.kind == FactKind::text_box && !fact.span.empty(); }

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  judge_facts(rule, subject, points, verdict, is_meant);
}

extern const Rule layout_text_box;
constinit const Rule layout_text_box{
    .id = "layout_text_box",
    .severity = Severity::major,
    .score = ScoreKind::readable,
    .evidence = Evidence::vendor,
    .source = "Greenhouse's help pages on resume parsing, on text boxes",
    .points = 4,
    .arg_names = arg_names,
    .judge = judge,
    .of_file = true,
};

}
