#include "core/resume/head.hpp"

#include <algorithm>

#include "core/resume/separators.hpp"
#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

static int title_score(const Document& document, Span span) {
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

// Addresses, durations and kinds of contract say nothing of title, employer or place.
static bool is_aside(const Document& document, Span span) {
  static constexpr auto leading =
      word_set("from", "de", "du", "von", "vom", "dal", "da", "desde", "van", "od", "to");
  return is_link(document[span]) || is_duration(document, span) || leading.has(document[span]);
}

// 'Title: Engineer', 'Company: Acme'.
static Span without_label(std::string_view text, Span span) {
  const size_t colon = text_of(text, span).find(": ");
  if (colon > 14) return span;
  return trim_separators(text, {span.begin + static_cast<uint32_t>(colon) + 1, span.end});
}

// 'Acme, Inc., Berlin': the full stop belongs to the short form.
static Span keep_full_stop(std::string_view text, Span span) {
  if (span.end < text.size() && text[span.end] == '.') ++span.end;
  return span;
}

static Span whole_name(Span part, Span segment) {
  return part.end + 1 == segment.end ? Span{part.begin, segment.end} : part;
}

HeadReader::HeadReader(const Document& document, const std::vector<Row>& rows)
    : document_(document), rows_(rows), cuts_(rows.size()) {}

Head HeadReader::read(uint32_t first, uint32_t end, const HeadStyle& style) {
  const bool plain = !style.employer_first && !style.apart && !style.inherits && !style.comma_pair;
  if (plain && first == plain_first_ && end == plain_end_) return plain_;
  segments_.clear();
  uint32_t line = 0;
  for (uint32_t row = first; row < end; ++row) {
    if (rows_[row].is_link) continue;
    const Cut& of_row = cut(row);
    for (uint32_t i = of_row.begin; i < of_row.end; ++i) {
      segments_.push_back(cut_[i]);
      segments_.back().line = line;
    }
    ++line;
  }
  style_ = style;
  const Head head = sort_parts();
  if (plain) plain_ = head, plain_first_ = first, plain_end_ = end;
  return head;
}

const HeadReader::Cut& HeadReader::cut(uint32_t which) {
  Cut& of_row = cuts_[which];
  if (of_row.done) return of_row;
  of_row.done = true;
  of_row.begin = static_cast<uint32_t>(cut_.size());
  const Row& row = rows_[which];
  Span span{std::max(row.line.span.begin, row.mark.end), row.line.span.end};
  if (!row.tail.empty()) span.end = row.tail.begin;
  const Span period = row.period.span;
  if (row.kind != RowKind::dated || period.empty()) {
    split({span.begin, span.end});
  } else {
    if (span.begin < period.begin) split({span.begin, period.begin});
    if (period.end < span.end) split({period.end, span.end});
  }
  of_row.end = static_cast<uint32_t>(cut_.size());
  return of_row;
}

Head HeadReader::sort_parts() {
  head_ = {};
  take_places();
  head_.segments = static_cast<uint32_t>(segments_.size());
  for (const Segment& segment : segments_) {
    head_.has_title = head_.has_title || segment.title > 0;
    head_.has_employer = head_.has_employer || segment.employer || segment.after_at;
  }
  if (segments_.size() == 1)
    read_one(segments_[0]);
  else if (segments_.size() > 1)
    read_several();
  if (head_.employer.empty()) split_at_small_word();
  take_place_of_employer();
  take_bracket();
  return head_;
}

void HeadReader::close(Segment& open, Span span) {
  open.span = without_label(document_.text, trim_separators(document_.text, span));
  if (open.span.empty() || is_aside(document_, open.span)) return;
  const Stretch words = document_.stretch_of(open.span);
  if (words.first_word == words.end_word) return;
  open.title = open.after_at ? 0 : title_score(document_, open.span);
  open.place = is_place(document_, open.span);
  open.employer = !open.place && has_flag(document_, open.span, word_flag::employer);
  cut_.push_back(open);
}

void HeadReader::split(Span line) {
  const std::string_view text = document_.text;
  uint32_t begin = line.begin;
  Segment open;
  for (uint32_t at = line.begin; at < line.end;) {
    if (!may_separate(text[at])) {
      ++at;
      continue;
    }
    const Separator separator = separator_at(text, at, line);
    if (separator.size == 0) {
      at += code_point_at(text, at).size;
      continue;
    }
    close(open, {begin, at});
    at += separator.size;
    begin = at;
    open = {};
    open.after_at = separator.at, open.bracketed = separator.opens;
  }
  close(open, {begin, line.end});
}

// 'Northwind Technology. San Jose': a full stop behind a long word in small letters.
bool HeadReader::ends_name(uint32_t at, uint32_t begin, uint32_t end) const {
  const std::string_view text = document_.text;
  if (text[at] != '.' || at < begin + 5 || at + 3 >= end || text[at + 1] != ' ' || !is_upper(text[at + 2]))
    return false;
  return std::all_of(text.begin() + (at - 4), text.begin() + at, is_lower);
}

// The parts of a span between commas; a legal form stays with the name before it ('Acme, Inc.').
const std::vector<Span>& HeadReader::comma_parts(Span span) {
  const std::string_view whole = document_.text;
  parts_.clear();
  uint32_t begin = span.begin;
  for (uint32_t at = span.begin; at <= span.end; ++at) {
    if (at < span.end && whole[at] != ',' && !ends_name(at, begin, span.end)) continue;
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
  for (const Word& word : document_.words_of(words))
    if (document_[word] != "." && (lexicon::flags(word.id) & word_flag::employer) == 0) return false;
  return words.end_word > words.first_word && span.size() <= 8;
}

bool HeadReader::is_state(Span span) const {
  const std::string_view code = document_[span].substr(0, 2);
  return code.size() == 2 && is_upper(code[0]) && is_upper(code[1]) &&
         (span.size() == 2 || (span.size() > 3 && document_[span][2] == ' ' && document_[span][3] >= '0' &&
                               document_[span][3] <= '9'));
}

// How many of the comma parts at the end are a place; at least `keep` are left.
size_t HeadReader::place_parts(const std::vector<Span>& parts, size_t keep) const {
  if (parts.size() <= keep) return 0;
  const Span last = parts.back();
  static constexpr auto markets = word_set("emea", "apac", "latam");
  const bool state = is_state(last);
  if ((!state && has_flag(document_, last, word_flag::employer)) || title_score(document_, last) > 0 ||
      markets.has(document_[last]))
    return 0;
  const size_t spare = parts.size() - keep;
  if (!state && !is_place(document_, last)) return 0;
  size_t count = 1;
  while (count < spare && count < 3) {
    const Span before = parts[parts.size() - 1 - count];
    const Stretch words = document_.stretch_of(before);
    const bool plain = words.end_word - words.first_word <= 3 && title_score(document_, before) == 0 &&
                       !has_flag(document_, before, word_flag::employer);
    // The city of a state or a country may be one that we do not know, but only one.
    if (!plain || (!is_place(document_, before) && count > 1)) break;
    ++count;
    if (!is_place(document_, before)) break;
  }
  return count;
}

void HeadReader::set_place(Span span) {
  if (head_.place.empty()) head_.place = span;
}

void HeadReader::take_places() {
  // First those that are nothing else, then those at the end of a name.
  size_t others = 0;
  for (const Segment& segment : segments_) others += !segment.place && !segment.bracketed;
  std::vector<Segment> kept;
  for (size_t i = 0; i < segments_.size(); ++i) {
    const Segment& segment = segments_[i];
    const bool whole = segment.place && !segment.employer && segment.title == 0;
    // 'Porto Sul Cargas — Santos': a name with a town in it, the place behind it.
    const bool name = whole && i + 1 < segments_.size() && segments_[i + 1].line == segment.line &&
                      (i == 0 || segments_[i - 1].line != segment.line) &&
                      (segments_[i + 1].place || could_be_place(segments_[i + 1].span)) &&
                      !is_town(segment.span);
    const bool sure = whole && !name && (all_known(segment.span) || others >= 2);
    if (sure)
      set_place(segment.span);
    else if (!segment.bracketed || segment.after_at)
      kept.push_back(segment);
  }
  for (Segment& segment : kept) {
    const std::vector<Span>& parts = comma_parts(segment.span);
    const size_t count =
        place_parts(parts, kept.size() == 1 && segment.title > 0 && parts.size() > 2 ? 2 : 1);
    if (count == 0) continue;
    set_place({parts[parts.size() - count].begin, segment.span.end});
    segment.span.end = parts[parts.size() - count - 1].end;
    segment.span = keep_full_stop(document_.text, segment.span);
  }
  segments_ = std::move(kept);
}

// Whether every word is of a place: 'New York', not 'Porto Sul Cargas'; 'Springfield, IL' too.
bool HeadReader::is_town(Span span) const {
  const std::string_view text = document_[span];
  if (const size_t comma = text.rfind(", "); comma != text.npos)
    return is_state({span.begin + static_cast<uint32_t>(comma) + 2, span.end});
  for (const Word& word : document_.words_of(document_.stretch_of(span)))
    if ((lexicon::flags(word.id) & word_flag::place) == 0 && word.size > 3) return false;
  return true;
}

bool HeadReader::all_known(Span span) {
  const std::vector<Span>& parts = comma_parts(span);
  // 'Springfield, IL': a state vouches for its city, a country does not ('Contoso, India').
  if (parts.size() == 2 && is_state(parts[1])) return true;
  return std::all_of(parts.begin(), parts.end(),
                     [&](Span part) { return is_place(document_, part) || is_state(part); });
}

void HeadReader::read_one(const Segment& segment) {
  const std::vector<Span>& parts = comma_parts(segment.span);
  size_t best = parts.size();
  int score = 0;
  for (size_t i = 0; i < parts.size(); ++i)
    if (const int here = title_score(document_, parts[i]); here > score) score = here, best = i;
  if (best == parts.size() || segment.after_at) {
    if (segment.employer || segment.after_at)
      head_.employer = segment.span;
    else if (parts.size() == 2)
      assign(parts[0], parts[1]);
    else
      head_.title = segment.span;
    return;
  }
  const bool whole = parts.size() == 1 || (style_.apart && style_.inherits && best == 0 &&
                                           parts.size() == 2 && !has_legal_form(parts[1]));
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
  // The commas of the title: 'Acme, Director of Sales, EMEA', 'Engineer, Payments, Acme'.
  if (first != 0) head_.title.end = parts.back().end;
  if (first == 0 && begin < end && employer > begin) head_.title.end = parts[employer - 1].end;
  head_.sure =
      begin < end && (!head_.place.empty() || has_flag(document_, parts[employer], word_flag::employer));
  head_.comma_pair = begin < end && first == 0 && parts.size() == 2 && !head_.place.empty();
}

// 'Acme Ltd', 'Nordlicht GmbH'; 'Identity Services' could be a team.
bool HeadReader::has_legal_form(Span span) const {
  for (const Word& word : document_.words_of(document_.stretch_of(span)))
    if (word.size <= 4 && (lexicon::flags(word.id) & word_flag::employer) != 0) return true;
  return false;
}

// 'Contable en Talleres Norte': these words stand within titles too, so that they part only where nothing
// else is the employer.
void HeadReader::split_at_small_word() {
  const std::string_view title = document_[head_.title];
  for (const std::string_view word :
       {" en ", " em ", " na ", " no ", " da ", " at ", " au sein de ", " for "}) {
    const size_t at = title.find(word);
    if (at == title.npos || at + word.size() >= title.size()) continue;
    const auto begin = head_.title.begin + static_cast<uint32_t>(at);
    const Span rest{begin + static_cast<uint32_t>(word.size()), head_.title.end};
    const char first = document_.text[rest.begin];
    if (!(is_upper(first) || static_cast<uint8_t>(first) >= 0xC3) ||
        title_score(document_, {head_.title.begin, begin}) == 0 || title_score(document_, rest) > 0)
      continue;
    head_.title.end = begin;
    head_.employer = keep_full_stop(document_.text, rest);
    return;
  }
}

// 'Engineer (Backend)': what stands in brackets behind the title and is nothing else.
void HeadReader::take_bracket() {
  const std::string_view text = document_.text;
  const uint32_t open = head_.title.end + 1;
  if (head_.title.empty() || head_.employer.empty() || open + 2 >= text.size() || text[open - 1] != ' ' ||
      text[open] != '(')
    return;
  const size_t close = text.substr(open, 40).find_first_of(")\n");
  if (close == text.npos || close < 2 || text[open + close] != ')') return;
  const Span inner{open + 1, open + static_cast<uint32_t>(close)};
  if (is_aside(document_, inner) || is_place(document_, inner) ||
      !find_period(document_, inner).span.empty() || inner.overlaps(head_.employer) ||
      inner.overlaps(head_.place))
    return;
  head_.title.end = inner.end + 1;
}

// A part beside the title is more of it when enough is left for the employer.
bool HeadReader::is_title_part(Span part, size_t left) const {
  return left > 1 && title_score(document_, part) > 0 && !has_flag(document_, part, word_flag::employer);
}

// Two parts whose words do not tell: the order of the other jobs holds.
void HeadReader::assign(Span first, Span second) {
  head_.title = style_.employer_first ? second : first;
  head_.employer = style_.employer_first ? first : second;
}

void HeadReader::read_several() {
  size_t title = segments_.size();
  int score = 0;
  for (size_t i = 0; i < segments_.size(); ++i) {
    const int preferred = style_.employer_first == (i > 0) ? 1 : 0;
    const int here = segments_[i].title > 0 ? segments_[i].title * 2 + preferred : 0;
    if (here > score) score = here, title = i;
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
                     (stands_behind(i, title) ? 3 : 0);
    if (here > best) best = here, employer = i;
  }
  head_.title = segments_[title].span;
  // 'Senior Engineer, Acme Ltd — Ghent': what the words call an employer is one.
  const std::vector<Span>& parts = comma_parts(segments_[title].span);
  if (parts.size() > 1 && !segments_[employer].employer && !segments_[employer].after_at &&
      split_title(parts)) {
    if (head_.place.empty()) head_.place = segments_[employer].span;
    head_.sure = true;
    return;
  }
  head_.employer = segments_[employer].span;
  // 'Senior Engineer - Backend | Acme'
  for (size_t i = title + 1; i < segments_.size() && i != employer; ++i)
    if (segments_[i].title > 0 && segments_[i].line == segments_[title].line && segments_.size() > 2)
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
  size_t employer = segments_.size();
  for (size_t i = 0; i < segments_.size(); ++i)
    if (segments_[i].after_at || (segments_[i].employer && employer == segments_.size())) employer = i;
  if (employer == segments_.size()) return assign(segments_[0].span, segments_[1].span);
  head_.employer = segments_[employer].span;
  head_.title = segments_[employer == 0 ? 1 : 0].span;
  head_.apart = segments_[0].line != segments_[1].line;
  guess_place(employer == 0 ? 1 : 0, employer);
}

// A few words with a capital that are no title: where it was, if their place in the heading says so.
bool HeadReader::could_be_place(Span span) const {
  const Stretch words = document_.stretch_of(span);
  const std::string_view rest = document_[span];
  if (rest.empty() || words.end_word - words.first_word > 3 || span.size() > 32) return false;
  const bool named = static_cast<uint8_t>(rest[0]) >= 0xC3 || is_upper(rest[0]);
  return named && title_score(document_, span) == 0 && rest.find_first_of("0123456789:") == rest.npos &&
         rest.find("eam") == rest.npos && !has_flag(document_, span, word_flag::employer);
}

// A short rest behind title and employer is where it was: 'Engineer | Acme | Ghent', 'Acme - Ghent |
// Engineer'.
void HeadReader::guess_place(size_t title, size_t employer) {
  if (!head_.place.empty() || segments_.size() < 3) return;
  const size_t last = segments_.size() - 1, beside = employer + 1;
  const size_t place = last != title && last != employer ? last : beside;
  if (place >= segments_.size() || place == title) return;
  if (place != last && segments_[place].line != segments_[employer].line) return;
  if (could_be_place(segments_[place].span)) head_.place = segments_[place].span;
}

// 'Engineer, Acme - Ghent' where the other jobs are written so.
bool HeadReader::take_pair(size_t title) {
  if (segments_.size() != 2 || !head_.place.empty() || segments_[1].after_at) return false;
  const std::vector<Span> parts = comma_parts(segments_[title].span);
  const Span other = segments_[1 - title].span;
  if (parts.size() != 2 || title != 0 || !could_be_place(other)) return false;
  // A name that is no word of trade is an employer's, not a team's.
  const Stretch name = document_.stretch_of(parts[1]);
  const bool named = segments_[0].line == segments_[1].line && name.first_word != name.end_word &&
                     document_.words[name.first_word].id == 0 && title_score(document_, parts[0]) > 0;
  if (!style_.comma_pair && !named) return false;
  head_.title = parts[0], head_.employer = parts[1], head_.place = other;
  head_.sure = true;
  return true;
}

// 'Hansen KG, Luebeck': a town that we do not know.
void HeadReader::take_place_of_employer() {
  if (!head_.place.empty() || head_.employer.empty() || head_.title.empty()) return;
  const std::vector<Span>& parts = comma_parts(head_.employer);
  if (parts.size() < 2 || !could_be_place(parts.back())) return;
  head_.place = parts.back();
  head_.employer = keep_full_stop(document_.text, {head_.employer.begin, parts[parts.size() - 2].end});
}

}
