#include <algorithm>

#include "core/resume/reader.hpp"
#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume {

static constexpr int first_year = 1950, last_year = 2099;

// The value of a word of `digits` digits at most, else -1.
static int number_in(std::string_view word, size_t digits) {
  if (word.empty() || word.size() > digits) return -1;
  int value = 0;
  for (const char c : word) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

struct Date {
  Month month;
  uint32_t end_word = 0;  // behind it; 0: there is no date
  uint32_t begin = 0;     // bytes
};

class DateReader {
 public:
  DateReader(const Document& document, uint32_t end_word) : document_(document), end_(end_word) {}

  // The date that begins with word `i`.
  Date read(uint32_t i) const {
    if (const Date date = named_month(i); date.end_word != 0) return date;
    if (const Date date = numbers(i); date.end_word != 0) return date;
    return year_alone(i);
  }

  // '5/19' of '5/19 - 8/21': a month and two digits of a year, where a range says so.
  Date short_year(uint32_t i) const {
    if (i + 2 >= end_ || word(i + 1) != "/" || word(i + 2).size() != 2 || !document_.glued(i + 1) ||
        !document_.glued(i + 2) || (i > 0 && document_.glued(i) && word(i - 1) != "(") ||
        (i + 3 < end_ && document_.glued(i + 3) && word(i + 3) == "/"))
      return {};
    const int month = number_in(word(i), 2), short_form = number_in(word(i + 2), 2);
    if (month < 1 || month > 12 || short_form < 0) return {};
    return make(short_form < 50 ? 2000 + short_form : 1900 + short_form, month, i, i + 3);
  }

  // Whether a word is a year: '2019', or '19' behind an apostrophe.
  bool is_year(uint32_t i) const {
    const Word& word = document_.words[i];
    if (!is_digit(document_.text[word.begin])) return false;
    return word.size == 4 ? year(i) > 0 : word.size == 2 && i > 0 && has_apostrophe(gap(i));
  }

  // Bytes between the words i - 1 and i.
  std::string_view gap(uint32_t i) const {
    return text_of(document_.text, {document_.words[i - 1].span().end, document_.words[i].begin});
  }
  std::string_view word(uint32_t i) const {
    return i < end_ ? document_[document_.words[i]] : std::string_view();
  }

 private:
  int year(uint32_t i) const {
    if (i >= end_ || document_.words[i].size != 4) return -1;
    const int value = number_in(word(i), 4);
    return value >= first_year && value <= last_year ? value : -1;
  }

  static bool has_apostrophe(std::string_view gap) {
    return gap.find('\'') != gap.npos || gap.find("\xE2\x80\x99") != gap.npos ||
           gap.find("\xE2\x80\x98") != gap.npos;
  }
  static bool is_blank(std::string_view gap) { return gap.find_first_not_of(" \t\n\r,\xC2\xA0") == gap.npos; }

  Date make(int year, int month, uint32_t first, uint32_t end_word) const {
    return {{static_cast<int16_t>(year), static_cast<int8_t>(month)}, end_word, document_.words[first].begin};
  }

  // 'March 2020', 'Mar. 2020', "Jan. '20", 'Mar-2020', 'Summer 2019', 'Q3 2020'; a month between two days of
  // a date too.
  Date named_month(uint32_t i) const {
    if (i + 1 >= end_) return {};
    int month = lexicon::month_of(document_.words[i].id);
    // September, but another word in English.
    if (month == 0 && (same_letters(word(i), "set") || same_letters(word(i), "sett"))) month = 9;
    if (month == 0 && (!names_part_of_year(word(i)) || (i > 0 && same_letters(word(i - 1), "real"))))
      return {};
    uint32_t next = i + 1;
    if (word(next) == "." || word(next) == "/") ++next;
    if (same_letters(word(next), "de") || same_letters(word(next), "del")) ++next;
    if (next >= end_) return {};
    if (const int value = year(next); value > 0) {
      const std::string_view between = gap(next);
      if (is_blank(between) || between == "-" || between == "." || has_apostrophe(between) ||
          between == " of ")
        return make(value, month, i, next + 1);
    }
    const int day = number_in(word(next), 2);
    if (day < 0) return {};
    if (has_apostrophe(gap(next)) && word(next).size() == 2)
      return make(day < 50 ? 2000 + day : 1900 + day, month, i, next + 1);
    if (month != 0 && is_blank(gap(next)) && next + 1 < end_ && year(next + 1) > 0 && is_blank(gap(next + 1)))
      return make(year(next + 1), month, i, next + 2);  // March 5, 2020
    return {};
  }

  static bool names_part_of_year(std::string_view word) {
    if (word.size() == 2 && (word[0] == 'Q' || word[0] == 'q') && word[1] >= '1' && word[1] <= '4')
      return true;
    char folded[8] = {};
    if (word.size() < 4 || word.size() >= sizeof folded) return false;
    for (size_t i = 0; i < word.size(); ++i) folded[i] = static_cast<char>(word[i] | 0x20);
    const std::string_view name(folded, word.size());
    for (const std::string_view season : {"spring", "summer", "autumn", "fall", "winter", "sommer", "herbst",
                                          "hiver", "verano", "zomer", "estate"})
      if (name == season) return true;
    return false;
  }

  // '03/2020', '03.2020', '2020-03', '2020/03', '01.03.2020'.
  Date numbers(uint32_t i) const {
    if (i > 0 && document_.glued(i) && word(i - 1) != "(") return {};
    const auto tied = [&](uint32_t at) {  // by one '/', '.' or '-': the word behind it, or 0
      if (at + 1 >= end_) return 0u;
      if (at + 2 < end_ && document_.glued(at + 1) && document_.glued(at + 2) &&
          (word(at + 1) == "/" || word(at + 1) == "."))
        return at + 2;
      return gap(at + 1) == "-" ? at + 1 : 0u;
    };
    const int first = number_in(word(i), 4);
    const uint32_t second = tied(i);
    if (first < 0 || second == 0) return {};
    const int month = number_in(word(second), 2);
    if (year(i) > 0 && word(second).size() == 2 && month >= 1 && month <= 12) {
      const uint32_t day = tied(second);
      const bool has_day = day != 0 && word(day).size() == 2 && number_in(word(day), 2) >= 1;
      return make(year(i), month, i, (has_day ? day : second) + 1);
    }
    if (word(i).size() > 2 || first < 1) return {};
    if (year(second) > 0 && first <= 12) return make(year(second), first, i, second + 1);
    const uint32_t third = tied(second);
    if (third == 0 || year(third) < 0 || month < 1) return {};
    // Day and month stand in either order: with dots the month is second, else whichever can be one. Who
    // names a day at all names the first of a month: '01/09/2019' is in September.
    const bool dotted = document_.text[document_.words[i].span().end] == '.';
    const int named = dotted || first > 12 || (first == 1 && month <= 12) ? month : first;
    return named <= 12 ? make(year(third), named, i, third + 1) : Date{};
  }

  // A year by itself: not a part of a number, a code or a version.
  Date year_alone(uint32_t i) const {
    if (year(i) < 0) return {};
    const std::string_view text = document_.text;
    const Span span = document_.words[i].span();
    const char before = span.begin > 0 ? text[span.begin - 1] : ' ';
    const char after = span.end < text.size() ? text[span.end] : ' ';
    if (before == '$' || before == '#' || before == '+' || before == '.' || after == '+' || after == '%')
      return {};
    if ((after == '.' || after == ',') && span.end + 1 < text.size() && is_digit(text[span.end + 1]))
      return {};
    if ((before == ',' || before == '/') && span.begin > 1 && is_digit(text[span.begin - 2]) && before == ',')
      return {};
    return make(year(i), 0, i, i + 1);
  }

  const Document& document_;
  uint32_t end_;
};

// Where the second date of a range may begin: behind a dash, or 'to' and its like. 0: no range.
static uint32_t behind_dash(const Document& document, const DateReader& reader, uint32_t i, uint32_t end) {
  if (i >= end) return 0;
  const std::string_view gap = reader.gap(i);
  if (gap.size() > 24) return 0;
  const bool dash = gap.find('-') != gap.npos || gap.find("\xE2\x80\x93") != gap.npos ||
                    gap.find("\xE2\x80\x94") != gap.npos || gap.find("\xE2\x80\x92") != gap.npos ||
                    gap.find("\xE2\x80\x90") != gap.npos || gap.find("\xE2\x80\x91") != gap.npos ||
                    gap.find("\xE2\x88\x92") != gap.npos || gap.find('~') != gap.npos ||
                    gap.find("\xE2\x86\x92") != gap.npos;
  if (dash) return i;
  static constexpr auto until = word_set("to", "until", "till", "through", "bis", "a", "au", "al", "até",
                                         "hasta", "à", "tot", "til", "fino");
  // '2015 t/m 2018'
  if (reader.word(i) == "t" && i + 3 < end && reader.word(i + 1) == "/" && reader.word(i + 2) == "m")
    return i + 3;
  if (until.has(reader.word(i)) && i + 1 < end &&
      document.words[i + 1].begin - document.words[i].span().end <= 4)
    return i + 1;
  return 0;
}

// Behind the words that mean today, if they begin at word `i`: 'present', 'à ce jour', 'até o momento'. 0:
// they do not.
static uint32_t behind_now(const Document& document, const DateReader& reader, uint32_t i, uint32_t end) {
  static constexpr auto small = word_set("a", "à", "ao", "o", "ce", "la", "el", "the", "in", "to", "até",
                                         "al", "ad", "jusqu", "till", "tot", "hasta");
  static constexpr auto days =
      word_set("date", "jour", "fecha", "momento", "corso", "data", "moment", "dato");
  static constexpr auto shortened = word_set("auj", "act", "akt", "pres");
  if (i + 1 < end && reader.word(i + 1) == "." && document.glued(i + 1) && shortened.has(reader.word(i)))
    return i + 2;
  for (uint32_t k = i; k < end && k < i + 3; ++k) {
    const bool now = (lexicon::flags(document.words[k].id) & word_flag::now) != 0;
    if (now || ((k > i || same_letters(reader.word(k), "date") || same_letters(reader.word(k), "dato")) &&
                days.has(reader.word(k)))) {
      const bool today = k + 1 < end && same_letters(reader.word(k + 1), "hui");
      return k + (today ? 2 : 1);
    }
    if (!small.has(reader.word(k))) return 0;
  }
  return 0;
}

// '5/19 - 8/21', '5/19 - Present'.
static Period find_short_period(const Document& document, const Stretch& stretch) {
  const DateReader reader(document, stretch.end_word);
  for (uint32_t i = stretch.first_word; i + 3 < stretch.end_word; ++i) {
    if (!is_digit(document.text[document.words[i].begin])) continue;
    const Date from = reader.short_year(i);
    if (from.end_word == 0) continue;
    const uint32_t next = behind_dash(document, reader, from.end_word, stretch.end_word);
    if (next == 0) continue;
    const auto end_of = [&](uint32_t word) { return document.words[word - 1].span().end; };
    if (const uint32_t now = behind_now(document, reader, next, stretch.end_word); now != 0)
      return {{from.begin, end_of(now)}, from.month, {}, true};
    if (const Date to = reader.short_year(next); to.end_word != 0)
      return {{from.begin, end_of(to.end_word)}, from.month, to.month, false};
  }
  return {};
}

// 'since 2021', 'seit 2021'.
static bool begins_open(std::string_view word) {
  static constexpr auto since = word_set("since", "seit", "depuis", "desde", "dal", "ab", "sinds", "od");
  return since.has(word);
}

static bool is_counted(const Document& document, uint32_t end_word, uint32_t end) {
  if (end_word >= end) return false;
  const Word& next = document.words[end_word];
  const uint32_t gap = next.begin - document.words[end_word - 1].span().end;
  // 'Year 3 Teacher' behind dates counts nothing.
  return gap == 1 && document.text[next.begin - 1] != '\t' && !is_upper(document.text[next.begin]) &&
         (lexicon::flags(next.id) & word_flag::unit) != 0;
}

Period find_period(const Document& document, Span within) {
  const Stretch stretch = document.stretch_of(within);
  const uint32_t end = stretch.end_word;
  const DateReader reader(document, end);
  Period single;
  uint32_t year = stretch.first_word;  // the first year that is not before `i`
  for (uint32_t i = stretch.first_word; i < end;) {
    // Each date has its year in its first five words.
    year = std::max(year, i);
    while (year < end && !reader.is_year(year)) ++year;
    if (year == end) break;
    if (year > i + 4) i = year - 4;
    const Date from = reader.read(i);
    if (from.end_word == 0) {
      ++i;
      continue;
    }
    const auto end_of = [&](uint32_t word) { return document.words[word - 1].span().end; };
    uint32_t next = behind_dash(document, reader, from.end_word, end);
    // '2012' and '2014' in the first two cells of a table.
    if (next == 0 && from.begin == within.begin && from.end_word < end && reader.gap(from.end_word) == "\t")
      next = from.end_word;
    // '2012 2014' in a cell of its own: dates below each other in a rail.
    if (next == 0 && from.end_word < end && reader.gap(from.end_word) == " " &&
        (from.begin == within.begin || document.text[from.begin - 1] == '\t')) {
      const uint32_t now = behind_now(document, reader, from.end_word, end);
      const Date to = now == 0 ? reader.read(from.end_word) : Date{};
      const uint32_t last = now != 0 ? now : to.end_word;
      const bool alone = last != 0 && (end_of(last) == within.end || document.text[end_of(last)] == '\t');
      if (alone && (now != 0 || month_number(from.month, 1) < month_number(to.month, 12)))
        next = from.end_word;
    }
    if (next != 0) {
      if (const uint32_t now = behind_now(document, reader, next, end); now != 0)
        return {{from.begin, end_of(now)}, from.month, {}, true};
      Date to = reader.read(next);
      const std::string_view tail = reader.word(next);
      if (to.end_word == 0 && tail.size() == 2 && from.month.month == 0 && is_digit(tail[0]) &&
          is_digit(tail[1])) {
        // '2019-21'
        const int until = from.month.year / 100 * 100 + (tail[0] - '0') * 10 + (tail[1] - '0');
        to = {{static_cast<int16_t>(until), 0}, next + 1, document.words[next].begin};
      }
      if (to.end_word != 0 && !is_counted(document, to.end_word, end)) {
        if (from.month.month != 0 || to.month.month != 0 || from.month.year <= to.month.year + 40)
          return {{from.begin, end_of(to.end_word)}, from.month, to.month, false};
      }
      if (to.end_word != 0) {  // '2000 to 2050 users'
        i = to.end_word;
        continue;
      }
    }
    // 'Mar 2020 –' at a line's end: an open range.
    const std::string_view rest = text_of(document.text, {end_of(from.end_word), within.end});
    const bool open_dash = from.end_word == end && rest.size() <= 8 &&
                           (rest.find("\xE2\x80\x93") != rest.npos ||
                            rest.find("\xE2\x80\x94") != rest.npos || rest.find('-') != rest.npos);
    // 'Mar 2020 –' in a cell of its own.
    const std::string_view near = rest.substr(0, 8);
    const size_t dash = std::min({near.find("\xE2\x80\x93"), near.find("\xE2\x80\x94"), near.find('-')});
    size_t behind = dash == rest.npos ? dash : dash + (rest[dash] == '-' ? 1 : 3);
    // '2019 – ...'
    for (const std::string_view dots : {" \xE2\x80\xA6", "\xE2\x80\xA6", " ...", "..."})
      if (dash <= 1 && rest.substr(behind, dots.size()) == dots) {
        behind += dots.size();
        return {{from.begin, end_of(from.end_word) + static_cast<uint32_t>(behind)}, from.month, {}, true};
      }
    const bool open_cell =
        dash <= 1 && behind < rest.size() && (rest[behind] == '\t' || rest.substr(behind, 3) == "   ");
    if (open_dash || open_cell) return {{from.begin, end_of(from.end_word)}, from.month, {}, true};
    if (i > stretch.first_word && begins_open(reader.word(i - 1)))
      return {{document.words[i - 1].begin, end_of(from.end_word)}, from.month, {}, true};
    if (single.span.empty() && !is_counted(document, from.end_word, end))
      single = {{from.begin, end_of(from.end_word)}, from.month, from.month, false};
    i = from.end_word;
  }
  return single.span.empty() ? find_short_period(document, stretch) : single;
}

// 'June, 2012 -' above 'April, 2017': dates in a narrow column.
static bool ends_within_dates(const Document& document, const Stretch& line) {
  if (line.span.size() > 100) return false;
  const Word& last = document.words[line.end_word - 1];
  const char sign = document.text[line.span.end - 1];
  const bool dash = sign == '-' || (line.span.size() > 3 && static_cast<uint8_t>(sign) >= 0x80 &&
                                    static_cast<uint8_t>(document.text[line.span.end - 3]) == 0xE2 &&
                                    static_cast<uint8_t>(document.text[line.span.end - 2]) == 0x80);
  static constexpr auto until = word_set("to", "until", "till", "bis", "a", "au", "al", "até", "hasta", "à",
                                         "o", "ce", "ao", "in", "tot");
  const bool month = lexicon::month_of(last.id) != 0;
  if (!dash && !month && (last.size > 5 || !until.has(document[last]))) return false;
  const Period period = find_period(document, line.span);
  return !period.span.empty() && (period.current || month || period.from == period.to) &&
         (dash || month || period.span.end + 14 >= line.span.end);
}

// 'Engineer | Acme | August' above '2017 - January 2021': no blank was left for the year.
static bool breaks_before_year(const Document& document, const Stretch& line, const Stretch& below) {
  if (line.span.size() > 160 || below.first_word == below.end_word || below.end_word - below.first_word > 6)
    return false;
  const Word& last = document.words[line.end_word - 1];
  if (lexicon::month_of(last.id) == 0 || last.span().end != line.span.end) return false;
  const Period period = find_period(document, below.span);
  const bool range = !period.span.empty() && (period.current || !(period.from == period.to));
  return range && period.span.begin == below.span.begin && period.from.month == 0;
}

// Whether a line is short enough for a date and nothing else.
static bool could_be_date(const Stretch& line) {
  return line.first_word != line.end_word && line.end_word - line.first_word <= 4 && line.span.size() <= 32;
}

static bool begins_with_date(const Document& document, const Stretch& line) {
  const Word& first = document.words[line.first_word];
  static constexpr auto days = word_set("momento", "jour", "moment", "corso", "data", "date");
  if ((lexicon::flags(first.id) & word_flag::now) != 0 ||
      (days.has(document[first]) && line.first_word + 1 == line.end_word))
    return true;
  const Period period = find_period(document, line.span);
  return !period.span.empty() && period.span.begin == line.span.begin && period.from == period.to;
}

bool breaks_dates(const Document& document, const Stretch& line, const Stretch& below) {
  if (line.first_word == line.end_word) return false;
  return (could_be_date(below) && ends_within_dates(document, line) && begins_with_date(document, below)) ||
         breaks_before_year(document, line, below);
}

}
