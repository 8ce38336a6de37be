#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/month.hpp"

namespace resume {

enum class Severity : uint8_t { blocker, major, minor, info };

/// What a person changed about one rule; a rule without one is as its file says.
struct RuleSetting {
  std::string rule;  ///< its id; one that no rule has is ignored
  bool on = true;
  int16_t points = -1;  ///< -1: as the rule says; else 0 to 100
};

/// What a person changed about a posting's keywords.
enum class KeywordAction : uint8_t { add, drop, required, preferred };
inline constexpr std::string_view keyword_action_names[] = {"add", "drop", "required", "preferred"};

struct KeywordSetting {
  std::string
      text;  ///< the keyword as the posting writes it, or a word of the person's own; case does not count
  /// 'add' makes it a required one; 'required' and 'preferred' re-rank one that there is, and add one that
  /// there is not. The last of several about one keyword holds.
  KeywordAction action = KeywordAction::add;
};

/// Everything but the texts that a report depends on. The same settings and texts give the same report.
struct Settings {
  Month as_of;  ///< stands for today: 'present', gaps, dates to come. Not known: such rules do not judge
  std::string language = "en";  ///< of the report's sentences
  std::string role = "backend_developer";
  std::string country;
  std::vector<RuleSetting> rules;
  std::vector<KeywordSetting> keywords;

  const RuleSetting* find(std::string_view rule) const {
    for (const RuleSetting& setting : rules)
      if (setting.rule == rule) return &setting;
    return nullptr;
  }
};

}
