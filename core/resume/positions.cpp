#include <algorithm>
#include <cstdlib>

#include "core/resume/bullets.hpp"
#include "core/resume/head.hpp"
#include "core/resume/jobs.hpp"
#include "core/text/sort.hpp"

namespace resume {

class SectionReader {
 public:
  SectionReader(Resume& resume, uint32_t section)
      : resume_(resume),
        document_(resume.document),
        section_(section),
        rows_(read_rows(document_, resume.sections[section])),
        heads_(document_, rows_) {}

  /// `named`: the section is one of jobs by its heading; elsewhere only dated titles are jobs.
  void read(bool named) {
    std::vector<Job> jobs = find_jobs(document_, rows_, heads_);
    if (!named)
      jobs.erase(std::remove_if(jobs.begin(), jobs.end(), [&](const Job& job) { return !is_job(job); }),
                 jobs.end());
    if (jobs.empty()) return;
    if (!named)
      for (size_t i = 0; i + 1 < jobs.size(); ++i)
        jobs[i].body_end = std::min(jobs[i].body_end, jobs[i + 1].first);
    const HeadStyle style = learn_style(jobs);
    for (size_t i = 0; i < jobs.size(); ++i)
      add(jobs[i], i + 1 < jobs.size() ? &jobs[i + 1] : nullptr, style);
  }

 private:
  Head read_head(const Job& job, const HeadStyle& style) { return heads_.read(job.first, job.end, style); }

  bool is_job(const Job& job) { return job.dated != Job::none && read_head(job, {}).has_title; }

  // The jobs whose words tell teach how to read those whose words do not.
  HeadStyle learn_style(const std::vector<Job>& jobs) {
    HeadStyle style;
    int employer_first = 0, apart = 0, pairs = 0, places = 0, title_places = 0, first_places = 0,
        below_places = 0, last_places = 0;
    int sure = 0;
    size_t pair_shapes = 0, three_shapes = 0;
    const uint32_t first = jobs[0].end - jobs[0].first;
    for (const Job& job : jobs) {
      const Head head = read_head(job, {});
      places += head.comma_place, title_places += head.title_place, first_places += head.place_first;
      below_places += head.place_below, last_places += head.place_last;
      pair_shapes += head.pair_shape, three_shapes += head.three_shape;
      if (!head.sure || head.title.empty() || head.employer.empty()) continue;
      ++sure;
      employer_first += head.employer.begin < head.title.begin ? 1 : -1;
      if (head.has_title && (head.apart || job.end - job.first >= first)) apart += head.apart ? 1 : -1;
      pairs += head.comma_pair;
    }
    style.employer_first = employer_first > 0;
    style.agreed = sure > 1 && std::abs(employer_first) == sure;
    style.apart = apart > 0;
    // All written alike: then the last part is a town, known or not.
    style.comma_pair = pairs > 0 || (jobs.size() > 1 && pair_shapes == jobs.size());
    style.comma_place = places > 0 || (jobs.size() > 1 && three_shapes == jobs.size());
    style.title_place = title_places > 0;
    style.place_first = first_places > 0;
    style.place_below = below_places > 0;
    style.place_last = last_places > 0;
    style.inherits =
        std::any_of(jobs.begin(), jobs.end(), [&](const Job& job) { return job.end - job.first < first; });
    return style;
  }

