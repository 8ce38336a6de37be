#pragma once
#include "imgui_app/app.hpp"

/// The two tables of the posting: its terms, and its sentences with the resume's answers.
namespace parts {

/// Filter by text, which also adds a term of the person's own, and by strength; gives the height.
float table_filters(ImVec2 at, float width, bool of_requirements);
/// What is asked for by category, as small bars; gives the height.
float coverage_bars(ImVec2 at, float width);
/// The terms that pass the filters, what matters most to change first; gives the height.
float term_table(ImVec2 at, float width);
/// The requirements likewise, and what the form will ask; gives the height.
float requirement_table(ImVec2 at, float width);
/// What no resume answers; gives the height, 0 where there is nothing.
float form_questions(ImVec2 at, float width);

}
