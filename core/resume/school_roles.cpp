// Which part of an entry is the degree, which the field, which the school.
#include "core/resume/school_roles.hpp"

#include <algorithm>

#include "core/resume/reader.hpp"
#include "core/resume/rows.hpp"
#include "core/resume/schools.hpp"
#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume {

static constexpr size_t none = static_cast<size_t>(-1);

static size_t first_of(const std::vector<Part>& parts, PartKind kind) {
  for (size_t i = 0; i < parts.size(); ++i)
    if (parts[i].kind == kind) return i;
  return none;
}

class RoleReader {
 public:
  RoleReader(const Document& document, std::vector<Part>& parts, const SchoolOrder& order, Education& entry)
      : document_(document), parts_(parts), order_(order), entry_(entry) {}

  void assign() {
    if (const size_t score = first_of(parts_, PartKind::score); score != none && entry_.score.empty())
      entry_.score = parts_[score].span;
    degree_ = find_degree();
    school_ = first_of(parts_, PartKind::school);
    if (degree_ != none) take_degree();
    if (const size_t field = first_of(parts_, PartKind::field); field != none && entry_.field.empty())
      entry_.field = parts_[field].span;
    if (degree_ != none && entry_.field.empty()) find_field();
    if (degree_ != none) take_minor();
    if (school_ != none) {
      if (degree_ == none) guess_degree();
      entry_.school = widened_school();
    } else if (degree_ != none) {
      guess_school();
      // What is left beside the degree.
      for (const size_t i : {degree_ + 1, degree_ - 1})
        if (entry_.field.empty() && is_open(i) && on_one_line(i, degree_)) entry_.field = take(i);
    } else {
      guess_both();
    }
  }

 private:
  bool on_one_line(size_t a, size_t b) const {
    return a < parts_.size() && b < parts_.size() && parts_[a].line == parts_[b].line;
  }

  // Whether a part that no word tells could be a name: neither long nor a number, and no town before its
  // state.
  bool is_open(size_t i) const {
    if (i >= parts_.size() || parts_[i].kind != PartKind::unknown) return false;
    const std::string_view text = document_[parts_[i].span];
    if (word_count(document_, parts_[i].span) > 9) return false;
    // 'Thema: Ports', but 'Métiers du livre : édition' behind a degree.
    if (const size_t colon = text.find(':');
        colon != text.npos &&
        (colon == 0 || !is_blank(text[colon - 1]) || i == 0 || parts_[i - 1].kind != PartKind::degree))
      return false;
    const bool before_state = on_one_line(i, i + 1) && parts_[i + 1].comma &&
                              parts_[i + 1].kind != PartKind::degree &&
                              is_state_code(document_[parts_[i + 1].span]);
    return !before_state && (!is_state_code(text) || !parts_[i].comma);
  }
  size_t open_count() const {
    size_t count = 0;
    for (size_t i = 0; i < parts_.size(); ++i) count += is_open(i) ? 1 : 0;
    return count;
  }
  Span take(size_t i) {
    parts_[i].kind = PartKind::place;  // it is read
    return parts_[i].span;
  }

  // The first degree; of two side by side, the one that is nothing but a degree: 'Technik, Diplom'.
  size_t find_degree() {
    const size_t first = first_of(parts_, PartKind::degree);
    if (first == none || !on_one_line(first, first + 1)) return first;
    const Part& next = parts_[first + 1];
    if (next.kind != PartKind::degree || !next.comma || is_digit(document_.text[next.span.begin]) ||
        document_.text[next.span.end - 1] == '.' || !is_bare_degree(document_, next.span) ||
        is_bare_degree(document_, parts_[first].span))
      return first;
    parts_[first].kind = PartKind::unknown;
    return first + 1;
  }

