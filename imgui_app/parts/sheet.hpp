#pragma once
#include "imgui_app/app.hpp"

/// The resume on its sheet: the browser's letters, our marks below them, notes beside the lines they are
/// about.
namespace parts {

using draw::Box;

/// Notes stand in the margin where the sheet is wide enough; else the active one opens below its words.
void sheet(const Box& box);
/// What to do first: three cards, or one line of them; or that nothing is left. Gives the height.
float first_three(const Box& room, bool one_line);

}
