#include <gtest/gtest.h>

#include "core/report/resume_json.hpp"
#include "core/resume/details.hpp"
#include "core/resume/reader.hpp"
#include "tests/core/shown.hpp"

// What was misread in resumes that nobody had looked at: people of many trades, in layouts of many makers.
namespace resume {

// 'title # employer # place' of each job.
static std::vector<std::string> jobs_of(const std::string& text) {
  const Resume resume = read_resume("Ana Silva\n\nExperience\n" + text);
  std::vector<std::string> jobs;
  for (const Position& job : resume.positions) jobs.push_back(names_of(resume, job));
  return jobs;
}

// 'degree # field # school' of each.
static std::vector<std::string> schools_of(const std::string& text) {
  const Resume resume = read_resume("Ana Silva\n\nEducation\n" + text);
  std::vector<std::string> schools;
  for (const Education& school : resume.education)
    schools.push_back(shown(resume, school.degree) + " # " + shown(resume, school.field) + " # " +
                      shown(resume, school.school));
  return schools;
}

using Texts = std::vector<std::string>;

TEST(Strange, NamesThatHoldATownAreNoTowns) {
  EXPECT_EQ(jobs_of("Clerk\nStahlwerk Ulm, Ulm\n2019 - 2021\n- Filed.\n"),
            Texts{"Clerk # Stahlwerk Ulm # Ulm"});
  EXPECT_EQ(jobs_of("Adviser, Infrastructure Canada, Ottawa\n2019 - 2021\n- Wrote.\n"),
            Texts{"Adviser # Infrastructure Canada # Ottawa"});
}

TEST(Strange, TownsThatWeDoNotKnowAreToldByTheOtherJobs) {
  EXPECT_EQ(jobs_of("2017 – 2020: Overseer, Three Springs, Xyzdorf\nKept bees.\n\n"
                    "2014 – 2017: Herder, Long Valley, Abcheim\nKept goats.\n"),
            (Texts{"Overseer # Three Springs # Xyzdorf", "Herder # Long Valley # Abcheim"}));
}

TEST(Strange, PlacesInBracketsAndOnLinesOfTheirOwn) {
  EXPECT_EQ(jobs_of("Nurse   2019 - 2021\nCorrib Hospital (Xyzton)\n- Cared for many.\n"),
            Texts{"Nurse # Corrib Hospital # Xyzton"});
  EXPECT_EQ(jobs_of("Nurse, Corrib Hospital   2019 - 2021\nXyz Town\n- Cared for many.\n"),
            Texts{"Nurse # Corrib Hospital # Xyz Town"});
}

TEST(Strange, PartsBetweenSlashes) {
  EXPECT_EQ(jobs_of("2019 - 2021\nOverseer / Aire Valley Ltd / Leeds\n> Built it.\n"),
            Texts{"Overseer # Aire Valley Ltd # Leeds"});
}

TEST(Strange, WhatFormsCallTheParts) {
  EXPECT_EQ(
      jobs_of("Zeitraum: 02/2021 bis heute\nPosition: Arbeitsvorbereiter\nArbeitgeber: Donau GmbH\nOrt: Ulm\n"
              "- Planung.\n"),
      Texts{"Arbeitsvorbereiter # Donau GmbH # Ulm"});
  EXPECT_EQ(jobs_of("Dates\t01/03/2014 - 01/12/2018\nOccupation or position held\tQA Specialist\n"
                    "Name of employer\tSon Tra Ltd, Hanoi\nMain activities\tAudited 40 suppliers.\n"),
            Texts{"QA Specialist # Son Tra Ltd # Hanoi"});
}

TEST(Strange, AHeadingThatWasWrappedBehindASmallWord) {
  EXPECT_EQ(jobs_of("Manos Unidas, Sevilla — Coordinadora de\nlogística\nmayo 2020 - presente\n- Reparto.\n"),
            Texts{"Coordinadora de\nlogística # Manos Unidas # Sevilla"});
}

TEST(Strange, DatesOfTheFirstOfAMonth) {
  const Document document = read_document("01/09/2019 - 01/02/2021", lexicon::words());
  const Period period = find_period(document, {0, static_cast<uint32_t>(document.text.size())});
  EXPECT_EQ(period.from.month, 9);
  EXPECT_EQ(period.to.month, 2);
}

TEST(Strange, YearThreeIsNoNumberOfYears) {
  const Resume resume = read_resume(
      "Ana Silva\n\nWork\n2013-09 - 2017-08\tYear 3 Teacher\nSt Mary's School, Leeds\n- Taught.\n");
  ASSERT_EQ(resume.positions.size(), 1u);
  EXPECT_EQ(shown(resume, resume.positions[0].title), "Year 3 Teacher");
  EXPECT_EQ(resume.positions[0].period.to.year, 2017);
}

TEST(Strange, SchoolsInManyShapes) {
  EXPECT_EQ(schools_of("LL.M., International Business Law\nLeiden University\n2010 - 2011\n"),
            Texts{"LL.M. # International Business Law # Leiden University"});
  EXPECT_EQ(schools_of("MSc Human Resource\nManagement\nThe Open University\n2017 - 2020\n"),
            Texts{"MSc # Human Resource\nManagement # The Open University"});
  EXPECT_EQ(schools_of("Diplôme d’État d’infirmier, IFSI de Quimper, 2012\n"),
            Texts{"Diplôme d’État d’infirmier #  # IFSI de Quimper"});
  EXPECT_EQ(
      schools_of("NVQ Level 3, Electrical Installation, Gower College Swansea (Swansea), 2003 - 2006\n"),
      Texts{"NVQ Level 3 # Electrical Installation # Gower College Swansea"});
  EXPECT_EQ(schools_of("Bachelor of Engineering, Expected May 2019, State University\n"),
            Texts{"Bachelor of Engineering #  # State University"});
}

TEST(Strange, HeadingsOfOneTradeAndOfTwoLines) {
  const Resume resume = read_resume(
      "Ana Silva\n\nSkills\nUser Experience\n\nForest Engineering Experience\nForester, Acme Ltd, 2019 - "
      "2021\n");
  ASSERT_EQ(resume.sections.size(), 3u);
  EXPECT_EQ(resume.sections[2].kind, SectionKind::experience);
  const Resume gutter = read_resume(
      "Ana Silva\n\nRELEVANT\tArctia Ltd, Helsinki\t2018 - 2020\nEXPERIENCE\nChief Engineer\n- Cut fuel "
      "use.\n");
  ASSERT_EQ(gutter.positions.size(), 1u);
  EXPECT_EQ(shown(gutter, gutter.positions[0].title), "Chief Engineer");
}

TEST(Strange, ANameBesideAColumnOpensAPartOfItsOwn) {
  const Resume resume = read_resume(
      "Contact\nana.silva@acme.example\n\nTop Skills\nGo\nSQL\n\nAna Silva\nForester\nPorto, Portugal\n\n"
      "Experience\nForester, Acme Ltd, 2019 - 2021\n");
  EXPECT_EQ(shown(resume, resume.contact.name), "Ana Silva");
  EXPECT_EQ(shown(resume, resume.contact.place), "Porto, Portugal");
  const Details details = read_details(resume);
  ASSERT_EQ(details.skills.size(), 1u);
  EXPECT_EQ(details.skills[0].items.size(), 2u);
}

TEST(Strange, NamesInCellsAndOverLines) {
  const auto name_of = [](const char* text) {
    const Resume resume = read_resume(text);
    return shown(resume, resume.contact.name);
  };
  EXPECT_EQ(name_of("Lebenslauf\n\nName\tHeike Obermüller\nTelefon\t0561 555 01 23\n"), "Heike Obermüller");
  EXPECT_EQ(name_of("KEONI\n\nKAHANANUI\nEXECUTIVE CHEF\nchef.keoni@ohana.example\n"), "KEONI\n\nKAHANANUI");
  EXPECT_EQ(name_of("Linz, Österreich\nIng. Jürgen Stockhammer\tj.stockhammer@acme.example\n"),
            "Ing. Jürgen Stockhammer");
}

TEST(Strange, SharesAndLevelsAreNoSkills) {
  const Resume resume = read_resume("Ana Silva\n\nSkills\nGo  95%\nSQL  80%\n\nWeb\nAdvanced\nHTML, CSS\n");
  const Details details = read_details(resume);
  Texts skills;
  for (const SkillGroup& group : details.skills)
    for (const Span item : group.items) skills.push_back(shown(resume, item));
  EXPECT_EQ(skills, (Texts{"Go", "SQL", "HTML", "CSS"}));
}

TEST(Strange, LinksThatOnlyTheFileKnows) {
  const Resume resume = read_resume("Ana Silva\nPorto | anasilva\n\nSkills\nGo\n");
  const LayoutFact link{FactKind::link, 1, {}, {18, 26}, 0, "https://github.com/anasilva"};
  EXPECT_NE(json_resume(resume, {link}).find("\"https://github.com/anasilva\""), std::string::npos);
  EXPECT_EQ(json_resume(resume, {}).find("\"GitHub\""), std::string::npos);
}

TEST(Strange, EmployersInBracketsAndBeforePlaces) {
  EXPECT_EQ(jobs_of("Fitter (Gulf Steel)   2019 - 2021\nXyzton\n- Built it well.\n\n"
                    "Welder (Three Springs)   2015 - 2018\nAbcham\n- Cut it well.\n"),
            (Texts{"Fitter # Gulf Steel # Xyzton", "Welder # Three Springs # Abcham"}));
  EXPECT_EQ(jobs_of("Colegio San Telmo | Xyzera — Teacher   2019 - 2021\n- Taught.\n"),
            Texts{"Teacher # Colegio San Telmo # Xyzera"});
  EXPECT_EQ(jobs_of("Three Springs   2019 - 2021\nTeacher · Xyzera\n- Taught.\n"),
            Texts{"Teacher # Three Springs # Xyzera"});
  EXPECT_EQ(jobs_of("Three Springs   2019 - 2021\nTeacher, Berlin\n- Taught.\n\n"
                    "Long Valley   2015 - 2018\nHelper, Xyzera\n- Helped.\n"),
            (Texts{"Teacher # Three Springs # Berlin", "Helper # Long Valley # Xyzera"}));
}

TEST(Strange, ATownOfSmallWordsAndANameBeforeAState) {
  EXPECT_EQ(jobs_of("Nurse\nPark Three Springs, Cazalla de la Sierra\n2019 - 2021\n- Led.\n"),
            Texts{"Nurse # Park Three Springs # Cazalla de la Sierra"});
  EXPECT_EQ(jobs_of("ACME HENS, Duluth, MN\nShift Supervisor (2019 - 2021)\nOpened the store daily\n"),
            Texts{"Shift Supervisor # ACME HENS # Duluth, MN"});
  EXPECT_EQ(jobs_of("Intern, Sabine Yards - Port Arthur, TX\n2019 - 2021\n- Measured.\n"),
            Texts{"Intern # Sabine Yards # Port Arthur, TX"});
}

TEST(Strange, ADutySinceAYearIsNoJob) {
  EXPECT_EQ(
      jobs_of(
          "09/2017 – now\nTeacher\nThree Springs, Leeds\nHead of department since 2020\nRuns the garden\n\n"
          "09/2013 – 06/2017\nTutor\nLong Valley, Leeds\nTaught\n"),
      (Texts{"Teacher # Three Springs # Leeds", "Tutor # Long Valley # Leeds"}));
}

TEST(Strange, HollowBulletsAndArrows) {
  const Resume resume = read_resume(
      "Ana Silva\n\nExperience\nNurse, Acme Ltd   2019 - 2021\no Cared for many patients at night\n"
      "o Wrote rotas\n→ Taught the bones of the body to nurses in Germany and\nFrance\n");
  ASSERT_EQ(resume.bullets.size(), 3u);
  EXPECT_EQ(shown(resume, resume.bullets[1].span), "Wrote rotas");
  EXPECT_EQ(shown(resume, resume.bullets[2].span),
            "Taught the bones of the body to nurses in Germany and\nFrance");
}

TEST(Strange, AnAddressBlockWithoutAHeadingEndsTheSectionBefore) {
  const Resume resume = read_resume(
      "Jan Kruse\n\nEducation\nTU Berlin, 2009 - 2013\nBSc Physics\n\n"
      "jan.kruse@work\nshop.example\n0421-5550119\nXyzhaven\n\nSkills\nGo, Rust\n");
  EXPECT_EQ(shown(resume, resume.contact.place), "Xyzhaven");
  ASSERT_EQ(resume.contact.emails.size(), 1u);
  EXPECT_EQ(shown(resume, resume.contact.emails[0]), "jan.kruse@work\nshop.example");
  EXPECT_EQ(resume.education.size(), 1u);
}

TEST(Strange, TitledNamesAndLinksBesidePlaces) {
  const Resume resume = read_resume("Dr. med. Ada Mann\nada@acme.example  LinkedIn Bristol, UK\n");
  EXPECT_EQ(shown(resume, resume.contact.name), "Ada Mann");
  EXPECT_EQ(shown(resume, resume.contact.place), "Bristol, UK");
  const Resume lost = read_resume("Ada Mann\n\xEF\xBF\xBDLeeds, England | \xEF\xBF\xBDmann.dev\n");
  EXPECT_EQ(shown(lost, lost.contact.place), "Leeds, England");
  ASSERT_EQ(lost.contact.links.size(), 1u);
  EXPECT_EQ(shown(lost, lost.contact.links[0].span), "mann.dev");
}

TEST(Strange, DegreesThatNeedMoreThanOneWord) {
  EXPECT_EQ(schools_of("BSc Physics (University of Ghent)\t2007 - 2010\n"),
            Texts{"BSc # Physics # University of Ghent"});
  EXPECT_EQ(schools_of("Master 2, Droit social, Université de Nantes\n"),
            Texts{"Master 2 # Droit social # Université de Nantes"});
  EXPECT_EQ(schools_of("09/2007 - 2010   Licence, Droit\nUniversité de Nantes, Nantes\n"),
            Texts{"Licence # Droit # Université de Nantes"});
  EXPECT_EQ(schools_of("Ausbildung Fachinformatiker für Systemintegration\nBerufskolleg Hagen\n"),
            Texts{"Ausbildung # Fachinformatiker für Systemintegration # Berufskolleg Hagen"});
  EXPECT_EQ(schools_of("XYZ Lille, Lille\nDSCG (2008 - 2010)\n"), Texts{"DSCG #  # XYZ Lille"});
  EXPECT_EQ(schools_of("M.Sc. (Tech.) in Robotics\nAalto University\n"),
            Texts{"M.Sc. (Tech.) # Robotics # Aalto University"});
  EXPECT_EQ(schools_of("Master of Science in Structural Engineering\nUC Davis (2011 - 2013)\n"),
            Texts{"Master of Science # Structural Engineering # UC Davis"});
  EXPECT_EQ(schools_of("Licencjat, Socjologia\nUniwersytet im. Adama Mickiewicza\n"),
            Texts{"Licencjat # Socjologia # Uniwersytet im. Adama Mickiewicza"});
  EXPECT_EQ(schools_of("Fontys Hogeschool, Venlo \u2014 HBO Bachelor, Logistics Management\n"),
            Texts{"HBO Bachelor # Logistics Management # Fontys Hogeschool"});
  EXPECT_EQ(schools_of("Qualification\tBSc Physics\nInstitution\tUniversity of Leeds\n"),
            Texts{"BSc # Physics # University of Leeds"});
}

TEST(Strange, LabelsOfSkillsInCells) {
  const Resume resume =
      read_resume("Ana\n\nSkills\nDesign\tSolidWorks, ANSYS\nMethods — FMEA; Six Sigma\n\nEDV\n\nSAP SD\n");
  EXPECT_EQ(resume.sections.size(), 2u);
  const std::vector<SkillGroup> groups = read_details(resume).skills;
  ASSERT_GE(groups.size(), 2u);
  EXPECT_EQ(shown(resume, groups[0].name), "Design");
  EXPECT_EQ(shown(resume, groups[0].items[0]), "SolidWorks");
  EXPECT_EQ(shown(resume, groups[1].items[0]), "FMEA");
}

TEST(Strange, SkillsBetweenStrokesMayBeWrapped) {
  const Resume resume = read_resume(
      "Ana\n\nSkills\nTriage | Wound care | IV\ncannulation | Medication\nmanagement | EPR |\nSystmOne\n");
  const std::vector<SkillGroup> groups = read_details(resume).skills;
  ASSERT_EQ(groups.size(), 1u);
  ASSERT_EQ(groups[0].items.size(), 6u);
  EXPECT_EQ(shown(resume, groups[0].items[2]), "IV\ncannulation");
}

TEST(Strange, HeadingsInPlainWordsAndInAGutterOfTwoLines) {
  const Resume resume = read_resume(
      "Ana Silva\n\nWork\tNurse, Acme Ltd   2019 - 2021\nCared for many\n\n"
      "Education\tBSc Nursing\nUniversity of Leeds\n\nWhat I believe\tRotas that let people sleep.\nin\n");
  ASSERT_EQ(resume.sections.size(), 4u);
  EXPECT_EQ(resume.sections[3].kind, SectionKind::other);
  EXPECT_EQ(shown(resume, resume.sections[3].heading), "What I believe");
  for (const std::string heading :
       {"What I do well", "Mes atouts", "Zu meiner Person", "Get in touch", "Praxis"})
    EXPECT_EQ(read_resume("Ana\n\n" + heading + "\nGo\n").sections.size(), 2u) << heading;
}

TEST(Strange, SquareBracketsAndTildes) {
  const Resume resume =
      read_resume("Ana Silva\nana@acme.example ~ 0151 555 0123 ~ Xyzhaven\n\nSkills\nTools = [Go, Rust]\n");
  EXPECT_EQ(shown(resume, resume.contact.place), "Xyzhaven");
  const std::vector<SkillGroup> groups = read_details(resume).skills;
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_EQ(shown(resume, groups[0].name), "Tools");
  ASSERT_EQ(groups[0].items.size(), 2u);
  EXPECT_EQ(shown(resume, groups[0].items[1]), "Rust");
  EXPECT_EQ(schools_of("ENSE3 Grenoble, Grenoble\nCAP, Commerce et services\n"),
            Texts{"CAP # Commerce et services # ENSE3 Grenoble"});
  EXPECT_EQ(jobs_of("Waiter @ Long Valley\n2019 - 2021\n+ Served.\n"), Texts{"Waiter # Long Valley # "});
}

TEST(Strange, NumberedHeadings) {
  const Resume resume = read_resume(
      "Ana Silva\n\n1  Profile\nCares.\n\n2. Work Experience\nNurse, Acme Ltd\n2019 - 2021\n- Cared.\n\n"
      "3.1 Education\nBMus, University of Leeds\n");
  ASSERT_EQ(resume.sections.size(), 4u);
  EXPECT_EQ(shown(resume, resume.sections[2].heading), "Work Experience");
  EXPECT_EQ(resume.sections[2].kind, SectionKind::experience);
  EXPECT_EQ(resume.sections[3].kind, SectionKind::education);
}

TEST(Strange, DegreesInNarrowColumns) {
  EXPECT_EQ(schools_of("Bachelor of Commerce in\nAccounting\nUniversity of Leeds\n"),
            Texts{"Bachelor of Commerce # Accounting # University of Leeds"});
  EXPECT_EQ(
      schools_of("BMus in Sound\nUniversity of Sussex (Falmer)\nSecond Class Honours (Upper Division)\n"),
      Texts{"BMus # Sound # University of Sussex"});
}

}
