#include "core/resume/head.hpp"

#include <algorithm>

#include "core/resume/reader.hpp"
#include "core/text/utf8.hpp"

namespace resume {

static bool is_space(char c) { return c == ' ' || c == '\t'; }

static bool is_separator(char32_t c) {
  return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '|' || c == '-' || c == ':' || c == '*' ||
         c == '#' || c == '_' || c == '@' || c == '~' || c == 0xA0 || c == 0xB7 ||
         (c >= 0x2000 && c <= 0x2015) || c == 0x2022 || c == 0x2212 || c == 0x25CF || c == 0x25AA ||
         c == 0x2502 || c == 0x2503 || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0x1F300 && c <= 0x1FAFF);
}

static Span trim_signs(std::string_view text, Span span) {
  for (CodePoint point = code_point_at(text, span.begin); span.begin < span.end && is_separator(point.value);
       point = code_point_at(text, span.begin))
    span.begin += point.size;
  while (span.begin < span.end) {
    uint32_t last = span.end - 1;
    while (last > span.begin && (static_cast<uint8_t>(text[last]) & 0xC0) == 0x80) --last;
    if (!is_separator(code_point_at(text, last).value)) break;
    span.end = last;
  }
  return span;
}

Span trim_separators(std::string_view text, Span span) {
  while (true) {
    span = trim_signs(text, span);
    if (span.empty()) return span;
    // Brackets around the whole go; an open or closed one at an end is a rest of what was cut away.
    const bool opens = text[span.begin] == '(', closes = text[span.end - 1] == ')';
    if (text[span.begin] == ')')
      ++span.begin;
    else if (text[span.end - 1] == '(')
      --span.end;
    else if (opens && closes && text_of(text, span).find('(', 1) == std::string_view::npos)
      ++span.begin, --span.end;
    else
      return span;
  }
}

bool has_flag(const Document& document, Span span, uint16_t flags) {
  for (const Word& word : document.words_of(document.stretch_of(span)))
    if ((lexicon::flags(word.id) & flags) != 0) return true;
  return false;
}

struct Part {
  Span span;
  bool after_at = false;     // 'Engineer at Acme': this is Acme
  bool after_comma = false;  // only a comma stands before it
};

// Bytes of the separator between two parts that begins at `at`; 0: none. `comma`: it is a comma alone.
static uint32_t separator_at(std::string_view text, uint32_t at, Span line, bool& comma,
                             bool& place_of_work) {
  comma = place_of_work = false;
  const char c = text[at];
  const bool blank_before = at > line.begin && is_space(text[at - 1]);
  if (c == ',' || c == ';') return comma = true, 1;
  if (c == '|' || c == '\t') return 1;
  if (c == ' ' && at + 1 < line.end && text[at + 1] == ' ') return 2;
  const bool blank_after = at + 1 < line.end && is_space(text[at + 1]);
  if (c == '-' && blank_before && blank_after) return 1;
  if (c == '@' && blank_before) return place_of_work = true, 1;
  if ((c == 'a' || c == 'A') && blank_before && at + 2 < line.end && (text[at + 1] == 't') &&
      is_space(text[at + 2]))
    return place_of_work = true, 2;
  if (c == '(' || c == ')') return 1;
  if (static_cast<uint8_t>(c) < 0x80) return 0;
  const CodePoint point = code_point_at(text, at);
  const char32_t p = point.value;
  const bool dash = p == 0x2013 || p == 0x2014 || p == 0x2212;
  if (dash || p == 0xB7 || p == 0x2022 || p == 0x2502 || p == 0x25CF || p == 0x25AA) return point.size;
  return 0;
}

static void split_line(const Document& document, Span line, std::vector<Part>& parts) {
  const std::string_view text = document.text;
  Part part{{line.begin, line.begin}, false, false};
  const auto close = [&](uint32_t end) {
    part.span = trim_separators(text, {part.span.begin, end});
    if (!part.span.empty()) parts.push_back(part);
  };
  for (uint32_t at = line.begin; at < line.end;) {
    bool comma, place_of_work;
    const uint32_t size = separator_at(text, at, line, comma, place_of_work);
    if (size == 0) {
      at += std::max(1u, code_point_at(text, at).size);
      continue;
    }
    close(at);
    at += size;
    part = {{at, at}, place_of_work, comma};
  }
  close(line.end);
}

