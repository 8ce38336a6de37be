#include "core/posting/token_shape.hpp"

#include <algorithm>

#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

static constexpr uint32_t longest_token = 40;
static bool ends_token(char c) {
  return std::string_view(" \t\n\r,;:()[]{}/|\"<>*!?=").find(c) != std::string_view::npos;
}

// How many bytes of a token stand at `at`: a letter of any script is one of it, a sign is not. 0: it ends
// here.
static uint32_t token_bytes(std::string_view text, uint32_t at) {
  if (static_cast<uint8_t>(text[at]) < 0x80) return ends_token(text[at]) ? 0 : 1;
  const CodePoint point = code_point_at(text, at);
  return fold(point.value).letter_class == LetterClass::gap ? 0 : point.size;
}

bool is_common(std::string_view word) {
  static constexpr auto words = word_set(
      "aa", "aaa", "aaai", "about", "aed", "ag", "all", "am", "and", "ansi", "any", "apac", "are", "asap",
      "at", "aud", "az", "b2b", "b2c", "ba", "bi", "big", "bonus", "brl", "bs", "bsc", "bv", "ca", "cad",
      "cee", "ceo", "cest", "cet", "cfo", "chf", "cio", "ciso", "clt", "cmo", "cny", "co", "cob", "coo",
      "core", "covid", "cpo", "cpu", "cpus", "cs", "csr", "ct", "ctc", "cto", "cv", "cvpr", "czk", "dach",
      "dc", "de", "dei", "dev", "diy", "dkk", "dna", "do", "dot", "eccv", "ectc", "ee", "eea", "eeo", "emea",
      "emnlp", "en", "eod", "eoe", "esg", "est", "et", "etc", "eu", "eur", "faq", "faqs", "fast", "fl", "for",
      "fr", "friday", "fte", "ftse", "fun", "fyi", "ga", "gb", "gbp", "gen2", "gmbh", "gmt", "good", "gpu",
      "gpus", "great", "gui", "guis", "have", "hbo", "hf", "hkd", "hq", "hr", "huf", "ia", "iccv", "iclr",
      "icml", "id", "ide", "ides", "ii", "iii", "il", "ils", "in", "inc", "inr", "ipo", "ira", "irs", "is",
      "isa", "it", "iv", "jd", "jpy", "kdd", "kg", "kpi", "kpis", "ky", "la", "lacs", "latam", "lgbt",
      "lgbtq", "lgbtqia", "llc", "llp", "lpa", "lse", "ltd", "ma", "mb", "mba", "mbo", "md", "mi", "mn", "mo",
      "monday", "more", "ms", "msc", "must", "mvp", "mvps", "mxn", "myr", "na", "nasdaq", "nc", "nd", "nda",
      "neurips", "new", "nh", "nhs", "nice", "nj", "no", "nok", "not", "note", "nv", "ny", "nyc", "nyse",
      "nzd", "of", "ofccp", "oh", "ok", "okr", "okrs", "on", "ops", "or", "ote", "our", "pa", "pb", "pc",
      "pg", "phd", "plc", "pln", "plus", "pm", "po", "poc", "pocs", "pr", "preferred", "pst", "pto", "ram",
      "required", "rfc", "rfcs", "ri", "rnd", "roi", "ron", "rrsp", "rsu", "sa", "saturday", "sdk", "sdks",
      "se", "sek", "sf", "sgd", "sla", "slas", "sme", "smes", "sop", "sops", "srl", "ssd", "sunday", "tb",
      "tba", "tbc", "tbd", "the", "thursday", "tl", "tn", "to", "tuesday", "tv", "tw", "tx", "uae", "uah",
      "ug", "uk", "up", "url", "urls", "us", "usa", "usd", "usp", "ut", "utc", "va", "vat", "vc", "vevraa",
      "vip", "vp", "vt", "wa", "we", "wednesday", "what", "who", "wi", "with", "you", "your", "zar");
  return words.has(word);
}

TokenShape shape_of(std::string_view token) {
  TokenShape shape;
  for (size_t i = 0; i < token.size(); ++i) {
    const char c = token[i];
    shape.upper += is_upper(c);
    shape.lower += is_lower(c);
    shape.digits += is_digit(c);
    shape.other += !is_letter(c) && !is_digit(c);
    shape.hyphen |= c == '-';
    shape.inner_capital |= i != 0 && is_upper(c) && is_lower(token[i - 1]);
  }
  return shape;
}

static bool ends_in(std::string_view token, std::string_view end) {
  return token.size() > end.size() && ends_with_letters(token, end);
}

// 'A2', 'Q3', 'V7', 'L5': a level, a quarter, a version.
static bool is_grade(std::string_view token) {
  return token.size() == 2 && is_digit(token[1]) && token != "S3" && token != "K6" && token != "k6" &&
         token != "D3" && token != "R2";
}

bool is_file_like(std::string_view token) {
  for (const std::string_view end : {".js", "-js", "-ts", ".ts", ".py", ".rs", "++", "#"})
    if (ends_in(token, end)) return true;
  return false;
}

bool is_technical(std::string_view token) {
  if (token.size() < 2 || !is_letter(token[0]) || is_common(token) || is_grade(token)) return false;
  if (is_file_like(token)) return true;
  const TokenShape shape = shape_of(token);
  if (shape.hyphen) return false;  // 'COVID-19', 'AI-driven'
  if (token.find('.') != token.npos || token.find('\'') != token.npos || token.find('@') != token.npos ||
      token.find('&') != token.npos || token.find('%') != token.npos || token.find('+') != token.npos)
    return false;
  if (shape.inner_capital)
    return token.substr(0, 2) != "Mc" && token.substr(0, 3) != "Mac" && !same_letters(token, "PhD") &&
           !same_letters(token, "GmbH");
  if (shape.digits != 0)
    return shape.upper + shape.lower > 0 && shape.digits <= 4 &&
           (shape.lower > 1 || shape.upper > 1 || shape.upper + shape.lower + shape.digits <= 3);
  const bool plural = token.size() > 2 && token.back() == 's';
  return shape.upper >= 2 && shape.upper <= 6 && shape.lower == (plural ? 1u : 0u) && shape.other == 0;
}

bool is_letters(std::string_view token) {
  const TokenShape shape = shape_of(token);
  return shape.digits + shape.other == 0 && !shape.inner_capital;
}

bool is_name_like(std::string_view token) {
  return token.size() >= 3 && token.size() < 20 && is_upper(token[0]) &&
         std::all_of(token.begin() + 1, token.end(),
                     [](char c) { return is_lower(c) || static_cast<uint8_t>(c) >= 0x80; });
}

std::vector<Span> tokens_of(std::string_view text, Span span) {
  std::vector<Span> tokens;
  for (uint32_t at = span.begin; at < span.end;) {
    uint32_t end = at;
    for (uint32_t size = 1; end < span.end && (size = token_bytes(text, end)) != 0;) end += size;
    if (end == at) {
      at += std::max<uint32_t>(code_point_at(text, at).size, 1);
      continue;
    }
    Span token{at, end};
    at = end;
    while (token.end > token.begin &&
           (text[token.end - 1] == '.' || text[token.end - 1] == '\'' || text[token.end - 1] == '-'))
      --token.end;
    while (token.end > token.begin && (text[token.begin] == '\'' || text[token.begin] == '-')) ++token.begin;
    if (!token.empty() && token.size() <= longest_token) tokens.push_back(token);
  }
  return tokens;
}

}
