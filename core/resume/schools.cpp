#include "core/resume/schools.hpp"

#include <algorithm>

#include "core/resume/language.hpp"
#include "core/resume/reader.hpp"
#include "core/resume/school_parts.hpp"
#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// 'Rijksuniversiteit', 'Uniwersytet', but 'Máster universitario', 'Diplôme universitaire'.
static bool names_university(std::string_view word) {
  for (size_t at = 0; at + 9 < word.size(); ++at) {
    if ((word[at] | 0x20) != 'u' || !same_letters(word.substr(at, 3), "uni")) continue;
    const std::string_view stem = word.substr(at + 3, 6), tail = word.substr(at + 9);
    for (const std::string_view known : {"versit", "wersyt", "verzit", "bertsi"})
      if (same_letters(stem, known))
        return !same_letters(tail.substr(0, 2), "ar") && !same_letters(tail.substr(0, 3), "air");
  }
  return false;
}

bool is_school(const Document& document, Span span) {
  // Words of employers' names that are subjects too: 'International Business Law'.
  static constexpr auto subjects =
      word_set("staatliche", "international", "media", "financial", "pharma", "pharmaceuticals", "logistics",
               "software", "systems", "technology", "technologies", "robotics", "insurance", "games",
               "interactive", "analytics", "museum", "museums", "farmacia", "farmácia", "pharmacie",
               "restaurant", "theatre", "theater", "library", "retail", "networks", "transport", "nursing");
  for (const Word& word : document.words_of(document.stretch_of(span)))
    if ((lexicon::flags(word.id) & word_flag::employer) != 0 && !subjects.has(document[word]) &&
        (!is_lower(document.text[word.begin]) || is_lower(document.text[span.begin])))
      return true;
  static constexpr auto names = word_set(
      "schools", "institution", "itis", "universities", "univ", "uni", "tech", "seminary", "liceum",
      "technikum", "lyceum", "eth", "mit", "rwth", "tum", "lmu", "tu", "iut", "insa", "epfl", "hec", "ucl",
      "lse", "caltech", "liceo", "colegio", "colégio", "collège", "kolleg", "gesamtschule", "istituto",
      "instituto", "ies", "fh", "htl", "hec", "essec", "polytechnique", "académie", "ifsi", "lycee",
      "berufsschule", "volkshochschule", "vhs", "ihk", "univerzita", "üniversitesi", "universitet",
      "universitetet", "yliopisto", "högskola", "haute", "assembly", "academia", "accademia", "akademia",
      "akademie", "conservatoire", "konservatorium", "coursera", "udacity", "edx", "polytech", "campus",
      "iae", "esc", "eoi", "uc", "ucla", "nyu", "kth", "dtu", "ntnu", "kaist", "iit", "nit", "ucd", "epitech",
      "puc", "usp", "unicamp", "ufmg", "ufrj", "unesp", "fgv", "ufsc", "insper", "iscte", "cfa", "cipfp",
      "cifp", "greta", "afpa", "senai", "senac", "conalep", "ipn", "cégep", "cegep", "unam", "itesm", "esade",
      "wydział", "faculty", "faculté", "iese", "edhec", "intec", "bits", "vit", "wu", "ysgol", "coláiste",
      "scoil", "ikastola", "vidyalaya", "vidyalayam", "niketan");
  static constexpr std::string_view endings[] = {"schule",
                                                 "universit\xC3\xA4t",
                                                 "university",
                                                 "kolleg",
                                                 "h\xC3\xB6gskola",
                                                 "universitet",
                                                 "gymnasium",
                                                 "gymnasiet",
                                                 "skolan",
                                                 "skool",
                                                 "schulzentrum",
                                                 "bildungszentrum",
                                                 "stufenzentrum",
                                                 "skola",
                                                 "college",
                                                 "akademie",
                                                 "kammer",
                                                 "大学",
                                                 "学院",
                                                 "大學",
                                                 "學院",
                                                 "高校"};
  for (const Word& word : document.words_of(document.stretch_of(span))) {
    const std::string_view text = document[word];
    if (word.begin > span.begin && document.text[word.begin - 1] == '(') continue;  // 'M.Sc. (Tech.)'
    const std::string_view behind = text_of(document.text, {word.span().end, span.end});
    if (behind.substr(0, 5) == "-Note" || text.substr(0, 8) == "IHK-Note") continue;
    if (text.substr(0, 4) == "Pre-") continue;                                  // 'Pre-University Course'
    if (names.has(text) && (word.size > 4 || !is_lower(text[0]))) return true;  // 'mit Erfolg'
    if (names_university(text)) return true;
    // 'Some college', but 'Lunds tekniska högskola'.
    if (is_lower(text[0]) && !is_lower(document.text[span.begin]) &&
        (text == "college" || text == "university"))
      continue;
    for (const std::string_view ending : endings)
      if (ends_with_letters(text, ending)) return true;
  }
  return false;
}

