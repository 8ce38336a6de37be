#include "core/report/text.hpp"

#include <algorithm>
#include <array>

#include "core/report/draw.hpp"
#include "core/report/texts.hpp"

namespace resume {

static constexpr ReportText score_names[] = {ReportText::readable, ReportText::written, ReportText::matched};
static constexpr ReportText strength_names[] = {ReportText::required, ReportText::preferred,
                                                ReportText::mentioned};
static constexpr ReportText class_names[] = {ReportText::literal, ReportText::inflected, ReportText::alias,
                                             ReportText::acronym, ReportText::not_shown};
static constexpr ReportText outcome_texts[] = {
    ReportText::outcome_met, ReportText::outcome_partly, ReportText::outcome_not_shown,
    ReportText::outcome_for_the_form, ReportText::outcome_not_judged};
static constexpr ReportText severity_names[] = {ReportText::blocker, ReportText::major, ReportText::minor,
                                                ReportText::info};

static void write_heading(std::string& out, ReportText name, std::string_view language) {
  if (!out.empty()) out += '\n';
  out += text(name, language);
  out += '\n';
}

static std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

static std::string month_text(Month month) {
  std::string year = std::to_string(month.year);
  return month.month != 0 ? year + '-' + two_digits(month.month) : year;
}

static uint32_t widest(std::span<const ReportText> names, std::string_view language) {
  uint32_t columns = 0;
  for (const ReportText name : names) columns = std::max(columns, columns_of(text(name, language)));
  return columns;
}

// 'Findings: 1 major, 3 minor, 2 info'
static void write_counts(std::string& out, const Report& report) {
  std::array<uint32_t, std::size(severity_names)> counts{};
  for (const Finding& finding : report.findings) ++counts[static_cast<size_t>(finding.severity)];
  const std::string& language = report.settings.language;
  out += '\n';
  if (report.findings.empty()) {
    out += text(ReportText::no_findings, language);
  } else {
    std::string_view separator = ": ";
    out += text(ReportText::findings, language);
    for (size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] == 0) continue;
      out += separator;
      out += std::to_string(counts[i]) + ' ';
      out += text(severity_names[i], language);
      separator = ", ";
    }
  }
  out += '\n';
}

static std::string score_text(const Score& score, std::string_view language) {
  if (!score.judged()) return std::string(text(ReportText::unscored, language));
  const std::string value = std::to_string(score.value()), kept = std::to_string(score.kept),
                    stake = std::to_string(score.at_stake);
  const std::array<NamedValue, 3> values = {{{"value", value}, {"kept", kept}, {"stake", stake}}};
  return fill(text(ReportText::score, language), values);
}

static std::string part_text(const ScorePart& part, std::string_view language) {
  if (part.not_judged != NotJudged::no)
    return std::string(text(ReportText::unscored, language)) + ": " +
           std::string(sentence_of(part.not_judged, language));
  const std::string kept = std::to_string(part.at_stake - part.lost), stake = std::to_string(part.at_stake);
  const std::array<NamedValue, 2> values = {{{"kept", kept}, {"stake", stake}}};
  return fill(text(ReportText::part, language), values);
}

static void write_scores(std::string& out, const Report& report) {
  const std::string& language = report.settings.language;
  write_heading(out, ReportText::scores, language);
  const uint32_t columns = widest(score_names, language);
  for (size_t i = 0; i < report.scores.size(); ++i) {
    const Score& score = report.scores[i];
    out += "  " + padded(text(score_names[i], language), columns) + "  " + score_text(score, language) + '\n';
    for (const ScorePart& part : score.parts)
      if (part.at_stake != 0 || part.not_judged != NotJudged::no)
        out += "    " + padded(part.rule->id, 16) + ' ' + part_text(part, language) + '\n';
  }
}

// `matches` null: the resume is not there.
static void write_keywords(std::string& out, const Posting& posting, const Matches* matches,
                           std::string_view language) {
  if (posting.keywords.empty()) return;
  write_heading(out, ReportText::keywords, language);
  const uint32_t strength_columns = widest(strength_names, language),
                 class_columns = widest(class_names, language);
  for (size_t i = 0; i < posting.keywords.size(); ++i) {
    const Keyword& keyword = posting.keywords[i];
    out += "  " +
           padded(text(strength_names[static_cast<size_t>(keyword.strength)], language), strength_columns);
    if (matches != nullptr && i < matches->matches.size()) {
      const auto match_class = static_cast<size_t>(matches->matches[i].match_class);
      out += "  " + padded(text(class_names[match_class], language), class_columns);
    }
    out += "  " + printable(posting.name_of(keyword)) + '\n';
  }
}

