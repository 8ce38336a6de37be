// What single words and parts of a row are: titles, towns, durations, addresses.
#include <algorithm>
#include <array>

#include "core/resume/rows.hpp"
#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

bool names_partners(std::string_view word) {
  static constexpr auto words = word_set("partner", "partners", "associates", "partner:innen", "associés");
  return words.has(word);
}

bool ends_as_title(std::string_view text) {
  static constexpr std::string_view endings[] = {
      "entwickler",   "entwicklerin",   "ingenieur",    "ingenieurin",    "leiter",        "leiterin",
      "berater",      "beraterin",      "manager",      "managerin",      "techniker",     "technikerin",
      "architekt",    "architektin",    "analyst",      "analystin",      "administrator", "administratorin",
      "führer",       "führerin",       "kaufmann",     "kauffrau",       "assistent",     "assistentin",
      "bearbeiter",   "bearbeiterin",   "mechaniker",   "mechanikerin",   "pfleger",       "pflegerin",
      "referent",     "referentin",     "referendar",   "referendarin",   "arzt",          "ärztin",
      "gestalter",    "gestalterin",    "planer",       "planerin",       "koordinator",   "koordinatorin",
      "informatiker", "informatikerin", "elektroniker", "elektronikerin", "verkäufer",     "verkäuferin",
      "meister",      "meisterin",      "therapeut",    "therapeutin",    "fahrer",        "fahrerin",
      "helfer",       "helferin",       "betreuer",     "betreuerin",     "trainer",       "trainerin",
      "redakteur",    "redakteurin",    "designer",     "designerin",     "spezialist",    "spezialistin",
      "beauftragter", "beauftragte",    "direktor",     "direktorin",     "prüfer",        "prüferin",
      "professor",    "professorin",    "lehrer",       "lehrerin",       "praktikant",    "praktikantin",
      "buchhalter",   "buchhalterin",   "schlosser",    "schlosserin",    "installateur",  "monteur",
      "fachkraft",    "anwalt",         "anwältin",     "chirurg",        "chirurgin",     "angestellter",
      "angestellte",  "ologist",        "ontwikkelaar", "medewerker",     "工程师",        "工程師",
      "经理",         "總監",           "总监",         "主管",           "エンジニア",    "マネージャー",
      "リーダー",     "開発者",         "デザイナー",   "utvecklare",     "ingenjör",      "programmerare",
      "säljare",      "lärare",         "sköterska",    "konsult",        "ansvarig",      "mekaniker",
      "ledare",       "chef",           "udvikler",     "utvikler",       "kundige",       "begeleider",
      "adviseur",     "beheerder"};
  // A bit for the last four bytes of each: few words that we do not know end so.
  constexpr auto place_of = [](std::string_view word) {
    uint32_t last = 0;
    for (size_t i = 0; i < 4; ++i) last |= uint32_t{static_cast<uint8_t>(word[word.size() - 4 + i])} << i * 8;
    return (last & 0x1F1F1F1F) * 0x9E3779B1u >> 22;
  };
  static constexpr auto known = [place_of] {
    std::array<uint64_t, 16> bits{};
    for (const std::string_view ending : endings) {
      const uint32_t place = place_of(ending);
      bits[place / 64] |= uint64_t{1} << place % 64;
    }
    return bits;
  }();
  if (text.size() < 4) return false;
  const uint32_t place = place_of(text);
  if ((known[place / 64] >> place % 64 & 1) == 0) return false;
  const char last = lower(text.back());
  for (const std::string_view ending : endings)
    if (ending.back() == last && ends_with_letters(text, ending)) return true;
  return false;
}

