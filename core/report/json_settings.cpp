#include <algorithm>
#include <array>
#include <charconv>

#include "core/report/json.hpp"
#include "core/report/json_parts.hpp"
#include "core/report/texts.hpp"
#include "core/text/ascii.hpp"

namespace resume {

static bool read_number(std::string_view text, int& number) {
  const auto end = text.data() + text.size();
  const bool digits = std::all_of(text.begin(), text.end(), is_digit);
  return digits && std::from_chars(text.data(), end, number).ptr == end;
}

bool read_month(std::string_view text, Month& month) {
  int year = 0, number = 0;
  if (text.size() != 4 && (text.size() != 7 || text[4] != '-')) return false;
  if (!read_number(text.substr(0, 4), year) || year == 0) return false;
  if (text.size() == 7 && (!read_number(text.substr(5), number) || number < 1 || number > 12)) return false;
  month = {static_cast<int16_t>(year), static_cast<int8_t>(number)};
  return true;
}

// Says which value is of a wrong type.
static bool refuse(std::string_view name, std::string_view language, std::string& error) {
  const std::array<NamedValue, 1> values = {{{"name", name}}};
  error = fill(text(ReportText::settings_value, language), values);
  return false;
}

static bool read_string(const Json& json, const char* key, std::string& value) {
  const auto found = json.find(key);
  if (found == json.end()) return true;
  if (!found->is_string()) return false;
  value = found->get<std::string>();
  return true;
}

static bool read_as_of(const Json& json, Month& month) {
  const auto found = json.find("asOf");
  if (found == json.end() || found->is_null()) return true;
  return found->is_string() && read_month(found->get_ref<const std::string&>(), month);
}

static bool read_rule(const Json& json, RuleSetting& setting) {
  if (!json.is_object()) return false;
  if (const auto on = json.find("on"); on != json.end()) {
    if (!on->is_boolean()) return false;
    setting.on = on->get<bool>();
  }
  if (const auto points = json.find("points"); points != json.end()) {
    if (!points->is_number_integer()) return false;
    const auto number = points->get<int64_t>();
    if (number < 0 || number > 100) return false;
    setting.points = static_cast<int16_t>(number);
  }
  return true;
}

static bool read_keywords(const Json& json, std::vector<KeywordSetting>& keywords) {
  const auto found = json.find("keywords");
  if (found == json.end()) return true;
  if (!found->is_array()) return false;
  keywords.clear();
  for (const Json& one : *found) {
    KeywordSetting keyword;
    std::string action;
    if (!one.is_object() || !one.contains("text") || !read_string(one, "text", keyword.text) ||
        !read_string(one, "action", action))
      return false;
    const auto name = std::find(std::begin(keyword_action_names), std::end(keyword_action_names), action);
    if (name == std::end(keyword_action_names)) return false;
    keyword.action = static_cast<KeywordAction>(name - std::begin(keyword_action_names));
    keywords.push_back(std::move(keyword));
  }
  return true;
}

bool read_settings(std::string_view json, Settings& settings, std::string& error) {
  const Json read = read_json(json);
  if (!read.is_object()) {
    error = text(ReportText::settings_object, settings.language);
    return false;
  }
  Settings result = settings;
  if (!read_as_of(read, result.as_of)) return refuse("asOf", settings.language, error);
  if (!read_string(read, "language", result.language)) return refuse("language", settings.language, error);
  if (!read_string(read, "role", result.role)) return refuse("role", settings.language, error);
  if (!read_string(read, "country", result.country)) return refuse("country", settings.language, error);
  if (const auto rules = read.find("rules"); rules != read.end()) {
    if (!rules->is_object()) return refuse("rules", settings.language, error);
    for (const Rule* rule : all_rules()) {
      const auto given = rules->find(rule->id);
      if (given == rules->end()) continue;
      RuleSetting setting{std::string(rule->id)};
      if (!read_rule(*given, setting)) return refuse(rule->id, settings.language, error);
      std::erase_if(result.rules, [&](const RuleSetting& one) { return one.rule == rule->id; });
      result.rules.push_back(std::move(setting));
    }
  }
  if (!read_keywords(read, result.keywords)) return refuse("keywords", settings.language, error);
  settings = std::move(result);
  return true;
}

}
