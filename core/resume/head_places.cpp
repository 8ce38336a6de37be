// Where a job was: what in its heading is a place.
#include <algorithm>

#include "core/resume/head.hpp"
#include "core/text/ascii.hpp"
#include "core/text/scan.hpp"
#include "core/text/word_set.hpp"

namespace resume {

bool ends_in_place_and_stop(const Document& document, Span span) {
  const std::string_view text = document[span];
  const size_t comma = text.rfind(", ");
  if (comma == text.npos || text.back() != '.') return false;
  const Span last{span.begin + static_cast<uint32_t>(comma) + 2, span.end - 1};
  return !last.empty() && (is_state_code(document[last]) || is_place(document, last));
}

bool HeadReader::is_state(Span span) const {
  // Those of three letters, where a company may be one too.
  static constexpr auto longer = word_set("NSW", "VIC", "QLD", "TAS", "ACT");
  if (is_state_code(document_[span]) && longer.has(document_[span])) return true;
  // 'Co. Cork'
  if (span.size() > 6 && document_[span].substr(0, 4) == "Co. " && is_upper(document_[span][4])) return true;
  const std::string_view code = document_[span].substr(0, 2);
  return code.size() == 2 && is_upper(code[0]) && is_upper(code[1]) &&
         (span.size() == 2 || (span.size() > 3 && document_[span][2] == ' ' && document_[span][3] >= '0' &&
                               document_[span][3] <= '9'));
}

// Whether two or three capitals are a state of a country where people write them behind towns.
static bool is_known_state(std::string_view code) {
  static constexpr std::string_view states =
      "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND "
      "OH "
      "OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB SK NS NB NL UK US UAE NSW VIC QLD SP "
      "RJ MG "
      "RS PR BA ";
  const size_t at = states.find(code);
  return at != states.npos && (at == 0 || states[at - 1] == ' ') && states[at + code.size()] == ' ';
}

// 'Elderly Care Directorate', 'Werk Gersthofen', 'groupe Alpobat': a part of an employer.
bool HeadReader::names_department(Span span) const {
  static constexpr auto words =
      word_set("directorate", "department", "dept", "division", "office", "campus", "werk", "abteilung",
               "direction", "service", "services", "groupe", "group", "faculty", "laboratory", "unit", "ward",
               "street", "branch", "team", "departamento", "dirección", "bereich", "referat");
  for (const Word& word : document_.words_of(document_.stretch_of(span)))
    if (words.has(document_[word])) return true;
  return false;
}

// How many of the comma parts at the end are a place; at least `keep` are left.
size_t HeadReader::place_parts(const std::vector<Span>& parts, size_t keep) const {
  if (parts.size() <= keep) return 0;
  const Span last = parts.back();
  static constexpr auto markets = word_set("emea", "apac", "latam");
  // 'Teacher, CP' names a class.
  if (parts.size() == 2 && title_score(document_, parts[0]) > 0 && is_state_code(document_[last]) &&
      !is_known_state(document_[last]))
    return 0;
  const bool state = is_state(last);
  if ((!state && has_flag(document_, last, word_flag::employer)) || title_score(document_, last) > 0 ||
      markets.has(document_[last]))
    return 0;
  // 'Acme Union, San Diego, CA' names no title: what is before the state is its town.
  if (keep == 2 && parts.size() == 3 && state && is_known_state(document_[last].substr(0, 2)) &&
      title_score(document_, parts[0]) == 0 && could_be_place(parts[1]))
    keep = 1;
  const size_t spare = parts.size() - keep;
  if (!state && !is_place(document_, last)) return 0;
  size_t count = 1;
  while (count < spare && count < 3) {
    const Span before = parts[parts.size() - 1 - count];
    const Stretch words = document_.stretch_of(before);
    const bool plain = words.end_word - words.first_word <= 3 && title_score(document_, before) == 0 &&
                       !has_flag(document_, before, word_flag::employer) && !names_department(before);
    // 'Stadthaus Bonn, Bonn'
    if (before.size() > last.size() && document_[before].find(document_[last]) != std::string_view::npos)
      break;
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

// Whether all other segments stand on one line, beside each other.
bool HeadReader::others_are_beside(size_t part) const {
  const uint32_t line = segments_[part == 0 ? segments_.size() - 1 : 0].line;
  for (size_t i = 0; i < segments_.size(); ++i)
    if (i != part && (segments_[i].line != line || line == segments_[part].line)) return false;
  return true;
}

// 'Ghent | Acme' on a line of their own, the title on another.
bool HeadReader::leads_pair(size_t part) const {
  const Segment& segment = segments_[part];
  const bool pair = part + 1 < segments_.size() && segments_[part + 1].line == segment.line &&
                    (part == 0 || segments_[part - 1].line != segment.line) &&
                    (part + 2 == segments_.size() || segments_[part + 2].line != segment.line);
  return pair && segments_[part + 1].title == 0 && could_be_place(segment.span);
}

// 'Acme', 'Ghent' and 'Engineer' on lines of their own: whether a part is the second of them.
bool HeadReader::stands_below(size_t part) const {
  if (part == 0 || part + 1 >= segments_.size()) return false;
  const Segment &above = segments_[part - 1], &segment = segments_[part], &below = segments_[part + 1];
  return above.line + 1 == segment.line && segment.line < below.line && above.title == 0 && below.title > 0 &&
         could_be_place(segment.span);
}

// Whether a part is the last of all, alone on a line below the dates.
bool HeadReader::stands_last(size_t part) const {
  const Segment& segment = segments_[part];
  return part > 0 && part + 1 == segments_.size() && segment.below &&
         segments_[part - 1].line != segment.line && !segment.after_at && could_be_place(segment.span);
}

// Where the place stands, as the other jobs may have it.
void HeadReader::note_place() {
  if (head_.place.empty() || head_.employer.empty() || head_.title.empty()) return;
  const uint32_t place = document_.line_at(head_.place.begin), name = document_.line_at(head_.employer.begin);
  head_.place_first =
      place == name && head_.place.end < head_.employer.begin && head_.title.end < head_.place.begin;
  head_.place_below = place == name + 1 && document_.line_at(head_.title.begin) > place;
}

void HeadReader::take_places() {
  // First those that are nothing else, then those at the end of a name.
  size_t others = 0, titles = 0;
  for (const Segment& segment : segments_)
    others += !segment.place && !segment.bracketed, titles += !segment.dated && segment.title > 0;
  kept_.clear();
  for (size_t i = 0; i < segments_.size(); ++i) {
    const Segment& segment = segments_[i];
    const bool whole = segment.place && !segment.employer && segment.title == 0;
    // 'Porto Sul Cargas — Santos': a name with a town in it, the place behind it.
    const bool name = whole && i + 1 < segments_.size() && segments_[i + 1].line == segment.line &&
                      (i == 0 || segments_[i - 1].line != segment.line) &&
                      (segments_[i + 1].place || could_be_place(segments_[i + 1].span)) &&
                      !is_town(segment.span);
    // '2019 - 2021 – Villa do Mar' above 'Engineer – Acme': a town that we do not know.
    const bool apart =
        segment.dated && others >= 3 && titles > 0 && others_are_beside(i) && could_be_place(segment.span);
    const bool first = others >= 3 && leads_pair(i);
    const bool below = others >= 3 && stands_below(i);
    // An employer that the others have above their titles is none below the dates.
    const bool last = stands_last(i) && (others >= 3 || as_others(&HeadStyle::employer_first));
    const bool sure =
        segment.asked == FormPart::place || apart || (first && as_others(&HeadStyle::place_first)) ||
        (below && as_others(&HeadStyle::place_below)) || (last && as_others(&HeadStyle::place_last)) ||
        (whole && !name && (all_known(segment.span) || others >= 2));
    if (sure && stands_last(i)) head_.place_last = true;
    if (sure)
      set_place(segment.span);
    else if (!segment.bracketed || segment.after_at)
      kept_.push_back(segment);
  }
  for (Segment& segment : kept_) {
    // 'Autohaus Adler GmbH in Dortmund'
    const size_t in = document_[segment.span].rfind(" in ");
    if (in != std::string_view::npos && in > 2) {
      const Span town{segment.span.begin + static_cast<uint32_t>(in) + 4, segment.span.end};
      if (is_place(document_, town) && all_known(town)) {
        set_place(town);
        segment.span.end = segment.span.begin + static_cast<uint32_t>(in);
        continue;
      }
    }
    if (stands_below_pair(segment)) {
      set_place(segment.span);
      segment.span.end = segment.span.begin;
      continue;
    }
    const std::vector<Span>& parts = comma_parts(segment.span);
    const size_t count = place_parts(
        parts, kept_.size() == 1 && (segment.title > 0 || !segment.employer) && parts.size() > 2 ? 2 : 1);
    if (count == 0) continue;
    set_place({parts[parts.size() - count].begin, segment.span.end});
    segment.span.end = parts[parts.size() - count - 1].end;
    segment.span = keep_full_stop(document_.text, segment.span);
  }
  kept_.erase(std::remove_if(kept_.begin(), kept_.end(), [](const Segment& one) { return one.span.empty(); }),
              kept_.end());
  segments_.swap(kept_);
}

// 'Luebeck, Germany' below 'Engineer, Acme', where the other jobs are written so: a town that we do not know.
bool HeadReader::stands_below_pair(const Segment& segment) {
  if (kept_.size() != 2 || segment.title > 0 || segment.employer || segment.after_at || !head_.place.empty())
    return false;
  const Segment& above = kept_[0];
  if (above.title == 0 || above.line >= segment.line || !as_others(&HeadStyle::comma_pair) ||
      comma_parts(above.span).size() != 2)
    return false;
  const std::vector<Span>& parts = comma_parts(segment.span);
  return parts.size() == 2 && could_be_place(parts[0]) && is_place(document_, parts[1]);
}

// Whether every word is of a place: 'New York', not 'Porto Sul Cargas'; 'Springfield, IL' too.
bool HeadReader::is_town(Span span) const {
  const std::string_view text = document_[span];
  if (const size_t comma = text.rfind(", "); comma != text.npos) {
    const Span first{span.begin, span.begin + static_cast<uint32_t>(comma)}, last{first.end + 2, span.end};
    return is_state(last) || (is_place(document_, first) && is_place(document_, last));
  }
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

// A few words with a capital that are no title: where it was, if their place in the heading says so.
bool HeadReader::could_be_place(Span span) const {
  const Stretch words = document_.stretch_of(span);
  const std::string_view rest = document_[span];
  if (rest.empty() || words.end_word - words.first_word > 5 || span.size() > 32) return false;
  // 'Cazalla de la Sierra'
  const auto names = document_.words_of(words);
  const auto small = std::count_if(names.begin(), names.end(), [&](const Word& word) {
    return is_lower(document_.text[word.begin]) && word.size <= 3;
  });
  if (std::distance(names.begin(), names.end()) - small > 3) return false;
  static constexpr CharSet numbers("0123456789:");
  const bool named = static_cast<uint8_t>(rest[0]) >= 0xC3 || is_upper(rest[0]);
  return named && title_score(document_, span) == 0 && !numbers.meets(rest) && !names_department(span) &&
         !has_flag(document_, span, word_flag::employer);
}

// Whether a part could be the place of an employer that stands before it: 'Acme | Ghent - Overseer', 'Acme'
// above 'Overseer - Ghent'.
bool HeadReader::stands_between(size_t part, size_t title) const {
  const Segment& segment = segments_[part];
  if (segment.line != segments_[title].line || segment.after_at || !head_.place.empty() ||
      !could_be_place(segment.span))
    return false;
  if (part < title) return part == 1 && title == 2 && segments_[0].line == segment.line;
  return title == 1 && part == 2 && segments_[0].line + 1 == segment.line;
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
  if (segments_.size() != 2 || !head_.place.empty() || segments_[1].after_at ||
      segments_[title].asked != FormPart::nothing)
    return false;
  const std::vector<Span> parts = comma_parts(segments_[title].span);
  const Span other = segments_[1 - title].span;
  if (parts.size() < 2 || title != 0 || !could_be_place(other)) return false;
  // A name that is no word of trade is an employer's, not a team's.
  const Stretch name = document_.stretch_of(parts[1]);
  const bool named = segments_[0].line == segments_[1].line && name.first_word != name.end_word &&
                     document_.words[name.first_word].id == 0 && title_score(document_, parts[0]) > 0;
  // 'Engineer, Tax Office, Computing': the employer has its department.
  const bool whole =
      parts.size() == 2 || (title_score(document_, parts[0]) > 0 && title_score(document_, parts[1]) <= 1);
  if (!whole || ((!named || parts.size() > 2) && !as_others(&HeadStyle::comma_pair))) return false;
  head_.title = parts[0], head_.employer = {parts[1].begin, parts.back().end}, head_.place = other;
  head_.sure = true;
  return true;
}

// 'Hansen KG, Luebeck': a town that we do not know.
void HeadReader::take_place_of_employer() {
  if (!head_.place.empty() || head_.employer.empty() || head_.title.empty()) return;
  if (document_[head_.employer].find(',') == std::string_view::npos) return;
  const std::vector<Span>& parts = comma_parts(head_.employer);
  if (parts.size() < 2 || !could_be_place(parts.back())) return;
  head_.place = parts.back();
  head_.employer = keep_full_stop(document_.text, {head_.employer.begin, parts[parts.size() - 2].end});
}

// 'Engineer, Luebeck', the employer apart, where the other jobs are written so.
void HeadReader::take_place_of_title() {
  if (head_.title.empty() || head_.employer.empty()) return;
  if (!head_.place.empty()) {
    head_.title_place = head_.place.begin == head_.title.end + 2;
    return;
  }
  if (document_[head_.title].find(',') == std::string_view::npos) return;
  const std::vector<Span>& parts = comma_parts(head_.title);
  if (parts.size() != 2 || !could_be_place(parts[1])) return;
  if (!as_others(&HeadStyle::title_place)) return;
  head_.place = parts[1];
  head_.title = parts[0];
}

}
