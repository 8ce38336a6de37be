#pragma once
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "core/lexicon/lexicon.hpp"
#include "core/lexicon/perfect_hash.hpp"
#include "core/lexicon/tables.hpp"
#include "core/text/cut.hpp"

// The tables as they ship. What can be worked out in some microseconds does not ship: words stand as sorted
// text, which compresses to half of their keys, and nodes are numbered so that an edge's place says where it
// leads. Build time only.

namespace resume {

struct Node {
  std::map<uint32_t, uint32_t> next;  ///< by word
  uint16_t ends[term_kind_count] = {no_term, no_term, no_term, no_term};
};

struct WordData {
  uint64_t key = 0;
  std::string text;
  uint16_t flags = 0;
  uint8_t value = 0;
};

struct SkillData {
  std::string name;
  uint8_t category = 0;
  bool ambiguous = false;
  std::vector<uint32_t> context;   ///< words
  std::vector<std::string> wider;  ///< names of skills
};

struct PhraseData {
  size_t list;
  std::string advice, replacement;
};

/// What the lists hold. Word 0 is none, node 0 is the root; words are known by their places.
struct Lists {
  const std::vector<WordData>& words;
  const std::vector<Node>& nodes;
  const std::vector<SkillData>& skills;
  const std::vector<Spelling>& spellings;
  const std::vector<std::string>& phrase_lists;
  const std::vector<PhraseData>& phrases;
};

class TableWriter {
 public:
  TableWriter(std::FILE* out, const Lists& lists) : out_(out), lists_(lists) {}

  void write_all() {
    std::fprintf(out_, "// Written by make_lexicon from core/data. Do not edit.\n");
    rank_words();
    number_nodes();
    number_skills();
    write_words();
    write_tree();
    write_spellings();
    write_skills();
    write("std::string_view", "all_phrase_lists", lists_.phrase_lists,
          [this](const std::string& name) { std::fprintf(out_, "%s", quoted(name).c_str()); });
    write("Phrase", "all_phrases", lists_.phrases, [this](const PhraseData& p) {
      std::fprintf(out_, "{%zu,%s,%s}", p.list, quoted(p.advice).c_str(), quoted(p.replacement).c_str());
    });
  }

 private:
  void rank_words() {
    for (uint32_t word = 1; word < lists_.words.size(); ++word) by_rank_.push_back(word);
    std::sort(by_rank_.begin(), by_rank_.end(), [this](uint32_t a, uint32_t b) {
      const WordData &left = lists_.words[a], &right = lists_.words[b];
      return left.text != right.text ? left.text < right.text : left.key < right.key;
    });
    rank_.resize(lists_.words.size());
    for (size_t i = 0; i < by_rank_.size(); ++i) rank_[by_rank_[i]] = static_cast<uint16_t>(i + 1);
  }

  std::vector<uint32_t> children(uint32_t node) const {
    std::vector<std::pair<uint16_t, uint32_t>> by_word;
    for (const auto& [word, next] : lists_.nodes[node].next) by_word.push_back({rank_[word], next});
    std::sort(by_word.begin(), by_word.end());
    std::vector<uint32_t> result;
    for (const auto& [word, next] : by_word) result.push_back(next);
    return result;
  }

  // Level by level, each node's children together and by word.
  void number_nodes() {
    for (size_t i = 0; i < order_.size(); ++i) {
      const std::vector<uint32_t> next = children(order_[i]);
      order_.insert(order_.end(), next.begin(), next.end());
    }
  }

