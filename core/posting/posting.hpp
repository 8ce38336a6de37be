#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/lexicon.hpp"
#include "core/settings.hpp"
#include "core/text/document.hpp"
#include "core/text/windows.hpp"

namespace resume {

/// What a stretch of a posting is about. Keywords come from duties, required, preferred and other. `details`
/// are the labels of the page: 'Location: Cork', 'Industry: Gaming'.
enum class BlockKind : uint8_t {
  title,
  about,
  duties,
  required,
  preferred,
  benefits,
  legal,
  apply,
  other,
  details
};
/// Names of the kinds in data files and JSON, by number.
inline constexpr std::string_view block_kind_names[] = {
    "title", "about", "duties", "required", "preferred", "benefits", "legal", "apply", "other", "details"};

struct Block {
  BlockKind kind = BlockKind::other;
  Span heading;  ///< empty: recognised by its sentences
  Span span;
};

enum class Strength : uint8_t { required, preferred, mentioned };

/// Keyword::skill of a term that the lexicon does not have; such a keyword is matched by its own words.
inline constexpr uint16_t no_skill = 0xFFFF;
/// A place in Posting::keywords, Posting::requirements or Posting::added that there is not.
inline constexpr uint32_t nowhere = 0xFFFFFFFF;

/// A term that the posting asks for.
struct Keyword {
  Span term;  ///< where it stands first: the posting's own spelling. Empty: the person's, see added
  uint16_t spelling = 0;  ///< of the first place; of no meaning without a skill
  uint16_t skill = no_skill;
  Strength strength = Strength::mentioned;  ///< the strongest of its places, or the person's choice
  uint32_t first_span = 0, end_span = 0;    ///< places in Posting::keyword_spans; none for a word that is not
                                            ///< in the posting
  uint32_t added = nowhere;                 ///< place in Posting::added, if the person added it
};

/// What a requirement is mainly about.
enum class RequirementKind : uint8_t {
  skill,  ///< names keywords
  years,  ///< asks for years, and for no keyword
  degree,
  certificate,
  spoken_language,
  question,  ///< for the form alone: see Question
  duty,      ///< names no keyword and stands in the duties
  other
};
inline constexpr std::string_view requirement_kind_names[] = {
    "skill", "years", "degree", "certificate", "spoken_language", "question", "duty", "other"};

/// A sentence or list item of duties or requirements.
struct Requirement {
  Span span;
  Strength strength = Strength::mentioned;
  uint32_t first_keyword = 0,
           end_keyword = 0;  ///< places in Posting::requirement_keywords: all of its groups
  RequirementKind kind = RequirementKind::other;
  uint32_t first_group = 0, end_group = 0;  ///< places in Posting::groups
};

/// Keywords of one requirement that stand together: 'Java or Kotlin' is one group of two, 'Java and Go' two
/// groups of one.
struct KeywordGroup {
  uint32_t first_keyword = 0, end_keyword = 0;  ///< places in Posting::group_keywords
  uint32_t requirement = 0;
  Strength strength = Strength::mentioned;
  bool any_of = false;  ///< one of them is enough
  bool by_examples =
      false;  ///< a group of its own names its examples: 'relational databases such as MySQL or Oracle'
};

/// '5+ years of Python', '3-5 years of experience'.
struct YearsAsked {
  Span span;                   ///< the number with its noun: '5+ years'
  uint8_t min_years = 0;       ///< 1 to 50
  uint8_t max_years = 0;       ///< 0: none is given
  uint32_t keyword = nowhere;  ///< place in Posting::keywords; nowhere: in all
  uint32_t requirement = 0;
  Strength strength = Strength::mentioned;
};

enum class DegreeLevel : uint8_t { any, vocational, bachelor, master, doctorate };
inline constexpr std::string_view degree_level_names[] = {"any", "vocational", "bachelor", "master",
                                                          "doctorate"};

struct DegreeAsked {
  Span span;                             ///< its words: 'BSc in Computer Science'
  DegreeLevel level = DegreeLevel::any;  ///< the lowest that is named
  bool or_equivalent = false;            ///< experience counts as well
  uint32_t requirement = 0;
  Strength strength = Strength::mentioned;
};

/// A certificate; it is a keyword too where it has a name.
struct CertificateAsked {
  Span span;
  uint32_t keyword = nowhere;  ///< place in Posting::keywords; nowhere: 'certification in accounting'
  uint32_t requirement = 0;
  Strength strength = Strength::mentioned;
};

struct SpokenLanguage {
  Span span;         ///< its name: 'German'
  uint8_t language;  ///< place in spoken_language_names
  uint32_t requirement = 0;
  Strength strength = Strength::mentioned;
};
/// English names of the spoken languages that we know, sorted.
std::span<const std::string_view> spoken_language_names();

/// What a form will ask, whatever the resume says.
enum class QuestionKind : uint8_t {
  right_to_work,
  clearance,
  licence,
  on_site,
  travel,
  relocation,
  notice,
  shifts,  ///< shifts, weekends, on call
  background_check
};
inline constexpr std::string_view question_kind_names[] = {"right_to_work", "clearance", "licence",
                                                           "on_site",       "travel",    "relocation",
                                                           "notice",        "shifts",    "background_check"};

struct Question {
  QuestionKind kind;
  Span span;                       ///< the words that say so
  uint32_t requirement = nowhere;  ///< nowhere: outside of duties and requirements
};

enum class Seniority : uint8_t { unknown, intern, junior, mid, senior, lead, principal, manager, director };
inline constexpr std::string_view seniority_names[] = {"unknown", "intern",    "junior",  "mid",     "senior",
                                                       "lead",    "principal", "manager", "director"};

enum class Remote : uint8_t { unknown, remote, hybrid, on_site };
inline constexpr std::string_view remote_names[] = {"unknown", "remote", "hybrid", "on_site"};

/// Titles that differ in words only: 'Backend Developer', 'Back-end Engineer', 'Server-side Programmer'.
enum class JobFamily : uint8_t {
  unknown,
  software,  ///< 'Software Engineer', 'Developer' without a field, or of one programming language
  backend,
  frontend,
  full_stack,
  mobile,
  games,
  embedded,
  operations,  ///< DevOps, site reliability, platform, cloud, systems
  data_engineering,
  data_science,  ///< and machine learning
  data_analysis,
  quality,
  security,
  architecture,
  management,  ///< of engineers
  product,
  project,
  design,
  support
};
inline constexpr std::string_view job_family_names[] = {
    "unknown",      "software",   "backend",          "frontend",     "full_stack",    "mobile",  "games",
    "embedded",     "operations", "data_engineering", "data_science", "data_analysis", "quality", "security",
    "architecture", "management", "product",          "project",      "design",        "support"};

/// What was read from a job posting. All spans are of `document.text`; an empty one was not found.
struct Posting {
  Document document;
  Windows windows;  ///< of `document`, for what was copied from it
  Span title;
  std::vector<Block> blocks;
  std::vector<Keyword>
      keywords;  ///< by strength, then by first place; the person's own last of their strength
  std::vector<Span> keyword_spans;
  std::vector<uint16_t> keyword_spellings;  ///< the lexicon's spelling at each of keyword_spans
  std::vector<Requirement> requirements;
  std::vector<uint32_t> requirement_keywords;  ///< places in `keywords`

