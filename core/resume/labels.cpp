// What forms, and the Europass, call the parts of an entry.
#include "core/resume/rows.hpp"
#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume {

bool is_asked(std::string_view text) {
  static constexpr auto asked = word_set(
      "title", "year", "years", "jahr", "année", "año", "ano", "anno", "jaar", "position", "role",
      "job title", "company", "employer", "client", "organization", "organisation", "dates", "date", "period",
      "duration", "location", "place", "occupation or position held", "name of employer",
      "name and address of employer", "titel", "stelle", "funktion", "beruf", "tätigkeit", "arbeitgeber",
      "firma", "unternehmen", "zeitraum", "datum", "ort", "beruf oder funktion", "name des arbeitgebers",
      "name und adresse des arbeitgebers", "poste", "fonction", "employeur", "entreprise", "société",
      "période", "lieu", "fonction ou poste occupé", "nom de l'employeur", "nom et adresse de l'employeur",
      "puesto", "cargo", "empresa", "empleador", "periodo", "período", "fechas", "fecha", "lugar",
      "ubicación", "profesión o cargo desempeñado", "nombre de la empresa",
      "nombre y dirección de la empresa", "função", "empregador", "datas", "local", "função ou cargo ocupado",
      "nome do empregador", "nome e endereço do empregador", "ruolo", "posizione", "azienda",
      "datore di lavoro", "periodo", "luogo", "lavoro o posizione ricoperti", "nome del datore di lavoro",
      "nome e indirizzo del datore di lavoro", "functie", "werkgever", "periode", "plaats",
      "achievements/tasks", "logros/tareas", "realizações/tarefas", "réalisations/tâches", "erfolge/aufgaben",
      "aufgaben/erfolge", "osiągnięcia/zadania", "risultati/mansioni");
  return text.size() >= 3 && text.size() <= 40 && asked.has(text);
}

// 'Name of organisation providing education', 'Nome dell'organizzazione erogatrice': by the first two words.
static bool names_asked(std::string_view text) {
  static constexpr auto words =
      word_set("title of", "name of", "name and", "principal subjects", "bezeichnung der", "name der",
               "name des", "name und", "intitulé du", "nom de", "nom du", "nom et", "principales matières",
               "nombre de", "nombre del", "nombre y", "principales materias", "designação da", "nome da",
               "nome do", "nome e", "principais disciplinas", "titolo della", "nome dell", "nome della",
               "principali materie", "principali tematiche", "naam van", "naam en", "titel van", "nazwa i",
               "nazwa organizacji", "uzyskane kwalifikacje");
  if (text.size() < 12 || text.size() > 80) return false;
  size_t end = text.find(' ');
  if (end != text.npos) end = text.find_first_of(" '/\xE2", end + 1);  // a curly apostrophe begins so
  return end != text.npos && words.has(text.substr(0, end)) &&
         text.find_first_of("0123456789,:") == text.npos;
}

// What a form calls the list of what was done.
static bool is_list_label(std::string_view text) {
  static constexpr auto labels = word_set(
      "main activities", "main activities and responsibilities", "responsibilities", "wichtigste tätigkeiten",
      "wichtigste tätigkeiten und zuständigkeiten", "aufgaben", "principales activités",
      "principales activités et responsabilités", "principales actividades",
      "principales actividades y responsabilidades", "principais atividades",
      "principais atividades e responsabilidades", "principali attività",
      "principali attività e responsabilità", "principali mansioni e responsabilità", "tätigkeiten", "tareas",
      "title of qualification awarded", "bezeichnung der erworbenen qualifikation",
      "name der bildungseinrichtung", "intitulé du diplôme délivré", "nom de l'établissement",
      "título de la cualificación obtenida", "nombre del centro", "titolo della qualifica rilasciata",
      "nome dell'istituto", "designação da qualificação atribuída", "nome da instituição",
      "name of organisation", "name of organisation providing", "qualification", "institution", "degree",
      "school", "subject", "abschluss", "einrichtung", "schule", "hochschule", "diplôme", "établissement",
      "école", "titulación", "centro", "título", "institución", "istituto", "university");
  return labels.has(text) || names_asked(text);
}

bool is_form_label(std::string_view text) {
  if (text.find('\t') != text.npos) return false;
  return names_asked(text) || (text.size() > 20 && is_list_label(text));
}

uint32_t label_size(std::string_view text) {
  const size_t colon = text.substr(0, 42).find(": ");
  if (colon == text.npos) return 0;
  const std::string_view label = text.substr(0, colon);
  return is_asked(label) || is_list_label(label) ? static_cast<uint32_t>(colon) + 2 : 0;
}

bool is_table_head(const Document& document, Span line, Span below) {
  const std::string_view text = document[line], next = document[below];
  const size_t tab = text.substr(0, 48).find('\t');
  if (tab == text.npos || text.find('\t', tab + 1) == text.npos ||
      text.find_first_of("0123456789") != text.npos)
    return false;
  const auto asks = [](std::string_view cell) { return is_asked(cell) || is_list_label(cell); };
  return asks(text.substr(0, tab)) && next.find('\t') != next.npos && !asks(next.substr(0, next.find('\t')));
}

Span behind_label(const Document& document, Span line) {
  const std::string_view text = document[line];
  const size_t tab = text.substr(0, 48).find('\t');
  if (tab == text.npos || tab == 0) return line;
  const std::string_view label = text.substr(0, tab);
  const Span rest{line.begin + static_cast<uint32_t>(tab) + 1, line.end};
  // The Romance 'date', but a group of skills in English.
  const bool date = same_letters(label, "data") && find_period(document, rest).span.begin == rest.begin;
  if (!date && !is_asked(label) && !is_list_label(label)) return line;
  return rest;
}

}
