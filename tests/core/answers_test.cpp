// What a resume answers to the requirements of a posting, where it counts, and for how long.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/match/match.hpp"

namespace resume {

static constexpr Month today = {2026, 4};

static const char* const jobs =
    "Nora Lind\nnora@brightwater.example\n\n"
    "Summary\nDeveloper who likes Rust.\n\n"
    "Experience\n"
    "Backend Developer, Brightwater Ltd, Jan 2024 - Present\n"
    "- Built the ledger in Python\n"
    "- Ran it on Kubernetes\n"
    "Backend Developer, Kestrel Parcel Ltd, Jan 2021 - Dec 2023\n"
    "- Built the tracker in Java\n"
    "Consultant, Old Mill Ltd, Jan 2023 - Jun 2023\n"
    "- Taught Python and Java\n"
    "Intern, North Quay Ltd, 2019\n"
    "- Fixed a Perl script\n\n"
    "Skills\nTerraform, Java, Rust\n\n"
    "Projects\nA tracker in Scala\n\n"
    "Education\nBSc Computer Science, University of Brightwater, 2018\n\n"
    "Languages\nGerman, English\n";

static const Resume& nora() {
  static const Resume resume = read_resume(jobs);
  return resume;
}

static Posting asking_for(const std::string& lines) {
  return read_posting("Requirements\n" + lines + "\n", {});
}

static Match match_of(const std::string& term) {
  const Posting posting = asking_for("- " + term);
  EXPECT_EQ(posting.keywords.size(), 1u) << term;
  const Matches matches = match(nora(), posting, today);
  return matches.matches.empty() ? Match{} : matches.matches[0];
}

TEST(Standing, WhereAKeywordCounts) {
  EXPECT_EQ(match_of("Python").standing, Standing::in_position);
  EXPECT_EQ(match_of("Java").standing, Standing::in_position);
  EXPECT_EQ(match_of("Scala").standing, Standing::elsewhere);
  EXPECT_EQ(match_of("Terraform").standing, Standing::skills_only);
  EXPECT_EQ(match_of("Rust").standing, Standing::skills_only);
  EXPECT_EQ(match_of("Haskell").standing, Standing::unseen);
  EXPECT_TRUE(match_of("Terraform").only_listed);
  EXPECT_TRUE(match_of("Rust").only_listed);
  EXPECT_FALSE(match_of("Python").only_listed);
  EXPECT_FALSE(match_of("Scala").only_listed);
  const Posting posting = asking_for("- Python");
  EXPECT_EQ(match(read_resume("Summary\nKnows Python.\n\nSkills\nGo\n"), posting).matches[0].standing,
            Standing::summary_only);
  EXPECT_FALSE(match(read_resume("Skills\nPython\n"), posting).matches[0].only_listed);  // there are no jobs
}

// Overlapping months count once, a year by itself in full, and a job that goes on until today.
TEST(Standing, MonthsOfUseAreTheUnionOfDatedJobs) {
  const Use python = match_of("Python").use;
  EXPECT_EQ(python.months, 28 + 6);
  EXPECT_EQ(python.last, today);
  EXPECT_TRUE(python.current);
  const Use java = match_of("Java").use;
  EXPECT_EQ(java.months, 36);
  EXPECT_EQ(java.last, (Month{2023, 12}));
  EXPECT_FALSE(java.current);
  const Use perl = match_of("Perl").use;
  EXPECT_EQ(perl.months, 12);
  EXPECT_EQ(perl.last, (Month{2019, 0}));
  EXPECT_EQ(match_of("Terraform").use.months, -1);
  EXPECT_FALSE(match_of("Terraform").use.last.known());
}

TEST(Standing, WithoutATodayAJobThatGoesOnHasNoMonths) {
  const Matches matches = match(nora(), asking_for("- Kubernetes"));
  EXPECT_EQ(matches.matches[0].use.months, -1);
  EXPECT_TRUE(matches.matches[0].use.current);
}

// Ranges that run backwards, that are still to come, or that reach past today.
TEST(Standing, OddDatesCountAsTheyCan) {
  const auto months = [](const std::string& dates) {
    const Resume resume = read_resume("Experience\nBackend Developer, Brightwater Ltd, " + dates +
                                      "\n- Built the ledger in Python\n");
    return match(resume, asking_for("- Python"), today).matches[0].use.months;
  };
  EXPECT_EQ(months("Mar 2022 - Jan 2020"), -1);
  EXPECT_EQ(months("May 2026 - Present"), -1);
  EXPECT_EQ(months("Jan 2026 - Dec 2027"), 4);
  EXPECT_EQ(months("Apr 2026 - Present"), 1);
}

static std::string outcome_of(const std::string& line, const Resume& resume = nora()) {
  const Posting posting = asking_for(line);
  const Matches matches = match(resume, posting, today);
  EXPECT_EQ(matches.answers.size(), posting.requirements.size()) << line;
  if (matches.answers.size() != 1) return "";
  return std::string(outcome_names[static_cast<size_t>(matches.answers[0].outcome)]);
}

TEST(Answers, MetPartlyNotShownOrForTheForm) {
  const struct {
    const char* line;
    const char* expected;
  } table[] = {
      {"- Python", "met"},
      {"- Python and Kubernetes", "met"},
      {"- Python and Haskell", "partly"},
      {"- Haskell and Erlang", "not_shown"},
      {"- Haskell or Python", "met"},
      {"- One of Haskell, Erlang or Python", "met"},
      {"- Haskell or Erlang", "not_shown"},
      {"- 2+ years of Python", "met"},
      {"- 5+ years of Python", "partly"},
      {"- 5+ years of Haskell", "not_shown"},
      {"- 3+ years of Java or Kotlin", "met"},
      {"- 4+ years of Java or Kotlin", "partly"},
      {"- 5+ years of Terraform", "met"},  // listed alone: nobody can say for how long
      {"- At least 4 years of professional experience", "met"},
      {"- At least 12 years of professional experience", "partly"},
      {"- Bachelor's degree in Computer Science", "met"},
      {"- Master's degree in Computer Science", "not_shown"},
      {"- Master's degree in Computer Science or equivalent experience", "partly"},
      {"- Fluent German", "met"},
      {"- Fluent French", "not_shown"},
      {"- Must have the right to work in the UK", "for_the_form"},
      {"- Willing to travel up to 20% of the time", "for_the_form"},
      {"- You are kind and curious", "not_judged"},
  };
  for (const auto& row : table) EXPECT_EQ(outcome_of(row.line), row.expected) << row.line;
}

TEST(Answers, AResumeInEnglishNeedNotSaySo) {
  EXPECT_EQ(outcome_of("- Fluent English", read_resume("Skills\nPython\n")), "not_judged");
}

TEST(Answers, YearsWithoutDatesAreNotJudged) {
  const Resume resume =
      read_resume("Experience\nBackend Developer, Brightwater Ltd\n- Built the ledger in Python\n");
  EXPECT_EQ(outcome_of("- 5+ years of Python", resume), "met");
  EXPECT_EQ(outcome_of("- At least 5 years of professional experience", resume), "not_judged");
}

// Lines in jobs stand first, each once, at most eight.
TEST(Answers, NameTheLinesThatShowThem) {
  const Posting posting = asking_for("- Java and Python");
  const Matches matches = match(nora(), posting, today);
  ASSERT_EQ(matches.answers.size(), 1u);
  std::vector<std::string> lines;
  for (uint32_t i = matches.answers[0].first_line; i < matches.answers[0].end_line; ++i)
    lines.emplace_back(nora().document[matches.lines[i]]);
  const std::vector<std::string> expected = {"Built the tracker in Java", "Taught Python and Java",
                                             "Built the ledger in Python", "Terraform, Java, Rust"};
  EXPECT_EQ(lines, expected);

  std::string many = "Experience\nBackend Developer, Brightwater Ltd, 2019 - 2021\n";
  for (int i = 0; i < 30; ++i) many += "- Built part " + std::to_string(i) + " in Python\n";
  const Matches of_many = match(read_resume(many), posting, today);
  EXPECT_EQ(of_many.answers[0].end_line - of_many.answers[0].first_line, most_lines);
}

static std::vector<std::string> wanted_of(const Posting& posting) {
  std::vector<std::string> all;
  const Matches matches = match(nora(), posting, today);
  for (const Wanted& wanted : matches.wanted) {
    std::string one = wanted.strength == Strength::required ? "!" : "";
    for (uint32_t i = wanted.first_keyword; i < wanted.end_keyword; ++i)
      one += (i != wanted.first_keyword ? "|" : "") +
             std::string(posting.name_of(posting.keywords[matches.wanted_keywords[i]]));
    all.push_back(one);
  }
  return all;
}

TEST(Wanted, AnEitherOrGroupWeighsOnce) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(wanted_of(asking_for("- Haskell or Python")), (Names{"!Haskell|Python"}));
  EXPECT_EQ(wanted_of(asking_for("- Haskell or Python\n- Python or Haskell")), (Names{"!Haskell|Python"}));
  EXPECT_EQ(wanted_of(asking_for("- Haskell or Python\n- Python")), (Names{"!Python"}));
  EXPECT_EQ(wanted_of(asking_for("- Haskell or Python\n\nNice to have\n- Python")),
            (Names{"!Haskell|Python", "Python"}));
  EXPECT_EQ(wanted_of(asking_for("- Haskell and Python")), (Names{"!Haskell", "!Python"}));
}

