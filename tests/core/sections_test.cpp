#include <gtest/gtest.h>

#include "core/layout/layout.hpp"
#include "core/readers/sections.hpp"
#include "core/report/json.hpp"
#include "core/report/report.hpp"
#include "tests/core/files.hpp"

namespace resume {

static Report report_of(const char* name) {
  return check(read_source(files::read(files::folder("layout") / name)), nullptr, {});
}

// Sections beside each other on the page have rectangles beside each other, in the order they are read.
TEST(Sections, StandWhereTheirWordsDo) {
  const Report report = report_of("sidebar_left.json");
  const std::vector<PlacedSection> placed = place_sections(report.source, report.resume);
  ASSERT_GT(placed.size(), 2u);
  const auto rect_of = [&](std::string_view heading) {
    for (const PlacedSection& one : placed)
      if (report.resume.document[report.resume.sections[one.section].heading] == heading) return one.rect;
    return Rect{};
  };
  const Rect skills = rect_of("SKILLS"), experience = rect_of("EXPERIENCE");
  ASSERT_FALSE(skills.empty());
  ASSERT_FALSE(experience.empty());
  EXPECT_LE(skills.right, experience.left);
  for (size_t i = 1; i < placed.size(); ++i) EXPECT_LT(placed[i - 1].section, placed[i].section);
}

TEST(Sections, ATextHasNone) {
  const Report report = check({"Jane Doe\n\nExperience\nEngineer, Acme, 2020 - 2021"}, nullptr, {});
  EXPECT_TRUE(place_sections(report.source, report.resume).empty());
}

}
