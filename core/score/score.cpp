#include "core/score/score.hpp"

#include <algorithm>

namespace resume {

Scores add_scores(const Judgement& judgement) {
  Scores scores;
  for (Score& score : scores) score.parts.reserve(judgement.stakes.size());
  for (const Stake& stake : judgement.stakes) {
    if (stake.rule->score == ScoreKind::none) continue;
    int32_t lost = 0;
    for (const Finding& finding : judgement.findings)
      if (finding.rule == stake.rule) lost += finding.points;
    lost = std::min(lost, stake.at_stake);
    Score& score = scores[static_cast<size_t>(stake.rule->score)];
    score.parts.push_back({stake.rule, stake.at_stake, lost, stake.not_judged});
    score.at_stake += stake.at_stake;
    score.kept += stake.at_stake - lost;
  }
  return scores;
}

}
