#pragma once
#include <string>

#include "core/resume/reader.hpp"

// What was read, as text.
namespace resume {

inline std::string shown(const Resume& resume, Span span) { return std::string(resume.document[span]); }

/// '2019-03', '2019'; empty: none.
inline std::string shown(Month month) {
  if (month.year == 0) return {};
  std::string text = std::to_string(month.year);
  if (month.month != 0) text += (month.month < 10 ? "-0" : "-") + std::to_string(month.month);
  return text;
}

/// 'title # employer # place'.
inline std::string names_of(const Resume& resume, const Position& job) {
  return shown(resume, job.title) + " # " + shown(resume, job.employer) + " # " + shown(resume, job.place);
}

/// 'title | employer | place | from | to | bullets'.
inline std::string shown(const Resume& resume, const Position& job) {
  return shown(resume, job.title) + " | " + shown(resume, job.employer) + " | " + shown(resume, job.place) +
         " | " + shown(job.period.from) + " | " + (job.period.current ? "now" : shown(job.period.to)) +
         " | " + std::to_string(job.end_bullet - job.first_bullet);
}

}
