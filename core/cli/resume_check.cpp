// The native resume-check: reads files and the clock, prints. All else is core/command.
#include <cstdio>
#include <ctime>
#include <vector>

#include "core/command/command.hpp"

using resume::Command;
using resume::CommandFiles;
using resume::CommandResult;
using resume::Month;

static bool read_all(std::FILE* file, std::string& bytes) {
  char buffer[1 << 16];
  for (size_t size; (size = std::fread(buffer, 1, sizeof buffer, file)) != 0;) bytes.append(buffer, size);
  return std::ferror(file) == 0;
}

static bool read_file(const std::string& name, std::string& bytes) {
  if (name.empty()) return true;
  if (name == "-") return read_all(stdin, bytes);
  std::FILE* file = std::fopen(name.c_str(), "rb");
  if (file == nullptr) return false;
  const bool whole = read_all(file, bytes);
  std::fclose(file);
  return whole;
}

static Month this_month() {
  const std::time_t now = std::time(nullptr);
  std::tm date{};
  if (localtime_r(&now, &date) == nullptr) return {};
  return {static_cast<int16_t>(date.tm_year + 1900), static_cast<int8_t>(date.tm_mon + 1)};
}

static int fail(const std::string& sentence) {
  std::fprintf(stderr, "%s\n", sentence.c_str());
  return 2;
}

int main(int count, char** values) {
  const std::vector<std::string_view> arguments(values + 1, values + (count > 0 ? count : 1));
  Command command;
  std::string error;
  if (!resume::read_command(arguments, command, error)) return fail(error);
  CommandFiles files;
  if (!command.help) {
    if (!read_file(command.resume, files.resume)) return fail(resume::unreadable(command.resume));
    if (!read_file(command.job, files.job)) return fail(resume::unreadable(command.job));
    if (!read_file(command.settings, files.settings)) return fail(resume::unreadable(command.settings));
  }
  const CommandResult result = resume::run_command(command, std::move(files), this_month());
  if (!result.error.empty()) return fail(result.error);
  const bool written =
      std::fwrite(result.output.data(), 1, result.output.size(), stdout) == result.output.size();
  return std::fflush(stdout) == 0 && written ? result.exit_code : 2;
}
