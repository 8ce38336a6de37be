// Terms that the lexicon does not have: by their shape ('NSOperation', 'k6',
// 'fp-ts', 'F#'), and capitalised ones in a list of terms.
#include <algorithm>

#include "core/posting/reader.hpp"
#include "core/posting/token_shape.hpp"
#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "core/text/sort.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// So few may be a list item without a mark.
static constexpr uint32_t few_tokens = 6;

// Words of the text that stand in it in small letters too: plain English,
// whatever their capital elsewhere.
static uint32_t small_hash(std::string_view word) {
  uint32_t hash = 2166136261u;
  for (const char c : word) hash = (hash ^ static_cast<uint8_t>(is_upper(c) ? c + 32 : c)) * 16777619u;
  return hash;
}

static bool is_plain(const Document& document, const UnknownTerms& state, Span token) {
  const Stretch words = document.stretch_of(token);
  for (uint32_t word = words.first_word; word < words.end_word; ++word) {
    constexpr uint16_t plain = word_flag::verb_any | word_flag::month | word_flag::number | word_flag::stop |
                               word_flag::adverb | word_flag::title | word_flag::employer |
                               word_flag::degree | word_flag::place;
    if ((lexicon::flags(document.words[word].id) & plain) != 0) return true;
  }
  return std::binary_search(state.small_words.begin(), state.small_words.end(), small_hash(document[token]));
}

// A text in capitals: no word is an acronym for them.
static bool is_shouted(const Document& document) {
  size_t shouted = 0, words = 0;
  for (const Word& word : document.words) {
    if (word.size < 3 || !is_letter(document.text[word.begin])) continue;
    ++words;
    shouted += is_upper(document.text[word.begin]) && is_upper(document.text[word.begin + 2]);
  }
  constexpr size_t few = 10;
  return words > few && shouted * 5 > words * 4;
}

// A share of capitals that says nothing: German nouns, a text in capitals.
static bool is_capitalised(const Document& document) {
  size_t capitals = 0;
  for (const Word& word : document.words) capitals += is_upper(document.text[word.begin]);
  constexpr size_t few = 60;
  return document.words.size() > few && capitals * 3 > document.words.size();
}

bool has_lost_commas(const Document& document) {
  constexpr size_t many = 150, words_a_comma = 150;
  const auto commas = static_cast<size_t>(std::count(document.text.begin(), document.text.end(), ','));
  return document.words.size() > many && commas * words_a_comma < document.words.size();
}

// 'Bath', 'Saltmouth' of the head, the story or the benefits: a place, the employer or its works.
static bool holds_names(BlockKind kind) {
  return kind == BlockKind::about || kind == BlockKind::benefits || kind == BlockKind::legal ||
         kind == BlockKind::apply || kind == BlockKind::details;
}

static void learn_small_words(const Document& document, UnknownTerms& state) {
  if (!state.small_words.empty()) return;
  size_t block = 0;
  for (const Word& word : document.words) {
    while (block < state.blocks.size() && state.blocks[block].span.end <= word.begin) ++block;
    const bool name = is_upper(document.text[word.begin]) && block < state.blocks.size() &&
                      state.blocks[block].span.begin <= word.begin && holds_names(state.blocks[block].kind);
    if (name || is_lower(document.text[word.begin])) state.small_words.push_back(small_hash(document[word]));
  }
  sort_list(state.small_words);
  state.small_words.erase(std::unique(state.small_words.begin(), state.small_words.end()),
                          state.small_words.end());
  if (state.small_words.empty()) state.small_words.push_back(0);
  state.capitalised = is_capitalised(document);
  state.shouted = is_shouted(document);
  state.lost_commas = has_lost_commas(document);
}

// Only separators, 'and' or 'or' between two items.
static bool is_separator(std::string_view gap) {
  bool separated = false;
  for (size_t at = 0; at < gap.size();) {
    const char c = gap[at];
    if (c == ',' || c == '/' || c == '|' || c == '&' || c == '(' || c == ':')
      separated = true;
    else if (c != ' ' && c != '*') {  // '**Go** / **Rust**'
      bool joint = false;
      for (const std::string_view word : {"and/or", "and", "or", "und", "oder"})
        if (gap.substr(at, word.size()) == word) {
          at += word.size();
          separated = joint = true;
          break;
        }
      if (!joint) return false;
      continue;
    }
    ++at;
  }
  return separated;
}

// 'https://example.com/QuillStore', 'QuillStore@example.com'
static bool in_address(std::string_view text, Span token) {
  constexpr uint32_t longest = 200;
  uint32_t begin = token.begin, end = token.end;
  while (begin > 0 && token.begin - begin < longest && !is_blank(text[begin - 1])) --begin;
  while (end < text.size() && end - token.end < longest && !is_blank(text[end])) ++end;
  const std::string_view run = text_of(text, {begin, end});
  return run.find("://") != run.npos || run.find('@') != run.npos || run.substr(0, 4) == "www.";
}

