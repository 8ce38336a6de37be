#include "core/layout/layout.hpp"

#include <algorithm>

#include "core/layout/pieces.hpp"

namespace resume {

// Facts that came with a text speak of that text, whatever they say.
static void bound_facts(Source& source) {
  const auto size = static_cast<uint32_t>(source.text.size());
  for (LayoutFact& fact : source.facts) {
    fact.span.end = std::min(fact.span.end, size);
    fact.span.begin = std::min(fact.span.begin, fact.span.end);
  }
}

// Apart from the rest: the app loads it after its first screen (shell/split.mjs).
[[gnu::noinline]] static void read_pages(Source& source) {
  layout::Reading reading;
  reading.about.resize(source.facts.size());
  layout::read_pieces(source, reading);
  for (uint32_t page = 0; page < source.pages.size(); ++page) {
    layout::cut_segments(source, page, reading);
    layout::find_links(source, page, reading);
    layout::join_addresses(source, page, reading);
  }
  layout::drop_running(source, reading);
  for (uint32_t page = 0; page < source.pages.size(); ++page) layout::order_page(source, page, reading);
  layout::find_set_apart(source, reading);
  layout::write_text(source, reading);
}

void read_layout(Source& source) {
  bound_facts(source);
  if (!source.pages.empty() && source.text.empty()) read_pages(source);
}

}
