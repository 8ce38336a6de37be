#include "core/lexicon/lexicon.hpp"

#include <gtest/gtest.h>

#include <string>

namespace resume {

static std::vector<std::string> skills_in(std::string text) {
  const Document document = read_document(std::move(text), lexicon::words());
  std::vector<std::string> found;
  for (const Term& term : lexicon::find_skills(document))
    found.emplace_back(lexicon::skills()[term.skill].name);
  return found;
}

static std::vector<std::string> written_skills_in(std::string text) {
  const Document document = read_document(std::move(text), lexicon::words());
  std::vector<std::string> found;
  for (const Term& term : lexicon::find_skills(document)) found.emplace_back(document[term.span]);
  return found;
}

using Names = std::vector<std::string>;

TEST(Lexicon, AGradeThatEndsTheTextIsLookedAtAlone) {
  const Document document = read_document("Rust\nbasic", lexicon::words());
  for (const Term& term : lexicon::find_skills(document)) EXPECT_LE(term.span.end, document.text.size());
}

TEST(Lexicon, TechnicalNamesAreFoundWholeWhateverFollows) {
  const struct {
    const char* text;
    Names written;
  } table[] = {
      {"C++, C#, .NET and Node.js.", {"C++", "C#", ".NET", "Node.js"}},
      {"Python. Then Kubernetes.", {"Python", "Kubernetes"}},
      {"CI/CD; TCP/IP; HTTP/2; PL/SQL", {"CI/CD", "TCP/IP", "HTTP/2", "PL/SQL"}},
      {"OAuth 2.0. A/B testing.", {"OAuth 2.0", "A/B testing"}},
      {"Python/Java, (PostgreSQL)", {"Python", "Java", "PostgreSQL"}},
      {"PYTHON and python", {"PYTHON", "python"}},
      // no name goes on across a mark
      {"React (Native too), AWS: API gateway, GitLab; CI", {"React", "AWS", "API gateway", "GitLab", "CI"}},
      {"- React\n- Native speaker\n\xE2\x80\xA2 SQL\n\xE2\x80\xA2 Server", {"React", "SQL"}},
      // a text that was taken apart
      {"C# and . NET Core", {"C#", ". NET Core"}},
      {"Reached the goal. Net profit rose.", {}},
      // versions are no part of a name
      {"Java 17, PHP 8.2, C++17, Vue 3", {"Java", "PHP", "C++", "Vue"}},
      {"Amazon\nWeb Services", {"Amazon\nWeb Services"}},
      // no parts of words
      {"Javanese systems, pythons, gopher", {}},
      // no parts of addresses and file names
      {"https://github.com/nora/python-tools nora@python.dev kafka.example/redis main.go java.util", {}},
  };
  for (const auto& row : table) EXPECT_EQ(written_skills_in(row.text), row.written) << row.text;
}

// English words that are names of skills too.
TEST(Lexicon, AmbiguousNamesNeedTheirContext) {
  const struct {
    const char* text;
    Names names;
  } table[] = {
      {"Built services in Go.", {"Go"}},
      {"Python, Go, R", {"Python", "Go", "R"}},
      {"Go, Rust and Kafka", {"Go", "Rust", "Apache Kafka"}},
      {"Go developer with Docker", {"Go", "Docker"}},
      {"Golang", {"Go"}},
      {"We go live in spring and let things go.", {}},
      {"Go to market with the team", {}},
      {"A C-level sponsor, plan C, vitamin C", {}},
      {"R&D budget", {}},
      {"Gute Go-Kenntnisse", {"Go"}},
      {"swift answers, express delivery, rust on the hull", {}},
      {"Led R analyses and express shipping", {}},
      {"- Go\n- Python", {"Go", "Python"}},
  };
  for (const auto& row : table) EXPECT_EQ(skills_in(row.text), row.names) << row.text;
}

// People tag postings and resumes without capitals.
TEST(Lexicon, SmallLettersCountAsAWholeItemOfAList) {
  const struct {
    const char* text;
    Names names;
  } table[] = {
      {"java, spring, docker", {"Java", "Spring", "Docker"}},
      {"python/go", {"Python", "Go"}},
      {"- go\n- swift\n", {"Go", "Swift"}},
      {"We write python, go on with it and rest", {"Python"}},
      {"food, rest, spring", {}},
      {"go for it with python", {"Python"}},
  };
  for (const auto& row : table) EXPECT_EQ(skills_in(row.text), row.names) << row.text;
}

TEST(Lexicon, KnowsTheNamesThatPeopleWrite) {
  const struct {
    const char* text;
    const char* name;
  } table[] = {
      {"k8s", "Kubernetes"},
      {"Postgres", "PostgreSQL"},
      {"GCP", "Google Cloud"},
      {"Google Cloud Platform", "Google Cloud"},
      {"Amazon Web Services", "AWS"},
      {"Entra ID", "Azure AD"},
      {"golang", "Go"},
      {"NodeJS", "Node.js"},
      {"node js", "Node.js"},
      {"unit tests", "unit testing"},
      {"RESTful APIs", "REST"},
      {"Continuous Integration", "CI"},
      {"CI/CD pipelines", "CI/CD"},
      {"SQL Server 2019", "Microsoft SQL Server"},
      {"S/4HANA", "SAP S/4HANA"},
      {"Infrastructure as Code", "infrastructure as code"},
      {"machine-learning", "machine learning"},
      {"large language models", "LLM"},
      {"object oriented programming", "OOP"},
      {"user acceptance tests", "acceptance testing"},
      {"COBOL", "COBOL"},
      {"x86 assembly", "x86 assembly"},
      {"AZ-104", "AZ-104"},
      {"B.Tech", "BTech"},
  };
  for (const auto& row : table) EXPECT_EQ(skills_in(row.text), Names{row.name}) << row.text;
}

TEST(Lexicon, PlainEnglishHoldsNoSkill) {
  for (const char* text : {
           "You can make it. Can we go further? In the fall we move to a larger office by the river.",
           "She led the team, planned the move, tested each lift and coached two colleagues.",
           "He reacts swiftly, expresses himself well, and rests when the day is done.",
           "A basic idea: less paper, more play. Notes are read by the chef, and the salt is passed around.",
           "The rust on the hull, the pearl in the shell, a crystal glass and a pinch of salt.",
           "Our story began twenty years ago in a small town by the sea.",
           "We spark joy, flip no coins and keep the promise that a good meal comes with a good bottle.",
           "A vault of gold, a nomad in the desert, a consul in the city and a packer in the hall.",
           "Stand on your own feet, take a seat, draw a line, cut a rope.",
       })
    EXPECT_EQ(written_skills_in(text), Names{}) << text;
}

TEST(Lexicon, ThePlainNounOfACategoryBelongsToTheNameBefore) {
  EXPECT_EQ(written_skills_in("a PostgreSQL database and MySQL databases"), (Names{"PostgreSQL", "MySQL"}));
  EXPECT_EQ(written_skills_in("databases, and Redis; database, Oracle Database"),
            (Names{"databases", "Redis", "database", "Oracle Database"}));
  EXPECT_EQ(written_skills_in("MongoDB, databases"), (Names{"MongoDB", "databases"}));
}

TEST(Lexicon, WordsCarryWhatTheyAre) {
  const struct {
    const char* word;
    uint16_t flag;
  } table[] = {{"built", word_flag::verb_past},  {"Deployed", word_flag::verb_past},
               {"leads", word_flag::verb_third}, {"M\xC3\xA4rz", word_flag::month},
               {"engineer", word_flag::title},   {"GmbH", word_flag::employer},
               {"halved", word_flag::change},    {"TB", word_flag::unit},
               {"present", word_flag::now}};
  for (const auto& row : table) {
    const Document document = read_document(row.word, lexicon::words());
    ASSERT_EQ(document.words.size(), 1u);
    EXPECT_TRUE(lexicon::flags(document.words[0].id) & row.flag) << row.word;
  }
  const Document months = read_document("Sept dezember f\xC3\xA9vrier twelve", lexicon::words());
  EXPECT_EQ(lexicon::month_of(months.words[0].id), 9);
  EXPECT_EQ(lexicon::month_of(months.words[1].id), 12);
  EXPECT_EQ(lexicon::month_of(months.words[2].id), 2);
  EXPECT_EQ(lexicon::number_of(months.words[3].id), 12);
  EXPECT_EQ(lexicon::flags(0), 0);
}

TEST(Lexicon, IsAsLargeAsItSays) {
  EXPECT_GE(lexicon::skills().size(), 2500u);
  for (const Spelling& spelling : lexicon::spellings()) {
    ASSERT_LT(spelling.skill, lexicon::skills().size());
    ASSERT_EQ(lexicon::spellings()[spelling.base].skill, spelling.skill);
  }
}

}
