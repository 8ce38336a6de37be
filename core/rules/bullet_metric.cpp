#include <algorithm>

#include "core/rules/engine/bullets.hpp"
#include "core/rules/engine/quantity.hpp"
#include "core/rules/rule.hpp"
#include "core/text/sort.hpp"
#include "core/text/word_set.hpp"

// Of the bullets of the first two jobs, two in five should hold a number. So many bullets' points are at
// stake, and each one that is short of it takes its points from one bullet: first from those that tell of a
// change. The others are notes.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"shown", "total"};
static constexpr uint32_t jobs_judged = 2;

// Verbs that ask for 'by how much?'.
static bool tells_change(const Document& document, const Stretch& words) {
  static constexpr auto verbs =
      word_set("accelerated", "boosted", "cut", "decreased", "grew", "improved", "increased", "lowered",
               "optimised", "optimized", "raised", "reduced", "saved", "scaled", "shortened", "sped");
  const uint32_t end = std::min(words.end_word, words.first_word + 3);
  for (uint32_t i = words.first_word; i < end; ++i)
    if (verbs.has(document[document.words[i]])) return true;
  return false;
}

static std::vector<uint32_t> judged_bullets(const Subject& subject) {
  std::vector<uint32_t> judged;
  uint32_t jobs = 0, last = UINT32_MAX, next = 0;
  const auto is_old = [&](uint32_t bullet) {
    jobs += subject.bullets[bullet].position != last;
    last = subject.bullets[bullet].position;
    return jobs > jobs_judged;
  };
  for (const uint32_t bullet : subject.telling) {
    // A newer job whose lines may be skills alone counts, too, until the lists have come.
    for (; !lexicon::has_skill_lists() && next < bullet; ++next) is_old(next);
    if (is_old(bullet)) break;
    judged.push_back(bullet);
  }
  return judged;
}

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  const Resume& resume = subject.resume;
  const std::vector<uint32_t> judged = judged_bullets(subject);
  if (judged.empty()) return verdict.leave_out(NotJudged::no_bullets);
  if (!subject.english) return verdict.leave_out(NotJudged::not_english);

  std::vector<uint32_t> bare;
  for (const uint32_t bullet : judged)
    if (!has_quantity(resume.document, subject.bullets[bullet].words, resume.terms)) bare.push_back(bullet);
  const auto total = static_cast<int32_t>(judged.size()), shown = total - static_cast<int32_t>(bare.size());
  // Before the lists of skills have come not all lines can be counted: then there are notes alone.
  const int32_t needed = lexicon::has_skill_lists() ? (total * 2 + 4) / 5 : 0;
  verdict.at_stake = points * needed;
  move_first(bare,
             [&](uint32_t bullet) { return tells_change(resume.document, subject.bullets[bullet].words); });
  for (size_t i = 0; i < bare.size(); ++i) {
    Finding& finding = verdict.add(rule, subject.bullets[bare[i]].span);
    finding.args = {Arg::of(shown), Arg::of(total)};
    if (static_cast<int32_t>(i) < needed - shown) {
      finding.points = points;
    } else {
      finding.severity = Severity::info;
      finding.message = 1;
    }
  }
}

extern const Rule bullet_metric;
constinit const Rule bullet_metric{
    .id = "bullet_metric",
    .severity = Severity::minor,
    .score = ScoreKind::written,
    .evidence = Evidence::convention,
    .source = "Backend developer resume guide; two other checkers ask for 40 and 60 %",
    .points = 3,
    .arg_names = arg_names,
    .judge = judge,
    .by_skills = true,
};

}
