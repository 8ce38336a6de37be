#pragma once
#include <string>

#include "core/resume/resume.hpp"

namespace resume {

/// What was read in a resume, as the schema of jsonresume.org has it, ending in a line end. Nothing is
/// judged. `meta.sections` holds every heading in the order read, `meta.others` the text below those that the
/// schema has no place for.
std::string json_resume(const Resume& resume);

}
