#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/report/report.hpp"

namespace resume {

/// A sentence or label of the interface; the names are the keys of "app" in core/data/texts/en.json.
/// Generated.
enum class Text : uint16_t {
#include "text_names.inc"
};

/// A sentence or label of the report as text and of the command line: the keys of "report".
enum class ReportText : uint8_t {
#include "report_text_names.inc"
};

/// The sentences of one rule: "rules" in core/data/texts/LANGUAGE.json.
struct RuleTexts {
  std::string_view title;     ///< the change to make, in a few words: 'Say what you did'
  std::string_view headline;  ///< the same of one finding, with {placeholders}; empty: the title says it
  std::span<const std::string_view> messages;  ///< one sentence each, with {placeholders}
  std::string_view why;                        ///< one or two sentences
};

/// The language that sentences asked for in `language` come in: itself, or English where we have none of it.
std::string_view language_of(std::string_view language);

/// An unknown language, or a text that it lacks, gives English.
std::string_view text(Text key, std::string_view language);
std::string_view text(ReportText key, std::string_view language);
RuleTexts texts_of(const Rule& rule, std::string_view language);
std::string_view sentence_of(NotJudged reason, std::string_view language);
std::string_view sentence_of(Evidence evidence, std::string_view language);

/// `sentence` with each {name} replaced by the value of that name; a name without a value stays as it is.
struct NamedValue {
  std::string_view name, value;
};
std::string fill(std::string_view sentence, std::span<const NamedValue> values);

/// The change that a finding asks for, in a few words: 'Show gRPC, if it is true'. Words are cut as in its
/// message.
std::string headline_of(const Finding& finding, const Report& report);

/// What a finding says, with the words it is about filled in. Quoted words are cut at 60 bytes, at a letter's
/// end.
std::string message_of(const Finding& finding, const Report& report);

}
