#include "core/text/rows.hpp"

namespace resume {

std::vector<ListRow> unpack(const PackedRows& packed) {
  std::vector<ListRow> rows;
  rows.reserve(packed.kinds.size());
  size_t begin = 0;
  for (const uint8_t kind : packed.kinds) {
    const size_t end = packed.text.find('\0', begin);
    rows.push_back({packed.text.substr(begin, end - begin), kind});
    begin = end + 1;
  }
  return rows;
}

}
