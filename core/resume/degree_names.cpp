// The names of degrees: where one ends, and what in it is the subject.
#include <algorithm>

#include "core/resume/language.hpp"
#include "core/resume/reader.hpp"
#include "core/resume/schools.hpp"
#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// 'BMus', 'MEng', 'DPhil', 'BScN', 'BSocSc'.
static bool is_short_degree(std::string_view run) {
  if (run.size() < 3 || run.size() > 7 || (run[0] != 'B' && run[0] != 'M' && run[0] != 'D') ||
      !is_upper(run[1]))
    return false;
  const auto small = std::find_if_not(run.begin() + 2, run.end(), is_lower);
  return small != run.begin() + 2 &&
         (small == run.end() || (is_upper(*small) && std::all_of(small + 1, run.end(), is_lower)));
}

// 'BBS in Marketing', 'AAS in Nursing': capitals before a subject.
static bool leads_subject(std::string_view text, uint32_t begin, uint32_t end) {
  const std::string_view run = text.substr(begin, end - begin), behind = text.substr(end, 4);
  // 'BRG in der Au' is a school.
  if (end + 4 < text.size() && is_lower(text[end + 4])) return false;
  return run.size() >= 2 && run.size() <= 5 && std::string_view("ABCDEFHLMPT").find(run[0]) != run.npos &&
         std::all_of(run.begin(), run.end(), is_upper) &&
         (behind == " in " || behind == " en " || behind == " em ");
}

// 'B.A.', 'P.S.'
static bool is_spaced_capitals(std::string_view run) {
  for (size_t i = 0; i < run.size(); ++i)
    if (i % 2 == 0 ? !is_upper(run[i]) : run[i] != '.') return false;
  return run.size() >= 3;
}

