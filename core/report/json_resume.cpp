#include "core/report/json.hpp"
#include "core/report/json_parts.hpp"
#include "core/resume/details.hpp"
#include "core/resume/reader.hpp"

namespace resume {

// In one line, without a blank at its end.
static std::string plain(std::string_view text) {
  std::string line = in_one_line(text);
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

static std::string day_of(Month month) {
  std::string text = std::to_string(month.year);
  if (month.exact()) text += (month.month < 10 ? "-0" : "-") + std::to_string(month.month);
  return text;
}

class JsonResumeWriter {
 public:
  explicit JsonResumeWriter(const Resume& resume)
      : resume_(resume), document_(resume.document), details_(read_details(resume)) {}

  Json write() const {
    Json json = Json::object();
    json["$schema"] = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";
    json["basics"] = basics();
    json["work"] = work(resume_.positions);
    json["volunteer"] = volunteer();
    json["education"] = education();
    json["awards"] = entries(SectionKind::awards, "title", "awarder", "date");
    json["certificates"] = entries(SectionKind::certifications, "name", "issuer", "date");
    json["publications"] = entries(SectionKind::publications, "name", "publisher", "releaseDate");
    json["skills"] = skills();
    json["languages"] = entries(SectionKind::languages, "language", "fluency", "");
    json["interests"] = entries(SectionKind::interests, "name", "", "");
    json["references"] = entries(SectionKind::references, "reference", "", "");
    json["projects"] = projects();
    json["meta"] = meta();
    return json;
  }

 private:
  std::string at(Span span) const { return plain(document_[span]); }
  void put(Json& json, const char* key, Span span) const {
    if (!span.empty()) json[key] = at(span);
  }
  static void put_dates(Json& json, const Period& period) {
    if (period.span.empty()) return;
    if (period.from.known()) json["startDate"] = day_of(period.from);
    if (period.to.known() && !period.current) json["endDate"] = day_of(period.to);
  }

  static std::string address_of(std::string_view link) {
    const bool whole = link.find("://") != link.npos;
    return (whole ? "" : "https://") + std::string(link);
  }

  Json basics() const {
    const Contact& contact = resume_.contact;
    Json json = Json::object();
    put(json, "name", contact.name);
    put(json, "label", details_.label);
    if (!contact.emails.empty()) json["email"] = without_blanks(contact.emails[0]);
    if (!contact.phones.empty()) json["phone"] = at(contact.phones[0]);
    std::string summary;
    for (const Span span : details_.summary) summary += (summary.empty() ? "" : "\n") + at(span);
    if (!summary.empty()) json["summary"] = summary;
    if (!contact.place.empty()) json["location"] = location(at(contact.place));
    Json profiles = Json::array();
    for (const Link& link : contact.links) {
      const std::string text = without_blanks(link.span), address = address_of(text);
      const size_t host = address.find("://") + 3;
      const std::string_view rest = std::string_view(address).substr(host);
      const size_t slash = rest.find('/');
      const bool own = slash == rest.npos || slash + 1 == rest.size();
      if (own && link.kind == LinkKind::other && !json.contains("url")) {
        json["url"] = address;
        continue;
      }
      Json profile = {{"network", network(link.kind, rest.substr(0, slash))}};
      std::string_view user = slash == rest.npos ? std::string_view() : rest.substr(slash + 1);
      while (!user.empty() && user.back() == '/') user.remove_suffix(1);
      if (const size_t last = user.rfind('/'); last != user.npos) user.remove_prefix(last + 1);
      if (!user.empty()) profile["username"] = user;
      profile["url"] = address;
      profiles.push_back(std::move(profile));
    }
    json["profiles"] = std::move(profiles);
    return json;
  }

  std::string without_blanks(Span span) const {
    std::string text;
    for (const char c : document_[span])
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') text.push_back(c);
    return text;
  }

  static std::string network(LinkKind kind, std::string_view host) {
    if (kind == LinkKind::github) return "GitHub";
    if (kind == LinkKind::linkedin) return "LinkedIn";
    if (host.substr(0, 4) == "www.") host.remove_prefix(4);
    return std::string(host);
  }

  // The last part behind a comma is the region, what stands before the city an address.
  static Json location(const std::string& place) {
    const size_t last = place.rfind(", ");
    if (last == place.npos) return {{"city", place}};
    Json json = Json::object();
    const std::string before = place.substr(0, last);
    const size_t first = before.rfind(", ");
    if (first != before.npos && before.find_first_of("0123456789") < first) {
      json["address"] = before.substr(0, first);
      json["city"] = before.substr(first + 2);
    } else {
      json["city"] = before;
    }
    json["region"] = place.substr(last + 2);
    return json;
  }

  Json work(const std::vector<Position>& positions) const {
    Json list = Json::array();
    for (const Position& position : positions) {
      Json one = Json::object();
      put(one, "name", position.employer);
      put(one, "position", position.title);
      put(one, "location", position.place);
      put_dates(one, position.period);
      Json highlights = Json::array();
      for (uint32_t i = position.first_bullet; i < position.end_bullet; ++i)
        highlights.push_back(at(resume_.bullets[i].span));
      one["highlights"] = std::move(highlights);
      list.push_back(std::move(one));
    }
    return list;
  }

  Json education() const {
    Json list = Json::array();
    for (const Education& school : resume_.education) {
      Json one = Json::object();
      put(one, "institution", school.school);
      put(one, "area", school.field);
      put(one, "studyType", school.degree);
      put_dates(one, school.period);
      put(one, "score", school.score);
      if (!school.courses.empty()) {
        Json courses = Json::array();
        for (const Span course : school.courses) courses.push_back(at(course));
        one["courses"] = std::move(courses);
      }
      list.push_back(std::move(one));
    }
    return list;
  }

  Json skills() const {
    Json list = Json::array();
    for (const SkillGroup& group : details_.skills) {
      Json keywords = Json::array();
      for (const Span item : group.items) keywords.push_back(at(item));
      const Span name = group.name.empty() ? resume_.sections[group.section].heading : group.name;
      list.push_back({{"name", at(name)}, {"keywords", std::move(keywords)}});
    }
    return list;
  }

  Json entries(SectionKind kind, const char* name, const char* detail, const char* date) const {
    Json list = Json::array();
    for (const ListedEntry& entry : details_.entries) {
      if (entry.kind != kind) continue;
      Json one = Json::object();
      put(one, name, entry.name);
      if (*detail != 0) put(one, detail, entry.detail);
      if (*date != 0 && entry.period.from.known())
        one[date] = day_of(entry.period.to.known() ? entry.period.to : entry.period.from);
      add_lines(one, "summary", entry);
      list.push_back(std::move(one));
    }
    return list;
  }

  void add_lines(Json& json, const char* key, const ListedEntry& entry) const {
    std::string text;
    for (const Span line : entry.lines) text += (text.empty() ? "" : "\n") + at(line);
    if (!text.empty()) json[key] = text;
  }

  Json volunteer() const {
    Json list = Json::array();
    for (const ListedEntry& entry : details_.entries) {
      if (entry.kind != SectionKind::volunteering) continue;
      Json one = Json::object();
      put(one, "position", entry.name);
      put(one, "organization", entry.detail);
      put_dates(one, entry.period);
      add_highlights(one, entry);
      list.push_back(std::move(one));
    }
    return list;
  }

  void add_highlights(Json& json, const ListedEntry& entry) const {
    Json highlights = Json::array();
    for (const Span line : entry.lines) highlights.push_back(at(line));
    json["highlights"] = std::move(highlights);
  }

  Json projects() const {
    Json list = Json::array();
    for (const ListedEntry& entry : details_.entries) {
      if (entry.kind != SectionKind::projects) continue;
      Json one = Json::object();
      put(one, "name", entry.name);
      put_dates(one, entry.period);
      add_highlights(one, entry);
      list.push_back(std::move(one));
    }
    return list;
  }

  Json meta() const {
    Json headings = Json::array(), others = Json::array();
    for (const Section& section : resume_.sections) {
      if (section.heading.empty()) continue;
      const std::string heading = heading_text(document_, section.heading);
      headings.push_back(heading);
      if (section.kind != SectionKind::other) continue;
      const Span body{section.heading.end, section.span.end};
      others.push_back({{"heading", heading}, {"text", plain(document_[body])}});
    }
    Json json = {{"version", "v1.0.0"}, {"sections", std::move(headings)}};
    if (!others.empty()) json["others"] = std::move(others);
    return json;
  }

  const Resume& resume_;
  const Document& document_;
  const Details details_;
};

std::string json_resume(const Resume& resume) {
  return JsonResumeWriter(resume).write().dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}
