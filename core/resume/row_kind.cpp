// What a line of a job's section looks like by itself.
#include <algorithm>

#include "core/resume/rows.hpp"
#include "core/resume/separators.hpp"
#include "core/text/ascii.hpp"
#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// A line of a job's heading holds few words beside its dates; a longer one is prose.
static constexpr uint32_t most_head_words = 16;
static constexpr uint32_t most_head_bytes = 160;

static bool starts_with_verb(const Document& document, const Stretch& line) {
  if (line.first_word == line.end_word) return false;
  uint32_t word = line.first_word;
  if ((lexicon::flags(document.words[word].id) & word_flag::adverb) != 0 && word + 1 < line.end_word) ++word;
  const uint16_t flags = lexicon::flags(document.words[word].id);
  return (flags & word_flag::verb_any) != 0 && (flags & word_flag::title) == 0;
}

// Whether a line ends as a sentence does; 'Acme, Inc.' and 'B.S.' do not.
static bool ends_as_sentence(const Document& document, const Stretch& line) {
  const char last = document.text[line.span.end - 1];
  if (last == ';' || last == '!' || last == ',') return true;
  if (last != '.' || line.end_word - line.first_word < 3) return false;
  const Word& word = document.words[line.end_word - 2];
  return word.size > 1 &&
         (lexicon::flags(word.id) & (word_flag::employer | word_flag::now | word_flag::month)) == 0;
}

// 'Technologies: Go, Kafka'. What an application form asks for is part of a heading: 'Title: Engineer'.
// `colon`: where the first ": " is, `asked`: what is before it.
static bool begins_with_label(const Document& document, std::string_view text, size_t colon, FormPart asked) {
  const size_t cell = document.has_cells ? text.substr(0, 42).find('\t') : text.npos;
  if (colon == text.npos || colon + 2 > cell || colon + 2 >= text.size())
    return text.size() > 1 && text.back() == ':';
  return asked == FormPart::nothing;
}

// Where a column of its own begins to the right: behind three blanks or a tab, nothing but dates, a duration
// or a place. The end of the line: there is none.
static uint32_t rail_begin(const Document& document, Span line) {
  const std::string_view text = document.text;
  const uint32_t from = line.size() > 96 ? line.end - 96 : line.begin;
  for (uint32_t at = line.end; at > from + 2; --at) {
    const bool gap =
        text[at - 1] == '\t' || (text[at - 1] == ' ' && text[at - 2] == ' ' && text[at - 3] == ' ');
    if (!gap) continue;
    const Span right{at, line.end};
    if (is_duration(document, right) || is_place(document, right)) return at;
    const Period period = find_period(document, right);
    if (period.span.empty()) return line.end;
    const Stretch words = document.stretch_of(right), dates = document.stretch_of(period.span);
    return words.end_word - words.first_word == dates.end_word - dates.first_word ? at : line.end;
  }
  return line.end;
}

static Span without_blanks_behind(std::string_view text, Span span) {
  while (span.end > span.begin && (text[span.end - 1] == ' ' || text[span.end - 1] == '\t')) --span.end;
  return span;
}

class RowReader {
 public:
  RowReader(const Document& document, Row& row) : document_(document), row_(row) {}

