#include "core/rules/engine/phrases.hpp"

#include <algorithm>

#include "core/rules/engine/bullets.hpp"

namespace resume::rules {

// Whether only words that may stand before a first verb ('was', 'also', 'primarily') come before `word`.
static bool starts_bullet(const Document& document, const Bullet& bullet, uint32_t word) {
  static constexpr uint32_t most = 3;
  if (word - bullet.words.first_word > most) return false;
  for (uint32_t i = bullet.words.first_word; i < word; ++i)
    if ((lexicon::flags(document.words[i].id) & (word_flag::stop | word_flag::adverb)) == 0) return false;
  return true;
}

// Quoted words are somebody else's.
static bool is_quoted(std::string_view text, uint32_t begin) {
  static constexpr std::string_view marks[] = {"\"",           "'",       "\xE2\x80\x9C", "\xE2\x80\x98",
                                               "\xE2\x80\x9E", "\xC2\xAB"};
  const std::string_view before = text.substr(0, begin);
  return std::any_of(std::begin(marks), std::end(marks), [&](std::string_view mark) {
    return before.size() >= mark.size() && before.substr(before.size() - mark.size()) == mark;
  });
}

void judge_phrases(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) {
  const Document& document = subject.resume.document;
  const std::span<const Bullet> bullets = subject.bullets;
  if (bullets.empty()) return verdict.leave_out(NotJudged::no_bullets);
  if (!subject.english) return verdict.leave_out(NotJudged::not_english);
  verdict.at_stake = points * static_cast<int32_t>(bullets.size());

  const auto lists = lexicon::phrase_lists();
  size_t bullet = 0;
  size_t paid = bullets.size();  // the bullet that the last points were taken from
  for (const PhraseHit& hit : subject.phrases) {
    const lexicon::Phrase& phrase = lexicon::phrases()[hit.phrase];
    if (lists[phrase.list] != rule.id) continue;
    while (bullet < bullets.size() && bullets[bullet].span.end <= hit.span.begin) ++bullet;
    if (bullet == bullets.size()) break;
    const Bullet& of = bullets[bullet];
    if (!of.span.covers(hit.span) || is_quoted(document.text, hit.span.begin)) continue;
    if (rule.scope == PhraseScope::bullet_start && !starts_bullet(document, of, hit.first_word)) continue;
    Finding& finding = verdict.add(rule, hit.span);
    finding.message = phrase.advice.empty() ? 0 : 1;
    finding.args = {Arg::of(Where::resume, hit.span), Arg::of(phrase.advice)};
    if (!phrase.replacement.empty()) finding.fix = {true, hit.span, std::string(phrase.replacement)};
    if (paid != bullet) finding.points = points;
    paid = bullet;
  }
}

}
