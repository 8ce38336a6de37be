#pragma once
#include "imgui_app/theme/draw.hpp"

namespace parts {

/// What was just done, with an Undo, over everything, until it has been read; then the page's new version is
/// offered. `bottom`: what it stands over.
void toast(ImVec2 screen, float bottom);

}
