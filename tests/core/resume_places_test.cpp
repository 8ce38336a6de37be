#include <gtest/gtest.h>

#include "core/resume/details.hpp"
#include "core/resume/reader.hpp"
#include "tests/core/shown.hpp"

// What stands in the same place of each entry, and what only seems to be an entry.
namespace resume {

static std::string job(const Resume& resume, size_t i) { return names_of(resume, resume.positions[i]); }

TEST(Places, AWrappedBulletWithADateIsNoHeading) {
  const Resume resume = read_resume(
      "Ana Silva\n\nExperience\n\nEngineer\nMar 2022 - Present\n- Wrote the retry queue for payments, which "
      "brought complaints\n  of double charges from ninety a month to none since May 2023\n- Led two\n\n"
      "Developer\nJan 2020 - Feb 2022\n- Built\n");
  ASSERT_EQ(resume.positions.size(), 2u);
  EXPECT_EQ(resume.bullets.size(), 3u);
}

TEST(Places, ALineBelowAFullBulletGoesOnWhereHeadingsAreShorter) {
  const Resume resume = read_resume(
      "Ana Silva\n\nExperience\nOrrel Works GmbH\tGhent\nEngineer\t04.2021 - now\n• Ran the move of all "
      "clusters to the new version without any downtime, and then the\ntraining of every developer and "
      "administrator\nTarn Ltd\tBruges\nAdministrator\t02.2018 - 03.2021\n• Looked after 400 servers\n");
  ASSERT_EQ(resume.positions.size(), 2u);
  EXPECT_EQ(job(resume, 1), "Administrator # Tarn Ltd # Bruges");
  EXPECT_EQ(resume.bullets.size(), 2u);
}

TEST(Places, LeaveAmongTheBulletsIsNoJob) {
  const Resume resume = read_resume(
      "Ana Silva\n\nExperience\nAccountant, Tarn Ltd, Ghent\t2017 - 2020\n- Closed the books\n- Maternity "
      "leave May 2018 to June 2019\n\nClerk, Orrel Works, Ghent\t2014 - 2016\n- Filed\n");
  ASSERT_EQ(resume.positions.size(), 2u);
  EXPECT_EQ(resume.bullets.size(), 3u);
}

TEST(Places, TheLastEntryHasALineWhereTheOthersHaveOne) {
  const Resume resume = read_resume(
      "Ana Silva\n\nExperience\nTarn Software, Boston, MA\t2019 - 2022\nAccount Executive\n- Sold\n\n"
      "Moss Foods, Boston, MA\t2013 - 2017\nServer\n");
  ASSERT_EQ(resume.positions.size(), 2u);
  EXPECT_EQ(job(resume, 1), "Server # Moss Foods # Boston, MA");
}

TEST(Places, ADashWithinANameWhereStrokesPart) {
  const Resume resume = read_resume(
      "Ana Silva\n\nExperience\nLeading Hand - Welder | Orrel Works | Roxby QLD | 2019 - now\n- Led\n\n"
      "Welder | Tarn Ltd | Roxby QLD | 2016 - 2018\n- Welded\n\nFitter | Moss Ltd | Roxby QLD | 2013 - "
      "2016\n- "
      "Fitted\n");
  ASSERT_EQ(resume.positions.size(), 3u);
  EXPECT_EQ(job(resume, 0), "Leading Hand - Welder # Orrel Works # Roxby QLD");
  const Resume parted = read_resume(
      "Ana Silva\n\nExperience\nWelder, Orrel Works - Boston, MA\t2019 - now\n\nFitter, Tarn Mill - Roxby, "
      "MA\t2016 - 2018\n\nHand, Moss Ltd - Roxby, MA\t2013 - 2016\n");
  ASSERT_EQ(parted.positions.size(), 3u);
  EXPECT_EQ(job(parted, 0), "Welder # Orrel Works # Boston, MA");
}

TEST(Places, ATownWithWhatIsInBrackets) {
  const Resume resume = read_resume(
      "Ana Silva\n\nExperience\n2018 - now\nEngineer\nOrrel Works, Roxbury (Boston)\n- Built\n\n2014 - "
      "2018\nFitter\nTarn Ltd, Barcelona (remoto)\n- Fitted\n");
  ASSERT_EQ(resume.positions.size(), 2u);
  EXPECT_EQ(job(resume, 0), "Engineer # Orrel Works # Roxbury (Boston)");
  EXPECT_EQ(job(resume, 1), "Fitter # Tarn Ltd # Barcelona (remoto)");
}

TEST(Places, AMunicipalityIsAnEmployer) {
  for (const char* const name :
       {"City of Boston", "Ville de Lyon", "Stadt Köln", "Ayuntamiento de Sevilla"}) {
    const Resume resume =
        read_resume(std::string("Ana Silva\n\nExperience\n") + name + " — Developer\n2019 - 2021\n- Built\n");
    ASSERT_EQ(resume.positions.size(), 1u);
    EXPECT_EQ(job(resume, 0), std::string("Developer # ") + name + " # ");
  }
}

TEST(Places, ASentenceNamesTheJob) {
  const Resume resume = read_resume(
      "Ana Silva\n\nWork history\n• Working as a Technical Lead with Orrin Systems Ltd, Pune (Nov 2019 - "
      "Till "
      "date)\n• Worked as Engineer at Tarn Labs, Pune (Jul 2013 - Jan 2016)\n");
  ASSERT_EQ(resume.positions.size(), 2u);
  EXPECT_EQ(job(resume, 0), "Technical Lead # Orrin Systems Ltd # Pune");
  EXPECT_EQ(job(resume, 1), "Engineer # Tarn Labs # Pune");
}

TEST(Places, ACommaDoesNotEndAHeading) {
  const Resume resume = read_resume(
      "Ana Silva\n\nExperience\n2019 - now\tEngineer, Orrel Institute, Bremerhaven,\nGermany\n- Built\n2015 "
      "- "
      "2019\tFitter, Tarn Mill, Boston, MA\n- Fitted\n");
  ASSERT_EQ(resume.positions.size(), 2u);
  EXPECT_EQ(job(resume, 0), "Engineer # Orrel Institute # Bremerhaven,\nGermany");
}

TEST(Places, OpenDatesInShort) {
  for (const char* const dates : {"2019-auj.", "10/2019 – act.", "2019 - …", "2019 – ..."}) {
    const Resume resume =
        read_resume(std::string("Ana Silva\n\nExperience\n") + dates +
                    "\nEngineer\nTarn Ltd\n- Built\n\n2014 - 2018\nFitter\nMoss Ltd\n- Fitted\n");
    ASSERT_EQ(resume.positions.size(), 2u) << dates;
    EXPECT_TRUE(resume.positions[0].period.current) << dates;
    EXPECT_EQ(job(resume, 0), "Engineer # Tarn Ltd # ") << dates;
  }
}

TEST(Places, HeadingsInTwoLanguages) {
  const Resume resume =
      read_resume("Ana Silva\n\nEducación / Education\nBSc Physics, 2014\n\nIdiomas / Languages\nEnglish\n");
  ASSERT_EQ(resume.sections.size(), 3u);
  EXPECT_EQ(resume.sections[1].kind, SectionKind::education);
  EXPECT_EQ(resume.sections[2].kind, SectionKind::languages);
}

TEST(Places, AListBelowAHeadingThatNoWordNames) {
  const Resume resume = read_resume(
      "Ana Silva\n\nEXPERIENCE\n\nClerk, Tarn Ltd, Ghent, 2019 - 2021\n- Filed\n\nSOFTWARE\nExcel, Sage 300, "
      "Caseware\n\nLANGUAGES\nDutch (native)\n");
  const Details details = read_details(resume);
  ASSERT_EQ(details.skills.size(), 1u);
  EXPECT_EQ(details.skills[0].items.size(), 3u);
}

TEST(Places, ExperienceOfATradeWithoutABlankLine) {
  const Resume resume = read_resume(
      "Earl Moss\nDriver\nearl@moss.example\nDRIVING EXPERIENCE\n04/2019 - Current\tDriver, Tarn Freight, "
      "Tulsa, "
      "OK\n- Drove\nOTHER WORK\n08/2004 - 05/2010\tMechanic, Orrel Works, Tulsa, OK\n- Mended\n");
  EXPECT_EQ(resume.positions.size(), 2u);
}

TEST(Places, RowsOfAFormAreNoHeadings) {
  const Resume resume = read_resume(
      "LEBENSLAUF\nName\tAna Moss\nE-Mail\tana@moss.example\nProfil\txing.com/ana\n\nBerufspraxis\n2019 - "
      "2021\tFitter\nTarn GmbH, Köln\n- Montage\n");
  for (const Section& section : resume.sections) EXPECT_NE(shown(resume, section.heading), "Profil");
}

TEST(Places, ATownBehindItsPostcode) {
  const Resume resume = read_resume(
      "Curriculum vitae\n\nInformations personnelles\n\nPrénom(s)/ Nom(s)\tAna Moss\nAdresse(s)\t44000 "
      "Orrelville\nTéléphone(s)\t+33 6 55 50 17 72\nana@moss.example\n\nLangues\nFrançais\n");
  EXPECT_EQ(shown(resume, resume.contact.place), "44000 Orrelville");
}

TEST(Places, AStateBehindABlank) {
  const Resume resume = read_resume(
      "Dylan Moss\nFitter\n\nRoxby QLD 4740\n0491 570 156\ndylan@moss.example\n\nExperience\nFitter, Tarn "
      "Ltd, Orrelton NSW\t2016 - 2018\n- Fitted\n");
  EXPECT_EQ(shown(resume, resume.contact.place), "Roxby QLD 4740");
  ASSERT_EQ(resume.positions.size(), 1u);
  EXPECT_EQ(job(resume, 0), "Fitter # Tarn Ltd # Orrelton NSW");
}

TEST(Places, ATownBehindAHyphen) {
  const Resume resume = read_resume(
      "Ana Silva\n\nExperience\nWelder\nBright Motors-Broken Arrow, OK\nMarch 2019 to Present\n- Welded\n\n"
      "Fitter\nHarbor-Line Works, Tulsa, OK\nMay 2015 to March 2019\n- Fitted\n\n"
      "Education\nBachelor of Arts in History\nUniversity of Ghent-Tulsa, OK\n2011 to 2015\n");
  ASSERT_EQ(resume.positions.size(), 2u);
  EXPECT_EQ(job(resume, 0), "Welder # Bright Motors # Broken Arrow, OK");
  EXPECT_EQ(job(resume, 1), "Fitter # Harbor-Line Works # Tulsa, OK");
  ASSERT_EQ(resume.education.size(), 1u);
  EXPECT_EQ(shown(resume, resume.education[0].school), "University of Ghent");
}

}
