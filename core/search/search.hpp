#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/resume/resume.hpp"

/// What a recruiter types into a search box, and whether it finds a resume. Words side by side are joined by
/// AND. NOT binds strongest, then AND, then OR; brackets group. 'OR', 'AND', 'NOT' in capitals, '|', '&' and
/// '-word' mean the same. "..." is a phrase, straight or curly; '*' stands for any letters of a word, '?' for
/// one.
namespace resume {

enum class QueryError : uint8_t {
  none,
  empty,          ///< nothing but blanks
  open_quote,     ///< a quotation mark that is not closed
  open_bracket,   ///< a bracket that is not closed
  close_bracket,  ///< a bracket that was not opened
  missing_term,   ///< nothing stands where a term should: beside AND or OR, behind NOT, in () or ""
  bare_wildcard,  ///< a word of wildcards alone, which would find everything
  only_not,       ///< excludes and asks for nothing
  too_long        ///< over max_query_size bytes, or brackets more than max_query_depth deep
};
inline constexpr int query_error_count = 9;
inline constexpr uint32_t max_query_size = 2000, max_query_depth = 32;

enum class QueryNodeKind : uint8_t { term, not_, and_, or_ };

/// One step of a query. Children stand before their parents, so the last node is the whole query.
struct QueryNode {
  QueryNodeKind kind = QueryNodeKind::term;
  uint32_t term = 0;             ///< of a term: place in Query::terms
  uint32_t left = 0, right = 0;  ///< places in Query::nodes; a NOT has `left` alone
};

/// A word or a phrase of a query.
struct QueryTerm {
  Span span;  ///< of the query, without quotation marks
  bool quoted = false;
  bool wildcard = false;
  bool excluded = false;  ///< stands behind an odd number of NOTs
};

struct Query {
  std::string text;  ///< valid UTF-8, as repaired
  QueryError error = QueryError::none;
  Span error_at;              ///< of `text`: what is wrong, or where something is missing; may be empty
  bool curly_quotes = false;  ///< some systems do not take them for quotation marks
  std::vector<QueryTerm> terms;
  std::vector<QueryNode> nodes;  ///< empty exactly when there is an error

  std::string_view text_of_term(uint32_t term) const { return text_of(text, terms[term].span); }
};

/// Reads a query. Any bytes are one, a broken one has an error with its place.
Query read_query(std::string text);

/// Whether a letter of a term stands for others: '*' for any number of them, '?' for one.
constexpr bool is_wild(char c) { return c == '*' || c == '?'; }

/// The four kinds of search that systems document.
enum class SearchWay : uint8_t {
  literal,   ///< letter by letter, whatever the case
  stemmed,   ///< words by their stems: account, accounts, accounting, accountant
  synonyms,  ///< knows other names of a skill: K8s, Kubernetes
  fields     ///< letter by letter in titles, employers and the skills list alone, as a parser reads them
};
inline constexpr int search_way_count = 4;
/// Names of the ways in JSON, by number.
inline constexpr std::string_view search_way_names[] = {"literal", "stemmed", "synonyms", "fields"};

/// What one term did in one way of searching.
struct TermHits {
  bool found = false;
  bool decides = false;                     ///< the resume is found, or not found, because of it
  uint32_t first_place = 0, end_place = 0;  ///< places in SearchResult::places; at most most_hits
};
inline constexpr uint32_t most_hits = 100;

struct SearchResult {
  bool found = false;
  std::vector<TermHits> terms;  ///< one for each of Query::terms
  std::vector<Span> places;     ///< of the resume, in order within a term
};
using SearchResults = std::array<SearchResult, search_way_count>;  ///< indexed by SearchWay

/// Searches one resume in each way. A query with an error finds nothing and has no terms.
SearchResults search(const Query& query, const Resume& resume);

}
