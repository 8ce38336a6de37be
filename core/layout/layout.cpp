#include "core/layout/layout.hpp"

#include "core/layout/readings.hpp"

namespace resume {

void read_layout(Source& source) {
  if (!source.pages.empty()) source.text = read_as(source, ReadingKind::top_to_bottom);
}

}
