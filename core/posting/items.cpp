// How the items of a list begin.
#include <algorithm>

#include "core/posting/reader.hpp"
#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"

namespace resume {

// Whether the line before or behind begins with the same bytes.
static bool is_repeated(std::string_view text, Span sign) {
  const std::string_view mark = text_of(text, sign);
  const size_t behind = text.find('\n', sign.end);
  if (behind != text.npos && text.substr(behind + 1, mark.size()) == mark) return true;
  if (sign.begin < 2) return false;
  const size_t before = text.rfind('\n', sign.begin - 2);
  return text.substr(before == text.npos ? 0 : before + 1, mark.size()) == mark;
}

uint32_t item_code(std::string_view text, Span line) {
  const auto code_at = [&](size_t at) {
    size_t end = at;
    if (end < text.size() && is_upper(text[end])) ++end;
    const size_t number = end;
    while (end < text.size() && end < number + 2 && is_digit(text[end])) ++end;
    const bool code = number == at + 1 && end > number && end < text.size() && is_blank(text[end]);
    return code ? static_cast<uint32_t>(end - at) : 0;
  };
  const uint32_t size = code_at(line.begin);
  if (size == 0) return 0;
  const auto goes_on = [&](size_t at) { return text[at] == text[line.begin] && code_at(at) != 0; };
  // Such lines are short; a longer one is searched no further.
  constexpr uint32_t longest = 400;
  const size_t behind = text.substr(line.begin, longest).find('\n');
  if (behind != text.npos && line.begin + behind + 1 < text.size() && goes_on(line.begin + behind + 1))
    return size;
  if (line.begin < 2 || text[line.begin - 1] != '\n') return 0;
  const uint32_t from = line.begin - std::min(line.begin, longest);
  const size_t before = text.substr(from, line.begin - 1 - from).rfind('\n');
  if (before == text.npos && from != 0) return 0;
  return goes_on(before == text.npos ? 0 : from + before + 1) ? size : 0;
}

bool begins_item(std::string_view text, Span line) {
  if (begins_list_item(text, line)) return true;
  if (line.size() < 3) return false;
  if (item_code(text, line) != 0) return true;
  // '-React', '> Python', '~ Go', '1/ Plan', '(a) design'
  const char sign = text[line.begin], next = text[line.begin + 1];
  if (sign == '-') return is_upper(next) || is_lower(next);
  if (sign == '>' || sign == '~' || sign == '+') return next == ' ';
  if (is_digit(sign) && next == '/') return text[line.begin + 2] == ' ';
  if (sign == '(' && line.size() > 3 && (is_digit(next) || is_letter(next)))
    return text[line.begin + 2] == ')' && text[line.begin + 3] == ' ';
  // Arrows, ticks, boxes, pointing hands; another picture where the line before or behind has it as well.
  const CodePoint point = code_point_at(text, line.begin);
  if (point.value == 0x27A1 || point.value == 0x2192 || point.value == 0x2705 || point.value == 0x2611 ||
      point.value == 0x1F449 || point.value == 0x1F539 || point.value == 0x1F538)
    return true;
  const bool picture = (point.value >= 0x2600 && point.value <= 0x27BF) ||
                       (point.value >= 0x2B00 && point.value <= 0x2BFF) ||
                       (point.value >= 0x1F300 && point.value <= 0x1FAFF);
  return picture && is_repeated(text, {line.begin, line.begin + point.size});
}

}
