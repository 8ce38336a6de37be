#include <algorithm>
#include <array>

#include "core/search/search.hpp"
#include "core/text/letters.hpp"
#include "core/text/utf8.hpp"

namespace resume {

enum class Sign : uint8_t { term, and_, or_, not_, open, close, end };

struct QueryToken {
  Sign sign = Sign::end;
  Span span;    // with quotation marks
  Span inside;  // of a term: without them
  bool quoted = false;
};

struct Reader {
  Query& query;
  uint32_t at = 0;
  uint32_t depth = 0;
  QueryToken token;  // the next one
};

static constexpr auto no_node = UINT32_MAX;

static uint32_t fail(Reader& reader, QueryError error, Span at) {
  if (reader.query.error == QueryError::none) reader.query.error = error, reader.query.error_at = at;
  return no_node;
}

static constexpr std::string_view curly_marks[] = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E",
                                                   "\xE2\x80\x9F", "\xC2\xAB",     "\xC2\xBB"};

// Bytes of the quotation mark that stands at `at`; 0: none does.
static uint32_t quote_size(std::string_view text, uint32_t at) {
  if (text[at] == '"') return 1;
  for (const std::string_view mark : curly_marks)
    if (text.substr(at, mark.size()) == mark) return static_cast<uint32_t>(mark.size());
  return 0;
}

static bool parts_words(char c) { return static_cast<uint8_t>(c) <= ' ' || c == ',' || c == ';'; }

// Where a word that begins at `at` ends: at a blank, a bracket, a quotation mark or a bar.
static uint32_t word_end(std::string_view text, uint32_t at) {
  while (at < text.size() && !parts_words(text[at]) && text[at] != '(' && text[at] != ')' &&
         text[at] != '|' && quote_size(text, at) == 0)
    ++at;
  return at;
}

// Whether anything can be looked for: a letter, a digit, a wildcard, or C++'s marks.
static bool says_something(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_wild) || !letters_of(text).empty();
}

static QueryToken read_quoted(Reader& reader, uint32_t size) {
  const std::string_view text = reader.query.text;
  const uint32_t begin = reader.at;
  uint32_t end = begin + size;
  while (end < text.size() && quote_size(text, end) == 0) ++end;
  QueryToken token{Sign::term, {begin, end}, {begin + size, end}, true};
  if (end == text.size()) {
    fail(reader, QueryError::open_quote, {begin, begin + size});
    return {Sign::end, {begin, end}, {}, false};
  }
  token.span.end = end + quote_size(text, end);
  reader.query.curly_quotes |= text[begin] != '"' || text[end] != '"';
  if (!says_something(text_of(text, token.inside))) fail(reader, QueryError::missing_term, token.span);
  return token;
}

static QueryToken read_word(const Reader& reader) {
  const std::string_view text = reader.query.text;
  const Span span{reader.at, word_end(text, reader.at)};
  const std::string_view word = text_of(text, span);
  if (word == "AND" || word == "&" || word == "&&") return {Sign::and_, span, {}, false};
  if (word == "OR") return {Sign::or_, span, {}, false};
  if (word == "NOT") return {Sign::not_, span, {}, false};
  Span inside = span;
  while (inside.end > inside.begin && (text[inside.end - 1] == '.' || text[inside.end - 1] == ':'))
    --inside.end;
  return {Sign::term, span, inside, false};
}

// The next token, without blanks and stray punctuation.
static QueryToken next_token(Reader& reader) {
  const std::string_view text = reader.query.text;
  for (; reader.at < text.size(); ++reader.at) {
    const char c = text[reader.at];
    if (parts_words(c)) continue;
    const uint32_t at = reader.at;
    if (c == '(') return {Sign::open, {at, at + 1}, {}, false};
    if (c == ')') return {Sign::close, {at, at + 1}, {}, false};
    if (c == '|') return {Sign::or_, {at, at + (text.substr(at, 2) == "||" ? 2u : 1u)}, {}, false};
    if (const uint32_t size = quote_size(text, at); size != 0) return read_quoted(reader, size);
    const bool joined = at + 1 < text.size() && !parts_words(text[at + 1]);
    if (c == '-' && joined) return {Sign::not_, {at, at + 1}, {}, false};
    if (c == '+' && joined) continue;  // '+must'
    const QueryToken token = read_word(reader);
    if (token.sign != Sign::term || says_something(text_of(text, token.inside))) return token;
    reader.at = token.span.end - 1;
  }
  const auto end = static_cast<uint32_t>(text.size());
  return {Sign::end, {end, end}, {}, false};
}

static void step(Reader& reader) {
  reader.at = reader.token.span.end;
  reader.token = next_token(reader);
}

static uint32_t add(Reader& reader, const QueryNode& node) {
  reader.query.nodes.push_back(node);
  return static_cast<uint32_t>(reader.query.nodes.size()) - 1;
}

