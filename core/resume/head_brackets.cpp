// What parts the heading of a job beside commas and strokes: hyphens, brackets, slashes, small words.
#include <algorithm>

#include "core/resume/head.hpp"
#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// 'Acme-Ghent', 'Acme-Austin, TX': where the hyphen stands, if a town that is `known` or could be one
// follows; the line's end: there is none.
uint32_t HeadReader::town_hyphen(Span line, bool known) const {
  const std::string_view text = document_[line];
  const size_t hyphen = text.substr(0, text.find(',')).rfind('-');
  if (hyphen == text.npos || hyphen == 0 || is_blank(text[hyphen - 1]) || hyphen + 3 >= text.size() ||
      is_blank(text[hyphen + 1]) || is_lower(text[hyphen + 1]))
    return line.end;
  const Span town{line.begin + static_cast<uint32_t>(hyphen) + 1, line.end};
  const std::string_view behind = document_[town];
  const size_t comma = behind.find(", ");
  const bool state = comma != behind.npos && is_state_code(behind.substr(comma + 2)) &&
                     could_be_place({town.begin, town.begin + static_cast<uint32_t>(comma)});
  return state || is_place(document_, town) || (!known && could_be_place(town)) ? town.begin - 1 : line.end;
}

// Whether the headings of two jobs or more have their town behind a hyphen, as a large job board prints them:
// towns that we know, or could be ones in every job.
bool HeadReader::hyphens_before_towns() const {
  uint32_t dated = 0, known = 0, possible = 0;
  for (const Row& row : rows_) {
    dated += row.kind == RowKind::dated;
    const Span line = row.line.span;
    if (row.kind != RowKind::head || document_[line].find('-') == std::string_view::npos ||
        title_score(document_, line) > 0)
      continue;
    known += town_hyphen(line, true) != line.end, possible += town_hyphen(line, false) != line.end;
  }
  return known > 1 || (possible > 1 && possible == dated);
}

// 'Acme (Ghent), Engineer' in two headings or more: what is in the brackets could be a town.
bool HeadReader::brackets_towns() const {
  return std::count_if(rows_.begin(), rows_.end(), [&](const Row& row) {
           if (row.kind != RowKind::dated && row.kind != RowKind::head) return false;
           const std::string_view text = document_[row.line.span];
           if (text.find(')') == text.npos) return false;
           const size_t open = text.find(" ("), close = text.find("),", std::min(open, text.size()));
           if (open == text.npos || close == text.npos) return false;
           const uint32_t begin = row.line.span.begin;
           if (title_score(document_, {begin, begin + static_cast<uint32_t>(open)}) > 0) return false;
           const Span inner{begin + static_cast<uint32_t>(open) + 2, begin + static_cast<uint32_t>(close)};
           const std::string_view town = document_[inner];
           return could_be_place(inner) && std::any_of(town.begin(), town.end(), is_lower) &&
                  !is_aside(document_, inner) && !names_contract(town);
         }) > 1;
}

// 'Engineer (Acme)' beside all dates: what is in the brackets is no team and no level.
bool HeadReader::brackets_employers() const {
  size_t dated = 0, bracketed = 0;
  bool named = false;
  for (const Row& row : rows_) {
    if (row.kind != RowKind::dated) continue;
    ++dated;
    const std::string_view text = document_[row.line.span];
    if (text.find(')') == text.npos) continue;
    const size_t open = text.find(" ("), close = text.find(')', std::min(open, text.size()));
    if (open == text.npos || open == 0 || close == text.npos || close < open + 6) continue;
    const Span inner{row.line.span.begin + static_cast<uint32_t>(open) + 2,
                     row.line.span.begin + static_cast<uint32_t>(close)};
    if (!is_upper(document_.text[inner.begin]) && static_cast<uint8_t>(document_.text[inner.begin]) < 0xC3)
      continue;
    if (inner.overlaps(row.period.span) || is_aside(document_, inner) || is_place(document_, inner)) continue;
    // 'Nurse (Band 7)'
    const std::string_view name = document_[inner];
    if (name.size() < 12 && std::any_of(name.begin(), name.end(), is_digit)) continue;
    ++bracketed;
    named = named || has_flag(document_, inner, word_flag::employer);
  }
  return bracketed == dated && dated > 0 && (named || dated > 1);
}

// 'Halle (Saale)', 'Acme, Roxbury (Boston)', 'Ghent (remote)': what is in the brackets is of the place before
// them, which it ends.
bool HeadReader::goes_on_place(const Segment& open) {
  if (!open.bracketed || cut_.empty()) return false;
  Segment& before = cut_.back();
  const bool place = is_place(document_, open.span);
  if (before.span.end + 2 != open.span.begin || !(place || could_be_place(open.span))) return false;
  const std::string_view text = document_[before.span];
  const size_t comma = text.rfind(", ");
  const uint32_t begin = before.span.begin + (comma == text.npos ? 0 : static_cast<uint32_t>(comma) + 2);
  const Span town{begin, before.span.end};
  // Between commas a town that we do not know; 'Engineer, Acme (Boston)' has none.
  const bool unknown = place && comma != text.npos && could_be_place(town) &&
                       is_upper(document_.text[open.span.begin]) &&
                       (before.title == 0 || text.find(", ") != comma);
  if (!is_place(document_, town) && !unknown) return false;
  before.span.end = open.span.end + 1;
  return true;
}

