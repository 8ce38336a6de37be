#include "core/resume/jobs.hpp"

#include <algorithm>

#include "core/resume/bullets.hpp"
#include "core/text/sort.hpp"

namespace resume {

static constexpr uint32_t most_head_rows = 4;

static constexpr uint32_t none = Job::none;

// Finds where the jobs of one section begin and how many rows their headings have.
class JobFinder {
 public:
  JobFinder(const Document& document, const std::vector<Row>& rows, HeadReader& heads)
      : document_(document), rows_(rows), heads_(heads), count_(static_cast<uint32_t>(rows.size())) {
    for (uint32_t i = 0; i < count_; ++i) {
      if (rows_[i].kind == RowKind::dated) anchors_.push_back(i);
      marked_ = marked_ || rows_[i].kind == RowKind::bullet;
    }
  }

  std::vector<Job> find() {
    if (dates_close_groups())
      find_groups();
    else if (dates_trail())
      find_above_bullets();
    else
      find_around_dates();
    find_undated();
    for (size_t i = 0; i < jobs_.size(); ++i)
      jobs_[i].body_end = i + 1 < jobs_.size() ? jobs_[i + 1].first : count_;
    return std::move(jobs_);
  }

 private:
  // A row that may stand in a heading and does not go on from the bullet above.
  bool can_head(uint32_t i) const {
    if (rows_[i].kind != RowKind::head || (i != 0 && hangs_below(rows_, i))) return false;
    if (i == 0 || rows_[i].after_blank || rows_[i].has_title || rows_[i].has_employer) return true;
    // 'en Grupo Norte' below a title: no other head begins with a small letter.
    if (begins_small(document_[rows_[i].line.span]) && rows_[i - 1].kind == RowKind::head) return true;
    return !goes_on(document_, rows_, i);
  }

  bool is_beside(uint32_t i) const { return rows_[i].is_beside; }

  // The row of a heading above `i`, over what stands between the lines of headings; none: there is none.
  uint32_t row_above(uint32_t i, uint32_t from) const {
    while (i > from && is_beside(i - 1)) --i;
    return i > from && can_head(i - 1) ? i - 1 : none;
  }

  // Rows of a heading among [first, end).
  uint32_t head_rows(uint32_t first, uint32_t end) const {
    uint32_t count = 0;
    for (uint32_t i = first; i < end; ++i) count += !is_beside(i);
    return count;
  }

  // Dates in a column of their own come after the bullets when a page is copied: the first job has bullets
  // above its dates.
  bool dates_trail() const {
    if (anchors_.empty() || !marked_ || rows_[anchors_[0]].rest > 2) return false;
    uint32_t bullet = none;
    for (uint32_t i = 0; i < anchors_[0] && bullet == none; ++i)
      if (rows_[i].kind == RowKind::bullet) bullet = i;
    if (bullet == none || bullet == 0 || bullet > most_head_rows) return false;
    for (uint32_t i = 0; i < bullet; ++i)
      if (!can_head(i)) return false;
    // Below the last dates there is no other list.
    uint32_t after = anchors_.back() + 1;
    while (after < count_ && rows_[after].kind != RowKind::bullet) ++after;
    return after == count_ || anchors_.size() > 1;
  }

  // Jobs parted by blank lines, each closed by its dates below what was done.
  bool dates_close_groups() const {
    bool told = false;
    uint32_t least = count_, most = 0;
    for (size_t k = 0; k < anchors_.size(); ++k) {
      const uint32_t first = k == 0 ? 0 : anchors_[k - 1] + 1, anchor = anchors_[k];
      least = std::min(least, anchor - first), most = std::max(most, anchor - first);
      if (anchor < first + 2 || rows_[first].kind != RowKind::head || rows_[anchor].rest > 6 ||
          (anchor + 1 < count_ && !rows_[anchor + 1].after_blank))
        return false;
      for (uint32_t i = first + 1; i <= anchor; ++i)
        if (rows_[i].after_blank) return false;
      for (uint32_t i = first + 1; i < anchor; ++i)
        told = told || rows_[i].kind == RowKind::prose || (marked_ && rows_[i].kind == RowKind::bullet);
    }
    // Headings have as many rows in each job, lists have not.
    return (told || (least < most && most > 2)) && anchors_.size() > 1 && anchors_.back() + 1 == count_;
  }

