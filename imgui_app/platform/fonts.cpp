#include <cmath>
#include <cstring>

#include "imgui_app/platform/host.hpp"
#include "imgui_app/platform/state.hpp"
#include "imgui_internal.h"

// Fonts whose letters the browser measures and paints, one at a time, when a text first needs them. No font
// bytes and no rasteriser are in the module: built with IMGUI_ENABLE_FREETYPE, Dear ImGui takes its default
// loader from the end of this file.
namespace platform {

struct Ink {
  float advance = 0;
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;  ///< device pixels around the pen, y down from the baseline
  float columns = 0, rows = 0;           ///< of pixels; small letters have three columns a device pixel
  float colored = 0;                     ///< not to be tinted
};

static bool contains(ImFontAtlas*, ImFontConfig*, ImWchar letter) { return letter >= 32 && letter != 127; }

static bool begin_baking(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  float metrics[2] = {};
  host_font_metrics(source->FontNo, baked->Size, metrics);
  // Dear ImGui's line is as high as the font size, the browser's ascent and descent together are higher:
  // centred.
  baked->Ascent = std::round((baked->Size - (metrics[0] + metrics[1])) * 0.5f + metrics[0]);
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

static bool bake(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar letter,
                 ImFontGlyph* glyph, float* advance_only) {
  if (!contains(atlas, source, letter)) return false;
  Ink ink;
  host_measure_letter(source->FontNo, baked->Size, letter, &ink.advance);
  if (advance_only != nullptr) {
    *advance_only = ink.advance;
    return true;
  }
  glyph->Codepoint = letter;
  glyph->AdvanceX = ink.advance;
  const int columns = static_cast<int>(ink.columns), rows = static_cast<int>(ink.rows);
  if (columns <= 0 || rows <= 0) return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, columns, rows);
  if (id == ImFontAtlasRectId_Invalid) return false;
  ImVector<unsigned char>& pixels = atlas->Builder->TempBuffer;
  pixels.resize(columns * rows * 4);
  host_take_pixels(pixels.Data);
  glyph->X0 = ink.x0;
  glyph->Y0 = ink.y0 + baked->Ascent;
  glyph->X1 = ink.x1;
  glyph->Y1 = ink.y1 + baked->Ascent;
  glyph->Visible = true;
  glyph->Colored = ink.colored != 0;
  glyph->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, id),
                                     pixels.Data, ImTextureFormat_RGBA32, columns * 4);
  return true;
}

static const ImFontLoader* loader() {
  static ImFontLoader the_loader;
  the_loader.Name = "browser";
  the_loader.FontSrcContainsGlyph = contains;
  the_loader.FontBakedInit = begin_baking;
  the_loader.FontBakedLoadGlyph = bake;
  return &the_loader;
}

static constexpr int face_count = 7;
static ImFont* fonts[face_count];

ImFont* font(Face face) { return fonts[static_cast<size_t>(face)]; }

void make_fonts() {
  for (int face = 0; face < face_count; face++) {
    ImFontConfig config;
    config.FontNo = static_cast<ImU32>(face);
    config.SizePixels = 16;
    config.FontLoader = loader();
    fonts[face] = ImGui::GetIO().Fonts->AddFont(&config);
  }
}

// --- Texts as pictures ---

/// A text that the browser shaped, kept in the atlas.
struct Picture {
  ImGuiID key = 0;
  ImFontAtlasRectId rect = ImFontAtlasRectId_Invalid;
  Ink ink;
  int last_frame = 0;
};
static ImVector<Picture> pictures;
static constexpr int picture_rest = 120;  ///< frames

static void free_picture(Picture& picture) {
  if (picture.rect != ImFontAtlasRectId_Invalid) ImGui::GetIO().Fonts->RemoveCustomRect(picture.rect);
}

void forget_old_pictures() {
  const int frame = ImGui::GetFrameCount();
  for (int at = pictures.Size - 1; at >= 0; at--)
    if (frame - pictures[at].last_frame > picture_rest) {
      free_picture(pictures[at]);
      pictures.erase_unsorted(&pictures[at]);
    }
}

void forget_letters() {
  for (Picture& picture : pictures) free_picture(picture);
  pictures.clear();
  ImFontAtlasBuildDiscardBakes(ImGui::GetIO().Fonts, 0);
}

