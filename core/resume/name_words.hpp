#pragma once
#include "core/text/document.hpp"

namespace resume {

/// Whether one of the first three words says what the document is: 'Curriculum vitae'.
bool is_document_word(const Document& document, Span span);

/// Whether a text is what a form calls the name: 'Name', 'Nom et prénom', 'Nachname(n) / Vorname(n)'.
bool is_name_label(std::string_view text);

/// 'Ada Mann' of 'Curriculum vitae Dr. Ada Mann, PMP', "I'm Ada Mann".
Span bare_name(const Document& document, Span span);

}