  Span company, place;
  JobFamily family = JobFamily::unknown;
  Seniority seniority = Seniority::unknown;
  Remote remote = Remote::unknown;
  bool only_address = false;  ///< the text is one web address and nothing else; nothing was read

  std::vector<Span>
      keyword_phrases;  ///< each of keyword_spans with the noun it stands with: 'Java development'
  std::vector<KeywordGroup> groups;  ///< by requirement; every keyword of a requirement is in one group of it
  std::vector<uint32_t> group_keywords;  ///< places in `keywords`
  std::vector<std::string> added;        ///< keywords of the person's own, as typed

  // Each by requirement, then by place.
  std::vector<YearsAsked> years;
  std::vector<DegreeAsked> degrees;
  std::vector<CertificateAsked> certificates;
  std::vector<SpokenLanguage> spoken_languages;
  std::vector<Question> questions;  ///< by place; each kind once

  bool empty() const { return document.words.empty(); }
  /// The keyword as the posting writes it first, or as the person typed it.
  std::string_view name_of(const Keyword& keyword) const {
    return keyword.term.empty() && keyword.added < added.size() ? std::string_view(added[keyword.added])
                                                                : document[keyword.term];
  }
};

/// Reads a posting. Any bytes are one; what is not found stays empty. Of `settings` only `keywords` count.
Posting read_posting(std::string text, const Settings& settings);

}
