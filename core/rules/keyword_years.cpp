#include "core/rules/engine/keywords.hpp"

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"asked", "years", "months"};

// The second sentence leaves out the years, the third the months, where there are none.
static void judge(const Rule& rule, const Subject& subject, int32_t /*points*/, Verdict& verdict) {
  if (subject.posting == nullptr || subject.posting->empty()) return verdict.leave_out(NotJudged::no_posting);
  for (const Answer& answer : subject.matches->answers) {
    if (answer.months_shown < 0 || answer.months_shown >= answer.months_asked) continue;
    Finding& finding = verdict.add(rule, answer.years);
    finding.where = Where::posting;
    const int32_t years = answer.months_shown / 12, months = answer.months_shown % 12;
    finding.message = years == 0 ? 1 : months == 0 ? 2 : 0;
    finding.args = {Arg::of(Where::posting, answer.years), Arg::of(years), Arg::of(months)};
  }
}

extern const Rule keyword_years;
constinit const Rule keyword_years{
    .id = "keyword_years",
    .severity = Severity::info,
    .score = ScoreKind::none,
    .evidence = Evidence::vendor,
    .source = "Textkernel counts months of experience from dated jobs, overlapping ones once",
    .arg_names = arg_names,
    .judge = judge,
    .by_skills = true,
};

}
