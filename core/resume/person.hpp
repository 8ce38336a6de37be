#pragma once
#include "core/resume/reader.hpp"
#include "core/text/scan.hpp"

/// What the readers of names and of places share.
namespace resume {

/// Whether a part of a line of contact details ends at `at`; `size`: bytes of the sign there.
bool is_part_end(std::string_view text, uint32_t at, uint32_t& size);

/// The bytes that any part may end at: most have none of them.
inline constexpr CharSet part_ends("|\t; /~", true);

/// Calls `sink` with each part of a line: what stands between bars, dots, icons and wide blanks.
template <class Sink>
void each_part(const Document& document, Span line, Sink&& sink) {
  const std::string_view text = document.text;
  uint32_t begin = line.begin;
  for (uint32_t at = line.begin; at < line.end;) {
    uint32_t size = 1;
    if (part_ends.has(text[at]) && is_part_end(text, at, size)) {
      if (const Span part = trim_separators(text, {begin, at}); !part.empty()) sink(part);
      begin = at + size;
    }
    at += size;
  }
  if (const Span part = trim_separators(text, {begin, line.end}); !part.empty()) sink(part);
}

/// Cuts a section in two at a line, the second of which is of contact details. Returns that one.
Section cut_section(Resume& resume, uint32_t at, uint32_t line);

/// The place: from the text above the first heading, from a section of contact details (else null), from the
/// lines around the addresses, and from what stands behind the name beside a column (else null).
void read_place(Resume& resume, const Section& first, const Section* named, const Section* behind);

}
