#include "core/rules/engine/layout.hpp"

// Text nobody sees. What a scanner put behind its picture is none.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"count", "words"};

static bool is_meant(const LayoutFact& fact) {
  const bool hidden = fact.kind == FactKind::hidden_text || fact.kind == FactKind::tiny_text;
  return hidden && fact.text.find_first_not_of(" \t\n") != std::string::npos;
}

static int32_t count_words(std::string_view text) {
  int32_t count = 0;
  for (size_t i = 0; i < text.size(); ++i)
    if (text[i] != ' ' && text[i] != '\n' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n')) ++count;
  return count;
}

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  judge_facts(rule, subject, points, verdict, is_meant);
  int32_t words = 0;
  for (const LayoutFact& fact : subject.facts)
    if (is_meant(fact)) words += count_words(fact.text);
  tell_once(verdict, words);
}

extern const Rule layout_hidden;
constinit const Rule layout_hidden{
    .id = "layout_hidden",
    .severity = Severity::major,
    .score = ScoreKind::readable,
    .evidence = Evidence::technical,
    .source = "Any extractor of text gives it; vendors and recruiters name it as cheating",
    .points = 5,
    .arg_names = arg_names,
    .judge = judge,
    .of_file = true,
};

}
