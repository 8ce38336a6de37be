#include <algorithm>
#include <array>

#include "core/resume/reader.hpp"
#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"

namespace resume {

// A byte of an address beyond its marks: letters and digits of any script, but no icon glyph.
static bool is_address_letter(std::string_view text, uint32_t at) {
  const char c = text[at];
  if (is_letter(c) || is_digit(c)) return true;
  if (static_cast<uint8_t>(c) < 0x80) return false;
  uint32_t begin = at;
  while (begin > 0 && at - begin < 3 && (static_cast<uint8_t>(text[begin]) & 0xC0) == 0x80) --begin;
  const char32_t point = code_point_at(text, begin).value;
  return point >= 0xC0 && point != 0xD7 && !(point >= 0x2000 && point <= 0x2BFF) &&
         !(point >= 0xE000 && point <= 0xF8FF) && point < 0xFFF0 && !(point >= 0x3000 && point <= 0x303F);
}

// An address or a link is no longer than this; RFC 5321 allows 254 bytes for a mailbox.
static constexpr uint32_t longest_address = 254;

static Span email_around(std::string_view text, uint32_t at) {
  Span span{at, at + 1};
  while (span.begin > 0 && at - span.begin < longest_address) {
    const char c = text[span.begin - 1];
    if (!is_address_letter(text, span.begin - 1) && c != '.' && c != '_' && c != '%' && c != '+' &&
        c != '-' && c != '\'')
      break;
    --span.begin;
  }
  while (span.begin < at && (static_cast<uint8_t>(text[span.begin]) & 0xC0) == 0x80) ++span.begin;
  while (span.begin < at && (text[span.begin] == '.' || text[span.begin] == '\'' || text[span.begin] == '-'))
    ++span.begin;
  while (span.end < text.size() && span.end - at < longest_address &&
         (is_address_letter(text, span.end) || text[span.end] == '.' || text[span.end] == '-'))
    ++span.end;
  while (span.end > at + 1 && (text[span.end - 1] == '.' || text[span.end - 1] == '-')) --span.end;
  const std::string_view domain = text_of(text, {at + 1, span.end});
  const size_t dot = domain.rfind('.');
  const bool whole = span.begin < at && dot != domain.npos && dot > 0 && domain.size() - dot > 2 &&
                     !is_digit(domain.back()) && domain.find("..") == domain.npos &&
                     text_of(text, {span.begin, at}).find("..") == domain.npos;
  return whole ? span : Span{at, at};
}

static void read_emails(Resume& resume) {
  const std::string_view text = resume.document.text;
  for (size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
    const Span span = email_around(text, static_cast<uint32_t>(at));
    if (!span.empty()) resume.contact.emails.push_back(span);
  }
}

// ---- telephone numbers

static bool joins_digits(char c) {
  return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/';
}

// Whether digits in these groups are dates and not a number to call: '2019 - 2022', '03/2020'.
static bool reads_as_dates(const Document& document, Span span) {
  return !find_period(document, span).span.empty();
}

static uint32_t phone_joint(std::string_view text, uint32_t at) {
  if (joins_digits(text[at])) return 1;
  if (static_cast<uint8_t>(text[at]) < 0x80) return 0;
  const CodePoint point = code_point_at(text, at);  // no-break and thin blanks, dashes
  const char32_t c = point.value;
  return c == 0xA0 || (c >= 0x2000 && c <= 0x2014) || c == 0x202F ? point.size : 0;
}

static void read_phones(Resume& resume, Span within) {
  const Document& document = resume.document;
  const std::string_view text = document.text;
  for (uint32_t at = within.begin; at < within.end;) {
    const char c = text[at];
    const bool begins = c == '+' || c == '(' || is_digit(c);
    const bool tied =
        at > within.begin && (is_letter(text[at - 1]) || is_digit(text[at - 1]) || text[at - 1] == '/' ||
                              text[at - 1] == '@' || text[at - 1] == '_');
    if (!begins || tied) {
      ++at;
      continue;
    }
    uint32_t end = at, next = at + (c == '+' ? 1 : 0), digits = 0, joints = 0;
    while (next < within.end && digits <= 15) {
      if (is_digit(text[next])) {
        ++digits, joints = 0, end = ++next;
      } else {
        const uint32_t size = phone_joint(text, next);
        if (size == 0 || ++joints > 3) break;
        next += size;
      }
    }
    const Span span{at, std::max(end, at + 1)};
    const bool letter_after = end < text.size() && (is_letter(text[end]) || text[end] == '@' ||
                                                    text[end] == '%' || text[end] == '+');
    const bool long_enough = c == '+' ? digits >= 7 : digits >= 7 && span.size() >= 7;
    if (long_enough && digits <= 15 && !letter_after && (c == '+' || !reads_as_dates(document, span)))
      resume.contact.phones.push_back(span);
    at = span.end;
  }
}

// ---- links

static constexpr auto ends_host_table = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(" \t\n\r\f\v,;|)]>\"<(")) table[static_cast<uint8_t>(c)] = true;
  return table;
}();