  void read() {
    if (row_.mark.empty()) cut_measure();
    const Span span = row_.line.span;
    row_.text_end = span.end;
    const uint32_t begin = std::max(span.begin, row_.mark.end);
    const std::string_view text = text_of(document_.text, {begin, span.end});
    words_ = row_.line.end_word - row_.line.first_word;
    uint16_t flags = 0;
    bool digits = false, titled = row_.has_title;
    for (const Word& word : document_.words_of(row_.line)) {
      uint16_t here = lexicon::flags(word.id);
      const char first = document_.text[word.begin];
      // 'Opened the store six days a week' names no employer.
      static constexpr auto forms = word_set("plc", "ltd");
      if ((here & word_flag::employer) != 0 && is_lower(first) && !forms.has(document_[word]))
        here &= static_cast<uint16_t>(~word_flag::employer);
      if ((here & word_flag::title) != 0 && !is_title_word(document_, word))
        here = static_cast<uint16_t>((here & ~word_flag::title) | word_flag::employer);
      flags |= here;
      digits |= is_digit(first);
      titled = titled || (word.id == 0 && word.size >= 6 && ends_as_title(document_[word]));
    }
    has_digits_ = digits;
    row_.has_title = titled || (flags & word_flag::title) != 0;
    row_.has_employer = (flags & word_flag::employer) != 0;
    if (!row_.mark.empty() && wide_gap(document_, row_.line, span.begin, span.end) != span.end) read_rail();
    row_.is_link = is_link(text);
    const size_t colon = find_colon(text.substr(0, 42));
    const FormPart asked = colon == text.npos ? FormPart::nothing : asked_part(text.substr(0, colon));
    row_.is_label = begins_with_label(document_, text, colon, asked);
    if (row_.asked == FormPart::nothing) row_.asked = asked;
    row_.has_title = row_.has_title || row_.asked == FormPart::title;
    row_.has_employer = row_.has_employer || row_.asked == FormPart::employer;
    // 'Belgooly, Co. Cork'
    if (row_.has_employer && text.find(", Co. ") != text.npos && is_place(document_, {begin, span.end}))
      row_.has_employer = false;
    row_.is_place = !row_.has_title && !row_.has_employer && is_place(document_, {begin, span.end});
    row_.kind = kind(begin);
  }

 private:
  // 'Ghent<tab>Hours per week: 40' and 'Ghent · Hybrid' say no more of the heading than 'Ghent'.
  void cut_measure() {
    const std::string_view text = document_[row_.line.span];
    if (text.size() > most_head_bytes / 2) return;
    static constexpr auto modes =
        word_set("hybrid", "on-site", "onsite", "remote", "híbrido", "remoto", "presencial", "hybride",
                 "sur site", "vor ort", "ibrido", "in sede");
    const size_t dot = text.rfind(" \xC2\xB7 ");
    if (dot != text.npos && dot != 0 && modes.has(text.substr(dot + 4))) {
      const Span town{row_.line.span.begin, row_.line.span.begin + static_cast<uint32_t>(dot)};
      if (is_place(document_, town)) row_.line = document_.stretch_of(town);
      return;
    }
    const size_t tab = document_.has_cells ? text.rfind('\t') : text.npos;
    if (tab == text.npos) return;
    const std::string_view cell = text.substr(tab + 1);
    const size_t colon = find_colon(cell.substr(0, 32));
    if (colon == cell.npos || colon + 2 >= cell.size() || !is_digit(cell[colon + 2]) ||
        is_asked(cell.substr(0, colon)))
      return;
    row_.line =
        document_.stretch_of({row_.line.span.begin, row_.line.span.begin + static_cast<uint32_t>(tab)});
  }

  void read_rail() {
    const uint32_t rail = rail_begin(document_, row_.line.span);
    if (rail == row_.line.span.end) return;
    row_.rail = find_period(document_, {rail, row_.line.span.end});
    row_.text_end = without_blanks_behind(document_.text, {row_.line.span.begin, rail}).end;
    row_.line.span.end = row_.text_end;
    row_.line = document_.stretch_of(row_.line.span);
    words_ = row_.line.end_word - row_.line.first_word;
  }

  // Words beside the dates, durations not counted.
  uint32_t rest_words(Span period) const {
    const Stretch dates = document_.stretch_of(period);
    const uint32_t rest = words_ - (dates.end_word - dates.first_word);
    if (rest == 0) return 0;
    const Span before =
        trim_separators(document_.text, {std::max(row_.line.span.begin, row_.mark.end), period.begin});
    const Span after = trim_separators(document_.text, {period.end, row_.line.span.end});
    uint32_t count = 0;
    for (const Span part : {before, after}) {
      if (part.empty() || is_duration(document_, part)) continue;
      const Stretch words = document_.stretch_of(part);
      count += words.end_word - words.first_word;
    }
    return count;
  }

