#include <algorithm>
#include <array>

#include "core/match/spots.hpp"
#include "core/match/steps.hpp"

namespace resume {

struct AnswerLine {
  Span span;
  bool in_job = false;
};

// The first lines that show each keyword, those in jobs before others; so that a requirement reads few of
// them however often its keywords stand in the resume.
struct LinesByKeyword {
  std::vector<AnswerLine> lines;
  std::vector<uint32_t> begin;
};

static LinesByKeyword read_lines(const Resume& resume, const Matches& matches) {
  LinesByKeyword all;
  all.lines.reserve(matches.places.size());
  all.begin.reserve(matches.matches.size() + 1);
  for (const Match& match : matches.matches) {
    const auto first = static_cast<uint32_t>(all.lines.size());
    all.begin.push_back(first);
    for (const bool in_job : {true, false}) {
      Span last;
      for (uint32_t i = match.first_place; i < match.end_place && all.lines.size() < first + most_lines;
           ++i) {
        const MatchPlace& place = matches.places[i];
        if (!place.counts || (place.position != nowhere) != in_job) continue;
        const Span line = line_of(resume, place.span.begin);
        if (line == last) continue;
        last = line;
        all.lines.push_back({line, in_job});
      }
    }
  }
  all.begin.push_back(static_cast<uint32_t>(all.lines.size()));
  return all;
}

using AnswerLines = std::array<AnswerLine, size_t{2} * most_lines>;

// What one requirement asks for, part by part.
struct AnswerTally {
  AnswerLines& lines;  // room for them
  uint32_t line_count = 0;
  Answer answer;
  bool short_of_years = false, has_years = false;
  bool equivalent = false;  // a degree is not shown, and experience would do
};

// What all answers read; the lists of the posting are by requirement, so each is read once.
struct AnswerReader {
  const Resume& resume;
  const Posting& posting;
  const Matches& matches;
  const std::vector<PatternHit>& languages;
  LinesByKeyword lines;
  Use all_jobs;
  size_t year = 0, degree = 0, language = 0, language_hit = 0, question = 0;
};

static void add_line(AnswerTally& tally, const AnswerLine& line) {
  if (tally.line_count == tally.lines.size()) return;
  for (uint32_t i = 0; i < tally.line_count; ++i)
    if (tally.lines[i].span == line.span) return;
  tally.lines[tally.line_count++] = line;
}

// Adds the lines to those of all answers, those in jobs first.
static void take_lines(const AnswerTally& tally, std::vector<Span>& lines) {
  uint32_t left = most_lines;
  for (const bool in_job : {true, false})
    for (uint32_t i = 0; i < tally.line_count && left != 0; ++i)
      if (tally.lines[i].in_job == in_job) lines.push_back(tally.lines[i].span), --left;
}

static bool is_shown(const AnswerReader& reader, uint32_t keyword) {
  return reader.matches.matches[keyword].counted != MatchClass::not_shown;
}

static void read_groups(const AnswerReader& reader, const Requirement& requirement, AnswerTally& tally) {
  for (uint32_t i = requirement.first_group; i < requirement.end_group; ++i) {
    const KeywordGroup& group = reader.posting.groups[i];
    if (group.by_examples) continue;
    uint32_t shown = 0;
    for (uint32_t at = group.first_keyword; at < group.end_keyword; ++at) {
      const uint32_t keyword = reader.posting.group_keywords[at];
      if (!is_shown(reader, keyword)) continue;
      ++shown;
      for (uint32_t line = reader.lines.begin[keyword]; line < reader.lines.begin[keyword + 1]; ++line)
        add_line(tally, reader.lines.lines[line]);
    }
    const uint32_t needed = group.any_of ? 1 : group.end_keyword - group.first_keyword;
    ++tally.answer.groups;
    if (shown >= needed) ++tally.answer.groups_shown;
  }
}

// The months that show a keyword, or another of its either-or group.
static int32_t months_of(const AnswerReader& reader, const Requirement& requirement, uint32_t keyword) {
  if (keyword >= reader.matches.matches.size()) return reader.all_jobs.months;
  int32_t months = reader.matches.matches[keyword].use.months;
  for (uint32_t i = requirement.first_group; i < requirement.end_group; ++i) {
    const KeywordGroup& group = reader.posting.groups[i];
    const uint32_t* begin = reader.posting.group_keywords.data() + group.first_keyword;
    const uint32_t* end = reader.posting.group_keywords.data() + group.end_keyword;
    if (!group.any_of || std::find(begin, end, keyword) == end) continue;
    for (const uint32_t* other = begin; other != end; ++other)
      months = std::max(months, reader.matches.matches[*other].use.months);
  }
  return months;
}

static void read_years(AnswerReader& reader, uint32_t which, AnswerTally& tally) {
  for (; reader.year < reader.posting.years.size() && reader.posting.years[reader.year].requirement <= which;
       ++reader.year) {
    const YearsAsked& years = reader.posting.years[reader.year];
    if (years.requirement != which || tally.short_of_years) continue;
    const int32_t asked = years.min_years * 12;
    const int32_t shown = months_of(reader, reader.posting.requirements[which], years.keyword);
    const bool is_short = shown >= 0 && shown < asked;
    if (tally.has_years && !is_short) continue;
    tally.has_years = true;
    tally.short_of_years = is_short;
    tally.answer.months_asked = asked;
    tally.answer.years = years.span;
    tally.answer.months_shown = shown;
  }
}

static void read_degrees(AnswerReader& reader, uint32_t which, AnswerTally& tally) {
  const auto& asked = reader.posting.degrees;
  for (; reader.degree < asked.size() && asked[reader.degree].requirement <= which; ++reader.degree) {
    const DegreeAsked& degree = asked[reader.degree];
    if (degree.requirement != which) continue;
    ++tally.answer.groups;
    const auto fits = [&](const Education& school) {
      return degree.level == DegreeLevel::any
                 ? !school.degree.empty()
                 : degree_level(reader.resume.document, school.degree) >= degree.level;
    };
    const auto& schools = reader.resume.education;
    const auto school = std::find_if(schools.begin(), schools.end(), fits);
    if (school != schools.end()) {
      ++tally.answer.groups_shown;
      add_line(tally, {line_of(reader.resume, school->degree.begin), false});
    } else if (degree.or_equivalent && !reader.resume.positions.empty()) {
      tally.equivalent = true;
    }
  }
}

static void read_languages(AnswerReader& reader, uint32_t which, AnswerTally& tally) {
  const auto& asked = reader.posting.spoken_languages;
  for (; reader.language < asked.size() && asked[reader.language].requirement <= which; ++reader.language) {
    auto& hit = reader.language_hit;
    const auto& hits = reader.languages;
    while (hit < hits.size() && hits[hit].owner < reader.language) ++hit;
    if (asked[reader.language].requirement != which) continue;
    const bool shown = hit < hits.size() && hits[hit].owner == reader.language;
    const auto names = spoken_language_names();
    // A resume in English need not say so.
    if (!shown && names[asked[reader.language].language] == "English") continue;
    ++tally.answer.groups;
    if (!shown) continue;
    ++tally.answer.groups_shown;
    add_line(tally, {line_of(reader.resume, hits[hit].span.begin), false});
  }
}

static bool asks_in_form(AnswerReader& reader, uint32_t which) {
  const auto& questions = reader.posting.questions;
  const Requirement& requirement = reader.posting.requirements[which];
  if (requirement.kind == RequirementKind::question) return true;
  return std::any_of(questions.begin(), questions.end(),
                     [&](const Question& question) { return question.requirement == which; });
}

static Outcome outcome_of(AnswerReader& reader, uint32_t which, const AnswerTally& tally) {
  const Answer& answer = tally.answer;
  if (answer.groups == 0) {
    if (!tally.has_years) return asks_in_form(reader, which) ? Outcome::for_the_form : Outcome::not_judged;
    if (answer.months_shown < 0) return Outcome::not_judged;
    if (!tally.short_of_years) return Outcome::met;
    return answer.months_shown == 0 ? Outcome::not_shown : Outcome::partly;
  }
  if (answer.groups_shown == 0) return tally.equivalent ? Outcome::partly : Outcome::not_shown;
  return answer.groups_shown < answer.groups || tally.short_of_years ? Outcome::partly : Outcome::met;
}

static Use use_of_all(const Resume& resume, Month today) {
  std::vector<uint32_t> positions;
  for (uint32_t i = 0; i < resume.positions.size(); ++i) positions.push_back(i);
  return UseReader(resume, today).read(positions);
}

void read_answers(const Resume& resume, const Posting& posting, Month today,
                  const std::vector<PatternHit>& languages, Matches& matches) {
  AnswerReader reader{resume, posting, matches, languages, read_lines(resume, matches), {}};
  if (!posting.years.empty()) reader.all_jobs = use_of_all(resume, today);
  matches.answers.reserve(posting.requirements.size());
  AnswerLines room;
  for (uint32_t i = 0; i < posting.requirements.size(); ++i) {
    AnswerTally tally{room, 0, {}};
    read_groups(reader, posting.requirements[i], tally);
    read_years(reader, i, tally);
    read_degrees(reader, i, tally);
    read_languages(reader, i, tally);
    Answer& answer = tally.answer;
    answer.requirement = i;
    answer.outcome = outcome_of(reader, i, tally);
    answer.first_line = static_cast<uint32_t>(matches.lines.size());
    take_lines(tally, matches.lines);
    answer.end_line = static_cast<uint32_t>(matches.lines.size());
    matches.answers.push_back(answer);
  }
}

}
