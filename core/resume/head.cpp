#include "core/resume/head.hpp"

#include <algorithm>

#include "core/resume/separators.hpp"
#include "core/text/ascii.hpp"
#include "core/text/scan.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

int title_score(const Document& document, Span span) {
  int titles = 0, employers = 0, count = 0;
  for (const Word& word : document.words_of(document.stretch_of(span))) {
    const bool title = is_title_word(document, word);
    titles += title;
    employers += !title && (lexicon::flags(word.id) & word_flag::employer) != 0;
    count += word.size > 1;
  }
  if (titles == 0) return 0;
  return std::max(1, titles * 8 - employers * 4 - std::max(0, count - 6));
}

bool is_aside(const Document& document, Span span) {
  static constexpr auto leading =
      word_set("from", "de", "du", "von", "vom", "dal", "da", "desde", "van", "od", "to");
  if (is_link(document[span]) || is_duration(document, span) || leading.has(document[span])) return true;
  // 'Hours per week: 40' says how much of something.
  const std::string_view text = document[span];
  const size_t colon = find_colon(text.substr(0, 32));
  if (colon != text.npos && colon + 2 < text.size() && !is_asked(text.substr(0, colon)) &&
      (is_digit(text[colon + 2]) || text[colon + 2] == '$'))
    return true;
  // 'Employer' in a cell or on a line of its own; but 'Engineer - Data'.
  const char behind = span.end < document.text.size() ? document.text[span.end] : '\n';
  const char before = span.begin > 0 ? document.text[span.begin - 1] : '\n';
  return (behind == ':' || before == '\n' || before == '\t' || before == '|') &&
         (behind == ':' || behind == '\n' || behind == '\t') && is_asked(document[span]);
}

Span keep_full_stop(std::string_view text, Span span) {
  if (span.end < text.size() && text[span.end] == '.') ++span.end;
  return span;
}

static Span whole_name(Span part, Span segment) {
  return part.end + 1 == segment.end ? Span{part.begin, segment.end} : part;
}

HeadReader::HeadReader(const Document& document, const std::vector<Row>& rows)
    : document_(document), rows_(rows), cuts_(rows.size()), plain_(rows.size()) {
  hyphened_ = hyphens_before_towns();
  bracket_towns_ = brackets_towns();
  bracketed_ = !bracket_towns_ && brackets_employers();
  slashed_ = slashes_employers();
  dashes_belong_ = dashes_belong();
}

Head HeadReader::read(uint32_t first, uint32_t end, const HeadStyle& style) {
  static constexpr bool HeadStyle::*habits[] = {
      &HeadStyle::employer_first, &HeadStyle::apart,       &HeadStyle::inherits,    &HeadStyle::comma_pair,
      &HeadStyle::comma_place,    &HeadStyle::title_place, &HeadStyle::place_first, &HeadStyle::place_below,
      &HeadStyle::place_last,     &HeadStyle::agreed};
  if (first == end) return {};
  Plain& known = plain_[first];
  const auto matters = [&](bool HeadStyle::*habit) { return style.*habit && known.asked.*habit; };
  if (known.end == end && std::none_of(std::begin(habits), std::end(habits), matters)) return known.head;
  segments_.clear();
  uint32_t line = 0;
  bool below = false;
  for (uint32_t row = first; row < end; ++row) {
    if (rows_[row].is_link || rows_[row].is_beside) continue;
    const Cut& of_row = cut(row);
    for (uint32_t i = of_row.begin; i < of_row.end; ++i) {
      segments_.push_back(cut_[i]);
      segments_.back().line = line;
      segments_.back().below = below;
    }
    below = below || rows_[row].kind == RowKind::dated;
    ++line;
  }
  style_ = style;
  asked_ = {};
  const Head head = sort_parts();
  const auto has = [&](bool HeadStyle::*habit) { return style.*habit; };
  if (std::none_of(std::begin(habits), std::end(habits), has)) known = {end, asked_, head};
  return head;
}