  void find_groups() {
    for (size_t k = 0; k < anchors_.size(); ++k) {
      const uint32_t first = k == 0 ? 0 : anchors_[k - 1] + 1;
      uint32_t end = first + 1;
      const Head head = heads_.read(first, end, {});
      const bool more =
          head.segments < 2 && can_head(end) && end + 1 < anchors_[k] &&
          ((rows_[end].has_title && !head.has_title) || (rows_[end].has_employer && head.has_title));
      if (more) ++end;
      jobs_.push_back({first, end, anchors_[k]});
    }
  }

  void find_above_bullets() {
    uint32_t from = 0;
    for (uint32_t i = 0; i < count_; ++i) {
      if (rows_[i].kind != RowKind::bullet) continue;
      uint32_t first = i;
      while (first > from && i - first < most_head_rows && can_head(first - 1) &&
             !is_duration(document_, rows_[first - 1].line.span))
        --first;
      if (first != i && (jobs_.empty() || has_anchor(jobs_.back().end, first) || rows_[first].has_title)) {
        if (!jobs_.empty()) jobs_.back().dated = anchor_in(jobs_.back().end, first);
        jobs_.push_back({first, i, none});
      }
      while (i + 1 < count_ && rows_[i + 1].kind == RowKind::bullet) ++i;
      from = i + 1;
      for (uint32_t k = from; k < count_ && rows_[k].kind != RowKind::bullet; ++k)
        if (rows_[k].kind == RowKind::dated) from = k + 1;
    }
    if (!jobs_.empty()) jobs_.back().dated = anchor_in(jobs_.back().end, count_);
  }

  bool has_anchor(uint32_t first, uint32_t end) const { return anchor_in(first, end) != none; }
  uint32_t anchor_in(uint32_t first, uint32_t end) const {
    const auto at = std::lower_bound(anchors_.begin(), anchors_.end(), first);
    return at != anchors_.end() && *at < end ? *at : none;
  }

  void find_around_dates() {
    uint32_t free_from = 0, usual = 0;
    bool usual_gap = true;
    for (size_t k = 0; k < anchors_.size(); ++k) {
      const uint32_t anchor = anchors_[k];
      if (anchor < free_from) continue;
      uint32_t first = anchor, taken = 0;
      const uint32_t most =
          k == 0 ? most_head_rows - 1 : std::max(usual, apart_above(free_from, anchor, usual));
      for (uint32_t above; taken < most && (above = row_above(first, free_from)) != none; ++taken) {
        if (k > 0 && !usual_gap && rows_[first].after_blank) break;
        first = above;
      }
      if (k == 0) {
        usual = taken;
        usual_gap = false;
        for (uint32_t i = first + 1; i <= anchor; ++i) usual_gap = usual_gap || rows_[i].after_blank;
      }
      uint32_t ceiling = k + 1 < anchors_.size() ? anchors_[k + 1] : count_;
      if (ceiling != count_ && usual > 0)
        ceiling = std::max(anchor + 1, reserved(anchor + 1, ceiling, usual));
      const uint32_t end = end_of_head(first, anchor, ceiling);
      if (k == 0) usual_below_ = head_rows(anchor + 1, end);
      jobs_.push_back({first, end, anchor});
      free_from = end;
    }
  }

