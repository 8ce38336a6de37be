#include <algorithm>
#include <bit>

#include "core/match/letters.hpp"
#include "core/match/steps.hpp"

// Every 12 words in a row of the source stand in a table by their hash; every 12 words in a row of the text
// are looked up once. So the work is linear in both texts, and nothing is compared pair by pair.

namespace resume {

static constexpr uint32_t window = 12;
static constexpr uint64_t base = 0xD6E8FEB86659FD93;

// The words of a document without marks, and the sums that give any window's hash.
struct Sequence {
  std::vector<uint32_t> words;  // places in Document::words
  std::vector<uint64_t> sums;   // one more

  uint32_t windows() const {
    return words.size() < window ? 0 : static_cast<uint32_t>(words.size()) - window + 1;
  }
};

static uint64_t id_of(const Document& document, const Word& word) {
  if (word.id != 0) return word.id;
  uint64_t id = 0;
  each_letter(document[word], [&](uint8_t byte) { id = id * base + byte + 1; });
  return id | uint64_t{1} << 63;
}

static Sequence read_sequence(const Document& document) {
  Sequence sequence;
  sequence.words.reserve(document.words.size());
  sequence.sums.reserve(document.words.size() + 1);
  sequence.sums.push_back(0);
  for (uint32_t i = 0; i < document.words.size(); ++i) {
    const char first = document.text[document.words[i].begin];
    if (document.words[i].size == 1 && byte_classes[static_cast<uint8_t>(first)] == 1) continue;
    sequence.words.push_back(i);
    sequence.sums.push_back(sequence.sums.back() * base + id_of(document, document.words[i]) + 1);
  }
  return sequence;
}

static constexpr uint64_t window_power = [] {
  uint64_t power = 1;
  for (uint32_t i = 0; i < window; ++i) power *= base;
  return power;
}();

static uint64_t hash_of(const Sequence& sequence, uint32_t at) {
  return sequence.sums[at + window] - sequence.sums[at] * window_power;
}

// An open table of the source's windows: the first of each hash.
struct Table {
  std::vector<uint32_t> slots;  // places in the sequence and one; 0: free

  size_t slot_of(uint64_t hash) const {
    return static_cast<size_t>((hash ^ (hash >> 29)) * base >> 20) & (slots.size() - 1);
  }
  size_t next(size_t slot) const { return (slot + 1) & (slots.size() - 1); }
};

static Table read_table(const Sequence& source) {
  Table table{std::vector<uint32_t>(std::bit_ceil(size_t{source.windows()} * 2 + 1))};
  for (uint32_t at = 0; at < source.windows(); ++at) {
    const uint64_t hash = hash_of(source, at);
    size_t slot = table.slot_of(hash);
    while (table.slots[slot] != 0 && hash_of(source, table.slots[slot] - 1) != hash) slot = table.next(slot);
    if (table.slots[slot] == 0) table.slots[slot] = at + 1;
  }
  return table;
}

static bool holds(const Table& table, const Sequence& source, uint64_t hash) {
  for (size_t slot = table.slot_of(hash); table.slots[slot] != 0; slot = table.next(slot))
    if (hash_of(source, table.slots[slot] - 1) == hash) return true;
  return false;
}

// A list of tools may well be the same; a sentence has little words between.
static bool is_sentence(const Document& document, const Sequence& text, uint32_t begin, uint32_t end) {
  static constexpr uint32_t least = 3;
  uint32_t count = 0;
  for (uint32_t i = begin; i < end && count < least; ++i)
    if ((lexicon::flags(document.words[text.words[i]].id) & word_flag::stop) != 0) ++count;
  return count == least;
}

std::vector<Span> find_copied(const Document& text, const Document& source) {
  std::vector<Span> copied;
  if (text.text == source.text) return copied;
  const Sequence ours = read_sequence(text), theirs = read_sequence(source);
  if (ours.windows() == 0 || theirs.windows() == 0) return copied;
  const Table table = read_table(theirs);
  uint32_t begin = 0, end = 0;  // places in our sequence
  const auto close = [&] {
    if (begin != end && is_sentence(text, ours, begin, end))
      copied.push_back({text.words[ours.words[begin]].begin, text.words[ours.words[end - 1]].span().end});
  };
  for (uint32_t at = 0; at < ours.windows(); ++at) {
    if (!holds(table, theirs, hash_of(ours, at))) continue;
    if (at > end || end == 0) close(), begin = at;
    end = at + window;
  }
  close();
  return copied;
}

}
