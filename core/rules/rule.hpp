#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/layout/source.hpp"
#include "core/match/match.hpp"
#include "core/posting/posting.hpp"
#include "core/resume/resume.hpp"
#include "core/settings.hpp"

namespace resume {

/// The score that a rule's points belong to; `none` is for notes, which never cost points.
enum class ScoreKind : uint8_t { readable, written, matched, none };
inline constexpr int score_count = 3;

/// How strong the evidence behind a rule is, as in docs/rules.md.
enum class Evidence : uint8_t {
  vendor,      ///< a vendor's own documentation
  academic,    ///< peer-reviewed
  seller,      ///< a study by a company that sells resume services
  convention,  ///< what career offices and guides advise
  technical,   ///< a reproducible technical fact
};

enum class Where : uint8_t { resume, posting };

/// What fills a {placeholder} of a sentence: words of a document, a number, or fixed words of our own data.
struct Arg {
  enum class Kind : uint8_t { none, span, number, fixed } kind = Kind::none;
  Where where = Where::resume;
  Span span;
  int32_t number = 0;
  std::string_view fixed;  ///< constant data

  static Arg of(Where where, Span span) { return {Kind::span, where, span, 0, {}}; }
  static Arg of(int32_t number) { return {Kind::number, Where::resume, {}, number, {}}; }
  static Arg of(std::string_view fixed) { return {Kind::fixed, Where::resume, {}, 0, fixed}; }
};
using Args = std::array<Arg, 3>;

/// A mechanical edit of the resume that mends a finding: replace `span` by `text`.
struct Fix {
  bool exists = false;
  Span span;
  std::string text;
};

struct Rule;
struct Agreement;

/// Something to change. Its sentences are made when it is shown: see core/report/texts.hpp.
struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::info;
  Where where = Where::resume;
  Span span;
  uint8_t message = 0;  ///< which of the rule's sentences
  Args args;            ///< fill it, in the order of Rule::arg_names
  Fix fix;
  int32_t points = 0;  ///< what mending it wins back
};

/// Everything a rule may read.
struct Subject {
  const Resume& resume;
  const Posting* posting;  ///< null: there is none
  const Matches* matches;  ///< null exactly when there is no posting
  std::span<const PhraseHit> phrases;
  /// What was done, line by line: the resume's bullets or, where it has none (a text without headings), its
  /// list items.
  std::span<const Bullet> bullets;
  const Settings& settings;
  /// Places in `bullets` of those that tell something: see rules::telling_bullets.
  std::span<const uint32_t> telling;
  bool english = true;  ///< the bullets' language; rules about English wording judge nothing else
  std::span<const LayoutFact> facts = {};  ///< of the file that the resume came in; a plain text has none
  const Source* source = nullptr;          ///< that file, read; null: there is none
  const Agreement* agreement = nullptr;    ///< how other readers read its pages; null: it has none
};

/// Why a rule did not judge; the sentence is in the catalogue of texts.
enum class NotJudged : uint8_t {
  no,
  empty_resume,
  no_skill_lists,  ///< they have not come: see lexicon::take_skill_lists
  no_pages,        ///< no file with pages, or its text was edited
  no_posting,
  no_keywords,
  no_bullets,
  no_summary,
  no_dates,
  no_as_of,
  not_english,
  no_points,  ///< the settings give it none; its findings stay
  switched_off
};

/// What a rule has to say of one subject.
struct Verdict {
  /// How many points this rule could cost here at most; its findings' points add up to no more.
  int32_t at_stake = 0;
  NotJudged not_judged = NotJudged::no;  ///< then at_stake is 0
  std::vector<Finding> findings;

  /// A new finding about a span of the resume, as severe as the rule says, worth nothing yet.
  Finding& add(const Rule& rule, Span span);
  /// Says why nothing was judged.
  void leave_out(NotJudged reason) { not_judged = reason; }
};

/// Where in a text the rows of a phrase list count.
enum class PhraseScope : uint8_t { anywhere, bullet_start };

/// A rule is a value. core/rules/NAME.cpp defines `constinit const Rule NAME`, or core/data/phrases/NAME.tsv
/// holds its phrases; the build lists both folders, there is no other register.
struct Rule {
  std::string_view id;  ///< the file's name
  Severity severity = Severity::minor;
  ScoreKind score = ScoreKind::none;
  Evidence evidence = Evidence::convention;
  std::string_view source;  ///< names the evidence, for docs and JSON
  int16_t points = 0;       ///< for each thing judged, unless the settings say otherwise
  std::span<const std::string_view> arg_names =
      {};  ///< placeholders of its sentences, in the order of Finding::args
  /// Ids of rules whose finding on an overlapping span replaces this one's. They are worth at least as many
  /// points, so that mending theirs never lowers a score.
  std::span<const std::string_view> yields_to = {};
  /// `points`: those of the settings or of the rule, 0 to 100. Not called for an empty resume or a rule
  /// switched off.
  void (*judge)(const Rule& rule, const Subject& subject, int32_t points, Verdict& verdict) = nullptr;
  PhraseScope scope = PhraseScope::anywhere;  ///< of a phrase list
  /// Its findings are about the file: the words they stand at are a place, and others may stand there too.
  bool of_file = false;
  /// It judges by the list of skills or by a posting, which is read with it. Before these have come it says
  /// only what they cannot change, and nothing of it costs points.
  bool by_skills = false;
};

inline Finding& Verdict::add(const Rule& rule, Span span) {
  Finding& finding = findings.emplace_back();
  finding.rule = &rule;
  finding.severity = rule.severity;
  finding.span = span;
  return finding;
}

/// All rules, sorted by id. Made by the build from the folder and from core/data/phrases.
std::span<const Rule* const> all_rules();

}
