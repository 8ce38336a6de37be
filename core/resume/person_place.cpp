// Where a person lives.
#include <algorithm>

#include "core/resume/person.hpp"
#include "core/resume/rows.hpp"
#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

bool is_part_end(std::string_view text, uint32_t at, uint32_t& size) {
  const char c = text[at];
  size = 1;
  if (c == '|' || c == '\t' || c == ';') return true;
  if (c == ' ' && at + 1 < text.size() && text[at + 1] == ' ') return true;
  if (c == '~') return at > 0 && text[at - 1] == ' ';
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

Section cut_section(Resume& resume, uint32_t at, uint32_t line) {
  Section& open = resume.sections[at];
  const uint32_t begin = resume.document.lines[line].span.begin;
  const Section behind{SectionKind::contact, {}, {begin, open.span.end}, line, open.end_line};
  open.span.end = begin, open.end_line = line;
  resume.sections.insert(resume.sections.begin() + static_cast<std::ptrdiff_t>(at) + 1, behind);
  return behind;
}

// How many digits a text begins with; a sign between them counts as one: '4050-174'.
static size_t leading_digits(std::string_view text) {
  size_t size = 0;
  while (size < text.size() && (is_digit(text[size]) || (text[size] == '-' && size > 1))) ++size;
  return size;
}

// Where the postcode begins that a town's part ends with: 'Leeds LS8 2QH', 'TX 76542', 'ON M5V 2T6'.
static size_t postcode_begin(std::string_view text) {
  const auto last_word = [&](size_t end) {
    const size_t blank = text.substr(0, end).rfind(' ');
    return blank == text.npos ? 0 : blank + 1;
  };
  const size_t last = last_word(text.size());
  const std::string_view code = text.substr(last);
  if (last == 0 || code.find_first_of("0123456789") == code.npos) return text.size();
  if (code.size() >= 4 && leading_digits(code) == code.size()) return last;
  const size_t first = last_word(last - 1);
  const std::string_view half = text.substr(first, last - 1 - first);
  const bool halves = code.size() == 3 && half.size() >= 2 && half.size() <= 4 && is_upper(half[0]) &&
                      half.find_first_of("0123456789") != half.npos;
  return halves ? first : text.size();
}

// Bytes of the postcode that a town's part begins with: '04229 Leipzig', '3572 BE Utrecht', 'CH-8001 Basel'.
static size_t postcode_end(std::string_view text) {
  size_t country = 0;
  while (country < 3 && country < text.size() && is_upper(text[country])) ++country;
  if (country > 0 && (country + 1 >= text.size() || text[country] != '-')) return 0;
  size_t end = country > 0 ? country + 1 : 0;
  const size_t digits = leading_digits(text.substr(end));
  end += digits;
  if (digits < 4 || end + 1 >= text.size() || text[end] != ' ') return 0;
  const bool dutch =
      end + 4 < text.size() && is_upper(text[end + 1]) && is_upper(text[end + 2]) && text[end + 3] == ' ';
  return end + (dutch ? 4 : 1);
}

// A town without its postcode: '04229 Leipzig', '3572 BE Utrecht', 'Killeen, TX 76542'.
static Span without_postcode(std::string_view text, Span place) {
  const std::string_view given = text_of(text, place);
  place.begin += static_cast<uint32_t>(postcode_end(given));
  place.end -= static_cast<uint32_t>(given.size() - postcode_begin(given));
  return trim_separators(text, place);
}

// Whether a part of an address is a street, a house or a flat: '14 Elm Row', 'Elmstraße 57', 'Apt 6', '3.º
// D'. `state`: one stands behind it, where house numbers may have four digits.
static bool is_street(const Document& document, Span part, bool state) {
  const std::string_view text = document[part];
  if (text.find_first_of("0123456789") == text.npos) return false;
  const size_t digits = leading_digits(text);
  if (digits == text.size()) return digits <= 4;
  // '94-1033 Uka Street'
  if (digits > 0) return digits <= 3 || (state && digits <= 7 && text[digits] == ' ');
  return postcode_begin(text) == text.size() && postcode_end(text) == 0 && !is_place(document, part);
}

class PlaceReader {
 public:
  PlaceReader(Resume& resume, const Section* named) : resume_(resume), document_(resume.document) {
    if (named != nullptr) named_ = *named;
  }

  void read(const Section& first, const Section* behind) {
    if (named_.span.empty()) named_ = part_at_addresses();
    const Section* const named = named_.span.empty() ? nullptr : &named_;
    for (const Section* section : {named, &first, behind})
      if (section != nullptr) read_asked_place(*section);
    for (const Section* section : {&first, named, behind})
      if (section != nullptr) read_known_place(*section);
    for (const Section* section : {named, &first, behind})
      if (section != nullptr && resume_.contact.place.empty()) read_other_place(*section);
    if (Span& place = resume_.contact.place; !place.empty() && is_below_street(place))
      place = without_postcode(document_.text, place);
    Span& place = resume_.contact.place;
    // 'Madrid (Domicilio)', as the Europass prints it
    static constexpr auto kinds = word_set("home", "work", "domicilio", "domicile", "privat", "privatadresse",
                                           "casa", "abitazione", "domicílio", "trabajo", "dirección");
    const std::string_view given = document_[place];
    if (const size_t open = given.rfind(" ("); open != given.npos && open > 2 && given.back() == ')' &&
                                               kinds.has(given.substr(open + 2, given.size() - open - 3)))
      place.end = place.begin + static_cast<uint32_t>(open);
    // 'Recife – PE'
    const std::string_view rest = std::string_view(document_.text).substr(place.end);
    if (!place.empty() && rest.size() > 4 && rest[0] == ' ')
      if (const uint32_t state = dashed_state(rest.substr(1)); state != 0) place.end += 1 + state;
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
      each_part(document_, document_.lines[i].span, [&](Span part) { addresses += has_address(part); });
    }
    if (line <= open.first_line || end - line > 8 || addresses < 2) return {};
    return cut_section(resume_, at, line);
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

  // The town of an address with its street: 'Leeds' of '14 Elm Row, Leeds LS8 2QH'. Empty: a street alone.
  Span without_street(Span part) const {
    const std::string_view text = document_[part];
    if (text.find_first_of("0123456789") == text.npos) return part;
    const size_t last = text.rfind(", ");
    const std::string_view end = last == text.npos ? std::string_view() : text.substr(last + 2);
    const bool state = end.size() >= 2 && is_upper(end[0]) && is_upper(end[1]) &&
                       (end.size() == 2 || end[2] == ' ') && postcode_begin(end) != 0;
    Span town = part;
    // '112 cours Zola 69100 Villeurbanne'
    for (size_t at = text.find(' '); at != text.npos && last == text.npos; at = text.find(' ', at + 1))
      if (at + 7 < text.size() && text[at + 6] == ' ' && is_upper(text[at + 7]) &&
          std::all_of(text.begin() + static_cast<int>(at) + 1, text.begin() + static_cast<int>(at) + 6,
                      is_digit))
        return {part.begin + static_cast<uint32_t>(at) + 7, part.end};
    for (uint32_t begin = part.begin; begin < part.end;) {
      const size_t comma = std::min(text.find(',', begin - part.begin), text.size());
      const Span piece = trim_separators(document_.text, {begin, part.begin + static_cast<uint32_t>(comma)});
      // '12 bis, avenue Foch, 54000 Nancy'
      if (begin > part.begin && !state && postcode_end(document_[piece]) != 0) town.begin = piece.begin;
      begin = part.begin + static_cast<uint32_t>(comma) + 1;
      if (!piece.empty() && is_street(document_, piece, state)) town.begin = std::min(begin, part.end);
    }
    if (town.begin == part.begin) return part;
    return without_postcode(document_.text, trim_separators(document_.text, town));
  }

  // '70174 Stuttgart' below 'Elmstraße 57'.
  bool is_below_street(Span place) const {
    const uint32_t line = document_.line_at(place.begin);
    if (line == 0 || trim_separators(document_.text, document_.lines[line].span).begin != place.begin)
      return false;
    const Span above = trim_separators(document_.text, document_.lines[line - 1].span);
    return !above.empty() && above.size() <= 60 && !has_address(above) && !is_taken(above) &&
           document_[above].find(':') == std::string_view::npos && is_street(document_, above, true);
  }

  // What stands below 'Address' or 'Woonplaats', or in the cell beside it.
  void read_asked_place(const Section& section) {
    for (uint32_t line = section.first_line; line < section.end_line && line < section.first_line + 12;
         ++line) {
      const Span span = document_.lines[line].span;
      const size_t tab = document_[span].find('\t');
      Span label = span, place;
      if (tab != std::string_view::npos)
        label.end = span.begin + static_cast<uint32_t>(tab), place = {label.end, span.end};
      else if (line + 1 < section.end_line)
        place = document_.lines[line + 1].span;
      place = trim_separators(document_.text, place);
      if (resume_.contact.place.empty() && !place.empty() && !is_taken(place) &&
          !is_label(document_[place]) && asks_for_place(document_[trim_separators(document_.text, label)]) &&
          word_count(document_, place) <= 12)
        resume_.contact.place = without_street(place);
    }
  }

  // What forms write before an address or a number, or in a column of its own.
  static bool is_label(std::string_view text) {
    static constexpr auto labels =
        word_set("linkedin", "github", "portfolio", "website", "email", "e-mail", "phone", "mobile", "xing",
                 "behance", "gitlab", "telefon", "telefoon", "téléphone", "teléfono", "telefone", "telefono",
                 "mobil", "mobiel", "handy", "portable", "móvil", "cellulare", "telemóvel", "telephone",
                 "tel", "cell", "mail", "correo", "name", "nom", "nombre", "nome", "naam", "geburtsdatum",
                 "date of birth", "nationality", "telefonnummer", "celular");
    return labels.has(text);
  }

  static bool asks_for_place(std::string_view text) {
    static constexpr auto labels = word_set(
        "address", "location", "adresse", "anschrift", "wohnort", "ort", "ubicación", "dirección", "endereço",
        "morada", "localidade", "indirizzo", "residenza", "place", "city", "based in", "lieu", "adres",
        "woonplaats", "domicilio", "home address", "ville", "ciudad", "cidade", "città", "miasto");
    return text.size() <= 20 && labels.has(text);
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

  // 'Ottawa, Ontario 613.555.0108 seun@acme.com': what stands before, between and behind them.
  void take_beside_addresses(Span part) {
    while (part.begin < part.end) {
      Span next{part.end, part.end};
      const auto look_at = [&](Span address) {
        if (address.overlaps(part) && address.begin < next.begin) next = address;
      };
      for (const Span email : resume_.contact.emails) look_at(email);
      for (const Span phone : resume_.contact.phones) look_at(phone);
      for (const Link& link : resume_.contact.links) look_at(link.span);
      const Span before = trim_separators(document_.text, {part.begin, std::max(part.begin, next.begin)});
      if (!before.empty()) take_known_place(before);
      part.begin = next.end;
    }
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

  // '44000 Nantes', '1070 Wien', but '2207 Elm Court'
  static bool begins_with_postcode(std::string_view text) {
    const size_t blank = text.find(' ');
    return (blank == 5 || (blank == 4 && text.find(' ', 5) == text.npos)) && blank + 1 < text.size() &&
           std::all_of(text.begin(), text.begin() + static_cast<int>(blank), is_digit) &&
           is_upper(text[blank + 1]) && text.find_first_of("0123456789", blank) == text.npos;
  }

  void take_known_place(Span part) {
    if (!resume_.contact.place.empty() || part.overlaps(resume_.contact.name)) return;
    part = without_street(without_label(part));
    const std::string_view text = document_[part];
    // 'São Paulo/SP', but no link
    if (text.empty() || text.size() > 60 || text.find('@') != text.npos || text.find(": ") != text.npos ||
        (text.find('/') != text.npos && text.find('.') != text.npos))
      return;
    if (has_flag(document_, part, word_flag::title)) return;
    const size_t comma = text.rfind(", ");
    const bool state = comma != text.npos && text.size() - comma >= 4 && is_upper(text[comma + 2]) &&
                       is_upper(text[comma + 3]) && (text.size() == comma + 4 || text[comma + 4] == ' ');
    if (!state && !begins_with_postcode(text) && !is_place(document_, part) &&
        !has_flag(document_, part, word_flag::place))
      return;
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
          resume_.contact.place = without_street(without_label(part));
      });
      if (!resume_.contact.place.empty()) return;
    }
  }

  bool could_be_place(Span part, bool beside) const {
    const std::string_view given = document_[part];
    const size_t label = given.find(": ");
    const bool labelled = label != given.npos && asks_for_place(given.substr(0, label));
    if (label != given.npos && !labelled) return false;
    const Span span = without_street(without_label(part));
    if (span.empty() || is_taken(span)) return false;
    const std::string_view text = document_[span];
    const uint32_t words = word_count(document_, span);
    static constexpr CharSet others("@:?!%+#");
    if (text.size() > 60 || words == 0 || words > 7 || others.meets(text)) return false;
    if (is_label(text)) return false;
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
  Section named_;  // its span is empty: there is none
};

void read_place(Resume& resume, const Section& first, const Section* named, const Section* behind) {
  PlaceReader(resume, named).read(first, behind);
}

}