// 'Acme, Inc.': the legal form belongs to the name before it.
static bool is_legal_form(const Document& document, Span span) {
  const Stretch words = document.stretch_of(span);
  for (uint32_t i = words.first_word; i < words.end_word; ++i)
    if (document[document.words[i]] != "." &&
        (lexicon::flags(document.words[i].id) & word_flag::employer) == 0)
      return false;
  return words.end_word > words.first_word && span.size() <= 8;
}

static bool is_state(std::string_view text) {
  return text.size() == 2 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'A' && text[1] <= 'Z';
}

static bool is_place(const Document& document, const Part& part) {
  const Stretch words = document.stretch_of(part.span);
  if (words.end_word - words.first_word > 4) return false;
  if (has_flag(document, part.span, word_flag::title | word_flag::employer)) return false;
  if (has_flag(document, part.span, word_flag::place)) return true;
  return part.after_comma && is_state(document[part.span]);
}

// How sure a part is a title: words of job titles, none of employers' names.
static int title_score(const Document& document, const Part& part) {
  if (part.after_at) return 0;
  int score = 0;
  for (const Word& word : document.words_of(document.stretch_of(part.span))) {
    const uint16_t flags = lexicon::flags(word.id);
    score += (flags & word_flag::title) != 0 ? 2 : 0;
    score -= (flags & word_flag::employer) != 0 ? 1 : 0;
  }
  return score;
}

static Span joined(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

Head read_head(const Document& document, const std::vector<Span>& lines, Span period) {
  std::vector<Part> parts;
  for (const Span line : lines) {
    if (line.overlaps(period) && !period.empty()) {
      if (line.begin < period.begin) split_line(document, {line.begin, period.begin}, parts);
      if (period.end < line.end) split_line(document, {period.end, line.end}, parts);
    } else {
      split_line(document, line, parts);
    }
  }
  for (size_t i = 1; i < parts.size();)
    if (parts[i].after_comma && is_legal_form(document, parts[i].span)) {
      parts[i - 1].span.end = std::max(parts[i].span.end, parts[i - 1].span.end);
      const std::string_view text = document.text;
      if (parts[i - 1].span.end < text.size() && text[parts[i - 1].span.end] == '.') ++parts[i - 1].span.end;
      parts.erase(parts.begin() + static_cast<long>(i));
    } else {
      ++i;
    }

  Head head;
  size_t title = parts.size();
  int best = 0;
  for (size_t i = 0; i < parts.size(); ++i)
    if (const int score = title_score(document, parts[i]); score > best) best = score, title = i;
  const bool has_title_words = title < parts.size();
  if (has_title_words) {
    head.title = parts[title].span;
    parts.erase(parts.begin() + static_cast<long>(title));
  }
  // Places stand last; 'Berlin, Germany' is one of two parts.
  for (size_t i = parts.size(); i-- > 0;) {
    if (!is_place(document, parts[i])) continue;
    size_t first = i;
    const bool pair =
        i > 0 && parts[i].after_comma && (is_place(document, parts[i - 1]) || (i >= 2 || has_title_words));
    if (pair && i > 0 && parts.size() > (has_title_words ? 2u : 3u))
      --first;
    else if (pair && is_place(document, parts[i - 1]))
      --first;
    head.place = joined(parts[first].span, parts[i].span);
    parts.erase(parts.begin() + static_cast<long>(first), parts.begin() + static_cast<long>(i) + 1);
    break;
  }
  size_t employer = parts.size();
  for (size_t i = 0; i < parts.size(); ++i) {
    const bool named = parts[i].after_at || has_flag(document, parts[i].span, word_flag::employer);
    if (named && (employer == parts.size() || parts[i].after_at)) employer = i;
  }
  if (employer == parts.size() && !parts.empty()) employer = 0;
  if (employer < parts.size()) {
    head.employer = parts[employer].span;
    parts.erase(parts.begin() + static_cast<long>(employer));
  }
  if (!has_title_words && !parts.empty()) {
    // No word tells: of two parts the guide's order holds, title first.
    head.title = parts[0].span;
    if (head.employer.begin < head.title.begin && !has_flag(document, head.employer, word_flag::employer))
      std::swap(head.title, head.employer);
    parts.erase(parts.begin());
  }
  if (head.place.empty() && !parts.empty() && parts.back().span.size() <= 40) head.place = parts.back().span;
  return head;
}

}