// 'B.A.', 'Ph.D.', 'LL.M.', 'Dr.-Ing.': short parts in capitals between full stops.
static bool is_dotted_degree(std::string_view run) {
  static constexpr auto titles = word_set("ing.", "ir.", "drs.", "mgr.", "lic.", "inż.");
  if (run.size() <= 5 && run.size() > 2 && run.back() == '.' && titles.has(run)) return true;
  if (run.size() < 3 || run.size() > 10) return false;
  // 'P.S. Senior School' has the initials of a name.
  if (is_spaced_capitals(run)) {
    static constexpr auto known =
        word_set("ba", "bs", "be", "ma", "ms", "me", "md", "ab", "aa", "as", "sb", "sm", "jd", "aas", "bba",
                 "mba", "bfa", "mfa", "llb", "llm", "mph", "mpa", "msw", "bca", "mca", "bbs", "dba", "edd",
                 "ged", "dds", "dvm", "bsn", "msn", "bsc", "msc", "da", "ds", "pgdm", "lld");
    std::string letters;
    for (const char c : run)
      if (c != '.') letters += c;
    return known.has(letters);
  }
  if (std::string_view("ABDELMPS").find(run[0]) == run.npos) return false;
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

uint32_t school_year_end(const Document& document, Span span) {
  static constexpr auto years = word_set("ano", "grade", "standard", "class", "year", "klasse");
  const Stretch words = document.stretch_of(span);
  if (document[span] == "10th" || document[span] == "12th") return span.end;
  // 'Higher Secondary (Class XII)'
  static constexpr auto schools = word_set("higher secondary", "senior secondary", "pre-university course");
  const std::string_view text = document[span];
  const size_t two = std::min(text.find(' ', text.find(' ') + 1), text.size());
  if (schools.has(text.substr(0, two))) return span.begin + static_cast<uint32_t>(two);
  const uint32_t end = std::min(words.end_word, words.first_word + 4);
  bool number = false, year = false;
  for (uint32_t i = words.first_word; i < end; ++i) {
    const std::string_view word = document[document.words[i]];
    year = year || years.has(word);
    number =
        number || word == "X" || word == "XII" || (is_digit(word[0]) && word.size() <= 4 && word.size() > 1);
    if (year && number) return document.words[i].span().end;
    if (i == words.first_word && !year && !number) return 0;
  }
  return 0;
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
    // 'B. Sc.'
    if (stop - at <= 3 && stop > at + 1 && text[stop - 1] == '.' && stop + 2 < span.end &&
        text[stop] == ' ') {
      uint32_t next = stop + 1;
      while (next < span.end && text[next] != ' ' && text[next] != ',') ++next;
      const std::string joined =
          std::string(text_of(text, {at, stop})) + std::string(text_of(text, {stop + 1, next}));
      if (joined.back() == '.' && is_dotted_degree(joined)) end = std::max(end, next), stop = next;
    }
    if (is_dotted_degree(text_of(text, {at, stop})) || is_short_degree(text_of(text, {at, stop})) ||
        (at == span.begin && leads_subject(text, at, stop)))
      end = std::max(end, stop);
    at = stop + 1;
  }
  static constexpr auto kinds = word_set(
      "bachelor's", "master's", "associate", "certificate", "doctor", "minor", "major", "degree", "gcse",
      "gcses", "lehre", "laurea", "maturità", "bac", "baccalaureate", "graduado", "graduada", "técnico",
      "técnica", "grado", "título", "bachillerato", "bachiller", "curso", "formation", "licencja",
      "magisterskie", "licenciatura", "mestre", "ingénieur", "maîtrise", "deug", "cap", "bep", "specialist",
      "apprenticeship", "berufsausbildung", "umschulung", "promotion", "abitur", "schulabschluss", "reife",
      "realschulabschluss", "honours", "nvq", "btec", "diplôme", "brevet", "capes", "agrégation", "ncea",
      "ged", "techniker", "technikerin", "meisterbrief", "fachwirt", "fachwirtin", "betriebswirt",
      "betriebswirtin", "weiterbildung", "levels", "apolytirion", "propedeuse", "havo", "vwo", "mbo", "hbo",
      "vmbo", "bootcamp", "hochschulreife", "gce", "igcse", "highers", "médio", "secundário",
      "specializzazione", "specialización", "especialización", "especialização", "pós-graduação",
      "meisterprüfung", "meister", "gesellenbrief", "gesellenprüfung", "bprea", "mph", "msw", "mpa", "dnp",
      "but", "profesional", "bacharelato", "dscg", "dcg", "bachelier", "bachelière", "fachabitur",
      "fachoberschulreife", "matura", "hauptschulabschluss", "logistikmeister", "industriemeister",
      "ausbildung", "licencié", "licenciée", "cfc", "bp", "cqp", "anerkannte", "anerkannter", "geprüfte",
      "geprüfter", "examinierte", "examinierter", "préparatoire", "licencjat", "inżynier", "doktor", "perito",
      "graduação", "kandidatgrad", "bachelorgrad", "mastergrad", "anerkennung", "staatsexamen", "mastère",
      "cert", "certification", "certificat", "certificación", "zertifikat", "cfgs", "cfgm", "hnc", "emba",
      "nanodegree", "studia", "eso", "wassce", "ssc", "hsc", "diplomstudium", "studium", "bbs", "bsn", "bfa",
      "mfa", "fähigkeitszeugnis", "efz", "bca", "mca", "mcom", "bba", "llb", "edd", "aas", "bsw", "dba");
  if (end != 0) return end;
  for (const Word& word : document.words_of(document.stretch_of(span)))
    if (kinds.has(document[word].substr(0, document[word].find('-'))) || kinds.has(document[word]) ||
        document[word] == "DEC" || (word.begin == span.begin && same_letters(document[word], "technik")) ||
        (word.size > 8 && ends_with_letters(document[word], "rmeister")) ||
        (word.size > 8 &&
         (ends_with_letters(document[word], "studium") || ends_with_letters(document[word], "examen") ||
          ends_with_letters(document[word], "ausbildung") ||
          ends_with_letters(document[word], "ingenj\xC3\xB6r"))) ||
        (same_letters(document[word], "level") && word.begin > span.begin && text[word.begin - 1] == '-'))
      end = word.span().end;
  return std::max(end, school_year_end(document, span));
}

