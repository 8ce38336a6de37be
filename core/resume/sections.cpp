#include <algorithm>

#include "core/resume/language.hpp"
#include "core/resume/list.hpp"
#include "core/resume/reader.hpp"
#include "core/resume/rows.hpp"
#include "core/resume/section_headings.hpp"
#include "core/resume/set_apart.hpp"
#include "core/text/ascii.hpp"
#include "core/text/sentences.hpp"
#include "core/text/sort.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// A line as a heading: 'II. Experience' without its numeral.
static Span heading_of(const Document& document, const Stretch& line) {
  const Span bare = bare_line(document, line), rest = behind_numeral(document.text, bare);
  return rest.begin != bare.begin && heading_kind(document, rest) >= 0 ? rest : bare;
}

int heading_kind(const Document& document, Span bare) {
  if (bare.empty() || bare.size() > longest_heading || document.text[bare.begin] == '(') return -1;
  const int kind = lexicon::section_heading(document, document.stretch_of(bare));
  if (kind >= 0) return kind;
  const std::string_view text = document[bare];
  if (is_lower(text[0]) || is_digit(text[0])) return -1;
  // 'Educación / Education': one heading in two languages.
  if (const size_t slash = text.find('/') == text.npos ? text.npos : text.find(" / "); slash != text.npos) {
    const auto at = bare.begin + static_cast<uint32_t>(slash);
    const int first = heading_kind(document, {bare.begin, at}),
              second = heading_kind(document, {at + 3, bare.end});
    if (first >= 0 && first == second) return first;
  }
  if (const HeadingShape shape = heading_shape(text); shape.kind >= 0) return shape.kind;
  if (const std::string whole = with_ligature(text); !whole.empty()) return heading_shape(whole).kind;
  // 'Employment history (last ten years)'
  if (const size_t open = text.back() == ')' ? text.rfind(" (") : text.npos; open != text.npos && open > 3)
    return heading_kind(document, {bare.begin, bare.begin + static_cast<uint32_t>(open)});
  const std::string joined = joined_letters(text);
  if (joined.empty()) {
    const std::string closed = closed_up(text);
    return closed.empty() ? -1 : heading_shape(closed).kind;
  }
  const Document again = read_document(joined, lexicon::words());
  const int whole = lexicon::section_heading(again, again.lines[0]);
  return whole >= 0 ? whole : heading_shape(joined).kind;
}

static int markdown_level(std::string_view text, Span line) {
  int level = 0;
  while (line.begin + static_cast<uint32_t>(level) < line.end &&
         text[line.begin + static_cast<uint32_t>(level)] == '#')
    ++level;
  return level;
}

static bool is_capitals(std::string_view text) {
  int letters = 0;
  for (const char c : text) {
    if (is_lower(c) || is_digit(c) || c == ',' || c == '@' || c == '|') return false;
    letters += is_upper(c) || static_cast<uint8_t>(c) >= 0xC3;
  }
  return letters >= 4;
}

bool is_blank_line(const Document& document, uint32_t line) {
  return line >= document.lines.size() || document.lines[line].span.empty();
}

// 'Skills: Go, Python' opens a section; 'Languages: Go' within the skills is one of their rows.
static bool opens_inline(const Document& document, uint32_t line, SectionKind current,
                         SectionHeading& heading) {
  if (current == SectionKind::skills || current == SectionKind::experience ||
      current == SectionKind::projects)
    return false;
  const Span span = document.lines[line].span;
  const std::string_view text = document[span];
  const size_t colon = text.substr(0, 41).find(':');
  if (colon == text.npos || colon == 0 || colon + 1 >= text.size() || begins_list_item(document.text, span))
    return false;
  const bool in_school = current == SectionKind::education;
  const Span before = bare_line(document, {{span.begin, span.begin + static_cast<uint32_t>(colon)}, 0, 0});
  const int kind = heading_kind(document, before);
  if (kind < 0 || kind == static_cast<int>(SectionKind::contact) ||
      kind == static_cast<int>(SectionKind::experience))
    return false;
  // 'Relevant coursework: ...', 'Honours: ...' of a school.
  const auto named = static_cast<SectionKind>(kind);
  // 'Availability: full time' among the contact details.
  if (current == SectionKind::contact && named == SectionKind::other) return false;
  if (in_school &&
      (named == SectionKind::education || named == SectionKind::awards || named == SectionKind::volunteering))
    return false;
  heading = {static_cast<SectionKind>(kind), before, line, true};
  return true;
}

