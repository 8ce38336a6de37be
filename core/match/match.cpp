#include "core/match/match.hpp"

#include <algorithm>

#include "core/match/steps.hpp"

namespace resume {

// A posting writes a keyword in one or two ways; further ones are not compared.
static constexpr size_t most_forms = 8;

// How the posting writes its keywords.
struct Forms {
  std::vector<Form> forms;
  std::vector<uint32_t> begin;  // of each keyword's, and the end

  std::span<const Form> of(uint32_t keyword) const {
    return std::span(forms).subspan(begin[keyword], begin[keyword + 1] - begin[keyword]);
  }
};

static Forms read_forms(const Posting& posting) {
  Forms all;
  all.forms.reserve(posting.keyword_spans.size() + posting.keywords.size());
  all.begin.reserve(posting.keywords.size() + 1);
  for (const Keyword& keyword : posting.keywords) {
    const size_t first = all.forms.size();
    all.begin.push_back(static_cast<uint32_t>(first));
    for (uint32_t i = keyword.first_span; i < keyword.end_span && all.forms.size() < first + most_forms;
         ++i) {
      const std::string_view text = posting.document[posting.keyword_spans[i]];
      const auto same = [&](const Form& known) { return known.text == text; };
      if (std::none_of(all.forms.begin() + static_cast<std::ptrdiff_t>(first), all.forms.end(), same))
        all.forms.push_back({text, posting.keyword_spellings[i]});
    }
    if (all.forms.size() == first) all.forms.push_back({posting.name_of(keyword), keyword.spelling});
  }
  all.begin.push_back(static_cast<uint32_t>(all.forms.size()));
  return all;
}

static bool is_listed(const Keyword& keyword) { return keyword.skill < lexicon::skills().size(); }

// The words of keywords that the lexicon does not have, and behind them the names of spoken languages.
static std::vector<Pattern> read_patterns(const Posting& posting, const Forms& forms) {
  std::vector<Pattern> patterns;
  const auto count = static_cast<uint32_t>(posting.keywords.size());
  for (uint32_t i = 0; i < count; ++i)
    if (!is_listed(posting.keywords[i]))
      for (const Form& form : forms.of(i)) patterns.push_back({form.text, i});
  for (uint32_t i = 0; i < posting.spoken_languages.size(); ++i)
    patterns.push_back({spoken_language_names()[posting.spoken_languages[i].language], count + i});
  return patterns;
}

static void add_place(const Resume& resume, Span span, Likeness likeness, Match& match, Matches& matches) {
  match.match_class = std::min(match.match_class, likeness.match_class);
  MatchPlace place;
  place.span = span;
  place.match_class = likeness.match_class;
  place.section = resume.section_at(span.begin);
  place.variant = likeness.variant;
  matches.places.push_back(place);
}

static Likeness best_of(std::span<const Form> forms, const Form& written, bool listed) {
  Likeness best;
  for (const Form& form : forms)
    best = std::min(best, listed ? compare_spellings(form, written) : compare_words(form.text, written.text));
  return best;
}

// Fills matches and places; of `hits` those that are keywords' are read.
static void read_places(const Resume& resume, const Posting& posting, const Forms& forms,
                        const std::vector<PatternHit>& hits, Matches& matches) {
  const std::vector<uint64_t>& terms = resume.by_skill;
  matches.matches.reserve(posting.keywords.size());
  matches.places.reserve(terms.size());
  size_t hit = 0;
  for (uint32_t i = 0; i < posting.keywords.size(); ++i) {
    const Keyword& keyword = posting.keywords[i];
    Match match;
    match.keyword = i;
    match.first_place = static_cast<uint32_t>(matches.places.size());
    if (is_listed(keyword)) {
      auto at = std::lower_bound(terms.begin(), terms.end(), uint64_t{keyword.skill} << 32);
      for (; at != terms.end() && *at >> 32 == keyword.skill; ++at) {
        const Term& term = resume.terms[static_cast<uint32_t>(*at)];
        const Form written{resume.document[term.span], term.spelling};
        add_place(resume, term.span, best_of(forms.of(i), written, true), match, matches);
      }
    } else {
      for (; hit < hits.size() && hits[hit].owner == i; ++hit)
        add_place(resume, hits[hit].span, best_of(forms.of(i), {resume.document[hits[hit].span], 0}, false),
                  match, matches);
    }
    match.end_place = static_cast<uint32_t>(matches.places.size());
    matches.matches.push_back(match);
  }
}

Matches match(const Resume& resume, const Posting& posting, Month today) {
  Matches matches;
  const Forms forms = read_forms(posting);
  std::vector<PatternHit> hits = find_patterns(resume.document, read_patterns(posting, forms));
  read_places(resume, posting, forms, hits, matches);
  matches.copied = find_copied(resume.document, posting);
  mark_what_counts(resume, matches);
  read_standings(resume, today, matches);
  read_nearest(resume, posting, matches);
  read_wanted(posting, matches);

  const auto count = static_cast<uint32_t>(posting.keywords.size());
  std::erase_if(hits, [&](const PatternHit& hit) { return hit.owner < count; });
  for (PatternHit& hit : hits) hit.owner -= count;
  read_answers(resume, posting, today, hits, matches);
  return matches;
}

}
