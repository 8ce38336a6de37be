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

static std::vector<std::string> others_than_by_skills(const Report& report) {
  std::vector<std::string> found;
  for (const Finding& finding : report.findings)
    if (!finding.rule->by_skills)
      found.push_back(std::string(finding.rule->id) + " " + std::to_string(finding.span.begin) + " " +
                      std::to_string(finding.span.end));
  return found;
}

TEST(SkillLists, BeforeTheyComeTheResumeIsJudgedByWhatNeedsNone) {
  size_t found = 0;
  for (const golden::Pair& pair : golden::pairs()) {
    const Report whole = check({pair.resume}, nullptr, golden::settings());
    const WithoutSkillLists without;
    ASSERT_FALSE(lexicon::has_skill_lists());
    const Report early = check({pair.resume}, nullptr, golden::settings());
    EXPECT_EQ(others_than_by_skills(early), others_than_by_skills(whole)) << pair.name;
    EXPECT_EQ(others_than_by_skills(early).size(), early.findings.size()) << pair.name;
    found += early.findings.size();
    for (const Score& score : early.scores)
      for (const ScorePart& part : score.parts)
        if (part.rule->by_skills && !early.resume.empty()) {
          EXPECT_EQ(part.not_judged, NotJudged::no_skill_lists) << part.rule->id;
        }
  }
  EXPECT_GT(found, 10u);
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
