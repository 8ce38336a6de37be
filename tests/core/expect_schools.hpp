#pragma once
#include <gtest/gtest.h>

#include "core/resume/reader.hpp"

namespace resume {

inline const char* const person = "Jane Roe\nAustin, TX | jane@roe.example | (512) 555-0100\n\n";

struct Given {
  const char* text;
  std::vector<std::string> schools;  // degree | field | school
};

inline void expect_schools(const std::vector<Given>& all) {
  for (const Given& given : all) {
    const Resume resume = read_resume(std::string(person) + given.text);
    const auto words = [&](Span span) { return std::string(resume.document[span]); };
    ASSERT_EQ(resume.education.size(), given.schools.size()) << given.text;
    for (size_t i = 0; i < given.schools.size(); ++i) {
      const Education& one = resume.education[i];
      EXPECT_EQ(words(one.degree) + " | " + words(one.field) + " | " + words(one.school), given.schools[i]);
    }
  }
}

}
