// Which terms of a unit are keywords, and all places of one keyword put
// together.
#include <algorithm>

#include "core/posting/reader.hpp"
#include "core/text/sort.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// 'Java developers', 'the QA team': people, named by what they do.
static bool names_people(std::string_view word) {
  static constexpr auto nouns =
      word_set("administrator", "analyst", "architect", "colleague", "consultant", "crew", "department",
               "designer", "developer", "director", "engineer", "expert", "group", "guild", "lead", "manager",
               "officer", "owner", "position", "programmer", "role", "scientist", "specialist", "squad",
               "staff", "team", "technician", "tester", "trainee");
  if (!word.empty() && (word.back() == 's' || word.back() == 'S')) word.remove_suffix(1);
  return nouns.has(word);
}

// A verb or an adjective that the lexicon knows a method by: 'automate',
// 'monitored', 'highly scalable'.
static bool is_no_noun(const Document& document, const Term& term) {
  const Word& last = document.words[term.first_word + term.word_count - 1];
  const std::string_view written = document[last];
  if (ends_with_letters(written, "able") || ends_with_letters(written, "ible")) return true;
  if (term.word_count != 1 || lexicon::spellings()[term.spelling].kind == SpellingKind::name) return false;
  const uint16_t verb = word_flag::verb_base | word_flag::verb_past | word_flag::verb_third;
  return (lexicon::flags(last.id) & verb) != 0 || ends_with_letters(written, "ed");
}

// 'Databases: PostgreSQL, Redis': a common noun that only labels what follows; 'Infrastructure as code:
// Terraform' asks for both.
static bool is_label(const Document& document, const Unit& unit, const Term& term) {
  const char first = lexicon::skills()[term.skill].name[0];
  return (term.word_count == 1 || document.text[term.span.end - 1] == 's') &&
         term.span.begin == unit.span.begin && term.span.end + 1 < unit.span.end &&
         document.text[term.span.end] == ':' && is_lower(first);
}

// Words that by themselves, and together, narrow no search: 'business
// requirements', 'web application'.
static constexpr auto wide_words = word_set(
    "administration", "alerting", "analysis", "analytics", "api", "apis", "app", "application",
    "applications", "apps", "architecture", "architectures", "automated", "automation", "b2b", "b2c", "back",
    "backend", "best", "business", "capabilities", "ceremonies", "clean", "cloud", "code", "coding",
    "command", "compliance", "components", "computing", "consultancy", "consulting", "continuous",
    "dashboard", "dashboards", "data", "database", "databases", "debugging", "delivery", "deployment",
    "deployments", "design", "designs", "develop", "development", "digital", "distributed", "documentation",
    "driven", "end", "engineering", "environment", "environments", "experience", "features", "finance",
    "front", "frontend", "full", "functional", "gathering", "high", "hr", "human", "ide", "ides",
    "infrastructure", "integration", "integrations", "interface", "interfaces", "internet", "it", "journeys",
    "large", "latency", "level", "lifecycle", "line", "low", "management", "marketing", "messages",
    "messaging", "metrics", "middleware", "mobile", "modern", "monitoring", "operations", "performance",
    "platform", "platforms", "practices", "principles", "problem", "process", "processes", "product",
    "production", "products", "programming", "project", "projects", "quality", "queue", "queues", "reporting",
    "requirements", "research", "resources", "saas", "sales", "scalability", "scale", "science", "scripting",
    "security", "server", "service", "services", "side", "software", "solution", "solutions", "stack",
    "standards", "storage", "strategy", "support", "system", "systems", "technical", "techniques",
    "technologies", "technology", "telemetry", "testing", "tools", "troubleshooting", "user", "users", "web",
    "workflow", "workflows");

// A phrase of nothing but these narrows no search, whoever asks for it: 'web applications', 'back-end
// development', 'programming languages'.
static constexpr auto widest_words = word_set(
    "app", "application", "applications", "apps", "back", "backend", "business", "call", "code", "command",
    "duty", "end", "engineering", "environment", "environments", "front", "frontend", "full", "fundamentals",
    "high", "language", "languages", "large", "latency", "legacy", "line", "low", "on", "prem", "premise",
    "premises", "process", "processes", "programming", "scale", "services", "software", "stack", "system",
    "systems", "technologies", "throughput", "traffic", "web");

