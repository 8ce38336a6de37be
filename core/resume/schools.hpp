#pragma once
#include "core/resume/list.hpp"

namespace resume {

/// End of the last word in a span that names a degree, or 0: 'BSc (Hons)' ends behind the bracket.
uint32_t degree_end(const Document& document, Span span);

/// '12.º ano', '10th grade', 'Class XII': the end of what says how far somebody went to school; 0: nothing
/// does.
uint32_t school_year_end(const Document& document, Span span);

/// Whether a span has a word of schools, the lexicon's words of employers among them; compounds by their
/// ends.
bool is_school(const Document& document, Span span);

/// Whether a span says how well: 'GPA 3.8', '108/110', 'First Class Honours'.
bool is_score(const Document& document, Span span);

/// Whether a text is a number as marks are, capitals before it or none: '3.8', '108/110', 'CAP 4.6 / 5.0'.
bool is_mark(std::string_view text);

/// Whether a line begins as that of a thesis or a term abroad does: 'Master's thesis: Ports'.
bool is_thesis(const Document& document, Span line);

/// Whether a line begins as that of a subject of second rank does: 'Minor in Italian'.
bool is_minor(const Document& document, Span line);

/// Whether a line says something beside an entry: 'Honors: Terry Scholar', 'President of the Chess Society'.
bool is_remark(const Document& document, Span line);

/// Cuts a part that holds a degree into the degree and its subject, if it has one: 'BSc (Hons) Adult
/// Nursing', 'Master of Science in Informatics'. `first`: the part begins its line.
void split_degree(const Document& document, Span span, bool first, Span& degree, Span& field);

/// Whether no subject can follow a degree: its name holds one ('Ausbildung zur Köchin'), or school ends with
/// it ('Abitur').
bool holds_subject(const Document& document, Span degree);

/// Lines of schools; a degree in type of its own that a narrow column broke is one.
std::vector<ListLine> join_broken_degrees(const Resume& resume, std::vector<ListLine> lines);

}
