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
      const bool marked = line.marked && !all_marked && is_open() && !is_missing_degree(line.span);
      if (marked || is_note(line.span)) {
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

  // 'Minor in Italian', 'Bachelor thesis: Ports' below a degree.
  bool is_note(Span line) {
    static constexpr auto minors = word_set("minor", "major", "nebenfach", "mineure", "majeure");
    if (!is_open() || entry().degree.empty()) return false;
    const std::string_view text = document_[line];
    return minors.has(text.substr(0, text.find_first_of(" :"))) || is_thesis(document_, line);
  }

  // A degree that no word tells may be a school.
  bool names_degree(Span degree) const { return !degree.empty() && degree_end(document_, degree) != 0; }

  // '• BCom, Accounting' below a school.
  bool is_missing_degree(Span line) {
    return !names_degree(entry().degree) && word_count(document_, line) <= 12 &&
           !is_thesis(document_, line) && document_[line].find(':') == std::string_view::npos &&
           degree_end(document_, first_part(document_, line)) != 0;
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
    degree_below_ = next != nullptr && !next->after_blank && !next->marked &&
                    degree_end(document_, next->span) != 0 && !is_thesis(document_, next->span) &&
                    !is_school(document_, next->span);
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
    if (expects_school()) join_short_name(document_, parts_);
    // 'Diploma, Gothenburg' above 'University, 2012': half of its name.
    if (!parts_.empty() && parts_[0].kind == PartKind::school && !line.after_blank && !line.marked &&
        word_count(document_, parts_[0].span) == 1 && document_.text[parts_[0].span.begin + 1] >= 'a' &&
        !last_place_.empty() && last_place_.end + 1 == line.span.begin)
      parts_[0].span.begin = last_place_.begin;
    last_place_ = !parts_.empty() && parts_.back().kind == PartKind::place ? parts_.back().span : Span{};
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
    knows_school_ = knows_school();
    if (knows_school_) join_subjects(document_, parts_);
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

  // Whether a degree is in this line, below it, or above without its school.
  bool expects_school() {
    return degree_below_ || (is_open() && names_degree(entry().degree) && entry().school.empty()) ||
           std::any_of(parts_.begin(), parts_.end(),
                       [](const Part& part) { return part.kind == PartKind::degree; });
  }

  // Whether the school of a degree in this line is known: in it, below it or above.
  bool knows_school() {
    return school_below_ || (is_open() && entry().degree.empty() && !entry().school.empty()) ||
           std::any_of(parts_.begin(), parts_.end(),
                       [](const Part& part) { return part.kind == PartKind::school; });
  }

  // 'Codecraft' above 'Certificate, Web development', where the first entry has its school above its degree
  // too.
  bool opens_with_school(const ListLine& line) const {
    const Education& first = entries_[first_];
    return degree_below_ && !line.wrapped && !line.marked && parts_.size() == 1 &&
           parts_[0].kind == PartKind::unknown && word_count(document_, parts_[0].span) <= 6 &&
           document_[line.span].find(':') == std::string_view::npos && !first.school.empty() &&
           first.school.end < first.degree.begin &&
           document_.line_at(first.school.begin) != document_.line_at(first.degree.begin);
  }

  // What is there already opens the next entry. A degree that no word told may be a subject.
  bool begins(const ListLine& line, bool degree, bool school, bool dated) {
    const Education& open = entry();
    if (degree && names_degree(open.degree)) return !line.wrapped || !open.school.empty();
    if (school && !open.school.empty()) return true;
    const bool whole = !open.degree.empty() && !open.school.empty();
    if (dated && !open.period.span.empty()) return true;
    if (whole && line.after_blank && (degree || school || dated)) return true;
    if (whole && dated && parts_.empty() && dates_first_) return true;
    if (whole && opens_with_school(line)) return true;
    // 'Secundaria' above its school and its dates: a degree, though no word told.
    if (whole && degree && !open.period.span.empty() && open.degree.end < open.school.begin) return true;
    if (parts_.empty() && dated && entries_.size() == first_ + 1) dates_first_ = false;
    return line.after_blank && !parts_.empty() && (degree || school) && !open.degree.empty() &&
           !open.school.empty();
  }

  // The rest of a name that was wrapped: 'Human Resource' above 'Management'.
  bool goes_on_from(const ListLine& line, Span name) const {
    if (name.empty() || parts_.empty() || line.after_blank || line.marked) return false;
    const uint32_t above = document_.line_at(name.begin);
    const Span rest{name.end, document_.lines[above].span.end};  // of a list a comma
    return name.end <= rest.end && rest.size() <= 1 && document_.line_at(line.span.begin) == above + 1 &&
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
    const bool listed = name != nullptr && document_.text[name->end] == ',';
    if (name == nullptr || (name == &open.school && (!line.wrapped || listed)) ||
        (listed && open.school.empty()) || parts_[0].kind == PartKind::school ||
        parts_[0].kind == PartKind::degree || parts_[0].kind == PartKind::score)
      return;
    name->end = parts_[0].span.end;
    parts_.erase(parts_.begin());
  }

  void take_parts(const ListLine& line, bool only_score) {
    Education& open = entry();
    if (!parts_.empty()) take_rest(line);
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
            if (!open.field.empty() && subject_follows(i)) take_subject(i);
            if (open.field.empty()) open.field = field;
          } else if (open.field.empty()) {
            // 'PhD' in a cell of its own, 'PhD in Physics' beside it; 'BA, major in History'.
            Span again, field;
            split_degree(document_, part.span, false, again, field);
            if (same_letters(document_[again], document_[open.degree]) ||
                same_letters(document_[again], "major"))
              open.field = field;
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

  // Whether a subject stands behind the degree at `i`, which has one of its own. A single word that we do not
  // know may be a town unless the school is behind it.
  bool subject_follows(size_t i) {
    if (i + 1 >= parts_.size() || parts_[i + 1].kind != PartKind::unknown || !knows_school_) return false;
    // 'Ghent University, BSc in Physics – Elsewhere': a town.
    const Part& next = parts_[i + 1];
    if (i > 0 && parts_[i - 1].kind == PartKind::school && !next.comma) return false;
    const Stretch words = document_.stretch_of(next.span);
    const bool known = words.first_word < words.end_word && document_.words[words.first_word].id != 0;
    return !next.comma || known || words.end_word - words.first_word > 1 ||
           (i + 2 < parts_.size() && parts_[i + 2].kind == PartKind::school);
  }

  // 'Grado en Diseño, Especialidad gráfica': what stands apart is the subject, and all before it the degree's
  // name. But 'MSc Robotics, Systems and Control', 'A-levels: Physics, Art' go on.
  void take_subject(size_t i) {
    Education& open = entry();
    const std::string_view joint = text_of(document_.text, {open.degree.end, open.field.begin});
    if (std::any_of(joint.begin(), joint.end(), is_letter)) {
      open.degree = parts_[i].span, open.field = {};
    } else {
      open.field.end = parts_[i + 1].span.end;
      parts_[i + 1].kind = PartKind::place;  // it is read
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
    const bool named_whole = holds_subject(document_, open.degree) && !knows_school_;
    if (behind_degree && open.field.empty() && !open.degree.empty() && !named_whole) {
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
      // 'Ironhack - Certificate, Web Development': a school that we do not know.
      const bool subject = index + 2 < parts_.size() && parts_[index + 2].kind == PartKind::unknown &&
                           parts_[index + 2].comma && !parts_[index + 1].comma;
      ((subject || says_subject(document_, parts_[index + 1].span)) && !knows_school_ ? open.school
                                                                                      : open.field) = span;
      return;
    }
    // 'General Assembly - Software Engineering Immersive'
    const bool apart = index > 0 && parts_[index - 1].kind == PartKind::school && !parts_[index].comma &&
                       !degree_below_ && word_count(document_, span) > 1;
    const bool known = school_here || school_below_;
    // 'Titre, Menuisier' above its school: a degree that no word tells, and its subject.
    if (known && index > 0 && open.field.empty() && parts_[index - 1].span.begin == open.degree.begin) {
      open.field = span;
      return;
    }
    if (open.school.empty() && !open.degree.empty() && !known) open.school = span;
    // Where neither is known yet, this is the degree: the school stands below it.
    else if (open.degree.empty() && !degree_here &&
             (apart || (!open.school.empty() && !school_here) ||
              (index == 0 && (school_here || open.school.empty()))))
      open.degree = span;
  }

  const Document& document_;
  std::vector<Education>& entries_;
  const size_t first_;
  std::vector<Part> parts_;  // of the line that is read
  bool in_courses_ = false, dates_first_ = false;
  Span last_place_;            // a place at the end of the line before
  bool knows_school_ = false;  // that of a degree in the line that is read
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
