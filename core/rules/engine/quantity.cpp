#include "core/rules/engine/quantity.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume::rules {

// Where a hyphen joins several words to a token, each piece is looked at by itself.
struct Line {
  const Document& document;
  std::span<const Term> terms;
  std::vector<Stretch> tokens;

  std::string_view text(size_t token) const { return document[tokens[token].span]; }
  uint16_t flags(size_t token) const {
    return token < tokens.size() ? lexicon::flags(document.words[tokens[token].first_word].id) : uint16_t{0};
  }
  // What stands between a token and the one before it.
  std::string_view gap(size_t token) const {
    return token == 0 ? std::string_view{}
                      : document[Span{tokens[token - 1].span.end, tokens[token].span.begin}];
  }
  char before(size_t token) const {
    const uint32_t begin = tokens[token].span.begin;
    return begin == 0 ? '\n' : document.text[begin - 1];
  }
  char after(size_t token) const {
    const uint32_t end = tokens[token].span.end;
    return end < document.text.size() ? document.text[end] : '\n';
  }
};

static bool token_is(const Line& line, size_t token, std::string_view word) {
  return token < line.tokens.size() && same_letters(line.text(token), word);
}

template <size_t size>
static bool token_among(const Line& line, size_t token, const WordSet<size>& words) {
  return token < line.tokens.size() && words.has(line.text(token));
}

// What follows a number without a space and makes it an amount.
static bool is_measure(std::string_view suffix) {
  static constexpr auto measures = word_set(
      "k", "m", "b", "bn", "mn", "mm", "mio", "x", "tb", "gb", "mb", "kb", "pb", "tib", "gib", "mib", "ms",
      "s", "sec", "secs", "min", "mins", "h", "hr", "hrs", "us", "ns", "qps", "rps", "tps", "rpm", "pp",
      "pts", "cr", "km", "kg", "kwh", "mw", "gw", "mbps", "gbps", "fps", "hz", "mhz", "ghz", "fold");
  while (!suffix.empty() && (suffix.back() == '+' || suffix.back() == '%')) suffix.remove_suffix(1);
  const size_t slash = suffix.find('/');  // a rate: 10M/day
  if (slash != suffix.npos && slash + 1 < suffix.size() && !is_digit(suffix[slash + 1]))
    suffix = suffix.substr(0, slash);
  return suffix.empty() || measures.has(suffix);
}

// Nouns that a hyphened number names rather than counts: '3-tier', 'two-factor', '64-bit'.
static bool is_named_by_number(std::string_view noun) {
  static constexpr auto nouns =
      word_set("bit", "tier", "factor", "way", "party", "d", "dimensional", "on", "legged", "layer", "level",
               "phase", "sided", "step", "stage", "degree");
  return nouns.has(noun);
}

// The number at the start of a piece.
struct Number {
  bool money = false;
  uint32_t digits = 0, points = 0, whole = 0;  // whole: the digits before the first point, as far as they fit
  std::string_view suffix;
};

static Number read_number(std::string_view piece) {
  Number number;
  while (!piece.empty() && !is_digit(piece[0])) {
    number.money = true;  // tokens begin with a sign only where it is money's
    piece.remove_prefix(1);
  }
  size_t at = 0;
  for (; at < piece.size(); ++at) {
    if (is_digit(piece[at])) {
      ++number.digits;
      if (number.points == 0 && number.digits <= 9)
        number.whole = number.whole * 10 + static_cast<uint32_t>(piece[at] - '0');
    } else if ((piece[at] == '.' || piece[at] == ',') && at + 1 < piece.size() && is_digit(piece[at + 1])) {
      number.points += piece[at] == '.' ? 1 : 0;
    } else {
      break;
    }
  }
  number.suffix = piece.substr(at);
  return number;
}

static bool starts_number(std::string_view piece) {
  if (piece.empty()) return false;
  static constexpr std::string_view signs[] = {"$", "\xE2\x82\xAC", "\xC2\xA3", "\xE2\x82\xB9", "\xC2\xA5"};
  if (is_digit(piece[0])) return true;
  return std::any_of(std::begin(signs), std::end(signs), [&](std::string_view sign) {
    return piece.size() > sign.size() && piece.substr(0, sign.size()) == sign && is_digit(piece[sign.size()]);
  });
}

