#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/text/document.hpp"

namespace resume {

enum class SkillCategory : uint8_t {
  language,
  framework,
  database,
  cloud,
  tool,
  method,
  soft_skill,
  certification,
  degree
};
/// Names of the categories in data files and JSON, by number.
inline constexpr std::string_view skill_category_names[] = {
    "language", "framework", "database", "cloud", "tool", "method", "soft_skill", "certification", "degree"};

/// How a spelling stands to its skill's name.
enum class SpellingKind : uint8_t { name, inflected, alias, acronym, expansion };

struct Skill {
  std::string_view name;
  SkillCategory category = SkillCategory::tool;
  bool ambiguous = false;  ///< an English word too, or a single letter: counts only with its context
};

struct Spelling {
  uint16_t skill;
  SpellingKind kind;
  uint16_t
      base;  ///< the spelling this one is another form of ('microservice' of 'microservices'); itself if none
  bool ambiguous = false;  ///< an English word too: counts only with its skill's context
};

/// A skill found in a text: whole words, the longest spelling that starts there.
struct Term {
  Span span;
  uint32_t first_word = 0, word_count = 0;
  uint16_t spelling = 0;
  uint16_t skill = 0;
};

/// A row of core/data/phrases found in a text.
struct PhraseHit {
  Span span;
  uint32_t first_word = 0, word_count = 0;
  uint16_t phrase = 0;
};

/// What the build knows of a word by itself; several may hold.
namespace word_flag {
inline constexpr uint16_t verb_past = 1 << 0;   ///< an action verb: 'built'
inline constexpr uint16_t verb_base = 1 << 1;   ///< 'build'
inline constexpr uint16_t verb_third = 1 << 2;  ///< 'builds'
inline constexpr uint16_t verb_ing = 1 << 3;    ///< 'building'
inline constexpr uint16_t verb_any = 0xF;
inline constexpr uint16_t month = 1 << 4;    ///< a month's name or short form; see month_of
inline constexpr uint16_t number = 1 << 5;   ///< a spelled cardinal: 'four'
inline constexpr uint16_t unit = 1 << 6;     ///< follows a quantity: 'ms', 'TB', 'users', 'minutes', 'team'
inline constexpr uint16_t change = 1 << 7;   ///< an amount in a word: 'halved', 'doubled', 'tripled'
inline constexpr uint16_t now = 1 << 8;      ///< 'present', 'current', 'now', 'today', 'ongoing'
inline constexpr uint16_t stop = 1 << 9;     ///< a function word: 'the', 'of', 'and'
inline constexpr uint16_t adverb = 1 << 10;  ///< may stand before a first verb: 'successfully'
inline constexpr uint16_t title = 1 << 11;   ///< part of a job title: 'engineer', 'developer', 'lead'
inline constexpr uint16_t employer =
    1 << 12;  ///< part of an employer's name: 'Inc', 'GmbH', 'Ltd', 'University'
inline constexpr uint16_t degree = 1 << 13;  ///< 'BSc', 'Bachelor', 'PhD'
inline constexpr uint16_t name_of_version =
    1 << 14;  ///< a number after it names, not counts: 'Python 3', 'HTTP 2', 'ISO 27001'
inline constexpr uint16_t place = 1 << 15;  ///< a country, a state or a large city; 'remote'
}

/// What make_lexicon packs from core/data; see unpack.hpp.
namespace lexicon {

/// The lists of skills and of how postings are worded, packed, as they are linked into the program. A page
/// links none: they come behind its first screen. Until then no words are a skill, and no posting should be
/// read.
std::string_view linked_skill_lists();
/// Takes them into use: `packed` is the skill_lists.bin of the same build, and stays where it is. Words get
/// other numbers, so every document is to be read again.
void take_skill_lists(std::string_view packed);
bool has_skill_lists();
/// Whether it is known without the lists that no spelling of a skill holds this word: of most verbs and
/// function words it is.
bool is_in_no_skill(uint16_t word_id);

const WordTable& words();
extern const uint16_t* const flags_by_word;
inline uint16_t flags(uint16_t word_id) { return flags_by_word[word_id]; }
/// 1 to 12 for a word with word_flag::month, else 0.
int month_of(uint16_t word_id);
/// The value of a word with word_flag::number, else -1.
int number_of(uint16_t word_id);

std::span<const Skill> skills();
std::span<const Spelling> spellings();
/// The skills that one is a part or a kind of: none, or a few.
std::span<const uint16_t> wider_than(uint16_t skill);

/// What vouches for an ambiguous name.
enum class Trust : uint8_t {
  context,   ///< the words around it
  capitals,  ///< these, or its capital amid small letters: in a text that asks for skills
  spaces     ///< and a skill right beside it: in a text that lost its commas
};

/// Skills in a text, in order, not overlapping. Ambiguous ones ('Go', 'R', 'Express') only where something
/// vouches for them.
std::vector<Term> find_skills(const Document& document, Trust trust = Trust::context);

/// Whether these words, and all of them, spell a skill, ambiguous or not.
bool is_spelling(const Document& document, const Stretch& words);
/// The place in spellings() of what these words, and all of them, spell, ambiguous or not; -1: no skill.
int spelling_of(const Document& document, const Stretch& words);

/// Rows of one phrase list in a text, in order, not overlapping. `list`: the name of the file in
/// core/data/phrases.
struct Phrase {
  uint8_t list;
  std::string_view advice, replacement;  ///< both may be empty
};
std::span<const Phrase> phrases();
std::span<const std::string_view> phrase_lists();  ///< sorted names
std::vector<PhraseHit> find_phrases(const Document& document);

/// The tables of core/posting/cue_rows.hpp.
enum class PostingRows : uint8_t { cues, questions, remote };
inline constexpr size_t posting_rows_count = 3;
/// Their words, a row a line; those of one kind stand together, by its number, with an empty line behind
/// them.
std::string_view posting_rows(PostingRows which);

/// The kind of section that a whole line of words is a heading of, as a SectionKind's number; -1: no heading
/// we know.
int section_heading(const Document& document, const Stretch& line);
/// The kind of posting block that a whole line is a heading of, as a BlockKind's number; -1: no heading we
/// know.
int block_heading(const Document& document, const Stretch& line);

}
}
