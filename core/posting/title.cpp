#include <algorithm>

#include "core/posting/reader.hpp"
#include "core/text/sentences.hpp"

namespace resume {

// A title stands among the first lines with words, and is no longer than this.
static constexpr uint32_t title_lines = 8, title_words = 12;
// A sentence that names the job is looked for no further down than this.
static constexpr size_t title_sentences = 40;

static bool is_title_word(const Document& document, uint32_t word) {
  return (lexicon::flags(document.words[word].id) & word_flag::title) != 0;
}

static bool has_title_word(const Document& document, const Stretch& stretch) {
  for (uint32_t word = stretch.first_word; word < stretch.end_word; ++word)
    if (is_title_word(document, word)) return true;
  return false;
}

static Span trimmed(std::string_view text, Span span) {
  const auto stray = [](char c) {
    return is_blank(c) || c == '*' || c == '#' || c == ',' || c == ':' || c == '_';
  };
  while (span.begin < span.end && stray(text[span.begin])) ++span.begin;
  while (span.begin < span.end && stray(text[span.end - 1])) --span.end;
  return span;
}

// Where what follows a title begins within a line: ' at ', ' - ', ' | ', ' (',
// ', '. The size of the separator in `size`.
static uint32_t separator(std::string_view text, Span line, uint32_t from, uint32_t& size) {
  static constexpr std::string_view separators[] = {
      " at ",           " @ ",        " - ", " | ", " (", ", ", " bei ", " \xE2\x80\x93 ",
      " \xE2\x80\x94 ", " \xC2\xB7 ", "\t"};
  for (uint32_t at = from; at < line.end; ++at)
    for (const std::string_view mark : separators)
      if (text_of(text, {at, line.end}).substr(0, mark.size()) == mark) {
        size = static_cast<uint32_t>(mark.size());
        return at;
      }
  size = 0;
  return line.end;
}

// 'Job title: Backend Developer': where the title begins.
static uint32_t after_label(const Document& document, const Stretch& line) {
  const std::string_view text = document[line.span];
  for (const std::string_view label :
       {"job title:", "role title:", "position title:", "title:", "position:", "role:", "job:", "post:",
        "vacancy:", "hiring:", "now hiring:", "stelle:", "poste:"})
    if (text.size() > label.size() && same_letters(text.substr(0, label.size()), label))
      return line.span.begin + static_cast<uint32_t>(label.size());
  return line.span.begin;
}

// 'Vice President': a grade, where the line names the job behind it.
static bool is_grade(const Document& document, const Stretch& part) {
  for (uint32_t word = part.first_word; word < part.end_word; ++word)
    if (!is_any_word(document, word,
                     {"assistant", "associate", "avp", "executive", "president", "senior", "vice", "vp"}))
      return false;
  return true;
}

// The part between separators that holds a word of titles.
static Span title_part(const Document& document, const Stretch& line) {
  Span grade;
  for (uint32_t begin = after_label(document, line); begin < line.span.end;) {
    uint32_t size = 0;
    const uint32_t end = separator(document.text, line.span, begin, size);
    const Span part = trimmed(document.text, {begin, end});
    if (const Stretch words = document.stretch_of(part); !part.empty() && has_title_word(document, words)) {
      if (!is_grade(document, words)) return part;
      if (grade.empty()) grade = part;
    }
    begin = end + std::max(size, 1u);
  }
  return grade;
}

static bool is_article(std::string_view word) {
  for (const std::string_view article : {"a", "an", "our", "the", "einen", "eine", "un", "une"})
    if (same_letters(word, article)) return true;
  return false;
}

static bool is_praise(std::string_view word) {
  for (const std::string_view praise : {"experienced", "talented", "skilled", "motivated", "passionate",
                                        "strong", "great", "curious", "highly"})
    if (same_letters(word, praise)) return true;
  return false;
}

// 'We are looking for a Senior Backend Engineer to join': the words from the
// article to the last word of titles.
static Span title_in_sentence(const Document& document, const Stretch& sentence) {
  std::vector<Cue> cues;
  find_cues(document, sentence.span, cues);
  for (const Cue& cue : cues) {
    if (cue.kind != CueKind::wants && cue.kind != CueKind::seeks) continue;
    const Stretch rest = document.stretch_of({cue.span.end, sentence.span.end});
    if (rest.first_word == rest.end_word || !is_article(document[document.words[rest.first_word]])) continue;
    uint32_t first = rest.first_word + 1;
    while (first < rest.end_word && is_praise(document[document.words[first]])) ++first;
    uint32_t end = 0;
    for (uint32_t word = first; word < std::min(rest.end_word, rest.first_word + 8); ++word)
      if (is_title_word(document, word))
        end = word + 1;
      else if (end != 0)
        break;
    if (end != 0) return {document.words[first].begin, document.words[end - 1].span().end};
  }
  return {};
}

Span find_title(const Document& document) {
  uint32_t seen = 0;
  for (const Stretch& line : document.lines) {
    if (line.first_word == line.end_word) continue;
    if (++seen > title_lines) break;
    if (lexicon::block_heading(document, line) >= 0 || begins_list_item(document.text, line.span)) continue;
    const char last = document.text[line.span.end - 1];
    if (line.end_word - line.first_word > 2 * title_words || last == '.' || last == '!' || last == '?')
      continue;
    const Span part = title_part(document, line);
    const Stretch words = document.stretch_of(part);
    if (!part.empty() && words.end_word - words.first_word <= title_words) return part;
  }
  for (size_t i = 0; i < std::min(document.sentences.size(), title_sentences); ++i) {
    const Span title = title_in_sentence(document, document.sentences[i]);
    if (!title.empty()) return title;
  }
  return {};
}

Span find_employer(const Document& document, Span title) {
  if (title.empty()) return {};
  const Span line = document.lines[document.line_at(title.begin)].span;
  if (title.end >= line.end) return {};
  for (const std::string_view mark : {" at ", " @ ", " bei "})
    if (text_of(document.text, {title.end, line.end}).substr(0, mark.size()) == mark) {
      const uint32_t begin = title.end + static_cast<uint32_t>(mark.size());
      uint32_t size = 0;
      return trimmed(document.text, {begin, separator(document.text, line, begin, size)});
    }
  return {};
}

}
