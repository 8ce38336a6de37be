// What a file's layout does to its text, as the rules see it.
#include "core/layout/layout.hpp"
#include "core/report/json.hpp"
#include "core/report/report.hpp"
#include "tests/core/files.hpp"

namespace resume {

static Score readable(Source source) { return check(std::move(source), nullptr, {}).scores[0]; }

// Whatever the file had of one kind, without it the score is no lower.
TEST(LayoutRules, MendingOneKindNeverLowersReadable) {
  uint32_t costly = 0;
  for (const auto& path : files::list(files::folder("layout"), ".json")) {
    Source source = read_source(files::read(path));
    read_layout(source);
    const Score before = readable(source);
    for (size_t kind = 0; kind < std::size(fact_kind_names); ++kind) {
      Source mended = source;
      std::erase_if(mended.facts, [&](const LayoutFact& fact) { return fact.kind == FactKind(kind); });
      const Score after = readable(std::move(mended));
      EXPECT_GE(after.value(), before.value()) << path << ": " << fact_kind_names[kind];
      costly += after.value() > before.value() ? 1 : 0;
    }
  }
  EXPECT_GT(costly, 3u);
}

// A fact and a text apart from each other: the finding stands at words there are.
TEST(LayoutRules, FindingsStandInTheText) {
  for (const auto& path : files::list(files::folder("layout"), ".json")) {
    const Report report = check(read_source(files::read(path)), nullptr, {});
    for (const Finding& finding : report.findings) {
      if (!finding.rule->of_file) continue;
      EXPECT_FALSE(report.resume.document[finding.span].empty()) << path << ": " << finding.rule->id;
      if (finding.rule->id != "readers_disagree") {
        EXPECT_EQ(report.resume.document[finding.span].find('\n'), std::string_view::npos) << path;
      }
    }
  }
}

// A text that came without a file loses nothing by its layout.
TEST(LayoutRules, ATextHasNoLayout) {
  for (const ScorePart& part : readable({"Nora Lind\nnora@brightwater.example"}).parts)
    EXPECT_TRUE(!part.rule->of_file || part.at_stake == 0) << part.rule->id;
}

// Any fact about any place, as a hostile file gives them.
TEST(LayoutRules, AnyFactIsJudged) {
  for (size_t kind = 0; kind < std::size(fact_kind_names); ++kind) {
    Source source{"Nora Lind\nnora@brightwater.example"};
    for (const Span span : {Span{0, 4'000'000'000u}, Span{5, 2}, Span{10, 34}, Span{}})
      for (const uint16_t page : {uint16_t{0}, uint16_t{1}, uint16_t{65535}})
        source.facts.push_back(
            {FactKind(kind), page, {INT32_MIN, 0, INT32_MAX, 9}, span, UINT32_MAX, "\xff x"});
    const Report report = check(std::move(source), nullptr, {});
    for (const Finding& finding : report.findings)
      EXPECT_LE(finding.span.end, report.resume.document.text.size());
  }
}

}
