#include "core/layout/layout.hpp"

#include "core/layout/pieces.hpp"

namespace resume {

void read_layout(Source& source) {
  if (source.pages.empty() || !source.text.empty()) return;
  layout::Reading reading;
  reading.about.resize(source.facts.size());
  layout::read_pieces(source, reading);
  for (uint32_t page = 0; page < source.pages.size(); ++page) {
    layout::cut_segments(source, page, reading);
    layout::find_links(source, page, reading);
  }
  layout::drop_running(source, reading);
  for (uint32_t page = 0; page < source.pages.size(); ++page) layout::order_page(source, page, reading);
  layout::write_text(source, reading);
}

}