// Whether a row of '=' or '-' stands below a line, about as long as it is.
static bool is_underlined(const Document& document, uint32_t line) {
  if (line + 1 >= document.lines.size()) return false;
  const std::string_view text = document[document.lines[line].span],
                         rule = document[document.lines[line + 1].span];
  return rule.size() >= 4 && (rule[0] == '=' || rule[0] == '-' || rule[0] == '~') &&
         rule.find_first_not_of(rule[0]) == rule.npos && text.size() <= longest_heading &&
         rule.size() * 3 >= text.size() * 2 && rule.size() * 2 <= text.size() * 3;
}

// A heading that no list names: a Markdown heading as high as the known ones, or capitals between blank lines
// where the known ones are capitals. Employers in capitals, with a dated line below, are none.
static bool is_unknown_heading(const Document& document, uint32_t line, int known_level,
                               bool known_capitals) {
  const Span span = document.lines[line].span;
  const Span bare = bare_line(document, document.lines[line]);
  if (bare.empty() || bare.size() > longest_heading) return false;
  const int level = markdown_level(document.text, span);
  if (level > 0) return known_level > 0 && level <= known_level;
  if (is_underlined(document, line)) return true;
  const std::string_view text = document[bare];
  if (!known_capitals || !is_capitals(text) || text.find('\t') != text.npos ||
      !is_blank_line(document, line == 0 ? 0xFFFFFFFF : line - 1))
    return false;
  // 'SAP SD', 'EDV' are things.
  const auto words = document.words_of(document.stretch_of(bare));
  if (std::none_of(words.begin(), words.end(), [](const Word& word) { return word.size > 4; })) return false;
  if (names_somebody(document, bare) || has_flag(document, bare, word_flag::place)) return false;
  for (uint32_t next = line + 1; next < line + 3 && next < document.lines.size(); ++next) {
    if (next == line + 1 && !bullet_mark(document, document.lines[next]).empty()) break;
    const Period period = find_period(document, document.lines[next].span);
    if (!period.span.empty() && (period.current || !(period.from == period.to))) return false;
  }
  return line + 1 < document.lines.size();
}

bool names_skills(const Document& document, Span span) {
  return !lexicon::find_skills(read_document(std::string(document[span]), lexicon::words())).empty();
}

// The lines of a heading that begins at `line`: 'LICENSES &' goes on below, as 'EXPERIENCES' does above
// 'PROFESSIONNELLES'.
static uint32_t heading_lines(const Document& document, uint32_t line, Span bare) {
  if (line + 1 >= document.lines.size()) return 1;
  const Span below = bare_line(document, document.lines[line + 1]);
  if (below.empty() || below.size() > 32 || bare.size() > 32) return 1;
  const HeadingShape shape = heading_shape(document[bare]), next = heading_shape(document[below]);
  if (!shape.all_known || !next.all_known) return 1;
  const bool small = is_lower(document.text[below.begin]);
  if (shape.kind < 0 && next.kind >= 0 && !small) return 2;  // 'Selected' above 'Publications'
  if (small && !shape.ends_open && (below.size() < 5 || next.kind >= 0)) return 1;
  // 'FORMAÇÃO' above 'ACADÉMICA'.
  const bool again = shape.kind >= 0 && next.kind == shape.kind && is_capitals(document[bare]) &&
                     is_capitals(document[below]) &&
                     (is_blank_line(document, line + 2) ||
                      heading_kind(document, bare_line(document, document.lines[line + 2])) < 0);
  const bool goes_on =
      shape.ends_open || again ||
      (next.kind < 0 && (small || is_capitals(document[bare]) == is_capitals(document[below])));
  return goes_on ? 2 : 1;
}

// 'engagement.': the last word of a sentence or a list that was wrapped.
static bool ends_prose(const Document& document, uint32_t line, Span bare) {
  const Span span = document.lines[line].span;
  // 'Diploma in physics,' above 'Languages' goes on there.
  if (line > 0 && span.begin == bare.begin && !is_blank_line(document, line - 1) &&
      document.text[document.lines[line - 1].span.end - 1] == ',')
    return true;
  // 'Máster en Ciencia de' above 'Datos'
  if (line > 0 && span.begin == bare.begin && !is_blank_line(document, line - 1) && bare.end == span.end &&
      ends_small(document, document.lines[line - 1].span) && word_count(document, bare) == 1)
    return true;
  const bool small = is_lower(document.text[bare.begin]) && span.begin == bare.begin;
  return small && line > 0 && !is_blank_line(document, line - 1) &&
         (document.text[span.end - 1] == '.' || document.lines[line - 1].span.size() >= 40);
}

