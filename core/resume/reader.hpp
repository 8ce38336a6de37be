#pragma once
#include "core/resume/resume.hpp"

/// The steps of read_resume, each in a file of its own. Spans are of the resume's document.
namespace resume {

/// Cuts the lines into sections by their headings and fills resume.sections; they cover the whole text.
void read_sections(Resume& resume);

/// Where no section is called education, one that tells of schools is it, whatever its heading says.
void name_sections(Resume& resume);

/// Name, e-mail addresses, phones, links and place: from the text above the first heading, and addresses from
/// anywhere.
void read_contact(Resume& resume);

/// Name and place: from the text above the first heading (`first`), from a section of contact details if
/// there is one (`named`, else null), or from wherever the name that the addresses hold stands. Addresses are
/// read.
void read_person(Resume& resume, const Section& first, const Section* named);

/// Positions of the experience sections with their bullets.
void read_positions(Resume& resume);

/// Entries of the education sections.
void read_education(Resume& resume);

/// The first range of months within `within`, or else the first date by itself (then from and to are the
/// same). An empty span: none. A year is 1950 to 2099; '1200 to 3400 users', telephone numbers and versions
/// are no dates.
Period find_period(const Document& document, Span within);

/// Whether dates begin in a line and end in the one below it: 'June 2012 -' above 'April 2017'.
bool breaks_dates(const Document& document, const Stretch& line, const Stretch& below);

/// The part of a line that a heading could be: without '#', '*', '=', ':' and the like around it, and without
/// '(4)'.
Span bare_line(const Document& document, const Stretch& line);

/// 'Experience' of 'II. Experience' and 'B) Experience'; a text without such a numeral as it is.
Span behind_numeral(std::string_view text, Span span);

/// 3 of '3 Experience' and '03. Experience'; 0: the line has no number.
int heading_number(const Document& document, const Stretch& line);

/// 'E X P E R I E N C E' as 'EXPERIENCE'; empty unless the text is letter-spaced. Two blanks part words.
std::string joined_letters(std::string_view text);

/// 'ABOUT M E': capitals of which some stand apart, without blanks; else empty.
std::string closed_up(std::string_view text);

/// What the words of a short line say of it as a heading.
struct HeadingShape {
  int kind = -1;           ///< the SectionKind's number; -1: no word names one, or some word is in no heading
  bool all_known = false;  ///< every word stands in headings
  bool ends_open = false;  ///< 'Licenses &': the next line goes on
};
HeadingShape heading_shape(std::string_view text);

/// The SectionKind's number that the first word to name one says, whatever the others are; -1: none does.
int any_heading_kind(std::string_view text);

/// 'Certifications' of 'Certi\uFFFDcations', a ligature that its font does not name; empty: there is none, or
/// the word is in no heading.
std::string with_ligature(std::string_view text);

/// A heading as its words are meant: 'EXPERIENCE' of 'E X P E R I E N C E', blanks and line ends as one.
std::string heading_text(const Document& document, Span heading);

/// The bullet mark that a line begins with, spaces after it included; empty if there is none.
Span bullet_mark(const Document& document, const Stretch& line);

/// `span` without blanks and stray separators ( , ; | – - · : ) at both ends.
Span trim_separators(std::string_view text, Span span);

/// `span` without the signs of Markdown (# * _ > |) and blanks at both ends.
Span without_decoration(const Document& document, Span span);

/// Where the first tab or the first three blanks in a row begin in a line, between the bytes `from` and `end`
/// of the text; `end`: nowhere.
uint32_t wide_gap(const Document& document, const Stretch& line, uint32_t from, uint32_t end);

/// Whether words of titles or employers are in the span: those of a job. 'Software' alone is no employer.
bool names_somebody(const Document& document, Span span);

/// How many words begin in the span.
uint32_t word_count(const Document& document, Span span);

/// Whether any word of the span has one of the flags.
bool has_flag(const Document& document, Span span, uint16_t flags);

}
