#include <algorithm>
#include <array>

#include "core/resume/reader.hpp"
#include "core/text/ascii.hpp"
#include "core/text/rows.hpp"
#include "core/text/sort.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// The kind of words that name no section, as 'and', 'of' or 'professional'.
static constexpr uint8_t joint = 0x1F;

struct HeadingWord {
  uint64_t key = 0;
  uint8_t kind = 0;
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
static constexpr auto other = static_cast<uint8_t>(SectionKind::other);
static constexpr auto references = static_cast<uint8_t>(SectionKind::references);

static constexpr ListRow given_words[] = {
#include "core/resume/heading_words.inc"
};

// Sorted by key.
static std::vector<HeadingWord> make_heading_words() {
  std::vector<HeadingWord> table;
  table.reserve(std::size(given_words));
  for (const ListRow& row : unpack(packed_rows<given_words>))
    table.push_back({letters_key(row.words), row.kind});
  sort_list(table, [](const HeadingWord& a, const HeadingWord& b) { return a.key < b.key; });
  return table;
}

static int kind_of_word(uint64_t key) {
  static const std::vector<HeadingWord> heading_words = make_heading_words();
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

static uint64_t key_of(std::string_view word) {
  uint64_t whole = 0;
  uint32_t count = 0;
  cut_words(word, [&](uint32_t, uint32_t, uint64_t key) { whole = key, ++count; });
  return count == 1 ? whole : 0;
}

class ShapeReader {
 public:
  HeadingShape read(std::string_view text) {
    cut_words(text, [&](uint32_t begin, uint32_t size, uint64_t key) {
      known_ = add(key) || split(text.substr(begin, size), 3);
      return known_;
    });
    shape_.all_known = known_ && count_ > 0;
    if (!shape_.all_known) shape_.kind = -1;
    return shape_;
  }

 private:
  bool add(uint64_t key) {
    const int kind = kind_of_word(key);
    if (kind < 0 || ++count_ > 7) return false;
    shape_.ends_open = leads(key);
    if (kind == joint)
      first_wins_ = first_wins_ || shape_.ends_open;
    else if (shape_.kind < 0 || (!first_wins_ && !(shape_.kind == languages && kind == skills) &&
                                 !(shape_.kind == education && kind == summary) &&
                                 !(shape_.kind == volunteering && kind == experience)))
      // 'Language Skills' are languages, 'Voluntary Work' is volunteering, 'Educational Profile' schools
      shape_.kind = kind;
    return true;
  }

  // 'EMPLOYMENTHISTORY': letter-spaced words lose the blank between them.
  bool split(std::string_view word, int depth) {
    if (word.size() < 6 || word.size() > 40 || depth == 0 || std::any_of(word.begin(), word.end(), is_lower))
      return false;
    // 'SCHULEUNDSTUDIUM': a short word may stand between two.
    for (size_t at = word.size() - 2; at >= (depth < 3 ? 1 : 4); --at) {
      if ((static_cast<uint8_t>(word[at]) & 0xC0) == 0x80) continue;
      const uint64_t first = key_of(word.substr(0, at));
      if (kind_of_word(first) < 0 || (at < 4 && !leads(first))) continue;
      const uint64_t second = key_of(word.substr(at));
      if (kind_of_word(second) >= 0) return add(first) && add(second);
      const ShapeReader before = *this;
      if (add(first) && split(word.substr(at), depth - 1)) return true;
      *this = before;
    }
    return false;
  }

  HeadingShape shape_;
  uint32_t count_ = 0;
  bool first_wins_ = false, known_ = true;
};

HeadingShape heading_shape(std::string_view text) { return ShapeReader().read(text); }

int any_heading_kind(std::string_view text) {
  int found = -1;
  cut_words(text, [&](uint32_t, uint32_t, uint64_t key) {
    const int kind = kind_of_word(key);
    if (kind != joint) found = kind;
    return found < 0;
  });
  return found;
}

}
