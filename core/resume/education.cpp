#include <algorithm>

#include "core/resume/list.hpp"
#include "core/resume/reader.hpp"
#include "core/resume/rows.hpp"
#include "core/resume/school_parts.hpp"
#include "core/resume/schools.hpp"
#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume {

class SchoolReader {
 public:
  SchoolReader(const Document& document, std::vector<Education>& entries)
      : document_(document), entries_(entries), first_(entries.size()) {}

  void read(const std::vector<ListLine>& lines) {
    const bool all_marked =
        std::all_of(lines.begin(), lines.end(), [](const ListLine& line) { return line.marked; });
    for (size_t i = 0; i < lines.size(); ++i) {
      const ListLine& line = lines[i];
      if (read_courses(line)) continue;
      if ((line.marked && !all_marked && is_open()) || is_minor(line.span)) {
        read_note(line.span);
        continue;
      }
      read_line(line, i + 1 < lines.size() ? &lines[i + 1] : nullptr);
    }
    for (size_t i = first_; i < entries_.size();) {
      const Education& entry = entries_[i];
      if (entry.degree.empty() && entry.school.empty() && entry.field.empty())
        entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(i));
      else
        ++i;
    }
  }

 private:
  bool is_open() const { return entries_.size() > first_; }
  Education& entry() { return entries_.back(); }

  // 'Minor in Italian' below a degree.
  bool is_minor(Span line) {
    static constexpr auto words = word_set("minor", "major", "nebenfach", "mineure", "majeure");
    const std::string_view text = document_[line];
    return is_open() && !entry().degree.empty() && words.has(text.substr(0, text.find_first_of(" :")));
  }

  // 'Relevant coursework: Databases, Networks'
  bool read_courses(const ListLine& line) {
    const std::string_view text = document_[line.span];
    if (!is_open()) return false;
    if (in_courses_ && !line.after_blank && (line.wrapped || document_.text[entry().span.end - 1] == ',')) {
      add_courses(line.span);
      return true;
    }
    in_courses_ = false;
    const size_t colon = text.find(':');
    if (colon > 40) return false;  // or there is none
    static constexpr auto words =
        word_set("coursework", "courses", "modules", "subjects", "course", "schwerpunkte", "cours",
                 "asignaturas", "disciplinas", "kurse", "module");
    const Span label{line.span.begin, line.span.begin + static_cast<uint32_t>(colon)};
    for (const Word& word : document_.words_of(document_.stretch_of(label)))
      if (words.has(document_[word])) {
        in_courses_ = true;
        add_courses({label.end + 1, line.span.end});
        return true;
      }
    return false;
  }

  void add_courses(Span list) {
    each_item(document_, list, [&](Span item) { entry().courses.push_back(item); });
    entry().span.end = list.end;
  }

  void read_note(Span span) {
    if (entry().score.empty() && word_count(document_, span) <= 10 && is_score(document_, span))
      entry().score = span;
    if (entry().period.span.empty()) entry().period = find_period(document_, span);
    entry().span.end = span.end;
  }

  void read_line(const ListLine& line, const ListLine* next) {
    Period period = find_period(document_, line.span);
    degree_below_ =
        next != nullptr && !next->after_blank && !next->marked && degree_end(document_, next->span) != 0;
    school_below_ = next != nullptr && !next->after_blank && !next->marked &&
                    is_school(document_, next->span) && degree_end(document_, next->span) == 0;
    parts_.clear();
    Span left = line.span;
    if (period.span.empty()) {
      cut_parts(document_, left, parts_);
    } else {
      cut_parts(document_, {left.begin, period.span.begin}, parts_);
      cut_parts(document_, {period.span.end, left.end}, parts_);
    }
    // 'Boston College Law School, Newton, MA': a state, though a degree is written so.
    for (size_t i = 2; i < parts_.size(); ++i)
      if (parts_[i].kind == PartKind::degree && is_state_code(document_[parts_[i].span]) &&
          parts_[i - 1].kind != PartKind::school && parts_[i - 2].kind == PartKind::school)
        parts_[i].kind = parts_[i - 1].kind = PartKind::place;
    if (parts_.size() == 2 && parts_[1].kind == PartKind::degree && parts_[0].kind != PartKind::school &&
        is_open() && !entry().degree.empty() && entry().school.empty() &&
        is_state_code(document_[parts_[1].span]))
      parts_[0].kind = parts_[1].kind = PartKind::place;
    // Where it was, behind the dates, the school below: 'BSc, 2006 - 2011 Hue'.
    if (school_below_ && !period.span.empty())
      for (size_t i = 0; i < parts_.size(); ++i)
        if (parts_[i].kind == PartKind::unknown && parts_[i].span.begin > period.span.end &&
            (i == 0 || parts_[i - 1].span.end <= period.span.begin) &&
            word_count(document_, parts_[i].span) <= 3)
          parts_[i].kind = PartKind::place;
    // 'BSc' below '2006 - 2011, Ghent'.
    if (!period.span.empty() && parts_.size() == 1 && parts_[0].kind == PartKind::unknown &&
        next != nullptr && !next->after_blank && degree_end(document_, next->span) != 0 &&
        word_count(document_, parts_[0].span) <= 3)
      parts_[0].kind = PartKind::place;
    // 'Bachelor, International Trade' below the school: a subject, whatever its words.
    if (is_open() && !entry().school.empty() && entry().degree.empty())
      for (size_t i = 1; i < parts_.size(); ++i)
        if (parts_[i].kind == PartKind::school && parts_[i - 1].kind == PartKind::degree)
          parts_[i].kind = PartKind::unknown;
    bool degree = false, school = false, score = false;
    for (const Part& part : parts_) {
      degree = degree || part.kind == PartKind::degree;
      school = school || part.kind == PartKind::school;
      score = score || part.kind == PartKind::score;
    }
    const bool only_score = score && !degree && !school;
    if (!is_open() || (!only_score && begins(line, degree, school, !period.span.empty()))) {
      if (parts_.empty() && next == nullptr) return;
      entries_.push_back({});
      entry().span = line.span;
    }
    entry().span.end = line.span.end;
    if (entry().period.span.empty()) entry().period = period;
    if (word_count(document_, line.span) > 14 && !degree && !school) return;  // prose
    take_parts(line, only_score);
  }

  // What is there already opens the next entry. A degree that no word told may be a subject.
  bool begins(const ListLine& line, bool degree, bool school, bool dated) {
    const Education& open = entry();
    if (degree && !open.degree.empty() && degree_end(document_, open.degree) != 0)
      return !line.wrapped || !open.school.empty();
    if (school && !open.school.empty()) return true;
    const bool whole = !open.degree.empty() && !open.school.empty();
    if (dated && !open.period.span.empty()) return true;
    if (whole && line.after_blank && (degree || school || dated)) return true;
    if (whole && dated && parts_.empty() && dates_first_) return true;
    if (parts_.empty() && dated && entries_.size() == first_ + 1) dates_first_ = false;
    return line.after_blank && !parts_.empty() && (degree || school) && !open.degree.empty() &&
           !open.school.empty();
  }

  // The rest of a name that was wrapped: 'Human Resource' above 'Management'.
  bool goes_on_from(const ListLine& line, Span name) const {
    if (name.empty() || parts_.empty() || line.after_blank || line.marked) return false;
    const uint32_t above = document_.line_at(name.begin);
    return document_.lines[above].span.end == name.end && document_.line_at(line.span.begin) == above + 1 &&
           parts_[0].span.begin == line.span.begin;
  }

  void take_rest(const ListLine& line) {
    if (parts_.empty()) return;
    Education& open = entry();
    const bool rest = parts_.size() == 1 && !open.school.empty() && parts_[0].kind == PartKind::unknown &&
                      word_count(document_, parts_[0].span) <= 2 && open.field.end > open.school.end;
    // 'Toronto, ON' before the school on its line.
    const bool town = parts_.size() > 1 && parts_[0].kind == PartKind::place;
    if ((!line.wrapped && !school_below_ && !rest) || town ||
        document_[parts_[0].span].find(':') != std::string_view::npos)
      return;
    Span* const name = goes_on_from(line, open.school)  ? &open.school
                       : goes_on_from(line, open.field) ? &open.field
                                                        : nullptr;
    if (name == nullptr || (name == &open.school && !line.wrapped) || parts_[0].kind == PartKind::school ||
        parts_[0].kind == PartKind::degree || parts_[0].kind == PartKind::score)
      return;
    name->end = parts_[0].span.end;
    parts_.erase(parts_.begin());
  }

  void take_parts(const ListLine& line, bool only_score) {
    Education& open = entry();
    take_rest(line);
    if (parts_.empty()) {
      if (open.span.begin == line.span.begin) dates_first_ = true;
      return;
    }
    for (size_t i = 0; i < parts_.size(); ++i) {
      const Part& part = parts_[i];
      switch (part.kind) {
        case PartKind::degree:
          // A name above the degree is the school where no other one is in sight, else a subject.
          if (!open.degree.empty() && degree_end(document_, open.degree) == 0 &&
              open.degree.end < line.span.begin) {
            if (open.school.empty() && !school_below_ &&
                std::none_of(parts_.begin(), parts_.end(),
                             [](const Part& other) { return other.kind == PartKind::school; }))
              open.school = open.degree, open.degree = {};
          }
          if (open.field.empty() && !open.degree.empty() && degree_end(document_, open.degree) == 0)
            open.field = open.degree, open.degree = {};
          if (open.degree.empty()) {
            const Span field = open.field;
            split_degree(document_, part.span, i == 0, open.degree, open.field);
            if (open.field.empty()) open.field = field;
          } else if (open.field.empty()) {
            // 'PhD' in a cell of its own, 'PhD in Physics' beside it.
            Span again, field;
            split_degree(document_, part.span, false, again, field);
            if (same_letters(document_[again], document_[open.degree])) open.field = field;
          }
          break;
        case PartKind::school:
          if (open.school.empty()) open.school = part.span;
          break;
        case PartKind::score:
          if (open.score.empty()) open.score = part.span;
          break;
        case PartKind::place:
          break;
        case PartKind::unknown:
          if (!only_score) take_unknown(part.span, i);
          break;
      }
    }
  }

  // A part that no word tells: the field behind a degree, else what is missing.
  void take_unknown(Span span, size_t index) {
    Education& open = entry();
    if (word_count(document_, span) > 9 || document_[span].find(':') != std::string_view::npos) return;
    // 'Northcoders, Leeds' above the degree: a school that we do not know, and its town.
    if (index == 0 && degree_below_ && parts_.size() == 2 && parts_[1].kind == PartKind::place &&
        open.school.empty() && open.degree.empty()) {
      open.school = span;
      return;
    }
    // A line between the degree and the school is a subject.
    if (school_below_ && parts_.size() == 1 && open.school.empty() && !open.degree.empty() &&
        degree_end(document_, open.degree) != 0) {
      if (open.field.empty()) open.field = span;
      return;
    }
    const bool behind_degree = index > 0 && parts_[index - 1].kind == PartKind::degree &&
                               parts_[index - 1].span.begin >= open.degree.begin;
    bool school_here = false, degree_here = false;
    for (const Part& part : parts_) {
      school_here = school_here || part.kind == PartKind::school;
      degree_here = degree_here || part.kind == PartKind::degree;
    }
    if (behind_degree && open.field.empty() && !open.degree.empty() &&
        (school_here || open.school.empty() || parts_.size() == 2)) {
      // 'BSc Physics, Oxford': with a field of its own the degree is followed by the school
      open.field = span;
      return;
    }
    if (index + 1 < parts_.size() && parts_[index + 1].kind == PartKind::degree && open.field.empty() &&
        open.degree.empty()) {
      // 'Fontys Hogeschool, Venlo - Bachelor, Logistics': a town.
      if (index > 0 && index + 2 < parts_.size() && parts_[index - 1].kind == PartKind::school &&
          parts_[index + 2].kind == PartKind::unknown)
        return;
      open.field = span;
      return;
    }
    if (open.school.empty() && !open.degree.empty() && !school_here) open.school = span;
    // Where neither is known yet, this is the degree: the school stands below it.
    else if (open.degree.empty() && !degree_here &&
             ((!open.school.empty() && !school_here) || (index == 0 && (school_here || open.school.empty()))))
      open.degree = span;
  }

  const Document& document_;
  std::vector<Education>& entries_;
  const size_t first_;
  std::vector<Part> parts_;  // of the line that is read
  bool in_courses_ = false, dates_first_ = false;
  bool school_below_ = false;  // the next line names a school and no degree
  bool degree_below_ = false;  // the next line names a degree
};

// A section of nothing but courses belongs to the school above.
static bool lists_courses(const Document& document, Span heading) {
  for (const Word& word : document.words_of(document.stretch_of(heading)))
    if (is_any_of(document[word], {"coursework", "courses", "modules"})) return true;
  return false;
}

void read_education(Resume& resume) {
  for (const Section& section : resume.sections)
    if (section.kind == SectionKind::education && (lists_courses(resume.document, section.heading) ||
                                                   lists_courses(resume.document, section.heading_rest))) {
      if (resume.education.empty()) continue;
      for (const ListLine& line : lines_of(resume.document, section))
        each_item(resume.document, line.span,
                  [&](Span item) { resume.education.back().courses.push_back(item); });
    } else if (section.kind == SectionKind::education)
      SchoolReader(resume.document, resume.education)
          .read(join_broken_degrees(resume, lines_of(resume.document, section)));
}

}
