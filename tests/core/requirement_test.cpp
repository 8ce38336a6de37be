#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/posting_words.hpp"

namespace resume {

// ---- Groups

// 'Java|Kotlin' is satisfied by one; groups are parted by spaces.
static std::string groups_in(const std::string& line) {
  const Posting posting = read("Requirements\n- " + line + "\n");
  std::string groups;
  for (const KeywordGroup& group : posting.groups) {
    if (!groups.empty()) groups += ' ';
    for (uint32_t i = group.first_keyword; i < group.end_keyword; ++i) {
      if (i != group.first_keyword) groups += group.any_of ? "|" : "&";
      groups += posting.name_of(posting.keywords[posting.group_keywords[i]]);
    }
  }
  return groups;
}

TEST(Posting, EitherOrIsSatisfiedByOne) {
  const struct {
    const char* line;
    const char* groups;
  } table[] = {
      {"Java or Kotlin", "Java|Kotlin"},
      {"Java and Kotlin", "Java Kotlin"},
      {"Java, Kotlin", "Java Kotlin"},
      {"Java, Kotlin or Scala", "Java|Kotlin|Scala"},
      {"Java or Kotlin, and Git", "Java|Kotlin Git"},
      {"Git and Java or Kotlin", "Git Java|Kotlin"},
      {"one of Java, Kotlin and Scala", "Java|Kotlin|Scala"},
      {"at least one of the following: Java, Kotlin", "Java|Kotlin"},
      {"A big vendor such as AWS, Azure and GCP", "AWS|Azure|GCP"},
      {"A broker (e.g. Kafka, RabbitMQ), Docker", "Kafka|RabbitMQ Docker"},
      {"Frameworks like Django, Flask", "Django|Flask"},
      {"Python and/or Ruby", "Python|Ruby"},
      {"Terraform or similar", "Terraform"},
      {"Terraform, Ansible or similar", "Terraform|Ansible"},
      {"Java or Kotlin; Docker or Podman", "Java|Kotlin Docker|Podman"},
      {"Java, or Java", "Java"},
      {"A static site generator (Hugo, Jekyll)", "static site generator Hugo|Jekyll"},
      {"At least one build system: Bazel, CMake", "build system Bazel|CMake"},
      {"A modern stack (React, GraphQL)", "React GraphQL"},
      {"Python with Django or Flask", "Python Django|Flask"},
      {"Performance testing (k6, JMeter)", "Performance testing k6|JMeter"},
      {"AWS (Lambda, SQS)", "AWS Lambda SQS"},
      {"HTML, Java or Kotlin, Git", "HTML Java|Kotlin Git"},
      {"Experience with Kafka or with RabbitMQ", "Kafka|RabbitMQ"},
      {"Linux, Docker or at least Git", "Linux|Docker|Git"},
      {"Java with Kafka", "Java Kafka"},
      {"Solid database or API design", "API design"},
  };
  for (const auto& row : table) EXPECT_EQ(groups_in(row.line), row.groups) << row.line;
}

TEST(Posting, EveryKeywordOfARequirementIsInOneOfItsGroups) {
  for (const char* name : {"headings.txt", "no_headings.txt", "boilerplate.txt", "german.txt", "prose.txt"}) {
    const Posting posting = read(file(name));
    for (const Requirement& requirement : posting.requirements) {
      std::vector<uint32_t> all(posting.requirement_keywords.data() + requirement.first_keyword,
                                posting.requirement_keywords.data() + requirement.end_keyword);
      std::vector<uint32_t> grouped;
      for (uint32_t i = requirement.first_group; i < requirement.end_group; ++i)
        grouped.insert(grouped.end(), posting.group_keywords.data() + posting.groups[i].first_keyword,
                       posting.group_keywords.data() + posting.groups[i].end_keyword);
      std::sort(grouped.begin(), grouped.end());
      EXPECT_EQ(grouped, all) << name << ": " << posting.document[requirement.span];
    }
  }
}

// ---- Years, degrees, languages, certificates

static Names years_in(const std::string& text) {
  const Posting posting = read(text);
  Names names;
  for (const YearsAsked& years : posting.years)
    names.push_back(std::to_string(years.min_years) +
                    (years.max_years != 0 ? "-" + std::to_string(years.max_years) : "") +
                    (years.keyword == nowhere
                         ? ""
                         : " " + std::string(posting.name_of(posting.keywords[years.keyword]))));
  return names;
}

static size_t any_of_groups(const char* line) {
  const Posting posting = read("Developer\n\nRequirements\n- " + std::string(line) + "\n");
  return static_cast<size_t>(std::count_if(posting.groups.begin(), posting.groups.end(),
                                           [](const KeywordGroup& group) { return group.any_of; }));
}

TEST(Posting, YearsAreAskedOfAPerson) {
  const struct {
    const char* line;
    Names years;
  } table[] = {
      {"5+ years of Python", {"5 Python"}},
      {"5+ years of experience with Python and Go", {"5 Python", "5 Go"}},
      {"3-5 years of experience", {"3-5"}},
      {"3 \xE2\x80\x93 5 years' experience in software", {"3-5"}},
      {"two to four years in a similar role", {"2-4"}},
      {"At least three (3) years of Java", {"3 Java"}},
      {"Minimum 4 years of experience, Docker a plus", {"4"}},
      {"Kubernetes (2+ years)", {"2 Kubernetes"}},
      {"5 or more years with SQL", {"5 SQL"}},
      {"Mindestens 3 Jahre Berufserfahrung", {"3"}},
      {"5+ years of experience, of which at least two in Go", {"5", "2 Go"}},
      {"8+ years in operations, including 3+ running Kubernetes", {"8", "3 Kubernetes"}},
      {"8+ years of engineering, with four or more in Java", {"8", "4 Java"}},
      {"Shipped Rails and looked after it for 3+ years", {"3"}},
      {"Several years (min. 3) of experience in Java", {"3 Java"}},
      {"Several years (5+) of experience in Java", {"5 Java"}},
      {"Two years in a similar role, at least one of Workday and Personio", {"2"}},
      {"Mindestens zwei Jahre Berufserfahrung", {"2"}},
      {"5+ years with Go for at least two customers", {"5 Go"}},
      {"Your salary is reviewed after 2 years", {}},
      {"Python 3 and Django", {}},
      {"We were founded 20 years ago", {}},
      {"A company with over 10 years in business", {}},
      {"Grow with us in the next 5 years", {}},
      {"500 years of experience", {}},
  };
  for (const auto& row : table)
    EXPECT_EQ(years_in("Developer\n\nRequirements\n- " + std::string(row.line) + "\n"), row.years)
        << row.line;
  EXPECT_EQ(years_in("About us\nWe have 20 years of experience with Python.\n"), Names{});
}

TEST(Posting, DegreesAndWhatCountsAsWell) {
  const struct {
    const char* line;
    const char* degree;  // '' none; '=' or equivalent
  } table[] = {
      {"BSc in Computer Science", "bachelor"},
      {"Bachelor's or Master's degree in a technical field", "bachelor"},
      {"Master's degree or equivalent experience", "master="},
      {"A degree in Mathematics, or comparable experience", "bachelor="},
      {"PhD preferred", "doctorate"},
      {"B.Sc. in Physics", "bachelor"},
      {"MS in Statistics", "master"},
      {"Studium der Informatik oder vergleichbare Qualifikation", "bachelor="},
      {"Studium der Informatik bzw. eine vergleichbare Ausbildung", "bachelor="},
      {"Erste Erfahrungen aus dem Studium", ""},
      {"De formation Bac +5 en informatique", "master"},
      {"HNC or NVQ Level 3 in electrical engineering", "vocational"},
      {"HTL oder Studium der Architektur", "vocational"},
      {"Ausbildung als Fachinformatiker", "vocational"},
      {"Completed training (Fachinformatiker), or a degree in computer science", "vocational"},
      {"Associate's degree in information systems", "vocational"},
      {"2:1 or better in electronics", "bachelor"},
      {"Degree or Diploma in computer science", "any"},
      {"A PhD, or the same thing learned on the job", "doctorate="},
      {"BSc in Physics; Go or Rust; experience of lasers", "bachelor"},
      {"Degree in law. Experience may be substituted for it.", "bachelor="},
      {"HBO or WO working and thinking level", "bachelor="},
      {"MBO diploma", "vocational"},
      {"A bachelor's degree, or proof that you did not need one", "bachelor"},
      {"You do not need a degree", ""},
      {"Scrum Master", ""},
      {"MS SQL Server and MS Office", ""},
      {"A high degree of autonomy", ""},
      {"No degree required", ""},
      {"Master data management", ""},
  };
  for (const auto& row : table) {
    const Posting posting = read("Requirements\n- " + std::string(row.line) + "\n");
    std::string degree;
    for (const DegreeAsked& one : posting.degrees)
      degree +=
          std::string(degree_level_names[static_cast<size_t>(one.level)]) + (one.or_equivalent ? "=" : "");
    EXPECT_EQ(degree, row.degree) << row.line;
  }
  EXPECT_EQ(keywords_in("Requirements\n- BSc in Mathematics or Physics\n- Python\n"), (Names{"Python!"}));
}

TEST(Posting, AnyOfThemMakesAListEitherOr) {
  EXPECT_EQ(any_of_groups("FastAPI / Django / Flask: any of them, deeply"), 1u);
  EXPECT_EQ(any_of_groups("Kafka, RabbitMQ or a similar broker"), 1u);
  EXPECT_EQ(any_of_groups("Hands-on with Kafka/RabbitMQ (any one)"), 1u);
  const Posting mixed =
      read("Developer\n\nRequirements\n- Hands-on with MongoDB, Redis, Kafka/RabbitMQ (any one)\n");
  EXPECT_EQ(mixed.groups.size(), 3u);
  EXPECT_EQ(any_of_groups("Work with PyTorch (or TensorFlow)"), 1u);
  EXPECT_EQ(any_of_groups("Experience with PyTorch, TensorFlow or an engine of your own"), 1u);
  EXPECT_EQ(any_of_groups("FastAPI / Django / Flask: all of them"), 0u);
  // What is of the same kind, with its examples.
  const Posting kinds = read("Requirements\n- MuleSoft or a comparable iPaaS (Boomi, Workato)\n");
  ASSERT_EQ(kinds.groups.size(), 1u);
  EXPECT_EQ(kinds.groups[0].end_keyword - kinds.groups[0].first_keyword, 4u);
  EXPECT_EQ(any_of_groups("Vertex AI oder andere Erfahrungen mit MLOps"), 1u);
  EXPECT_EQ(any_of_groups("La connaissance de Docker ou de Kafka serait un plus"), 1u);
}

TEST(Posting, SpokenLanguagesAreNoMarkets) {
  const struct {
    const char* line;
    Names languages;
  } table[] = {
      {"Fluent in English and German", {"English", "German"}},
      {"German (C1)", {"German"}},
      {"Sehr gute Deutschkenntnisse, Englisch in Wort und Schrift", {"German", "English"}},
      {"Gutes Deutsch (C1), Englisch ist kein Hindernis", {"German", "English"}},
      {"Votre anglais technique est correct", {"English"}},
      {"Une expérience du marché anglais", {}},
      {"Knowledge of the French market", {}},
      {"You support our Spanish customers", {}},
      {"Spanish", {"Spanish"}},
  };
  for (const auto& row : table) {
    const Posting posting = read("Requirements\n- " + std::string(row.line) + "\n");
    Names languages;
    for (const SpokenLanguage& one : posting.spoken_languages)
      languages.emplace_back(spoken_language_names()[one.language]);
    EXPECT_EQ(languages, row.languages) << row.line;
  }
}

TEST(Posting, CertificatesAreListedAndKeywords) {
  const Posting posting = read("Requirements\n- CISSP or another security certification\n- AWS\n");
  ASSERT_EQ(posting.certificates.size(), 2u);
  EXPECT_EQ(posting.document[posting.certificates[0].span], "CISSP");
  ASSERT_NE(posting.certificates[0].keyword, nowhere);
  EXPECT_EQ(posting.name_of(posting.keywords[posting.certificates[0].keyword]), "CISSP");
  EXPECT_EQ(posting.requirements[0].kind, RequirementKind::certificate);
}

TEST(Posting, WhatTheFormWillAsk) {
  const Posting posting = read(
      "Engineer\n\nRequirements\n- Python\n- Willingness to travel\n- A driving licence\n- On-call rota\n\n"
      "Legal\nYou must have the right to work in the UK and pass a background check.\n\n"
      "Benefits\n- Relocation package\n- No shifts\n");
  Names kinds;
  for (const Question& one : posting.questions)
    kinds.emplace_back(question_kind_names[static_cast<size_t>(one.kind)]);
  EXPECT_EQ(kinds, (Names{"travel", "licence", "shifts", "right_to_work", "background_check"}));
  EXPECT_EQ(posting.questions[0].requirement, 1u);
  EXPECT_EQ(posting.requirements[1].kind, RequirementKind::question);
  EXPECT_EQ(posting.questions[3].requirement, nowhere);
  // What is checked is asked for, whatever the heading; a duty's 'shift' is none.
  const Posting checks = read(
      "Engineer\n\nDuties\n- Shift testing left\n\nBenefits\n- Help with visa sponsorship\n- A DBS check "
      "comes "
      "before the contract\n");
  ASSERT_EQ(checks.questions.size(), 1u);
  // Days in the office are asked for wherever they are said, an office is not.
  const Posting days =
      read("Engineer\n\nAbout us\nOur office has a dog. You come two days a week in our studio.\n");
  ASSERT_EQ(days.questions.size(), 1u);
  EXPECT_EQ(days.questions[0].kind, QuestionKind::on_site);
  const auto asked = [](const char* line) {
    return read("Buyer\n\nDuties\n- " + std::string(line) + "\n").questions.size();
  };
  EXPECT_EQ(asked("Plan a season from range to clearance"), 0u);
  EXPECT_EQ(asked("Work remotely or onsite, as you like"), 0u);
  EXPECT_EQ(asked("You must hold a clearance"), 1u);
  EXPECT_EQ(asked("Australian citizenship is required"), 1u);
  const Posting names =
      read("Engineer\n\nWhat we offer\nA cinema.\nWe're in the office Tuesdays and Fridays.\n");
  ASSERT_EQ(names.questions.size(), 1u);
  EXPECT_EQ(names.questions[0].kind, QuestionKind::on_site);
  EXPECT_EQ(checks.questions[0].kind, QuestionKind::background_check);
}

// 'Streamline' is a verb, and here a name.
TEST(Posting, AnEmployerNamedByAVerbGivesNoOrders) {
  const Posting posting = read_posting(
      "Requirements\n- Python\n\nNice to have\n- GraphQL\n\nStreamline is an equal opportunity employer.\n",
      {});
  EXPECT_EQ(posting.blocks.back().kind, BlockKind::legal);
  EXPECT_EQ(posting.requirements.size(), 2u);
}

}
