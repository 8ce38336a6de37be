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

/// The first place of a keyword that counts and is shown as well as any. The keyword has one.
inline const MatchPlace& best_place(const Matches& matches, const Match& match) {
  uint32_t place = match.first_place;
  const auto is_best = [&](const MatchPlace& one) { return one.counts && one.match_class == match.counted; };
  while (place + 1 < match.end_place && !is_best(matches.places[place])) ++place;
  return matches.places[place];
}

/// A keyword as the posting writes it first, or as the person typed it, for a sentence.
inline Arg name_of(const Posting& posting, const Keyword& keyword) {
  return keyword.term.empty() ? Arg::of(posting.name_of(keyword)) : Arg::of(Where::posting, keyword.term);
}

/// Whether the score *Written* judges this resume by its lines; if not, the rule is left out with the reason
/// and its findings are notes.
inline bool is_judged_by_lines(const Subject& subject, Verdict& verdict) {
  if (subject.bullets.empty())
    verdict.leave_out(NotJudged::no_bullets);
  else if (!subject.english)
    verdict.leave_out(NotJudged::not_english);
  return verdict.not_judged == NotJudged::no;
}

}
