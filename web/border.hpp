#pragma once
#include <cstdint>
#include <string>

#include "core/command/command.hpp"
#include "core/report/report.hpp"

#ifdef __EMSCRIPTEN__
#include <emscripten/emscripten.h>
#define BORDER extern "C" EMSCRIPTEN_KEEPALIVE
#else
#define BORDER extern "C"
#endif

/// Settings as a caller gave them; with an error they are as if it had given none.
struct GivenSettings {
  resume::Settings settings;
  std::string error;
};

/// A call of resume-check: its arguments, then the bytes of its files, then what came of it.
struct GivenCommand {
  resume::Command command;
  resume::CommandFiles files;
  std::string error;
  int exit_code = 0;
};

BORDER const char* string_data(const std::string* text);
BORDER uint32_t string_size(const std::string* text);
BORDER void string_free(std::string* text);

/// `json`: as a report's `settings`; no bytes: as the program comes.
BORDER GivenSettings* settings_read(const char* json, uint32_t size);
/// Empty: they were read.
BORDER std::string* settings_error(const GivenSettings* given);
BORDER void settings_free(GivenSettings* given);

/// `text`: any bytes, or a packed source (core/layout/packed.hpp); likewise in resume_check.
BORDER resume::Posting* posting_read(const char* text, uint32_t size, const GivenSettings* given);
BORDER std::string* posting_as_json(const resume::Posting* posting, const GivenSettings* given);
BORDER std::string* posting_as_text(const resume::Posting* posting, const GivenSettings* given);
/// Not before every report made with it is freed.
BORDER void posting_free(resume::Posting* posting);

/// `posting` may be null: there is none.
BORDER resume::Report* resume_check(const char* text, uint32_t size, const resume::Posting* posting,
                                    const GivenSettings* given);
BORDER std::string* report_as_json(const resume::Report* report);
BORDER std::string* report_as_text(const resume::Report* report);
BORDER void report_free(resume::Report* report);

/// `arguments`: each ends in a NUL byte.
BORDER GivenCommand* command_read(const char* arguments, uint32_t size);
/// A sentence for standard error; empty: there is none. Asked for after command_read and after command_run.
BORDER std::string* command_error(const GivenCommand* given);
/// The name of the file to read: 0 the resume, 1 the posting, 2 the settings. Empty: none.
BORDER std::string* command_file(GivenCommand* given, uint32_t which);
BORDER void command_give(GivenCommand* given, uint32_t which, const char* bytes, uint32_t size);
BORDER std::string* command_unreadable(GivenCommand* given, uint32_t which);
/// `year` and `month` stand for today. Returns what to print.
BORDER std::string* command_run(GivenCommand* given, int32_t year, int32_t month);
BORDER int32_t command_exit_code(const GivenCommand* given);
BORDER void command_free(GivenCommand* given);
