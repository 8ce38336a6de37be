#pragma once
#include <cstdint>

namespace resume {

/// Nothing ends at this node.
inline constexpr uint16_t no_term = 0xFFFF;
/// Words that look like a skill and are none ('go to market') end here.
inline constexpr uint16_t absorbing_term = 0xFFFE;

/// What the sequences of words that the tree holds may be.
enum TermKind { skill_kind, phrase_kind, section_kind, block_kind, term_kind_count };

/// What ends at a node of the tree, as it ships.
inline constexpr uint8_t spelling_mark = 1, absorbing_mark = 2;

/// In a skill's byte beside its category, and in a spelling's beside its kind.
inline constexpr uint8_t ambiguous_bit = 0x80;

}
