#include "core/report/json.hpp"

#include <nlohmann/json.hpp>

#include "core/command/command.hpp"
#include "core/report/sha256.hpp"
#include "tests/core/golden.hpp"

namespace resume {

using Json = nlohmann::json;

TEST(Sha256, KnownAnswers) {
  const struct {
    std::string text;
    const char* hash;
  } table[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {std::string(1000000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
  };
  for (const auto& row : table) EXPECT_EQ(sha256(row.text), row.hash) << row.text.substr(0, 20);
}

static Json json_of(const std::string& text, const Posting* posting = nullptr) {
  Json json = Json::parse(report_json(check({text}, posting, golden::settings())), nullptr, false);
  EXPECT_FALSE(json.is_discarded());
  return json;
}

TEST(Json, HashesTheBytesAsGiven) {
  const std::string valid = "Nora Lind\n", broken = "Nora \xFFLind\n";
  const Json a = json_of(valid)["documents"][0], b = json_of(broken)["documents"][0];
  EXPECT_EQ(a["sha256"], sha256(valid));
  EXPECT_EQ(a["bytes"], valid.size());
  EXPECT_FALSE(a.contains("text"));
  EXPECT_EQ(b["sha256"], sha256(broken));
  EXPECT_EQ(b["bytes"], broken.size());
  EXPECT_EQ(b["text"], "Nora \xEF\xBF\xBDLind\n");
}

TEST(Json, SpansAreBytesOfTheTextAsRead) {
  const std::string text = "Zo\xC3\xAB \xF0\x9F\x91\x8D\n\xE2\x80\x94 Responsible for billing\n";
  const Json report = json_of(text);
  size_t duties = 0;
  for (const Json& finding : report["findings"]) {
    if (finding["rule"] != "bullet_duty") continue;
    const size_t begin = finding["span"][0], end = finding["span"][1];
    EXPECT_EQ(text.substr(begin, end - begin), "Responsible for");
    ++duties;
  }
  EXPECT_EQ(duties, 1u);
}

TEST(Json, SettingsOfAReportAreSettings) {
  Settings settings = golden::settings();
  std::string error;
  ASSERT_TRUE(read_settings(R"({"country": "DE", "rules": {"bullet_verb": {"on": false, "points": 7}}})",
                            settings, error));
  Json json = Json::parse(report_json(check({"Nora Lind"}, nullptr, settings)), nullptr, false);
  Settings again;
  ASSERT_TRUE(read_settings(json["settings"].dump(), again, error)) << error;
  EXPECT_EQ(again.as_of, settings.as_of);
  EXPECT_EQ(again.country, "DE");
  EXPECT_EQ(again.find("bullet_verb")->points, 7);
  EXPECT_FALSE(again.find("bullet_verb")->on);
}

TEST(Json, WhatIsNotJudgedIsNullWithItsReason) {
  const Json matched = json_of("Nora Lind")["scores"]["matched"];
  EXPECT_TRUE(matched["value"].is_null());
  EXPECT_EQ(matched["atStake"], 0);
  EXPECT_EQ(matched["notJudged"][0]["rule"], "keyword_alias");
  EXPECT_EQ(matched["notJudged"][0]["reason"], "no_posting");
}

// ---- resume-check

static CommandResult run(std::vector<std::string_view> arguments, CommandFiles given = {}) {
  Command command;
  CommandResult outcome;
  if (!read_command(arguments, command, outcome.error)) return {2, {}, outcome.error};
  return run_command(command, std::move(given), {2026, 4});
}

static const std::string clean = "Nora Lind\nnora@brightwater.example\n";

TEST(Command, ExitCodes) {
  EXPECT_EQ(run({"a.txt"}, {clean, "", ""}).exit_code, 0);
  EXPECT_EQ(run({"a.txt"}, {"Nora Lind\n", "", ""}).exit_code, 1);
  EXPECT_EQ(run({"a.txt", "--job", "b.txt"}, {clean, "Requirements\n- Kubernetes", ""}).exit_code, 1);
  EXPECT_EQ(run({"a.txt", "--job", "b.txt"}, {clean, "Nice to have\n- Kubernetes", ""}).exit_code, 0);
  EXPECT_EQ(run({"--job", "b.txt"}, {"", "Requirements\n- Kubernetes", ""}).exit_code, 0);
  EXPECT_EQ(run({"a.txt", "--settings", "s.json"}, {clean, "", "no"}).exit_code, 2);
  EXPECT_EQ(run({"--help"}).exit_code, 0);
}

TEST(Command, BadUsage) {
  const struct {
    std::vector<std::string_view> arguments;
    std::string error;
  } table[] = {
      {{}, usage().substr(0, usage().size() - 1)},
      {{"--settings", "s.json"}, usage().substr(0, usage().size() - 1)},
      {{"a.txt", "b.txt"}, "One resume at a time: b.txt is the second."},
      {{"a.txt", "--jobs", "b.txt"}, "There is no option --jobs."},
      {{"a.txt", "-x"}, "There is no option -x."},
      {{"a.txt", "--job"}, "--job needs a value."},
      {{"a.txt", "--as-of="}, "--as-of needs a value."},
      {{"a.txt", "--as-of", "April"}, "April is no month: write 2026-04."},
      {{"a.txt", "--format", "xml"}, "xml is no format: write text, json or jsonresume."},
      {{"-", "--job", "-"}, "Standard input can be read once only."},
      {{""}, " can't be read."},
  };
  for (const auto& row : table) {
    const CommandResult outcome = run(row.arguments);
    EXPECT_EQ(outcome.exit_code, 2) << row.error;
    EXPECT_EQ(outcome.error, row.error);
    EXPECT_TRUE(outcome.output.empty());
  }
}

TEST(Command, TodayIsTheCallersUnlessSaid) {
  const auto as_of = [](std::vector<std::string_view> arguments, std::string settings) {
    return Json::parse(run(std::move(arguments), {clean, "", std::move(settings)}).output, nullptr,
                       false)["asOf"];
  };
  EXPECT_EQ(as_of({"a", "--format=json"}, ""), "2026-04");
  EXPECT_EQ(as_of({"a", "--format=json", "--as-of=2020-01"}, ""), "2020-01");
  EXPECT_EQ(as_of({"a", "--format=json", "--settings", "s"}, R"({"asOf": "2019"})"), "2019");
  EXPECT_EQ(as_of({"a", "--format=json", "--settings", "s", "--as-of", "2020-01"}, R"({"asOf": "2019"})"),
            "2020-01");
}

TEST(Command, AFileMayBeginWithADash) {
  Command command;
  std::string error;
  ASSERT_TRUE(read_command(std::vector<std::string_view>{"--", "--job"}, command, error)) << error;
  EXPECT_EQ(command.resume, "--job");
}

}
