// make_lexicon DATA_FOLDER OUT_FOLDER
// Turns the lists in core/data into the constant data of unpack.cpp. Runs while building, on the building
// machine. Any fault in a list stops the build with FILE:LINE and what is wanted.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/lexicon/forms.hpp"
#include "core/lexicon/lexicon.hpp"
#include "core/lexicon/perfect_hash.hpp"
#include "core/lexicon/tables.hpp"
#include "core/lexicon/write_tables.hpp"
#include "core/posting/posting.hpp"
#include "core/resume/resume.hpp"
#include "core/text/cut.hpp"

using namespace resume;
using Keys = std::vector<uint64_t>;

struct Row {
  std::string file;
  size_t line = 0;
  std::vector<std::string> cells;

  const std::string& operator[](size_t i) const {
    static const std::string none;
    return i < cells.size() ? cells[i] : none;
  }
};

// Faults are told all at once; main ends with 1 when there were any.
static int faults = 0;
static void fail(const Row& row, const std::string& what) {
  std::fprintf(stderr, "%s:%zu: %s\n", row.file.c_str(), row.line, what.c_str());
  ++faults;
}

static std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  for (size_t at = 0;;) {
    const size_t next = text.find(separator, at);
    parts.push_back(text.substr(at, next == text.npos ? next : next - at));
    if (next == text.npos) return parts;
    at = next + separator.size();
  }
}

static std::string trimmed(const std::string& text) {
  const size_t begin = text.find_first_not_of(' '), end = text.find_last_not_of(' ');
  return begin == text.npos ? "" : text.substr(begin, end - begin + 1);
}

// Several values of one cell: 'Postgres | PSQL'.
static std::vector<std::string> values_of(const std::string& cell) {
  std::vector<std::string> values;
  for (const std::string& part : split(cell, "|"))
    if (!trimmed(part).empty()) values.push_back(trimmed(part));
  return values;
}

// Rows of a list; '#' begins a comment line, and a list with a header says so.
static std::vector<Row> read_rows(const std::filesystem::path& path, bool has_header) {
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "%s: cannot be read\n", path.string().c_str());
    std::exit(1);
  }
  std::vector<Row> rows;
  size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line[0] == '#' || (has_header && number == 1)) continue;
    rows.push_back({path.filename().string(), number, split(line, "\t")});
  }
  return rows;
}

static std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return text;
}

// How the words are spelled in the lists, for the tables' text.
static std::map<uint64_t, std::string> text_of_key;

static Keys keys_of(const std::string& text) {
  Keys keys;
  cut_words(text, [&](uint32_t begin, uint32_t size, uint64_t key) {
    keys.push_back(key);
    text_of_key.try_emplace(key, lower(text.substr(begin, size)));
  });
  return keys;
}

// ---- words and the tree of their sequences

struct Node {
  std::map<uint32_t, uint32_t> next;  // by word
  uint16_t ends[term_kind_count] = {no_term, no_term, no_term, no_term};
};

static std::vector<WordData> words(1);  // 0 is no word
static std::map<uint64_t, uint32_t> number_of_key;
static std::vector<Node> nodes(1);

static uint32_t word_number(uint64_t key) {
  const auto [place, added] = number_of_key.try_emplace(key, static_cast<uint32_t>(words.size()));
  if (added) words.push_back({key, text_of_key[key], 0, 0});
  return place->second;
}

static uint32_t single_word(const Row& row, const std::string& text) {
  const Keys keys = keys_of(text);
  if (keys.size() != 1) return fail(row, "'" + text + "' is not one word"), 0;
  return word_number(keys[0]);
}

// A context of several words ('CI/CD') counts by its first.
static uint32_t context_word(const Row& row, const std::string& text) {
  const Keys keys = keys_of(text);
  if (keys.empty()) return fail(row, "'" + text + "' holds no word"), 0;
  return word_number(keys[0]);
}

// The node at the end of a spelling.
static Node& node_of(const Row& row, const std::string& text) {
  const Keys keys = keys_of(text);
  if (keys.empty()) fail(row, "'" + text + "' holds no word");
  uint32_t node = 0;
  for (const uint64_t key : keys) {
    const auto [next, added] =
        nodes[node].next.try_emplace(word_number(key), static_cast<uint32_t>(nodes.size()));
    node = next->second;
    if (added) nodes.emplace_back();
  }
  return nodes[node];
}

// ---- skills

static std::vector<SkillData> all_skills;
static std::vector<SpellingData> all_spellings;
static Group not_skills;

static uint16_t add_spelling(const Row& row, const std::string& text, SpellingKind kind, int base) {
  Node& node = node_of(row, text);
  const auto skill = static_cast<uint16_t>(all_skills.size() - 1);
  uint16_t& end = node.ends[skill_kind];
  if (end != no_term) {
    fail(row,
         "'" + text + "' is already a spelling of " + all_skills[all_spellings[end].spelling.skill].name);
    return end;
  }
  end = static_cast<uint16_t>(all_spellings.size());
  all_spellings.push_back({text, {skill, kind, base < 0 ? end : static_cast<uint16_t>(base), false}});
  return end;
}

