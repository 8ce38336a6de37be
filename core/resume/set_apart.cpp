// Headings that no list names, told by their type: they look as the headings do that a list does name.
#include "core/resume/set_apart.hpp"

#include <algorithm>

#include "core/resume/list.hpp"
#include "core/resume/rows.hpp"
#include "core/resume/school_table.hpp"
#include "core/resume/schools.hpp"
#include "core/text/ascii.hpp"

namespace resume {

static constexpr uint32_t most_body_lines = 60;   // looked at below a heading
static constexpr uint32_t counted_look = 0xFFFF;  // of lines that are headings by their numbers

// What stands below a line, up to the next heading.
struct Body {
  uint32_t lines = 0, dated = 0, degrees = 0, titles = 0, items = 0, levels = 0;
  bool dated_soon = false;  // one of the next two lines, or the line itself
  bool addressed = false;   // an e-mail address stands in one of the next six lines
};

class SetApartReader {
 public:
  SetApartReader(const Resume& resume, std::vector<HeadingAt>& known) : document_(resume.document) {
    for (const SetApart& one : resume.set_apart) {
      const uint32_t line = document_.line_at(one.span.begin);
      const Span bare = bare_line(document_, document_.lines[line]);
      // The name stands first; a line that is longer than what was set apart is another one.
      if (bare.empty() || bare.size() > one.span.size() + 2 || line == 0) continue;
      const auto at = std::lower_bound(known.begin(), known.end(), line,
                                       [](const HeadingAt& heading, uint32_t l) { return heading.line < l; });
      const bool is_known = at != known.end() && at->line == line;
      // 'Responsibilities:' between a job and its list.
      const bool label = names_duties(document_[bare]);
      // 'Passing' below 'Qualification<tab>Institution<tab>Year of'.
      const bool name = SchoolTable().read_head(document_, document_.lines[line - 1].span);
      if (is_known || !(label || name)) lines_.push_back({line, one.look, bare, is_known, false});
    }
    for (const HeadingAt& heading : known) kinds_ |= 1u << static_cast<uint32_t>(heading.kind);
    known_ = &known;
    tell_kinds(known);
    choose_by_numbers();
  }

  std::vector<HeadingAt> find() {
    std::vector<HeadingAt> found;
    uint32_t looks = 0;
    for (const Line& line : lines_) looks = std::max(looks, line.look);
    bool any = std::any_of(lines_.begin(), lines_.end(), [](const Line& line) { return line.chosen; });
    for (uint32_t look = 1; look <= looks && look <= 64; ++look) any = choose_by_names(look) || any;
    for (uint32_t look = 1; look <= looks && look <= 64 && !any; ++look) any = choose_by_place(look);
    for (size_t i = 0; any && i < lines_.size(); ++i) {
      Line& line = lines_[i];
      if (!line.chosen || line.known) continue;
      const SectionKind kind = kind_of(line);
      kinds_ |= 1u << static_cast<uint32_t>(kind);
      found.push_back({kind, line.bare, line.line});
    }
    return found;
  }

 private:
  struct Line {
    uint32_t line, look;
    Span bare;
    bool known, chosen;
  };

  // A list below a heading that no list names: 'SOFTWARE' above 'Excel, Sage 300'.
  void tell_kinds(std::vector<HeadingAt>& known) {
    for (HeadingAt& heading : known) {
      if (heading.told) continue;
      const Line line{heading.line, 0, heading.span, true, false};
      const SectionKind kind = kind_of(line);
      if (kind != SectionKind::skills || !lacks(kind) || body_of(line).lines == 0) continue;
      heading.kind = kind;
      kinds_ |= 1u << static_cast<uint32_t>(kind);
    }
  }

  // '2 Toolbox' between '1 Experience' and '3 Languages': where two headings or more that the words tell are
  // counted, so are the others.
  void choose_by_numbers() {
    uint32_t counted = 0;
    int last = 0;
    for (const HeadingAt& heading : *known_) {
      const int number = heading_number(document_, document_.lines[heading.line]);
      if (number == 0) continue;
      if (number <= last) return;
      ++counted, last = number;
    }
    if (counted < 2) return;
    int wanted = 1;
    auto next = known_->begin();
    for (uint32_t line = 0; line < document_.lines.size(); ++line) {
      const bool is_known = next != known_->end() && next->line == line;
      if (is_known) ++next;
      const int number = starts_counted(line) ? heading_number(document_, document_.lines[line]) : 0;
      if (is_known && number != 0) wanted = number + 1;
      if (is_known || number != wanted) continue;
      ++wanted;
      add_counted(line);
    }
  }

  // A few words with a number in front, apart from what is above.
  bool starts_counted(uint32_t line) const {
    const Span span = document_.lines[line].span;
    return span.size() > 2 && span.size() <= 60 && is_digit(document_.text[span.begin]) &&
           (line == 0 || document_.lines[line - 1].span.empty());
  }

  void add_counted(uint32_t line) {
    const auto at = std::lower_bound(lines_.begin(), lines_.end(), line,
                                     [](const Line& one, uint32_t l) { return one.line < l; });
    if (at != lines_.end() && at->line == line)
      at->chosen = true;
    else
      lines_.insert(at, {line, counted_look, bare_line(document_, document_.lines[line]), false, true});
  }

  // A third of the lines of a look or more, and two at least, are headings by their words: the others are
  // some too, those aside that head a job.
  bool choose_by_names(uint32_t look) {
    uint32_t all = 0, known = 0;
    for (const Line& line : lines_)
      if (line.look == look) ++all, known += line.known;
    if (known < 2 || known * 3 < all || known == all) return false;
    return choose(look, true);
  }

