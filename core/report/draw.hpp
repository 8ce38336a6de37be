#pragma once
#include <span>
#include <string>
#include <string_view>

#include "core/report/report.hpp"

namespace resume {

/// How many columns a terminal takes for `text`: East Asian letters two, combining marks none.
uint32_t columns_of(std::string_view text);

/// `text` as it is safe to print in one line: a tab and a line break become a space, any other control
/// character U+FFFD.
std::string printable(std::string_view text);

/// `text` with spaces behind it up to `columns`.
std::string padded(std::string_view text, uint32_t columns);

enum class Lines : uint8_t { all, with_findings };

/// Writes the lines of one document of a report, each behind `| ` (the resume) or `~ ` (the posting), and
/// under each line the findings that begin in it: carets below their words (`>` where the span goes on in the
/// next line), the rule's id, the severity where it is not the rule's own, the sentence, and what a
/// mechanical fix writes.
void draw_document(std::string& out, const Report& report, Where where, Lines lines);

}
