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

static Json json_of(const Agreement& agreement, const FieldAgreement& field, const Document& document) {
  Json readings = Json::object();
  for (size_t i = 0; i < reading_count; ++i) {
    Json& one =
        readings[std::string(reading_names[i])] = {{"outcome", name_of(got_names, field.outcomes[i])}};
    if (field.outcomes[i] == Got::other) one["text"] = agreement.texts[i][field.got[i]];
  }
  return {{"field", name_of(field_kind_names, field.kind)},
          {"index", field.index},
          {"text", document[field.span]},
          {"span", resume::json_of(field.span)},
          {"safe", field.safe()},
          {"readings", std::move(readings)}};
}

Json layout_json(const Report& report) {
  Json facts = Json::array();
  for (const LayoutFact& fact : report.source.facts) facts.push_back(json_of(fact));
  Json json = {{"facts", std::move(facts)}};
  if (report.source.pages.empty()) return json;
  Json fields = Json::array();
  for (const FieldAgreement& field : report.agreement.fields)
    fields.push_back(json_of(report.agreement, field, report.resume.document));
  json["readers"] = {{"fields", std::move(fields)}, {"safe", report.agreement.safe}};
  return json;
}

}
