#include "core/report/compare.hpp"
#include "imgui_app/app.hpp"
#include "imgui_app/views/view.hpp"

// Several postings side by side: one is open, the others are kept with what the person said about their
// keywords.
namespace app {

using platform::Editor;

bool can_add_posting() { return state().kept.size() < resume::most_postings; }

/// The open posting as it is now, so that another can take its place.
static void put_away() {
  State& s = state();
  KeptPosting& kept = s.kept[static_cast<size_t>(s.open_posting)];
  kept.text = s.texts[1];
  kept.keywords = s.settings.keywords;
  kept.posting = s.posting;
}

static void take_out(int place) {
  State& s = state();
  const std::string name = name_of_posting(place);
  s.open_posting = place;
  s.revision++;
  s.selected_keyword = -1;
  s.toast = {};
  KeptPosting& kept = s.kept[static_cast<size_t>(place)];
  s.settings.keywords = kept.keywords;
  const bool same_text = kept.text == s.texts[1];
  // The editor hands another text over by itself; what is judged stays until then.
  platform::set_text(Editor::posting, kept.text);
  if (same_text) settings_changed();
  platform::announce(name);
}

void add_posting() {
  if (!can_add_posting()) return;
  put_away();
  state().kept.emplace_back();
  take_out(static_cast<int>(state().kept.size()) - 1);
}

void open_posting(int place) {
  if (place == state().open_posting) return;
  put_away();
  take_out(place);
}

void remove_posting(int place) {
  State& s = state();
  if (s.kept.size() == 1) s.kept.emplace_back(), place = 0;
  const int last = static_cast<int>(s.kept.size()) - 1;
  if (place == s.open_posting) open_posting(place == last ? place - 1 : place + 1);
  s.kept.erase(s.kept.begin() + place);
  if (s.open_posting > place) s.open_posting--;
  s.revision++;
  platform::wake();
}

void rename_posting(int place, std::string name) {
  state().kept[static_cast<size_t>(place)].name = std::move(name);
  platform::wake();
}

const resume::Posting& posting_at(int place) {
  return place == state().open_posting ? state().posting : state().kept[static_cast<size_t>(place)].posting;
}

std::string name_of_posting(int place) {
  const std::string& own = state().kept[static_cast<size_t>(place)].name;
  if (!own.empty()) return own;
  const resume::Posting& posting = posting_at(place);
  const std::string_view title = posting.document[posting.title];
  return title.empty() ? say_filled(Text::posting_number, {{"n", std::to_string(place + 1)}})
                       : std::string(title);
}

void show_in_posting(resume::Span span) {
  if (layout() == Layout::narrow) state().posting_tab = 0;
  platform::reveal(Editor::posting, span, false);
  platform::wake();
}

void show_in_resume(resume::Span span) {
  state().view = &views::resume_editor;
  platform::reveal(Editor::resume, span, false);
  platform::wake();
}

}
