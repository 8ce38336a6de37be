#include <algorithm>
#include <array>

#include "core/resume/reader.hpp"
#include "core/resume/rows.hpp"
#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "core/text/scan.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// The bytes that any part may end at: most have none of them.
static constexpr CharSet part_ends("|\t; /", true);

static bool is_part_end(std::string_view text, uint32_t at, uint32_t& size) {
  const char c = text[at];
  size = 1;
  if (c == '|' || c == '\t' || c == ';') return true;
  if (c == ' ' && at + 1 < text.size() && text[at + 1] == ' ') return true;
  if (c == '/' && at > 0 && text[at - 1] == ' ' && at + 1 < text.size() &&
      (text[at + 1] == ' ' || text[at + 1] == '/'))
    return true;
  if (static_cast<uint8_t>(c) < 0x80) return false;
  const CodePoint point = code_point_at(text, at);
  const char32_t p = point.value;
  size = point.size;
  return p == 0xB7 || p == 0x2022 || p == 0x2013 || p == 0x2014 || (p >= 0x2190 && p <= 0x2BFF) ||
         (p >= 0xE000 && p <= 0xF8FF) || (p >= 0x1F300 && p <= 0x1FAFF);
}

template <class Sink>
static void each_part(const Document& document, Span line, Sink&& sink) {
  const std::string_view text = document.text;
  uint32_t begin = line.begin;
  for (uint32_t at = line.begin; at < line.end;) {
    uint32_t size = 1;
    if (part_ends.has(text[at]) && is_part_end(text, at, size)) {
      if (const Span part = trim_separators(text, {begin, at}); !part.empty()) sink(part);
      begin = at + size;
    }
    at += size;
  }
  if (const Span part = trim_separators(text, {begin, line.end}); !part.empty()) sink(part);
}

static bool could_be_name(const Document& document, Span span) {
  const std::string_view text = document[span];
  const Stretch words = document.stretch_of(span);
  const uint32_t count = words.end_word - words.first_word;
  static constexpr CharSet others("@/:0123456789+#&?!_=<>[]{}\\%$");
  if (count == 0 || count > 8 || text.size() > 60 || others.meets(text)) return false;
  // 'de la Cruz' is a name, 'engineer' is none
  if (is_lower(text[0]) && text.find(' ') == text.npos) return false;
  // 'Dr. med. Ada Mann'
  static constexpr auto titles = word_set("dr", "prof", "med", "dent", "phil", "rer", "nat", "jur", "dipl",
                                          "ing", "mag", "frau", "herr", "mr", "mrs", "ms", ".", "-");
  uint32_t known = 0;
  bool titled = true;
  for (const Word& word : document.words_of(words)) {
    titled = titled && titles.has(document[word]);
    if (titled) continue;
    const uint16_t flags = lexicon::flags(word.id);
    if ((flags & (word_flag::title | word_flag::degree)) != 0) return false;
    known += (flags & (word_flag::stop | word_flag::verb_past)) != 0;
  }
  return !titled && known * 2 < count + 1;
}

static bool is_document_word(const Document& document, Span span) {
  static constexpr auto names = word_set("resume", "curriculum", "cv", "lebenslauf", "vitae", "résumé",
                                         "curriculo", "currículo", "currículum");
  const Stretch words = document.stretch_of(span);
  for (uint32_t i = words.first_word; i < words.end_word && i < words.first_word + 3; ++i)
    if (names.has(document[document.words[i]])) return true;
  return false;
}

// 'Name' in a cell of its own, 'Nom: ...': what a form calls the name.
static bool is_name_label(std::string_view text) {
  static constexpr auto labels =
      word_set("name", "full name", "nom", "nombre", "nome", "naam", "vor- und nachname", "nom et prénom",
               "nombre y apellidos", "nome e cognome", "first name");
  return labels.has(text);
}

// What stands behind a name: degrees, pronouns, a title.
static Span without_suffix(const Document& document, Span span) {
  static constexpr CharSet ends(",(");
  if (const size_t cut = ends.find_in(document[span]); cut > 0)
    span.end = span.begin + static_cast<uint32_t>(cut);
  return trim_separators(document.text, span);
}

// Letters of ASCII alone, small, accents taken off.
static std::string folded_letters(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const Folded folded = point.value < 0x80 ? Folded{} : fold(point.value);
    if (is_letter(text[at])) out.push_back(lower(text[at]));
    for (uint8_t i = 0; i < folded.size; ++i)
      if (is_lower(folded.bytes[i])) out.push_back(folded.bytes[i]);
    at += point.size;
  }
  return out;
}

