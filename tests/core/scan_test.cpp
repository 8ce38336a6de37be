// What is searched for eight bytes at a time is found where a loop over bytes finds it.
#include "core/text/scan.hpp"

#include <gtest/gtest.h>

#include <iterator>
#include <string>
#include <vector>

#include "core/lexicon/lexicon.hpp"
#include "core/text/cut.hpp"
#include "core/text/document.hpp"

namespace resume {
namespace {

// Bytes beside the marks that differ from them by one, or in the highest bit, and a zero.
std::string strange_text(size_t size, uint32_t seed) {
  static constexpr char bytes[] = {'-',  '.',  '/',    '!', '"',  ' ',    '\t',   '\n',
                                   '\v', '\r', '\x0E', 'a', '\0', '\xAE', '\xA1', '\x8A'};
  std::string text;
  for (size_t i = 0; i < size; ++i) {
    seed = seed * 1664525u + 1013904223u;
    text += seed % 5 == 0 ? bytes[(seed >> 16) % sizeof(bytes)] : 'a';
  }
  return text;
}

template <class Is>
size_t first_of(std::string_view text, size_t at, Is&& is) {
  while (at < text.size() && !is(text[at])) ++at;
  return at;
}

TEST(Scan, FindsWhatALoopOverBytesFinds) {
  for (uint32_t seed = 0; seed < 400; ++seed) {
    const std::string text = strange_text(seed % 43, seed);
    for (size_t at = 0; at <= text.size(); ++at) {
      EXPECT_EQ((find_any<'.', '!'>(text, at)),
                first_of(text, at, [](char c) { return c == '.' || c == '!'; }));
      EXPECT_EQ(find_line_end(text, at), first_of(text, at, [](char c) { return c >= '\n' && c <= '\r'; }));
      const size_t zero = first_of(text, at, [](char c) { return c == '\0'; });
      EXPECT_EQ(std::string_view(text).find('\0', at), zero == text.size() ? std::string::npos : zero);
      const size_t high = first_of(text, at, [](char c) { return c == '\xAE'; });
      EXPECT_EQ(std::string_view(text).find('\xAE', at), high == text.size() ? std::string::npos : high);
    }
  }
}

TEST(Scan, AStretchHoldsTheWordsThatBeginInIt) {
  for (uint32_t seed = 0; seed < 60; ++seed) {
    const Document document = read_document(strange_text(size_t{3} * seed, seed), lexicon::words());
    const auto size = static_cast<uint32_t>(document.text.size());
    for (uint32_t begin = 0; begin <= size; ++begin)
      for (uint32_t end = begin; end <= size + 9; ++end) {
        uint32_t before = 0, inside = 0;
        for (const Word& word : document.words)
          before += word.begin < begin, inside += word.begin >= begin && word.begin < end;
        const Stretch stretch = document.stretch_of({begin, end});
        EXPECT_EQ(stretch.first_word, before);
        EXPECT_EQ(stretch.end_word, before + inside);
      }
  }
}

TEST(Scan, WordsAreCutAsTheyAreLetterByLetter) {
  static constexpr std::string_view pieces[] = {"a",
                                                "B",
                                                "7",
                                                "word",
                                                "longer-than-eight",
                                                " ",
                                                "\n",
                                                ".",
                                                "+",
                                                "é",
                                                "ß",
                                                "Ж",
                                                "漢",
                                                "•",
                                                "–",
                                                "—",
                                                "’",
                                                "“",
                                                "‑",
                                                "‐",
                                                "\xE2\x80\x8B",
                                                "\xE2\x80\xA8",
                                                "\xE2\x80\xAE",
                                                "\xC2\xAD",
                                                "\xCC\x81",
                                                "™",
                                                "😀"};
  uint32_t state = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < round % 23; ++i) {
      state = state * 1664525u + 1013904223u;
      text += pieces[(state >> 16) % std::size(pieces)];
    }
    std::vector<CutWord> words, expected;
    cut_words(text, [&](uint32_t begin, uint32_t size, uint64_t key) {
      words.push_back({begin, begin + size, 0, key});
    });
    for (uint32_t at = 0; at < text.size();) {
      const uint8_t first = byte_classes[static_cast<uint8_t>(text[at])];
      CutWord word{at, at + first, at + 1, static_cast<uint8_t>(text[at])};  // a mark, or nothing
      if (first > 1) word = cut_any_word(text, at);
      if (word.begin != word.end) expected.push_back(word);
      at = word.next;
    }
    ASSERT_EQ(words.size(), expected.size()) << text;
    for (size_t i = 0; i < words.size(); ++i) {
      EXPECT_EQ(words[i].begin, expected[i].begin) << text;
      EXPECT_EQ(words[i].end, expected[i].end) << text;
      EXPECT_EQ(words[i].key, expected[i].key) << text;
    }
  }
}

TEST(Scan, ATabOrThreeBlanksMakeCells) {
  const auto has_cells = [](const char* text) { return read_document(text, lexicon::words()).has_cells; };
  for (const char* text : {"a\tb", "a   b", "\ta", "a\t", "   a", "a   ", "   ", "\t", "a, \xC2\xB7    b"})
    EXPECT_TRUE(has_cells(text)) << text;
  for (const char* text : {"", "a", "a  b", "a, \xC2\xB7  b", "  a  ", "a\n\n\nb"})
    EXPECT_FALSE(has_cells(text)) << text;
}

}
}
