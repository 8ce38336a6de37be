#pragma once
#include "imgui_app/app.hpp"

/// Marks in the two editors: which words get one, and how it is drawn at the boxes that the browser measured.
namespace marks {

using draw::Box;

/// Hands the platform the words to be measured. After each check.
void rebuild();
/// Draws what lies below the letters of an editor, inside `room`.
void draw(platform::Editor editor, const Box& room);
/// The first box of a mark in sight; false: out of sight.
bool box_of(platform::Editor editor, app::MarkKind kind, uint32_t place, Box& box);

/// One class of match as it is drawn under words, in swatches and in the term bar.
void draw_class(const Box& box, resume::MatchClass match_class, bool first, bool last);

}
