#include "core/search/search.hpp"

#include <algorithm>

#include "core/lexicon/walk.hpp"
#include "core/search/stem.hpp"
#include "core/text/letters.hpp"
#include "core/text/sort.hpp"

namespace resume {

static constexpr uint16_t no_skill_found = 0xFFFF;
// A longer word is no word that a wildcard should find.
static constexpr size_t longest_wild = 100;

static uint64_t hash_of(std::string_view letters) {
  uint64_t hash = 0xCBF29CE484222325;
  for (const char c : letters) hash = (hash ^ static_cast<uint8_t>(c)) * 0x100000001B3;
  return hash;
}

// A mark that is a word by itself has no letters, and is its own.
static std::string letters_of_word(std::string_view word) {
  std::string letters = letters_of(word);
  return letters.empty() ? std::string(word) : letters;
}

// One word of a term.
struct SearchUnit {
  std::string letters;  // folded; with the wildcards
  std::string gap;      // what stands before it in the term
  uint64_t id = 0, stem = 0;
  bool wildcard = false;
};

struct Needle {
  std::vector<SearchUnit> units;
  uint16_t skill = no_skill_found;
};

static void close_unit(std::vector<SearchUnit>& units, SearchUnit& unit) {
  if (unit.letters.empty()) return;
  unit.wildcard = std::any_of(unit.letters.begin(), unit.letters.end(), is_wild);
  unit.id = hash_of(unit.letters);
  unit.stem = hash_of(stem_of(unit.letters));
  units.push_back(std::move(unit));
  unit = {};
}

// Cuts a term as texts are cut, but for the wildcards.
static std::vector<SearchUnit> read_units(std::string_view term) {
  std::vector<SearchUnit> units;
  SearchUnit unit;
  for (size_t at = 0; at < term.size();) {
    const char c = term[at];
    const uint8_t kind = byte_classes[static_cast<uint8_t>(c)];
    const CodePoint point = code_point_at(term, at);
    const Folded folded = kind == 2 ? fold(point.value) : Folded{};
    at += point.size;
    if (is_wild(c)) {
      unit.letters += c;
    } else if (kind > 2) {
      unit.letters += static_cast<char>(kind);
    } else if (folded.letter_class == LetterClass::letter) {
      unit.letters.append(folded.bytes, folded.size);
    } else if (kind == 1) {
      close_unit(units, unit);
      unit.letters = c;
      close_unit(units, unit);
    } else if (folded.letter_class == LetterClass::gap) {
      close_unit(units, unit);
      unit.gap.append(term, at - point.size, point.size);
    }
  }
  close_unit(units, unit);
  return units;
}

// The skill that a term as a whole is a name of.
static uint16_t skill_of(std::string_view term) {
  const Document document = read_document(std::string(term), lexicon::words());
  for (const lexicon::Candidate& candidate : lexicon::find_candidates(document))
    if (candidate.term.first_word == 0 && candidate.term.word_count == document.words.size())
      return candidate.term.skill;
  return no_skill_found;
}

// Whether a pattern of letters, * and ? is a whole word.
static bool fits_wildcard(std::string_view pattern, std::string_view word) {
  if (word.size() > longest_wild) return false;
  size_t p = 0, w = 0, star = pattern.npos, resumed = 0;
  while (w < word.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++, resumed = w;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == word[w])) {
      ++p, ++w;
    } else if (star != pattern.npos) {
      p = star + 1, w = ++resumed;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == pattern.npos;
}

// A resume's words as the ways of searching compare them.
struct Haystack {
  const Resume& resume;
  std::vector<uint64_t> ids, stems;
  std::vector<Span> fields;  // in order
};

static std::vector<Span> read_fields(const Resume& resume) {
  std::vector<Span> fields;
  for (const Position& position : resume.positions)
    for (const Span field : {position.title, position.employer})
      if (!field.empty()) fields.push_back(field);
  for (const Section& section : resume.sections)
    if (section.kind == SectionKind::skills)
      fields.push_back({std::max(section.span.begin, section.heading.end), section.span.end});
  sort_list(fields);
  return fields;
}

static Haystack read_haystack(const Resume& resume) {
  Haystack haystack{resume, {}, {}, read_fields(resume)};
  for (const Word& word : resume.document.words) {
    const std::string letters = letters_of_word(resume.document[word]);
    haystack.ids.push_back(hash_of(letters));
    haystack.stems.push_back(hash_of(stem_of(letters)));
  }
  return haystack;
}

static bool is_white(std::string_view gap) {
  return !gap.empty() && gap.find_first_not_of(" \t\r\n\f\v") == gap.npos;
}

static bool same_gap(const Document& document, uint32_t word, std::string_view gap) {
  const std::string_view ours =
      document[Span{document.words[word - 1].span().end, document.words[word].begin}];
  return ours == gap || (is_white(ours) && is_white(gap));
}

static bool fits(const Haystack& haystack, const SearchUnit& unit, uint32_t word, bool stemmed) {
  if (unit.wildcard)
    return fits_wildcard(unit.letters,
                         letters_of_word(haystack.resume.document[haystack.resume.document.words[word]]));
  return stemmed ? haystack.stems[word] == unit.stem : haystack.ids[word] == unit.id;
}

// Whether a term stands at a word. 'C' does not stand in 'C++'.
static bool stands_at(const Haystack& haystack, const Needle& needle, uint32_t word, bool stemmed) {
  const Document& document = haystack.resume.document;
  const auto size = static_cast<uint32_t>(needle.units.size());
  if (size > document.words.size() - word) return false;
  for (uint32_t i = 0; i < size; ++i) {
    if (!fits(haystack, needle.units[i], word + i, stemmed)) return false;
    if (i != 0 && !stemmed && !same_gap(document, word + i, needle.units[i].gap)) return false;
  }
  const uint32_t next = word + size;
  if (next == document.words.size() || !document.glued(next)) return true;
  const char mark = document.text[document.words[next].begin];
  return mark != '+' && mark != '#';
}

static bool in_field(const Haystack& haystack, Span span) {
  const auto next = std::upper_bound(haystack.fields.begin(), haystack.fields.end(), span,
                                     [](Span a, Span b) { return a.begin < b.begin; });
  return next != haystack.fields.begin() && (next - 1)->covers(span);
}

static void find_words(const Haystack& haystack, const Needle& needle, SearchWay way,
                       std::vector<Span>& places) {
  const std::vector<Word>& words = haystack.resume.document.words;
  const auto size = static_cast<uint32_t>(needle.units.size());
  if (size == 0) return;
  for (uint32_t word = 0; word < words.size() && places.size() < most_hits; ++word) {
    if (!stands_at(haystack, needle, word, way == SearchWay::stemmed)) continue;
    const Span span{words[word].begin, words[word + size - 1].span().end};
    if (way == SearchWay::fields && !in_field(haystack, span)) continue;
    places.push_back(span);
    word += size - 1;
  }
}

static void add_synonyms(const Resume& resume, uint16_t skill, std::vector<Span>& places) {
  if (skill == no_skill_found) return;
  const size_t literal = places.size();
  for (const Term& term : resume.terms) {
    if (term.skill != skill) continue;
    const auto end = places.begin() + static_cast<std::ptrdiff_t>(literal);
    const auto known = std::lower_bound(places.begin(), end, term.span,
                                        [](Span one, Span span) { return one.end <= span.begin; });
    if (known == end || !known->overlaps(term.span)) places.push_back(term.span);
    if (places.size() >= size_t{2} * most_hits) break;
  }
  sort_list(places);
  if (places.size() > most_hits) places.resize(most_hits);
}

static bool value_of(const QueryNode& node, const std::vector<bool>& values, const SearchResult& result) {
  switch (node.kind) {
    case QueryNodeKind::term:
      return result.terms[node.term].found;
    case QueryNodeKind::not_:
      return !values[node.left];
    case QueryNodeKind::and_:
      return values[node.left] && values[node.right];
    default:
      return values[node.left] || values[node.right];
  }
}

// The terms that decide: of a false AND those that fail, of a true OR those that hold, else both sides.
static void decide(const Query& query, SearchResult& result) {
  const size_t count = query.nodes.size();
  std::vector<bool> values(count), decides(count);
  for (size_t i = 0; i < count; ++i) values[i] = value_of(query.nodes[i], values, result);
  result.found = values[count - 1];
  decides[count - 1] = true;
  for (size_t i = count; i-- > 0;) {
    if (!decides[i]) continue;
    const QueryNode& node = query.nodes[i];
    if (node.kind == QueryNodeKind::term) {
      result.terms[node.term].decides = true;
    } else if (node.kind == QueryNodeKind::not_) {
      decides[node.left] = true;
    } else {
      const bool both = values[i] == (node.kind == QueryNodeKind::and_);
      decides[node.left] = both || values[node.left] == values[i];
      decides[node.right] = both || values[node.right] == values[i];
    }
  }
}

SearchResults search(const Query& query, const Resume& resume) {
  SearchResults results;
  if (query.nodes.empty()) return results;
  const Haystack haystack = read_haystack(resume);
  std::vector<Needle> needles;
  for (uint32_t i = 0; i < query.terms.size(); ++i) {
    const std::string_view term = query.text_of_term(i);
    needles.push_back({read_units(term), query.terms[i].wildcard ? no_skill_found : skill_of(term)});
  }
  std::vector<Span> places;
  for (size_t way = 0; way < results.size(); ++way) {
    SearchResult& result = results[way];
    for (const Needle& needle : needles) {
      places.clear();
      find_words(haystack, needle, static_cast<SearchWay>(way), places);
      if (static_cast<SearchWay>(way) == SearchWay::synonyms) add_synonyms(resume, needle.skill, places);
      TermHits hits;
      hits.found = !places.empty();
      hits.first_place = static_cast<uint32_t>(result.places.size());
      result.places.insert(result.places.end(), places.begin(), places.end());
      hits.end_place = static_cast<uint32_t>(result.places.size());
      result.terms.push_back(hits);
    }
    decide(query, result);
  }
  return results;
}

}
