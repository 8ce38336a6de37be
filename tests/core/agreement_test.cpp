#include <gtest/gtest.h>

#include "core/report/json.hpp"
#include "core/report/report.hpp"
#include "tests/core/files.hpp"

namespace resume {

static Report report_of(const char* name) {
  Settings settings;
  settings.as_of = {2026, 4};
  return check(read_source(files::read(files::folder("layout") / name)), nullptr, settings);
}

static const FieldAgreement* find(const Report& report, FieldKind kind, std::string_view words) {
  for (const FieldAgreement& field : report.agreement.fields)
    if (field.kind == kind && report.resume.document[field.span] == words) return &field;
  return nullptr;
}

TEST(Agreement, OneColumnIsSafe) {
  const Report report = report_of("one_column.json");
  ASSERT_FALSE(report.agreement.empty());
  for (const FieldAgreement& field : report.agreement.fields)
    EXPECT_TRUE(field.safe()) << report.resume.document[field.span];
  EXPECT_EQ(report.agreement.safe, report.agreement.fields.size());
  EXPECT_NE(find(report, FieldKind::title, "Senior Engineer"), nullptr);
}

TEST(Agreement, ReadingAcrossColumnsLosesJobs) {
  const Report report = report_of("sidebar_across.json");
  const FieldAgreement* employer = find(report, FieldKind::employer, "Acme Corp");
  ASSERT_NE(employer, nullptr);
  EXPECT_FALSE(employer->safe());
  EXPECT_NE(employer->outcomes[static_cast<size_t>(ReadingKind::top_to_bottom)], Got::same);
  EXPECT_EQ(employer->outcomes[static_cast<size_t>(ReadingKind::columns)], Got::same);
  EXPECT_EQ(employer->outcomes[static_cast<size_t>(ReadingKind::structure)], Got::not_read);
  EXPECT_LT(report.agreement.safe, report.agreement.fields.size());
}

// Where another reading has something else, its words are in its own text.
TEST(Agreement, SaysWhatOthersGot) {
  const Report report = report_of("sidebar_left.json");
  uint32_t others = 0;
  for (const FieldAgreement& field : report.agreement.fields)
    for (size_t i = 0; i < reading_count; ++i) {
      if (field.outcomes[i] != Got::other) continue;
      ++others;
      EXPECT_FALSE(report.agreement.texts[i][field.got[i]].empty());
    }
  EXPECT_GT(others, 0u);
}

TEST(Agreement, TagsGiveAReadingOfTheirOwn) {
  const Report report = report_of("tagged.json");
  const FieldAgreement* name = find(report, FieldKind::name, "Jane Doe");
  ASSERT_NE(name, nullptr);
  EXPECT_EQ(name->outcomes[static_cast<size_t>(ReadingKind::structure)], Got::same);
  EXPECT_EQ(read_as(report.source, ReadingKind::structure).substr(0, 8), "Jane Doe");
  EXPECT_EQ(read_as(report.source, ReadingKind::file_order).substr(0, 6), "Skills");
}

TEST(Agreement, ATextHasNone) {
  EXPECT_TRUE(check({"Jane Doe\njane@doe.dev"}, nullptr, {}).agreement.empty());
  const std::string json = report_json(report_of("one_column.json"));
  EXPECT_NE(json.find("\"readers\""), std::string::npos);
}

}
