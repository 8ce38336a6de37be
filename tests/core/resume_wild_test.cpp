#include <gtest/gtest.h>

#include "core/resume/reader.hpp"
#include "tests/core/read_texts.hpp"

// What was misread at first sight in tests/accuracy/unseen_wild.
namespace resume {

TEST(Wild, LabelsWithAlignedColons) {
  EXPECT_EQ(
      jobs_of("Company\t: Orchid Foods\nPosition\t: Pastry Cook\nLocation\t: Leeds\n"
              "Duration\t: May 2019 to June 2021\nResponsibilities\t:\n- Baked 400 loaves a day\n\n"
              "Company\t: Harbour Grill\nPosition\t: Kitchen Porter\nLocation\t: Hull\n"
              "Duration\t: March 2017 to April 2019\nResponsibilities\t:\n- Washed 900 plates a night\n"),
      (Texts{"Pastry Cook | Orchid Foods | Leeds | 2019-05 | 2021-06 | 1",
             "Kitchen Porter | Harbour Grill | Hull | 2017-03 | 2019-04 | 1"}));
  EXPECT_EQ(jobs_of("Empresa      : Frutas Ebro\nCargo        : Jefe de almacén\nLugar        : Lorca\n"
                    "Periodo      : mayo 2019 a junio 2021\nFunciones    :\n- Control de 40 muelles\n"),
            Texts{"Jefe de almacén | Frutas Ebro | Lorca | 2019-05 | 2021-06 | 1"});
}

TEST(Wild, TownsBehindHyphens) {
  EXPECT_EQ(jobs_of("Account Executive, Mid-Market\nBrightwave-Austin, TX\nJanuary 2021 to Current\n"
                    "- Closed $2M\n\nBarista\nNine Bar-Austin, TX\nMay 2018 to December 2020\n- Opened the "
                    "store\n\nRunner\nCo-op-Waco, TX\nMay 2016 to December 2017\n- Carried plates\n"),
            (Texts{"Account Executive, Mid-Market | Brightwave | Austin, TX | 2021-01 | now | 1",
                   "Barista | Nine Bar | Austin, TX | 2018-05 | 2020-12 | 1",
                   "Runner | Co-op | Waco, TX | 2016-05 | 2017-12 | 1"}));
  EXPECT_EQ(jobs_of("Maestra\nColegio Santa Ana-Arequipa\nmarzo 2018 - actualidad\n- Clases de inglés\n\n"
                    "Auxiliar\nColegio Belén-Moquegua\nmarzo 2014 - diciembre 2017\n- Apoyo en aula\n"),
            (Texts{"Maestra | Colegio Santa Ana | Arequipa | 2018-03 | now | 1",
                   "Auxiliar | Colegio Belén | Moquegua | 2014-03 | 2017-12 | 1"}));
}

TEST(Wild, SubjectsBehindIn) {
  EXPECT_EQ(schools_of("B.S. in Secondary Education, Biology\nUniversity of Utah\n2010 - 2014\n"),
            Texts{"B.S. # Secondary Education, Biology # University of Utah"});
  EXPECT_EQ(schools_of("2009\tStafford College\nNVQ Level 2 in Plumbing and Heating\n2006\tOakwood High "
                       "School\n8 GCSEs including English and Maths\n"),
            (Texts{"NVQ Level 2 # Plumbing and Heating # Stafford College",
                   "8 GCSEs including English and Maths #  # Oakwood High School"}));
}

TEST(Wild, SchoolsAndTheirParts) {
  EXPECT_EQ(schools_of("SWPS Kraków\t10.2017 - 06.2018\nStudia podyplomowe, Analiza danych\n"),
            Texts{"Studia podyplomowe # Analiza danych # SWPS Kraków"});
  EXPECT_EQ(schools_of("10.2017 - 06.2018\tStudia podyplomowe, Analiza danych\nSWPS Kraków\n"
                       "10.2013 - 07.2016\tLicencjat, Socjologia\nUniwersytet Opolski\n"),
            (Texts{"Studia podyplomowe # Analiza danych # SWPS Kraków",
                   "Licencjat # Socjologia # Uniwersytet Opolski"}));
  EXPECT_EQ(schools_of("ÅVAGYMNASIET\nGymnasieexamen, Teknikprogrammet\n2009-08 – 2012-06\n"),
            Texts{"Gymnasieexamen # Teknikprogrammet # ÅVAGYMNASIET"});
  EXPECT_EQ(schools_of(
                "Certificate, Web Development Bootcamp\nBrainstation\nSep 2018 – Dec 2018\n\nAdvanced "
                "Diploma, Civil Engineering Technology –\nStructures\nMohawk College\nSep 2012 – Apr 2015\n"),
            (Texts{"Certificate # Web Development Bootcamp # Brainstation",
                   "Advanced Diploma # Civil Engineering Technology –\nStructures # Mohawk College"}));
}

TEST(Wild, SchoolsBelowHeadingsThatNameNone) {
  const auto schools = [](const std::string& text) {
    const Resume resume = read_resume("Ana Silva\n\nEXPERIENCE\nCook, Acme Grill, 2019 - 2021\n\n" + text);
    Texts found;
    for (const Education& school : resume.education)
      found.push_back(shown(resume, school.degree) + " # " + shown(resume, school.school));
    return found;
  };
  EXPECT_EQ(schools("TRADE PAPERS\n\nCertificate III in Commercial Cookery\nTAFE Queensland, Cairns\n\nYear "
                    "12\nTrinity "
                    "State High School\n"),
            (Texts{"Certificate III # TAFE Queensland", "Year 12 # Trinity State High School"}));
  EXPECT_EQ(schools("Training\nNational Certificate in Cookery - Otago Polytechnic (2000 - 2004)\n"),
            Texts{"National Certificate # Otago Polytechnic"});
  EXPECT_EQ(schools("Training\nFirst aid, Red Cross, 2019\nFood safety level 2, 2018\n"), Texts{});
  EXPECT_EQ(
      schools("EDUCATION\nBA, University of Leeds, 2014\n\nTRAINING\nDiploma in Baking, Leeds College\n"),
      Texts{"BA # University of Leeds"});
}

TEST(Wild, StillAndStates) {
  EXPECT_EQ(jobs_of("04.2021 - nadal\tTesterka automatyczna\nWarta Soft Sp. z o.o., Poznań\n- Testy\n\n"
                    "06.2018 - 03.2021\tTesterka manualna\nBank Kujawski S.A., Toruń\n- Testy\n"),
            (Texts{"Testerka automatyczna | Warta Soft Sp. z o.o. | Poznań | 2021-04 | now | 1",
                   "Testerka manualna | Bank Kujawski S.A. | Toruń | 2018-06 | 2021-03 | 1"}));
  EXPECT_EQ(
      jobs_of("Assistente de RH\nRede Santa Lúcia · Porto Alegre/RS\nmar. 2016 – jul. 2020\n- Gestão\n\n"
              "Estagiária de RH\nDrogaria Mello · Porto Alegre/RS\nago. 2014 – dez. 2015\n- Triagem\n"),
      (Texts{"Assistente de RH | Rede Santa Lúcia | Porto Alegre/RS | 2016-03 | 2020-07 | 1",
             "Estagiária de RH | Drogaria Mello | Porto Alegre/RS | 2014-08 | 2015-12 | 1"}));
  EXPECT_EQ(jobs_of("Bookkeeper | Karoo Mills (Pty) Ltd | Durban | February 2021 - Present\n- Kept books\n"
                    "Clerk | Toyota SA | Durban | May 2019 - January 2021\n- Filed\n"),
            (Texts{"Bookkeeper | Karoo Mills (Pty) Ltd | Durban | 2021-02 | now | 1",
                   "Clerk | Toyota SA | Durban | 2019-05 | 2021-01 | 1"}));
}

TEST(Wild, StatesBehindDashes) {
  EXPECT_EQ(jobs_of("Assistente, Rede Santa Lúcia, Recife - PE\nmar. 2016 – jul. 2020\n- Gestão\n\n"
                    "Estagiária, Drogaria Mello, Olinda – PE\nago. 2014 – dez. 2015\n- Triagem\n"),
            (Texts{"Assistente | Rede Santa Lúcia | Recife - PE | 2016-03 | 2020-07 | 1",
                   "Estagiária | Drogaria Mello | Olinda – PE | 2014-08 | 2015-12 | 1"}));
  for (const std::string line :
       {"Olinda – PE | ana@caixa.example", "Endereço:\tOlinda – PE\nTelefone:\t(81) 95550-1427"}) {
    const Resume resume = read_resume("Ana Silva\n" + line + "\n\nExperiência\nCaixa, Acme, 2019 - 2021\n");
    EXPECT_EQ(shown(resume, resume.contact.place), "Olinda – PE");
  }
}

TEST(Wild, EmployersInCapitalsBeforeBars) {
  EXPECT_EQ(jobs_of("NORDKUST DATA AB | Systemutvecklare\n2020-09 – nu | Malmö\n- Utvecklar\n\n"
                    "LUNDBY MJUKVARA | Programmerare\n2017-01 – 2020-08 | Lund\n- Byggde\n\n"
                    "SEMCON | Konsult inbyggda system\n2015-06 – 2016-12 | Malmö\n- Drivrutiner\n"),
            (Texts{"Systemutvecklare | NORDKUST DATA AB | Malmö | 2020-09 | now | 1",
                   "Programmerare | LUNDBY MJUKVARA | Lund | 2017-01 | 2020-08 | 1",
                   "Konsult inbyggda system | SEMCON | Malmö | 2015-06 | 2016-12 | 1"}));
}

TEST(Wild, LastWordsOfBullets) {
  const Resume resume = read_resume(
      "Ana Silva\n\nExperience\nApril 2018 – March 2023\tStaff Nurse\nMercy Hospital, Leeds\n"
      "• Trained as a mentor for newly qualified nurses and supported six of them through their "
      "preceptorship\n"
      "  year\n• Led the audit of falls on a ward of 36 beds and shared what was learned with six wards in "
      "Leeds\n"
      "  and York\nMay 2015 – March 2018\tHealthcare Assistant\nOak Home, Bradford\n• Washed\n");
  ASSERT_EQ(resume.bullets.size(), 3u);
  EXPECT_NE(shown(resume, resume.bullets[0].span).find("preceptorship\n  year"), std::string::npos);
  EXPECT_NE(shown(resume, resume.bullets[1].span).find("in Leeds\n  and York"), std::string::npos);
}

TEST(Wild, SkillGroups) {
  EXPECT_EQ(
      skills_of("Skills\nCloud\nGCP  AWS\nContainers\nDocker  Kubernetes  Helm\nCI/CD\nJenkins  Argo CD\n"),
      (Texts{"GCP", "AWS", "Docker", "Kubernetes", "Helm", "Jenkins", "Argo CD"}));
  EXPECT_EQ(skills_of("Skills\nPython\nCloud\nDocker\nGit\n"), (Texts{"Python", "Cloud", "Docker", "Git"}));
  EXPECT_EQ(skills_of("Skills\nTrucks, CACES 1, 3, 5, Excel\n"), (Texts{"Trucks", "CACES 1, 3, 5", "Excel"}));
  EXPECT_EQ(
      skills_of("Skills\nLanguages  Python · SQL · Scala\nPlatforms  Snowflake · BigQuery · dbt\nOther  "
                "Docker · Terraform\n"),
      (Texts{"Python", "SQL", "Scala", "Snowflake", "BigQuery", "dbt", "Docker", "Terraform"}));
}

}
