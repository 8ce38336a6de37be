#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/core/posting_words.hpp"

namespace resume {

static Names kinds_of(const Posting& posting) {
  Names kinds;
  for (const Block& block : posting.blocks)
    if (const std::string kind(block_kind_names[static_cast<size_t>(block.kind)]);
        kinds.empty() || kinds.back() != kind)
      kinds.push_back(kind);
  return kinds;
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
      {"- If you know Ruby or Perl, that would be a bonus", {"Ruby?", "Perl?"}},
      {"- Experience in one of these is a plus : Ruby, Perl", {"Ruby?", "Perl?"}},
      {"- Experience with scripts is a plus (Ruby, Perl), Python", {"Python!", "Ruby?", "Perl?"}},
      {"- Experience with Ruby and Perl, or willing to learn", {"Ruby?", "Perl?"}},
      {"- Experience with Ruby is a plus and so is Perl", {"Ruby?", "Perl?"}},
      {"- We work in Python and it is a plus to know Ruby", {"Python!", "Ruby?"}},
  };
  for (const auto& row : table)
    EXPECT_EQ(keywords_in("Requirements\n" + std::string(row.line) + "\n"), row.keywords) << row.line;
  EXPECT_EQ(keywords_in("Your role\n- You build services in Python\n- 5+ years of Kubernetes are a must\n"),
            (Names{"Kubernetes!", "Python"}));
  EXPECT_EQ(keywords_in("Your role\n- You bring your change to production with Docker\n- Hands on in Ruby\n"
                        "- You'll have experience with Python\n- This position requires Perl\n"),
            (Names{"Ruby!", "Python!", "Perl!", "Docker"}));
  EXPECT_EQ(keywords_in("Nice to have\n- A must in old shops: Perl\n\nYou must be cleared, and know Ruby.\n"),
            (Names{"Ruby!", "Perl?"}));
  EXPECT_EQ(keywords_in("Nice to have\n- 2 years of experience with Python\n"), (Names{"Python?"}));
}