// A name of the lexicon that was no skill where it stands is none: 'DevOps' of 'our DevOps engineers'.
static bool is_refused(const Document& document, Span token) {
  return lexicon::is_spelling(document, document.stretch_of(token));
}

// Whether the words on both sides are in capitals too: then the line shouts. Those that `known` has may.
template <class Known>
static bool is_shouted(std::string_view text, std::span<const Span> tokens, size_t i, const Known& known_at) {
  const auto capitals = [&](size_t at) {
    if (at >= tokens.size() || tokens[at].size() < 4 || known_at(tokens[at]) != nullptr) return false;
    const TokenShape shape = shape_of(text_of(text, tokens[at]));
    return shape.upper > 3 && shape.lower == 0;
  };
  return shape_of(text_of(text, tokens[i])).lower == 0 && (capitals(i + 1) || (i != 0 && capitals(i - 1)));
}

enum class TokenKind : uint8_t {
  none,
  name,    ///< capitalised, as names are
  maybe,   ///< of a technical shape, where the employer's own names may stand as
           ///< well
  sure,    ///< of a technical shape, in a requirement
  method,  ///< the lexicon's, and no name: beside it only what has a technical shape is one
  term     ///< the lexicon's
};

// The words before a name that make it a tool: 'with Gazebo', 'such as Frida',
// 'in Onshape'.
static bool leads_to_tool(std::string_view text, std::span<const Span> tokens, size_t i, bool asks) {
  if (i == 0 || text_of(text, {tokens[i - 1].end, tokens[i].begin}) != " ") return false;
  const std::string_view before = text_of(text, tokens[i - 1]);
  if (is_any_of(before, {"with", "using", "via", "like", "including", "e.g", "eg"})) return true;
  if (asks && before == "of" && i >= 2 &&
      is_any_of(text_of(text, tokens[i - 2]), {"experience", "knowledge", "use", "command"}))
    return true;
  if (before == "as") return i >= 2 && text_of(text, tokens[i - 2]) == "such";
  return asks && (before == "in" || before == "on");
}

static bool is_joint(std::string_view word) {
  return word == "and" || word == "or" || word == "und" || word == "oder" || word == "and/or";
}

// 'ISO 8000', 'DIN 276': whoever names a standard means it, in a duty as well.
static bool is_standard(std::string_view text, std::span<const Span> tokens, size_t i) {
  constexpr size_t fewest_digits = 3;
  if (!is_any_of(text_of(text, tokens[i]),
                 {"iso", "iec", "din", "en", "ieee", "astm", "nist", "sae", "vdi", "vde"}) ||
      i + 1 >= tokens.size() || text_of(text, {tokens[i].end, tokens[i + 1].begin}) != " ")
    return false;
  const std::string_view number = text_of(text, tokens[i + 1]);
  return is_upper(text[tokens[i].begin]) && number.size() >= fewest_digits && is_digit(number[0]) &&
         is_digit(number[2]);
}

// 'ISO 14229', 'MiFID II': where the name ends with its number.
static uint32_t end_with_number(std::string_view text, std::span<const Span> tokens, size_t last) {
  if (last + 1 >= tokens.size() || text_of(text, {tokens[last].end, tokens[last + 1].begin}) != " ")
    return tokens[last].end;
  const std::string_view next = text_of(text, tokens[last + 1]);
  const bool number = next.size() <= 6 && std::all_of(next.begin(), next.end(), [](char c) {
                        return is_digit(c) || c == '-' || c == '.';
                      });
  return number || next == "II" || next == "III" ? tokens[last + 1].end : tokens[last].end;
}

struct TokenRun {
  size_t begin, end;  ///< tokens
  bool taken = false;
  bool shaped = false;  ///< one has a technical shape
};

