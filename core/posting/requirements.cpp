#include <algorithm>

#include "core/posting/reader.hpp"

namespace resume {

static bool holds_keywords(BlockKind kind) {
  return kind == BlockKind::duties || kind == BlockKind::required || kind == BlockKind::preferred ||
         kind == BlockKind::other;
}

static bool is_preferring(CueKind kind) {
  return kind == CueKind::prefer_before || kind == CueKind::prefer_after;
}

// Whether a part of a sentence joins the items of a list: then all of the list is meant.
static bool joins_list(const Document& document, Span part) {
  for (const Word& word : document.words_of(document.stretch_of(part)))
    for (const std::string_view joint : {"and", "or", "&", "und", "oder", "et", "ou", "y", "o"})
      if (same_letters(document[word], joint)) return true;
  return false;
}

// The part of a unit that a preferring cue speaks of: 'ideally' of what follows, 'is a plus' of what stands
// before.
static Span scope_of(const Document& document, const Unit& unit, const std::vector<Cue>& cues,
                     uint32_t which) {
  const std::string_view text = document.text;
  const Cue& cue = cues[which];
  if (cue.kind == CueKind::prefer_before) {
    uint32_t end = cue.span.end;
    const bool bracket = cue.span.begin > unit.span.begin && text[cue.span.begin - 1] == '(';
    while (end < unit.span.end && text[end] != ';' && !(bracket && text[end] == ')')) ++end;
    return {cue.span.begin, end};
  }
  uint32_t begin = unit.span.begin;
  // Back to the cue before: 'Python required, Go a plus'.
  for (uint32_t i = which; i-- > unit.first_cue;)
    if (cues[i].kind == CueKind::required || is_preferring(cues[i].kind)) {
      begin = cues[i].span.end;
      break;
    }
  uint32_t comma = 0;
  for (uint32_t at = cue.span.begin; at > begin; --at) {
    const char c = text[at - 1];
    if (c == ';' || c == '(') {
      begin = at;
      break;
    }
    if (c == ',' && comma == 0) comma = at;
  }
  if (comma > begin && !joins_list(document, {comma, cue.span.begin})) begin = comma;
  return {begin, cue.span.end};
}

static Strength strength_of_unit(const Unit& unit, const std::vector<Cue>& cues) {
  if (unit.kind == BlockKind::required) return Strength::required;
  if (unit.kind == BlockKind::preferred) return Strength::preferred;
  for (uint32_t i = unit.first_cue; i < unit.end_cue; ++i)
    if (cues[i].kind == CueKind::required ||
        (cues[i].kind == CueKind::wants && unit.kind == BlockKind::other))
      return Strength::required;
  return Strength::mentioned;
}

// How strongly one unit asks for its terms.
struct UnitStrength {
  Strength whole = Strength::mentioned;
  bool under_heading = false;   ///< all of a preferred block is preferred
  std::vector<Span> preferred;  ///< parts of the unit, in order

