#include "core/resume/language.hpp"

#include <algorithm>
#include <array>

#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

struct SmallWords {
  std::string_view language, words;  // the words of six bytes or fewer, between blanks
};

// Words that the other languages here write seldom; those of two count for both.
static constexpr SmallWords small_words[] = {
    {"en", "and the of to for with by from on at in across their our that which an as was were into per"},
    {"de",
     "und der die das f\u00FCr mit von im in den des bei zur zum auf an als ein eine durch \u00FCber sowie "
     "aus am"},
    {"fr", "et de des du les la le pour dans en sur avec une un par aux au d l chez ans \u00E0 sous dont"},
    {"es",
     "y de del la las los el en para con por una un al m\u00E1s que se su a\u00F1os sobre desde entre como"},
    {"pt", "e de da do das dos em para com por uma um na no nas nos ao mais que os as anos pela pelo"},
    {"it", "e di del della dei delle il la le per con in da al alla un una nel nella gli dal su presso anni"},
    {"nl", "en de het van een voor met op in te aan bij door naar is tot over als ook uit jaar zijn om"},
    {"pl", "i w z na do oraz dla od przy po ze za we si\u0119 przez lat jako nad pod roku jest"},
};
// So many words tell, taken from all over the text: one keystroke after the other asks.
static constexpr size_t enough = 400;
static constexpr uint32_t longest = 6;

// The words, a list for each of 256 hashes. Six letters leave the highest bits to the languages.
struct SmallWordTable {
  std::array<uint64_t, 200> words{};
  std::array<uint8_t, 257> begin{};  // by hash, and one more
};
static constexpr uint32_t languages_shift = 56;

static constexpr uint64_t key_of(uint64_t word) { return word & ~(uint64_t{0xFF} << languages_shift); }

static constexpr uint32_t hash_of(uint64_t key) {
  return static_cast<uint32_t>((key * 0x9E3779B97F4A7C15) >> 56);
}

static constexpr auto table = [] {
  std::array<uint64_t, 200> all{};
  size_t count = 0;
  for (size_t language = 0; language < std::size(small_words); ++language) {
    std::string_view rest = small_words[language].words;
    while (!rest.empty()) {
      const size_t end = std::min(rest.find(' '), rest.size());
      const uint64_t key = letters_key(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      size_t at = 0;
      while (at < count && key_of(all[at]) != key) ++at;
      if (at == count) all[count++] = key;
      all[at] |= uint64_t{1} << (languages_shift + language);
    }
  }
  SmallWordTable sorted;
  for (size_t i = 0; i < count; ++i) ++sorted.begin[hash_of(key_of(all[i])) + 1];
  for (size_t hash = 1; hash < sorted.begin.size(); ++hash)
    sorted.begin[hash] = static_cast<uint8_t>(sorted.begin[hash] + sorted.begin[hash - 1]);
  std::array<uint8_t, 257> next = sorted.begin;
  for (size_t i = 0; i < count; ++i) sorted.words[next[hash_of(key_of(all[i]))]++] = all[i];
  return sorted;
}();

static uint32_t languages_of(std::string_view word) {
  if (word.size() > longest) return 0;
  const uint64_t key = letters_key(word);
  const uint32_t hash = hash_of(key);
  for (uint32_t i = table.begin[hash]; i < table.begin[hash + 1]; ++i)
    if (key_of(table.words[i]) == key) return static_cast<uint32_t>(table.words[i] >> languages_shift);
  return 0;
}

bool is_small_word(std::string_view word) { return word.size() >= 2 && languages_of(word) != 0; }

std::string_view detect_language(const Document& document) {
  std::array<uint32_t, std::size(small_words)> hits{};
  uint32_t latin = 0, cyrillic = 0, ukrainian = 0, han = 0, kana = 0;
  const size_t step = 1 + document.words.size() / enough;
  for (size_t i = 0; i < document.words.size(); i += step) {
    const Word& word = document.words[i];
    const std::string_view text = document[word];
    const bool ascii = static_cast<uint8_t>(text[0]) < 0x80;
    if (ascii || code_point_at(text, 0).value < 0x250) {
      if (ascii && !is_letter(text[0])) continue;
      ++latin;
      for (uint32_t left = languages_of(text), language = 0; left != 0; left >>= 1, ++language)
        hits[language] += left & 1;
      continue;
    }
    // Words of these scripts may be whole lines: their letters count.
    for (uint32_t at = 0; at < text.size() && at < 300;) {
      const CodePoint point = code_point_at(text, at);
      const char32_t c = point.value;
      cyrillic += c >= 0x400 && c <= 0x4FF;
      ukrainian += c == 0x456 || c == 0x457 || c == 0x454 || c == 0x491;
      kana += c >= 0x3040 && c <= 0x30FF;
      han += c >= 0x4E00 && c <= 0x9FFF;
      at += point.size;
    }
  }
  // A letter of Chinese says as much as half a word.
  if ((han + kana) / 2 > latin / 3 && han + kana > 8) return kana * 12 > han ? "ja" : "zh";
  if (cyrillic / 6 > latin / 2 && cyrillic > 20) return ukrainian * 60 > cyrillic ? "" : "ru";
  size_t best = 0;
  for (size_t language = 1; language < hits.size(); ++language)
    if (hits[language] > hits[best]) best = language;
  const auto others =
      std::count_if(hits.begin(), hits.end(), [&](uint32_t hit) { return hit == hits[best]; });
  // Of a terse text one word in twenty-five is small.
  const bool told = hits[best] >= 3 && hits[best] * 25 >= latin && others == 1;
  return told ? small_words[best].language : std::string_view();
}

bool ends_small(const Document& document, Span line) {
  const Stretch words = document.stretch_of(line);
  if (words.first_word == words.end_word) return false;
  const Word& last = document.words[words.end_word - 1];
  const std::string_view text = document[line];
  const bool capitals = text.size() > 8 && std::none_of(text.begin(), text.end(), is_lower);
  const bool whole = last.begin == 0 || document.text[last.begin - 1] != '-';  // 'Co-op'
  return whole && last.span().end == line.end && (capitals || is_lower(document.text[last.begin])) &&
         is_small_word(document[last]);
}

}
