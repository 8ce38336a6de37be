// What holds for every text: a lost point belongs to a finding, mending a finding never lowers a score, what
// cannot be judged is in no sum.
#include "core/score/score.hpp"

#include "core/report/json.hpp"
#include "core/text/utf8.hpp"
#include "tests/core/golden.hpp"

namespace resume {

static Report check_text(const std::string& text, const Posting* posting,
                         const Settings& given = golden::settings()) {
  return check({text}, posting, given);
}

// Calls `sink(name, resume, posting or null)` for every golden resume, alone and with every golden posting.
template <class Sink>
static void each_text(Sink&& sink) {
  std::vector<std::pair<std::string, Posting>> postings;
  for (const auto& path : files::list(files::folder("golden/postings"), ".txt"))
    postings.emplace_back(path.stem().string(), read_posting(files::read(path), golden::settings()));
  for (const golden::Pair& pair : golden::pairs()) {
    sink(pair.name, pair.resume, static_cast<const Posting*>(nullptr));
    for (const auto& [name, posting] : postings) sink(pair.name + " with " + name, pair.resume, &posting);
  }
}

static const ScorePart* find_part(const Report& report, std::string_view rule) {
  for (const Score& score : report.scores)
    for (const ScorePart& part : score.parts)
      if (part.rule->id == rule) return &part;
  return nullptr;
}

TEST(Scores, EveryLostPointBelongsToAFinding) {
  each_text([](const std::string& name, const std::string& text, const Posting* posting) {
    const Report report = check_text(text, posting);
    for (const Score& score : report.scores) {
      int32_t kept = 0, at_stake = 0;
      for (const ScorePart& part : score.parts) {
        int32_t lost = 0;
        for (const Finding& finding : report.findings)
          if (finding.rule == part.rule) lost += finding.points;
        EXPECT_EQ(lost, part.lost) << name << ": " << part.rule->id;
        EXPECT_LE(lost, part.at_stake) << name << ": " << part.rule->id;
        if (part.not_judged != NotJudged::no) {
          EXPECT_EQ(part.at_stake, 0) << name << ": " << part.rule->id;
        }
        kept += part.at_stake - part.lost;
        at_stake += part.at_stake;
      }
      EXPECT_EQ(score.kept, kept) << name;
      EXPECT_EQ(score.at_stake, at_stake) << name;
      EXPECT_GE(score.value(), 0) << name;
      EXPECT_LE(score.value(), 100) << name;
    }
  });
}

TEST(Scores, NotesCostNothingAndOthersSomething) {
  each_text([](const std::string& name, const std::string& text, const Posting* posting) {
    for (const Finding& finding : check_text(text, posting).findings)
      EXPECT_EQ(finding.severity == Severity::info, finding.points == 0) << name << ": " << finding.rule->id;
  });
}

// A text that mends a finding as a person would, each rule in its way.
static std::string mend(const Finding& finding, const Report& report) {
  std::string text = report.resume.document.text;
  const auto replace = [&](Span span, std::string_view words) {
    return text.replace(span.begin, span.end - span.begin, words);
  };
  if (finding.fix.exists) return replace(finding.fix.span, finding.fix.text);
  const Span span = finding.span;
  const std::string_view rule = finding.rule->id;
  if (rule == "bullet_duty") return replace(span, "Ran");
  if (rule == "bullet_metric") return text.insert(span.end, " for 40 shops");
  if (rule == "bullet_verb") return text.insert(span.begin, "Built ");
  if (rule == "contact_email") return "nora@brightwater.example\n" + text;
  if (rule == "date_reversed") return replace(span, "Jan 2020 - Mar 2020");
  if (rule == "keyword_missing")
    return text + "\n\nSkills\nPython, " + std::string(report.posting->document[finding.span]) + ", SQL\n";
  if (rule == "keyword_listed") {
    const std::string term(report.resume.document[span]);
    return text.insert(report.resume.bullets.front().span.end, " in " + term);
  }
  if (rule == "keyword_stuffing") return replace(span, "this");
  if (rule == "keyword_years") return text;  // nobody can write years they have not worked
  if (rule == "sentence_copied") return replace(span, "Built the ledger for 40 shops");
  return replace(span, "Backend developer.");
}

TEST(Scores, MendingAFindingNeverLowersOne) {
  size_t mended = 0, won = 0;
  each_text([&](const std::string& name, const std::string& text, const Posting* posting) {
    const Report before = check_text(text, posting);
    for (const Finding& finding : before.findings) {
      const Report after = check_text(mend(finding, before), posting);
      for (size_t i = 0; i < before.scores.size(); ++i) {
        const Score &old = before.scores[i], &now = after.scores[i];
        if (!old.judged() || !now.judged()) continue;
        EXPECT_GE(int64_t{now.kept} * old.at_stake, int64_t{old.kept} * now.at_stake)
            << name << ": " << finding.rule->id << " at " << finding.span.begin;
        won += now.value() > old.value() ? 1 : 0;
      }
      ++mended;
    }
  });
  EXPECT_GT(mended, 50u);
  EXPECT_GT(won, 20u);
}

TEST(Scores, AMechanicalFixMendsItsFinding) {
  size_t fixes = 0;
  each_text([&](const std::string& name, const std::string& text, const Posting* posting) {
    const Report before = check_text(text, posting);
    for (const Finding& finding : before.findings) {
      if (!finding.fix.exists) continue;
      const Report after = check_text(mend(finding, before), posting);
      const auto count = [&](const Report& report) {
        return std::count_if(report.findings.begin(), report.findings.end(),
                             [&](const Finding& one) { return one.rule == finding.rule; });
      };
      EXPECT_LT(count(after), count(before)) << name << ": " << finding.fix.text;
      ++fixes;
    }
  });
  EXPECT_GT(fixes, 3u);
}

// Two readings of one text are one report, to the byte.
TEST(Scores, SameTextSameReport) {
  each_text([](const std::string& name, const std::string& text, const Posting* posting) {
    EXPECT_EQ(report_json(check_text(text, posting)), report_json(check_text(text, posting))) << name;
  });
}

TEST(Scores, AnEmptyResumeIsNeither0Nor100) {
  const Posting posting = read_posting("Requirements\n- Python", golden::settings());
  for (const char* text : {"", " \n\n\t", "\xC2\xA0", "- \n- "}) {
    const Report report = check_text(text, &posting);
    EXPECT_TRUE(report.findings.empty());
    for (const Score& score : report.scores) {
      EXPECT_FALSE(score.judged());
      for (const ScorePart& part : score.parts) EXPECT_EQ(part.not_judged, NotJudged::empty_resume);
    }
  }
}

TEST(Scores, ReasonsForWhatIsNotJudged) {
  const Posting kind = read_posting("We look for somebody kind.", golden::settings());
  const std::string english = "Nora Lind\n\nSkills\nPython\n";
  const std::string german =
      "Berufserfahrung\nEntwickler, Brightwater GmbH, 2019 - 2021\n- Einf\xC3\xBChrung der automatischen "
      "Tests\n"
      "- Leitung eines Teams in Z\xC3\xBCrich f\xC3\xBCr drei Jahre\n";
  const struct {
    const char* rule;
    const std::string& text;
    const Posting* posting;
    NotJudged reason;
  } table[] = {
      {"keyword_missing", english, nullptr, NotJudged::no_posting},
      {"keyword_alias", english, nullptr, NotJudged::no_posting},
      {"keyword_missing", english, &kind, NotJudged::no_keywords},
      {"bullet_duty", english, nullptr, NotJudged::no_bullets},
      {"bullet_verb", english, nullptr, NotJudged::no_bullets},
      {"bullet_metric", english, nullptr, NotJudged::no_bullets},
      {"date_reversed", english, nullptr, NotJudged::no_dates},
      {"bullet_duty", german, nullptr, NotJudged::not_english},
      {"bullet_verb", german, nullptr, NotJudged::not_english},
      {"bullet_metric", german, nullptr, NotJudged::not_english},
      {"date_reversed", german, nullptr, NotJudged::no},
      {"contact_email", german, nullptr, NotJudged::no},
  };
  for (const auto& row : table) {
    const Report report = check_text(row.text, row.posting);
    const ScorePart* part = find_part(report, row.rule);
    ASSERT_NE(part, nullptr) << row.rule;
    EXPECT_EQ(part->not_judged, row.reason) << row.rule;
  }
  EXPECT_FALSE(check_text(english, nullptr).scores[static_cast<size_t>(ScoreKind::matched)].judged());
  EXPECT_EQ(find_part(check_text(german, nullptr, {}), "date_reversed")->not_judged, NotJudged::no_as_of);
}

// A resume that shows nothing of what is asked keeps nothing.
TEST(Scores, NothingShownIsZero) {
  const Posting posting = read_posting("Requirements\n- Kubernetes\n- PostgreSQL", golden::settings());
  const Score score =
      check_text("Skills\nWatercolours", &posting).scores[static_cast<size_t>(ScoreKind::matched)];
  EXPECT_TRUE(score.judged());
  EXPECT_EQ(score.value(), 0);
}

// Beside the required, the preferred count half; another name costs less than nothing shown.
TEST(Scores, KeywordsByStrengthAndClass) {
  const Posting posting =
      read_posting("Requirements\n- PostgreSQL\n\nNice to have\n- Kafka", golden::settings());
  const auto matched = [&](const char* text) {
    return check_text(text, &posting).scores[static_cast<size_t>(ScoreKind::matched)].value();
  };
  EXPECT_EQ(matched("Skills\nPostgreSQL, Kafka"), 100);
  EXPECT_GT(matched("Skills\nPostgreSQL"), matched("Skills\nKafka"));
  EXPECT_GT(matched("Skills\nPostgreSQL"), matched("Skills\nPostgres"));
  EXPECT_GT(matched("Skills\nPostgres"), matched("Skills\nWatercolours"));
}

static Score matched_of(const std::string& text, const Posting& posting) {
  return check_text(text, &posting).scores[static_cast<size_t>(ScoreKind::matched)];
}

// Whether `now` keeps a smaller share than `old`.
static bool is_lower(const Score& now, const Score& old) {
  return int64_t{now.kept} * old.at_stake < int64_t{old.kept} * now.at_stake;
}

// Calls `sink(name, resume, posting)` for every golden resume with jobs and every posting, its own text among
// them.
template <class Sink>
static void each_pair(Sink&& sink) {
  each_text([&](const std::string& name, const std::string& text, const Posting* posting) {
    if (read_resume(text).positions.empty()) return;
    if (posting == nullptr)
      sink(name + " with itself", text, read_posting(text, golden::settings()));
    else
      sink(name, text, *posting);
  });
}

TEST(Matched, AddingAMissingKeywordToAPositionNeverLowersIt) {
  size_t added = 0, won = 0;
  each_pair([&](const std::string& name, const std::string& text, const Posting& posting) {
    const Report before = check_text(text, &posting);
    const Score old = before.scores[static_cast<size_t>(ScoreKind::matched)];
    for (const Match& match : before.matches.matches) {
      if (match.match_class == MatchClass::literal) continue;
      const std::string term(posting.name_of(posting.keywords[match.keyword]));
      for (const Position& position : before.resume.positions) {
        std::string longer = before.resume.document.text;
        longer.insert(position.span.end, "\n- Ran it with " + term);
        const Score now = matched_of(longer, posting);
        EXPECT_FALSE(is_lower(now, old)) << name << ": " << term;
        won += is_lower(old, now) ? 1 : 0;
        ++added;
      }
    }
  });
  EXPECT_GT(added, 30u);
  EXPECT_GT(won, 20u);
}

TEST(Matched, TakingAPositionOutNeverRaisesIt) {
  size_t lost = 0;
  each_pair([&](const std::string& name, const std::string& text, const Posting& posting) {
    const Report before = check_text(text, &posting);
    const Score old = before.scores[static_cast<size_t>(ScoreKind::matched)];
    for (const Position& position : before.resume.positions) {
      std::string shorter = before.resume.document.text;
      shorter.erase(position.span.begin, position.span.end - position.span.begin);
      const Score now = matched_of(shorter, posting);
      EXPECT_FALSE(now.judged() && is_lower(old, now)) << name << ": " << position.span.begin;
      lost += is_lower(now, old) ? 1 : 0;
    }
  });
  EXPECT_GT(lost, 5u);
}

// The posting's list items in another order ask for the same.
TEST(Matched, TheOrderOfRequirementsChangesNothing) {
  const std::string items[] = {"- Python or Go\n", "- Kubernetes, Docker and AWS\n", "- PostgreSQL\n",
                               "- 3+ years of Python\n", "- Kafka is a plus\n"};
  const std::string resume =
      "Experience\nBackend Developer, Brightwater Ltd, 2019 - 2021\n- Built the ledger in Go on k8s\n"
      "- Moved Postgres to Amazon Web Services\n";
  std::vector<size_t> order = {0, 1, 2, 3, 4};
  const auto score = [&] {
    std::string text = "Requirements\n";
    for (const size_t item : order) text += items[item];
    return matched_of(resume, read_posting(text, golden::settings()));
  };
  const Score first = score();
  EXPECT_TRUE(first.judged());
  while (std::next_permutation(order.begin(), order.end())) {
    const Score now = score();
    EXPECT_EQ(now.kept, first.kept);
    EXPECT_EQ(now.at_stake, first.at_stake);
  }
}

TEST(Matched, AResumeAgainstItselfIsFullyShown) {
  size_t judged = 0;
  each_text([&](const std::string& name, const std::string& text, const Posting* other) {
    const Posting posting = read_posting(text, golden::settings());
    if (other != nullptr || posting.keywords.size() < 10) return;
    const Report report = check_text(text, &posting);
    for (const Match& match : report.matches.matches)
      EXPECT_EQ(match.counted, MatchClass::literal)
          << name << ": " << posting.name_of(posting.keywords[match.keyword]);
    EXPECT_EQ(report.scores[static_cast<size_t>(ScoreKind::matched)].value(), 100) << name;
    ++judged;
  });
  EXPECT_GT(judged, 0u);
}

TEST(Matched, CopyingAndRepeatingWinNothing) {
  const Posting posting = read_posting(
      "Requirements\n- You run our services on Kubernetes and you look after what they cost us each month\n"
      "- Terraform\n- Python\n",
      golden::settings());
  const std::string base =
      "Experience\nBackend Developer, Brightwater Ltd, 2019 - 2021\n- Built the ledger in Python\n";
  const Score before = matched_of(base, posting);
  const std::string copied =
      "- You run our services on Kubernetes and you look after what they cost us each month\n";
  EXPECT_EQ(matched_of(base + copied, posting).kept, before.kept);
  std::string wall = "- ";
  for (int i = 0; i < 40; ++i) wall += "Terraform Kubernetes ";
  EXPECT_EQ(matched_of(base + wall, posting).kept, before.kept);
  EXPECT_EQ(matched_of(base + "\nPython Python Python Python Python Python", posting).kept, before.kept);
  EXPECT_GT(matched_of(base + "- Ran it on Kubernetes\n", posting).kept, before.kept);
}

static bool less(const Finding& a, const Finding& b) {
  return std::tuple(a.where, a.span.begin, a.span.end, a.severity, a.rule->id) <
         std::tuple(b.where, b.span.begin, b.span.end, b.severity, b.rule->id);
}

TEST(Findings, StandInOrderOnWholeLetters) {
  each_text([](const std::string& name, const std::string& text, const Posting* posting) {
    const Report report = check_text(text, posting);
    EXPECT_TRUE(std::is_sorted(report.findings.begin(), report.findings.end(), less)) << name;
    for (const Finding& finding : report.findings) {
      const Document& document =
          finding.where == Where::resume ? report.resume.document : report.posting->document;
      EXPECT_FALSE(finding.span.empty()) << name << ": " << finding.rule->id;
      EXPECT_LE(finding.span.end, document.text.size()) << name;
      EXPECT_TRUE(is_utf8(document[finding.span])) << name << ": " << finding.rule->id;
    }
  });
}

TEST(Findings, OneAboveInfoOfAScoreOnASpan) {
  each_text([](const std::string& name, const std::string& text, const Posting* posting) {
    const std::vector<Finding> findings = check_text(text, posting).findings;
    for (size_t i = 1; i < findings.size(); ++i) {
      const Finding &a = findings[i - 1], &b = findings[i];
      if (a.severity == Severity::info || b.severity == Severity::info) continue;
      EXPECT_FALSE(a.where == b.where && a.span == b.span && a.rule->score == b.rule->score)
          << name << ": " << a.rule->id << ", " << b.rule->id;
    }
  });
}

}
