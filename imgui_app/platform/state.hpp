#pragma once
#include <array>
#include <vector>

#include "imgui_app/platform/platform.hpp"
#include "web/utf16.hpp"

/// What the platform's files share: what the page last told, and what the views asked for in this frame.
namespace platform {

struct Box {
  ImVec2 min, max;
};

struct EditorState {
  resume::Utf16Text text;  ///< as last handed to the views
  EditorView view;
  std::vector<MarkBox> boxes;
  std::vector<float> tops;
  EditorPlace place;
  bool placed = false;
};

struct State {
  std::array<EditorState, 2> editors;
  std::vector<Box> covers;  ///< none overlaps another
  float ratio = 1;          ///< device pixels in a CSS pixel
  bool tops_wanted = false;
  Preferences preferences;
  Seal seal;
  Home home;
  Trial trial;
  PageColors colors;
  Box watched, watched_before;  ///< in this frame, and as the page knows it
};
State& state();
inline EditorState& editor_state(Editor editor) { return state().editors[static_cast<size_t>(editor)]; }

/// Makes the seven fonts; after `ImGui::CreateContext`.
void make_fonts();
/// Forgets all letters, so that they are painted anew: in another ink, or by a face that has just arrived.
/// Between frames.
void forget_letters();
/// Frees pictures of texts that were not drawn for some time. Between frames.
void forget_old_pictures();

}
