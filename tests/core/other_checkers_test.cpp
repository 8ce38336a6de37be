#include <gtest/gtest.h>

#include <algorithm>

#include "core/report/report.hpp"
#include "core/report/text.hpp"
#include "tests/core/golden.hpp"

// What other open checkers were seen to get wrong: one test a checker, by the defects that were reproduced in
// it.
namespace resume {

using Words = std::vector<std::string>;

static std::string with_bullets(const Words& bullets) {
  std::string text = "Jane Doe\njane@example.org\n\nExperience\nDeveloper, Old Mill Ltd, 2019 - 2021\n";
  for (const std::string& bullet : bullets) text += "- " + bullet + "\n";
  return text;
}

// The words that a rule marks in a resume.
static Words marked(const std::string& text, std::string_view rule) {
  const Report report = check({text}, nullptr, golden::settings());
  Words words;
  for (const Finding& finding : report.findings)
    if (finding.rule->id == rule) words.emplace_back(report.resume.document[finding.span]);
  return words;
}

static Words numberless(const Words& bullets) { return marked(with_bullets(bullets), "bullet_metric"); }

TEST(OtherCheckers, AmountsOfEveryKindAreNumbers) {
  EXPECT_EQ(numberless({"Migrated the archive, moving 50TB of data with zero downtime",
                        "Cut latency from 480ms to 90ms",
                        "Processed \xE2\x82\xAC"
                        "2.4bn of payments",
                        "Saved \xC2\xA3"
                        "500 a day",
                        "Handled \xE2\x82\xB9"
                        "5 crore of orders",
                        "Cut the build time in half", "Raised the uptime to 99.99%", "Cut costs by 70%",
                        "Served 200+ shops", "Answered within 50ms"}),
            Words{});
}

TEST(OtherCheckers, NamesWithDigitsAndRoundTheClockAreNoNumbers) {
  const Words bullets = {"Moved the services to Python 3, EC2 and S3", "Served the shop over HTTP/2",
                         "Took part in the 24/7 on-call rota"};
  EXPECT_EQ(numberless(bullets), bullets);
}

TEST(OtherCheckers, VerbsOfTheTradeAreVerbs) {
  EXPECT_EQ(marked(with_bullets({"Shipped the new ledger", "Cut the cost of storage", "Wrote the parser",
                                 "Owned the release", "Debugged the scheduler", "Deployed the cluster",
                                 "Tuned the queries", "Lead a team of five", "Re-engineered the pipeline"}),
                   "bullet_verb"),
            Words{});
}

TEST(OtherCheckers, LettersOfOtherLanguagesAreNoFaults) {
  for (const char* text :
       {"Zo\xC3\xAB Lef\xC3\xA8vre\nzoe@example.fr\n\nExp\xC3\xA9rience professionnelle\n"
        "D\xC3\xA9veloppeuse, Soci\xC3\xA9t\xC3\xA9 Hirondelle, 2019 - 2021\n"
        "\xE2\x80\xA2 Con\xC3\xA7u l\xE2\x80\x99"
        "interface \xE2\x80\x93 en \xC3\xA9quipe\n",
        "\xD0\x90\xD0\xBD\xD0\xBD\xD0\xB0 "
        "\xD0\x9B\xD0\xB5\xD1\x81\xD0\xBD\xD0\xB0\xD1\x8F\nanna@example.org\n\n"
        "\xD0\x9E\xD0\xBF\xD1\x8B\xD1\x82 \xD1\x80\xD0\xB0\xD0\xB1\xD0\xBE\xD1\x82\xD1\x8B\n"
        "\xD0\x98\xD0\xBD\xD0\xB6\xD0\xB5\xD0\xBD\xD0\xB5\xD1\x80, 2019 - 2021\n"}) {
    EXPECT_EQ(marked(text, "layout_glyphs"), Words{}) << text;
    EXPECT_EQ(check({text}, nullptr, golden::settings()).resume.document.text, text);
  }
}

TEST(OtherCheckers, SyllablesOfWordsAreNoDegreesAndAnAgeIsNoDemand) {
  const Posting posting = read_posting(
      "Backend Developer\n\nAbout us\nWe were founded 20 years ago.\n\nRequirements\n"
      "- You know distributed systems and batch jobs\n- You write Go\n",
      {});
  EXPECT_TRUE(posting.degrees.empty());
  EXPECT_TRUE(posting.years.empty());
}

TEST(OtherCheckers, NamesWithSignsKeepThem) {
  const Document document = read_document(
      "C++, C#, R, Go, AI, ML, JS, UI/UX, .NET, Node.js, CI/CD, r\xC3\xA9sum\xC3\xA9, Z\xC3\xBCrich, "
      "D\xC3\xA9veloppeur, \xD0\x98\xD0\xBD\xD0\xB6\xD0\xB5\xD0\xBD\xD0\xB5\xD1\x80 and python.",
      lexicon::words());
  Words words;
  for (const Span token :
       read_tokens(document, document.stretch_of({0, static_cast<uint32_t>(document.text.size())})))
    words.emplace_back(document[token]);
  EXPECT_EQ(words, (Words{"C++", "C#", "R", "Go", "AI", "ML", "JS", "UI/UX", ".NET", "Node.js", "CI/CD",
                          "r\xC3\xA9sum\xC3\xA9", "Z\xC3\xBCrich", "D\xC3\xA9veloppeur",
                          "\xD0\x98\xD0\xBD\xD0\xB6\xD0\xB5\xD0\xBD\xD0\xB5\xD1\x80", "and", "python"}));
}

TEST(OtherCheckers, AnAliasIsNotAnotherProduct) {
  const Posting posting = read_posting("Developer\n\nRequirements\n- JavaScript\n- SQL\n- Python\n", {});
  const Report report =
      check({"Jane Doe\n\nSkills\nNode.js, Postgres, MySQL, python.\n"}, &posting, golden::settings());
  Words shown;
  for (const Match& match : report.matches.matches)
    if (match.match_class != MatchClass::not_shown)
      shown.emplace_back(posting.document[posting.keywords[match.keyword].term]);
  EXPECT_EQ(shown, Words{"Python"});
}

TEST(OtherCheckers, HeadingsThatTheyDoNotKnow) {
  const struct {
    const char* heading;
    SectionKind kind;
  } table[] = {{"Work History", SectionKind::experience},
               {"Employment History", SectionKind::experience},
               {"Professional Background", SectionKind::experience},
               {"Core Competencies", SectionKind::skills},
               {"Professional Summary", SectionKind::summary}};
  for (const auto& row : table)
    EXPECT_NE(
        read_resume("Jane Doe\n\n" + std::string(row.heading) + "\nGo at scale\n").find_section(row.kind),
        nullptr)
        << row.heading;
}

TEST(OtherCheckers, DatesInTheirForms) {
  for (const char* dates : {"01/2020\xE2\x80\x93"
                            "03/2022",
                            "2020-01 - 2022-03", "Jan. 2020 - Mar. 2022", "Jan '20 - Mar '22",
                            "Mar 2020 - Dec 2022", "2019/04 - 2020/05", "since 2021"}) {
    const Resume resume = read_resume("Jane Doe\n\nExperience\nDeveloper, Old Mill Ltd, " +
                                      std::string(dates) + "\n- Wrote Go\n");
    ASSERT_EQ(resume.positions.size(), 1u) << dates;
    EXPECT_EQ(resume.document[resume.positions[0].period.span], dates);
  }
  const Resume resume = read_resume(with_bullets({"Grew from 1200 to 3400 users", "Wrote Go"}));
  EXPECT_EQ(resume.positions.size(), 1u);
  EXPECT_EQ(resume.bullets.size(), 2u);
}

TEST(OtherCheckers, AJobThatGoesOnIsSaidInItsLanguage) {
  for (const char* dates :
       {"Mar 2020 - ongoing", "Mar 2020 - present", "03/2020 - current", "M\xC3\xA4rz 2020 - heute",
        "mars 2020 - aujourd'hui", "marzo 2020 - actualidad"}) {
    const Resume resume = read_resume("Jane Doe\n\nExperience\nDeveloper, Old Mill Ltd, " +
                                      std::string(dates) + "\n- Wrote Go\n");
    ASSERT_EQ(resume.positions.size(), 1u) << dates;
    EXPECT_TRUE(resume.positions[0].period.current) << dates;
    EXPECT_EQ(resume.document[resume.positions[0].period.span], dates);
  }
}

TEST(OtherCheckers, TwoJobsKeepTheirOwnBullets) {
  std::string text = "Jane Doe\n\nExperience\n";
  for (const char* dates : {"Mar 2020 - Dec 2022", "Jan 2017 - Feb 2020"}) {
    text += "Developer, Old Mill Ltd\n" + std::string(dates) + "\n";
    for (const char* bullet : {"Wrote Go", "Ran Kafka", "Cut costs", "Led five"})
      text += "- " + std::string(bullet) + "\n";
  }
  const Resume resume = read_resume(text);
  ASSERT_EQ(resume.positions.size(), 2u);
  for (const Position& position : resume.positions)
    EXPECT_EQ(position.end_bullet - position.first_bullet, 4u);
}

TEST(OtherCheckers, ContactsOfTheWorld) {
  for (const char* name : {"Jos\xC3\xA9 N\xC3\xBA\xC3\xB1"
                           "ez",
                           "Ann O'Brien", "Jean-Luc M\xC3\xBCller"})
    for (const char* phone : {"+44 20 7946 0958", "555.123.4567"}) {
      const Resume resume =
          read_resume(std::string(name) + "\nLeeds, United Kingdom | " + phone + " | jane.dev\n");
      EXPECT_EQ(resume.document[resume.contact.name], name);
      ASSERT_EQ(resume.contact.phones.size(), 1u) << phone;
      EXPECT_EQ(resume.document[resume.contact.phones[0]], phone);
      ASSERT_EQ(resume.contact.links.size(), 1u);
      EXPECT_EQ(resume.document[resume.contact.links[0].span], "jane.dev");
      EXPECT_EQ(resume.document[resume.contact.place], "Leeds, United Kingdom");
    }
}

TEST(OtherCheckers, EveryBulletIsOne) {
  for (const char* mark : {"-", "\xE2\x80\x93", "*", "\xE2\x96\xAA", "\xE2\x97\xA6", "\xE2\x80\xA3",
                           "\xEF\x82\xB7", "\xE2\x96\xBA", "\xE2\x80\xA2", "\xE2\x97\x86"}) {
    const Resume resume = read_resume("Jane Doe\n\nExperience\nDeveloper, Old Mill Ltd, 2019 - 2021\n" +
                                      std::string(mark) + " Wrote Go\n" + mark + " Ran Kafka\n");
    ASSERT_EQ(resume.bullets.size(), 2u) << mark;
    EXPECT_EQ(resume.document[resume.bullets[1].span], "Ran Kafka") << mark;
  }
}

}