// 'Diplôme d'État d'infirmier', 'Licence de droit', 'Ausbildung zur Köchin': one name as a whole.
static constexpr std::string_view of_words[] = {
    " de ",           " du ", " d'",   " d\xE2\x80\x99", " DE ",  " DU ", " D'",
    " D\xE2\x80\x99", " di ", " zum ", " zur ",          " als ", " tot "};
static bool begins_with_of(std::string_view words) {
  return std::any_of(std::begin(of_words), std::end(of_words),
                     [&](std::string_view of) { return words.substr(0, of.size()) == of; });
}

bool holds_subject(const Document& document, Span degree) {
  static constexpr auto leaving =
      word_set("abitur", "fachabitur", "hochschulreife", "reife", "matura", "vwo", "ged", "leaving", "school",
               "secundário", "médio", "hsc", "ssc", "wassce", "eso");
  for (const Word& word : document.words_of(document.stretch_of(degree)))
    if (leaving.has(document[word])) return true;
  const std::string_view text = document[degree];
  if (text == "G.E.D." || school_year_end(document, degree) == degree.end) return true;
  return std::any_of(std::begin(of_words), std::end(of_words),
                     [&](std::string_view of) { return text.find(of) != text.npos; });
}

// Whether a short form of a degree is followed by a word in capitals, not in brackets: 'BSc Chemistry with a
// Year'.
static bool field_begins(const Document& document, uint32_t named, uint32_t end) {
  const std::string_view text = document.text;
  uint32_t begin = named;
  while (begin > 0 && !is_blank(text[begin - 1]) && text[begin - 1] != '\n') --begin;
  size_t capitals = 0;
  for (uint32_t i = begin; i < named; ++i) capitals += is_upper(text[i]) ? 1 : 0;
  if (capitals < 2) return false;
  int depth = 0;
  for (uint32_t i = named; i + 1 < end; ++i) {
    depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    if (depth == 0 && text[i] == ' ' && is_upper(text[i + 1]) &&
        !same_letters(text_of(text, {i + 1, i + 10}), "candidate") &&
        !same_letters(text_of(text, {i + 1, i + 6}), "level"))
      return true;
  }
  return false;
}

