#include <algorithm>

#include "core/resume/head.hpp"
#include "core/resume/reader.hpp"
#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"

namespace resume {

// A line of a job's heading holds few words beside its dates; a longer one is prose.
static constexpr uint32_t most_head_words = 16;
static constexpr uint32_t most_head_lines = 3;

Span bullet_mark(const Document& document, const Stretch& line) {
  const std::string_view text = document.text;
  if (!begins_list_item(text, line.span)) return {};
  uint32_t at = line.span.begin + code_point_at(text, line.span.begin).size;
  if (text[line.span.begin] >= '0' && text[line.span.begin] <= '9') {
    while (at < line.span.end && text[at] != '.' && text[at] != ')') ++at;
    ++at;
  }
  while (at < line.span.end) {
    const CodePoint point = code_point_at(text, at);
    if (point.value != ' ' && point.value != '\t' && point.value != 0xA0 && point.value != 0x200B) break;
    at += point.size;
  }
  return {line.span.begin, at};
}

enum class LineKind : uint8_t { blank, bullet, dated, head, prose };

struct LineInfo {
  LineKind kind = LineKind::blank;
  Span mark;
  Period period;
};

static bool starts_with_verb(const Document& document, const Stretch& line) {
  if (line.first_word == line.end_word) return false;
  uint32_t word = line.first_word;
  if ((lexicon::flags(document.words[word].id) & word_flag::adverb) != 0 && word + 1 < line.end_word) ++word;
  const uint16_t flags = lexicon::flags(document.words[word].id);
  return (flags & word_flag::verb_any) != 0 && (flags & word_flag::title) == 0;
}

// Whether a line ends as a sentence does; 'Acme, Inc.' does not.
static bool ends_as_sentence(const Document& document, const Stretch& line) {
  const char last = document.text[line.span.end - 1];
  if (last != '.' || line.end_word - line.first_word < 2) return last == ';';
  return (lexicon::flags(document.words[line.end_word - 2].id) & word_flag::employer) == 0;
}

static LineInfo read_line(const Document& document, uint32_t index) {
  const Stretch& line = document.lines[index];
  LineInfo info;
  if (line.span.empty()) return info;
  info.mark = bullet_mark(document, line);
  if (line.first_word == line.end_word)
    return info.kind = info.mark.empty() ? LineKind::blank : LineKind::prose, info;
  const uint32_t words = line.end_word - line.first_word;
  if (words <= 2 * most_head_words) info.period = find_period(document, line.span);
  const Span period = info.period.span;
  uint32_t period_words = 0;
  if (!period.empty()) {
    const Stretch dates = document.stretch_of(period);
    period_words = dates.end_word - dates.first_word;
  }
  const bool range = !period.empty() && (info.period.current || !(info.period.from == info.period.to));
  const bool sentence = ends_as_sentence(document, line);
  // A dated line is a heading of a job, with or without a bullet, unless it is a sentence that tells of a
  // time.
  const bool short_enough = words - period_words <= most_head_words && !sentence;
  if (range && short_enough && (info.mark.empty() || words - period_words <= 10) &&
      !(starts_with_verb(document, line) && !info.mark.empty()))
    return info.kind = LineKind::dated, info;
  if (!info.mark.empty()) return info.kind = LineKind::bullet, info;
  const bool single = !period.empty() && !range && short_enough && words - period_words <= 8 &&
                      !starts_with_verb(document, line);
  if (single && (period.begin == line.span.begin || period.end + 1 >= line.span.end))
    return info.kind = LineKind::dated, info;
  const bool head = words <= most_head_words && !sentence && !starts_with_verb(document, line);
  return info.kind = head ? LineKind::head : LineKind::prose, info;
}

class PositionReader {
 public:
  PositionReader(Resume& resume, uint32_t section)
      : resume_(resume), document_(resume.document), section_(section) {
    first_ = resume.sections[section].first_line;
    end_ = resume.sections[section].end_line;
    for (uint32_t line = first_; line < end_; ++line) infos_.push_back(read_line(document_, line));
  }

  void read() {
    find_heads();
    for (size_t i = 0; i < heads_.size(); ++i)
      add(heads_[i], i + 1 < heads_.size() ? &heads_[i + 1] : nullptr);
  }

 private:
  struct HeadLines {
    uint32_t first, end, dated;  // dated: its line, or end_ without dates
  };

