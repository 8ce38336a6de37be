#include "core/posting/posting.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

namespace resume {

using Names = std::vector<std::string>;

static Posting read(std::string text) { return read_posting(std::move(text), {}); }

// The keywords as the posting writes them, strongest first: 'Go!' is required, 'Go?' preferred, 'Go'
// mentioned.
static Names keywords_of(const Posting& posting) {
  static constexpr const char* marks[] = {"!", "?", ""};
  Names names;
  for (const Keyword& keyword : posting.keywords)
    names.push_back(std::string(posting.document[keyword.term]) + marks[static_cast<int>(keyword.strength)]);
  return names;
}
static Names keywords_in(std::string text) { return keywords_of(read(std::move(text))); }

static std::string title_in(std::string text) {
  const Posting posting = read(std::move(text));
  return std::string(posting.document[posting.title]);
}

static std::string file(const std::string& name) {
  std::ifstream stream(std::string(RESUME_SOURCE_DIR) + "/tests/golden/postings/" + name, std::ios::binary);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

static Names kinds_of(const Posting& posting) {
  Names kinds;
  for (const Block& block : posting.blocks)
    if (const std::string kind(block_kind_names[static_cast<size_t>(block.kind)]);
        kinds.empty() || kinds.back() != kind)
      kinds.push_back(kind);
  return kinds;
}

TEST(Posting, TitleIsTheLineThatNamesTheJob) {
  const struct {
    const char* text;
    const char* title;
  } table[] = {
      {"Senior Backend Engineer\nKestrel Ltd\n", "Senior Backend Engineer"},
      {"Kestrel Ltd\n\nBackend Developer (m/f/d)\n\nRequirements\n- Go\n", "Backend Developer"},
      {"Python Developer at Tarn Weather\n", "Python Developer"},
      {"Tarn Weather - Staff Engineer - Remote\n", "Staff Engineer"},
      {"Job title: Platform Engineer\nLocation: Cork\n", "Platform Engineer"},
      {"About us\nWe are looking for a Lead Developer to join a team of six.\n", "Lead Developer"},
      {"We are looking for an experienced Go developer.", "Go developer"},
      {"Requirements\n- Python\n- Go\n", ""},
      {"", ""},
  };
  for (const auto& row : table) EXPECT_EQ(title_in(row.text), row.title) << row.text;
}

TEST(Posting, HeadingsCutBlocks) {
  const Names expected = {"title", "about", "duties", "required", "preferred", "benefits", "legal"};
  EXPECT_EQ(kinds_of(read(file("headings.txt"))), expected);
}

TEST(Posting, SentencesCutBlocksWhereThereAreNoHeadings) {
  const Names expected = {"title", "about", "required", "preferred", "duties", "benefits", "apply", "legal"};
  EXPECT_EQ(kinds_of(read(file("no_headings.txt"))), expected);
}

TEST(Posting, BlocksCoverTheTextInOrder) {
  for (const char* name :
       {"headings.txt", "no_headings.txt", "boilerplate.txt", "german.txt", "prose.txt", "broken_utf8.txt"}) {
    const Posting posting = read(file(name));
    ASSERT_FALSE(posting.empty()) << name;
    for (size_t i = 0; i < posting.blocks.size(); ++i) {
      EXPECT_LT(posting.blocks[i].span.begin, posting.blocks[i].span.end) << name;
      if (i != 0) { EXPECT_LE(posting.blocks[i - 1].span.end, posting.blocks[i].span.begin) << name; }
    }
    for (const Word& word : posting.document.words) {
      const bool covered = std::any_of(posting.blocks.begin(), posting.blocks.end(),
                                       [&](const Block& block) { return block.span.contains(word.begin); });
      EXPECT_TRUE(covered) << name << ": " << posting.document[word];
    }
  }
}

TEST(Posting, WholePostings) {
  const struct {
    const char* name;
    Names keywords;
  } table[] = {
      {"headings.txt",
       {"Java!", "Kotlin!", "Spring Boot!", "Hibernate!", "PostgreSQL!", "Docker!", "unit tests!",
        "Kubernetes?", "Apache Kafka?", "RabbitMQ?", "Terraform?", "REST APIs", "code reviews",
        "on-call rotation"}},
      {"no_headings.txt",
       {"Python!", "SQL!", "FastAPI!", "Django!", "PostgreSQL!", "Airflow?", "Prometheus", "Grafana"}},
      {"boilerplate.txt",
       {"Kubernetes!", "Helm!", "Infrastructure as code!", "Go!", "Rust!", "Python!", "Linux!", "networking!",
        "TCP/IP!", "DNS!", "Continuous integration and continuous delivery!", "Terraform?"}},
      {"german.txt",
       {"Java!", "Spring Boot!", "PostgreSQL!", "Git!", "Angular?", "Microservices", "Kotlin", "Docker",
        "Kubernetes"}},
      {"broken_utf8.txt",
       {"Node.js!", "TypeScript!", "GraphQL!", "gRPC!", "message queues!", "OAuth 2.0!", "C#?"}},
  };
  for (const auto& row : table) EXPECT_EQ(keywords_in(file(row.name)), row.keywords) << row.name;
}

TEST(Posting, BoilerplateHoldsNoKeyword) {
  const char* texts[] = {
      "About us\nWe use Python and Kubernetes every day.\n",
      "Benefits\n- AWS certification, Docker stickers\n",
      "Equal opportunity\nWe comply with GDPR and use Python to sort.\n",
      "How to apply\nSend us a link to GitHub.\n",
      "We were founded 20 years ago and our first product ran on Oracle Database.",
      "We offer courses in Kubernetes and a pension.",
      "Nice to have\n- a car\n- us\n",
      "Requirements:\n",
      "Python Developer\n",
      "Requirements\n- Go to market and go live, spring into action, excel at sales, the rest of it\n",
  };
  for (const char* text : texts) EXPECT_EQ(keywords_in(text), Names{}) << text;
}

TEST(Posting, TheEmployersNameIsNoKeyword) {
  EXPECT_EQ(
      keywords_in("Backend Engineer at Snowflake\n\nRequirements\n- You know Snowflake, Python and AWS\n"),
      (Names{"Python!", "AWS!"}));
  EXPECT_EQ(
      keywords_in("Backend Engineer\n\nRequirements\n- Confluent, Python\n\nAbout Confluent\nA company.\n"),
      (Names{"Python!"}));
}

TEST(Posting, WordsOfTheSentenceDecideHowStronglyItAsks) {
  const struct {
    const char* line;
    Names keywords;
  } table[] = {
      {"- Python", {"Python!"}},
      {"- Python is a plus", {"Python?"}},
      {"- Ideally Python and Ruby", {"Python?", "Ruby?"}},
      {"- Python (Django preferred)", {"Python!", "Django?"}},
      {"- Python required, Ruby a plus", {"Python!", "Ruby?"}},
      {"- Python, Ruby or Perl are nice to have", {"Python?", "Ruby?", "Perl?"}},
      {"- Experience with Python; Ruby would be nice", {"Python!", "Ruby?"}},
      {"- Bonus: Kubernetes", {"Kubernetes?"}},
      {"- Kenntnisse in Python von Vorteil", {"Python?"}},
  };
  for (const auto& row : table)
    EXPECT_EQ(keywords_in("Requirements\n" + std::string(row.line) + "\n"), row.keywords) << row.line;
  EXPECT_EQ(keywords_in("Your role\n- You build services in Python\n- 5+ years of Kubernetes are a must\n"),
            (Names{"Kubernetes!", "Python"}));
  EXPECT_EQ(keywords_in("Nice to have\n- 2 years of experience with Python\n"), (Names{"Python?"}));
}

TEST(Posting, AKeywordIsListedOnceWithAllItsPlaces) {
  const Posting posting = read(
      "Your role\n- Run Postgres\n\nRequirements\n- PostgreSQL\n- Python\n\nNice to have\n- postgres "
      "tuning\n");
  ASSERT_EQ(keywords_of(posting), (Names{"Postgres!", "Python!"}));
  const Keyword& postgres = posting.keywords[0];
  EXPECT_EQ(postgres.end_span - postgres.first_span, 3u);
  EXPECT_EQ(posting.keyword_spellings.size(), posting.keyword_spans.size());
  EXPECT_EQ(posting.keyword_spans[postgres.first_span], postgres.term);
}

TEST(Posting, RequirementsNameTheirKeywords) {
  const Posting posting = read("Requirements\n- Java or Kotlin, and Git\n- A sense of humour\n");
  ASSERT_EQ(posting.requirements.size(), 2u);
  const Requirement& first = posting.requirements[0];
  EXPECT_EQ(posting.document[first.span], "Java or Kotlin, and Git");
  EXPECT_EQ(first.strength, Strength::required);
  EXPECT_EQ(first.end_keyword - first.first_keyword, 3u);
  EXPECT_EQ(posting.document[posting.requirements[1].span], "A sense of humour");
  EXPECT_EQ(posting.requirements[1].first_keyword, posting.requirements[1].end_keyword);
}

TEST(Posting, HeadingsInsideALineEndWithIt) {
  EXPECT_EQ(
      keywords_in("Requirements: Python, Go\nSalary: 60k and a course in Rust\nNice to have: Terraform\n"),
      (Names{"Python!", "Go!", "Terraform?"}));
}

TEST(Posting, AmbiguousNamesVouchForEachOtherAndLabelsAreNoKeywords) {
  EXPECT_EQ(
      keywords_in("Requirements\n- 3+ years of Node or Go\n- Databases: MongoDB, Redis\n- Rust-free pipes\n"),
      (Names{"Node!", "Go!", "MongoDB!", "Redis!"}));
}

TEST(Posting, HeadingsAreReadInAnyDress) {
  for (const char* heading :
       {"## Requirements", "**Requirements**", "REQUIREMENTS:", "What you\xE2\x80\x99ll need",
        "What You Bring:", "\xF0\x9F\x9A\x80 Your profile"})
    EXPECT_EQ(keywords_in(std::string("Developer\n\n") + heading + "\n- Python\n"), (Names{"Python!"}))
        << heading;
}

TEST(Posting, AnyBytesAreAPosting) {
  std::string hostile[] = {std::string(100'000, 'a'), std::string(50'000, '\n'), std::string(50'000, '\xff'),
                           std::string(50'000, ':'), std::string("\0\x01\x80 Python", 10)};
  for (std::string& text : hostile) read(std::move(text));
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "Python is a plus, ideally a plus ";
  const Posting posting = read(many);
  ASSERT_EQ(posting.keywords.size(), 1u);
  EXPECT_EQ(posting.keyword_spans.size(), 20'000u);
}

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
      {"Studium der Informatik oder vergleichbare Qualifikation", "any="},
      {"Ausbildung als Fachinformatiker", "vocational"},
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

TEST(Posting, SpokenLanguagesAreNoMarkets) {
  const struct {
    const char* line;
    Names languages;
  } table[] = {
      {"Fluent in English and German", {"English", "German"}},
      {"German (C1)", {"German"}},
      {"Sehr gute Deutschkenntnisse, Englisch in Wort und Schrift", {"German", "English"}},
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
}

// ---- Terms outside the lexicon

TEST(Posting, UnknownTermsAreFoundByTheirShapeOrTheirList) {
  const struct {
    const char* line;
    Names keywords;
  } table[] = {
      {"Experience with QuillStore and zebra-ts", {"QuillStore!", "zebra-ts!"}},
      {"You know fennec.js", {"fennec.js!"}},
      {"Knowledge of V8x and Qz++", {"V8x!", "Qz++!"}},
      {"Docker, Wobblefish or Jenkins", {"Docker!", "Wobblefish!", "Jenkins!"}},
      {"Tools such as Wobblefish", {"Wobblefish!"}},
      {"Experience with the QPDX protocol", {"QPDX!"}},
      // Plain English, people, places, weekdays, first words
      {"Working with Product Managers in Berlin on Mondays", {}},
      {"Excellent attitude. Curiosity helps", {}},
      {"We value Ownership and Trust", {}},
      {"Reporting to the CEO in the UK", {}},
      {"English and German at level C1", {}},
      {"see https://jobs.example.com/QuillStore", {}},
  };
  for (const auto& row : table)
    EXPECT_EQ(keywords_in("Requirements\n- " + std::string(row.line) + "\n"), row.keywords) << row.line;
  const Posting posting = read("Requirements\n- QuillStore\n- quillstore tuning\n");
  ASSERT_EQ(posting.keywords.size(), 1u);
  EXPECT_EQ(posting.keywords[0].skill, no_skill);
}

TEST(Posting, BoilerplateHoldsNoUnknownTerm) {
  EXPECT_EQ(keywords_in("About us\nWe make QuillStore and FennecDB.\n\nRequirements\n- Go\n- Python\n"),
            (Names{"Go!", "Python!"}));
  EXPECT_EQ(keywords_in("Engineer at QuillStore\n\nRequirements\n- Python\n- You love QuillStore\n"),
            (Names{"Python!"}));
}

TEST(Posting, PeopleAndAttitudesAreNoKeywords) {
  for (const char* line :
       {"Work with our Java developers and the QA team", "You are a team player with communication skills",
        "Build highly scalable things", "Automate what you can"})
    EXPECT_EQ(keywords_in("Your role\n- " + std::string(line) + "\n"), Names{}) << line;
  EXPECT_EQ(keywords_in("Requirements\n- Three years as a Java developer\n"), (Names{"Java!"}));
}

// ---- Phrases

static Names phrases_in(const std::string& line) {
  const Posting posting = read("Requirements\n- " + line + "\n");
  Names phrases;
  std::vector<Span> spans = posting.keyword_phrases;
  std::sort(spans.begin(), spans.end());
  for (const Span span : spans)
    if (const std::string phrase(posting.document[span]); phrases.empty() || phrases.back() != phrase)
      phrases.push_back(phrase);
  return phrases;
}

TEST(Posting, APhraseIsATermWithItsNoun) {
  const struct {
    const char* line;
    Names phrases;
  } table[] = {
      {"Solid Java development skills", {"Java development"}},
      {"Modern PHP frameworks", {"PHP frameworks"}},
      {"Knowledge of modern PHP frameworks", {"modern PHP frameworks"}},
      {"Jira/Confluence", {"Jira/Confluence"}},
      {"PHP 8.1 and PostgreSQL 3 years", {"PHP 8.1", "PostgreSQL"}},
      {"Java experience", {"Java"}},
      {"Java, development of tools", {"Java"}},
  };
  for (const auto& row : table) EXPECT_EQ(phrases_in(row.line), row.phrases) << row.line;
  const Posting posting = read("Requirements\n- Jira/Confluence\n");
  EXPECT_EQ(keywords_of(posting), (Names{"Jira!", "Confluence!"}));
}

// ---- Texts without lines, company talk

TEST(Posting, ParagraphsRunTogetherKeepTheirBlocks) {
  const std::string text =
      "Senior Data Engineer Kestrel Ltd Job type: Full-time Role: Backend Developer Industry: Blockchain "
      "Company "
      "size: 50 people Technologies python airflow Job description Kestrel builds a trading platform on "
      "Kubernetes "
      "for banks . What you will do: Shape pipelines with Terraform Keep our PostgreSQL healthy What "
      "you "
      "bring: Strong Python skills Experience with Kafka Ideally some GraphQL YOUR BENEFITS Courses in Scala "
      "and a "
      "MacBook How to apply: Send us your GitHub profile .";
  EXPECT_EQ(keywords_in(text),
            (Names{"python!", "airflow!", "Kafka!", "GraphQL?", "Terraform", "PostgreSQL"}));
}

TEST(Posting, CompanyTalkWithoutAHeadingHoldsNoKeyword) {
  EXPECT_EQ(
      keywords_in("Backend Engineer\n\nOur platform runs on Kubernetes and serves millions of users. We "
                  "were the first to sell ferries by SMS.\n\nYou have worked with Python and Go before.\n"),
      (Names{"Python!", "Go!"}));
  EXPECT_EQ(
      keywords_in("Backend Engineer\n\nJob description\nOur mission is to bring Blockchain to harbours. "
                  "You will write Go services.\n"),
      (Names{"Go"}));
}

TEST(Posting, LabelsOfThePageAreNotAskedFor) {
  EXPECT_EQ(keywords_in("Backend Engineer\nIndustry: Blockchain\nDepartment: Data Science\nLocation: Java, "
                        "Virginia\n\nRequirements\n- Python\n"),
            (Names{"Python!"}));
}

// ---- The job

TEST(Posting, TheJobAsAWhole) {
  const struct {
    const char* text;
    JobFamily family;
    Seniority seniority;
    Remote remote;
    const char* place;
    const char* company;
  } table[] = {
      {"Senior Back-end Engineer at Kestrel\nBerlin, Germany (hybrid)\n", JobFamily::backend,
       Seniority::senior, Remote::hybrid, "Berlin, Germany", "Kestrel"},
      {"Backend Developer\nKestrel Ltd\nFully remote\n", JobFamily::backend, Seniority::unknown,
       Remote::remote, "", "Kestrel Ltd"},
      {"Junior Frontend Developer\nLocation: Cork\nOn-site\n", JobFamily::frontend, Seniority::junior,
       Remote::on_site, "Cork", ""},
      {"Engineering Manager\n\nAbout Kestrel\nWe sell ferries.\n", JobFamily::management, Seniority::manager,
       Remote::unknown, "", "Kestrel"},
      {"Product Manager\nNo remote work.\n", JobFamily::product, Seniority::unknown, Remote::on_site, "", ""},
      {"Site Reliability Engineer\n", JobFamily::operations, Seniority::unknown, Remote::unknown, "", ""},
      {"Requirements\n- hybrid cloud\n", JobFamily::unknown, Seniority::unknown, Remote::unknown, "", ""},
  };
  for (const auto& row : table) {
    const Posting posting = read(row.text);
    EXPECT_EQ(posting.family, row.family) << row.text;
    EXPECT_EQ(posting.seniority, row.seniority) << row.text;
    EXPECT_EQ(posting.remote, row.remote) << row.text;
    EXPECT_EQ(posting.document[posting.place], row.place) << row.text;
    EXPECT_EQ(posting.document[posting.company], row.company) << row.text;
  }
}

TEST(Posting, AnAddressAloneIsNoPosting) {
  for (const char* text :
       {"https://jobs.example.com/4711", "  www.example.com/jobs?id=3\n", "jobs.example.com/4711"}) {
    const Posting posting = read(text);
    EXPECT_TRUE(posting.only_address) << text;
    EXPECT_TRUE(posting.keywords.empty());
  }
  for (const char* text :
       {"", "Python", "See https://jobs.example.com/4711", "AWS/Azure", "1.5/2.5", "Node.js/Go"})
    EXPECT_FALSE(read(text).only_address) << text;
}

// ---- What a person changes

static Names changed(std::vector<KeywordSetting> keywords) {
  Settings settings;
  settings.keywords = std::move(keywords);
  return keywords_of(read_posting(
      "Your role\n- Run Terraform\n\nRequirements\n- Kubernetes, Python\n- K8s upgrades\n- flumbing\n",
      settings));
}

TEST(Posting, APersonDropsAddsAndRanksKeywords) {
  EXPECT_EQ(changed({}), (Names{"Kubernetes!", "Python!", "Terraform"}));
  EXPECT_EQ(changed({{"kubernetes", KeywordAction::drop}}), (Names{"Python!", "Terraform"}));
  EXPECT_EQ(changed({{"K8s", KeywordAction::drop}}), (Names{"Python!", "Terraform"}));
  EXPECT_EQ(changed({{"Terraform", KeywordAction::required}}),
            (Names{"Terraform!", "Kubernetes!", "Python!"}));
  EXPECT_EQ(changed({{"Python", KeywordAction::preferred}}), (Names{"Kubernetes!", "Python?", "Terraform"}));
  EXPECT_EQ(changed({{"flumbing", KeywordAction::add}}),
            (Names{"Kubernetes!", "Python!", "flumbing!", "Terraform"}));
  EXPECT_EQ(changed({{"Python", KeywordAction::drop}, {"python", KeywordAction::add}}),
            (Names{"Kubernetes!", "Python!", "Terraform"}));
  EXPECT_EQ(changed({{"Nothing", KeywordAction::drop}, {"  ", KeywordAction::add}}),
            (Names{"Kubernetes!", "Python!", "Terraform"}));
}

TEST(Posting, AKeywordThatTheTextDoesNotHoldKeepsItsName) {
  Settings settings;
  settings.keywords = {{"Snowflake", KeywordAction::preferred}, {"quokking", KeywordAction::add}};
  const Posting posting = read_posting("Requirements\n- Python\n", settings);
  Names names;
  for (const Keyword& keyword : posting.keywords) names.emplace_back(posting.name_of(keyword));
  ASSERT_EQ(names, (Names{"Python", "quokking", "Snowflake"}));
  EXPECT_EQ(posting.keywords[1].skill, no_skill);
  EXPECT_NE(posting.keywords[2].skill, no_skill);
  EXPECT_EQ(posting.keywords[2].strength, Strength::preferred);
  EXPECT_EQ(posting.keywords[2].first_span, posting.keywords[2].end_span);
}

}
