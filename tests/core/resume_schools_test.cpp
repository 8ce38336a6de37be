#include <gtest/gtest.h>

#include "core/resume/reader.hpp"

// Schools as people write them, in five languages.
namespace resume {

static const char* const person = "Jane Roe\nAustin, TX | jane@roe.example | (512) 555-0100\n\n";

struct Given {
  const char* text;
  std::vector<std::string> schools;  // degree | field | school
};

static void expect_schools(const std::vector<Given>& all) {
  for (const Given& given : all) {
    const Resume resume = read_resume(std::string(person) + given.text);
    const auto words = [&](Span span) { return std::string(resume.document[span]); };
    ASSERT_EQ(resume.education.size(), given.schools.size()) << given.text;
    for (size_t i = 0; i < given.schools.size(); ++i) {
      const Education& one = resume.education[i];
      EXPECT_EQ(words(one.degree) + " | " + words(one.field) + " | " + words(one.school), given.schools[i]);
    }
  }
}

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
       {"B.A. in Business | Finance | University of Iowa"}},
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

TEST(Schools, PartsThatNoWordTellsGoToWhatIsMissing) {
  expect_schools({
      {"Education\n"
       "Makers Academy\n"
       "Software development course\n"
       "2019\n"
       "University of Kent\n"
       "BA Comparative Literature\n"
       "2012 - 2015\n",
       {"Software development course |  | Makers Academy",
        "BA | Comparative Literature | University of Kent"}},
      {"Education\n"
       "Software Engineering Immersive | Hack Yard | San Diego, CA | 2019\n"
       "BFA in Painting | Rhode Island School of Design | Providence, RI | 2014\n",
       {"Software Engineering Immersive |  | Hack Yard", "BFA | Painting | Rhode Island School of Design"}},
      {"Education\n"
       "Codecademy - Full-Stack Engineer Career Path (2022)\n"
       "Open University - BSc (Hons) Open (2015 - 2021)\n",
       {"Full-Stack Engineer Career Path |  | Codecademy", "BSc (Hons) | Open | Open University"}},
      {"Education\n"
       "Exchange student, Economics, Copenhagen Business School, Jan 2017 – Jun 2017\n"
       "BSc Economics, University of Warwick, 2014 – 2018\n",
       {"Exchange student | Economics | Copenhagen Business School",
        "BSc | Economics | University of Warwick"}},
      {"Educación\n"
       "2012 - 2017\n"
       "Universidad de Buenos Aires\n"
       "Abogada\n"
       "2006 - 2011\n"
       "Colegio Nacional de Buenos Aires\n"
       "Bachiller\n",
       {"Abogada |  | Universidad de Buenos Aires", "Bachiller |  | Colegio Nacional de Buenos Aires"}},
      {"Utbildning\n"
       "2015–2020 Civilingenjör Datateknik, Lunds tekniska högskola\n"
       "2012–2015 Naturvetenskapsprogrammet, Katedralskolan, Lund\n",
       {"Civilingenjör | Datateknik | Lunds tekniska högskola",
        "Naturvetenskapsprogrammet |  | Katedralskolan"}},
      {"Formação Acadêmica\n"
       "Pós-graduação em Gestão de Projetos | FIAP | 2020 - 2021\n"
       "Graduação em Sistemas de Informação | Universidade Presbiteriana Mackenzie | 2014 - 2018\n",
       {"Pós-graduação | Gestão de Projetos | FIAP",
        "Graduação | Sistemas de Informação | Universidade Presbiteriana Mackenzie"}},
      {"Education\n"
       "Trade Certificate - Carpentry - Holmesglen, Melbourne - 2009\n"
       "VCE - Box Hill High - 2005\n",
       {"Trade Certificate | Carpentry | Holmesglen", "VCE |  | Box Hill High"}},
      {"Education\n"
       "\n"
       "Lyceum Delft, Delft\n"
       "Vwo, 2010\n"
       "\n"
       "RIVIERA ATELIER\tNice, France\n"
       "Exchange term, Painting\t2012 – 2013\n",
       {"Vwo |  | Lyceum Delft", "Exchange term | Painting | RIVIERA ATELIER"}},
  });
}

