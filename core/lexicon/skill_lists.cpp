#include "core/lexicon/lexicon.hpp"

namespace resume::lexicon {

#include "skill_lists.inc"

std::string_view linked_skill_lists() { return {skill_lists, sizeof skill_lists}; }

}
