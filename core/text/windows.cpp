#include "core/text/windows.hpp"

#include <array>
#include <bit>

#include "core/text/letters.hpp"

namespace resume {

static constexpr uint64_t base = 0xD6E8FEB86659FD93;
static constexpr uint64_t window_power = [] {
  uint64_t power = 1;
  for (uint32_t i = 0; i < Windows::size; ++i) power *= base;
  return power;
}();

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
    if (word.size == 1 && byte_classes[static_cast<uint8_t>(document.text[word.begin])] == 1) continue;
    const uint64_t id = id_of(document, word) + 1;
    hash = hash * base + id - ids[slot] * window_power;
    ids[slot] = id;
    words[slot] = i;
    slot = slot + 1 == Windows::size ? 0 : slot + 1;
    if (++count >= Windows::size) sink(words[slot], i, hash == 0 ? uint64_t{1} : hash);
  }
}

static size_t slot_of(const Windows& windows, uint64_t hash) {
  return static_cast<size_t>((hash ^ (hash >> 29)) * base >> 20) & (windows.slots.size() - 1);
}

bool Windows::has(uint64_t hash) const {
  for (size_t slot = slot_of(*this, hash); slots[slot] != 0; slot = (slot + 1) & (slots.size() - 1))
    if (slots[slot] == hash) return true;
  return false;
}

Windows read_windows(const Document& document) {
  Windows windows;
  if (document.words.size() < Windows::size) return windows;
  windows.slots.resize(std::bit_ceil(document.words.size() * 2));
  each_window(document, [&](uint32_t, uint32_t, uint64_t hash) {
    size_t slot = slot_of(windows, hash);
    while (windows.slots[slot] != 0 && windows.slots[slot] != hash)
      slot = (slot + 1) & (windows.slots.size() - 1);
    windows.slots[slot] = hash;
  });
  return windows;
}

std::vector<Stretch> find_common(const Document& document, const Windows& windows) {
  std::vector<Stretch> common;
  if (windows.slots.empty()) return common;
  each_window(document, [&](uint32_t first, uint32_t last, uint64_t hash) {
    if (!windows.has(hash)) return;
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
