#pragma once
#include <string>

#include "core/report/report.hpp"

namespace resume {

/// A report for people: the text with every finding drawn under its line, then scores and keywords. For the
/// command line and for every golden file.
std::string report_text(const Report& report);
std::string posting_text(const Posting& posting, const Settings& settings);
/// The findings alone, drawn under their lines, as the corpora in tests/rules hold them.
std::string findings_text(const Report& report);

}
