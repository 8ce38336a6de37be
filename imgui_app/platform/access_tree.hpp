#pragma once
#include <cstdint>
#include <string>

/// The accessibility tree as the platform's other files see it.
namespace access {

/// Empties the list; what was pressed since the frame before is pressed in this one.
void begin_frame();
/// What stands in a field now, for the next frame.
void keep_typed(uint32_t id, std::string text);
/// An editor is placed here: its textarea is read between what was added before and what comes after.
void add_editor(int editor);

}
