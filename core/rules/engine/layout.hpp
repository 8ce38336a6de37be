#pragma once
#include "core/rules/rule.hpp"

namespace resume::rules {

/// The words a fact is about, of one line at most. Where it is about none: the line that stands nearest on
/// its page, or else the first one. Empty in a text without words.
Span words_of(const Subject& subject, const LayoutFact& fact);

/// Judges a rule about what a file's layout does. At stake only where there is such a fact, and once: nobody
/// earns points by what they did not do. The first costs, some more are notes. `is_meant`: whether a fact is
/// of the rule's. Arguments of each finding: the fact's count, its words.
void judge_facts(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict,
                 bool (*is_meant)(const LayoutFact& fact));

}
