#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/text/month.hpp"

namespace resume {

/// What is printed. `json_resume`: what was read, as jsonresume.org describes it; nothing is judged.
enum class CommandFormat : uint8_t { text, json, json_resume };

/// What `resume-check` was asked to do. Both programs of that name, native and node, only read files and
/// print: everything else is here, so that they can't differ.
struct Command {
  std::string resume, job, settings;  ///< names of files; '-' is standard input; empty: not given
  Month as_of;                        ///< not known: not given
  CommandFormat format = CommandFormat::text;
  bool help = false;
};

/// Reads the arguments behind the program's name. False, with a sentence in `error`, on bad usage.
bool read_command(std::span<const std::string_view> arguments, Command& command, std::string& error);

/// The bytes of the command's files, empty where it names none: texts, or sources as read_source reads them.
struct CommandFiles {
  std::string resume, job, settings;
};

struct CommandResult {
  int exit_code =
      0;  ///< 0: nothing above minor, or nothing judged; 1: a blocker or major finding; 2: nothing was read
  std::string output;  ///< for standard output
  std::string error;   ///< a sentence for standard error, without a line end
};

/// Does what the command says. `today` stands for today unless command or settings say otherwise.
CommandResult run_command(const Command& command, CommandFiles files, Month today);

/// How to use it, ending in a line end.
std::string usage();
/// 'FILE can't be read.'
std::string unreadable(std::string_view file);

}