static uint32_t read_any(Reader& reader);

static uint32_t read_term(Reader& reader) {
  const QueryToken token = reader.token;
  const std::string_view words = text_of(reader.query.text, token.inside);
  const bool wildcard = std::any_of(words.begin(), words.end(), is_wild);
  if (wildcard && letters_of(words).empty()) return fail(reader, QueryError::bare_wildcard, token.inside);
  reader.query.terms.push_back({token.inside, token.quoted, wildcard, false});
  step(reader);
  return add(reader, {QueryNodeKind::term, static_cast<uint32_t>(reader.query.terms.size()) - 1, 0, 0});
}

static uint32_t read_bracket(Reader& reader) {
  const Span open = reader.token.span;
  if (++reader.depth > max_query_depth) return fail(reader, QueryError::too_long, open);
  step(reader);
  if (reader.token.sign == Sign::end) return fail(reader, QueryError::open_bracket, open);
  if (reader.token.sign == Sign::close)
    return fail(reader, QueryError::missing_term, {open.begin, reader.token.span.end});
  const uint32_t node = read_any(reader);
  if (node == no_node) return node;
  if (reader.token.sign != Sign::close) return fail(reader, QueryError::open_bracket, open);
  --reader.depth;
  step(reader);
  return node;
}

// `before`: the operator, or nothing, that wants a term here.
static uint32_t read_one(Reader& reader, Span before) {
  bool negated = false;
  for (; reader.token.sign == Sign::not_; step(reader)) negated = !negated, before = reader.token.span;
  uint32_t node = no_node;
  if (reader.token.sign == Sign::term)
    node = read_term(reader);
  else if (reader.token.sign == Sign::open)
    node = read_bracket(reader);
  else if (reader.token.sign == Sign::close && reader.depth == 0)
    return fail(reader, QueryError::close_bracket, reader.token.span);
  else
    return fail(reader, QueryError::missing_term, before.empty() ? reader.token.span : before);
  if (node == no_node || !negated) return node;
  return add(reader, {QueryNodeKind::not_, 0, node, 0});
}

static uint32_t read_all(Reader& reader, Span before) {
  uint32_t left = read_one(reader, before);
  while (left != no_node) {
    const Sign sign = reader.token.sign;
    Span sign_at;
    if (sign == Sign::and_) {
      sign_at = reader.token.span;
      step(reader);
    } else if (sign != Sign::term && sign != Sign::open && sign != Sign::not_) {
      break;
    }
    const uint32_t right = read_one(reader, sign_at);
    left = right == no_node ? no_node : add(reader, {QueryNodeKind::and_, 0, left, right});
  }
  return left;
}

static uint32_t read_any(Reader& reader) {
  uint32_t left = read_all(reader, {});
  while (left != no_node && reader.token.sign == Sign::or_) {
    const Span sign_at = reader.token.span;
    step(reader);
    const uint32_t right = read_all(reader, sign_at);
    left = right == no_node ? no_node : add(reader, {QueryNodeKind::or_, 0, left, right});
  }
  return left;
}

// Parents stand behind their children, so one pass backwards tells how many NOTs stand above each.
static void mark_excluded(Query& query) {
  std::vector<bool> negated(query.nodes.size());
  for (size_t i = query.nodes.size(); i-- > 0;) {
    const QueryNode& node = query.nodes[i];
    if (node.kind == QueryNodeKind::term) {
      query.terms[node.term].excluded = negated[i];
      continue;
    }
    negated[node.left] = negated[i] != (node.kind == QueryNodeKind::not_);
    if (node.kind != QueryNodeKind::not_) negated[node.right] = negated[i];
  }
}

Query read_query(std::string text) {
  Query query;
  query.text = is_utf8(text) ? std::move(text) : repair_utf8(text);
  Reader reader{query, 0, 0, {}};
  if (query.text.size() > max_query_size) {
    fail(reader, QueryError::too_long, {0, static_cast<uint32_t>(query.text.size())});
    return query;
  }
  reader.token = next_token(reader);
  if (query.error == QueryError::none && reader.token.sign == Sign::end) {
    fail(reader, QueryError::empty, reader.token.span);
  } else if (read_any(reader) != no_node && reader.token.sign == Sign::close) {
    fail(reader, QueryError::close_bracket, reader.token.span);
  }
  if (query.error == QueryError::none) {
    mark_excluded(query);
    const auto excluded = [](const QueryTerm& term) { return term.excluded; };
    if (std::all_of(query.terms.begin(), query.terms.end(), excluded))
      fail(reader, QueryError::only_not, {0, static_cast<uint32_t>(query.text.size())});
  }
  if (query.error != QueryError::none) query.nodes.clear(), query.terms.clear();
  return query;
}

}
