#pragma once
#include "imgui_app/theme/draw.hpp"

namespace parts {

/// How many attempts ended so.
int attempts_of(platform::Outcome outcome);

/// The panel of 'Try to send': a button, how far it is, and a row for each way out. Gives its height.
float trial_panel(ImVec2 at, float width);

}
