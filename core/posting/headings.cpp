// Where the blocks of a posting begin: lines that are headings, and headings
// inside a line.
#include <algorithm>
#include <initializer_list>

#include "core/posting/reader.hpp"
#include "core/text/sentences.hpp"
#include "core/text/sort.hpp"

namespace resume {

// A line with more words is no heading that we would guess at.
static constexpr uint32_t heading_words = 10;
// One that ends with a colon may be longer.
static constexpr uint32_t introducing_words = 13;
// A heading inside a line is no longer than this, in bytes.
static constexpr size_t longest_inner_heading = 48;
// A line with more words holds whole paragraphs, with their headings run in: a
// page copied without its lines.
static constexpr uint32_t run_on_words = 40;
// A heading in capitals has no more words; this bounds the search for its end.
static constexpr uint32_t most_capitals = 12;

// The words of a line without marks at its ends: '## Requirements'.
static Stretch bare(const Document& document, Stretch line) {
  while (line.first_word < line.end_word && is_mark(document, line.first_word)) ++line.first_word;
  while (line.first_word < line.end_word && is_mark(document, line.end_word - 1)) --line.end_word;
  if (line.first_word < line.end_word)
    line.span = {document.words[line.first_word].begin, document.words[line.end_word - 1].span().end};
  return line;
}

// What a heading that is in no list says it is about, by one of its words.
static int guessed_heading(const Document& document, const Stretch& line) {
  static constexpr struct {
    std::string_view word;
    BlockKind kind;
  } rows[] = {
      {"don", BlockKind::about},
      {"isn", BlockKind::about},
      {"get", BlockKind::benefits},
      {"fit", BlockKind::required},
      {"well", BlockKind::required},
      {"also", BlockKind::preferred},
      {"particularly", BlockKind::preferred},
      {"without", BlockKind::required},
      {"do", BlockKind::duties},
      {"lovely", BlockKind::preferred},
      {"cool", BlockKind::preferred},
      {"love", BlockKind::preferred},
      {"delight", BlockKind::preferred},
      {"bonus", BlockKind::preferred},
      {"preferred", BlockKind::preferred},
      {"desired", BlockKind::preferred},
      {"desirable", BlockKind::preferred},
      {"beneficial", BlockKind::preferred},
      {"nice", BlockKind::preferred},
      {"plus", BlockKind::preferred},
      {"would", BlockKind::preferred},
      {"stand", BlockKind::preferred},
      {"extra", BlockKind::preferred},
      {"extras", BlockKind::preferred},
      {"cherry", BlockKind::preferred},
      {"ideally", BlockKind::preferred},
      {"advantage", BlockKind::preferred},
      {"asset", BlockKind::preferred},
      {"assets", BlockKind::preferred},
      {"benefits", BlockKind::benefits},
      {"perks", BlockKind::benefits},
      {"offer", BlockKind::benefits},
      {"provide", BlockKind::benefits},
      {"give", BlockKind::benefits},
      {"enjoy", BlockKind::benefits},
      {"learn", BlockKind::benefits},
      {"forward", BlockKind::benefits},
      {"compensation", BlockKind::benefits},
      {"bieten", BlockKind::benefits},
      {"join", BlockKind::benefits},
      {"apply", BlockKind::apply},
      {"process", BlockKind::apply},
      {"requirements", BlockKind::required},
      {"qualifications", BlockKind::required},
      {"profile", BlockKind::required},
      {"skills", BlockKind::required},
      {"bring", BlockKind::required},
      {"need", BlockKind::required},
      {"ask", BlockKind::required},
      {"expect", BlockKind::required},
      {"should", BlockKind::required},
      {"must", BlockKind::required},
      {"want", BlockKind::required},
      {"candidate", BlockKind::required},
      {"responsibilities", BlockKind::duties},
      {"duties", BlockKind::duties},
      {"tasks", BlockKind::duties},
      {"week", BlockKind::duties},
      {"day", BlockKind::duties},
      {"days", BlockKind::duties},
      {"own", BlockKind::duties},
      {"await", BlockKind::duties},
      {"awaits", BlockKind::duties},
      {"challenges", BlockKind::duties},
      {"equal", BlockKind::legal},
      {"diversity", BlockKind::legal},
      {"privacy", BlockKind::legal},
      {"care", BlockKind::required},
      {"about", BlockKind::about},
      {"who", BlockKind::about},
      {"job", BlockKind::duties},
      {"role", BlockKind::duties},
      {"position", BlockKind::duties},
  };
  // 'Not mandatory, but we would be glad'
  for (uint32_t word = line.first_word; word + 1 < line.end_word; ++word)
    if (is_word(document, word, "not") &&
        (is_word(document, word + 1, "mandatory") || is_word(document, word + 1, "required") ||
         is_word(document, word + 1, "essential") || is_word(document, word + 1, "necessary")))
      return static_cast<int>(BlockKind::preferred);
  // 'Good to have skills', 'You might have', 'What we'd like'
  const auto is_next = [&](uint32_t word, std::initializer_list<std::string_view> any) {
    return word < line.end_word && std::any_of(any.begin(), any.end(), [&](std::string_view one) {
             return is_word(document, word, one);
           });
  };
  for (uint32_t word = line.first_word; word < line.end_word; ++word) {
    if (is_next(word, {"nice", "good", "great", "handy"}) && is_next(word + 1, {"to"}) &&
        is_next(word + 2, {"have"}))
      return static_cast<int>(BlockKind::preferred);
    if (is_next(word, {"might", "may"}) && is_next(word + 1, {"have", "also"}))
      return static_cast<int>(BlockKind::preferred);
    if (is_next(word, {"d"}) && is_next(word + 1, {"like"}) && word + 2 == line.end_word)
      return static_cast<int>(BlockKind::preferred);
    if (is_next(word, {"look", "looking", "search", "searching"}) && is_next(word + 1, {"for"}))
      return static_cast<int>(BlockKind::required);
  }
  const auto first_of = [&](auto&& fits) {
    for (const auto& row : rows)
      for (uint32_t word = line.first_word; word < line.end_word; ++word)
        if (fits(row.kind) && is_word(document, word, row.word)) return static_cast<int>(row.kind);
    return -1;
  };
  // 'Apply if you have', 'It's a bonus if you': what follows is said of the person.
  for (uint32_t word = line.first_word; word < line.end_word; ++word)
    if (is_next(word, {"if"}) && is_next(word + 1, {"you"})) {
      const bool wished =
          word > line.first_word && is_any_word(document, word - 1, {"great", "good", "better", "helpful"});
      if (wished) return static_cast<int>(BlockKind::preferred);
      return std::max(static_cast<int>(BlockKind::required),
                      first_of([](BlockKind kind) { return kind == BlockKind::preferred; }));
    }
  const int kind = first_of([](BlockKind) { return true; });
  if (kind >= 0) return kind;
  // 'Where you will help'
  for (uint32_t word = line.first_word; word < line.end_word; ++word)
    if (is_next(word, {"you"}) && is_next(word + 1, {"will", "ll"}))
      return static_cast<int>(BlockKind::duties);
  return -1;
}

// Whether line `i` looks like a heading: short, in no list, without an end, and
// with room or a list around it.
static bool looks_like_heading(const Document& document, uint32_t i) {
  const Stretch& line = document.lines[i];
  if (line.first_word == line.end_word || begins_item(document.text, line.span)) return false;
  const bool introduces = document.text[line.span.end - 1] == ':';
  if (line.end_word - line.first_word > (introduces ? introducing_words : heading_words)) return false;
  const char last = document.text[line.span.end - 1];
  if (last == ':') return true;
  // 'Experience with Go is a plus' asks.
  for (uint32_t word = line.first_word; word < line.end_word; ++word)
    if (is_word(document, word, "is") || is_word(document, word, "are") || is_word(document, word, "with"))
      return false;
  if (last == '.' || last == ',' || last == ';' || last == '!') return false;
  const bool room = i == 0 || document.lines[i - 1].span.empty();
  const bool below = i + 1 < document.lines.size();
  const bool list = below && begins_item(document.text, document.lines[i + 1].span);
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

static bool find_heading(const Document& document, uint32_t i, Heading& heading) {
  const Stretch line = bare(document, document.lines[i]);
  if (line.first_word == line.end_word) return false;
  if (const int kind = lexicon::block_heading(document, line); kind >= 0) {
    heading = {line.span, static_cast<BlockKind>(kind), i, false, false};
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
  int kind = guessed_heading(document, line);
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

// ---- Paragraphs run together

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

static bool follows_colon(std::string_view text, uint32_t at) {
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

static void find_run_in(const Document& document, const Stretch& line, std::vector<Heading>& headings) {
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
  return headings;
}

}
