#pragma once
#include <string>
#include <string_view>

#include "core/lexicon/lexicon.hpp"
#include "core/lexicon/tables.hpp"

// Forms of words by rule. The build and the start of the program make them by the same functions: only words
// that no rule gives are in the tables.

namespace resume {

inline bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// How the other number of a common noun is made, its plural or singular; 0: it has none. No past form of an
/// '-ing': who 'planned' or 'tested' names no skill.
inline char number_mark(std::string_view noun) {
  if (noun[0] < 'a' || noun[0] > 'z') return 0;
  for (const char c : noun)
    if ((c < 'a' || c > 'z') && c != ' ' && c != '-') return 0;
  if (noun.ends_with("ing")) return 0;
  if (noun.ends_with("ies")) return mark::ies_to_y;
  if (noun.ends_with("y") && noun.size() > 1 && !is_vowel(noun[noun.size() - 2])) return mark::y_to_ies;
  if (!noun.ends_with("s")) return mark::add_s;
  const bool singular =
      noun.ends_with("ss") || noun.ends_with("sis") || noun.ends_with("us") || noun.ends_with("ics");
  return singular ? '\0' : mark::drop_s;
}

/// The other number by such a mark.
inline std::string other_number(std::string_view noun, char how) {
  const size_t drop = how == mark::add_s ? 0 : how == mark::ies_to_y ? 3 : 1;
  std::string form(noun.substr(0, noun.size() - drop));
  return form.append(how == mark::add_s      ? "s"
                     : how == mark::y_to_ies ? "ies"
                     : how == mark::ies_to_y ? "y"
                                             : "");
}

/// A verb's past form, third person or '-ing', where it is regular. `form`: its word_flag.
inline std::string regular_form(std::string_view base, uint16_t form) {
  const bool e = base.ends_with('e');
  const bool y = base.ends_with('y') && base.size() > 1 && !is_vowel(base[base.size() - 2]);
  const bool hiss = base.ends_with('s') || base.ends_with('x') || base.ends_with('z') ||
                    base.ends_with("ch") || base.ends_with("sh") || base.ends_with('o');
  std::string_view stem = base, ending;
  if (form == word_flag::verb_past) {
    ending = e ? "d" : y ? "ied" : "ed";
  } else if (form == word_flag::verb_ing) {
    ending = "ing";
    if (e && !base.ends_with("ee")) stem.remove_suffix(1);
  } else {
    ending = y ? "ies" : hiss ? "es" : "s";
  }
  if (y && form != word_flag::verb_ing) stem.remove_suffix(1);
  return std::string(stem).append(ending);
}

}