class PersonReader {
 public:
  PersonReader(Resume& resume, const Section& first, const Section* named)
      : resume_(resume), document_(resume.document), first_(first) {
    if (named != nullptr) named_ = *named;
  }

  void read() {
    read_name();
    const Section* const named = named_.span.empty() ? nullptr : &named_;
    const Section block = part_at_addresses();
    const Section behind = part_at_name();
    const Section* const last = behind.span.empty() ? nullptr : &behind;
    const Section* const tail = block.span.empty() ? nullptr : &block;
    for (const Section* section : {&first_, named, tail, last})
      if (section != nullptr) read_known_place(*section);
    for (const Section* section : {named, &first_, tail, last})
      if (section != nullptr && resume_.contact.place.empty()) read_other_place(*section);
  }

 private:
  // Addresses at the top of a column that has no heading there: the last lines of the section before, apart
  // from what is above them. That section; its span is empty: there is none.
  Section part_at_addresses() {
    if (resume_.contact.emails.empty()) return {};
    const Span email = resume_.contact.emails[0];
    const uint32_t at = resume_.section_at(email.begin);
    Section& open = resume_.sections[at];
    if (at == 0 || open.kind == SectionKind::contact || open.kind == SectionKind::references) return {};
    uint32_t line = document_.line_at(email.begin), end = open.end_line;
    while (line > open.first_line && !document_.lines[line - 1].span.empty()) --line;
    while (end > line && document_.lines[end - 1].span.empty()) --end;
    uint32_t addresses = 0;
    for (uint32_t i = line; i < end; ++i) {
      if (document_.lines[i].span.empty()) return {};
      addresses += has_address(document_.lines[i].span);
    }
    if (line <= open.first_line || end - line > 8 || addresses < 2) return {};
    return part(at, line);
  }

  // Cuts a section in two at a line, the second of which is of contact details.
  Section part(uint32_t at, uint32_t line) {
    Section& open = resume_.sections[at];
    const uint32_t begin = document_.lines[line].span.begin;
    const Section behind{SectionKind::contact, {}, {begin, open.span.end}, line, open.end_line};
    open.span.end = begin, open.end_line = line;
    resume_.sections.insert(resume_.sections.begin() + static_cast<std::ptrdiff_t>(at) + 1, behind);
    return behind;
  }

  // Beside a column that is read first, the name stands below the last of its sections, which ends there:
  // what follows is of the person. That section; its span is empty: there is none.
  Section part_at_name() {
    const Span name = resume_.contact.name;
    const uint32_t at = name.empty() ? 0 : resume_.section_at(name.begin);
    if (at == 0) return {};
    Section& open = resume_.sections[at];
    const bool listed = open.kind == SectionKind::skills || open.kind == SectionKind::languages ||
                        open.kind == SectionKind::certifications || open.kind == SectionKind::awards ||
                        open.kind == SectionKind::interests || open.kind == SectionKind::contact;
    const uint32_t line = document_.line_at(name.begin);
    if (!listed || line <= open.first_line ||
        bare_line(document_, document_.lines[line]).begin != name.begin ||
        !document_.lines[line - 1].span.empty() || !has_evidence(name))
      return {};
    return part(at, line);
  }

  bool is_heading(Span span) const {
    return lexicon::section_heading(document_, document_.stretch_of(span)) >= 0 ||
           heading_shape(document_[span]).kind >= 0;
  }

  // The part of a line that could be a name.
  Span name_in(Span line) const {
    Span name;
    each_part(document_, line, [&](Span part) {
      if (!name.empty()) return;
      const std::string_view text = document_[part];
      const size_t label = text.find(':');
      if (is_name_label(text)) return;
      if (label != text.npos && is_name_label(text.substr(0, label)))
        part = trim_separators(document_.text, {part.begin + static_cast<uint32_t>(label) + 1, part.end});
      part = without_suffix(document_, part);
      if (!part.empty() && could_be_name(document_, part) && !is_document_word(document_, part) &&
          !is_heading(part))
        name = part;
    });
    return name;
  }

