#include "tests/core/expect_schools.hpp"

// Which part of an entry is the degree, which the field, which the school.
namespace resume {

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
       {"B.S. | Computer Science, Minor in Mathematics | Purdue University"}},
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
