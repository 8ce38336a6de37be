// The recruiter's search box: how queries are read, and what four kinds of search find.
#include "core/search/search.hpp"

#include <gtest/gtest.h>

#include "core/search/stem.hpp"

namespace resume {

// A query written out: terms in quotes, every operation in brackets.
static std::string write(const Query& query) {
  if (query.error != QueryError::none) return "error";
  std::vector<std::string> texts;
  for (const QueryNode& node : query.nodes) {
    const auto left = node.kind == QueryNodeKind::term ? "" : texts[node.left];
    switch (node.kind) {
      case QueryNodeKind::term:
        texts.push_back("'" + std::string(query.text_of_term(node.term)) + "'");
        break;
      case QueryNodeKind::not_:
        texts.push_back("!" + left);
        break;
      case QueryNodeKind::and_:
        texts.push_back("(" + left + " & " + texts[node.right] + ")");
        break;
      case QueryNodeKind::or_:
        texts.push_back("(" + left + " | " + texts[node.right] + ")");
        break;
    }
  }
  return texts.back();
}

TEST(Query, ReadsWhatRecruitersType) {
  const struct {
    const char* text;
    const char* expected;
  } table[] = {
      {"Python", "'Python'"},
      {"(\"Python\" OR Go) AND Kubernetes NOT intern", "((('Python' | 'Go') & 'Kubernetes') & !'intern')"},
      {"Python Go", "('Python' & 'Go')"},
      {"Python OR Go Kubernetes", "('Python' | ('Go' & 'Kubernetes'))"},
      {"Python AND NOT intern", "('Python' & !'intern')"},
      {"Python NOT NOT intern", "('Python' & 'intern')"},
      {"Python -intern -\"team lead\"", "(('Python' & !'intern') & !'team lead')"},
      {"+Python +Go", "('Python' & 'Go')"},
      {"Python & Go | Rust", "(('Python' & 'Go') | 'Rust')"},
      {"Python||Go", "('Python' | 'Go')"},
      {"C++ C# .NET AT&T CI/CD Node.js", "((((('C++' & 'C#') & '.NET') & 'AT&T') & 'CI/CD') & 'Node.js')"},
      {"back-end", "'back-end'"},
      {"develop* wom?n", "('develop*' & 'wom?n')"},
      {"\xE2\x80\x9Cmachine learning\xE2\x80\x9D", "'machine learning'"},
      {"Python, Go; Rust.", "(('Python' & 'Go') & 'Rust')"},
      {"((((Python))))", "'Python'"},
      {"NOT (intern OR trainee) Python", "(!('intern' | 'trainee') & 'Python')"},
      {"and or not", "(('and' & 'or') & 'not')"},  // operators are in capitals
      {"Python - Go", "('Python' & 'Go')"},
  };
  for (const auto& row : table) EXPECT_EQ(write(read_query(row.text)), row.expected) << row.text;
}

TEST(Query, ABrokenOneSaysWhatAndWhere) {
  const struct {
    const char* text;
    QueryError error;
    const char* at;
  } table[] = {
      {"", QueryError::empty, ""},
      {" \t ,", QueryError::empty, ""},
      {"Python \"Go", QueryError::open_quote, "\""},
      {"(Python OR Go", QueryError::open_bracket, "("},
      {"Python AND (", QueryError::open_bracket, "("},
      {"Python) OR Go", QueryError::close_bracket, ")"},
      {")", QueryError::close_bracket, ")"},
      {"Python AND", QueryError::missing_term, "AND"},
      {"OR Python", QueryError::missing_term, "OR"},
      {"Python AND OR Go", QueryError::missing_term, "AND"},
      {"Python NOT", QueryError::missing_term, "NOT"},
      {"Python ()", QueryError::missing_term, "()"},
      {"Python \"\"", QueryError::missing_term, "\"\""},
      {"Python AND *", QueryError::bare_wildcard, "*"},
      {"NOT intern", QueryError::only_not, "NOT intern"},
  };
  for (const auto& row : table) {
    const Query query = read_query(row.text);
    EXPECT_EQ(query.error, row.error) << row.text;
    EXPECT_EQ(text_of(query.text, query.error_at), row.at) << row.text;
    EXPECT_TRUE(query.nodes.empty()) << row.text;
  }
  EXPECT_EQ(read_query(std::string(max_query_size + 1, 'a')).error, QueryError::too_long);
  EXPECT_EQ(read_query(std::string(500, '(') + "a" + std::string(500, ')')).error, QueryError::too_long);
}

TEST(Query, CurlyQuotesAreTold) {
  EXPECT_TRUE(read_query("\xE2\x80\x9CGo\xE2\x80\x9D").curly_quotes);
  EXPECT_FALSE(read_query("\"Go\"").curly_quotes);
}

TEST(Query, AnyBytesAreOne) {
  uint32_t dice = 7;
  const std::string_view pieces[] = {"(",
                                     ")",
                                     "\"",
                                     " ",
                                     "AND",
                                     "OR ",
                                     "NOT ",
                                     "*",
                                     "?",
                                     "-",
                                     "Go",
                                     "\xFF",
                                     "\xE2\x80",
                                     "+",
                                     "|",
                                     "&",
                                     "\xF0\x9F\x98\x80"};
  const Resume resume = read_resume("Skills\nGo, Python\n");
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 9; ++i) {
      dice = dice * 1664525 + 1013904223;
      text += pieces[(dice >> 16) % std::size(pieces)];
    }
    const Query query = read_query(text);
    EXPECT_EQ(query.nodes.empty(), query.error != QueryError::none) << text;
    EXPECT_LE(query.error_at.end, query.text.size()) << text;
    for (const SearchResult& result : search(query, resume))
      EXPECT_EQ(result.terms.size(), query.terms.size());
  }
}

