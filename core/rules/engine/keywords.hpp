#pragma once
#include "core/rules/rule.hpp"

namespace resume::rules {

/// What a keyword's points are: all of the rule's if it is required, half of them (rounded up) if preferred,
/// none if only mentioned.
constexpr int32_t points_of(Strength strength, int32_t points) {
  return strength == Strength::required ? points : strength == Strength::preferred ? (points + 1) / 2 : 0;
}

/// Leaves the rule out, with the reason, where there is no posting or none of its words is a keyword. True:
/// judge on.
inline bool has_keywords(const Subject& subject, Verdict& verdict) {
  if (subject.posting == nullptr || subject.posting->empty()) {
    verdict.leave_out(NotJudged::no_posting);
    return false;
  }
  if (subject.posting->keywords.empty()) {
    verdict.leave_out(NotJudged::no_keywords);
    return false;
  }
  return true;
}

}
