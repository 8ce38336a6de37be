#include "core/report/resume_json.hpp"

#include <algorithm>

#include "core/report/members.hpp"
#include "core/resume/details.hpp"
#include "core/resume/reader.hpp"
#include "core/text/ascii.hpp"

namespace resume {

// In one line, without a blank at its end.
static std::string plain(std::string_view text) {
  std::string line = in_one_line(text);
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

class JsonResumeWriter {
 public:
  JsonResumeWriter(const Resume& resume, const std::vector<LayoutFact>& facts)
      : resume_(resume), document_(resume.document), details_(read_details(resume)) {
    for (const Link& link : resume.contact.links) addresses_.push_back(address_of(link));
    for (const LayoutFact& fact : facts)
      if (is_own_link(fact)) addresses_.push_back(fact.text);
  }

  std::string write() {
    to_.object();
    to_.put("$schema", "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json");
    basics();
    work();
    told_entries("volunteer", SectionKind::volunteering, "position", "organization");
    education();
    entries("awards", SectionKind::awards, "title", "awarder", "date");
    entries("certificates", SectionKind::certifications, "name", "issuer", "date");
    entries("publications", SectionKind::publications, "name", "publisher", "releaseDate");
    skills();
    entries("languages", SectionKind::languages, "language", "fluency", "");
    entries("interests", SectionKind::interests, "name", "", "");
    entries("references", SectionKind::references, "reference", "", "");
    told_entries("projects", SectionKind::projects, "name", "");
    meta();
    to_.end();
    return to_.text() + '\n';
  }

 private:
  std::string at(Span span) const { return plain(document_[span]); }
  void put(std::string_view key, Span span) {
    if (!span.empty()) to_.put(key, at(span));
  }
  void put_list(std::string_view key, const std::vector<Span>& spans) {
    to_.list(key);
    for (const Span span : spans) to_.item(at(span));
    to_.end();
  }
  void put_dates(const Period& period) {
    if (period.span.empty()) return;
    if (period.from.known()) to_.put("startDate", iso_text(period.from));
    if (period.to.known() && !period.current) to_.put("endDate", iso_text(period.to));
  }
  std::string in_lines(const std::vector<Span>& spans) const {
    std::string text;
    for (const Span span : spans) text += (text.empty() ? "" : "\n") + at(span);
    return text;
  }

  std::string address_of(const Link& link) const {
    std::string address = without_blanks(link.span);
    return address.find("://") != address.npos ? address : "https://" + address;
  }

  // 'jane' that leads to 'https://github.com/jane', among the contact details.
  bool is_own_link(const LayoutFact& fact) const {
    if (fact.kind != FactKind::link || fact.text.substr(0, 4) != "http" || fact.text.size() > 200 ||
        fact.text.find("://") == fact.text.npos || addresses_.size() >= 20)
      return false;
    if (fact.span.empty() ||
        resume_.sections[resume_.section_at(fact.span.begin)].kind != SectionKind::contact)
      return false;
    const std::string_view wanted = bare_address(fact.text);
    for (const std::string& address : addresses_)
      if (bare_address(address) == wanted) return false;
    return true;
  }

  static std::string_view bare_address(std::string_view address) {
    // A template may write the scheme twice: 'https://https://github.com/jane'.
    for (size_t scheme = address.find("://"); scheme < 6; scheme = address.find("://"))
      address.remove_prefix(scheme + 3);
    if (address.substr(0, 4) == "www.") address.remove_prefix(4);
    while (!address.empty() && address.back() == '/') address.remove_suffix(1);
    return address;
  }

  // A page of a person's own, the first of them: the host alone.
  const std::string* own_page() const {
    for (const std::string& address : addresses_) {
      const size_t slash = address.find('/', address.find("://") + 3);
      if ((slash == address.npos || slash + 1 == address.size()) && kind_of(address) == LinkKind::other)
        return &address;
    }
    return nullptr;
  }

  static LinkKind kind_of(std::string_view address) {
    const std::string_view host = address.substr(0, address.find('/', address.find("://") + 3));
    const auto holds = [&](std::string_view name) {
      for (size_t at = 0; at + name.size() <= host.size(); ++at)
        if (same_letters(host.substr(at, name.size()), name)) return true;
      return false;
    };
    return holds("github.com")     ? LinkKind::github
           : holds("linkedin.com") ? LinkKind::linkedin
                                   : LinkKind::other;
  }

  void basics() {
    const Contact& contact = resume_.contact;
    to_.object("basics");
    put("name", contact.name);
    put("label", details_.label);
    if (!contact.emails.empty()) to_.put("email", without_blanks(contact.emails[0]));
    if (!contact.phones.empty()) put("phone", contact.phones[0]);
    if (const std::string summary = in_lines(details_.summary); !summary.empty()) to_.put("summary", summary);
    if (!contact.place.empty()) location(at(contact.place));
    const std::string* const own = own_page();
    if (own != nullptr) to_.put("url", *own);
    to_.list("profiles");
    for (const std::string& address : addresses_)
      if (&address != own) profile(address);
    to_.end();
    to_.end();
  }

  void profile(const std::string& address) {
    const std::string_view rest = std::string_view(address).substr(address.find("://") + 3);
    const size_t slash = rest.find('/');
    to_.object();
    to_.put("network", network(kind_of(address), rest.substr(0, slash)));
    std::string_view user = slash == rest.npos ? std::string_view() : rest.substr(slash + 1);
    while (!user.empty() && user.back() == '/') user.remove_suffix(1);
    if (const size_t last = user.rfind('/'); last != user.npos) user.remove_prefix(last + 1);
    if (!user.empty()) to_.put("username", user);
    to_.put("url", address);
    to_.end();
  }

  std::string without_blanks(Span span) const {
    std::string text;
    for (const char c : document_[span])
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') text.push_back(c);
    return text;
  }

  static std::string_view network(LinkKind kind, std::string_view host) {
    if (kind == LinkKind::github) return "GitHub";
    if (kind == LinkKind::linkedin) return "LinkedIn";
    if (host.substr(0, 4) == "www.") host.remove_prefix(4);
    return host;
  }

  // The last part behind a comma is the region, what stands before the city an address.
  // '70193' of '70193 Stuttgart', 'EH9 3HJ' of 'Edinburgh EH9 3HJ': the words with digits at one end; `place`
  // is left without them.
  static std::string take_postcode(std::string& place) {
    const auto is_code = [](std::string_view word) {
      return word.size() > 1 && std::any_of(word.begin(), word.end(), is_digit);
    };
    size_t begin = place.size(), blank;
    while ((blank = place.find_last_of(' ', begin == 0 ? 0 : begin - 1)) != place.npos && blank > 0 &&
           blank < begin && is_code(std::string_view(place).substr(blank + 1, begin - blank - 1)))
      begin = blank;
    std::string code;
    if (begin < place.size()) {
      code = place.substr(begin + 1);
      place.resize(begin);
    } else if (const size_t end = place.find(' '); end != place.npos && is_code(place.substr(0, end))) {
      code = place.substr(0, end);
      place.erase(0, end + 1);
    }
    while (!place.empty() && (place.back() == ',' || place.back() == ' ')) place.pop_back();
    return code;
  }

  void location(std::string place) {
    to_.object("location");
    const std::string code = take_postcode(place);
    const size_t last = place.rfind(", ");
    const std::string before = place.substr(0, last);
    const size_t first = last == place.npos ? last : before.rfind(", ");
    if (first != before.npos && before.find_first_of("0123456789") < first) {
      to_.put("address", before.substr(0, first));
      to_.put("city", before.substr(first + 2));
    } else {
      to_.put("city", before);
    }
    if (last != place.npos) to_.put("region", place.substr(last + 2));
    if (!code.empty()) to_.put("postalCode", code);
    to_.end();
  }

  void work() {
    to_.list("work");
    for (const Position& position : resume_.positions) {
      to_.object();
      put("name", position.employer);
      put("position", position.title);
      put("location", position.place);
      put_dates(position.period);
      to_.list("highlights");
      for (uint32_t i = position.first_bullet; i < position.end_bullet; ++i)
        to_.item(at(resume_.bullets[i].span));
      to_.end();
      to_.end();
    }
    to_.end();
  }

  void education() {
    to_.list("education");
    for (const Education& school : resume_.education) {
      to_.object();
      put("institution", school.school);
      put("area", school.field);
      put("studyType", school.degree);
      put_dates(school.period);
      put("score", school.score);
      if (!school.courses.empty()) put_list("courses", school.courses);
      to_.end();
    }
    to_.end();
  }

  void skills() {
    to_.list("skills");
    for (const SkillGroup& group : details_.skills) {
      to_.object();
      to_.put("name", at(group.name.empty() ? resume_.sections[group.section].heading : group.name));
      put_list("keywords", group.items);
      to_.end();
    }
    to_.end();
  }

  void entries(std::string_view key, SectionKind kind, std::string_view name, std::string_view detail,
               std::string_view date) {
    to_.list(key);
    for (const ListedEntry& entry : details_.entries) {
      if (entry.kind != kind) continue;
      to_.object();
      put(name, entry.name);
      if (!detail.empty()) put(detail, entry.detail);
      if (!date.empty() && entry.period.from.known())
        to_.put(date, iso_text(entry.period.to.known() ? entry.period.to : entry.period.from));
      if (const std::string lines = in_lines(entry.lines); !lines.empty()) to_.put("summary", lines);
      to_.end();
    }
    to_.end();
  }

  // What has dates and lines that tell of it.
  void told_entries(std::string_view key, SectionKind kind, std::string_view name, std::string_view detail) {
    to_.list(key);
    for (const ListedEntry& entry : details_.entries) {
      if (entry.kind != kind) continue;
      to_.object();
      put(name, entry.name);
      if (!detail.empty()) put(detail, entry.detail);
      put_dates(entry.period);
      put_list("highlights", entry.lines);
      to_.end();
    }
    to_.end();
  }

  void meta() {
    to_.object("meta");
    to_.put("version", "v1.0.0");
    to_.list("sections");
    bool others = false;
    for (const Section& section : resume_.sections) {
      if (section.heading.empty()) continue;
      const std::string rest = heading_text(document_, section.heading_rest);
      to_.item(heading_text(document_, section.heading).append(rest.empty() ? "" : " ").append(rest));
      others = others || section.kind == SectionKind::other;
    }
    to_.end();
    if (others) {
      to_.list("others");
      for (const Section& section : resume_.sections) {
        if (section.heading.empty() || section.kind != SectionKind::other) continue;
        to_.object();
        to_.put("heading", heading_text(document_, section.heading));
        to_.put("text", plain(document_[Span{section.heading.end, section.span.end}]));
        to_.end();
      }
      to_.end();
    }
    to_.end();
  }

  const Resume& resume_;
  const Document& document_;
  const Details details_;
  std::vector<std::string> addresses_;  // of the person's pages, with their schemes
  MemberWriter to_;
};

std::string json_resume(const Resume& resume, const std::vector<LayoutFact>& facts) {
  return JsonResumeWriter(resume, facts).write();
}

}
