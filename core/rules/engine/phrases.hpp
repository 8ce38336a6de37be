#pragma once
#include "core/rules/rule.hpp"

namespace resume::rules {

/// Arguments of every phrase list's sentences: the words found, and the row's advice. A list whose rows give
/// advice has a second sentence, which holds it.
inline constexpr std::string_view phrase_arg_names[] = {"phrase", "advice"};

/// Judges by the rows of core/data/phrases/ID.tsv. At stake are the points of each bullet; with the scope
/// `anywhere` those of each bullet too, at most one finding a bullet costing points.
void judge_phrases(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict);

}
