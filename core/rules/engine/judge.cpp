#include "core/rules/engine/judge.hpp"

#include "core/lexicon/lexicon.hpp"
#include "core/text/sort.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace resume {

// Every finding differs from every other in one of these, or in nothing that is shown.
static auto order_of(const Finding& finding) {
  return std::tuple(finding.where, finding.span.begin, finding.span.end, finding.severity, finding.rule->id,
                    finding.message, finding.args[0].span.begin, finding.args[1].span.begin);
}

static bool comes_before(const Finding& a, const Finding& b) { return order_of(a) < order_of(b); }

// What is certain before the lists of skills have come costs nothing until the rest is.
static void leave_notes(Verdict& verdict) {
  verdict.at_stake = 0;
  verdict.leave_out(NotJudged::no_skill_lists);
  for (Finding& finding : verdict.findings) finding.severity = Severity::info, finding.points = 0;
}

// `verdict`: an earlier rule's, whose room is used again.
static void run(const Rule& rule, const Subject& subject, Verdict& verdict) {
  verdict.at_stake = 0;
  verdict.not_judged = NotJudged::no;
  verdict.findings.clear();
  const RuleSetting* setting = subject.settings.find(rule.id);
  const int32_t points = setting != nullptr && setting->points >= 0 ? setting->points : rule.points;
  if (setting != nullptr && !setting->on) {
    verdict.leave_out(NotJudged::switched_off);
  } else if (subject.resume.empty()) {
    verdict.leave_out(NotJudged::empty_resume);
  } else {
    rule.judge(rule, subject, points, verdict);
    if (points == 0 && rule.score != ScoreKind::none && verdict.not_judged == NotJudged::no)
      verdict.leave_out(NotJudged::no_points);
    if (rule.by_skills && !lexicon::has_skill_lists()) leave_notes(verdict);
  }
}

// The spans of a rule's findings above `info` in the resume, each reaching as far as any before it: so one
// binary search finds whether any of them overlaps a span.
static std::vector<Span> reach_of(std::string_view id, std::span<const Finding> findings) {
  std::vector<Span> reach;
  for (const Finding& finding : findings) {
    if (finding.rule->id != id || finding.where != Where::resume || finding.severity == Severity::info)
      continue;
    reach.push_back({finding.span.begin, std::max(finding.span.end, reach.empty() ? 0 : reach.back().end)});
  }
  return reach;
}

static bool overlaps(const std::vector<Span>& reach, Span span) {
  const auto behind =
      std::partition_point(reach.begin(), reach.end(), [&](Span one) { return one.begin < span.end; });
  return behind != reach.begin() && (behind - 1)->end > span.begin;
}

static void yield(const std::vector<Finding>& findings, std::vector<bool>& stays) {
  for (const Rule* rule : all_rules())
    for (const std::string_view id : rule->yields_to) {
      const std::vector<Span> reach = reach_of(id, findings);
      for (size_t i = 0; i < findings.size(); ++i)
        if (findings[i].rule == rule && findings[i].where == Where::resume &&
            overlaps(reach, findings[i].span))
          stays[i] = false;
    }
}

// What one rule says twice of one span is about two things. What gives way is worth no more: mending the
// other, after which it shows, must not lower a score.
static bool is_outdone(const Finding& finding, const Finding& stronger) {
  return finding.rule != stronger.rule && finding.where == stronger.where && finding.span == stronger.span &&
         finding.rule->score == stronger.rule->score && !finding.rule->of_file && !stronger.rule->of_file &&
         finding.severity != Severity::info && stronger.severity != Severity::info;
}

static void settle(std::vector<Finding>& findings) {
  sort_list(findings, comes_before);
  std::vector<bool> stays(findings.size(), true);
  yield(findings, stays);
  for (size_t i = 1; i < findings.size(); ++i)
    for (size_t j = i;
         j-- > 0 && findings[j].where == findings[i].where && findings[j].span == findings[i].span;)
      if (stays[j] && is_outdone(findings[i], findings[j])) stays[i] = false;
  size_t kept = 0;
  for (size_t i = 0; i < findings.size(); ++i) {
    if (!stays[i]) continue;
    if (kept != i) findings[kept] = std::move(findings[i]);
    ++kept;
  }
  findings.resize(kept);
}

Judgement judge(const Subject& subject, ScoreKind only) {
  Judgement judgement;
  Verdict verdict;
  judgement.stakes.reserve(all_rules().size());
  judgement.findings.reserve(32);
  verdict.findings.reserve(32);
  for (const Rule* rule : all_rules()) {
    if (only != ScoreKind::none && rule->score != only) continue;
    run(*rule, subject, verdict);
    judgement.stakes.push_back({rule, verdict.at_stake, verdict.not_judged});
    std::move(verdict.findings.begin(), verdict.findings.end(), std::back_inserter(judgement.findings));
  }
  settle(judgement.findings);
  return judgement;
}

}
