#include <algorithm>

#include "core/resume/reader.hpp"

namespace resume {

void read_education(Resume& resume) {
  const Document& document = resume.document;
  for (const Section& section : resume.sections) {
    if (section.kind != SectionKind::education) continue;
    bool open = false;
    for (uint32_t line = section.first_line; line < section.end_line; ++line) {
      const Stretch& stretch = document.lines[line];
      if (stretch.first_word == stretch.end_word) {
        open = false;
        continue;
      }
      Span span = stretch.span;
      span.begin = std::max(span.begin, bullet_mark(document, stretch).end);
      const bool degree = has_flag(document, span, word_flag::degree),
                 school = has_flag(document, span, word_flag::employer);
      const Period period = find_period(document, span);
      const bool second = open && ((degree && !resume.education.back().degree.empty()) ||
                                   (school && !resume.education.back().school.empty()));
      if (!open || second) {
        if (!degree && !school && period.span.empty()) continue;
        resume.education.push_back({});
        resume.education.back().span = span;
        open = true;
      }
      Education& entry = resume.education.back();
      entry.span.end = span.end;
      if (entry.period.span.empty()) entry.period = period;
      Span rest = span;
      if (!period.span.empty() && period.span.begin > span.begin)
        rest.end = period.span.begin;
      else if (!period.span.empty())
        rest.begin = period.span.end;
      rest = trim_separators(document.text, rest);
      const std::string_view text = document[rest];
      size_t cut = text.find(", ");
      if (degree && school && cut != text.npos) {
        const Span first = {rest.begin, rest.begin + static_cast<uint32_t>(cut)},
                   last = trim_separators(document.text, {first.end, rest.end});
        const bool degree_first = has_flag(document, first, word_flag::degree);
        entry.degree = degree_first ? first : last;
        entry.school = degree_first ? last : first;
      } else if (degree && entry.degree.empty()) {
        entry.degree = rest;
      } else if (school && entry.school.empty()) {
        entry.school = rest;
      }
    }
  }
}

}
