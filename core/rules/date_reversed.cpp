#include "core/rules/rule.hpp"
#include "core/text/word_set.hpp"

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"dates"};

// Dates that say themselves that they are to come: 'Expected May 2027'.
static bool is_announced(const Document& document, Span span) {
  static constexpr auto words = word_set("anticipated", "candidate", "expected", "graduating", "graduation",
                                         "planned", "prospective", "starting", "upcoming", "expects");
  const Stretch& line = document.lines[document.line_at(span.begin)];
  for (uint32_t i = line.first_word; i < line.end_word; ++i)
    if (words.has(document[document.words[i]])) return true;
  return false;
}

static bool is_single(const Period& period) { return !period.to.known() || period.to == period.from; }

struct Judge {
  const Rule& rule;
  const Subject& subject;
  int32_t points;
  Verdict& verdict;

  // A year alone may be any of its months: only what is wrong in all of them is a finding.
  void operator()(const Period& period, bool may_announce) const {
    if (!period.from.known()) return;
    verdict.at_stake += points;
    uint8_t message = 0;
    if (period.to.known() && month_number(period.to, 12) < month_number(period.from, 1))
      message = 0;
    else if (month_number(period.from, 1) > month_number(subject.settings.as_of, 12) &&
             !(may_announce && is_single(period)) && !is_announced(subject.resume.document, period.span))
      message = 1;
    else
      return;
    Finding& finding = verdict.add(rule, period.span);
    finding.message = message;
    finding.args = {Arg::of(Where::resume, period.span)};
    finding.points = points;
  }
};

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  if (!subject.settings.as_of.known()) return verdict.leave_out(NotJudged::no_as_of);
  const Judge judge_period{rule, subject, points, verdict};
  bool dates = false;
  for (const Position& position : subject.resume.positions) {
    judge_period(position.period, false);
    dates |= position.period.from.known();
  }
  for (const Education& school : subject.resume.education) {
    judge_period(school.period, true);  // one date alone is when it ends
    dates |= school.period.from.known();
  }
  if (!dates) verdict.leave_out(NotJudged::no_dates);
}

extern const Rule date_reversed;
constinit const Rule date_reversed{
    .id = "date_reversed",
    .severity = Severity::major,
    .score = ScoreKind::readable,
    .evidence = Evidence::vendor,
    .source = "Textkernel computes months of experience from dated ranges",
    .points = 5,
    .arg_names = arg_names,
    .judge = judge,
};

}