template <class Words>
static bool is_made_of(const Document& document, Span span, const Words& words) {
  for (const Word& word : document.words_of(document.stretch_of(span)))
    if (!words.has(document[word])) return false;
  return true;
}

bool is_wide(const Document& document, const Unit& unit, const Found& found) {
  if (found.term.skill == no_skill) return false;
  const std::string_view written = document[found.term.span];
  const bool asks = unit.kind == BlockKind::required || unit.kind == BlockKind::preferred;
  if (asks)
    return is_made_of(document, found.phrase, widest_words) ||
           (found.term.word_count == 1 && found.phrase == found.term.span && wide_words.has(written));
  const bool method = lexicon::skills()[found.term.skill].category == SkillCategory::method;
  if (method && found.term.word_count == 1 && found.phrase == found.term.span &&
      std::all_of(written.begin(), written.end(), [](char c) { return !is_upper(c); }))
    return true;
  return is_made_of(document, found.term.span, wide_words);
}

// 'no Java', 'you will not write PHP', 'without SAP'
static bool is_negated(const Document& document, const Unit& unit, const Term& term) {
  for (uint32_t back = 1; back <= 3 && back <= term.first_word; ++back) {
    const uint32_t word = term.first_word - back;
    const Word& w = document.words[word];
    if (w.begin < unit.span.begin) return false;
    const std::string_view gap = text_of(document.text, {w.span().end, document.words[word + 1].begin});
    if (gap.find_first_of(",;:.()!?") != gap.npos || document[w] == ".") return false;
    if (is_word(document, word, "no") || is_word(document, word, "without") ||
        is_word(document, word, "never"))
      return true;
    if (is_word(document, word, "not"))
      return !is_word(document, word + 1, "only") && !is_word(document, word + 1, "just") &&
             !is_word(document, word + 1, "required") && !is_word(document, word + 1, "necessarily");
  }
  return false;
}

// 'Engineer (C++, Linux)': the bracket is of the job's name.
static bool is_in_title_bracket(const Document& document, const Unit& unit, const Term& term) {
  constexpr uint32_t most_words = 8;
  const std::string_view text = document.text;
  uint32_t word = term.first_word, end = term.span.begin;
  for (uint32_t count = 0; word > 0 && count < most_words; ++count, --word) {
    const Word& before = document.words[word - 1];
    if (before.begin < unit.span.begin) return false;
    const std::string_view gap = text_of(text, {before.span().end, end});
    if (gap.find_first_of(");.:") != gap.npos) return false;
    if (gap.find('(') != gap.npos)
      return is_upper(text[before.begin]) && names_people(document[before]) &&
             text[before.span().end - 1] != 's';
    end = before.begin;
  }
  return false;
}

// 'DevOps software engineers', 'the Warehouse Management department': people, with a word between.
static bool names_people_behind(const Document& document, const Unit& unit, uint32_t word) {
  constexpr uint32_t most_between = 2;
  for (uint32_t count = 0; count <= most_between; ++count, ++word) {
    if (word >= document.words.size() || document.words[word].begin >= unit.span.end) return false;
    const Word& w = document.words[word];
    if (document.text[w.begin - 1] != ' ' || document.words[word - 1].span().end + 1 != w.begin) return false;
    if (names_people(document[w])) return true;
    constexpr uint16_t ends = word_flag::stop | word_flag::verb_third | word_flag::adverb;
    if ((lexicon::flags(w.id) & ends) != 0 || is_mark(document, word)) return false;
  }
  return false;
}

// 'Head of Blockchain'
static bool is_headed(const Document& document, const Unit& unit, const Term& term) {
  return term.first_word >= 2 && document.words[term.first_word - 2].begin >= unit.span.begin &&
         is_word(document, term.first_word - 1, "of") &&
         is_any_word(document, term.first_word - 2, {"head", "director", "vp", "chief"});
}

// 'as a senior Java developer'
static bool follows_as(const Document& document, const Unit& unit, const Term& term) {
  constexpr uint32_t most_words = 3;
  for (uint32_t back = 1; back <= most_words && back <= term.first_word; ++back) {
    const uint32_t word = term.first_word - back;
    if (document.words[word].begin < unit.span.begin) return false;
    if (is_any_word(document, word, {"as", "als"})) return true;
  }
  return false;
}

