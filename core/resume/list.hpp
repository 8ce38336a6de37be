#pragma once
#include <vector>

#include "core/resume/details.hpp"
#include "core/resume/reader.hpp"

namespace resume {

/// A line of a section's body that is not blank, without its mark and decoration.
struct ListLine {
  Span span;
  bool marked = false, after_blank = false;
  bool wrapped = false;  ///< looks like the rest of the line before
  uint32_t look = 0;     ///< of a line that its type sets apart
};
std::vector<ListLine> lines_of(const Document& document, const Section& section);

/// Where the item that begins at `at` ends, and where the next one may begin: at , ; | • and the like, at a
/// slash between blanks and at wide blanks, but never within brackets.
struct ItemEnd {
  uint32_t end, next;
};
ItemEnd item_end(const Document& document, uint32_t at, uint32_t end);

/// Calls sink(Span) for each item of a list, in order, without separators around it.
template <class Sink>
void each_item(const Document& document, Span list, Sink&& sink) {
  for (uint32_t at = list.begin; at < list.end;) {
    const ItemEnd found = item_end(document, at, list.end);
    if (const Span item = trim_separators(document.text, {at, found.end}); !item.empty()) sink(item);
    at = found.next;
  }
}

/// 'Kubernetes Administrator' of 'Kubernetes Administrator, Linux Foundation' or '... | ...'.
Span first_part(const Document& document, Span span);
/// 'Tidewatch' of 'Tidewatch: plots tides' or 'Tidewatch | Go, Redis'.
Span name_part(const Document& document, Span span);

/// Whether a word says how well, not what: 'advanced', 'C1'.
bool is_level_word(std::string_view word);

/// Whether a span is nothing but a level: 'very good', '80%', '9 years'.
bool is_level(const Document& document, Span span);

/// Parts 'German (fluent)', 'German - C1', 'German: native', 'Go, advanced' into name and level. An item that
/// is nothing but a level leaves `name` empty.
void split_level(const Document& document, Span item, Span& name, Span& level);

/// Whether a text is what a group of skills is called: 'Tools', 'Datenbanken'.
bool names_skill_group(std::string_view text);

/// Adds the groups of a section of skills, which stands at `index`.
void read_skills(const Resume& resume, uint32_t index, std::vector<SkillGroup>& groups);

}