bool is_duration(const Document& document, Span span) {
  const Stretch words = document.stretch_of(span);
  if (words.first_word == words.end_word || words.end_word - words.first_word > 6) return false;
  static constexpr auto measures =
      word_set("year", "years", "yr", "yrs", "month", "months", "mo", "mos", "jahr", "jahre", "monat",
               "monate", "an", "ans", "mois", "año", "años", "mes", "meses", "ano", "anos", "full", "part",
               "time", "contract", "permanent", "temporary", "vollzeit", "teilzeit", "werkstudent", "self",
               "employed", "temps", "plein", "partiel", "cdi", "cdd");
  static constexpr auto joints = word_set("and", "und", "et", "y", "e", ".", "+", "&");
  bool unit = false;
  for (const Word& word : document.words_of(words)) {
    const std::string_view text = document[word];
    if (is_digit(text[0]) && text.size() <= 2) continue;
    const bool measure = measures.has(text);
    unit = unit || measure;
    if (!measure && !joints.has(text)) return false;
  }
  return unit;
}

bool names_leave(std::string_view text) {
  static constexpr auto leaves =
      word_set("career break", "parental leave", "maternity leave", "family leave", "sabbatical",
               "elternzeit", "mutterschutz", "congé parental", "congé maternité", "excedencia",
               "licença parental", "aspettativa", "congedo parentale", "ouderschapsverlof");
  const size_t first = text.find(' '), second = first == text.npos ? first : text.find(' ', first + 1);
  return leaves.has(text.substr(0, first)) || leaves.has(text.substr(0, second));
}

bool names_contract(std::string_view text) {
  static constexpr auto modes =
      word_set("part-time", "full-time", "part time", "full time", "internship", "contract", "permanent",
               "temporary", "fixed-term", "apprenticeship", "nights", "seasonal", "casual", "teilzeit",
               "vollzeit", "befristet", "unbefristet", "minijob", "zeitarbeit", "werkvertrag", "cdi", "cdd",
               "stage", "alternance", "temps partiel", "temps plein", "intérim", "titulaire", "beca",
               "prácticas", "media jornada", "jornada completa", "interino", "interina", "indefinido",
               "estágio", "meio período", "tirocinio", "tempo pieno", "deeltijd", "voltijd");
  if (text.size() > 20) return text.size() < 32 && same_letters(text.substr(0, 9), "stage de ");
  return modes.has(text) || same_letters(text.substr(0, 9), "stage de ");
}

bool is_self_employed(std::string_view text) {
  return text.size() == 13 && same_letters(text.substr(0, 4), "self") &&
         same_letters(text.substr(5), "employed");
}

bool is_link(std::string_view text) {
  if (text.size() < 4 || text.find(' ') != text.npos || text.find('@') != text.npos) return false;
  if (text[0] == '(') text.remove_prefix(1);  // '[Acme](https://acme.example)'
  const size_t scheme = text.find("://");
  if (scheme != text.npos) return scheme <= 5;
  if (text.substr(0, 4) == "www.") return true;
  const size_t slash = text.find('/'), dot = text.substr(0, slash).rfind('.');
  return slash != text.npos && dot != text.npos && dot > 0 && slash - dot >= 3;
}

bool is_state_code(std::string_view text) {
  static constexpr auto longer = word_set("NSW", "VIC", "QLD", "TAS", "ACT", "USA", "UAE", "GBR");
  return text.size() == 2 ? is_upper(text[0]) && is_upper(text[1])
                          : text.size() == 3 && is_upper(text[0]) && longer.has(text);
}

uint32_t hyphen_before_town(const Document& document, Span name) {
  const std::string_view text = document[name], behind = std::string_view(document.text).substr(name.end);
  const size_t hyphen = text.rfind('-');
  if (hyphen == text.npos || hyphen == 0 || hyphen + 2 >= text.size() || !is_upper(text[hyphen + 1]) ||
      is_blank(text[hyphen - 1]) || behind.size() < 4 || behind.substr(0, 2) != ", " ||
      !is_state_code(behind.substr(2, 2)) ||
      (behind.size() > 4 && (is_letter(behind[4]) || is_digit(behind[4]))))
    return name.end;
  return name.begin + static_cast<uint32_t>(hyphen);
}

