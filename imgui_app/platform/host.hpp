#pragma once
#include <cstdint>

/// What C++ asks of the page (imgui_app/page/host.ts answers). Numbers and pointers with lengths cross the
/// border, never strings that end at a NUL byte. Places in texts are UTF-16 units, places on the screen CSS
/// pixels.
#define FROM_PAGE(name) __attribute__((import_module("host"), import_name(#name)))
extern "C" {
FROM_PAGE(now) double host_now();
/// Five numbers by the clock on the wall: year, month from 1, day, hour, minute.
FROM_PAGE(date) void host_date(int32_t* out);
/// A frame now; a frame in so many seconds.
FROM_PAGE(wake) void host_wake();
FROM_PAGE(wakeIn) void host_wake_in(double seconds);

/// Two floats: ascent and descent of a face at a size in device pixels.
FROM_PAGE(fontMetrics) void host_font_metrics(uint32_t face, float size, float* out);
/// Eight floats: advance, box (x0, y0, x1, y1 around the pen, y down), columns, rows, 1 if coloured.
FROM_PAGE(measureLetter) void host_measure_letter(uint32_t face, float size, uint32_t letter, float* out);
/// The same for a whole text.
FROM_PAGE(measureText)
void host_measure_text(uint32_t face, float size, const char* text, uint32_t length, float* out);
/// RGBA of what was measured last, columns * rows.
FROM_PAGE(takePixels) void host_take_pixels(unsigned char* out);

/// RGBA. `pixels`: the whole texture's.
FROM_PAGE(makeTexture)
void host_make_texture(uint32_t id, int width, int height, const unsigned char* pixels);
FROM_PAGE(updateTexture)
void host_update_texture(uint32_t id, int x, int y, int width, int height, const unsigned char* pixels,
                         int texture_width);
FROM_PAGE(dropTexture) void host_drop_texture(uint32_t id);
/// Draw lists in words: each five (vertices, their number, indices, their number, commands), then eight a
/// command (clip box, texture, first index, number of indices, first vertex).
FROM_PAGE(draw) void host_draw(uint32_t ground, const uint32_t* words, uint32_t lists);

/// A picture of a page of the resume's file, so many pixels wide; `platform_page` gets it.
FROM_PAGE(wantPage) void host_want_page(uint32_t page, uint32_t width);

/// `places`: two numbers a mark.
FROM_PAGE(setMarks) void host_set_marks(int editor, const uint32_t* places, uint32_t count);
FROM_PAGE(reveal) void host_reveal(int editor, uint32_t begin, uint32_t end, int focus);
FROM_PAGE(replace)
void host_replace(int editor, uint32_t begin, uint32_t end, const char* text, uint32_t length);
/// The whole text, which the browser's undo cannot take back.
FROM_PAGE(set) void host_set(int editor, const char* text, uint32_t length);
FROM_PAGE(undo) void host_undo(int editor);
FROM_PAGE(scroll) void host_scroll(int editor, float by);

/// A file for an editor; and no file after all.
FROM_PAGE(choose) void host_choose(int editor);
FROM_PAGE(cancel) void host_cancel();

FROM_PAGE(copy) void host_copy(const char* text, uint32_t length);
FROM_PAGE(save)
void host_save(const char* name, uint32_t name_length, const char* type, uint32_t type_length,
               const char* bytes, uint32_t length);
FROM_PAGE(print) void host_print(const char* text, uint32_t length);
FROM_PAGE(announce) void host_announce(const char* text, uint32_t length);
/// `what`: the number of a platform::Wish.
FROM_PAGE(wish) void host_wish(int what);
/// A box; an empty one: nothing is watched.
FROM_PAGE(watch) void host_watch(float x, float y, float width, float height);
/// The number of a platform::Shared.
FROM_PAGE(share)
int host_share(const char* summary, uint32_t summary_length, const char* report, uint32_t report_length);
FROM_PAGE(language) void host_language(const char* text, uint32_t length);
FROM_PAGE(focus) void host_focus(uint32_t item);
/// 0xRRGGBBAA each.
FROM_PAGE(colors)
void host_colors(uint32_t ink, uint32_t caret, uint32_t selection, uint32_t ground, int dark);
}
#undef FROM_PAGE