// Who shows an example shows what it is an example of.
TEST(Wanted, ExamplesStandForWhatTheyAreExamplesOf) {
  using Names = std::vector<std::string>;
  for (const char* const line : {"- Experience with relational databases such as PostgreSQL or MySQL",
                                 "- Experience with relational databases (e.g. PostgreSQL or MySQL)"})
    EXPECT_EQ(wanted_of(asking_for(line)), (Names{"!PostgreSQL|MySQL"})) << line;
  EXPECT_EQ(
      wanted_of(asking_for("- relational databases such as PostgreSQL or MySQL\n- relational databases")),
      (Names{"!relational databases", "!PostgreSQL|MySQL"}));
  EXPECT_EQ(wanted_of(asking_for("- secrets management (Vault, Conjur)")), (Names{"!Vault|Conjur"}));
  EXPECT_EQ(wanted_of(asking_for("- Experience with AWS services like Lambda or Glue")),
            (Names{"!AWS", "!Lambda|Glue"}));
  const Posting posting = asking_for("- Experience with programming languages such as Haskell or Python");
  const Matches matches = match(nora(), posting, today);
  ASSERT_EQ(matches.answers.size(), 1u);
  EXPECT_EQ(matches.answers[0].outcome, Outcome::met);
}

// A posting with keywords that the lexicon does not have, put in by hand.
static Posting asking_for_words(const std::vector<std::string>& terms) {
  Settings settings;
  for (const std::string& term : terms) settings.keywords.push_back({term, KeywordAction::add});
  return read_posting("Requirements\n- You are kind\n", settings);
}

