#include <algorithm>
#include <array>

#include "core/resume/reader.hpp"
#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// A word of headings: its key with the kind of section in the lowest bits, so that the table is one list.
static constexpr uint8_t joint = 0x1F;
struct HeadingWord {
  uint64_t key = 0;
  uint8_t kind = 0;
};

struct GivenWord {
  std::string_view word;
  uint8_t kind;
};

static constexpr auto contact = static_cast<uint8_t>(SectionKind::contact);
static constexpr auto summary = static_cast<uint8_t>(SectionKind::summary);
static constexpr auto experience = static_cast<uint8_t>(SectionKind::experience);
static constexpr auto education = static_cast<uint8_t>(SectionKind::education);
static constexpr auto skills = static_cast<uint8_t>(SectionKind::skills);
static constexpr auto projects = static_cast<uint8_t>(SectionKind::projects);
static constexpr auto certifications = static_cast<uint8_t>(SectionKind::certifications);
static constexpr auto languages = static_cast<uint8_t>(SectionKind::languages);
static constexpr auto awards = static_cast<uint8_t>(SectionKind::awards);
static constexpr auto publications = static_cast<uint8_t>(SectionKind::publications);
static constexpr auto volunteering = static_cast<uint8_t>(SectionKind::volunteering);
static constexpr auto interests = static_cast<uint8_t>(SectionKind::interests);
static constexpr auto references = static_cast<uint8_t>(SectionKind::references);

static constexpr GivenWord given_words[] = {
#include "core/resume/heading_words.inc"
};

static constexpr auto heading_words = [] {
  std::array<HeadingWord, std::size(given_words)> table{};
  for (size_t i = 0; i < table.size(); ++i) {
    const HeadingWord word{letters_key(given_words[i].word), given_words[i].kind};
    size_t at = i;
    while (at > 0 && table[at - 1].key > word.key) table[at] = table[at - 1], --at;
    table[at] = word;
  }
  return table;
}();

static int kind_of_word(uint64_t key) {
  const auto below = [](const HeadingWord& word, uint64_t wanted) { return word.key < wanted; };
  const auto at = std::lower_bound(heading_words.begin(), heading_words.end(), key, below);
  return at != heading_words.end() && at->key == key ? at->kind : -1;
}

// 'of', 'and' and the like in any language: what stands before them is the heading's noun.
static bool leads(uint64_t key) {
  static constexpr auto words =
      word_set("and", "&", "of", "de", "des", "du", "et", "y", "e", "und", "di", "en", "em");
  return std::binary_search(words.keys.begin(), words.keys.end(), key);
}

HeadingShape heading_shape(std::string_view text) {
  HeadingShape shape;
  uint32_t count = 0;
  bool first_wins = false, known = true;
  cut_words(text, [&](uint32_t, uint32_t, uint64_t key) {
    if (!known) return;
    const int kind = ++count <= 7 ? kind_of_word(key) : -1;
    known = kind >= 0;
    shape.ends_open = known && leads(key);
    if (kind == joint || !known) {
      first_wins = first_wins || leads(key);
      return;
    }
    if (shape.kind < 0 || !first_wins) shape.kind = kind;
  });
  shape.all_known = known && count > 0;
  if (!shape.all_known) shape.kind = -1;
  return shape;
}

}
