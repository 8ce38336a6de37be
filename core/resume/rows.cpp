#include "core/resume/rows.hpp"

#include <algorithm>
#include <utility>

#include "core/resume/bullets.hpp"
#include "core/resume/language.hpp"
#include "core/resume/separators.hpp"
#include "core/text/ascii.hpp"
#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

uint32_t count_full_stops(const Document& document, const Row& row) {
  const auto words = document.words_of(row.line);
  return static_cast<uint32_t>(
      std::count_if(words.begin(), words.end(), [&](const Word& word) { return document[word] == "."; }));
}

static uint32_t column_of(std::string_view text, uint32_t at) {
  uint32_t column = 0;
  while (at > 0 && column < 64 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at, ++column;
  return column;
}

// Tells each row how the lines of its section end.
static void learn_wrapping(const Document& document, std::vector<Row>& rows) {
  uint32_t widest = 0, wrapped = 0, plain = 0, stops = 0;
  bool hangs = false, listed = false;
  for (size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    const uint32_t size = row.line.span.size();
    widest = std::max(widest, size);
    listed = listed || !row.mark.empty();
    hangs = hangs || (i != 0 && row.mark.empty() && !row.after_blank && !rows[i - 1].mark.empty() &&
                      row.column >= rows[i - 1].column + 2);
    if (row.kind == RowKind::dated || row.line.end_word - row.line.first_word < 4) continue;
    const bool goes_on = i + 1 < rows.size() && rows[i + 1].mark.empty() && !rows[i + 1].after_blank &&
                         rows[i + 1].kind != RowKind::dated &&
                         is_lower(document.text[rows[i + 1].line.span.begin]);
    if (goes_on) wrapped = std::max(wrapped, size);
    if (!row.mark.empty() || goes_on) continue;
    ++plain;
    stops += document.text[row.line.span.end - 1] == '.';
  }
  for (Row& row : rows)
    row.widest = widest, row.wrapped = wrapped, row.hangs = hangs, row.listed = listed,
    row.sentences = stops * 3 >= plain * 2 && stops > 1;
}

// 'Head of department since 2020' where other dates are months in cells or lines of their own tells of a
// thing done, as does 'Board member, 2019-2021; chair of the library' in a list.
static void demote_asides(const Document& document, std::vector<Row>& rows) {
  const auto is_within = [&](const Row& row) {
    const Span behind = trim_separators(document.text, {row.period.span.end, row.line.span.end});
    return row.kind == RowKind::dated && !row.mark.empty() && row.period.span.begin > row.mark.end + 1 &&
           word_count(document, behind) > 2 && document.text[row.period.span.end] != ')';
  };
  const auto is_aside = [&](const Row& row) {
    return row.kind == RowKind::dated && row.rest > 0 && row.period.current && row.period.from.month == 0 &&
           is_letter(document.text[row.period.span.begin]) &&
           row.period.span.begin > row.line.span.begin + 1 &&
           is_letter(document.text[row.period.span.begin - 2]);
  };
  const bool months = std::any_of(rows.begin(), rows.end(), [](const Row& row) {
    return row.kind == RowKind::dated && row.period.from.month != 0;
  });
  const bool unmarked = std::any_of(rows.begin(), rows.end(), [](const Row& row) {
    return row.kind == RowKind::dated && row.mark.empty();
  });
  for (Row& row : rows)
    if (((months || (unmarked && !row.mark.empty())) && is_aside(row)) || (unmarked && is_within(row)))
      row.kind = row.mark.empty() ? RowKind::prose : RowKind::bullet, row.period = {};
}

// 'Friday 2019'
static bool is_lone_year(const Document& document, const Row& row) {
  const Span period = row.period.span;
  return period.size() == 4 && row.rest > 0 && period.begin > 0 && document.text[period.begin - 1] == ' ';
}

// 'SQL' above 'Server 2005.' where jobs have ranges of dates: the rest of a bullet.
static void demote_years(const Document& document, std::vector<Row>& rows) {
  const auto ranges = std::count_if(rows.begin(), rows.end(), [](const Row& row) {
    return row.kind == RowKind::dated && (row.period.current || !(row.period.from == row.period.to));
  });
  for (size_t i = 1; ranges > 1 && i < rows.size(); ++i) {
    Row& row = rows[i];
    const Row& above = rows[i - 1];
    if (row.kind == RowKind::dated && row.mark.empty() && !row.after_blank && row.rest <= 3 &&
        is_lone_year(document, row) && above.kind == RowKind::bullet && !above.mark.empty() &&
        above.line.span.size() * 10 >= above.widest * 6 && document.text[above.line.span.end - 1] != '.')
      row.kind = RowKind::prose, row.period = {};
  }
}

// A line that goes on below the words of a bullet is part of it, whatever dates it tells: 'since 2023'.
static void demote_wrapped(const Document& document, std::vector<Row>& rows) {
  for (uint32_t i = 1; i < rows.size(); ++i)
    if (rows[i].kind == RowKind::dated && rows[i].mark.empty() &&
        (rows[i].rest > 3 || begins_small(document[rows[i].line.span]) || is_lone_year(document, rows[i]) ||
         (rows[i].period.span.size() == 4 && rows[i].rest == 0 && rows[i - 1].line.span.size() >= 60)) &&
        hangs_below(rows, i))
      rows[i].kind = RowKind::prose, rows[i].period = {};
}

// 'Client: Acme (2019 - 2021)' where other dates have no such label is a part of the job above it.
static void demote_clients(const Document& document, std::vector<Row>& rows) {
  const auto is_client = [&](const Row& row) {
    const std::string_view text = document[row.line.span];
    const size_t colon = find_colon(text.substr(0, 24));
    return row.kind == RowKind::dated && colon != text.npos && names_client(text.substr(0, colon));
  };
  uint32_t dated = 0, clients = 0;
  for (const Row& row : rows)
    if (row.kind == RowKind::dated) ++dated, clients += is_client(row);
  if (clients == 0 || clients == dated) return;
  for (Row& row : rows)
    if (is_client(row)) row.kind = RowKind::prose, row.period = {}, row.is_remark = true;
}

// 'Acme, Ghent — Head of' above 'logistics': a heading that was wrapped behind a small word.
static bool ends_within_name(const Document& document, const Row& row, const Row& below) {
  if (row.kind != RowKind::head || below.kind != RowKind::prose || below.after_blank || !below.mark.empty() ||
      !row.has_title || below.line.end_word - below.line.first_word > 4 ||
      !is_lower(document.text[below.line.span.begin]))
    return false;
  const Word& last = document.words[row.line.end_word - 1];
  return last.span().end == row.line.span.end && is_small_word(document[last]);
}

// 'chair of the committee since' above '2023': the rest of a bullet.
static bool ends_before_dates(const Document& document, const Row& row, const Row& below) {
  static constexpr auto words = word_set("since", "until", "till", "from", "in", "of", "to", "by", "and",
                                         "seit", "bis", "ab", "depuis", "en", "de", "desde", "dal", "nel");
  if (row.mark.empty() || row.kind != RowKind::bullet || !below.mark.empty() || below.after_blank ||
      below.kind != RowKind::dated || below.rest > 0)
    return false;
  const Word& last = document.words[row.line.end_word - 1];
  return last.span().end == row.line.span.end && words.has(document[last]);
}

// 'Acme School — Teacher' above '(2nd class)'.
static bool goes_on_in_bracket(const Document& document, const Row& row, const Row& below) {
  return row.kind == RowKind::head && row.mark.empty() && row.has_title && below.mark.empty() &&
         !below.after_blank && document.text[below.line.span.begin] == '(' &&
         document.text[below.line.span.end - 1] == ')' && below.kind != RowKind::dated;
}

// '2019 - 2021<tab>Engineer, Acme, Ghent,' above 'Belgium': neither a comma nor a small word ends a heading.
static bool ends_in_comma(const Document& document, const Row& row, const Row& below) {
  return row.kind == RowKind::dated &&
         (document.text[row.line.span.end - 1] == ',' ||
          (row.period.span.begin == row.line.span.begin && ends_small(document, row.line.span))) &&
         below.kind == RowKind::head && !below.after_blank && below.mark.empty() &&
         below.line.end_word - below.line.first_word <= 4;
}

// 'Acme GmbH, Ghent — Head' above 'Librarian' and the dates, where the others have one line above their
// dates: the second one had no room behind the first.
static void join_wrapped_heads(const Document& document, std::vector<Row>& rows) {
  const auto is_head = [&](size_t i) { return rows[i].kind == RowKind::head && !rows[i].is_place; };
  const auto opens = [&](size_t i) { return i == 0 || rows[i].after_blank || !is_head(i - 1); };
  uint32_t single = 0;
  for (size_t i = 1; i < rows.size(); ++i)
    single += rows[i].kind == RowKind::dated && is_head(i - 1) && opens(i - 1);
  if (single == 0) return;
  const auto goes_on = [&](size_t i) {
    if (i + 2 >= rows.size() || !is_head(i) || !is_head(i + 1) || !opens(i) ||
        rows[i + 2].kind != RowKind::dated)
      return false;
    const Stretch &line = rows[i].line, &below = rows[i + 1].line;
    const uint32_t needed = line.span.size() + 1 + document.words[below.first_word].size;
    return !rows[i + 1].after_blank && below.end_word - below.first_word <= 3 && line.span.size() >= 40 &&
           below.span.size() * 2 <= line.span.size() && needed * 10 >= rows[i].widest * 7;
  };
  size_t kept = 0;
  for (size_t i = 0; i < rows.size(); ++i, ++kept) {
    const bool wraps = goes_on(i);
    if (kept != i) rows[kept] = rows[i];
    if (!wraps) continue;
    Row whole = rows[kept];
    whole.line = document.stretch_of({whole.line.span.begin, rows[i + 1].line.span.end});
    whole.has_title = whole.has_employer = false;
    read_row(document, whole);
    if (whole.kind == RowKind::head) rows[kept] = whole, ++i;
  }
  rows.resize(kept);
}

// 'Acme School, Whalley Range,' above 'Leeds — Teacher' and the dates.
static void join_comma_heads(const Document& document, std::vector<Row>& rows) {
  for (size_t i = 0; i + 2 < rows.size(); ++i) {
    Row &row = rows[i], &below = rows[i + 1];
    if (!row.mark.empty() || document.text[row.line.span.end - 1] != ',' || row.kind == RowKind::dated ||
        below.kind != RowKind::head || below.after_blank || rows[i + 2].kind != RowKind::dated ||
        rows[i + 2].rest > 0 || !row.after_blank)
      continue;
    row.line = document.stretch_of({row.line.span.begin, below.line.span.end});
    row.has_title = row.has_employer = false;
    read_row(document, row);
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// 'Engineer' of '3.1 Engineer'.
static Span behind_chapter(std::string_view text, Span line) {
  uint32_t at = line.begin;
  while (at < line.end && is_digit(text[at])) ++at;
  if (at == line.begin || at + 4 >= line.end || at > line.begin + 2 || text[at] != '.') return line;
  const uint32_t part = ++at;
  while (at < line.end && is_digit(text[at])) ++at;
  if (at == part || at > part + 1 || at + 2 >= line.end) return line;
  if (text[at] == '.') ++at;
  return text[at] == ' ' && is_upper(text[at + 1]) ? Span{at + 1, line.end} : line;
}

// The words of a part of a line, which mostly is all of it.
static Stretch narrowed(const Document& document, const Stretch& line, Span part) {
  return part == line.span ? line : document.stretch_of(part);
}

// Whether numbers count the jobs of a section ('1) Engineer'): other marks stand before what was done.
static bool numbers_count_jobs(const Document& document, const Section& section) {
  const auto has_mark = [&](bool number) {
    for (uint32_t i = section.first_line; i < section.end_line; ++i) {
      const Span line = document.lines[i].span;
      if (!line.empty() && is_digit(document.text[line.begin]) == number &&
          !bullet_mark(document, document.lines[i]).empty())
        return true;
    }
    return false;
  };
  return has_mark(true) && has_mark(false);
}

static uint32_t cells_of(const Document& document, std::string_view line) {
  return 1 + (document.has_cells ? static_cast<uint32_t>(std::count(line.begin(), line.end(), '\t')) : 0);
}

// Whether a row says something else of a job between the lines of its heading.
static bool stands_beside(const Document& document, const Row& row) {
  if (!row.mark.empty() || row.line.span.size() > 80) return false;
  if (row.asked == FormPart::other && row.kind != RowKind::dated) return true;
  if (row.kind == RowKind::head)
    return !row.is_place && is_duration(document, row.line.span) &&
           !is_self_employed(document[row.line.span]);
  return row.kind == RowKind::prose && row.is_label && !row.is_remark &&
         document.text[row.line.span.end - 1] != ':';
}

// A form that begins with dates may ask for the employer below what was done: such a row goes up to the
// others it asked for.
static void lift_asked(const Document& document, std::vector<Row>& rows) {
  if (rows.empty() || rows[0].kind != RowKind::dated) return;
  // 'Client: Acme' is of one thing that was done.
  const auto is_client = [&](const Row& row) {
    const std::string_view line = document[document.lines[document.line_at(row.line.span.begin)].span];
    return names_client(line.substr(0, std::min(line.find_first_of(":\t"), line.size())));
  };
  size_t body = 0;  // behind the dates and what a form asked for below them
  for (size_t i = 0; i < rows.size(); ++i) {
    const bool part = rows[i].asked != FormPart::nothing && rows[i].asked != FormPart::place;
    if (rows[i].kind == RowKind::dated) {
      body = i + 1;
    } else if (part && rows[i].kind == RowKind::head && rows[i].mark.empty() && !is_client(rows[i])) {
      const auto at = [&](size_t place) { return rows.begin() + static_cast<std::ptrdiff_t>(place); };
      if (body != i) rows[i].after_blank = false;
      std::rotate(at(body), at(i), at(i) + 1);
      ++body;
    }
  }
}

std::vector<Row> read_rows(const Document& document, const Section& section) {
  std::vector<Row> rows;
  rows.reserve(section.end_line - section.first_line);
  bool after_blank = false;
  FormPart asked = FormPart::nothing,
           columns[most_columns] = {};  // by the line above; by the head of a table
  uint32_t column_count = 0;
  const bool numbers_count = numbers_count_jobs(document, section);
  for (uint32_t i = section.first_line; i < section.end_line; ++i) {
    Stretch line = document.lines[i];
    if (line.span.begin < section.heading.end) {  // the heading stands on this line
      Span rest{section.heading.end, line.span.end};
      while (rest.begin < rest.end && (document.text[rest.begin] == ':' || document.text[rest.begin] == ' ' ||
                                       document.text[rest.begin] == '\t' || document.text[rest.begin] == '*'))
        ++rest.begin;
      line = document.stretch_of(rest);
    }
    if (!section.heading_rest.empty() && line.span.begin == section.heading_rest.begin)
      line = document.stretch_of(trim_separators(document.text, {section.heading_rest.end, line.span.end}));
    if (line.first_word == line.end_word) {
      after_blank = true;
      continue;
    }
    const uint32_t begin = line.span.begin;
    const Span mark = bullet_mark(document, line);
    if (!mark.empty() && is_digit(document.text[mark.begin]) && numbers_count) {
      line = document.stretch_of({mark.end, line.span.end});
    } else if (const Span whole{mark.end, line.span.end};
               !mark.empty() && behind_label(document, whole).begin != mark.end) {
      line = document.stretch_of(whole);  // '- Employer<tab>Acme'
    } else if (mark.empty()) {
      line = narrowed(document, line, without_decoration(document, line.span));
    }
    if (line.first_word == line.end_word) continue;
    line = narrowed(document, line, behind_chapter(document.text, line.span));
    const std::string_view text = document[line.span];
    const uint32_t cells = cells_of(document, text);
    if (const uint32_t count = cells > 1 ? column_names(text, columns) : 0; count != 0) {
      column_count = count;
      continue;
    }
    // 'years' below the words of a bullet is no label.
    const bool goes_on = begins_small(text) && !rows.empty() && !after_blank && text.back() != ':';
    if (const FormPart alone = goes_on ? FormPart::nothing : asked_part(text);
        alone != FormPart::nothing && i + 1 < section.end_line) {
      asked = alone;
      continue;
    }
    if (!goes_on && text.size() <= 48 && i + 1 < section.end_line && is_list_label(text)) continue;
    Row& row = rows.emplace_back();
    row.line = line;
    row.after_blank = after_blank;
    row.column = column_of(document.text, begin);
    row.asked = std::exchange(asked, FormPart::nothing);
    const bool cut = mark.empty() || row.line.span.begin != begin;  // else it was asked behind the mark
    if (const Span rest = cut ? behind_label(document, row.line.span) : row.line.span;
        rest.begin != row.line.span.begin) {
      row.asked = asked_part(text_of(document.text, {row.line.span.begin, rest.begin - 1}));
      row.line = document.stretch_of(rest);
    }
    if (cells == column_count) std::copy(std::begin(columns), std::end(columns), row.columns);
    if (i + 1 < section.end_line && breaks_dates(document, row.line, document.lines[i + 1])) {
      row.line = document.stretch_of({row.line.span.begin, document.lines[i + 1].span.end});
      ++i;
    }
    row.mark = row.line.span.begin == begin ? mark : bullet_mark(document, row.line);
    read_row(document, row);
    after_blank = false;
    if (rows.size() == 1) continue;
    Row& open = rows[rows.size() - 2];
    if (ends_within_name(document, open, row) || ends_in_comma(document, open, row) ||
        ends_before_dates(document, open, row) || goes_on_in_bracket(document, open, row)) {
      open.line = document.stretch_of({open.line.span.begin, row.line.span.end});
      open.kind = RowKind::prose, open.has_title = open.has_employer = false;
      read_row(document, open);
      rows.pop_back();
    }
  }
  demote_wrapped(document, rows);
  demote_asides(document, rows);
  demote_clients(document, rows);
  learn_wrapping(document, rows);
  join_wrapped_heads(document, rows);
  join_comma_heads(document, rows);
  demote_years(document, rows);
  lift_asked(document, rows);
  for (Row& row : rows) row.is_beside = stands_beside(document, row);
  return rows;
}

}
