#include "core/lexicon/lexicon.hpp"

#include <algorithm>
#include <array>

#include "core/lexicon/unpack.hpp"
#include "core/lexicon/walk.hpp"
#include "core/text/scan.hpp"

namespace resume {
namespace lexicon {

const WordTable& words() { return unpacked().words; }

int month_of(uint16_t word_id) {
  return (flags(word_id) & word_flag::month) != 0 ? unpacked().word_values[word_id] : 0;
}

int number_of(uint16_t word_id) {
  if ((flags(word_id) & word_flag::number) == 0) return -1;
  const uint8_t value = unpacked().word_values[word_id];
  // A byte a word: the powers of a thousand have numbers of their own.
  switch (value) {
    case 200:
      return 1000;
    case 201:
      return 1'000'000;
    case 202:
      return 1'000'000'000;
    default:
      return value;
  }
}

std::span<const Skill> skills() { return unpacked().skills; }
std::span<const Spelling> spellings() { return unpacked().spellings; }

std::span<const uint16_t> context_of(uint16_t skill) {
  const Unpacked& all = unpacked();
  return std::span(all.context_words)
      .subspan(all.context_begin[skill], all.context_begin[skill + 1u] - all.context_begin[skill]);
}

// The node behind `node` by the word `word_id`, or 0.
[[gnu::always_inline]] static inline uint32_t next_node(const Unpacked& tree, uint32_t node,
                                                        uint16_t word_id) {
  uint32_t begin = tree.edge_begin[node], end = tree.edge_begin[node + 1];
  while (end - begin > 4) {
    const uint32_t middle = (begin + end) / 2;
    (tree.edge_words[middle] <= word_id ? begin : end) = middle;
  }
  for (; begin < end; ++begin)
    if (tree.edge_words[begin] == word_id) return tree.first_target + begin;
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
  static constexpr CharSet signs(",;:()[]|");
  if (gap.size() < 2) return signs.meets(gap);
  return signs.meets(gap) || gap.find("- ") != gap.npos || gap.find("* ") != gap.npos ||
         gap.find("\xE2\x80\xA2") != gap.npos;
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
  const uint8_t* const roles = tree.roles.data();
  uint32_t free_from = 0;  // words before it belong to a sequence
  for (uint32_t begin = 0; begin < count; begin += static_cast<uint32_t>(starts.size())) {
    const uint32_t end = std::min(count, begin + static_cast<uint32_t>(starts.size()));
    uint32_t begun = 0;
    uint32_t role = roles[all[begin].id];
    const auto add = [&](uint32_t word, uint32_t next) __attribute__((always_inline)) {
      starts[begun] = word;
      begun += (role & (role / is_whole_term | next / follows) & lead) != 0 ? 1 : 0;
      role = next;
    };
    for (uint32_t word = begin; word + 1 < end; ++word) add(word, roles[all[word + 1].id]);
    add(end - 1, end < count ? roles[all[end].id] : 0u);
    for (uint32_t start = 0; start < begun; ++start) {
      const uint32_t first = starts[start];
      if (first < free_from) continue;
      uint32_t node = tree.first_nodes[all[first].id];
      uint32_t size = 0;
      uint16_t term = no_term;
      for (uint32_t next = first + 1; (tree.leads_to[node] & lead) != 0; ++next) {
        if (ends[node] != no_term) size = next - first, term = ends[node];
        if (next == count || (roles[all[next].id] & lead * follows) == 0) break;
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
  find_longest(document, tables.ends[skill_kind].data(), leads_to_skill,
               [&](uint32_t first, uint32_t count, uint16_t term) {
                 if (term == absorbing_term) return;
                 const Spelling& spelling = tables.spellings[term];
                 found.push_back({{span_of(document, first, count), first, count, term, spelling.skill},
                                  spelling.ambiguous});
               });
  return found;
}

std::vector<PhraseHit> find_phrases(const Document& document) {
  std::vector<PhraseHit> found;
  found.reserve(16);
  find_longest(document, unpacked().ends[phrase_kind].data(), leads_to_phrase,
               [&](uint32_t first, uint32_t count, uint16_t term) {
                 found.push_back({span_of(document, first, count), first, count, term});
               });
  return found;
}

// What the whole of a line ends in.
static int whole_line(const Document& document, const Stretch& line, TermKind kind) {
  if (line.first_word == line.end_word) return -1;
  const Unpacked& tree = unpacked();
  const std::vector<uint16_t>& ends = tree.ends[kind];
  uint32_t node = tree.first_nodes[document.words[line.first_word].id];
  for (uint32_t word = line.first_word + 1; word < line.end_word && node != 0; ++word) {
    if (document.words[word].id == 0) return -1;
    node = next_node(tree, node, document.words[word].id);
  }
  return node == 0 || ends[node] == no_term ? -1 : ends[node];
}

int section_heading(const Document& document, const Stretch& line) {
  return whole_line(document, line, section_kind);
}
int block_heading(const Document& document, const Stretch& line) {
  return whole_line(document, line, block_kind);
}
bool is_spelling(const Document& document, const Stretch& words) {
  return whole_line(document, words, skill_kind) >= 0;
}
int spelling_of(const Document& document, const Stretch& words) {
  const int end = whole_line(document, words, skill_kind);
  return end == absorbing_term ? -1 : end;
}

}
}
