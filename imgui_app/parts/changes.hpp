#pragma once
#include "imgui_app/app.hpp"

/// What to change, said so that it can be done in another program.
namespace parts {

struct Change {
  int finding = app::no_finding;
  std::string place, what;  ///< Position 1, bullet 3; Write 'Led' for 'Responsible for'
};
/// The findings of the resume that cost points, none ignored, in the order of the text.
std::vector<Change> change_list();
/// The list with the terms that are not shown, to copy or print.
std::string change_text();

}