bool is_keyword(const Document& document, const Unit& unit, const Term& term) {
  const Skill& skill = lexicon::skills()[term.skill];
  if (skill.category == SkillCategory::soft_skill || skill.category == SkillCategory::degree) return false;
  if (is_label(document, unit, term)) return false;
  if (is_negated(document, unit, term)) return false;
  if (is_in_title_bracket(document, unit, term) || is_headed(document, unit, term)) return false;
  // 'Kestrel plc'
  const Word& first = document.words[term.first_word];
  if (term.word_count == 1 && (lexicon::flags(first.id) & word_flag::employer) != 0 && term.first_word != 0 &&
      is_upper(document.text[document.words[term.first_word - 1].begin]))
    return false;
  // 'R & D'
  if (term.span.size() == 1) {
    const std::string_view text = document.text;
    if (text_of(text, {term.span.end, term.span.end + 2}) == " &") return false;
    if (term.span.begin >= 2 && text_of(text, {term.span.begin - 2, term.span.begin}) == "& ") return false;
  }
  const uint32_t next = term.first_word + term.word_count;
  // 'Google Tag Manager' is a product.
  const bool product = term.word_count > 1 && skill.category <= SkillCategory::tool &&
                       is_upper(document.text[document.words[next - 1].begin]);
  if (names_people(document[document.words[next - 1]]) && !product &&
      skill.category != SkillCategory::certification)
    return false;
  const bool method = skill.category == SkillCategory::method;
  if (method && is_no_noun(document, term)) return false;
  if (next >= document.words.size() || document.words[next].begin >= unit.span.end) return true;
  const std::string_view after = document[document.words[next]];
  const bool joined = document.words[next].begin == term.span.end + 1 && document.text[term.span.end] == ' ';
  if (!joined) return true;
  // 'Five years as a Java developer' asks for Java; 'our Java developers' tells of people, 'We look for a
  // Java developer' of the job.
  if (names_people_behind(document, unit, next)) return !method && follows_as(document, unit, term);
  // 'in a mobility or logistics company': where one has worked.
  if (method && is_any_of(after, {"company", "companies", "firm", "firms", "industry", "industries", "sector",
                                  "startup", "startups"}))
    return false;
  // 'Testing the software', 'Reporting to the board'
  const uint16_t flags = lexicon::flags(document.words[next].id);
  const bool goes_on = (flags & word_flag::stop) != 0 && !same_letters(after, "and") &&
                       !same_letters(after, "or") && !same_letters(after, "with") &&
                       !same_letters(after, "in") && !same_letters(after, "of");
  return !(method && term.word_count == 1 && term.span.begin == unit.span.begin && goes_on);
}

uint16_t name_spelling(uint16_t skill) {
  const std::span<const Spelling> spellings = lexicon::spellings();
  for (size_t i = 0; i < spellings.size(); ++i)
    if (spellings[i].skill == skill && spellings[i].kind == SpellingKind::name)
      return static_cast<uint16_t>(i);
  return 0;
}

// ---- Putting places together

