#pragma once
#include <span>
#include <string>

#include "imgui_app/app.hpp"

namespace parts {

/// Something that was found in the resume, or looked for.
struct Field {
  app::Text label = {};
  std::string group;       ///< 'Contact', 'Job 2'
  std::string value;       ///< as a form takes it; empty: not found
  resume::Span span = {};  ///< the words it comes from; empty: none
};
/// Contact, jobs, schools and skills in the order of the text. Made anew when the report is.
std::span<const Field> found_fields();

/// The fields as cards, one a group. `missing`: also those that were not found. `press`: what a press does;
/// its number is the field's place. Gives the height.
float field_cards(ImVec2 at, float width, bool missing, theme::Icon icon, void (*press)(int, int));

}
