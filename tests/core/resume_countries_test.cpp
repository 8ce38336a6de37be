#include <gtest/gtest.h>

#include "core/resume/reader.hpp"
#include "tests/core/read_texts.hpp"

// What was misread at first sight in tests/accuracy/unseen_countries.
namespace resume {

TEST(Countries, ModesOfContractAreNoTitle) {
  EXPECT_EQ(jobs_of("MERCY HOSPITAL, Columbus, OH\t05/2014 – 05/2016\nCharge Nurse, Telemetry, Full-time, "
                    "nights\n• Led\n"),
            Texts{"Charge Nurse, Telemetry | MERCY HOSPITAL | Columbus, OH | 2014-05 | 2016-05 | 1"});
  EXPECT_EQ(
      jobs_of(
          "Développeuse stagiaire — iAdvize, Nantes\nDe mars 2019 à août 2019 • stage de 6 mois\n• React\n"),
      Texts{"Développeuse stagiaire | iAdvize | Nantes | 2019-03 | 2019-08 | 1"});
  EXPECT_EQ(jobs_of("Becaria\nDespacho Salas, Puebla\nenero de 2011 - julio de 2012\n- Captura\n"),
            Texts{"Becaria | Despacho Salas | Puebla | 2011-01 | 2012-07 | 1"});
}

TEST(Countries, EmployersBehindSmallWords) {
  EXPECT_EQ(jobs_of("Gerente de ventas\nen Grupo Norte\nPeriodo\tDesde 02/2019 hasta hoy\n- Equipo de "
                    "seis\nPromotor de "
                    "ventas\nen Leches FEMSA\nPeriodo\tDesde 01/2016 hasta 01/2019\n- Apertura de rutas\n"),
            (Texts{"Gerente de ventas | Grupo Norte |  | 2019-02 | now | 1",
                   "Promotor de ventas | Leches FEMSA |  | 2016-01 | 2019-01 | 1"}));
  EXPECT_EQ(
      jobs_of(
          "02.2018 - heute\tAutohaus Adler GmbH & Co. KG in Dortmund\nals Kfz-Mechatroniker\n- Inspektionen\n"
          "05.2011 - 01.2018\tTechnik Weber in Bochum\nals Kfz-Mechaniker\n- Bremsen\n"),
      (Texts{"Kfz-Mechatroniker | Autohaus Adler GmbH & Co. KG | Dortmund | 2018-02 | now | 1",
             "Kfz-Mechaniker | Technik Weber | Bochum | 2011-05 | 2018-01 | 1"}));
}

TEST(Countries, TownsInBracketsBehindEmployers) {
  EXPECT_EQ(jobs_of("Depuis 2017 :\tGROUPE NORD (Écully), Comptable générale\n. Tenue de la "
                    "comptabilité\n2012 - 2016 :\t"
                    "BIOLAB (Marcy-l'Étoile), Comptable fournisseurs\n. Saisie\n"),
            (Texts{"Comptable générale | GROUPE NORD | Écully | 2017 | now | 1",
                   "Comptable fournisseurs | BIOLAB | Marcy-l'Étoile | 2012 | 2016 | 1"}));
}

TEST(Countries, HeadingsInTwoLines) {
  EXPECT_EQ(
      jobs_of("Scoil Mhuire, Cork — Class Teacher\n(2nd Class)\nSEPTEMBER 2022 - PRESENT\nTeach 27 pupils\n\n"
              "St Mary's Primary School, Whalley Range,\nManchester — Year 4 Teacher\nSEPTEMBER 2017 - JULY "
              "2021\n"
              "Maths lead\n"),
      (Texts{
          "Class Teacher\n(2nd Class) | Scoil Mhuire | Cork | 2022-09 | now | 1",
          "Year 4 Teacher | St Mary's Primary School | Whalley Range,\nManchester | 2017-09 | 2021-07 | 1"}));
}

TEST(Countries, EmployersWithALineOfTheirOwn) {
  EXPECT_EQ(
      jobs_of(
          "Halvor Packaging, Inc., Minneapolis, MN\t2014 to Present\n$410M maker of folding cartons, 7 "
          "plants\n"
          "Chief Financial Officer (2018–Present)\n• Led\nVice President, Finance (2014–2018)\n• Built\n"),
      (Texts{"Chief Financial Officer | Halvor Packaging, Inc. | Minneapolis, MN | 2018 | now | 1",
             "Vice President, Finance | Halvor Packaging, Inc. | Minneapolis, MN | 2014 | 2018 | 1"}));
  EXPECT_EQ(
      jobs_of(
          "IT Specialist (SYSADMIN), GS-2210-11\t10/2013 to 02/2018\nDefense Systems Agency\nHonolulu, HI\n• "
          "Administered 210 servers\n"),
      Texts{"IT Specialist (SYSADMIN), GS-2210-11 | Defense Systems Agency | Honolulu, HI | 2013-10 | "
            "2018-02 | 1"});
}

TEST(Countries, Trainings) {
  EXPECT_EQ(
      schools_of("08/2009 - 06/2012\tAusbildung zum Koch\nBerufskolleg Celle, Celle\nNote: gut\n08/1999 - "
                 "06/2008\tSonderausbildung Intensivpflege\nAkademie Celle\nNote 2,4\n"),
      (Texts{"Ausbildung zum Koch #  # Berufskolleg Celle",
             "Sonderausbildung # Intensivpflege # Akademie Celle"}));
}

TEST(Countries, SchoolsNamedByWhatTheyAre) {
  EXPECT_EQ(schools_of("The Polytechnic, Ibadan\nHND Computer Science\n2015 - 2018\n"),
            Texts{"HND # Computer Science # The Polytechnic, Ibadan"});
  EXPECT_EQ(schools_of("Título de Arquitecta | 2005 – 2010 | Universidad Nacional de Ingeniería\n"),
            Texts{"Título de Arquitecta #  # Universidad Nacional de Ingeniería"});
  EXPECT_EQ(schools_of("Matura, BRG in der Au\n2005 – 2010\n"), Texts{"Matura #  # BRG in der Au"});
  EXPECT_EQ(schools_of("Hoërskool Paarl, Paarl\nNational Senior Certificate\n2009\n"),
            Texts{"National Senior Certificate #  # Hoërskool Paarl"});
}

TEST(Countries, SlashesBeforeTitles) {
  EXPECT_EQ(
      jobs_of("PaySwift Africa / Mobile Engineer\nMAY 2023 - PRESENT, LAGOS, NIGERIA\n• Built\nFreelance / "
              "Android "
              "Developer\nAUGUST 2021 - APRIL 2023, REMOTE\n• Delivered\nOak Hospital / IT Support Officer\n"
              "FEBRUARY 2019 - JULY 2021, LAGOS, NIGERIA\n• Kept\n"),
      (Texts{"Mobile Engineer | PaySwift Africa | LAGOS, NIGERIA | 2023-05 | now | 1",
             "Android Developer | Freelance | REMOTE | 2021-08 | 2023-04 | 1",
             "IT Support Officer | Oak Hospital | LAGOS, NIGERIA | 2019-02 | 2021-07 | 1"}));
}

TEST(Countries, SchoolsRightBehindDegrees) {
  EXPECT_EQ(schools_of("2001 - 2003 Bac pro Électrotechnique Lycée professionnel Turgot (Roubaix)\n"),
            Texts{"Bac pro # Électrotechnique # Lycée professionnel Turgot"});
  EXPECT_EQ(
      schools_of("Maestría en Administración\nen Universidad del Norte\nPeriodo\tDesde 2016 hasta 2018\n"),
      Texts{"Maestría # Administración # Universidad del Norte"});
}

TEST(Countries, AddressesThatGoOnBelowTheirSection) {
  const Resume resume = read_resume("Jane Doe\ngithub.com/jane-\nprofile\nCook of ten years, acme.example\n");
  ASSERT_EQ(resume.sections.size(), 2u);
  ASSERT_EQ(resume.contact.links.size(), 2u);
  EXPECT_EQ(shown(resume, resume.contact.links[0].span), "github.com/jane-\nprofile");
}

TEST(Countries, HeadingsInPlainWords) {
  const auto school = [](const std::string& text) {
    const Resume resume = read_resume("Ana Silva\n\nMy work so far\nCook, Acme Grill, 2019 - 2021\n" + text);
    return resume.education.empty() ? std::string() : shown(resume, resume.education[0].school);
  };
  EXPECT_EQ(school("Schools\n2008 to 2011   BA English Literature, Cardiff University\n"),
            "Cardiff University");
  EXPECT_EQ(
      school("Schul- und Berufsausbildung\n2009 – 2011\tFachhochschulreife\nAdler-Berufskolleg, Celle\n"),
      "Adler-Berufskolleg");
}

TEST(Countries, PlacesAndSkills) {
  const Resume home = read_resume(
      "Ana Silva\nDirección: Madrid, España (Domicilio)\nana@silva.example\n\nExperiencia\nCocinera, Acme, "
      "2019 - 2021\n");
  EXPECT_EQ(shown(home, home.contact.place), "Madrid, España");
  const Resume resume = read_resume(
      "Nadia Benali\n112 cours Émile Zola 69100 Villeurbanne\nTél : 04.55.50.16.21\n\nFORMATION :\n2009 : "
      "BTS "
      "Comptabilité, Lycée Sembat, Vénissieux\n\nCOMPETENCES :\nSAP FI - Sage 100 - Excel - Liasse "
      "fiscale\n");
  EXPECT_EQ(shown(resume, resume.contact.place), "Villeurbanne");
  const Details details = read_details(resume);
  ASSERT_EQ(details.skills.size(), 1u);
  Texts skills;
  for (const Span item : details.skills[0].items) skills.push_back(shown(resume, item));
  EXPECT_EQ(skills, (Texts{"SAP FI", "Sage 100", "Excel", "Liasse fiscale"}));
}

}
