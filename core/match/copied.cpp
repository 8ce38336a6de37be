#include "core/match/steps.hpp"

namespace resume {

// A list of tools may well be the same; a sentence has little words between.
static bool is_sentence(const Document& document, const Stretch& words) {
  static constexpr uint32_t least = 3;
  uint32_t count = 0;
  for (const Word& word : document.words_of(words))
    if ((lexicon::flags(word.id) & word_flag::stop) != 0 && ++count == least) return true;
  return false;
}

std::vector<Span> find_copied(const Document& text, const Posting& posting) {
  std::vector<Span> copied;
  if (text.text == posting.document.text) return copied;
  for (const Stretch& words : find_common(text, posting.windows))
    if (is_sentence(text, words)) copied.push_back(words.span);
  return copied;
}

}
