#include <algorithm>

#include "core/posting/reader.hpp"
#include "core/text/sort.hpp"

namespace resume {

static bool holds_keywords(BlockKind kind) {
  return kind == BlockKind::duties || kind == BlockKind::required || kind == BlockKind::preferred ||
         kind == BlockKind::other;
}

static bool is_preferring(CueKind kind) {
  return kind == CueKind::prefer_before || kind == CueKind::prefer_after;
}

// Whether a part of a sentence joins the items of a list: then all of the list
// is meant.
static bool joins_list(const Document& document, Span part) {
  for (const Word& word : document.words_of(document.stretch_of(part)))
    for (const std::string_view joint : {"and", "or", "&", "und", "oder", "et", "ou", "y", "o"})
      if (same_letters(document[word], joint)) return true;
  return false;
}

// 'If you know Go or Rust, that would be a plus', '..., all of which are a plus'.
static bool speaks_of_all(const Document& document, uint32_t at) {
  const Stretch words = document.stretch_of({at, static_cast<uint32_t>(document.text.size())});
  return words.first_word < words.end_word &&
         is_any_word(document, words.first_word,
                     {"that", "this", "it", "which", "these", "those", "all", "both", "we", "you", "then"});
}

// Whether the words may name a term: a capital or a digit behind the first
// word.
static bool names_term(const Document& document, const Stretch& words) {
  for (uint32_t word = words.first_word; word < words.end_word; ++word) {
    const char c = document.text[document.words[word].begin];
    if (is_digit(c) || (is_upper(c) && (lexicon::flags(document.words[word].id) & word_flag::stop) == 0))
      return true;
  }
  return false;
}

// How far a cue that stands behind what it speaks of reaches on: 'Go is a plus, as is some Rust', 'Clouds are
// a plus (AWS, Azure)'.
static uint32_t end_of_scope(std::string_view text, uint32_t begin, uint32_t end) {
  std::string_view behind = text_of(text, {begin, end});
  behind.remove_prefix(std::min(behind.find_first_not_of(" ,"), behind.size()));
  for (const std::string_view joint :
       {"as is ", "as are ", "as would ", "and so is ", "and so are ", "as well as "})
    if (same_letters(behind.substr(0, joint.size()), joint))
      return behind.find(';') == behind.npos ? end : begin;
  if (behind.empty() || behind[0] != '(') return begin;
  return end - static_cast<uint32_t>(behind.size() - std::min(behind.find(')'), behind.size()));
}

// The part of a unit that a preferring cue speaks of: 'ideally' of what
// follows, 'is a plus' of what stands before.
static Span scope_of(const Document& document, const Unit& unit, const std::vector<Cue>& cues,
                     uint32_t which) {
  const std::string_view text = document.text;
  const Cue& cue = cues[which];
  // 'Docker (nice to have)' is said of what stands before the bracket, 'Docker is good to have.' of what
  // stands before.
  uint32_t open = cue.span.begin, close = cue.span.end;
  while (open > unit.span.begin && text[open - 1] == ' ') --open;
  while (close < unit.span.end && text[close] == ' ') ++close;
  const bool bracket = open > unit.span.begin && text[open - 1] == '(';
  const bool closed = close < unit.span.end && text[close] == ')';
  const bool last =
      text_of(text, {cue.span.end, unit.span.end}).find_first_not_of(" .!") == std::string_view::npos;
  const bool closes = (bracket && closed) || (last && cue.span.begin > unit.span.begin);
  if (cue.kind == CueKind::prefer_before && !closes) {
    uint32_t end = cue.span.end;
    // 'It would be great if you had: Postman; a bit of Go'
    const size_t colon = text_of(text, {end, unit.span.end}).find_first_of(":;,(");
    const bool list = colon != std::string_view::npos && text[end + colon] == ':';
    while (end < unit.span.end && (list || text[end] != ';') && !(bracket && text[end] == ')')) ++end;
    return {cue.span.begin, end};
  }
  uint32_t begin = unit.span.begin;
  // 'A plus: Go', 'Not required, but nice: Go': what stands before is too short
  // to be meant.
  const Stretch before = document.stretch_of({begin, cue.span.begin});
  std::string_view behind = text_of(text, {cue.span.end, unit.span.end});
  behind.remove_prefix(std::min(behind.find_first_not_of(' '), behind.size()));
  constexpr uint32_t few = 5;
  if ((!behind.empty() && behind[0] == ':') ||
      (before.end_word - before.first_word <= few && behind.size() > 12 && !names_term(document, before)))
    return unit.span;
  // Back to the cue before: 'Python required, Go a plus'.
  for (uint32_t i = which; i-- > unit.first_cue;)
    if (cues[i].kind == CueKind::required || is_preferring(cues[i].kind)) {
      begin = cues[i].span.end;
      break;
    }
  uint32_t comma = 0, depth = 0;
  // '(preferred)' is said of what stands before the bracket.
  const uint32_t from = bracket && closed && open - 1 > begin ? open - 1 : open;
  for (uint32_t at = from; at > begin; --at) {
    const char c = text[at - 1];
    if (c == ')') {
      ++depth;
    } else if (c == '(' && depth != 0) {
      --depth;
    } else if (c == ';' || c == '(') {
      begin = at;
      break;
    }
    // 'Go and Docker, or willing to learn' is said of all.
    if (c == ',' && comma == 0 && depth == 0 && text_of(text, {at, from}).find_first_not_of(' ') != text.npos)
      comma = at;
  }
  if (comma > begin && !joins_list(document, {comma, cue.span.begin}) && !speaks_of_all(document, comma))
    begin = comma;
  return {begin, end_of_scope(text, cue.span.end, unit.span.end)};
}

static Strength strength_of_unit(const Unit& unit, const std::vector<Cue>& cues) {
  if (unit.kind == BlockKind::required) return Strength::required;
  if (unit.kind == BlockKind::preferred) return Strength::preferred;
  for (uint32_t i = unit.first_cue; i < unit.end_cue; ++i)
    if (cues[i].kind == CueKind::required ||
        ((cues[i].kind == CueKind::wants || cues[i].kind == CueKind::seeks) && unit.kind == BlockKind::other))
      return Strength::required;
  return Strength::mentioned;
}

// How strongly one unit asks for its terms.
struct UnitStrength {
  Strength whole = Strength::mentioned;
  uint32_t asked_from = nowhere;  ///< a duty that asks for what follows: 'Hands on in Java'
  std::vector<Span> preferred;    ///< parts of the unit, in order