static void write_requirements(std::string& out, const Posting& posting, const Matches* matches,
                               std::string_view language) {
  if (posting.requirements.empty()) return;
  write_heading(out, ReportText::requirements, language);
  const uint32_t strength_columns = widest(strength_names, language),
                 outcome_columns = matches != nullptr ? widest(outcome_texts, language) + 2 : 0,
                 columns = strength_columns + outcome_columns;
  for (const Requirement& requirement : posting.requirements) {
    const auto place = static_cast<size_t>(&requirement - posting.requirements.data());
    out += "  " + padded(text(strength_names[static_cast<size_t>(requirement.strength)], language),
                         strength_columns);
    if (matches != nullptr) {
      const auto outcome = static_cast<size_t>(matches->answers[place].outcome);
      out += "  " + padded(text(outcome_texts[outcome], language), outcome_columns - 2);
    }
    out += "  " + printable(posting.document[requirement.span]) + '\n';
    for (uint32_t i = requirement.first_group; i < requirement.end_group; ++i) {
      const KeywordGroup& group = posting.groups[i];
      if (!group.any_of) continue;
      out += std::string(columns + 4, ' ');
      out += text(ReportText::any_of, language);
      std::string_view separator = ": ";
      for (uint32_t at = group.first_keyword; at < group.end_keyword; ++at) {
        out += separator;
        out += printable(posting.name_of(posting.keywords[posting.group_keywords[at]]));
        separator = ", ";
      }
      out += '\n';
    }
  }
}

static void write_line(std::string& out, const Posting& posting, Span span, std::string_view remark) {
  out += "  " + printable(posting.document[span]);
  if (!remark.empty()) out += ": " + printable(remark);
  out += '\n';
}

// What is asked for beside keywords.
static void write_facts(std::string& out, const Posting& posting, std::string_view language) {
  if (!posting.years.empty()) write_heading(out, ReportText::years, language);
  for (const YearsAsked& years : posting.years)
    write_line(out, posting, years.span,
               years.keyword != nowhere ? posting.name_of(posting.keywords[years.keyword])
                                        : text(ReportText::in_all, language));
  if (!posting.degrees.empty()) write_heading(out, ReportText::degree, language);
  for (const DegreeAsked& degree : posting.degrees)
    write_line(out, posting, degree.span,
               degree.or_equivalent ? text(ReportText::or_equivalent, language) : "");
  if (!posting.certificates.empty()) write_heading(out, ReportText::certificates, language);
  for (const CertificateAsked& certificate : posting.certificates)
    write_line(out, posting, certificate.span, "");
  if (!posting.spoken_languages.empty()) write_heading(out, ReportText::spoken_languages, language);
  for (const SpokenLanguage& spoken : posting.spoken_languages) write_line(out, posting, spoken.span, "");
  if (!posting.questions.empty()) write_heading(out, ReportText::form, language);
  for (const Question& question : posting.questions) write_line(out, posting, question.span, "");
}

static void write_job(std::string& out, const Posting& posting, std::string_view language) {
  const struct {
    ReportText name;
    Span span;
  } rows[] = {{ReportText::title, posting.title},
              {ReportText::employer, posting.company},
              {ReportText::place, posting.place}};
  for (const auto& row : rows)
    if (!row.span.empty())
      out += "  " + padded(text(row.name, language), 8) + "  " + printable(posting.document[row.span]) + '\n';
}

// A text that is an address alone says nothing, and nobody here fetches what it leads to.
static void write_only_address(std::string& out, const Posting& posting, std::string_view language) {
  if (!posting.only_address) return;
  out += text(ReportText::only_address, language);
  out += '\n';
}

static void write_foot(std::string& out, const Settings& settings) {
  if (!settings.as_of.known()) return;
  const std::string month = month_text(settings.as_of);
  const std::array<NamedValue, 2> values = {{{"month", month}, {"version", scoring_version}}};
  out += '\n' + fill(text(ReportText::as_of, settings.language), values) + '\n';
}

std::string report_text(const Report& report) {
  const std::string& language = report.settings.language;
  std::string out;
  write_heading(out, ReportText::resume, language);
  draw_document(out, report, Where::resume, Lines::all);
  if (report.posting != nullptr) {
    write_heading(out, ReportText::posting, language);
    draw_document(out, report, Where::posting, Lines::all);
    write_only_address(out, *report.posting, language);
    write_keywords(out, *report.posting, &report.matches, language);
    write_requirements(out, *report.posting, &report.matches, language);
  }
  write_counts(out, report);
  write_scores(out, report);
  write_foot(out, report.settings);
  return out;
}

std::string posting_text(const Posting& posting, const Settings& settings) {
  std::string out;
  write_heading(out, ReportText::posting, settings.language);
  write_only_address(out, posting, settings.language);
  write_job(out, posting, settings.language);
  write_keywords(out, posting, nullptr, settings.language);
  write_requirements(out, posting, nullptr, settings.language);
  write_facts(out, posting, settings.language);
  return out;
}

std::string findings_text(const Report& report) {
  std::string out;
  draw_document(out, report, Where::resume, Lines::with_findings);
  draw_document(out, report, Where::posting, Lines::with_findings);
  return out;
}

}
