#include <algorithm>

#include "core/rules/engine/layout.hpp"

// A way to reach the person that stands in the page's header or footer alone. Pages of a PDF have their
// headers in the text like everything else: only word processors keep them apart.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"words"};

static bool is_apart(const Subject& subject, Span span) {
  return std::any_of(subject.facts.begin(), subject.facts.end(), [&](const LayoutFact& fact) {
    return fact.kind == FactKind::header_footer && fact.page == 0 && fact.span.begin <= span.begin &&
           span.end <= fact.span.end;
  });
}

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  const Contact& contact = subject.resume.contact;
  const auto all_apart = [&](const std::vector<Span>& spans) {
    return !spans.empty() &&
           std::all_of(spans.begin(), spans.end(), [&](Span span) { return is_apart(subject, span); });
  };
  const auto add = [&](Span span, uint8_t message) {
    Finding& finding = verdict.add(rule, span);
    finding.message = message;
    finding.args = {Arg::of(Where::resume, span)};
    if (verdict.findings.size() > 1) {
      finding.severity = Severity::info;
    } else {
      finding.points = verdict.at_stake = points;
    }
  };
  if (all_apart(contact.emails)) add(contact.emails[0], 0);
  if (all_apart(contact.phones)) add(contact.phones[0], 1);
  if (!contact.name.empty() && is_apart(subject, contact.name)) add(contact.name, 2);
}

extern const Rule layout_header;
constinit const Rule layout_header{
    .id = "layout_header",
    .severity = Severity::major,
    .score = ScoreKind::readable,
    .evidence = Evidence::vendor,
    .source = "Greenhouse's help pages on resume parsing, on headers and footers",
    .points = 5,
    .arg_names = arg_names,
    .judge = judge,
    .of_file = true,
};

}
