#pragma once
#include <cstdint>

namespace resume {

/// Nothing ends at this node.
inline constexpr uint16_t no_term = 0xFFFF;
/// Words that look like a skill and are none ('go to market') end here.
inline constexpr uint16_t absorbing_term = 0xFFFE;

/// What the sequences of words that the tree holds may be.
enum TermKind { skill_kind, phrase_kind, section_kind, block_kind, term_kind_count };

/// In a skill's byte beside its category.
inline constexpr uint8_t ambiguous_bit = 0x80;

/// In the text of the skills a line begins with the name, and each of these stands before what it says.
namespace mark {
inline constexpr char alias = 1, ambiguous_alias = 2, form = 3, ambiguous_form = 4, expansion = 5;
inline constexpr char context = 6;  ///< words of which one near by makes the name the skill
/// The last name, alias or expansion in its other number; no text follows. See forms.hpp.
inline constexpr char add_s = 7, drop_s = 8, y_to_ies = 11, ies_to_y = 12;
}

}