  void read_name() {
    find_name(first_.first_line, first_.end_line, 5, false);
    if (!first_.heading.empty() || !has_evidence(resume_.contact.name)) {
      // Beside a column that is read first, the name may stand further below.
      const Span guess = resume_.contact.name;
      resume_.contact.name = {};
      gather_evidence();
      if (!evidence_.empty()) find_name(0, static_cast<uint32_t>(document_.lines.size()), 400, true);
      const Span proven = resume_.contact.name;
      const uint32_t own = guess.empty() ? 0 : document_.line_at(guess.begin);
      const bool alone = !guess.empty() && bare_line(document_, document_.lines[own]) == guess;
      const bool goes_on = alone &&
                           (word_count(document_, guess) == 1 || word_count(document_, proven) == 1) &&
                           proven.begin >= guess.end && document_.line_at(proven.begin) <= own + 2 &&
                           !is_place(document_, guess);
      if (proven.empty() || goes_on) resume_.contact.name = guess;
    }
    for (int lines = 0; lines < 2 && join_below(); ++lines) {}
    join_above();
  }

  void find_name(uint32_t first, uint32_t end, uint32_t most, bool proven) {
    uint32_t seen = 0;
    for (uint32_t line = first; line < end && seen < most; ++line) {
      const Stretch& stretch = document_.lines[line];
      if (stretch.first_word == stretch.end_word) continue;
      ++seen;
      if (proven && (stretch.span.size() > 160 || !has_evidence(stretch))) continue;
      const Span name = name_in(bare_line(document_, stretch));
      if (name.empty() || ((proven || is_place(document_, name)) && !has_evidence(name))) continue;
      resume_.contact.name = name;
      return;
    }
  }

  // What the addresses say of the name: 'jane.doe' of 'jane.doe@acme.com', 'janedoe' of 'github.com/janedoe'.
  void gather_evidence() {
    if (gathered_) return;
    gathered_ = true;
    for (const Span email : resume_.contact.emails) {
      const std::string_view text = document_[email];
      evidence_ += folded_letters(text.substr(0, text.find('@'))) + ' ';
    }
    size_t count = 0;
    for (const Link& link : resume_.contact.links) {
      const std::string_view text = document_[link.span];
      if (link.kind != LinkKind::other && ++count < 5)
        evidence_ += folded_letters(text.substr(text.rfind('/') + 1)) + ' ';
    }
    for (size_t i = 0; i + 1 < evidence_.size(); ++i)
      if (evidence_[i] != ' ' && evidence_[i + 1] != ' ')
        pairs_[static_cast<size_t>(evidence_[i] - 'a')] |= uint32_t{1} << (evidence_[i + 1] - 'a');
  }

  // Whether the evidence holds a word of these. The first two letters of most words do not stand together in
  // it.
  bool has_evidence(const Stretch& words) const {
    for (const Word& word : document_.words_of(words)) {
      const std::string_view text = document_[word];
      if (word.size < 3) continue;
      const bool plain = is_letter(text[0]) && is_letter(text[1]);
      if (plain && (pairs_[static_cast<size_t>(lower(text[0]) - 'a')] >> (lower(text[1]) - 'a') & 1) == 0)
        continue;
      const std::string letters = folded_letters(text);
      if (letters.size() >= 3 && evidence_.find(letters) != evidence_.npos) return true;
    }
    return false;
  }

  bool has_evidence(Span name) {
    gather_evidence();
    return !evidence_.empty() && !name.empty() && has_evidence(document_.stretch_of(name));
  }

  // A name in large type may take two lines.
  bool join_below() {
    Span& name = resume_.contact.name;
    if (name.empty()) return false;
    const uint32_t own = document_.line_at(name.end - 1);
    const bool blank = own + 1 < document_.lines.size() && document_.lines[own + 1].span.empty();
    const uint32_t line = own + (blank ? 1 : 0);
    if (line + 1 >= document_.lines.size() || bare_line(document_, document_.lines[own]).end != name.end)
      return false;
    const Span below = bare_line(document_, document_.lines[line + 1]);
    if (below.empty() || below.size() > 30 || !could_be_name(document_, below) || is_heading(below) ||
        has_flag(document_, below, word_flag::place))
      return false;
    const uint32_t words = word_count(document_, below);
    const bool broken = word_count(document_, name) == 1 || document_.text[name.end - 1] == '-';
    const bool goes_on = has_evidence(below) ||
                         (broken && words <= 2 &&
                          (evidence_.empty() || is_in_address(below) || are_alike_and_strange(name, below)));
    if (words > 3 || !goes_on) return false;
    name.end = below.end;
    return true;
  }

