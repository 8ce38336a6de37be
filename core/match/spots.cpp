#include "core/match/spots.hpp"

#include <algorithm>

#include "core/match/steps.hpp"

namespace resume {

uint32_t bullet_at(const Resume& resume, uint32_t at) {
  const auto& bullets = resume.bullets;
  const auto next = std::upper_bound(bullets.begin(), bullets.end(), at,
                                     [](uint32_t byte, const Bullet& one) { return byte < one.span.begin; });
  if (next == bullets.begin() || !(next - 1)->span.contains(at)) return nowhere;
  return static_cast<uint32_t>(next - bullets.begin()) - 1;
}

uint32_t position_at(const Resume& resume, uint32_t at) {
  const auto& positions = resume.positions;
  const auto next =
      std::upper_bound(positions.begin(), positions.end(), at,
                       [](uint32_t byte, const Position& one) { return byte < one.span.begin; });
  if (next == positions.begin()) return nowhere;
  const Position& position = *(next - 1);
  if (!position.span.contains(at) && resume.section_at(at) != position.section) return nowhere;
  return static_cast<uint32_t>(next - positions.begin()) - 1;
}

Span line_of(const Resume& resume, uint32_t at) {
  const uint32_t bullet = bullet_at(resume, at);
  return bullet != nowhere ? resume.bullets[bullet].span
                           : resume.document.lines[resume.document.line_at(at)].span;
}

uint64_t spot_of(const Resume& resume, uint32_t at) {
  const Section& section = resume.sections[resume.section_at(at)];
  return section.kind == SectionKind::skills ? section.span.begin : line_of(resume, at).begin;
}

uint32_t count_words(const Resume& resume) {
  const Document& document = resume.document;
  return count_tokens(
      document,
      {{0, static_cast<uint32_t>(document.text.size())}, 0, static_cast<uint32_t>(document.words.size())});
}

void mark_what_counts(const Resume& resume, Matches& matches) {
  for (MatchPlace& place : matches.places) {
    const auto next = std::upper_bound(matches.copied.begin(), matches.copied.end(), place.span);
    const auto holds = [&](Span copied) { return copied.covers(place.span); };
    if ((next != matches.copied.end() && holds(*next)) ||
        (next != matches.copied.begin() && holds(*(next - 1))))
      place.counts = false;
  }
  uint32_t words = 0;
  for (Match& match : matches.matches) {
    const auto spot_at = [&](uint32_t place) { return spot_of(resume, matches.places[place].span.begin); };
    const bool may_stuff = match.end_place - match.first_place >= least_stuffing;
    uint64_t next = may_stuff ? spot_at(match.first_place) : 0;
    for (uint32_t first = match.first_place; may_stuff && first < match.end_place;) {
      const uint64_t spot = next;
      uint32_t end = first + 1;
      while (end < match.end_place && (next = spot_at(end)) == spot) ++end;
      if (end - first >= least_stuffing) {
        if (words == 0) words = count_words(resume);
        if (uint64_t{end - first} * 100 > uint64_t{words} * stuffing_percent)
          for (uint32_t i = first; i < end; ++i) matches.places[i].counts = false;
      }
      first = end;
    }
    for (uint32_t i = match.first_place; i < match.end_place; ++i)
      if (matches.places[i].counts) match.counted = std::min(match.counted, matches.places[i].match_class);
  }
}

}
