#include <algorithm>

#include "core/match/spots.hpp"
#include "core/match/steps.hpp"
#include "core/text/sort.hpp"

namespace resume {

// A month that is not written counts in the person's favour.
static Months read_months(const Period& period, Month today) {
  const Month to = period.current ? today : period.to;
  if (!period.from.known() || !to.known()) return {};
  Months months{month_number(period.from, 1), month_number(to, 12) + 1, to.exact()};
  if (today.known()) months.end = std::min(months.end, month_number(today, 12) + 1);
  return months.begin < months.end ? months : Months{};
}

UseReader::UseReader(const Resume& resume, Month today) : resume_(resume) {
  by_position_.reserve(resume.positions.size());
  for (const Position& position : resume.positions)
    by_position_.push_back(read_months(position.period, today));
}

Use UseReader::read(std::span<const uint32_t> positions) {
  Use use;
  read_.clear();
  for (const uint32_t position : positions) {
    use.current |= resume_.positions[position].period.current;
    const Months& months = by_position_[position];
    if (months.begin != months.end) read_.push_back(months);
  }
  if (read_.empty()) return use;
  sort_list(read_);
  use.months = 0;
  int32_t counted = read_[0].begin;
  const Months* last = read_.data();
  for (const Months& one : read_) {
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
  UseReader uses(resume, today);
  std::vector<uint32_t> positions;
  for (Match& match : matches.matches) {
    positions.clear();
    for (uint32_t i = match.first_place; i < match.end_place; ++i) {
      const MatchPlace& place = matches.places[i];
      match.standing = std::min(match.standing, standing_in(resume, place));
      if (place.position != nowhere && (positions.empty() || positions.back() != place.position))
        positions.push_back(place.position);
    }
    match.use = uses.read(positions);
    match.only_listed = match.standing == Standing::skills_only && !resume.positions.empty();
  }
}

}
