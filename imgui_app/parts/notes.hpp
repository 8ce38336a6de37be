#pragma once
#include "imgui_app/app.hpp"

/// Findings beside the text: in the margin, as a popover, or in a sheet from the bottom; and the strip that
/// shows them all.
namespace notes {

using draw::Box;

/// The line from the active words to their note; below the letters.
void leader(const Box& sheet, float margin);
void margin(const Box& sheet, float margin);
/// Where no notes are drawn: the findings for assistive technology, and behind the active one, where a key
/// gets to it next, its card: a popover at its words, or from the bottom of the sheet. `text`: where the
/// words are.
void without_margin(const Box& text, const Box& sheet);
/// Where the bottom sheet begins, or the sheet's own end while it is shut.
float bottom_sheet_top(const Box& sheet);
void strip(const Box& sheet);

}