  void take_degree() {
    const bool first = degree_ == 0 || !on_one_line(degree_ - 1, degree_);
    split_degree(document_, parts_[degree_].span, first, entry_.degree, entry_.field);
    if (!entry_.field.empty()) {
      // 'BSc in Education, Biology'
      if (subject_follows()) entry_.field.end = take(degree_ + 1).end;
      return;
    }
    take_bracket();
    // 'PhD' in a cell of its own, 'PhD in Physics' beside it; 'BA, major in History'.
    for (size_t i = degree_ + 1; i < parts_.size() && entry_.field.empty(); ++i) {
      if (parts_[i].kind != PartKind::degree) continue;
      Span again, field;
      split_degree(document_, parts_[i].span, false, again, field);
      if (same_letters(document_[again], document_[entry_.degree]) || same_letters(document_[again], "major"))
        entry_.field = field;
      // 'Licenciatura, Ingeniería en Computación', 'Certificate, Web Development Bootcamp'
      else if (i == degree_ + 1 && on_one_line(degree_, i) && parts_[i].comma &&
               (ends_as_degree(parts_[i].span) ||
                (!field.empty() && !same_letters(document_[again], "minor"))))
        entry_.field = parts_[i].span;
    }
  }

  // 'BA in History, minor in Physics'
  void take_minor() {
    for (size_t i = degree_ + 1; on_one_line(degree_, i); ++i) {
      Span& last = entry_.field.empty() ? entry_.degree : entry_.field;
      if (!parts_[i].comma || last.end + 2 != parts_[i].span.begin) continue;
      const std::string_view text = document_[parts_[i].span];
      if (text.substr(1, 5) == "inor " && (text[0] == 'm' || text[0] == 'M')) last.end = parts_[i].span.end;
    }
  }

  // Whether the last of several words is what calls it a degree.
  bool ends_as_degree(Span span) const {
    const Stretch words = document_.stretch_of(span);
    return words.end_word - words.first_word > 1 && degree_end(document_, span) == span.end &&
           degree_end(document_, document_.words[words.first_word].span()) == 0;
  }

  // 'MBA (Marketing)': a subject, but 'BSc (Hons)', 'Diplom (FH)', 'Bachelor (berufsbegleitend)'.
  void take_bracket() {
    const std::string_view text = document_[entry_.degree];
    const size_t open = text.rfind(" (");
    if (open == text.npos || text.back() != ')' || open == 0) return;
    const Span inner{entry_.degree.begin + static_cast<uint32_t>(open) + 2, entry_.degree.end - 1};
    const std::string_view words = document_[inner];
    if (words.size() < 5 || !is_upper(words[0]) || !is_lower(words[1]) || words.find('.') != words.npos ||
        same_letters(words.substr(0, 3), "hon") || is_score(document_, inner) ||
        degree_end(document_, inner) != 0 || is_place(document_, inner))
      return;
    if (degree_end(document_, {entry_.degree.begin, inner.begin - 2}) == 0) return;
    entry_.field = inner, entry_.degree.end = inner.begin - 2;
  }

  // Whether a subject stands behind the degree, which has one of its own. A single word that we do not know
  // may be a town unless the school is behind it.
  bool subject_follows() const {
    const size_t next = degree_ + 1;
    if (!on_one_line(degree_, next) || parts_[next].kind != PartKind::unknown || school_ == none)
      return false;
    // 'BSc in Physics' and 'Elsewhere' in cells.
    if (document_.text[parts_[next].span.begin - 1] == '\t') return false;
    // 'Ghent University, BSc in Physics – Elsewhere': a town.
    const bool behind =
        degree_ > 0 && on_one_line(degree_ - 1, degree_) && parts_[degree_ - 1].kind == PartKind::school;
    if (!is_open(next) || (behind && !parts_[next].comma)) return false;
    const Stretch words = document_.stretch_of(parts_[next].span);
    const bool known = words.first_word < words.end_word && document_.words[words.first_word].id != 0;
    return !parts_[next].comma || known || words.end_word - words.first_word > 1;
  }