TEST(Schools, TheOtherEntriesTellTheOrder) {
  expect_schools({
      {"Education\n"
       "Columbia University\tNew York, NY\n"
       "M.A. in Quantitative Methods\t2018\n"
       "B.A. in Sociology, cum laude\t2016\n"
       "Bard College\tAnnandale, NY\n"
       "Diploma in Drawing\t2012\n",
       {"M.A. | Quantitative Methods | Columbia University", "B.A. | Sociology | Columbia University",
        "Diploma | Drawing | Bard College"}},
      {"Bildungsweg\n"
       "2015 – 2018\tFachschule für Technik Bielefeld\n"
       "\tStaatlich geprüfter Techniker, Fachrichtung Maschinentechnik\n"
       "2009 – 2013\tGildemeister Drehmaschinen\n"
       "\tAusbildung zum Zerspanungsmechaniker\n",
       {"Staatlich geprüfter Techniker | Maschinentechnik | Fachschule für Technik Bielefeld",
        "Ausbildung zum Zerspanungsmechaniker |  | Gildemeister Drehmaschinen"}},
      {"Istruzione\n"
       "Attestato professionale\n"
       "marzo 2018 – marzo 2019\n"
       "Grafica editoriale\n"
       "Abacus\n"
       "Laurea\n"
       "2014 – 2017\n"
       "Fisica\n"
       "Università di Pisa\n",
       {"Attestato professionale | Grafica editoriale | Abacus", "Laurea | Fisica | Università di Pisa"}},
      {"Education\n"
       "PGDM | XLRB | Ranchi | 2012 – 2014\n"
       "Bachelor of Arts in Economics | Delhi University | Delhi | 2009 – 2012\n",
       {"PGDM |  | XLRB", "Bachelor of Arts | Economics | Delhi University"}},
  });
}

TEST(Schools, WhatIsBesideADegreeIsNoField) {
  expect_schools({
      {"Education\n"
       "Purdue University, West Lafayette, IN    Expected May 2026\n"
       "B.S. Computer Science, Minor in Mathematics, GPA 3.85\n",
       {"B.S. | Computer Science | Purdue University"}},
      {"Education\n"
       "University of Toronto\n"
       "Honours Bachelor of Arts, Political Science\n"
       "Minor: French\n"
       "September 2013 - June 2017\n",
       {"Honours Bachelor of Arts | Political Science | University of Toronto"}},
      {"Education\n"
       "Emory University\tAtlanta, GA\n"
       "A.B. in History. Minor in Music (GPA: 3.8/4.0).\tAug 2016 – Expected May 2020\n",
       {"A.B. | History | Emory University"}},
      {"Ausbildung\n"
       "2012 – 2014\tStudium der Physik (ohne Abschluss)\n"
       "Universität Rostock\n"
       "2010\tMatura, mit gutem Erfolg\n"
       "BORG Linz, Linz\n",
       {"Studium | Physik | Universität Rostock", "Matura |  | BORG Linz"}},
      {"Éducation\n"
       "Licence Droit, en alternance (24 crédits, en cours), Université de Nantes\n",
       {"Licence | Droit | Université de Nantes"}},
      {"Formação\n"
       "• Bacharelado em Psicologia – Universidade Federal do Pará (conclusão em 2015)\n",
       {"Bacharelado | Psicologia | Universidade Federal do Pará"}},
      {"Education\n"
       "PhD in Neuroscience (thesis title: Sleep in mice), University College London, 2015-2019\n",
       {"PhD | Neuroscience | University College London"}},
      {"Education\n"
       "University of Bath, Bath (2017 – 2021)\n"
       "BEng (Hons) Chemistry with Placement in Research – 2:1\n",
       {"BEng (Hons) | Chemistry with Placement in Research | University of Bath"}},
  });
}

TEST(Schools, NamesOfSchoolsAreWhole) {
  expect_schools({
      {"Education\n"
       "2011 – 2013\tM.Sc., Aquatic Ecology, cum laude, Nijmegen\n"
       "University, Nijmegen, Netherlands\n",
       {"M.Sc. | Aquatic Ecology | Nijmegen\nUniversity"}},
      {"Education\n"
       "PGCE Primary, Birkbeck, University of London, 2016\n",
       {"PGCE | Primary | Birkbeck, University of London"}},
      {"Education\n"
       "University of Ottawa / Université d’Ottawa\n"
       "BSc in Nursing Studies, 2012\n",
       {"BSc | Nursing Studies | University of Ottawa / Université d’Ottawa"}},
      {"Education\n"
       "Hofstra University – Zarb School of Business, Hempstead, NY\n"
       "BBA in Accounting; GPA 3.6\n",
       {"BBA | Accounting | Hofstra University – Zarb School of Business"}},
      {"Education\n"
       "B.Tech in Civil Engineering\n"
       "SRM College of Engineering, Anna University | Chennai | 2010-2014\n"
       "Class XII (CBSE)\n"
       "D.R. Memorial School | Chennai | 2010\n",
       {"B.Tech | Civil Engineering | SRM College of Engineering, Anna University",
        "Class XII (CBSE) |  | D.R. Memorial School"}},
      {"Formação\n"
       "Técnico em Química, Escola Técnica Rio Claro, 2011\n",
       {"Técnico | Química | Escola Técnica Rio Claro"}},
      {"Education\n"
       "• University of Nairobi: Bachelor of Commerce, Finance, 2014\n"
       "• Alliance High School: KCSE, 2009\n",
       {"Bachelor of Commerce | Finance | University of Nairobi", "KCSE |  | Alliance High School"}},
  });
}

