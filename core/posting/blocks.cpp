// A posting as blocks: by its headings, and where there are none by what its
// sentences say.
#include <algorithm>
#include <initializer_list>

#include "core/posting/reader.hpp"
#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"

namespace resume {

// ---- Units

static Unit make_unit(const Document& document, Span span, bool after_blank, std::vector<Cue>& cues) {
  Unit unit{span, BlockKind::other, begins_item(document.text, span), after_blank, 0, 0};
  Stretch words = document.stretch_of(span);
  const char first = document.text[span.begin];
  // '1.', '1)' and '(a)': of these marks only the point is a word.
  if (unit.item && (is_digit(first) || first == '(') && words.end_word - words.first_word > 2)
    words.first_word += is_mark(document, words.first_word + 1) ? 2 : 1;
  if (unit.item && (first == '+' || item_code(document.text, span) != 0) &&
      words.end_word - words.first_word > 1)
    ++words.first_word;
  if (words.first_word < words.end_word && (unit.item || is_blank(first)))
    unit.span.begin = document.words[words.first_word].begin;
  unit.first_cue = static_cast<uint32_t>(cues.size());
  find_cues(document, unit.span, cues);
  unit.end_cue = static_cast<uint32_t>(cues.size());
  return unit;
}

static bool has_blank_line(std::string_view gap) { return std::count(gap.begin(), gap.end(), '\n') > 1; }

// ---- Kinds

// How often the sentence speaks of each kind of thing.
struct Votes {
  uint32_t counts[cue_kind_count] = {};
  bool we = false;      ///< the employer speaks of itself
  bool you = false;     ///< to the reader
  bool they = false;    ///< of itself by its name: 'Kestrel builds ships'
  bool orders = false;  ///< begins as a duty does: 'Keep our servers up'
  uint32_t tools = 0;   ///< languages, frameworks, databases and the like that it names

