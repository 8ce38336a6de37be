#pragma once
#include <vector>

#include "core/resume/head.hpp"

namespace resume {

/// A job within a section: its heading is the rows [first, end), `dated` one of them, one below, or `none`.
struct Job {
  static constexpr uint32_t none = 0xFFFFFFFF;
  uint32_t first, end;
  uint32_t dated;
  uint32_t body_end = 0;
};

/// Where the jobs of one section begin and how many rows their headings have, in the order of the text.
std::vector<Job> find_jobs(const Document& document, const std::vector<Row>& rows, HeadReader& heads);

}
