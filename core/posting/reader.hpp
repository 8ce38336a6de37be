#pragma once
#include <span>
#include <vector>

#include "core/posting/posting.hpp"

/// The steps of read_posting, each in a file of its own. Spans are of the posting's document.
namespace resume {

/// What a turn of phrase says of the words around it.
enum class CueKind : uint8_t {
  required,       ///< 'must', 'years of experience'
  prefer_before,  ///< stands before what is preferred: 'ideally'
  prefer_after,   ///< stands after it: 'is a plus'
  wants,          ///< the text speaks of the person: 'we are looking for'
  duties,         ///< 'you will'
  stack,          ///< what the team works with: 'we use'
  benefits,
  legal,
  about,
  apply,
};

inline constexpr int cue_kind_count = 10;

struct Cue {
  Span span;
  CueKind kind;
};

/// The turns of phrase in `span`, in order, not overlapping, the longest at each place. Appends to `cues`.
void find_cues(const Document& document, Span span, std::vector<Cue>& cues);

/// A sentence, or a list item, of the posting; headings are in none.
struct Unit {
  Span span;  ///< without the mark of the list item
  BlockKind kind = BlockKind::other;
  bool item = false;         ///< a list item
  bool after_blank = false;  ///< the first after a blank line or a heading
  uint32_t first_cue = 0, end_cue = 0;
};

struct Units {
  std::vector<Unit> units;  ///< in the order of the text
  std::vector<Cue> cues;
};

/// Finds the line, or the words in a sentence, that name the job. Empty: none.
Span find_title(const Document& document);

/// The line that holds the title names the employer behind it: 'Engineer at NAME'. Empty: it does not.
Span find_employer(const Document& document, Span title);

/// Fills posting.blocks and cuts their text into units. Needs posting.title.
Units read_blocks(Posting& posting);

/// Fills keywords and requirements from the units of duties and requirements.
void read_requirements(Posting& posting, const Units& units);

/// Whether two stretches hold the same words, whatever the case of ASCII letters.
bool same_letters(std::string_view a, std::string_view b);

}
