// Which keywords of a requirement stand for each other: 'Java or Kotlin', 'a
// broker such as Kafka, NATS'.
#include <algorithm>
#include <initializer_list>

#include "core/posting/reader.hpp"
#include "core/text/word_set.hpp"

namespace resume {

enum class Gap : uint8_t {
  none,   ///< other words: the list ends
  comma,  ///< ',', '/', '|', or a space only
  both,   ///< 'and', '&'
  either  ///< 'or', 'and/or'
};

// 'MuleSoft or a comparable iPaaS', 'Vertex AI oder andere Erfahrungen mit MLOps': what follows is of the
// same kind.
static bool names_alike(std::string_view word) {
  return is_any_of(word, {"comparable", "andere", "anderen", "vergleichbare", "vergleichbaren", "erfahrung",
                          "erfahrungen"});
}

// What stands between two items of a list.
static Gap gap_between(const Document& document, Span gap) {
  const std::string_view text = document[gap];
  // 'PyTorch (or TensorFlow)'
  for (const std::string_view bracket : {" (or ", " ( or "})
    if (text == bracket) return Gap::either;
  if (text.find_first_of(";:()\n") != text.npos) return Gap::none;
  // 'CI/CD - Jenkins or GitLab'
  for (const std::string_view dash : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "})
    if (text.find(dash) != text.npos) return Gap::none;
  const Stretch words = document.stretch_of(gap);
  if (words.end_word - words.first_word > 5) return Gap::none;
  Gap result = Gap::comma;
  for (uint32_t word = words.first_word; word < words.end_word; ++word) {
    const std::string_view written = document[document.words[word]];
    if (is_any_of(written, {"or", "oder", "ou", "o", "either", "alternatively", "bzw"}))
      result = Gap::either;
    else if (is_any_of(written, {"and", "und", "et", "y", "as", "well"}) || written == "&")
      result = result == Gap::either ? Gap::either : Gap::both;
    else if (written != "/" &&
             !is_any_of(written, {"a", "an", "the", "even", "also", "both", "at", "least"}) &&
             (result == Gap::comma || !is_any_of(written, {"with", "from", "in", "of", "on", "mit", "von",
                                                           "de", "d", "du", "des"})) &&
             (result != Gap::either || !names_alike(written)))
      return Gap::none;
  }
  return result;
}

static bool says_alike(const Document& document, Span gap) {
  for (const Word& word : document.words_of(document.stretch_of(gap)))
    if (names_alike(document[word])) return true;
  return false;
}

bool are_listed(const Document& document, Span gap) { return gap_between(document, gap) != Gap::none; }

// 'such as', 'one of', 'e.g.' right before an item: any of the list will do.
static bool is_example(const Document& document, uint32_t begin, uint32_t unit_begin) {
  const Stretch words = document.stretch_of({unit_begin, begin});
  const uint32_t end = words.end_word;
  const auto at = [&](uint32_t back) {
    return end >= words.first_word + back ? document[document.words[end - back]] : std::string_view();
  };
  uint32_t skip = 0;
  // 'e.g.' is two words and two marks.
  while (at(skip + 1) == ".") ++skip;
  const std::string_view last = at(skip + 1), before = at(skip + 2), third = at(skip + 3);
  if (is_any_of(last, {"like", "either", "eg", "including", "wie"})) return !is_any_of(last, {"including"});
  if (same_letters(last, "as") && same_letters(before, "such")) return true;
  if (same_letters(last, "g") && (same_letters(before, "e") || same_letters(third, "e"))) return true;
  if (same_letters(last, "b") && (same_letters(before, "z") || same_letters(third, "z"))) return true;
  if (same_letters(last, "example") && same_letters(before, "for")) return true;
  if (is_any_of(last, {"of", "these", "following", "the"})) {
    // 'one of', 'one or more of the following', 'at least one of these'
    for (uint32_t back = skip + 2; back <= skip + 7; ++back) {
      if (is_any_of(at(back), {"one", "two", "any", "more"})) return true;
      if (at(back).empty()) break;
    }
  }
  return false;
}

// Nouns that hold all of a list: 'our stack (React, GraphQL)'.
static constexpr auto no_kinds = word_set("background", "basis", "developer", "engineer", "environment",
                                          "experience", "foundation", "grasp", "knowledge", "mix", "plus",
                                          "role", "stack", "team", "track", "understanding", "variety");

// 'a static site generator (', 'at least one build system: ' right before an item: one thing is asked for, by
// a noun that has kinds.
static bool is_one_of_kind(const Document& document, uint32_t begin, uint32_t unit_begin) {
  static constexpr uint32_t most_words = 5;
  const std::string_view text = document.text;
  uint32_t at = begin;
  while (at > unit_begin && text[at - 1] == ' ') --at;
  if (at == unit_begin || (text[at - 1] != '(' && text[at - 1] != ':')) return false;
  const Stretch words = document.stretch_of({unit_begin, at});
  for (uint32_t word = words.end_word, count = 0; word-- > words.first_word && count <= most_words; ++count) {
    if (count != 0 && is_any_word(document, word, {"a", "an", "one"})) return true;
    if (no_kinds.has(document[document.words[word]]) || is_any_word(document, word, {"of", "with", "in"}))
      return false;
    const uint32_t end = word + 1 < words.end_word ? document.words[word + 1].begin : at - 1;
    if (document[Span{document.words[word].span().end, end}].find_first_of(",;:()") != std::string_view::npos)
      return false;
  }
  return false;
}

// 'React or similar', 'Kafka, or another broker'.
static bool or_others(const Document& document, uint32_t end, uint32_t unit_end) {
  const Stretch words = document.stretch_of({end, unit_end});
  if (words.end_word < words.first_word + 2) return false;
  uint32_t word = words.first_word;
  if (!is_any_of(document[document.words[word]], {"or", "oder"})) return false;
  // 'or an engine of your own'
  for (uint32_t own = word + 1; own + 2 < std::min(words.end_word, word + 6); ++own)
    if (is_word(document, own, "of") && is_word(document, own + 1, "your") &&
        is_word(document, own + 2, "own"))
      return true;
  if (words.end_word > word + 2 &&
      is_any_word(document, word + 1, {"a", "an", "ein", "eine", "einem", "einen", "einer"}))
    ++word;
  return is_any_of(document[document.words[word + 1]],
                   {"similar", "equivalent", "comparable", "other", "another", "related", "alternative",
                    "alternatives", "any", "some", "the", "something", "vergleichbar", "vergleichbare",
                    "ähnliche", "andere", "anderen", "anderes"});
}

// 'secrets management (Vault, Conjur)': examples of what stands before the bracket. Those of a product are
// its parts: 'AWS (Lambda, SQS)'.
static bool is_bracketed(const Document& document, const Unit& unit, const Findings& findings, uint32_t begin,
                         uint32_t end, const std::vector<Gap>& gaps) {
  const std::string_view text = document.text;
  const Found& first = findings.found[begin];
  const uint32_t open = first.phrase.begin, close = findings.found[end - 1].phrase.end;
  if (end - begin < 2 || open < 2 || text[open - 1] != '(' || close >= text.size() || text[close] != ')')
    return false;
  if (std::find(gaps.begin(), gaps.end(), Gap::both) != gaps.end()) return false;
  const Stretch noun = document.stretch_of({unit.span.begin, open});
  if (noun.first_word < noun.end_word && no_kinds.has(document[document.words[noun.end_word - 1]]))
    return false;
  if (begin == 0) return true;
  const Found& before = findings.found[begin - 1];
  const bool touches = before.phrase.end + 2 >= open && before.phrase.end <= open;
  return !touches || (before.term.skill != no_skill &&
                      lexicon::skills()[before.term.skill].category == SkillCategory::method);
}

// 'FastAPI / Django / Flask: any of them', 'Kafka/RabbitMQ (any one)'
static bool any_of_them(const Document& document, uint32_t end, uint32_t unit_end) {
  const Stretch words = document.stretch_of({end, unit_end});
  const uint32_t first = words.first_word;
  if (words.end_word < first + 2 || !is_any_word(document, first, {"any", "either", "one"})) return false;
  if (is_any_word(document, first + 1, {"one"})) return true;
  return words.end_word >= first + 3 && is_word(document, first + 1, "of") &&
         is_any_word(document, first + 2, {"them", "these", "those"});
}

// 'relational databases such as MySQL': what the examples are of, right before them. A name is asked for
// beside its parts: 'AWS services like Lambda'.
static bool has_examples(const Document& document, const Found& found, const Found& example) {
  if (!is_lower(document.text[found.phrase.begin])) return false;
  const Span gap = {found.phrase.end, std::max(found.phrase.end, example.phrase.begin)};
  if (document[gap].find_first_of(";:)\n") != std::string_view::npos) return false;
  const Stretch words = document.stretch_of(gap);
  for (uint32_t word = words.first_word; word < words.end_word; ++word)
    if (!is_any_word(document, word,
                     {"such", "as", "like", "e", "g", "eg", ".", "for", "example", "wie", "z", "b"}))
      return false;
  return true;
}

// 'PlayStation, Xbox or a desktop': the last of the list has no name that we know.
static bool goes_on_or(const Document& document, uint32_t end, uint32_t unit_end) {
  const std::string_view behind = text_of(document.text, {end, unit_end});
  return behind.substr(0, 4) == " or " || behind.substr(0, 5) == ", or ";
}

// Between two names of one phrase: 'Jira/Confluence', 'unit or integration tests'.
static Gap gap_in_phrase(const Document& document, const Found& left, const Found& right) {
  const Span a = left.term.span, b = right.term.span;
  return a.end >= b.begin ? Gap::comma : std::max(Gap::comma, gap_between(document, {a.end, b.begin}));
}

static void add_group(Findings& findings, uint32_t begin, uint32_t end, bool any_of) {
  if (begin == end) return;
  if (any_of)
    findings.groups.push_back({begin, end, end - begin > 1});
  else
    for (uint32_t i = begin; i < end; ++i) findings.groups.push_back({i, i + 1, false});
}

void find_groups(const Document& document, const Unit& unit, uint32_t first, Findings& findings) {
  const std::vector<Found>& found = findings.found;
  const auto count = static_cast<uint32_t>(found.size());
  const bool asks = unit.kind == BlockKind::required || unit.kind == BlockKind::preferred;
  for (uint32_t begin = first; begin < count;) {
    uint32_t end = begin + 1;
    std::vector<Gap> gaps;
    bool in_bracket = false;
    for (; end < count; ++end) {
      const Span a = found[end - 1].phrase, b = found[end].phrase;
      const Gap gap = a == b            ? gap_in_phrase(document, found[end - 1], found[end])
                      : a.end > b.begin ? Gap::none
                                        : gap_between(document, {a.end, b.begin});
      // 'MuleSoft or a comparable iPaaS (Boomi, Workato)'
      const bool kind_of_it =
          gap == Gap::none && !gaps.empty() && gaps.back() == Gap::either &&
          document[Span{a.end, std::max(a.end, b.begin)}] == " (" &&
          says_alike(document, {found[end - 2].phrase.end, found[end - 1].term.span.begin});
      if (gap == Gap::none && !kind_of_it) break;
      in_bracket |= kind_of_it;
      gaps.push_back(kind_of_it ? Gap::either : gap);
    }
    const bool named = is_example(document, found[begin].phrase.begin, unit.span.begin) ||
                       (asks && is_bracketed(document, unit, findings, begin, end, gaps));
    const bool example = named || is_one_of_kind(document, found[begin].phrase.begin, unit.span.begin) ||
                         or_others(document, found[end - 1].phrase.end, unit.span.end);
    if (named && begin > first && !findings.groups.back().any_of)
      findings.groups.back().by_examples = has_examples(document, found[begin - 1], found[begin]);
    const bool any = any_of_them(document, found[end - 1].phrase.end, unit.span.end);
    if (example || any) {
      // 'MongoDB, Redis, Kafka/SQS (any one)': of those that one phrase holds.
      uint32_t first_any = begin;
      if (!example && end - begin > 1 && found[end - 1].phrase == found[end - 2].phrase)
        for (first_any = end - 1; first_any > begin && found[first_any - 1].phrase == found[end - 1].phrase;)
          --first_any;
      add_group(findings, begin, first_any, false);
      add_group(findings, first_any, end, true);
      begin = end;
      continue;
    }
    // 'and' parts a list; within a part all up to its last 'or' stand for each
    // other.
    for (uint32_t part = begin; part < end;) {
      uint32_t stop = part + 1, last_or = part;
      for (; stop < end && gaps[stop - 1 - begin] != Gap::both; ++stop)
        if (gaps[stop - 1 - begin] == Gap::either) last_or = stop;
      if (in_bracket && stop == end) last_or = end - 1;
      if (stop == end && goes_on_or(document, found[end - 1].phrase.end, unit.span.end)) last_or = end - 1;
      // 'BGP, OSPF or IS-IS, MPLS': in the middle of a list it joins its neighbours alone.
      uint32_t first_or = part;
      if (last_or + 1 < stop)
        for (first_or = last_or; first_or > part && gaps[first_or - 1 - begin] == Gap::either;) --first_or;
      add_group(findings, part, first_or, false);
      add_group(findings, first_or, last_or + 1, last_or > first_or);
      add_group(findings, last_or + 1, stop, false);
      part = stop;
    }
    begin = end;
  }
}

}
