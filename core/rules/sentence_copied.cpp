#include "core/rules/engine/keywords.hpp"

// At stake where there is one, and once: the first costs, the others are notes. Nobody earns points by not
// copying. Keywords in them
// do not count as shown: see MatchPlace::counts.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"words"};

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  if (subject.posting == nullptr || subject.posting->empty()) return verdict.leave_out(NotJudged::no_posting);
  const bool judged = is_judged_by_lines(subject, verdict);
  const Document& document = subject.resume.document;
  for (const Span copied : subject.matches->copied) {
    const bool first = verdict.findings.empty();
    Finding& finding = verdict.add(rule, copied);
    finding.args = {Arg::of(static_cast<int32_t>(count_tokens(document, document.stretch_of(copied))))};
    if (judged && first)
      verdict.at_stake = finding.points = points;
    else
      finding.severity = Severity::info;
  }
}

extern const Rule sentence_copied;
constinit const Rule sentence_copied{
    .id = "sentence_copied",
    .severity = Severity::major,
    .score = ScoreKind::written,
    .evidence = Evidence::seller,
    .source = "A checker's vendor marks pasted sentences of the posting as cheating",
    .points = 6,
    .arg_names = arg_names,
    .judge = judge,
    .by_skills = true,
};

}