Head HeadReader::sort_parts() {
  head_ = {};
  drop_contracts();
  take_own();
  join_names();
  take_places();
  head_.segments = static_cast<uint32_t>(segments_.size());
  for (const Segment& segment : segments_) {
    head_.has_title = head_.has_title || segment.title > 0;
    // 'Store Manager' names a trade, 'Manager, Acme Store' an employer.
    const bool named = segment.employer &&
                       (segment.title == 0 || document_[segment.span].find(", ") != std::string_view::npos);
    head_.has_employer = head_.has_employer || named || segment.after_at;
  }
  if (segments_.size() == 1)
    read_one(segments_[0]);
  else if (segments_.size() > 1)
    read_several();
  if (head_.employer.empty()) split_at_small_word();
  if (const uint32_t hyphen = hyphen_before_town(document_, head_.employer);
      hyphen != head_.employer.end && head_.place.begin == head_.employer.end + 2) {
    head_.place.begin = hyphen + 1;
    head_.employer.end = hyphen;
  }
  take_place_of_employer();
  take_place_of_title();
  take_bracket();
  take_place_in_bracket();
  note_place();
  return head_;
}

// 'Northwind Technology. San Jose': a full stop behind a long word in small letters.
bool HeadReader::ends_name(uint32_t at, uint32_t begin, uint32_t end) const {
  const std::string_view text = document_.text;
  if (at < begin + 5 || at + 3 >= end || text[at + 1] != ' ' || !is_upper(text[at + 2])) return false;
  return std::all_of(text.begin() + (at - 4), text.begin() + at,
                     [](char c) { return is_lower(c) || static_cast<uint8_t>(c) >= 0x80; });
}

// The parts of a span between commas; a legal form stays with the name before it ('Acme, Inc.').
const std::vector<Span>& HeadReader::comma_parts(Span span) {
  if (!parts_.empty() && span == parted_) return parts_;
  const std::string_view whole = document_.text;
  parted_ = span;
  parts_.clear();
  uint32_t begin = span.begin;
  bool bracket = false;
  static constexpr CharSet signs("(),.");
  for (uint32_t at = span.begin; at <= span.end; ++at) {
    if (at < span.end && !signs.has(whole[at])) continue;
    if (at < span.end && (whole[at] == '(' || whole[at] == ')')) bracket = whole[at] == '(';
    if (at < span.end && (bracket || whole[at] != ',') &&
        (whole[at] != '.' || !ends_name(at, begin, span.end)))
      continue;
    const Span part = trim_separators(whole, {begin, at});
    begin = at + 1;
    if (part.empty()) continue;
    if (!parts_.empty() && is_legal_form(part))
      parts_.back().end = part.end;
    else
      parts_.push_back(part);
  }
  return parts_;
}

bool HeadReader::is_legal_form(Span span) const {
  const Stretch words = document_.stretch_of(span);
  if (document_[span] == "CO") return false;  // Colorado
  static constexpr auto forms =
      word_set("s.a.", "s.a", "s.l.", "s.l.u.", "s.r.l.", "s.p.a.", "b.v.", "n.v.", "s.c.");
  if (forms.has(document_[span])) return true;
  for (const Word& word : document_.words_of(words))
    if (document_[word] != "." && (lexicon::flags(word.id) & word_flag::employer) == 0) return false;
  return words.end_word > words.first_word && span.size() <= 8;
}

