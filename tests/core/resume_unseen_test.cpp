#include <gtest/gtest.h>

#include "core/resume/reader.hpp"
#include "tests/core/read_texts.hpp"

// What was misread at first sight in tests/accuracy/unseen.
namespace resume {

// 'title # employer # place' of each job.
static Texts names_of_jobs(const std::string& text) {
  const Resume resume = read_resume("Ana Silva\n\nExperience\n" + text);
  Texts jobs;
  for (const Position& job : resume.positions) jobs.push_back(names_of(resume, job));
  return jobs;
}

TEST(Unseen, DegreesInCapitalsBeforeASubject) {
  EXPECT_EQ(schools_of("BBS in Marketing\nUniversity of Limerick\n2013 - 2017\n"),
            Texts{"BBS # Marketing # University of Limerick"});
  EXPECT_EQ(schools_of("BScN in Nursing, McMaster University, 2012 - 2016\n"),
            Texts{"BScN # Nursing # McMaster University"});
  EXPECT_EQ(schools_of("MESTRADO EM ENFERMAGEM – Universidade do Minho\n"),
            Texts{"MESTRADO # ENFERMAGEM # Universidade do Minho"});
  EXPECT_EQ(schools_of("Certificate III in Electrotechnology, Box Hill Institute, 2012 - 2015\n"),
            Texts{"Certificate III # Electrotechnology # Box Hill Institute"});
}

TEST(Unseen, SchoolsThatNoListKnows) {
  EXPECT_EQ(schools_of("Northcoders\tManchester\nCertificate in Web Development\t2023\n"
                       "University of Hull\tHull\nBSc in Mathematics\t2012 - 2015\n"),
            (Texts{"Certificate # Web Development # Northcoders", "BSc # Mathematics # University of Hull"}));
  EXPECT_EQ(schools_of("Staatliche Anerkennung Erzieherin\nBerufskolleg Ost, Köln\n2009 - 2012\n"),
            Texts{"Staatliche Anerkennung # Erzieherin # Berufskolleg Ost"});
}

TEST(Unseen, SubjectsThatSoundLikeEmployersAndTownsBeforeSchools) {
  EXPECT_EQ(schools_of("Foundation Degree in Network Computing\nAnglia Ruskin University, 2012 - 2014\n"),
            Texts{"Foundation Degree # Network Computing # Anglia Ruskin University"});
  EXPECT_EQ(schools_of("2017\tGraduate Certificate in Critical Care\nToronto, ON\tHumber College\n"),
            Texts{"Graduate Certificate # Critical Care # Humber College"});
}

TEST(Unseen, ADegreeSaidTwiceIsOne) {
  EXPECT_EQ(schools_of(
                "PhD\tPrinceton University, PhD in Computer Science – Princeton, NJ\tSept 2018 – May 2023\n"),
            Texts{"PhD # Computer Science # Princeton University"});
}

TEST(Unseen, StatesAreNoDegrees) {
  EXPECT_EQ(schools_of("J.D.\nBoston College Law School, Newton, MA\nMay 2020\n"),
            Texts{"J.D. #  # Boston College Law School"});
}

TEST(Unseen, NotesBelowADegreeAreNoEntries) {
  EXPECT_EQ(schools_of("BA in Communication, Fordham University, 2012 - 2016\nMinor in Italian\n"),
            Texts{"BA # Communication # Fordham University"});
  EXPECT_EQ(schools_of("PhD in History\nThesis: Credit and Herring\nUniversity of Cambridge\n"),
            Texts{"PhD # History # University of Cambridge"});
}

TEST(Unseen, ADegreeInBoldThatANarrowColumnBroke) {
  const std::string before = "Ana Silva\n\nEducation\n",
                    text = "Certificate in Full-Stack Web\nDevelopment\nNorthcoders\n2023\n";
  const auto at = static_cast<uint32_t>(before.size());
  const std::vector<LayoutFact> facts = {{FactKind::heading, 1, {}, {at, at + 29}, 2, {}},
                                         {FactKind::heading, 1, {}, {at + 30, at + 41}, 2, {}}};
  EXPECT_EQ(schools_of(text, facts), Texts{"Certificate # Full-Stack Web\nDevelopment # Northcoders"});
}

TEST(Unseen, TownsThatWeDoNotKnow) {
  EXPECT_EQ(names_of_jobs("2019 – 2021 – Vila Nova\nNurse – Lar da Guia\n- Cared.\n"),
            Texts{"Nurse # Lar da Guia # Vila Nova"});
  EXPECT_EQ(names_of_jobs("Wiring Co, Lilydale, VIC\t2012 - 2016\nElectrician\n- Wired.\n"),
            Texts{"Electrician # Wiring Co # Lilydale, VIC"});
  EXPECT_EQ(names_of_jobs("Accountant\nVerkehrsbetriebe, Halle (Saale)\n2011 - 2017\n- Booked.\n"),
            Texts{"Accountant # Verkehrsbetriebe # Halle (Saale)"});
}

TEST(Unseen, EmployersBehindASmallWordOnALineOfTheirOwn) {
  EXPECT_EQ(names_of_jobs(
                "04/2019 bis heute\tProjektleiterin\nbei Rehfeld Automation GmbH, Stuttgart\n- Plante.\n"),
            Texts{"Projektleiterin # Rehfeld Automation GmbH # Stuttgart"});
}

TEST(Unseen, TownsBeforeEmployersWhereTheOtherJobsHaveThem) {
  EXPECT_EQ(names_of_jobs("06/2019–06/2021\tComptable\nLyon\tTransports Vaise\n› Bilan.\n"
                          "09/2013–09/2015\tComptable\nVilleurbanne\tPerrache Audit\n› Saisie.\n"),
            (Texts{"Comptable # Transports Vaise # Lyon", "Comptable # Perrache Audit # Villeurbanne"}));
}

TEST(Unseen, TownsBelowEmployersWhereTheOtherJobsHaveThem) {
  EXPECT_EQ(names_of_jobs("Acme Mobility\nRennes\n03/2020 – 06/2022\nDeveloper\n• Built.\n"
                          "Webagence Armor\nSaint-Brieuc\n09/2014 – 12/2016\nDeveloper\n• Wrote.\n"),
            (Texts{"Developer # Acme Mobility # Rennes", "Developer # Webagence Armor # Saint-Brieuc"}));
}

TEST(Unseen, ContactDetailsAtTheFoot) {
  const Resume resume = read_resume(
      "Ana Silva\nAccountant\n\nSkills\nExcel, Sage\n\nLanguages\nFrench, English\n\n69003 Lyon  |  07 57 12 "
      "90 45  |  "
      "ana@silva.example\n");
  EXPECT_EQ(shown(resume, resume.contact.phones.at(0)), "07 57 12 90 45");
  EXPECT_EQ(shown(resume, resume.contact.place), "69003 Lyon");
}

TEST(Unseen, TwoCapitalsBehindATitleAreNotAlwaysAState) {
  EXPECT_EQ(names_of_jobs(
                "Professeure des écoles, CP\nÉcole du Vercors, Villard-de-Lans\n2012 - 2016\n- Lecture.\n"),
            Texts{"Professeure des écoles, CP # École du Vercors # Villard-de-Lans"});
  EXPECT_EQ(names_of_jobs("2019 - 2021: Técnico, Cerâmicas do Vouga, S.A., Aveiro\n- Reparou.\n"),
            Texts{"Técnico # Cerâmicas do Vouga, S.A. # Aveiro"});
}

TEST(Unseen, CountriesVouchForTheirTownsAndNamesMayHoldThem) {
  EXPECT_EQ(names_of_jobs("01/2010–11/2015\tTaxi Driver\nAccra, Ghana\tAccra City Cabs\n› Drove.\n"),
            Texts{"Taxi Driver # Accra City Cabs # Accra, Ghana"});
}

TEST(Unseen, AYearBehindALongHeadingBetweenStrokes) {
  EXPECT_EQ(
      names_of_jobs("Teaching Assistant, Data Structures | Pune Institute of Computer Technology | Pune | "
                    "2023\n• Held labs.\n"),
      Texts{"Teaching Assistant, Data Structures # Pune Institute of Computer Technology # Pune"});
}

TEST(Unseen, PartnersAreAFirm) {
  EXPECT_EQ(
      names_of_jobs("Steuerfachangestellter\nKanzlei Brühl & Partner, Leipzig\n2003 - 2011\n- Booked.\n"),
      Texts{"Steuerfachangestellter # Kanzlei Brühl & Partner # Leipzig"});
}

TEST(Unseen, ASlashPartsEmployersFromTitlesWhereAllJobsHaveOne) {
  EXPECT_EQ(names_of_jobs("Acme Brands / Engineer\nMay 2019 - May 2021, Esslingen\n- Built.\n"
                          "Tamarack / Developer\nMay 2015 - April 2019, Esslingen\n- Wrote.\n"),
            (Texts{"Engineer # Acme Brands # Esslingen", "Developer # Tamarack # Esslingen"}));
  EXPECT_EQ(names_of_jobs("Sales / Marketing Manager\nAcme Brands\n2019 - 2021\n- Sold.\n"),
            Texts{"Sales / Marketing Manager # Acme Brands # "});
}

TEST(Unseen, LinksOfMarkdown) {
  EXPECT_EQ(
      names_of_jobs("**Engineer** @ [Kerlann](https://kerlann.example) _(2019-03 – 2021-04)_\n\n* Built.\n"),
      Texts{"Engineer # Kerlann # "});
  const Resume resume =
      read_resume("# Ana Silva\n\n[silva.example](https://silva.example)\n\n## Skills\n\nGo\n");
  ASSERT_FALSE(resume.contact.links.empty());
  EXPECT_EQ(shown(resume, resume.contact.links[0].span), "silva.example");
  EXPECT_EQ(skills_of("## Skills\n\n| | |\n|---|---|\n| **Languages** | Go, Rust |\n"),
            (Texts{"Go", "Rust"}));
}

TEST(Unseen, CapitalsBelowABulletAreNoneOfIt) {
  const Resume resume = read_resume(
      "Ana Silva\n\nExperience\nACME WERKE | GHENT\nEngineer\nJune 2019 - now\n• Organised a fair with sixty "
      "societies "
      "of the town\nLES ATELIERS | NANTES\nClerk\nMay 2015 - May 2019\n• Wrote letters\n");
  ASSERT_EQ(resume.bullets.size(), 2u);
  EXPECT_EQ(shown(resume, resume.bullets[0].span), "Organised a fair with sixty societies of the town");
  EXPECT_EQ(shown(resume, resume.positions[1].employer), "LES ATELIERS");
}

TEST(Unseen, AHeadThatItsColumnBrokeIsReadAsOne) {
  EXPECT_EQ(
      names_of_jobs(
          "Rehfeld Automation GmbH, Stuttgart — Projektleiterin\nSondermaschinenbau\nAPRIL 2019 - HEUTE\n"
          "• Steuerung von Anlagen vom Pflichtenheft bis Abnahme\nKessler KG, Esslingen — Ingenieurin\n"
          "OKTOBER 2014 - APRIL 2019\n• Auslegung von Greifern\n"),
      (Texts{"Projektleiterin\nSondermaschinenbau # Rehfeld Automation GmbH # Stuttgart",
             "Ingenieurin # Kessler KG # Esslingen"}));
}

TEST(Unseen, NamesBesideAColumn) {
  const Resume lone = read_resume(
      "Personal details\n\n+65 8123 "
      "4567\nhello@weilingchua.example\nweilingchua.example\nSingapore\n\nLanguages\n\n"
      "English – Native\n\nWEI-LING\nCHUA\n\nEmployment history\n\nDesigner\nAcme Ltd, Singapore | 2019 - "
      "2021\n• Drew.\n");
  EXPECT_EQ(shown(lone, lone.contact.name), "WEI-LING\nCHUA");
  const Resume german = read_resume(
      "KONTAKT\n\njoerg.ueberschaer@post.example\n\nSPRACHEN\n\nDeutsch\n\nJÖRG "
      "ÜBERSCHÄR\n\nBERUFSPRAXIS\n\nLeiter\n"
      "Acme GmbH, Leipzig | 2018 - 2020\n• Führte.\n");
  EXPECT_EQ(shown(german, german.contact.name), "JÖRG ÜBERSCHÄR");
  for (const Section& section : german.sections) EXPECT_NE(shown(german, section.heading), "JÖRG ÜBERSCHÄR");
  const Resume form =
      read_resume("ANGABEN ZUR PERSON\tJörg Überschär\nLeipzig\njoerg@post.example\n\nSPRACHEN\tDeutsch\n");
  EXPECT_EQ(shown(form, form.contact.name), "Jörg Überschär");
}

TEST(Unseen, AnAuthorIsNotWhoseResumeItIs) {
  const Resume resume = read_resume(
      "Contact\n\nastrid.lindholm@sealab.example\n\nPublications\n\nLindholm A, Berg K. Urchin barrens "
      "retreat.\n\nAstrid "
      "Lindholm\nResearcher\nGothenburg, Sweden\n\nExperience\n\nDiver\nAcme Ltd, 2019 - 2021\n- Dived.\n");
  EXPECT_EQ(shown(resume, resume.contact.name), "Astrid Lindholm");
  EXPECT_EQ(shown(resume, resume.contact.place), "Gothenburg, Sweden");
}

TEST(Unseen, AddressesBesideAddresses) {
  const Resume resume =
      read_resume("Ana Silva\nana@silva.engineering\nsilva.engineering\nsilva.scot\n\nSkills\nGo\n");
  EXPECT_EQ(shown(resume, resume.contact.emails.at(0)), "ana@silva.engineering");
  ASSERT_EQ(resume.contact.links.size(), 2u);
  const Resume postcode =
      read_resume("Ana Silva\nChicago, IL 60614 312.555.0186 ana@silva.example\n\nSkills\nGo\n");
  EXPECT_EQ(shown(postcode, postcode.contact.phones.at(0)), "312.555.0186");
}

TEST(Unseen, MonthsInCapitals) {
  const Document document = read_document("FEVEREIRO DE 2021 - MARÇO DE 2022", lexicon::words());
  const Period period = find_period(document, {0, static_cast<uint32_t>(document.text.size())});
  EXPECT_EQ(period.span.size(), document.text.size());
  EXPECT_EQ(period.from.month, 2);
}

TEST(Unseen, WrappedHeadingsOfOneKind) {
  const Resume resume =
      read_resume("ANA SILVA\n\nFORMAÇÃO\nACADÉMICA\n\nMBA, Universidade do Minho\n\nCOMPETÊNCIAS\n\nGo\n");
  ASSERT_EQ(resume.sections.size(), 3u);
  EXPECT_EQ(shown(resume, resume.sections[1].heading), "FORMAÇÃO\nACADÉMICA");
}

TEST(Unseen, HeadingsWithoutTheirLigatureAreShownWhole) {
  const Resume resume = read_resume(
      "Ana Silva\n\nCerti\xEF\xBF\xBD"
      "cations\nWhite Card, 2012\n");
  ASSERT_EQ(resume.sections.size(), 2u);
  EXPECT_EQ(resume.sections[1].kind, SectionKind::certifications);
  EXPECT_EQ(heading_text(resume.document, resume.sections[1].heading), "Certifications");
}

TEST(Unseen, WhatIsNoHeading) {
  const Resume resume = read_resume(
      "Ana Silva\n\nEXPERIENCIA LABORAL\nIngeniera, Acme, 2019 - "
      "2021\n\nIDIOMAS\nEspañol\n\nCOMPRENDER\tHABLAR\tESCRIBIR\n\n"
      "Inglés\tC1\tC1\n");
  EXPECT_EQ(resume.sections.size(), 3u);
  const Resume site = read_resume("Contact\n\nana@silva.example\nsilva.example\n(Portfolio)\n\nSkills\nGo\n");
  for (const Section& section : site.sections) EXPECT_NE(section.kind, SectionKind::projects);
}

TEST(Unseen, ListsBetweenDotsMayBeWrapped) {
  EXPECT_EQ(skills_of("Skills\nFirst aid • Conflict resolution • In-flight\nservice • Fire fighting\n"),
            (Texts{"First aid", "Conflict resolution", "In-flight\nservice", "Fire fighting"}));
}

TEST(Unseen, GroupsOfSkillsBehindTwoBlanks) {
  EXPECT_EQ(skills_of("Skills\nAccounting  US GAAP, Consolidation\nSoftware  NetSuite, Excel\n"),
            (Texts{"US GAAP", "Consolidation", "NetSuite", "Excel"}));
}

TEST(Unseen, LevelsInManyLanguages) {
  EXPECT_EQ(skills_of("Kompetencje\nGoogle Ads\tEkspert\nCanva\tŚredni\n"), (Texts{"Google Ads", "Canva"}));
  EXPECT_EQ(skills_of("Skills\nUS GAAP\tSkillful\nExcel\tAdvanced\n"), (Texts{"US GAAP", "Excel"}));
}

TEST(Unseen, TheTownOfAnAddress) {
  const char* const all[][2] = {
      {"14 Elm Row, Leeds LS8 2QH\nTel. 07700 900418\n", "Leeds"},
      {"44 Oak Street, Apt 6, Hyattsville, MD 20781 | 202-555-0172\n", "Hyattsville, MD"},
      {"2207 Elm Court\nKilleen, TX 76542\n(254) 555-0186\n", "Killeen, TX"},
      {"Ahornstraße 57, 04229 Leipzig\n0341 555 01 28\n", "Leipzig"},
      {"3 rue du Puits,\n69100 Villeurbanne\n07 55 50 01 71\n", "Villeurbanne"},
      {"12 bis, avenue Foch, 54000 Nancy\n07 55 50 01 71\n", "Nancy"},
      {"Bloemstraat 88, 3572 BE Utrecht\n06 5550 0123\n", "Utrecht"},
      {"ul. Jasna 5/7, 00-238 Warszawa | +48 600 555 123\n", "Warszawa"},
      {"Rua das Flores 2, 3.º Esq., 4050-174 Porto, Portugal\n+351 912 555 083\n", "Porto, Portugal"},
      {"Bahnhofstrasse 3, CH-8001 Zürich\n+41 44 555 01 28\n", "Zürich"},
      {"88 King St W, Toronto, ON M5V 2T6 | 416-555-0188\n", "Toronto, ON"},
      {"10115 Berlin | +49 30 5550 1234\n", "10115 Berlin"},
      {"São Paulo/SP | (11) 95555-0123\n", "São Paulo/SP"},
      {"Woonplaats\nOudewater\nTelefoon\n+31 6 5550 0187\n", "Oudewater"},
  };
  for (const auto& given : all) {
    const Resume resume =
        read_resume(std::string("Ana Silva\n") + given[0] + "ana@silva.example\n\nSkills\nGo\n");
    EXPECT_EQ(shown(resume, resume.contact.place), given[1]);
    ASSERT_EQ(resume.contact.phones.size(), 1u) << given[0];
  }
}

TEST(Unseen, TheNameInLargeTypeBelowCurriculumVitae) {
  const std::string text = "Curriculum vitae\n\nAna Silva\nBologna\nana@silva.example\n\nSkills\nGo\n";
  const std::vector<LayoutFact> facts = {{FactKind::heading, 1, {}, {18, 27}, 2, {}}};
  const Resume resume = read_resume(text, facts);
  EXPECT_EQ(shown(resume, resume.contact.name), "Ana Silva");
  EXPECT_EQ(shown(resume, resume.contact.place), "Bologna");
}

TEST(Unseen, WhatAFormCallsTheName) {
  const Resume resume = read_resume(
      "Nome Cognome\tAna Silva\nE-mail\tsilva@posta.example\n\nIstruzione\nLiceo Ana Silva, 2007\n");
  EXPECT_EQ(shown(resume, resume.contact.name), "Ana Silva");
  EXPECT_LT(resume.contact.name.begin, 20u);
}

TEST(Unseen, SkillsAndHowLongTheyWereUsed) {
  EXPECT_EQ(skills_of("Skills\nC#, Java (9 years), SQL (10+ years), Git (Less than 1 year), F#\n"),
            (Texts{"C#", "Java", "SQL", "Git", "F#"}));
  EXPECT_EQ(
      skills_of(
          "Skills\nSupply chain planning; Fleet maintenance; Contract oversight; Lean\nSix Sigma; Risk\n"),
      (Texts{"Supply chain planning", "Fleet maintenance", "Contract oversight", "Lean\nSix Sigma", "Risk"}));
  EXPECT_EQ(skills_of("Skills\nGo: 90%\nRust : very good\nSQL 4/5\nJava 9 years\n"),
            (Texts{"Go", "Rust", "SQL", "Java"}));
  EXPECT_EQ(skills_of("Skills\nData - SQL, Kafka\nCloud - AWS, Azure\n"),
            (Texts{"SQL", "Kafka", "AWS", "Azure"}));
}

}
