#include "core/resume/schools.hpp"

#include <algorithm>

#include "core/resume/reader.hpp"
#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// 'B.A.', 'Ph.D.', 'LL.M.', 'Dr.-Ing.': short parts in capitals between full stops.
static bool is_dotted_degree(std::string_view run) {
  if (run.size() < 3 || run.size() > 10 || std::string_view("ABDELMPS").find(run[0]) == run.npos)
    return false;
  size_t parts = 0, letters = 0;
  for (const char c : run) {
    if (c == '.') {
      if (letters == 0 || letters > 4) return false;
      ++parts, letters = 0;
    } else if (is_letter(c)) {
      if (letters == 0 && !is_upper(c)) return false;
      ++letters;
    } else if (c != '-') {
      return false;
    }
  }
  return parts >= 2 || (parts == 1 && letters > 0 && letters <= 4);
}

uint32_t degree_end(const Document& document, Span span) {
  const std::string_view text = document.text;
  uint32_t end = 0;
  for (const Word& word : document.words_of(document.stretch_of(span)))
    if ((lexicon::flags(word.id) & word_flag::degree) != 0) end = word.span().end;
  for (uint32_t at = span.begin; at < span.end;) {
    uint32_t stop = at;
    while (stop < span.end && text[stop] != ' ' && text[stop] != ',' && text[stop] != '(' &&
           text[stop] != '/')
      ++stop;
    if (is_dotted_degree(text_of(text, {at, stop}))) end = std::max(end, stop);
    at = stop + 1;
  }
  static constexpr auto kinds = word_set(
      "bachelor's", "master's", "associate", "certificate", "doctor", "minor", "major", "degree", "gcse",
      "gcses", "lehre", "laurea", "maturità", "bac", "baccalaureate", "graduado", "graduada", "técnico",
      "técnica", "grado", "título", "bachillerato", "curso", "formation", "licencja", "magisterskie",
      "licenciatura", "mestre", "ingénieur", "maîtrise", "deug", "cap", "bep", "specialist", "apprenticeship",
      "berufsausbildung", "umschulung", "promotion", "abitur", "mittlere", "reife", "realschulabschluss",
      "honours", "nvq", "btec", "diplôme", "brevet", "capes", "agrégation", "ncea", "ged", "techniker",
      "technikerin", "meisterbrief", "fachwirt", "fachwirtin", "betriebswirt", "betriebswirtin",
      "weiterbildung", "levels", "apolytirion", "propedeuse", "havo", "vwo", "mbo", "hbo", "liceum",
      "specializzazione", "specialización", "especialización", "especialização", "pós-graduação",
      "meisterprüfung", "meister", "gesellenbrief", "gesellenprüfung", "bprea", "technik", "mph", "msw",
      "mpa", "dnp", "cfa", "but", "profesional", "bacharelato", "dscg", "dcg", "bachelier", "bachelière",
      "fachabitur", "matura", "hauptschulabschluss", "logistikmeister", "industriemeister", "ausbildung",
      "licencié", "licenciée", "cfc", "bp", "cqp");
  if (end == 0)
    for (const Word& word : document.words_of(document.stretch_of(span)))
      if (kinds.has(document[word]) || document[word] == "DEC") end = word.span().end;
  return end;
}

bool is_school(const Document& document, Span span) {
  // Words of employers' names that are subjects too: 'International Business Law'.
  static constexpr auto subjects =
      word_set("international", "media", "financial", "pharma", "pharmaceuticals", "logistics", "software",
               "systems", "technology", "technologies", "robotics", "insurance", "games", "interactive",
               "analytics", "museum", "museums", "farmacia", "farmácia", "pharmacie", "restaurant", "theatre",
               "theater", "library", "retail", "networks", "transport", "nursing");
  for (const Word& word : document.words_of(document.stretch_of(span)))
    if ((lexicon::flags(word.id) & word_flag::employer) != 0 && !subjects.has(document[word])) return true;
  static constexpr auto names = word_set(
      "schools", "universities", "univ", "uni", "tech", "bootcamp", "seminary", "lyceum", "eth", "mit",
      "rwth", "tum", "lmu", "tu", "iut", "insa", "epfl", "hec", "ucl", "lse", "caltech", "liceo", "colegio",
      "colégio", "collège", "kolleg", "gesamtschule", "istituto", "instituto", "ies", "fh", "htl", "hec",
      "essec", "polytechnique", "académie", "ifsi", "lycee", "berufsschule", "volkshochschule", "vhs", "ihk",
      "univerzita", "üniversitesi", "universitet", "universitetet", "yliopisto", "högskola", "haute",
      "assembly", "academia", "accademia", "akademie", "conservatoire", "konservatorium", "coursera",
      "udacity", "edx", "polytech", "campus", "iae", "esc", "eoi");
  static constexpr std::string_view endings[] = {"schule",
                                                 "universit\xC3\xA4t",
                                                 "university",
                                                 "kolleg",
                                                 "h\xC3\xB6gskola",
                                                 "universitet",
                                                 "gymnasium",
                                                 "skola",
                                                 "college",
                                                 "akademie",
                                                 "大学",
                                                 "学院",
                                                 "大學",
                                                 "學院",
                                                 "高校"};
  for (const Word& word : document.words_of(document.stretch_of(span))) {
    const std::string_view text = document[word];
    if (word.begin > span.begin && document.text[word.begin - 1] == '(') continue;  // 'M.Sc. (Tech.)'
    if (names.has(text)) return true;
    for (const std::string_view ending : endings)
      if (ends_with_letters(text, ending)) return true;
  }
  return false;
}

bool is_score(const Document& document, Span span) {
  static constexpr auto words =
      word_set("gpa", "cgpa", "note", "grade", "grades", "honours", "honors", "honour", "cum", "laude",
               "distinction", "merit", "dean's", "dean", "abschlussnote", "mention", "nota", "media", "voto",
               "average", "score", "upper", "lower", "second", "rank", "promedio", "gesamtnote",
               "durchschnitt", "valedictorian", "first", "class", "summa", "magna", "percentage", "marks");
  const Stretch stretch = document.stretch_of(span);
  const std::string_view text = document[span];
  for (const Word& word : document.words_of(stretch))
    if (words.has(document[word])) return true;
  // '2:1', '108/110', '3.8', '89%'
  return !text.empty() && is_digit(text[0]) && text.size() <= 12 &&
         text.find_first_not_of("0123456789:/.,% ") == text.npos && text.find_first_of(":/.%") != text.npos;
}

}