void HeadReader::read_one(const Segment& segment) {
  if (segment.asked == FormPart::title) {
    head_.title = segment.span;
    return;
  }
  const std::vector<Span>& parts = comma_parts(segment.span);
  size_t best = parts.size();
  int score = 0;
  for (size_t i = 0; i < parts.size(); ++i)
    if (const int here = title_score(document_, parts[i]); here > score) score = here, best = i;
  head_.three_shape = parts.size() == 3 && head_.place.empty() && !segment.after_at &&
                      could_be_place(parts[2]) && title_score(document_, parts[1]) <= 1;
  // 'Engineer, Acme, Ghent', as the other jobs are written.
  if (as_others(&HeadStyle::comma_place) && !segment.after_at &&
      parts.size() == (head_.place.empty() ? 3u : 2u) &&
      (best == parts.size() || best == (as_others(&HeadStyle::employer_first) ? 1u : 0u)) &&
      (parts.size() == 2 || could_be_place(parts[2]))) {
    if (parts.size() == 3) head_.place = parts[2];
    const Span second = parts.size() == 2 ? whole_name(parts[1], segment.span) : parts[1];
    return assign(parts[0], second);
  }
  if (best == parts.size() || segment.after_at) {
    size_t named = 0;
    while (named < parts.size() && !has_flag(document_, parts[named], word_flag::employer)) ++named;
    if (!segment.after_at && parts.size() > 1 && named < parts.size() && (named == 1 || parts.size() == 2)) {
      // 'Overseer, Acme Ltd', 'Acme Ltd, Overseer': what is beside the employer is the title.
      head_.employer = named + 1 == parts.size() ? whole_name(parts[named], segment.span) : parts[named];
      head_.title = parts[named == 1 ? 0 : 1];
      if (parts.size() > 2 && head_.place.empty() && could_be_place(parts.back())) head_.place = parts.back();
    } else if (segment.employer || segment.after_at)
      head_.employer = segment.span;
    else if (parts.size() == 2)
      assign(parts[0], parts[1]);
    else if (parts.size() == 3 && head_.place.empty() && could_be_place(parts[2])) {
      head_.place = parts[2];
      assign(parts[0], parts[1]);
    } else
      head_.title = segment.span;
    return;
  }
  const bool pair = best == 0 && parts.size() == 2;
  // 'IT Specialist, GS-2210-12': a grade is part of the title.
  const auto is_code = [&](Span part) {
    const std::string_view text = document_[part];
    return std::none_of(text.begin(), text.end(), [](char c) { return is_lower(c) || c == ' '; }) &&
           std::any_of(text.begin(), text.end(), is_digit);
  };
  const bool whole =
      parts.size() == 1 || (pair && is_code(parts[1])) ||
      (pair && as_others(&HeadStyle::apart) && as_others(&HeadStyle::inherits) && !has_legal_form(parts[1]));
  if (whole) {
    head_.title = segment.span;
    return;
  }
  size_t first = best, last = best;
  while (last + 1 < parts.size() && is_title_part(parts[last + 1], parts.size() - (last + 1 - first))) ++last;
  while (first > 0 && is_title_part(parts[first - 1], parts.size() - (last - first + 1))) --first;
  head_.title = {parts[first].begin, parts[last].end};
  // The employer stands on the other side; of several parts the one that is named as such, else the outer.
  const size_t begin = first == 0 ? last + 1 : 0, end = first == 0 ? parts.size() : first;
  size_t employer = first == 0 ? end - 1 : 0;
  for (size_t i = begin; i < end; ++i)
    if (has_flag(document_, parts[i], word_flag::employer)) employer = i;
  if (begin < end) head_.employer = first == 0 ? whole_name(parts[employer], segment.span) : parts[employer];
  // 'Engineer, Acme, Ghent': a short last part is the town, whether we know it or not.
  if (first == 0 && last == 0 && parts.size() == 3 && head_.place.empty() && employer == 2 &&
      !has_flag(document_, parts[2], word_flag::employer) && could_be_place(parts[2])) {
    head_.place = parts[2];
    head_.employer = parts[--employer];
  }
  // 'Fellow, Institute of Physics, Ghent': a short rest behind the employer. Where the other jobs end in
  // places, the last part is one.
  const bool named_before = employer + 2 == end && has_flag(document_, parts[employer], word_flag::employer);
  if (first == 0 && head_.place.empty() && end - begin >= 2 && could_be_place(parts.back()) &&
      (named_before || (as_others(&HeadStyle::comma_place) && employer + 1 == end &&
                        !has_flag(document_, parts[employer], word_flag::employer)))) {
    head_.place = parts.back();
    if (!named_before) head_.employer = whole_name(parts[--employer], segment.span);
  }
  // The commas of the title: 'Acme, Director of Sales, EMEA', 'Engineer, Payments, Acme'.
  if (first != 0) head_.title.end = parts.back().end;
  if (first == 0 && begin < end && employer > begin) head_.title.end = parts[employer - 1].end;
  // 'Nurse, St Oswin's, Elderly Care Directorate'
  if (first == 0 && begin < end && head_.employer.end == parts[employer].end)
    for (size_t i = employer + 1; i < end && names_department(parts[i]); ++i)
      head_.employer.end = parts[i].end;
  head_.sure =
      begin < end && (!head_.place.empty() || has_flag(document_, parts[employer], word_flag::employer));
  head_.comma_pair = begin < end && first == 0 && parts.size() == 2 && !head_.place.empty();
  head_.comma_place = head_.comma_pair && head_.place.begin >= segment.span.end &&
                      head_.place.begin <= segment.span.end + 3 && document_.text[segment.span.end] == ',';
}