// The other number of a spelling.
struct Form {
  Row row;
  uint16_t base;
};

// Forms made by rule: a spelling that somebody wrote, or a row that it is none, goes before.
static void add_forms(const std::vector<Form>& forms) {
  for (const Form& form : forms) {
    const auto& [noun, base, written] = all_spellings[form.base];
    const char how = number_mark(noun);
    if (how == 0) continue;
    const std::string text = other_number(noun, how);
    uint16_t& end = node_of(form.row, text).ends[skill_kind];
    if (end != no_term) continue;
    end = static_cast<uint16_t>(all_spellings.size());
    all_spellings.push_back({text, {base.skill, SpellingKind::inflected, form.base, base.ambiguous}, how});
  }
}

// A row of skills.tsv with the skills that it is a part or a kind of.
struct Wider {
  Row row;
  std::vector<std::string> names;
  enum { unseen, open, done } state = unseen;
};

// Follows the related skills from one to the next; a way that comes back to itself is told once.
static void follow(std::map<std::string, Wider>& rows, Wider& from) {
  from.state = Wider::open;
  for (const std::string& name : from.names) {
    const auto to = rows.find(name);
    if (to == rows.end())
      fail(from.row, "related '" + name + "' is no skill of the list");
    else if (to->second.state == Wider::open)
      fail(from.row, "related '" + name + "' leads back to '" + from.row[0] + "': name the wider skill only");
    else if (to->second.state == Wider::unseen)
      follow(rows, to->second);
  }
  from.state = Wider::done;
}

static void read_not_skills(const std::filesystem::path& folder) {
  std::string before;
  for (const Row& row : read_rows(folder / "not_skills.tsv", false)) {
    if (lower(row[0]) < before) fail(row, "'" + row[0] + "' stands behind '" + before + "': sort the list");
    before = lower(row[0]);
    Node& node = node_of(row, row[0]);
    if (node.ends[skill_kind] != no_term)
      fail(row, "'" + row[0] + "' is a skill's spelling, or stands here twice");
    node.ends[skill_kind] = absorbing_term;
    not_skills.push_back(row[0]);
  }
}

static void read_skills(const std::filesystem::path& folder) {
  std::vector<Form> forms;
  std::map<std::string, Wider> rows;
  std::string before;
  for (const Row& row : read_rows(folder / "skills.tsv", true)) {
    const std::string& name = row[0];
    if (lower(name) < before) fail(row, "'" + name + "' stands behind '" + before + "': sort the list");
    before = lower(name);
    if (row.cells.size() != 6)
      fail(row, "six cells with tabs between them are wanted, not " + std::to_string(row.cells.size()));
    const auto category = std::find(std::begin(skill_category_names), std::end(skill_category_names), row[1]);
    if (name.empty() || category == std::end(skill_category_names)) {
      fail(row, name.empty() ? "there is no name" : "'" + row[1] + "' is no category");
      continue;
    }
    SkillData skill{name,
                    static_cast<uint8_t>(category - std::begin(skill_category_names)),
                    !row[4].empty(),
                    {},
                    values_of(row[5])};
    for (const std::string& word : values_of(row[4]))
      if (word != "*") skill.context.push_back(context_word(row, word));
    all_skills.push_back(skill);
    rows.try_emplace(name, Wider{row, values_of(row[5])});
    const uint16_t base = add_spelling(row, name, SpellingKind::name, -1);
    bool marked = false;
    forms.push_back({row, base});
    for (const std::string& alias : values_of(row[2])) {
      const bool ambiguous = alias[0] == '?';
      std::string text = ambiguous ? alias.substr(1) : alias;
      const bool inflected = text[0] == '~';
      if (inflected) text.erase(0, 1);
      if (ambiguous && row[4].empty())
        fail(row, "'" + text + "' is marked as ambiguous, and there is no context");
      const auto kind = inflected ? SpellingKind::inflected : SpellingKind::alias;
      const uint16_t spelling = add_spelling(row, text, kind, inflected ? base : -1);
      if (!inflected && !ambiguous) forms.push_back({row, spelling});
      all_spellings[spelling].spelling.ambiguous = ambiguous;
      marked |= ambiguous;
    }
    // The context is the name's own, unless the row says which of its aliases need it.
    all_spellings[base].spelling.ambiguous = all_skills.back().ambiguous = !row[4].empty() && !marked;
    for (const std::string& expansion : values_of(row[3]))
      forms.push_back({row, add_spelling(row, expansion, SpellingKind::expansion, -1)});
  }
  for (auto& [name, row] : rows)
    if (row.state == Wider::unseen) follow(rows, row);
  read_not_skills(folder);
  add_forms(forms);
}

// ---- words with a meaning of their own