/// Scripts whose letters join, reorder or stack, and letters that another one changes.
static bool needs_shaping(uint32_t letter) {
  if (letter < 0x300) return false;
  return letter < 0x370 || (letter >= 0x590 && letter < 0x10A0) || (letter >= 0x1780 && letter < 0x18B0) ||
         (letter >= 0x1A00 && letter < 0x1C80) || letter == 0x200D || (letter >= 0x200E && letter < 0x2010) ||
         (letter >= 0x202A && letter < 0x202F) || (letter >= 0x2066 && letter < 0x206A) || letter == 0xFE0F ||
         (letter >= 0xFB1D && letter < 0xFE00) || (letter >= 0xFE70 && letter < 0xFEFF) ||
         (letter >= 0x1F1E6 && letter < 0x1F200) || (letter >= 0x1F3FB && letter < 0x1F400);
}

static bool needs_shaping(std::string_view text) {
  const char* at = text.data();
  const char* end = at + text.size();
  while (at < end) {
    unsigned int letter = static_cast<unsigned char>(*at);
    at += letter < 0x80 ? 1 : ImTextCharFromUtf8(&letter, at, end);
    if (needs_shaping(letter)) return true;
  }
  return false;
}

static Picture* picture_of(const ImFont* font, float size, std::string_view text) {
  uint32_t face = 0;
  while (face < face_count && fonts[face] != font) face++;
  if (face == face_count) return nullptr;
  ImGuiID key = ImHashData(&face, sizeof face, ImHashData(text.data(), text.size()));
  key = ImHashData(&size, sizeof size, key);
  for (Picture& picture : pictures)
    if (picture.key == key) {
      picture.last_frame = ImGui::GetFrameCount();
      return &picture;
    }
  Picture picture;
  picture.key = key;
  picture.last_frame = ImGui::GetFrameCount();
  host_measure_text(face, size, text.data(), static_cast<uint32_t>(text.size()), &picture.ink.advance);
  const int columns = static_cast<int>(picture.ink.columns), rows = static_cast<int>(picture.ink.rows);
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImFontAtlasRect place;
  if (columns > 0 && rows > 0) picture.rect = atlas.AddCustomRect(columns, rows, &place);
  if (picture.rect != ImFontAtlasRectId_Invalid) {
    ImVector<unsigned char>& pixels = atlas.Builder->TempBuffer;
    pixels.resize(columns * rows * 4);
    host_take_pixels(pixels.Data);
    for (int row = 0; row < rows; row++)
      std::memcpy(atlas.TexData->GetPixelsAt(place.x, place.y + row), pixels.Data + row * columns * 4,
                  static_cast<size_t>(columns) * 4);
    ImFontAtlasTextureBlockQueueUpload(&atlas, atlas.TexData, place.x, place.y, columns, rows);
  }
  pictures.push_back(picture);
  return &pictures.back();
}

void draw_text(ImDrawList& list, ImFont* font, float size, ImVec2 at, ImU32 color, std::string_view text) {
  if (text.empty() || (color & IM_COL32_A_MASK) == 0) return;
  size = std::round(size);  // letters are painted at whole sizes; drawn at another they would blur
  const Picture* picture = needs_shaping(text) ? picture_of(font, size, text) : nullptr;
  if (picture == nullptr) return list.AddText(font, size, at, color, text.data(), text.data() + text.size());
  ImFontAtlasRect place;
  if (!ImGui::GetIO().Fonts->GetCustomRect(picture->rect, &place)) return;
  const float x = std::round(at.x), y = std::round(at.y + font->GetFontBaked(size)->Ascent);
  const Ink& ink = picture->ink;
  const ImU32 tint = ink.colored != 0 ? color | ~IM_COL32_A_MASK : color;
  list.AddImage(ImGui::GetIO().Fonts->TexRef, {x + ink.x0, y + ink.y0}, {x + ink.x1, y + ink.y1}, place.uv0,
                place.uv1, tint);
}

float text_width(ImFont* font, float size, std::string_view text) {
  if (text.empty()) return 0;
  size = std::round(size);
  if (needs_shaping(text))
    if (const Picture* picture = picture_of(font, size, text)) return picture->ink.advance;
  return font->CalcTextSizeA(size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

}

// The name under which imgui_draw.cpp looks for a default loader.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader();
bool DebugEditFontLoaderFlags(unsigned int*);
const ImFontLoader* GetFontLoader() { return platform::loader(); }
bool DebugEditFontLoaderFlags(unsigned int*) { return false; }
}
