#pragma once
#include "imgui_app/app.hpp"

/// Findings beside the text: in the margin, as a popover, or in a sheet from the bottom; and the strip that
/// shows them all.
namespace notes {

using draw::Box;

/// The line from the active words to their note; below the letters.
void leader(const Box& sheet, float margin);
void margin(const Box& sheet, float margin);
/// The findings for assistive technology where no notes are drawn.
void list_only(const Box& sheet);
void popover(const Box& sheet);
/// Where the bottom sheet begins, or the sheet's own end while it is shut.
float bottom_sheet_top(const Box& sheet);
void bottom_sheet(const Box& sheet);
void strip(const Box& sheet);

}
