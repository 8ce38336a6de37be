#pragma once
#include "imgui_app/app.hpp"

/// What the core's kinds are called on the screen.
namespace parts {

app::Text name_of(resume::SectionKind kind);
app::Text name_of(resume::MatchClass match_class);
std::string_view name_of(resume::ScoreKind score);

}
