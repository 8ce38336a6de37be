#include "core/match/match.hpp"

#include <algorithm>
#include <array>

#include "core/match/steps.hpp"

namespace resume {

// A posting writes a keyword in one or two ways; further ones are not compared.
static constexpr size_t most_forms = 8;

struct Forms {
  std::array<Form, most_forms> forms;
  size_t count = 0;

  std::span<const Form> all() const { return std::span(forms).first(count); }
  void add(const Form& form) {
    const auto same = [&](const Form& known) { return known.text == form.text; };
    if (count < most_forms && std::none_of(all().begin(), all().end(), same)) forms[count++] = form;
  }
};

static Forms forms_of(const Posting& posting, const Keyword& keyword) {
  Forms result;
  for (uint32_t i = keyword.first_span; i < keyword.end_span && result.count < most_forms; ++i)
    result.add({posting.document[posting.keyword_spans[i]], posting.keyword_spellings[i]});
  if (result.count == 0) result.add({posting.name_of(keyword), keyword.spelling});
  return result;
}

static bool is_listed(const Keyword& keyword) { return keyword.skill < lexicon::skills().size(); }

// The words of keywords that the lexicon does not have, and behind them the names of spoken languages.
static std::vector<Pattern> read_patterns(const Posting& posting, const std::vector<Forms>& forms) {
  std::vector<Pattern> patterns;
  const auto count = static_cast<uint32_t>(posting.keywords.size());
  for (uint32_t i = 0; i < count; ++i)
    if (!is_listed(posting.keywords[i]))
      for (const Form& form : forms[i].all()) patterns.push_back({form.text, i});
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

static Likeness best_of(const Forms& forms, const Form& written, bool listed) {
  Likeness best;
  for (const Form& form : forms.all())
    best = std::min(best, listed ? compare_spellings(form, written) : compare_words(form.text, written.text));
  return best;
}

// Fills matches and places; of `hits` those that are keywords' are read.
static void read_places(const Resume& resume, const Posting& posting, const std::vector<Forms>& forms,
                        const std::vector<PatternHit>& hits, Matches& matches) {
  const std::vector<uint64_t>& terms = resume.by_skill;
  matches.matches.reserve(posting.keywords.size());
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
        add_place(resume, term.span, best_of(forms[i], written, true), match, matches);
      }
    } else {
      for (; hit < hits.size() && hits[hit].owner == i; ++hit)
        add_place(resume, hits[hit].span, best_of(forms[i], {resume.document[hits[hit].span], 0}, false),
                  match, matches);
    }
    match.end_place = static_cast<uint32_t>(matches.places.size());
    matches.matches.push_back(match);
  }
}

Matches match(const Resume& resume, const Posting& posting, Month today) {
  Matches matches;
  std::vector<Forms> forms;
  forms.reserve(posting.keywords.size());
  for (const Keyword& keyword : posting.keywords) forms.push_back(forms_of(posting, keyword));
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
