// The noun phrase a term stands in: 'Java development', 'modern JavaScript
// frameworks', 'Jira/Confluence'.
#include <algorithm>

#include "core/posting/reader.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// Nouns that a term is put before; with them it is still about the term.
static constexpr auto heads = word_set(
    "administration", "algorithms", "analysis", "analytics", "api", "apis", "app", "apps", "architecture",
    "architectures", "assays", "attacks", "authentication", "authorization", "automation", "backend",
    "bindings", "caching", "charts", "circuits", "classification", "cluster", "clusters", "coding",
    "collectors", "compiler", "compilers", "compliance", "computing", "concurrency", "configuration",
    "container", "containers", "contracts", "controllers", "controls", "cycle", "dashboards", "database",
    "databases", "debugging", "deployment", "deployments", "design", "detection", "development",
    "documentation", "drivers", "ecosystem", "ecosystems", "encryption", "endpoints", "engine", "engines",
    "equipment", "experiments", "exporters", "extensions", "forecasting", "framework", "frameworks",
    "functions", "fundamentals", "governance", "hierarchies", "hooks", "hosting", "images", "implementation",
    "indexing", "inference", "infrastructure", "infrastructures", "instruments", "integration",
    "integrations", "interfaces", "internals", "joins", "kernel", "language", "languages", "layout",
    "layouts", "libraries", "library", "lifecycle", "logging", "maintenance", "management", "manifests",
    "materials", "messaging", "methodologies", "methods", "middleware", "migration", "migrations", "mining",
    "modeling", "modelling", "models", "module", "modules", "monitoring", "network", "networks", "objects",
    "operations", "operators", "optimization", "orchestration", "packaging", "paradigms", "pattern",
    "patterns", "pipeline", "pipelines", "planning", "playbooks", "plugin", "plugins", "practices",
    "principles", "procedures", "processes", "processing", "programming", "protocol", "protocols",
    "provisioning", "queries", "query", "recognition", "registers", "registries", "rendering", "replication",
    "reporting", "reports", "routing", "runtime", "schemas", "script", "scripting", "scripts", "sdk",
    "security", "semantics", "sensors", "server", "servers", "sessions", "simulation", "simulations",
    "specifications", "stack", "stacks", "standards", "statistics", "storage", "stores", "streaming", "suite",
    "syntax", "system", "systems", "tables", "technique", "techniques", "technologies", "templates",
    "testing", "tests", "theory", "toolchain", "toolchains", "tooling", "tools", "toolset", "training",
    "trends", "triggers", "troubleshooting", "tuning", "validation", "verification", "views",
    "virtualization", "visualization", "widgets", "workflow", "workflows", "workloads");

// Words before a term that say which of its kind.
static constexpr auto modifiers = word_set(
    "architectural", "asynchronous", "automated", "biochemical", "client-side", "clinical", "cloud-based",
    "cloud-native", "computational", "concurrent", "containerised", "containerized", "core", "cross-platform",
    "digital", "distributed", "embedded", "end-to-end", "event-driven", "functional", "generative",
    "high-level", "high-performance", "industrial", "large-scale", "low-level", "modern", "molecular",
    "multi-threaded", "multithreaded", "multivariate", "native", "non-relational", "numerical",
    "object-oriented", "open-source", "parallel", "predictive", "private", "public", "qualitative",
    "quantitative", "reactive", "real-time", "relational", "responsive", "server-side", "service-oriented",
    "spatial", "statistical", "web-based", "wireless");

// The run of letters, digits and hyphens behind `at`, if only one space lies
// between.
static Span word_behind(std::string_view text, uint32_t at, uint32_t end) {
  if (at + 1 >= end || text[at] != ' ') return {};
  uint32_t stop = ++at;
  while (stop < end && stop - at < 24 && (is_lower(text[stop]) || is_upper(text[stop]))) ++stop;
  if (stop < end && (text[stop] == '-' || text[stop] == '\'' || text[stop] == '/')) return {};
  return {at, stop};
}

