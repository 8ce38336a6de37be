#pragma once
#include <string>
#include <vector>

#include "core/layout/source.hpp"
#include "core/resume/resume.hpp"

namespace resume {

/// What was read in a resume, as the schema of jsonresume.org has it, ending in a line end. Nothing is
/// judged. `meta.sections` holds every heading in the order read, `meta.others` the text below those that the
/// schema has no place for. Links among the contact details whose addresses the text does not say are taken
/// from `facts`, those of the file.
std::string json_resume(const Resume& resume, const std::vector<LayoutFact>& facts);

}
