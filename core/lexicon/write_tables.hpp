#pragma once
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/lexicon/lexicon.hpp"
#include "core/lexicon/perfect_hash.hpp"
#include "core/lexicon/tables.hpp"
#include "core/posting/cue_rows.hpp"
#include "core/text/cut.hpp"

// The lists as they ship: as text, which compresses to half of the tables that unpack.cpp makes of it, and
// without what follows from the rest. Build time only.

namespace resume {

struct WordData {
  uint64_t key = 0;
  std::string text;
  uint16_t flags = 0;  ///< without those of verbs
  uint8_t value = 0;
};

struct SkillData {
  std::string name;
  uint8_t category = 0;
  bool ambiguous = false;
  std::vector<uint32_t> context;   ///< words
  std::vector<std::string> wider;  ///< names of skills
};

struct SpellingData {
  std::string text;
  Spelling spelling;
  char how = 0;  ///< mark of the rule that makes it of its base; 0: written
};

struct PhraseData {
  size_t list;
  std::string text, advice, replacement;
};

/// Lines that mean the same.
using Group = std::vector<std::string>;

/// What the lists hold. Word 0 is none; words are known by their places.
struct Lists {
  const std::vector<WordData>& words;
  size_t node_count;  ///< of the tree of words, with its root
  const std::vector<SkillData>& skills;
  const std::vector<SpellingData>& spellings;  ///< by skill, those made by rule behind all others
  const Group& not_skills;
  const std::vector<Group>& sections;  ///< headings, by SectionKind
  const std::vector<Group>& blocks;    ///< likewise, by BlockKind
  const Group& skill_words;            ///< function words and verbs that a skill's spelling holds too
  const Group& verbs;                  ///< base|past|third person|ing, empty where regular
  const std::vector<std::string>& phrase_lists;
  const std::vector<PhraseData>& phrases;
};

class TableWriter {
 public:
  TableWriter(std::FILE* out, const Lists& lists) : out_(out), lists_(lists) {
    for (size_t word = 1; word < lists.words.size(); ++word) keys_.insert(lists.words[word].key);
  }

  /// What every program has from its start.
  void write_words_and_headings() {
    write_head();
    write_hash();
    write_count("spelling_count", lists_.spellings.size());
    write_groups("section_text", lists_.sections);
    write_phrases();
    write_words();
    write_groups("verb_text", {lists_.verbs});
    write_groups("skill_word_text", {lists_.skill_words});
  }

  /// packed_skill_lists() as a constant, for programs that have it from their start too.
  void write_skill_lists() {
    write_head();
    const std::string packed = packed_skill_lists();
    std::fprintf(out_, "static constexpr char skill_lists[] = {");
    for (size_t at = 0; at < packed.size(); ++at)
      std::fprintf(out_, at % 32 == 0 ? "\n%d," : "%d,",
                   static_cast<int>(static_cast<signed char>(packed[at])));
    std::fprintf(out_, "};\n");
  }

  /// The rows of how postings are worded, their headings, what is no skill, and the skills; with a 0 behind
  /// each. Then, by skill, its byte and
  /// how many others it is a part or a kind of, and these, two bytes each, the lower one first.
  std::string packed_skill_lists() const {
    std::string packed;
    for (const std::vector<Group>& rows :
         {groups_of(cue_rows), groups_of(question_rows), groups_of(remote_rows)})  // as in PostingRows
      packed += text_of_groups(rows) + '\0';
    for (const std::string& text :
         {text_of_groups(lists_.blocks), text_of_groups({lists_.not_skills}), skill_text()}) {
      check_text(text);
      packed += text + '\0';
    }
    std::map<std::string, size_t> by_name;
    for (const SkillData& skill : lists_.skills) by_name.try_emplace(skill.name, by_name.size());
    std::string counts, wider;
    for (const SkillData& skill : lists_.skills) {
      packed += static_cast<char>(skill.category | (skill.ambiguous ? ambiguous_bit : 0));
      counts += static_cast<char>(skill.wider.size());
      for (const std::string& name : skill.wider) {
        wider += static_cast<char>(by_name.at(name) & 0xFF);
        wider += static_cast<char>(by_name.at(name) >> 8);
      }
    }
    return packed + counts + wider;
  }

 private:
  void write_head() { std::fprintf(out_, "// Written by make_lexicon from core/data. Do not edit.\n"); }

  void write_hash() {
    std::vector<uint64_t> keys;
    for (size_t word = 1; word < lists_.words.size(); ++word) keys.push_back(lists_.words[word].key);
    const PerfectHash hash = make_perfect_hash(keys);
    write_count("word_count", keys.size());
    write_count("node_count", lists_.node_count);
    write_count("slot_count", hash.slots.size());
    std::fprintf(out_, "static constexpr uint64_t seed = %lluu;\n",
                 static_cast<unsigned long long>(hash.seed));
    write_numbers("uint16_t", "displace", hash.displace);
  }

  static char mark_of(const Spelling& spelling) {
    switch (spelling.kind) {
      case SpellingKind::inflected:
        return spelling.ambiguous ? mark::ambiguous_form : mark::form;
      case SpellingKind::expansion:
        return mark::expansion;
      default:
        return spelling.ambiguous ? mark::ambiguous_alias : mark::alias;
    }
  }

