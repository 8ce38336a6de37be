#pragma once
#include <vector>

#include "core/rules/rule.hpp"

namespace resume {

/// What one rule put at stake in one subject.
struct Stake {
  const Rule* rule = nullptr;
  int32_t at_stake = 0;
  NotJudged not_judged = NotJudged::no;
};

struct Judgement {
  std::vector<Stake> stakes;  ///< every rule, sorted by id
  std::vector<Finding>
      findings;  ///< in their total order: resume before posting, then place, severity, rule, sentence
};

/// Runs every rule that the settings leave on. A finding gives way to one on an overlapping span whose rule
/// its own yields to; of findings above `info` that different rules have for one score on one and the same
/// span only the most severe stays, what is about the file apart. With a score, only its rules run.
Judgement judge(const Subject& subject, ScoreKind only = ScoreKind::none);

}
