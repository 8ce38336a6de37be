#include "core/lexicon/lexicon.hpp"
#include "imgui_app/app.hpp"

// None are linked in: they are more than all the words that the first screen needs.
std::string_view resume::lexicon::linked_skill_lists() { return {}; }

namespace app {

void skill_lists_came(std::string packed) {
  static std::string kept;
  kept = std::move(packed);
  resume::lexicon::take_skill_lists(kept);
  settings_changed();
}

}