  uint32_t of(CueKind kind) const { return counts[static_cast<int>(kind)]; }
  bool has(CueKind kind) const { return of(kind) != 0; }
  uint32_t wanting() const { return of(CueKind::wants) + of(CueKind::seeks); }
  bool prefers() const { return has(CueKind::prefer_before) || has(CueKind::prefer_after); }
  uint32_t asking() const {
    return of(CueKind::required) + wanting() + of(CueKind::prefer_before) + of(CueKind::prefer_after);
  }
  // Boilerplate may name the person too, but not more often than itself.
  bool mostly(CueKind kind) const {
    return has(kind) && of(kind) >= asking() + of(CueKind::duties) + tools / 3;
  }
};

// 'Kestrel is', 'Kestrel Ltd builds': a name, and what it does.
static bool begins_with_name(const Document& document, const Stretch& unit) {
  constexpr uint32_t name_words = 4;
  for (uint32_t word = unit.first_word; word < std::min(unit.end_word, unit.first_word + name_words);
       ++word) {
    const uint16_t flags = lexicon::flags(document.words[word].id);
    if (word != unit.first_word &&
        ((flags & word_flag::verb_third) != 0 || is_any_word(document, word, {"is", "was", "has"})))
      return true;
    const bool plain = (flags & (word_flag::stop | word_flag::title | word_flag::verb_any)) != 0;
    if (plain || !is_upper(document.text[document.words[word].begin])) return false;
  }
  return false;
}

static bool is_tool(const Term& term) {
  return lexicon::skills()[term.skill].category <= SkillCategory::tool;
}

static Votes votes_of(const Document& document, const Unit& unit, const std::vector<Cue>& cues,
                      std::span<const Term> skills) {
  Votes votes;
  auto skill = std::lower_bound(skills.begin(), skills.end(), unit.span.begin,
                                [](const Term& term, uint32_t at) { return term.span.begin < at; });
  for (; skill != skills.end() && skill->span.end <= unit.span.end; ++skill) votes.tools += is_tool(*skill);
  for (uint32_t i = unit.first_cue; i < unit.end_cue; ++i) ++votes.counts[static_cast<int>(cues[i].kind)];
  const Stretch words = document.stretch_of(unit.span);
  if (words.first_word < words.end_word)
    votes.orders = (lexicon::flags(document.words[words.first_word].id) &
                    (word_flag::verb_base | word_flag::verb_ing | word_flag::verb_third)) != 0 &&
                   !(words.first_word + 1 < words.end_word &&
                     is_any_word(document, words.first_word + 1, {"is", "was", "has"}));
  votes.they = begins_with_name(document, words);
  for (uint32_t word = words.first_word; word < words.end_word; ++word) {
    if (document.words[word].size > 6) continue;
    votes.we |= is_any_word(document, word, {"we", "our", "us", "wir", "unser", "unsere", "nous", "notre"});
    votes.you |= is_any_word(document, word, {"you", "your", "du", "dein", "deine", "sie", "vous", "votre"});
  }
  return votes;
}

// The employer speaks, of itself and to nobody: 'Our platform runs on
// Kubernetes'.
static bool is_company_talk(const Unit& unit, const Votes& votes) {
  return !unit.item && !votes.orders && (votes.we || votes.they || votes.has(CueKind::about)) && !votes.you &&
         votes.asking() == 0 && !votes.has(CueKind::duties) && !votes.has(CueKind::stack);
}

// What a sentence by itself is about; `none` where it does not say.
static BlockKind kind_by_cues(const Votes& votes, BlockKind none) {
  if (votes.mostly(CueKind::legal)) return BlockKind::legal;
  if (votes.mostly(CueKind::benefits)) return BlockKind::benefits;
  if (votes.mostly(CueKind::apply)) return BlockKind::apply;
  // 'We are a team looking for Go developers' asks; 'We are a bank with 20
  // years of experience' tells.
  if (votes.has(CueKind::about) && votes.wanting() == 0 && !votes.prefers()) return BlockKind::about;
  if (votes.prefers()) return BlockKind::preferred;
  if (votes.asking() != 0) return BlockKind::required;
  if (votes.has(CueKind::duties) || votes.has(CueKind::stack)) return BlockKind::duties;
  return none;
}

static bool is_asking(BlockKind kind) {
  return kind == BlockKind::duties || kind == BlockKind::required || kind == BlockKind::preferred ||
         kind == BlockKind::other;
}

// The kind of a unit under a heading: the heading's, unless the unit plainly
// speaks of something else.
static BlockKind kind_under_heading(const Unit& unit, const Votes& votes, BlockKind heading,
                                    BlockKind before) {
  if (heading == BlockKind::details) return heading;
  if (heading == BlockKind::other) return kind_by_cues(votes, unit.after_blank ? BlockKind::other : before);
  const bool asks = votes.asking() + votes.of(CueKind::duties) != 0;
  if (is_asking(heading)) {
    if (!unit.item && !votes.orders && votes.mostly(CueKind::legal)) return BlockKind::legal;
    if (!asks && !votes.orders && votes.mostly(CueKind::benefits)) return BlockKind::benefits;
    if (!unit.item && !asks && votes.has(CueKind::apply)) return BlockKind::apply;
    const bool story = heading == BlockKind::duties || unit.after_blank || before == BlockKind::about;
    if (story && is_company_talk(unit, votes) && (heading != BlockKind::duties || votes.tools < 3))
      return BlockKind::about;
    if (heading == BlockKind::duties && asks && !votes.orders && !votes.has(CueKind::duties))
      return kind_by_cues(votes, heading);
    return unit.after_blank || unit.item || asks || votes.you || is_asking(before) ? heading : before;
  }
  const bool boilerplate =
      votes.has(CueKind::about) || votes.has(CueKind::benefits) || votes.has(CueKind::legal);
  const bool of_itself = votes.we && !votes.you && !votes.has(CueKind::seeks);
  // 'The service is written in Kotlin (Ktor, Exposed)' under 'The team'
  if (heading == BlockKind::about && !boilerplate && votes.has(CueKind::stack) && votes.tools >= 3)
    return BlockKind::duties;
  if (heading == BlockKind::about && unit.after_blank && !boilerplate && asks && !of_itself)
    return votes.wanting() != 0 ? BlockKind::required : BlockKind::duties;
  return unit.after_blank || !is_asking(before) ? heading : before;
}

// ---- Blocks

static void begin_block(Posting& posting, BlockKind kind, Span heading, uint32_t begin) {
  std::vector<Block>& blocks = posting.blocks;
  if (!blocks.empty() && heading.empty() && blocks.back().kind == kind) return;
  blocks.push_back({kind, heading, {begin, begin}});
}

static void end_blocks(Posting& posting) {
  const std::string_view text = posting.document.text;
  for (size_t i = 0; i < posting.blocks.size(); ++i) {
    Span& span = posting.blocks[i].span;
    span.end =
        i + 1 < posting.blocks.size() ? posting.blocks[i + 1].span.begin : static_cast<uint32_t>(text.size());
    while (span.end > span.begin && is_blank(text[span.end - 1])) --span.end;
  }
}

// ---- The walk down the posting

static constexpr uint32_t no_line = 0xFFFFFFFF;
// A sentence with more words may be several list items.
static constexpr uint32_t long_sentence = 10;
// What a label of the page says is no longer than this.
static constexpr uint32_t detail_words = 12;

struct Walk {
  Posting& posting;
  std::span<const Term> skills;
  Units& units;
  BlockKind unsaid;                      ///< of what stands under no heading and says nothing
  BlockKind heading = BlockKind::other;  ///< of the last heading
  BlockKind resumed = BlockKind::other;  ///< what a heading inside a line, or a
                                         ///< page's label, interrupts
  BlockKind before = BlockKind::other;   ///< of the unit before
  uint32_t inside_line = no_line;        ///< the line that such a heading stands in
  bool inside_item = false;              ///< that line is a list item
  bool wrapped = true;                   ///< its lines may go on in the next
  bool any_heading = false, after_blank = true, detail_said = false;
  uint32_t last_end = 0;
};

static void take_heading(Walk& walk, const Heading& heading) {
  walk.after_blank = !heading.closing;
  walk.last_end = heading.span.end;
  if (heading.minor) return;
  const bool interrupts = (heading.inside_line && !heading.closing) || heading.kind == BlockKind::details;
  if (interrupts && walk.inside_line == no_line && walk.heading != BlockKind::details)
    walk.resumed = walk.heading;
  walk.inside_line = interrupts && heading.inside_line ? heading.line : no_line;
  walk.inside_item = heading.inside_line &&
                     begins_item(walk.posting.document.text, walk.posting.document.lines[heading.line].span);
  walk.heading = walk.before = heading.kind;
  walk.detail_said = false;
  if (heading.kind == BlockKind::title)
    walk.heading = walk.before = BlockKind::other;
  else
    walk.any_heading |= !interrupts;
  begin_block(walk.posting, heading.kind, heading.span, heading.span.begin);
}

// What a heading inside a line or a label interrupted goes on behind it.
static void resume_heading(Walk& walk, const Unit& unit, uint32_t words) {
  const bool other_line = walk.inside_line != no_line &&
                          (unit.after_blank || !unit.item || walk.inside_item) &&
                          walk.posting.document.line_at(unit.span.begin) != walk.inside_line;
  const bool label = walk.heading == BlockKind::details && walk.inside_line == no_line &&
                     (words > detail_words || (walk.detail_said && unit.after_blank));
  if (!other_line && !label) return;
  walk.heading = walk.before = walk.resumed;
  walk.inside_line = no_line;
}

static void take_part(Walk& walk, Span span) {
  const Document& document = walk.posting.document;
  Unit unit = make_unit(document, span, walk.after_blank, walk.units.cues);
  const Stretch words = document.stretch_of(unit.span);
  resume_heading(walk, unit, words.end_word - words.first_word);
  walk.after_blank = false;
  walk.detail_said = true;
  const Votes votes = votes_of(document, unit, walk.units.cues, walk.skills);
  const bool unheaded = walk.heading == BlockKind::other;
  if (unheaded && !walk.any_heading) {
    unit.kind = kind_by_cues(votes, unit.after_blank ? walk.unsaid : walk.before);
    if (walk.before == BlockKind::other && unit.kind == BlockKind::other) unit.kind = walk.unsaid;
    if (is_asking(unit.kind) && is_company_talk(unit, votes)) unit.kind = BlockKind::about;
    // '- Jenkins on machines under a desk, for 40 products in C++'; 'PHP Laravel Vue.js' of a head is no
    // sentence.
    const bool said = unit.item || document.text[unit.span.end - 1] == '.';
    const bool boilerplate = votes.has(CueKind::about) || votes.has(CueKind::benefits) ||
                             votes.has(CueKind::legal) || votes.has(CueKind::apply);
    if (unit.kind == BlockKind::about && said && votes.tools >= 2 && !boilerplate)
      unit.kind = BlockKind::duties;
  } else {
    unit.kind = kind_under_heading(unit, votes, walk.heading, walk.before);
  }
  walk.before = unit.kind;
  begin_block(walk.posting, unit.kind, {}, unit.span.begin);
  walk.units.units.push_back(unit);
}

static void take_unit(Walk& walk, Span span) {
  const Document& document = walk.posting.document;
  const std::string_view text = document.text;
  while (span.begin < span.end &&
         (is_blank(text[span.begin]) || text[span.begin] == ':' || text[span.begin] == '#' ||
          (text[span.begin] == '*' && !begins_item(text, span))))
    ++span.begin;
  while (span.begin < span.end && is_blank(text[span.end - 1])) --span.end;
  const Stretch words = document.stretch_of(span);
  if (words.first_word == words.end_word) return;
  if (walk.last_end != 0) walk.after_blank |= has_blank_line(text_of(text, {walk.last_end, span.begin}));
  walk.last_end = span.end;
  uint32_t begin = span.begin;
  const bool is_long = words.end_word - words.first_word > long_sentence;
  for (uint32_t word = words.first_word + 1; word < words.end_word; ++word) {
    uint32_t line = begins_line(document, word, walk.wrapped);
    if (line == 0 && is_long) line = begins_bullet(document, word);
    const bool part =
        is_long && word > words.first_word + 1 && word + 1 < words.end_word && begins_part(document, word);
    if (line == 0 && !part) continue;
    const uint32_t next = line != 0 ? line : document.words[word].begin;
    uint32_t end = document.words[word - 1].span().end;
    while (end < next && text[end] != '\n' &&
           (text[end] == ')' || text[end] == ':' || text[end] == '\'' || text[end] == '"'))
      ++end;
    take_part(walk, {begin, end});
    begin = next;
    if (line == 0) ++word;
  }
  take_part(walk, {begin, span.end});
}

// The line of the title, if it holds nothing else to read.
static uint32_t line_of_title(const Posting& posting) {
  if (posting.title.empty()) return no_line;
  const uint32_t line = posting.document.line_at(posting.title.begin);
  const Stretch& stretch = posting.document.lines[line];
  const char last = posting.document.text[stretch.span.end - 1];
  const bool sentence = last == '.' || last == '!' || last == '?';
  return stretch.end_word - stretch.first_word <= 24 && !sentence ? line : no_line;
}

// '1.', '12)'
static bool is_item_number(std::string_view sentence) {
  constexpr size_t longest = 3;
  return sentence.size() >= 2 && sentence.size() <= longest &&
         (sentence.back() == '.' || sentence.back() == ')') &&
         std::all_of(sentence.begin(), sentence.end() - 1, is_digit);
}

Units read_blocks(Posting& posting, std::span<const Term> skills) {
  const Document& document = posting.document;
  Units result;
  const uint32_t title_line = line_of_title(posting);
  std::vector<Heading> headings = find_headings(document, title_line);
  if (title_line != no_line) {
    const Heading title{document.lines[title_line].span, BlockKind::title, title_line, false, false};
    headings.insert(std::upper_bound(headings.begin(), headings.end(), title,
                                     [](const Heading& a, const Heading& b) { return a.line < b.line; }),
                    title);
  }
  // Above the headings of a posting that has them stand its company and its
  // story.
  const bool structured = std::any_of(headings.begin(), headings.end(), [](const Heading& heading) {
    return !heading.minor && !heading.inside_line &&
           (heading.kind == BlockKind::required || heading.kind == BlockKind::duties);
  });
  Walk walk{posting, skills, result, structured ? BlockKind::about : BlockKind::other};
  walk.wrapped = is_wrapped(document);
  size_t next = 0;
  const auto take_headings_before = [&](uint32_t end) {
    while (next < headings.size() && headings[next].span.begin < end) take_heading(walk, headings[next++]);
  };
  uint32_t number =
      no_line;  // where the number of a list item begins, cut off as a sentence: '1. Strong Java'
  for (const Stretch& sentence : document.sentences) {
    uint32_t begin = sentence.span.begin;
    take_headings_before(begin + 1);
    if (number != no_line && document.line_at(number) == document.line_at(begin)) begin = number;
    number = no_line;
    if (is_item_number(document[sentence.span])) {
      number = begin;
      continue;
    }
    if (walk.last_end > begin) begin = std::min(walk.last_end, sentence.span.end);
    while (next < headings.size() && headings[next].span.begin < sentence.span.end) {
      take_unit(walk, {begin, headings[next].span.begin});
      begin = std::min(headings[next].span.end, sentence.span.end);
      take_heading(walk, headings[next++]);
    }
    take_unit(walk, {begin, sentence.span.end});
  }
  take_headings_before(static_cast<uint32_t>(document.text.size()) + 1);
  end_blocks(posting);
  return result;
}

}
