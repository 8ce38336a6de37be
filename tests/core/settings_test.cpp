#include "core/report/json.hpp"
#include "core/report/report.hpp"
#include "tests/core/golden.hpp"

namespace resume {

static Settings read(std::string_view json) {
  Settings settings;
  std::string error;
  EXPECT_TRUE(read_settings(json, settings, error)) << json << ": " << error;
  return settings;
}

TEST(Settings, AreReadFromJson) {
  const Settings settings = read(
      R"({"asOf": "2026-04", "language": "en", "role": "designer", "country": "DE", "later": [1],
          "rules": {"bullet_duty": {"on": false}, "bullet_verb": {"points": 0}, "unheard_of": 7}})");
  EXPECT_EQ(settings.as_of, (Month{2026, 4}));
  EXPECT_EQ(settings.role, "designer");
  EXPECT_EQ(settings.country, "DE");
  ASSERT_EQ(settings.rules.size(), 2u);
  EXPECT_FALSE(settings.find("bullet_duty")->on);
  EXPECT_EQ(settings.find("bullet_duty")->points, -1);
  EXPECT_TRUE(settings.find("bullet_verb")->on);
  EXPECT_EQ(settings.find("bullet_verb")->points, 0);
}

TEST(Settings, KeywordsOfThePersonAreReadInOrder) {
  const Settings settings =
      read(R"({"keywords": [{"text": "Go", "action": "drop"}, {"text": "Rust", "action": "preferred"}]})");
  ASSERT_EQ(settings.keywords.size(), 2u);
  EXPECT_EQ(settings.keywords[0].text, "Go");
  EXPECT_EQ(settings.keywords[0].action, KeywordAction::drop);
  EXPECT_EQ(settings.keywords[1].action, KeywordAction::preferred);
}

TEST(Settings, RefusesWhatTheyCantBe) {
  const struct {
    const char* json;
    const char* error;
  } table[] = {
      {"", "The settings are no JSON object."},
      {"[]", "The settings are no JSON object."},
      {"{\"asOf\": ", "The settings are no JSON object."},
      {"{\"role\": \"\xFF\"}", "The settings are no JSON object."},
      {R"({"asOf": 2026})", "The settings' asOf has a value that it can't have."},
      {R"({"asOf": "April"})", "The settings' asOf has a value that it can't have."},
      {R"({"language": null})", "The settings' language has a value that it can't have."},
      {R"({"rules": []})", "The settings' rules has a value that it can't have."},
      {R"({"keywords": {}})", "The settings' keywords has a value that it can't have."},
      {R"({"keywords": [{"text": "Go"}]})", "The settings' keywords has a value that it can't have."},
      {R"({"keywords": [{"text": "Go", "action": "hide"}]})",
       "The settings' keywords has a value that it can't have."},
      {R"({"rules": {"bullet_verb": 3}})", "The settings' bullet_verb has a value that it can't have."},
      {R"({"rules": {"bullet_verb": {"on": 1}}})",
       "The settings' bullet_verb has a value that it can't have."},
      {R"({"rules": {"bullet_verb": {"points": 101}}})",
       "The settings' bullet_verb has a value that it can't have."},
      {R"({"rules": {"bullet_verb": {"points": -1}}})",
       "The settings' bullet_verb has a value that it can't have."},
      {R"({"rules": {"bullet_verb": {"points": 2.5}}})",
       "The settings' bullet_verb has a value that it can't have."},
      {R"({"rules": {"bullet_verb": {"points": 18446744073709551615}}})",
       "The settings' bullet_verb has a value that it can't have."},
  };
  for (const auto& row : table) {
    Settings settings;
    settings.role = "as before";
    std::string error;
    EXPECT_FALSE(read_settings(row.json, settings, error)) << row.json;
    EXPECT_EQ(error, row.error) << row.json;
    EXPECT_EQ(settings.role, "as before") << row.json;
    EXPECT_TRUE(settings.rules.empty()) << row.json;
  }
}

TEST(Settings, MonthsAreYearsWithOrWithoutAMonth) {
  const struct {
    const char* text;
    Month month;
  } table[] = {{"2026-04", {2026, 4}}, {"2026", {2026, 0}}, {"1999-12", {1999, 12}}};
  for (const auto& row : table) {
    Month month;
    EXPECT_TRUE(read_month(row.text, month)) << row.text;
    EXPECT_EQ(month, row.month) << row.text;
  }
  for (const char* text :
       {"", "26", "2026-13", "2026-00", "2026-4", "2026/04", "0000", "abcd", "2026-04-01", "+202"}) {
    Month month{2000, 1};
    EXPECT_FALSE(read_month(text, month)) << text;
    EXPECT_EQ(month, (Month{2000, 1})) << text;
  }
}

static const std::string text =
    "Nora Lind\n\nExperience\nDeveloper, Brightwater Ltd, Mar 2022 - Jan 2020\n- Responsible for billing\n"
    "- Payment service for the shops\n- Built the ledger of payments\n";

static Report check_with(std::string_view json) {
  Settings settings = golden::settings();
  std::string error;
  EXPECT_TRUE(read_settings(json, settings, error)) << error;
  return check({text}, nullptr, settings);
}

static size_t count_of(const Report& report, std::string_view rule) {
  return static_cast<size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                           [&](const Finding& finding) { return finding.rule->id == rule; }));
}

TEST(Settings, SwitchEachRuleOff) {
  const Report all = check_with("{}");
  for (const Rule* rule : all_rules()) {
    const std::string id(rule->id);
    const Report report = check_with("{\"rules\": {\"" + id + "\": {\"on\": false}}}");
    EXPECT_EQ(count_of(report, id), 0u) << id;
    for (size_t i = 0; i < report.scores.size(); ++i)
      for (const ScorePart& part : report.scores[i].parts)
        if (part.rule == rule) {
          EXPECT_EQ(part.not_judged, NotJudged::switched_off) << id;
          EXPECT_EQ(part.at_stake, 0) << id;
        }
  }
  EXPECT_EQ(count_of(all, "bullet_duty"), 1u);
  EXPECT_EQ(count_of(all, "bullet_verb"), 1u);
  // Switched off, the duty phrase no longer stands before the missing verb.
  EXPECT_EQ(count_of(check_with(R"({"rules": {"bullet_duty": {"on": false}}})"), "bullet_verb"), 2u);
}

TEST(Settings, PointsCountFrom0To100) {
  const auto written = [](std::string_view json) {
    return check_with(json).scores[static_cast<size_t>(ScoreKind::written)];
  };
  const Score dear = written(R"({"rules": {"bullet_verb": {"points": 100}}})");
  const Score cheap = written(R"({"rules": {"bullet_verb": {"points": 1}}})");
  EXPECT_EQ(dear.at_stake - cheap.at_stake, 99 * 3);
  EXPECT_EQ((dear.at_stake - dear.kept) - (cheap.at_stake - cheap.kept), 99);

  const Report free = check_with(R"({"rules": {"bullet_verb": {"points": 0}}})");
  EXPECT_EQ(count_of(free, "bullet_verb"), 1u);
  for (const ScorePart& part : free.scores[static_cast<size_t>(ScoreKind::written)].parts)
    if (part.rule->id == "bullet_verb") { EXPECT_EQ(part.not_judged, NotJudged::no_points); }
}

}
