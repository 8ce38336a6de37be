#include <gtest/gtest.h>

#include <algorithm>

#include "core/report/json.hpp"
#include "core/report/report.hpp"
#include "tests/core/golden.hpp"

namespace resume {

// As a page is before the lists have come.
struct WithoutSkillLists {
  WithoutSkillLists() { lexicon::take_skill_lists({}); }
  ~WithoutSkillLists() { lexicon::take_skill_lists(lexicon::linked_skill_lists()); }
  WithoutSkillLists(const WithoutSkillLists&) = delete;
  WithoutSkillLists& operator=(const WithoutSkillLists&) = delete;
};

// What it says and where, whatever it is worth.
static std::vector<std::string> findings_of(const Report& report, bool by_skills) {
  std::vector<std::string> found;
  for (const Finding& finding : report.findings)
    if (finding.rule->by_skills == by_skills)
      found.push_back(std::string(finding.rule->id) + " " + std::to_string(finding.span.begin) + " " +
                      std::to_string(finding.span.end));
  return found;
}

TEST(SkillLists, BeforeTheyComeNothingIsSaidThatTheyWouldTakeBack) {
  size_t early_by_skills = 0;
  for (const golden::Pair& pair : golden::pairs()) {
    const Report whole = check({pair.resume}, nullptr, golden::settings());
    const WithoutSkillLists without;
    ASSERT_FALSE(lexicon::has_skill_lists());
    const Report early = check({pair.resume}, nullptr, golden::settings());
    EXPECT_EQ(findings_of(early, false), findings_of(whole, false)) << pair.name;
    const std::vector<std::string> all = findings_of(whole, true), some = findings_of(early, true);
    for (const std::string& finding : some)
      EXPECT_EQ(std::count(all.begin(), all.end(), finding), 1) << pair.name;
    early_by_skills += some.size();
    for (const Finding& finding : early.findings)
      if (finding.rule->by_skills) {
        EXPECT_EQ(finding.severity, Severity::info) << pair.name;
        EXPECT_EQ(finding.points, 0) << pair.name;
      }
    for (const Score& score : early.scores)
      for (const ScorePart& part : score.parts)
        if (part.rule->by_skills && !early.resume.empty()) {
          EXPECT_EQ(part.not_judged, NotJudged::no_skill_lists) << part.rule->id;
        }
  }
  EXPECT_GT(early_by_skills, 5u);
}

TEST(SkillLists, ALineThatMayBeSkillsAloneWaitsForThem) {
  const std::string text =
      "Experience\nDeveloper, Old Mill Ltd\n2019 - 2021\n- Java, Spring and Kafka\n- Distributed systems, "
      "Go\n"
      "- Built a shop for the staff\n";
  const WithoutSkillLists without;
  const Report early = check({text}, nullptr, golden::settings());
  ASSERT_EQ(findings_of(early, true).size(), 1u);
  for (const Finding& finding : early.findings)
    if (finding.rule->by_skills) {
      EXPECT_EQ(finding.rule->id, "bullet_metric");
      EXPECT_EQ(early.resume.document[finding.span].substr(0, 5), "Built");
    }
}

static std::string report_of(const golden::Pair& pair) {
  Posting posting;
  if (pair.has_posting) posting = read_posting(pair.posting, golden::settings());
  return report_json(check({pair.resume}, pair.has_posting ? &posting : nullptr, golden::settings()));
}

TEST(SkillLists, WhenTheyHaveComeEverythingIsAsIfTheyHadBeenThere) {
  for (const golden::Pair& pair : golden::pairs()) {
    const std::string before = report_of(pair);
    { const WithoutSkillLists without; }
    EXPECT_TRUE(lexicon::has_skill_lists());
    EXPECT_EQ(report_of(pair), before) << pair.name;
  }
}

}
