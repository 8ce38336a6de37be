#include "imgui_app/platform/host.hpp"

#include <emscripten.h>

// clang-format off
EM_JS(void, host_begin, (), { Module.host.memory = () => HEAPU8.buffer; })
EM_JS(double, host_now, (), { return Module.host.now(); })
EM_JS(void, host_wake, (), { Module.host.wake(); })
EM_JS(void, host_wake_in, (double seconds), { Module.host.wakeIn(seconds); })
EM_JS(void, host_font_metrics, (uint32_t face, float size, float* out), { Module.host.fontMetrics(face, size, out); })
EM_JS(void, host_measure_letter, (uint32_t face, float size, uint32_t letter, float* out), { Module.host.measureLetter(face, size, letter, out); })
EM_JS(void, host_measure_text, (uint32_t face, float size, const char* text, uint32_t length, float* out), { Module.host.measureText(face, size, text, length, out); })
EM_JS(void, host_take_pixels, (unsigned char* out), { Module.host.takePixels(out); })
EM_JS(void, host_make_texture, (uint32_t id, int width, int height, const unsigned char* pixels), { Module.host.makeTexture(id, width, height, pixels); })
EM_JS(void, host_update_texture, (uint32_t id, int x, int y, int width, int height, const unsigned char* pixels, int texture_width), { Module.host.updateTexture(id, x, y, width, height, pixels, texture_width); })
EM_JS(void, host_drop_texture, (uint32_t id), { Module.host.dropTexture(id); })
EM_JS(void, host_draw, (uint32_t ground, const uint32_t* words, uint32_t lists), { Module.host.draw(ground, words, lists); })
EM_JS(void, host_set_marks, (int editor, const uint32_t* places, uint32_t count), { Module.host.setMarks(editor, places, count); })
EM_JS(void, host_reveal, (int editor, uint32_t begin, uint32_t end, int focus), { Module.host.reveal(editor, begin, end, focus); })
EM_JS(void, host_replace, (int editor, uint32_t begin, uint32_t end, const char* text, uint32_t length), { Module.host.replace(editor, begin, end, text, length); })
EM_JS(void, host_set, (int editor, const char* text, uint32_t length), { Module.host.set(editor, text, length); })
EM_JS(void, host_undo, (int editor), { Module.host.undo(editor); })
EM_JS(void, host_scroll, (int editor, float by), { Module.host.scroll(editor, by); })
EM_JS(void, host_choose, (int editor), { Module.host.choose(editor); })
EM_JS(void, host_cancel, (), { Module.host.cancel(); })
EM_JS(void, host_copy, (const char* text, uint32_t length), { Module.host.copy(text, length); })
EM_JS(void, host_save, (const char* name, uint32_t name_length, const char* type, uint32_t type_length, const char* bytes, uint32_t length), { Module.host.save(name, name_length, type, type_length, bytes, length); })
EM_JS(void, host_print, (const char* text, uint32_t length), { Module.host.print(text, length); })
EM_JS(void, host_announce, (const char* text, uint32_t length), { Module.host.announce(text, length); })
EM_JS(void, host_wish, (int what), { Module.host.wish(what); })
EM_JS(void, host_language, (const char* text, uint32_t length), { Module.host.language(text, length); })
EM_JS(void, host_focus, (uint32_t item), { Module.host.focus(item); })
EM_JS(void, host_colors, (uint32_t ink, uint32_t caret, uint32_t selection, uint32_t ground, int dark), { Module.host.colors(ink, caret, selection, ground, dark); })
// clang-format on
