#include "core/report/compare.hpp"

#include <algorithm>
#include <tuple>

#include "core/report/report.hpp"
#include "core/text/letters.hpp"
#include "core/text/sort.hpp"

namespace resume {

static Score matched_of(const Resume& resume, const Posting& posting, const Matches& matches,
                        const Settings& settings) {
  // No rule about a posting's keywords reads phrases or bullets.
  const Subject subject{resume, &posting, &matches, {}, {}, settings, {}, true};
  return add_scores(judge(subject, ScoreKind::matched))[static_cast<size_t>(ScoreKind::matched)];
}

static Fit read_fit(uint32_t place, const Resume& resume, const Posting& posting, const Matches& matches,
                    const Settings& settings) {
  Fit fit;
  fit.posting = place;
  fit.matched = matched_of(resume, posting, matches, settings);
  for (const Wanted& wanted : matches.wanted) {
    const bool shown = matches.matches[wanted.best].counted != MatchClass::not_shown;
    if (wanted.strength == Strength::required) ++fit.required, fit.required_shown += shown ? 1 : 0;
    if (wanted.strength == Strength::preferred) ++fit.preferred, fit.preferred_shown += shown ? 1 : 0;
  }
  return fit;
}

static bool fits_better(const Fit& a, const Fit& b) {
  if (a.matched.judged() != b.matched.judged()) return a.matched.judged();
  // kept / at_stake, without rounding.
  const int64_t ours = int64_t{a.matched.kept} * b.matched.at_stake;
  const int64_t theirs = int64_t{b.matched.kept} * a.matched.at_stake;
  return std::tuple(theirs, b.required_shown, a.posting) < std::tuple(ours, a.required_shown, b.posting);
}

// A keyword of one posting, by what makes it the same as another's: its skill, or else its letters.
struct Asked {
  uint16_t skill;
  std::string letters;
  uint32_t posting, keyword;
};

static bool same_term(const Asked& a, const Asked& b) { return a.skill == b.skill && a.letters == b.letters; }

static std::vector<Asked> read_asked(std::span<const Posting* const> postings) {
  std::vector<Asked> all;
  for (uint32_t i = 0; i < postings.size(); ++i)
    for (uint32_t at = 0; at < postings[i]->keywords.size(); ++at) {
      const Keyword& keyword = postings[i]->keywords[at];
      const bool known = keyword.skill != no_skill;
      all.push_back(
          {keyword.skill, known ? std::string() : letters_of(postings[i]->name_of(keyword)), i, at});
    }
  sort_list(all, [](const Asked& a, const Asked& b) {
    return a.skill != b.skill ? a.skill < b.skill : a.letters < b.letters;
  });
  return all;
}

static void add_term(std::span<const Posting* const> postings, std::span<const Matches> matches,
                     std::span<const Asked> asked, Comparison& comparison) {
  const Posting& first = *postings[asked[0].posting];
  ComparedTerm term;
  term.skill = asked[0].skill;
  term.name = term.skill != no_skill ? lexicon::skills()[term.skill].name
                                     : first.name_of(first.keywords[asked[0].keyword]);
  const size_t row = comparison.cells.size();
  comparison.cells.resize(row + comparison.columns);
  for (const Asked& one : asked) {
    const Keyword& keyword = postings[one.posting]->keywords[one.keyword];
    const Match& match = matches[one.posting].matches[one.keyword];
    ComparedCell& cell = comparison.cells[row + one.posting];
    if (!cell.asked) {
      cell = {true, keyword.strength, match.match_class, one.keyword};
      ++term.postings;
    }
    term.strength = std::min(term.strength, keyword.strength);
    term.shown |= match.match_class != MatchClass::not_shown;
  }
  comparison.terms.push_back(std::move(term));
}

// Puts what recurs most first, the rows with their terms.
static void sort_terms(Comparison& comparison) {
  std::vector<uint32_t> order(comparison.terms.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  sort_list(order, [&](uint32_t a, uint32_t b) {
    const ComparedTerm &one = comparison.terms[a], &other = comparison.terms[b];
    if (one.postings != other.postings) return one.postings > other.postings;
    if (one.strength != other.strength) return one.strength < other.strength;
    const int names = one.name.compare(other.name);
    return names != 0 ? names < 0 : a < b;
  });
  std::vector<ComparedTerm> terms;
  std::vector<ComparedCell> cells;
  terms.reserve(order.size()), cells.reserve(comparison.cells.size());
  for (const uint32_t row : order) {
    terms.push_back(std::move(comparison.terms[row]));
    for (uint32_t i = 0; i < comparison.columns; ++i) cells.push_back(comparison.cell(row, i));
  }
  comparison.terms = std::move(terms), comparison.cells = std::move(cells);
}

Comparison compare(const Resume& resume, std::span<const Posting* const> postings, const Settings& settings) {
  Comparison comparison;
  const auto given = postings.first(std::min<size_t>(postings.size(), most_postings));
  comparison.columns = static_cast<uint32_t>(given.size());
  std::vector<Matches> matches;
  for (uint32_t i = 0; i < given.size(); ++i) {
    matches.push_back(match(resume, *given[i], settings.as_of));
    comparison.fits.push_back(read_fit(i, resume, *given[i], matches.back(), settings));
  }
  sort_list(comparison.fits, fits_better);
  const std::vector<Asked> asked = read_asked(given);
  for (size_t first = 0, end = 0; first < asked.size(); first = end) {
    while (end < asked.size() && same_term(asked[end], asked[first])) ++end;
    add_term(given, matches, std::span(asked).subspan(first, end - first), comparison);
  }
  sort_terms(comparison);
  return comparison;
}

}
