// Where the blocks of a posting begin: lines that are headings, and headings
// inside a line.
#include <algorithm>
#include <initializer_list>

#include "core/posting/reader.hpp"
#include "core/text/sentences.hpp"
#include "core/text/sort.hpp"

namespace resume {

// One that ends with a colon may be longer.
static constexpr uint32_t introducing_words = 13;
// A heading inside a line is no longer than this, in bytes.
static constexpr size_t longest_inner_heading = 48;
// A line with more words holds whole paragraphs, with their headings run in: a
// page copied without its lines.
static constexpr uint32_t run_on_words = 40;

// Behind the number of a section: '3. Requirements', '3.1 Essential'. The first word where there is none.
static uint32_t after_number(const Document& document, const Stretch& line) {
  constexpr uint32_t longest = 2;
  uint32_t word = line.first_word;
  bool dotted = false;
  for (; word < line.end_word; ++word) {
    const std::string_view written = document[document.words[word]];
    const char next = document.text[document.words[word].span().end];
    if (is_mark(document, word) ? written != "." : !is_digit(written[0]) || written.size() > longest) break;
    dotted |= written == "." || next == '.' || next == ')' || next == ':';
  }
  return dotted && word < line.end_word && is_upper(document.text[document.words[word].begin])
             ? word
             : line.first_word;
}

// The words of a line without marks at its ends and its number: '## Requirements', '3. Requirements'.
static Stretch bare(const Document& document, Stretch line) {
  while (line.first_word < line.end_word && is_mark(document, line.first_word)) ++line.first_word;
  line.first_word = after_number(document, line);
  while (line.first_word < line.end_word && is_mark(document, line.end_word - 1)) --line.end_word;
  if (line.first_word < line.end_word)
    line.span = {document.words[line.first_word].begin, document.words[line.end_word - 1].span().end};
  return line;
}

// 'It is a merit if you have': what follows says what.
static bool ends_in_if(const Document& document, const Stretch& line) {
  constexpr uint32_t most_behind = 2;
  for (uint32_t back = 1; back <= most_behind + 1 && back <= line.end_word - line.first_word; ++back)
    if (is_word(document, line.end_word - back, "if"))
      return back == 1 || is_word(document, line.end_word - back + 1, "you");
  return false;
}

// Whether line `i` looks like a heading: short, in no list, without an end, and
// with room or a list around it.
static bool looks_like_heading(const Document& document, uint32_t i) {
  const Stretch& line = document.lines[i];
  if (line.first_word == line.end_word || begins_item(document.text, line.span)) return false;
  const bool list = i + 1 < document.lines.size() && begins_item(document.text, document.lines[i + 1].span);
  const bool introduces = list || document.text[line.span.end - 1] == ':';
  if (line.end_word - line.first_word > (introduces ? introducing_words : heading_words)) return false;
  const char last = document.text[line.span.end - 1];
  if (last == ':') return true;
  // 'Experience with Go is a plus' asks; 'This is what you will do' does not.
  const bool points = is_any_word(document, line.first_word, {"this", "here", "das", "dit"});
  for (uint32_t word = line.first_word; word < line.end_word && !points && !ends_in_if(document, line);
       ++word)
    if (is_word(document, word, "is") || is_word(document, word, "are") || is_word(document, word, "with"))
      return false;
  if (last == '.' || last == ',' || last == ';' || last == '!') return false;
  // 'What do you do?' needs no room.
  constexpr uint32_t question_words = 6;
  const bool asks = last == '?' && line.end_word - line.first_word <= question_words;
  const bool room = asks || i == 0 || document.lines[i - 1].span.empty();
  const bool below = i + 1 < document.lines.size();
  const bool alone = room && below && document.lines[i + 1].span.empty();
  const uint8_t first = static_cast<uint8_t>(document.text[line.span.begin]);
  // 'what you need' in small letters is one above a list or alone; '[ ... ]'
  // and signs dress one up.
  const bool dressed = first == '[' || first == '#' || first == '*' || first >= 0x80;
  return (room || list) && (is_upper(static_cast<char>(first)) || dressed || list || alone);
}

// Whether most items of the list below line `i` begin as duties do: 'In your first year you might: - Improve
// ...'.
static bool introduces_duties(const Document& document, uint32_t i) {
  static constexpr uint32_t most_items = 12;
  uint32_t items = 0, orders = 0;
  for (++i; i < document.lines.size() && items < most_items; ++i) {
    Stretch line = document.lines[i];
    if (line.span.empty()) continue;
    if (!begins_item(document.text, line.span)) break;
    while (line.first_word < line.end_word &&
           (is_mark(document, line.first_word) ||
            is_digit(document.text[document.words[line.first_word].begin])))
      ++line.first_word;
    if (line.first_word == line.end_word) break;
    ++items;
    const uint16_t flags = lexicon::flags(document.words[line.first_word].id);
    if ((flags & (word_flag::verb_base | word_flag::verb_ing)) != 0) ++orders;
  }
  return items >= 2 && orders * 2 > items;
}

// 'You don't need all of this. But it would be nice': what the last sentence says.
static Stretch last_sentence(const Document& document, const Stretch& line) {
  const size_t end = document[line.span].find_last_of(".?!");
  if (end == std::string_view::npos || end + 1 >= line.span.size() || document[line.span][end + 1] != ' ')
    return line;
  return document.stretch_of({line.span.begin + static_cast<uint32_t>(end) + 1, line.span.end});
}

static bool find_heading(const Document& document, uint32_t i, Heading& heading) {
  const Stretch line = bare(document, document.lines[i]);
  if (line.first_word == line.end_word) return false;
  if (const int kind = lexicon::block_heading(document, line); kind >= 0) {
    heading = {line.span, static_cast<BlockKind>(kind), i, false, false};
    const Span whole = document.lines[i].span;
    const char first = document.text[whole.begin];
    if (is_digit(first) || first == '#') heading.span.begin = whole.begin;
    return true;
  }
  const Span whole = document.lines[i].span;
  const size_t colon = document[whole].substr(0, longest_inner_heading).find(':');
  if (colon != std::string_view::npos && whole.begin + colon + 1 < whole.end) {
    const uint32_t at = whole.begin + static_cast<uint32_t>(colon);
    const Stretch before = document.stretch_of({line.span.begin, at});
    int kind = lexicon::block_heading(document, bare(document, before));
    const uint32_t count = before.end_word - before.first_word;
    if (kind < 0 && count >= 2 && count <= 6) kind = guessed_heading(document, before);
    const bool item = begins_item(document.text, whole);
    if (kind >= 0 && !(item && kind != static_cast<int>(BlockKind::preferred))) {
      heading = {{line.span.begin, at + 1}, static_cast<BlockKind>(kind), i, true, false};
      return true;
    }
  }
  // 'Contract: Benefits Modernization' is a label with what it says.
  const bool label = colon != std::string_view::npos && whole.begin + colon + 1 < whole.end;
  if (label || !looks_like_heading(document, i)) return false;
  int kind = guessed_heading(document, last_sentence(document, line));
  const bool colon_at_end = document.text[document.lines[i].span.end - 1] == ':';
  if (kind < 0 && colon_at_end && introduces_duties(document, i)) kind = static_cast<int>(BlockKind::duties);
  if (kind < 0 && !(colon_at_end && line.end_word - line.first_word <= 4)) return false;
  heading = {line.span, kind < 0 ? BlockKind::other : static_cast<BlockKind>(kind), i, false, kind < 0};
  return true;
}

// 'We are small. Your profile: Python and Go.': a heading at the beginning of a
// sentence inside a line.
static bool heading_in_line(const Document& document, const Stretch& sentence, Heading& heading) {
  const uint32_t line = document.line_at(sentence.span.begin);
  if (document.lines[line].span.begin == sentence.span.begin) return false;
  const std::string_view text = document[sentence.span].substr(0, longest_inner_heading);
  const size_t colon = text.find(':');
  if (colon == text.npos) return false;
  const uint32_t end = sentence.span.begin + static_cast<uint32_t>(colon);
  const Stretch words = bare(document, document.stretch_of({sentence.span.begin, end}));
  int kind = lexicon::block_heading(document, words);
  // 'It'd be great if you had: ...' in the middle of a paragraph.
  bool to_person = false;
  for (const Word& word : document.words_of(words)) to_person |= same_letters(document[word], "you");
  if (kind < 0 && to_person) kind = guessed_heading(document, words);
  const bool item = begins_item(document.text, document.lines[line].span);
  if (kind < 0 || (item && kind != static_cast<int>(BlockKind::preferred))) return false;
  heading = {{sentence.span.begin, end + 1}, static_cast<BlockKind>(kind), line, false, false};
  return true;
}

// 'Role: Frontend Developer' among the labels of a page is one of them.
static void keep_details(const Document& document, std::vector<Heading>& headings) {
  for (size_t i = 1; i < headings.size(); ++i) {
    Heading& heading = headings[i];
    const bool label =
        document.text[heading.span.end - 1] == ':' || follows_colon(document.text, heading.span.end);
    const bool near = heading.line - headings[i - 1].line <= 3;
    if (headings[i - 1].kind == BlockKind::details && near && label && heading.kind == BlockKind::duties &&
        same_letters(document[heading.span].substr(0, 4), "role"))
      heading.kind = BlockKind::details;
  }
}

// 'Nice: Rust and Nix.'
static bool is_aside(const Document& document, const Heading& heading) {
  const Stretch words = document.stretch_of(heading.span);
  return heading.kind == BlockKind::preferred && words.end_word - words.first_word == 1;
}

// 'Salary: 40k to 50k' is a label of its line, wherever it stands.
static bool is_pay_label(const Document& document, const Heading& heading) {
  const Stretch words = document.stretch_of(heading.span);
  for (uint32_t word = words.first_word; heading.inside_line && word < words.end_word; ++word)
    if (is_any_word(document, word, {"salary", "pay", "compensation", "remuneration", "package"}))
      return true;
  return false;
}

// Marks the headings of story, benefits and legal text behind the last one that asks: 'Company description:'
// at a page's end. What was asked before does not go on behind them.
static void find_closing(const Document& document, std::vector<Heading>& headings) {
  const auto asks = [](const Heading& heading) {
    return !heading.minor && (heading.kind == BlockKind::duties || heading.kind == BlockKind::required ||
                              heading.kind == BlockKind::preferred || heading.kind == BlockKind::other);
  };
  const auto last = std::find_if(headings.rbegin(), headings.rend(), asks);
  if (last == headings.rend()) return;
  for (auto heading = last.base(); heading != headings.end(); ++heading)
    heading->closing = (heading->kind == BlockKind::about || heading->kind == BlockKind::benefits ||
                        heading->kind == BlockKind::legal) &&
                       !is_pay_label(document, *heading);
}

std::vector<Heading> find_headings(const Document& document, uint32_t title_line) {
  std::vector<Heading> headings;
  Heading heading{};
  const auto before = [](const Heading& x, const Heading& y) { return x.span < y.span; };
  // Where a page was copied without its lines, a heading holds on; where each paragraph has its line, only in
  // that.
  const auto is_long = [](const Stretch& line) { return line.end_word - line.first_word > run_on_words; };
  const bool whole_page = std::count_if(document.lines.begin(), document.lines.end(), is_long) < 3;
  for (uint32_t i = 0; i < document.lines.size(); ++i) {
    if (i == title_line) continue;
    const Stretch& line = document.lines[i];
    if (is_long(line)) {
      const size_t before_line = headings.size();
      find_run_in(document, line, headings);
      for (size_t at = before_line; at < headings.size(); ++at)
        headings[at].inside_line |= !whole_page && is_aside(document, headings[at]);
      const bool begins =
          headings.size() > before_line && headings[before_line].span.begin == line.span.begin;
      if (!begins && find_heading(document, i, heading))
        headings.insert(headings.begin() + static_cast<std::ptrdiff_t>(before_line), heading);
    } else if (find_heading(document, i, heading))
      headings.push_back(heading);
  }
  for (const Stretch& sentence : document.sentences) {
    const Stretch& line = document.lines[document.line_at(sentence.span.begin)];
    if (!is_long(line) && heading_in_line(document, sentence, heading)) headings.push_back(heading);
  }
  sort_list(headings, before);
  keep_details(document, headings);
  find_closing(document, headings);
  return headings;
}

}