static bool counts_something(const Line& line, size_t token) {
  return ((line.flags(token + 1) | line.flags(token + 2)) & word_flag::unit) != 0;
}

static bool is_year(const Line& line, size_t token, const Number& number) {
  if (number.digits != 4 || number.points != 0 || line.text(token).size() != 4) return false;
  if (number.whole < 1950 || number.whole > 2049) return false;
  static constexpr auto dating =
      word_set("in", "since", "during", "until", "till", "early", "late", "mid", "summer", "winter");
  return !counts_something(line, token) || (token != 0 && token_among(line, token - 1, dating));
}

// Whether the number belongs to the name before it: 'Python 3', 'ISO 27001', 'SOC 2', 'Top 5', 'May 5'.
static bool belongs_to_name(const Line& line, size_t token, const Number& number) {
  if (token == 0 || line.gap(token) != " ") return false;
  const uint16_t flags = line.flags(token - 1);
  if (flags & (word_flag::name_of_version | word_flag::month)) return true;
  const Span before = line.tokens[token - 1].span;
  const auto term = std::lower_bound(line.terms.begin(), line.terms.end(), before.begin,
                                     [](const Term& one, uint32_t at) { return one.span.end <= at; });
  const bool counts = counts_something(line, token);
  if (term != line.terms.end() && term->span.end == before.end) return !counts || number.whole < 100;
  const std::string_view name = line.text(token - 1);
  const bool capital =
      is_upper(name[0]) && token > 1 && (flags & (word_flag::verb_any | word_flag::number)) == 0;
  return capital && !counts;
}

// Numbers in a row that make a telephone number. Returns how many tokens it takes, or 0.
static size_t phone_tokens(const Line& line, size_t token) {
  size_t end = token;
  uint32_t digits = 0, groups = 0;
  bool thousands = line.before(token) != '+' && line.text(token)[0] != '0' && line.text(token).size() <= 3;
  for (; end < line.tokens.size(); ++end) {
    const std::string_view text = line.text(end);
    if (!is_digit(text[0]) ||
        (end != token && line.gap(end).find_first_not_of(" ()") != std::string_view::npos))
      break;
    uint32_t own = 0;
    for (const char c : text) {
      if (is_digit(c))
        ++own;
      else if (c == '.' || c == '-')
        ++groups;
      else
        return 0;
    }
    if (end != token && own != 3) thousands = false;
    digits += own;
    ++groups;
  }
  if (digits < 7 || digits > 15 || groups < 2 || (thousands && groups == end - token)) return 0;
  return groups > 2 || digits >= 9 || line.before(token) == '+' ? end - token : 0;
}

static bool is_list_number(const Line& line, size_t token) {
  return token == 0 && (line.after(0) == '.' || line.after(0) == ')');
}

static bool is_fraction(std::string_view token) {
  static constexpr auto fractions = word_set("1/2", "1/3", "2/3", "1/4", "3/4");
  return fractions.has(token);
}

// One piece of a token that begins with a digit or a sign of money. `before`, `after`: its neighbours in the
// token.
static bool is_amount(const Line& line, size_t token, std::string_view piece, std::string_view before,
                      std::string_view after) {
  const Number number = read_number(piece);
  if (number.money) return true;
  if (number.points > 1 || line.before(token) == '#') return false;
  if (!number.suffix.empty()) {
    const bool decade =
        number.digits == 4 && number.whole >= 1900 && number.whole < 2100 && same_letters(number.suffix, "s");
    return is_fraction(piece) || (!decade && is_measure(number.suffix));
  }
  if (!before.empty())
    return is_digit(before[0]) && !(before.size() == 4 && (before[0] == '1' || before[0] == '2'));
  if (!after.empty()) {
    if (is_digit(after[0])) return false;  // the last piece of a range decides
    return !is_named_by_number(after);
  }
  return !is_year(line, token, number) && !is_list_number(line, token) &&
         !belongs_to_name(line, token, number);
}

static bool is_plural(std::string_view text) {
  return text.size() >= 4 && text.back() == 's' && is_lower(text[0]) && text[text.size() - 2] != 's';
}

