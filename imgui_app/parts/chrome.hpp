#pragma once

/// What stands around the views: navigation, top bar, seal, toast.
namespace chrome {

/// Draws the whole frame.
void draw();

}