  LineInfo& info(uint32_t line) { return infos_[line - first_]; }
  bool is(uint32_t line, LineKind kind) { return line >= first_ && line < end_ && info(line).kind == kind; }

  static bool is_named(const Document& document, const Stretch& line) {
    return has_flag(document, line.span, word_flag::title | word_flag::employer);
  }

  // The lines around each dated one that belong to its heading; then headings without dates: a titled line
  // above bullets.
  void find_heads() {
    uint32_t free_from = first_;
    for (uint32_t line = first_; line < end_; ++line) {
      if (is(line, LineKind::dated)) {
        HeadLines head{line, line + 1, line};
        while (head.first > free_from && line - head.first + 1 < most_head_lines &&
               is(head.first - 1, LineKind::head) && !is_continuation(head.first - 1))
          --head.first;
        const bool bare = words_beside_dates(line) == 0;
        while (head.end < end_ && head.end - head.first < most_head_lines && is(head.end, LineKind::head) &&
               follows_in_head(head, bare))
          ++head.end;
        heads_.push_back(head);
        line = head.end - 1;
        free_from = head.end;
      } else if (is(line, LineKind::head) &&
                 has_flag(document_, document_.lines[line].span, word_flag::title) &&
                 (line == first_ || !is(line - 1, LineKind::head)) && is_undated_head(line)) {
        HeadLines head{line, line + 1, end_};
        while (head.end < end_ && head.end - head.first < most_head_lines && is(head.end, LineKind::head))
          ++head.end;
        heads_.push_back(head);
        line = head.end - 1;
        free_from = head.end;
      }
    }
  }

  uint32_t words_beside_dates(uint32_t line) {
    const Stretch& words = document_.lines[line];
    const Stretch dates = document_.stretch_of(info(line).period.span);
    return words.end_word - words.first_word - (dates.end_word - dates.first_word);
  }

  // A line after a bullet is the bullet's own wrapped rest when it begins in small letters or stands indented
  // below it.
  bool is_continuation(uint32_t line) {
    if (line <= first_ || is(line - 1, LineKind::blank) || is(line - 1, LineKind::head) ||
        is(line - 1, LineKind::dated))
      return false;
    const Span span = document_.lines[line].span;
    const char first = document_.text[span.begin];
    if (first >= 'a' && first <= 'z') return true;
    const Span before = document_.lines[line - 1].span;
    const char last = document_.text[before.end - 1];
    return before.size() >= 60 && last != '.' && last != ';' && !is_named(document_, document_.lines[line]);
  }

  // Below its dates a heading goes on when those stand alone, or the title above lacks an employer.
  bool follows_in_head(const HeadLines& head, bool bare) {
    const uint32_t line = head.end;
    // The next job's own heading, dated on the line after it, is not this one's.
    for (uint32_t next = line + 1; next < end_ && next <= line + 2; ++next) {
      if (is(next, LineKind::dated) && words_beside_dates(next) < 3) return false;
      if (!is(next, LineKind::head)) break;
    }
    if (bare && head.first == head.dated) return true;
    const bool bulleted =
        line + 1 < end_ && (is(line + 1, LineKind::bullet) || is(line + 1, LineKind::prose));
    const Span span = document_.lines[line].span;
    const bool titled = has_title(head);
    if (!titled && has_flag(document_, span, word_flag::title)) return true;
    return (bulleted || is(line + 1, LineKind::head)) && head.first == head.dated && span.size() <= 60;
  }

  bool has_title(const HeadLines& head) {
    for (uint32_t line = head.first; line < head.end; ++line)
      if (has_flag(document_, document_.lines[line].span, word_flag::title)) return true;
    return false;
  }

  // A title without dates needs bullets below it, within a heading's lines.
  bool is_undated_head(uint32_t line) {
    for (uint32_t next = line + 1; next < end_ && next <= line + most_head_lines; ++next) {
      if (is(next, LineKind::bullet)) return true;
      if (!is(next, LineKind::head)) return false;
    }
    return false;
  }

