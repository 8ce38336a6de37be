#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/rules/engine/judge.hpp"

namespace resume {

/// Changes whenever the same texts may score otherwise. Shown beside every score; what each change was:
/// docs/scoring.md.
inline constexpr std::string_view scoring_version = "4";

struct ScorePart {
  const Rule* rule = nullptr;
  int32_t at_stake = 0, lost = 0;
  NotJudged not_judged = NotJudged::no;
};

/// 100 times the points kept over the points at stake, rounded down. What was not judged is in neither.
struct Score {
  int32_t kept = 0, at_stake = 0;
  std::vector<ScorePart> parts;  ///< the trace: every rule of this score, sorted by id

  bool judged() const { return at_stake > 0; }
  int32_t value() const { return judged() ? static_cast<int32_t>(int64_t{100} * kept / at_stake) : 0; }
};
using Scores = std::array<Score, score_count>;  ///< indexed by ScoreKind

/// Adds up what the rules put at stake and what the findings cost: each lost point is one finding's.
Scores add_scores(const Judgement& judgement);

}