  // A line a skill: see mark. What is made by rule stands behind its base.
  std::string skill_text() const {
    std::vector<std::string> rows(lists_.skills.size());
    std::map<uint16_t, char> other_numbers;
    for (const SpellingData& data : lists_.spellings)
      if (data.how != 0) other_numbers[data.spelling.base] = data.how;
    for (size_t place = 0; place < lists_.spellings.size(); ++place) {
      const auto& [text, spelling, how] = lists_.spellings[place];
      if (how != 0) continue;
      std::string& row = rows[spelling.skill];
      if (spelling.kind != SpellingKind::name) row += mark_of(spelling);
      row += text;
      const auto other = other_numbers.find(static_cast<uint16_t>(place));
      if (other != other_numbers.end()) row += other->second;
    }
    std::string all;
    for (size_t skill = 0; skill < rows.size(); ++skill) {
      std::string context;
      for (const uint32_t word : lists_.skills[skill].context)
        context += (context.empty() ? mark::context : ' ') + lists_.words[word].text;
      all += rows[skill] + context + "\n";
    }
    return all;
  }

  void write_phrases() {
    std::vector<Group> texts;
    for (const PhraseData& phrase : lists_.phrases) texts.push_back({phrase.text});
    write_groups("phrase_text", texts);
    write("std::string_view", "all_phrase_lists", lists_.phrase_lists,
          [this](const std::string& name) { std::fprintf(out_, "%s", quoted(name).c_str()); });
    write("Phrase", "all_phrases", lists_.phrases, [this](const PhraseData& p) {
      std::fprintf(out_, "{%zu,%s,%s}", p.list, quoted(p.advice).c_str(), quoted(p.replacement).c_str());
    });
  }

  // Words with the same flags stand together. The values of months and numbers come in the same order.
  void write_words() {
    std::map<uint16_t, std::map<std::string, uint8_t>> by_flags;
    for (const WordData& word : lists_.words)
      if (word.flags != 0) by_flags[word.flags][word.text] = word.value;
    std::vector<uint16_t> flags;
    std::vector<uint8_t> values;
    std::vector<Group> groups;
    for (const auto& [group, words] : by_flags) {
      flags.push_back(group);
      groups.emplace_back();
      for (const auto& [text, value] : words) {
        groups.back().push_back(text);
        if ((group & (word_flag::month | word_flag::number)) != 0) values.push_back(value);
      }
    }
    write_groups("word_text", groups);
    write_numbers("uint16_t", "group_flags", flags);
    write_numbers("uint8_t", "number_values", values);
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
    write(type, name, numbers, [this](size_t value) { std::fprintf(out_, "%zu", value); });
  }
  void write_count(const char* name, size_t count) {
    std::fprintf(out_, "static constexpr size_t %s = %zu;\n", name, count);
  }

  // By kind.
  template <class Rows>
  static std::vector<Group> groups_of(const Rows& rows) {
    std::vector<Group> groups;
    for (const auto& row : rows) {
      const auto kind = static_cast<size_t>(row.kind);
      if (groups.size() <= kind) groups.resize(kind + 1);
      groups[kind].emplace_back(row.words);
    }
    return groups;
  }
  // An empty line ends a group.
  static std::string text_of_groups(std::vector<Group> groups) {
    std::string text;
    for (Group& lines : groups) {
      for (std::string& line : lines)
        for (char& c : line)
          if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
      std::sort(lines.begin(), lines.end());
      for (const std::string& line : lines) text += line + "\n";
      text += "\n";
    }
    return text;
  }
  void write_groups(const char* name, const std::vector<Group>& groups) {
    write_text(name, text_of_groups(groups));
  }
  void write_text(const char* name, const std::string& text) {
    check_text(text);
    std::fprintf(out_, "static constexpr std::string_view %s =", name);
    for (size_t begin = 0; begin < text.size();) {
      const size_t end =
          std::min(text.find('\n', std::min(begin + 100, text.size() - 1)), text.size() - 1) + 1;
      std::fprintf(out_, "\n    %s", quoted(text.substr(begin, end - begin)).c_str());
      begin = end;
    }
    std::fprintf(out_, ";\n");
  }
  // The program cuts this text into words again, and finds a place only for those of the hash.
  void check_text(const std::string& text) const {
    cut_words(text, [this](uint32_t, uint32_t, uint64_t key) {
      if (keys_.count(key) != 0) return;
      std::fprintf(stderr, "the lists' text holds a word that the lists do not\n");
      std::exit(1);
    });
  }
  static std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
      char octal[8];
      std::snprintf(octal, sizeof octal, "\\%03o", static_cast<unsigned>(static_cast<uint8_t>(c)));
      if (c == '"' || c == '\\') result += '\\';
      result += c == '\n' ? "\\n" : static_cast<uint8_t>(c) < ' ' ? octal : std::string(1, c);
    }
    return result.append("\"");
  }

  std::FILE* out_;
  const Lists& lists_;
  std::set<uint64_t> keys_;  // of all words
};

/// Writes lexicon.inc, skill_lists.inc and skill_lists.bin into a folder. False: one cannot be written. Ends
/// the program where the lists do not fit the tables.
inline bool write_tables(const std::string& folder, const Lists& lists) {
  const auto write = [&](const char* name, auto&& what) {
    std::FILE* out = std::fopen((folder + "/" + name).c_str(), "wb");
    if (!out) return false;
    TableWriter writer(out, lists);
    what(writer, out);
    return std::fclose(out) == 0;
  };
  return write("lexicon.inc", [](TableWriter& writer, std::FILE*) { writer.write_words_and_headings(); }) &&
         write("skill_lists.inc", [](TableWriter& writer, std::FILE*) { writer.write_skill_lists(); }) &&
         write("skill_lists.bin", [](TableWriter& writer, std::FILE* out) {
           const std::string packed = writer.packed_skill_lists();
           std::fwrite(packed.data(), 1, packed.size(), out);
         });
}

}
