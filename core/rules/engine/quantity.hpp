#pragma once
#include <span>

#include "core/lexicon/lexicon.hpp"
#include "core/text/document.hpp"

namespace resume::rules {

/// Whether a line says how much, how many or how fast: '50TB', '480ms to 90ms', 'in half', 'team of five',
/// 'zero downtime'. Numbers that only name are none: 'Python 3', 'HTTP/2', '24/7', 'ISO 27001', years, phone
/// numbers, list numbers. `terms`: the skills of the document, in order.
bool has_quantity(const Document& document, const Stretch& line, std::span<const Term> terms);

}
