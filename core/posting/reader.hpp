#pragma once
#include <span>
#include <vector>

#include "core/posting/posting.hpp"
#include "core/text/ascii.hpp"

/// The steps of read_posting, each in a file of its own. Spans are of the posting's document.
namespace resume {

/// What a turn of phrase says of the words around it.
enum class CueKind : uint8_t {
  required,       ///< 'must', 'years of experience'
  prefer_before,  ///< stands before what is preferred: 'ideally'
  prefer_after,   ///< stands after it: 'is a plus'
  seeks,          ///< 'we are looking for'
  wants,          ///< the text speaks of the person: 'experience with'
  duties,         ///< 'you will'
  stack,          ///< what the team works with: 'we use'
  benefits,
  legal,
  about,
  apply,
};

inline constexpr int cue_kind_count = 11;

struct Cue {
  Span span;
  CueKind kind;
};

/// The turns of phrase in `span`, in order, not overlapping, the longest at each place. Appends to `cues`.
void find_cues(const Document& document, Span span, std::vector<Cue>& cues);

struct Heading {
  Span span;
  BlockKind kind;
  uint32_t line;
  bool inside_line;      ///< 'Requirements: Python, Go': the line goes on behind it
  bool minor;            ///< a heading within its block: it changes nothing, but is no sentence
  bool closing = false;  ///< behind it nothing is asked for any more
};

/// Whether a list item begins at the line's begin: with a sign, a number, or a minus glued to a word.
bool begins_item(std::string_view text, Span line);
/// 'E1  Experience of ...': how many bytes the letter and number of a criterion are, where the line before or
/// behind has one too. 0: none.
uint32_t item_code(std::string_view text, Span line);

/// A line with more words is no heading that we would guess at.
inline constexpr uint32_t heading_words = 10;

/// The kind of a heading that is in no list, by its words. -1: they do not say.
int guessed_heading(const Document& document, const Stretch& line);

/// Whether a colon stands at `at`, or behind spaces.
bool follows_colon(std::string_view text, uint32_t at);

/// Appends the headings within a line of paragraphs run together, in order.
void find_run_in(const Document& document, const Stretch& line, std::vector<Heading>& headings);

/// Headings in the order of the text, but for the title's line.
std::vector<Heading> find_headings(const Document& document, uint32_t title_line);

/// Words about where the work is done. The label kinds count on a label of the page only.
struct RemoteCue {
  enum Kind : uint8_t { none, remote, hybrid, on_site, label_remote, label_hybrid, label_on_site };
  Span span;
  Kind kind;
};

/// Appends those in `span`, in order.
void find_remote(const Document& document, Span span, std::vector<RemoteCue>& cues);

/// What the words of `span` make a form ask, in order. Appends.
void find_questions(const Document& document, Span span, std::vector<Question>& questions);

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

/// Whether a new item begins at this word in the middle of a line: '... within a team Strong analytical
/// skills'.
bool begins_part(const Document& document, uint32_t word);

/// Text that was cut into lines by its width has no long ones, and some go on in small letters: elsewhere
/// each line stands by itself.
bool is_wrapped(const Document& document);

/// Where the line begins whose first word this is, if it stands by itself: it begins with a capital or as a
/// list item, and the line before does not end on a comma or a function word. Else 0. `wrapped`: see
/// is_wrapped.
uint32_t begins_line(const Document& document, uint32_t word, bool wrapped);

/// Where the sign of a list item stands right before this word, on a line that was run together. Else 0.
uint32_t begins_bullet(const Document& document, uint32_t word);

/// Whether the line is a row of a table: a tab parts its cells.
bool is_row(std::string_view text, Span line);

/// Whether the unit is the first row of a table and names a column that says how strongly it asks.
bool heads_table(const Document& document, const Unit& unit);

/// What the table around a row says of how strongly it asks, if it has a column for that.
bool read_row_strength(const Document& document, const Unit& unit, Strength& strength);

/// Whether the unit is a page's list of tags with only spaces between them, behind their label.
bool are_tags(const Document& document, const Unit& unit);

/// Finds the line, or the words in a sentence, that name the job. Empty: none.
Span find_title(const Document& document);

/// The line that holds the title names the employer behind it: 'Engineer at NAME'. Empty: it does not.
Span find_employer(const Document& document, Span title);

/// Fills posting.blocks and cuts their text into units. Needs posting.title and the skills of the whole text,
/// in order.
Units read_blocks(Posting& posting, std::span<const Term> skills);

/// Fills keywords, requirements and what they ask for from the units of duties and requirements.
void read_requirements(Posting& posting, const Units& units, std::vector<Term> terms,
                       const Settings& settings);

/// A place of a keyword, before places are put together.
struct Found {
  Term term;  ///< skill: no_skill where the lexicon does not have it
  Span phrase;
  Strength strength = Strength::mentioned;
  uint32_t requirement = nowhere;
  uint32_t keyword = nowhere;  ///< once written: place in Posting::keywords
  uint32_t added = nowhere;    ///< place in Posting::added
  bool dropped = false;        ///< by the person
};

/// Neighbours in Findings::found.
struct FoundGroup {
  uint32_t begin, end;
  bool any_of, by_examples = false;
};

struct Findings {
  std::vector<Found> found;        ///< in the order of the text
  std::vector<FoundGroup> groups;  ///< cover `found`, in order
  std::vector<Found> absent;       ///< the person's own that the text does not hold
};

/// Appends each tag of such a unit as a keyword: whoever posts the job has picked it, however wide it is.
void find_tags(const Document& document, const Unit& unit, std::vector<Found>& found);

/// A method that duties only mention in passing: 'ensure monitoring and automation'. Needs the phrase.
bool is_wide(const Document& document, const Unit& unit, const Found& found);

/// Appends for each of `terms`, which stand in the unit in order, the phrase it stands in: itself at least.
void find_phrases(const Document& document, const Unit& unit, std::span<const Found> terms,
                  std::vector<Span>& phrases);

/// The spelling that is the skill's own name.
uint16_t name_spelling(uint16_t skill);

/// Adds groups for the places from `first` on, which stand in the unit.
void find_groups(const Document& document, const Unit& unit, uint32_t first, Findings& findings);

/// Adds years, degrees, certificates and spoken languages that the unit asks for; their keywords are places
/// in `found` until write_keywords. Sets the requirement's kind. False: it asks for none of these.
bool read_facts(Posting& posting, const Unit& unit, Requirement& requirement, uint32_t first,
                Findings& findings);

/// Whether the word is the name of a spoken language.
bool is_language(std::string_view word);

/// Adds the spoken languages that `span` asks for. `asks`: it stands among requirements, so that a name is
/// enough.
void read_languages(const Document& document, Span span, bool asks, std::vector<SpokenLanguage>& found);

/// Whether the words between two terms make them items of one list: ',', 'and', 'or', or nothing.
bool are_listed(const Document& document, Span gap);

/// Drops, adds and re-ranks places as the person said.
void apply_settings(Posting& posting, const Settings& settings, Findings& findings);

/// Puts places of one keyword together and fills the posting's keywords and groups.
void write_keywords(Posting& posting, Findings& findings);

/// The employer's name. Needs title and blocks. Empty: not found.
Span find_company(const Posting& posting);

/// The first family that the words of a title name.
JobFamily family_of(const Document& document, const Stretch& title);
Seniority seniority_of(const Document& document, const Stretch& title);

/// Fills place, remote, family, seniority and questions. Needs title, blocks and requirements.
void read_job(Posting& posting);

/// Whether a term of the unit is something to search for: no attitude, no degree, no verb, no label, no
/// people.
bool is_keyword(const Document& document, const Unit& unit, const Term& term);

/// Whether the text lost its commas, or nearly all: a space may stand for one, so that names side by side are
/// several.
bool has_lost_commas(const Document& document);

/// What find_unknown keeps from unit to unit.
struct UnknownTerms {
  std::span<const Block> blocks;
  std::vector<uint32_t> small_words;  ///< hashes of the words that the text writes in small letters, and of
                                      ///< names that it has elsewhere; sorted
  bool capitalised = false;           ///< every third word has a capital: capitals say nothing
  bool shouted = false;               ///< nearly all is in capitals: they say nothing
  bool lost_commas = false;           ///< a space may stand for one
};

/// Terms of the unit that the lexicon does not have, in order, appended to `found`, which is empty. `known`:
/// those that it has, in order.
void find_unknown(const Document& document, const Unit& unit, std::span<const Term> known,
                  UnknownTerms& state, std::vector<Span>& found);

/// The years of experience that a unit asks for, appended to posting.years, each with the keywords it is
/// about: those of findings.found from `first` on. Whether there are any.
bool read_years(Posting& posting, const Unit& unit, uint32_t requirement, Strength strength, uint32_t first,
                const Findings& findings);
/// Whether the word is one of the marks that count as words: 'C++', '.NET', 'R&D'.
bool is_mark(const Document& document, uint32_t word);

}