// 'A*AA', 'ABB': grades of school exams, the best first; but 'BCA' is a degree.
static bool are_letter_grades(std::string_view text) {
  if (text.size() < 3 || text.size() > 8 || text.find_first_not_of("ABCDE*") != text.npos) return false;
  if (text.find('*') != text.npos) return text[0] != '*';
  return std::is_sorted(text.begin(), text.end()) &&
         std::adjacent_find(text.begin(), text.end()) != text.end();
}

bool is_mark(std::string_view text) {
  if (are_letter_grades(text)) return true;
  size_t capitals = 0;
  while (capitals < text.size() && capitals < 5 && is_upper(text[capitals])) ++capitals;
  if (capitals > 1 && capitals + 1 < text.size() && text[capitals] == ' ') {
    text.remove_prefix(capitals + 1);
    if (text.find_first_of(".,") == text.npos) return false;
  }
  return !text.empty() && is_digit(text[0]) && text.size() <= 12 &&
         text.find_first_not_of("0123456789:/.,% ") == text.npos && text.find_first_of(":/.%") != text.npos;
}

bool is_score(const Document& document, Span span) {
  static constexpr auto words =
      word_set("gpa", "cgpa", "note", "grade", "grades", "honours", "honors", "honour", "cum", "laude",
               "distinction", "distinctions", "merit", "dean's", "dean", "abschlussnote", "mention", "nota",
               "voto", "votazione", "lode", "average", "score", "upper", "lower", "second", "rank",
               "promedio", "gesamtnote", "durchschnitt", "auszeichnung", "onderscheiding", "valedictorian",
               "first", "class", "summa", "magna", "percentage", "marks", "valores", "félicitations",
               "sobresaliente", "matrícula", "bestanden", "erfolg", "predicted", "wyróżnieniem", "ocena");
  if (school_year_end(document, span) != 0) return false;
  for (const Word& word : document.words_of(document.stretch_of(span)))
    if (words.has(document[word])) return true;
  return is_mark(document[span]);
}

bool is_thesis(const Document& document, Span line) {
  static constexpr auto words =
      word_set("thesis", "dissertation", "masterarbeit", "bachelorarbeit", "diplomarbeit", "abschlussarbeit",
               "mémoire", "tesis", "tese", "tesi", "scriptie", "tfg", "tfm", "tcc");
  const Stretch stretch = document.stretch_of(line);
  const uint32_t end = std::min(stretch.end_word, stretch.first_word + 3);  // 'Master's' may be two
  for (uint32_t i = stretch.first_word; i < end; ++i)
    if (words.has(document[document.words[i]])) return true;
  return false;
}