TEST(Words, OutsideTheLexiconAreMatchedByTheirLetters) {
  const Resume resume = read_resume(
      "Experience\nBackend Developer, Brightwater Ltd, 2019 - 2021\n"
      "- Built quxbase pipelines with Frob Nitz, zork.io and FOOLISK\n- Ran two wibble-\nwobblers\n");
  const struct {
    const char* asked;
    MatchClass match_class;
    Variant variant;
    const char* place;
  } table[] = {
      {"Quxbase", MatchClass::literal, Variant::none, "quxbase"},
      {"QuxBase", MatchClass::inflected, Variant::letter_case, "quxbase"},
      {"Qux Base", MatchClass::inflected, Variant::joints, "quxbase"},
      {"FrobNitz", MatchClass::inflected, Variant::joints, "Frob Nitz"},
      {"frob-nitz", MatchClass::inflected, Variant::joints, "Frob Nitz"},
      {"Zorkio", MatchClass::inflected, Variant::joints, "zork.io"},
      {"Foolisk", MatchClass::inflected, Variant::letter_case, "FOOLISK"},
      {"wibble-wobbler", MatchClass::inflected, Variant::form, "wibble-\nwobblers"},
      {"Frob", MatchClass::literal, Variant::none, "Frob"},
      {"Nitzfrob", MatchClass::not_shown, Variant::none, ""},
      {"quxbas", MatchClass::not_shown, Variant::none, ""},
  };
  for (const auto& row : table) {
    const Posting posting = asking_for_words({row.asked});
    ASSERT_EQ(posting.keywords.size(), 1u) << row.asked;
    ASSERT_EQ(posting.keywords[0].skill, no_skill) << row.asked;
    const Matches matches = match(resume, posting, today);
    EXPECT_EQ(matches.matches[0].match_class, row.match_class) << row.asked;
    ASSERT_EQ(matches.places.size(), *row.place != '\0' ? 1u : 0u) << row.asked;
    if (matches.places.empty()) continue;
    EXPECT_EQ(resume.document[matches.places[0].span], row.place) << row.asked;
    EXPECT_EQ(matches.places[0].variant, row.variant) << row.asked;
    EXPECT_EQ(matches.matches[0].standing, Standing::in_position) << row.asked;
  }
}

// Any bytes, as resume and as keywords: nothing breaks, and places are in the text.
TEST(Words, AnyBytesAreMatched) {
  uint32_t dice = 11;
  const std::string_view pieces[] = {
      "Foo", "bar", " ", "-", ".", "\n", "s", "+", "\xFF", "\xF0\x9F\x98\x80", "\xC3\xA9", "/", "a"};
  const auto text = [&](int size) {
    std::string made;
    for (int i = 0; i < size; ++i) {
      dice = dice * 1664525 + 1013904223;
      made += pieces[(dice >> 16) % std::size(pieces)];
    }
    return made;
  };
  for (int round = 0; round < 500; ++round) {
    const Posting posting = asking_for_words({text(3), text(5), text(90)});
    const Resume resume = read_resume(text(60));
    const Matches matches = match(resume, posting, today);
    for (const MatchPlace& place : matches.places) {
      EXPECT_LT(place.span.begin, place.span.end);
      EXPECT_LE(place.span.end, resume.document.text.size());
    }
  }
}

}
