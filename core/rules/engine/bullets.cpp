#include "core/rules/engine/bullets.hpp"

#include <algorithm>

#include "core/text/sentences.hpp"

namespace resume::rules {

bool is_word(const Document& document, uint32_t word, std::string_view lower) {
  const std::string_view letters = document[document.words[word]];
  return std::equal(letters.begin(), letters.end(), lower.begin(), lower.end(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
  });
}

// English function words that the languages around it do not use; 'in', 'a', 'for', 'was', 'do' are others'
// words too.
static bool is_english_only(const Document& document, uint32_t word) {
  static constexpr std::string_view markers[] = {
      "and",   "by",     "from",    "into",    "its",    "our",     "than",  "that",  "the",
      "their", "they",   "this",    "through", "to",     "when",    "which", "while", "who",
      "with",  "within", "without", "your",    "across", "between", "of",    "each"};
  return std::any_of(std::begin(markers), std::end(markers),
                     [&](std::string_view marker) { return is_word(document, word, marker); });
}

struct Tally {
  uint32_t words = 0, english = 0, accented = 0;
};

static void count(const Document& document, const Stretch& stretch, Tally& tally) {
  for (uint32_t i = stretch.first_word; i < stretch.end_word; ++i) {
    const Word& word = document.words[i];
    const std::string_view letters = document[word];
    if (word.size < 2 || (letters[0] >= '0' && letters[0] <= '9')) continue;
    ++tally.words;
    const uint16_t flags = lexicon::flags(word.id);
    if ((flags & word_flag::verb_past) || ((flags & word_flag::stop) && is_english_only(document, i)))
      ++tally.english;
    else if (std::any_of(letters.begin(), letters.end(),
                         [](char c) { return static_cast<uint8_t>(c) >= 0xC3; }))
      ++tally.accented;
  }
}

std::vector<Bullet> list_items(const Resume& resume) {
  const Document& document = resume.document;
  std::vector<Bullet> items;
  for (const Section& section : resume.sections) {
    const bool tells = section.kind == SectionKind::contact || section.kind == SectionKind::experience ||
                       section.kind == SectionKind::projects || section.kind == SectionKind::volunteering ||
                       section.kind == SectionKind::other;
    for (uint32_t i = section.first_line; tells && i < section.end_line; ++i) {
      const Stretch& line = document.lines[i];
      if (line.first_word == line.end_word || !begins_list_item(document.text, line.span)) continue;
      Stretch words = line;
      const char first = document.text[line.span.begin];
      if (first >= '0' && first <= '9')
        words.first_word = std::min(words.first_word + 2, words.end_word);  // '1.'
      if (words.first_word == words.end_word) continue;
      words.span.begin = document.words[words.first_word].begin;
      items.push_back({words.span, {line.span.begin, words.span.begin}, 0, words});
    }
  }
  return items;
}

bool is_english(const Document& document, std::span<const Bullet> bullets) {
  Tally tally;
  for (const Bullet& bullet : bullets) count(document, bullet.words, tally);
  // A terse English line has an English word in eight; in other languages hardly one in fifty is.
  static constexpr uint32_t too_few = 12, least_share = 20;
  if (tally.words < too_few) return tally.english != 0 || tally.accented == 0;
  return tally.english * least_share >= tally.words;
}

std::vector<uint32_t> telling_bullets(const Document& document, std::span<const Bullet> bullets) {
  std::vector<uint32_t> telling;
  for (uint32_t i = 0; i < bullets.size(); ++i)
    if (count_tokens(document, bullets[i].words) >= 3) telling.push_back(i);
  return telling;
}

}