// 'Master of Science in Informatics', 'BSc (Hons) Adult Nursing', 'Computer Science, BSc'.
void split_degree(const Document& document, Span span, bool first, Span& degree, Span& field) {
  const std::string_view text = document.text;
  degree = span;
  uint32_t end = degree_end(document, span);
  static constexpr std::string_view joints[] = {" in ", " IN ", " en ", " em ",         " EN ",  " EM ",
                                                " im ", ": ",   " - ",  " f\xC3\xBCr ", " der ", " i "};
  std::string flat(document[span]);  // a line's end is a blank
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  const std::string_view words = flat;
  for (const std::string_view joint : joints) {
    const size_t at = words.find(joint, 1);
    if (at == words.npos || (joint == ": " && at < 3)) continue;
    const Span before{span.begin, span.begin + static_cast<uint32_t>(at)};
    const uint32_t named = degree_end(document, before);
    // 'Ausbildung Fachinformatiker für Systemintegration' is parted behind its first word; 'en' is the Dutch
    // 'and'.
    if (named == 0 || (joint[1] == 'f' && named != before.end)) continue;
    if (joint == " der " && !ends_with_letters(document[before], "studium")) continue;
    // 'BSc Geography with a Year in Industry', 'Licence Métiers du livre : édition': the field begins
    // earlier.
    if (joint != " - " && field_begins(document, named, before.end)) continue;
    if (joint == " i " && named != before.end) continue;
    if (joint == " en " && detect_language(document) == "nl") continue;
    degree = trim_separators(text, before);
    field = trim_separators(text, {before.end + static_cast<uint32_t>(joint.size()), span.end});
    return;
  }
  if (const size_t of = words.find(" of "); of != words.npos && of <= end - span.begin) {
    // 'Master of Science Robotics'
    static constexpr auto kinds = word_set("science", "arts", "commerce", "engineering", "laws", "philosophy",
                                           "technology", "education");
    const size_t begin = of + 4;
    size_t stop = std::min(words.find(' ', begin), words.size());
    if (!kinds.has(words.substr(begin, stop - begin))) return;
    // 'Master of Arts (M.A.) Robotics'
    if (words.substr(stop, 2) == " (" && words.find(") ", stop) != words.npos)
      stop = words.find(") ", stop) + 1;
    if (stop + 2 >= words.size() || !is_upper(words[stop + 1])) return;
    degree = {span.begin, span.begin + static_cast<uint32_t>(stop)};
    field = trim_separators(text, {degree.end, span.end});
    return;
  }
  if (end < span.end && text[end] == ')') ++end;  // 'Brevet (CAP) Cuisine'
  const std::string_view behind = words.substr(std::min<size_t>(end - span.begin, words.size()));
  if (begins_with_of(behind)) return;
  // 'Diplom-Betriebswirtin'
  if (end < span.end && text[end] == '-')
    while (end < span.end && text[end] != ' ' && text[end] != '(') ++end;
  while (end < span.end &&
         (text[end] == '.' || (text[end] == '\'' && end + 1 < span.end && text[end + 1] == 's')))
    end += text[end] == '.' ? 1 : 2;
  if (const size_t open_bracket = text_of(text, {end, span.end}).find('('); open_bracket <= 1) {
    const size_t close = text_of(text, {end, span.end}).find(')');
    if (close != text.npos) end += static_cast<uint32_t>(close) + 1;
  }
  for (const std::string_view word :
       {" Degree",        " degree",        " Honours",       " magistrale",   " triennale",
        " Hons",          " universitaire", " profesional",   " profissional", " professionnelle",
        " professionnel", " superior",      " Artium",        " pro",          " inżynier",
        " candidate",     " integrado",     " universitario", " propio",       " spécialisé",
        " podyplomowe"})
    if (same_letters(text_of(text, {end, span.end}).substr(0, word.size()), word) &&
        (end + word.size() >= span.end || text[end + word.size()] == ' ' || text[end + word.size()] == '\n'))
      end += static_cast<uint32_t>(word.size());
  // 'Baccalauréat économique et social', 'Maturità artistica': which of a kind of examination it is.
  static constexpr auto exams =
      word_set("baccalauréat", "bac", "maturità", "bachillerato", "brevet", "matura");
  if (end + 1 < span.end && text[end] == ' ' && is_lower(text[end + 1]) &&
      exams.has(text_of(text, {span.begin, end}))) {
    degree = span;
    return;
  }
  // 'Master 2'
  if (end + 1 < span.end && text[end] == ' ' && (text[end + 1] == '1' || text[end + 1] == '2') &&
      (end + 2 == span.end || text[end + 2] == ' '))
    end += 2;
  // 'Certificate III'
  const std::string_view numeral = text_of(text, {end, span.end});
  const size_t letters = std::min(numeral.find_first_not_of("IV", 1), numeral.size());
  if (letters > 1 && letters < 5 && numeral[0] == ' ' &&
      (letters == numeral.size() || numeral[letters] == ' '))
    end += static_cast<uint32_t>(letters);
  // 'NVQ Level 3'
  static constexpr auto grades = word_set(" level", " niveau", " nivel", " livello");
  const std::string_view grade = text_of(text, {end, span.end});
  if (const size_t number = grade.find_first_of("0123456789");
      number < 10 && grades.has(grade.substr(0, number - 1)))
    end += static_cast<uint32_t>(number) + 1;
  const Span rest = trim_separators(text, {end, span.end});
  // '8 GCSEs including Maths'
  if (same_letters(text_of(text, rest).substr(0, 10), "including ")) return;
  const bool degree_last = rest.empty() && first;
  if (!rest.empty() && word_count(document, rest) <= 8) {
    degree = trim_separators(text, {span.begin, end});
    field = rest;
    if (degree.empty()) degree = span;
  } else if (degree_last) {
    degree = span;
  }
}

}