TEST(Stem, AsPortersAlgorithmHasThem) {
  const struct {
    const char* word;
    const char* stem;
  } table[] = {
      {"account", "account"},
      {"accounts", "account"},
      {"accounting", "account"},
      {"accountant", "account"},
      {"caresses", "caress"},
      {"ponies", "poni"},
      {"agreed", "agre"},
      {"plastered", "plaster"},
      {"motoring", "motor"},
      {"hopping", "hop"},
      {"hoping", "hope"},
      {"falling", "fall"},
      {"happy", "happi"},
      {"sky", "sky"},
      {"relational", "relat"},
      {"rational", "ration"},
      {"vietnamization", "vietnam"},
      {"operator", "oper"},
      {"electrical", "electr"},
      {"goodness", "good"},
      {"adoption", "adopt"},
      {"probate", "probat"},
      {"rate", "rate"},
      {"controlling", "control"},
      {"rolling", "roll"},
      {"developers", "develop"},
      {"development", "develop"},
      {"c", "c"},
      {"k8s", "k8s"},
      {"syzygy", "syzygi"},
  };
  for (const auto& row : table) EXPECT_EQ(stem_of(row.word), row.stem) << row.word;
  EXPECT_EQ(stem_of(std::string(100000, 'y')).size(), 100000u);
}

static const Resume& nora() {
  static const Resume resume = read_resume(
      "Nora Lind\nnora@brightwater.example\n\n"
      "Summary\nDeveloper who likes machine\nlearning and never was an intern.\n\n"
      "Experience\nSenior Backend Engineer, Brightwater Ltd, 2019 - 2021\n"
      "- Developed accounting services in C++ and Node.js\n"
      "- Mentored three women\n\n"
      "Skills\nK8s, Golang, CI/CD\n");
  return resume;
}

// Found by the literal, the stemming, the synonym-knowing search, and in fields: '1' or '0' each.
static std::string found(const char* text) {
  const Query query = read_query(text);
  EXPECT_EQ(query.error, QueryError::none) << text;
  std::string ways;
  for (const SearchResult& result : search(query, nora())) ways += result.found ? '1' : '0';
  return ways;
}

TEST(Search, EachWayFindsWhatItSays) {
  const struct {
    const char* text;
    const char* expected;
  } table[] = {
      {"K8s", "1111"},
      {"Kubernetes", "0010"},
      {"kubernetes OR k8s", "1111"},
      {"developing", "0100"},
      {"accountants", "0100"},
      {"\"machine learning\"", "1110"},  // across a line's end
      {"\"learning machine\"", "0000"},
      {"\"Backend Engineer\"", "1111"},
      {"Brightwater", "1111"},
      {"Nora", "1110"},
      {"C++", "1110"},
      {"C", "0000"},
      {"Node.js", "1110"},
      {"NodeJS", "0010"},
      {"wom?n", "1110"},
      {"develop*", "1110"},
      {"*end", "1111"},
      {"ment*d", "1110"},
      {"CI/CD", "1111"},
      {"K8s NOT intern", "0001"},
      {"K8s AND NOT Rust", "1111"},
      {"Rust", "0000"},
      {"(\"Python\" OR Go) AND Kubernetes NOT trainee", "0010"},
  };
  for (const auto& row : table) EXPECT_EQ(found(row.text), row.expected) << row.text;
}

// The terms that decide, in one way, with the words of the resume they were found as.
static std::string deciding(const char* text, SearchWay way) {
  const Query query = read_query(text);
  const SearchResults results = search(query, nora());
  const SearchResult& result = results[static_cast<size_t>(way)];
  std::string all = result.found ? "found:" : "not found:";
  for (uint32_t i = 0; i < result.terms.size(); ++i) {
    if (!result.terms[i].decides) continue;
    all += ' ' + std::string(query.text_of_term(i)) + '=';
    for (uint32_t at = result.terms[i].first_place; at < result.terms[i].end_place; ++at)
      all += std::string(at != result.terms[i].first_place ? "," : "") +
             std::string(nora().document[result.places[at]]);
  }
  return all;
}

TEST(Search, NamesTheWordsThatDecide) {
  EXPECT_EQ(deciding("Kubernetes AND C++", SearchWay::literal), "not found: Kubernetes=");
  EXPECT_EQ(deciding("Kubernetes AND C++", SearchWay::synonyms), "found: Kubernetes=K8s C++=C++");
  EXPECT_EQ(deciding("K8s NOT intern", SearchWay::literal), "not found: intern=intern");
  EXPECT_EQ(deciding("Rust OR K8s", SearchWay::literal), "found: K8s=K8s");
  EXPECT_EQ(deciding("(Rust OR Java) K8s", SearchWay::literal), "not found: Rust= Java=");
  EXPECT_EQ(deciding("developer", SearchWay::stemmed), "found: developer=Developer,Developed");
}

TEST(Search, AnEmptyResumeIsFoundByNothing) {
  const Resume empty = read_resume("");
  for (const SearchResult& result : search(read_query("Go OR Python"), empty)) EXPECT_FALSE(result.found);
}

TEST(Search, ListsNoMoreThanAHundredPlaces) {
  std::string text = "Skills\n";
  for (int i = 0; i < 5000; ++i) text += "Kubernetes, k8s, ";
  for (const SearchResult& result : search(read_query("Kubernetes"), read_resume(text)))
    EXPECT_EQ(result.places.size(), most_hits);
}

}