  // Beside the degree, else a line of its own between degree and school.
  void find_field() {
    const bool named_whole = holds_subject(document_, entry_.degree) && school_ == none;
    size_t next = degree_ + 1;
    // 'Master of Science - MS, Robotics'
    while (on_one_line(degree_, next) &&
           (parts_[next].kind == PartKind::score ||
            (parts_[next].kind == PartKind::degree && is_bare_degree(document_, parts_[next].span))))
      ++next;
    if (on_one_line(degree_, next) && is_open(next) && !named_whole) {
      // 'MBA | INSEAD', where other entries have their school so.
      const bool school = school_ == none && !parts_[next].comma && order_.beside && order_.school_first < 0;
      const bool before = degree_ > 0 && on_one_line(degree_ - 1, degree_) && is_open(degree_ - 1) &&
                          parts_[degree_].comma && school_ == none;
      if (!school && !before) {
        entry_.field = take(next);
        return;
      }
    }
    if (degree_ > 0 && on_one_line(degree_ - 1, degree_) && is_open(degree_ - 1)) {
      // 'Fontys Hogeschool, Venlo - Bachelor': a town.
      const bool town = degree_ > 1 && on_one_line(degree_ - 2, degree_) &&
                        parts_[degree_ - 2].kind == PartKind::school && !parts_[degree_].comma;
      // 'Northfold / Engineering Bootcamp': a school, for the degree has a subject in its name.
      const bool school = school_ == none && !parts_[degree_].comma &&
                          (word_count(document_, entry_.degree) > 2 || order_.school_first > 0);
      if (!town && !school) entry_.field = take(degree_ - 1);
      return;
    }
    const size_t low = std::min(degree_, school_), high = std::max(degree_, school_);
    if (school_ != none) {
      for (size_t i = low + 1; i < high; ++i)
        if (is_alone(i)) {
          entry_.field = take(i);
          return;
        }
    } else if (order_.field_apart && order_.school_first < 0 && open_count() > 1 && is_alone(next)) {
      entry_.field = take(next);
    }
  }

  // Whether a part that could be a name has its line for itself.
  bool is_alone(size_t i) const {
    return is_open(i) && (i == 0 || !on_one_line(i - 1, i)) && !on_one_line(i, i + 1);
  }

  // 'College of Engineering', 'The Polytechnic': there are many of that name, and the next part says which.
  bool names_no_place(Span school) const {
    static constexpr auto words = word_set(
        "the", "college", "school", "institute", "polytechnic", "university", "of", "and", "engineering",
        "technology", "science", "sciences", "arts", "commerce", "business", "management", "medicine", "law",
        "education", "nursing", "government", "federal", "state", "national", "high", "secondary");
    uint32_t count = 0;
    for (const Word& word : document_.words_of(document_.stretch_of(school))) {
      if (!words.has(document_[word])) return false;
      ++count;
    }
    return count > 1;
  }

  // The school with what a comma joins to it: 'Larkfield, University of London', 'Reed College, JNTU'.
  Span widened_school() {
    Span school = parts_[school_].span;
    const size_t before = school_ - 1, behind = school_ + 1;
    if (school_ > 0 && on_one_line(before, school_) && parts_[school_].comma && is_open(before) &&
        (before == 0 || !on_one_line(before - 1, before) || parts_[before].comma))
      school.begin = take(before).begin;
    // One of many of that name: 'University of California, Irvine'.
    static constexpr auto campuses =
        word_set("university of california", "california state university", "indian institute of technology",
                 "national institute of technology", "indian institute of management");
    if (on_one_line(school_, behind) && parts_[behind].comma &&
        (campuses.has(document_[school]) || names_no_place(school)) &&
        parts_[behind].kind != PartKind::degree)
      school.end = take(behind).end;
    else if (on_one_line(school_, behind)) {
      const std::string_view text = document_[parts_[behind].span];
      const bool slash = text_of(document_.text, {school.end, parts_[behind].span.begin}).size() <= 5 &&
                         !parts_[behind].comma;
      if ((parts_[behind].comma && is_capitals(text) && is_open(behind)) ||
          (slash && parts_[behind].kind == PartKind::school))
        school.end = take(behind).end;
    }
    return school;
  }

