#include "core/report/json_parts.hpp"

namespace resume {

static constexpr std::string_view class_names[] = {"literal", "inflected", "alias", "acronym", "not_shown"};

static Json json_of(const MatchPlace& place, const Resume& resume) {
  return {{"span", json_of(place.span)},
          {"class", name_of(class_names, place.match_class)},
          {"variant", name_of(variant_names, place.variant)},
          {"section", name_of(section_kind_names, resume.sections[place.section].kind)},
          {"position", place.position == nowhere ? Json(nullptr) : Json(place.position)},
          {"counts", place.counts}};
}

Json matches_json(const Report& report) {
  const Posting& posting = *report.posting;
  Json all = Json::array();
  for (const Match& match : report.matches.matches) {
    const Keyword& keyword = posting.keywords[match.keyword];
    Json spans = Json::array(), places = Json::array();
    for (uint32_t i = match.first_place; i < match.end_place; ++i) {
      const MatchPlace& place = report.matches.places[i];
      spans.push_back(json_of(place.span));
      places.push_back(json_of(place, report.resume));
    }
    const bool dated = match.use.months >= 0;
    all.push_back({{"term", posting.name_of(keyword)},
                   {"strength", name_of(strength_names, keyword.strength)},
                   {"class", name_of(class_names, match.match_class)},
                   {"counted", name_of(class_names, match.counted)},
                   {"standing", name_of(standing_names, match.standing)},
                   {"onlyListed", match.only_listed},
                   {"months", dated ? Json(match.use.months) : Json(nullptr)},
                   {"lastUsed", json_of(match.use.last)},
                   {"current", match.use.current},
                   {"nearest", match.nearest.empty() ? Json(nullptr) : json_of(match.nearest)},
                   {"spans", std::move(spans)},
                   {"places", std::move(places)}});
  }
  return all;
}

Json answers_json(const Report& report) {
  Json all = Json::array();
  for (const Answer& answer : report.matches.answers) {
    const Requirement& requirement = report.posting->requirements[answer.requirement];
    Json lines = Json::array();
    for (uint32_t i = answer.first_line; i < answer.end_line; ++i)
      lines.push_back(json_of(report.matches.lines[i]));
    const bool asked = answer.months_asked > 0, dated = asked && answer.months_shown >= 0;
    all.push_back({{"span", json_of(requirement.span)},
                   {"strength", name_of(strength_names, requirement.strength)},
                   {"outcome", name_of(outcome_names, answer.outcome)},
                   {"groups", answer.groups},
                   {"groupsShown", answer.groups_shown},
                   {"monthsAsked", asked ? Json(answer.months_asked) : Json(nullptr)},
                   {"monthsShown", dated ? Json(answer.months_shown) : Json(nullptr)},
                   {"lines", std::move(lines)}});
  }
  return all;
}

}
