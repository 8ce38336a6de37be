#pragma once
#include <string>
#include <string_view>

#include "core/report/report.hpp"

namespace resume {

/// A report as docs/report.schema.json describes it, two spaces of indent, ending in a line end.
std::string report_json(const Report& report);
/// What was read from a posting, without a resume: the same schema's `posting`, `documents` and head.
std::string posting_json(const Posting& posting, const Settings& settings);
/// Settings from JSON of any bytes, as a report's `settings` hold them. False, with a sentence in `error`, if
/// it is no object or a value has a wrong type; then `settings` is as before. Unknown keys and rules are
/// ignored.
bool read_settings(std::string_view json, Settings& settings, std::string& error);
/// A source of any bytes: JSON as docs/source.schema.json describes it, the packed form, or else a text. What
/// the JSON has of a wrong type is left out.
Source read_source(std::string bytes);
/// 'YYYY-MM' or 'YYYY'. False on anything else.
bool read_month(std::string_view text, Month& month);

}
