#include "core/match/match.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace resume {

// A posting writes a keyword in one or two ways; further ones are not compared.
static constexpr size_t most_forms = 8;

// One way in which the posting writes a keyword.
struct Form {
  std::string_view text;
  uint16_t spelling = 0;
};

struct Forms {
  std::array<Form, most_forms> forms;
  size_t count = 0;
};

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
static bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

// The same letters; a sentence's first capital and the place where a line is wrapped do not count.
static bool is_literal(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || lower(a[0]) != lower(b[0])) return false;
  size_t i = 1, j = 1;
  while (i < a.size() && j < b.size()) {
    if (is_blank(a[i]) && is_blank(b[j])) {
      while (i < a.size() && is_blank(a[i])) ++i;
      while (j < b.size() && is_blank(b[j])) ++j;
    } else if (a[i++] != b[j++]) {
      return false;
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

static MatchClass compare(const Form& asked, const Form& written) {
  if (is_literal(asked.text, written.text)) return MatchClass::literal;
  const std::span<const Spelling> spellings = lexicon::spellings();
  const uint16_t a = spellings[asked.spelling].base, b = spellings[written.spelling].base;
  if (a == b) return MatchClass::inflected;
  const SpellingKind kind_a = spellings[a].kind, kind_b = spellings[b].kind;
  if (kind_a == SpellingKind::expansion && kind_b == SpellingKind::expansion) return MatchClass::inflected;
  if (pairs_acronym(kind_a, kind_b) || is_acronym_of(asked.text, written.text) ||
      is_acronym_of(written.text, asked.text))
    return MatchClass::acronym;
  return MatchClass::alias;
}

static Forms forms_of(const Posting& posting, const Keyword& keyword) {
  Forms result;
  for (uint32_t i = keyword.first_span; i < keyword.end_span && result.count < most_forms; ++i) {
    const Form form{posting.document[posting.keyword_spans[i]], posting.keyword_spellings[i]};
    const auto end = result.forms.begin() + static_cast<std::ptrdiff_t>(result.count);
    if (std::none_of(result.forms.begin(), end, [&](const Form& known) { return known.text == form.text; }))
      result.forms[result.count++] = form;
  }
  return result;
}

// Places in resume.terms by skill: those of skill s are order[begin[s]] to order[begin[s + 1]], in the order
// of the text.
struct TermsBySkill {
  std::vector<uint32_t> begin, order;
};

static TermsBySkill sort_terms(const std::vector<Term>& terms) {
  TermsBySkill result{std::vector<uint32_t>(lexicon::skills().size() + 2),
                      std::vector<uint32_t>(terms.size())};
  for (const Term& term : terms) ++result.begin[term.skill + 2u];
  for (size_t i = 2; i < result.begin.size(); ++i) result.begin[i] += result.begin[i - 1];
  for (uint32_t i = 0; i < terms.size(); ++i) result.order[result.begin[terms[i].skill + 1u]++] = i;
  return result;
}

Matches match(const Resume& resume, const Posting& posting, Month /*today*/) {
  Matches result;
  result.matches.reserve(posting.keywords.size());
  const TermsBySkill terms = sort_terms(resume.terms);
  for (uint32_t i = 0; i < posting.keywords.size(); ++i) {
    const Keyword& keyword = posting.keywords[i];
    const Forms forms = forms_of(posting, keyword);
    Match match;
    match.keyword = i;
    match.first_place = static_cast<uint32_t>(result.places.size());
    for (uint32_t at = terms.begin[keyword.skill]; at < terms.begin[keyword.skill + 1u]; ++at) {
      const Term& term = resume.terms[terms.order[at]];
      const Form written{resume.document[term.span], term.spelling};
      MatchClass best = MatchClass::not_shown;
      for (size_t form = 0; form < forms.count; ++form)
        best = std::min(best, compare(forms.forms[form], written));
      match.match_class = std::min(match.match_class, best);
      result.places.push_back({term.span, best, resume.section_at(term.span.begin)});
    }
    match.end_place = static_cast<uint32_t>(result.places.size());
    result.matches.push_back(match);
  }
  return result;
}

}