void find_unknown(const Document& document, const Unit& unit, std::span<const Term> known,
                  UnknownTerms& state, std::vector<Span>& found) {
  const std::string_view text = document.text;
  const std::vector<Span> tokens = tokens_of(text, unit.span);
  const auto known_at = [&](Span token) -> const Term* {
    const auto next = std::lower_bound(known.begin(), known.end(), token.begin + 1,
                                       [](const Term& a, uint32_t at) { return a.span.begin < at; });
    if (next != known.begin() && (next - 1)->span.end > token.begin) return &*(next - 1);
    return next != known.end() && next->span.begin < token.end ? &*next : nullptr;
  };
  const bool asks = unit.kind == BlockKind::required || unit.kind == BlockKind::preferred;
  // 'There is a place for you in eMAG' asks for nothing: an item, words that ask, or a term beside it do.
  const bool asks_for_it =
      asks && (unit.item || unit.end_cue != unit.first_cue || !known.empty() || tokens.size() <= few_tokens);
  std::vector<TokenKind> kinds(tokens.size(), TokenKind::none);
  uint32_t capitals = 0, strange = 0;
  bool any = false;
  for (size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view token = text_of(text, tokens[i]);
    if (tokens[i].begin > 0 && text[tokens[i].begin - 1] == '<') continue;
    if (const Term* one = known_at(tokens[i])) {
      const SkillCategory category = lexicon::skills()[one->skill].category;
      const bool acronym = shape_of(token).lower == 0;  // 'OCR (Tesseract)'
      if (category != SkillCategory::soft_skill && category != SkillCategory::degree)
        kinds[i] = category != SkillCategory::method || acronym ? TokenKind::term : TokenKind::method;
      continue;
    }
    ++strange;
    capitals += is_upper(token[0]);
    if (is_technical(token) && !is_shouted(text, tokens, i, known_at)) {
      if (is_refused(document, tokens[i]) || in_address(text, tokens[i])) continue;
      const bool certain = asks_for_it || is_file_like(token) || is_standard(text, tokens, i);
      kinds[i] = certain ? TokenKind::sure : TokenKind::maybe;
      any = true;
    } else if (is_name_like(token) && !is_common(token) && !is_language(token)) {
      kinds[i] = TokenKind::name;
      any = true;
    }
  }
  if (!any) return;
  learn_small_words(document, state);
  const bool title_case = capitals * 5 > strange * 3 && strange > 3;
  std::vector<TokenRun> runs;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (kinds[i] == TokenKind::none || kinds[i] >= TokenKind::method) continue;
    const bool letters = is_letters(text_of(text, tokens[i]));
    const bool name = kinds[i] == TokenKind::name;
    const bool shouted = state.shouted && shape_of(text_of(text, tokens[i])).lower == 0;
    if (shouted || (letters && is_plain(document, state, tokens[i])) ||
        (name && (i == 0 || title_case || state.capitalised))) {
      kinds[i] = TokenKind::none;
      continue;
    }
    const bool goes_on = !runs.empty() && !state.lost_commas && runs.back().end == i &&
                         text_of(text, {tokens[i - 1].end, tokens[i].begin}) == " ";
    if (goes_on)
      runs.back().end = i + 1;
    else
      runs.push_back({i, i + 1});
  }
  const auto before = [&](size_t i) {  // the token before a run that stands in the same list
    if (i == 0) return tokens.size();
    const std::string_view gap = text_of(text, {tokens[i - 1].end, tokens[i].begin});
    if (is_separator(gap)) return i - 1;
    return i >= 2 && gap == " " && is_joint(text_of(text, tokens[i - 1])) ? i - 2 : tokens.size();
  };
  const auto behind = [&](size_t i) {  // `i`: the last token of a run
    if (i + 1 >= tokens.size()) return tokens.size();
    const std::string_view gap = text_of(text, {tokens[i].end, tokens[i + 1].begin});
    if (is_separator(gap)) return i + 1;
    return i + 2 < tokens.size() && gap == " " && is_joint(text_of(text, tokens[i + 1])) ? i + 2
                                                                                         : tokens.size();
  };
  const auto is_anchor = [&](size_t i, const TokenRun& run) {
    return i < tokens.size() && (kinds[i] == TokenKind::term || kinds[i] == TokenKind::sure ||
                                 (run.shaped && kinds[i] == TokenKind::method));
  };
  const auto take = [&](TokenRun& run) {
    run.taken = true;
    for (size_t i = run.begin; i < run.end; ++i) kinds[i] = TokenKind::sure;
  };
  for (TokenRun& run : runs) {
    bool sure = false, maybe = false;
    for (size_t i = run.begin; i < run.end; ++i) {
      sure |= kinds[i] == TokenKind::sure;
      maybe |= kinds[i] == TokenKind::maybe;
    }
    run.shaped = maybe;
    const bool own = run.begin != 0 && is_any_of(text_of(text, tokens[run.begin - 1]),
                                                 {"our", "the", "to", "by", "from", "at"});
    const uint32_t begin = tokens[run.begin].begin;
    // 'vendors (Onfido)', 'tickets (Freshservice)': what is done with it stands before.
    const bool bracketed = run.begin != 0 && begin >= 2 && text[begin - 1] == '(' && text[begin - 2] == ' ' &&
                           is_lower(text[tokens[run.begin - 1].begin]) && unit.kind != BlockKind::other;
    if (sure || bracketed || (asks_for_it && !own && run.end - run.begin >= 2) ||
        leads_to_tool(text, tokens, run.begin, asks_for_it))
      take(run);
    else if (maybe && !own) {
      const size_t next = behind(run.end - 1);
      if (next < tokens.size() && kinds[next] == TokenKind::maybe) take(run);
    }
  }
  for (TokenRun& run : runs)
    if (!run.taken && is_anchor(before(run.begin), run)) take(run);
  for (size_t i = runs.size(); i-- > 0;)
    if (!runs[i].taken && is_anchor(behind(runs[i].end - 1), runs[i])) take(runs[i]);
  for (const TokenRun& run : runs)
    if (run.taken) found.push_back({tokens[run.begin].begin, end_with_number(text, tokens, run.end - 1)});
}

}
