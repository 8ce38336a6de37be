// What was read from a posting, as docs/report.schema.json describes it.
#include "core/report/json_parts.hpp"

namespace resume {

static Json keywords_of(const Posting& posting) {
  Json all = Json::array();
  for (const Keyword& keyword : posting.keywords) {
    Json spans = Json::array(), names = Json::array();
    for (uint32_t i = keyword.first_span; i < keyword.end_span; ++i) {
      spans.push_back(json_of(posting.keyword_phrases[i]));
      names.push_back(json_of(posting.keyword_spans[i]));
    }
    const bool known = keyword.skill != no_skill;
    all.push_back({{"term", posting.name_of(keyword)},
                   {"skill", known ? Json(lexicon::skills()[keyword.skill].name) : Json(nullptr)},
                   {"strength", name_of(strength_names, keyword.strength)},
                   {"added", keyword.added != nowhere},
                   {"spans", std::move(spans)},
                   {"names", std::move(names)}});
  }
  return all;
}

static Json requirements_of(const Posting& posting) {
  Json all = Json::array();
  for (const Requirement& requirement : posting.requirements) {
    Json terms = Json::array();
    for (uint32_t i = requirement.first_keyword; i < requirement.end_keyword; ++i)
      terms.push_back(posting.name_of(posting.keywords[posting.requirement_keywords[i]]));
    all.push_back({{"text", posting.document[requirement.span]},
                   {"span", json_of(requirement.span)},
                   {"strength", name_of(strength_names, requirement.strength)},
                   {"kind", name_of(requirement_kind_names, requirement.kind)},
                   {"keywords", std::move(terms)}});
  }
  return all;
}

static Json groups_of(const Posting& posting) {
  Json all = Json::array();
  for (const KeywordGroup& group : posting.groups) {
    Json terms = Json::array();
    for (uint32_t i = group.first_keyword; i < group.end_keyword; ++i)
      terms.push_back(posting.name_of(posting.keywords[posting.group_keywords[i]]));
    all.push_back({{"requirement", group.requirement},
                   {"anyOf", group.any_of},
                   {"strength", name_of(strength_names, group.strength)},
                   {"keywords", std::move(terms)}});
  }
  return all;
}

// What every fact of a requirement has.
template <class Asked>
static Json asked(const Posting& posting, const Asked& one) {
  return {{"text", posting.document[one.span]},
          {"span", json_of(one.span)},
          {"requirement", one.requirement},
          {"strength", name_of(strength_names, one.strength)}};
}

static Json name_or_null(const Posting& posting, uint32_t keyword) {
  return keyword == nowhere ? Json(nullptr) : Json(posting.name_of(posting.keywords[keyword]));
}

static Json years_of(const Posting& posting) {
  Json all = Json::array();
  for (const YearsAsked& years : posting.years) {
    Json one = asked(posting, years);
    one["min"] = years.min_years;
    one["max"] = years.max_years != 0 ? Json(years.max_years) : Json(nullptr);
    one["keyword"] = name_or_null(posting, years.keyword);
    all.push_back(std::move(one));
  }
  return all;
}

static Json degrees_of(const Posting& posting) {
  Json all = Json::array();
  for (const DegreeAsked& degree : posting.degrees) {
    Json one = asked(posting, degree);
    one["level"] = name_of(degree_level_names, degree.level);
    one["orEquivalent"] = degree.or_equivalent;
    all.push_back(std::move(one));
  }
  return all;
}

static Json certificates_of(const Posting& posting) {
  Json all = Json::array();
  for (const CertificateAsked& certificate : posting.certificates) {
    Json one = asked(posting, certificate);
    one["keyword"] = name_or_null(posting, certificate.keyword);
    all.push_back(std::move(one));
  }
  return all;
}

static Json spoken_languages_of(const Posting& posting) {
  Json all = Json::array();
  for (const SpokenLanguage& language : posting.spoken_languages) {
    Json one = asked(posting, language);
    one["language"] = spoken_language_names()[language.language];
    all.push_back(std::move(one));
  }
  return all;
}

static Json questions_of(const Posting& posting) {
  Json all = Json::array();
  for (const Question& question : posting.questions)
    all.push_back(
        {{"kind", name_of(question_kind_names, question.kind)},
         {"text", posting.document[question.span]},
         {"span", json_of(question.span)},
         {"requirement", question.requirement != nowhere ? Json(question.requirement) : Json(nullptr)}});
  return all;
}

Json posting_parts(const Posting& posting) {
  Json blocks = Json::array();
  for (const Block& block : posting.blocks)
    blocks.push_back({{"kind", name_of(block_kind_names, block.kind)}, {"span", json_of(block.span)}});
  return {{"onlyAddress", posting.only_address},
          {"title", words(posting.document, posting.title)},
          {"family", name_of(job_family_names, posting.family)},
          {"seniority", name_of(seniority_names, posting.seniority)},
          {"company", words(posting.document, posting.company)},
          {"place", words(posting.document, posting.place)},
          {"remote", name_of(remote_names, posting.remote)},
          {"keywords", keywords_of(posting)},
          {"requirements", requirements_of(posting)},
          {"groups", groups_of(posting)},
          {"years", years_of(posting)},
          {"degrees", degrees_of(posting)},
          {"certificates", certificates_of(posting)},
          {"spokenLanguages", spoken_languages_of(posting)},
          {"questions", questions_of(posting)},
          {"blocks", std::move(blocks)}};
}

}
