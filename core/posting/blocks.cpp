// A posting as blocks: by its headings, and where there are none by what its sentences say.
#include <algorithm>

#include "core/posting/reader.hpp"
#include "core/text/sentences.hpp"

namespace resume {

// A line with more words is no heading that we would guess at.
static constexpr uint32_t heading_words = 8;
// A heading inside a line is no longer than this, in bytes.
static constexpr size_t longest_inner_heading = 48;

struct Heading {
  Span span;
  BlockKind kind;
  uint32_t line;
  bool inside_line;  ///< 'Requirements: Python, Go': the line goes on behind it
  bool minor;        ///< a heading within its block: it changes nothing, but is no sentence
};

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

static bool is_mark(const Document& document, uint32_t word) {
  const Word& w = document.words[word];
  const char c = document.text[w.begin];
  return w.size == 1 && (c == '#' || c == '.' || c == '+' || c == '/' || c == '&');
}

// The words of a line without marks at its ends: '## Requirements'.
static Stretch bare(const Document& document, Stretch line) {
  while (line.first_word < line.end_word && is_mark(document, line.first_word)) ++line.first_word;
  while (line.first_word < line.end_word && is_mark(document, line.end_word - 1)) --line.end_word;
  if (line.first_word < line.end_word)
    line.span = {document.words[line.first_word].begin, document.words[line.end_word - 1].span().end};
  return line;
}

static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

static bool is_word(const Document& document, uint32_t word, std::string_view text) {
  return same_letters(document[document.words[word]], text);
}

// What a short line that is in no list says it is about, by one of its words.
static int guessed_heading(const Document& document, const Stretch& line) {
  static constexpr struct {
    std::string_view word;
    BlockKind kind;
  } rows[] = {
      {"bonus", BlockKind::preferred},
      {"preferred", BlockKind::preferred},
      {"desired", BlockKind::preferred},
      {"desirable", BlockKind::preferred},
      {"nice", BlockKind::preferred},
      {"plus", BlockKind::preferred},
      {"benefits", BlockKind::benefits},
      {"perks", BlockKind::benefits},
      {"offer", BlockKind::benefits},
      {"compensation", BlockKind::benefits},
      {"bieten", BlockKind::benefits},
      {"requirements", BlockKind::required},
      {"qualifications", BlockKind::required},
      {"skills", BlockKind::required},
      {"bring", BlockKind::required},
      {"need", BlockKind::required},
      {"responsibilities", BlockKind::duties},
      {"duties", BlockKind::duties},
      {"tasks", BlockKind::duties},
      {"equal", BlockKind::legal},
      {"diversity", BlockKind::legal},
      {"privacy", BlockKind::legal},
      {"apply", BlockKind::apply},
      {"process", BlockKind::apply},
      {"about", BlockKind::about},
  };
  for (const auto& row : rows)
    for (uint32_t word = line.first_word; word < line.end_word; ++word)
      if (is_word(document, word, row.word)) return static_cast<int>(row.kind);
  return -1;
}

// Whether line `i` looks like a heading: short, in no list, without an end, and with room or a list around
// it.
static bool looks_like_heading(const Document& document, uint32_t i) {
  const Stretch& line = document.lines[i];
  if (line.end_word - line.first_word > heading_words || begins_list_item(document.text, line.span))
    return false;
  const char last = document.text[line.span.end - 1];
  if (last == ':') return true;
  if (last == '.' || last == ',' || last == ';' || last == '!') return false;
  const bool room = i == 0 || document.lines[i - 1].span.empty();
  const bool list =
      i + 1 < document.lines.size() && begins_list_item(document.text, document.lines[i + 1].span);
  return (room || list) && is_upper(document.text[line.span.begin]) && line.span.begin < line.span.end;
}

static bool find_heading(const Document& document, uint32_t i, Heading& heading) {
  const Stretch line = bare(document, document.lines[i]);
  if (line.first_word == line.end_word) return false;
  if (const int kind = lexicon::block_heading(document, line); kind >= 0) {
    heading = {line.span, static_cast<BlockKind>(kind), i, false, false};
    return true;
  }
  const size_t colon = document[document.lines[i].span].find(':');
  const uint32_t at =
      document.lines[i].span.begin + static_cast<uint32_t>(std::min<size_t>(colon, 0x7FFFFFFF));
  if (colon != std::string_view::npos && at + 1 < document.lines[i].span.end) {
    const Stretch before = document.stretch_of({line.span.begin, at});
    const int kind = lexicon::block_heading(document, bare(document, before));
    if (kind >= 0) {
      heading = {{line.span.begin, at + 1}, static_cast<BlockKind>(kind), i, true, false};
      return true;
    }
  }
  if (!looks_like_heading(document, i)) return false;
  const int kind = guessed_heading(document, line);
  const bool colon_at_end = document.text[document.lines[i].span.end - 1] == ':';
  if (kind < 0 && !(colon_at_end && line.end_word - line.first_word <= 4)) return false;
  heading = {line.span, kind < 0 ? BlockKind::other : static_cast<BlockKind>(kind), i, false, kind < 0};
  return true;
}

// ---- Units

static Unit make_unit(const Document& document, Span span, bool after_blank, std::vector<Cue>& cues) {
  Unit unit{span, BlockKind::other, begins_list_item(document.text, span), after_blank, 0, 0};
  Stretch words = document.stretch_of(span);
  const char first = document.text[span.begin];
  if (unit.item && first >= '0' && first <= '9' && words.end_word - words.first_word > 2)
    words.first_word += 2;
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

  uint32_t of(CueKind kind) const { return counts[static_cast<int>(kind)]; }
  bool has(CueKind kind) const { return of(kind) != 0; }
  bool prefers() const { return has(CueKind::prefer_before) || has(CueKind::prefer_after); }
  uint32_t asking() const {
    return of(CueKind::required) + of(CueKind::wants) + of(CueKind::prefer_before) +
           of(CueKind::prefer_after);
  }
  // Boilerplate may name the person too, but not more often than itself.
  bool mostly(CueKind kind) const { return has(kind) && of(kind) >= asking() + of(CueKind::duties); }
};

static Votes votes_of(const Unit& unit, const std::vector<Cue>& cues) {
  Votes votes;
  for (uint32_t i = unit.first_cue; i < unit.end_cue; ++i) ++votes.counts[static_cast<int>(cues[i].kind)];
  return votes;
}

// What a sentence by itself is about; `none` where it does not say.
static BlockKind kind_by_cues(const Votes& votes, BlockKind none) {
  if (votes.mostly(CueKind::legal)) return BlockKind::legal;
  if (votes.mostly(CueKind::benefits)) return BlockKind::benefits;
  if (votes.mostly(CueKind::apply)) return BlockKind::apply;
  // 'We are a team looking for Go developers' asks; 'We are a bank with 20 years of experience' tells.
  if (votes.has(CueKind::about) && !votes.has(CueKind::wants) && !votes.prefers()) return BlockKind::about;
  if (votes.prefers()) return BlockKind::preferred;
  if (votes.asking() != 0) return BlockKind::required;
  if (votes.has(CueKind::duties) || votes.has(CueKind::stack)) return BlockKind::duties;
  return none;
}

static bool is_asking(BlockKind kind) {
  return kind == BlockKind::duties || kind == BlockKind::required || kind == BlockKind::preferred ||
         kind == BlockKind::other;
}

// The kind of a unit under a heading: the heading's, unless the unit plainly speaks of something else.
static BlockKind kind_under_heading(const Unit& unit, const Votes& votes, BlockKind heading,
                                    BlockKind before) {
  if (heading == BlockKind::other) return kind_by_cues(votes, unit.after_blank ? BlockKind::other : before);
  const bool asks = votes.asking() + votes.of(CueKind::duties) != 0;
  if (is_asking(heading)) {
    if (!unit.item && votes.mostly(CueKind::legal)) return BlockKind::legal;
    if (!asks && votes.has(CueKind::benefits)) return BlockKind::benefits;
    if (!unit.item && !asks && votes.has(CueKind::apply)) return BlockKind::apply;
    return unit.after_blank || unit.item || asks || is_asking(before) ? heading : before;
  }
  const bool boilerplate =
      votes.has(CueKind::about) || votes.has(CueKind::benefits) || votes.has(CueKind::legal);
  if (heading == BlockKind::about && unit.after_blank && !boilerplate && asks)
    return votes.has(CueKind::wants) ? BlockKind::required : BlockKind::duties;
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

// 'We are small. Your profile: Python and Go.': a heading at the beginning of a sentence inside a line.
static bool heading_in_line(const Document& document, const Stretch& sentence, Heading& heading) {
  const uint32_t line = document.line_at(sentence.span.begin);
  if (document.lines[line].span.begin == sentence.span.begin) return false;
  const std::string_view text = document[sentence.span].substr(0, longest_inner_heading);
  const size_t colon = text.find(':');
  if (colon == text.npos) return false;
  const uint32_t end = sentence.span.begin + static_cast<uint32_t>(colon);
  const int kind =
      lexicon::block_heading(document, bare(document, document.stretch_of({sentence.span.begin, end})));
  if (kind < 0) return false;
  heading = {{sentence.span.begin, end + 1}, static_cast<BlockKind>(kind), line, false, false};
  return true;
}

static std::vector<Heading> find_headings(const Document& document, uint32_t title_line) {
  std::vector<Heading> headings;
  Heading heading{};
  for (uint32_t i = 0; i < document.lines.size(); ++i)
    if (i != title_line && find_heading(document, i, heading)) headings.push_back(heading);
  const auto lines = static_cast<std::ptrdiff_t>(headings.size());
  for (const Stretch& sentence : document.sentences)
    if (heading_in_line(document, sentence, heading)) headings.push_back(heading);
  std::inplace_merge(headings.begin(), headings.begin() + lines, headings.end(),
                     [](const Heading& x, const Heading& y) { return x.span < y.span; });
  return headings;
}

// State of the walk down the posting.
struct Walk {
  BlockKind heading = BlockKind::other;  ///< of the last heading
  BlockKind resumed = BlockKind::other;  ///< what a heading inside a line interrupts
  BlockKind before = BlockKind::other;   ///< of the unit before
  uint32_t inside_line = 0xFFFFFFFF;     ///< the line that such a heading stands in
};

static void take_heading(Posting& posting, const Heading& heading, Walk& walk) {
  if (heading.minor) return;
  if (heading.inside_line && walk.inside_line == 0xFFFFFFFF) walk.resumed = walk.heading;
  walk.inside_line = heading.inside_line ? heading.line : 0xFFFFFFFF;
  walk.heading = walk.before = heading.kind;
  begin_block(posting, heading.kind, heading.span, heading.span.begin);
}

Units read_blocks(Posting& posting) {
  const Document& document = posting.document;
  const std::string_view text = document.text;
  Units result;
  const uint32_t no_line = 0xFFFFFFFF;
  uint32_t title_line = no_line;
  if (!posting.title.empty()) {
    const Stretch& line = document.lines[document.line_at(posting.title.begin)];
    // A title inside a sentence leaves that sentence to speak for itself.
    const char last = text[line.span.end - 1];
    if (line.end_word - line.first_word <= 24 && last != '.' && last != '!' && last != '?')
      title_line = document.line_at(posting.title.begin);
  }
  std::vector<Heading> headings = find_headings(document, title_line);
  if (title_line != no_line) {
    const Heading title{document.lines[title_line].span, BlockKind::title, title_line, false, false};
    headings.insert(std::upper_bound(headings.begin(), headings.end(), title,
                                     [](const Heading& a, const Heading& b) { return a.line < b.line; }),
                    title);
  }
  // Above the headings of a posting that has them stand its company and its story.
  const bool structured = std::any_of(headings.begin(), headings.end(), [](const Heading& heading) {
    return !heading.minor && !heading.inside_line &&
           (heading.kind == BlockKind::required || heading.kind == BlockKind::duties);
  });
  const BlockKind unsaid = structured ? BlockKind::about : BlockKind::other;

  Walk walk;
  bool any_heading = false, after_blank = true;
  uint32_t last_end = 0;
  size_t next = 0;
  const auto take_headings_before = [&](uint32_t end) {
    for (; next < headings.size() && headings[next].span.begin < end; ++next) {
      take_heading(posting, headings[next], walk);
      if (headings[next].kind == BlockKind::title)
        walk.heading = walk.before = BlockKind::other;
      else if (!headings[next].minor)
        any_heading |= !headings[next].inside_line;
      after_blank = true;
      last_end = headings[next].span.end;
    }
  };
  const auto take_unit = [&](Span span) {
    while (span.begin < span.end &&
           (is_blank(text[span.begin]) || text[span.begin] == ':' || text[span.begin] == '*'))
      ++span.begin;
    while (span.begin < span.end && is_blank(text[span.end - 1])) --span.end;
    const Stretch words = document.stretch_of(span);
    if (words.first_word == words.end_word) return;
    if (last_end != 0) after_blank |= has_blank_line(text_of(text, {last_end, span.begin}));
    last_end = span.end;
    Unit unit = make_unit(document, span, after_blank, result.cues);
    after_blank = false;
    if (walk.inside_line != no_line && (unit.after_blank || !unit.item) &&
        document.line_at(span.begin) != walk.inside_line) {
      walk.heading = walk.before = walk.resumed;
      walk.inside_line = no_line;
    }
    const Votes votes = votes_of(unit, result.cues);
    const bool unheaded = walk.heading == BlockKind::other;
    unit.kind = unheaded && !any_heading ? kind_by_cues(votes, unit.after_blank ? unsaid : walk.before)
                                         : kind_under_heading(unit, votes, walk.heading, walk.before);
    if (unheaded && !any_heading && walk.before == BlockKind::other && unit.kind == BlockKind::other)
      unit.kind = unsaid;
    walk.before = unit.kind;
    begin_block(posting, unit.kind, {}, span.begin);
    result.units.push_back(unit);
  };
  for (const Stretch& sentence : document.sentences) {
    uint32_t begin = sentence.span.begin;
    take_headings_before(begin + 1);
    if (last_end > begin) begin = std::min(last_end, sentence.span.end);
    while (next < headings.size() && headings[next].span.begin < sentence.span.end) {
      take_unit({begin, headings[next].span.begin});
      begin = std::min(headings[next].span.end, sentence.span.end);
      take_headings_before(headings[next].span.begin + 1);
    }
    take_unit({begin, sentence.span.end});
  }
  take_headings_before(static_cast<uint32_t>(text.size()) + 1);
  end_blocks(posting);
  return result;
}

}
