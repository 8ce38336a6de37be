#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/report/report.hpp"

/// What the files that write JSON share.
namespace resume {

using Json = nlohmann::ordered_json;

inline constexpr std::string_view strength_names[] = {"required", "preferred", "mentioned"};

template <class Enum, size_t size>
std::string_view name_of(const std::string_view (&names)[size], Enum value) {
  return names[static_cast<size_t>(value)];
}

inline Json json_of(Span span) { return Json::array({span.begin, span.end}); }

/// 'YYYY-MM' or 'YYYY'; null where nothing is known.
inline Json json_of(Month month) {
  if (!month.known()) return nullptr;
  return iso_text(month);
}

/// Words of a document with their place; null where nothing was found.
inline Json words(const Document& document, Span span) {
  if (span.empty()) return nullptr;
  return {{"text", document[span]}, {"span", json_of(span)}};
}

/// JSON of any bytes; a value that is no object where they are none. Of an object's names the first 4096
/// count: each is looked for among those before it.
Json read_json(std::string_view bytes);

/// What was read from a posting.
Json posting_parts(const Posting& posting);

/// The report's matches and answers; it has a posting.
Json matches_json(const Report& report);
Json answers_json(const Report& report);

/// What the file's layout does to the text; the report is of a file.
Json layout_json(const Report& report);

}
