// What a person changed about the keywords: dropped, added, ranked otherwise.
#include <algorithm>

#include "core/posting/reader.hpp"

namespace resume {

static std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// Settings in order, the last of several about one text.
static bool is_last(const Settings& settings, size_t which) {
  const std::string_view text = trimmed(settings.keywords[which].text);
  for (size_t i = which + 1; i < settings.keywords.size(); ++i)
    if (same_letters(trimmed(settings.keywords[i].text), text)) return false;
  return !text.empty();
}

// The skill that the words name by themselves; `term.skill` is no_skill where
// there is none.
static Term skill_of(std::string_view text) {
  Term term{{}, 0, 0, 0, no_skill};
  const Document words = read_document(std::string(text), lexicon::words());
  for (const Term& found : lexicon::find_skills(words))
    if (found.span.size() == words.text.size()) return found;
  const std::span<const Skill> skills = lexicon::skills();
  for (size_t i = 0; i < skills.size(); ++i)
    if (same_letters(skills[i].name, text)) {
      term.skill = static_cast<uint16_t>(i);
      term.spelling = name_spelling(term.skill);
    }
  return term;
}

static bool names(const Document& document, const Found& found, std::string_view text, uint16_t skill) {
  if (found.term.skill != no_skill && found.term.skill == skill) return true;
  return same_letters(document[found.term.span], text);
}

// The requirement that holds a place; nowhere if none does.
static uint32_t requirement_at(const Posting& posting, Span span) {
  const auto next = std::upper_bound(posting.requirements.begin(), posting.requirements.end(), span.begin,
                                     [](uint32_t at, const Requirement& one) { return at < one.span.begin; });
  if (next == posting.requirements.begin() || !(next - 1)->span.covers(span)) return nowhere;
  return static_cast<uint32_t>(next - posting.requirements.begin()) - 1;
}

static bool is_word_byte(char c) {
  return is_lower(c) || is_upper(c) || is_digit(c) || static_cast<uint8_t>(c) >= 0x80;
}

// Adds every whole-word place of `text` in the posting.
static void add_places(const Posting& posting, std::string_view text, Found one, Findings& findings) {
  const std::string_view all = posting.document.text;
  const size_t before = findings.found.size();
  for (size_t at = 0; at + text.size() <= all.size(); ++at) {
    if (!same_letters(all.substr(at, 1), text.substr(0, 1)) ||
        !same_letters(all.substr(at, text.size()), text))
      continue;
    const size_t end = at + text.size();
    if (at != 0 && is_word_byte(all[at - 1]) && is_word_byte(text.front())) continue;
    if (end < all.size() && is_word_byte(all[end]) && is_word_byte(text.back())) continue;
    one.term.span = one.phrase = {static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
    const Stretch words = posting.document.stretch_of(one.term.span);
    one.term.first_word = words.first_word;
    one.term.word_count = words.end_word - words.first_word;
    one.requirement = requirement_at(posting, one.term.span);
    findings.groups.push_back({static_cast<uint32_t>(findings.found.size()),
                               static_cast<uint32_t>(findings.found.size()) + 1, false});
    findings.found.push_back(one);
    at = end - 1;
  }
  if (findings.found.size() == before) {
    one.term.span = one.phrase = {};
    findings.absent.push_back(one);
  }
}

void apply_settings(Posting& posting, const Settings& settings, Findings& findings) {
  for (size_t i = 0; i < settings.keywords.size(); ++i) {
    if (!is_last(settings, i)) continue;
    const std::string_view text = trimmed(settings.keywords[i].text);
    const KeywordAction action = settings.keywords[i].action;
    Term term = skill_of(text);
    const Strength strength = action == KeywordAction::preferred ? Strength::preferred : Strength::required;
    bool known = false;
    for (Found& found : findings.found) {
      if (!names(posting.document, found, text, term.skill)) continue;
      known = true;
      // The other places of the same skill follow: 'K8s' drops 'Kubernetes'
      // too.
      if (term.skill == no_skill) term.skill = found.term.skill;
    }
    for (Found& found : findings.found) {
      if (!names(posting.document, found, text, term.skill)) continue;
      found.dropped = action == KeywordAction::drop;
      if (action == KeywordAction::required || action == KeywordAction::preferred) found.strength = strength;
    }
    if (known || action == KeywordAction::drop) continue;
    Found one;
    one.term = term;
    one.strength = strength;
    one.added = static_cast<uint32_t>(posting.added.size());
    posting.added.emplace_back(text);
    add_places(posting, text, one, findings);
  }
}

}
