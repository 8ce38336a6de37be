#include <algorithm>
#include <array>

#include "core/match/steps.hpp"
#include "core/text/letters.hpp"
#include "core/text/sort.hpp"

// Words are compared by the hash of their letters in a row, so that 'FireBase', 'Fire Base' and 'fire-base'
// are one. The lengths that any pattern has are the bits of one number: few stretches of a text need more
// than that test.

namespace resume {

static constexpr uint32_t most_letters = 63;
static constexpr uint64_t base = 0x9E3779B97F4A7C15;

static constexpr std::array<uint64_t, most_letters + 1> powers = [] {
  std::array<uint64_t, most_letters + 1> all{1};
  for (size_t i = 1; i < all.size(); ++i) all[i] = all[i - 1] * base;
  return all;
}();

// Letters in a row: how many, and their hash.
struct WordRun {
  uint64_t hash = 0;
  uint32_t size = 0;

  void add(uint8_t byte) { hash = hash * base + byte + 1, ++size; }
  bool fits(const WordRun& next) const { return size + next.size <= most_letters; }
  WordRun operator+(const WordRun& next) const {
    return {hash * powers[next.size] + next.hash, size + next.size};
  }
};

// A word as the last of a pattern counts without its plural's s: 'services' and 'service' are one, 'redis'
// and 'express' stay.
struct WordRuns {
  WordRun whole, singular;
};

static WordRuns read_runs(std::string_view word) {
  WordRuns runs;
  char tail[3] = {};
  each_letter(word, [&](uint8_t byte) {
    runs.singular = runs.whole;
    runs.whole.add(byte);
    tail[0] = tail[1], tail[1] = tail[2], tail[2] = static_cast<char>(byte);
  });
  const bool plural =
      runs.whole.size >= 4 && tail[2] == 's' && tail[1] != 's' && tail[1] != 'u' && tail[1] != 'i';
  if (!plural) runs.singular = runs.whole;
  return runs;
}

struct Key {
  uint64_t hash;
  uint32_t pattern;
  friend bool operator<(const Key& a, const Key& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.pattern < b.pattern;
  }
};

// Whether a word goes on where the one before it stopped: across a blank, a hyphen, an apostrophe, a line's
// end.
static bool goes_on(const Document& document, uint32_t word) {
  const Span gap{document.words[word - 1].span().end, document.words[word].begin};
  const std::string_view between = document[gap];
  if (between.empty()) return true;
  if (document[document.words[word - 1]] == ".") return false;
  if (between.size() > 3) return false;
  if (between == "\xE2\x80\x90" || between == "\xE2\x80\x91" || between == "\xE2\x80\x99" ||
      between == "\xC2\xA0")
    return true;
  return between.find_first_not_of(" \t\r\n-_'") == between.npos && between.find("\n\n") == between.npos;
}

// Calls sink(end word, run) for the stretches of words from `first` on, while their letters fit.
template <class Sink>
static void each_stretch(const Document& document, const std::vector<WordRuns>& runs, uint32_t first,
                         Sink&& sink) {
  if (runs[first].whole.size == 0) return;
  WordRun before;
  for (uint32_t word = first; word < runs.size(); ++word) {
    if (word != first && !goes_on(document, word)) return;
    const WordRuns& next = runs[word];
    if (next.whole.size == 0) continue;  // a full stop or a slash
    if (!before.fits(next.singular)) return;
    sink(word + 1, before + next.singular);
    if (!before.fits(next.whole)) return;
    before = before + next.whole;
  }
}

static std::vector<WordRuns> read_runs(const Document& document) {
  std::vector<WordRuns> runs;
  runs.reserve(document.words.size());
  for (const Word& word : document.words) runs.push_back(read_runs(document[word]));
  return runs;
}

// The longest run of whole words that a pattern has.
static WordRun run_of(std::string_view pattern) {
  WordRun before, last;
  cut_words(pattern, [&](uint32_t begin, uint32_t size, uint64_t) {
    const WordRuns next = read_runs(pattern.substr(begin, size));
    if (next.whole.size == 0 || before.size > most_letters) return;
    if (!before.fits(next.singular)) {
      before.size = most_letters + 1;
      return;
    }
    last = before + next.singular;
    before = before.fits(next.whole) ? before + next.whole : WordRun{0, most_letters + 1};
  });
  return last;
}

std::vector<PatternHit> find_patterns(const Document& document, const std::vector<Pattern>& patterns) {
  std::vector<PatternHit> hits;
  std::vector<Key> keys;
  uint64_t sizes = 0;
  for (uint32_t i = 0; i < patterns.size(); ++i) {
    const WordRun run = run_of(patterns[i].text);
    if (run.size == 0) continue;
    keys.push_back({run.hash, i});
    sizes |= uint64_t{1} << run.size;
  }
  if (keys.empty()) return hits;
  sort_list(keys);
  const std::vector<WordRuns> runs = read_runs(document);
  for (uint32_t first = 0; first < runs.size(); ++first)
    each_stretch(document, runs, first, [&](uint32_t end, const WordRun& run) {
      if ((sizes >> run.size & 1) == 0) return;
      auto key = std::lower_bound(keys.begin(), keys.end(), Key{run.hash, 0});
      for (uint32_t last = UINT32_MAX; key != keys.end() && key->hash == run.hash; ++key) {
        const Span span{document.words[first].begin, document.words[end - 1].span().end};
        if (patterns[key->pattern].owner != last) hits.push_back({span, patterns[key->pattern].owner});
        last = patterns[key->pattern].owner;
      }
    });
  sort_list(hits, [](const PatternHit& a, const PatternHit& b) { return a.owner < b.owner; });
  // Of places that overlap, the first and longest; two forms of one keyword may give the same.
  size_t kept = 0;
  for (const PatternHit& hit : hits) {
    if (kept != 0 && hits[kept - 1].owner == hit.owner && hits[kept - 1].span.overlaps(hit.span)) {
      if (hits[kept - 1].span.begin == hit.span.begin && hits[kept - 1].span.end < hit.span.end)
        hits[kept - 1] = hit;
      continue;
    }
    hits[kept++] = hit;
  }
  hits.resize(kept);
  return hits;
}

}
