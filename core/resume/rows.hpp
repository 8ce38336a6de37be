#pragma once
#include <vector>

#include "core/resume/reader.hpp"
#include "core/text/ascii.hpp"

namespace resume {

/// What a line of a job's section looks like, read by itself.
enum class RowKind : uint8_t {
  bullet,  ///< begins with a mark
  dated,   ///< a range of months and few words beside it: part of a job's heading
  head,    ///< a few words that are no sentence: could be part of a job's heading
  prose    ///< anything else
};

/// What a form asks for in front of a part of a job's heading: 'Employer:', 'Ort'.
enum class FormPart : uint8_t {
  nothing,
  title,
  employer,
  place,
  other  ///< dates, or what was done
};

static constexpr uint32_t most_columns = 6;  ///< of a table of jobs

/// A line that is not blank, as the reader of positions sees it.
struct Row {
  RowKind kind = RowKind::prose;
  Stretch line;            ///< without blanks and decoration at both ends, without a heading in the gutter
  Span mark;               ///< with the blanks behind it
  Period period;           ///< of a dated row
  Period rail;             ///< dates in a column of their own to the right of a bullet
  uint32_t text_end = 0;   ///< end of the row's own text: what stands in the right column is left out
  Span tail;               ///< a sentence behind the dates: it is no part of the heading
  uint32_t rest = 0;       ///< words beside dates and durations
  uint32_t column = 0;     ///< blanks before the line, at most 64
  uint32_t widest = 0;     ///< bytes of the section's longest line: where lines are wrapped, if they are
  uint32_t wrapped = 0;    ///< bytes of its longest line that goes on with a small letter; 0: there is none
  bool sentences = false;  ///< most of its lines without marks end with a full stop, or go on
  bool hangs = false;      ///< wrapped bullets of its section go on further right than their marks
  bool listed = false;     ///< some line of its section has a mark
  bool after_blank = false;
  bool has_title = false, has_employer = false;
  bool is_place = false;   ///< nothing but a place
  bool is_link = false;    ///< nothing but an address
  bool is_beside = false;  ///< says something else between the lines of a heading: 'Salary: ...', '2 years'
  bool is_label = false;   ///< 'Technologies: Go, Kafka'
  bool is_remark = false;  ///< neither heading nor bullet: 'Client: Acme (2019)' within another's job
  FormPart asked = FormPart::nothing;   ///< what a label before the line says of it
  FormPart columns[most_columns] = {};  ///< what the names of a table's columns say of its cells
};

/// Fills a row whose line, mark, asked and after_blank are set.
void read_row(const Document& document, Row& row);

/// The rows of a section's body. Blank lines and rules are left out.
std::vector<Row> read_rows(const Document& document, const Section& section);

/// Full stops that are words of a row's line: 'S.p.A.' and 'sp. z o.o.' are no four words.
uint32_t count_full_stops(const Document& document, const Row& row);

/// Whether a word that the lexicon does not have ends as job titles do where a language builds compounds.
bool ends_as_title(std::string_view word);

/// 'Partner', 'Partners' and the like.
bool names_partners(std::string_view word);

/// Whether a word is part of a job title: by the lexicon, or by its ending.
inline bool is_title_word(const Document& document, const Word& word) {
  // 'Brühl & Partner' is a firm.
  if (word.begin >= 2 && document.text[word.begin - 2] == '&' && names_partners(document[word])) return false;
  if (word.id != 0) return (lexicon::flags(word.id) & word_flag::title) != 0;
  return word.size >= 6 && ends_as_title(document[word]);
}

/// Whether a span says nothing but how long or in what kind of contract: '2 yrs 3 mos', 'Full-time'.
bool is_duration(const Document& document, Span span);

/// Whether a span is a place by itself: 'Berlin', 'Austin, TX', 'Ghent, Belgium', 'Remote'.
bool is_place(const Document& document, Span span);

/// Whether a text begins as time without a job is called: 'Career break', 'Elternzeit'.
bool names_leave(std::string_view text);

/// Whether a text says how somebody was employed, which is no part of a title: 'part-time', 'alternance'.
bool names_contract(std::string_view text);

/// 'Self-employed', which may stand where an employer would.
bool is_self_employed(std::string_view text);

/// Whether a text is two or three capitals: 'TX', 'NSW'.
bool is_state_code(std::string_view text);

/// Whether a text is the code of one of Brazil's states: 'PE'.
bool is_brazilian_state(std::string_view text);

/// Bytes of the dash and the state's code that a text begins with, which Brazilians write behind a town: '-
/// PE'; 0: with none.
uint32_t dashed_state(std::string_view text);

/// Where the hyphen stands in a name with its town behind it, 'Bright Motors-Tulsa' before ', OK'; the name's
/// end: it has none. Such is the print of a large job board.
uint32_t hyphen_before_town(const Document& document, Span name);

/// Where the first ": " of a text stands, or npos.
inline size_t find_colon(std::string_view text) { return text.find(": "); }

/// Which part of a job's heading a form calls so: 'Employer', 'Zeitraum', with or without a colon.
FormPart asked_part(std::string_view text);
inline bool is_asked(std::string_view text) { return asked_part(text) != FormPart::nothing; }

/// Whether a text is what a form calls the list of what was done: 'Responsibilities', 'Aufgaben:'.
bool names_duties(std::string_view text);

/// Whether it is that, or what a form calls a part of a school: 'Institution'.
bool is_list_label(std::string_view text);

/// Whether a label says for whom a part of a job was done: 'Client', 'Projekt'.
bool names_client(std::string_view label);

/// 'Period<tab>Employer<tab>Position': how many names of columns a line holds, and what they ask for; 0: it
/// is no such line.
uint32_t column_names(std::string_view line, FormPart (&columns)[most_columns]);

/// Whether a text is what a form writes above a part of an entry: 'Name of organisation'.
bool is_form_label(std::string_view text);

/// Whether a line is the head of a table: 'Dates<tab>School<tab>Award' above a line without such a label.
bool is_table_head(const Document& document, Span line, Span below);

/// A line without such a label in its first cell, before a tab.
Span behind_label(const Document& document, Span line);

/// Whether a text begins with a word in small letters; the names 'eBay' and 'dmTECH' are none.
inline bool begins_small(std::string_view text) {
  if (!is_lower(text[0])) return false;
  for (size_t at = 1; at < text.size() && is_letter(text[at]); ++at)
    if (is_upper(text[at])) return false;
  return true;
}

/// Whether a span is an address without anything else: 'https://jane.dev/', 'acme.io'.
bool is_link(std::string_view text);

}