  void add(const HeadLines& head, const HeadLines* next) {
    const uint32_t end_line = next != nullptr ? next->first : end_;
    Position position;
    position.section = section_;
    if (head.dated != end_) position.period = info(head.dated).period;
    std::vector<Span> lines;
    for (uint32_t line = head.first; line < head.end; ++line) {
      Span span = document_.lines[line].span;
      span.begin = std::max(span.begin, info(line).mark.end);
      lines.push_back(bare_line(document_, {span, 0, 0}));
    }
    // A trailing full stop or bracket of the period's line was cut by bare_line; the dates lie within all the
    // same.
    const Head parts = read_head(document_, lines, position.period.span);
    position.title = parts.title, position.employer = parts.employer, position.place = parts.place;
    position.span = {document_.lines[head.first].span.begin, document_.lines[head.end - 1].span.end};
    position.first_bullet = static_cast<uint32_t>(resume_.bullets.size());
    const auto index = static_cast<uint32_t>(resume_.positions.size());
    read_bullets(head.end, end_line, index, position);
    position.end_bullet = static_cast<uint32_t>(resume_.bullets.size());
    if (merges_into(position, next)) return;
    share_employer(position);
    resume_.positions.push_back(position);
  }

  // 'Acme Corp, 2015 – 2022' above the titles held there: the next positions are the jobs.
  bool merges_into(const Position& position, const HeadLines* next) {
    if (position.first_bullet != position.end_bullet) return banner_ = {}, false;
    if (!position.title.empty() && has_flag(document_, position.title, word_flag::title))
      return banner_ = {}, false;
    if (next == nullptr || !has_title(*next)) return banner_ = {}, false;
    banner_ = position.employer.empty() ? position.title : position.employer;
    banner_place_ = position.place;
    return true;
  }

  void share_employer(Position& position) {
    if (!position.employer.empty() || position.title.empty()) {
      last_employer_ = position.employer;
      banner_ = {};
      return;
    }
    position.employer = banner_.empty() ? last_employer_ : banner_;
    if (position.place.empty() && !banner_.empty()) position.place = banner_place_;
    last_employer_ = position.employer;
  }

  void push_bullet(Bullet bullet, uint32_t position, Position& owner) {
    bullet.position = position;
    bullet.words = document_.stretch_of(bullet.span);
    if (bullet.words.first_word == bullet.words.end_word) return;
    owner.span.end = std::max(owner.span.end, bullet.span.end);
    resume_.bullets.push_back(bullet);
  }

  void read_bullets(uint32_t line, uint32_t end_line, uint32_t position, Position& owner) {
    bool marked = false;
    for (uint32_t i = line; i < end_line; ++i) marked = marked || is(i, LineKind::bullet);
    Bullet open;
    bool has_open = false, after_blank = false;
    const auto close = [&] {
      if (has_open) push_bullet(open, position, owner);
      has_open = false;
    };
    for (; line < end_line; ++line) {
      const LineInfo& line_info = info(line);
      const Span span = document_.lines[line].span;
      if (line_info.kind == LineKind::blank) {
        after_blank = true;
        continue;
      }
      const bool new_item = !line_info.mark.empty();
      const bool joins = has_open && !new_item && !after_blank && (marked || goes_on(open.span, span));
      if (joins) {
        open.span.end = span.end;
      } else {
        close();
        open = {{new_item ? line_info.mark.end : span.begin, span.end}, line_info.mark, 0, {}};
        if (new_item) open.mark.end = open.mark.begin + mark_size(open.mark);
        has_open = true;
      }
      after_blank = false;
    }
    close();
  }

  // The mark without the blanks behind it.
  uint32_t mark_size(Span mark) {
    uint32_t end = mark.begin;
    while (end < mark.end && document_.text[end] != ' ' && document_.text[end] != '\t') ++end;
    return end - mark.begin;
  }

  // Without marks a line goes on in the next one when that begins in small letters, or it is as long as a
  // wrapped one.
  bool goes_on(Span before, Span next) {
    const std::string_view text = document_.text;
    const char last = text[before.end - 1], first = text[next.begin];
    if (first >= 'a' && first <= 'z') return true;
    const uint32_t line = document_.line_at(before.end - 1);
    return last != '.' && last != ';' && last != ':' && document_.lines[line].span.size() >= 70;
  }

  Resume& resume_;
  const Document& document_;
  uint32_t section_, first_ = 0, end_ = 0;
  std::vector<LineInfo> infos_;
  std::vector<HeadLines> heads_;
  Span banner_, banner_place_, last_employer_;
};

void read_positions(Resume& resume) {
  for (uint32_t i = 0; i < resume.sections.size(); ++i)
    if (resume.sections[i].kind == SectionKind::experience) PositionReader(resume, i).read();
}

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
