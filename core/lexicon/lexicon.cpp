#include "core/lexicon/lexicon.hpp"

#include <algorithm>
#include <array>

#include "core/lexicon/tables.hpp"
#include "core/lexicon/walk.hpp"
#include "core/text/cut.hpp"

namespace resume {
namespace lexicon {

// All words are one literal, longer than every compiler must take; ours do.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
#include "lexicon.inc"
#pragma GCC diagnostic pop

// What the tables hold once they are unpacked.
struct Unpacked {
  std::vector<uint64_t> keys = std::vector<uint64_t>(slot_count);
  std::vector<uint16_t> numbers = std::vector<uint16_t>(slot_count);
  WordTable words{keys, numbers, displace, seed};
  std::vector<uint16_t> first_nodes;  // by word
  std::vector<uint16_t> edge_begin;   // by node, and one more
  uint32_t first_target = 1;          // where the first edge leads
  std::vector<uint16_t> skill_ends;   // by node
  std::vector<uint8_t> leads_to;      // by node: the kinds of terms that end at it or behind it
  std::vector<Skill> skills;
  std::vector<Spelling> spellings;
  std::vector<uint16_t> context_begin;  // by skill, and one more
  std::vector<uint16_t> wider_begin;    // likewise
};

static std::vector<uint16_t> sums_of(std::span<const uint8_t> counts) {
  std::vector<uint16_t> sums = {0};
  sums.reserve(counts.size() + 1);
  for (const uint8_t count : counts) sums.push_back(static_cast<uint16_t>(sums.back() + count));
  return sums;
}

static std::vector<Skill> unpack_skills() {
  std::vector<Skill> skills;
  skills.reserve(std::size(skill_kinds));
  size_t begin = 0;
  for (const uint8_t kind : skill_kinds) {
    const size_t end = skill_names.find('\n', begin);
    skills.push_back({skill_names.substr(begin, end - begin),
                      static_cast<SkillCategory>(kind & ~ambiguous_bit), (kind & ambiguous_bit) != 0});
    begin = end + 1;
  }
  return skills;
}

static std::vector<uint16_t> unpack_skill_ends() {
  std::vector<uint16_t> ends;
  ends.reserve(std::size(skill_marks));
  uint16_t spelling = 0;
  for (const uint8_t mark : skill_marks)
    ends.push_back(mark == spelling_mark ? spelling++ : mark == absorbing_mark ? absorbing_term : no_term);
  return ends;
}

static constexpr uint8_t leads_to_skill = 1, leads_to_phrase = 2;

// Each node stands before those behind it.
static std::vector<uint8_t> unpack_leads(const Unpacked& tree) {
  std::vector<uint8_t> leads(tree.skill_ends.size());
  for (size_t node = leads.size(); node-- > 0;) {
    leads[node] = static_cast<uint8_t>((tree.skill_ends[node] != no_term ? leads_to_skill : 0) |
                                       (phrase_ends[node] != no_term ? leads_to_phrase : 0));
    for (uint32_t edge = tree.edge_begin[node]; edge < tree.edge_begin[node + 1]; ++edge)
      leads[node] |= leads[tree.first_target + edge];
  }
  return leads;
}

// Of each spelling only what does not follow from its place, its kind or its base is in the tables.
static std::vector<Spelling> unpack_spellings() {
  std::vector<Spelling> spellings;
  spellings.reserve(std::size(spelling_kinds));
  const uint16_t *base = spelling_bases, *skill = spelling_skills;
  uint16_t named = 0;
  for (const uint8_t bits : spelling_kinds) {
    const auto kind = static_cast<SpellingKind>(bits & ~ambiguous_bit);
    const auto own = static_cast<uint16_t>(spellings.size());
    Spelling spelling{0, kind, own, (bits & ambiguous_bit) != 0};
    if (kind == SpellingKind::inflected)
      spelling.base = static_cast<uint16_t>(own + *base++);
    else
      spelling.skill = kind == SpellingKind::name ? named++ : *skill++;
    spellings.push_back(spelling);
  }
  for (Spelling& spelling : spellings) spelling.skill = spellings[spelling.base].skill;
  return spellings;
}

static Unpacked unpack() {
  Unpacked all;
  uint16_t number = 0;
  cut_words(word_text, [&](uint32_t, uint32_t, uint64_t key) {
    const uint32_t slot = all.words.slot_of(key);
    all.keys[slot] = key;
    all.numbers[slot] = ++number;
  });
  all.first_nodes.reserve(std::size(word_begins));
  for (const uint8_t begins : word_begins)
    all.first_nodes.push_back(static_cast<uint16_t>(begins != 0 ? all.first_target++ : 0));
  all.edge_begin = sums_of(child_count);
  all.skill_ends = unpack_skill_ends();
  all.leads_to = unpack_leads(all);
  all.skills = unpack_skills();
  all.spellings = unpack_spellings();
  all.context_begin = sums_of(context_count);
  all.wider_begin = sums_of(wider_count);
  return all;
}

// Sorted text compresses to half of a perfect hash's keys; the first use pays for it with a fraction of a
// millisecond. Constant from then on.
static const Unpacked& unpacked() {
  static const Unpacked all = unpack();
  return all;
}

const WordTable& words() { return unpacked().words; }
constinit const uint16_t* const flags_by_word = word_flags;

int month_of(uint16_t word_id) {
  return (word_flags[word_id] & word_flag::month) != 0 ? word_values[word_id] : 0;
}

int number_of(uint16_t word_id) {
  if ((word_flags[word_id] & word_flag::number) == 0) return -1;
  // A byte a word: the powers of a thousand have numbers of their own.
  switch (word_values[word_id]) {
    case 200:
      return 1000;
    case 201:
      return 1'000'000;
    case 202:
      return 1'000'000'000;
    default:
      return word_values[word_id];
  }
}

std::span<const Skill> skills() { return unpacked().skills; }
std::span<const Spelling> spellings() { return unpacked().spellings; }
std::span<const Phrase> phrases() { return all_phrases; }
std::span<const std::string_view> phrase_lists() { return all_phrase_lists; }

std::span<const uint16_t> context_of(uint16_t skill) {
  const std::vector<uint16_t>& begin = unpacked().context_begin;
  return std::span(context_words).subspan(begin[skill], begin[skill + 1u] - begin[skill]);
}

std::span<const uint16_t> wider_than(uint16_t skill) {
  const std::vector<uint16_t>& begin = unpacked().wider_begin;
  return std::span(wider_skills).subspan(begin[skill], begin[skill + 1u] - begin[skill]);
}

// The node behind `node` by the word `word_id`, or 0.
static uint32_t next_node(const Unpacked& tree, uint32_t node, uint16_t word_id) {
  uint32_t begin = tree.edge_begin[node], end = tree.edge_begin[node + 1];
  while (end - begin > 4) {
    const uint32_t middle = (begin + end) / 2;
    (edge_words[middle] <= word_id ? begin : end) = middle;
  }
  for (; begin < end; ++begin)
    if (edge_words[begin] == word_id) return tree.first_target + begin;
  return 0;
}

static bool is_tight_mark(const Document& document, uint32_t word) {
  const Word& w = document.words[word];
  if (w.size != 1) return false;
  const char c = document.text[w.begin];
  return c == '.' || c == '+' || c == '#';
}

// Whether something stands between a word and the one before it that ends a name: 'Java, Spring' are two.
static bool is_torn(const Document& document, uint32_t word) {
  const uint32_t begin = document.words[word - 1].span().end;
  const std::string_view gap = text_of(document.text, {begin, document.words[word].begin});
  return gap.find_first_of(",;:()[]|") != gap.npos || gap.find("- ") != gap.npos ||
         gap.find("* ") != gap.npos || gap.find("\xE2\x80\xA2") != gap.npos;
}

// '. NET' of a text that was taken apart, with a space on both sides of the mark; not 'goal. Net profit'.
static bool is_loose_dot(const Document& document, uint32_t word) {
  const uint32_t begin = document.words[word].begin;
  return document.text[begin] == '.' && !document.glued(word) && document.text[begin + 1] == ' ' &&
         document.words[word + 1].begin == begin + 2;
}

// Calls sink(first word, count, term) for the longest sequences that end in `ends`, left to right, not
// overlapping; nodes without `lead` lead to none. The marks . + # count only where they are glued to their
// neighbours: 'C ++' is no C++.
template <class Sink>
static void find_longest(const Document& document, const uint16_t* ends, uint8_t lead, Sink&& sink) {
  const Unpacked& tree = unpacked();
  const std::vector<Word>& all = document.words;
  const auto count = static_cast<uint32_t>(all.size());
  // Whether a word begins anything is a coin toss, so the words that do are gathered without a branch.
  std::array<uint32_t, 256> starts;
  uint32_t free_from = 0;  // words before it belong to a sequence
  for (uint32_t begin = 0; begin < count; begin += static_cast<uint32_t>(starts.size())) {
    const uint32_t end = std::min(count, begin + static_cast<uint32_t>(starts.size()));
    uint32_t begun = 0;
    for (uint32_t word = begin; word < end; ++word) {
      starts[begun] = word;
      begun += (tree.leads_to[tree.first_nodes[all[word].id]] & lead) != 0 ? 1 : 0;
    }
    for (uint32_t start = 0; start < begun; ++start) {
      const uint32_t first = starts[start];
      if (first < free_from) continue;
      uint32_t node = tree.first_nodes[all[first].id];
      uint32_t size = 0;
      uint16_t term = no_term;
      for (uint32_t next = first + 1; (tree.leads_to[node] & lead) != 0; ++next) {
        if (ends[node] != no_term) size = next - first, term = ends[node];
        if (next == count || all[next].id == 0) break;
        node = next_node(tree, node, all[next].id);
        if (node == 0 || document.glued(next)) continue;
        const bool tight = is_tight_mark(document, next) || is_tight_mark(document, next - 1);
        if (tight ? next - 1 != first || !is_loose_dot(document, first) : is_torn(document, next)) break;
      }
      if (size == 0) continue;
      sink(first, size, term);
      free_from = first + size;
    }
  }
}

static Span span_of(const Document& document, uint32_t first, uint32_t count) {
  return {document.words[first].begin, document.words[first + count - 1].span().end};
}

std::vector<Candidate> find_candidates(const Document& document) {
  std::vector<Candidate> found;
  found.reserve(document.words.size() / 6 + 8);
  const Unpacked& tables = unpacked();
  find_longest(
      document, tables.skill_ends.data(), leads_to_skill, [&](uint32_t first, uint32_t count, uint16_t term) {
        if (term == absorbing_term) return;
        const Spelling& spelling = tables.spellings[term];
        found.push_back(
            {{span_of(document, first, count), first, count, term, spelling.skill}, spelling.ambiguous});
      });
  return found;
}

std::vector<PhraseHit> find_phrases(const Document& document) {
  std::vector<PhraseHit> found;
  found.reserve(16);
  find_longest(document, phrase_ends, leads_to_phrase, [&](uint32_t first, uint32_t count, uint16_t term) {
    found.push_back({span_of(document, first, count), first, count, term});
  });
  return found;
}

// What the whole of a line ends in.
static int whole_line(const Document& document, const Stretch& line, const uint16_t* ends) {
  if (line.first_word == line.end_word) return -1;
  const Unpacked& tree = unpacked();
  uint32_t node = tree.first_nodes[document.words[line.first_word].id];
  for (uint32_t word = line.first_word + 1; word < line.end_word && node != 0; ++word) {
    if (document.words[word].id == 0) return -1;
    node = next_node(tree, node, document.words[word].id);
  }
  return node == 0 || ends[node] == no_term ? -1 : ends[node];
}

int section_heading(const Document& document, const Stretch& line) {
  return whole_line(document, line, section_ends);
}
int block_heading(const Document& document, const Stretch& line) {
  return whole_line(document, line, block_ends);
}
bool is_spelling(const Document& document, const Stretch& words) {
  return whole_line(document, words, unpacked().skill_ends.data()) >= 0;
}

}
}