// 'Customer Service Experience', 'Nursing Experience': some words in capitals apart from what is above, the
// last of which says it. 'User Experience' is a skill.
static bool names_experience(const Document& document, uint32_t line, Span bare) {
  const std::string_view text = document[bare];
  const size_t last = text.rfind(' ');
  static constexpr auto nouns = word_set("experience", "employment");
  static constexpr auto trades =
      word_set("user", "customer", "client", "digital", "brand", "employee", "patient", "guest", "candidate",
               "developer", "visitor", "of", "years", "years'");
  if (text.size() > 48 || last == text.npos || text.size() - last != 11 ||
      !nouns.has(text.substr(last + 1)) || is_lower(text[0]) ||
      (is_lower(text[last + 1]) && text.find(' ') != last) ||
      (!is_blank_line(document, line == 0 ? 0xFFFFFFFF : line - 1) && !is_capitals(text)) ||
      document.lines[line].span.end != bare.end)
    return false;
  const std::string_view before = text.substr(0, last);
  if (before.find_first_of(".,:;0123456789") != before.npos ||
      trades.has(before.substr(before.rfind(' ') + 1)))
    return false;
  uint32_t words = 0;
  for (const Word& word : document.words_of(document.stretch_of(bare))) {
    ++words;
    if (is_lower(document[word][0]) && word.size > 3 && !nouns.has(document[word])) return false;
  }
  return words <= 5;
}

// Where all headings so far are in capitals, or marked, a line that is not is one of a list.
class HeadingLook {
 public:
  bool fits(const Document& document, Span line, Span bare, SectionKind current) const {
    // 'Key achievements:' within a job, where headings have no colon.
    if (current == SectionKind::experience && count_ > 0 && colons_ == 0 &&
        document.text[line.end - 1] == ':')
      return false;
    if (count_ < 2) return true;
    if (capitals_ == count_ && !is_capitals(document[bare]) && joined_letters(document[bare]).empty())
      return false;
    return marked_ != count_ || markdown_level(document.text, line) > 0;
  }
  void learn(const Document& document, Span line, Span bare) {
    ++count_;
    capitals_ += is_capitals(document[bare]);
    marked_ += markdown_level(document.text, line) > 0;
    colons_ += document.text[line.end - 1] == ':';
  }

 private:
  int count_ = 0, capitals_ = 0, marked_ = 0, colons_ = 0;
};

// 'Experience' in type of its own below the capitals of a side column.
static bool heads_elsewhere(const Resume& resume, Span bare, int kind) {
  const auto named = static_cast<SectionKind>(kind);
  return resume.look_at(bare.begin) != 0 &&
         (named == SectionKind::experience || named == SectionKind::education ||
          named == SectionKind::summary);
}

static void sort_headings(std::vector<SectionHeading>& headings) {
  sort_list(headings, [](const SectionHeading& a, const SectionHeading& b) { return a.line < b.line; });
}

// Adds the headings that the file's type tells.
static void add_set_apart(const Resume& resume, std::vector<SectionHeading>& headings) {
  std::vector<HeadingAt> known;
  for (const SectionHeading& heading : headings)
    for (uint32_t i = 0; i < heading.lines; ++i)
      known.push_back({heading.kind, heading.span, heading.line + i, heading.told});
  const std::vector<HeadingAt> found = find_set_apart_headings(resume, known);
  size_t at = 0;
  for (SectionHeading& heading : headings) heading.kind = known[at].kind, at += heading.lines;
  if (found.empty()) return;
  for (const HeadingAt& one : found) headings.push_back({one.kind, one.span, one.line, false});
  sort_headings(headings);
}

