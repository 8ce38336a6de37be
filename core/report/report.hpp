#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/match/match.hpp"
#include "core/posting/posting.hpp"
#include "core/resume/resume.hpp"
#include "core/rules/rule.hpp"
#include "core/settings.hpp"

namespace resume {

/// What a person put in: a text. Layout facts and pages of files join it with the importers.
struct Source {
  std::string text;
};

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

/// All that is known of one resume and, where there is one, one posting. Carries spans and keys; sentences
/// are made when shown.
struct Report {
  Resume resume;
  const Posting* posting = nullptr;  ///< the caller's; must outlive the report
  Settings settings;
  Matches matches;  ///< empty without a posting
  std::vector<Finding>
      findings;  ///< by place in the text: resume first, then posting; then by severity and rule
  std::array<Score, score_count> scores;  ///< indexed by ScoreKind
};

/// Reads and judges a resume. Pure: the same input gives the same report, natively and in WASM.
Report check(Source resume, const Posting* posting, const Settings& settings);

}
