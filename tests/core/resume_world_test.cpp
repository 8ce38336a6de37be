#include <gtest/gtest.h>

#include "core/resume/details.hpp"
#include "core/resume/reader.hpp"
#include "tests/core/shown.hpp"

// What other parsers get wrong again and again, and people of many countries write.
namespace resume {

TEST(World, HeadingsOfManyLanguages) {
  const struct {
    const char* heading;
    SectionKind kind;
  } table[] = {{"Percurso profissional", SectionKind::experience},
               {"Berufspraxis", SectionKind::experience},
               {"Esperienze lavorative", SectionKind::experience},
               {"Diplômes et formations", SectionKind::education},
               {"IT-Kenntnisse", SectionKind::skills},
               {"Conoscenze linguistiche", SectionKind::languages},
               {"Compétences clés", SectionKind::skills},
               {"Centres d'intérêt", SectionKind::interests},
               {"Selected\nPublications", SectionKind::publications},
               {"LICENSES &\nCERTIFICATIONS", SectionKind::certifications},
               {"EXPÉRIENCES\nPROFESSIONNELLES", SectionKind::experience},
               {"Przebieg kariery", SectionKind::experience},
               {"Kursy i szkolenia", SectionKind::certifications},
               {"Umiejętności i kompetencje", SectionKind::skills},
               {"Znajomość języków", SectionKind::languages},
               {"Zainteresowania", SectionKind::interests},
               {"Dane kontaktowe", SectionKind::contact},
               {"Trainingen en cursussen", SectionKind::certifications},
               {"Persoonlijke gegevens", SectionKind::contact},
               {"Chi sono", SectionKind::summary},
               {"Histórico de carreira", SectionKind::experience},
               {"Arbetslivserfarenhet", SectionKind::experience},
               {"Utbildning", SectionKind::education},
               {"Details", SectionKind::contact}};
  for (const auto& row : table) {
    const Resume resume = read_resume(std::string("Ana Silva\n\n") + row.heading + "\ntext below\n");
    ASSERT_EQ(resume.sections.size(), 2u) << row.heading;
    EXPECT_EQ(resume.sections[1].kind, row.kind) << row.heading;
  }
}

TEST(World, AHeadingInAGutterStandsBesideItsFirstEntry) {
  const Resume resume =
      read_resume("Ana Silva\n\nExperience\tEngineer, Acme Ltd\t2019 - 2021\n- Built one thing.\n");
  ASSERT_EQ(resume.positions.size(), 1u);
  EXPECT_EQ(shown(resume, resume.positions[0].title), "Engineer");
  EXPECT_EQ(shown(resume, resume.positions[0].employer), "Acme Ltd");
}

TEST(World, AListBelowCapitalsHoldsNoHeadings) {
  const Resume resume =
      read_resume("Ana Silva\n\nEXPERIENCE\nEngineer, Acme Ltd, 2019 - 2021\n\nSKILLS\nTools\nLeadership\n");
  EXPECT_EQ(resume.sections.size(), 3u);
}

TEST(World, DatesThatAreOpenInManyWords) {
  for (const char* text : {"09/2020 – à ce jour", "mars 2020 – aujourd'hui", "março de 2020 - até o momento",
                           "desde marzo de 2020", "Mar 2020 to date", "03/2020 - in corso"}) {
    const Document document = read_document(text, lexicon::words());
    const Period period = find_period(document, {0, static_cast<uint32_t>(document.text.size())});
    EXPECT_TRUE(period.current) << text;
    EXPECT_EQ(period.span.end, document.text.size()) << text;
    EXPECT_EQ(period.from.year, 2020) << text;
  }
}

TEST(World, AddressesThatANarrowColumnBroke) {
  const Resume resume = read_resume(
      "Ana Silva\n✉ana.silva@fastmail.exa\nmple\n⚭github.com/ana\nPorto, Portugal\n\nSkills\nGo\n");
  ASSERT_EQ(resume.contact.emails.size(), 1u);
  EXPECT_EQ(shown(resume, resume.contact.emails[0]), "ana.silva@fastmail.exa\nmple");
  ASSERT_EQ(resume.contact.links.size(), 1u);
  EXPECT_EQ(shown(resume, resume.contact.links[0].span), "github.com/ana");
  EXPECT_EQ(shown(resume, resume.contact.place), "Porto, Portugal");
}

TEST(World, ANameOverTwoLinesOrBelowASideColumn) {
  const Resume large =
      read_resume("MARIANA\nCASTELLANOS\nData Scientist\nmcastellanos@mail.example\n\nSKILLS\nGo\n");
  EXPECT_EQ(shown(large, large.contact.name), "MARIANA\nCASTELLANOS");
  const Resume beside =
      read_resume("CONTACT\njane.roe@mail.example\n\nLANGUAGES\nFrench\n\nJane Roe\n\nEXPERIENCE\nx\n");
  EXPECT_EQ(shown(beside, beside.contact.name), "Jane Roe");
}

TEST(World, TownsThatNoListKnows) {
  const Resume resume = read_resume(
      "Ana Silva\n\nExperience\nEntwicklerin (2019 - 2021)\nHansen & Söhne KG, Quickborn\n- Baute etwas.\n");
  ASSERT_EQ(resume.positions.size(), 1u);
  EXPECT_EQ(shown(resume, resume.positions[0].employer), "Hansen & Söhne KG");
  EXPECT_EQ(shown(resume, resume.positions[0].place), "Quickborn");
}

TEST(World, APlaceStandsAnywhereAmongTheAddresses) {
  for (const char* const line :
       {"(512) 555-0100, jane@roe.example, Austin, TX", "jane@roe.example, Austin, TX, (512) 555-0100"}) {
    const Resume resume = read_resume(std::string("Jane Roe\n") + line + "\n\nSkills\nGo\n");
    EXPECT_EQ(shown(resume, resume.contact.place), "Austin, TX") << line;
  }
}

TEST(World, SchoolsInParts) {
  const Resume resume = read_resume(
      "Ana Silva\n\nEducation\nM.S. in Statistics\t2014 – 2016\nColorado State University, Fort Collins, CO\n"
      "GPA 3.8/4.0\nB.Sc. Informatik, Freie Universität Berlin, 2010 - 2014\n\nRelevant "
      "Coursework\nDatabases, Networks\n");
  ASSERT_EQ(resume.education.size(), 2u);
  EXPECT_EQ(shown(resume, resume.education[0].degree), "M.S.");
  EXPECT_EQ(shown(resume, resume.education[0].field), "Statistics");
  EXPECT_EQ(shown(resume, resume.education[0].school), "Colorado State University");
  EXPECT_EQ(shown(resume, resume.education[0].score), "GPA 3.8/4.0");
  EXPECT_EQ(shown(resume, resume.education[1].field), "Informatik");
  EXPECT_EQ(shown(resume, resume.education[1].school), "Freie Universität Berlin");
  EXPECT_EQ(resume.education[1].courses.size(), 2u);
}

TEST(World, SkillsAsTheyAreWritten) {
  const Resume resume = read_resume(
      "Ana Silva\n\nSkills\nLanguages: Go (advanced), Python\nData: AWS (EC2, S3), "
      "Kafka\n\nLanguages\nEnglish - C1\n");
  const Details details = read_details(resume);
  ASSERT_EQ(details.skills.size(), 2u);
  EXPECT_EQ(shown(resume, details.skills[0].name), "Languages");
  EXPECT_EQ(shown(resume, details.skills[0].items[0]), "Go");
  EXPECT_EQ(shown(resume, details.skills[1].items[0]), "AWS (EC2, S3)");
  ASSERT_EQ(details.entries.size(), 1u);
  EXPECT_EQ(shown(resume, details.entries[0].name), "English");
  EXPECT_EQ(shown(resume, details.entries[0].detail), "C1");
}

}
