#include <algorithm>

#include "core/match/spots.hpp"
#include "core/rules/engine/keywords.hpp"
#include "core/text/sort.hpp"

// A term that is said too often, or a list of skills that stands twice. At stake where there is
// one, and once: the worst costs, the others are notes. Nobody earns points by not stuffing. Once in the
// skills list and once in every line that used it is no stuffing, whatever the share.

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"term", "count", "words"};
static constexpr uint32_t least_surplus = least_stuffing - 1, least_list = 4;

// One place of a term; the owner is its skill or, for a keyword that the lexicon does not have, its number
// behind all skills.
struct Place {
  uint32_t owner;
  Span span;
};

// The places of what is there often enough, by owner.
static std::vector<Place> read_places(const Subject& subject) {
  std::vector<Place> places;
  const std::vector<uint64_t>& order = subject.resume.by_skill;
  for (size_t i = 0, end = 0; i < order.size(); i = end) {
    while (end < order.size() && order[end] >> 32 == order[i] >> 32) ++end;
    if (end - i < least_stuffing) continue;
    for (size_t at = i; at < end; ++at) {
      const Term& term = subject.resume.terms[static_cast<uint32_t>(order[at])];
      places.push_back({term.skill, term.span});
    }
  }
  if (subject.matches != nullptr)
    for (const Match& match : subject.matches->matches)
      if (subject.posting->keywords[match.keyword].skill == no_skill &&
          match.end_place - match.first_place >= least_stuffing)
        for (uint32_t i = match.first_place; i < match.end_place; ++i)
          places.push_back({no_skill + 1u + match.keyword, subject.matches->places[i].span});
  return places;
}

struct Stuffed {
  Span span;  // a place too many
  uint32_t count;
};

// `words`: how many there are in all, counted when they are needed; 0 before.
static std::vector<Stuffed> read_stuffed(const Subject& subject, uint32_t& words) {
  std::vector<Stuffed> all;
  const std::vector<Place> places = read_places(subject);
  for (size_t first = 0, end = 0; first < places.size(); first = end) {
    while (end < places.size() && places[end].owner == places[first].owner) ++end;
    uint32_t surplus = 0;
    Span span;
    uint64_t spot = spot_of(subject.resume, places[first].span.begin);
    for (size_t i = first + 1; i < end; ++i) {
      const uint64_t before = spot;
      spot = spot_of(subject.resume, places[i].span.begin);
      if (spot == before && ++surplus == 1) span = places[i].span;
    }
    if (surplus < least_surplus) continue;
    if (words == 0) words = count_words(subject.resume);
    const auto count = static_cast<uint32_t>(end - first);
    if (uint64_t{count} * 100 > uint64_t{words} * stuffing_percent) all.push_back({span, count});
  }
  sort_list(all, [](const Stuffed& a, const Stuffed& b) {
    return a.count != b.count ? a.count > b.count : a.span < b.span;
  });
  return all;
}

// A line that lists skills: which, in whatever order, and the job it belongs to.
struct List {
  std::vector<uint16_t> skills;
  uint32_t position;
  Span span;
};

static std::vector<List> read_lists(const Resume& resume) {
  std::vector<List> lists;
  const auto& terms = resume.terms;
  for (size_t first = 0, end = 0; first < terms.size(); first = end) {
    const Document& document = resume.document;
    const Span line = document.lines[document.line_at(terms[first].span.begin)].span;
    while (end < terms.size() && terms[end].span.begin < line.end) ++end;
    if (end - first < least_list) continue;
    List list{
        {}, position_at(resume, terms[first].span.begin), {terms[first].span.begin, terms[end - 1].span.end}};
    for (size_t i = first; i < end; ++i) list.skills.push_back(terms[i].skill);
    sort_list(list.skills);
    list.skills.erase(std::unique(list.skills.begin(), list.skills.end()), list.skills.end());
    if (list.skills.size() >= least_list) lists.push_back(std::move(list));
  }
  return lists;
}

// The lists that stand a second time in one job, or outside of all.
static std::vector<Span> read_repeated(const Resume& resume) {
  std::vector<List> lists = read_lists(resume);
  sort_list(lists, [](const List& a, const List& b) {
    return a.position != b.position ? a.position < b.position : a.skills < b.skills;
  });
  std::vector<Span> repeated;
  for (size_t i = 1; i < lists.size(); ++i)
    if (lists[i].position == lists[i - 1].position && lists[i].skills == lists[i - 1].skills)
      repeated.push_back(lists[i].span);
  sort_list(repeated);
  return repeated;
}

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  const bool judged = is_judged_by_lines(subject, verdict);
  const auto add = [&](Span span, uint8_t message) -> Finding& {
    const bool first = verdict.findings.empty();
    Finding& finding = verdict.add(rule, span);
    finding.message = message;
    if (judged && first)
      verdict.at_stake = finding.points = points;
    else
      finding.severity = Severity::info;
    return finding;
  };
  uint32_t words = 0;
  for (const Stuffed& stuffed : read_stuffed(subject, words))
    add(stuffed.span, 0).args = {Arg::of(Where::resume, stuffed.span),
                                 Arg::of(static_cast<int32_t>(stuffed.count)),
                                 Arg::of(static_cast<int32_t>(words))};
  for (const Span list : read_repeated(subject.resume)) add(list, 1);
}

extern const Rule keyword_stuffing;
constinit const Rule keyword_stuffing{
    .id = "keyword_stuffing",
    .severity = Severity::minor,
    .score = ScoreKind::written,
    .evidence = Evidence::seller,
    .source =
        "A seller's observation of 6,000 applications saw no gain from repeated keywords; another checker "
        "draws the line at 4 % of the words",
    .points = 3,
    .arg_names = arg_names,
    .judge = judge,
    .by_skills = true,
};

}
