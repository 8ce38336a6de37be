#include <gtest/gtest.h>

#include "core/resume/reader.hpp"
#include "tests/core/shown.hpp"

// Jobs as people write them, in five languages: what stands where, what parts it, and how dates look.
namespace resume {

struct Given {
  const char* name;
  const char* text;
  std::vector<std::string> jobs;  // title | employer | place | from | to | bullets
};

static const char* const person = "Jane Roe\nAustin, TX | jane@roe.example | (512) 555-0100\n\n";

TEST(Jobs, AreReadHoweverTheyAreWritten) {
  const Given all[] = {
      {"en at",
       "Work\n"
       "Senior Engineer at Acme, Inc.\n"
       "Jan 2020 - Present\n"
       "◆ Built a thing that works\n"
       "◆ Ran the other thing\n"
       "\n"
       "Engineer at Foo & Bar Ltd, Leeds\n"
       "Mar 2016 - Dec 2019\n"
       "◆ Did a lot of work\n",
       {"Senior Engineer | Acme, Inc. |  | 2020-01 | now | 2",
        "Engineer | Foo & Bar Ltd | Leeds | 2016-03 | 2019-12 | 1"}},
      {"a place and a full stop",
       "Work\n"
       "2018 - now\tSoftware Engineer, Larkspur Payments, Portland, OR.\n"
       "\u2022 Built a thing\n"
       "2015 - 2018\tDeveloper, Tamarack Labs, Boise, ID.\n"
       "\u2022 Built another\n",
       {"Software Engineer | Larkspur Payments | Portland, OR | 2018 | now | 1",
        "Developer | Tamarack Labs | Boise, ID | 2015 | 2018 | 1"}},
      {"employer, title commas",
       "WORK EXPERIENCE (2)\n"
       "Acme, Inc., Director of Sales, EMEA\t2018 – 2021\n"
       "• Closed deals\n"
       "• Hired people\n"
       "Blue Harbor, Inc., Account Manager, Public Sector\t2015 – 2018\n"
       "• Sold things\n",
       {"Director of Sales, EMEA | Acme, Inc. |  | 2018 | 2021 | 2",
        "Account Manager, Public Sector | Blue Harbor, Inc. |  | 2015 | 2018 | 1"}},
      {"title, employer - place",
       "Employment\n"
       "Data Analyst, Northwind - Gorleston\n"
       "2018 - 2021\n"
       "- Looked at data\n"
       "\n"
       "Junior Analyst, Contoso - Lowestoft\n"
       "2015 - 2018\n"
       "- Looked at more data\n",
       {"Data Analyst | Northwind | Gorleston | 2018 | 2021 | 1",
        "Junior Analyst | Contoso | Lowestoft | 2015 | 2018 | 1"}},
      {"dates first line",
       "Experience\n"
       "June 2019 – Present\n"
       "Product Manager\n"
       "Zeta Labs | Remote\n"
       "• Shipped features\n"
       "• Wrote specs\n"
       "\n"
       "May 2016 – May 2019\n"
       "Analyst\n"
       "Omega Group | Boston, MA\n"
       "• Counted beans\n",
       {"Product Manager | Zeta Labs | Remote | 2019-06 | now | 2",
        "Analyst | Omega Group | Boston, MA | 2016-05 | 2019-05 | 1"}},
      {"no marks",
       "Career History\n"
       "Registered Nurse — Mercy Clinic, Tulsa, OK — 03/2019 to now\n"
       "Cared for up to six patients on a night shift and kept their charts\n"
       "Trained two new nurses\n"
       "Nursing Assistant — Hillcrest Home, Tulsa, OK — 06/2016 to 02/2019\n"
       "Helped residents with meals\n",
       {"Registered Nurse | Mercy Clinic | Tulsa, OK | 2019-03 | now | 2",
        "Nursing Assistant | Hillcrest Home | Tulsa, OK | 2016-06 | 2019-02 | 1"}},
      {"several titles",
       "Experience\n"
       "Acme Corporation, Chicago, IL\n"
       "Senior Developer, Jan 2021 - Present\n"
       "• A thing\n"
       "Developer, Jan 2018 - Dec 2020\n"
       "• Another thing\n"
       "\n"
       "Foobar LLC, Denver, CO\n"
       "Intern, May 2017 - Aug 2017\n"
       "• Small thing\n",
       {"Senior Developer | Acme Corporation | Chicago, IL | 2021-01 | now | 1",
        "Developer | Acme Corporation | Chicago, IL | 2018-01 | 2020-12 | 1",
        "Intern | Foobar LLC | Denver, CO | 2017-05 | 2017-08 | 1"}},
      {"de",
       "\n"
       "Anna Groß\n"
       "Leipzig · 0341 5550123 · anna@gross.example\n"
       "\n"
       "Berufserfahrung\n"
       "04/2019 – heute\tProduktmanagerin\n"
       "Nordlicht Software GmbH, Leipzig\n"
       "▪ Aufbau eines neuen Teams\n"
       "▪ Einführung agiler Methoden\n"
       "\n"
       "10/2015 – 03/2019\tVertriebsmitarbeiter\n"
       "Wagner & Co. KG, Halle\n"
       "▪ Betreuung von Kunden\n"
       "\n"
       "Ausbildung\n"
       "2010 – 2015\tDiplom-Kauffrau, Betriebswirtschaft\n"
       "Universität Leipzig\n"
       "\n"
       "Kenntnisse\n"
       "SAP, Excel\n",
       {"Produktmanagerin | Nordlicht Software GmbH | Leipzig | 2019-04 | now | 2",
        "Vertriebsmitarbeiter | Wagner & Co. KG | Halle | 2015-10 | 2019-03 | 1"}},
      {"fr",
       "\n"
       "Luc Morel\n"
       "Nantes · 06 55 50 01 23 · luc@morel.example\n"
       "\n"
       "EXPÉRIENCES\n"
       "Chef de chantier\n"
       "Bâtisseurs Réunis, Nantes\n"
       "Mars 2018 – Actuel\n"
       "– Encadrement de douze ouvriers\n"
       "– Suivi du budget\n"
       "\n"
       "Conducteur de travaux\n"
       "Eurobat SAS, Angers\n"
       "Janv. 2014 – févr. 2018\n"
       "– Planification des travaux\n"
       "\n"
       "FORMATION\n"
       "BTS Bâtiment, Lycée Livet, 2013\n",
       {"Chef de chantier | Bâtisseurs Réunis | Nantes | 2018-03 | now | 2",
        "Conducteur de travaux | Eurobat SAS | Angers | 2014-01 | 2018-02 | 1"}},
      {"es",
       "\n"
       "Marta Ruiz\n"
       "Bilbao | 600 555 012 | marta@ruiz.example\n"
       "\n"
       "Experiencia\n"
       "Contable en Talleres Ibaizabal S.A. (Bilbao)\n"
       "enero 2019 - actualidad\n"
       "• Cierre mensual\n"
       "• Conciliación de bancos\n"
       "\n"
       "Auxiliar administrativa en Gestoría Norte\n"
       "feb. 2015 - dic. 2018\n"
       "• Archivo\n"
       "\n"
       "Formación\n"
       "Grado en Administración, Universidad del País Vasco, 2014\n",
       {"Contable | Talleres Ibaizabal S.A. | Bilbao | 2019-01 | now | 2",
        "Auxiliar administrativa | Gestoría Norte |  | 2015-02 | 2018-12 | 1"}},
      {"pt",
       "\n"
       "Rui Costa\n"
       "Braga | 912 555 012 | rui@costa.example\n"
       "\n"
       "Experiência Profissional\n"
       "Têxteis do Minho, Lda. — Guimarães\n"
       "Engenheiro de produção\n"
       "abril de 2017 - atual\n"
       "• Planeamento da produção\n"
       "• Redução de custos\n"
       "\n"
       "Metalúrgica Ave — Famalicão\n"
       "Técnico de qualidade\n"
       "junho de 2013 - março de 2017\n"
       "• Controlo de qualidade\n",
       {"Engenheiro de produção | Têxteis do Minho, Lda. | Guimarães | 2017-04 | now | 2",
        "Técnico de qualidade | Metalúrgica Ave | Famalicão | 2013-06 | 2017-03 | 1"}},
      {"letterspaced",
       "\n"
       "J A N E   R O E\n"
       "\n"
       "W O R K   E X P E R I E N C E\n"
       "Editor | The Daily Post | 2018 to Present\n"
       "★ Edited copy\n"
       "★ Led a desk\n"
       "\n"
       "E D U C A T I O N\n"
       "BA English, State College, 2014\n"
       "\n"
       "S K I L L S\n"
       "AP style, InDesign\n",
       {"Editor | The Daily Post |  | 2018 | now | 2"}},
      {"nested",
       "Experience\n"
       "Platform Engineer, Acme Ltd                          2019 - 2022\n"
       "  • Ran the cluster for the whole company and moved all of its services to\n"
       "    a new region without any downtime\n"
       "      ◦ Cut the bill by a third\n"
       "      ◦ Wrote the runbooks that others\n"
       "        follow\n"
       "  • Wrote Go\n",
       {"Platform Engineer | Acme Ltd |  | 2019 | 2022 | 4"}},
      {"place inside employer, web",
       "Experience\n"
       "Designer\n"
       "Studio Nine, Brooklyn, NY (studionine.example)\n"
       "Mar 2020 – Dec 2022\n"
       "• Drew things\n"
       "• Made logos\n"
       "\n"
       "Junior Designer\n"
       "Ink & Paper, Queens, NY\n"
       "Jun 2018 – Feb 2020\n"
       "• Drew small things\n",
       {"Designer | Studio Nine | Brooklyn, NY | 2020-03 | 2022-12 | 2",
        "Junior Designer | Ink & Paper | Queens, NY | 2018-06 | 2020-02 | 1"}},
      {"since/seasons",
       "Work History\n"
       "Barista, Bean House, since 2021\n"
       "* Made coffee\n"
       "Lifeguard, City Pool, Summer 2019\n"
       "* Watched swimmers\n",
       {"Barista | Bean House |  | 2021 | now | 1", "Lifeguard | City Pool |  | 2019 | 2019 | 1"}},
      {"iso dates, brackets",
       "Professional Experience\n"
       "Software Engineer (Backend), Initech [2019-03 – 2021-11]\n"
       "> Wrote services\n"
       "> Fixed bugs\n"
       "Software Engineer, Hooli [2016-01 – 2019-02]\n"
       "> Wrote tests\n",
       {"Software Engineer (Backend) | Initech |  | 2019-03 | 2021-11 | 2",
        "Software Engineer | Hooli |  | 2016-01 | 2019-02 | 1"}},
      {"employer line then title line w/ dates right",
       "EXPERIENCE\n"
       "Lumen & Partners                                   New Haven, CT\n"
       "Principal Consultant                         Aug 2018 – Present\n"
       "• Advised boards\n"
       "• Led pitches\n"
       "Stonebridge                                        Hartford, CT\n"
       "Consultant                                 Jul 2014 – Jul 2018\n"
       "• Made slides\n",
       {"Principal Consultant | Lumen & Partners | New Haven, CT | 2018-08 | now | 2",
        "Consultant | Stonebridge | Hartford, CT | 2014-07 | 2018-07 | 1"}},
      {"de title bei",
       "\n"
       "Ole Kern\n"
       "Kiel | ole@kern.example | 0431 555012\n"
       "\n"
       "Beruflicher Werdegang\n"
       "Teamleiter Logistik bei Hansa Spedition GmbH\n"
       "seit 05/2020\n"
       "- Führung von zwölf Personen\n"
       "- Planung der Touren\n"
       "\n"
       "Disponent bei Küstenfracht AG, Flensburg\n"
       "01/2016 bis 04/2020\n"
       "- Disposition\n",
       {"Teamleiter Logistik | Hansa Spedition GmbH |  | 2020-05 | now | 2",
        "Disponent | Küstenfracht AG | Flensburg | 2016-01 | 2020-04 | 1"}},
      {"fr chez",
       "\n"
       "Zoé Petit\n"
       "Lyon | zoe@petit.example | 06 55 50 01 29\n"
       "\n"
       "Parcours professionnel\n"
       "Assistante de direction chez Groupe Valmy, Lyon\n"
       "Depuis septembre 2019\n"
       "• Gestion des agendas\n"
       "• Organisation des voyages\n"
       "\n"
       "Secrétaire chez Cabinet Roche\n"
       "De mars 2015 à août 2019\n"
       "• Accueil\n",
       {"Assistante de direction | Groupe Valmy | Lyon | 2019-09 | now | 2",
        "Secrétaire | Cabinet Roche |  | 2015-03 | 2019-08 | 1"}},
  };
  for (const Given& given : all) {
    const Resume resume = read_resume((given.text[0] == '\n' ? "" : std::string(person)) +
                                      (given.text + (given.text[0] == '\n')));
    ASSERT_EQ(resume.positions.size(), given.jobs.size()) << given.name;
    for (size_t i = 0; i < given.jobs.size(); ++i)
      EXPECT_EQ(shown(resume, resume.positions[i]), given.jobs[i]) << given.name;
  }
}

TEST(Jobs, LinesWithoutMarksGoOnOnlyWhereLinesAreWrapped) {
  const Resume resume = read_resume(
      "Lucia Perez\n\nExperiencia\nEnfermera, Hospital Norte\n2019 - 2021\n"
      "Coordino un equipo de cinco personas y reviso su trabajo cada semana\n"
      "Reduje el coste mensual de la nube en un 31 % mediante particiones\n"
      "Formo a doce enfermeras\n");
  ASSERT_EQ(resume.positions.size(), 1u);
  EXPECT_EQ(resume.bullets.size(), 3u);
}

TEST(Jobs, DatesMayCloseAJobBelowLinesWithoutMarks) {
  const Resume resume =
      read_resume(std::string(person) +
                  "Experience\n\nEngineer, Acme Systems\nDesigned the engine that prices shipments\n"
                  "Mentored four people, two of whom were promoted\nMarch 2021 to Present, Austin, TX\n\n"
                  "Tamarack Labs \u2014 Developer\nBuilt the refunds service\nBoise\tJan 2015 - May 2017\n");
  ASSERT_EQ(resume.positions.size(), 2u);
  EXPECT_EQ(shown(resume, resume.positions[0]), "Engineer | Acme Systems | Austin, TX | 2021-03 | now | 2");
  EXPECT_EQ(shown(resume, resume.positions[1]), "Developer | Tamarack Labs | Boise | 2015-01 | 2017-05 | 1");
}

TEST(Jobs, LinesBelowTheWordsOfABulletGoOnAndOthersDoNot) {
  const Resume resume = read_resume(std::string(person) +
                                    "Experience\n\nRaven Infirmary\nSenior Nurse\tsince 04/2021\n\u2022 "
                                    "Reviews what the ward has done on every\n"
                                    "  Monday and signs\n  Off the plan\n\u2022 Audits hand hygiene weekly "
                                    "and presents the results to all\nMoorside Home\n"
                                    "Assistant Nurse\t06/2015 - 08/2017\n\u2022 Kept records\n");
  ASSERT_EQ(resume.positions.size(), 2u);
  EXPECT_EQ(shown(resume, resume.positions[1]), "Assistant Nurse | Moorside Home |  | 2015-06 | 2017-08 | 1");
  ASSERT_EQ(resume.bullets.size(), 3u);
  EXPECT_EQ(resume.document[resume.bullets[0].span],
            "Reviews what the ward has done on every\n  Monday and signs\n  Off the plan");
}

TEST(Jobs, ASiteBesideAJobIsNotThePersons) {
  const Resume resume = read_resume(
      std::string(person) +
      "jane.dev\n\nExperience\nEngineer, Acme Ltd\n2019 - 2021\nhttps://acme.example/\n- Built things.\n");
  ASSERT_EQ(resume.contact.links.size(), 1u);
  EXPECT_EQ(resume.document[resume.contact.links[0].span], "jane.dev");
}

TEST(Jobs, HeadingsInAGutterMayBeWrapped) {
  const Resume resume = read_resume(
      "Jane Roe\n\nProfessional\tAcme Ltd, Leeds\nExperience\tEngineer (06/2020 - Present)\nBuilt a thing "
      "for many people.\n"
      "\nKey Skills\tGo, SQL\n\nSelected\tRoe J. A paper. 2022\nPublications\tRoe J. Another. 2019\n");
  ASSERT_EQ(resume.sections.size(), 4u);
  EXPECT_EQ(resume.sections[1].kind, SectionKind::experience);
  EXPECT_EQ(resume.sections[3].kind, SectionKind::publications);
  EXPECT_EQ(resume.document[resume.sections[3].heading_rest], "Publications");
  ASSERT_EQ(resume.positions.size(), 1u);
  EXPECT_EQ(resume.document[resume.positions[0].employer], "Acme Ltd");
  EXPECT_EQ(resume.document[resume.positions[0].title], "Engineer");
}

TEST(Jobs, HeadingsWhoseBlanksWereLostAreHeadings) {
  for (const char* heading :
       {"EMPLOYMENTHISTORY", "WORKEXPERIENCE", "ABOUT M E", "TECHNICALSKILLS", "ACADEMICBACKGROUND"}) {
    const Resume resume = read_resume(std::string(person) + heading + "\ntext below\n");
    EXPECT_EQ(resume.sections.size(), 2u) << heading;
  }
}

}
