#include <algorithm>

#include "core/rules/rule.hpp"

namespace resume::rules {

static constexpr std::string_view arg_names[] = {"address"};

static bool is_word_byte(char c) { return is_letter(c) || is_digit(c) || static_cast<uint8_t>(c) >= 0x80; }

static bool is_space_or_tab(char c) { return c == ' ' || c == '\t'; }

// The bracketed word at `at` ('(at)', '[ dot ]'): its end, or 0 if there is another one or none.
static size_t bracketed(std::string_view text, size_t at, std::string_view word) {
  static constexpr std::string_view opening = "([{<", closing = ")]}>";
  const size_t kind = at < text.size() ? opening.find(text[at]) : opening.npos;
  if (kind == opening.npos) return 0;
  do ++at;
  while (at < text.size() && is_space_or_tab(text[at]));
  for (const char c : word)
    if (at >= text.size() || (text[at++] | 0x20) != c) return 0;
  while (at < text.size() && is_space_or_tab(text[at])) ++at;
  return at < text.size() && text[at] == closing[kind] ? at + 1 : 0;
}

struct SpelledAddress {
  Span span;  // empty: there is none
  std::string address;
};

static bool is_address_byte(char c) {
  return is_word_byte(c) || c == '.' || c == '-' || c == '_' || c == '+';
}

// 'jane (at) example (dot) org' in `text`, whose first byte is the document's byte `offset`.
static SpelledAddress find_spelled(std::string_view text, uint32_t offset) {
  for (size_t at = text.find_first_of("([{<"); at != text.npos; at = text.find_first_of("([{<", at + 1)) {
    size_t end = bracketed(text, at, "at");
    if (end == 0) continue;
    size_t name_end = at;
    while (name_end > 0 && is_space_or_tab(text[name_end - 1])) --name_end;
    size_t begin = name_end;
    while (begin > 0 && is_address_byte(text[begin - 1])) --begin;
    std::string address = std::string(text.substr(begin, name_end - begin)) + '@';
    size_t stop = end;
    for (;;) {
      while (end < text.size() && is_space_or_tab(text[end])) ++end;
      const size_t host = end;
      while (end < text.size() && is_address_byte(text[end])) ++end;
      if (end == host) break;
      address += text.substr(host, end - host);
      stop = end;
      while (end < text.size() && is_space_or_tab(text[end])) ++end;
      const size_t dot = bracketed(text, end, "dot");
      if (dot == 0) break;
      address += '.';
      end = dot;
    }
    const size_t sign = address.find('@');
    if (begin != name_end && address.find('.', sign) != address.npos && address.back() != '.')
      return {{offset + static_cast<uint32_t>(begin), offset + static_cast<uint32_t>(stop)}, address};
  }
  return {};
}

static void judge(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  verdict.at_stake = points;
  const Resume& resume = subject.resume;
  const Document& document = resume.document;
  if (!resume.contact.emails.empty()) return;
  const Span top = resume.sections.empty() ? Span{} : resume.sections.front().span;
  SpelledAddress spelled = find_spelled(document[top], top.begin);
  if (!spelled.span.empty()) {
    Finding& finding = verdict.add(rule, spelled.span);
    finding.severity = Severity::minor;
    finding.message = 1;
    finding.args = {Arg::of(Where::resume, spelled.span)};
    finding.fix = {true, spelled.span, std::move(spelled.address)};
    finding.points = points / 4;
    return;
  }
  const auto line = std::find_if(document.lines.begin(), document.lines.end(),
                                 [](const Stretch& one) { return one.first_word != one.end_word; });
  if (line == document.lines.end()) return;
  verdict.add(rule, resume.contact.name.empty() ? line->span : resume.contact.name).points = points;
}

extern const Rule contact_email;
constinit const Rule contact_email{
    .id = "contact_email",
    .severity = Severity::blocker,
    .score = ScoreKind::readable,
    .evidence = Evidence::vendor,
    .source = "Textkernel's documentation of resume quality; Greenhouse on contact data in headers",
    .points = 20,
    .arg_names = arg_names,
    .judge = judge,
};

}