TEST(Posting, WhatIsAPlusIsPreferredWhateverTheAdjective) {
  for (const char* line : {"Docker is a plus", "Docker would be a definite asset",
                           "Experience with Docker is a really great bonus",
                           "It would be a huge advantage if you know Docker", "Docker as an added benefit",
                           "Docker (nice to have)", "Docker ( preferred )", "Docker - big advantage",
                           "Docker is good to have.", "It'd be great if you had: a degree; a bit of Docker",
                           "Cooking is desirable, as is some Docker", "Docker is a plus\nsound writing"})
    EXPECT_EQ(keywords_in("Requirements\n- " + std::string(line) + "\n"), (Names{"Docker?"})) << line;
  // Other nouns, and what one gets, make nothing softer.
  for (const char* line :
       {"Docker for an asset manager", "Docker, the plus of every team", "Docker and a bonus scheme"})
    EXPECT_EQ(keywords_in("Requirements\n- " + std::string(line) + "\n"), (Names{"Docker!"})) << line;
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

TEST(Posting, HeadingsThatNobodyListedSayWhoTheySpeakOf) {
  const struct {
    const char* heading;
    const char* keyword;
  } table[] = {{"Apply if you have:", "Python!"},
               {"It's a bonus if you know:", "Python?"},
               {"WHERE YOU WILL HELP", "Python"},
               {"Not required", ""}};
  for (const auto& row : table) {
    const Names keywords = keywords_in(std::string("Developer\n\n") + row.heading + "\n- Python\n");
    EXPECT_EQ(keywords, *row.keyword == 0 ? Names{} : Names{row.keyword}) << row.heading;
  }
  const std::string paragraph = "You'll write Python. It'd be great if you had: Rust; Nix. ";
  EXPECT_EQ(keywords_in("Engineer\nThe job: " + paragraph + "\n"), (Names{"Rust?", "Nix?", "Python"}));
}

TEST(Posting, AHeadingMayEndInIf) {
  const std::string head = "Backend Engineer\n\nYou have\n- Java\n\n";
  for (const char* heading : {"It is a merit if you have", "We'd be over the moon if", "Bragging rights"})
    EXPECT_EQ(keywords_in(head + heading + "\n- Kafka\n- Docker\n"), (Names{"Java!", "Kafka?", "Docker?"}))
        << heading;
  EXPECT_EQ(keywords_in(head + "You'd be a good fit if\n- you know Kafka\n"), (Names{"Java!", "Kafka!"}));
  EXPECT_EQ(keywords_in(head + "Nice to have\n- Kafka\n\nStack, for the curious\nDocker, Redis\n"),
            (Names{"Java!", "Kafka?", "Docker", "Redis"}));
}

TEST(Posting, CodesOfCriteriaBeginItems) {
  EXPECT_EQ(keywords_in("Essential\nE1  Java\nE2  SQL\n\nDesirable\nD2  Kafka\nD3  Docker\n"),
            (Names{"Java!", "SQL!", "Kafka?", "Docker?"}));
  EXPECT_EQ(keywords_in("Requirements\nD3 for charts\nSQL\n"), (Names{"D3!", "SQL!"}));
}

TEST(Posting, RowsOfATableStandAloneAndItsColumnsSayHowStronglyTheyAsk) {
  EXPECT_EQ(keywords_in("Requirements\nSkill\tLevel\tMust have?\nJava\tAdvanced\tYes\nKafka\tBasic\tNo\n"
                        "docker\tBasic\tNo\n"),
            (Names{"Java!", "Kafka?", "docker?"}));
  EXPECT_EQ(keywords_in("Requirements\nSkill\tEssential\tDesirable\nJava\tx\t\nKafka\t\tx\n"),
            (Names{"Java!", "Kafka?"}));
  EXPECT_EQ(keywords_in("Requirements\nJava\tAdvanced\nKafka\tNo\n"), (Names{"Java!", "Kafka!"}));
}

TEST(Posting, YearsOfAThingAreRequiredInDutiesToo) {
  EXPECT_EQ(keywords_in("Your tasks\n- Run Kafka\n- 3 years Java\n"), (Names{"Java!", "Kafka"}));
}

TEST(Posting, AnyRepeatedSignBeginsItems) {
  for (const char* sign : {"+ ", "\xF0\x9F\x92\xAA "})
    EXPECT_EQ(keywords_in("Developer\n\nYour tasks\n" + std::string(sign) + "Operation of our Kubernetes\n" +
                          sign + "Care for our Kafka\n"),
              (Names{"Kubernetes", "Kafka"}))
        << sign;
}

TEST(Posting, LinesOfATextThatIsNotCutByWidthStandAlone) {
  const std::string wide(130, 'x');
  const std::string lines =
      "Pipelines for telemetry, written in Kotlin and read by all of the teams\nCost: Kafka must not grow\n";
  EXPECT_EQ(keywords_in("Developer\n\nAbout us\n" + wide + "\n\nDuties\n" + lines),
            (Names{"Kafka!", "Kotlin"}));
}

TEST(Posting, AListOfDutiesNeedsNoKnownHeading) {
  const Posting posting = read(
      "Applied Scientist\n\nAbout us\nWe read contracts.\n\nIn your first year you might:\n- Improve "
      "retrieval with "
      "Elasticsearch\n- Build a suite in Python\n\nRequirements\n1) Docker\n2) Go\n");
  EXPECT_EQ(keywords_of(posting), (Names{"Docker!", "Go!", "Elasticsearch", "Python"}));
}

TEST(Posting, AnAsideHoldsInItsParagraphAlone) {
  std::string filler;
  for (int i = 0; i < 12; ++i) filler += "and more of what we do every day ";
  const Posting posting =
      read("Elixir Engineer\nYou need Elixir " + filler + ". Nice: Rust and Nix.\nYou need Python " + filler +
           ".\nYou need Kafka " + filler + ".\n");
  EXPECT_EQ(keywords_of(posting), (Names{"Elixir!", "Python!", "Kafka!", "Rust?", "Nix?"}));
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

TEST(Posting, TagsBehindARoleAmongThePagesLabelsAreRead) {
  EXPECT_EQ(keywords_in("Senior Data Engineer Kestrel Ltd Date posted: 2021-03-04 Job description: Job type: "
                        "Full-time Experience level: Senior Role: Full Stack Developer Technologies reactjs "
                        "java docker Job description You will write services in Go for people at sea and on "
                        "land , in teams of four that own what they ship from the first line to the pager ."),
            (Names{"reactjs!", "java!", "docker!", "Go"}));
}

TEST(Posting, ToolsAreWorkEvenWhereOneGetsThem) {
  EXPECT_EQ(keywords_in("Backend Engineer\n\nJob description\nYou get to work with our stack of Rust, Go, "
                        "Kubernetes, Docker, Kafka and PostgreSQL.\n"),
            (Names{"Rust", "Go", "Kubernetes", "Docker", "Kafka", "PostgreSQL"}));
  EXPECT_EQ(keywords_in("Backend Engineer\n\nJob description\nYou will write Go services.\nYou get a MacBook "
                        "and courses in Scala.\n"),
            (Names{"Go"}));
}

TEST(Posting, NamesInBracketsBehindANounAreTools) {
  EXPECT_EQ(keywords_in("Analyst\n\nDuties\n- Resolve tickets (Quillfresh) and select vendors (Onfiddle)\n"),
            (Names{"Quillfresh", "Onfiddle"}));
}

TEST(Posting, DutiesOfPersonalDataAreNoLegalText) {
  EXPECT_EQ(
      keywords_in("Privacy Engineer\n\nDuties\n\nLead the response to breaches of personal data\n\nMaintain "
                  "our registers in Python\n\nRequirements\n\nGo\n"),
      (Names{"Go!", "Python"}));
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

}
