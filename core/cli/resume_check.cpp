// The native resume-check: the only code of the core that opens a file or reads the clock.
#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>

#include "core/report/command.hpp"

using namespace resume;

static int fail(const std::string& sentence) {
  std::fprintf(stderr, "resume-check: %s\n", sentence.c_str());
  return 2;
}

static bool read_all(std::FILE* file, std::string& bytes) {
  char room[1 << 16];
  for (size_t size; (size = std::fread(room, 1, sizeof room, file)) > 0;) bytes.append(room, size);
  return std::ferror(file) == 0;
}

static bool read_file(const std::string& path, std::string& bytes) {
  if (path == "-") return read_all(stdin, bytes);
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  const bool whole = read_all(file, bytes);
  std::fclose(file);
  return whole;
}

static std::string this_month() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d", parts.tm_year + 1900, parts.tm_mon + 1);
  return text;
}

int main(int count, char** arguments) {
  Command command;
  command.as_of = this_month();
  std::string file, job, settings;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--help") return std::fputs(command_usage(), stdout), 0;
    if (argument.size() > 1 && argument[0] == '-') {
      if (argument != "--job" && argument != "--as-of" && argument != "--format" && argument != "--settings")
        return fail("there is no option " + argument + "; --help lists them.");
      if (++i == count) return fail(argument + " needs a value.");
      const std::string value = arguments[i];
      if (argument == "--job") job = value;
      if (argument == "--as-of") command.as_of = value;
      if (argument == "--settings") settings = value;
      if (argument == "--format" && value != "text" && value != "json") return fail("--format takes text or json.");
      if (argument == "--format") command.json = value == "json";
      continue;
    }
    if (!file.empty()) return fail("one resume at a time; --help tells more.");
    file = argument;
  }
  if (file.empty() && job.empty()) return std::fputs(command_usage(), stderr), 2;
  if (command.as_of.empty()) return fail("--as-of takes a month as YYYY-MM, or a year.");
  if (file == "-" && job == "-") return fail("standard input can be one of the two texts only.");
  command.has_resume = !file.empty();
  command.has_posting = !job.empty();
  if (command.has_resume && !read_file(file, command.resume)) return fail(file + " cannot be read.");
  if (command.has_posting && !read_file(job, command.posting)) return fail(job + " cannot be read.");
  if (!settings.empty() && !read_file(settings, command.settings)) return fail(settings + " cannot be read.");
  if (!settings.empty() && command.settings.empty()) return fail(settings + " is empty: it should hold a JSON object.");
  const Outcome outcome = run_command(command);
  if (!outcome.error.empty()) return fail(outcome.error);
  if (std::fwrite(outcome.output.data(), 1, outcome.output.size(), stdout) != outcome.output.size() || std::fflush(stdout) != 0)
    return fail("the report could not be written.");
  return outcome.exit_code;
}
