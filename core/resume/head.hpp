#pragma once
#include <vector>

#include "core/resume/resume.hpp"

namespace resume {

/// What the one to three lines above a job's bullets say. Spans that were not found are empty.
struct Head {
  Span title, employer, place;
};

/// Sorts the parts of a job's heading lines, without its dates, into title, employer and place.
Head read_head(const Document& document, const std::vector<Span>& lines, Span period);

}
