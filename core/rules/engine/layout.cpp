#include "core/rules/engine/layout.hpp"

#include <algorithm>
#include <cstdlib>

namespace resume::rules {

static constexpr size_t most_findings = 8;  // of one rule

static Span first_line(const Subject& subject, Span span) {
  const std::string_view words = subject.resume.document[span];
  const size_t begin = words.find_first_not_of(" \t\r\n");
  if (begin == words.npos) return {};
  const size_t end = words.find_last_not_of(" \t\r", std::min(words.find('\n', begin), words.size()) - 1);
  return {span.begin + static_cast<uint32_t>(begin), span.begin + static_cast<uint32_t>(end) + 1};
}

static Span nearest_words(const Subject& subject, const LayoutFact& fact) {
  if (subject.source == nullptr || fact.page == 0 || fact.page > subject.source->pages.size()) return {};
  const Run* best = nullptr;
  int64_t least = INT64_MAX;
  for (const Run& run : subject.source->pages[fact.page - 1u].runs) {
    if (run.span.empty()) continue;
    const int64_t away =
        std::abs(int64_t{run.y} - fact.rect.bottom) + std::abs(int64_t{run.x} - fact.rect.left);
    if (away < least) least = away, best = &run;
  }
  return best != nullptr ? first_line(subject, best->span) : Span{};
}

// The words a fact is about, of one line at most. Where it is about none: the line that stands nearest on
// its page, or else the first one. Empty in a text without words.
static Span words_of(const Subject& subject, const LayoutFact& fact) {
  if (const Span own = first_line(subject, fact.span); !own.empty()) return own;
  if (const Span near = nearest_words(subject, fact); !near.empty()) return near;
  for (const Stretch& line : subject.resume.document.lines)
    if (line.first_word != line.end_word) return line.span;
  return {};
}

void judge_facts(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict,
                 bool (*is_meant)(const LayoutFact& fact)) {
  for (const LayoutFact& fact : subject.facts) {
    if (!is_meant(fact) || verdict.findings.size() >= most_findings) continue;
    const Span span = words_of(subject, fact);
    if (span.empty() || (!verdict.findings.empty() && verdict.findings.back().span == span)) continue;
    Finding& finding = verdict.add(rule, span);
    finding.args = {Arg::of(static_cast<int32_t>(std::min(fact.count, 1'000'000u))),
                    Arg::of(Where::resume, span)};
    if (verdict.findings.size() > 1) {
      finding.severity = Severity::info;
    } else {
      finding.points = verdict.at_stake = points;
    }
  }
}

void tell_once(Verdict& verdict, int32_t count) {
  if (verdict.findings.empty()) return;
  verdict.findings.resize(1);
  verdict.findings[0].args[0] = Arg::of(count);
  verdict.findings[0].message = count == 1 ? 1 : 0;
}

}
