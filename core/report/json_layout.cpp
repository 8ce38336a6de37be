#include "core/report/json_parts.hpp"

namespace resume {

// Whole points, rounded away from the rectangle's middle.
static int32_t points_down(int32_t hundredths) { return hundredths / 100 - (hundredths % 100 < 0 ? 1 : 0); }
static int32_t points_up(int32_t hundredths) { return -points_down(-hundredths); }

static Json json_of(const Rect& rect) {
  return Json::array(
      {points_down(rect.left), points_down(rect.top), points_up(rect.right), points_up(rect.bottom)});
}

static Json json_of(const LayoutFact& fact) {
  Json json = {{"kind", name_of(fact_kind_names, fact.kind)}};
  if (fact.page != 0) json["page"] = fact.page;
  if (!fact.rect.empty()) json["rect"] = json_of(fact.rect);
  if (!fact.span.empty()) json["span"] = resume::json_of(fact.span);
  if (fact.count != 0) json["count"] = fact.count;
  if (!fact.text.empty()) json["text"] = fact.text;
  return json;
}

Json layout_json(const Report& report) {
  Json facts = Json::array();
  for (const LayoutFact& fact : report.source.facts) facts.push_back(json_of(fact));
  return {{"facts", std::move(facts)}};
}

}
