#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "core/match/match.hpp"

/// The steps of match, each in a file of its own.
namespace resume {

/// How a text writes a keyword, and the lexicon's spelling where it has one.
struct Form {
  std::string_view text;
  uint16_t spelling = 0;
};

/// How one writing of a keyword stands to another; classes and variants order it, the best first.
struct Likeness {
  MatchClass match_class = MatchClass::not_shown;
  Variant variant = Variant::none;

  friend constexpr bool operator<(Likeness a, Likeness b) {
    return a.match_class != b.match_class ? a.match_class < b.match_class : a.variant < b.variant;
  }
};

/// Compares two spellings of one skill of the lexicon.
Likeness compare_spellings(const Form& asked, const Form& written);

/// Compares two writings of the same words, of which the lexicon knows nothing.
Likeness compare_words(std::string_view asked, std::string_view written);

/// Words to look for, whatever their case, hyphens, spaces and a plural's s. Only the first 63 letters count,
/// and of those only whole words.
struct Pattern {
  std::string_view text;
  uint32_t owner = 0;  ///< whose they are
};
struct PatternHit {
  Span span;
  uint32_t owner = 0;
};
/// Where the words of patterns stand, by owner and then by place. Linear in the document, however many
/// patterns there are.
std::vector<PatternHit> find_patterns(const Document& document, const std::vector<Pattern>& patterns);

/// Stretches of `text`, in order, of 12 words or more that stand just so in the posting, sentences among
/// them: a list of names is none. Nothing where both are the same text.
std::vector<Span> find_copied(const Document& text, const Posting& posting);

/// Marks the places that do not count: see MatchPlace::counts. Needs matches, places and copied.
void mark_what_counts(const Resume& resume, Matches& matches);

/// Fills in positions, standings and times of use. Needs matches and places.
void read_standings(const Resume& resume, Month today, Matches& matches);

/// Fills in what is nearest to each keyword that is not shown. Needs matches.
void read_nearest(const Resume& resume, const Posting& posting, Matches& matches);

/// Fills wanted. Needs matches.
void read_wanted(const Posting& posting, Matches& matches);

/// Fills answers and their lines. Needs all of the above; `languages` are the hits of the posting's spoken
/// languages, their owners its places in Posting::spoken_languages.
void read_answers(const Resume& resume, const Posting& posting, Month today,
                  const std::vector<PatternHit>& languages, Matches& matches);

/// The highest level that a degree's words name; `any` where they name none that we know.
DegreeLevel degree_level(const Document& document, Span degree);

/// Months from January of year 0: first and one behind the last.
struct Months {
  int32_t begin = 0, end = 0;  ///< the same: not dated
  bool exact_end = false;

  friend bool operator<(const Months& a, const Months& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  }
};

/// Adds up when things were used.
class UseReader {
 public:
  UseReader(const Resume& resume, Month today);
  /// The months of the union of these positions' periods, and the last of them.
  Use read(std::span<const uint32_t> positions);

 private:
  const Resume& resume_;
  std::vector<Months> by_position_;
  std::vector<Months> read_;  // room for those of one thing
};

}
