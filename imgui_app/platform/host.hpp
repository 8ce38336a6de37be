#pragma once
#include <cstdint>

/// What C++ asks of the page (imgui_app/page/host.ts answers). Numbers and pointers with lengths cross the
/// border, never strings that end at a NUL byte. Places in texts are UTF-16 units, places on the screen CSS
/// pixels.
extern "C" {
/// Lets the page see the module's memory. Once, before all others.
void host_begin();
double host_now();
/// A frame now; a frame in so many seconds.
void host_wake();
void host_wake_in(double seconds);

/// Two floats: ascent and descent of a face at a size in device pixels.
void host_font_metrics(uint32_t face, float size, float* out);
/// Eight floats: advance, box (x0, y0, x1, y1 around the pen, y down), columns, rows, 1 if coloured.
void host_measure_letter(uint32_t face, float size, uint32_t letter, float* out);
/// The same for a whole text.
void host_measure_text(uint32_t face, float size, const char* text, uint32_t length, float* out);
/// RGBA of what was measured last, columns * rows.
void host_take_pixels(unsigned char* out);

/// RGBA. `pixels`: the whole texture's.
void host_make_texture(uint32_t id, int width, int height, const unsigned char* pixels);
void host_update_texture(uint32_t id, int x, int y, int width, int height, const unsigned char* pixels,
                         int texture_width);
void host_drop_texture(uint32_t id);
/// Draw lists in words: each five (vertices, their number, indices, their number, commands), then eight a
/// command (clip box, texture, first index, number of indices, first vertex).
void host_draw(uint32_t ground, const uint32_t* words, uint32_t lists);

/// A picture of a page of the resume's file, so many pixels wide; `platform_page` gets it.
void host_want_page(uint32_t page, uint32_t width);

/// `places`: two numbers a mark.
void host_set_marks(int editor, const uint32_t* places, uint32_t count);
void host_reveal(int editor, uint32_t begin, uint32_t end, int focus);
void host_replace(int editor, uint32_t begin, uint32_t end, const char* text, uint32_t length);
/// The whole text, which the browser's undo cannot take back.
void host_set(int editor, const char* text, uint32_t length);
void host_undo(int editor);
void host_scroll(int editor, float by);

/// A file for an editor; and no file after all.
void host_choose(int editor);
void host_cancel();

void host_copy(const char* text, uint32_t length);
void host_save(const char* name, uint32_t name_length, const char* type, uint32_t type_length,
               const char* bytes, uint32_t length);
void host_print(const char* text, uint32_t length);
void host_announce(const char* text, uint32_t length);
/// `what`: the number of a platform::Wish.
void host_wish(int what);
/// A box; an empty one: nothing is watched.
void host_watch(float x, float y, float width, float height);
/// The number of a platform::Shared.
int host_share(const char* summary, uint32_t summary_length, const char* report, uint32_t report_length);
void host_language(const char* text, uint32_t length);
void host_focus(uint32_t item);
/// 0xRRGGBBAA each.
void host_colors(uint32_t ink, uint32_t caret, uint32_t selection, uint32_t ground, int dark);
}
