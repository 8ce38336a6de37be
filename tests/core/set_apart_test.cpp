// What the type of a file's lines tells of them.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/resume/details.hpp"
#include "core/resume/reader.hpp"

namespace resume {

struct Apart {
  std::string_view words;
  uint32_t look;
};

static Resume read(const std::string& text, const std::vector<Apart>& apart) {
  std::vector<LayoutFact> facts;
  for (const Apart& one : apart) {
    const auto at = static_cast<uint32_t>(text.find(one.words));
    facts.push_back(
        {FactKind::heading, 1, {}, {at, at + static_cast<uint32_t>(one.words.size())}, one.look, {}});
  }
  return read_resume(text, facts);
}

static std::vector<std::string> headings(const Resume& resume) {
  std::vector<std::string> shown;
  for (const Section& section : resume.sections)
    if (!section.heading.empty())
      shown.push_back(std::string(resume.document[section.heading]) + ": " +
                      std::string(section_kind_names[static_cast<size_t>(section.kind)]));
  return shown;
}
using Texts = std::vector<std::string>;

static const std::string own =
    "Jane Roe\nAustin, TX | jane@roe.example\n\nIn short\nBackend developer who likes small steps and clear "
    "words.\n\n"
    "Roles I have held\nEngineer, Acme Systems\t2019 - 2021\n- Led a team.\nDeveloper, Tamarack Labs\t2015 - "
    "2019\n- Built a "
    "shop.\n\nWhere I learned it\nBSc in Physics, University of Leeds\t2011 - 2015\n\nWhat I do well\nGo, "
    "Python, SQL\n";

TEST(SetApart, HeadingsThatNoListKnowsAreToldByTheirType) {
  EXPECT_EQ(headings(read(own, {})), Texts{"What I do well: skills"});
  const Resume resume = read(
      own, {{"In short", 1}, {"Roles I have held", 1}, {"Where I learned it", 1}, {"What I do well", 1}});
  EXPECT_EQ(headings(resume), (Texts{"In short: summary", "Roles I have held: experience",
                                     "Where I learned it: education", "What I do well: skills"}));
  ASSERT_EQ(resume.positions.size(), 2u);
  EXPECT_EQ(resume.document[resume.positions[0].employer], "Acme Systems");
}

TEST(SetApart, WordsOfTradesMayHeadSchoolsAndLevelsAreThoseOfLanguages) {
  const std::string text =
      "Jane Roe\nAustin, TX | jane@roe.example\n\nJobs so far\nElectrician, Acme Systems\t2019 - 2021\nWired "
      "houses.\nElectrician, Tamarack\t2015 - 2019\nWired more.\n\nGood at\nSolar · Wiring\n\nTickets & "
      "licences\nWhite Card, 2012\n\nTrade school\nCertificate III in Wiring\nBox Hill Institute, 2012 - "
      "2015\n\nI speak\nEnglish (native)\nItalian (fluent)\n";
  EXPECT_EQ(headings(read(text, {{"Jobs so far", 1},
                                 {"Good at", 1},
                                 {"Tickets & licences", 1},
                                 {"Trade school", 1},
                                 {"I speak", 1}})),
            (Texts{"Jobs so far: experience", "Good at: skills", "Tickets & licences: certifications",
                   "Trade school: education", "I speak: languages"}));
}

TEST(SetApart, LinesThatLookAsKnownHeadingsDoAreHeadings) {
  const std::string text =
      "Jane Roe\n\nexperience\nEngineer, Acme Systems\t2019 - 2021\n- Led a team.\n\nSide stage\nPlays the "
      "cello.\n\neducation\n"
      "BSc, University of Leeds\t2011 - 2015\n";
  EXPECT_EQ(headings(read(text, {{"experience", 1}, {"Side stage", 1}, {"education", 1}})),
            (Texts{"experience: experience", "Side stage: other", "education: education"}));
}

TEST(SetApart, HeadingsInAGutterMayBeginSmall) {
  const std::string text =
      "Jane Roe\n\nexperience\tEngineer, Acme Systems\t2019 - 2021\n- Led a team.\n\neducation\tBSc, "
      "University of Leeds\n";
  EXPECT_EQ(headings(read(text, {{"experience", 1}, {"education", 1}})),
            (Texts{"experience: experience", "education: education"}));
}

TEST(SetApart, HeadsOfJobsAreNoHeadings) {
  const std::string text =
      "Jane Roe\n\nExperience\nLantern Ltd\nEngineer\t2019 - 2021\n- Led a team.\nTamarack\nDeveloper\t2015 "
      "- 2019\n- Built.\n\n"
      "Skills\nGo, SQL\n";
  EXPECT_EQ(headings(read(text, {{"Experience", 1}, {"Lantern Ltd", 1}, {"Tamarack", 1}, {"Skills", 1}})),
            (Texts{"Experience: experience", "Skills: skills"}));
}

TEST(SetApart, NamesOfSkillGroupsAreNoSkills) {
  const std::string text = "Jane Roe\n\nSkills\nCloud\nAWS\nTerraform\nObservability\nGrafana\nPrometheus\n";
  const auto skills = [](const Resume& resume) {
    std::vector<std::string> shown;
    const Details details = read_details(resume);
    for (const SkillGroup& group : details.skills) {
      shown.push_back(std::string(resume.document[group.name]) + ":");
      for (const Span item : group.items) shown.push_back(std::string(resume.document[item]));
    }
    return shown;
  };
  EXPECT_EQ(skills(read(text, {{"Cloud", 2}, {"Observability", 2}})),
            (Texts{"Cloud:", "AWS", "Terraform", "Observability:", "Grafana", "Prometheus"}));
  const std::string rated = "Jane Roe\n\nSkills\nGo\nexpert\nRust\nbasic\n";
  EXPECT_EQ(skills(read(rated, {{"Go", 2}, {"Rust", 2}})), (Texts{":", "Go", "Rust"}));
}

TEST(SetApart, NamesOfListsWithinJobsHeadNothing) {
  const std::string text =
      "Deepak Rao\n\nSkills:\nGo, Rust\n\nWork Experience:\nOrganization\t: Flipwell, Pune\nDesignation\t: "
      "Engineer\n"
      "Duration\t: Jul 2020 to date\nResponsibilities:\n- Led a team of eight\n\nAchievements:\nAward for "
      "2023\n";
  const Resume resume =
      read(text, {{"Skills:", 1}, {"Work Experience:", 1}, {"Responsibilities:", 1}, {"Achievements:", 1}});
  EXPECT_EQ(headings(resume),
            (Texts{"Skills: skills", "Work Experience: experience", "Achievements: awards"}));
  ASSERT_EQ(resume.positions.size(), 1u);
  EXPECT_EQ(resume.positions[0].end_bullet - resume.positions[0].first_bullet, 1u);
}

}
