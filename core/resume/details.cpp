#include "core/resume/details.hpp"

#include <algorithm>

#include "core/resume/list.hpp"
#include "core/resume/reader.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

class DetailsReader {
 public:
  explicit DetailsReader(const Resume& resume) : resume_(resume), document_(resume.document) {}

  Details read() {
    read_label();
    for (uint32_t i = 0; i < resume_.sections.size(); ++i) {
      section_ = i;
      const Section& section = resume_.sections[i];
      switch (section.kind) {
        case SectionKind::summary:
          for (const ListLine& line : lines_of(document_, section)) add_paragraph(details_.summary, line);
          break;
        case SectionKind::skills:
          read_skills(resume_, i, details_.skills);
          break;
        case SectionKind::languages:
          read_languages(section);
          break;
        case SectionKind::interests:
          read_interests(section);
          break;
        case SectionKind::certifications:
        case SectionKind::awards:
        case SectionKind::publications:
        case SectionKind::references:
          for (const ListLine& line : lines_of(document_, section)) add_line(section.kind, line);
          break;
        case SectionKind::projects:
        case SectionKind::volunteering:
          read_projects(section);
          break;
        case SectionKind::contact:
        case SectionKind::experience:
        case SectionKind::education:
        case SectionKind::other:
          break;
      }
    }
    return std::move(details_);
  }

 private:
  // The line below the name, when it is short and no address.
  void read_label() {
    const Section& section = resume_.sections[0];
    if (section.kind != SectionKind::contact || resume_.contact.name.empty()) return;
    const uint32_t line = document_.line_at(resume_.contact.name.begin) + 1;
    for (uint32_t i = line; i < section.end_line && i < line + 2; ++i) {
      const Span span = bare_line(document_, document_.lines[i]);
      if (span.empty() || span.begin < resume_.contact.name.end) continue;
      const std::string_view text = document_[span];
      if (text.find('@') != text.npos || word_count(document_, span) > 10 ||
          span.overlaps(resume_.contact.place))
        return;
      for (const Span phone : resume_.contact.phones)
        if (phone.overlaps(span)) return;
      for (const Link& link : resume_.contact.links)
        if (link.span.overlaps(span)) return;
      details_.label = span;
      return;
    }
  }

  // Lines that are no list items make one paragraph.
  void add_paragraph(std::vector<Span>& paragraphs, const ListLine& line) {
    if (!line.marked && !line.after_blank && !paragraphs.empty())
      paragraphs.back().end = line.span.end;
    else
      paragraphs.push_back(line.span);
  }

  ListedEntry& begin(SectionKind kind, Span name) {
    details_.entries.push_back({kind, section_, name, {}, {}, {}});
    return details_.entries.back();
  }

  // 'CKA, Linux Foundation, 2023'; 'Best Paper Award — ACM (2021)'.
  void add_line(SectionKind kind, const ListLine& line) {
    const std::string_view text = document_.text;
    const Period period = find_period(document_, line.span);
    Span rest = line.span;
    if (!period.span.empty() && kind != SectionKind::publications) {
      const bool at_end = period.span.end + 3 >= rest.end;
      if (at_end)
        rest.end = std::max(rest.begin, period.span.begin);
      else if (period.span.begin <= rest.begin + 1)
        rest.begin = period.span.end;
      rest = trim_separators(text, rest);
    }
    const bool continues = !details_.entries.empty() && details_.entries.back().section == section_ &&
                           !line.marked && !line.after_blank;
    if (rest.empty() || word_count(document_, rest) == 0) {  // dates on a line of their own
      if (continues && details_.entries.back().period.span.empty()) details_.entries.back().period = period;
      return;
    }
    if (continues && line.wrapped) {
      ListedEntry& entry = details_.entries.back();
      (entry.lines.empty() ? entry.name : entry.lines.back()).end = line.span.end;
      if (entry.period.span.empty()) entry.period = period;
      return;
    }
    ListedEntry& entry = begin(kind, rest);
    entry.period = period;
    if (kind == SectionKind::publications || kind == SectionKind::references) return;
    const Span name = first_part(document_, rest);
    if (name.end == rest.end) return;
    entry.name = name;
    entry.detail = trim_separators(text, {name.end, rest.end});
  }

  void read_languages(const Section& section) {
    for (const ListLine& line : lines_of(document_, section))
      each_item(document_, line.span, [&](Span item) {
        Span name = item, level;
        split_level(document_, item, name, level);
        if (name.empty() || word_count(document_, name) == 0) {
          if (!level.empty() && !details_.entries.empty() && details_.entries.back().section == section_ &&
              details_.entries.back().detail.empty())
            details_.entries.back().detail = level;
          return;
        }
        if (word_count(document_, name) > 6) return;
        begin(SectionKind::languages, name).detail = level;
      });
  }

  void read_interests(const Section& section) {
    for (const ListLine& line : lines_of(document_, section))
      each_item(document_, line.span, [&](Span item) { begin(SectionKind::interests, item); });
  }

  // A line without a mark opens an entry; what is listed below tells of it.
  void read_projects(const Section& section) {
    bool listed = false;
    const std::vector<ListLine> lines = lines_of(document_, section);
    const bool marked =
        std::any_of(lines.begin(), lines.end(), [](const ListLine& line) { return line.marked; });
    for (size_t i = 0; i < lines.size(); ++i) {
      const ListLine& line = lines[i];
      ListedEntry* open = !details_.entries.empty() && details_.entries.back().section == section_
                              ? &details_.entries.back()
                              : nullptr;
      if (open != nullptr && line.wrapped && !open->lines.empty()) {
        open->lines.back().end = line.span.end;
        continue;
      }
      const bool head = marked ? !line.marked && (open == nullptr || listed || line.after_blank)
                               : open == nullptr || line.after_blank || !open->lines.empty();
      const bool whole = marked && line.marked && (open == nullptr || (i > 0 && lines[0].marked));
      if (head || whole) {
        const Period period = find_period(document_, line.span);
        Span rest = line.span;
        if (!period.span.empty() && period.span.begin > rest.begin) rest.end = period.span.begin;
        rest = trim_separators(document_.text, rest);
        const Span name = name_part(document_, rest);
        ListedEntry& entry = begin(section.kind, name);
        entry.period = period;
        const Span more = trim_separators(document_.text, {name.end, rest.end});
        if (!more.empty() && section.kind == SectionKind::volunteering)
          entry.detail = more;
        else if (!more.empty())
          entry.lines.push_back(more);
        listed = false;
      } else if (open != nullptr) {
        const Period period = find_period(document_, line.span);
        const bool dates = !period.span.empty() &&
                           word_count(document_, line.span) <= word_count(document_, period.span) + 1;
        if (dates && open->period.span.empty())
          open->period = period;
        else
          open->lines.push_back(line.span);
        listed = listed || line.marked;
      }
    }
  }

  const Resume& resume_;
  const Document& document_;
  Details details_;
  uint32_t section_ = 0;
};

Details read_details(const Resume& resume) { return DetailsReader(resume).read(); }

}
