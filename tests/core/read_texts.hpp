#pragma once
#include <string>
#include <vector>

#include "core/resume/details.hpp"
#include "tests/core/shown.hpp"

// What is read from the body of one section, as texts that a test can compare.
namespace resume {

using Texts = std::vector<std::string>;

/// 'title | employer | place | from | to | bullets' of each job.
inline Texts jobs_of(const std::string& text) {
  const Resume resume = read_resume("Ana Silva\n\nExperience\n" + text);
  Texts jobs;
  for (const Position& job : resume.positions) jobs.push_back(shown(resume, job));
  return jobs;
}

/// 'degree # field # school' of each.
inline Texts schools_of(const std::string& text, const std::vector<LayoutFact>& facts = {}) {
  const Resume resume = read_resume("Ana Silva\n\nEducation\n" + text, facts);
  Texts schools;
  for (const Education& school : resume.education)
    schools.push_back(shown(resume, school.degree) + " # " + shown(resume, school.field) + " # " +
                      shown(resume, school.school));
  return schools;
}

/// The items of all groups; `text` holds the section's heading too.
inline Texts skills_of(const std::string& text) {
  const Resume resume = read_resume("Ana Silva\n\n" + text);
  Texts skills;
  for (const SkillGroup& group : read_details(resume).skills)
    for (const Span item : group.items) skills.push_back(shown(resume, item));
  return skills;
}

}
