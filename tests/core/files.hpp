#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

/// Files of the tests. With UPDATE=1 in the environment expected files are written anew: the diff is the
/// review.
namespace files {

inline std::filesystem::path folder(const char* name) {
  return std::filesystem::path(RESUME_SOURCE_DIR) / "tests" / name;
}

inline std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The files of a folder with this extension, sorted.
inline std::vector<std::filesystem::path> list(const std::filesystem::path& from, const char* extension) {
  std::vector<std::filesystem::path> found;
  if (!std::filesystem::exists(from)) return found;
  for (const auto& entry : std::filesystem::directory_iterator(from))
    if (entry.path().extension() == extension) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

inline bool updates() {
  const char* update = std::getenv("UPDATE");
  return update != nullptr && *update == '1';
}

/// Fails unless the file holds `actual`; with UPDATE=1 writes it.
inline void expect_file(const std::filesystem::path& path, const std::string& actual) {
  if (updates() && read(path) != actual) std::ofstream(path, std::ios::binary) << actual;
  EXPECT_EQ(read(path), actual) << path << " differs; UPDATE=1 writes it anew";
}

}
