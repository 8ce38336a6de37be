// What forms, and the Europass, call the parts of an entry.
#include "core/resume/rows.hpp"
#include "core/text/word_set.hpp"

namespace resume {

bool is_asked(std::string_view text) {
  static constexpr auto asked = word_set(
      "title", "position", "role", "job title", "company", "employer", "client", "organization",
      "organisation", "dates", "date", "period", "duration", "location", "place",
      "occupation or position held", "name of employer", "name and address of employer", "titel", "stelle",
      "funktion", "beruf", "tätigkeit", "arbeitgeber", "firma", "unternehmen", "zeitraum", "datum", "ort",
      "beruf oder funktion", "name des arbeitgebers", "name und adresse des arbeitgebers", "poste",
      "fonction", "employeur", "entreprise", "société", "période", "lieu", "fonction ou poste occupé",
      "nom de l'employeur", "nom et adresse de l'employeur", "puesto", "cargo", "empresa", "empleador",
      "periodo", "período", "fechas", "fecha", "lugar", "ubicación", "profesión o cargo desempeñado",
      "nombre de la empresa", "nombre y dirección de la empresa", "função", "empregador", "datas", "local",
      "função ou cargo ocupado", "nome do empregador", "nome e endereço do empregador", "ruolo", "posizione",
      "azienda", "datore di lavoro", "periodo", "luogo", "lavoro o posizione ricoperti",
      "nome del datore di lavoro", "nome e indirizzo del datore di lavoro", "functie", "werkgever", "periode",
      "plaats", "achievements/tasks", "logros/tareas", "realizações/tarefas", "réalisations/tâches",
      "erfolge/aufgaben", "aufgaben/erfolge", "osiągnięcia/zadania", "risultati/mansioni");
  return text.size() >= 3 && text.size() <= 40 && asked.has(text);
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
      "école", "titulación", "centro", "título", "institución");
  return labels.has(text);
}

Span behind_label(const Document& document, Span line) {
  const std::string_view text = document[line];
  const size_t tab = text.substr(0, 48).find('\t');
  if (tab == text.npos || tab == 0) return line;
  const std::string_view label = text.substr(0, tab);
  if (!is_asked(label) && !is_list_label(label)) return line;
  return {line.begin + static_cast<uint32_t>(tab) + 1, line.end};
}

}
