#include "core/match/steps.hpp"
#include "core/text/ascii.hpp"
#include "core/text/letters.hpp"

namespace resume {

// The same letters; a sentence's first capital and the place where a line is wrapped do not count.
static bool is_same(std::string_view a, std::string_view b, bool any_case) {
  if (a.empty() || b.empty() || lower(a[0]) != lower(b[0])) return false;
  size_t i = 1, j = 1;
  while (i < a.size() && j < b.size()) {
    if (is_blank(a[i]) && is_blank(b[j])) {
      while (i < a.size() && is_blank(a[i])) ++i;
      while (j < b.size() && is_blank(b[j])) ++j;
    } else {
      if (any_case ? lower(a[i]) != lower(b[j]) : a[i] != b[j]) return false;
      ++i, ++j;
    }
  }
  return i == a.size() && j == b.size();
}

// 'GCP' of 'Google Cloud Platform', 'IaC' of 'infrastructure as code': the first letters of the words.
static bool is_acronym_of(std::string_view shorter, std::string_view longer) {
  if (shorter.size() < 2 || shorter.size() > 8 || longer.size() <= shorter.size()) return false;
  size_t next = 0;
  for (size_t at = 0; at < longer.size(); ++at) {
    if (!is_letter(longer[at]) || (at > 0 && (is_letter(longer[at - 1]) || longer[at - 1] == '\''))) continue;
    if (next == shorter.size() || lower(shorter[next]) != lower(longer[at])) return false;
    ++next;
  }
  return next == shorter.size();
}

static bool pairs_acronym(SpellingKind a, SpellingKind b) {
  const auto is_short = [](SpellingKind kind) {
    return kind == SpellingKind::name || kind == SpellingKind::acronym;
  };
  return (is_short(a) && b == SpellingKind::expansion) || (a == SpellingKind::expansion && is_short(b));
}

static bool parts(char c) {
  return is_blank(c) || c == '(' || c == ')' || c == ',' || c == ';' || c == '/' || c == '[' || c == ']';
}

// Whether the words asked for stand just so within longer ones: 'SageMaker' in 'AWS SageMaker'.
static bool holds(std::string_view written, std::string_view asked) {
  if (asked.empty()) return false;
  for (size_t at = written.find(asked); at != written.npos; at = written.find(asked, at + 1)) {
    const size_t end = at + asked.size();
    if ((at == 0 || parts(written[at - 1])) && (end == written.size() || parts(written[end]))) return true;
  }
  return false;
}

// Whether two texts have the same letters_of. Those of ASCII are not written out for it.
static bool are_same_letters(std::string_view a, std::string_view b) {
  const auto next_in = [](std::string_view text, size_t& at) {
    uint8_t letter = 0;
    while (at < text.size() && letter == 0) {
      const char c = text[at++];
      const uint8_t folded = byte_classes[static_cast<uint8_t>(c)];
      letter = folded >= 2 ? folded : c == '+' || c == '#' ? static_cast<uint8_t>(c) : uint8_t{0};
    }
    return letter;
  };
  for (size_t i = 0, j = 0;;) {
    const uint8_t one = next_in(a, i), other = next_in(b, j);
    if (one == 2 || other == 2) return letters_of(a) == letters_of(b);
    if (one != other) return false;
    if (one == 0) return true;
  }
}

Likeness compare_words(std::string_view asked, std::string_view written) {
  if (is_same(asked, written, false) || holds(written, asked)) return {MatchClass::literal, Variant::none};
  if (is_same(asked, written, true)) return {MatchClass::inflected, Variant::letter_case};
  return {MatchClass::inflected, are_same_letters(asked, written) ? Variant::joints : Variant::form};
}

Likeness compare_spellings(const Form& asked, const Form& written) {
  const Likeness words = compare_words(asked.text, written.text);
  const std::span<const Spelling> spellings = lexicon::spellings();
  const uint16_t a = spellings[asked.spelling].base, b = spellings[written.spelling].base;
  if (words.variant != Variant::form || a == b) return words;
  const SpellingKind kind_a = spellings[a].kind, kind_b = spellings[b].kind;
  if (kind_a == SpellingKind::expansion && kind_b == SpellingKind::expansion) return words;
  if (pairs_acronym(kind_a, kind_b) || is_acronym_of(asked.text, written.text) ||
      is_acronym_of(written.text, asked.text))
    return {MatchClass::acronym, Variant::none};
  return {MatchClass::alias, Variant::none};
}

}
