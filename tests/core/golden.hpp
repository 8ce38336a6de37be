#pragma once
#include "core/report/report.hpp"
#include "tests/core/files.hpp"

/// The whole texts of tests/golden, for tests of what holds for every text.
namespace golden {

struct Pair {
  std::string name, resume, posting;
  bool has_posting = false;
  std::filesystem::path report;  ///< the expected one
};

inline std::vector<Pair> pairs() {
  std::vector<Pair> all;
  for (const auto& path : files::list(files::folder("golden/resumes"), ".txt")) {
    const auto posting = files::folder("golden/postings") / path.filename();
    const bool has_posting = std::filesystem::exists(posting);
    all.push_back({path.stem().string(), files::read(path), has_posting ? files::read(posting) : "",
                   has_posting, std::filesystem::path(path).replace_extension(".report")});
  }
  return all;
}

inline resume::Settings settings() {
  resume::Settings settings;
  settings.as_of = {2026, 4};
  return settings;
}

}
