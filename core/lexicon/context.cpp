// Which of the spellings found are skills: 'Go' the language and not 'go', no words of addresses, no 'C' of
// 'C-level'.
#include <algorithm>

#include "core/lexicon/walk.hpp"
#include "core/text/ascii.hpp"
#include "core/text/scan.hpp"
#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"

namespace resume::lexicon {

// A context word this many words before or after counts.
static constexpr uint32_t context_reach = 5;

// Longest run of bytes without a space that is looked at around a candidate.
static constexpr uint32_t longest_run = 300;

// Whether the run of text around a candidate is an address: its words name no skill.
static bool in_address(const Document& document, Span span) {
  const std::string_view text = document.text;
  uint32_t begin = span.begin, end = span.end;
  if ((begin == 0 || is_blank(text[begin - 1])) && (end == text.size() || is_blank(text[end]))) return false;
  static constexpr CharSet signs(".@:");
  bool signed_run = signs.meets(document[span]);
  for (; begin > 0 && !is_blank(text[begin - 1]) && span.begin - begin < longest_run; --begin)
    signed_run = signed_run || signs.has(text[begin - 1]);
  for (; end < text.size() && !is_blank(text[end]) && end - span.end < longest_run; ++end)
    signed_run = signed_run || signs.has(text[end]);
  const std::string_view run = text_of(text, {begin, end});
  if (!signed_run) return false;
  // 'fly.io' is a name as well as an address.
  static constexpr CharSet ends("(),.;");
  if ((begin == span.begin || (begin + 1 == span.begin && ends.has(text[begin]))) &&
      (end == span.end || (end == span.end + 1 && ends.has(text[span.end]))))
    return false;
  if (run.find("://") != run.npos || run.find('@') != run.npos || run.substr(0, 4) == "www.") return true;
  if (run.substr(0, run.size() - 2).find('.') == run.npos) return false;  // 'Kafka.'
  static constexpr std::string_view domains[] = {".com", ".org", ".net", ".io",  ".dev", ".edu",    ".co.uk",
                                                 ".de",  ".me",  ".app", ".gov", ".ai",  ".example"};
  for (const std::string_view domain : domains) {
    const size_t at = run.find(domain);
    if (at == run.npos || at == 0) continue;
    const size_t after = at + domain.size();
    if (after == run.size() || run[after] == '/' ||
        ((run[after] == ',' || run[after] == '.' || run[after] == ')') && after + 1 == run.size()))
      return domain != ".net" || begin + at < span.begin || begin + at >= span.end;
  }
  return false;
}

// A candidate is whole when no letter is tied to it by a dot: 'java.util', 'main.go' and 'python.org' name
// files.
static bool is_whole(const Document& document, const Term& term) {
  const std::string_view text = document.text;
  const uint32_t end = term.first_word + term.word_count;
  if (term.first_word >= 2 && document.glued(term.first_word) && document.glued(term.first_word - 1) &&
      text[document.words[term.first_word - 1].begin] == '.' && !is_upper(text[term.span.begin]))
    return false;
  if (end + 1 < document.words.size() && document.glued(end) && document.glued(end + 1) &&
      text[document.words[end].begin] == '.') {
    const char next = text[document.words[end + 1].begin];
    if (is_lower(next)) return false;
  }
  // 'C+' is no C, '#1' after a letter no skill.
  if (end < document.words.size() && document.glued(end)) {
    const char mark = text[document.words[end].begin];
    if (mark == '#' || (mark == '+' && term.span.size() == 1)) return false;
  }
  return true;
}

static bool ties(char c) { return c == '-' || c == '\'' || c == '_' || c == '&'; }

// 'Excel-Kenntnisse', 'Go-Erfahrung': German ties a name to what one has of it, which vouches for the name.
static bool is_tied_to_skill(const Document& document, const Term& term) {
  const uint32_t next = term.first_word + term.word_count;
  return next < document.words.size() && document.words[next].begin == term.span.end + 1 &&
         document.text[term.span.end] == '-' &&
         is_any_word(document, next,
                     {"kenntnisse", "kenntnissen", "erfahrung", "erfahrungen", "entwicklung"});
}

// An ambiguous name counts only in its own casing, and not tied to another word ('C-level', 'Go-to', "R&D").
static bool looks_like_name(const Document& document, const Term& term) {
  const std::string_view text = document.text;
  const std::string_view written = document[term.span];
  // The hyphen of '-Storybook' begins a list item.
  const uint32_t begin = term.span.begin;
  // '_Spark_' is in italics.
  const bool italics = begin > 0 && text[begin - 1] == '_' && text.substr(term.span.end, 1) == "_";
  if (!italics && begin > 0 && ties(text[begin - 1]) &&
      !(text[begin - 1] == '-' && (begin == 1 || is_blank(text[begin - 2]))))
    return false;
  if (!italics && term.span.end < text.size() && ties(text[term.span.end]) &&
      !is_tied_to_skill(document, term))
    return false;
  if (text.substr(term.span.end, 3) == "\xE2\x80\x99") return false;  // Go’s
  const Skill& skill = skills()[term.skill];
  if (written == skill.name) return true;
  if (spellings()[term.spelling].kind != SpellingKind::name && is_upper(written[0])) return true;
  const bool capitals = std::all_of(written.begin(), written.end(), [](char c) { return !is_lower(c); });
  if (capitals && is_upper(written[0])) return true;
  // A name that is written in small letters itself may begin a line with a capital.
  return is_lower(skill.name[0]) && written.substr(1) == skill.name.substr(1);
}

static bool has_context(const Document& document, const Term& term, const Stretch& line) {
  const std::span<const uint16_t> context = context_of(term.skill);
  const uint32_t end = term.first_word + term.word_count;
  const uint32_t from = std::max(line.first_word, term.first_word - std::min(term.first_word, context_reach));
  const uint32_t to = std::min(line.end_word, end + context_reach);
  for (uint32_t word = from; word < to; ++word) {
    if (word >= term.first_word && word < end) continue;
    const uint16_t id = document.words[word].id;
    if (id != 0 && std::find(context.begin(), context.end(), id) != context.end()) return true;
  }
  return false;
}

// 'in Go', 'using R', 'with Express', 'command of C'.
static bool follows_tool_word(const Document& document, const Term& term) {
  if (term.first_word == 0) return false;
  const bool of =
      term.first_word >= 2 && is_word(document, term.first_word - 1, "of") &&
      is_any_word(document, term.first_word - 2, {"command", "knowledge", "experience", "mastery"});
  if (!of && !is_any_word(document, term.first_word - 1, {"in", "using", "with"})) return false;
  // 'in Go' at a clause's end or before a function word; 'with Swift action' is prose.
  const uint32_t next = term.first_word + term.word_count;
  if (next >= document.words.size()) return true;
  const Word& after = document.words[next];
  const std::string_view gap = text_of(document.text, {term.span.end, after.begin});
  return gap.find_first_not_of(" \t") != gap.npos ||
         (flags(after.id) & (word_flag::stop | word_flag::number)) != 0 ||
         !is_lower(document.text[after.begin]);
}

// Whether only separators, 'and' or 'or' stand between two candidates on one line: they are items of one
// list.
static bool are_neighbours(const Document& document, const Term& left, const Term& right, Trust trust) {
  const uint32_t between_begin = left.first_word + left.word_count;
  // 'Docker Lambda'; 'Velocity Consulting' is a company.
  if (trust == Trust::spaces && right.first_word == between_begin && right.span.begin == left.span.end + 1 &&
      document.text[left.span.end] == ' ' && skills()[left.skill].category < SkillCategory::method &&
      skills()[right.skill].category < SkillCategory::method)
    return true;
  if (right.first_word < between_begin || right.first_word - between_begin > 2) return false;
  bool separated = false;
  for (uint32_t word = between_begin; word < right.first_word; ++word) {
    const std::string_view text = document[document.words[word]];
    if (text != "and" && text != "or" && text != "/" && text != "&" && text != "+" && text != "und" &&
        text != "et" && text != "y")
      return false;
    separated = true;
  }
  for (uint32_t at = left.span.end; at < right.span.begin; ++at) {
    const char c = document.text[at];
    if (c == '\n' || c == '.' || c == ':') return false;
    separated |= c == ',' || c == '/' || c == '|' || c == ';' || c == '(' || static_cast<uint8_t>(c) >= 0x80;
  }
  return separated;
}

// A whole item of a list: 'go' of 'python, go, rest', and not of 'python, go on'.
static bool is_item(const Document& document, const Term& term, const Stretch& line) {
  static constexpr std::string_view separators = ",/|;()";
  const std::string_view text = document.text;
  uint32_t begin = term.span.begin, end = term.span.end;
  while (begin > line.span.begin && is_blank(text[begin - 1])) --begin;
  while (end < line.span.end && is_blank(text[end])) ++end;
  return (term.first_word == line.first_word || separators.find(text[begin - 1]) != separators.npos) &&
         (term.first_word + term.word_count == line.end_word ||
          separators.find(text[end]) != separators.npos);
}

// A line that holds this name and nothing else, but for its number or sign ('2) Go', '+ Go') and a grade
// ('Some Go'), is an item of a list of skills.
static bool is_alone(const Document& document, const Term& term, const Stretch& line) {
  uint32_t first = line.first_word;
  if (is_word(document, first, "+") && first + 1 < line.end_word) ++first;
  // 'Basic' by itself is a name.
  if (first + 1 < line.end_word && is_any_word(document, first, {"some", "basic", "good"})) ++first;
  if (is_digit(document.text[document.words[first].begin])) ++first;
  if (first > line.first_word && first < line.end_word && is_word(document, first, ".")) ++first;
  return (line.first_word == term.first_word || first == term.first_word) &&
         line.end_word == term.first_word + term.word_count;
}

// 'PostgreSQL database': the plain noun of a category belongs to the name of that category right before it.
static bool names_category_again(const Document& document, const Term& before, const Term& term) {
  if (before.first_word + before.word_count != term.first_word || before.span.end + 1 != term.span.begin)
    return false;
  const Skill &named = skills()[before.skill], &noun = skills()[term.skill];
  const std::string_view category = skill_category_names[static_cast<size_t>(noun.category)];
  return named.category == noun.category && noun.name.size() == category.size() + 1 &&
         noun.name.substr(0, category.size()) == category && is_blank(document.text[before.span.end]);
}

// A name by its capital: one that no sentence's start gave it, between words in small letters. 'a cron script
// to Celery; after that'
static bool stands_out(const Document& document, const Term& term, const Stretch& line) {
  const std::string_view text = document.text;
  if (term.span.size() < 3 || !is_upper(text[term.span.begin]) || term.first_word == line.first_word)
    return false;
  const Word& before = document.words[term.first_word - 1];
  if (before.span().end + 1 != term.span.begin || !is_blank(text[before.span().end]) ||
      !is_lower(text[before.begin]))
    return false;
  const uint32_t next = term.first_word + term.word_count;
  if (next >= line.end_word) return true;
  const Word& after = document.words[next];
  // 'expert SAS (Base, Macro)': a sign parts it from the next.
  return text_of(text, {term.span.end, after.begin}) != " " ||
         (!is_upper(text[after.begin]) && !is_digit(text[after.begin]));
}

std::vector<Term> find_skills(const Document& document, Trust trust) {
  std::vector<Candidate> found = find_candidates(document);
  size_t kept = 0;
  uint32_t line_here = 0;  // candidates are in order, and so are their lines
  for (const Candidate& candidate : found) {
    if (!is_whole(document, candidate.term) || in_address(document, candidate.term.span)) continue;
    found[kept] = candidate;
    if (candidate.doubtful) {
      const uint32_t begin = candidate.term.span.begin;
      while (line_here + 1 < document.lines.size() && document.lines[line_here + 1].span.begin <= begin)
        ++line_here;
      found[kept].line = line_here;
      found[kept].small = !looks_like_name(document, candidate.term);
      if (found[kept].small &&
          (!is_lower(document.text[begin]) || !is_item(document, candidate.term, document.lines[line_here])))
        continue;
    }
    ++kept;
  }
  found.resize(kept);
  for (Candidate& candidate : found) {
    if (!candidate.doubtful) continue;
    const Stretch& line = document.lines[candidate.line];
    if (is_alone(document, candidate.term, line) ||
        (!candidate.small &&
         (has_context(document, candidate.term, line) || follows_tool_word(document, candidate.term) ||
          is_tied_to_skill(document, candidate.term) ||
          (trust != Trust::context && stands_out(document, candidate.term, line)))))
      candidate.doubtful = false;
  }
  // Two such names side by side in a list vouch for each other: 'Node or Go'.
  for (size_t i = 1; i < found.size(); ++i)
    if (found[i - 1].doubtful && found[i].doubtful && !found[i - 1].small && !found[i].small &&
        found[i - 1].term.skill != found[i].term.skill &&
        are_neighbours(document, found[i - 1].term, found[i].term, trust))
      found[i - 1].doubtful = found[i].doubtful = false;
  // A list item beside a skill is one; so along the list in both directions.
  for (size_t i = 1; i < found.size(); ++i)
    if (found[i].doubtful && !found[i - 1].doubtful &&
        are_neighbours(document, found[i - 1].term, found[i].term, trust))
      found[i].doubtful = false;
  for (size_t i = found.size(); i-- > 1;)
    if (found[i - 1].doubtful && !found[i].doubtful &&
        are_neighbours(document, found[i - 1].term, found[i].term, trust))
      found[i - 1].doubtful = false;
  std::vector<Term> terms;
  terms.reserve(found.size());
  for (const Candidate& candidate : found)
    if (!candidate.doubtful &&
        (terms.empty() || !names_category_again(document, terms.back(), candidate.term)))
      terms.push_back(candidate.term);
  return terms;
}

}
