#pragma once
#include "imgui_app/app.hpp"
#include "imgui_app/theme/widgets.hpp"

/// The three scores as rings.
namespace parts {

using draw::Box;
using resume::ScoreKind;

inline constexpr ScoreKind score_kinds[] = {ScoreKind::readable, ScoreKind::written, ScoreKind::matched};
inline const resume::Score& score_of(ScoreKind kind) {
  return app::state().report.scores[static_cast<size_t>(kind)];
}

/// '85', or a dash where it was not judged. Counts along after a change.
std::string value_of(ScoreKind kind);
/// 'Readable: 85 of 100. 39 of 46 points kept.'
std::string spoken_score(ScoreKind kind);
/// Ring, name and value; opens the scores when pressed.
void score_badge(const Box& box, ScoreKind kind);
/// The three of them in a row.
void score_badges(const Box& room);
/// The ring whose gap is cut into the findings that cost it.
void score_ring(ImVec2 centre, float css_size, float css_stroke, ScoreKind kind);

}
