#include "core/search/stem.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace resume {

static bool is_vowel(std::string_view word, size_t at) {
  switch (word[at]) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
      return true;
    case 'y': {
      // A vowel behind a consonant; the letters before decide in turn, so a run of y alternates.
      size_t first = at;
      while (first > 0 && word[first - 1] == 'y') --first;
      const bool begins_as_vowel = first > 0 && !is_vowel(word, first - 1);
      return begins_as_vowel == ((at - first) % 2 == 0);
    }
    default:
      return false;
  }
}

// How many times vowels are followed by consonants.
static uint32_t measure(std::string_view stem) {
  uint32_t count = 0;
  bool before = false;
  for (size_t i = 0; i < stem.size(); ++i) {
    const bool vowel = is_vowel(stem, i);
    if (before && !vowel) ++count;
    before = vowel;
  }
  return count;
}

static bool has_vowel(std::string_view stem) {
  for (size_t i = 0; i < stem.size(); ++i)
    if (is_vowel(stem, i)) return true;
  return false;
}

static bool ends_double(std::string_view word) {
  const size_t size = word.size();
  return size >= 2 && word[size - 1] == word[size - 2] && !is_vowel(word, size - 1);
}

// Consonant, vowel, consonant, the last no w, x or y: 'hop'.
static bool ends_short(std::string_view word) {
  const size_t size = word.size();
  if (size < 3 || is_vowel(word, size - 1) || !is_vowel(word, size - 2) || is_vowel(word, size - 3))
    return false;
  const char last = word[size - 1];
  return last != 'w' && last != 'x' && last != 'y';
}

struct Suffix {
  std::string_view end, instead;
};

// Of the suffixes that a word ends in, the first counts; it goes if what is left measures enough.
static void replace_suffix(std::string& word, std::span<const Suffix> suffixes, uint32_t least) {
  for (const Suffix& suffix : suffixes) {
    if (!word.ends_with(suffix.end)) continue;
    const size_t left = word.size() - suffix.end.size();
    if (measure(std::string_view(word).substr(0, left)) >= least)
      word.replace(left, word.npos, suffix.instead);
    return;
  }
}

static constexpr Suffix plurals[] = {{"sses", "ss"}, {"ies", "i"}, {"ss", "ss"}, {"s", ""}};
static constexpr Suffix second[] = {
    {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
    {"abli", "able"},   {"alli", "al"},     {"entli", "ent"}, {"eli", "e"},     {"ousli", "ous"},
    {"ization", "ize"}, {"ation", "ate"},   {"ator", "ate"},  {"alism", "al"},  {"iveness", "ive"},
    {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},  {"iviti", "ive"}, {"biliti", "ble"}};
static constexpr Suffix third[] = {{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"},
                                   {"ical", "ic"},  {"ful", ""},   {"ness", ""}};
static constexpr Suffix fourth[] = {{"al", ""},   {"ance", ""},  {"ence", ""},  {"er", ""},    {"ic", ""},
                                    {"able", ""}, {"ible", ""},  {"ant", ""},   {"ement", ""}, {"ment", ""},
                                    {"ent", ""},  {"sion", "s"}, {"tion", "t"}, {"ou", ""},    {"ism", ""},
                                    {"ate", ""},  {"iti", ""},   {"ous", ""},   {"ive", ""},   {"ize", ""}};

static void drop_ending(std::string& word) {
  static constexpr Suffix restored[] = {{"at", "ate"}, {"bl", "ble"}, {"iz", "ize"}};
  if (word.ends_with("eed")) {
    if (measure(std::string_view(word).substr(0, word.size() - 3)) > 0) word.pop_back();
    return;
  }
  const size_t ending = word.ends_with("ed") ? 2 : word.ends_with("ing") ? 3 : 0;
  if (ending == 0 || !has_vowel(std::string_view(word).substr(0, word.size() - ending))) return;
  word.resize(word.size() - ending);
  const size_t size = word.size();
  replace_suffix(word, restored, 0);
  if (word.size() != size) return;
  if (ends_double(word) && word.back() != 'l' && word.back() != 's' && word.back() != 'z')
    word.pop_back();
  else if (measure(word) == 1 && ends_short(word))
    word += 'e';
}

std::string stem_of(std::string word) {
  static constexpr size_t longest = 64;
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!plain || word.size() < 3 || word.size() > longest) return word;
  replace_suffix(word, plurals, 0);
  drop_ending(word);
  if (word.back() == 'y' && has_vowel(std::string_view(word).substr(0, word.size() - 1))) word.back() = 'i';
  replace_suffix(word, second, 1);
  replace_suffix(word, third, 1);
  replace_suffix(word, fourth, 2);
  if (word.back() == 'e') {
    const std::string_view left = std::string_view(word).substr(0, word.size() - 1);
    if (measure(left) > 1 || (measure(left) == 1 && !ends_short(left))) word.pop_back();
  }
  if (word.ends_with("ll") && measure(word) > 1) word.pop_back();
  return word;
}

}