  // The school is known: what is left is the degree, and behind it the field.
  void guess_degree() {
    size_t chosen = none;
    for (size_t i = 0; i < parts_.size(); ++i) {
      if (!is_open(i) || names_no_degree(i)) continue;
      const bool beside = i > 0 && on_one_line(i - 1, i) && i - 1 == school_;
      // 'Leeds College - Leeds': a town, but 'Leeds College - Web Immersive'.
      const bool town =
          beside && (parts_[i].comma || (word_count(document_, parts_[i].span) == 1 && !order_.beside &&
                                         !is_capitals(document_[parts_[i].span])));
      const bool joined = i + 1 == school_ && parts_[school_].comma && on_one_line(i, school_);
      if (town || (joined && chosen == none && open_count() > 1 && is_later_line(i))) continue;
      chosen = i;
      break;
    }
    if (chosen == none) return;
    degree_ = chosen;
    entry_.degree = take(chosen);
    const size_t next = chosen + 1;
    // 'Coursework in Accounting', 'Superior incompleto em Logística'
    const std::string_view text = document_[entry_.degree];
    for (const std::string_view joint : {" in ", " em ", " en "})
      if (const size_t at = text.find(joint); at != text.npos && at > 3 && at + 4 < text.size() &&
                                              entry_.field.empty() && is_upper(text[at + 4])) {
        const Span rest{entry_.degree.begin + static_cast<uint32_t>(at) + 4, entry_.degree.end};
        if (is_place(document_, rest)) continue;
        entry_.field = rest, entry_.degree.end = rest.begin - 4;
        return;
      }
    if (!entry_.field.empty() || !is_open(next) || names_no_degree(next)) return;
    const bool listed = on_one_line(chosen, next) && parts_[next].comma;
    if (listed || (next < school_ && school_ != none)) {
      if (next + 1 == school_ && on_one_line(next, school_) && parts_[school_].comma && !listed) return;
      entry_.field = take(next);
    }
  }

  bool is_later_line(size_t i) const {
    for (size_t j = i + 1; j < parts_.size(); ++j)
      if (parts_[j].line != parts_[i].line && is_open(j)) return true;
    return false;
  }
  // '6 A1, 3 B2': no word in it.
  bool names_no_degree(size_t i) const {
    const std::string_view text = document_[parts_[i].span];
    size_t run = 0;
    for (const char c : text) {
      run = is_letter(c) || static_cast<uint8_t>(c) >= 0x80 ? run + 1 : 0;
      if (run == 3) return false;
    }
    return true;
  }

  // The degree is known: what is left is the school, above it where the others have it so.
  void guess_school() {
    size_t chosen = none;
    for (size_t i = 0; i < parts_.size(); ++i) {
      if (!is_open(i) || names_no_degree(i)) continue;
      if (chosen == none || (order_.school_first < 0 && chosen < degree_ && i > degree_)) chosen = i;
      if (order_.school_first >= 0 || i > degree_) break;
    }
    if (chosen != none) entry_.school = take(chosen);
  }

  // Neither is known: in the order of the other entries, else the degree first.
  void guess_both() {
    std::vector<size_t> open;
    for (size_t i = 0; i < parts_.size(); ++i)
      if (is_open(i) && !names_no_degree(i)) open.push_back(i);
    if (open.empty()) return;
    const auto span = [&](size_t i) { return parts_[open[i]].span; };
    if (open.size() > 1 && order_.school_first > 0) {
      entry_.school = span(0);
      const size_t degree =
          open.size() > 2 && on_one_line(open[0], open[1]) && !on_one_line(open[1], open[2]) ? 2 : 1;
      entry_.degree = span(degree);
      if (degree + 1 < open.size() && on_one_line(open[degree], open[degree + 1]))
        entry_.field = span(degree + 1);
      return;
    }
    entry_.degree = span(0);
    if (open.size() == 1) return;
    const bool field = open.size() > 2 &&
                       (order_.field_apart ||
                        (on_one_line(open[0], open[1]) && parts_[open[1]].comma && !parts_[open[2]].comma));
    if (field) entry_.field = span(1);
    entry_.school = span(field ? 2 : 1);
  }

  const Document& document_;
  std::vector<Part>& parts_;
  const SchoolOrder& order_;
  Education& entry_;
  size_t degree_ = none, school_ = none;
};

void assign_roles(const Document& document, std::vector<Part>& parts, const SchoolOrder& order,
                  Education& entry) {
  RoleReader(document, parts, order, entry).assign();
}

}