  void write_words() {
    std::vector<uint64_t> keys;
    std::vector<uint16_t> flags = {0};
    std::vector<uint8_t> values = {0}, begins = {0};
    std::string text;
    for (const uint32_t word : by_rank_) {
      const WordData& data = lists_.words[word];
      keys.push_back(data.key);
      text += data.text + "\n";
      flags.push_back(data.flags), values.push_back(data.value);
      begins.push_back(lists_.nodes[0].next.count(word) != 0 ? 1 : 0);
    }
    check_text(text, keys);
    const PerfectHash hash = make_perfect_hash(keys);
    write_text("word_text", text);
    std::fprintf(out_, "static constexpr size_t slot_count = %zu;\nstatic constexpr uint64_t seed = %lluu;\n",
                 hash.slots.size(), static_cast<unsigned long long>(hash.seed));
    write_numbers("uint16_t", "displace", hash.displace);
    write_numbers("uint16_t", "word_flags", flags);
    write_numbers("uint8_t", "word_values", values);
    write_numbers("uint8_t", "word_begins", begins);
  }

  // The program cuts this text into words again, and must find the same ones.
  static void check_text(const std::string& text, const std::vector<uint64_t>& keys) {
    std::vector<uint64_t> found;
    cut_words(text, [&](uint32_t, uint32_t, uint64_t key) { found.push_back(key); });
    if (found == keys) return;
    std::fprintf(stderr, "the words' text does not give their keys again\n");
    std::exit(1);
  }

  void write_tree() {
    std::vector<uint8_t> child_count;
    std::vector<uint16_t> edge_words, ends[term_kind_count];
    for (const uint32_t node : order_) {
      for (int kind = 0; kind < term_kind_count; ++kind) ends[kind].push_back(lists_.nodes[node].ends[kind]);
      std::vector<uint16_t> next;
      if (node != 0)
        for (const auto& edge : lists_.nodes[node].next) next.push_back(rank_[edge.first]);
      std::sort(next.begin(), next.end());
      if (next.size() > 0xFF) {
        std::fprintf(stderr, "more than 255 words may follow one beginning\n");
        std::exit(1);
      }
      child_count.push_back(static_cast<uint8_t>(next.size()));
      edge_words.insert(edge_words.end(), next.begin(), next.end());
    }
    write_numbers("uint8_t", "child_count", child_count);
    write_numbers("uint16_t", "edge_words", edge_words);
    std::vector<uint8_t> skill_marks;
    for (const uint16_t end : ends[skill_kind])
      skill_marks.push_back(end == no_term ? 0 : end == absorbing_term ? absorbing_mark : spelling_mark);
    write_numbers("uint8_t", "skill_marks", skill_marks);
    write_numbers("uint16_t", "phrase_ends", ends[phrase_kind]);
    write_numbers("uint16_t", "section_ends", ends[section_kind]);
    write_numbers("uint16_t", "block_ends", ends[block_kind]);
  }

  // Spellings are numbered as their nodes are, and skills as their names are: both numbers are then known
  // without being written.
  void number_skills() {
    new_spelling_.resize(lists_.spellings.size());
    new_skill_.resize(lists_.skills.size());
    for (const uint32_t node : order_) {
      const uint16_t end = lists_.nodes[node].ends[skill_kind];
      if (end == no_term || end == absorbing_term) continue;
      new_spelling_[end] = static_cast<uint16_t>(spellings_.size());
      spellings_.push_back(end);
      const Spelling& spelling = lists_.spellings[end];
      if (spelling.kind != SpellingKind::name) continue;
      new_skill_[spelling.skill] = static_cast<uint16_t>(skills_.size());
      skills_.push_back(spelling.skill);
    }
    if (spellings_.size() == lists_.spellings.size() && skills_.size() == lists_.skills.size()) return;
    std::fprintf(stderr, "a spelling ends at no node, or a skill has no name\n");
    std::exit(1);
  }

