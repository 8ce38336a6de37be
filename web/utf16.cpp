#include "web/utf16.hpp"

#include <algorithm>

namespace resume {

static constexpr size_t step = 256;

static bool leads(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
static bool trails(char16_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

static void append(std::string& out, uint32_t letter) {
  const auto put = [&out](uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (letter < 0x80) return put(letter);
  if (letter < 0x800) {
    put(0xC0 | (letter >> 6));
  } else {
    if (letter < 0x10000) {
      put(0xE0 | (letter >> 12));
    } else {
      put(0xF0 | (letter >> 18));
      put(0x80 | ((letter >> 12) & 0x3F));
    }
    put(0x80 | ((letter >> 6) & 0x3F));
  }
  put(0x80 | (letter & 0x3F));
}

std::string utf8_of(std::u16string_view units) {
  std::string out;
  out.reserve(units.size() + units.size() / 8);
  for (size_t at = 0; at < units.size(); at++) {
    const char16_t unit = units[at];
    if (leads(unit) && at + 1 < units.size() && trails(units[at + 1])) {
      const uint32_t high = unit - 0xD800u, low = units[++at] - 0xDC00u;
      append(out, 0x10000 + (high << 10 | low));
    } else {
      append(out, leads(unit) || trails(unit) ? 0xFFFD : unit);
    }
  }
  return out;
}

static bool begins_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }
/// Units of the letter that this byte begins; none if it begins no letter.
static uint32_t units_at(char byte) {
  if (!begins_letter(byte)) return 0;
  return static_cast<unsigned char>(byte) >= 0xF0 ? 2 : 1;
}

Utf16Text::Utf16Text(std::string utf8) : utf8_(std::move(utf8)) {
  if (std::all_of(utf8_.begin(), utf8_.end(),
                  [](char byte) { return static_cast<unsigned char>(byte) < 0x80; }))
    return;
  units_before_.reserve(utf8_.size() / step + 1);
  uint32_t units = 0;
  for (size_t at = 0; at < utf8_.size(); at++) {
    if (at % step == 0) units_before_.push_back(units);
    units += units_at(utf8_[at]);
  }
}

uint32_t Utf16Text::units_of(uint32_t byte) const {
  size_t end = std::min<size_t>(byte, utf8_.size());
  if (units_before_.empty()) return static_cast<uint32_t>(end);
  while (end > 0 && end < utf8_.size() && !begins_letter(utf8_[end])) end--;
  const size_t place = std::min(end / step, units_before_.size() - 1);
  uint32_t units = units_before_[place];
  for (size_t at = place * step; at < end; at++) units += units_at(utf8_[at]);
  return units;
}

uint32_t Utf16Text::byte_of(uint32_t unit) const {
  if (units_before_.empty()) return static_cast<uint32_t>(std::min<size_t>(unit, utf8_.size()));
  const auto after = std::upper_bound(units_before_.begin(), units_before_.end(), unit);
  const size_t place = static_cast<size_t>(after - units_before_.begin()) - 1;
  uint32_t units = units_before_[place];
  size_t at = place * step;
  while (at < utf8_.size() && !begins_letter(utf8_[at])) at++;
  while (at < utf8_.size() && units + units_at(utf8_[at]) <= unit) {
    units += units_at(utf8_[at++]);
    while (at < utf8_.size() && !begins_letter(utf8_[at])) at++;
  }
  return static_cast<uint32_t>(at);
}

}
