#include "core/match/match.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

namespace resume {

static Posting asking_for(const std::string& keywords) {
  return read_posting("Requirements\n- " + keywords + "\n", {});
}

static Resume resume_with(const std::string& skills) {
  return read_resume("Zo\xC3\xAB M\xC3\xBCller\nzoe@mueller.example\n\nSkills\n" + skills + "\n");
}

static MatchClass class_of(const std::string& asked, const std::string& written) {
  const Posting posting = asking_for(asked);
  EXPECT_EQ(posting.keywords.size(), 1u) << asked;
  const Matches matches = match(resume_with(written), posting);
  return matches.matches.empty() ? MatchClass::not_shown : matches.matches[0].match_class;
}

TEST(Match, ClassSaysHowTheResumeWritesIt) {
  const struct {
    const char* asked;
    const char* written;
    MatchClass expected;
  } table[] = {
      {"Python", "Python", MatchClass::literal},
      {"Python", "python", MatchClass::literal},  // a first letter may begin a sentence
      {"Amazon Web Services", "Amazon  Web Services", MatchClass::literal},
      {"SageMaker", "AWS SageMaker", MatchClass::literal},  // a search for it finds it there
      {"PostgreSQL", "POSTGRESQL", MatchClass::inflected},
      {"Node.js", "NodeJS", MatchClass::inflected},
      {"Node.js", "Node JS", MatchClass::inflected},
      {"event-driven", "event driven", MatchClass::inflected},
      {"microservices", "microservice", MatchClass::inflected},
      {"code reviews", "code review", MatchClass::inflected},
      {"backend development", "back-end developer", MatchClass::inflected},
      {"PostgreSQL", "Postgres", MatchClass::alias},
      {"Kubernetes", "K8s", MatchClass::alias},
      {"Go (Golang)", "Go", MatchClass::literal},
      {"JavaScript", "JS", MatchClass::alias},
      {"AWS", "Amazon Web Services", MatchClass::acronym},
      {"Amazon Web Services", "AWS", MatchClass::acronym},
      {"CI/CD", "continuous integration and continuous delivery", MatchClass::acronym},
      {"Google Cloud Platform", "GCP", MatchClass::acronym},
      {"infrastructure as code", "IaC", MatchClass::acronym},
      {"Python", "Java", MatchClass::not_shown},
      {"Java", "JavaScript", MatchClass::not_shown},
      {"C", "C++", MatchClass::not_shown},
  };
  for (const auto& row : table)
    EXPECT_EQ(class_of(row.asked, row.written), row.expected) << row.asked << " / " << row.written;
}

TEST(Match, TheBestPlaceDecidesAndEveryPlaceIsKept) {
  const Posting posting = asking_for("Kubernetes");
  const Resume resume = resume_with("K8s, KUBERNETES\nAnd then Kubernetes, too");
  const Matches matches = match(resume, posting);
  ASSERT_EQ(matches.matches.size(), 1u);
  EXPECT_EQ(matches.matches[0].match_class, MatchClass::literal);
  ASSERT_EQ(matches.places.size(), 3u);
  EXPECT_EQ(matches.places[0].match_class, MatchClass::alias);
  EXPECT_EQ(matches.places[1].match_class, MatchClass::inflected);
  EXPECT_EQ(matches.places[2].match_class, MatchClass::literal);
  for (size_t i = 1; i < 3; ++i) EXPECT_LT(matches.places[i - 1].span, matches.places[i].span);
  EXPECT_EQ(resume.sections[matches.places[0].section].kind, SectionKind::skills);
}

TEST(Match, AnySpellingOfThePostingWillDo) {
  const Posting posting = asking_for("Postgres\n- PostgreSQL in production");
  ASSERT_EQ(posting.keywords.size(), 1u);
  EXPECT_EQ(match(resume_with("PostgreSQL"), posting).matches[0].match_class, MatchClass::literal);
  EXPECT_EQ(match(resume_with("Postgres"), posting).matches[0].match_class, MatchClass::literal);
}

static const char* const asked_lines[] = {
    "- Python and Django", "- PostgreSQL or MySQL",    "- Kubernetes, Docker", "- AWS; CI/CD",
    "- Node.js with gRPC", "- code reviews and Scrum", "- Terraform is a plus"};

static Posting posting_of_lines(bool reversed) {
  std::string text = "Requirements\n";
  const size_t count = std::size(asked_lines);
  for (size_t i = 0; i < count; ++i) text += std::string(asked_lines[reversed ? count - 1 - i : i]) + "\n";
  return read_posting(text, {});
}

TEST(Match, AddingAMissingKeywordLiterallyMakesItLiteral) {
  const Posting posting = posting_of_lines(false);
  ASSERT_EQ(posting.keywords.size(), 13u);
  for (const Keyword& keyword : posting.keywords) {
    const std::string term(posting.document[keyword.term]);
    const Matches matches = match(resume_with("Ruby, " + term + ", and some more"), posting);
    for (const Match& m : matches.matches) {
      if (posting.keywords[m.keyword].skill != keyword.skill) continue;
      EXPECT_EQ(m.match_class, MatchClass::literal) << term;
    }
  }
}

TEST(Match, AResumeShowsAllOfItself) {
  const std::string text =
      "Ada Byrne\nada@byrne.example\n\nExperience\nBackend Developer, Tarn Ltd, 2019 - 2024\n"
      "- Built microservices in Go and Python on Kubernetes\n- Moved PostgreSQL to AWS, with Terraform\n\n"
      "Skills\nDocker, Redis, Apache Kafka, gRPC, CI/CD, TDD\n";
  const Posting posting = read_posting(text, {});
  ASSERT_GE(posting.keywords.size(), 10u);
  for (const Match& m : match(read_resume(text), posting).matches)
    EXPECT_EQ(m.match_class, MatchClass::literal) << posting.document[posting.keywords[m.keyword].term];
}

TEST(Match, OrderOfRequirementsChangesNoClass) {
  const Resume resume =
      resume_with("Python, Postgres, K8s, Amazon Web Services, NodeJS, code review, mentored");
  std::map<uint16_t, MatchClass> classes[2];
  for (const bool reversed : {false, true}) {
    const Posting posting = posting_of_lines(reversed);
    for (const Match& m : match(resume, posting).matches)
      classes[reversed][posting.keywords[m.keyword].skill] = m.match_class;
  }
  EXPECT_EQ(classes[0], classes[1]);
}

TEST(Match, AnEmptyResumeShowsNothing) {
  const Posting posting = posting_of_lines(false);
  const Matches matches = match(read_resume(""), posting);
  EXPECT_TRUE(matches.places.empty());
  ASSERT_EQ(matches.matches.size(), posting.keywords.size());
  for (const Match& m : matches.matches) EXPECT_EQ(m.match_class, MatchClass::not_shown);
  EXPECT_TRUE(match(resume_with("Python"), read_posting("", {})).matches.empty());
}

TEST(Match, NamesTheNearestThingThatIsShown) {
  const auto nearest = [](const std::string& asked, const std::string& written) {
    const Resume resume = resume_with(written);
    const Matches matches = match(resume, asking_for(asked));
    EXPECT_EQ(matches.matches.size(), 1u) << asked;
    return matches.matches.empty() ? "" : std::string(resume.document[matches.matches[0].nearest]);
  };
  EXPECT_EQ(nearest("MySQL", "Python, PostgreSQL, React"), "PostgreSQL");  // both are relational databases
  EXPECT_EQ(nearest("Django", "Watercolours, Python"), "Python");          // a part of it
  EXPECT_EQ(nearest("Python", "Watercolours, Django"), "Django");
  EXPECT_EQ(nearest("Python", "Python, Django"), "");  // shown
  EXPECT_EQ(nearest("Kubernetes", "Watercolours"), "");
}

TEST(Match, TwelveWordsOfThePostingAreACopyWhereverTheyStand) {
  const std::string twelve = "look after the ledger that forty shops use to pay their bills";
  const Posting posting = read_posting("What you will do\n- You will " + twelve + " on time.\n", {});
  std::string before = "- Ran";
  for (int words = 1; words <= 13; ++words, before += " it") {
    std::string text = before;
    text.append(" ").append(twelve).append(" and more\n");
    const Resume resume = read_resume("Experience\nDeveloper, Brightwater Ltd, 2019 - 2021\n" + text);
    const std::vector<Span> copied = match(resume, posting).copied;
    ASSERT_EQ(copied.size(), 1u) << text;
    EXPECT_EQ(resume.document[copied[0]], twelve);
  }
}

}
