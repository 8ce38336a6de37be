#include "core/lexicon/unpack.hpp"

#include <algorithm>
#include <string>

#include "core/lexicon/forms.hpp"
#include "core/text/cut.hpp"
#include "core/text/rows.hpp"

namespace resume::lexicon {

// A list is one literal, longer than every compiler must take; ours do.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
#include "lexicon.inc"
#pragma GCC diagnostic pop

static uint16_t word_flags[word_count + 1];
constinit const uint16_t* const flags_by_word = word_flags;

// A node while the tree grows: its children are a list, by word.
struct GrowingNode {
  uint16_t word = 0, first_child = 0, next = 0;
  uint16_t ends[term_kind_count] = {no_term, no_term, no_term, no_term};
};

struct Growing {
  Unpacked& all;
  uint16_t known_words = 0;
  std::vector<uint16_t> roots = std::vector<uint16_t>(word_count + 1);  // by word
  std::vector<GrowingNode> nodes = std::vector<GrowingNode>(node_count);
  uint16_t known_nodes = 1;
  std::vector<uint16_t> found = {};  // words of the text that was cut last
};

// Words are numbered as they come.
static const std::vector<uint16_t>& cut(Growing& lists, std::string_view text) {
  Unpacked& all = lists.all;
  lists.found.clear();
  cut_words(text, [&](uint32_t, uint32_t, uint64_t key) {
    const uint32_t slot = all.words.slot_of(key);
    if (all.keys[slot] == 0) all.keys[slot] = key, all.numbers[slot] = ++lists.known_words;
    lists.found.push_back(all.numbers[slot]);
  });
  return lists.found;
}

static uint16_t child_of(Growing& lists, uint16_t node, uint16_t word) {
  uint16_t* place = node == 0 ? &lists.roots[word] : &lists.nodes[node].first_child;
  while (*place != 0 && lists.nodes[*place].word < word) place = &lists.nodes[*place].next;
  if (*place != 0 && lists.nodes[*place].word == word) return *place;
  const uint16_t made = lists.known_nodes++;
  lists.nodes[made].word = word;
  lists.nodes[made].next = *place;
  return *place = made;
}

static void end_in(Growing& lists, std::string_view text, TermKind kind, size_t term) {
  uint16_t node = 0;
  for (const uint16_t word : cut(lists, text)) node = child_of(lists, node, word);
  lists.nodes[node].ends[kind] = static_cast<uint16_t>(term);
}

static void add_spelling(Growing& lists, std::string_view text, const Spelling& spelling) {
  end_in(lists, text, skill_kind, lists.all.spellings.size());
  lists.all.spellings.push_back(spelling);
}

static void read_skills(Growing& lists, std::string_view skill_text, std::string_view kinds) {
  std::vector<Skill>& skills = lists.all.skills;
  uint16_t name = 0, base = 0;  // spellings of this skill
  std::string_view base_text;
  char before = '\n';
  for (size_t at = 0; at < skill_text.size();) {
    size_t end = at;
    while (static_cast<uint8_t>(skill_text[end]) >= ' ') ++end;
    const std::string_view text = skill_text.substr(at, end - at);
    const auto own = static_cast<uint16_t>(lists.all.spellings.size());
    if (before == '\n') {
      const auto kind = static_cast<uint8_t>(kinds[skills.size()]);
      skills.push_back(
          {text, static_cast<SkillCategory>(kind & ~ambiguous_bit), (kind & ambiguous_bit) != 0});
      lists.all.context_begin.push_back(static_cast<uint16_t>(lists.all.context_words.size()));
      name = own;
    }
    const auto skill = static_cast<uint16_t>(skills.size() - 1);
    switch (before) {
      case mark::context:
        for (const uint16_t word : cut(lists, text)) lists.all.context_words.push_back(word);
        break;
      case mark::form:
      case mark::ambiguous_form:
        add_spelling(lists, text, {skill, SpellingKind::inflected, name, before == mark::ambiguous_form});
        break;
      case mark::add_s:
      case mark::drop_s:
      case mark::y_to_ies:
      case mark::ies_to_y:
        add_spelling(lists, other_number(base_text, before),
                     {skill, SpellingKind::inflected, base, lists.all.spellings[base].ambiguous});
        break;
      default:
        base = own, base_text = text;
        add_spelling(lists, text,
                     {skill,
                      before == '\n'              ? SpellingKind::name
                      : before == mark::expansion ? SpellingKind::expansion
                                                  : SpellingKind::alias,
                      own, before == mark::ambiguous_alias || (before == '\n' && skills.back().ambiguous)});
    }
    before = skill_text[end];
    at = end + 1;
  }
  lists.all.context_begin.push_back(static_cast<uint16_t>(lists.all.context_words.size()));
}

static void read_terms(Growing& lists, std::string_view text, TermKind kind, size_t first_term = 0) {
  read_groups(text,
              [&](size_t group, std::string_view line) { end_in(lists, line, kind, first_term + group); });
}

static std::string_view take(std::string_view& packed, size_t size) {
  const std::string_view taken = packed.substr(0, size);
  packed.remove_prefix(taken.size());
  return taken;
}

// The lists in the order of TableWriter::packed_skill_lists.
static void read_skill_lists(Growing& lists, std::string_view packed) {
  Unpacked& all = lists.all;
  const auto take_text = [&] {
    const std::string_view text = take(packed, packed.find('\0'));
    take(packed, 1);
    return text;
  };
  for (std::string_view& rows : all.posting_rows) rows = take_text();
  read_terms(lists, take_text(), block_kind);
  read_terms(lists, take_text(), skill_kind, absorbing_term);
  const std::string_view text = take_text();
  const auto count = static_cast<size_t>(std::count(text.begin(), text.end(), '\n'));
  all.skills.reserve(count);
  all.spellings.reserve(spelling_count);
  read_skills(lists, text, take(packed, count));
  all.wider_begin.push_back(0);
  for (const char wider : take(packed, count))
    all.wider_begin.push_back(static_cast<uint16_t>(all.wider_begin.back() + static_cast<uint8_t>(wider)));
  for (size_t at = 0; at + 1 < packed.size(); at += 2)
    all.wider_skills.push_back(
        static_cast<uint16_t>(static_cast<uint8_t>(packed[at]) | static_cast<uint8_t>(packed[at + 1]) << 8));
}

static void read_words(Growing& lists) {
  const uint8_t* value = number_values;
  read_groups(word_text, [&](size_t group, std::string_view line) {
    const uint16_t word = cut(lists, line)[0], flags = group_flags[group];
    word_flags[word] |= flags;
    if ((flags & (word_flag::month | word_flag::number)) != 0) lists.all.word_values[word] = *value++;
  });
}

static void flag(Growing& lists, std::string_view text, uint16_t flags) {
  for (const uint16_t word : cut(lists, text)) word_flags[word] |= flags;
}

// A verb and its past form, third person and '-ing', with '|' between them; none: by rule.
static void read_verbs(Growing& lists) {
  read_groups(verb_text, [&](size_t, std::string_view line) {
    std::string_view base;
    for (const uint16_t form :
         {word_flag::verb_base, word_flag::verb_past, word_flag::verb_third, word_flag::verb_ing}) {
      const std::string_view given = line.substr(0, line.find('|'));
      line.remove_prefix(std::min(given.size() + 1, line.size()));
      if (base.empty()) base = given;
      if (given.empty())
        flag(lists, regular_form(base, form), form);
      else
        flag(lists, given, form);
    }
  });
}

static void number_nodes(const Growing& lists) {
  Unpacked& all = lists.all;
  std::vector<uint16_t> order = {0};
  order.reserve(node_count);
  for (uint32_t word = 0; word <= word_count; ++word) {
    const uint16_t root = lists.roots[word];
    all.first_nodes.push_back(static_cast<uint16_t>(root != 0 ? order.size() : 0));
    if (root != 0) order.push_back(root);
  }
  all.first_target = static_cast<uint32_t>(order.size());
  for (size_t i = 0; i < order.size(); ++i) {
    const GrowingNode& node = lists.nodes[order[i]];
    all.edge_begin.push_back(static_cast<uint16_t>(all.edge_words.size()));
    for (size_t kind = 0; kind < term_kind_count; ++kind) all.ends[kind].push_back(node.ends[kind]);
    for (uint16_t child = node.first_child; child != 0; child = lists.nodes[child].next) {
      order.push_back(child);
      all.edge_words.push_back(lists.nodes[child].word);
    }
  }
  all.edge_begin.push_back(static_cast<uint16_t>(all.edge_words.size()));
}

// Kinds of terms that end at a node, as bits of Unpacked::leads_to.
static uint8_t ends_at(const Unpacked& all, size_t node) {
  return static_cast<uint8_t>((all.ends[skill_kind][node] != no_term ? leads_to_skill : 0) |
                              (all.ends[phrase_kind][node] != no_term ? leads_to_phrase : 0));
}

static void find_leads(Unpacked& all) {
  const size_t count = all.edge_begin.size() - 1;
  all.leads_to.resize(count);
  for (size_t node = count; node-- > 0;) {
    uint8_t leads = ends_at(all, node);
    for (uint32_t edge = all.edge_begin[node]; edge < all.edge_begin[node + 1]; ++edge)
      leads |= all.leads_to[all.first_target + edge];
    all.leads_to[node] = leads;
  }
}

static void find_roles(Unpacked& all) {
  all.roles.resize(word_count + 1u);
  for (size_t word = 0; word <= word_count; ++word) {
    const uint16_t node = all.first_nodes[word];
    if (node == 0) continue;
    all.roles[word] = static_cast<uint8_t>(all.leads_to[node] * begins | ends_at(all, node) * is_whole_term);
  }
  for (size_t edge = 0; edge < all.edge_words.size(); ++edge)
    all.roles[all.edge_words[edge]] |= static_cast<uint8_t>(all.leads_to[all.first_target + edge] * follows);
}

Unpacked::Unpacked(std::string_view skill_lists)
    : keys(slot_count),
      numbers(slot_count),
      words{keys, numbers, displace, seed},
      word_values(word_count + 1),
      in_skills(word_count + 1) {
  Growing lists{*this};
  std::fill(std::begin(word_flags), std::end(word_flags), uint16_t{0});
  if (!skill_lists.empty()) read_skill_lists(lists, skill_lists);
  read_terms(lists, section_text, section_kind);
  read_terms(lists, phrase_text, phrase_kind);
  read_words(lists);
  read_verbs(lists);
  read_groups(skill_word_text, [&](size_t, std::string_view line) {
    for (const uint16_t word : cut(lists, line)) in_skills[word] = 1;
  });
  number_nodes(lists);
  find_leads(*this);
  find_roles(*this);
}

static Unpacked& the_lexicon() {
  static Unpacked all(linked_skill_lists());
  return all;
}

const Unpacked& unpacked() { return the_lexicon(); }
void take_skill_lists(std::string_view packed) { the_lexicon() = Unpacked(packed); }
bool has_skill_lists() { return !unpacked().skills.empty(); }

bool is_in_no_skill(uint16_t word_id) {
  return (flags(word_id) & (word_flag::stop | word_flag::verb_any)) != 0 &&
         unpacked().in_skills[word_id] == 0;
}

std::string_view posting_rows(PostingRows which) {
  return unpacked().posting_rows[static_cast<size_t>(which)];
}

std::span<const uint16_t> wider_than(uint16_t skill) {
  const Unpacked& all = unpacked();
  return std::span(all.wider_skills)
      .subspan(all.wider_begin[skill], all.wider_begin[skill + 1u] - all.wider_begin[skill]);
}
std::span<const Phrase> phrases() { return all_phrases; }
std::span<const std::string_view> phrase_lists() { return all_phrase_lists; }

}
