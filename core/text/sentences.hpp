#pragma once
#include "core/text/document.hpp"

namespace resume {

/// Fills document.sentences from its text, lines and words. A line that goes on in the next one (its last
/// sentence has no end and the next line begins in lower case, or the line is long and the next begins no
/// list item) is read as one.
void cut_sentences(Document& document);

/// Whether a line begins with the mark of a list item: a bullet of any kind, a dash, or a number with a
/// point.
bool begins_list_item(std::string_view text, Span line);

}