  // 'KEONI' above 'KAHANANUI': words that no list knows, both in capitals or neither.
  bool are_alike_and_strange(Span name, Span below) const {
    const auto small = [&](Span span) {
      const std::string_view text = document_[span];
      return std::any_of(text.begin(), text.end(), is_lower);
    };
    for (const Word& word : document_.words_of(document_.stretch_of(below)))
      if (word.id != 0 || is_title_word(document_, word)) return false;
    return small(name) == small(below);
  }

  // 'Pierre-', 'Yves' above 'Dubois', at the top of the text.
  void join_above() {
    Span& name = resume_.contact.name;
    if (name.empty() || word_count(document_, name) != 1) return;
    uint32_t line = document_.line_at(name.begin);
    for (int parts = 0; parts < 2 && line > 0 && line <= 6; ++parts) {
      --line;
      if (document_.lines[line].span.empty() && line > 0) --line;
      const Span above = document_.lines[line].span;
      const bool hyphen = !above.empty() && document_.text[above.end - 1] == '-';
      if (above.empty() || word_count(document_, above) > 2 || !could_be_name(document_, above) ||
          is_heading(above) || is_document_word(document_, above) || (parts > 0 && !hyphen))
        return;
      name.begin = above.begin;
    }
  }

  // 'O'Brien' of 'siobhan@obrien.example'.
  bool is_in_address(Span part) const {
    for (const Word& word : document_.words_of(document_.stretch_of(part))) {
      const std::string letters = folded_letters(document_[word]);
      if (letters.size() < 4) continue;
      for (const Span email : resume_.contact.emails)
        if (folded_letters(document_[email]).find(letters) != std::string::npos) return true;
      for (const Link& link : resume_.contact.links)
        if (folded_letters(document_[link.span]).find(letters) != std::string::npos) return true;
    }
    return false;
  }

  bool is_taken(Span part) const {
    const Contact& contact = resume_.contact;
    const auto meets = [&](Span span) { return span.overlaps(part); };
    return meets(contact.name) || std::any_of(contact.emails.begin(), contact.emails.end(), meets) ||
           std::any_of(contact.phones.begin(), contact.phones.end(), meets) ||
           std::any_of(contact.links.begin(), contact.links.end(),
                       [&](const Link& link) { return meets(link.span); });
  }

  bool has_address(Span line) const {
    static constexpr CharSet signs("@.0123456789");
    return !line.empty() && signs.meets(document_[line]) && is_taken(line) &&
           !resume_.contact.name.overlaps(line);
  }

  // 'Berlin, Germany', 'Austin, TX', 'Remote'; a part of the contact lines with a known place, or two
  // capitals behind a comma.
  void read_known_place(const Section& section) {
    for (uint32_t line = section.first_line; line < section.end_line && line < section.first_line + 12;
         ++line) {
      if (!resume_.contact.place.empty()) return;
      each_part(document_, document_.lines[line].span, [&](Span part) { take_beside_addresses(part); });
    }
  }

  // 'Ottawa, Ontario 613.555.0108 seun@acme.com': nothing but blanks between them.
  void take_beside_addresses(Span part) {
    Span rest = part;
    const auto cut = [&](Span address) {
      if (!address.overlaps(rest)) return;
      if (address.begin > rest.begin + 2)
        rest.end = address.begin;
      else
        rest.begin = std::min(address.end, rest.end);
    };
    for (const Span email : resume_.contact.emails) cut(email);
    for (const Span phone : resume_.contact.phones) cut(phone);
    for (const Link& link : resume_.contact.links) cut(link.span);
    rest = trim_separators(document_.text, rest);
    if (!rest.empty()) take_known_place(rest);
  }

  Span without_label(Span part) const {
    const size_t label = document_[part].find(": ");
    static constexpr auto labels =
        word_set("address", "location", "adresse", "anschrift", "wohnort", "dirección", "endereço", "morada",
                 "indirizzo", "residenza", "adres", "woonplaats");
    static constexpr auto links = word_set("linkedin", "github", "portfolio", "website", "web", "xing",
                                           "behance", "gitlab", "blog", "twitter", "orcid", "medium");
    size_t blank = document_[part].find(' ');
    // The words of links: 'LinkedIn Ghent, Belgium'.
    while (blank != std::string_view::npos && links.has(document_[part].substr(0, blank))) {
      part.begin += static_cast<uint32_t>(blank) + 1;
      blank = document_[part].find(' ');
    }
    if (label > 20 && blank != std::string_view::npos && labels.has(document_[part].substr(0, blank)))
      return trim_separators(document_.text, {part.begin + static_cast<uint32_t>(blank), part.end});
    if (label > 20) return part;  // or there is none
    return trim_separators(document_.text, {part.begin + static_cast<uint32_t>(label) + 1, part.end});
  }

