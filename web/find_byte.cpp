// memchr for WebAssembly, eight bytes at a time: string_view::find goes through it some thousand times in a
// check, and the C library's own looks at single bytes until it stands at a multiple of four, then at four.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/text/scan.hpp"

extern "C" void* memchr(const void* bytes, int byte, size_t size) {
  const std::string_view text(static_cast<const char*>(bytes), size);
  const size_t at = resume::find_marked(text, 0, [wanted = static_cast<char>(byte)](uint64_t eight) {
    return resume::marks_of(eight, wanted);
  });
  return at == size ? nullptr : const_cast<char*>(text.data() + at);
}
