#include "core/text/document.hpp"

#include <gtest/gtest.h>

#include "core/lexicon/lexicon.hpp"
#include "core/text/cut.hpp"
#include "core/text/utf8.hpp"

namespace resume {

static Document read(std::string text) { return read_document(std::move(text), lexicon::words()); }

static std::vector<std::string> tokens_of(std::string text) {
  const Document document = read(std::move(text));
  const Stretch all = document.stretch_of({0, static_cast<uint32_t>(document.text.size())});
  std::vector<std::string> tokens;
  for (const Span span : read_tokens(document, all)) tokens.emplace_back(document[span]);
  EXPECT_EQ(tokens.size(), count_tokens(document, all));
  return tokens;
}

// The table is the specification of a token: technical names whole, the sentence's own marks left out.
TEST(Tokens, AsAPersonWouldCutThem) {
  const struct {
    const char* text;
    std::vector<std::string> tokens;
  } table[] = {
      // technical names
      {"C, C++, C#, F# and R.", {"C", "C++", "C#", "F#", "and", "R"}},
      {"Go. Then .NET.", {"Go", "Then", ".NET"}},
      {"Node.js, Next.js and Vue.js.", {"Node.js", "Next.js", "and", "Vue.js"}},
      {"CI/CD, TCP/IP, UI/UX, PL/SQL, HTTP/2.", {"CI/CD", "TCP/IP", "UI/UX", "PL/SQL", "HTTP/2"}},
      {"OAuth 2.0. A/B testing", {"OAuth", "2.0", "A/B", "testing"}},
      {"C++. C#. .NET. Node.js.", {"C++", "C#", ".NET", "Node.js"}},
      {"R&D at AT&T", {"R&D", "at", "AT&T"}},
      {"Objective-C, T-SQL", {"Objective-C", "T-SQL"}},
      {"ASP.NET Core 8", {"ASP.NET", "Core", "8"}},
      {"(C++)", {"C++"}},
      // amounts
      {"cut 40% of $1,200 and \xE2\x82\xAC"
       "2.4bn",
       {"cut", "40%", "of", "$1,200", "and",
        "\xE2\x82\xAC"
        "2.4bn"}},
      {"10M+ users", {"10M+", "users"}},
      {"one,two 1,2", {"one", "two", "1,2"}},
      // words
      {"on-call, O'Brien\xE2\x80\x99s e-mail", {"on-call", "O'Brien\xE2\x80\x99s", "e-mail"}},
      {"nora@brightwater.example", {"nora@brightwater.example"}},
      {"a \xE2\x80\x94 b \xE2\x80\xA2 c", {"a", "b", "c"}},
      {"R\xC3\xA9sum\xC3\xA9 Z\xC3\xBCrich \xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E \xF0\x9F\x91\x8D",
       {"R\xC3\xA9sum\xC3\xA9", "Z\xC3\xBCrich", "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E"}},
      {"\xD0\x98\xD0\xBD\xD0\xB6\xD0\xB5\xD0\xBD\xD0\xB5\xD1\x80",
       {"\xD0\x98\xD0\xBD\xD0\xB6\xD0\xB5\xD0\xBD\xD0\xB5\xD1\x80"}},
      {"", {}},
      {" . / & + # - ", {}},
  };
  for (const auto& row : table) EXPECT_EQ(tokens_of(row.text), row.tokens) << row.text;
}

// Two writings of one word have one key: case, accents, ligatures, hidden characters and wide letters do not
// matter.
TEST(Words, AreComparedFolded) {
  const char* pairs[][2] = {{"PYTHON", "python"},
                            {"R\xC3\xA9sum\xC3\xA9", "resume"},
                            {"Z\xC3\xBCrich", "Zu\xCC\x88rich"},
                            {"STRASSE",
                             "stra\xC3\x9F"
                             "e"},
                            {"\xEF\xAC\x81ntech", "fintech"},
                            {"Py\xC2\xADthon", "Python"},
                            {"Py\xE2\x80\x8Bthon", "Python"},
                            {"\xEF\xBC\xA7\xEF\xBD\x8F", "Go"},
                            {"\xD0\x98\xD0\x9D\xD0\x96", "\xD0\xB8\xD0\xBD\xD0\xB6"},
                            {"\xC5\x81\xC3\xB3"
                             "d\xC5\xBA",
                             "Lodz"}};
  for (const auto& pair : pairs) {
    std::vector<uint64_t> keys[2];
    for (int side = 0; side < 2; ++side)
      cut_words(pair[side], [&](uint32_t, uint32_t, uint64_t key) { keys[side].push_back(key); });
    ASSERT_EQ(keys[0].size(), 1u) << pair[0];
    EXPECT_EQ(keys[0], keys[1]) << pair[0] << ' ' << pair[1];
  }
}

TEST(Lines, EveryLineEndIsOneAndSpansAreTrimmed) {
  const Document document = read(
      "a\r\n b \n\n\tc\r\xC2\xA0"
      "d\xC2\xA0\f");
  const char* expected[] = {"a", "b", "", "c", "d", ""};
  ASSERT_EQ(document.lines.size(), std::size(expected));
  for (size_t i = 0; i < std::size(expected); ++i)
    EXPECT_EQ(document[document.lines[i].span], expected[i]) << i;
  EXPECT_EQ(document.line_at(0), 0u);
  EXPECT_EQ(document.line_at(static_cast<uint32_t>(document.text.size())), 5u);
}

TEST(Sentences, EndWhereAPersonEndsThem) {
  const struct {
    const char* text;
    std::vector<std::string> sentences;
  } table[] = {
      {"Built it. Ran it.", {"Built it.", "Ran it."}},
      {"Worked with Node.js and C++. Then Go.", {"Worked with Node.js and C++.", "Then Go."}},
      {"For Acme Inc. in Berlin, e.g. Docker.", {"For Acme Inc. in Berlin, e.g. Docker."}},
      {"J. Smith wrote it in C. Then he left!", {"J. Smith wrote it in C.", "Then he left!"}},
      {"First line ends\nSecond line", {"First line ends", "Second line"}},
      {"I build\npayment systems", {"I build\npayment systems"}},
      {"- one\n- two", {"- one", "- two"}},
      {"Version 3.12 shipped. 4 more", {"Version 3.12 shipped.", "4 more"}},
      {"", {}},
  };
  for (const auto& row : table) {
    const Document document = read(row.text);
    std::vector<std::string> sentences;
    for (const Stretch& sentence : document.sentences) sentences.emplace_back(document[sentence.span]);
    EXPECT_EQ(sentences, row.sentences) << row.text;
  }
}

// The Unicode standard's own examples of maximal subparts, and every kind of broken byte.
TEST(Utf8, BrokenBytesBecomeReplacementCharacters) {
  const std::string fffd = "\xEF\xBF\xBD";
  const struct {
    std::string bytes, repaired;
  } table[] = {
      {"plain", "plain"},
      {"\xC3\xA9", "\xC3\xA9"},
      {"\x80", fffd},
      {"\xC3", fffd},
      {"\xC0\xAF", fffd + fffd},
      {"\xE0\x80\xBF", fffd + fffd + fffd},
      {"\xED\xA0\x80", fffd + fffd + fffd},
      {"\xF4\x91\x92\x93", fffd + fffd + fffd + fffd},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", fffd + fffd + fffd + fffd + "A"},
      {"a\xFF"
       "b\xFE"
       "c",
       "a" + fffd + "b" + fffd + "c"},
      {"\xF0\x9F\x91\x8D", "\xF0\x9F\x91\x8D"},
      {std::string("a\0b", 3), std::string("a\0b", 3)},
  };
  for (const auto& row : table) {
    EXPECT_EQ(repair_utf8(row.bytes), row.repaired);
    EXPECT_EQ(is_utf8(row.bytes), row.bytes == row.repaired);
    EXPECT_TRUE(is_utf8(row.repaired));
  }
}

// Found by fuzzing: a byte order mark before the first letter made a word that no line held.
TEST(Lines, HoldEveryWordWhole) {
  for (const std::string text : {"\xEF\xBB\xBFNora Lind\n\xEF\xBB\xBF\xEF\xBB\x97\xEF\xBB\xBF\n",
                                 "\xE2\x80\x8B\xCC\x81"
                                 "a \xCC\x81\n \xC2\xAD"
                                 "b\xC2\xAD\n",
                                 " \xEF\xBB\xBF \n\xEF\xBB\xBF"}) {
    const Document document = read(text);
    uint32_t next = 0;
    for (const Stretch& line : document.lines) {
      EXPECT_EQ(line.first_word, next) << text;
      for (const Word& word : document.words_of(line)) EXPECT_TRUE(line.span.covers(word.span())) << text;
      next = line.end_word;
    }
    EXPECT_EQ(next, document.words.size()) << text;
  }
}

TEST(Document, HostileTextsAreRead) {
  const std::string hostile[] = {std::string(2'000'000, 'a'),  std::string(2'000'000, '.'),
                                 std::string(1'000'000, '\n'), std::string(1'000'000, '\xFF'),
                                 std::string(1'000'000, '-'),  std::string(500'000, '\0')};
  for (const std::string& text : hostile) {
    const Document document = read(text);
    EXPECT_FALSE(document.lines.empty());
    for (const Word& word : document.words) ASSERT_LE(word.span().end, document.text.size());
  }
}

}
