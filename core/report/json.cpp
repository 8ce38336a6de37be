#include "core/report/json.hpp"

#include "core/report/json_parts.hpp"
#include "core/report/sha256.hpp"
#include "core/report/texts.hpp"

namespace resume {

static constexpr std::string_view severity_names[] = {"blocker", "major", "minor", "info"};
static constexpr std::string_view score_names[] = {"readable", "written", "matched"};
static constexpr std::string_view evidence_names[] = {"vendor", "academic", "seller", "convention",
                                                      "technical"};
static constexpr std::string_view reason_names[] = {
    "",           "empty_resume", "no_skill_lists", "no_pages",    "no_posting", "no_keywords", "no_bullets",
    "no_summary", "no_dates",     "no_as_of",       "not_english", "no_points",  "switched_off"};
static constexpr std::string_view link_names[] = {"github", "linkedin", "other"};

static constexpr uint32_t most_names = 4096;

Json read_json(std::string_view bytes) {
  std::vector<uint32_t> names;  // of the open objects, by depth
  const auto keep = [&](int depth, Json::parse_event_t event, const Json&) {
    const auto at = static_cast<size_t>(depth);
    if (event == Json::parse_event_t::object_start) names.resize(at + 2), names[at + 1] = 0;
    return event != Json::parse_event_t::key || ++names[at] <= most_names;
  };
  return Json::parse(bytes, keep, false);
}

static Json json_of(const Settings& settings) {
  Json rules = Json::object();
  for (const Rule* rule : all_rules()) {
    const RuleSetting* setting = settings.find(rule->id);
    if (setting == nullptr) continue;
    Json& one = rules[std::string(rule->id)] = {{"on", setting->on}};
    if (setting->points >= 0) one["points"] = setting->points;
  }
  Json keywords = Json::array();
  for (const KeywordSetting& keyword : settings.keywords)
    keywords.push_back({{"text", keyword.text}, {"action", name_of(keyword_action_names, keyword.action)}});
  return {{"asOf", json_of(settings.as_of)},
          {"language", settings.language},
          {"role", settings.role},
          {"country", settings.country},
          {"rules", rules},
          {"keywords", std::move(keywords)}};
}

static Json head(const Settings& settings) {
  return {{"schemaVersion", 1},
          {"version", product_version},
          {"scoringVersion", scoring_version},
          {"asOf", json_of(settings.as_of)},
          {"settings", json_of(settings)},
          {"language", language_of(settings.language)}};
}

static Json describe(std::string_view name, const Document& document) {
  const bool repaired = !document.given.empty();
  const std::string_view bytes = repaired ? document.given : document.text;
  Json json = {{"document", name}, {"bytes", bytes.size()}, {"sha256", sha256(bytes)}};
  if (repaired || document.imported) json["text"] = document.text;
  return json;
}

static Json json_of(const Score& score) {
  Json not_judged = Json::array();
  for (const ScorePart& part : score.parts)
    if (part.not_judged != NotJudged::no)
      not_judged.push_back({{"rule", part.rule->id}, {"reason", name_of(reason_names, part.not_judged)}});
  return {{"value", score.judged() ? Json(score.value()) : Json(nullptr)},
          {"kept", score.kept},
          {"atStake", score.at_stake},
          {"notJudged", std::move(not_judged)}};
}

static Json json_of(const Finding& finding, const Report& report) {
  Json fix = nullptr;
  if (finding.fix.exists) fix = {{"span", json_of(finding.fix.span)}, {"text", finding.fix.text}};
  return {{"rule", finding.rule->id},
          {"severity", name_of(severity_names, finding.severity)},
          {"document", finding.where == Where::resume ? "resume" : "posting"},
          {"span", json_of(finding.span)},
          {"message", message_of(finding, report)},
          {"why", texts_of(*finding.rule, report.settings.language).why},
          {"evidence", name_of(evidence_names, finding.rule->evidence)},
          {"fix", std::move(fix)},
          {"points", finding.points}};
}

static Json json_of(const Document& document, const Contact& contact) {
  Json emails = Json::array(), phones = Json::array(), links = Json::array();
  for (const Span span : contact.emails) emails.push_back(words(document, span));
  for (const Span span : contact.phones) phones.push_back(words(document, span));
  for (const Link& link : contact.links)
    links.push_back({{"kind", name_of(link_names, link.kind)},
                     {"text", document[link.span]},
                     {"span", json_of(link.span)}});
  return {{"name", words(document, contact.name)},
          {"place", words(document, contact.place)},
          {"emails", std::move(emails)},
          {"phones", std::move(phones)},
          {"links", std::move(links)}};
}

static Json json_of(const Document& document, const Period& period) {
  if (period.span.empty()) return nullptr;
  return {{"text", document[period.span]},
          {"span", json_of(period.span)},
          {"from", json_of(period.from)},
          {"to", json_of(period.to)},
          {"current", period.current}};
}

static Json json_of(const Resume& resume, const Position& position) {
  const Document& document = resume.document;
  Json bullets = Json::array();
  for (uint32_t i = position.first_bullet; i < position.end_bullet; ++i)
    bullets.push_back(words(document, resume.bullets[i].span));
  return {{"span", json_of(position.span)},
          {"title", words(document, position.title)},
          {"employer", words(document, position.employer)},
          {"place", words(document, position.place)},
          {"period", json_of(document, position.period)},
          {"bullets", std::move(bullets)}};
}

static Json json_of(const Resume& resume) {
  const Document& document = resume.document;
  Json sections = Json::array(), positions = Json::array(), education = Json::array(), skills = Json::array();
  for (const Section& section : resume.sections)
    sections.push_back({{"kind", name_of(section_kind_names, section.kind)},
                        {"heading", words(document, section.heading)},
                        {"span", json_of(section.span)}});
  for (const Position& position : resume.positions) positions.push_back(json_of(resume, position));
  for (const Education& school : resume.education)
    education.push_back({{"span", json_of(school.span)},
                         {"degree", words(document, school.degree)},
                         {"school", words(document, school.school)},
                         {"period", json_of(document, school.period)}});
  for (const Term& term : resume.terms)
    skills.push_back({{"skill", lexicon::skills()[term.skill].name},
                      {"text", document[term.span]},
                      {"span", json_of(term.span)}});
  return {{"contact", json_of(document, resume.contact)},
          {"sections", std::move(sections)},
          {"positions", std::move(positions)},
          {"education", std::move(education)},
          {"skills", std::move(skills)}};
}

static std::string dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string report_json(const Report& report) {
  Json json = head(report.settings);
  json["documents"] = Json::array({describe("resume", report.resume.document)});
  if (!report.language.empty()) json["documents"][0]["language"] = report.language;
  if (report.posting != nullptr) json["documents"].push_back(describe("posting", report.posting->document));
  Json& scores = json["scores"] = Json::object();
  for (size_t i = 0; i < report.scores.size(); ++i)
    scores[std::string(score_names[i])] = json_of(report.scores[i]);
  Json& findings = json["findings"] = Json::array();
  for (const Finding& finding : report.findings) findings.push_back(json_of(finding, report));
  json["matches"] = report.posting != nullptr ? matches_json(report) : Json::array();
  json["answers"] = report.posting != nullptr ? answers_json(report) : Json::array();
  json["resume"] = json_of(report.resume);
  if (!report.source.facts.empty() || !report.source.pages.empty()) json["layout"] = layout_json(report);
  json["posting"] = report.posting != nullptr ? posting_parts(*report.posting) : Json(nullptr);
  return dump(json);
}

std::string posting_json(const Posting& posting, const Settings& settings) {
  Json json = head(settings);
  json["documents"] = Json::array({describe("posting", posting.document)});
  json["posting"] = posting_parts(posting);
  return dump(json);
}

}
