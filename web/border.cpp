// The border of core.wasm: bytes in, bytes out, by pointer and length. web/core.mjs is the other side.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/report/command.hpp"

#define EXPORTED __attribute__((used, visibility("default")))

static std::string taken(const char* bytes, uint32_t size) { return {bytes, size}; }

extern "C" {

/// Runs a command; a null pointer stands for a text that was not given. The outcome is read with core_output, core_error
/// and core_exit_code and freed with core_free.
EXPORTED resume::Outcome* core_run(const char* resume_text, uint32_t resume_size, const char* posting, uint32_t posting_size,
                                   const char* as_of, uint32_t as_of_size, const char* settings, uint32_t settings_size,
                                   int32_t json) {
  resume::Command command;
  command.has_resume = resume_text != nullptr;
  command.has_posting = posting != nullptr;
  if (command.has_resume) command.resume = taken(resume_text, resume_size);
  if (command.has_posting) command.posting = taken(posting, posting_size);
  command.as_of = taken(as_of, as_of_size);
  command.settings = taken(settings, settings_size);
  command.json = json != 0;
  return new resume::Outcome(resume::run_command(command));
}

EXPORTED const char* core_output(const resume::Outcome* outcome) { return outcome->output.data(); }
EXPORTED uint32_t core_output_size(const resume::Outcome* outcome) { return static_cast<uint32_t>(outcome->output.size()); }
EXPORTED const char* core_error(const resume::Outcome* outcome) { return outcome->error.data(); }
EXPORTED uint32_t core_error_size(const resume::Outcome* outcome) { return static_cast<uint32_t>(outcome->error.size()); }
EXPORTED int32_t core_exit_code(const resume::Outcome* outcome) { return outcome->exit_code; }
EXPORTED const char* core_usage() { return resume::command_usage(); }
EXPORTED void core_free(const resume::Outcome* outcome) { delete outcome; }

}