// Whether the words of a name that holds a town are those of a town alone: 'San Diego', 'Berlin Mitte', 'Wien
// 1010', but not 'Stahlwerk Linz'.
static bool is_town(const Document& document, const Stretch& words) {
  static constexpr auto parts = word_set(
      "san", "santa", "saint", "sankt", "new", "north", "south", "east", "west", "upper", "lower", "bad",
      "fort", "port", "cape", "rio", "los", "las", "el", "la", "le", "les", "den", "mount", "great",
      "greater", "city", "area", "metro", "region", "de", "del", "da", "do", "dos", "di", "am", "an", "der",
      "im", "upon", "on", "the", "and", "ciudad", "ville", "são", "belo", "nova", "neu", "alt", "tel", "hong",
      "kong", "town", "st", "bay", "county", "mitte", "centre", "center", "central", "downtown", "beach",
      "hills", "valley", "lake", "novi", "nizhny", "old", "via", "works", "castle", "united", "arab", "saudi",
      "sri", "costa", "puerto", "washington", "victoria", "jersey", "maine", "dakota", "hampshire");
  for (const Word& word : document.words_of(words)) {
    const std::string_view text = document[word];
    if (text.size() == 1 || is_digit(text[0]) || (text.size() < 5 && is_digit(text.back()))) continue;
    if ((lexicon::flags(word.id) & word_flag::place) == 0 && !parts.has(text)) return false;
  }
  return true;
}

// 'Halle' of 'Halle (Saale)'.
static Span without_river(const Document& document, Span span) {
  const std::string_view text = document[span];
  if (text.empty() || text.back() != ')') return span;
  const size_t open = text.rfind(" (");
  const bool whole = open != text.npos && open > 0 && text.size() - open < 20;
  return whole ? Span{span.begin, span.begin + static_cast<uint32_t>(open)} : span;
}

bool is_brazilian_state(std::string_view text) {
  static constexpr auto states =
      word_set("AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO", "MA", "MG", "MS", "MT", "PA", "PB", "PE",
               "PI", "PR", "RJ", "RN", "RO", "RR", "RS", "SC", "SE", "SP", "TO");
  return is_state_code(text) && states.has(text);
}

uint32_t dashed_state(std::string_view text) {
  const size_t dash = text.substr(0, 2) == "- " ? 2 : text.substr(0, 4) == "\xE2\x80\x93 " ? 4 : 0;
  if (dash == 0 || !is_brazilian_state(text.substr(dash, 2))) return 0;
  return text.size() == dash + 2 || !is_letter(text[dash + 2]) ? static_cast<uint32_t>(dash) + 2 : 0;
}

// 'Mackay QLD 4740': Australians write states behind a blank; Brazilians behind a slash or a dash: 'Porto
// Alegre/RS', 'Recife - PE'.
static bool ends_in_state(std::string_view text) {
  if (const size_t slash = text.rfind('/'); slash != text.npos)
    return slash > 2 && is_upper(text[0]) && !is_upper(text[slash - 1]) &&
           is_brazilian_state(text.substr(slash + 1));
  if (text.size() > 7 && is_brazilian_state(text.substr(text.size() - 2)))
    for (const size_t dash : {text.size() - 4, text.size() - 6})
      if (text[dash - 1] == ' ' && dashed_state(text.substr(dash)) == text.size() - dash) return true;
  static constexpr auto states = word_set("NSW", "VIC", "QLD", "TAS");
  if (text.size() > 9 && text[text.size() - 5] == ' ' &&
      std::all_of(text.end() - 4, text.end(), [](char c) { return is_digit(c); }))
    text.remove_suffix(5);
  const size_t blank = text.rfind(' ');
  return blank != text.npos && blank > 2 && is_upper(text[0]) && is_state_code(text.substr(blank + 1)) &&
         states.has(text.substr(blank + 1)) && text.find_first_of("0123456789") == text.npos;
}

