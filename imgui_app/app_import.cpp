#include "core/layout/layout.hpp"
#include "core/layout/packed.hpp"
#include "imgui_app/app.hpp"
#include "imgui_app/views/view.hpp"

// Files: what the page reads of them comes here and goes into the editors as an edit that Undo takes back.
namespace app {

using platform::Editor;
using platform::ImportStage;

void import_changed(platform::Import now) {
  State& s = state();
  const ImportStage before = s.import.stage;
  const bool begins = before != now.stage;
  s.import = std::move(now);
  if (begins) s.import_since = platform::now(), s.toast = {};
  if (s.import.stage == ImportStage::cancelled) {
    s.import = {};
    if (before == ImportStage::reading) say_toast(std::string(say(Text::import_cancelled)));
  }
  if (s.import.stage == ImportStage::refused)
    platform::announce(say_filled(Text::import_refused, {{"name", s.import.name}}) + ". " +
                       s.import.sentence);
  platform::wake();
}

void file_read(Editor editor, std::string name, std::string_view bytes) {
  State& s = state();
  s.import = {};
  resume::Source source = resume::open_source(bytes);
  resume::read_layout(source);
  const auto& old = s.texts[static_cast<size_t>(editor)];
  expect_edit(editor);
  platform::replace_text(editor, {0, static_cast<uint32_t>(old.size())}, source.text);
  platform::reveal(editor, {}, false);
  if (editor == Editor::resume) keep_file(name, std::move(source));
  const bool beside = editor == Editor::posting && layout() != Layout::narrow;
  s.view = editor == Editor::resume || beside ? &views::resume_editor : &views::posting;
  if (beside) s.pane_tab = 1;
  say_edit(say_filled(Text::import_read, {{"name", name}}), editor);
}

bool leave_import() {
  State& s = state();
  if (s.import.stage == ImportStage::reading) return platform::cancel_import(), true;
  if (s.import.stage != ImportStage::refused) return false;
  s.import = {};
  platform::wake();
  return true;
}

}
