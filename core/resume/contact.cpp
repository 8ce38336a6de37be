#include <algorithm>
#include <array>

#include "core/resume/reader.hpp"
#include "core/text/addresses.hpp"
#include "core/text/ascii.hpp"
#include "core/text/scan.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

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

static bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// Where the line below begins when `at` ends its line; else 0.
static uint32_t line_below(std::string_view text, uint32_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\r')) ++at;
  if (at >= text.size() || text[at] != '\n') return 0;
  ++at;
  while (at < text.size() && text[at] == ' ') ++at;
  return at < text.size() ? at : 0;
}

// The end of an address that a narrow column broke: the line below is nothing but its rest.
static uint32_t end_below(std::string_view text, Span span, bool email) {
  const uint32_t below = line_below(text, span.end);
  if (below == 0) return span.end;
  const std::string_view run = text_of(text, span);
  const size_t at = run.find('@');
  const std::string_view host =
      email && at != run.npos ? run.substr(at + 1) : run.substr(0, run.find('/', 8));
  uint32_t end = below;
  bool stops = false;
  while (end < text.size() && end - below < 40 && !is_line_end(text[end])) {
    const char c = text[end];
    stops = stops || c == '.';
    if (!is_lower(c) && !is_digit(c) && c != '.' && c != '-' && c != '_' && !(c == '/' && !email))
      return span.end;
    ++end;
  }
  if (end == below || (end < text.size() && !is_line_end(text[end]))) return span.end;
  const bool path = !email && run.find('/', run.find("//") == run.npos ? 0 : 8) != run.npos;
  // 'jane@doe.engineering' above 'doe.engineering': an address of its own.
  if (email && stops && host.find('.') != host.npos && text[below] != '.') return span.end;
  if (email ? ends_whole(host) : (!path || stops || end - below > 12)) return span.end;
  return end;
}

// 'jane.doe@' with 'acme.com' below, or 'jane.doe' above '@acme.com'.
static Span wrapped_email(std::string_view text, uint32_t at) {
  Span span{at, at};
  const auto is_mailbox = [&](char c) {
    return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '-' || c == '+';
  };
  uint32_t begin = at, end = at + 1;
  if (const uint32_t below = line_below(text, at + 1); below != 0) end = below;
  const uint32_t host = end;
  // 'jane.doe@ac' above 'me.com'
  uint32_t cut = host;
  while (cut < text.size() &&
         (is_lower(text[cut]) || is_digit(text[cut]) || text[cut] == '-' || text[cut] == '.'))
    ++cut;
  if (const uint32_t below = cut > host ? line_below(text, cut) : 0; below != 0 && is_lower(text[below])) {
    uint32_t rest = below;
    while (rest < text.size() && (is_lower(text[rest]) || text[rest] == '.' || text[rest] == '-')) ++rest;
    const std::string_view run = text_of(text, {host, rest});
    if (rest - below < 40 && run.find('.') != run.npos && (rest == text.size() || is_line_end(text[rest])))
      end = below;
  }
  while (end < text.size() && end - host < longest_address &&
         (is_letter(text[end]) || is_digit(text[end]) || text[end] == '.' || text[end] == '-'))
    ++end;
  while (end > host && text[end - 1] == '.') --end;
  if (begin > 0 && is_line_end(text[begin - 1])) {
    while (begin > 0 && (is_line_end(text[begin - 1]) || text[begin - 1] == ' ')) --begin;
  }
  const uint32_t mailbox = begin;
  while (begin > 0 && mailbox - begin < 64 && is_mailbox(text[begin - 1])) --begin;
  const std::string_view name = text_of(text, {host, end});
  const size_t dot = name.rfind('.');
  const bool alone = begin == 0 || text[begin - 1] == '\n' || text[begin - 1] == ' ' ||
                     static_cast<uint8_t>(text[begin - 1]) >= 0x80;
  if (mailbox - begin < 2 || dot == name.npos || dot == 0 || name.size() - dot < 3 || !alone) return span;
  return {begin, end};
}

// E-mails and links of a resume are no more than this; a hostile text has any number.
static constexpr size_t most_addresses = 500;

