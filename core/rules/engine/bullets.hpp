#pragma once
#include <cstdint>
#include <vector>

#include "core/resume/resume.hpp"

namespace resume::rules {

/// Whether the lines under the jobs (without jobs: the summary) are English enough for rules about English
/// wording. A text too short to tell is.
bool is_english(const Resume& resume);

/// Places in Resume::bullets of those that say something: three tokens or more. A shorter one is a tool or a
/// label.
std::vector<uint32_t> telling_bullets(const Resume& resume);

/// Whether a word's letters are these, in ASCII lower case.
bool is_word(const Document& document, uint32_t word, std::string_view lower);

}
