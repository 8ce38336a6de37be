#pragma once
#include <vector>

#include "core/resume/school_parts.hpp"

namespace resume {

/// A table of schools whose head names its columns: 'Course', 'Institution', 'Year'.
class SchoolTable {
 public:
  /// Whether a line is such a head; what it says of the columns is kept.
  bool read_head(const Document& document, Span line);

  /// Gives the parts of a line their kinds by their columns, where their words say nothing.
  void name_cells(const Document& document, Span line, std::vector<Part>& parts) const;

 private:
  std::vector<PartKind> columns_;
  char mark_ = '\t';  // parts the cells
};

}
