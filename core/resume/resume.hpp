#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/layout/source.hpp"
#include "core/lexicon/lexicon.hpp"
#include "core/text/document.hpp"
#include "core/text/month.hpp"

namespace resume {

/// What a section of a resume is about. `contact` is the text above the first heading.
enum class SectionKind : uint8_t {
  contact,
  summary,
  experience,
  education,
  skills,
  projects,
  certifications,
  languages,
  awards,
  publications,
  volunteering,
  interests,
  references,
  other  // other: a heading we do not know
};
/// Names of the kinds in data files and JSON, by number.
inline constexpr std::string_view section_kind_names[] = {
    "contact",   "summary", "experience",   "education",    "skills",    "projects",   "certifications",
    "languages", "awards",  "publications", "volunteering", "interests", "references", "other"};

struct Section {
  SectionKind kind = SectionKind::other;
  Span heading;                           ///< empty: the section has none
  Span span;                              ///< heading and body
  uint32_t first_line = 0, end_line = 0;  ///< of the body: places in Document::lines
  Span heading_rest = {};  ///< of a wrapped heading that stands beside the body: its second line
};

/// A range of months as written. `current`: 'present', 'now', 'since 2021'; then `to` is not known.
struct Period {
  Span span;  ///< empty: no dates
  Month from, to;
  bool current = false;
};

/// One line of a position that says what was done, wrapped lines joined. The span leaves out the bullet mark.
struct Bullet {
  Span span;
  Span mark;              ///< the '•' or '-'; empty where the line has none
  uint32_t position = 0;  ///< place in Resume::positions
  Stretch words;
};

/// One job. Spans that were not found are empty.
struct Position {
  Span span;  ///< from its heading line to its last bullet
  Span title, employer, place;
  Period period;
  uint32_t first_bullet = 0, end_bullet = 0;  ///< places in Resume::bullets
  uint32_t section = 0;                       ///< place in Resume::sections
};

enum class LinkKind : uint8_t { github, linkedin, other };
struct Link {
  Span span;
  LinkKind kind = LinkKind::other;
};

struct Contact {
  Span name, place;
  std::vector<Span> emails, phones;
  std::vector<Link> links;
};

/// A school entry. Spans that were not found are empty.
struct Education {
  Span span, degree, school;
  Period period;
  Span field;                 ///< 'Computer Science'
  Span score;                 ///< 'GPA 3.8/4.0', 'First Class Honours'
  std::vector<Span> courses;  ///< of a line 'Relevant coursework: ...'
};

/// A line or its first cell that its type sets apart; lines of one look share its number, the largest type
/// has 1.
struct SetApart {
  Span span;
  uint32_t look = 0;
};

/// What a parser reads in a resume. All spans are of `document.text`.
struct Resume {
  Document document;
  Contact contact;
  std::vector<SetApart> set_apart;  ///< in the order of the text
  std::vector<Section> sections;    ///< in the order of the text, covering all of it
  std::vector<Position> positions;  ///< in the order of the text
  std::vector<Bullet> bullets;      ///< in the order of the text
  std::vector<Education> education;
  std::vector<Term> terms;  ///< skills of the lexicon found anywhere, in the order of the text
  /// Places in `terms` by skill, and then in the order of the text: the skill in the high half of each.
  std::vector<uint64_t> by_skill;

  bool empty() const { return document.words.empty(); }
  /// Place in `sections` of the section that holds byte `at`. There is always one.
  uint32_t section_at(uint32_t at) const;
  const Section* find_section(SectionKind kind) const;
  /// The look of the line or cell that begins at byte `at`; 0: it is not set apart.
  uint32_t look_at(uint32_t at) const;
};

/// `facts`: what the layout of the text's file tells.
Resume read_resume(std::string text, const std::vector<LayoutFact>& facts = {});

}
