// What forms, and the Europass, call the parts of an entry.
#include <algorithm>

#include "core/resume/rows.hpp"
#include "core/text/ascii.hpp"
#include "core/text/scan.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// 'Employer' of 'Employer:' and of 'Employer   :', as forms align it.
static std::string_view without_colon(std::string_view text) {
  while (!text.empty() && (text.back() == ':' || text.back() == ' ' || text.back() == '\t'))
    text.remove_suffix(1);
  return text;
}

FormPart asked_part(std::string_view text) {
  constexpr size_t longest = 40;
  if (text.size() < 3 || text.size() > 2 * longest) return FormPart::nothing;
  text = without_colon(text);
  if (text.empty()) return FormPart::nothing;
  // 'Date (from - to)'
  if (text.back() == ')') text = text.substr(0, text.rfind(" ("));
  if (text.size() < 3 || text.size() > longest || text.find(',') != text.npos) return FormPart::nothing;
  static constexpr auto titles = word_set(
      "title", "position", "role", "job title", "occupation", "post held", "position held", "designation",
      "occupation or position held", "titel", "stelle", "funktion", "beruf", "tätigkeit", "rolle",
      "beruf oder funktion", "berufsbezeichnung", "poste", "poste occupé", "intitulé du poste", "fonction",
      "rôle", "fonction ou poste occupé", "puesto", "cargo", "puesto desempeñado", "rol",
      "profesión o cargo desempeñado", "função", "função ou cargo ocupado", "ruolo", "posizione", "mansione",
      "lavoro o posizione ricoperti", "tipo di impiego", "functie", "functietitel", "stanowisko");
  static constexpr auto employers =
      word_set("company", "company name", "employer", "client", "customer", "organization", "organisation",
               "name of employer", "name and address of employer", "employer name", "arbeitgeber", "firma",
               "unternehmen", "betrieb", "kunde", "auftraggeber", "name des arbeitgebers",
               "name und adresse des arbeitgebers", "employeur", "entreprise", "société",
               "nom de l'employeur", "nom et adresse de l'employeur", "empresa", "empleador", "cliente",
               "nombre de la empresa", "nombre y dirección de la empresa", "empregador", "nome do empregador",
               "nome e endereço do empregador", "azienda", "datore di lavoro", "ditta", "committente",
               "nome del datore di lavoro", "nome e indirizzo del datore di lavoro", "werkgever", "bedrijf",
               "opdrachtgever", "organisatie", "pracodawca");
  static constexpr auto places =
      word_set("location", "place", "city", "town", "localidad", "localité", "località", "localidade",
               "miejscowość", "ort", "standort", "arbeitsort", "lieu", "ville", "lugar", "ciudad",
               "ubicación", "local", "cidade", "luogo", "città", "sede", "plaats", "locatie", "miejsce");
  static constexpr auto others = word_set(
      "year", "years", "jahr", "année", "año", "ano", "anno", "jaar", "dates", "date", "period", "duration",
      "from", "until", "start date", "end date", "von", "bis", "zeitraum", "datum", "dauer", "période",
      "durée", "fechas", "fecha", "periodo", "período", "duración", "data", "datas", "periode", "okres",
      "type of business or sector", "tätigkeitsbereich oder branche", "type ou secteur d'activité",
      "tipo de empresa o sector", "tipo de empresa ou sector", "tipo di azienda o settore",
      "type of contract", "contract type", "vertragsart", "type de contrat", "contrat", "tipo de contrato",
      "tipo di contratto", "tipo di attività o settore", "achievements/tasks", "logros/tareas",
      "realizações/tarefas", "réalisations/tâches", "erfolge/aufgaben", "aufgaben/erfolge",
      "osiągnięcia/zadania", "risultati/mansioni");
  if (((titles.bits | employers.bits | places.bits | others.bits) & letters_bit(text)) == 0)
    return FormPart::nothing;
  const uint64_t key = letters_key(text);
  return titles.has_key(key)      ? FormPart::title
         : employers.has_key(key) ? FormPart::employer
         : places.has_key(key)    ? FormPart::place
         : others.has_key(key)    ? FormPart::other
                                  : FormPart::nothing;
}

bool names_client(std::string_view label) {
  static constexpr auto clients =
      word_set("client", "customer", "kunde", "auftraggeber", "mandant", "cliente", "opdrachtgever", "klant",
               "committente", "project", "projekt", "projet", "proyecto", "projeto", "progetto", "klient");
  return clients.has(label);
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
  static constexpr CharSet firsts("tTnNpPbBiIdDuU");
  if (text.size() < 12 || text.size() > 80 || !firsts.has(text[0])) return false;
  static constexpr CharSet ends(" '/\xE2");  // a curly apostrophe begins so
  size_t end = text.find(' ');
  if (end == text.npos) return false;
  ++end;
  end += ends.find_in(text.substr(end));
  return end != text.size() && words.has(text.substr(0, end)) &&
         text.find_first_of("0123456789,:") == text.npos;
}