  void write_spellings() {
    std::vector<uint8_t> kinds;
    std::vector<uint16_t> bases, skills;
    for (const uint16_t old : spellings_) {
      const Spelling& spelling = lists_.spellings[old];
      kinds.push_back(static_cast<uint8_t>(static_cast<uint8_t>(spelling.kind) |
                                           (spelling.ambiguous ? ambiguous_bit : 0)));
      const bool inflected = spelling.kind == SpellingKind::inflected;
      if (inflected == (spelling.base == old) ||
          lists_.spellings[spelling.base].kind == SpellingKind::inflected) {
        std::fprintf(stderr, "another form must have a base that is none\n");
        std::exit(1);
      }
      if (inflected)
        bases.push_back(static_cast<uint16_t>(new_spelling_[spelling.base] - new_spelling_[old]));
      else if (spelling.kind != SpellingKind::name)
        skills.push_back(new_skill_[spelling.skill]);
    }
    write_numbers("uint8_t", "spelling_kinds", kinds);
    write_numbers("uint16_t", "spelling_bases", bases);
    write_numbers("uint16_t", "spelling_skills", skills);
  }

  void write_skills() {
    std::string names;
    std::vector<uint8_t> kinds, context_count, wider_count;
    std::vector<uint16_t> context, wider;
    std::map<std::string, uint16_t> by_name;
    for (uint16_t place = 0; place < skills_.size(); ++place)
      by_name[lists_.skills[skills_[place]].name] = place;
    for (const uint16_t old : skills_) {
      const SkillData& skill = lists_.skills[old];
      names += skill.name + "\n";
      kinds.push_back(static_cast<uint8_t>(skill.category | (skill.ambiguous ? ambiguous_bit : 0)));
      std::vector<uint16_t> words;
      for (const uint32_t word : skill.context) words.push_back(rank_[word]);
      std::sort(words.begin(), words.end());
      context_count.push_back(static_cast<uint8_t>(words.size()));
      context.insert(context.end(), words.begin(), words.end());
      wider_count.push_back(static_cast<uint8_t>(skill.wider.size()));
      for (const std::string& name : skill.wider) wider.push_back(by_name.at(name));
    }
    write_text("skill_names", names);
    write_numbers("uint8_t", "skill_kinds", kinds);
    write_numbers("uint8_t", "context_count", context_count);
    write_numbers("uint16_t", "context_words", context);
    write_numbers("uint8_t", "wider_count", wider_count);
    write_numbers("uint16_t", "wider_skills", wider);
  }

  template <class Range, class Print>
  void write(const char* type, const char* name, const Range& range, Print one) {
    std::fprintf(out_, "static constexpr %s %s[] = {", type, name);
    size_t n = 0;
    for (const auto& value : range) std::fprintf(out_, n == 0 ? "\n" : n % 16 ? "," : ",\n"), ++n, one(value);
    if (n == 0) one(typename Range::value_type{});
    std::fprintf(out_, "};\n");
  }
  template <class Range>
  void write_numbers(const char* type, const char* name, const Range& numbers) {
    write(type, name, numbers, [this](unsigned value) { std::fprintf(out_, "%u", value); });
  }
  void write_text(const char* name, const std::string& text) {
    std::fprintf(out_, "static constexpr std::string_view %s =", name);
    for (size_t begin = 0; begin < text.size();) {
      const size_t end =
          std::min(text.find('\n', std::min(begin + 100, text.size() - 1)), text.size() - 1) + 1;
      std::fprintf(out_, "\n    %s", quoted(text.substr(begin, end - begin)).c_str());
      begin = end;
    }
    std::fprintf(out_, ";\n");
  }
  static std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
      if (c == '"' || c == '\\') result += '\\';
      result += c == '\n' ? "\\n" : std::string(1, c);
    }
    return result.append("\"");
  }

  std::FILE* out_;
  const Lists& lists_;
  std::vector<uint32_t> by_rank_;                   // words by their text
  std::vector<uint16_t> rank_;                      // of each word, from 1
  std::vector<uint32_t> order_ = {0};               // nodes as they ship
  std::vector<uint16_t> spellings_, skills_;        // as they ship
  std::vector<uint16_t> new_spelling_, new_skill_;  // by their old numbers
};

/// False: the file cannot be written. Ends the program where the lists do not fit the tables.
inline bool write_tables(const char* path, const Lists& lists) {
  std::FILE* out = std::fopen(path, "w");
  if (!out) return false;
  TableWriter(out, lists).write_all();
  return std::fclose(out) == 0;
}

}
