#pragma once
#include "core/rules/rule.hpp"

namespace resume::rules {

/// Judges a rule about what a file's layout does. At stake only where there is such a fact, and once: nobody
/// earns points by what they did not do. The first costs, some more are notes. `is_meant`: whether a fact is
/// of the rule's. Arguments of each finding: the fact's count, its words.
void judge_facts(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict,
                 bool (*is_meant)(const LayoutFact& fact));

/// Makes one finding of what judge_facts found, about all of it: `count` is its count. Its second sentence
/// speaks of one.
void tell_once(Verdict& verdict, int32_t count);

}
