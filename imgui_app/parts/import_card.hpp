#pragma once
#include "imgui_app/theme/draw.hpp"

namespace parts {

/// What is to be said of a file: where it would go, how far it is read, why it was refused. Nothing is drawn
/// where there is none. `bottom`: the lowest the card may reach.
void import_card(ImVec2 screen, float bottom);

}