  // Where lists know few headings: the largest type in which three lines or more are set, those among them
  // and none of them the head of a job.
  bool choose_by_place(uint32_t look) {
    uint32_t all = 0, fit = 0, known = 0;
    for (const Line& line : lines_)
      if (line.look == look) ++all, known += line.known, fit += line.known || could_head(line, true);
    return all >= 3 && all <= 16 && fit == all && (known_->size() < 2 || known == known_->size()) &&
           choose(look, true);
  }

  bool choose(uint32_t look, bool worded) {
    bool any = false;
    for (Line& line : lines_)
      if (line.look == look && !line.known && could_head(line, worded)) line.chosen = any = true;
    return any;
  }

  // The first line below that heads a section, or could.
  uint32_t end_of(const Line& line) const {
    uint32_t end = static_cast<uint32_t>(document_.lines.size());
    for (const HeadingAt& heading : *known_)
      if (heading.line > line.line) {
        end = std::min(end, heading.line);
        break;
      }
    for (const Line& other : lines_)
      if (other.line > line.line && other.look == line.look) {
        end = std::min(end, other.line);
        break;
      }
    return std::min(end, line.line + most_body_lines);
  }

  // 'Go, Rust', 'Go · Rust', 'Go | Rust'
  bool holds_items(Span span) const {
    uint32_t items = 0;
    each_item(document_, span, [&](Span) { ++items; });
    return items > 1;
  }

  Body body_of(const Line& line) const {
    Body body;
    const uint32_t end = end_of(line);
    for (uint32_t i = line.line; i < end; ++i) {
      const Stretch& stretch = document_.lines[i];
      if (stretch.first_word == stretch.end_word) continue;
      const Period period = find_period(document_, stretch.span);
      // 'Purser since 2022.' at the end of a sentence dates no job.
      const bool told =
          document_.text[stretch.span.end - 1] == '.' && stretch.end_word - stretch.first_word > 8;
      const bool dated = !told && !period.span.empty() && (period.current || !(period.from == period.to));
      body.dated += dated;
      body.dated_soon = body.dated_soon || (dated && i <= line.line + 2);
      if (i == line.line) continue;
      ++body.lines;
      body.addressed = body.addressed ||
                       (i <= line.line + 6 && document_[stretch.span].find('@') != std::string_view::npos);
      body.degrees += degree_end(document_, stretch.span) != 0;
      body.titles += has_flag(document_, stretch.span, word_flag::title);
      const bool list = holds_items(stretch.span) || stretch.end_word - stretch.first_word <= 3;
      Span name, level;
      split_level(document_, stretch.span, name, level);
      // 'Languages: Go, Java' tells of several things, not of a level.
      body.levels += !name.empty() && !level.empty() && !holds_items(level);
      body.items += list && document_.text[stretch.span.end - 1] != '.';
    }
    return body;
  }

  // Some words above others that no date stands right below, or several: one alone is that of a job.
  // `worded`: with a word of trades too, where schools follow: 'Trade school'.
  bool could_head(const Line& line, bool worded) const {
    const Body body = body_of(line);
    if (stands_below_dates(line.line)) return false;
    if (names_somebody(document_, line.bare) &&
        (!worded || body.degrees == 0 || !lacks(SectionKind::education)))
      return false;
    // A name above its addresses, below 'Curriculum vitae'.
    if (body.addressed && (known_->empty() || known_->front().line > line.line)) return false;
    return body.lines > 0 && (!body.dated_soon || body.dated > 1 || body.degrees > 0 || body.lines == 1);
  }

  // What stands right below a line that begins with dates is part of that entry.
  bool stands_below_dates(uint32_t line) const {
    if (line == 0 || document_.lines[line - 1].span.empty()) return false;
    const Span above = document_.lines[line - 1].span;
    const Period period = find_period(document_, above);
    return !period.span.empty() && period.span.begin == above.begin;
  }

  bool lacks(SectionKind kind) const { return (kinds_ >> static_cast<uint32_t>(kind) & 1) == 0; }

  SectionKind kind_of(const Line& line) const {
    const Body body = body_of(line);
    const int named = any_heading_kind(document_[line.bare]);
    const auto by_name = static_cast<SectionKind>(named < 0 ? 0 : named);
    if (by_name == SectionKind::certifications || by_name == SectionKind::awards ||
        by_name == SectionKind::publications)
      return by_name;
    if (body.levels == body.lines && named < 0 && lacks(SectionKind::languages))
      return SectionKind::languages;
    if (body.dated > 0 || body.degrees > 0) {
      if (body.degrees > 0 &&
          (body.titles == 0 || body.degrees >= body.dated || by_name == SectionKind::education) &&
          lacks(SectionKind::education))
        return SectionKind::education;
      if (body.dated > 0 && (body.titles > 0 || by_name == SectionKind::experience) &&
          lacks(SectionKind::experience))
        return SectionKind::experience;
    }
    const bool list = body.items == body.lines;
    if (list && body.dated == 0 && (by_name == SectionKind::skills || lacks(SectionKind::skills)))
      return by_name == SectionKind::interests || by_name == SectionKind::languages ? by_name
                                                                                    : SectionKind::skills;
    if (!list && body.dated == 0 && lacks(SectionKind::summary) && lacks(SectionKind::experience))
      return SectionKind::summary;
    return named >= 0 && by_name != SectionKind::experience && by_name != SectionKind::contact
               ? by_name
               : SectionKind::other;
  }

  const Document& document_;
  const std::vector<HeadingAt>* known_ = nullptr;
  std::vector<Line> lines_;
  uint32_t kinds_ = 0;  // a bit for each kind that is there
};

std::vector<HeadingAt> find_set_apart_headings(const Resume& resume, std::vector<HeadingAt>& known) {
  return SetApartReader(resume, known).find();
}

}
