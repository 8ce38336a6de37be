#pragma once
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "core/text/word_table.hpp"

namespace resume {

/// The two arrays behind a WordTable, made for a given set of keys. Build time only.
struct PerfectHash {
  std::vector<uint64_t> slots;
  std::vector<uint16_t> displace;
  uint64_t seed = 0x9E3779B97F4A7C15;

  WordTable table() const { return {slots, {}, displace, seed}; }
};

// Gives every key a slot of its own; slot 0 stays empty. False: this seed will not do.
inline bool place_keys(const std::vector<uint64_t>& keys, PerfectHash& hash) {
  const WordTable table = hash.table();
  std::vector<std::vector<uint64_t>> buckets(hash.displace.size());
  for (const uint64_t key : keys) buckets[table.bucket_of(key)].push_back(key);
  std::vector<size_t> order(buckets.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return buckets[a].size() > buckets[b].size(); });
  std::fill(hash.slots.begin(), hash.slots.end(), 0);
  std::fill(hash.displace.begin(), hash.displace.end(), static_cast<uint16_t>(0));
  for (const size_t bucket : order) {
    bool placed = buckets[bucket].empty();
    for (uint32_t d = 0; d < hash.slots.size() && !placed; ++d) {
      hash.displace[bucket] = static_cast<uint16_t>(d);
      std::vector<uint32_t> taken;
      placed = true;
      for (const uint64_t key : buckets[bucket]) {
        const uint32_t slot = table.slot_of(key);
        placed = slot != 0 && hash.slots[slot] == 0;
        if (!placed) break;
        hash.slots[slot] = key, taken.push_back(slot);
      }
      if (!placed)
        for (const uint32_t slot : taken) hash.slots[slot] = 0;
    }
    if (!placed) return false;
  }
  return true;
}

/// A perfect hash of distinct, non-zero keys. Ends the program with a sentence when 1,000 seeds were not
/// enough.
inline PerfectHash make_perfect_hash(const std::vector<uint64_t>& keys) {
  PerfectHash hash;
  size_t size = 16;
  while (size * 7 < keys.size() * 8) size *= 2;
  hash.slots.resize(size), hash.displace.resize(size / 4);
  for (int tries = 0; size <= 0x10000 && tries < 1000; ++tries) {
    if (place_keys(keys, hash)) return hash;
    hash.seed = hash.seed * 0xD1342543DE82EF95 | 1;
  }
  std::fprintf(stderr, "no perfect hash found for %zu words\n", keys.size());
  std::exit(1);
}

}