  // Rows above dates, at most two, that a blank line or marked bullets part from the job before: 'Acme,
  // Ghent' above 'Engineer, 2019 - 2021', where the other jobs have their dates first.
  uint32_t apart_above(uint32_t from, uint32_t anchor, uint32_t usual) const {
    uint32_t first = anchor;
    while (first > from && anchor - first < 2 && can_head(first - 1) && !rows_[first].after_blank &&
           !is_duration(document_, rows_[first - 1].line.span) &&
           !(usual != 0 && anchor - first >= usual && goes_on(document_, rows_, first - 1)))
      --first;
    if (first == anchor || first == from || first == 0) return 0;
    const bool below_bullets = rows_[first - 1].kind == RowKind::bullet && marked_;
    return below_bullets || rows_[first].after_blank ? anchor - first : 0;
  }

  // Rows above the next dates that the next heading needs, when no bullet lies between.
  uint32_t reserved(uint32_t from, uint32_t next, uint32_t usual) const {
    uint32_t first = next;
    for (uint32_t taken = 0; taken < usual; ++taken) {
      uint32_t above = first;
      while (above > from && is_beside(above - 1)) --above;
      if (above == from || rows_[above - 1].kind != RowKind::head) break;
      first = above - 1;
    }
    return first;
  }

  // Below its dates a heading goes on while something is missing, or a place or an address follows.
  uint32_t end_of_head(uint32_t first, uint32_t anchor, uint32_t ceiling) const {
    uint32_t end = anchor + 1;
    while (true) {
      uint32_t i = end;
      while (i < ceiling && is_beside(i)) ++i;
      if (i >= ceiling || head_rows(first, i) > most_head_rows || (i != end && !is_missing(first, end, i)) ||
          !belongs_below(first, i, ceiling, head_rows(anchor, i)))
        return end;
      end = i + 1;
    }
  }

  // Whether a heading lacks what row `i` says.
  bool is_missing(uint32_t first, uint32_t end, uint32_t i) const {
    const Head head = heads_.read(first, end, {});
    return rows_[i].asked != FormPart::nothing ||
           ((head.segments < 2 || !head.has_title) && rows_[i].has_title) ||
           (head.segments < 2 && head.employer.empty());
  }

  // 'Acme Brands, Phoenix, AZ'
  bool ends_in_place(const Row& row) const {
    const std::string_view text = document_[row.line.span];
    const size_t comma = text.find(", ");
    return comma != text.npos && text.size() <= 60 &&
           is_place(document_, {row.line.span.begin + static_cast<uint32_t>(comma) + 2, row.line.span.end});
  }

  // A town that we do not know, alone on its line.
  bool could_be_town(const Row& row) const {
    if (row.after_blank || row.has_title || row.has_employer) return false;
    const std::string_view text = document_[row.line.span];
    const uint32_t words = row.line.end_word - row.line.first_word;
    if (words > 4 || text.size() > 32 || text.find_first_of("0123456789:.!&") != text.npos) return false;
    const auto all = document_.words_of(row.line);
    return std::none_of(all.begin(), all.end(), [](const Word& word) {
      return (lexicon::flags(word.id) & (word_flag::verb_any | word_flag::degree)) != 0;
    });
  }

  // The same between a heading and what was done.
  bool could_be_place(uint32_t i) const {
    if (i + 1 >= count_ || !could_be_town(rows_[i])) return false;
    const Row& next = rows_[i + 1];
    return next.kind == RowKind::bullet ||
           (!marked_ && next.kind != RowKind::dated && next.line.end_word - next.line.first_word >= 5);
  }

