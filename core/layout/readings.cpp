#include "core/layout/readings.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/text/sort.hpp"

namespace resume {

// Where a run stands: its page and its place there.
struct RunPlace {
  uint32_t page = 0, run = 0;
  uint32_t row = 0;  // of the whole source, from the top
};

static const Run& run_at(const Source& source, RunPlace place) {
  return source.pages[place.page].runs[place.run];
}

static int64_t end_of(const Run& run) { return int64_t{run.x} + run.width; }

static bool is_blank(std::string_view glyphs) {
  return glyphs.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Between the base lines of runs of one line there lies less than half a letter's height.
static bool share_line(const Run& a, const Run& b) {
  return a.rotation == b.rotation && std::abs(int64_t{a.y} - b.y) * 2 <= std::min(a.size, b.size);
}

// Writes runs one behind the other, as plain extractors do: a line end where the base line moves or the pen
// goes back, a space where it jumps by a fifth of a letter's height. `furthest`: jumps of more heights end
// the line too.
static std::string write_runs(const Source& source, const std::vector<RunPlace>& places, int64_t furthest) {
  std::string text;
  const Run* before = nullptr;
  uint32_t page = 0;
  for (const RunPlace place : places) {
    const Run& run = run_at(source, place);
    const std::string_view glyphs = text_of(source.glyphs, run.glyphs);
    if (before != nullptr) {
      const int64_t gap = run.x - end_of(*before);
      const bool same = page == place.page && share_line(*before, run) && gap > -int64_t{before->size} * 2;
      if (!same || gap > furthest * before->size) {
        text += '\n';
      } else if (gap * 5 > before->size && !text.empty() && text.back() != ' ' &&
                 !is_blank(glyphs.substr(0, 1))) {
        text += ' ';
      }
    }
    text += glyphs;
    before = &run;
    page = place.page;
  }
  return text;
}

static std::vector<RunPlace> all_places(const Source& source, bool tagged) {
  std::vector<RunPlace> places;
  for (uint32_t page = 0; page < source.pages.size(); ++page)
    for (uint32_t run = 0; run < source.pages[page].runs.size(); ++run)
      if (!tagged || source.pages[page].runs[run].tag != 0) places.push_back({page, run, 0});
  return places;
}

// By base line, runs of one line from left to right.
static std::vector<RunPlace> top_to_bottom(const Source& source) {
  std::vector<RunPlace> places = all_places(source, false);
  sort_list(places, [&](RunPlace a, RunPlace b) {
    return a.page != b.page ? a.page < b.page : run_at(source, a).y < run_at(source, b).y;
  });
  for (uint32_t i = 0, first = 0; i < places.size(); ++i) {
    if (places[i].page != places[first].page ||
        !share_line(run_at(source, places[first]), run_at(source, places[i])))
      first = i;
    places[i].row = first;
  }
  sort_list(places, [&](RunPlace a, RunPlace b) {
    return a.row != b.row ? a.row < b.row : run_at(source, a).x < run_at(source, b).x;
  });
  return places;
}

static std::vector<RunPlace> tagged_order(const Source& source) {
  std::vector<RunPlace> places = all_places(source, true);
  sort_list(places, [&](RunPlace a, RunPlace b) { return run_at(source, a).tag < run_at(source, b).tag; });
  return places;
}

std::string read_as(const Source& source, ReadingKind kind) {
  static constexpr int64_t anywhere = 100'000;
  switch (kind) {
    case ReadingKind::file_order:
      return write_runs(source, all_places(source, false), 2);
    case ReadingKind::top_to_bottom:
      return write_runs(source, top_to_bottom(source), anywhere);
    case ReadingKind::columns:
      return source.text;
    case ReadingKind::structure:
      return write_runs(source, tagged_order(source), anywhere);
    case ReadingKind::copy_paste:
      return write_runs(source, all_places(source, false), anywhere);
  }
  return {};
}

}
