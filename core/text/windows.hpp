#pragma once
#include <cstdint>
#include <vector>

#include "core/text/document.hpp"

namespace resume {

/// Every 12 words in a row of a text, by their hash in an open table: whether another text holds the same 12
/// is one look-up. Marks are no words here, and neither case nor accents tell words apart.
struct Windows {
  static constexpr uint32_t size = 12;  ///< words
  static constexpr uint32_t half = 6;
  std::vector<uint64_t> slots;   ///< 0: free; empty: the text is shorter than a window
  std::vector<uint64_t> halves;  ///< likewise, of every 6 words in a row; those not in the word table are one
};

/// Linear in the text.
Windows read_windows(const Document& document);

/// Words of `document` that stand in a row, 12 or more, in the text of `windows` too: stretches in order,
/// that do not overlap. Linear in the text.
std::vector<Stretch> find_common(const Document& document, const Windows& windows);

}
