#include "core/text/utf8.hpp"

#include <cstring>

namespace resume {

// How many bytes of `bytes` from `at` are one whole code point, or minus the size of the broken piece there.
static int piece_at(std::string_view bytes, size_t at) {
  const auto byte = [&](size_t i) -> int {
    return at + i < bytes.size() ? static_cast<uint8_t>(bytes[at + i]) : -1;
  };
  const int lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return -1;
  const int size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // The second byte's range is narrower after some leads: overlong forms, surrogates, above U+10FFFF.
  const int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return -1;
  for (int i = 2; i < size; ++i) {
    const int next = byte(static_cast<size_t>(i));
    if (next < 0x80 || next > 0xBF) return -i;
  }
  return size;
}

// The first byte from `at` on that is not ASCII, eight at a time.
static size_t skip_ascii(std::string_view bytes, size_t at) {
  for (uint64_t eight = 0; at + 8 <= bytes.size(); at += 8) {
    std::memcpy(&eight, bytes.data() + at, 8);
    if (eight & 0x8080808080808080u) break;
  }
  while (at < bytes.size() && static_cast<uint8_t>(bytes[at]) < 0x80) ++at;
  return at;
}

static size_t valid_prefix(std::string_view bytes) {
  size_t at = 0;
  while ((at = skip_ascii(bytes, at)) < bytes.size()) {
    const int size = piece_at(bytes, at);
    if (size < 0) break;
    at += static_cast<size_t>(size);
  }
  return at;
}

bool is_utf8(std::string_view bytes) { return valid_prefix(bytes) == bytes.size(); }

std::string repair_utf8(std::string bytes) {
  size_t at = valid_prefix(bytes);
  if (at == bytes.size()) return bytes;
  std::string out(bytes, 0, at);
  out.reserve(bytes.size() + bytes.size() / 8);
  while (at < bytes.size()) {
    const int size = piece_at(bytes, at);
    if (size > 0) {
      out.append(bytes, at, static_cast<size_t>(size));
      at += static_cast<size_t>(size);
    } else {
      out.append("\xEF\xBF\xBD");
      at += static_cast<size_t>(-size);
    }
  }
  return out;
}

}
