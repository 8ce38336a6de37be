#include "core/report/report.hpp"

#include <utility>

#include "core/layout/layout.hpp"
#include "core/resume/language.hpp"
#include "core/rules/engine/bullets.hpp"

namespace resume {

Posting read_posting_file(Source source, const Settings& settings) {
  read_layout(source);
  Posting posting = read_posting(std::move(source.text), settings);
  posting.document.imported = source.imported;
  return posting;
}

Report check(Source source, const Posting* posting, const Settings& settings) {
  Report report;
  read_layout(source);
  report.settings = settings;
  report.posting = posting;
  report.resume = read_resume(std::move(source.text), source.facts);
  report.resume.document.imported = source.imported;
  report.language = detect_language(report.resume.document);
  source.text.clear();
  report.source = std::move(source);
  report.agreement = compare_readings(report.source, report.resume);
  if (posting != nullptr) report.matches = match(report.resume, *posting, settings.as_of);
  const std::vector<PhraseHit> phrases = lexicon::find_phrases(report.resume.document);
  const std::vector<Bullet> items =
      report.resume.bullets.empty() ? rules::list_items(report.resume) : std::vector<Bullet>();
  const std::span<const Bullet> bullets = report.resume.bullets.empty() ? items : report.resume.bullets;
  const std::vector<uint32_t> telling = rules::telling_bullets(report.resume, bullets);
  Judgement judgement =
      judge({report.resume, posting, posting != nullptr ? &report.matches : nullptr, phrases, bullets,
             settings, telling, rules::is_english(report.resume.document, bullets, report.language),
             report.source.facts, &report.source, &report.agreement});
  report.scores = add_scores(judgement);
  report.findings = std::move(judgement.findings);
  return report;
}

}
