// How well somebody knows something.
#include <algorithm>

#include "core/resume/list.hpp"
#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

bool is_level_word(std::string_view word) {
  static constexpr auto levels = word_set(
      "native", "fluent", "advanced", "intermediate", "beginner", "basic", "basics", "elementary",
      "proficient", "professional", "working", "limited", "bilingual", "conversational", "proficiency",
      "expert", "mother", "tongue", "speaker", "business", "full", "level", "good", "excellent", "familiar",
      "competent", "skilled", "experienced", "novice", "upper", "lower", "very", "a1", "a2", "b1", "b2", "c1",
      "c2", "muttersprache", "muttersprachler", "verhandlungssicher", "fließend", "fliessend",
      "grundkenntnisse", "gut", "gute", "sehr", "kenntnisse", "fortgeschritten", "courant", "langue",
      "maternelle", "intermédiaire", "débutant", "notions", "bilingue", "lu", "écrit", "parlé", "nativo",
      "nativa", "fluido", "fluida", "avanzado", "avanzada", "intermedio", "intermedia", "básico", "básica",
      "fluente", "avançado", "avançada", "intermediário", "madrelingua", "ottimo", "ottima", "buono", "buona",
      "scolastico", "avanzato", "niveau", "nivel", "nível", "livello", "moedertaal", "vloeiend", "and", "in",
      "written", "spoken", "experto", "experta", "experte", "avancé", "avancée", "scolaire", "bon", "bonne",
      "très", "expertin", "geübt", "skillful", "skilful", "língua", "materna", "lengua", "ojczysty", "biegły",
      "biegle", "zaawansowany", "zaawansowana", "dobry", "dobra", "średni", "średnia", "Średni", "Średnia",
      "podstawowy", "podstawowa", "ekspert", "komunikatywny", "komunikatywna", "goed", "gevorderd",
      "basiskennis", "uitstekend", "redelijk", "esperto", "esperta", "especialista", "zeer", "bardzo",
      "molto", "muito", "bom", "boa", "muy", "bueno", "buena", "bien");
  return levels.has(word);
}

// '9 years', '10+ years', 'less than 1 year'
static bool is_experience(const Document& document, Span span) {
  static constexpr auto units =
      word_set("year", "years", "yr", "yrs", "month", "months", "jahr", "jahre", "an", "ans", "año", "años",
               "ano", "anos", "anno", "anni", "jaar", "lat", "lata", "rok");
  static constexpr auto others = word_set("less", "more", "than", "over", "of", "experience", "+");
  const Stretch words = document.stretch_of(span);
  bool unit = false, number = false;
  for (const Word& word : document.words_of(words)) {
    const std::string_view text = document[word];
    if (units.has(text))
      unit = true;
    else if (is_digit(text[0]) && text.size() <= 3)
      number = true;
    else if (!others.has(text))
      return false;
  }
  return unit && number;
}

// '4/5', '80%', '80 %'
static bool is_share(std::string_view text) {
  const size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view rest = text.substr(digits);
  return digits > 0 && digits <= 3 && (rest == "%" || rest == " %" || rest == "/5" || rest == "/10");
}

bool is_level(const Document& document, Span span) {
  const Stretch words = document.stretch_of(span);
  if (words.first_word == words.end_word || words.end_word - words.first_word > 5) return false;
  if (is_experience(document, span)) return true;
  for (const Word& word : document.words_of(words)) {
    const std::string_view text = document[word];
    const bool share =
        is_digit(text[0]) && span.end > word.span().end && document.text[word.span().end] == '%';
    const bool sign =
        share || (text.size() == 1 && (text[0] == '+' || text[0] == '/' || text[0] == '.' || text[0] == '%'));
    if (!sign && !is_level_word(text)) return false;
  }
  return true;
}

void split_level(const Document& document, Span item, Span& name, Span& level) {
  const std::string_view text = document.text;
  name = item, level = {};
  if (is_level(document, item)) {
    level = item, name = {item.begin, item.begin};
    return;
  }
  for (uint32_t i = item.begin + 1; i < item.end;) {
    const CodePoint point = code_point_at(text, i);
    const char32_t c = point.value;
    const bool blank_before = is_blank(text[i - 1]);
    const bool parts = c == '(' || c == ':' || c == 0x2014 || c == '[' ||
                       (blank_before && (c == '-' || c == 0x2013 || c == '/'));
    if (parts) {
      const Span behind = trim_separators(text, {i, item.end});
      if (is_level(document, behind) || c == ':') {
        name = trim_separators(text, {item.begin, i});
        level = behind;
        return;
      }
    }
    i += point.size;
  }
  // 'Go 4/5', 'Go 80%', 'Go 9 years'
  for (size_t blank = text_of(text, item).rfind(' '), tries = 0; blank != std::string_view::npos && tries < 2;
       blank = text_of(text, item).substr(0, blank).rfind(' '), ++tries) {
    const Span behind{item.begin + static_cast<uint32_t>(blank) + 1, item.end};
    if (!is_digit(text[behind.begin]) ||
        !(is_share(text_of(text, behind)) || is_experience(document, behind)))
      continue;
    name = trim_separators(text, {item.begin, behind.begin}), level = behind;
    return;
  }
  // 'English C1', 'German native'
  const Stretch words = document.stretch_of(item);
  uint32_t first = words.end_word;
  while (first > words.first_word + 1 && is_level_word(document[document.words[first - 1]])) --first;
  if (first < words.end_word) {
    name = trim_separators(text, {item.begin, document.words[first].begin});
    level = trim_separators(text, {document.words[first].begin, item.end});
  }
}

}
