#include <cstdarg>
#include <cstddef>

// In the place of libc's snprintf, whose numbers of every kind are 3 KB to load: the JSON library writes the
// escapes of control characters with it ('\u%04x'), and messages that nobody sees.
extern "C" int snprintf(char* out, size_t room, const char* format, ...) {
  size_t count = 0;
  const auto put = [&](char letter) {
    if (count + 1 < room) out[count] = letter;
    ++count;
  };
  va_list values;
  va_start(values, format);
  for (; *format != 0; ++format) {
    if (*format != '%') {
      put(*format);
      continue;
    }
    while (*format != 0 && *format != 'x' && *format != 'X') ++format;
    const unsigned number = va_arg(values, unsigned);
    for (int shift = 12; shift >= 0; shift -= 4) put("0123456789abcdef"[number >> shift & 0xF]);
    if (*format == 0) break;
  }
  va_end(values);
  if (room > 0) out[count < room ? count : room - 1] = 0;
  return static_cast<int>(count);
}
