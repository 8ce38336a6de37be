#include <algorithm>

#include "core/report/command.hpp"
#include "core/report/json.hpp"
#include "core/report/report.hpp"
#include "core/report/text.hpp"

namespace resume {

const char* command_usage() {
  return "usage: resume-check [FILE | -] [--job FILE] [--as-of YYYY-MM] [--format text|json] [--settings "
         "FILE]\n"
         "Checks a resume, with --job against a posting; --job alone prints what was read from the posting.\n"
         "'-' reads standard input. Ends with 0 when nothing grave was found, 1 with a blocker or major "
         "finding,\n"
         "2 when the words above were not followed or a file could not be read.\n";
}

static bool is_grave(const Finding& finding) {
  return finding.severity == Severity::blocker || finding.severity == Severity::major;
}

Outcome run_command(const Command& command) {
  if (!command.has_resume && !command.has_posting) return {2, {}, command_usage()};
  Settings settings;
  std::string error;
  if (!command.settings.empty() && !read_settings(command.settings, settings, error)) return {2, {}, error};
  if (!command.as_of.empty() && !read_month(command.as_of, settings.as_of))
    return {2, {}, "--as-of takes a month as YYYY-MM, or a year."};
  Posting posting;
  if (command.has_posting) posting = read_posting(command.posting, settings);
  if (!command.has_resume)
    return {0, command.json ? posting_json(posting, settings) : posting_text(posting, settings), {}};
  const Report report = check({command.resume}, command.has_posting ? &posting : nullptr, settings);
  const bool grave = std::any_of(report.findings.begin(), report.findings.end(), is_grave);
  return {grave ? 1 : 0, command.json ? report_json(report) : report_text(report), {}};
}

}