static void read_emails(Resume& resume) {
  const std::string_view text = resume.document.text;
  for (size_t at = find_any<'@'>(text, 0); at < text.size() && resume.contact.emails.size() < most_addresses;
       at = find_any<'@'>(text, at + 1)) {
    Span span = email_around(text, static_cast<uint32_t>(at));
    if (span.empty()) span = wrapped_email(text, static_cast<uint32_t>(at));
    if (span.empty()) continue;
    span.end = end_below(text, span, true);
    resume.contact.emails.push_back(span);
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

// '60614' of 'IL 60614'.
static bool is_zip(std::string_view text, uint32_t at) {
  if (at < 4 || at + 6 > text.size() || text[at - 1] != ' ' || !is_upper(text[at - 2]) ||
      !is_upper(text[at - 3]) || is_letter(text[at - 4]))
    return false;
  return std::all_of(text.begin() + at, text.begin() + at + 5, is_digit) && !is_digit(text[at + 5]);
}

// Bytes of a postcode that begins at `at`; 0: there is none. 'IL 60614 312.555.0186': five digits behind a
// state; '4050-174 Porto', '01310-100': three behind a hyphen.
static uint32_t postcode_size(std::string_view text, uint32_t at) {
  uint32_t size = at;
  while (size < text.size() && is_digit(text[size])) ++size;
  size -= at;
  const uint32_t end = at + size + 4;
  if ((size == 4 || size == 5) && end <= text.size() && text[at + size] == '-' &&
      std::all_of(text.begin() + at + size + 1, text.begin() + end, is_digit)) {
    const char after = end < text.size() ? text[end] : '\n';
    const bool more =
        is_digit(after) || (joins_digits(after) && end + 1 < text.size() && is_digit(text[end + 1]));
    if (!more) return size + 4;
  }
  return is_zip(text, at) ? 5 : 0;
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
    if (const uint32_t postcode = postcode_size(text, at); postcode != 0) {
      at += postcode;
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
    Span span{at, std::max(end, at + 1)};
    const bool letter_after = end < text.size() && (is_letter(text[end]) || text[end] == '@' ||
                                                    text[end] == '%' || text[end] == '+');
    const bool long_enough = c == '+' ? digits >= 7 : digits >= 7 && span.size() >= 7;
    // '(+49) 171 555'
    if (c == '+' && at > within.begin && text[at - 1] == '(' && text_of(text, span).find(')') != text.npos)
      --span.begin;
    if (long_enough && digits <= 15 && !letter_after && (c == '+' || !reads_as_dates(document, span)))
      resume.contact.phones.push_back(span);
    at = span.end;
  }
}

// Beside a column that is read first the number may stand anywhere, on a short line of its own.
static void read_lone_phone(Resume& resume) {
  for (const Stretch& line : resume.document.lines) {
    if (line.span.size() < 9 || line.span.size() > 44 || line.end_word - line.first_word > 10) continue;
    uint32_t digits = 0;
    for (const char c : resume.document[line.span]) digits += is_digit(c);
    if (digits < 9 || digits > 15) continue;
    read_phones(resume, line.span);
    if (!resume.contact.phones.empty()) return;
  }
}

// ---- links

static constexpr auto ends_host_table = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(" \t\n\r\f\v,;|)[]>\"<(")) table[static_cast<uint8_t>(c)] = true;
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
      "agency",     "ai",          "amsterdam", "app",       "art",     "at",      "bayern", "be",
      "berlin",     "bio",         "blog",      "br",        "bzh",     "ca",      "cat",    "ch",
      "cloud",      "club",        "cn",        "co",        "coach",   "codes",   "com",    "consulting",
      "cz",         "de",          "design",    "dev",       "digital", "dk",      "edu",    "email",
      "engineer",   "engineering", "es",        "eu",        "eus",     "example", "expert", "fi",
      "fr",         "fyi",         "gal",       "gg",        "gr",      "hamburg", "hu",     "ie",
      "in",         "info",        "io",        "it",        "jp",      "koeln",   "kr",     "law",
      "legal",      "life",        "link",      "live",      "london",  "ltd",     "ly",     "marketing",
      "me",         "media",       "menu",      "mx",        "name",    "net",     "ninja",  "nl",
      "no",         "nyc",         "nz",        "one",       "online",  "org",     "page",   "paris",
      "photo",      "photography", "pl",        "portfolio", "pro",     "pt",      "quebec", "ro",
      "rocks",      "ru",          "scot",      "se",        "sh",      "shop",    "site",   "social",
      "software",   "solutions",   "space",     "studio",    "swiss",   "systems", "team",   "tech",
      "technology", "to",          "today",     "tv",        "ua",      "uk",      "us",     "video",
      "vip",        "wales",       "website",   "wien",      "wiki",    "work",    "works",  "world",
      "xyz",        "za",          "zone"};
  if (!std::binary_search(std::begin(endings), std::end(endings), ending)) return false;
  if (has_path) return true;
  for (const char c : host)
    if (is_upper(c)) return false;
  return true;
}

static void read_links(Resume& resume, Span within) {
  const std::string_view text = resume.document.text;
  const std::string_view searched = text.substr(0, within.end);
  // An address may go on below the section.
  for (uint32_t from = within.begin; from < within.end && resume.contact.links.size() < most_addresses;) {
    // A host has a full stop within; most stand at the end of a sentence.
    const size_t stop = find_any<'.'>(searched, from);
    if (stop == searched.size()) return;
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
    const bool icon = (first.value >= 0xE000 && first.value <= 0xF8FF) ||
                      (first.value >= 0x2010 && first.value <= 0x2BFF) || first.value >= 0xFFFD;
    if (icon) span.begin += first.size;
    const auto meets = [&](Span email) { return email.overlaps(span); };
    if (std::any_of(resume.contact.emails.begin(), resume.contact.emails.end(), meets)) continue;
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
    span.end = end_below(text, span, false);
    from = std::max(from, span.end);
    const LinkKind kind = contains_folded(host, "github.com")     ? LinkKind::github
                          : contains_folded(host, "linkedin.com") ? LinkKind::linkedin
                                                                  : LinkKind::other;
    resume.contact.links.push_back({span, kind});
  }
}

static bool has_links_of_others(SectionKind kind) {
  return kind == SectionKind::experience || kind == SectionKind::education || kind == SectionKind::projects ||
         kind == SectionKind::publications || kind == SectionKind::certifications ||
         kind == SectionKind::awards || kind == SectionKind::volunteering;
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
  if (resume.contact.phones.empty() && !resume.contact.emails.empty())
    read_phones(resume, resume.document.lines[resume.document.line_at(resume.contact.emails[0].begin)].span);
  if (resume.contact.phones.empty()) read_lone_phone(resume);
  // What stands beside a job, a school or a project is not the person's own.
  for (const Section& part : resume.sections)
    if (!has_links_of_others(part.kind)) read_links(resume, part.span);
  if (resume.contact.links.empty()) {
    read_links(resume, {0, size});
    // The targets of Markdown's links are those of employers.
    std::vector<Link>& links = resume.contact.links;
    const std::string_view text = resume.document.text;
    links.erase(std::remove_if(links.begin(), links.end(),
                               [&](const Link& link) {
                                 return link.span.begin > 1 && text.substr(link.span.begin - 2, 2) == "](";
                               }),
                links.end());
  }
  read_person(resume, section, named);
}

}
