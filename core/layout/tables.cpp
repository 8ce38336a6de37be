// Tables: a row of names, and below it rows of cells that begin where the names do, dates in one column. Each
// row is read cell by cell.
#include <algorithm>
#include <cstdlib>

#include "core/layout/order.hpp"
#include "core/text/ascii.hpp"
#include "core/text/sort.hpp"

namespace resume::layout {

static constexpr size_t least_columns = 3, most_columns = 8;
static constexpr size_t longest_name = 30;     // of a column, in bytes
static constexpr size_t most_looked_at = 600;  // segments of a table
static constexpr uint32_t most_tries = 100;    // lines that may be the names of one

class TableReader {
 public:
  TableReader(Orderer& orderer, const Places& places) : orderer_(orderer), places_(places) {}

  // Looks for a table whose names stand at `first`; false: there is none.
  bool read(size_t first) {
    const size_t head_end = end_of_line(first);
    if (head_end - first < least_columns || head_end - first > most_columns) return false;
    edges_.clear();
    for (size_t i = first; i < head_end; ++i) {
      const std::string name = letters_of(orderer_, segment(i));
      if (name.size() > longest_name || std::any_of(name.begin(), name.end(), is_digit)) return false;
      edges_.push_back(segment(i).left);
    }
    sort_list(edges_);
    rights_.assign(edges_.size(), 0);
    rows_.assign(1, first);
    end_ = head_end;
    dates_ = edges_.size();
    listed_ = tight_ = false;
    bool tall = false, full = true;
    uint32_t dated = 0;
    last_.assign(edges_.size(), nullptr);
    std::vector<const Segment*> top = last_;  // of each cell of a row
    for (size_t i = first; i < head_end; ++i) last_[column_of(segment(i))] = &segment(i);
    const size_t first_end = head_end < places_.size() ? end_of_line(head_end) : head_end;
    for (size_t i = first_end; i-- > head_end;)
      if (count_dates(orderer_, {places_[i]}) != 0) dates_ = column_of(segment(i));
    if (dates_ == edges_.size()) return false;
    for (size_t line = head_end; line < places_.size() && line < first + most_looked_at; line = end_) {
      const size_t line_end = end_of_line(line);
      if (!fits(line, line_end)) break;
      const bool starts = starts_row(line, line_end);
      if (!starts && rows_.size() == 1) return false;
      if (starts) {
        rows_.push_back(line);
        full = full && line_end - line == edges_.size();
        std::fill(top.begin(), top.end(), nullptr);
      }
      for (size_t i = line; i < line_end; ++i) {
        const Segment& one = segment(i);
        const size_t column = column_of(one);
        if (starts && column == dates_) dated += count_dates(orderer_, {places_[i]});
        if (top[column] == nullptr) top[column] = &one;
        const bool item =
            begins_with_bullet(orderer_, one) && letters_of(orderer_, one).find(' ') != std::string::npos;
        if (dates_ != 0 && item) return false;
        listed_ = listed_ || (item && !begins_with_bullet(orderer_, *top[column]));
        tall = tall || (!starts && column != 0);
        last_[column] = &one;
        rights_[column] = std::max(rights_[column], one.right);
      }
      end_ = line_end;
    }
    return (tall || full) && rows_.size() > 2 && (rows_.size() - 1) * 2 <= size_t{dated} * 3 &&
           (dates_ == 0 || !tight_ || !heads_section(orderer_, segment(first)));
  }

  size_t end() const { return end_; }      // behind the last cell
  bool listed() const { return listed_; }  // 'Engineer' above what was done, in one cell

  size_t end_of_line(size_t first) const {
    size_t end = first + 1;
    while (end < places_.size() && share_line(segment(first), segment(end))) ++end;
    return end;
  }

  // Rows whose cells are a line each, wrapped ones joined, are one line each.
  void write() {
    PageReading& read = orderer_.read;
    const uint16_t region = ++orderer_.regions;
    write_line({places_.begin() + at(rows_[0]), places_.begin() + at(rows_[1])}, region, true);
    const size_t first = read.lines.size();
    std::vector<ReadLine> whole;
    bool single = true;
    for (size_t row = 1; row < rows_.size(); ++row) {
      const auto begin = static_cast<uint32_t>(read.order.size());
      single = write_row(rows_[row], row + 1 < rows_.size() ? rows_[row + 1] : end_) && single;
      whole.push_back({begin, static_cast<uint32_t>(read.order.size()), false, region});
    }
    if (!single) return;
    read.lines.resize(first);
    read.lines.insert(read.lines.end(), whole.begin(), whole.end());
  }

 private:
  static std::ptrdiff_t at(size_t place) { return static_cast<std::ptrdiff_t>(place); }
  const Segment& segment(size_t i) const { return orderer_.segment(places_[i]); }

  size_t column_of(const Segment& one) const {
    const auto next = std::upper_bound(edges_.begin(), edges_.end(), int64_t{one.left} + alignment);
    return next == edges_.begin() ? 0 : static_cast<size_t>(next - edges_.begin()) - 1;
  }

  // Whether no cell of a line leaves its column, and the line heads nothing new.
  bool fits(size_t line, size_t line_end) const {
    for (size_t i = line; i < line_end; ++i) {
      const Segment& one = segment(i);
      const size_t column = column_of(one);
      if (int64_t{one.left} + alignment < edges_[0] ||
          (column + 1 < edges_.size() && one.right > edges_[column + 1]))
        return false;
    }
    return line_end - line > 1 || column_of(segment(line)) != 0 || follows(segment(line), 0) ||
           count_dates(orderer_, {places_[line]}) != 0 || !looks_like_heading(orderer_, segment(line));
  }