  bool belongs_below(uint32_t first, uint32_t i, uint32_t ceiling, uint32_t below) const {
    const Row& row = rows_[i];
    if (row.kind == RowKind::bullet) {
      // '2019 - 2021' above, the heading itself with a mark.
      return row.has_title && i + 1 < count_ && rows_[i + 1].kind == RowKind::bullet &&
             row.line.end_word - row.line.first_word <= 12 && heads_.read(first, i, {}).segments == 0;
    }
    if (!can_head(i)) return false;
    if (row.is_link) return i + 1 < ceiling;
    if (row.asked != FormPart::nothing) return true;
    const Head head = heads_.read(first, i, {});
    const bool lacks_title = !head.has_title, lacks_name = head.segments < 2 && head.employer.empty();
    if (row.is_place) return head.place.empty() || head.place_guessed;
    if (is_duration(document_, row.line.span)) return true;
    if (head.segments == 0) return true;
    if (lacks_title && row.has_title) return true;
    if (!lacks_name && head.place.empty() && could_be_place(i)) return true;
    if (!lacks_name && head.place.empty() && !row.after_blank && below <= usual_below_ &&
        (ends_in_place(row) || could_be_town(row)))
      return true;
    // As many rows as below the dates of the first job.
    if ((lacks_name || (lacks_title && head.title.empty())) && !row.after_blank && below <= usual_below_)
      return true;
    uint32_t bullet = i + 1;
    while (bullet < count_ && bullet < i + 3 &&
           (rows_[bullet].kind == RowKind::head || (rows_[bullet].is_label && rows_[bullet].mark.empty())))
      ++bullet;
    const bool above_bullets = bullet < count_ && rows_[bullet].kind == RowKind::bullet;
    const uint32_t words = row.line.end_word - row.line.first_word;
    if (lacks_name)
      return above_bullets || row.has_employer ||
             (words - count_full_stops(document_, row) <= 6 && row.line.span.size() <= 50);
    const bool whole = !head.title.empty() && !head.employer.empty() && !head.place.empty();
    // 'Engineer, Acme, Ghent' above a department, where the first job has no line there.
    const bool enough = whole && !jobs_.empty() && usual_below_ == 0;
    if (row.has_employer && !head.has_employer && !enough &&
        (above_bullets || (!marked_ && words <= 8 && !row.after_blank)))
      return true;
    // 'Engineer II, Payments' above, the employer with its place below; not a department of one that is
    // whole.
    return (!whole || row.has_title) && head.segments < 2 && above_bullets && words <= 10 && !row.after_blank;
  }

  // Jobs without dates: a title above bullets, away from the bullets before it.
  void find_undated() {
    if (!marked_) return;
    std::vector<Job> found;
    for (size_t k = 0; k <= jobs_.size(); ++k) {
      const uint32_t begin = k == 0 ? 0 : jobs_[k - 1].end;
      const uint32_t end = k < jobs_.size() ? jobs_[k].first : count_;
      for (uint32_t i = begin; i < end; ++i) {
        const bool at_start = jobs_.empty() && i == 0;
        if (!can_head(i) || !(at_start || begins_undated(i, begin))) continue;
        uint32_t last = i + 1;
        while (last < end && last - i < most_head_rows && can_head(last)) ++last;
        if (last >= end || rows_[last].kind != RowKind::bullet) continue;
        found.push_back({i, last, none});
        i = last - 1;
      }
    }
    if (found.empty()) return;
    jobs_.insert(jobs_.end(), found.begin(), found.end());
    sort_list(jobs_, [](const Job& a, const Job& b) { return a.first < b.first; });
  }

  bool begins_undated(uint32_t i, uint32_t begin) const {
    const Row& row = rows_[i];
    bool titled = row.has_title;
    for (uint32_t next = i + 1; next < count_ && next < i + 3 && rows_[next].kind == RowKind::head; ++next)
      titled = titled || rows_[next].has_title;
    const bool apart = i == 0 || row.after_blank || rows_[i - 1].kind == RowKind::bullet;
    // The first rows below a heading belong to it, bullets or not.
    return titled && apart && (i > begin || jobs_.empty() || begin == 0);
  }

  const Document& document_;
  const std::vector<Row>& rows_;
  HeadReader& heads_;
  const uint32_t count_;
  std::vector<uint32_t> anchors_;
  std::vector<Job> jobs_;
  bool marked_ = false;
  uint32_t usual_below_ = 0;  // rows of the first job's heading below its dates
};

std::vector<Job> find_jobs(const Document& document, const std::vector<Row>& rows, HeadReader& heads) {
  return JobFinder(document, rows, heads).find();
}

}
