#pragma once
#include "imgui_app/app.hpp"

namespace parts {

/// The chosen keyword in full, at the foot of `room` and over what is there: what to do, where the resume
/// shows it, how strongly it counts. Nothing where none is chosen.
void keyword_card(const draw::Box& room);
/// How much of the room's foot it takes, in device pixels; 0 while it is shut.
float keyword_card_room();

}
