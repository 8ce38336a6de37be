#pragma once
#include "imgui_app/app.hpp"
#include "imgui_app/parts/names.hpp"
#include "imgui_app/theme/widgets.hpp"

/// What the views show of a finding: its severity's look, its card, its fix.
namespace parts {

using draw::Box;
using draw::Color;

struct SeverityLook {
  draw::Shape shape;
  Color color, soft;
  draw::Underline line;
  app::Text name;
  app::Text plural;  ///< heading of a group
};
SeverityLook look_of(resume::Severity severity);

/// The change to make, in a few words.
std::string title_of(const resume::Finding& finding);
/// '+5', or nothing for a note.
std::string points_of(const resume::Finding& finding);
/// Severity, title, the words at fault and the sentence: what a screen reader says of a finding.
std::string spoken(int place);

/// The words of a finding with the words around them; with a fix, what was struck and what is put in. Gives
/// the height.
float fix_well(ImVec2 at, float width, int place, bool measure_only = false);
/// Apply, Show, Ignore (or Bring back) in a row, those that make sense. Gives the width.
struct ActionStyle {
  bool primary = false;  ///< Apply is the view's primary button
  bool show = false;     ///< with 'Show'
  float height = 28;
};
float actions(ImVec2 at, int place, const ActionStyle& style);

}
