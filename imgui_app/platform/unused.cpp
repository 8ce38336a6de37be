#include <cstdarg>
#include <cstdint>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"

// Parts of Dear ImGui that it names itself and the app never reaches: tables, columns, tabs, menu bars,
// trees, settings files. Without their sources, and with a small formatter in the place of printf's and
// scanf's, the module is a tenth smaller.
namespace ImGui {

void EndTable() {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}

// What a frame would end if somebody had begun it: see imgui_app/CMakeLists.txt.
void UnusedEndTabBar();
void UnusedEndMenuBar();
void UnusedTreePop();
ImGuiMultiSelectIO* UnusedEndMultiSelect();
void UnusedEndTabBar() {}
void UnusedEndMenuBar() {}
void UnusedTreePop() {}
ImGuiMultiSelectIO* UnusedEndMultiSelect() { return nullptr; }

}

/// In the place of sscanf, which only reads settings files.
extern "C" int imgui_scan(const char*, const char*, ...);
extern "C" int imgui_scan(const char*, const char*, ...) { return 0; }

/// Writes what fits into a buffer and counts what would.
struct Writer {
  char* out;
  size_t room, count = 0;

  void put(char letter) {
    if (count + 1 < room) out[count] = letter;
    count++;
  }
  void put(const char* text, size_t length) {
    for (size_t at = 0; at < length; at++) put(text[at]);
  }
};

static void put_number(Writer& writer, uint32_t number, uint32_t base, size_t width, char filler) {
  char digits[10];
  size_t length = 0;
  do digits[length++] = "0123456789ABCDEF"[number % base];
  while ((number /= base) != 0);
  for (size_t at = length; at < width; at++) writer.put(filler);
  while (length > 0) writer.put(digits[--length]);
}

/// %d, %u, %X with width and zeros, %s and %.*s, %c, %%: all that the names of windows are made with. No
/// fractions.
int ImFormatStringV(char* buffer, size_t size, const char* format, va_list values) {
  Writer writer{buffer, size};
  for (; *format != 0; format++) {
    if (*format != '%') {
      writer.put(*format);
      continue;
    }
    format++;
    const char filler = *format == '0' ? '0' : ' ';
    size_t width = 0, most = SIZE_MAX;
    while (*format >= '0' && *format <= '9') width = width * 10 + static_cast<size_t>(*format++ - '0');
    if (format[0] == '.' && format[1] == '*') {
      most = static_cast<size_t>(va_arg(values, int));
      format += 2;
    }
    switch (*format) {
      case 'd': {
        const int number = va_arg(values, int);
        if (number < 0) writer.put('-');
        put_number(writer, number < 0 ? 0u - static_cast<uint32_t>(number) : static_cast<uint32_t>(number),
                   10, width, filler);
        break;
      }
      case 'u':
        put_number(writer, va_arg(values, unsigned), 10, width, filler);
        break;
      case 'x':
      case 'X':
        put_number(writer, va_arg(values, unsigned), 16, width, filler);
        break;
      case 'c':
        writer.put(static_cast<char>(va_arg(values, int)));
        break;
      case 's': {
        const char* text = va_arg(values, const char*);
        size_t length = 0;
        while (length < most && text[length] != 0) length++;
        writer.put(text, length);
        break;
      }
      case 0:
        format--;
        break;
      default:
        writer.put(*format);
        break;
    }
  }
  if (buffer == nullptr || size == 0) return static_cast<int>(writer.count);
  const size_t end = writer.count < size ? writer.count : size - 1;
  buffer[end] = 0;
  return static_cast<int>(end);
}

int ImFormatString(char* buffer, size_t size, const char* format, ...) {
  va_list values;
  va_start(values, format);
  const int length = ImFormatStringV(buffer, size, format, values);
  va_end(values);
  return length;
}
