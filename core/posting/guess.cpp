// What a heading that is in no list is about, by its words.
#include <algorithm>
#include <initializer_list>

#include "core/posting/reader.hpp"

namespace resume {

int guessed_heading(const Document& document, const Stretch& line) {
  static constexpr struct {
    std::string_view word;
    BlockKind kind;
  } rows[] = {
      {"don", BlockKind::about},
      {"isn", BlockKind::about},
      {"get", BlockKind::benefits},
      {"fit", BlockKind::required},
      {"well", BlockKind::required},
      {"also", BlockKind::preferred},
      {"particularly", BlockKind::preferred},
      {"without", BlockKind::required},
      {"do", BlockKind::duties},
      {"lovely", BlockKind::preferred},
      {"cool", BlockKind::preferred},
      {"helps", BlockKind::preferred},
      {"love", BlockKind::preferred},
      {"delight", BlockKind::preferred},
      {"bonus", BlockKind::preferred},
      {"preferred", BlockKind::preferred},
      {"desired", BlockKind::preferred},
      {"desirable", BlockKind::preferred},
      {"beneficial", BlockKind::preferred},
      {"nice", BlockKind::preferred},
      {"plus", BlockKind::preferred},
      {"would", BlockKind::preferred},
      {"stand", BlockKind::preferred},
      {"extra", BlockKind::preferred},
      {"extras", BlockKind::preferred},
      {"cherry", BlockKind::preferred},
      {"icing", BlockKind::preferred},
      {"bragging", BlockKind::preferred},
      {"brownie", BlockKind::preferred},
      {"kudos", BlockKind::preferred},
      {"merit", BlockKind::preferred},
      {"wish", BlockKind::preferred},
      {"ideally", BlockKind::preferred},
      {"advantage", BlockKind::preferred},
      {"asset", BlockKind::preferred},
      {"assets", BlockKind::preferred},
      {"benefits", BlockKind::benefits},
      {"perks", BlockKind::benefits},
      {"offer", BlockKind::benefits},
      {"provide", BlockKind::benefits},
      {"give", BlockKind::benefits},
      {"enjoy", BlockKind::benefits},
      {"learn", BlockKind::benefits},
      {"forward", BlockKind::benefits},
      {"compensation", BlockKind::benefits},
      {"bieten", BlockKind::benefits},
      {"join", BlockKind::benefits},
      {"apply", BlockKind::apply},
      {"process", BlockKind::apply},
      {"requirements", BlockKind::required},
      {"qualifications", BlockKind::required},
      {"profile", BlockKind::required},
      {"skills", BlockKind::required},
      {"bring", BlockKind::required},
      {"need", BlockKind::required},
      {"ask", BlockKind::required},
      {"expect", BlockKind::required},
      {"should", BlockKind::required},
      {"must", BlockKind::required},
      {"want", BlockKind::required},
      {"imagine", BlockKind::required},
      {"candidate", BlockKind::required},
      {"responsibilities", BlockKind::duties},
      {"duties", BlockKind::duties},
      {"tasks", BlockKind::duties},
      {"mission", BlockKind::duties},
      {"activity", BlockKind::duties},
      {"activities", BlockKind::duties},
      {"week", BlockKind::duties},
      {"day", BlockKind::duties},
      {"days", BlockKind::duties},
      {"year", BlockKind::duties},
      {"projects", BlockKind::duties},
      {"own", BlockKind::duties},
      {"await", BlockKind::duties},
      {"awaits", BlockKind::duties},
      {"challenges", BlockKind::duties},
      {"equal", BlockKind::legal},
      {"diversity", BlockKind::legal},
      {"privacy", BlockKind::legal},
      {"care", BlockKind::required},
      {"about", BlockKind::about},
      {"who", BlockKind::about},
      {"job", BlockKind::duties},
      {"role", BlockKind::duties},
      {"position", BlockKind::duties},
      {"stack", BlockKind::duties},
  };
  // 'Not mandatory, but we would be glad'
  for (uint32_t word = line.first_word; word + 1 < line.end_word; ++word)
    if (is_word(document, word, "not") &&
        is_any_word(document, word + 1, {"mandatory", "required", "essential", "necessary"}))
      return static_cast<int>(BlockKind::preferred);
  // 'Good to have skills', 'You might have', 'What we'd like'
  const auto is_next = [&](uint32_t word, std::initializer_list<std::string_view> any) {
    return word < line.end_word && is_any_word(document, word, any);
  };
  for (uint32_t word = line.first_word; word < line.end_word; ++word) {
    if (is_next(word, {"nice", "good", "great", "handy"}) && is_next(word + 1, {"to"}) &&
        is_next(word + 2, {"have"}))
      return static_cast<int>(BlockKind::preferred);
    if (is_next(word, {"might", "may"}) && is_next(word + 1, {"have", "also"}) &&
        !is_next(word + 2, {"seen", "heard", "read", "met", "noticed", "guessed", "used"}))
      return static_cast<int>(BlockKind::preferred);
    // 'In your first month you would:', 'We'd love to hear from you if'
    if (is_next(word, {"would"}) && word + 1 == line.end_word) return static_cast<int>(BlockKind::duties);
    if (is_next(word, {"love", "like", "happy"}) && is_next(word + 1, {"to"}) &&
        is_next(word + 2, {"hear", "meet", "talk", "see"}))
      return static_cast<int>(BlockKind::required);
    if (is_next(word, {"d"}) && is_next(word + 1, {"like"}) && word + 2 == line.end_word)
      return static_cast<int>(BlockKind::preferred);
    if (is_next(word, {"look", "looking", "search", "searching"}) && is_next(word + 1, {"for"}))
      return static_cast<int>(BlockKind::required);
  }
  // 'We'd be over the moon if', but 'You'd be a good fit if'
  const auto names = [&](std::initializer_list<std::string_view> any) {
    for (uint32_t word = line.first_word; word < line.end_word; ++word)
      if (is_any_word(document, word, any)) return true;
    return false;
  };
  if (line.first_word < line.end_word && is_word(document, line.end_word - 1, "if") &&
      names({"d", "would"}) && !names({"fit", "well", "match"}))
    return static_cast<int>(BlockKind::preferred);
  const auto first_of = [&](auto&& fits) {
    for (const auto& row : rows)
      for (uint32_t word = line.first_word; word < line.end_word; ++word)
        if (fits(row.kind) && is_word(document, word, row.word)) return static_cast<int>(row.kind);
    return -1;
  };
  // 'Apply if you have', 'It's a bonus if you': what follows is said of the person.
  for (uint32_t word = line.first_word; word < line.end_word; ++word)
    if (is_next(word, {"if"}) && is_next(word + 1, {"you"}) &&
        !is_next(word + 2, {"accept", "choose", "join"})) {
      const bool wished =
          word > line.first_word && is_any_word(document, word - 1, {"great", "good", "better", "helpful"});
      if (wished) return static_cast<int>(BlockKind::preferred);
      return std::max(static_cast<int>(BlockKind::required),
                      first_of([](BlockKind kind) { return kind == BlockKind::preferred; }));
    }
  const int kind = first_of([](BlockKind) { return true; });
  if (kind >= 0) return kind;
  // 'Where you will help'
  for (uint32_t word = line.first_word; word < line.end_word; ++word)
    if (is_next(word, {"you"}) && is_next(word + 1, {"will", "ll"}))
      return static_cast<int>(BlockKind::duties);
  return -1;
}

}
