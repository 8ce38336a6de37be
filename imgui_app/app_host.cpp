#include <algorithm>
#include <charconv>

#include "imgui_app/app.hpp"
#include "imgui_app/views/view.hpp"

// What the page of another site wishes, and the shortcuts of the installed app.
namespace app {

void brand_changed(const std::array<ImU32, 8>& c) {
  theme::set_brand({c[0], c[1], c[2], c[3]}, {c[4], c[5], c[6], c[7]});
}

void open_at(bool sample) {
  if (!sample) open_view(views::privacy);
  if (sample && state().texts[0].empty() && state().texts[1].empty()) load_sample();
}

/// What stands before a separator, which is taken off too.
static std::string_view take(std::string_view& rest, char separator) {
  const std::string_view field = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(rest.size(), field.size() + 1));
  return field;
}

static bool same(const std::vector<resume::RuleSetting>& one, const std::vector<resume::RuleSetting>& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const resume::RuleSetting& a, const resume::RuleSetting& b) {
                      return a.rule == b.rule && a.on == b.on && a.points == b.points;
                    });
}

void settings_given(std::string_view lines) {
  static std::vector<resume::RuleSetting> given;
  resume::Settings& settings = state().settings;
  std::vector<resume::RuleSetting> rules;
  while (!lines.empty()) {
    std::string_view line = take(lines, '\n');
    const std::string_view name = take(line, '\t'), first = take(line, '\t');
    if (name == "language") settings.language = resume::language_of(first);
    if (name == "role") settings.role = first;
    const auto& all = resume::all_rules();
    if (std::none_of(all.begin(), all.end(), [&](const resume::Rule* rule) { return rule->id == name; }))
      continue;
    int points = -1;
    std::from_chars(line.data(), line.data() + line.size(), points);
    rules.push_back({.rule = std::string(name),
                     .on = first == "1",
                     .points = static_cast<int16_t>(std::clamp(points, -1, 100))});
  }
  if (same(settings.rules, given)) settings.rules = rules, given = std::move(rules);
  platform::set_language(settings.language);
  settings_changed();
}

}
