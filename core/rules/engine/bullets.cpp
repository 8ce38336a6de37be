#include "core/rules/engine/bullets.hpp"

#include <algorithm>

#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume::rules {

// English function words that the languages around it do not use; 'in', 'a', 'for', 'was', 'do' are others'
// words too.
static bool is_english_only(std::string_view word) {
  static constexpr auto markers =
      word_set("and", "by", "from", "into", "its", "our", "than", "that", "the", "their", "they", "this",
               "through", "to", "when", "which", "while", "who", "with", "within", "without", "your",
               "across", "between", "of", "each");
  return markers.has(word);
}

// Whether a word has a letter beyond ASCII; invisible signs and punctuation are none.
static bool is_accented(std::string_view word) {
  for (size_t at = 0; at < word.size();) {
    if (static_cast<uint8_t>(word[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(word, at);
    if (point.value >= 0xC0 && (point.value < 0x2000 || point.value > 0x206F)) return true;
    at += point.size;
  }
  return false;
}

// Below so many words one decides, and letters beyond ASCII count.
static constexpr uint32_t too_few = 12;
// So many words tell a text's language.
static constexpr uint32_t enough = 250;

struct Tally {
  uint32_t words = 0, english = 0, accented = 0;
};

static void count(const Document& document, const Stretch& stretch, Tally& tally) {
  for (uint32_t i = stretch.first_word; i < stretch.end_word; ++i) {
    const Word& word = document.words[i];
    const std::string_view letters = document[word];
    if (word.size < 2 || is_digit(letters[0])) continue;
    ++tally.words;
    const uint16_t flags = lexicon::flags(word.id);
    if ((flags & word_flag::verb_past) || ((flags & word_flag::stop) && is_english_only(letters)))
      ++tally.english;
    else if (tally.words < too_few && is_accented(letters))
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
      if (is_digit(first)) {  // '1.' are two words, '1)' is one
        const bool point =
            words.first_word + 1 < words.end_word && is_word(document, words.first_word + 1, ".");
        words.first_word = std::min(words.first_word + (point ? 2 : 1), words.end_word);
      }
      if (words.first_word == words.end_word) continue;
      words.span.begin = document.words[words.first_word].begin;
      items.push_back({words.span, {line.span.begin, words.span.begin}, 0, words});
    }
  }
  return items;
}

bool is_english(const Document& document, std::span<const Bullet> bullets, std::string_view language) {
  Tally tally;
  for (size_t i = 0; i < bullets.size() && tally.words < enough; ++i)
    count(document, bullets[i].words, tally);
  // A terse English line has an English word in eight; in other languages hardly one in fifty is.
  static constexpr uint32_t least_share = 20;
  if (tally.words < too_few && !language.empty()) return language == "en";
  if (tally.words < too_few) return tally.english != 0 || tally.accented == 0;
  return tally.english * least_share >= tally.words;
}

// The place of the word after 'Label:', or the end if no label begins the line.
uint32_t after_label(const Document& document, const Stretch& words) {
  static constexpr uint32_t longest = 7;
  const uint32_t end = std::min(words.end_word, words.first_word + longest);
  for (uint32_t word = words.first_word + 1; word < end; ++word) {
    const Span gap{document.words[word - 1].span().end, document.words[word].begin};
    for (uint32_t at = gap.begin; at < gap.end; ++at)
      if (document.text[at] == ':') return word;
  }
  return words.end_word;
}

// 'Tech stack: Python, Django'.
static bool is_labelled_list(const Document& document, const Stretch& words) {
  static constexpr auto labels =
      word_set("environment", "keywords", "skills", "stack", "tech", "technologies", "technology", "tools");
  return labels.has(document[document.words[words.first_word]]) &&
         after_label(document, words) != words.end_word;
}

// 'Java 8, Spring and Kafka': nothing but skills, numbers and 'and'.
static bool has_skills_only(const Document& document, const Stretch& words, std::span<const Term> terms) {
  auto term = std::lower_bound(terms.begin(), terms.end(), words.span.begin,
                               [](const Term& one, uint32_t at) { return one.span.end <= at; });
  for (uint32_t i = words.first_word; i < words.end_word; ++i) {
    const Word& word = document.words[i];
    while (term != terms.end() && term->span.end <= word.begin) ++term;
    if (term != terms.end() && term->span.contains(word.begin)) continue;
    const char first = document.text[word.begin];
    const bool counts = is_digit(first) || word.size == 1;
    if (!counts && !is_word(document, i, "and") && !is_word(document, i, "or")) return false;
  }
  return true;
}

// Whether it is not certain that the line is more than that: the lists of skills have not come.
static bool may_have_skills_only(const Document& document, const Stretch& words) {
  for (uint32_t i = words.first_word; i < words.end_word; ++i)
    if (document.words[i].size > 1 && lexicon::is_in_no_skill(document.words[i].id) &&
        !is_word(document, i, "and") && !is_word(document, i, "or"))
      return false;
  return true;
}

std::vector<uint32_t> telling_bullets(const Resume& resume, std::span<const Bullet> bullets) {
  const Document& document = resume.document;
  std::vector<uint32_t> telling;
  telling.reserve(bullets.size());
  const bool certain = lexicon::has_skill_lists();
  for (uint32_t i = 0; i < bullets.size(); ++i) {
    const Stretch& words = bullets[i].words;
    if (count_tokens(document, words, 3) == 3 && !is_labelled_list(document, words) &&
        !(certain ? has_skills_only(document, words, resume.terms) : may_have_skills_only(document, words)))
      telling.push_back(i);
  }
  return telling;
}

}
