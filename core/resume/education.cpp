#include <algorithm>

#include "core/resume/list.hpp"
#include "core/resume/reader.hpp"
#include "core/resume/rows.hpp"
#include "core/resume/school_parts.hpp"
#include "core/resume/school_roles.hpp"
#include "core/resume/school_table.hpp"
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
    marks_entries_ = !lines.empty() && lines[0].marked;
    order_ = line_order(document_, lines);
    for (size_t i = 0; i < lines.size(); ++i) {
      const ListLine& line = lines[i];
      if (read_courses(line) || table_.read_head(document_, line.span)) continue;
      const bool marked = line.marked && !all_marked && is_open() && !is_missing_degree(line.span) &&
                          !is_marked_entry(line.span);
      if (marked || is_note(line.span)) {
        read_note(line.span);
        last_ = {};
        continue;
      }
      read_line(line, i + 1 < lines.size() ? &lines[i + 1] : nullptr);
    }
    assign();
  }

 private:
  bool is_open() const { return entries_.size() > first_; }
  Education& entry() { return entries_.back(); }

  // What the open entry has by now.
  struct Open {
    bool degree = false, school = false, dated = false;
    bool marked_degree = false;  // the degree is a bullet below its school
    bool whole = false;          // both, be it that no word tells one of them
    uint32_t lines = 0;          // with parts
    uint32_t degree_line = 0, school_line = 0, unknown_line = 0;
  };

  // 'Minor in Italian', 'Bachelor thesis: Ports' below a degree; 'Second Upper; exchange at Ghent
  // University'.
  bool is_note(Span line) {
    if (!is_open() || open_.lines == 0) return false;
    if (!open_.degree && open_.unknown_line == 0) return false;
    if (is_minor(document_, line) || is_thesis(document_, line) || is_remark(document_, line)) return true;
    const Span first = first_part(document_, line);
    return first.size() < line.size() && is_score(document_, first) && !is_school(document_, first) &&
           degree_end(document_, first) == 0 && open_.whole && find_period(document_, line).span.empty();
  }

  // '• BCom, Accounting' below a school.
  bool is_missing_degree(Span line) {
    return (!open_.degree || open_.marked_degree) && word_count(document_, line) <= 12 &&
           !is_minor(document_, line) && !is_thesis(document_, line) &&
           document_[line].find(':') == std::string_view::npos &&
           degree_end(document_, first_part(document_, line)) != 0;
  }

  // Where the first entry is marked: '• Exchange semester — Sciences Po (2019)', but no '• Dean's list 2012'.
  bool is_marked_entry(Span line) {
    if (!marks_entries_ || is_thesis(document_, line)) return false;
    parts_.clear();
    cut_parts(document_, line, parts_);
    const bool dated = !find_period(document_, line).span.empty();
    return (has_part(parts_, PartKind::degree) && (dated || has_part(parts_, PartKind::school))) ||
           (dated && !has_part(parts_, PartKind::score) && parts_.size() > 1);
  }

  // 'Relevant coursework: Databases, Networks'
  bool read_courses(const ListLine& line) {
    const std::string_view text = document_[line.span];
    if (!is_open()) return false;
    if (in_courses_ && !line.after_blank && (line.wrapped || document_.text[entry().span.end - 1] == ',') &&
        (find_period(document_, line.span).span.empty() || !is_school(document_, line.span))) {
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

  void cut_line(Span line, const Period& period) {
    parts_.clear();
    if (period.span.empty()) {
      cut_parts(document_, line, parts_);
    } else {
      // The dates' brackets go with what else is in them: '(expected 2027)'.
      const std::string_view text = document_.text;
      uint32_t end = period.span.begin, begin = period.span.end;
      const size_t open = text_of(text, {line.begin, end}).rfind('(');
      const size_t close = text_of(text, {begin, line.end}).find(')');
      if (open != std::string_view::npos && close != std::string_view::npos &&
          text_of(text, {line.begin + static_cast<uint32_t>(open), end}).find(')') ==
              std::string_view::npos) {
        const Span inner{line.begin + static_cast<uint32_t>(open) + 1, begin + static_cast<uint32_t>(close)};
        if (!is_school(document_, inner)) end = inner.begin - 1, begin = inner.end + 1;
      }
      cut_parts(document_, {line.begin, end}, parts_);
      cut_parts(document_, {std::min(begin, line.end), line.end}, parts_);
    }
    for (Part& part : parts_) part.line = line.begin;
  }

  void read_line(const ListLine& line, const ListLine* next) {
    const Period period = find_period(document_, line.span);
    const bool below = next != nullptr && !next->after_blank && !next->marked;
    degree_below_ = below && degree_end(document_, next->span) != 0 && !is_thesis(document_, next->span) &&
                    !is_school(document_, next->span);
    school_below_ = below && is_school(document_, next->span) && degree_end(document_, next->span) == 0;
    cut_line(line.span, period);
    mend_places(period, next);
    table_.name_cells(document_, line.span, parts_);
    join_wrapped(line);
    const bool ends_dated =
        !period.span.empty() && !parts_.empty() && parts_.back().span.end < period.span.begin;
    last_ = parts_.empty() || ends_dated ? Span{} : parts_.back().span;
    // 'Bachelor, International Trade' below the school: a subject, whatever its words.
    if (is_open() && open_.school && !open_.degree && open_.unknown_line == 0)
      for (size_t i = 1; i < parts_.size(); ++i)
        if (parts_[i].kind == PartKind::school && parts_[i - 1].kind == PartKind::degree)
          parts_[i].kind = PartKind::unknown;
    // 'Gymnasium' below 'Gymnasium Sankt Anna': what it is, as its degree.
    if (is_open() && open_.school && !open_.degree && parts_.size() == 1 && !line.after_blank &&
        parts_[0].kind == PartKind::school && word_count(document_, parts_[0].span) == 1)
      parts_[0].kind = PartKind::degree;
    const bool degree = has_part(parts_, PartKind::degree), school = has_part(parts_, PartKind::school),
               score = has_part(parts_, PartKind::score);
    const bool knows_school =
        school || school_below_ || (is_open() && !open_.degree && (open_.school || open_.lines > 0));
    if (knows_school) join_subjects(document_, parts_);
    const bool only_score = score && !degree && !school && (open_.whole || parts_[0].kind == PartKind::score);
    if (!is_open() || (!only_score && begins(line, degree, school, !period.span.empty()))) {
      if (parts_.empty() && next == nullptr) return;
      entries_.push_back({});
      drafts_.push_back({{}, line.after_blank});
      entry().span = line.span;
      open_ = {};
      if (parts_.empty()) dates_first_ = true;
    }
    entry().span.end = line.span.end;
    if (entry().period.span.empty()) entry().period = period;
    uint32_t words = 0;
    for (const Part& part : parts_) words += word_count(document_, part.span);
    if (words > 14 && !degree && !school) return;  // prose
    for (Part& part : parts_)
      if (only_score && part.kind == PartKind::unknown) part.kind = PartKind::place;
    note_parts(line.span.begin, degree, school, line.marked);
  }

  void note_parts(uint32_t line, bool degree, bool school, bool marked) {
    open_.dated = !entry().period.span.empty();
    if (parts_.empty()) return;
    ++open_.lines;
    if (degree && !open_.degree)
      open_.degree = true, open_.degree_line = line, open_.marked_degree = marked && open_.school && !school;
    if (school && !open_.school) open_.school = true, open_.school_line = line;
    const bool unknown = has_part(parts_, PartKind::unknown);
    const uint32_t known = open_.degree ? open_.degree_line : open_.school_line;
    if (unknown && open_.unknown_line == 0)
      open_.unknown_line = line;
    else if (unknown && open_.unknown_line != line && !open_.degree && !open_.school)
      open_.whole = true;
    open_.whole = open_.whole || (open_.degree && open_.school) ||
                  ((open_.degree || open_.school) && unknown && line != known) ||
                  (open_.unknown_line != 0 && (open_.degree || open_.school) && open_.unknown_line != known);
    std::vector<Part>& all = drafts_.back().parts;
    all.insert(all.end(), parts_.begin(), parts_.end());
  }

  void mend_places(const Period& period, const ListLine* next) {
    // 'Boston College Law School, Newton, MA': a state, though a degree is written so.
    for (size_t i = 2; i < parts_.size(); ++i)
      if (parts_[i].kind == PartKind::degree && is_state_code(document_[parts_[i].span]) &&
          parts_[i - 1].kind != PartKind::school && parts_[i - 2].kind == PartKind::school)
        parts_[i].kind = parts_[i - 1].kind = PartKind::place;
    if (parts_.size() == 2 && parts_[1].kind == PartKind::degree && parts_[0].kind != PartKind::school &&
        is_open() && open_.degree && !open_.school && is_state_code(document_[parts_[1].span]))
      parts_[0].kind = parts_[1].kind = PartKind::place;
    // Where it was, behind the dates, the school below: 'BSc, 2006 - 2011 Hue'.
    if (school_below_ && !period.span.empty() && !parts_.empty() && parts_[0].span.begin < period.span.begin)
      for (size_t i = 0; i < parts_.size(); ++i)
        if (parts_[i].kind == PartKind::unknown && parts_[i].span.begin > period.span.end &&
            (i == 0 || parts_[i - 1].span.end <= period.span.begin) &&
            word_count(document_, parts_[i].span) <= 3)
          parts_[i].kind = PartKind::place;
    // 'Utrecht' and 'Minor: Italian' in cells, below the degree.
    for (Part& part : parts_)
      if (is_open() && open_.degree && part.kind == PartKind::degree && is_minor(document_, part.span))
        part.kind = PartKind::place;
    // 'Cambridge, MA Master of Engineering', both in cells.
    for (size_t i = 1; i < parts_.size(); ++i) {
      const std::string_view text = document_[parts_[i].span];
      if (parts_[i].kind == PartKind::degree && parts_[i].comma && text.size() > 6 && text[2] == ' ' &&
          is_state_code(text.substr(0, 2)) &&
          degree_end(document_, {parts_[i].span.begin + 3, parts_[i].span.end}) != 0 &&
          parts_[i - 1].kind != PartKind::school)
        parts_[i].span.begin += 3, parts_[i - 1].kind = PartKind::place;
    }
    // 'BSc' below '2006 - 2011, Ghent'.
    if (order_.school_above <= 0 && !period.span.empty() && parts_.size() == 1 &&
        parts_[0].kind == PartKind::unknown && next != nullptr && !next->after_blank &&
        degree_end(document_, next->span) != 0 && word_count(document_, parts_[0].span) <= 3)
      parts_[0].kind = PartKind::place;
  }

  // The rest of a name that was wrapped: 'Human Resource' above 'Management', 'Diploma, Gothenburg' above
  // 'University, 2012'.
  void join_wrapped(const ListLine& line) {
    if (parts_.empty() || last_.empty() || line.after_blank || line.marked || drafts_.empty() ||
        drafts_.back().parts.empty())
      return;
    Part& above = drafts_.back().parts.back();
    const std::string_view text = document_.text;
    const bool comma = text[above.span.end] == ',';
    std::string_view gap = text_of(text, {above.span.end + (comma ? 1 : 0), parts_[0].span.begin});
    // 'Civil Engineering –' above 'Structures'
    const bool dash = gap.substr(0, 5) == " \xE2\x80\x93\n" || gap.substr(0, 3) == " -\n";
    if (dash) gap.remove_prefix(gap.find('\n'));
    // A short cell to the right goes on in no line below: 'Ghent'.
    if (above.kind == PartKind::unknown && above.span.begin > above.line &&
        text[above.span.begin - 1] == '\t' &&
        find_period(document_, {above.line, above.span.begin}).span.begin != above.line)
      return;
    if (above.span.end != last_.end || gap.find_first_not_of(" \n\r\t") != gap.npos ||
        parts_[0].span.begin != line.span.begin)
      return;
    const PartKind kind = parts_[0].kind;
    // 'Larkgymnasiet' is a whole name, 'Yrkeshögskola' behind a town the rest of one.
    const Stretch first = document_.stretch_of(parts_[0].span);
    const bool school_word =
        kind == PartKind::school && word_count(document_, parts_[0].span) == 1 &&
        text[parts_[0].span.begin + 1] >= 'a' &&
        (document_.words[first.first_word].id != 0 || has_flag(document_, above.span, word_flag::place));
    if (school_word && !comma && (above.kind == PartKind::unknown || above.kind == PartKind::place)) {
      above.kind = PartKind::school;
      if (!open_.school) open_.school = true, open_.school_line = above.line;
    } else {
      if (kind == PartKind::school || kind == PartKind::degree || kind == PartKind::score ||
          (kind == PartKind::place && parts_.size() > 1) ||
          document_[parts_[0].span].find(':') != std::string_view::npos)
        return;
      const bool named = above.kind == PartKind::school;
      const bool subject = (above.kind == PartKind::degree && !is_bare_degree(document_, above.span)) ||
                           (above.kind == PartKind::unknown && open_.degree);
      const bool rest = parts_.size() == 1 && open_.school && kind == PartKind::unknown && subject &&
                        word_count(document_, parts_[0].span) <= 2;
      // That the line above is long says little where the school is still to come.
      const bool goes_on = comma || dash || is_lower(text[line.span.begin]) ||
                           text[above.span.end - 1] == '-' || text[above.span.end - 1] == '&';
      if (!named && !goes_on && !open_.school && !school_below_ && !has_part(parts_, PartKind::school))
        return;
      if (named ? !line.wrapped || comma || repeats(above.span, parts_[0].span)
                : !subject || (!line.wrapped && !school_below_ && !rest) || (comma && !open_.school))
        return;
    }
    above.span.end = parts_[0].span.end;
    parts_.erase(parts_.begin());
  }

  // 'Utrecht' behind 'Universiteit Utrecht'.
  bool repeats(Span name, Span rest) const { return ends_with_letters(document_[name], document_[rest]); }

  // 'Codecraft' above 'Certificate, Web development', where the first entry has its school above its degree
  // too.
  bool opens_with_school(const ListLine& line) const {
    return degree_below_ && !line.wrapped && !line.marked &&
           (parts_.size() == 1 || (parts_.size() == 2 && parts_[1].kind == PartKind::place)) &&
           parts_[0].kind == PartKind::unknown && word_count(document_, parts_[0].span) <= 6 &&
           document_[line.span].find(':') == std::string_view::npos && order_.school_above > 0;
  }

  // What is there already opens the next entry.
  bool begins(const ListLine& line, bool degree, bool school, bool dated) {
    if (degree && open_.degree) return !line.wrapped || open_.school || school;
    if (school && open_.school) return true;
    // A second degree of one school is above the next school.
    if (school && !degree && open_.degree && order_.school_above > 0 &&
        (open_.whole || (open_.lines == 1 && entries_.size() > first_ + 1)))
      return true;
    if (dated && open_.dated) return true;
    const bool named = !parts_.empty() && parts_[0].kind == PartKind::unknown && order_.blanks_part;
    if (open_.whole && line.after_blank && (degree || school || dated || named)) return true;
    if (open_.whole && dated && parts_.empty() && dates_first_) return true;
    if (open_.whole && opens_with_school(line)) return true;
    // 'Secundaria' above its school and its dates: a degree, though no word told.
    if (open_.whole && degree && open_.dated && !open_.degree && open_.unknown_line != 0 && open_.school &&
        open_.unknown_line < open_.school_line)
      return true;
    // Below schools no degree can begin but the next entry's.
    if (degree && open_.whole && !open_.degree && order_.school_above < 0) return true;
    if (parts_.empty() && dated && entries_.size() == first_ + 1) dates_first_ = false;
    return false;
  }

  // First the entries that words tell, which say how the others are written.
  void assign() {
    SchoolOrder order;
    for (const Draft& draft : drafts_) vote(document_, draft.parts, order);
    for (size_t i = 0; i < drafts_.size(); ++i) {
      Education& one = entries_[first_ + i];
      const bool told =
          has_part(drafts_[i].parts, PartKind::degree) || has_part(drafts_[i].parts, PartKind::school);
      assign_roles(document_, drafts_[i].parts, order, one);
      // A second degree below the first.
      if (one.school.empty() && i > 0 && order.school_first > 0 && !drafts_[i].after_blank &&
          !one.degree.empty() && degree_end(document_, one.degree) != 0)
        one.school = entries_[first_ + i - 1].school;
      // 'Tools' above 'Figma, Excel': what neither words nor dates tell, below entries that they do.
      if (i > 0 && !told && one.period.span.empty() && !entries_[first_].period.span.empty())
        one.degree = one.field = one.school = {};
    }
    entries_.erase(std::remove_if(entries_.begin() + static_cast<std::ptrdiff_t>(first_), entries_.end(),
                                  [](const Education& one) {
                                    return one.degree.empty() && one.school.empty() && one.field.empty();
                                  }),
                   entries_.end());
  }

  struct Draft {
    std::vector<Part> parts;
    bool after_blank;
  };
  const Document& document_;
  std::vector<Education>& entries_;
  const size_t first_;
  std::vector<Draft> drafts_;  // one for each of the entries from first_ on
  SchoolTable table_;
  std::vector<Part> parts_;  // of the line that is read
  Open open_;
  Span last_;  // the last part of the line before, where nothing stands behind it
  LineOrder order_;
  bool marks_entries_ = false, in_courses_ = false, dates_first_ = false;
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
