// A page's tags, which a copy has left with nothing but spaces between them: 'Technologies java go node.js'.
#include <algorithm>

#include "core/posting/reader.hpp"
#include "core/text/ascii.hpp"

namespace resume {

// The next run without blanks in `span`; empty: there is none. '. net' of a text that was taken apart is one.
static Span next_run(std::string_view text, Span span) {
  while (span.begin < span.end && is_blank(text[span.begin])) ++span.begin;
  uint32_t end = span.begin;
  if (text_of(text, span).substr(0, 5) == ". net") end += 2;
  while (end < span.end && !is_blank(text[end])) ++end;
  return {span.begin, end};
}

// In small letters, as boards write their tags: no sentence, no list.
static bool is_tag(const Document& document, Span run) {
  const std::string_view tag = document[run];
  const bool named = std::any_of(tag.begin(), tag.end(), is_lower);
  const bool plain = std::all_of(tag.begin(), tag.end(), [](char c) {
    return is_lower(c) || is_digit(c) || c == '.' || c == '+' || c == '#' || c == '-' || c == ' ';
  });
  if (!named || !plain || tag.back() == '.') return false;
  const Stretch words = document.stretch_of(run);
  return words.first_word < words.end_word &&
         (lexicon::flags(document.words[words.first_word].id) & word_flag::stop) == 0;
}

bool are_tags(const Document& document, const Unit& unit) {
  constexpr uint32_t longest = 200;
  const std::string_view text = document.text;
  const Stretch words = document.stretch_of(unit.span);
  if (words.first_word == 0 || unit.span.size() > longest) return false;
  const Span before = document.words[words.first_word - 1].span();
  if (!is_any_of(document[before], {"technologies", "tags"}) || !is_upper(text[before.begin])) return false;
  // A label of the page: the tags follow on its line, or all on the next.
  const std::string_view gap = text_of(text, {before.end, unit.span.begin});
  if (gap.find_first_not_of(" :\r\n") != text.npos) return false;
  uint32_t tags = 0, known = 0;
  Span rest = unit.span;
  for (Span run; !(run = next_run(text, rest)).empty(); rest.begin = run.end) {
    if (!is_tag(document, run)) return false;
    ++tags;
    known += lexicon::spelling_of(document, document.stretch_of(run)) >= 0;
  }
  // A label on a line of its own may be a heading as well.
  return gap.find('\n') == gap.npos || known * 2 > tags;
}

void find_tags(const Document& document, const Unit& unit, std::vector<Found>& found) {
  Span rest = unit.span;
  for (Span run; !(run = next_run(document.text, rest)).empty(); rest.begin = run.end) {
    const Stretch words = document.stretch_of(run);
    const int spelling = lexicon::spelling_of(document, words);
    Term term{run, words.first_word, words.end_word - words.first_word, 0, no_skill};
    if (spelling >= 0) {
      term.spelling = static_cast<uint16_t>(spelling);
      term.skill = lexicon::spellings()[term.spelling].skill;
    }
    found.push_back({term, run});
  }
}

}