void read_sections(Resume& resume) {
  const Document& document = resume.document;
  const auto count = static_cast<uint32_t>(document.lines.size());
  std::vector<SectionHeading> headings;
  headings.reserve(16);
  int known_level = 0;
  bool known_capitals = false;
  HeadingLook look;
  size_t gutters = 0;
  SectionKind current = SectionKind::contact;
  for (uint32_t line = 0; line < count; ++line) {
    const Stretch& stretch = document.lines[line];
    if (stretch.first_word == stretch.end_word) continue;
    // '| Area | Tools |': a row of a table in Markdown.
    if (const std::string_view text = document[stretch.span];
        text[0] == '|' && std::count(text.begin(), text.end(), '|') > 2)
      continue;
    const Span bare = heading_of(document, stretch);
    int kind = heading_kind(document, bare);
    // 'RESUME' above the name says what the document is.
    static constexpr auto documents = word_set("resume", "résumé");
    if (kind >= 0 && document[bare].data() == document.text.data() && documents.has(document[bare])) continue;
    SectionHeading heading{};
    if (kind < 0 && names_experience(document, line, bare)) kind = static_cast<int>(SectionKind::experience);
    const bool named = kind >= 0;
    if (named &&
        ((!look.fits(document, stretch.span, bare, current) && !heads_elsewhere(resume, bare, kind)) ||
         ends_prose(document, line, bare) ||
         (current == SectionKind::skills && kind == static_cast<int>(current) &&
          names_skill_group(document[bare]))))
      kind = -1;
    if (!named && !bare.empty() && bare.size() <= 32 && !is_lower(document.text[bare.begin]) &&
        heading_lines(document, line, bare) == 2)
      kind = heading_kind(document, bare_line(document, document.lines[line + 1]));
    if (kind >= 0) {
      heading = {static_cast<SectionKind>(kind), bare, line, false, heading_lines(document, line, bare)};
      if (heading.lines == 2) heading.span.end = bare_line(document, document.lines[line + 1]).end;
    } else if (opens_gutter(resume, line, current, gutters > 1 && gutters == headings.size(),
                            headings.empty() ? 0 : resume.look_at(headings[0].span.begin), heading)) {
      ++gutters;
    } else if (!opens_inline(document, line, current, heading)) {
      continue;
    }
    // The names of skill groups are headings elsewhere: 'Languages' within the skills, with programming
    // languages below.
    const bool row = current == SectionKind::skills && heading.kind == SectionKind::languages &&
                     same_letters(document[heading.span], "languages") && !heading.inline_body &&
                     line + 1 < count && names_skills(document, document.lines[line + 1].span);
    if (row) continue;
    headings.push_back(heading);
    current = heading.kind;
    if (!heading.inline_body) look.learn(document, stretch.span, bare);
    known_level = std::max(known_level, markdown_level(document.text, stretch.span));
    known_capitals = known_capitals || is_capitals(document[bare]);
    line += heading.lines - 1 + (heading.rest.empty() ? 0 : 1);
  }
  const bool underlined = std::any_of(headings.begin(), headings.end(), [&](const SectionHeading& heading) {
    return is_underlined(document, heading.line);
  });
  if (!headings.empty() && (known_level > 0 || known_capitals || underlined)) {
    std::vector<SectionHeading> unknown;
    size_t known = 0;
    for (uint32_t line = headings[0].line + 1; line < count; ++line) {
      while (known < headings.size() && headings[known].line < line) ++known;
      if (known < headings.size() && headings[known].line == line) {
        line += headings[known].lines - 1;
        continue;
      }
      if (!is_unknown_heading(document, line, known_level, known_capitals)) continue;
      const Span bare = bare_line(document, document.lines[line]);
      // 'Contracts and employment'
      const auto kind = static_cast<SectionKind>(underlined ? any_heading_kind(document[bare]) : -1);
      const bool told = kind == SectionKind::experience || kind == SectionKind::education;
      unknown.push_back({told ? kind : SectionKind::other, bare, line, false, 1, {}, false});
    }
    headings.insert(headings.end(), unknown.begin(), unknown.end());
    sort_headings(headings);
  }

  add_set_apart(resume, headings);

  resume.sections.reserve(headings.size() + 2);
  const auto size = static_cast<uint32_t>(document.text.size());
  if (headings.empty() || headings[0].line > 0) {
    const uint32_t end_line = headings.empty() ? count : headings[0].line;
    const uint32_t end = headings.empty() ? size : document.lines[end_line].span.begin;
    resume.sections.push_back({SectionKind::contact, {}, {0, end}, 0, end_line});
  }
  for (size_t i = 0; i < headings.size(); ++i) {
    const SectionHeading& heading = headings[i];
    const bool last = i + 1 == headings.size();
    const uint32_t begin = resume.sections.empty() ? 0 : resume.sections.back().span.end;
    const uint32_t end = last ? size : document.lines[headings[i + 1].line].span.begin;
    const uint32_t first_line = heading.inline_body ? heading.line : heading.line + heading.lines;
    resume.sections.push_back({heading.kind,
                               heading.span,
                               {begin, end},
                               first_line,
                               last ? count : headings[i + 1].line,
                               heading.rest});
  }
}

uint32_t Resume::section_at(uint32_t at) const {
  const auto after = [](uint32_t byte, const Section& section) { return byte < section.span.begin; };
  const auto next = std::upper_bound(sections.begin(), sections.end(), at, after);
  return next == sections.begin() ? 0 : static_cast<uint32_t>(next - sections.begin()) - 1;
}

const Section* Resume::find_section(SectionKind kind) const {
  for (const Section& section : sections)
    if (section.kind == kind) return &section;
  return nullptr;
}

}
