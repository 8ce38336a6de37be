#include "core/rules/rule.hpp"

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"words", "sentences"};
static constexpr uint32_t most_words = 70, most_sentences = 4;

static void judge(const Rule& rule, const Subject& subject, int32_t, Verdict& verdict) {
  const Document& document = subject.resume.document;
  const Section* summary = subject.resume.find_section(SectionKind::summary);
  if (summary == nullptr) return verdict.leave_out(NotJudged::no_summary);
  Span body{};
  for (uint32_t i = summary->first_line; i < summary->end_line; ++i) {
    const Stretch& line = document.lines[i];
    if (line.first_word == line.end_word) continue;
    if (body.empty()) body.begin = line.span.begin;
    body.end = line.span.end;
  }
  if (body.empty()) return verdict.leave_out(NotJudged::no_summary);
  const uint32_t words = count_tokens(document, document.stretch_of(body));
  uint32_t sentences = 0;
  for (const Stretch& sentence : document.sentences)
    if (body.covers(sentence.span) && sentence.first_word != sentence.end_word) ++sentences;
  if (words <= most_words && sentences <= most_sentences) return;
  Finding& finding = verdict.add(rule, body);
  finding.message = words > most_words ? 0 : 1;
  finding.args = {Arg::of(static_cast<int32_t>(words)), Arg::of(static_cast<int32_t>(sentences))};
}

extern const Rule summary_length;
constinit const Rule summary_length{
    .id = "summary_length",
    .severity = Severity::info,
    .score = ScoreKind::none,
    .evidence = Evidence::convention,
    .source = "Backend developer resume guide: 2 to 3 sentences; another checker: at most 70 words",
    .arg_names = arg_names,
    .judge = judge,
};

}
