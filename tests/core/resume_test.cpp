#include "core/resume/resume.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/resume/reader.hpp"

namespace resume {

static std::string month_text(Month month) {
  return month.known() ? std::to_string(month.year) + "-" + std::to_string(month.month) : "-";
}

TEST(Periods, InEveryCommonForm) {
  const struct {
    const char *text, *from, *to, *span;
    bool current;
  } table[] = {
      {"Mar 2020 \xE2\x80\x93 Dec 2022", "2020-3", "2022-12", "Mar 2020 \xE2\x80\x93 Dec 2022", false},
      {"Acme, March 2020 to present", "2020-3", "-", "March 2020 to present", true},
      {"03/2020 - 11/2021", "2020-3", "2021-11", "03/2020 - 11/2021", false},
      {"2020-03 \xE2\x80\x94 2021-04", "2020-3", "2021-4", "2020-03 \xE2\x80\x94 2021-04", false},
      {"2019/04-2020/05", "2019-4", "2020-5", "2019/04-2020/05", false},
      {"Jan. '20 - Feb. '21", "2020-1", "2021-2", "Jan. '20 - Feb. '21", false},
      {"Sept 2020 - Now", "2020-9", "-", "Sept 2020 - Now", true},
      {"since 2021", "2021-0", "-", "since 2021", true},
      {"Summer 2019", "2019-0", "2019-0", "Summer 2019", false},
      {"2019\xE2\x80\x93"
       "2021",
       "2019-0", "2021-0",
       "2019\xE2\x80\x93"
       "2021",
       false},
      {"M\xC3\xA4rz 2018 bis heute", "2018-3", "-", "M\xC3\xA4rz 2018 bis heute", true},
      {"wrz 2014 - lut 2018", "2014-9", "2018-2", "wrz 2014 - lut 2018", false},
      {"maj 2015 - augusti 2016", "2015-5", "2016-8", "maj 2015 - augusti 2016", false},
      {"Q3 2020 - Q1 2021", "2020-0", "2021-0", "Q3 2020 - Q1 2021", false},
      {"01.03.2018 - 30.06.2019", "2018-3", "2019-6", "01.03.2018 - 30.06.2019", false},
      // an inverted range stays as written
      {"June 2022 - May 2020", "2022-6", "2020-5", "June 2022 - May 2020", false},
      // none of these is a date
      {"from 1200 to 3400 users", "-", "-", "", false},
      {"2000 to 2050 users", "-", "-", "", false},
      {"+44 20 7946 0958", "-", "-", "", false},
      {"24/7 on-call, ISO 27001, v2.19", "-", "-", "", false},
      {"$2019 and #2020", "-", "-", "", false},
  };
  for (const auto& row : table) {
    const Document document = read_document(row.text, lexicon::words());
    const Period period = find_period(document, {0, static_cast<uint32_t>(document.text.size())});
    EXPECT_EQ(document[period.span], row.span) << row.text;
    EXPECT_EQ(month_text(period.from), row.from) << row.text;
    EXPECT_EQ(month_text(period.to), row.to) << row.text;
    EXPECT_EQ(period.current, row.current) << row.text;
  }
}

TEST(Contact, NamesPhonesAndLinksOfTheWorld) {
  const struct {
    const char *text, *name, *email, *phone, *link;
  } table[] = {
      {"Jos\xC3\xA9 N\xC3\xBA\xC3\xB1"
       "ez\njose.nunez+jobs@mail.example | +44 20 7946 0958 | jane.dev",
       "Jos\xC3\xA9 N\xC3\xBA\xC3\xB1"
       "ez",
       "jose.nunez+jobs@mail.example", "+44 20 7946 0958", "jane.dev"},
      {"Jean-Luc O'Brien\n555.123.4567 \xC2\xB7 github.com/jlo", "Jean-Luc O'Brien", "", "555.123.4567",
       "github.com/jlo"},
      {"\xE6\x9D\x8E\xE9\x9B\xB7\nlei@example.cn", "\xE6\x9D\x8E\xE9\x9B\xB7", "lei@example.cn", "", ""},
      {"NORA BRIGHTWATER, MSc\n(415) 555-0142", "NORA BRIGHTWATER", "", "(415) 555-0142", ""},
      {"Resume\nMar\xC3\xAD"
       "a de la Cruz\n+91 98765 43210",
       "Mar\xC3\xAD"
       "a de la Cruz",
       "", "+91 98765 43210", ""},
      {"Ana Silva\n2019 - 2022 at a@b, Node.js, v1.2", "Ana Silva", "", "", ""},
      {"Ana Silva\n\xEF\x83\xA0"
       "ana@silva.example",
       "Ana Silva", "ana@silva.example", "", ""},
  };
  for (const auto& row : table) {
    const Resume resume = read_resume(row.text);
    const auto first = [&](const std::vector<Span>& spans) {
      return spans.empty() ? "" : std::string(resume.document[spans[0]]);
    };
    EXPECT_EQ(resume.document[resume.contact.name], row.name) << row.text;
    EXPECT_EQ(first(resume.contact.emails), row.email) << row.text;
    EXPECT_EQ(first(resume.contact.phones), row.phone) << row.text;
    EXPECT_EQ(resume.contact.links.empty() ? "" : resume.document[resume.contact.links[0].span], row.link)
        << row.text;
  }
}

TEST(Sections, HeadingsInEveryDress) {
  const struct {
    const char* heading;
    SectionKind kind;
  } table[] = {{"EXPERIENCE", SectionKind::experience},          {"## Work History", SectionKind::experience},
               {"E X P E R I E N C E", SectionKind::experience}, {"== Skills ==", SectionKind::skills},
               {"WORK EXPERIENCE (4)", SectionKind::experience}, {"**Education:**", SectionKind::education},
               {"Berufserfahrung", SectionKind::experience},     {"Core Competencies", SectionKind::skills},
               {"Professional Summary", SectionKind::summary},   {"Formation", SectionKind::education}};
  for (const auto& row : table) {
    const Resume resume = read_resume(std::string("Ana Silva\n\n") + row.heading + "\ntext below\n");
    ASSERT_EQ(resume.sections.size(), 2u) << row.heading;
    EXPECT_EQ(resume.sections[1].kind, row.kind) << row.heading;
    EXPECT_EQ(resume.sections[0].span.begin, 0u);
    EXPECT_EQ(resume.sections[0].span.end, resume.sections[1].span.begin);
    EXPECT_EQ(resume.sections[1].span.end, resume.document.text.size());
  }
}

TEST(Positions, TitleEmployerPlaceAndPeriodInAnyOrder) {
  const struct {
    const char *head, *title, *employer, *place;
  } table[] = {
      {"Senior Backend Developer, Lanternfish Logistics\nMarch 2022 - Present", "Senior Backend Developer",
       "Lanternfish Logistics", ""},
      {"Lanternfish Logistics | Senior Backend Developer | 2019 - 2022", "Senior Backend Developer",
       "Lanternfish Logistics", ""},
      {"Software Engineer at Acme, Inc.\n2019 - 2022", "Software Engineer", "Acme, Inc.", ""},
      {"Acme GmbH, Berlin, Germany\t2019 - 2022\nSoftware Engineer", "Software Engineer", "Acme GmbH",
       "Berlin, Germany"},
      {"2019 - 2022\nSoftware Engineer\nPebble & Tide, Austin, TX", "Software Engineer", "Pebble & Tide",
       "Austin, TX"},
      {"Software Engineer \xE2\x80\x94 Pebble & Tide (Remote), 2019 \xE2\x80\x93 2022", "Software Engineer",
       "Pebble & Tide", "Remote"},
  };
  for (const auto& row : table) {
    const Resume resume = read_resume(std::string("Ana Silva\n\nExperience\n") + row.head +
                                      "\n- Built one thing.\n- Ran another,\n  in two lines.\n");
    ASSERT_EQ(resume.positions.size(), 1u) << row.head;
    const Position& position = resume.positions[0];
    EXPECT_EQ(resume.document[position.title], row.title) << row.head;
    EXPECT_EQ(resume.document[position.employer], row.employer) << row.head;
    EXPECT_EQ(resume.document[position.place], row.place) << row.head;
    EXPECT_TRUE(position.period.from.known()) << row.head;
    ASSERT_EQ(resume.bullets.size(), 2u) << row.head;
    EXPECT_EQ(resume.document[resume.bullets[0].span], "Built one thing.");
    EXPECT_EQ(resume.document[resume.bullets[1].span], "Ran another,\n  in two lines.");
  }
}

TEST(Positions, BulletsOfEveryKind) {
  for (const char* mark : {"-", "*", "\xE2\x80\xA2", "\xE2\x80\x93", "\xE2\x96\xAA", "\xE2\x97\xA6",
                           "\xE2\x80\xA3", "\xEF\x82\xB7", "\xE2\x96\xBA", "\xE2\x97\x86", "1."}) {
    const Resume resume = read_resume(std::string("Experience\nEngineer, Acme, 2019 - 2020\n") + mark +
                                      " Built it\n" + mark + " Ran it\n");
    ASSERT_EQ(resume.bullets.size(), 2u) << mark;
    EXPECT_EQ(resume.document[resume.bullets[0].span], "Built it") << mark;
    EXPECT_EQ(resume.document[resume.bullets[0].mark], mark);
  }
  const Resume unmarked = read_resume("Experience\nEngineer, Acme, 2019 - 2020\nBuilt it.\nRan it.\n");
  EXPECT_EQ(unmarked.bullets.size(), 2u);
}

TEST(Resume, HostileTextsAreRead) {
  const std::string unit[] = {"a",
                              "-",
                              "(",
                              "@",
                              "SKILLS\n",
                              "Experience\nEngineer, 2019 - 2020\n- x\n",
                              "1",
                              "\xFF",
                              "a.b@c.d ",
                              "2019 - ",
                              "jane.\ndoe@exam\nple.org\n"};
  for (const std::string& piece : unit) {
    std::string text;
    while (text.size() < 600'000) text += piece;
    const Resume resume = read_resume(std::move(text));
    EXPECT_FALSE(resume.sections.empty());
    EXPECT_EQ(resume.sections.back().span.end, resume.document.text.size());
  }
  EXPECT_TRUE(read_resume("").empty());
}

}
