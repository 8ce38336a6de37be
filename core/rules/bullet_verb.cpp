#include "core/rules/engine/bullets.hpp"
#include "core/rules/rule.hpp"
#include "core/text/word_set.hpp"

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"words"};
static constexpr std::string_view yields_to[] = {"bullet_duty"};

// Whether a word that no list of ours has looks like a verb's past: 'evangelised', but not 'skilled'.
static bool looks_past(const Document& document, uint32_t word) {
  static constexpr auto adjectives =
      word_set("advanced", "based", "certified", "dedicated", "detailed", "experienced", "interested",
               "motivated", "needed", "seasoned", "skilled", "talented");
  const std::string_view letters = document[document.words[word]];
  return letters.size() >= 5 && letters.substr(letters.size() - 2) == "ed" && !adjectives.has(letters);
}

// Forms that are nouns as well are none here where what follows says so: 'Design of the ledger', 'Invoices
// for shops'.
static bool is_noun_here(const Document& document, uint32_t word, uint32_t end, uint16_t flags) {
  if ((flags & word_flag::verb_past) || word + 1 >= end) return false;
  return is_word(document, word + 1, "of") ||
         ((flags & word_flag::verb_third) && is_word(document, word + 1, "for"));
}

static bool is_verb(const Document& document, uint32_t word, uint32_t end) {
  const uint16_t flags = lexicon::flags(document.words[word].id);
  if (flags & word_flag::verb_any) return !is_noun_here(document, word, end, flags);
  return looks_past(document, word);
}

static char before(const Document& document, uint32_t word) {
  const uint32_t begin = document.words[word].begin;
  return begin == 0 ? '\n' : document.text[begin - 1];
}

// Whether a verb stands at `word`, after words that may come before it: 'Successfully led', 'Co-led', 'I
// built', 'Was promoted'.
static bool starts_with_verb(const Document& document, uint32_t word, uint32_t end) {
  for (uint32_t most = word + 4; word < end && word < most; ++word) {
    if (is_verb(document, word, end)) return true;
    const bool joins = word + 1 < end && before(document, word + 1) == '-';
    const bool adverb = (lexicon::flags(document.words[word].id) & word_flag::adverb) != 0;
    const bool subject = is_word(document, word, "i") || is_word(document, word, "we") ||
                         is_word(document, word, "was") || is_word(document, word, "and");
    if (!joins && !adverb && !subject) return false;
  }
  return false;
}

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  const Document& document = subject.resume.document;
  const std::span<const uint32_t> telling = subject.telling;
  if (telling.empty()) return verdict.leave_out(NotJudged::no_bullets);
  if (!subject.english) return verdict.leave_out(NotJudged::not_english);
  verdict.at_stake = points * static_cast<int32_t>(telling.size());

  for (const uint32_t bullet : telling) {
    const Stretch& words = subject.bullets[bullet].words;
    if (starts_with_verb(document, words.first_word, words.end_word)) continue;
    if (starts_with_verb(document, after_label(document, words), words.end_word)) continue;
    const Span first = first_token(document, words);
    Finding& finding = verdict.add(rule, first);
    finding.args = {Arg::of(Where::resume, first)};
    finding.points = points;
  }
}

extern const Rule bullet_verb;
constinit const Rule bullet_verb{
    .id = "bullet_verb",
    .severity = Severity::minor,
    .score = ScoreKind::written,
    .evidence = Evidence::convention,
    .source = "Backend developer resume guide; the same in two other checkers",
    .points = 3,
    .arg_names = arg_names,
    .yields_to = yields_to,
    .judge = judge,
    .by_skills = true,
};

}
