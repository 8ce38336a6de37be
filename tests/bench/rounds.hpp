#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/report/report.hpp"

namespace resume::bench {

/// What is measured, the same natively and in WASM: texts made beforehand, and one call that does the work.
struct Rounds {
  std::vector<std::string> resumes;
  Settings settings;
  Posting posting;
  Report report;

  /// `count` resumes of about `bytes` bytes, and a posting of 4 KB that has been read.
  Rounds(uint32_t count, uint32_t bytes);
  /// A keystroke: resume `which` comes in as new text, and the report is ready to draw. Returns its number of
  /// findings.
  uint32_t recheck(uint32_t which);
  /// The last report as JSON. Returns its size.
  uint32_t write_json() const;
};

/// The matcher alone: a text that is cut into words and searched for skills, anew each time.
struct Matcher {
  Document document;

  explicit Matcher(std::string text);
  /// Returns the number of skills.
  uint32_t find();
};

}
