#pragma once
#include <cstdint>

#include "core/resume/resume.hpp"

namespace resume {

/// Over how many of a hundred words one term is said too often, and how often at least.
inline constexpr uint32_t stuffing_percent = 4, least_stuffing = 5;

/// Words that are read as one: a bullet, the whole of a section of skills, or else a line. Each has a number
/// of its own, and they rise with the place.
uint64_t spot_of(const Resume& resume, uint32_t at);

/// How many words a person would count in the resume.
uint32_t count_words(const Resume& resume);

/// The place of the bullet that holds byte `at`, or `nowhere`: binary search.
uint32_t bullet_at(const Resume& resume, uint32_t at);

/// The place of the position that holds byte `at`, lines behind its last bullet included, or `nowhere`:
/// Resume::positions: binary search.
uint32_t position_at(const Resume& resume, uint32_t at);

/// The bullet or the line that holds byte `at`.
Span line_of(const Resume& resume, uint32_t at);

}
