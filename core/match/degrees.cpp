#include "core/match/steps.hpp"
#include "core/text/letters.hpp"

namespace resume {

struct DegreeName {
  std::string_view letters;
  DegreeLevel level;
};

// As letters_of gives them.
static constexpr DegreeName degree_names[] = {
    {"associate", DegreeLevel::vocational},
    {"ausbildung", DegreeLevel::vocational},
    {"apprenticeship", DegreeLevel::vocational},
    {"btec", DegreeLevel::vocational},
    {"diploma", DegreeLevel::vocational},
    {"hnd", DegreeLevel::vocational},
    {"ba", DegreeLevel::bachelor},
    {"bachelor", DegreeLevel::bachelor},
    {"bachelors", DegreeLevel::bachelor},
    {"beng", DegreeLevel::bachelor},
    {"be", DegreeLevel::bachelor},
    {"bs", DegreeLevel::bachelor},
    {"bsc", DegreeLevel::bachelor},
    {"btech", DegreeLevel::bachelor},
    {"grado", DegreeLevel::bachelor},
    {"laurea", DegreeLevel::bachelor},
    {"licence", DegreeLevel::bachelor},
    {"licenciatura", DegreeLevel::bachelor},
    {"dipling", DegreeLevel::master},
    {"diplom", DegreeLevel::master},
    {"ma", DegreeLevel::master},
    {"magister", DegreeLevel::master},
    {"master", DegreeLevel::master},
    {"masters", DegreeLevel::master},
    {"mba", DegreeLevel::master},
    {"meng", DegreeLevel::master},
    {"ms", DegreeLevel::master},
    {"msc", DegreeLevel::master},
    {"mtech", DegreeLevel::master},
    {"doctor", DegreeLevel::doctorate},
    {"doctorate", DegreeLevel::doctorate},
    {"dphil", DegreeLevel::doctorate},
    {"drrernat", DegreeLevel::doctorate},
    {"phd", DegreeLevel::doctorate},
};

DegreeLevel degree_level(const Document& document, Span degree) {
  DegreeLevel level = DegreeLevel::any;
  for (const Span token : read_tokens(document, document.stretch_of(degree))) {
    const std::string letters = letters_of(document[token]);
    for (const DegreeName& name : degree_names)
      if (name.letters == letters) level = std::max(level, name.level);
  }
  return level;
}

}
