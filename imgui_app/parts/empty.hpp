#pragma once
#include "imgui_app/theme/draw.hpp"

namespace parts {

/// What the sheet says while there is no text on it.
void empty_sheet(const draw::Box& sheet);

}