static int compare_letters(std::string_view a, std::string_view b) {
  for (size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    const auto x = static_cast<uint8_t>(is_upper(a[i]) ? a[i] + 32 : a[i]);
    const auto y = static_cast<uint8_t>(is_upper(b[i]) ? b[i] + 32 : b[i]);
    if (x != y) return x < y ? -1 : 1;
  }
  return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

// Orders places by what they name: the skill, or the letters where the lexicon
// has none.
static int compare_names(const Document& document, const Found& a, const Found& b) {
  if (a.term.skill != b.term.skill) return a.term.skill < b.term.skill ? -1 : 1;
  return a.term.skill != no_skill ? 0 : compare_letters(document[a.term.span], document[b.term.span]);
}

static void write_requirement_keywords(Posting& posting, std::vector<std::pair<uint32_t, uint32_t>>& pairs) {
  sort_list(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  size_t next = 0;
  for (uint32_t i = 0; i < posting.requirements.size(); ++i) {
    posting.requirements[i].first_keyword = static_cast<uint32_t>(posting.requirement_keywords.size());
    for (; next < pairs.size() && pairs[next].first == i; ++next)
      posting.requirement_keywords.push_back(pairs[next].second);
    posting.requirements[i].end_keyword = static_cast<uint32_t>(posting.requirement_keywords.size());
  }
}

// Groups as the requirements hold them: a keyword that a group names twice
// stands in it once, and one that has a group of its own in the requirement
// already gets no second.
static void write_groups(Posting& posting, const Findings& findings) {
  for (Requirement& requirement : posting.requirements) requirement.first_group = requirement.end_group = 0;
  std::vector<uint32_t> seen(posting.keywords.size(),
                             nowhere);  // requirement that listed the keyword last
  for (const FoundGroup& group : findings.groups) {
    KeywordGroup one{static_cast<uint32_t>(posting.group_keywords.size()),
                     0,
                     nowhere,
                     Strength::mentioned,
                     group.any_of,
                     group.by_examples};
    for (uint32_t i = group.begin; i < group.end; ++i) {
      const Found& found = findings.found[i];
      if (found.dropped || found.requirement == nowhere || seen[found.keyword] == found.requirement) continue;
      seen[found.keyword] = found.requirement;
      one.requirement = found.requirement;
      one.strength = std::min(one.strength, found.strength);
      posting.group_keywords.push_back(found.keyword);
    }
    one.end_keyword = static_cast<uint32_t>(posting.group_keywords.size());
    if (one.end_keyword == one.first_keyword) continue;
    one.any_of &= one.end_keyword - one.first_keyword > 1;
    posting.groups.push_back(one);
  }
  sort_list(posting.groups,
            [](const KeywordGroup& a, const KeywordGroup& b) { return a.requirement < b.requirement; });
  for (uint32_t i = 0; i < posting.groups.size(); ++i) {
    Requirement& requirement = posting.requirements[posting.groups[i].requirement];
    if (requirement.end_group == 0) requirement.first_group = i;
    requirement.end_group = i + 1;
  }
}

static Strength next_strength(Strength strength) {
  return static_cast<Strength>(static_cast<int>(strength) + 1);
}

void write_keywords(Posting& posting, Findings& findings) {
  std::vector<Found>& found = findings.found;
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < found.size(); ++i)
    if (!found[i].dropped) order.push_back(i);
  sort_list(order,
            [&](uint32_t a, uint32_t b) { return compare_names(posting.document, found[a], found[b]) < 0; });
  struct Same {
    uint32_t begin, end;
    Strength strength;
  };
  std::vector<Same> sames;
  for (uint32_t i = 0; i < order.size(); ++i) {
    const Found& one = found[order[i]];
    if (i == 0 || compare_names(posting.document, found[order[i - 1]], one) != 0)
      sames.push_back({i, i, one.strength});
    sames.back().end = i + 1;
    sames.back().strength = std::min(sames.back().strength, one.strength);
  }
  sort_list(sames, [&](const Same& a, const Same& b) {
    if (a.strength != b.strength) return a.strength < b.strength;
    return found[order[a.begin]].term.span < found[order[b.begin]].term.span;
  });
  std::vector<std::pair<uint32_t, uint32_t>> pairs;  // requirement, keyword
  const auto add_absent = [&](Strength strength) {
    const auto at = static_cast<uint32_t>(posting.keyword_spans.size());
    for (const Found& one : findings.absent)
      if (one.strength == strength)
        posting.keywords.push_back({{}, one.term.spelling, one.term.skill, strength, at, at, one.added});
  };
  Strength strength = Strength::required;
  for (const Same& same : sames) {
    for (; strength < same.strength; strength = next_strength(strength)) add_absent(strength);
    const Term& first = found[order[same.begin]].term;
    const auto begin = static_cast<uint32_t>(posting.keyword_spans.size());
    const auto place = static_cast<uint32_t>(posting.keywords.size());
    for (uint32_t i = same.begin; i < same.end; ++i) {
      Found& one = found[order[i]];
      one.keyword = place;
      posting.keyword_spans.push_back(one.term.span);
      posting.keyword_spellings.push_back(one.term.spelling);
      posting.keyword_phrases.push_back(one.phrase);
      if (one.requirement != nowhere) pairs.emplace_back(one.requirement, place);
    }
    posting.keywords.push_back({first.span, first.spelling, first.skill, same.strength, begin,
                                begin + same.end - same.begin, found[order[same.begin]].added});
  }
  for (; strength < Strength::mentioned; strength = next_strength(strength)) add_absent(strength);
  write_requirement_keywords(posting, pairs);
  write_groups(posting, findings);
  const auto settle = [&](uint32_t& keyword) {
    if (keyword != nowhere) keyword = found[keyword].keyword;
  };
  for (YearsAsked& years : posting.years) settle(years.keyword);
  for (CertificateAsked& certificate : posting.certificates) settle(certificate.keyword);
}

}