// 'City of Ghent' is an employer.
static bool names_council(std::string_view text) {
  static constexpr auto words =
      word_set("city of", "town of", "county of", "state of", "ville de", "mairie de", "stadt", "landkreis",
               "ayuntamiento de", "comune di", "gemeente", "urząd miasta", "câmara de", "prefeitura de");
  const size_t first = text.find(' ');
  return first != text.npos &&
         (words.has(text.substr(0, first)) || words.has(text.substr(0, text.find(' ', first + 1))));
}

bool is_place(const Document& document, Span span) {
  if (span.size() > 60) return false;
  const Span given = span;
  // 'Belgooly, Co. Cork'
  const std::string_view all = document[span];
  if (const size_t county = all.find(", Co. ");
      county != all.npos && county + 7 < all.size() && is_upper(all[0]) && is_upper(all[county + 6]) &&
      all.find(' ', county + 6) == all.npos && all.find(',') == county && county <= 24)
    return true;
  span = without_river(document, span);
  const Stretch words = document.stretch_of(span);
  const uint32_t count = words.end_word - words.first_word;
  if (count == 0 || count > 7) return false;
  // 'Broken Arrow, OK': a state vouches for what else is a verb.
  const std::string_view whole = document[span];
  const bool vouched = whole.size() > 4 && whole.substr(whole.size() - 4, 2) == ", " &&
                       is_state_code(whole.substr(whole.size() - 2));
  const auto other = static_cast<uint16_t>(word_flag::employer | (vouched ? 0 : word_flag::verb_any));
  bool known = false;
  for (const Word& word : document.words_of(words)) {
    const uint16_t flags = lexicon::flags(word.id);
    known = known || (flags & word_flag::place) != 0;
    if ((flags & other) == 0 && !is_title_word(document, word)) continue;
    const bool town = (word.span().end == span.end && document[word] == "CO") ||
                      (word.begin == span.begin && document[word] == "Port") || document[word] == "United";
    if (!town) return false;
  }
  if (names_council(document[given])) return false;
  const std::string_view text = document[span];
  if (is_lower(text[0]) && !known) return false;
  if (count <= 4 && ends_in_state(text)) return true;
  const size_t comma = text.rfind(", ");
  const std::string_view last = comma == text.npos ? text : text.substr(comma + 2);
  // 'Columbus, OH 43004': a postcode is part of it.
  size_t code = 0;
  while (code < last.size() && is_upper(last[code])) ++code;
  if (comma != text.npos && is_state_code(last.substr(0, code)) &&
      (code == last.size() || last[code] == ' ')) {
    // 'Lakeview Coffee Roasters, Duluth, MN' begins with a name.
    const size_t first = text.find(", ");
    return first == comma || text.substr(0, first).find(' ') == text.npos || is_digit(text[0]);
  }
  if (!known) return false;
  // 'London' and 'London, Ontario', but neither 'Paris Metro Works' nor 'Infrastructure Canada'.
  if (comma == text.npos) return count <= 4 && is_town(document, words);
  // 'Porto Sul Cargas, Santos', 'Stadthaus Bonn, Bonn' are a name and its place.
  const size_t again = text.substr(0, comma).find(last);
  if (again != text.npos && again > 0) return false;
  const Stretch town = document.stretch_of({span.begin, span.begin + static_cast<uint32_t>(comma)});
  const auto strange = [&](const Word& word) {
    return word.size > 4 && (lexicon::flags(word.id) & word_flag::place) == 0;
  };
  const auto names = document.words_of(town);
  const bool some = std::any_of(names.begin(), names.end(), [](const Word& word) {
    return (lexicon::flags(word.id) & word_flag::place) != 0;
  });
  if (names.size() >= 3 && std::any_of(names.begin(), names.end(), strange)) return false;
  if (some && !is_town(document, town)) return false;
  const Stretch end = document.stretch_of({span.begin + static_cast<uint32_t>(comma), span.end});
  for (const Word& word : document.words_of(end))
    if ((lexicon::flags(word.id) & word_flag::place) != 0) return true;
  return false;
}

}