bool names_duties(std::string_view text) {
  static constexpr auto labels = word_set(
      "duties", "duties & responsibilities", "duties and responsibilities", "roles and responsibilities",
      "main duties", "key duties", "key responsibilities", "tasks", "missions", "mission", "funciones",
      "funções", "mansioni", "mansioni svolte", "attività svolte", "taken", "werkzaamheden",
      "main activities", "main activities and responsibilities", "responsibilities", "wichtigste tätigkeiten",
      "wichtigste tätigkeiten und zuständigkeiten", "aufgaben", "principales activités",
      "principales activités et responsabilités", "principales activités et", "principales actividades",
      "funciones y responsabilidades", "funciones y responsabilidades principales",
      "principales actividades y responsabilidades", "principais atividades",
      "principais atividades e responsabilidades", "principali attività",
      "principali attività e responsabilità", "principali mansioni e responsabilità", "tätigkeiten",
      "tareas");
  return text.size() <= 64 && labels.has(without_colon(text));
}

bool is_list_label(std::string_view text) {
  text = without_colon(text);
  static constexpr auto labels = word_set(
      "title of qualification awarded", "bezeichnung der erworbenen qualifikation",
      "name der bildungseinrichtung", "intitulé du diplôme délivré", "nom de l'établissement",
      "título de la cualificación obtenida", "cualificación obtenida", "qualification obtained",
      "diplôme obtenu", "titre obtenu", "titolo conseguito", "título obtenido", "nombre del centro",
      "titolo della qualifica rilasciata", "nome dell'istituto", "designação da qualificação atribuída",
      "nome da instituição", "name of organisation", "name of organisation providing", "qualification",
      "institution", "degree", "school", "subject", "abschluss", "qualifikation", "bildungseinrichtung",
      "bildungsträger", "einrichtung", "schule", "hochschule", "diplôme", "établissement", "école",
      "titulación", "centro", "título", "institución", "istituto", "university");
  return names_duties(text) || (text.size() <= 64 && text.find(',') == text.npos && labels.has(text)) ||
         names_asked(text);
}

bool is_form_label(std::string_view text) {
  if (text.find('\t') != text.npos) return false;
  return names_asked(text) || (text.size() > 20 && is_list_label(text));
}

// What a form calls a part of an entry, or the list of what was done.
static bool is_label(std::string_view text) { return is_asked(text) || is_list_label(text); }

bool is_table_head(const Document& document, Span line, Span below) {
  const std::string_view text = document[line], next = document[below];
  const size_t tab = text.substr(0, 48).find('\t');
  if (tab == text.npos || text.find('\t', tab + 1) == text.npos ||
      text.find_first_of("0123456789") != text.npos)
    return false;
  return is_label(text.substr(0, tab)) && next.find('\t') != next.npos &&
         !is_label(next.substr(0, next.find('\t')));
}

Span behind_label(const Document& document, Span line) {
  const std::string_view text = document[line];
  const size_t tab = document.has_cells ? text.substr(0, 64).find('\t') : text.npos;
  if (tab == text.npos || tab == 0) {
    // 'Main duties: ...' as in a cell of its own, 'Company   : Acme' where the colons stand below each other.
    const size_t colon = find_colon(text.substr(0, 48));
    if (colon == text.npos || colon == 0) return line;
    const std::string_view label = text.substr(0, colon);
    if (!is_list_label(label) && (label.back() != ' ' || !is_asked(label))) return line;
    return {line.begin + static_cast<uint32_t>(colon) + 2, line.end};
  }
  const std::string_view label = text.substr(0, tab);
  Span rest{line.begin + static_cast<uint32_t>(tab) + 1, line.end};
  // 'Company<tab>: Acme'
  if (document[rest].substr(0, 2) == ": ") rest.begin += 2;
  // The Romance 'date', but a group of skills in English.
  const bool group = same_letters(label, "data") && find_period(document, rest).span.begin != rest.begin;
  return group || !is_label(label) ? line : rest;
}

uint32_t column_names(std::string_view line, FormPart (&columns)[most_columns]) {
  static constexpr CharSet digits("0123456789");
  if (digits.meets(line)) return 0;
  FormPart found[most_columns] = {};
  uint32_t count = 0, named = 0;
  for (size_t at = 0; at <= line.size() && count < most_columns; ++count) {
    const size_t end = std::min(line.find('\t', at), line.size());
    const std::string_view cell = line.substr(at, end - at);
    found[count] = asked_part(cell);
    named += found[count] != FormPart::nothing || is_list_label(cell);
    at = end + 1;
  }
  if (named < 2 || named * 2 < count) return 0;
  std::copy(std::begin(found), std::end(found), columns);
  return count;
}

}
