#include "core/command/command.hpp"

#include <algorithm>
#include <array>

#include "core/layout/layout.hpp"
#include "core/report/json.hpp"
#include "core/report/resume_json.hpp"
#include "core/report/text.hpp"
#include "core/report/texts.hpp"

namespace resume {

static constexpr std::string_view language = "en";

static std::string about(ReportText sentence, std::string_view name) {
  const std::array<NamedValue, 1> values = {{{"name", name}}};
  return fill(text(sentence, language), values);
}

std::string usage() { return std::string(text(ReportText::usage, language)) + '\n'; }

std::string unreadable(std::string_view file) { return about(ReportText::unreadable, file); }

static constexpr std::string_view format_names[] = {"text", "json", "jsonresume"};

// Puts one option's value where it belongs.
static bool set_option(std::string_view name, std::string_view value, Command& command, std::string& error) {
  if (name == "--job") {
    command.job = value;
  } else if (name == "--settings") {
    command.settings = value;
  } else if (name == "--as-of") {
    if (!read_month(value, command.as_of)) return error = about(ReportText::bad_month, value), false;
  } else {
    for (size_t i = 0; i < std::size(format_names); ++i)
      if (value == format_names[i]) return command.format = static_cast<CommandFormat>(i), true;
    return error = about(ReportText::bad_format, value), false;
  }
  return true;
}

static bool takes_value(std::string_view name) {
  return name == "--job" || name == "--settings" || name == "--as-of" || name == "--format";
}

bool read_command(std::span<const std::string_view> arguments, Command& command, std::string& error) {
  bool only_files = false;  // after '--'
  for (size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (only_files || argument == "-" || argument.empty() || argument[0] != '-') {
      if (!command.resume.empty()) return error = about(ReportText::second_file, argument), false;
      command.resume = argument;
      if (argument.empty()) return error = unreadable(argument), false;
    } else if (argument == "--") {
      only_files = true;
    } else if (argument == "--help" || argument == "-h") {
      command.help = true;
    } else {
      const size_t equals = argument.find('=');
      const std::string_view name = argument.substr(0, equals);
      if (!takes_value(name)) return error = about(ReportText::unknown_option, name), false;
      if (equals == argument.npos && i + 1 == arguments.size())
        return error = about(ReportText::missing_value, name), false;
      const std::string_view value = equals == argument.npos ? arguments[++i] : argument.substr(equals + 1);
      if (value.empty()) return error = about(ReportText::missing_value, name), false;
      if (!set_option(name, value, command, error)) return false;
    }
  }
  if (command.help) return true;
  const bool nothing =
      command.resume.empty() && (command.job.empty() || command.format == CommandFormat::json_resume);
  if (nothing) return error = usage(), error.pop_back(), false;
  const auto reads = {&command.resume, &command.job, &command.settings};
  if (std::count_if(reads.begin(), reads.end(), [](const std::string* file) { return *file == "-"; }) > 1)
    return error = text(ReportText::one_input, language), false;
  return true;
}

static bool is_grave(const Finding& finding) { return finding.severity <= Severity::major; }

CommandResult run_command(const Command& command, CommandFiles files, Month today) {
  CommandResult result;
  if (command.help) {
    result.output = usage();
    return result;
  }
  Settings settings;
  settings.as_of = today;
  if (!command.settings.empty() && !read_settings(files.settings, settings, result.error)) {
    result.exit_code = 2;
    return result;
  }
  if (command.as_of.known()) settings.as_of = command.as_of;
  Posting posting;
  if (!command.job.empty()) posting = read_posting_file(read_source(std::move(files.job)), settings);
  if (command.resume.empty()) {
    result.output = command.format == CommandFormat::json ? posting_json(posting, settings)
                                                          : posting_text(posting, settings);
    return result;
  }
  if (command.format == CommandFormat::json_resume) {
    Source source = read_source(std::move(files.resume));
    read_layout(source);
    result.output = json_resume(read_resume(std::move(source.text), source.facts), source.facts);
    return result;
  }
  const Report report =
      check(read_source(std::move(files.resume)), command.job.empty() ? nullptr : &posting, settings);
  result.output = command.format == CommandFormat::json ? report_json(report) : report_text(report);
  result.exit_code = std::any_of(report.findings.begin(), report.findings.end(), is_grave) ? 1 : 0;
  return result;
}

}
