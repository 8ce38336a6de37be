#pragma once
#include <string>
#include <vector>

#include "core/posting/posting.hpp"
#include "tests/core/files.hpp"

/// What tests of postings say and see: texts in, words out.
namespace resume {

using Names = std::vector<std::string>;

inline Posting read(std::string text) { return read_posting(std::move(text), {}); }

// The keywords as the posting writes them, strongest first: 'Go!' is required, 'Go?' preferred, 'Go'
// mentioned.
inline Names keywords_of(const Posting& posting) {
  static constexpr const char* marks[] = {"!", "?", ""};
  Names names;
  for (const Keyword& keyword : posting.keywords)
    names.push_back(std::string(posting.document[keyword.term]) + marks[static_cast<int>(keyword.strength)]);
  return names;
}
inline Names keywords_in(std::string text) { return keywords_of(read(std::move(text))); }

/// A posting of the golden reports.
inline std::string file(const char* name) { return files::read(files::folder("golden") / "postings" / name); }

}