// 'Acme Ltd', 'Nordlicht GmbH'; 'Identity Services' could be a team.
bool HeadReader::has_legal_form(Span span) const {
  for (const Word& word : document_.words_of(document_.stretch_of(span)))
    if (word.size <= 4 && (lexicon::flags(word.id) & word_flag::employer) != 0 &&
        (word.span().end == document_.text.size() || document_.text[word.span().end] != '-'))  // 'Co-op'
      return true;
  return false;
}

// A part beside the title is more of it when enough is left for the employer.
bool HeadReader::is_title_part(Span part, size_t left) const {
  return left > 1 && title_score(document_, part) > 0 && !has_flag(document_, part, word_flag::employer);
}

// Two parts whose words do not tell: the order of the other jobs holds.
void HeadReader::assign(Span first, Span second) {
  const bool employer_first = as_others(&HeadStyle::employer_first);
  head_.title = employer_first ? second : first;
  head_.employer = employer_first ? first : second;
}

void HeadReader::read_several() {
  head_.pair_shape = segments_.size() == 2 && head_.place.empty() && !segments_[1].after_at &&
                     could_be_place(segments_[1].span) && comma_parts(segments_[0].span).size() == 2;
  size_t title = segments_.size();
  int score = 0;
  for (size_t i = 0; i < segments_.size(); ++i) {
    // Of two that are as much of a title the order of the other jobs decides.
    const int here = segments_[i].title;
    if (here > score || (here == score && title == 0 && as_others(&HeadStyle::employer_first)))
      score = here, title = i;
  }
  if (title == segments_.size()) return read_untitled();
  if (take_pair(title)) return;
  size_t employer = segments_.size();
  int best = -100;
  for (size_t i = 0; i < segments_.size(); ++i) {
    if (i == title) continue;
    const Segment& segment = segments_[i];
    const int distance = static_cast<int>(i > title ? i - title : title - i);
    const int here = (segment.after_at ? 40 : 0) + (segment.employer ? 16 : 0) - 2 * distance -
                     (segment.title > 0 ? 6 : 0) + (segment.line == segments_[title].line ? 1 : 0) -
                     (stands_behind(i, title) || stands_between(i, title) ? 3 : 0);
    if (here > best) best = here, employer = i;
  }
  head_.title = segments_[title].span;
  // 'Senior Engineer, Acme Ltd — Ghent': what the words call an employer is one.
  const std::vector<Span>& parts = comma_parts(segments_[title].span);
  if (parts.size() > 1 && segments_[title].asked == FormPart::nothing && !segments_[employer].employer &&
      !segments_[employer].after_at &&
      (head_.place.empty() || segments_[employer].line == segments_[title].line) && split_title(parts)) {
    if (head_.place.empty()) head_.place = segments_[employer].span;
    head_.sure = true;
    return;
  }
  head_.employer = segments_[employer].span;
  // 'Senior Engineer - Backend | Acme'; 'Engineer - Data' where the employer and the place stand elsewhere.
  for (size_t i = title + 1; i < segments_.size() && i != employer; ++i)
    if (segments_[i].line == segments_[title].line && segments_.size() > 2 &&
        (segments_[i].title > 0 ||
         (!head_.place.empty() && segments_[employer].line != segments_[title].line &&
          segments_[i].span.size() <= 24)))
      head_.title.end = segments_[i].span.end;
    else
      break;
  head_.sure = segments_[employer].title == 0 || segments_[employer].employer;
  head_.apart = segments_[title].line != segments_[employer].line;
  guess_place(title, employer);
}