static Span word_before(std::string_view text, uint32_t at, uint32_t begin) {
  if (at < begin + 2 || text[at - 1] != ' ') return {};
  uint32_t start = --at;
  while (start > begin && at - start < 24 &&
         (is_lower(text[start - 1]) || is_upper(text[start - 1]) || text[start - 1] == '-'))
    --start;
  if (start > begin && text[start - 1] != ' ' && text[start - 1] != '(' && text[start - 1] != '\n') return {};
  return {start, at};
}

static std::string_view last_word_of(std::string_view text, Span phrase) {
  const std::string_view written = text_of(text, phrase);
  return written.substr(written.rfind(' ') + 1);
}

// Activities: they are put behind one noun, not behind a phrase of two: 'user
// interface / design'.
static bool is_activity(std::string_view word) {
  for (const std::string_view one :
       {"apis", "design", "development", "security", "technology", "testing", "tests"})
    if (same_letters(word, one)) return true;
  return false;
}

// 'analysis', 'planning', 'programming': the name of what is done.
static bool is_doing(std::string_view word) {
  for (const std::string_view end : {"ing", "ment", "tion", "sis", "ity", "design"})
    if (ends_with_letters(word, end)) return true;
  return false;
}

// 'OLAP/Cubes', 'C++17/20', 'JavaScript-based'
static uint32_t end_of_run(std::string_view text, uint32_t at, uint32_t end) {
  const auto is_run = [](char c) {
    return is_lower(c) || is_upper(c) || is_digit(c) || c == '+' || c == '#';
  };
  for (;;) {
    uint32_t next = at;
    if (next + 1 < end && text[next] == '/' && is_run(text[next + 1])) {
      ++next;
      while (next < end && is_run(text[next])) ++next;
    } else if (text_of(text, {next, end}).substr(0, 6) == "-based") {
      next += 6;
    }
    if (next == at) return at;
    at = next;
  }
}

// ' 8', ' 2012+', '.4' behind a name; years are no version.
static uint32_t end_of_version(std::string_view text, uint32_t at, uint32_t end) {
  uint32_t next = at;
  if (next < end && (text[next] == ' ' || text[next] == '.')) ++next;
  const uint32_t digits = next;
  while (next < end &&
         (is_digit(text[next]) || (text[next] == '.' && next + 1 < end && is_digit(text[next + 1]))))
    ++next;
  if (next == digits || next == at || next - digits > 6) return at;
  if (next < end && text[next] == '+') ++next;
  if (next < end && (is_lower(text[next]) || is_upper(text[next]) || text[next] == '-' || text[next] == '%' ||
                     text[next] == '/'))
    return at;
  const Span behind = word_behind(text, next, end);
  // 'MVC 3 or up'
  if (same_letters(text_of(text, behind), "or") &&
      is_any_of(text_of(text, word_behind(text, behind.end, end)),
                {"up", "above", "higher", "later", "newer"}))
    return next;
  for (const std::string_view unit : {"year", "years", "yrs", "or", "to", "months", "jahre"})
    if (same_letters(text_of(text, behind), unit)) return at;
  return next;
}

static Span extend(std::string_view text, const Unit& unit, Span term, uint32_t begin, uint32_t end,
                   bool product) {
  term.end = end_of_run(text, term.end, end);
  if (product) term.end = end_of_version(text, term.end, end);
  const bool doing = is_doing(last_word_of(text, term));
  for (int i = 0; i < 2; ++i) {
    const Span next = word_behind(text, term.end, end);
    if (same_letters(text_of(text, next), "best")) {
      const Span practices = word_behind(text, next.end, end);
      if (same_letters(text_of(text, practices), "practices")) term.end = practices.end;
      break;
    }
    if (next.empty() || !heads.has(text_of(text, next)) || follows_colon(text, next.end) ||
        ((i != 0 || doing) && is_activity(text_of(text, next))))
      break;
    term.end = next.end;
  }
  // 'testing tools and frameworks', 'design patterns and best practices'
  if (text_of(text, {term.end, end}).substr(0, 5) == " and ") {
    Span next = word_behind(text, term.end + 4, end);
    if (same_letters(text_of(text, next), "best")) next.end = word_behind(text, next.end, end).end;
    const std::string_view written = text_of(text, next);
    if (written == "best practices" || written == "frameworks" || written == "tools" ||
        written == "principles" || written == "techniques" || written == "services" ||
        written == "methodologies")
      term.end = next.end;
  }
  for (int i = 0; i < 2; ++i) {
    const Span last = word_before(text, term.begin, begin);
    if (last.empty() || !modifiers.has(text_of(text, last))) break;
    // 'Modern' at the beginning of a sentence is no part of a name, but 'Core
    // Java' is one.
    if (last.begin == unit.span.begin && !same_letters(text_of(text, last), "core")) break;
    term.begin = last.begin;
  }
  return term;
}

