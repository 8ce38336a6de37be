#include <gtest/gtest.h>

#include "core/resume/reader.hpp"
#include "tests/core/shown.hpp"

// Headings of jobs in forms, tables and lists of people's own making, and headings of sections that are
// counted.
namespace resume {

// 'title | employer | place | from | to | bullets' of each job.
static std::vector<std::string> jobs_of(const std::string& body) {
  const Resume resume = read_resume("Jane Roe\njane@roe.example\n\nExperience\n" + body);
  std::vector<std::string> jobs;
  for (const Position& job : resume.positions) jobs.push_back(shown(resume, job));
  return jobs;
}

using Jobs = std::vector<std::string>;

TEST(Heads, LabelsTellWhatALineIs) {
  EXPECT_EQ(jobs_of("Employer: Magnolia Logistics\nPosition: Overseer\nPeriod: 03/2019 - present\n"
                    "Responsibilities:\n- Packing of orders\n\n"
                    "Employer: Delta Meble\nPosition: Overseer of the night\nPeriod: 01/2015 - 02/2019\n"
                    "Responsibilities:\n- Kitchen fronts\n"),
            (Jobs{"Overseer | Magnolia Logistics |  | 2019-03 | now | 1",
                  "Overseer of the night | Delta Meble |  | 2015-01 | 2019-02 | 1"}));
  EXPECT_EQ(jobs_of("Client: Polder Bank, Utrecht\tFeb 2021 – Till Date\nRole: Overseer\nResponsibilities:\n"
                    "- Ran the thing\n"),
            (Jobs{"Overseer | Polder Bank | Utrecht | 2021-02 | now | 1"}));
  EXPECT_EQ(jobs_of("Empresa: Conservas Faro\nPuesto: Cajera\nLugar: Cangas\nFecha: enero 2020 - actualidad\n"
                    "Funciones: caja, reposición\n"),
            (Jobs{"Cajera | Conservas Faro | Cangas | 2020-01 | now | 1"}));
  EXPECT_EQ(
      jobs_of("Position: Overseer | Employer: Atlantic Ltd | Location: Cobh | Dates: May 2018 – Present\n"
              "• Snag lists\n"),
      (Jobs{"Overseer | Atlantic Ltd | Cobh | 2018-05 | now | 1"}));
}

TEST(Heads, LabelsStandInCellsAndOnLinesOfTheirOwn) {
  EXPECT_EQ(
      jobs_of("Data\t05/2018 – até ao presente\nFunção ou cargo ocupado\nContabilista chefe\n"
              "Nome do empregador\tRolhas do Sul, S.A., Évora\nPrincipais atividades e responsabilidades\n"
              "– Fecho mensal\n"),
      (Jobs{"Contabilista chefe | Rolhas do Sul, S.A. | Évora | 2018-05 | now | 1"}));
  EXPECT_EQ(
      jobs_of("• Date (da – a)\tMarzo 2019 – Oggi\n• Nome e indirizzo del datore di lavoro\tStudio Verdi, "
              "Parma\n• Tipo di azienda o settore\tSanità\n• Tipo di impiego\tAssistente alla poltrona\n"
              "• Principali mansioni e responsabilità\tSterilizzazione, agenda\n"),
      (Jobs{"Assistente alla poltrona | Studio Verdi | Parma | 2019-03 | now | 1"}));
}

TEST(Heads, WhatElseAFormSaysIsPassedOver) {
  EXPECT_EQ(
      jobs_of("U.S. Navy, Harbor Group Two\t06/2022 – Present\nNorfolk, VA\tHours per week: 50\n"
              "Salary: $104,300 per year\nGrade: O-4\nLogistics Officer (Major)\nDuties and Skills:\n"
              "• Planned supply\nSupervisor: Cdr. Roe, 555-0143\n"),
      (Jobs{"Logistics Officer (Major) | U.S. Navy, Harbor Group Two | Norfolk, VA | 2022-06 | now | 1"}));
  EXPECT_EQ(jobs_of("Benefits Clerk\nSeries and grade: GS-0344-07\nEmployer: Calvert County\n"
                    "Location: Largo, MD\nDates: 10/2015 to 03/2019\nHours per week: 40\nDuties:\n"
                    "- Kept the records\nProgram Assistant\nEmployer: Calvert Library\nLocation: Largo, MD\n"
                    "Dates: 06/2012 to 09/2015\nHours per week: 32\nDuties:\n- Answered calls\n"),
            (Jobs{"Benefits Clerk | Calvert County | Largo, MD | 2015-10 | 2019-03 | 1",
                  "Program Assistant | Calvert Library | Largo, MD | 2012-06 | 2015-09 | 1"}));
}

TEST(Heads, ClientsArePartsOfAJob) {
  EXPECT_EQ(jobs_of("Borealis, Leeds, United Kingdom\tFeb 2017 – Present\nManaging Consultant\n"
                    "Client: Wharfe Water, finance lead (2022 to date)\n- Led eleven people\n"
                    "Client: Dale Foods, controlling (2019–2022)\n- Designed margins\n\n"
                    "Lumen, Leeds\tSep 2007 – Jan 2017\nAnalyst\n- Support\n"),
            (Jobs{"Managing Consultant | Borealis | Leeds, United Kingdom | 2017-02 | now | 2",
                  "Analyst | Lumen | Leeds | 2007-09 | 2017-01 | 1"}));
}

TEST(Heads, NamesOfColumnsTellWhatCellsAre) {
  EXPECT_EQ(jobs_of("From\tTo\tCompany\tPosition\tLocation\n"
                    "03/2019\tPresent\tAl Noor\tOverseer\tSitra\n2012\t2014\tKaram Air\tHelper\tKarachi\n"),
            (Jobs{"Overseer | Al Noor | Sitra | 2019-03 | now | 0",
                  "Helper | Karam Air | Karachi | 2012 | 2014 | 0"}));
}

TEST(Heads, BracketsAndSmallWordsWithinNames) {
  EXPECT_EQ(jobs_of("Nurse (Band 6), Emergency Care\nVale Hospital, Leeds | 09/2021 to date\n- Led shifts\n"),
            (Jobs{"Nurse (Band 6), Emergency Care | Vale Hospital | Leeds | 2021-09 | now | 1"}));
  EXPECT_EQ(jobs_of("Softwareentwickler\nBlattwerk (blw.net AG), Leipzig\n07/2019 – heute\n- Druckplanung\n"),
            (Jobs{"Softwareentwickler | Blattwerk (blw.net AG) | Leipzig | 2019-07 | now | 1"}));
  EXPECT_EQ(jobs_of("Head Chef | Inn at Lakeside | Galway\nMAR 2017 – JUN 2023\n- Ran a brigade\n"),
            (Jobs{"Head Chef | Inn at Lakeside | Galway | 2017-03 | 2023-06 | 1"}));
  EXPECT_EQ(jobs_of("Web Developer | Self-employed | Galway\nSEP 2023 – PRESENT\n- Sites\n"),
            (Jobs{"Web Developer | Self-employed | Galway | 2023-09 | now | 1"}));
  EXPECT_EQ(jobs_of("09/2021 – aujourd’hui\tDéveloppeuse\neKiosk, Nantes\n• Refonte\n"),
            (Jobs{"Développeuse | eKiosk | Nantes | 2021-09 | now | 1"}));
}

TEST(Heads, OneEmployerAboveItsDurationAndTitles) {
  EXPECT_EQ(
      jobs_of(
          "Pagamento Já\nDesenvolvedora Sênior\nmarço de 2021 - Present (3 anos 9 meses)\nRemoto\n- Pix\n\n"
          "ROTA\n4 anos 7 meses\nDesenvolvedora\nfevereiro de 2018 - fevereiro de 2021 (3 anos 1 mês)\n"
          "Olinda Velha, Paraná\n- Aplicativos\nEstagiária\nagosto de 2016 - janeiro de 2018\n"
          "Olinda Velha, Paraná\n- Portais\n"),
      (Jobs{"Desenvolvedora Sênior | Pagamento Já | Remoto | 2021-03 | now | 1",
            "Desenvolvedora | ROTA | Olinda Velha, Paraná | 2018-02 | 2021-02 | 1",
            "Estagiária | ROTA | Olinda Velha, Paraná | 2016-08 | 2018-01 | 1"}));
}

TEST(Heads, NumbersCountJobs) {
  EXPECT_EQ(jobs_of("1) Project manager\n   Fjord AS, Bergen\n   Aug. 2017 - Current\n   - Budgets\n"
                    "2) Site engineer\n   Vestby AS, Stavanger\n   Jan. 2013 - July 2017\n   - Concrete\n"),
            (Jobs{"Project manager | Fjord AS | Bergen | 2017-08 | now | 1",
                  "Site engineer | Vestby AS | Stavanger | 2013-01 | 2017-07 | 1"}));
}

TEST(Heads, WhatIsToldOfAJobIsNoJob) {
  EXPECT_EQ(
      jobs_of("2020–present\tAssistant Professor, Yarrow University, Madison, WI\nDepartment of Botany\n"
              "• Head of a group\n• Director of admissions since 2022\n"),
      (Jobs{"Assistant Professor | Yarrow University | Madison, WI | 2020 | now | 2"}));
  EXPECT_EQ(jobs_of("Engineer (Apr ’18 – Jul ’20)\nIndigo – Austin, TX\n- Built two services\n"
                    "April 2017 – March 2018: career break for family care\n"
                    "Developer (Jul ’14 – Mar ’17)\nHarland – Plano, TX\n- Built reports\n"),
            (Jobs{"Engineer | Indigo | Austin, TX | 2018-04 | 2020-07 | 1",
                  "Developer | Harland | Plano, TX | 2014-07 | 2017-03 | 1"}));
}

TEST(Heads, SentencesAndCaptionsWithinJobs) {
  EXPECT_EQ(
      jobs_of(
          "2018 to now, Head Gardener, Holm Hall, Cheshire. I look after twelve acres with three others.\n"
          "\n2012 to 2018, Gardener, Lime Trust, Disley. Kitchen garden and glasshouse.\n"),
      (Jobs{"Head Gardener | Holm Hall | Cheshire | 2018 | now | 1",
            "Gardener | Lime Trust | Disley | 2012 | 2018 | 1"}));
  const std::string captions =
      "Marketing Manager – Norra AB – Malmö\nJan 2020 to present\nKey achievements:\n- Launched the shop\n\n"
      "Assistant – Skog Media – Lund\nAug 2016 to Dec 2019\nKey achievements:\n- Trade fairs\n";
  EXPECT_EQ(jobs_of(captions), (Jobs{"Marketing Manager | Norra AB | Malmö | 2020-01 | now | 1",
                                     "Assistant | Skog Media | Lund | 2016-08 | 2019-12 | 1"}));
  EXPECT_EQ(jobs_of("Coordinator\nAtlas Cargo\nCasablanca\n2019-Now\n-customs papers\n-planning\n"),
            (Jobs{"Coordinator | Atlas Cargo | Casablanca | 2019 | now | 2"}));
}

TEST(Heads, EmployersAboveTitles) {
  EXPECT_EQ(
      jobs_of("2016 – present, AutoParts Nord, Gdynia\nStore Manager (since 2019)\n- Hired nine people\n"
              "Deputy Manager (2016–2019)\n- Doubled the turnover\n"),
      (Jobs{"Store Manager | AutoParts Nord | Gdynia | 2019 | now | 1",
            "Deputy Manager | AutoParts Nord | Gdynia | 2016 | 2019 | 1"}));
  EXPECT_EQ(
      jobs_of("Coastline Credit Union, San Tarco, CA   2014 - Present\nManager, 2019 - Present\n- Staff\n"
              "Teller, 2014 - 2019\n- Drawer\n"),
      (Jobs{"Manager | Coastline Credit Union | San Tarco, CA | 2019 | now | 1",
            "Teller | Coastline Credit Union | San Tarco, CA | 2014 | 2019 | 1"}));
  EXPECT_EQ(
      jobs_of("Ärztin\nKlinikum Nordtal, Bad Hall\n2011 – 2014\n- Station\n\nElternzeit\n2014 – 2015\n"),
      (Jobs{"Ärztin | Klinikum Nordtal | Bad Hall | 2011 | 2014 | 1"}));
}

TEST(Heads, PlacesOfThreeParts) {
  EXPECT_EQ(jobs_of("Engineer\nZephyr Inc. · Full-time\nJan 2022 – Present · 3 yrs\n"
                    "Seattle, Washington, United States · Hybrid\n- Pipelines\n"),
            (Jobs{"Engineer | Zephyr Inc. | Seattle, Washington, United States | 2022-01 | now | 1"}));
  EXPECT_EQ(jobs_of("Cashier    Dollar Barn    Broken Arrow, OK    8/16 - 4/19\n- Ran register\n"),
            (Jobs{"Cashier | Dollar Barn | Broken Arrow, OK | 2016-08 | 2019-04 | 1"}));
  EXPECT_EQ(jobs_of("2011 à 2014 : Électricien, Morel, Villefranche\n- Installation\n"),
            (Jobs{"Électricien | Morel | Villefranche | 2011 | 2014 | 1"}));
}

TEST(Heads, DatesOfManyLanguages) {
  const struct {
    const char* text;
    const char* from;
    const char* to;
  } table[] = {{"04-2016 tot heden", "2016-04", "now"},    {"set 2012 a abr 2018", "2012-09", "2018-04"},
               {"2015 t/m 2018", "2015", "2018"},          {"5/19 - Present", "2019-05", "now"},
               {"8/96 - 4/01", "1996-08", "2001-04"},      {"2019-08 – nuvarande", "2019-08", "now"},
               {"Feb 2021 – Till Date", "2021-02", "now"}, {"estate 2013", "2013", "2013"}};
  for (const auto& row : table) {
    const Document document = read_document(row.text, lexicon::words());
    const Period period = find_period(document, {0, static_cast<uint32_t>(document.text.size())});
    EXPECT_EQ(shown(period.from), row.from) << row.text;
    EXPECT_EQ(period.current ? "now" : shown(period.to), row.to) << row.text;
  }
  for (const char* text : {"10/20 points", "Real estate 2013 to Q1", "5/19/2020"}) {
    const Document document = read_document(text, lexicon::words());
    const Period period = find_period(document, {0, static_cast<uint32_t>(document.text.size())});
    EXPECT_EQ(period.from == period.to && !period.current, true) << text;
  }
}

static std::vector<std::string> headings_of(const std::string& text) {
  const Resume resume = read_resume(text);
  std::vector<std::string> headings;
  for (const Section& section : resume.sections)
    if (!section.heading.empty()) headings.push_back(shown(resume, section.heading));
  return headings;
}

TEST(Heads, CountedHeadingsAreAllHeadings) {
  const std::string text =
      "Jane Roe\njane@roe.example\n\n01 Stuff I made\nBot\n\n02 Skills\nGo, Rust\n\n03 Where I was\n"
      "Engineer, Acme Ltd, Ghent\t2019 - 2021\n\n04 Languages\nDutch, English\n\n05 Giving back\nMentor\n";
  EXPECT_EQ(headings_of(text), (Jobs{"Stuff I made", "Skills", "Where I was", "Languages", "Giving back"}));
  EXPECT_EQ(read_resume(text).positions.size(), 1u);
  EXPECT_EQ(headings_of("Jane Roe\n\nI. PROFILE\nGood.\n\nII. EXPERIENCE\nEngineer, Acme, 2019 - 2021\n\n"
                        "III. EDUCATION\nBSc\n"),
            (Jobs{"PROFILE", "EXPERIENCE", "EDUCATION"}));
}

TEST(Heads, HeadingsOverListsAndInNarrowColumns) {
  EXPECT_EQ(headings_of("Jane Roe\n\nSUMMARY\nGood.\n\nSKILLS\nGo\n\nSTEWARDING THE FIELD\n"
                        "- Reviewer for Letters, since 2022\n"),
            (Jobs{"SUMMARY", "SKILLS", "STEWARDING THE FIELD"}));
  EXPECT_EQ(headings_of("Ana Silva\n\nIdiomas\nInglés\n\nHerramientas y\nhabilidades\nFigma\n").size(), 2u);
  EXPECT_EQ(headings_of("Ana Silva\nAvailability: full time\n\nSkills\nGo\n"), (Jobs{"Skills"}));
  EXPECT_EQ(read_resume("Ana Silva\n\nVoluntary work\nFirst aider\n").sections[1].kind,
            SectionKind::volunteering);
}

TEST(Heads, ASchoolsLineOfDatesAlone) {
  const Resume resume = read_resume(
      "Jo Roe\n\nOPLEIDING\n2005 — 2009\nRijn Hogeschool — Ing., Civiele Techniek\n2005\nVecht College — "
      "Vwo\n");
  EXPECT_FALSE(resume.education.empty());
}

}
