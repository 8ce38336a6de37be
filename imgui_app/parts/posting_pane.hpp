#pragma once
#include "imgui_app/app.hpp"
#include "imgui_app/parts/names.hpp"

/// The posting: how many of its terms the resume shows, their classes, and its text with marks.
namespace parts {

using draw::Box;

void posting_pane(const Box& room);
/// '10 of 14', or nothing without a posting.
std::string shown_of_terms();
/// How much of what is asked for is of each class; an either-or group is one.
std::array<int, resume::match_class_count> class_counts();
/// One block a class, as wide as its share.
void class_bar(const Box& box, const std::array<int, resume::match_class_count>& counts);
/// Bar and chips; gives the height.
float legend(ImVec2 at, float width);
/// The swatch of a class, in lists.
void swatch(ImVec2 centre, resume::MatchClass match_class);
/// `name`: of the group it stands for; empty: its own.
std::string spoken_keyword(uint32_t keyword, std::string_view name = {});

}
