#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/posting_words.hpp"

namespace resume {

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

TEST(Posting, AMethodVouchesForATechnicalShapeAlone) {
  EXPECT_EQ(keywords_in("Your tasks\n- Test with code reviews and QuillStore\n"),
            (Names{"code reviews", "QuillStore"}));
  EXPECT_EQ(keywords_in("Your tasks\n- Test with code reviews and Tessellor\n"), Names{"code reviews"});
}

TEST(Posting, AnAmbiguousNameIsVouchedForByItsCapital) {
  const std::string head = "Backend Engineer\n\nRequirements\n";
  EXPECT_EQ(keywords_in(head + "- you move overnight jobs to Celery\n"), Names{"Celery!"});
  EXPECT_EQ(keywords_in(head + "- you know how to express yourself\n"), Names{});
  EXPECT_EQ(keywords_in(head + "-Storybook\n-Cypress\n"), (Names{"Storybook!", "Cypress!"}));
}

TEST(Posting, AnUnknownNameKeepsItsAccents) {
  const Names names = keywords_in("PHP Developer\n\nRequirements\n- PHP, Symfony and Hyv\xC3\xA4\n");
  EXPECT_EQ(names, (Names{"PHP!", "Symfony!", "Hyv\xC3\xA4!"}));
}

TEST(Posting, BoilerplateHoldsNoUnknownTerm) {
  EXPECT_EQ(keywords_in("About us\nWe make QuillStore and FennecDB.\n\nRequirements\n- Go\n- Python\n"),
            (Names{"Go!", "Python!"}));
  EXPECT_EQ(keywords_in("Engineer at QuillStore\n\nRequirements\n- Python\n- You love QuillStore\n"),
            (Names{"Python!"}));
}

TEST(Posting, AnUnknownNameNeedsASentenceThatAsks) {
  EXPECT_EQ(keywords_in("Requirements\n\nSome knowledge of kTrade.\n\nMore than 5200 people of six countries "
                        "work now in qBASE.\nIn a year the QBG project has gone as far as it could.\n"),
            (Names{"kTrade!"}));
  EXPECT_EQ(keywords_in("Requirements\n- SQL (Required)\n- dbt, Core or Cloud, with us on Monday\n"),
            (Names{"SQL!", "dbt!"}));
}

TEST(Posting, NamesOfTheHeadAndTheStoryAreNoProducts) {
  EXPECT_EQ(keywords_in("Developer\nHead Office, Saltmouth\n\nAbout us\nWe made the game Glassbarrow.\n\n"
                        "Requirements\n- Glassbarrow, SQL, Fennecbase\n- Two days a week in Saltmouth\n"),
            (Names{"SQL!", "Fennecbase!"}));
}

TEST(Posting, AStandardIsOneInADutyToo) {
  EXPECT_EQ(keywords_in("Developer\n\nDuties\n- Keep the archive in line with the Act and ISO 8765\n"),
            (Names{"ISO 8765"}));
}

TEST(Posting, PeopleAndAttitudesAreNoKeywords) {
  for (const char* line :
       {"Work with our Java developers and the QA team",
        "Talk to DevOps software engineers, and to our Head of Blockchain",
        "Report to the Kubernetes platform director", "You are a team player with communication skills",
        "Build highly scalable things", "Automate what you can"})
    EXPECT_EQ(keywords_in("Your role\n- " + std::string(line) + "\n"), Names{}) << line;
  EXPECT_EQ(keywords_in("Requirements\n- Three years as a Java developer\n- MS Office\n"),
            (Names{"Java!", "MS Office!"}));
  EXPECT_EQ(keywords_in("Requirements\n- We look for a patient Java developer\n- Go and SQL\n"),
            (Names{"Go!", "SQL!"}));
  EXPECT_EQ(keywords_in("Requirements\n- We look for a Firmware Engineer ( C++ / Yocto )\n- Zephyr (RTOS)\n"),
            (Names{"Zephyr!", "RTOS!"}));
  EXPECT_EQ(keywords_in("Requirements\n- Two years in a mobility or logistics company\n- Years of expert SAS "
                        "(Base)\n"),
            (Names{"SAS!", "Base!"}));
  EXPECT_EQ(keywords_in("Requirements\n- You like an agile environment\n- Agile methods\n"), Names{"Agile!"});
}

TEST(Posting, WhereCommasWereLostNamesSideBySideAreSeveral) {
  std::string shapes = "Requirements\n- QuillStore PageWright\n";
  EXPECT_EQ(keywords_in(shapes), Names{"QuillStore PageWright!"});
  for (int line = 0; line < 40; ++line) shapes += "- you like to write what others read\n";
  EXPECT_EQ(keywords_in(shapes), (Names{"QuillStore!", "PageWright!"}));
  // A name that is a word too is vouched for by the product beside it.
  EXPECT_EQ(keywords_in(shapes + "- Terraform Nomad\n- Nomad Consulting\n"),
            (Names{"QuillStore!", "PageWright!", "Terraform!", "Nomad!"}));
}

TEST(Posting, TagsBehindTheirLabelAreKeywordsEachByItself) {
  const std::string page =
      "Senior Engineer Kestrel Ltd Date posted: 2021-03-04 Job type: Full-time Technologies ";
  const std::string rest =
      " Job description You will keep the books of people at sea and on land , in teams of four that own "
      "what "
      "they make from the first line to the pager and are asked about it on Mondays .";
  EXPECT_EQ(keywords_in(page + "java go quill-store mobile . net" + rest),
            (Names{"java!", "go!", "quill-store!", "mobile!", ". net!"}));
  EXPECT_EQ(keywords_in(page + "that move swift things" + rest), Names{});
  // The label may stand on a line of its own.
  const std::string lines = "Java Developer\n\nJob type:\nFull-time\nTechnologies\n";
  EXPECT_EQ(keywords_in(lines + "spring cloud java\nJob description\nYou keep books ."),
            (Names{"spring!", "cloud!", "java!"}));
  EXPECT_EQ(keywords_in(lines + "chosen by swift people\nJob description\nYou keep books ."), Names{});
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

TEST(Posting, AWideNameNarrowsNoSearch) {
  EXPECT_EQ(keywords_in("Requirements\n- Web applications, back-end systems, programming languages, Java\n"
                        "- Software engineering with distributed systems\n"),
            (Names{"Java!", "distributed systems!"}));
  EXPECT_EQ(
      keywords_in(
          "Requirements\n- Consulting, dashboards in Tableau, legacy code in large-scale systems, on call\n"),
      (Names{"Tableau!"}));
}

TEST(Posting, ANameAloneBehindASignOrAGradeIsASkill) {
  EXPECT_EQ(keywords_in("Requirements\n+ Go\n+ SQL\n"), (Names{"Go!", "SQL!"}));
  EXPECT_EQ(keywords_in("Requirements\n- SQL\n- Some Rust\n"), (Names{"SQL!", "Rust!"}));
}

TEST(Posting, AnAcronymAColonAndExperienceVouchForNamesBesideThem) {
  EXPECT_EQ(
      keywords_in("Requirements\n- Java\n- Good experience of Tessellor in shops\n- Member of Pagewright\n"),
      (Names{"Java!", "Tessellor!"}));
  EXPECT_EQ(keywords_in("Requirements\n- Reads pages with OCR: Tessellor, Pagewright\n"),
            (Names{"OCR!", "Tessellor!", "Pagewright!"}));
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
      {"Java technology", {"Java"}},
      {"Java, development of tools", {"Java"}},
      // What is done is a thing of its own; a plural says which of its kind.
      {"Java unit testing", {"Java", "unit testing"}},
      {"Java testing tools", {"Java testing tools"}},
      {"Strong data analysis development", {"data analysis"}},
      {"Solid testing and QA processes", {"testing and QA processes"}},
      {"Jenkins and QA processes", {"Jenkins", "QA processes"}},
      {"A cloud ( Amazon Web Services ( AWS ) )", {"Amazon Web Services ( AWS )"}},
      {"Modern JavaScript (ES6)", {"JavaScript", "ES6"}},
  };
  for (const auto& row : table) EXPECT_EQ(phrases_in(row.line), row.phrases) << row.line;
  const Posting posting = read("Requirements\n- Jira/Confluence\n");
  EXPECT_EQ(keywords_of(posting), (Names{"Jira!", "Confluence!"}));
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
