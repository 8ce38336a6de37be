// What the words of a title say: the family of the job, and its seniority.
#include "core/posting/reader.hpp"

namespace resume {

struct FamilyRow {
  std::string_view words;  ///< in small letters, parted by one space; hyphens are spaces
  JobFamily family;
};

// The first row that the title holds decides: the narrower ones stand first.
static constexpr FamilyRow families[] = {{"product designer", JobFamily::design},
                                         {"product analyst", JobFamily::data_analysis},
                                         {"product security", JobFamily::security},
                                         {"product manager", JobFamily::product},
                                         {"product owner", JobFamily::product},
                                         {"head of product", JobFamily::product},
                                         {"product lead", JobFamily::product},
                                         {"project manager", JobFamily::project},
                                         {"program manager", JobFamily::project},
                                         {"programme manager", JobFamily::project},
                                         {"delivery manager", JobFamily::project},
                                         {"projektleiter", JobFamily::project},
                                         {"scrum master", JobFamily::project},
                                         {"agile coach", JobFamily::project},
                                         {"engineering manager", JobFamily::management},
                                         {"development manager", JobFamily::management},
                                         {"head of engineering", JobFamily::management},
                                         {"vp engineering", JobFamily::management},
                                         {"vp of engineering", JobFamily::management},
                                         {"director of engineering", JobFamily::management},
                                         {"engineering director", JobFamily::management},
                                         {"cto", JobFamily::management},
                                         {"teamleiter", JobFamily::management},
                                         {"data engineer", JobFamily::data_engineering},
                                         {"data engineering", JobFamily::data_engineering},
                                         {"data warehouse", JobFamily::data_engineering},
                                         {"etl", JobFamily::data_engineering},
                                         {"analytics engineer", JobFamily::data_engineering},
                                         {"big data", JobFamily::data_engineering},
                                         {"data platform", JobFamily::data_engineering},
                                         {"data scientist", JobFamily::data_science},
                                         {"data science", JobFamily::data_science},
                                         {"machine learning", JobFamily::data_science},
                                         {"deep learning", JobFamily::data_science},
                                         {"ml", JobFamily::data_science},
                                         {"mlops", JobFamily::data_science},
                                         {"ai", JobFamily::data_science},
                                         {"nlp", JobFamily::data_science},
                                         {"computer vision", JobFamily::data_science},
                                         {"research scientist", JobFamily::data_science},
                                         {"data analyst", JobFamily::data_analysis},
                                         {"data analytics", JobFamily::data_analysis},
                                         {"business intelligence", JobFamily::data_analysis},
                                         {"bi", JobFamily::data_analysis},
                                         {"business analyst", JobFamily::data_analysis},
                                         {"security", JobFamily::security},
                                         {"cybersecurity", JobFamily::security},
                                         {"penetration", JobFamily::security},
                                         {"pentester", JobFamily::security},
                                         {"ux", JobFamily::design},
                                         {"ui designer", JobFamily::design},
                                         {"designer", JobFamily::design},
                                         {"qa", JobFamily::quality},
                                         {"test", JobFamily::quality},
                                         {"tester", JobFamily::quality},
                                         {"testing", JobFamily::quality},
                                         {"quality", JobFamily::quality},
                                         {"sdet", JobFamily::quality},
                                         {"support", JobFamily::support},
                                         {"helpdesk", JobFamily::support},
                                         {"help desk", JobFamily::support},
                                         {"service desk", JobFamily::support},
                                         {"devops", JobFamily::operations},
                                         {"sre", JobFamily::operations},
                                         {"site reliability", JobFamily::operations},
                                         {"platform", JobFamily::operations},
                                         {"infrastructure", JobFamily::operations},
                                         {"cloud", JobFamily::operations},
                                         {"system administrator", JobFamily::operations},
                                         {"systems administrator", JobFamily::operations},
                                         {"sysadmin", JobFamily::operations},
                                         {"systemadministrator", JobFamily::operations},
                                         {"network", JobFamily::operations},
                                         {"database administrator", JobFamily::operations},
                                         {"dba", JobFamily::operations},
                                         {"full stack", JobFamily::full_stack},
                                         {"fullstack", JobFamily::full_stack},
                                         {"frontend", JobFamily::frontend},
                                         {"front end", JobFamily::frontend},
                                         {"ui", JobFamily::frontend},
                                         {"javascript", JobFamily::frontend},
                                         {"typescript", JobFamily::frontend},
                                         {"react", JobFamily::frontend},
                                         {"angular", JobFamily::frontend},
                                         {"vue", JobFamily::frontend},
                                         {"backend", JobFamily::backend},
                                         {"back end", JobFamily::backend},
                                         {"server side", JobFamily::backend},
                                         {"api", JobFamily::backend},
                                         {"android", JobFamily::mobile},
                                         {"ios", JobFamily::mobile},
                                         {"mobile", JobFamily::mobile},
                                         {"flutter", JobFamily::mobile},
                                         {"react native", JobFamily::mobile},
                                         {"game", JobFamily::games},
                                         {"games", JobFamily::games},
                                         {"gameplay", JobFamily::games},
                                         {"unity", JobFamily::games},
                                         {"unreal", JobFamily::games},
                                         {"embedded", JobFamily::embedded},
                                         {"firmware", JobFamily::embedded},
                                         {"iot", JobFamily::embedded},
                                         {"fpga", JobFamily::embedded},
                                         {"architect", JobFamily::architecture},
                                         {"software", JobFamily::software},
                                         {"developer", JobFamily::software},
                                         {"programmer", JobFamily::software},
                                         {"entwickler", JobFamily::software},
                                         {"entwicklerin", JobFamily::software},
                                         {"softwareentwickler", JobFamily::software},
                                         {"softwareentwicklerin", JobFamily::software},
                                         {"d\xC3\xA9veloppeur", JobFamily::software},
                                         {"d\xC3\xA9veloppeuse", JobFamily::software},
                                         {"desarrollador", JobFamily::software},
                                         {"desarrolladora", JobFamily::software}};

struct SeniorityRow {
  std::string_view word;
  Seniority seniority;
};

static constexpr SeniorityRow seniorities[] = {{"intern", Seniority::intern},
                                               {"internship", Seniority::intern},
                                               {"trainee", Seniority::intern},
                                               {"apprentice", Seniority::intern},
                                               {"praktikant", Seniority::intern},
                                               {"praktikum", Seniority::intern},
                                               {"werkstudent", Seniority::intern},
                                               {"stagiaire", Seniority::intern},
                                               {"student", Seniority::intern},
                                               {"director", Seniority::director},
                                               {"vp", Seniority::director},
                                               {"head", Seniority::director},
                                               {"chief", Seniority::director},
                                               {"cto", Seniority::director},
                                               {"principal", Seniority::principal},
                                               {"staff", Seniority::principal},
                                               {"distinguished", Seniority::principal},
                                               {"manager", Seniority::manager},
                                               {"teamleiter", Seniority::manager},
                                               {"lead", Seniority::lead},
                                               {"leader", Seniority::lead},
                                               {"tech lead", Seniority::lead},
                                               {"senior", Seniority::senior},
                                               {"sr", Seniority::senior},
                                               {"iii", Seniority::senior},
                                               {"junior", Seniority::junior},
                                               {"jr", Seniority::junior},
                                               {"graduate", Seniority::junior},
                                               {"entry", Seniority::junior},
                                               {"associate", Seniority::junior},
                                               {"mid", Seniority::mid},
                                               {"middle", Seniority::mid},
                                               {"intermediate", Seniority::mid},
                                               {"ii", Seniority::mid}};

// Whether the row's words stand in the stretch; hyphens and spaces part words
// alike.
static bool holds_words(const Document& document, const Stretch& stretch, std::string_view row) {
  for (uint32_t word = stretch.first_word; word < stretch.end_word; ++word) {
    std::string_view rest = row;
    for (uint32_t at = word; at < stretch.end_word; ++at) {
      const size_t space = rest.find(' ');
      if (!is_word(document, at, rest.substr(0, space))) break;
      if (space == rest.npos) return true;
      rest.remove_prefix(space + 1);
    }
  }
  return false;
}

JobFamily family_of(const Document& document, const Stretch& title) {
  for (const FamilyRow& row : families)
    if (holds_words(document, title, row.words)) return row.family;
  return JobFamily::unknown;
}

Seniority seniority_of(const Document& document, const Stretch& title) {
  // 'Product Manager' manages a product, nobody.
  const JobFamily family = family_of(document, title);
  for (const SeniorityRow& row : seniorities) {
    if (!holds_words(document, title, row.word)) continue;
    if (row.seniority == Seniority::manager && family != JobFamily::management) continue;
    return row.seniority;
  }
  return Seniority::unknown;
}

}