  // 'Engineer, Acme (2019 - 2021) Leads the guild.': a sentence behind a heading.
  bool find_tail(Span period) {
    uint32_t begin = period.end;
    const std::string_view text = document_.text;
    while (begin < row_.line.span.end &&
           (text[begin] == ')' || text[begin] == ' ' || text[begin] == ':' || text[begin] == '.'))
      ++begin;
    const Stretch tail = document_.stretch_of({begin, row_.line.span.end});
    const Stretch head = document_.stretch_of({row_.line.span.begin, period.begin});
    if (tail.end_word - tail.first_word < 3 || head.end_word - head.first_word > most_head_words)
      return false;
    if (head.first_word == head.end_word || starts_with_verb(document_, head) || begin == period.end)
      return false;
    if (!has_flag(document_, head.span, word_flag::title | word_flag::employer)) return false;
    row_.tail = tail.span;
    return true;
  }

  // '2018 to now, Gardener, Acme Hall. I look after twelve acres.': a sentence behind a heading behind dates.
  bool find_sentence(Span period, uint32_t begin) {
    if (period.begin != begin || !row_.has_title) return false;
    const std::string_view text = document_.text;
    for (uint32_t at = period.end + 8; at + 3 < row_.line.span.end; ++at) {
      if (text[at] != '.' || text[at + 1] != ' ' || !is_lower(text[at - 1]) || !is_lower(text[at - 2]) ||
          !is_lower(text[at - 3]))
        continue;
      const Span head{period.end, at}, tail{at + 2, row_.line.span.end};
      if (word_count(document_, head) > 10 || word_count(document_, tail) < 4 ||
          !has_flag(document_, head, word_flag::title))
        return false;
      row_.tail = tail;
      return true;
    }
    return false;
  }

  // 'bei Acme GmbH' below the title.
  bool begins_with_at(Span line) const {
    const std::string_view text = document_[line];
    const size_t blank = text.find(' ');
    // 'als Köchin' below the employer.
    if (row_.has_title && words_ <= 8 && text.substr(0, 4) == "als ") return true;
    return words_ <= 10 && separator_at(document_.text, line.begin, line).at && blank != text.npos &&
           blank + 1 < text.size() &&
           (is_upper(text[blank + 1]) || static_cast<uint8_t>(text[blank + 1]) >= 0xC3);
  }

  // 'Project Engineer – Acme Infrastructure Ltd.': the verb is part of a title.
  bool begins_titled() const {
    const uint32_t end = std::min(row_.line.first_word + 3, row_.line.end_word);
    for (uint32_t i = row_.line.first_word; words_ <= 10 && i < end; ++i)
      if (is_title_word(document_, document_.words[i])) return true;
    return false;
  }

  // 'United States Air Force', 'United Airlines'.
  bool begins_united() const {
    const std::string_view text = document_[row_.line.span];
    return text.size() > 8 && text.substr(0, 7) == "United " && is_upper(text[7]);
  }

  // 'United States Army, Fort Meade, MD'.
  bool ends_in_place() const {
    const size_t comma = document_[row_.line.span].rfind(", ");
    if (comma == std::string_view::npos || words_ > 8) return false;
    const Span last{row_.line.span.begin + static_cast<uint32_t>(comma) + 2, row_.line.span.end};
    return is_state_code(document_[last]) || is_place(document_, last);
  }

  // '2017 - 2018: career break for family care'
  bool begins_remark(Span period, uint32_t begin) const {
    const std::string_view behind = text_of(document_.text, {period.end, row_.line.span.end});
    return period.begin == begin && behind.size() > 2 && behind.substr(0, 2) == ": " && is_lower(behind[2]) &&
           names_leave(behind.substr(2));
  }

  // What may stand before dates that begin a line: nothing, or a small word.
  static bool is_leading(std::string_view text) {
    static constexpr auto words =
        word_set("de", "du", "from", "von", "vom", "dal", "da", "desde", "van", "od");
    return text.empty() || (text.back() == ' ' && words.has(text.substr(0, text.size() - 1)));
  }

