#include "core/rules/engine/layout.hpp"

// Glyphs of a PDF that no letter stands behind.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"count", "words"};

static bool is_meant(const LayoutFact& fact) { return fact.kind == FactKind::unmapped_glyph; }

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  judge_facts(rule, subject, points, verdict, is_meant);
}

extern const Rule layout_glyphs;
constinit const Rule layout_glyphs{
    .id = "layout_glyphs",
    .severity = Severity::major,
    .score = ScoreKind::readable,
    .evidence = Evidence::technical,
    .source = "PDF 32000-1, 9.10: a glyph without a Unicode value can't be extracted as text",
    .points = 4,
    .arg_names = arg_names,
    .judge = judge,
    .of_file = true,
};

}