  void add(const Job& job, const Job* next, const HeadStyle& style) {
    Position position;
    position.section = section_;
    // Below 'Acme Corp, 2015 – 2022' a title has no employer of its own: 'Sales Director, Southeast'.
    const bool below = below_banner_;
    const bool apart = below || (style.apart && style.inherits && !resume_.positions.empty());
    const Head head = read_head(
        job, {style.employer_first, style.apart || below, apart, style.comma_pair, style.comma_place,
              style.title_place, style.place_first, style.place_below, style.place_last, style.agreed});
    position.title = head.title, position.employer = head.employer, position.place = head.place;
    if (job.dated != Job::none) position.period = rows_[job.dated].period;
    position.span = {rows_[job.first].line.span.begin, rows_[job.end - 1].line.span.end};
    for (uint32_t i = job.first; i < job.end; ++i)
      if (rows_[i].kind == RowKind::bullet || !rows_[i].mark.empty())
        position.span.begin = std::min(position.span.begin, rows_[i].mark.begin);
    const auto index = static_cast<uint32_t>(resume_.positions.size());
    position.first_bullet = static_cast<uint32_t>(resume_.bullets.size());
    read_bullets(document_, rows_, job.end, job.body_end, index, resume_.bullets);
    if (!rows_[job.end - 1].tail.empty()) add_tail(rows_[job.end - 1].tail, index, position.first_bullet);
    position.end_bullet = static_cast<uint32_t>(resume_.bullets.size());
    for (uint32_t i = position.first_bullet; i < position.end_bullet; ++i)
      position.span.end = std::max(position.span.end, resume_.bullets[i].span.end);
    for (uint32_t i = job.end; i < job.body_end; ++i) take_from_body(rows_[i], position);
    if (job.dated != Job::none && job.dated >= job.end && position.place.empty())
      position.place = place_beside(rows_[job.dated]);
    if (is_banner(position, head, next)) return;
    // 'Parental leave' was at no employer: no job.
    if (position.employer.empty() && names_leave(document_[position.title])) {
      resume_.bullets.resize(position.first_bullet);
      return;
    }
    share_employer(position);
    resume_.positions.push_back(position);
  }

  void add_tail(Span tail, uint32_t position, uint32_t first) {
    // With a list below, the sentence behind the dates tells of the employer.
    if (resume_.bullets.size() != first) return;
    resume_.bullets.push_back({tail, {}, position, document_.stretch_of(tail)});
  }

  // Dates and places in a column of their own, beside or below the bullets.
  void take_from_body(const Row& row, Position& position) const {
    if (position.period.span.empty() && !row.rail.span.empty()) position.period = row.rail;
    if (position.place.empty() && row.is_place && row.kind == RowKind::head) position.place = row.line.span;
    if (position.period.span.empty() && row.kind == RowKind::dated) position.period = row.period;
  }

  // 'Ghent' of 'Ghent<tab>2019 - 2021' below the bullets.
  Span place_beside(const Row& dated) const {
    const Span before = trim_separators(document_.text, {dated.line.span.begin, dated.period.span.begin});
    const Span after = trim_separators(document_.text, {dated.period.span.end, dated.line.span.end});
    return !before.empty() && after.empty()               ? before
           : before.empty() && is_place(document_, after) ? after
                                                          : Span{};
  }

  // 'Acme Corp, 2015 – 2022' above the titles held there: the next positions are the jobs.
  bool is_banner(const Position& position, const Head& head, const Job* next) {
    below_banner_ = below_banner_ && position.employer.empty();
    if (head.has_title || next == nullptr) return false;
    // A line may say what the employer does; a list is of a job.
    for (uint32_t i = position.first_bullet; i < position.end_bullet; ++i)
      if (!resume_.bullets[i].mark.empty() || i > position.first_bullet) return false;
    const Head below = read_head(*next, {});
    if (!below.has_title || below.has_employer) return false;
    resume_.bullets.resize(position.first_bullet);
    last_place_ = position.place;
    last_employer_ = position.employer.empty() ? position.title : position.employer;
    below_banner_ = true;
    return true;
  }

  void share_employer(Position& position) {
    if (position.employer.empty() && !position.title.empty()) {
      position.employer = last_employer_;
      if (position.place.empty() && !position.employer.empty()) position.place = last_place_;
    } else {
      last_place_ = position.place;
    }
    last_employer_ = position.employer;
  }

  Resume& resume_;
  const Document& document_;
  const uint32_t section_;
  const std::vector<Row> rows_;
  HeadReader heads_;
  Span last_employer_, last_place_;
  bool below_banner_ = false;  // an employer stands above the titles held there
};

void read_positions(Resume& resume) {
  resume.positions.reserve(16);
  resume.bullets.reserve(64);
  bool named = false;
  for (uint32_t i = 0; i < resume.sections.size(); ++i) {
    if (resume.sections[i].kind != SectionKind::experience) continue;
    named = true;
    SectionReader(resume, i).read(true);
  }
  if (named) return;
  // A resume without such a heading: dated titles anywhere but where they mean something else.
  for (uint32_t i = 0; i < resume.sections.size(); ++i) {
    const SectionKind kind = resume.sections[i].kind;
    if (kind == SectionKind::contact || kind == SectionKind::summary || kind == SectionKind::other)
      SectionReader(resume, i).read(false);
  }
}

}
