#include <gtest/gtest.h>

#include "core/resume/reader.hpp"
#include "tests/core/read_texts.hpp"

// What was misread at first sight in tests/accuracy/unseen_mixed.
namespace resume {

TEST(Mixed, LeaveIsNoJob) {
  EXPECT_EQ(
      jobs_of("2018 – heute\tKöchin\nGasthof Adler, Celle\n◆ Küche\n2016 – 2018\tElternzeit\n◆ Zwei Kinder\n"
              "2011 – 2016\tBeiköchin\nHotel Post, Celle\n◆ Frühstück\n"),
      (Texts{"Köchin | Gasthof Adler | Celle | 2018 | now | 1",
             "Beiköchin | Hotel Post | Celle | 2011 | 2016 | 1"}));
}

TEST(Mixed, DatesBehindSmallWordsAndBeforeFullStops) {
  EXPECT_EQ(jobs_of("De juin 2019 à mars 2025 : Comptable\nBrasserie du Nord – Lille\n◆ Bilan\n"
                    "De mai 2016 à mai 2019 : Aide-comptable\nSonatel – Dakar\n◆ Saisie\n"),
            (Texts{"Comptable | Brasserie du Nord | Lille | 2019-06 | 2025-03 | 1",
                   "Aide-comptable | Sonatel | Dakar | 2016-05 | 2019-05 | 1"}));
  EXPECT_EQ(
      jobs_of("Lecturer, University of Leeds, Leeds, 2016–2019.\n• Taught\nVisiting Scholar, University of "
              "Ghent, Ghent, 2015.\n• Read\n"),
      (Texts{"Lecturer | University of Leeds | Leeds | 2016 | 2019 | 1",
             "Visiting Scholar | University of Ghent | Ghent | 2015 | 2015 | 1"}));
}

TEST(Mixed, DatesWithinBullets) {
  const std::string jobs =
      "2019–\tProfessor of History, University of Leeds\n• Member of the board, 2021-2023; chair of the "
      "library "
      "committee\n  since 2023\n• Chair of the senate since\n2022\n2016–2019\tLecturer, University of "
      "Hull\n• Taught\n";
  EXPECT_EQ(jobs_of(jobs), (Texts{"Professor of History | University of Leeds |  | 2019 | now | 2",
                                  "Lecturer | University of Hull |  | 2016 | 2019 | 1"}));
}

TEST(Mixed, TheRestOfABulletIsNoTitle) {
  EXPECT_EQ(
      jobs_of("04/2020 – heute\tDevOps-Engineer\nNeckar Software GmbH, Stuttgart\n• Aufbau der Plattform für "
              "Entwicklerinnen und\n  Entwickler\n• Einführung von GitOps\n"),
      Texts{"DevOps-Engineer | Neckar Software GmbH | Stuttgart | 2020-04 | now | 2"});
}

TEST(Mixed, NamesThatBeginSmall) {
  EXPECT_EQ(jobs_of("dmTECH\tKarlsruhe\nWerkstudent Informatik\t11/2023–heute\nEntwicklung von Diensten\nSAP "
                    "SE\tWalldorf\nDualer "
                    "Schüler\t10/2019–09/2022\nAufbau von Prototypen\n"),
            (Texts{"Werkstudent Informatik | dmTECH | Karlsruhe | 2023-11 | now | 1",
                   "Dualer Schüler | SAP SE | Walldorf | 2019-10 | 2022-09 | 1"}));
}

TEST(Mixed, TitlesBelowTheirEmployer) {
  EXPECT_EQ(
      jobs_of("Brightmed Inc., Miami, FL\t06/2015 – today\nRegional Sales Director, Southeast\t01/2021 – "
              "today\n✓ Led 14 people\n\nSales Manager\t06/2015 – 12/2020\n✓ Grew the team\n"),
      (Texts{"Regional Sales Director, Southeast | Brightmed Inc. | Miami, FL | 2021-01 | now | 1",
             "Sales Manager | Brightmed Inc. | Miami, FL | 2015-06 | 2020-12 | 1"}));
}

TEST(Mixed, SchoolsBeforeColonsAndRemarks) {
  EXPECT_EQ(
      schools_of("University of Maine, Orono, ME: Bachelor of Science in Nursing, 2014\nOak High School, "
                 "Bangor, ME: Diploma, 2010\n"),
      (Texts{"Bachelor of Science # Nursing # University of Maine", "Diploma #  # Oak High School"}));
  EXPECT_EQ(schools_of("Master Logistique (formation continue)\nUniversité Lyon 2\n2016 – 2018\n"),
            Texts{"Master # Logistique # Université Lyon 2"});
  EXPECT_EQ(schools_of("2019 : Diplôme de comptabilité et de gestion (DCG), CNAM Lille\n2015 : Studium "
                       "Informatik (B.Sc.), "
                       "Hochschule Celle\n"),
            (Texts{"Diplôme de comptabilité et de gestion (DCG) #  # CNAM Lille",
                   "Studium # Informatik # Hochschule Celle"}));
}

TEST(Mixed, NamesAndTheirLetters) {
  const auto name = [](const std::string& line) {
    const Resume resume =
        read_resume(line + "\n0171 3920017 · ana@silva.example\n\nExperience\nCook, Acme, 2019 - 2021\n");
    return shown(resume, resume.contact.name);
  };
  EXPECT_EQ(name("Lebenslauf Annegret Lüdtke"), "Annegret Lüdtke");
  EXPECT_EQ(name("Curriculum Vitae: Ana Silva"), "Ana Silva");
  EXPECT_EQ(name("Oluwaseun Abiola ACCA"), "Oluwaseun Abiola");
  const Resume resume =
      read_resume("Ana Silva\n(+51) 955 501 274 | Lima\n\nExperience\nCook, Acme, 2019 - 2021\n");
  ASSERT_EQ(resume.contact.phones.size(), 1u);
  EXPECT_EQ(shown(resume, resume.contact.phones[0]), "(+51) 955 501 274");
}

TEST(Mixed, NamesInForms) {
  const std::string form =
      "Lebenslauf\n\nPersönliche Daten\nName\tSebold Krähwinkel\nTelefon\t0171 3920017\nE-Mail\t";
  for (const std::string email : {"s.kraehwinkel@post.example", "info@post.example"}) {
    const Resume resume = read_resume(form + email + "\n\nBerufserfahrung\nKoch, Adler GmbH, 2019 - 2021\n");
    EXPECT_EQ(shown(resume, resume.contact.name), "Sebold Krähwinkel");
  }
}

TEST(Mixed, SkillGroups) {
  EXPECT_EQ(skills_of("Skills\nFrameworks PyTorch / JAX / Hugging Face\nTools Slurm / Docker\n"),
            (Texts{"PyTorch", "JAX", "Hugging Face", "Slurm", "Docker"}));
  EXPECT_EQ(skills_of("Skills\nLangages\tPHP\tSQL\nCadriciels\tSymfony\tDjango\nOutils\tDocker\tGit\n"),
            (Texts{"PHP", "SQL", "Symfony", "Django", "Docker", "Git"}));
  EXPECT_EQ(skills_of("Skills\nSpecialist: Phonics, Forest School\nInterests: Choir, Pottery\n"),
            (Texts{"Phonics", "Forest School"}));
}

}
