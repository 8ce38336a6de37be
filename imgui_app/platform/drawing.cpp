#include "imgui_app/platform/drawing.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "imgui_app/platform/host.hpp"
#include "imgui_app/platform/state.hpp"
#include "imgui_internal.h"

namespace platform {

static void forget(ImTextureData& texture) {
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

void forget_textures() {
  forget_pages(false);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    if (texture->Status != ImTextureStatus_Destroyed) forget(*texture);
}

void drop_unused_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    if (texture->Status == ImTextureStatus_WantDestroy) forget(*texture);
}

static void hand_over(ImTextureData& texture, bool painted) {
  const uint32_t id = static_cast<uint32_t>(texture.UniqueID) + 1;
  switch (texture.Status) {
    case ImTextureStatus_WantCreate:
      if (painted) host_make_texture(id, texture.Width, texture.Height, texture.Pixels);
      texture.SetTexID(id);
      texture.SetStatus(ImTextureStatus_OK);
      return;
    case ImTextureStatus_WantUpdates:
      for (const ImTextureRect& at : texture.Updates)
        if (painted) host_update_texture(id, at.x, at.y, at.w, at.h, texture.Pixels, texture.Width);
      texture.SetStatus(ImTextureStatus_OK);
      return;
    case ImTextureStatus_WantDestroy:
      if (painted) host_drop_texture(id);
      forget(texture);
      return;
    default:
      return;
  }
}

/// Whole pixels inside the display.
static uint32_t pixel(float value, float most) {
  return static_cast<uint32_t>(std::clamp(value, 0.0f, most));
}

void hand_over_drawing(bool painted) {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) hand_over(*texture, painted);
  if (!painted) return;
  const ImDrawData& data = *ImGui::GetDrawData();
  static std::vector<uint32_t> words;
  words.clear();
  for (const ImDrawList* list : data.CmdLists) {
    const auto address = [](const void* at) {
      return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(at));
    };
    const size_t head = words.size();
    words.insert(words.end(),
                 {address(list->VtxBuffer.Data), static_cast<uint32_t>(list->VtxBuffer.Size),
                  address(list->IdxBuffer.Data), static_cast<uint32_t>(list->IdxBuffer.Size), 0});
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const uint32_t left = pixel(command.ClipRect.x, data.DisplaySize.x),
                     top = pixel(command.ClipRect.y, data.DisplaySize.y);
      const uint32_t right = pixel(command.ClipRect.z, data.DisplaySize.x),
                     bottom = pixel(command.ClipRect.w, data.DisplaySize.y);
      if (right <= left || bottom <= top || command.ElemCount == 0 || command.UserCallback != nullptr)
        continue;
      words.insert(words.end(), {left, top, right, bottom, static_cast<uint32_t>(command.GetTexID()),
                                 command.IdxOffset, command.ElemCount, command.VtxOffset});
      words[head + 4]++;
    }
  }
  const ImU32 ground = state().colors.ground;
  const uint32_t css = (ground & 0xFF) << 24 | (ground >> 8 & 0xFF) << 16 | (ground >> 16 & 0xFF) << 8 | 0xFF;
  host_draw(css, words.data(), static_cast<uint32_t>(data.CmdLists.Size));
}

}