TEST(Schools, TablesNameTheirColumns) {
  expect_schools({
      {"Education\n"
       "Course\tInstitution / Board\tBranch\tYear\tMarks\n"
       "B.E.\tRV College of Engineering\tElectronics\t2016-2020\t8.4 CGPA\n"
       "12th\tCBSE\tScience\t2016\t91%\n",
       {"B.E. | Electronics | RV College of Engineering", "12th | Science | CBSE"}},
      {"Education\n"
       "Institution | Degree | Year\n"
       "University of Lagos | B.Sc. Accounting | 2013\n"
       "King's College, Lagos | WASSCE | 2008\n",
       {"B.Sc. | Accounting | University of Lagos", "WASSCE |  | King's College"}},
  });
}

TEST(Schools, FieldsBeforeAndInBracketsAndBehindLabels) {
  expect_schools({
      {"Estudios\n"
       "Ingeniería Química, Grado\n"
       "Universidad de Oviedo\n"
       "2012-2016\n",
       {"Grado | Ingeniería Química | Universidad de Oviedo"}},
      {"Formation\n"
       "Webdesign, Mastère\n"
       "ISCOM\n"
       "2020\n",
       {"Mastère | Webdesign | ISCOM"}},
      {"Education\n"
       "Bachelor of Commerce (Accounting and Finance)\n"
       "University of Otago, Dunedin\n"
       "Feb 2015 – Nov 2018\n",
       {"Bachelor of Commerce | Accounting and Finance | University of Otago"}},
      {"Education\n"
       "Penn Valley College\n"
       "Master of Science, 2019 – 2021\n"
       "Major: Supply Chain\n",
       {"Master of Science | Supply Chain | Penn Valley College"}},
      {"Wykształcenie\n"
       "2017 – 2018: Magister inżynier, kierunek: Informatyka / Politechnika Gdańska, Gdańsk\n",
       {"Magister inżynier | Informatyka | Politechnika Gdańska"}},
      {"Formation\n"
       "Diplôme d’ingénieur, spécialité Énergie, INSA Rouen, 2016\n"
       "Baccalauréat scientifique, Lycée Corneille, 2011\n",
       {"Diplôme d’ingénieur | Énergie | INSA Rouen", "Baccalauréat scientifique |  | Lycée Corneille"}},
      {"Education\n"
       "\n"
       "Stanford University\n"
       "\n"
       "Master of Science - MS, Robotics\n"
       "\n"
       "2016 - 2018\n",
       {"Master of Science | Robotics | Stanford University"}},
      {"Formación\n"
       "2014-2016. Máster en Dirección de Empresas. ESADE. Barcelona.\n",
       {"Máster | Dirección de Empresas | ESADE"}},
  });
}

TEST(Schools, RemarksAreNoEntries) {
  expect_schools({
      {"Education\n"
       "University of Tulsa\n"
       "Bachelor of Science in Geology\n"
       "Aug 2015 – May 2019\n"
       "Activities and Societies: Robotics Club, Women in Science\n"
       "Honors: Dean's List (6 semesters), Mercer Scholar\n"
       "President of the Geology Society\n",
       {"Bachelor of Science | Geology | University of Tulsa"}},
      {"Studies\n"
       "MSc Finance, Cardiff Business School, 2018\n"
       "Scholarship: Banco University Fund\n"
       "BSc Economics, University of Bangor, 2016\n",
       {"MSc | Finance | Cardiff Business School", "BSc | Economics | University of Bangor"}},
  });
}

TEST(Schools, SchoolsBeforeAColonAndDegreesInBullets) {
  expect_schools({
      {"Education\n"
       "Technion: M.Sc. in Optics (2017–2019)\n",
       {"M.Sc. | Optics | Technion"}},
      {"Education\n"
       "Lehigh University\n"
       "• M.Eng. in Systems Engineering, 2016\n"
       "• B.S. in Mechanical Engineering, 2015\n"
       "Easton High School\n"
       "• Regents Diploma, 2011\n",
       {"M.Eng. | Systems Engineering | Lehigh University",
        "B.S. | Mechanical Engineering | Lehigh University", "Regents Diploma |  | Easton High School"}},
      {"Ausbildung\n"
       "B. Sc. Geodäsie, Universität Bonn, 2011–2014\n",
       {"B. Sc. | Geodäsie | Universität Bonn"}},
      {"Education\n"
       "University of California, Irvine, B.A. Dance, 2016\n",
       {"B.A. | Dance | University of California, Irvine"}},
  });
}

}
