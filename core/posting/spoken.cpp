// Spoken languages that a posting asks for.
#include <algorithm>

#include "core/posting/reader.hpp"
#include "core/text/word_set.hpp"

namespace resume {

static constexpr std::string_view languages[] = {
    "Arabic",     "Bengali",   "Bulgarian", "Cantonese",  "Catalan", "Chinese",  "Croatian",   "Czech",
    "Danish",     "Dutch",     "English",   "Estonian",   "Finnish", "French",   "German",     "Greek",
    "Hebrew",     "Hindi",     "Hungarian", "Indonesian", "Italian", "Japanese", "Korean",     "Latvian",
    "Lithuanian", "Malay",     "Mandarin",  "Norwegian",  "Persian", "Polish",   "Portuguese", "Romanian",
    "Russian",    "Serbian",   "Slovak",    "Slovenian",  "Spanish", "Swedish",  "Tagalog",    "Thai",
    "Turkish",    "Ukrainian", "Urdu",      "Vietnamese"};

struct LanguageWord {
  std::string_view word;
  uint8_t language;  ///< place in `languages`
};

// Their names in the languages that postings come in.
static constexpr LanguageWord language_words[] = {
    {"alemán", 14},
    {"allemand", 14},
    {"angielski", 10},
    {"anglais", 10},
    {"arabic", 0},
    {"bengali", 1},
    {"bulgarian", 2},
    {"cantonese", 3},
    {"catalan", 4},
    {"chinese", 5},
    {"chinesisch", 5},
    {"croatian", 6},
    {"czech", 7},
    {"danish", 8},
    {"dansk", 8},
    {"deutsch", 14},
    {"deutschkenntnisse", 14},
    {"deutschkenntnissen", 14},
    {"dutch", 9},
    {"dänisch", 8},
    {"engels", 10},
    {"englisch", 10},
    {"englischkenntnisse", 10},
    {"englischkenntnissen", 10},
    {"english", 10},
    {"espagnol", 36},
    {"español", 36},
    {"estonian", 11},
    {"farsi", 28},
    {"finnisch", 12},
    {"finnish", 12},
    {"flemish", 9},
    {"francese", 13},
    {"francés", 13},
    {"französisch", 13},
    {"französischkenntnisse", 13},
    {"français", 13},
    {"french", 13},
    {"german", 14},
    {"greek", 15},
    {"hebrew", 16},
    {"hindi", 17},
    {"hungarian", 18},
    {"indonesian", 19},
    {"inglese", 10},
    {"inglés", 10},
    {"inglês", 10},
    {"italian", 20},
    {"italiano", 20},
    {"italien", 20},
    {"italienisch", 20},
    {"japanese", 21},
    {"japanisch", 21},
    {"korean", 22},
    {"latvian", 23},
    {"lithuanian", 24},
    {"malay", 25},
    {"mandarin", 26},
    {"nederlands", 9},
    {"niederländisch", 9},
    {"niemiecki", 14},
    {"norsk", 27},
    {"norwegian", 27},
    {"norwegisch", 27},
    {"néerlandais", 9},
    {"persian", 28},
    {"polish", 29},
    {"polnisch", 29},
    {"polski", 29},
    {"portugiesisch", 30},
    {"portuguese", 30},
    {"portugués", 30},
    {"português", 30},
    {"romanian", 31},
    {"russian", 32},
    {"russisch", 32},
    {"schwedisch", 37},
    {"serbian", 33},
    {"slovak", 34},
    {"slovenian", 35},
    {"spagnolo", 36},
    {"spanisch", 36},
    {"spanischkenntnisse", 36},
    {"spanish", 36},
    {"suomi", 12},
    {"svenska", 37},
    {"swedish", 37},
    {"tagalog", 38},
    {"tedesco", 14},
    {"thai", 39},
    {"tschechisch", 7},
    {"turkish", 40},
    {"türkisch", 40},
    {"ukrainian", 41},
    {"urdu", 42},
    {"vietnamese", 43},
    {"čeština", 7},
};

static constexpr bool words_are_sorted() {
  for (size_t i = 1; i < std::size(language_words); ++i)
    if (!(language_words[i - 1].word < language_words[i].word)) return false;
  return true;
}
static_assert(words_are_sorted());

std::span<const std::string_view> spoken_language_names() { return languages; }

static const LanguageWord* language_of_word(std::string_view written) {
  char small[32];
  if (written.size() < 4 || written.size() > sizeof small) return nullptr;
  for (size_t i = 0; i < written.size(); ++i) small[i] = lower(written[i]);
  const std::string_view word(small, written.size());
  const LanguageWord* row =
      std::lower_bound(std::begin(language_words), std::end(language_words), word,
                       [](const LanguageWord& a, std::string_view b) { return a.word < b; });
  return row != std::end(language_words) && row->word == word ? row : nullptr;
}

bool is_language(std::string_view word) { return is_upper(word[0]) && language_of_word(word) != nullptr; }

// Words that say that a language is meant, not a country's market or customers.
static bool speaks_of_language(std::string_view written) {
  static constexpr auto words = word_set(
      "a1", "a2", "advantageous", "also", "anglais", "at", "b1", "b2", "beneficial", "bilingual",
      "bilingualism", "bilingue", "bilinguisme", "business", "c1", "c2", "command", "communicate",
      "communication", "conversational", "courant", "daily", "desirable", "enough", "essential", "excellent",
      "first", "fliessend", "fließend", "fließende", "fließendes", "fluency", "fluent", "fluently", "fluido",
      "from", "good", "great", "gut", "gute", "gutes", "hablado", "helpful", "helps", "hindernis", "kein",
      "kenntnisse", "knowledge", "language", "languages", "level", "mandatory", "maîtrise", "mother",
      "muttersprache", "native", "nice", "niveau", "nivel", "notions", "oral", "parlez", "parlé", "pratique",
      "preferred", "professionnel", "proficiency", "proficient", "required", "sicher", "skills", "speak",
      "speaker", "speakers", "speaking", "spoken", "sprache", "sprachkenntnisse", "technique", "understand",
      "verbal", "verhandlungssicher", "verhandlungssichere", "very", "well", "working", "wort", "would",
      "write", "writing", "written", "écrit");
  return words.has(written);
}

// 'the French market': what follows is what is meant. In German the adjective has another end than the name.
static bool only_describes(const Document& document, uint32_t word, uint32_t end) {
  const std::string_view name = document[document.words[word]];
  if (word + 1 >= end || name.substr(name.size() - 3) == "sch") return false;
  const Word& next = document.words[word + 1];
  if (is_any_word(document, word + 1, {"et", "ou", "y", "o", "e"})) return false;
  return next.begin == document.words[word].span().end + 1 && is_lower(document.text[next.begin]) &&
         (lexicon::flags(next.id) & word_flag::stop) == 0 && !speaks_of_language(document[next]);
}

void read_languages(const Document& document, Span span, bool asks, std::vector<SpokenLanguage>& found) {
  const Stretch words = document.stretch_of(span);
  const size_t before = found.size();
  uint32_t last = 0;  // the language before, as a word
  for (uint32_t word = words.first_word; word < words.end_word; ++word) {
    const LanguageWord* row = language_of_word(document[document.words[word]]);
    if (row == nullptr || only_describes(document, word, words.end_word)) continue;
    // French and Spanish write their names small, as they write 'le marché anglais'; 'polish' is a verb.
    const bool small = is_lower(document.text[document.words[word].begin]);
    if (small && same_letters(row->word, languages[row->language])) continue;
    if (word > words.first_word && is_word(document, word - 1, "plain")) continue;
    // '... in German or French'
    bool meant = (asks && !small) || words.end_word - words.first_word <= 2 ||
                 (found.size() > before && word - last <= 2) || row->word.size() > 12;
    constexpr uint32_t reach = 6;
    const uint32_t from = word - std::min(reach, word - words.first_word);
    for (uint32_t near = from; near < std::min(words.end_word, word + reach) && !meant; ++near)
      meant = near != word && speaks_of_language(document[document.words[near]]);
    if (!meant) continue;
    last = word;
    const bool again = std::any_of(found.begin() + static_cast<std::ptrdiff_t>(before), found.end(),
                                   [&](const SpokenLanguage& one) { return one.language == row->language; });
    if (!again) found.push_back({document.words[word].span(), row->language});
  }
}

}
