// Cuts the rows of a job's heading into parts.
#include <algorithm>

#include "core/resume/head.hpp"
#include "core/resume/separators.hpp"
#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// 'Title: Engineer', 'Company: Acme'.
static Span without_label(std::string_view text, Span span, FormPart& asked) {
  const size_t colon = find_colon(text_of(text, span).substr(0, 42));
  if (colon > 40) return span;
  const FormPart part = asked_part(text_of(text, span).substr(0, colon));
  if (colon > 14 && part == FormPart::nothing) return span;
  if (part != FormPart::nothing) asked = part;
  return trim_separators(text, {span.begin + static_cast<uint32_t>(colon) + 1, span.end});
}

// 'Driver, Acme, from' before the dates: the end of the text without the small word.
static uint32_t without_from(std::string_view text, Span span) {
  static constexpr auto from =
      word_set("from", "de", "von", "vom", "dal", "da", "desde", "van", "od", "du", "since");
  uint32_t end = span.end;
  while (end > span.begin && text[end - 1] == ' ') --end;
  uint32_t begin = end;
  while (begin > span.begin && is_lower(text[begin - 1])) --begin;
  const bool apart = begin > span.begin && text[begin - 1] == ' ' && end > begin && end - begin <= 5;
  return apart && from.has(text_of(text, {begin, end})) ? begin : span.end;
}

const HeadReader::Cut& HeadReader::cut(uint32_t which) {
  Cut& of_row = cuts_[which];
  if (of_row.done) return of_row;
  of_row.done = true;
  of_row.begin = static_cast<uint32_t>(cut_.size());
  const Row& row = rows_[which];
  Span span{std::max(row.line.span.begin, row.mark.end), row.line.span.end};
  if (!row.tail.empty())
    for (span.end = row.tail.begin;
         document_.text[span.end - 1] == ' ' || document_.text[span.end - 1] == '.';)
      --span.end;
  if (ends_in_place_and_stop(document_, span)) --span.end;
  const Span period = row.period.span;
  if (row.kind != RowKind::dated || period.empty()) {
    split({span.begin, span.end}, row);
  } else {
    if (span.begin < period.begin)
      split({span.begin, without_from(document_.text, {span.begin, period.begin})}, row);
    // The full stop of 'Engineer, Acme, 2012 – 2016.' is nothing.
    const uint32_t entry = period.begin == span.begin ? take_rail_town({period.end, span.end}) : period.end;
    if (entry + (document_.text[span.end - 1] == '.' ? 1 : 0) < span.end) split({entry, span.end}, row);
    if (cut_.size() == of_row.begin + 1) cut_.back().dated = cut_.back().span.begin > period.begin;
  }
  of_row.end = static_cast<uint32_t>(cut_.size());
  return of_row;
}

// '2019 - 2021 Ghent<tab>Engineer, Acme': a town below the dates of a rail. Returns where the entry begins.
uint32_t HeadReader::take_rail_town(Span behind) {
  const size_t tab = document_[behind].find('\t');
  if (tab == std::string_view::npos || tab < 3) return behind.begin;
  const uint32_t end = behind.begin + static_cast<uint32_t>(tab);
  Segment town;
  town.span = trim_separators(document_.text, {behind.begin, end});
  if (town.span.empty() || !(is_place(document_, town.span) || could_be_place(town.span)))
    return behind.begin;
  town.asked = FormPart::place, town.place = true;
  cut_.push_back(town);
  return end;
}

// 'Engineer — internship — Acme': beside a title the mode of the contract says nothing.
void HeadReader::drop_contracts() {
  if (std::none_of(segments_.begin(), segments_.end(), [](const Segment& one) { return one.title > 0; }))
    return;
  segments_.erase(std::remove_if(segments_.begin(), segments_.end(),
                                 [&](const Segment& one) {
                                   return one.asked == FormPart::nothing &&
                                          names_contract(document_[one.span]);
                                 }),
                  segments_.end());
}

