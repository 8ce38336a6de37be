#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/lexicon/lexicon.hpp"
#include "core/lexicon/tables.hpp"

namespace resume::lexicon {

/// Bits of Unpacked::leads_to.
inline constexpr uint8_t leads_to_skill = 1, leads_to_phrase = 2;
/// Bits of Unpacked::roles, of skills; shifted by one for phrases. What a word may be in a term: its first,
/// the whole of it, one behind the first.
inline constexpr uint8_t begins = 1, is_whole_term = 4, follows = 16;

/// The lexicon as it is looked up in. Nodes are those of the tree of words: a node's children stand together
/// and by word, so that an edge's place says where it leads; each node stands before those behind it.
struct Unpacked {
  /// Reads the lists; `skill_lists` as in lexicon.hpp, or empty.
  explicit Unpacked(std::string_view skill_lists);

  std::vector<uint64_t> keys;
  std::vector<uint16_t> numbers;
  WordTable words;
  std::vector<uint8_t> word_values;
  std::vector<uint8_t> in_skills;                           ///< by word: 1 for those of skill_word_text
  std::vector<uint16_t> first_nodes;                        ///< by word; 0: nothing begins with it
  std::vector<uint8_t> roles;                               ///< by word
  std::vector<uint16_t> edge_begin;                         ///< by node, and one more
  std::vector<uint16_t> edge_words;                         ///< by edge
  uint32_t first_target = 1;                                ///< the node where the first edge leads
  std::array<std::vector<uint16_t>, term_kind_count> ends;  ///< by node
  std::vector<uint8_t> leads_to;  ///< by node: kinds of terms that end at it or behind it
  std::vector<Skill> skills;
  std::vector<Spelling> spellings;
  std::vector<uint16_t> context_begin;  ///< by skill, and one more
  std::vector<uint16_t> context_words;
  std::vector<uint16_t> wider_begin;  ///< by skill, and one more
  std::vector<uint16_t> wider_skills;
  std::array<std::string_view, posting_rows_count> posting_rows;
};

/// The lists as text take half the bytes of their tables; the first use pays for it with less than a
/// millisecond. Constant from then on, or until take_skill_lists.
const Unpacked& unpacked();

}
