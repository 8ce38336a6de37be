#include "core/text/windows.hpp"

#include <array>
#include <bit>

#include "core/text/letters.hpp"

namespace resume {

static constexpr uint64_t base = 0xD6E8FEB86659FD93;
static constexpr uint64_t power_of_base(uint32_t exponent) {
  uint64_t power = 1;
  for (uint32_t i = 0; i < exponent; ++i) power *= base;
  return power;
}
static constexpr uint64_t window_power = power_of_base(Windows::size);
static constexpr uint64_t half_power = power_of_base(Windows::half);

static bool is_mark(const Document& document, const Word& word) {
  return word.size == 1 && byte_classes[static_cast<uint8_t>(document.text[word.begin])] == 1;
}

static uint64_t not_zero(uint64_t hash) { return hash == 0 ? 1 : hash; }

static uint64_t id_of(const Document& document, const Word& word) {
  if (word.id != 0) return word.id;
  uint64_t id = 0;
  each_letter(document[word], [&](uint8_t byte) { id = id * base + byte + 1; });
  return id | uint64_t{1} << 63;
}

// Calls `sink(first word, last word, hash)` for each window, rolling its hash along.
template <class Sink>
static void each_window(const Document& document, Sink&& sink) {
  std::array<uint64_t, Windows::size> ids{};
  std::array<uint32_t, Windows::size> words{};
  uint64_t hash = 0;
  uint32_t count = 0, slot = 0;
  for (uint32_t i = 0; i < document.words.size(); ++i) {
    const Word& word = document.words[i];
    if (is_mark(document, word)) continue;
    const uint64_t id = id_of(document, word) + 1;
    hash = hash * base + id - ids[slot] * window_power;
    ids[slot] = id;
    words[slot] = i;
    slot = slot + 1 == Windows::size ? 0 : slot + 1;
    if (++count >= Windows::size) sink(words[slot], i, not_zero(hash));
  }
}

// A place in an open table: that of the hash, or a free one.
static size_t slot_of(const std::vector<uint64_t>& table, uint64_t hash) {
  size_t slot = static_cast<size_t>((hash ^ (hash >> 29)) * base >> 20) & (table.size() - 1);
  while (table[slot] != 0 && table[slot] != hash) slot = (slot + 1) & (table.size() - 1);
  return slot;
}

static bool has(const std::vector<uint64_t>& table, uint64_t hash) {
  return table[slot_of(table, hash)] != 0;
}

static void add(std::vector<uint64_t>& table, uint64_t hash) { table[slot_of(table, hash)] = hash; }

Windows read_windows(const Document& document) {
  Windows windows;
  if (document.words.size() < Windows::size) return windows;
  windows.slots.resize(std::bit_ceil(document.words.size() * 2));
  windows.halves.resize(windows.slots.size());
  each_window(document, [&](uint32_t, uint32_t, uint64_t hash) { add(windows.slots, hash); });
  std::array<uint64_t, Windows::half> ids{};
  uint64_t hash = 0;
  uint32_t count = 0;
  for (const Word& word : document.words) {
    if (is_mark(document, word)) continue;
    uint64_t& oldest = ids[count % Windows::half];
    hash = hash * base + word.id - oldest * half_power;
    oldest = word.id;
    if (++count >= Windows::half) add(windows.halves, not_zero(hash));
  }
  return windows;
}

// Whether 6 words in a row are the same, of every 6 of the document. Any window holds 6 of them: a text that
// copies nothing needs no more than this.
static bool may_share(const Document& document, const Windows& windows) {
  uint64_t hash = 0;
  uint32_t count = 0;
  for (const Word& word : document.words) {
    if (is_mark(document, word)) continue;
    hash = hash * base + word.id;
    if (++count < Windows::half) continue;
    if (has(windows.halves, not_zero(hash))) return true;
    hash = 0, count = 0;
  }
  return false;
}

std::vector<Stretch> find_common(const Document& document, const Windows& windows) {
  std::vector<Stretch> common;
  if (windows.slots.empty() || !may_share(document, windows)) return common;
  each_window(document, [&](uint32_t first, uint32_t last, uint64_t hash) {
    if (!has(windows.slots, hash)) return;
    const Span span{document.words[first].begin, document.words[last].span().end};
    if (!common.empty() && first < common.back().end_word) {
      common.back().end_word = last + 1;
      common.back().span.end = span.end;
    } else {
      common.push_back({span, first, last + 1});
    }
  });
  return common;
}

}
