#include <algorithm>
#include <vector>

#include "imgui_app/platform/drawing.hpp"
#include "imgui_app/platform/host.hpp"
#include "imgui_app/platform/platform.hpp"

// Pictures of the pages of the resume's file: painted by the page, kept as textures here.
namespace platform {

struct Page {
  uint32_t page = 0, wanted = 0;  ///< `wanted`: the width asked for, in pixels
  ImTextureID texture = ImTextureID_Invalid;
  int last_frame = 0;
};
static std::vector<Page> pages;
/// So many are kept, those drawn last.
static constexpr size_t most_pages = 4;

static void drop(const Page& page) {
  if (page.texture != ImTextureID_Invalid) host_drop_texture(static_cast<uint32_t>(page.texture));
}

void forget_pages(bool kept) {
  if (kept)
    for (const Page& page : pages) drop(page);
  pages.clear();
}

static Page& page_at(uint32_t number) {
  const auto known =
      std::find_if(pages.begin(), pages.end(), [number](const Page& page) { return page.page == number; });
  if (known != pages.end()) return *known;
  if (pages.size() >= most_pages) {
    const auto oldest = std::min_element(
        pages.begin(), pages.end(), [](const Page& a, const Page& b) { return a.last_frame < b.last_frame; });
    drop(*oldest);
    pages.erase(oldest);
  }
  return pages.emplace_back(Page{number});
}

ImTextureID page_picture(uint32_t number, float width) {
  Page& page = page_at(number);
  page.last_frame = ImGui::GetFrameCount();
  const auto pixels = static_cast<uint32_t>(std::max(1.0f, width));
  if (page.wanted != pixels) {
    page.wanted = pixels;
    host_want_page(number, pixels);
  }
  return page.texture;
}

void keep_page(uint32_t number, uint32_t texture) {
  const auto known =
      std::find_if(pages.begin(), pages.end(), [number](const Page& page) { return page.page == number; });
  if (known == pages.end()) return host_drop_texture(texture);
  drop(*known);
  known->texture = texture;
}

}
