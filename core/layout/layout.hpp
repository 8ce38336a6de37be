#pragma once
#include "core/layout/source.hpp"

namespace resume {

/// Fills `text`, `facts` and each run's `span` of a source that has pages: the text in reading order, one
/// line a line, blank lines between blocks, a tab where cells of a row stand apart. A source without pages
/// keeps its text; spans of its facts that reach beyond it are cut. Any pages are valid; n log n in the runs.
void read_layout(Source& source);

}
