// The words around a name that are none of it.
#include "core/resume/name_words.hpp"

#include <algorithm>

#include "core/resume/rows.hpp"
#include "core/text/ascii.hpp"
#include "core/text/scan.hpp"
#include "core/text/word_set.hpp"

namespace resume {

bool is_document_word(const Document& document, Span span) {
  static constexpr auto names = word_set("resume", "curriculum", "cv", "lebenslauf", "vitae", "résumé",
                                         "curriculo", "currículo", "currículum");
  const Stretch words = document.stretch_of(span);
  for (uint32_t i = words.first_word; i < words.end_word && i < words.first_word + 3; ++i)
    if (names.has(document[document.words[i]])) return true;
  return false;
}

// 'Name' in a cell of its own, 'Nom: ...', 'Nome(s) próprio(s) Apelido(s)': what a form calls the name.
bool is_name_label(std::string_view text) {
  static constexpr auto labels = word_set(
      "name", "names", "full", "first", "last", "given", "family", "surname", "surnames", "nom", "noms",
      "prénom", "prénoms", "nombre", "nombres", "apellido", "apellidos", "nome", "nomi", "cognome", "cognomi",
      "próprio", "apelido", "apelidos", "completo", "naam", "voornaam", "achternaam", "vorname", "nachname",
      "vor", "imię", "nazwisko", "and", "und", "et", "y", "e", "en", "i", "s", "n");
  bool some = false;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = std::min(text.find_first_not_of(" ()/-", at), text.size());
    at = std::min(text.find_first_of(" ()/-", begin), text.size());
    if (at > begin && !labels.has(text.substr(begin, at - begin))) return false;
    some = some || at > begin + 2;
  }
  return some && text.size() <= 48;
}

// What stands behind a name: degrees, pronouns, a title; letters in capitals also without a comma.
static Span without_suffix(const Document& document, Span span) {
  static constexpr CharSet ends(",(");
  if (const size_t cut = ends.find_in(document[span]); cut > 0)
    span.end = span.begin + static_cast<uint32_t>(cut);
  static constexpr auto letters =
      word_set("ACCA", "FCCA", "CPA", "CFA", "RN", "BSN", "MSN", "PMP", "MBA", "PHD", "CIPD", "CISSP", "LPN");
  const std::string_view text = document[span];
  const size_t last = text.rfind(' ');
  if (last != text.npos && text.find(' ') != last && letters.has(text.substr(last + 1)) &&
      std::any_of(text.begin(), text.end(), is_lower))
    span.end = span.begin + static_cast<uint32_t>(last);
  return trim_separators(document.text, span);
}

// 'Ada Mann' of 'Dr. med. Ada Mann', 'Prof. Dr.-Ing. Ada Mann'.
static Span without_title(const Document& document, Span span) {
  static constexpr auto titles =
      word_set("dr.", "dr", "prof.", "prof", "dr.-ing.", "dipl.-ing.", "med.", "phil.", "rer.", "nat.",
               "dent.", "jur.", "(fh)", "(th)", "(univ.)", "(ba)", "mag.", "mr", "mr.", "mrs", "mrs.", "ms",
               "ms.", "frau", "herr");
  // 'Dipl.-Inf.'
  const auto is_title = [](std::string_view word) {
    return titles.has(word) || (word.size() > 6 && word.substr(0, 6) == "Dipl.-");
  };
  for (size_t blank; (blank = document[span].find(' ')) != std::string_view::npos &&
                     is_title(document[span].substr(0, blank));)
    span.begin += static_cast<uint32_t>(blank) + 1;
  return span;
}

// 'Ada Mann' of 'I'm Ada Mann', 'Hello, I am Ada Mann'.
static Span behind_greeting(const Document& document, Span span) {
  static constexpr auto greetings = word_set("hi", "hello", "hola", "hallo", "bonjour", "i'm",
                                             "i\xE2\x80\x99m", "soy", "je suis", "ich bin", "i am");
  for (size_t begin = span.begin; begin < span.end;) {
    const std::string_view text = text_of(document.text, {static_cast<uint32_t>(begin), span.end});
    size_t end = std::min(text.find_first_of(" ,"), text.size());
    if (!greetings.has(text.substr(0, end))) end = std::min(text.find(' ', end + 1), text.size());
    if (end == text.size() || !greetings.has(text.substr(0, end))) break;
    begin += std::min(text.find_first_not_of(" ,!", end), text.size());
    span.begin = static_cast<uint32_t>(begin);
  }
  return span;
}

// 'Ada Mann' of 'Lebenslauf Ada Mann'.
static Span behind_document_word(const Document& document, Span span) {
  const Stretch words = document.stretch_of(span);
  uint32_t word = words.first_word;
  while (word < words.end_word && is_document_word(document, document.words[word].span())) ++word;
  return word + 2 > words.end_word ? span : Span{document.words[word].begin, span.end};
}

Span bare_name(const Document& document, Span span) {
  return without_suffix(
      document, without_title(document, behind_greeting(document, behind_document_word(document, span))));
}

}