// 'Web Developer | Self-employed': where no other employer is named it is one.
void HeadReader::take_own() {
  size_t others = 0, own = 0;
  for (const Segment& segment : segments_) own += segment.own, others += !segment.own && !segment.place;
  if (own == 0) return;
  if (others > 1)
    segments_.erase(
        std::remove_if(segments_.begin(), segments_.end(), [](const Segment& one) { return one.own; }),
        segments_.end());
}

// 'Head Chef' above 'Inn at the Lake': the title stands elsewhere, so that 'at' is part of a name.
void HeadReader::join_names() {
  for (size_t i = 1; i < segments_.size(); ++i) {
    Segment &name = segments_[i - 1], &rest = segments_[i];
    if (!rest.after_at || rest.asked != FormPart::nothing || rest.bracketed || name.line != rest.line ||
        name.title > 0 || name.place || name.asked != FormPart::nothing)
      continue;
    const bool titled = std::any_of(segments_.begin(), segments_.end(), [&](const Segment& one) {
      return one.title > 0 && &one != &name && &one != &rest;
    });
    if (!titled) continue;
    name.span.end = rest.span.end;
    name.employer = name.employer || rest.employer;
    segments_.erase(segments_.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

// 'Nurse, Telemetry' of 'Nurse, Telemetry, Full-time, nights'.
static Span without_contract(const Document& document, Span span) {
  for (size_t comma; (comma = document[span].rfind(", ")) != std::string_view::npos &&
                     names_contract(document[span].substr(comma + 2));)
    span.end = span.begin + static_cast<uint32_t>(comma);
  return span;
}

void HeadReader::close(Segment& open, Span span) {
  open.span = without_contract(document_, trim_separators(document_.text, span));
  // 'Teacher' above '(2nd class)'
  if (const std::string_view text = document_[open.span];
      !text.empty() && open.span.end < document_.text.size() && document_.text[open.span.end] == ')' &&
      text.find('(') != text.npos && text.find(')') == text.npos)
    ++open.span.end;
  open.own = is_self_employed(document_[open.span]);
  if (open.own) {
    open.employer = true;
    cut_.push_back(open);
    return;
  }
  if (open.span.empty() || is_aside(document_, open.span)) return;
  const Span whole = open.span;
  open.span = without_label(document_.text, whole, open.asked);
  if (open.asked == FormPart::other) return;
  open.after_at = open.after_at || (open.bracketed && bracketed_) || open.asked == FormPart::employer;
  const bool cut = !(open.span == whole);
  if (open.span.empty() || (cut && is_aside(document_, open.span)) || goes_on_place(open)) return;
  const Stretch words = document_.stretch_of(open.span);
  if (words.first_word == words.end_word) return;
  open.title = open.after_at ? 0 : title_score(document_, open.span);
  if (open.asked == FormPart::title) open.title += 100;
  open.place =
      open.asked == FormPart::place || (open.asked == FormPart::nothing && is_place(document_, open.span));
  open.employer = !open.place && has_flag(document_, open.span, word_flag::employer);
  cut_.push_back(open);
}

// Behind 'Nurse (Band 5)' of 'Nurse (Band 5), Ward 12' and 'Acme (Acme Ltd)' of 'Acme (Acme Ltd), Ghent':
// what is in such a bracket stays with what is before it. 0: there is no such bracket at `at`.
uint32_t HeadReader::behind_bracket(uint32_t at, Span line) const {
  const std::string_view text = document_.text;
  if (text[at] != '(' || bracketed_ || bracket_towns_ || at == line.begin) return 0;
  const size_t close = text_of(text, {at, line.end}).find(')');
  if (close == std::string_view::npos || close < 3) return 0;
  const uint32_t end = at + static_cast<uint32_t>(close) + 1;
  // 'Acme (Pty) Ltd'
  const std::string_view behind = text_of(text, {end, line.end});
  const size_t form = std::min(behind.find_first_of(" |,\t", 1), behind.size());
  if (form > 1 && behind[0] == ' ' && is_legal_form({end + 1, end + static_cast<uint32_t>(form)})) return end;
  if (end + 2 >= line.end || text[end] != ',' || is_place(document_, {at + 1, end - 1})) return 0;
  return end;
}

static bool is_dash(std::string_view text, uint32_t at) {
  const std::string_view sign = text.substr(at, 3);
  return sign[0] == '-' || sign == "\xE2\x80\x93" || sign == "\xE2\x80\x94";
}

// Bytes of 'Working as' and its like, which make a sentence of a heading: 'Worked as Engineer with Acme'.
static uint32_t words_of_working(std::string_view text) {
  if (text.empty() || (text[0] != 'W' && text[0] != 'a')) return 0;
  for (const std::string_view words : {"Working as an ", "Working as a ", "Working as ", "Worked as an ",
                                       "Worked as a ", "Worked as ", "als "})
    if (text.substr(0, words.size()) == words) return static_cast<uint32_t>(words.size());
  return 0;
}

// Most of a line: letters within words, and blanks before capitals.
static bool parts_nothing(std::string_view text, uint32_t at, Span line) {
  if (!may_separate(text[at])) return true;
  if (text[at] == ' ') return at + 1 < line.end && is_upper(text[at + 1]);
  return is_letter(text[at]) && at > line.begin && is_letter(text[at - 1]);
}

void HeadReader::split(Span line, const Row& row) {
  const std::string_view text = document_.text;
  const uint32_t working = words_of_working(text_of(text, line));
  line.begin += working;
  uint32_t begin = line.begin, cell = 0;
  for (uint32_t at = row.line.span.begin; at < line.begin; ++at) cell += text[at] == '\t';
  Segment open;
  open.asked = cell == 0 ? row.asked : FormPart::nothing;
  if (cell < most_columns && row.columns[cell] != FormPart::nothing) open.asked = row.columns[cell];
  // '2019 - 2021: Engineer. Acme (Ghent).'
  const bool stops =
      row.kind == RowKind::dated && row.period.span.end == line.begin && text[line.begin] == ':';
  const uint32_t hyphen = hyphened_ && row.kind == RowKind::head ? town_hyphen(line, false) : line.end;
  for (uint32_t at = line.begin; at < line.end;) {
    const bool stop = stops && text[at] == '.' && (at + 1 == line.end || ends_name(at, begin, line.end));
    if (!stop && parts_nothing(text, at, line)) {
      ++at;
      continue;
    }
    if (const uint32_t behind = behind_bracket(at, line); behind != 0) {
      at = behind;
      continue;
    }
    Separator separator = separator_at(text, at, line);
    if (slashed_ && separator.size == 0 && text_of(text, {at, line.end}).substr(0, 3) == " / ")
      separator = {3};
    if (working != 0 && text_of(text, {at, line.end}).substr(0, 6) == " with ") separator = {6, true};
    if (at == hyphen || stop) separator = {1};
    // 'Acme GmbH & Co.  KG', set wide
    if (separator.size == 2 && at > line.begin && text[at - 1] == '.' &&
        text_of(text, {at + 2, line.end}).substr(0, 2) == "KG") {
      at += 4;
      continue;
    }
    // 'Acme, Recife - PE'
    if (const uint32_t state = separator.size == 0 ? 0 : dashed_state(text_of(text, {at, line.end}));
        state != 0) {
      at += state;
      continue;
    }
    if (dashes_belong_ && row.kind == RowKind::dated && is_dash(text, at)) separator = {};
    if (separator.size == 0) {
      at += code_point_at(text, at).size;
      continue;
    }
    close(open, {begin, at});
    cell += text[at] == '\t';
    // '@ [Acme](acme.example)': the bracket of a link.
    const bool at_link = open.after_at && open.span.empty() && text[at] == '[';
    at += separator.size;
    begin = at;
    open = {};
    open.after_at = separator.at || at_link, open.bracketed = separator.opens && !at_link;
    if (cell < most_columns) open.asked = row.columns[cell];
  }
  close(open, {begin, line.end});
}

}
