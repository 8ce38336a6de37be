#pragma once
#include <cstdint>

namespace platform {

/// Hands a finished frame to the page's painter: first the textures that changed, then the draw lists.
/// `painted` is false where there is no painter; then textures are taken as made.
void hand_over_drawing(bool painted);
/// The pictures of the file's pages are no more. `kept` is false where their textures are gone already.
void forget_pages(bool kept);
/// A page was painted into a texture.
void keep_page(uint32_t page, uint32_t texture);
/// The painter's context is gone, and all textures with it: Dear ImGui asks for them again.
void forget_textures();
/// While a context is lost nobody makes textures: they wait.
void drop_unused_textures();

}
