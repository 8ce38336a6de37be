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