static bool ends_host(char c) { return ends_host_table[static_cast<uint8_t>(c)]; }

static bool contains_folded(std::string_view text, std::string_view part) {
  const auto same = [](char a, char b) { return lower(a) == b; };
  return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

// The last name of hosts that people write without 'https://'. Endings that are also file types or words of
// technology
// ('Node.js', 'ASP.NET', 'Socket.io') need a path or a small-letter name before them.
static bool is_link_host(std::string_view host, bool has_path) {
  const size_t dot = host.rfind('.');
  if (dot == host.npos || dot == 0 || host[0] == '.' || host.find("..") != host.npos) return false;
  const std::string_view ending = host.substr(dot + 1);
  static constexpr std::string_view endings[] = {
      "ai",   "app",    "at",       "be",      "blog",  "br",        "ca",   "ch",     "cloud",
      "club", "cn",     "co",       "codes",   "com",   "cz",        "de",   "design", "dev",
      "dk",   "edu",    "engineer", "es",      "eu",    "example",   "fi",   "fr",     "fyi",
      "gg",   "gr",     "hu",       "ie",      "in",    "info",      "io",   "it",     "jp",
      "kr",   "link",   "ly",       "me",      "mx",    "name",      "net",  "nl",     "no",
      "nz",   "online", "org",      "page",    "pl",    "portfolio", "pro",  "pt",     "ro",
      "ru",   "se",     "sh",       "site",    "space", "studio",    "tech", "to",     "tv",
      "ua",   "uk",     "us",       "website", "work",  "works",     "xyz",  "za"};
  if (!std::binary_search(std::begin(endings), std::end(endings), ending)) return false;
  if (has_path) return true;
  for (const char c : host)
    if (c >= 'A' && c <= 'Z') return false;
  return true;
}

static void read_links(Resume& resume, Span within) {
  const std::string_view text = resume.document.text;
  const std::string_view searched = text.substr(0, within.end);
  for (uint32_t from = within.begin;;) {
    // A host has a full stop within; most stand at the end of a sentence.
    const size_t stop = searched.find('.', from);
    if (stop == searched.npos) return;
    const auto dot = static_cast<uint32_t>(stop);
    uint32_t at = dot, end = dot + 1;
    if (end == within.end || ends_host(text[end])) {
      from = end;
      continue;
    }
    while (at > from && !ends_host(text[at - 1])) --at;
    while (end < within.end && !ends_host(text[end])) ++end;
    Span span{at, end};
    from = end;
    const CodePoint first = code_point_at(text, span.begin);  // an icon glued to the address
    if (first.value >= 0xE000 && first.value <= 0xF8FF) span.begin += first.size;
    while (!span.empty() &&
           (text[span.end - 1] == '.' || text[span.end - 1] == ':' || text[span.end - 1] == '*'))
      --span.end;
    const std::string_view run = text_of(text, span);
    if (run.size() < 4 || run.size() > 2000 || run.find('@') != run.npos) continue;
    const size_t scheme = run.find("://");
    // 'LinkedIn:linkedin.com/in/x'
    const size_t label = scheme == run.npos ? run.rfind(':', run.find('/')) : run.npos;
    const size_t host_at = scheme != run.npos ? scheme + 3 : label != run.npos ? label + 1 : 0;
    const std::string_view rest = run.substr(host_at);
    const size_t slash = rest.find('/');
    const std::string_view host = rest.substr(0, slash);
    if (scheme == run.npos && !is_link_host(host, slash != rest.npos && slash + 1 < rest.size())) continue;
    if (scheme != run.npos && host.find('.') == host.npos) continue;
    if (label != run.npos) span.begin += static_cast<uint32_t>(label) + 1;
    const LinkKind kind = contains_folded(host, "github.com")     ? LinkKind::github
                          : contains_folded(host, "linkedin.com") ? LinkKind::linkedin
                                                                  : LinkKind::other;
    resume.contact.links.push_back({span, kind});
  }
}

// ---- name and place

static bool is_part_end(std::string_view text, uint32_t at, uint32_t& size) {
  const char c = text[at];
  size = 1;
  if (c == '|' || c == '\t' || c == ';') return true;
  if (c == ' ' && at + 1 < text.size() && text[at + 1] == ' ') return true;
  if (static_cast<uint8_t>(c) < 0x80) return false;
  const CodePoint point = code_point_at(text, at);
  size = point.size;
  return point.value == 0xB7 || point.value == 0x2022 || point.value == 0x2013 || point.value == 0x2014 ||
         point.value == 0x2502 || point.value == 0x25CF || point.value == 0x25C6 ||
         (point.value >= 0xE000 && point.value <= 0xF8FF);
}

template <class Sink>
static void each_part(const Document& document, Span line, Sink&& sink) {
  const std::string_view text = document.text;
  uint32_t begin = line.begin;
  for (uint32_t at = line.begin; at < line.end;) {
    uint32_t size = 1;
    if (is_part_end(text, at, size)) {
      if (const Span part = trim_separators(text, {begin, at}); !part.empty()) sink(part);
      begin = at + size;
    }
    at += size;
  }
  if (const Span part = trim_separators(text, {begin, line.end}); !part.empty()) sink(part);
}

static bool has_any(std::string_view text, std::string_view chars) {
  return text.find_first_of(chars) != text.npos;
}

static bool could_be_name(const Document& document, Span span) {
  const std::string_view text = document[span];
  const Stretch words = document.stretch_of(span);
  const uint32_t count = words.end_word - words.first_word;
  if (count == 0 || count > 8 || text.size() > 60 || has_any(text, "@/:0123456789+#&?!_=<>[]{}\\%$"))
    return false;
  const auto first = static_cast<uint8_t>(text[0]);
  if (first >= 'a' && first <= 'z') {
    if (text.find(' ') == text.npos) return false;  // 'de la Cruz' is a name, 'engineer' is none
  }
  uint32_t known = 0;
  for (const Word& word : document.words_of(words)) {
    const uint16_t flags = lexicon::flags(word.id);
    if ((flags & (word_flag::title | word_flag::degree)) != 0) return false;
    known += (flags & (word_flag::stop | word_flag::verb_past)) != 0;
  }
  return known * 2 < count + 1;
}

static bool is_document_word(const Document& document, Span span) {
  const Stretch words = document.stretch_of(span);
  for (const std::string_view name : {"resume", "curriculum", "cv", "lebenslauf", "vitae"}) {
    std::string folded;
    for (const char c : document[document.words[words.first_word]]) folded.push_back(lower(c));
    if (folded == name || folded == "r\xC3\xA9sum\xC3\xA9") return true;
  }
  return false;
}

// What stands behind a name: degrees, pronouns, a title.
static Span without_suffix(const Document& document, Span span) {
  const std::string_view text = document[span];
  size_t cut = text.find_first_of(",(");
  if (cut != text.npos && cut > 0) span.end = span.begin + static_cast<uint32_t>(cut);
  return trim_separators(document.text, span);
}

static void read_name(Resume& resume, const Section& section) {
  const Document& document = resume.document;
  uint32_t seen = 0;
  for (uint32_t line = section.first_line; line < section.end_line && seen < 5; ++line) {
    const Stretch& stretch = document.lines[line];
    if (stretch.first_word == stretch.end_word) continue;
    ++seen;
    Span name;
    each_part(document, bare_line(document, stretch), [&](Span part) {
      if (!name.empty()) return;
      const std::string_view text = document[part];
      const size_t label = text.find(':');
      if (label != text.npos && (text.substr(0, label) == "Name" || text.substr(0, label) == "NAME"))
        part = trim_separators(document.text, {part.begin + static_cast<uint32_t>(label) + 1, part.end});
      part = without_suffix(document, part);
      if (!part.empty() && could_be_name(document, part) && !is_document_word(document, part) &&
          lexicon::section_heading(document, document.stretch_of(part)) < 0)
        name = part;
    });
    if (!name.empty()) {
      resume.contact.name = name;
      return;
    }
  }
}

// 'Berlin, Germany', 'Austin, TX', 'Remote'; a part of the contact lines with a known place, or two capitals
// behind a comma.
static void read_place(Resume& resume, const Section& section) {
  const Document& document = resume.document;
  for (uint32_t line = section.first_line; line < section.end_line && line < section.first_line + 12;
       ++line) {
    each_part(document, document.lines[line].span, [&](Span part) {
      if (!resume.contact.place.empty() || part.overlaps(resume.contact.name)) return;
      std::string_view text = document[part];
      const size_t label = text.find(": ");
      if (label != text.npos)
        part = trim_separators(document.text, {part.begin + static_cast<uint32_t>(label) + 1, part.end}),
        text = document[part];
      if (text.size() > 60 || has_any(text, "@/")) return;
      if (has_flag(document, part, word_flag::title)) return;
      const size_t comma = text.rfind(", ");
      const bool state = comma != text.npos && text.size() - comma >= 4 && text[comma + 2] >= 'A' &&
                         text[comma + 2] <= 'Z' && text[comma + 3] >= 'A' && text[comma + 3] <= 'Z' &&
                         (text.size() == comma + 4 || text[comma + 4] == ' ');
      if (!state && !has_flag(document, part, word_flag::place)) return;
      const Stretch words = document.stretch_of(part);
      if (words.end_word - words.first_word > 7) return;
      // A number to call beside it is none of the place.
      uint32_t end = part.end;
      for (uint32_t i = words.first_word; i < words.end_word; ++i)
        if (is_digit(document.text[document.words[i].begin]) && document.words[i].begin > part.begin &&
            text.find('+') != text.npos)
          end = std::min(end, document.words[i].begin);
      resume.contact.place = trim_separators(document.text, {part.begin, end});
    });
  }
}

void read_contact(Resume& resume) {
  read_emails(resume);
  const Section& section = resume.sections[0];
  const uint32_t size = static_cast<uint32_t>(resume.document.text.size());
  const Section* named = nullptr;
  for (const Section& candidate : resume.sections)
    if (candidate.kind == SectionKind::contact && &candidate != &section) named = &candidate;
  read_phones(resume, section.span);
  if (named != nullptr) read_phones(resume, named->span);
  read_links(resume, {0, size});
  read_name(resume, section);
  read_place(resume, section);
  if (resume.contact.place.empty() && named != nullptr) read_place(resume, *named);
}

}