// 'Linux operating systems', 'Python unit testing frameworks': the second term
// says what of the first is meant. What is done is a thing of its own: 'Typescript functional programming'.
static bool is_compound(std::string_view text, Span left, Span right) {
  if (left.end + 1 != right.begin || text[left.end] != ' ' || !is_lower(text[right.begin])) return false;
  const std::string_view last = last_word_of(text, right);
  return last.size() != right.size() && heads.has(last) && !is_doing(last);
}

// 'testing and QA processes': a noun in small letters shares the head of what follows; a plural has none to
// share.
static bool shares_head(std::string_view text, Span left, Span right) {
  const std::string_view written = text_of(text, left), gap = text_of(text, {left.end, right.begin});
  if (!std::all_of(written.begin(), written.end(), is_lower) || written.back() == 's' ||
      (gap != " and " && gap != " or " && gap != " & "))
    return false;
  const std::string_view last = last_word_of(text, right);
  return last.size() != right.size() && heads.has(last);
}

// 'Amazon Web Services ( AWS )': where the short form's bracket closes, if one skill has both names. Else 0.
static uint32_t end_of_short_form(std::string_view text, const Found& left, const Found& right) {
  if (left.term.skill == no_skill || left.term.skill != right.term.skill) return 0;
  const auto is_short = [&](Span name) {
    const std::string_view written = text_of(text, name);
    return std::all_of(written.begin(), written.end(), is_upper);
  };
  if (!is_short(left.term.span) && !is_short(right.term.span)) return 0;
  const std::string_view gap = text_of(text, {left.term.span.end, right.term.span.begin});
  uint32_t end = right.term.span.end;
  if (end < text.size() && text[end] == ' ') ++end;
  return (gap == " (" || gap == " ( ") && end < text.size() && text[end] == ')' ? end + 1 : 0;
}

void find_phrases(const Document& document, const Unit& unit, std::span<const Found> terms,
                  std::vector<Span>& phrases) {
  const std::string_view text = document.text;
  const size_t first = phrases.size();
  for (size_t i = 0; i < terms.size(); ++i) {
    const uint32_t begin = i == 0 ? unit.span.begin : terms[i - 1].term.span.end;
    const uint32_t end = i + 1 < terms.size() ? terms[i + 1].term.span.begin : unit.span.end;
    const Term& term = terms[i].term;
    const bool product =
        term.skill != no_skill && lexicon::skills()[term.skill].category < SkillCategory::method;
    phrases.push_back(extend(text, unit, term.span, begin, end, product));
  }
  for (size_t i = first; i + 1 < phrases.size(); ++i) {
    const Found &left = terms[i - first], &right = terms[i - first + 1];
    if (const uint32_t close = end_of_short_form(text, left, right); close != 0)
      phrases[i] = phrases[i + 1] = {phrases[i].begin, close};
  }
  // 'Jira/Confluence' is one phrase of both.
  for (size_t i = first; i < phrases.size();) {
    size_t last = i;
    while (last + 1 < phrases.size() &&
           (phrases[last].end >= phrases[last + 1].begin ||
            (phrases[last].end + 1 == phrases[last + 1].begin && text[phrases[last].end] == '/') ||
            is_compound(text, phrases[last], phrases[last + 1])))
      ++last;
    const Span whole{phrases[i].begin, phrases[last].end};
    for (; i <= last; ++i) phrases[i] = whole;
  }
  // The phrase of the left one stays its own: it may be too wide to be a keyword.
  for (size_t i = first; i + 1 < phrases.size(); ++i) {
    const Span left = phrases[i], right = phrases[i + 1];
    if (left != terms[i - first].term.span || !shares_head(text, left, right)) continue;
    for (size_t same = i + 1; same < phrases.size() && phrases[same] == right; ++same)
      phrases[same].begin = left.begin;
  }
}

}