// Whether a part follows another on a line without the title: 'Acme — Ghent'.
bool HeadReader::stands_behind(size_t part, size_t title) const {
  return part > 0 && part - 1 != title && part != title && segments_[part - 1].line == segments_[part].line &&
         segments_[part].line != segments_[title].line;
}

bool HeadReader::split_title(const std::vector<Span>& parts) {
  for (size_t i = 0; i < parts.size(); ++i) {
    if (!has_flag(document_, parts[i], word_flag::employer) || title_score(document_, parts[i]) > 8) continue;
    const bool first = i == 0;
    const Span rest = first ? Span{parts[1].begin, parts.back().end} : Span{parts[0].begin, parts[i - 1].end};
    if (title_score(document_, rest) == 0) continue;
    head_.title = rest;
    head_.employer = parts[i];
    return true;
  }
  return false;
}

// No word tells which is the title: employers' words do, then the order of the other jobs.
void HeadReader::read_untitled() {
  // 'Marketing Co-op' above 'Acme', as the other jobs are written.
  if (segments_.size() == 2 && !segments_[0].after_at && !segments_[1].after_at) {
    const bool employer_first = as_others(&HeadStyle::employer_first);
    const Segment &title = segments_[employer_first], &other = segments_[!employer_first];
    if (as_others(&HeadStyle::agreed) && as_others(&HeadStyle::apart) == (title.line != other.line) &&
        title.employer && !has_legal_form(title.span) && !other.own)
      return assign(segments_[0].span, segments_[1].span);
  }
  // 'Overseer, Acme - Ghent' where the other jobs are written so.
  if (segments_.size() == 2 && head_.place.empty() && !segments_[1].after_at &&
      could_be_place(segments_[1].span)) {
    const std::vector<Span>& parts = comma_parts(segments_[0].span);
    const bool named = parts.size() == 2 && has_flag(document_, parts[1], word_flag::employer);
    if (parts.size() == 2 && (named || as_others(&HeadStyle::comma_pair))) {
      head_.place = segments_[1].span;
      return assign(parts[0], parts[1]);
    }
  }
  size_t employer = segments_.size();
  for (size_t i = 0; i < segments_.size(); ++i)
    if (segments_[i].after_at || (segments_[i].employer && employer == segments_.size())) employer = i;
  if (employer == segments_.size()) {
    size_t second = 1;
    // 'Acme | Ghent' above 'Overseer': where title and employer stand on lines of their own, each leads one.
    for (size_t i = 1;
         i < segments_.size() && as_others(&HeadStyle::apart) && segments_[second].line == segments_[0].line;
         ++i)
      second = i;
    if (segments_[second].line == segments_[0].line) second = 1;
    assign(segments_[0].span, segments_[second].span);
    const size_t last = segments_.size() - 1, place = second != 1 ? 1 : last;
    if (head_.place.empty() && place != second && place != 0 && could_be_place(segments_[place].span))
      head_.place = segments_[place].span;
    return;
  }
  size_t title = employer == 0 ? 1 : 0;
  // 'Acme Ltd | Ghent' above 'Overseer'.
  for (size_t i = 0; i < segments_.size() && segments_[title].line == segments_[employer].line &&
                     as_others(&HeadStyle::apart);
       ++i)
    if (segments_[i].line != segments_[employer].line) title = i;
  head_.employer = segments_[employer].span;
  head_.title = segments_[title].span;
  head_.sure = has_legal_form(head_.employer);
  head_.apart = segments_[title].line != segments_[employer].line;
  guess_place(title, employer);
}

}
