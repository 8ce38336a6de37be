#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/posting/posting.hpp"
#include "core/resume/resume.hpp"

namespace resume {

/// How the resume shows a keyword, best first. Systems differ: some search letter by letter, some by stem,
/// some by synonym.
enum class MatchClass : uint8_t {
  literal,    ///< the posting's own letters
  inflected,  ///< the same words in another form, case, hyphenation or spacing: see Variant
  alias,      ///< another name of the same thing: Postgres, PostgreSQL
  acronym,    ///< one writes the acronym, the other its expansion
  not_shown
};
inline constexpr int match_class_count = 5;

/// What makes a place `inflected` and not `literal`, the smallest difference first.
enum class Variant : uint8_t {
  none,         ///< the class is not `inflected`
  letter_case,  ///< POSTGRESQL for PostgreSQL
  joints,       ///< hyphens, spaces, full stops, and perhaps case: NodeJS for Node.js
  form          ///< another form of the words: mentored for mentoring
};
/// Names of the variants in JSON, by number.
inline constexpr std::string_view variant_names[] = {"none", "case", "joints", "form"};

struct MatchPlace {
  Span span;               ///< of the resume
  MatchClass match_class;  ///< of this place
  uint32_t section = 0;    ///< place in Resume::sections
  Variant variant = Variant::none;
  uint32_t position = nowhere;  ///< place in Resume::positions, or nowhere
  bool counts = true;  ///< false: in words copied from the posting, or said over and over in one place
};

/// Where in the resume a keyword counts, the strongest first.
enum class Standing : uint8_t {
  in_position,   ///< in a job
  elsewhere,     ///< in no job, but in a project, a school, a certificate or the like
  skills_only,   ///< in the skills list, and at most in the summary too
  summary_only,  ///< in the summary or beside the name, and nowhere else
  unseen
};
/// Names of the standings in JSON, by number.
inline constexpr std::string_view standing_names[] = {"position", "elsewhere", "skills_only", "summary_only",
                                                      "nowhere"};

/// How long something was used: the union of the dated periods of the positions that show it.
struct Use {
  int32_t months = -1;   ///< -1: none of them is dated; a year without its month counts in full
  Month last;            ///< the last month of use; of a job that goes on, today's. Not known: no dates
  bool current = false;  ///< the last of them goes on
};

struct Match {
  uint32_t keyword = 0;  ///< place in Posting::keywords; matches stand in the same order
  MatchClass match_class = MatchClass::not_shown;  ///< the best of its places
  uint32_t first_place = 0, end_place = 0;         ///< places in Matches::places, in the order of the text
  MatchClass counted = MatchClass::not_shown;      ///< the best of its places that count
  Standing standing = Standing::unseen;
  Use use;
  /// 'Listed, but shown in no job': stands in the skills list alone, of a resume that has jobs.
  bool only_listed = false;
  /// Where the resume shows what is nearest to a keyword that it does not show; empty: nothing near.
  Span nearest;
};

/// How the resume answers a requirement of the posting.
enum class Outcome : uint8_t {
  met,
  partly,  ///< one of several groups is shown, or fewer years than asked
  not_shown,
  for_the_form,  ///< a question that no resume settles: right to work, clearance, licence
  not_judged     ///< it names nothing that can be looked for
};
inline constexpr int outcome_count = 5;
/// Names of the outcomes in JSON, by number.
inline constexpr std::string_view outcome_names[] = {"met", "partly", "not_shown", "for_the_form",
                                                     "not_judged"};

/// The answer to one requirement with its lines.
struct Answer {
  uint32_t requirement = 0;  ///< place in Posting::requirements; answers stand in the same order
  Outcome outcome = Outcome::not_judged;
  uint32_t first_line = 0, end_line = 0;  ///< places in Matches::lines; at most most_lines
  uint32_t groups = 0, groups_shown = 0;  ///< either-or groups are one each
  int32_t months_asked = 0;               ///< 0: no years are asked for
  Span years;                             ///< of the posting: the words that ask for them
  int32_t months_shown = -1;              ///< the months that were compared; -1: no dates, not judged
};
/// No answer lists more lines: those in jobs first.
inline constexpr uint32_t most_lines = 8;

/// What Matched weighs: one keyword, or an either-or group, each once however often it is asked for.
struct Wanted {
  uint32_t first_keyword = 0,
           end_keyword = 0;  ///< places in Matches::wanted_keywords; the first stands first
  Strength strength = Strength::mentioned;
  uint32_t best = 0;  ///< place in Posting::keywords of the one that is shown best; the first if none is
  Span span;  ///< of the posting: the keyword, or all of the group; empty for a word of the person's own
};

struct Matches {
  std::vector<Match> matches;
  std::vector<MatchPlace> places;
  std::vector<Answer> answers;
  std::vector<Span> lines;                ///< of the resume: bullets, or lines
  std::vector<Wanted> wanted;             ///< by strength, then by the place of their first keyword
  std::vector<uint32_t> wanted_keywords;  ///< places in Posting::keywords
  std::vector<Span> copied;  ///< of the resume, in order: 12 words or more that stand in the posting just so
};

/// Looks for every keyword and every requirement of the posting in the resume. `today`: see Settings::as_of;
/// where it is not known, a job that goes on has no months.
Matches match(const Resume& resume, const Posting& posting, Month today = {});

}
