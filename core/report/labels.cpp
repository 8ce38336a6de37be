#include "core/report/text_lists.hpp"
#include "core/report/texts.hpp"

// A language's labels are one literal, longer than every compiler must take; ours do.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
#include "labels.inc"
#pragma GCC diagnostic pop

// The interface's texts stand apart: core.wasm and the command line have no interface.
namespace resume {

std::string_view text(Text key, std::string_view language) {
  static const std::vector<std::string_view> labels = cut_texts(all_labels, label_count);
  return labels[place_of_language(language) * label_count + static_cast<size_t>(key)];
}

}