static void read_words(const std::filesystem::path& folder) {
  static const std::map<std::string, uint16_t> names = {{"month", word_flag::month},
                                                        {"number", word_flag::number},
                                                        {"unit", word_flag::unit},
                                                        {"change", word_flag::change},
                                                        {"now", word_flag::now},
                                                        {"stop", word_flag::stop},
                                                        {"adverb", word_flag::adverb},
                                                        {"title", word_flag::title},
                                                        {"employer", word_flag::employer},
                                                        {"degree", word_flag::degree},
                                                        {"name_of_version", word_flag::name_of_version},
                                                        {"place", word_flag::place}};
  for (const Row& row : read_rows(folder / "words.tsv", true)) {
    WordData& word = words[single_word(row, row[0])];
    for (const std::string& flag : split(row[1], ",")) {
      const auto found = names.find(flag);
      if (found == names.end())
        fail(row, "'" + flag + "' is no flag");
      else
        word.flags |= found->second;
    }
    if (!row[2].empty()) word.value = static_cast<uint8_t>(std::atoi(row[2].c_str()));
  }
}

static Group verbs;
static std::set<uint32_t> verb_words;  // all their forms

static void read_verbs(const std::filesystem::path& folder) {
  static constexpr uint16_t forms[] = {word_flag::verb_past, word_flag::verb_third, word_flag::verb_ing};
  std::string before;
  for (const Row& row : read_rows(folder / "verbs.tsv", true)) {
    if (row[0] <= before)
      fail(row, "'" + row[0] + "' stands behind '" + before + "': sort the list, each verb once");
    before = row[0];
    verb_words.insert(single_word(row, row[0]));
    std::string line = row[0];
    for (size_t i = 0; i < 3; ++i) {
      const std::string regular = regular_form(row[0], forms[i]);
      std::string given;
      for (const std::string& form : values_of(row[i + 1])) {
        verb_words.insert(single_word(row, form));
        given += (given.empty() ? "" : " ") + form;
      }
      if (given.empty()) verb_words.insert(single_word(row, regular));
      line += "|" + (given == regular ? "" : given);
    }
    verbs.push_back(line.substr(0, line.find_last_not_of('|') + 1));
  }
}

// ---- headings and phrases

static std::vector<Group> read_headings(const std::filesystem::path& path, TermKind kind,
                                        std::span<const std::string_view> names) {
  std::vector<Group> groups(names.size());
  for (const Row& row : read_rows(path, true)) {
    const auto name = std::find(names.begin(), names.end(), row[1]);
    if (name == names.end()) {
      fail(row, "'" + row[1] + "' is no kind of heading");
      continue;
    }
    uint16_t& end = node_of(row, row[0]).ends[kind];
    if (end != no_term) fail(row, "'" + row[0] + "' stands here twice");
    end = static_cast<uint16_t>(name - names.begin());
    groups[end].push_back(row[0]);
  }
  return groups;
}

static std::vector<std::string> phrase_list_names;
static std::vector<PhraseData> all_phrases;

static void read_phrases(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    phrase_list_names.push_back(path.stem().string());
    for (const Row& row : read_rows(path, false)) {
      uint16_t& end = node_of(row, row[0]).ends[phrase_kind];
      if (end != no_term) fail(row, "'" + row[0] + "' stands in the lists twice");
      end = static_cast<uint16_t>(all_phrases.size());
      all_phrases.push_back({phrase_list_names.size() - 1, row[0], row[1], row[2]});
    }
  }
}

// Of function words and verbs, those that a spelling of a skill holds too.
static Group words_of_skills() {
  std::set<uint32_t> spelled;
  for (const SpellingData& spelling : all_spellings)
    for (const uint64_t key : keys_of(spelling.text)) spelled.insert(number_of_key.at(key));
  Group group;
  for (const uint32_t word : spelled)
    if ((words[word].flags & word_flag::stop) != 0 || verb_words.count(word) != 0)
      group.push_back(words[word].text);
  return group;
}

int main(int count, char** arguments) {
  if (count != 3) return std::fprintf(stderr, "usage: make_lexicon DATA_FOLDER OUT_FOLDER\n"), 2;
  const std::filesystem::path data = arguments[1];
  read_words(data);
  read_verbs(data);
  read_skills(data);
  const std::vector<Group> sections =
      read_headings(data / "section_headings.tsv", section_kind, section_kind_names);
  const std::vector<Group> blocks =
      read_headings(data / "posting_headings.tsv", block_kind, block_kind_names);
  read_phrases(data / "phrases");
  if (nodes.size() >= no_term || all_spellings.size() >= absorbing_term)
    return std::fprintf(stderr, "more than 65,533 tree nodes or spellings\n"), 1;
  if (faults != 0) return std::fprintf(stderr, "%d faults in core/data\n", faults), 1;
  const Group skill_words = words_of_skills();
  if (!write_tables(arguments[2], {words, nodes.size(), all_skills, all_spellings, not_skills, sections,
                                   blocks, skill_words, verbs, phrase_list_names, all_phrases}))
    return std::fprintf(stderr, "%s: cannot be written\n", arguments[2]), 1;
  std::printf("%zu skills, %zu spellings, %zu words, %zu nodes\n", all_skills.size(), all_spellings.size(),
              words.size() - 1, nodes.size());
}
