// Forms, lists and headings of resumes that were read wrongly when they were new: an old and a new Europass,
// tables of marks, plain text with underlined headings, and what people write in brackets.
#include <gtest/gtest.h>

#include "core/resume/reader.hpp"
#include "tests/core/read_texts.hpp"

namespace resume {

static Texts headings_of(const std::string& text, const std::vector<LayoutFact>& facts = {}) {
  const Resume resume = read_resume(text, facts);
  Texts headings;
  for (const Section& section : resume.sections)
    if (!section.heading.empty())
      headings.push_back(std::string(resume.document[section.heading]) + ": " +
                         std::string(section_kind_names[static_cast<size_t>(section.kind)]));
  return headings;
}

static std::string name_of(const std::string& text) {
  const Resume resume = read_resume(text);
  return shown(resume, resume.contact.name);
}

TEST(Forms, AskForTheEmployerBelowTheDuties) {
  const std::string dates = "Dates\t06/2020 – today\nOccupation or position held\tQA Lead\n";
  EXPECT_EQ(jobs_of(dates + "Main activities and responsibilities\n\n• Led four testers\n• Set the gates\n"
                            "Name and address of employer\tOrlik Software sp. z o.o., Kraków, Poland\n"
                            "Dates\t03/2018 – 05/2020\nOccupation or position held\tTester\n"
                            "Main activities and responsibilities\n\n• Ran regression tests\n"
                            "Name and address of employer\tNordvik Consulting, Kraków, Poland\n"),
            (Texts{"QA Lead | Orlik Software sp. z o.o. | Kraków, Poland | 2020-06 | now | 2",
                   "Tester | Nordvik Consulting | Kraków, Poland | 2018-03 | 2020-05 | 1"}));
  // What the form says of the contract is no bullet.
  EXPECT_EQ(
      jobs_of("Fechas\t06/2020 – actualidad\nProfesión o cargo desempeñado\tEnfermera\n"
              "Funciones y responsabilidades principales\tTriaje de noche\n"
              "Nombre y dirección de la empresa\tHospital Quirón, Zaragoza\nTipo de contrato\tInterina\n"),
      (Texts{"Enfermera | Hospital Quirón | Zaragoza | 2020-06 | now | 1"}));
  // Clients are those of one employer, wherever they stand.
  EXPECT_EQ(
      jobs_of(
          "Consultant at Accenture  [02/2011 – 04/2016] Toronto, ON\nClient: Manulife\n• Led 25 developers\n"
          "Client: TD Insurance\n• Moved 3 million policies\n"),
      (Texts{"Consultant | Accenture | Toronto, ON | 2011-02 | 2016-04 | 2"}));
}

TEST(Forms, DatesWithAColonLeadTitleAndEmployer) {
  EXPECT_EQ(
      jobs_of(
          "05/2019 – Actualidad: Enfermera de quirófano. Hospital Servet (Zaragoza).\n• Tutora de "
          "residentes\n"
          "10/2016 – 04/2019: Enfermera de reanimación. Clínica Quirón (Zaragoza).\n• Atención al dolor\n"),
      (Texts{"Enfermera de quirófano | Hospital Servet | Zaragoza | 2019-05 | now | 1",
             "Enfermera de reanimación | Clínica Quirón | Zaragoza | 2016-10 | 2019-04 | 1"}));
}

TEST(Forms, TownsStandBelowTheDatesOfARail) {
  EXPECT_EQ(jobs_of("03/2022 – now Écully\tData Engineer, Groupe Verne\n• Built the pipelines\n"
                    "10/2019 – 02/2022 Lyon\tData Analyst, Sopra Alta\n• Built the reports\n"),
            (Texts{"Data Engineer | Groupe Verne | Écully | 2022-03 | now | 1",
                   "Data Analyst | Sopra Alta | Lyon | 2019-10 | 2022-02 | 1"}));
}

TEST(Forms, DatesBelowEachOtherAreARange) {
  EXPECT_EQ(jobs_of("Greenfinch Energy, Dublin\t02/2022 Present\nLead Data Engineer\n• Led a team\n"
                    "Allegro, Warsaw\t10/2016 02/2019\nBI Developer\n• Tuned SQL\n"),
            (Texts{"Lead Data Engineer | Greenfinch Energy | Dublin | 2022-02 | now | 1",
                   "BI Developer | Allegro | Warsaw | 2016-10 | 2019-02 | 1"}));
}

TEST(Heads, BracketsSayWhatIsNoName) {
  EXPECT_EQ(
      jobs_of(
          "Site Reliability Engineer, Sky Betting & Gaming (permanent)\n2019 – 2023\n• Ran the platform\n"
          "DevOps Engineer, Kestrel Ltd (contract via Hays Technology)\n2018 – 2019\n• Wrote the handbook\n"),
      (Texts{"Site Reliability Engineer | Sky Betting & Gaming |  | 2019 | 2023 | 1",
             "DevOps Engineer | Kestrel Ltd |  | 2018 | 2019 | 1"}));
  // Levels are part of the title, beside all dates or not.
  EXPECT_EQ(
      jobs_of("Irwell Valley Hospitals, Manchester\nWard Manager (Band 7)\t05/2019 – Present\n– Cut falls by "
              "41 %\n"
              "Senior Staff Nurse (Band 6)\t02/2015 – 04/2019\n– Taught 200 colleagues\n"),
      (Texts{"Ward Manager (Band 7) | Irwell Valley Hospitals | Manchester | 2019-05 | now | 1",
             "Senior Staff Nurse (Band 6) | Irwell Valley Hospitals | Manchester | 2015-02 | 2019-04 | 1"}));
  // A team in brackets is no town where a town stands below.
  EXPECT_EQ(
      jobs_of(
          "March 2014 - December 2017\nGoogle (Ads Infra) / Senior Software Engineer\nMountain View, CA\n"
          "• Designed quotas\nJuly 2011 - February 2014\nAmazon (DynamoDB) / Software Engineer\nSeattle, WA\n"
          "• Worked on replication\n"),
      (Texts{"Senior Software Engineer | Google | Mountain View, CA | 2014-03 | 2017-12 | 1",
             "Software Engineer | Amazon | Seattle, WA | 2011-07 | 2014-02 | 1"}));
}

TEST(Heads, OtherJobsTellWhatBelongsTogether) {
  // 'Data' is what forms call a date elsewhere.
  EXPECT_EQ(jobs_of("Senior Software Engineer - Data\tJuly 2018 – October 2021\nInfovista "
                    "Technologies\tPune, Maharashtra\n"
                    "• Developed pipelines\n"),
            (Texts{"Senior Software Engineer - Data | Infovista Technologies | Pune, Maharashtra | 2018-07 | "
                   "2021-10 | 1"}));
  EXPECT_EQ(
      jobs_of(
          "Senior System Engineer, Aaretal Informatik AG\nseit 03.2016 · Bern\n– Betrieb von 40 Umgebungen\n"
          "System Engineer, Kantonale Steuerverwaltung, Abteilung Informatik\n08.2010 – 02.2016 · "
          "Solothurn\n– Support\n"),
      (Texts{"Senior System Engineer | Aaretal Informatik AG | Bern | 2016-03 | now | 1",
             "System Engineer | Kantonale Steuerverwaltung, Abteilung Informatik | Solothurn | 2010-08 | "
             "2016-02 | 1"}));
  EXPECT_EQ(
      jobs_of("Professor, University of Bergen\nBergen, Norway · Aug 2019 – Present\n- Leads the group\n\n"
              "Curie Fellow, Station Biologique\nRoscoff, France · Sep 2016 – Jul 2019\n- Mapped 140 km\n"),
      (Texts{"Professor | University of Bergen | Bergen, Norway | 2019-08 | now | 1",
             "Curie Fellow | Station Biologique | Roscoff, France | 2016-09 | 2019-07 | 1"}));
}

TEST(Jobs, YearsThatEndABulletBeginNoJob) {
  EXPECT_EQ(jobs_of("DevOps Engineer, Lojas Azul\nRecife, 06/2018 - 01/2022\n"
                    "• Led the move from two data centres to Google Cloud before Black\n  Friday 2019\n"
                    "• Kept checkout at 99.97% during four sales seasons and one long flood\n"
                    "Developer, Erewash Council\nIlkeston, 01/2004 - 05/2018\n"
                    "• Maintained council-tax and planning applications in VB.NET and SQL\nServer 2005.\n"),
            (Texts{"DevOps Engineer | Lojas Azul | Recife | 2018-06 | 2022-01 | 2",
                   "Developer | Erewash Council | Ilkeston | 2004-01 | 2018-05 | 1"}));
  EXPECT_EQ(
      jobs_of("03/2012 – 03/2018\tJava-Entwickler, Versicherungsverein AG, Freiburg im\nBreisgau\n- "
              "Tarifrechner\n"),
      (Texts{"Java-Entwickler | Versicherungsverein AG | Freiburg im\nBreisgau | 2012-03 | 2018-03 | 1"}));
  EXPECT_EQ(jobs_of("Class Teacher, Scoil Mhuire\nBelgooly, Co. Cork\n2019 – 2022\n- Taught 27 pupils\n"),
            (Texts{"Class Teacher | Scoil Mhuire | Belgooly, Co. Cork | 2019 | 2022 | 1"}));
}

TEST(Heads, DepartmentsAreNoTowns) {
  EXPECT_EQ(
      jobs_of("Staff Nurse, St Oswin's Hospital, Elderly Care Directorate, Salford\t09/2011 – 01/2015\n• "
              "Cared for 28 beds\n"
              "Konstrukteur, MBT Getriebe AG, Werk Gersthofen, Augsburg\t09/2001 – 12/2007\n• "
              "Detailkonstruktion\n"),
      (Texts{"Staff Nurse | St Oswin's Hospital, Elderly Care Directorate | Salford | 2011-09 | 2015-01 | 1",
             "Konstrukteur | MBT Getriebe AG, Werk Gersthofen | Augsburg | 2001-09 | 2007-12 | 1"}));
}

TEST(Heads, EmployersStandRightBelowBullets) {
  EXPECT_EQ(
      jobs_of(
          "Wharfedale Health Ltd, Leeds\nEngineering Manager\tJune 2022 to present\n"
          "• Hold a budget of £1.6m and own the relationship with two hosting suppliers\n"
          "Bramley & Moor plc, Leeds\nTech Lead, Payments\tFebruary 2019 to May 2022\n• Led six engineers\n"),
      (Texts{"Engineering Manager | Wharfedale Health Ltd | Leeds | 2022-06 | now | 1",
             "Tech Lead, Payments | Bramley & Moor plc | Leeds | 2019-02 | 2022-05 | 1"}));
  EXPECT_EQ(jobs_of("Penetration Tester\nMesquite Security\nFeb, 2019 – Oct, 2021\nAustin, TX\n• Reported "
                    "four defects\n"
                    "Cyber Systems Operator\nUnited States Air Force\nJun, 2012 – Dec, 2018\nAustin, TX\n• "
                    "Ran 450 servers\n"),
            (Texts{"Penetration Tester | Mesquite Security | Austin, TX | 2019-02 | 2021-10 | 1",
                   "Cyber Systems Operator | United States Air Force | Austin, TX | 2012-06 | 2018-12 | 1"}));
  EXPECT_EQ(
      jobs_of("08/2021 – 10/2021\tPraktikant,  Bächle & Sohn GmbH & Co.  KG, Offenburg\n◦ Portierung\n"),
      (Texts{"Praktikant | Bächle & Sohn GmbH & Co.  KG | Offenburg | 2021-08 | 2021-10 | 1"}));
  // The full stops of a legal form are no words.
  EXPECT_EQ(jobs_of("AGT Hosting sp. z o.o. sp.k., Katowice, Poland — Systems Administrator\nMARCH 2014 - "
                    "SEPTEMBER 2018\n"
                    "• Looked after 600 servers\n"),
            (Texts{"Systems Administrator | AGT Hosting sp. z o.o. sp.k. | Katowice, Poland | 2014-03 | "
                   "2018-09 | 1"}));
}

TEST(Schools, ExamsKeepTheirSubjects) {
  EXPECT_EQ(
      schools_of("2009–2011\tA-levels in Mathematics, Physics and Computing, Notre Dame Catholic Sixth\n"
                 "Form College, Leeds, A*AB\n"),
      (Texts{"A-levels # Mathematics, Physics and Computing # Notre Dame Catholic Sixth\nForm College"}));
  EXPECT_EQ(schools_of("A Levels in Maths, Computing and Welsh, Llanfair Hall\t2002 – 2004\n"),
            (Texts{"A Levels # Maths, Computing and Welsh # Llanfair Hall"}));
  EXPECT_EQ(
      schools_of("A Levels in Mathematics and French (AAB), Skipton Girls’ High School\t2008 to 2010\n"),
      (Texts{"A Levels # Mathematics and French # Skipton Girls’ High School"}));
  EXPECT_EQ(schools_of("Higher Secondary (Class XII)\nSri Vidya Matriculation School\t2012\n"),
            (Texts{"Higher Secondary (Class XII) #  # Sri Vidya Matriculation School"}));
  EXPECT_EQ(
      schools_of("BA in Communication, minor in Japanese\nArizona Mesa State University\t2008 – 2012\n"),
      (Texts{"BA # Communication, minor in Japanese # Arizona Mesa State University"}));
}

TEST(Schools, MarksOfAChamberAreNoSchool) {
  EXPECT_EQ(schools_of("08/2009 - 06/2012\tAusbildung zum Fachinformatiker\nBerufskolleg Troisdorf, "
                       "Troisdorf\nIHK-Note: gut\n"
                       "08/1999 - 06/2008\tAllgemeine Hochschulreife\nGymnasium Zum Altenforst, Troisdorf\n"),
            (Texts{"Ausbildung zum Fachinformatiker #  # Berufskolleg Troisdorf",
                   "Allgemeine Hochschulreife #  # Gymnasium Zum Altenforst"}));
}

TEST(Schools, CellsAndColumnsTellWhatIsNoRestOfAName) {
  EXPECT_EQ(
      schools_of("Universitat Oberta de Catalunya\t2017 – 2022\nGrado en Ingeniería Informática\tElgoibar\n"
                 "Escuela Kunsthal\t2011 – 2015\nGrado en Diseño Gráfico\tIrun\n"),
      (Texts{"Grado # Ingeniería Informática # Universitat Oberta de Catalunya",
             "Grado # Diseño Gráfico # Escuela Kunsthal"}));
  EXPECT_EQ(headings_of("Priya Rao\n\nEducational Profile\nCourse\tBranch / Board\tSchool / College\tYear of "
                        "Passing\tScore\n"
                        "B.E.\tComputer Science\tKaveri College of Technology\t2025\t8.72 CGPA\n"),
            (Texts{"Educational Profile: education"}));
}

TEST(Sections, HeadingsAreUnderlinedInPlainText) {
  EXPECT_EQ(
      headings_of("Gareth Pritchard\n\nSummary\n-------\nDeveloper with eighteen years of experience.\n\n"
                  "Contracts and employment\n------------------------\n\nSep 2024 - present\nLead "
                  "Engineer\nOfwat; Cardiff\n"
                  "  - Lead a team of five\n\nInterests\n---------\nSailing\n"),
      (Texts{"Summary: summary", "Contracts and employment: experience", "Interests: interests"}));
}

TEST(Sections, TitlesOfDocumentsAndRestsOfNamesAreNoHeadings) {
  EXPECT_EQ(headings_of("RESUME\nDeepak Rao\n\nSkills:\nGo, Rust\n"), (Texts{"Skills: skills"}));
  EXPECT_EQ(headings_of("Lucía Torre\n\nFormación académica\nMáster Universitario en Ciencia "
                        "de\nDatos\nUniversidad de Valencia\n"
                        "2018 – 2019\n\nIdiomas\nInglés\n"),
            (Texts{"Formación académica: education", "Idiomas: languages"}));
  EXPECT_EQ(headings_of("Ada Roe\n\nClinical Skills\n\nClinical\tIV therapy / "
                        "Cannulation\nLeadership\tRostering / Budgets\n"),
            (Texts{"Clinical Skills: skills"}));
}

TEST(Skills, ListsThatNoLineWrapsStandApart) {
  EXPECT_EQ(skills_of("Skills\nSiemens NX, Teamcenter, SolidWorks, EPLAN\nFMEA, Wertanalyse, "
                      "Toleranzrechnung, Risikobeurteilung\n"
                      "MS Project, SAP PS\n"),
            (Texts{"Siemens NX", "Teamcenter", "SolidWorks", "EPLAN", "FMEA", "Wertanalyse",
                   "Toleranzrechnung", "Risikobeurteilung", "MS Project", "SAP PS"}));
  EXPECT_EQ(skills_of("Skills\nPlanning, Surveying, Reinforced concrete, Risk\nassessment, Budgets\n"),
            (Texts{"Planning", "Surveying", "Reinforced concrete", "Risk\nassessment", "Budgets"}));
}

TEST(Skills, TablesOfMarkdownHoldThem) {
  EXPECT_EQ(
      skills_of("## Toolbox\n\n| Area | Tools |\n|---|---|\n| Platforms | `Kubernetes` `AWS` `FreeBSD` |\n"
                "| Infrastructure as code | `Terraform` `Argo CD` |\n"),
      (Texts{"Kubernetes", "AWS", "FreeBSD", "Terraform", "Argo CD"}));
}

TEST(Person, NamesStandBehindGreetingsAndTitles) {
  EXPECT_EQ(name_of("Hello\n\nI'm Elena Vasquez Thornton\nAustin, Texas\nelena@thornton.example\n"),
            "Elena Vasquez Thornton");
  EXPECT_EQ(name_of("Lebenslauf\nName\tDipl.-Ing. (FH) Jürgen Oberhuber\nTelefon\t+49 821 5550 143\n"),
            "Jürgen Oberhuber");
  EXPECT_EQ(name_of("Nachname(n) / Vorname(n)\tMareike Sünderhauf\nE-Mail\tm@post.example\n"),
            "Mareike Sünderhauf");
  const Resume resume =
      read_resume("Raj Kumar\nData Engineer | Spark, Airflow, GCP\nraj@mail.example\tBengaluru, Karnataka\n");
  EXPECT_EQ(shown(resume, resume.contact.place), "Bengaluru, Karnataka");
}

}
