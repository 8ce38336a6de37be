#include "imgui_app/parts/changes.hpp"

#include "imgui_app/parts/finding.hpp"
#include "imgui_app/parts/terms.hpp"

namespace parts {

using app::Text;

static std::string what_of(int place) {
  const resume::Finding& finding = app::finding_at(place);
  if (!finding.fix.exists) return std::string(title_of(finding)) + ". " + app::message_of(place);
  std::string_view old = app::state().report.resume.document[finding.fix.span];
  old = old.substr(0, old.find('\n'));
  const Text words = finding.fix.text.empty() ? Text::change_remove
                     : old.empty()            ? Text::change_insert
                                              : Text::change_write;
  return app::say_filled(words, {{"new", finding.fix.text}, {"old", old}});
}

std::vector<Change> change_list() {
  const app::State& s = app::state();
  std::vector<Change> list;
  for (int place = 0; place < static_cast<int>(s.report.findings.size()); place++) {
    const resume::Finding& finding = app::finding_at(place);
    if (finding.where != resume::Where::resume || finding.points <= 0 || app::is_ignored(place)) continue;
    list.push_back({place, place_name(finding.span), what_of(place)});
  }
  return list;
}

std::string change_text() {
  const app::State& s = app::state();
  const std::string_view name = s.report.resume.document[s.report.resume.contact.name];
  std::string words =
      app::say_filled(Text::change_head, {{"name", name.empty() ? app::say(Text::your_resume) : name}}) +
      "\n\n";
  int number = 0;
  for (const Change& change : change_list()) {
    const std::string_view line = line_of_resume(app::finding_at(change.finding).span);
    words += app::say_filled(
        Text::change_line, {{"n", std::to_string(++number)}, {"place", change.place}, {"what", change.what}});
    words += "\n   " + std::string(line) + "\n";
  }
  const std::string missing = missing_terms();
  if (!missing.empty()) words += "\n" + std::string(app::say(Text::change_terms)) + ":\n" + missing;
  return words;
}

}
