// Whole texts and what is said of them: each tests/golden/resumes/NAME.txt, with the posting of the same name
// where there is one, has its report beside it in NAME.report; so has each posting, read alone.
#include "tests/core/golden.hpp"
#include "core/report/text.hpp"

namespace resume {

TEST(Golden, Resumes) {
  for (const golden::Pair& pair : golden::pairs()) {
    Posting posting;
    if (pair.has_posting) posting = read_posting(pair.posting, golden::settings());
    const Report report = check({pair.resume}, pair.has_posting ? &posting : nullptr, golden::settings());
    files::expect_file(pair.report, report_text(report));
  }
}

TEST(Golden, Postings) {
  for (const auto& path : files::list(files::folder("golden/postings"), ".txt")) {
    const Posting posting = read_posting(files::read(path), golden::settings());
    files::expect_file(std::filesystem::path(path).replace_extension(".report"),
                       posting_text(posting, golden::settings()));
  }
}

// The sample that the app offers shows both sides of every score.
TEST(Golden, Sample) {
  const auto folder = std::filesystem::path(RESUME_SOURCE_DIR) / "core/data/samples";
  const Posting posting = read_posting(files::read(folder / "posting.txt"), golden::settings());
  const Report report = check({files::read(folder / "resume.txt")}, &posting, golden::settings());
  files::expect_file(files::folder("golden") / "sample.report", report_text(report));
  for (const Score& score : report.scores) {
    EXPECT_GT(score.value(), 0);
    EXPECT_LT(score.value(), 100);
  }
}

// What the guides call strong gets no finding above a note.
TEST(Golden, StrongResumeHasNotesOnly) {
  const Report report =
      check({files::read(files::folder("golden/resumes") / "strong.txt")}, nullptr, golden::settings());
  for (const Finding& finding : report.findings)
    EXPECT_EQ(finding.severity, Severity::info) << finding.rule->id;
}

}