// A spelled number: 'four minutes', 'team of five', 'zero downtime', 'millions'. `after`: joined by a hyphen.
static bool is_spelled_amount(const Line& line, size_t token, int value, std::string_view after) {
  static constexpr auto named_zero =
      word_set("trust", "day", "knowledge", "copy", "shot", "config", "click", "to");
  if (!after.empty()) return value == 0 ? !named_zero.has(after) : !is_named_by_number(after);
  if (value == 0) return token + 1 < line.tokens.size() && !token_among(line, token + 1, named_zero);
  if (value == 1) return (line.flags(token + 1) & word_flag::unit) != 0;
  if (value >= 100) return true;
  if (token >= 2 && token_is(line, token - 1, "of") && (line.flags(token - 2) & word_flag::unit)) return true;
  if (counts_something(line, token)) return true;
  return (token + 1 < line.tokens.size() && is_plural(line.text(token + 1))) ||
         (token + 2 < line.tokens.size() && is_plural(line.text(token + 2)));
}

// 'in half', 'by a third', 'two thirds', 'a quarter of'.
static bool is_spelled_part(const Line& line, size_t token) {
  static constexpr auto parts = word_set("third", "thirds", "quarter", "quarters", "fifth", "tenth");
  static constexpr auto leads = word_set("in", "by", "to", "over", "under", "nearly", "almost", "than");
  if (token_is(line, token, "half"))
    return (token != 0 && token_among(line, token - 1, leads)) || token_is(line, token + 1, "the") ||
           token_is(line, token + 1, "of");
  if (token == 0 || !token_among(line, token, parts)) return false;
  if (line.flags(token - 1) & word_flag::number) return true;
  return token_is(line, token - 1, "a") &&
         (token_is(line, token + 1, "of") ||
          (token >= 2 && token_among(line, token - 2, leads) && !token_is(line, token + 1, "party")));
}

static bool is_quantity(const Line& line, size_t token) {
  if (is_spelled_part(line, token)) return true;
  const std::string_view text = line.text(token);
  if (text.find('@') != text.npos || text.find("://") != text.npos) return false;
  std::string_view before;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('-', begin), text.size());
    const std::string_view piece = text.substr(begin, end - begin);
    const std::string_view rest = end < text.size() ? text.substr(end + 1) : std::string_view{};
    const std::string_view after = rest.substr(0, rest.find('-'));
    if (starts_number(piece)) {
      if (is_amount(line, token, piece, before, after)) return true;
    } else if (!piece.empty()) {
      const uint32_t at = line.tokens[token].span.begin + static_cast<uint32_t>(begin);
      const Stretch words = line.document.stretch_of({at, at + static_cast<uint32_t>(piece.size())});
      const uint16_t id =
          words.first_word < words.end_word ? line.document.words[words.first_word].id : uint16_t{0};
      const uint16_t flags = lexicon::flags(id);
      if ((flags & word_flag::change) && !same_letters(piece, "half")) return true;
      if ((flags & word_flag::number) && is_spelled_amount(line, token, lexicon::number_of(id), after))
        return true;
    }
    before = piece;
    begin = end + 1;
  }
  return false;
}

// Whether words have digits, or one that tells of an amount; most have neither.
static bool may_tell(const Document& document, const Stretch& words) {
  static constexpr auto parts = word_set("half", "third", "thirds", "quarter", "quarters", "fifth", "tenth");
  for (const Word& word : document.words_of(words)) {
    if ((lexicon::flags(word.id) & (word_flag::change | word_flag::number)) != 0) return true;
    if (is_digit(document.text[word.begin]) || parts.has(document[word])) return true;
  }
  return false;
}

bool has_quantity(const Document& document, const Stretch& line, std::span<const Term> terms) {
  if (!may_tell(document, line)) return false;
  Line all{document, terms, {}};
  cut_tokens(document, line, all.tokens);
  for (size_t token = 0; token < all.tokens.size();) {
    if (!may_tell(document, all.tokens[token])) {
      ++token;
      continue;
    }
    const size_t phone = is_digit(all.text(token)[0]) ? phone_tokens(all, token) : 0;
    if (phone == 0 && is_quantity(all, token)) return true;
    token += std::max<size_t>(phone, 1);
  }
  return false;
}

}
