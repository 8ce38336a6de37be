#pragma once
#include <string>

namespace resume {

/// What `resume-check` was asked for, whichever program asks: the native one or the one that node runs.
struct Command {
  bool has_resume = false, has_posting = false;
  std::string resume, posting;  ///< any bytes
  std::string as_of;            ///< 'YYYY-MM' or 'YYYY'; empty: dates are not judged against today
  std::string settings;         ///< JSON; empty: as the rules say
  bool json = false;            ///< else text
};

struct Outcome {
  int exit_code = 0;   ///< 0 clean, 1 with a blocker or major finding, 2 on bad usage
  std::string output;  ///< for standard output
  std::string error;   ///< one sentence for standard error, without a line end; empty: none
};

/// Checks, or reads the posting alone where there is no resume. The same command gives the same bytes
/// everywhere.
Outcome run_command(const Command& command);

/// The help that both programs print.
const char* command_usage();

}
