// Postings side by side: which fits best, and what recurs in them.
#include "core/report/compare.hpp"

#include <gtest/gtest.h>

#include "core/report/report.hpp"

namespace resume {

static Settings today() {
  Settings settings;
  settings.as_of = {2026, 4};
  return settings;
}

static std::vector<Posting> read_all(const std::vector<std::string>& texts) {
  std::vector<Posting> postings;
  postings.reserve(texts.size());
  for (const std::string& text : texts) postings.push_back(read_posting(text, today()));
  return postings;
}

static Comparison compare_all(const std::string& resume, const std::vector<Posting>& postings) {
  std::vector<const Posting*> given;
  given.reserve(postings.size());
  for (const Posting& posting : postings) given.push_back(&posting);
  return compare(read_resume(resume), given, today());
}

static const char* const nora =
    "Experience\nBackend Developer, Brightwater Ltd, 2019 - 2021\n- Built the ledger in "
    "Python\n\nSkills\nK8s\n";

TEST(Compare, TheBestFitStandsFirst) {
  const std::vector<Posting> postings =
      read_all({"Requirements\n- Rust\n- Scala", "Requirements\n- Python", "We look for somebody kind.",
                "Requirements\n- Python\n- Kubernetes\n- Scala"});
  const Comparison comparison = compare_all(nora, postings);
  ASSERT_EQ(comparison.fits.size(), 4u);
  EXPECT_EQ(comparison.fits[0].posting, 1u);
  EXPECT_EQ(comparison.fits[1].posting, 3u);
  EXPECT_EQ(comparison.fits[2].posting, 0u);
  EXPECT_EQ(comparison.fits[3].posting, 2u);
  EXPECT_FALSE(comparison.fits[3].matched.judged());
  EXPECT_EQ(comparison.fits[1].required, 3u);
  EXPECT_EQ(comparison.fits[1].required_shown, 2u);
}

// A posting scores beside others as it does alone.
TEST(Compare, ScoresAreThoseOfTheReport) {
  const std::vector<Posting> postings = read_all(
      {"Requirements\n- Python and Kubernetes\n\nNice to have\n- Kafka", "Requirements\n- K8s\n- Redis"});
  for (const Fit& fit : compare_all(nora, postings).fits) {
    const Report report = check({nora}, &postings[fit.posting], today());
    const Score& alone = report.scores[static_cast<size_t>(ScoreKind::matched)];
    EXPECT_EQ(fit.matched.kept, alone.kept);
    EXPECT_EQ(fit.matched.at_stake, alone.at_stake);
  }
}

TEST(Compare, WhatRecursStandsFirstUnderOneName) {
  const std::vector<Posting> postings = read_all(
      {"Requirements\n- Kubernetes\n- Python", "Requirements\n- K8s", "Nice to have\n- Kubernetes\n- Redis"});
  const Comparison comparison = compare_all(nora, postings);
  ASSERT_EQ(comparison.columns, 3u);
  ASSERT_EQ(comparison.terms.size(), 3u);
  EXPECT_EQ(comparison.terms[0].name, "Kubernetes");
  EXPECT_EQ(comparison.terms[0].postings, 3u);
  EXPECT_EQ(comparison.terms[0].strength, Strength::required);
  EXPECT_EQ(comparison.terms[1].name, "Python");
  EXPECT_EQ(comparison.terms[2].name, "Redis");
  EXPECT_FALSE(comparison.terms[2].shown);
  EXPECT_EQ(comparison.cell(0, 0).match_class, MatchClass::alias);
  EXPECT_EQ(comparison.cell(0, 1).match_class, MatchClass::literal);
  EXPECT_EQ(comparison.cell(0, 2).strength, Strength::preferred);
  EXPECT_TRUE(comparison.cell(1, 0).asked);
  EXPECT_FALSE(comparison.cell(1, 1).asked);
}

TEST(Compare, NoMoreThanTwenty) {
  const std::vector<Posting> postings = read_all(std::vector<std::string>(25, "Requirements\n- Python"));
  const Comparison comparison = compare_all(nora, postings);
  EXPECT_EQ(comparison.fits.size(), most_postings);
  EXPECT_EQ(comparison.columns, most_postings);
  EXPECT_EQ(comparison.fits[0].posting, 0u);  // of equals, as given
  EXPECT_TRUE(compare_all(nora, {}).fits.empty());
}

TEST(Compare, AnEmptyResumeIsNotJudged) {
  const Comparison comparison = compare_all("", read_all({"Requirements\n- Python"}));
  ASSERT_EQ(comparison.fits.size(), 1u);
  EXPECT_FALSE(comparison.fits[0].matched.judged());
  ASSERT_EQ(comparison.terms.size(), 1u);
}

}
