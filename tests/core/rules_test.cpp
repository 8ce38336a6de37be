// Runs the corpora tests/rules/NAME.txt, one for each rule: cases of a resume, an optional posting, and the
// findings of that rule drawn under their lines.
//
//   === what the case is about
//   %as_of 2026-04
//   %settings {"rules": {"bullet_duty": {"points": 5}}}
//   %fact {"kind": "table", "span": [0, 8], "count": 3}   (what the file's layout does to the text)
//   %pages sidebar_left.json   (instead of a text: a file of tests/layout)
//   the resume
//   ~~~
//   the posting
//   ---
//   | the line of a finding
//   |     ^^^^ NAME: the sentence
#include "core/report/json.hpp"
#include "core/report/text.hpp"
#include "tests/core/files.hpp"

namespace resume {

struct Case {
  std::string title, directives, text, posting, expected;
  bool has_posting = false;
};

static std::vector<Case> read_cases(const std::string& corpus) {
  std::vector<Case> cases;
  enum { head, resume, posting, findings } part = head;
  for (size_t at = 0; at < corpus.size();) {
    const size_t end = std::min(corpus.find('\n', at), corpus.size());
    const std::string line = corpus.substr(at, end - at);
    at = end + 1;
    if (line.rfind("=== ", 0) == 0) {
      cases.push_back({line.substr(4), {}, {}, {}, {}});
      part = head;
    } else if (cases.empty()) {
      ADD_FAILURE() << "'" << line << "' stands before the first case";
    } else if (part == head && line.rfind('%', 0) == 0) {
      cases.back().directives += line + '\n';
    } else if (part <= resume && line == "~~~") {
      part = posting;
      cases.back().has_posting = true;
    } else if (part <= posting && line == "---") {
      part = findings;
    } else {
      if (part == head) part = resume;
      (part == resume    ? cases.back().text
       : part == posting ? cases.back().posting
                         : cases.back().expected) += line + '\n';
    }
  }
  return cases;
}

static std::string write_cases(const std::vector<Case>& cases) {
  std::string corpus;
  for (const Case& one : cases) {
    corpus += "=== " + one.title + '\n' + one.directives + one.text;
    if (one.has_posting) corpus += "~~~\n" + one.posting;
    corpus += "---\n" + one.expected;
  }
  return corpus;
}

static Settings read_directives(const Case& one, Source& source) {
  Settings settings;
  for (size_t at = 0; at < one.directives.size();) {
    const size_t end = one.directives.find('\n', at), space = std::min(one.directives.find(' ', at), end);
    const std::string name = one.directives.substr(at, space - at);
    const std::string value = space < end ? one.directives.substr(space + 1, end - space - 1) : "";
    std::string error;
    if (name == "%as_of") {
      EXPECT_TRUE(read_month(value, settings.as_of)) << one.title;
    } else if (name == "%settings") {
      EXPECT_TRUE(read_settings(value, settings, error)) << one.title << ": " << error;
    } else if (name == "%fact") {
      std::vector<LayoutFact> facts =
          read_source(R"({"sourceVersion": 1, "text": "-", "facts": [)" + value + "]}").facts;
      EXPECT_EQ(facts.size(), 1u) << one.title << ": " << value;
      if (!facts.empty()) source.facts.push_back(std::move(facts[0]));
    } else if (name == "%pages") {
      source = read_source(files::read(files::folder("layout") / value));
      EXPECT_FALSE(source.pages.empty()) << one.title << ": " << value;
    } else {
      ADD_FAILURE() << one.title << ": there is no directive " << name;
    }
    at = end + 1;
  }
  return settings;
}

// The findings of one rule, drawn; the others run as well, so that what gives way to them does.
static std::string draw(const Case& one, const std::string& rule) {
  Source source{one.text};
  const Settings settings = read_directives(one, source);
  Posting posting;
  if (one.has_posting) posting = read_posting(one.posting, settings);
  Report report = check(std::move(source), one.has_posting ? &posting : nullptr, settings);
  std::erase_if(report.findings, [&](const Finding& finding) { return finding.rule->id != rule; });
  return findings_text(report);
}

class RuleCorpus : public testing::TestWithParam<std::string> {};

TEST_P(RuleCorpus, Findings) {
  const auto path = files::folder("rules") / (GetParam() + ".txt");
  std::vector<Case> cases = read_cases(files::read(path));
  size_t fires = 0, quiet = 0;
  for (Case& one : cases) {
    const std::string drawn = draw(one, GetParam());
    ++(drawn.empty() ? quiet : fires);
    if (files::updates()) one.expected = drawn;
    EXPECT_EQ(one.expected, drawn) << path << ": " << one.title;
  }
  if (files::updates()) files::expect_file(path, write_cases(cases));
  EXPECT_GT(fires, 0u) << path << " has no case in which the rule fires";
  EXPECT_GT(quiet, 0u) << path << " has no case in which it stays quiet";
}

static std::vector<std::string> rule_names() {
  std::vector<std::string> names;
  for (const Rule* rule : all_rules()) names.emplace_back(rule->id);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleCorpus, testing::ValuesIn(rule_names()),
                         [](const auto& one) { return one.param; });

TEST(Rules, EveryCorpusHasItsRule) {
  const std::vector<std::string> names = rule_names();
  for (const auto& path : files::list(files::folder("rules"), ".txt"))
    EXPECT_NE(std::find(names.begin(), names.end(), path.stem().string()), names.end()) << path;
}

// Mending the finding that another gave way to must win at least what the other then costs.
TEST(Rules, YieldOnlyToWhatIsWorthAsMuch) {
  for (const Rule* rule : all_rules())
    for (const std::string_view id : rule->yields_to)
      for (const Rule* other : all_rules())
        if (other->id == id) { EXPECT_GE(other->points, rule->points) << rule->id << " yields to " << id; }
}

TEST(Rules, NotesCostNothing) {
  for (const Rule* rule : all_rules())
    if (rule->severity == Severity::info) { EXPECT_EQ(rule->points, 0) << rule->id; }
}

// docs/rules.md says what the rules are worth.
TEST(Rules, StandInTheDocumentation) {
  static constexpr const char* severities[] = {"blocker", "major", "minor", "info"};
  static constexpr const char* scores[] = {"readable", "written", "matched", "none"};
  static constexpr const char* evidences[] = {"vendor", "academic", "seller", "convention", "technical"};
  const std::string page = files::read(std::filesystem::path(RESUME_SOURCE_DIR) / "docs/rules.md");
  for (const Rule* rule : all_rules()) {
    const std::string row =
        "| `" + std::string(rule->id) + "` | " + scores[static_cast<size_t>(rule->score)] + " | " +
        severities[static_cast<size_t>(rule->severity)] + " | " + std::to_string(rule->points) + " | " +
        evidences[static_cast<size_t>(rule->evidence)] + " |";
    EXPECT_NE(page.find(row), std::string::npos) << row;
    EXPECT_NE(page.find("**`" + std::string(rule->id) + "`**"), std::string::npos) << rule->id;
  }
}

}