// 'Acme / Engineer' in the heading of each job: one side of the slash is a title, the other is none. 'Sales /
// Marketing Manager' alone is one title.
bool HeadReader::slashes_employers() const {
  size_t dated = 0, slashed = 0;
  for (const Row& row : rows_) {
    dated += row.kind == RowKind::dated;
    if (row.kind != RowKind::dated && row.kind != RowKind::head) continue;
    const std::string_view text = document_[row.line.span];
    const size_t slash = text.find('/') == text.npos ? text.npos : text.find(" / ");
    if (slash == text.npos) continue;
    const uint32_t at = row.line.span.begin + static_cast<uint32_t>(slash);
    const bool before = title_score(document_, {row.line.span.begin, at}) > 0;
    slashed += before != (title_score(document_, {at + 3, row.line.span.end}) > 0);
  }
  return slashed > 1 && slashed * 3 >= dated * 2;
}

// Whether a dash parts the heading from where it was, and whether one stands before something else.
struct Dashes {
  bool before_place = false, before_other = false;
  bool parted = false;  // by other signs too
};

static Dashes dashes_of(const Document& document, const Row& row) {
  Dashes found;
  bool bracket = false;
  for (uint32_t at = row.line.span.begin; at < row.line.span.end; ++at) {
    if (at == row.period.span.begin) at = row.period.span.end;
    const std::string_view rest = text_of(document.text, {at, row.line.span.end});
    if (rest.empty()) break;
    if (rest[0] == '(' || rest[0] == ')') bracket = rest[0] == '(';
    if (bracket) continue;
    found.parted = found.parted || rest[0] == ',' || rest[0] == '|';
    uint32_t size = 0;
    for (const std::string_view dash : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "})
      if (rest.substr(0, dash.size()) == dash) size = static_cast<uint32_t>(dash.size());
    const uint32_t next = at + size;
    if (size == 0 || next >= row.line.span.end || next == row.period.span.begin) continue;
    const size_t end = std::min(rest.substr(size).find_first_of(",|\t"), rest.size() - size);
    const Span behind{next, next + static_cast<uint32_t>(end)};
    (is_place(document, trim_separators(document.text, behind)) ? found.before_place : found.before_other) =
        true;
  }
  return found;
}

// 'Head of Line - Fitter | Acme | Ghent' where the other headings are parted by strokes or commas alone: the
// dash belongs to a name.
bool HeadReader::dashes_belong() const {
  size_t dated = 0, dashed = 0;
  for (const Row& row : rows_) {
    if (row.kind != RowKind::dated || row.rest == 0) continue;
    const Dashes dashes = dashes_of(document_, row);
    if (!dashes.parted || dashes.before_place) return false;
    ++dated, dashed += dashes.before_other;
  }
  return dated > 2 && dashed > 0 && dashed * 3 <= dated;
}

// What stands in short brackets a blank behind a span, on its line; empty: nothing does.
static Span bracket_behind(std::string_view text, Span span) {
  const uint32_t open = span.end + 1;
  if (open + 2 >= text.size() || text[open - 1] != ' ' || text[open] != '(') return {};
  const size_t close = text.substr(open, 40).find_first_of(")\n");
  if (close == text.npos || text[open + close] != ')') return {};
  return {open + 1, open + static_cast<uint32_t>(close)};
}

// 'Engineer (Backend)': what stands in brackets behind the title and is nothing else.
void HeadReader::take_bracket() {
  if (head_.title.empty()) return;
  const std::string_view text = document_.text;
  const Span inner = bracket_behind(text, head_.title);
  if (inner.empty()) return;
  // Without an employer what is in it could be one, but 'Nurse (Band 6)'.
  const std::string_view words = document_[inner];
  if (head_.employer.empty() && (words.size() > 12 || std::none_of(words.begin(), words.end(), is_digit)))
    return;
  const bool contract = names_contract(document_[inner]) ||
                        (is_duration(document_, inner) &&
                         std::none_of(text.begin() + inner.begin, text.begin() + inner.end, is_digit));
  if ((is_aside(document_, inner) && !contract) || is_place(document_, inner) ||
      !find_period(document_, inner).span.empty() || inner.overlaps(head_.employer) ||
      inner.overlaps(head_.place))
    return;
  head_.title.end = inner.end + 1;
}

// 'Acme (permanent)', 'Acme (contract via Hays)': what is in the brackets is no part of the employer's name.
void HeadReader::drop_contract() {
  const std::string_view text = document_[head_.employer];
  const size_t open = text.empty() || text.back() != ')' ? text.npos : text.rfind('(');
  if (open == text.npos || open < 2) return;
  const std::string_view inner = text.substr(open + 1, text.size() - open - 2);
  if (names_contract(inner) || names_contract(inner.substr(0, inner.find_first_of(",: "))))
    head_.employer.end = head_.employer.begin + static_cast<uint32_t>(open) - 1;
}

// 'Acme (Ghent)': a town that we do not know.
void HeadReader::take_place_in_bracket() {
  if (head_.employer.empty()) return;
  drop_contract();
  if (!head_.place.empty()) {
    // 'Halle (Saale)'
    const Span inner = bracket_behind(document_.text, head_.place);
    if (!inner.empty() && !is_aside(document_, inner) && could_be_place(inner))
      head_.place.end = inner.end + 1;
    return;
  }
  const Span inner = bracket_behind(document_.text, head_.employer);
  if (inner.size() < 2) return;
  if (!is_aside(document_, inner) && could_be_place(inner)) head_.place = inner, head_.place_guessed = true;
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
    if (!(is_upper(first) || static_cast<uint8_t>(first) >= 0xC3) || title_score(document_, rest) > 0)
      continue;
    // In Spanish and Portuguese the word is none of a name's.
    static constexpr auto sure = word_set("en", "em", "na", "no");
    if (title_score(document_, {head_.title.begin, begin}) == 0 &&
        (!sure.has(word.substr(1, word.size() - 2)) || word_count(document_, {head_.title.begin, begin}) > 3))
      continue;
    head_.title.end = begin;
    head_.employer = keep_full_stop(document_.text, rest);
    return;
  }
}

}
