#pragma once
#include "imgui_app/app.hpp"

namespace parts {

struct ListStyle {
  bool compact = false;  ///< without buttons: the cards only choose
  bool unfold = false;   ///< the chosen card shows its details itself
  float gutter = 20;     ///< CSS pixels kept free at the right for the scroll bar
};
/// The findings of the chosen score, as cards grouped by severity; scrolls by itself.
void finding_list(const draw::Box& room, const ListStyle& style);
/// Whether a finding belongs to the chosen tab.
bool in_chosen_tab(int place);
/// The finding that the list shows first, or app::no_finding.
int first_in_list();
/// Why a finding counts: its evidence, its score, what turns it off. Gives the height.
float why(ImVec2 at, float width, int place);

}
