#include <algorithm>

#include "core/match/spots.hpp"
#include "core/match/steps.hpp"
#include "core/text/sort.hpp"

namespace resume {

// Months from January of year 0: first and one behind the last.
struct Months {
  int32_t begin = 0, end = 0;
  bool exact_end = false, current = false;

  friend bool operator<(const Months& a, const Months& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  }
};

// A month that is not written counts in the person's favour. False: not dated.
static bool read_months(const Period& period, Month today, Months& months) {
  if (!period.from.known()) return false;
  const Month to = period.current ? today : period.to;
  if (!to.known()) return false;
  months = {month_number(period.from, 1), month_number(to, 12) + 1, to.exact(), period.current};
  if (today.known()) months.end = std::min(months.end, month_number(today, 12) + 1);
  return months.begin < months.end;
}

Use use_of(const Resume& resume, std::span<const uint32_t> positions, Month today) {
  Use use;
  std::vector<Months> all;
  all.reserve(positions.size());
  for (const uint32_t position : positions) {
    const Period& period = resume.positions[position].period;
    use.current |= period.current;
    Months months;
    if (read_months(period, today, months)) all.push_back(months);
  }
  if (all.empty()) return use;
  sort_list(all);
  use.months = 0;
  int32_t counted = all[0].begin;
  const Months* last = all.data();
  for (const Months& one : all) {
    use.months += std::max(0, one.end - std::max(counted, one.begin));
    counted = std::max(counted, one.end);
    if (one.end > last->end || (one.end == last->end && one.exact_end)) last = &one;
  }
  const int32_t month = last->end - 1;
  use.last = {static_cast<int16_t>(month / 12), static_cast<int8_t>(last->exact_end ? month % 12 + 1 : 0)};
  return use;
}

static Standing standing_in(const Resume& resume, const MatchPlace& place) {
  const SectionKind kind = resume.sections[place.section].kind;
  if (place.position != nowhere || kind == SectionKind::experience) return Standing::in_position;
  if (kind == SectionKind::skills) return Standing::skills_only;
  // A text without headings is all above the first of them.
  const bool above = kind == SectionKind::contact && resume.sections.size() > 1;
  return kind == SectionKind::summary || above ? Standing::summary_only : Standing::elsewhere;
}

void read_standings(const Resume& resume, Month today, Matches& matches) {
  for (MatchPlace& place : matches.places) place.position = position_at(resume, place.span.begin);
  std::vector<uint32_t> positions;
  for (Match& match : matches.matches) {
    positions.clear();
    for (uint32_t i = match.first_place; i < match.end_place; ++i) {
      const MatchPlace& place = matches.places[i];
      match.standing = std::min(match.standing, standing_in(resume, place));
      if (place.position != nowhere && (positions.empty() || positions.back() != place.position))
        positions.push_back(place.position);
    }
    match.use = use_of(resume, positions, today);
    match.only_listed = match.standing == Standing::skills_only && !resume.positions.empty();
  }
}

}
