// Where the parts of a unit begin: list items and lines run together.
#include <algorithm>
#include "core/posting/reader.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// Words that begin a list item, where a page was copied without its lines.
static bool opens_item(const Document& document, uint32_t word) {
  static constexpr auto openers = word_set(
      "ability", "able", "additional", "advanced", "any", "at", "bachelor", "background", "basic", "bonus",
      "comfortable", "commercial", "competitive", "deep", "degree", "demonstrated", "excellent", "experience",
      "experienced", "expert", "expertise", "extensive", "familiar", "familiarity", "flexible", "fluency",
      "fluent", "free", "good", "great", "hands", "ideally", "interest", "knowledge", "master", "minimum",
      "must", "nice", "our", "passion", "passionate", "practical", "preferably", "previous", "proficiency",
      "proficient", "proven", "relevant", "several", "solid", "some", "strong", "understanding", "very", "we",
      "willingness", "work", "working", "you", "your");
  const Word& w = document.words[word];
  if (openers.has(document[w])) return true;
  return (lexicon::flags(w.id) & (word_flag::verb_base | word_flag::verb_ing)) != 0;
}

bool begins_part(const Document& document, uint32_t word) {
  const std::string_view text = document.text;
  const Word& w = document.words[word];
  const Word& last = document.words[word - 1];
  if (w.size < 2 || !is_upper(text[w.begin]) || !is_lower(text[w.begin + 1])) return false;
  for (uint32_t at = last.span().end; at < w.begin; ++at)
    if (text[at] != ' ' && text[at] != ')') return false;
  if (last.span().end == w.begin || is_upper(text[last.begin])) return false;
  if ((lexicon::flags(last.id) & word_flag::stop) != 0) return false;
  return opens_item(document, word);
}

// A wrapped line may begin with a name; one by itself begins as items do, or
// with a name behind a short line.
static bool opens_line(const Document& document, uint32_t word, bool wrapped) {
  if (!wrapped || opens_item(document, word)) return true;
  const Stretch& line = document.lines[document.line_at(document.words[word - 1].begin)];
  return line.span.size() < 60;
}

bool is_wrapped(const Document& document) {
  static constexpr uint32_t widest = 120, narrowest = 60;
  bool goes_on = false;
  for (size_t i = 0; i < document.lines.size(); ++i) {
    const Span line = document.lines[i].span;
    if (line.size() > widest) return false;
    if (i == 0 || line.empty() || !is_lower(document.text[line.begin])) continue;
    const Span before = document.lines[i - 1].span;
    goes_on |= before.size() >= narrowest && document.text[before.end - 1] != '.';
  }
  return goes_on;
}

uint32_t begins_line(const Document& document, uint32_t word, bool wrapped) {
  const std::string_view text = document.text;
  const Word& last = document.words[word - 1];
  const uint32_t begin = document.words[word].begin;
  uint32_t line = begin;
  while (line > last.span().end && text[line - 1] != '\n') --line;
  if (line == last.span().end) return 0;
  while (line < begin && is_blank(text[line])) ++line;
  // The sign of '+ Go' is a word of its own.
  const uint32_t last_word = is_mark(document, word) && word + 1 < document.words.size() ? word + 1 : word;
  if (begins_item(text, {line, document.words[last_word].span().end})) return line;
  if (is_row(text, document.lines[document.line_at(begin)].span)) return line;
  const std::string_view gap = text_of(text, {last.span().end, begin});
  if (gap.find(',') != gap.npos || (lexicon::flags(last.id) & word_flag::stop) != 0) return 0;
  // '5+ years of Go'
  const bool number = !wrapped && is_digit(text[begin]);
  return (is_upper(text[begin]) || number) && opens_line(document, word, wrapped) ? line : 0;
}

uint32_t begins_bullet(const Document& document, uint32_t word) {
  const std::string_view text = document.text;
  const uint32_t begin = document.words[word].begin;
  for (const std::string_view sign : {" * ", " \xE2\x80\xA2 ", " \xE2\x97\x8F ", " \xE2\x96\xAA "})
    if (begin >= sign.size() && text.substr(begin - sign.size(), sign.size()) == sign)
      return begin - static_cast<uint32_t>(sign.size()) + 1;
  return 0;
}

}