  // Whether a cell follows what was read last in its column closely, in tenths of a letter's height.
  bool follows(const Segment& one, size_t column, int64_t tenths = 14) const {
    return last_[column] != nullptr && (int64_t{one.base} - last_[column]->base) * 10 < one.size * tenths;
  }

  // Whether a row begins: a first cell with others beside it, dates among them or none that goes on closely.
  bool starts_row(size_t line, size_t line_end) {
    if (line_end - line < 2) return false;
    bool first = false, dated = false, close = false, tight = false;
    for (size_t i = line; i < line_end; ++i) {
      const Segment& one = segment(i);
      const size_t column = column_of(one);
      first = first || column == 0;
      close = close || follows(one, column);
      tight = tight || follows(one, column, 13);
      dated = dated ||
              (column == dates_ && last_[column] != nullptr && count_dates(orderer_, {places_[i]}) != 0 &&
               !are_broken_dates(letters_of(orderer_, *last_[column]), letters_of(orderer_, one)));
    }
    tight_ = tight_ || (first && dated && tight);
    return first && (dated || !close);
  }

  void write_line(const Places& cells, uint16_t region, bool after_block) {
    PageReading& read = orderer_.read;
    const auto begin = static_cast<uint32_t>(read.order.size());
    read.order.insert(read.order.end(), cells.begin(), cells.end());
    sort_behind(read.order, begin,
                [&](uint32_t a, uint32_t b) { return orderer_.segment(a).left < orderer_.segment(b).left; });
    read.lines.push_back({begin, static_cast<uint32_t>(read.order.size()), after_block, region});
  }

  // Returns whether each cell is one line.
  bool write_row(size_t begin, size_t end) {
    std::vector<Places> cells(edges_.size());
    for (size_t i = begin; i < end; ++i) cells[column_of(segment(i))].push_back(places_[i]);
    const size_t first = orderer_.read.lines.size();
    bool single = true;
    for (size_t column = 0; column < cells.size(); ++column) {
      const size_t lines = orderer_.read.lines.size();
      if (!cells[column].empty()) write_cell(cells[column], column, lines == first);
      single = single && orderer_.read.lines.size() <= lines + 1;
    }
    return single;
  }

  // The lines of a cell, those that were wrapped as one.
  void write_cell(const Places& cell, size_t column, bool after_block) {
    PageReading& read = orderer_.read;
    const uint16_t region = ++orderer_.regions;
    for (size_t i = 0; i < cell.size(); ++i) {
      const auto place = static_cast<uint32_t>(read.order.size());
      read.order.push_back(cell[i]);
      const bool joined = i > 0 && (share_line(orderer_.segment(cell[i - 1]), orderer_.segment(cell[i])) ||
                                    column == 0 || goes_on(cell[i - 1], cell[i], column));
      if (joined)
        ++read.lines.back().end;
      else
        read.lines.push_back({place, place + 1, i == 0 && after_block, region});
    }
  }

  // Whether the first word of a line had no room behind the line above it.
  bool goes_on(uint32_t above, uint32_t below, size_t column) const {
    const Segment &line = orderer_.segment(above), &next = orderer_.segment(below);
    if (orderer_.run_of(line).font != orderer_.run_of(next).font || line.size != next.size ||
        begins_with_bullet(orderer_, next))
      return false;
    const std::string letters = letters_of(orderer_, next);
    if (letters[0] == '(' || is_lower(letters[0])) return true;
    return line.right + line.size / 4 + first_word_width(orderer_, next) > rights_[column];
  }

  Orderer& orderer_;
  const Places& places_;
  std::vector<int32_t> edges_, rights_;  // of the columns: where their names begin; how far their cells reach
  std::vector<size_t> rows_;             // where they begin in places_: the names, then the rows
  std::vector<const Segment*> last_;     // read in each column
  size_t dates_ = 0;                     // the column that holds them
  bool listed_ = false, tight_ = false;  // lists in cells; rows no further apart than lines
  size_t end_ = 0;
};

bool find_table(Orderer& orderer, const Places& places, size_t& first, size_t& end) {
  TableReader table(orderer, places);
  uint32_t tries = 0;
  for (first = 0; first < places.size() && tries < most_tries; first = table.end_of_line(first)) {
    if (table.end_of_line(first) - first < least_columns) continue;
    ++tries;
    if (!table.read(first) || table.listed()) continue;
    end = table.end();
    return true;
  }
  return false;
}

void find_tables(Orderer& orderer, const Places& places) {
  TableReader table(orderer, places);
  uint32_t tries = 0;
  for (size_t first = 0; first < places.size() && tries < most_tries; first = table.end_of_line(first)) {
    if (table.end_of_line(first) - first < least_columns) continue;
    ++tries;
    if (!table.read(first) || !table.listed()) continue;
    const Segment &head = orderer.segment(places[first]), &last = orderer.segment(places[table.end() - 1]);
    orderer.tables.push_back({head.left, head.base, last.base});
  }
}

void write_table(Orderer& orderer, const Places& places) {
  TableReader table(orderer, places);
  if (table.read(0)) table.write();
}

}
