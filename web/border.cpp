// The border of core.wasm: C functions over handles. Bytes go in as pointer and length and come out as a
// string handle, whose data and size are asked for. A handle is the caller's until it gives it to the
// function that frees its kind.
#include <cstdint>
#include <vector>

#include "core/command/command.hpp"
#include "core/layout/packed.hpp"
#include "core/report/json.hpp"
#include "core/report/text.hpp"
#include "web/border.hpp"

using namespace resume;

static std::string_view view(const char* bytes, uint32_t size) { return {bytes, size}; }
static std::string* give(std::string text) { return new std::string(std::move(text)); }

const char* string_data(const std::string* text) { return text->data(); }
uint32_t string_size(const std::string* text) { return static_cast<uint32_t>(text->size()); }
void string_free(std::string* text) { delete text; }

GivenSettings* settings_read(const char* json, uint32_t size) {
  auto* given = new GivenSettings;
  if (size != 0) read_settings(view(json, size), given->settings, given->error);
  return given;
}
std::string* settings_error(const GivenSettings* given) { return give(given->error); }
void settings_free(GivenSettings* given) { delete given; }

Posting* posting_read(const char* text, uint32_t size, const GivenSettings* given) {
  return new Posting(read_posting_file(open_source(view(text, size)), given->settings));
}
std::string* posting_as_json(const Posting* posting, const GivenSettings* given) {
  return give(posting_json(*posting, given->settings));
}
std::string* posting_as_text(const Posting* posting, const GivenSettings* given) {
  return give(posting_text(*posting, given->settings));
}
void posting_free(Posting* posting) { delete posting; }

Report* resume_check(const char* text, uint32_t size, const Posting* posting, const GivenSettings* given) {
  return new Report(check(open_source(view(text, size)), posting, given->settings));
}
std::string* report_as_json(const Report* report) { return give(report_json(*report)); }
std::string* report_as_text(const Report* report) { return give(report_text(*report)); }
void report_free(Report* report) { delete report; }

GivenCommand* command_read(const char* arguments, uint32_t size) {
  auto* given = new GivenCommand;
  std::vector<std::string_view> all;
  for (std::string_view rest = view(arguments, size); !rest.empty();) {
    const size_t end = rest.find('\0');
    all.push_back(rest.substr(0, end));
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  }
  read_command(all, given->command, given->error);
  return given;
}
std::string* command_error(const GivenCommand* given) { return give(given->error); }

static std::string* file_of(GivenCommand* given, uint32_t which) {
  std::string* const files[] = {&given->command.resume, &given->command.job, &given->command.settings};
  return files[which % 3];
}
std::string* command_file(GivenCommand* given, uint32_t which) {
  return give(given->command.help ? std::string() : *file_of(given, which));
}
void command_give(GivenCommand* given, uint32_t which, const char* bytes, uint32_t size) {
  std::string* const files[] = {&given->files.resume, &given->files.job, &given->files.settings};
  *files[which % 3] = view(bytes, size);
}
std::string* command_unreadable(GivenCommand* given, uint32_t which) {
  return give(unreadable(*file_of(given, which)));
}
std::string* command_run(GivenCommand* given, int32_t year, int32_t month) {
  const Month today{static_cast<int16_t>(year), static_cast<int8_t>(month)};
  CommandResult result = run_command(given->command, std::move(given->files), today);
  given->error = std::move(result.error);
  given->exit_code = result.exit_code;
  return give(std::move(result.output));
}
int32_t command_exit_code(const GivenCommand* given) { return given->exit_code; }
void command_free(GivenCommand* given) { delete given; }