  // Dates in a cell of their own to the right.
  bool stands_apart(Span period) const {
    const std::string_view before = text_of(document_.text, {row_.line.span.begin, period.begin});
    return !before.empty() &&
           (before.back() == '\t' || (before.size() > 3 && before.substr(before.size() - 3) == "   "));
  }

  RowKind kind(uint32_t begin) {
    const Stretch& line = row_.line;
    bool sentence = ends_as_sentence(document_, line);
    const bool marked = !row_.mark.empty();
    const bool may_date = has_digits_ && words_ <= 4 * most_head_words;
    const Period period = may_date ? find_period(document_, line.span) : Period{};
    if (!period.span.empty()) {
      // The full stop of '2019 - pres.' is that of a short form; nor is 'Engineer, Acme, 2012 – 2016.' a
      // sentence.
      sentence = sentence && period.span.end + 1 < line.span.end;
      const bool range = period.current || !(period.from == period.to);
      row_.rest = rest_words(period.span);
      // What is in a list of things done and says that there was no job: 'Maternity leave, 2018 - 2019'.
      if (marked && names_leave(text_of(document_.text, {begin, line.span.end}))) return RowKind::bullet;
      if (!marked && begins_remark(period.span, begin)) return row_.is_remark = true, RowKind::prose;
      const Stretch body = document_.stretch_of({begin, line.span.end});
      const bool verb = starts_with_verb(document_, body) && !row_.has_title;
      // 'Engineer, Acme, Ghent.' behind dates in a cell of their own is a heading, full stop or not.
      const bool celled = period.span.begin == begin && period.span.end < line.span.end &&
                          document_.text[period.span.end] == '\t';
      // 'De juin 2019 à mars 2021 : Comptable' begins with its dates.
      const bool dates_first =
          period.span.begin <= begin + 5 && is_leading(text_of(document_.text, {begin, period.span.begin}));
      // '2019 - 2021: Engineer. Acme (Ghent).'
      const bool led = period.span.begin == begin && period.span.end < line.span.end &&
                       document_.text[period.span.end] == ':';
      const bool small =
          row_.rest <= most_head_words && (!sentence || celled || led) && !(row_.is_label && !dates_first);
      // 'Fixed what had caused returns since 2014' tells of a thing done.
      const bool told = verb && (marked || (row_.rest > 5 && !stands_apart(period.span)));
      if (range && small && (!marked || row_.rest <= 10) && !told)
        return row_.period = period, RowKind::dated;
      if (range && !marked && (find_tail(period.span) || find_sentence(period.span, begin)))
        return row_.period = period, RowKind::dated;
      const bool edge = period.span.begin <= begin + 1 || period.span.end + 1 >= line.span.end;
      // 'Assistant | Institute of Technology | Pune | 2023' may be long.
      const bool parted = row_.has_title && document_[line.span].find(" | ") != std::string_view::npos;
      if (!range && small && !marked && row_.rest <= (parted ? most_head_words : 8) && !verb && edge)
        return row_.period = period, RowKind::dated;
    }
    if (marked) return RowKind::bullet;
    row_.rest = words_;
    const bool lower_start =
        begins_small(document_[line.span]) && !row_.is_link && !begins_with_at(line.span);
    const bool verb = starts_with_verb(document_, line) &&
                      !(row_.has_title && (words_ <= 6 || begins_titled())) &&
                      !(row_.has_employer && words_ <= 6) && !ends_in_place() && !begins_united();
    const bool head =
        (words_ <= most_head_words || words_ - count_full_stops(document_, row_) <= most_head_words) &&
        line.span.size() <= most_head_bytes && !sentence && !lower_start && !row_.is_label &&
        (!verb || row_.is_place);
    return head || row_.is_link ? RowKind::head : RowKind::prose;
  }

  const Document& document_;
  Row& row_;
  uint32_t words_ = 0;
  bool has_digits_ = false;
};

void read_row(const Document& document, Row& row) { RowReader(document, row).read(); }

}
