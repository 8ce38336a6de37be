#include "core/layout/packed.hpp"

#include <cstring>
#include <utility>

namespace resume {

// Takes numbers and strings off the front. Past the end everything is 0 and empty, and `whole` is false.
struct PackedReader {
  std::string_view numbers, strings;
  bool whole = true;

  uint32_t number() {
    uint32_t value = 0;
    if (numbers.size() < 4) return whole = false, value;
    std::memcpy(&value, numbers.data(), 4);
    numbers.remove_prefix(4);
    return value;
  }
  int32_t length() { return static_cast<int32_t>(number()); }
  std::string_view string() {
    const uint32_t size = number();
    if (size > strings.size()) return whole = false, std::string_view();
    const std::string_view taken = strings.substr(0, size);
    strings.remove_prefix(size);
    return taken;
  }
  // How many things follow, each of at least `least` numbers: a count that can't be is a broken form.
  uint32_t count(uint32_t least) {
    const uint32_t value = number();
    if (value > numbers.size() / 4 / least) return whole = false, 0;
    return value;
  }
  Rect rect() {
    const int32_t left = length(), top = length(), right = length();
    return {left, top, right, length()};
  }
};

static LayoutFact read_fact(PackedReader& reader) {
  LayoutFact fact;
  const uint32_t kind = reader.number();
  reader.whole = reader.whole && kind < std::size(fact_kind_names);
  fact.kind = static_cast<FactKind>(kind);
  fact.page = static_cast<uint16_t>(reader.number());
  fact.rect = reader.rect();
  fact.span.begin = reader.number();
  fact.span.end = reader.number();
  fact.count = reader.number();
  fact.text = reader.string();
  return fact;
}

static Run read_run(PackedReader& reader, std::string& glyphs) {
  Run run;
  run.x = reader.length();
  run.y = reader.length();
  run.width = reader.length();
  run.size = reader.length();
  const uint32_t look = reader.number();  // mode, rotation, font: 4, 12 and 16 bits
  run.mode = look & 15;
  run.rotation = static_cast<int16_t>((look >> 4 & 0xFFF) % 360);
  run.font = static_cast<uint16_t>(look >> 16);
  run.colour = reader.number();
  run.background = reader.number();
  run.tag = reader.number();
  run.glyphs.begin = static_cast<uint32_t>(glyphs.size());
  glyphs += reader.string();
  run.glyphs.end = static_cast<uint32_t>(glyphs.size());
  return run;
}

static Page read_page(PackedReader& reader, std::string& glyphs) {
  Page page;
  page.width = reader.length();
  page.height = reader.length();
  const uint32_t runs = reader.count(9);
  page.runs.reserve(runs);
  for (uint32_t i = 0; i < runs; ++i) page.runs.push_back(read_run(reader, glyphs));
  for (uint32_t left = reader.count(5); left != 0; --left) {
    const Rect rect = reader.rect();
    page.links.push_back({rect, std::string(reader.string())});
  }
  for (uint32_t left = reader.count(4); left != 0; --left) page.images.push_back(reader.rect());
  return page;
}

bool read_packed(std::string_view bytes, Source& source) {
  if (bytes.substr(0, packed_mark.size()) != packed_mark) return false;
  PackedReader head{bytes.substr(packed_mark.size()), {}};
  const uint32_t numbers = head.number();
  if (!head.whole || numbers > head.numbers.size() / 4) return false;
  const size_t size = size_t{numbers} * 4;
  PackedReader reader{head.numbers.substr(0, size), head.numbers.substr(size)};
  Source read;
  read.text = reader.string();
  for (uint32_t left = reader.count(10); left != 0; --left) read.facts.push_back(read_fact(reader));
  for (uint32_t left = reader.count(2); left != 0; --left) {
    const uint32_t look = reader.number();
    read.fonts.push_back({std::string(reader.string()), (look & 1) != 0, (look & 2) != 0});
  }
  for (uint32_t left = reader.count(4); left != 0; --left)
    read.pages.push_back(read_page(reader, read.glyphs));
  if (!reader.whole || !reader.numbers.empty() || !reader.strings.empty()) return false;
  source = std::move(read);
  source.imported = true;
  return true;
}

Source open_source(std::string_view bytes) {
  Source source;
  if (!read_packed(bytes, source)) source.text = bytes;
  return source;
}

}