bool is_remark(const Document& document, Span line) {
  static constexpr auto labels =
      word_set("activities", "honors", "honours", "awards", "scholarship", "scholarships", "advisor",
               "adviser", "supervisor", "journal", "leadership", "societies", "extracurricular", "betreuer",
               "bourse", "beca", "stipendium");
  static constexpr auto offices =
      word_set("president", "vice", "member", "captain", "treasurer", "founder", "editor", "secretary",
               "chair", "recipient", "winner", "finalist", "valedictorian");
  const std::string_view text = document[line], word = text.substr(0, text.find_first_of(" :-"));
  const bool dated = !find_period(document, line).span.empty();
  if (offices.has(word)) return !dated && degree_end(document, line) == 0;
  const size_t colon = text.find(": ");
  if (colon > 40 || is_digit(text[0])) return false;
  if (labels.has(word)) return true;
  // With dates it may be an entry: 'Web design: Codecraft, 2018'.
  const Span label{line.begin, line.begin + static_cast<uint32_t>(colon)};
  return !dated && word_count(document, label) <= 4 && degree_end(document, line) == 0 &&
         !is_school(document, label) && !names_subject(text.substr(0, colon));
}

bool is_minor(const Document& document, Span line) {
  static constexpr auto minors = word_set("minor", "major", "nebenfach", "mineure", "majeure");
  const std::string_view text = document[line];
  return minors.has(text.substr(0, text.find_first_of(" :"))) && text.substr(0, 6) != "Major:";
}

// 'Form College', but 'FH Burgenland'.
static bool ends_in_school(const Document& document, Span span) {
  const Stretch words = document.stretch_of(span);
  return words.first_word != words.end_word && is_school(document, document.words[words.end_word - 1].span());
}

// 'A-levels, Richard Huish' above 'College, Taunton', 'Fachinformatiker, Berufskolleg' above 'Troisdorf': a
// name that the end of an entry's first line broke.
static bool breaks_school(const Document& document, const ListLine& line, const ListLine& below) {
  if (below.after_blank || below.marked || !below.wrapped || !find_period(document, below.span).span.empty())
    return false;
  const std::string_view text = document[line.span], next = document[below.span];
  const size_t comma = text.rfind(", ");
  if (comma == text.npos || text.find('\t') == text.npos ||
      find_period(document, line.span).span.begin != line.span.begin)
    return false;
  const Span last{line.span.begin + static_cast<uint32_t>(comma) + 2, line.span.end};
  const Span first{below.span.begin,
                   below.span.begin + static_cast<uint32_t>(std::min(next.find(", "), next.size()))};
  return is_school(document, last) ? word_count(document, last) == 1
                                   : word_count(document, first) <= 2 && ends_in_school(document, first);
}

// 'Certificate in Full-Stack Web' above 'Development', both in bold type: a degree that a narrow column
// broke.
std::vector<ListLine> join_broken_degrees(const Resume& resume, std::vector<ListLine> lines) {
  for (size_t i = 0; i + 1 < lines.size();) {
    ListLine &line = lines[i], &below = lines[i + 1];
    // '(IHK,' above 'Note 2,1)'.
    const std::string_view text = resume.document[line.span], next = resume.document[below.span];
    const size_t open = text.rfind('('), close = next.find(')');
    if (breaks_school(resume.document, line, below) ||
        (open != text.npos && text.find(')', open) == text.npos &&
         close < std::min(next.find('('), next.size()) && !below.after_blank && !below.marked)) {
      line.span.end = below.span.end;
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      continue;
    }
    const uint32_t look = resume.look_at(line.span.begin);
    const bool alike = look != 0 && !below.after_blank && !below.marked &&
                       resume.look_at(below.span.begin) == look &&
                       degree_end(resume.document, below.span) == 0 &&
                       find_period(resume.document, {line.span.begin, below.span.end}).span.empty();
    const bool school = is_school(resume.document, line.span);
    // 'Eindhoven University of' above 'Technology'.
    const bool goes_on = alike && (degree_end(resume.document, line.span) != 0
                                       ? !is_school(resume.document, below.span)
                                       : school && ends_small(resume.document, line.span));
    if (goes_on) {
      line.span.end = below.span.end;
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    } else {
      ++i;
    }
  }
  return lines;
}

}
