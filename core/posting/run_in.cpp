// Headings within a line of paragraphs run together: a page copied without its lines.
#include <algorithm>

#include "core/posting/reader.hpp"

namespace resume {

// A heading in capitals has no more words; this bounds the search for its end.
static constexpr uint32_t most_capitals = 12;

static bool is_capitals(std::string_view word) {
  if (word.size() < 2) return false;
  for (const char c : word)
    if (is_lower(c)) return false;
  return is_upper(word[0]);
}

static uint32_t count_capitals(const Document& document, uint32_t first, uint32_t end) {
  uint32_t word = first;
  end = std::min(end, first + most_capitals);
  while (word < end && (is_capitals(document[document.words[word]]) || is_mark(document, word))) {
    // A list of names is no heading: 'BGP, OSPF or IS-IS, MPLS'.
    if (word > first && document[Span{document.words[word - 1].span().end, document.words[word].begin}].find(
                            ',') != std::string_view::npos)
      break;
    ++word;
  }
  return word - first;
}

static bool is_function_word(const Document& document, uint32_t word) {
  return (lexicon::flags(document.words[word].id) & word_flag::stop) != 0;
}

// '... of wine YOUR FITNESS LEVEL You have ...': capitals with a word of plain
// English among them.
static bool is_shouted_heading(const Document& document, uint32_t first, uint32_t count) {
  if (count < 2 || count > 10) return false;
  for (uint32_t word = first; word < first + count; ++word)
    if (is_function_word(document, word)) return true;
  return false;
}

bool follows_colon(std::string_view text, uint32_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at < text.size() && text[at] == ':';
}

// The heading that begins with `first` in a line of paragraphs run together;
// how many words it has. 0: none.
static uint32_t run_in_heading(const Document& document, const Stretch& line, uint32_t first, bool details,
                               Heading& heading) {
  const std::string_view text = document.text;
  const Word& word = document.words[first];
  if (!is_upper(text[word.begin])) return 0;
  if (first > line.first_word && text[word.begin - 1] != ' ' && text[word.begin - 1] != '\n') return 0;
  const auto place = [&](uint32_t count, int kind) {
    uint32_t end = document.words[first + count - 1].span().end;
    if (follows_colon(text, end)) end = static_cast<uint32_t>(text.find(':', end)) + 1;
    heading = {{word.begin, end}, static_cast<BlockKind>(kind), document.line_at(word.begin), false, false};
    return count;
  };
  const uint32_t most = std::min(line.end_word - first, heading_words);
  const bool sentence_goes_on = first > line.first_word && is_function_word(document, first - 1) &&
                                is_lower(text[document.words[first - 1].begin]);
  const uint32_t capitals = count_capitals(document, first, line.end_word);
  for (uint32_t count = most; count > 0; --count) {
    const uint32_t last = first + count - 1;
    const int kind = lexicon::block_heading(
        document, {{word.begin, document.words[last].span().end}, first, first + count});
    if (kind < 0) continue;
    const bool colon = follows_colon(text, document.words[last].span().end);
    // 'Process orders for ...' gives an order.
    if (!colon && count == 1 && (lexicon::flags(word.id) & word_flag::verb_base) != 0) continue;
    // 'an understanding of GDPR' is no heading.
    if (colon || (capitals == count && (count > 1 || !sentence_goes_on))) return place(count, kind);
    // What goes on in small letters after 'the' is a sentence: 'in the
    // Technologies we use'.
    if (sentence_goes_on || last + 1 >= line.end_word) continue;
    const bool new_start = is_upper(text[document.words[last + 1].begin]);
    const bool after_end = first == line.first_word || !is_lower(text[word.begin - 2]);
    // 'Role: Full Stack Developer'
    const bool in_title = kind == static_cast<int>(BlockKind::duties) &&
                          (lexicon::flags(document.words[last + 1].id) & word_flag::title) != 0;
    if ((details && !in_title) || (count > 1 && new_start) || (after_end && new_start && count == 1)) {
      const std::string_view opener = document[word];
      if (count <= 2 && (same_letters(opener, "you") || same_letters(opener, "we"))) continue;
      return place(count, kind);
    }
  }
  if (!sentence_goes_on && is_shouted_heading(document, first, capitals)) {
    const Stretch shouted{{}, first, first + capitals};
    const int kind = guessed_heading(document, shouted);
    return place(capitals, kind < 0 ? static_cast<int>(BlockKind::other) : kind);
  }
  return 0;
}

void find_run_in(const Document& document, const Stretch& line, std::vector<Heading>& headings) {
  bool details = false;
  for (uint32_t word = line.first_word; word < line.end_word;) {
    Heading heading{};
    const uint32_t count = run_in_heading(document, line, word, details, heading);
    if (count == 0) {
      ++word;
      continue;
    }
    word += count;
    headings.push_back(heading);
    // 'Job type: Full-time Role: Full Stack Developer Technologies Java'
    const bool role = details && same_letters(document[heading.span].substr(0, 4), "role");
    details = role || heading.kind == BlockKind::details;
  }
}

}