  void take_known_place(Span part) {
    if (!resume_.contact.place.empty() || part.overlaps(resume_.contact.name)) return;
    part = without_label(part);
    const std::string_view text = document_[part];
    if (text.empty() || text.size() > 60 || text.find('@') != text.npos || text.find('/') != text.npos)
      return;
    if (has_flag(document_, part, word_flag::title)) return;
    const size_t comma = text.rfind(", ");
    const bool state = comma != text.npos && text.size() - comma >= 4 && is_upper(text[comma + 2]) &&
                       is_upper(text[comma + 3]) && (text.size() == comma + 4 || text[comma + 4] == ' ');
    if (!state && !has_flag(document_, part, word_flag::place)) return;
    const Stretch words = document_.stretch_of(part);
    if (words.end_word - words.first_word > 7) return;
    // A number to call beside it is none of the place.
    uint32_t end = part.end;
    for (uint32_t i = words.first_word; i < words.end_word; ++i)
      if (is_digit(document_.text[document_.words[i].begin]) && document_.words[i].begin > part.begin &&
          text.find('+') != text.npos)
        end = std::min(end, document_.words[i].begin);
    resume_.contact.place = trim_separators(document_.text, {part.begin, end});
  }

  // A place that we do not know: what stands beside the addresses and is no title.
  void read_other_place(const Section& section) {
    for (uint32_t line = section.first_line; line < section.end_line && line < section.first_line + 12;
         ++line) {
      const Span span = document_.lines[line].span;
      if (span.empty()) continue;
      const bool beside = has_address(span);
      const auto address_near = [&](uint32_t other) {
        return other >= section.first_line && other < section.end_line &&
               has_address(document_.lines[other].span);
      };
      const bool near = address_near(line + 1) || (line > 0 && address_near(line - 1));
      if (!beside && !near) continue;
      each_part(document_, span, [&](Span part) {
        if (resume_.contact.place.empty() && could_be_place(part, beside || &section == &named_))
          resume_.contact.place = without_label(part);
      });
      if (!resume_.contact.place.empty()) return;
    }
  }

  bool could_be_place(Span part, bool beside) const {
    const std::string_view given = document_[part];
    const size_t label = given.find(": ");
    static constexpr auto labels = word_set("address", "location", "adresse", "anschrift", "wohnort", "ort",
                                            "ubicación", "dirección", "endereço", "morada", "localidade",
                                            "indirizzo", "residenza", "place", "city", "based in", "lieu");
    const bool labelled = label != given.npos && labels.has(given.substr(0, label));
    if (label != given.npos && !labelled) return false;
    const Span span = without_label(part);
    if (span.empty() || is_taken(span)) return false;
    const std::string_view text = document_[span];
    const uint32_t words = word_count(document_, span);
    static constexpr CharSet others("@:?!%+#");
    if (text.size() > 60 || words == 0 || words > 7 || others.meets(text)) return false;
    static constexpr auto links = word_set("linkedin", "github", "portfolio", "website", "email", "e-mail",
                                           "phone", "mobile", "xing", "behance", "gitlab");
    if (links.has(text)) return false;
    if (labelled) return true;
    if (is_lower(text[0]) ||
        has_flag(document_, span, word_flag::title | word_flag::degree | word_flag::employer))
      return false;
    for (const Word& word : document_.words_of(document_.stretch_of(span)))
      if (is_title_word(document_, word)) return false;
    size_t digits = 0;
    for (const char c : text) digits += is_digit(c);
    if (digits > 6) return false;
    return beside ? words <= 4 || text.find(", ") != text.npos : text.find(", ") != text.npos && words <= 5;
  }

  Resume& resume_;
  const Document& document_;
  const Section first_;
  Section named_;  // its span is empty: there is none
  std::string evidence_;
  std::array<uint32_t, 26> pairs_{};  // by a letter of the evidence, those that follow it
  bool gathered_ = false;
};

void read_person(Resume& resume, const Section& first, const Section* named) {
  PersonReader(resume, first, named).read();
}

}
