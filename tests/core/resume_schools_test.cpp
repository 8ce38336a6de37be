#include "tests/core/expect_schools.hpp"

// Schools as people write them, in five languages.
namespace resume {

TEST(Schools, AreReadHoweverTheyAreWritten) {
  expect_schools({
      {"Ausbildung\n"
       "10/2012 – 09/2017\tMaster of Science Maschinenbau\n"
       "RWTH Aachen, Note 1,7\n"
       "08/2010\tAbitur\n"
       "Goethe-Gymnasium Köln\n",
       {"Master of Science | Maschinenbau | RWTH Aachen", "Abitur |  | Goethe-Gymnasium Köln"}},
      {"Formation\n"
       "2014 – 2017  Master Informatique, Université de Rennes 1\n"
       "2011 – 2014  Licence Mathématiques, Université de Nantes\n",
       {"Master | Informatique | Université de Rennes 1", "Licence | Mathématiques | Université de Nantes"}},
      {"Formación académica\n"
       "Grado en Derecho\n"
       "Universidad Complutense de Madrid | 2010 - 2014\n"
       "Máster en Abogacía\n"
       "Universidad Carlos III de Madrid | 2014 - 2016\n",
       {"Grado | Derecho | Universidad Complutense de Madrid",
        "Máster | Abogacía | Universidad Carlos III de Madrid"}},
      {"Formação\n"
       "Mestrado em Engenharia Civil – Universidade do Minho (2012 – 2014)\n"
       "Licenciatura em Engenharia Civil – Universidade do Porto (2009 – 2012)\n",
       {"Mestrado | Engenharia Civil | Universidade do Minho",
        "Licenciatura | Engenharia Civil | Universidade do Porto"}},
      {"Education\n"
       "PhD, Physics                                   2012 – 2017\n"
       "Massachusetts Institute of Technology          Cambridge, MA\n"
       "BSc (Hons) Physics, First Class                2009 – 2012\n"
       "Imperial College London                        London, UK\n",
       {"PhD | Physics | Massachusetts Institute of Technology",
        "BSc (Hons) | Physics | Imperial College London"}},
      {"Education\n"
       "Associate of Applied Science in Nursing | Tulsa Community College | Tulsa, OK | May 2016\n"
       "High School Diploma | Central High School | 2014\n",
       {"Associate of Applied Science | Nursing | Tulsa Community College",
        "High School Diploma |  | Central High School"}},
  });
}

TEST(Schools, SubjectsInCommasAndDegreesWithNamesOfTheirOwn) {
  expect_schools({
      {"Education\nA-levels, Maths, Physics, Art – Greenhead College, 2010\n",
       {"A-levels | Maths, Physics, Art | Greenhead College"}},
      {"Education\nGreenhead College — A-levels: Maths (A), Physics (A), Art (B) (2008–2010)\n",
       {"A-levels | Maths (A), Physics (A), Art (B) | Greenhead College"}},
      {"Education\nWyke College\nA-levels, Biology, Drama,\nSociology\n",
       {"A-levels | Biology, Drama,\nSociology | Wyke College"}},
      {"Education\nUniversity of Iowa\nB.A. in Business, Finance, May 2011\n",
       {"B.A. | Business, Finance | University of Iowa"}},
      {"Formation\nBac pro, Plomberie, Lycée Jean Moulin\n2008\n",
       {"Bac pro | Plomberie | Lycée Jean Moulin"}},
      {"Ausbildung\nDiplom-Kauffrau (FH), Handel | Hochschule Fulda\n10/2002 – 07/2006\n",
       {"Diplom-Kauffrau (FH) | Handel | Hochschule Fulda"}},
      {"Ausbildung\nAusbildung zur Köchin – Patisserie\nBerufsbildungszentrum Ulm\n2012 – 2015\n",
       {"Ausbildung zur Köchin | Patisserie | Berufsbildungszentrum Ulm"}},
      {"Istruzione\nDiploma di maturità classica\nLiceo Orazio Flacco\n2007\n",
       {"Diploma di maturità classica |  | Liceo Orazio Flacco"}},
      {"Opleiding\n2009 – 2013\tIng., Werktuigbouw\nHogeschool van Arnhem\n",
       {"Ing. | Werktuigbouw | Hogeschool van Arnhem"}},
      {"Formação\n12.º ano em Artes (2008)\nEscola Secundária do Fundão\n",
       {"12.º ano | Artes | Escola Secundária do Fundão"}},
  });
}

TEST(Schools, ASubjectHoldsTheDutchAnd) {
  expect_schools(
      {{"Profiel\nIk werk graag met mensen en ben op zoek naar een baan in de zorg.\n\n"
        "Opleiding\nHavo Cultuur en Maatschappij, Lyceum Kralingen, 2011\n",
        {"Havo | Cultuur en Maatschappij | Lyceum Kralingen"}}});
}

TEST(Schools, GradesBelongToNeither) {
  expect_schools({
      {"Education\nBSc in Physics (2:1) at University of Leeds, 2010-2013\n",
       {"BSc | Physics | University of Leeds"}},
      {"Ausbildung\nPromotion, Alte Geschichte, Universität Trier\n(summa cum laude)\n",
       {"Promotion | Alte Geschichte | Universität Trier"}},
      {"Istruzione\nLaurea magistrale in Fisica, 110 e lode\nPolitecnico di Torino\n",
       {"Laurea magistrale | Fisica | Politecnico di Torino"}},
      {"Education\nRaffles Institution\nGCE A-Level\nJan 2010 - Dec 2011 · 4 distinctions\nNational "
       "University of "
       "Singapore\nB.Eng., Chemistry\nCAP 4.61 / 5.00\n",
       {"GCE A-Level |  | Raffles Institution", "B.Eng. | Chemistry | National University of Singapore"}},
  });
}

TEST(Schools, SchoolsThatNoWordTells) {
  expect_schools({
      {"Education\nTrinity College Dublin\nBA, History\n2010 - 2014\nCodecraft\nCertificate, Web "
       "design\n2020\n",
       {"BA | History | Trinity College Dublin", "Certificate | Web design | Codecraft"}},
      {"Education\n2021\tCodecraft\tCertificate, Web design\n", {"Certificate | Web design | Codecraft"}},
      {"Formación\nMáster, Bellas artes, ISAL, Universidad Norte\n",
       {"Máster | Bellas artes | ISAL, Universidad Norte"}},
      {"Studies\nFaculty of Letters, University of Porto\nMA in Archaeology, 2010-2015\n",
       {"MA | Archaeology | Faculty of Letters, University of Porto"}},
      {"Ausbildung\nAusbildung zur Köchin, Gasthof Adler, Ulm\n09/2004 – 07/2007\n",
       {"Ausbildung zur Köchin |  | Gasthof Adler"}},
      {"Ausbildung\nAbitur, Johanneum zu Lüneburg\n2005\n", {"Abitur |  | Johanneum zu Lüneburg"}},
      {"Ausbildung\n2006 – 2012 Magister Artium, Anglistik, Albert-Ludwigs-\nUniversität Freiburg\n",
       {"Magister Artium | Anglistik | Albert-Ludwigs-\nUniversität Freiburg"}},
      {"Education\nHigher Diploma in Web Design, Malmö\nYrkeshögskola, 2013 - 2015\n",
       {"Higher Diploma | Web Design | Malmö\nYrkeshögskola"}},
  });
}

TEST(Schools, NamesInSeveralParts) {
  expect_schools({
      {"Education\nBA Hons Fine Art – Goldsmiths, University of London – 2008–2011\n",
       {"BA Hons | Fine Art | Goldsmiths, University of London"}},
      {"Education\nHSC, Seaton High School, 2012\n", {"HSC |  | Seaton High School"}},
      {"Formación\nSAENA — Tecnólogo en Análisis de Datos (2008 – 2010)\n",
       {"Tecnólogo | Análisis de Datos | SAENA"}},
      {"Formación\nLicenciada en Periodismo. Universidad de Navarra. 2005-2010\n",
       {"Licenciada | Periodismo | Universidad de Navarra"}},
      {"Education\nDegree: BSc Nursing\nInstitution: University of Malta\nYear: 2012\n",
       {"BSc | Nursing | University of Malta"}},
  });
}

TEST(Schools, WordsOfDegreesAndOfSchoolsInOneName) {
  expect_schools({
      {"Ausbildung\nUmschulung zum Kaufmann für Spedition\nBildungswerk Hamburg\n2010 – 2013\n",
       {"Umschulung zum Kaufmann für Spedition |  | Bildungswerk Hamburg"}},
      {"Formação\nCurso Técnico em Enfermagem\nEscola Técnica Estadual do Brás\n2008 – 2009\n",
       {"Curso Técnico | Enfermagem | Escola Técnica Estadual do Brás"}},
      {"Istruzione\n2003 – 2008: Laurea in Fisica presso Università di Padova (102/110)\n",
       {"Laurea | Fisica | Università di Padova"}},
      {"Formation\nHabilitation, Gardien de parc\nLycée Jean-Macé\n2014\n",
       {"Habilitation | Gardien de parc | Lycée Jean-Macé"}},
      {"Education\nUndergraduate: BSc Biology, University of Bath, 2013\n",
       {"BSc | Biology | University of Bath"}},
      {"Education\nB.A., Music, summa cum laude, Phi Beta Kappa\nVassar College, 2009\n",
       {"B.A. | Music | Vassar College"}},
  });
}

TEST(Schools, DegreesInBulletsAndNotesBesideThem) {
  expect_schools({
      {"Education\n2010 - 2013\nUniversity of Cape Town\n• BCom, Trade and\n  Logistics\n• Dean's list "
       "2012\n",
       {"BCom | Trade and\n  Logistics | University of Cape Town"}},
      {"Education\nMSc | Geology | Ghent University | 2017\nMaster's thesis: Clay\n",
       {"MSc | Geology | Ghent University"}},
      {"Education\nB.S., Biology; minor in Music\nUniversity of Iowa, 2012\n",
       {"B.S. | Biology | University of Iowa"}},
  });
}

TEST(Schools, FormsAndTables) {
  expect_schools({
      {"Istruzione e formazione\nDate\t2010 – 2012\nTitolo della qualifica rilasciata\tLaurea in Fisica\n"
       "Nome e tipo d’organizzazione erogatrice\nUniversità di Parma\nDate\t2005\n"
       "Titolo della qualifica rilasciata\nDiploma di maturità\nNome dell’organizzazione erogatrice\nLiceo "
       "Marconi\n",
       {"Laurea | Fisica | Università di Parma", "Diploma di maturità |  | Liceo Marconi"}},
      {"Education\nDates\tWhere\tAward\n2010 – 2013\tUniversity of Hull\tBA (Hons), Drama\n"
       "2008 – 2010\tWyke College\tDiploma, Art\n",
       {"BA (Hons) | Drama | University of Hull", "Diploma | Art | Wyke College"}},
  });
}

TEST(Schools, DatesAloneAboveASchool) {
  expect_schools(
      {{"Education\n2015 – 2018\nUniversity of Hull\nBA, Drama\n", {"BA | Drama | University of Hull"}}});
}

TEST(Schools, September) {
  const Resume resume = read_resume(std::string(person) + "Formação\nLicenciatura (set 2008 a jul 2011)\n");
  ASSERT_EQ(resume.education.size(), 1u);
  EXPECT_EQ(resume.education[0].period.from.month, 9);
}

}
