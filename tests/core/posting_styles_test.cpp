// Postings as boards, agencies and PDF files hand them over.
#include <gtest/gtest.h>

#include "tests/core/posting_words.hpp"

namespace resume {

static Names requirements_in(std::string text) {
  const Posting posting = read(std::move(text));
  Names lines;
  for (const Requirement& one : posting.requirements) lines.emplace_back(posting.document[one.span]);
  return lines;
}

static std::string place_in(std::string text) {
  const Posting posting = read(std::move(text));
  return std::string(posting.document[posting.place]);
}

static Names certificates_in(const std::string& line) {
  const Posting posting = read("Requirements\n- " + line + "\n");
  Names names;
  for (const CertificateAsked& one : posting.certificates) names.emplace_back(posting.document[one.span]);
  return names;
}

static Names questions_in(const std::string& text) {
  const Posting posting = read(text);
  Names kinds;
  for (const Question& one : posting.questions)
    kinds.emplace_back(question_kind_names[static_cast<size_t>(one.kind)]);
  return kinds;
}

TEST(PostingStyles, LongLinesOfATextThatIsNotWrappedStandAlone) {
  const Names lines = {"Bachelor's degree in Business, Engineering, or a related discipline",
                       "CompTIA Security+ or CISSP, within six months from the day of hire (required)",
                       "Splunk, two years (preferred)", "U.S. citizenship"};
  std::string text = "Engineer\n\nBasic qualifications\n";
  for (const std::string& line : lines) text += line + "\n";
  EXPECT_EQ(requirements_in(text), lines);
  EXPECT_EQ(
      requirements_in("Manager\n\nBasic qualifications\nBachelor's degree in Business, Engineering, or a "
                      "related discipline\n5+ years of product management\n")
          .size(),
      2u);
  // Where a line goes on in small letters, the text was cut by its width.
  EXPECT_EQ(
      requirements_in("Engineer\n\nRequirements\nYou have run services for some years, and they were "
                      "written with\nGo, for the most part, or in another language with a compiler that "
                      "we\nlike as well\n")
          .size(),
      1u);
}

TEST(PostingStyles, ALabelInAListItemHoldsForThatItem) {
  EXPECT_EQ(keywords_in("Developer\n\nRequirements\n- Java\n- Nice to have: Kafka\n- Python\n"),
            (Names{"Java!", "Python!", "Kafka?"}));
  EXPECT_EQ(keywords_in("Entwickler\n\nDein Profil\n- Java\n- W\xC3\xBCnschenswert: Kafka\n- SQL\n"),
            (Names{"Java!", "SQL!", "Kafka?"}));
}

TEST(PostingStyles, HeadingsMayBeNumbered) {
  const Posting posting = read(
      "Engineer\n\n1. MAIN TASKS\n- Drivers under FreeRTOS\n\n3. REQUIREMENTS\n3.1 Essential\n- CAN\n"
      "3.2 Desirable\n- AUTOSAR\n\n4. WHAT WE OFFER\n- A canteen and a user group for Python\n");
  EXPECT_EQ(keywords_of(posting), (Names{"CAN!", "AUTOSAR?", "FreeRTOS"}));
  EXPECT_EQ(posting.requirements.size(), 3u);
}

TEST(PostingStyles, ThePlaceIsFoundAmongWhatElseTheHeadSays) {
  const struct {
    const char* text;
    const char* place;
  } table[] = {
      {"Staff Engineer\nNew York, NY (Hybrid, 3 days/week in office)\nApply\n", "New York, NY"},
      {"JAVA DEVELOPER - 6 MONTHS - REMOTE (1 DAY/MONTH IN BRISTOL)\n", "BRISTOL"},
      {"Engineer\nJob ID: 48213\nPrimary Location: US-TX-Austin\n", "US-TX-Austin"},
      {"Data Engineer\nRemote in Columbus, OH\n", "Columbus, OH"},
      {"Data Engineer\nDublin / remote within Ireland\n", "Dublin"},
      {"Data Engineer\nDue to demand in Berlin we grow.\n", ""},
  };
  for (const auto& row : table) EXPECT_EQ(place_in(row.text), row.place) << row.text;
}

TEST(PostingStyles, WhatAPageAsksOfItsReaderIsNoRequirement) {
  EXPECT_EQ(
      requirements_in("Data Engineer\n\nSkills\nPython\n(Do you have experience in Python?)\nYes\nNo\n"),
      (Names{"Python", "(Do you have experience in Python?"}));
  EXPECT_EQ(requirements_in("Engineer\n\nPerson specification\nCriterion\tEssential\tDesirable\nPython\tX\t\n"
                            "Julia\t\tX\n"),
            (Names{"Python\tX", "Julia\t\tX"}));
  EXPECT_EQ(requirements_in("Engineer\n\nBonus\n\xE2\xAD\x90 Terraform\n\xE2\xAD\x90 Temporal\n"),
            (Names{"Terraform", "Temporal"}));
}

TEST(PostingStyles, CertificatesAreNamedWhole) {
  EXPECT_EQ(certificates_in("SnowPro Core or AWS Certified Data Engineer certification"),
            (Names{"SnowPro Core", "AWS Certified Data Engineer certification"}));
  EXPECT_EQ(certificates_in("BLS and ACLS certification required"), (Names{"BLS", "ACLS certification"}));
  EXPECT_EQ(certificates_in("Certified in the use of forklifts"), (Names{"Certified"}));
  EXPECT_EQ(certificates_in("A recognised certification"), (Names{"certification"}));
}

TEST(PostingStyles, WhatTheFormAsksIsNoKeyword) {
  EXPECT_EQ(keywords_in("Requirements\n- Full clean driving licence\n- Active TS/SCI clearance\n- Excel\n"),
            (Names{"Excel!"}));
  EXPECT_EQ(questions_in("Engineer\n\nRequirements\n- Go\n- Current Texas RN license\n"), (Names{"licence"}));
  EXPECT_EQ(questions_in("Manager\n\nRequirements\n- Jira\n\nAdditional information\n"
                         "This position is not eligible for visa sponsorship.\n"),
            (Names{"right_to_work"}));
  EXPECT_EQ(questions_in("Engineer\n\nyou:\n- know Elixir\n\nin person in San Francisco\n"),
            (Names{"on_site"}));
}

TEST(PostingStyles, ALanguageIsAskedForAsItsClauseSays) {
  const Posting posting = read("Requirements\n- Fluent English; French or German an advantage\n");
  ASSERT_EQ(posting.spoken_languages.size(), 3u);
  EXPECT_EQ(posting.spoken_languages[0].strength, Strength::required);
  EXPECT_EQ(posting.spoken_languages[1].strength, Strength::preferred);
  EXPECT_EQ(posting.spoken_languages[2].strength, Strength::preferred);
}

TEST(PostingStyles, ATitleStandsBehindItsLabel) {
  for (const char* label : {"Post: ", "Vacancy: ", "Job Title - ", "Role title: "}) {
    const Posting posting = read(std::string(label) + "Research Software Engineer (Grade 7)\n");
    EXPECT_EQ(posting.document[posting.title], "Research Software Engineer") << label;
  }
}

TEST(PostingStyles, ADotInAShortFormOrANameEndsNothing) {
  EXPECT_EQ(requirements_in("Requirements\n- 8+ years of Go, incl. Kafka\n").size(), 1u);
  EXPECT_EQ(keywords_in("Requirements\n- Good command of C; some Python\n"), (Names{"C!", "Python!"}));
  EXPECT_EQ(keywords_in("Stack\n- postgres, fly.io\n"), (Names{"postgres", "fly.io"}));
  EXPECT_TRUE(keywords_in("How to reach us\nrequirements: see jobs.fly.io/python\n").empty());
}

TEST(PostingStyles, ADashPutsExamplesBehindWhatTheyAreOf) {
  const Posting posting = read("Requirements\n- CI/CD - Jenkins or GitLab\n");
  ASSERT_EQ(posting.groups.size(), 2u);
  EXPECT_FALSE(posting.groups[0].any_of);
  EXPECT_EQ(posting.groups[1].end_keyword - posting.groups[1].first_keyword, 2u);
}

TEST(PostingStyles, ASubjectGoesOnInTheNextLine) {
  const Posting posting =
      read("Requirements\n- Degree in electrical engineering, computer\nscience or comparable\n");
  ASSERT_EQ(posting.degrees.size(), 1u);
  EXPECT_EQ(posting.document[posting.degrees[0].span], "Degree in electrical engineering, computer\nscience");
}

TEST(PostingStyles, AProductMayBeCalledManager) {
  EXPECT_EQ(keywords_in("Requirements\n- GA4 and Google Tag Manager\n- Experience as a Marketing Manager\n"),
            (Names{"GA4!", "Google Tag Manager!"}));
}

TEST(PostingStyles, LanguagesInFrenchAreNamedBySmallLetters) {
  const Posting posting = read(
      "Exigences\n- Bilinguisme (fran\xC3\xA7"
      "ais et anglais)\n");
  EXPECT_EQ(posting.spoken_languages.size(), 2u);
}

TEST(PostingStyles, MarkdownIsDress) {
  const Posting posting = read(
      "# ML Engineer\n\n**Team:** Discovery  **Location:** Warsaw\n\n### What you'll own\n- Models in "
      "**PyTorch**\n\n"
      "### Must-haves\n- **Elasticsearch** / **OpenSearch** / **Quillsearch**\n\n### Nice-to-haves\n- "
      "_Scala_, _Spark_\n\n"
      "### Perks\n- A GPU\n");
  EXPECT_EQ(posting.document[posting.place], "Warsaw");
  EXPECT_EQ(keywords_of(posting),
            (Names{"Elasticsearch!", "OpenSearch!", "Quillsearch!", "Scala?", "Spark?", "PyTorch"}));
  EXPECT_EQ(posting.requirements.size(), 3u);
}

TEST(PostingStyles, ATextInCapitalsIsReadAsAnyOther) {
  EXPECT_EQ(keywords_in("MACHINIST\n\nDUTIES\nSET UP AND RUN LATHES\n\nREQUIREMENTS\n5 YEARS OF EXPERIENCE\n"
                        "SOLIDWORKS OR FUSION 360\nLIFT 50 LBS\nHEAVY ROBOTS\n"),
            (Names{"SOLIDWORKS!", "FUSION 360!"}));
  const Posting hiring = read("HIRING: CNC PROGRAMMER\n");
  EXPECT_EQ(hiring.document[hiring.title], "CNC PROGRAMMER");
}

TEST(PostingStyles, WordsToTheReaderAreNoRequirements) {
  EXPECT_EQ(
      requirements_in("Designer\n\nPerson specification\nIt is essential that you can show:\n- Figma\n\n"
                      "Don't meet 100% of this? Apply anyway.\n"),
      (Names{"Figma"}));
  EXPECT_EQ(
      requirements_in("Engineer\n\nYou know Go well.\n\nProcess: intro call, a task, an on-site day.\n"),
      (Names{"You know Go well."}));
}

TEST(PostingStyles, TheHeadOfALongLineSaysWhereTheWorkIsDone) {
  const Posting posting = read(
      "Kestrel (YC S19) | Senior Backend / Fullstack | REMOTE (EU timezones) or Ghent | Full-time | 70-95k | "
      "https://kestrel.example\n\nWe write software for harbours. You know Go well.\n");
  EXPECT_EQ(posting.document[posting.place], "Ghent");
  EXPECT_EQ(posting.remote, Remote::remote);
  EXPECT_EQ(read("Desarrollador Backend\nMadrid (h\xC3\xAD"
                 "brido)\n")
                .remote,
            Remote::hybrid);
}

TEST(PostingStyles, YearsAreAskedForAsTheirClauseSays) {
  const Posting posting = read("Requirements\n- 4+ years in product design, ideally in a small company\n");
  ASSERT_EQ(posting.years.size(), 1u);
  EXPECT_EQ(posting.years[0].strength, Strength::required);
  EXPECT_EQ(posting.requirements[0].strength, Strength::required);
  EXPECT_EQ(keywords_in("Requisitos\n- Al menos 3 a\xC3\xB1os de PHP\n"), (Names{"PHP!"}));
}

TEST(PostingStyles, YearsInARoleAreAskedOfAPerson) {
  const Posting posting =
      read("Manager\n\nWhat do you need?\n- Minimum 4 years in a growth or performance marketing role\n");
  ASSERT_EQ(posting.years.size(), 1u);
  EXPECT_EQ(posting.years[0].min_years, 4);
}

}