  Strength at(Span term) const {
    for (const Span part : preferred)
      if (part.covers(term)) return Strength::preferred;
    return term.begin >= asked_from ? std::min(whole, Strength::required) : whole;
  }
};

// 'Applicants must be cleared' in a paragraph of its own below 'Nice to have'.
static bool insists(const Document& document, const Unit& unit, const std::vector<Cue>& cues) {
  for (uint32_t i = unit.first_cue; i < unit.end_cue && unit.after_blank && !unit.item; ++i)
    if (cues[i].kind == CueKind::required && same_letters(document[cues[i].span].substr(0, 4), "must"))
      return true;
  return false;
}

static UnitStrength read_strength(const Posting& posting, const Units& units, const Unit& unit,
                                  bool preferred_block) {
  UnitStrength strength{strength_of_unit(unit, units.cues), nowhere, {}};
  if (preferred_block) {
    if (insists(posting.document, unit, units.cues)) strength.whole = Strength::required;
    return strength;
  }
  for (uint32_t i = unit.first_cue; i < unit.end_cue && unit.kind == BlockKind::duties; ++i)
    if (units.cues[i].kind == CueKind::wants)
      strength.asked_from = std::min(strength.asked_from, units.cues[i].span.end);
  // No sentence has many cues; a text of nothing but cues is not read word for
  // word.
  constexpr uint32_t most_scopes = 16;
  for (uint32_t i = unit.first_cue; i < unit.end_cue && strength.preferred.size() < most_scopes; ++i)
    if (is_preferring(units.cues[i].kind))
      strength.preferred.push_back(scope_of(posting.document, unit, units.cues, i));
  // Found without a heading: what the cue does not speak of is asked for.
  if (unit.kind == BlockKind::preferred && !strength.preferred.empty()) strength.whole = Strength::required;
  return strength;
}

// Names of the employer: 'Engineer at NAME' and 'About NAME'.
static std::vector<std::string_view> employer_names(const Posting& posting) {
  std::vector<std::string_view> names;
  const Document& document = posting.document;
  if (!posting.company.empty()) names.push_back(document[posting.company]);
  for (const Block& block : posting.blocks) {
    if (block.kind != BlockKind::about || block.heading.empty() || names.size() >= 4) continue;
    const Stretch words = document.stretch_of(block.heading);
    if (words.end_word - words.first_word < 2 ||
        !same_letters(document[document.words[words.first_word]], "about"))
      continue;
    names.push_back(document[Span{document.words[words.first_word + 1].begin, block.heading.end}]);
  }
  return names;
}

// Whether a preferred unit stands in a block whose heading says so.
static bool heads_preferred(const Posting& posting, const Unit& unit, size_t& block) {
  while (block + 1 < posting.blocks.size() && posting.blocks[block + 1].span.begin <= unit.span.begin)
    ++block;
  return unit.kind == BlockKind::preferred && !posting.blocks.empty() &&
         !posting.blocks[block].heading.empty();
}

// 'C#, . NET and Java': the space behind the dot is a copying fault, not a
// sentence's end.
static void find_parted_net(const Document& document, std::vector<Term>& terms) {
  const std::string_view text = document.text;
  uint32_t skill = nowhere;
  for (uint32_t word = 1; word < document.words.size(); ++word) {
    const Word& w = document.words[word];
    const Word& dot = document.words[word - 1];
    if (w.size != 3 || text[dot.begin] != '.' || w.begin != dot.begin + 2 || text[dot.begin + 1] != ' ' ||
        !is_word(document, word, "net"))
      continue;
    if (dot.begin > 0 && text[dot.begin - 1] != ' ' && text[dot.begin - 1] != '(' &&
        text[dot.begin - 1] != '\n' && text[dot.begin - 1] != '/')
      continue;
    if (skill == nowhere) {
      const auto skills = lexicon::skills();
      const auto found =
          std::find_if(skills.begin(), skills.end(), [](const Skill& s) { return s.name == ".NET"; });
      if (found == skills.end()) return;
      skill = static_cast<uint32_t>(found - skills.begin());
    }
    const bool core = word + 1 < document.words.size() && is_word(document, word + 1, "core") &&
                      document.words[word + 1].begin == w.span().end + 1;
    const uint32_t end = document.words[word + core].span().end;
    terms.push_back({{dot.begin, end},
                     word - 1,
                     2u + core,
                     name_spelling(static_cast<uint16_t>(skill)),
                     static_cast<uint16_t>(skill)});
  }
  sort_list(terms, [](const Term& a, const Term& b) { return a.span < b.span; });
}

// 'AWS (Lambda' is no name, whatever the lexicon leaves out between words: what
// stands behind the bracket is.
static void cut_at_brackets(const Document& document, std::vector<Term>& terms) {
  for (Term& term : terms) {
    const size_t bracket = document[term.span].find('(');
    if (bracket == std::string_view::npos || bracket + 1 >= term.span.size()) continue;
    const Stretch words =
        document.stretch_of({term.span.begin + static_cast<uint32_t>(bracket), term.span.end});
    if (words.first_word == words.end_word) continue;
    term.first_word = words.first_word;
    term.word_count = words.end_word - words.first_word;
    term.span.begin = document.words[words.first_word].begin;
  }
}

// Licences and clearances that the unit names: whoever has them says so in the form.
static std::vector<Question> asked_by_form(const Document& document, const Unit& unit) {
  std::vector<Question> questions;
  find_questions(document, unit.span, questions);
  std::erase_if(questions, [](const Question& one) {
    return one.kind != QuestionKind::licence && one.kind != QuestionKind::clearance;
  });
  return questions;
}

// Adds the terms of one unit to `found`.
static void find_terms(const Posting& posting, const Unit& unit, std::span<const Term> terms,
                       const std::vector<std::string_view>& employers, UnknownTerms& unknown,
                       std::vector<Found>& found) {
  const Document& document = posting.document;
  if (are_tags(document, unit)) return find_tags(document, unit, found);
  const size_t before = found.size();
  const auto is_employer = [&](Span span) {
    return std::any_of(employers.begin(), employers.end(),
                       [&](std::string_view name) { return same_letters(name, document[span]); });
  };
  const auto is_certificate = [](const Term& term) {
    return lexicon::skills()[term.skill].category == SkillCategory::certification;
  };
  std::vector<Question> of_form;
  if (std::any_of(terms.begin(), terms.end(), is_certificate)) of_form = asked_by_form(document, unit);
  const auto is_of_form = [&](const Term& term) {
    const auto next = std::upper_bound(of_form.begin(), of_form.end(), term.span.begin,
                                       [](uint32_t at, const Question& one) { return at < one.span.end; });
    return next != of_form.end() && next->span.begin < term.span.end;
  };
  std::vector<Span> strange, phrases;
  for (const Term& term : terms) {
    if (posting.title.covers(term.span) && !posting.title.empty()) continue;
    if (is_employer(term.span) || !is_keyword(document, unit, term)) continue;
    if (is_certificate(term) && is_of_form(term)) continue;
    found.push_back({term, term.span});
  }
  find_unknown(document, unit, terms, unknown, strange);
  for (const Span span : strange) {
    if (is_employer(span) || (posting.title.covers(span) && !posting.title.empty())) continue;
    const Stretch words = document.stretch_of(span);
    found.push_back({{span, words.first_word, words.end_word - words.first_word, 0, no_skill}, span});
  }
  sort_behind(found, before, [](const Found& a, const Found& b) { return a.term.span < b.term.span; });
  find_phrases(document, unit, std::span(found).subspan(before), phrases);
  for (size_t i = before; i < found.size(); ++i) found[i].phrase = phrases[i - before];
  found.erase(std::remove_if(found.begin() + static_cast<std::ptrdiff_t>(before), found.end(),
                             [&](const Found& one) { return is_wide(document, unit, one); }),
              found.end());
  // 'unit or integration tests' is the phrase of both.
  for (size_t i = found.size(); i-- > before + 1;)
    if (found[i].phrase.covers(found[i - 1].phrase)) found[i - 1].phrase = found[i].phrase;
}

// 'Yes' and 'No' below a page's question, 'You will' and 'You must show:' above a list, the heads of a
// table's columns, '###'.
static bool says_nothing(const Document& document, const Unit& unit) {
  if (heads_table(document, unit) || document.text[unit.span.end - 1] == ':') return true;
  const Stretch words = document.stretch_of(unit.span);
  for (uint32_t word = words.first_word; word < words.end_word; ++word)
    if ((lexicon::flags(document.words[word].id) & word_flag::stop) == 0 && !is_mark(document, word) &&
        !is_any_word(document, word, {"yes", "no", "ll", "ve"}))
      return false;
  return true;
}

void read_requirements(Posting& posting, const Units& units, std::vector<Term> terms,
                       const Settings& settings) {
  const Document& document = posting.document;
  find_parted_net(document, terms);
  cut_at_brackets(document, terms);
  const std::vector<std::string_view> employers = employer_names(posting);
  UnknownTerms unknown{posting.blocks, {}};
  Findings findings;
  std::vector<Found>& found = findings.found;
  size_t term = 0, block = 0;
  for (const Unit& unit : units.units) {
    if (!holds_keywords(unit.kind)) continue;
    UnitStrength strength = read_strength(posting, units, unit, heads_preferred(posting, unit, block));
    if (read_row_strength(document, unit, strength.whole)) strength.preferred.clear();
    while (term < terms.size() && terms[term].span.end <= unit.span.begin) ++term;
    const size_t first_term = term;
    while (term < terms.size() && terms[term].span.end <= unit.span.end) ++term;
    const auto before = static_cast<uint32_t>(found.size());
    find_terms(posting, unit, std::span(terms).subspan(first_term, term - first_term), employers, unknown,
               found);
    const auto requirement = static_cast<uint32_t>(posting.requirements.size());
    Strength strongest = strength.whole;
    for (size_t i = before; i < found.size(); ++i) {
      found[i].requirement = requirement;
      found[i].strength = strength.at(found[i].term.span);
      strongest = i == before ? found[i].strength : std::min(strongest, found[i].strength);
    }
    if (found.size() == before && !strength.preferred.empty()) strongest = Strength::preferred;
    Requirement one{unit.span, strongest};
    find_groups(document, unit, before, findings);
    const size_t first_years = posting.years.size(), first_language = posting.spoken_languages.size(),
                 first_degree = posting.degrees.size();
    const bool asks = read_facts(posting, unit, one, before, findings);
    // 'Fluent English; French an advantage', '4+ years, ideally at a bank'
    const auto ask_by_clause = [&](auto& facts, size_t first) {
      for (size_t i = first; i < facts.size(); ++i) {
        facts[i].strength = strength.at(facts[i].span);
        if (found.size() == before) one.strength = std::min(one.strength, facts[i].strength);
      }
    };
    ask_by_clause(posting.spoken_languages, first_language);
    ask_by_clause(posting.years, first_years);
    ask_by_clause(posting.degrees, first_degree);
    // Years of it are asked of a person, whatever the heading says.
    for (size_t i = first_years; i < posting.years.size(); ++i)
      if (posting.years[i].keyword != nowhere &&
          found[posting.years[i].keyword].strength == Strength::mentioned)
        found[posting.years[i].keyword].strength = one.strength = posting.years[i].strength =
            Strength::required;
    // A line that names no skill and asks for nothing is no requirement where
    // no heading says so.
    const bool unsaid = unit.kind == BlockKind::other && strength.whole == Strength::mentioned;
    if (found.size() == before && !asks && (unsaid || says_nothing(document, unit))) continue;
    posting.requirements.push_back(one);
  }
  apply_settings(posting, settings, findings);
  write_keywords(posting, findings);
}

}
