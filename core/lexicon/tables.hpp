#pragma once
#include <cstdint>

namespace resume {

/// From one node of the tree of spellings to the next, by a word's number.
struct Edge {
  uint16_t word, node;
};

/// Nothing ends at this node.
inline constexpr uint16_t no_term = 0xFFFF;
/// Words that look like a skill and are none ('go to market') end here.
inline constexpr uint16_t absorbing_term = 0xFFFE;

}