  Strength at(Span term) const {
    for (const Span part : preferred)
      if (part.covers(term)) return Strength::preferred;
    return whole;
  }
};

static UnitStrength read_strength(const Posting& posting, const Units& units, const Unit& unit,
                                  bool preferred_block) {
  UnitStrength strength{strength_of_unit(unit, units.cues), preferred_block, {}};
  if (preferred_block) return strength;
  // No sentence has many cues; a text of nothing but cues is not read word for word.
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
  if (const Span name = find_employer(document, posting.title); !name.empty())
    names.push_back(document[name]);
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

// 'Databases: PostgreSQL, Redis': a common noun that only labels what follows.
static bool is_label(const Document& document, const Unit& unit, const Term& term) {
  const char first = lexicon::skills()[term.skill].name[0];
  return term.span.begin == unit.span.begin && term.span.end + 1 < unit.span.end &&
         document.text[term.span.end] == ':' && first >= 'a' && first <= 'z';
}

struct Found {
  Term term;
  Strength strength;
  uint32_t requirement;
};

// Whether a preferred unit stands in a block whose heading says so.
static bool heads_preferred(const Posting& posting, const Unit& unit, size_t& block) {
  while (block + 1 < posting.blocks.size() && posting.blocks[block + 1].span.begin <= unit.span.begin)
    ++block;
  return unit.kind == BlockKind::preferred && !posting.blocks.empty() &&
         !posting.blocks[block].heading.empty();
}

static void write_keywords(Posting& posting, std::vector<Found>& found) {
  // By skill, and within a skill in the order of the text.
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.term.skill < b.term.skill; });
  struct Group {
    uint32_t begin, end;
    Strength strength;
  };
  std::vector<Group> groups;
  for (uint32_t i = 0; i < found.size(); ++i) {
    if (i == 0 || found[i].term.skill != found[i - 1].term.skill) groups.push_back({i, i, found[i].strength});
    groups.back().end = i + 1;
    groups.back().strength = std::min(groups.back().strength, found[i].strength);
  }
  std::sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
    if (a.strength != b.strength) return a.strength < b.strength;
    return found[a.begin].term.span < found[b.begin].term.span;
  });
  std::vector<std::pair<uint32_t, uint32_t>> pairs;  // requirement, keyword
  for (const Group& group : groups) {
    const Term& first = found[group.begin].term;
    Keyword keyword{first.span,
                    first.spelling,
                    first.skill,
                    group.strength,
                    static_cast<uint32_t>(posting.keyword_spans.size()),
                    0,
                    nowhere};
    const auto place = static_cast<uint32_t>(posting.keywords.size());
    for (uint32_t i = group.begin; i < group.end; ++i) {
      posting.keyword_spans.push_back(found[i].term.span);
      posting.keyword_spellings.push_back(found[i].term.spelling);
      posting.keyword_phrases.push_back(found[i].term.span);
      pairs.emplace_back(found[i].requirement, place);
    }
    keyword.end_span = static_cast<uint32_t>(posting.keyword_spans.size());
    posting.keywords.push_back(keyword);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  size_t next = 0;
  for (uint32_t i = 0; i < posting.requirements.size(); ++i) {
    posting.requirements[i].first_keyword = static_cast<uint32_t>(posting.requirement_keywords.size());
    for (; next < pairs.size() && pairs[next].first == i; ++next)
      posting.requirement_keywords.push_back(pairs[next].second);
    posting.requirements[i].end_keyword = static_cast<uint32_t>(posting.requirement_keywords.size());
  }
}

void read_requirements(Posting& posting, const Units& units) {
  const Document& document = posting.document;
  const std::vector<Term> terms = lexicon::find_skills(document);
  const std::vector<std::string_view> employers = employer_names(posting);
  std::vector<Found> found;
  size_t term = 0, block = 0;
  for (const Unit& unit : units.units) {
    if (!holds_keywords(unit.kind)) continue;
    const UnitStrength strength = read_strength(posting, units, unit, heads_preferred(posting, unit, block));
    while (term < terms.size() && terms[term].span.begin < unit.span.begin) ++term;
    const size_t before = found.size();
    const auto requirement = static_cast<uint32_t>(posting.requirements.size());
    Strength strongest = strength.whole;
    bool whole_used = false;
    for (; term < terms.size() && terms[term].span.end <= unit.span.end; ++term) {
      const std::string_view written = document[terms[term].span];
      if (posting.title.covers(terms[term].span) && !posting.title.empty()) continue;
      if (std::find(employers.begin(), employers.end(), written) != employers.end()) continue;
      if (is_label(document, unit, terms[term])) continue;
      const Strength here = strength.at(terms[term].span);
      strongest = whole_used ? std::min(strongest, here) : here;
      whole_used = true;
      found.push_back({terms[term], here, requirement});
    }
    if (!whole_used && !strength.preferred.empty()) strongest = Strength::preferred;
    // A line that names no skill and asks for nothing is no requirement where no heading says so.
    if (found.size() == before && unit.kind == BlockKind::other && strength.whole == Strength::mentioned)
      continue;
    posting.requirements.push_back({unit.span, strongest});
  }
  write_keywords(posting, found);
}

}
