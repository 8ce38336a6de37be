#pragma once
#include <cstdint>
#include <string>

namespace resume {

/// A month of a year. month 0: only the year is known. year 0: nothing is known.
struct Month {
  int16_t year = 0;
  int8_t month = 0;

  constexpr bool known() const { return year != 0; }
  constexpr bool exact() const { return year != 0 && month != 0; }
  friend constexpr bool operator==(Month a, Month b) { return a.year == b.year && a.month == b.month; }
};

/// 'YYYY-MM', or 'YYYY' where only the year is known.
inline std::string iso_text(Month month) {
  std::string text = std::to_string(month.year);
  if (month.exact()) text += (month.month < 10 ? "-0" : "-") + std::to_string(month.month);
  return text;
}

/// Months since year 0; a month that is not known counts as `month_if_unknown` (1 to 12).
constexpr int32_t month_number(Month month, int month_if_unknown) {
  return month.year * 12 + (month.month != 0 ? month.month : month_if_unknown) - 1;
}

}
