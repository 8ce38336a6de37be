#include "core/report/report.hpp"

#include "core/report/draw.hpp"
#include "core/report/text.hpp"
#include "core/report/texts.hpp"
#include "tests/core/golden.hpp"

namespace resume {

TEST(Texts, FillsWhatItIsGiven) {
  const std::vector<NamedValue> values = {{"a", "one"}, {"b", "{a}"}};
  const struct {
    const char *sentence, *filled;
  } table[] = {{"{a} and {b}", "one and {a}"},
               {"{c} stays", "{c} stays"},
               {"no end {a", "no end {a"},
               {"", ""},
               {"}{a}{", "}one{"}};
  for (const auto& row : table) EXPECT_EQ(fill(row.sentence, values), row.filled);
}

TEST(Texts, EveryRuleHasItsSentencesInAnyLanguage) {
  for (const Rule* rule : all_rules())
    for (const char* language : {"en", "xx", ""}) {
      const RuleTexts texts = texts_of(*rule, language);
      EXPECT_FALSE(texts.title.empty()) << rule->id;
      EXPECT_FALSE(texts.why.empty()) << rule->id;
      ASSERT_FALSE(texts.messages.empty()) << rule->id;
      for (const std::string_view message : texts.messages) EXPECT_FALSE(message.empty()) << rule->id;
    }
  EXPECT_EQ(language_of("en"), "en");
  EXPECT_EQ(language_of("xx"), "en");
}

TEST(Texts, NoMessageKeepsAPlaceholder) {
  for (const golden::Pair& pair : golden::pairs()) {
    Posting posting;
    if (pair.has_posting) posting = read_posting(pair.posting, golden::settings());
    const Report report = check({pair.resume}, pair.has_posting ? &posting : nullptr, golden::settings());
    for (const Finding& finding : report.findings) {
      const std::string message = message_of(finding, report);
      EXPECT_FALSE(message.empty()) << pair.name << ": " << finding.rule->id;
      EXPECT_EQ(message.find_first_of("{}\n"), std::string::npos) << message;
      const std::string headline = headline_of(finding, report);
      EXPECT_FALSE(headline.empty()) << pair.name << ": " << finding.rule->id;
      EXPECT_EQ(headline.find_first_of("{}\n"), std::string::npos) << headline;
    }
  }
}

// A list of missing terms tells them apart by their first lines.
TEST(Texts, AHeadlineNamesTheTerm) {
  const Posting posting = read_posting("Requirements\n- Kafka and gRPC\n", golden::settings());
  const Report report = check({"Experience\nDeveloper, Old Mill Ltd, 2019 - 2021\n- Built 3 shops with Go\n"},
                              &posting, golden::settings());
  std::string missing;
  for (const Finding& finding : report.findings)
    if (finding.rule->id == "keyword_missing") missing += headline_of(finding, report) + "\n";
  EXPECT_EQ(missing, "Show Kafka, if it is true\nShow gRPC, if it is true\n");
}

// Quoted words are cut at 60 bytes, never within a letter.
TEST(Texts, LongWordsAreCut) {
  std::string word;
  for (int i = 0; i < 40; ++i) word += "\xE6\x97\xA5";
  const Report report =
      check({"Experience\nDeveloper, Old Mill Ltd, 2019 - 2021\n- " + word + " for our shops\n"}, nullptr,
            golden::settings());
  for (const Finding& finding : report.findings)
    if (finding.rule->id == "bullet_verb") {
      EXPECT_NE(message_of(finding, report).find("\xE6\x97\xA5\xE2\x80\xA6'"), std::string::npos);
    }
}

TEST(Drawing, ColumnsAsATerminalCounts) {
  EXPECT_EQ(columns_of("abc"), 3u);
  EXPECT_EQ(columns_of("Zo\xC3\xAB"), 3u);
  EXPECT_EQ(columns_of("Zoe\xCC\x88"), 3u);
  EXPECT_EQ(columns_of("\xE6\x97\xA5\xE6\x9C\xAC"), 4u);
  EXPECT_EQ(columns_of("\xF0\x9F\x91\x8D"), 2u);
  EXPECT_EQ(columns_of("\xE2\x80\x8B"), 0u);
  EXPECT_EQ(padded("\xE6\x97\xA5", 4), "\xE6\x97\xA5  ");
}

// A text may hold what a terminal obeys.
TEST(Drawing, NoControlCharacterIsPrinted) {
  EXPECT_EQ(printable("a\tb\nc\x1B[31m\x7F\xC2\x9B"), "a b c\xEF\xBF\xBD[31m\xEF\xBF\xBD\xEF\xBF\xBD");
  std::string all;
  for (int c = 0; c < 256; ++c) all += static_cast<char>(c);
  const std::string text =
      report_text(check({all + "\n- Responsible for" + all}, nullptr, golden::settings()));
  for (const char c : text) EXPECT_TRUE(c == '\n' || static_cast<uint8_t>(c) >= 0x20) << static_cast<int>(c);
}

TEST(Drawing, CaretsStandUnderTheirWords) {
  const Report report = check({"\xE6\x97\xA5\xE6\x9C\xAC Lind\n- \xE2\x80\x8BResponsible for billing\n"},
                              nullptr, golden::settings());
  const std::string text = findings_text(report);
  EXPECT_NE(text.find("|   ^^^^^^^^^^^^^^^ bullet_duty"), std::string::npos) << text;
}

// Hostile texts: as long as one may paste, of one kind of piece. Reading them is linear, so this ends soon.
TEST(Check, HostileTexts) {
  const char* pieces[] = {
      "a",     "- Responsible for ", "\n- x y z\n", "Python, ",   "2020 - 2019 ", "\xFF", "(at)",
      "24/7 ", "\xE2\x80\x8B",       "- ",          "half of a ", "1-1-1-",       "@",    "1 "};
  const Posting posting = read_posting("Requirements\n- Python, Go, Kubernetes", golden::settings());
  for (const char* piece : pieces) {
    std::string text = "Experience\nDeveloper, Old Mill Ltd, 2019 - 2021\n- ";
    while (text.size() < 300000) text += piece;
    const Report report = check({text}, &posting, golden::settings());
    EXPECT_LE(report.findings.size(), text.size());
    EXPECT_FALSE(findings_text(report).empty() && !report.findings.empty());
  }
}

}
