// Running headers and footers: what stands in the margin of several pages in the same words, numbers aside.
#include <algorithm>
#include <cstdlib>

#include "core/layout/pieces.hpp"
#include "core/text/ascii.hpp"
#include "core/text/sort.hpp"

namespace resume::layout {

static constexpr uint32_t longest = 200;  // bytes of a running line

struct Margin {
  std::string words;  // digits as '#', blanks left out
  uint32_t page = 0, segment = 0;
  bool counts = false;  // says nothing but which page it is
  bool foot = false;    // of a row that ends a page: 'May 2026', 'Jane Doe · Résumé', '1'
};

// The words of a segment without blanks, numbers as '#'.
static std::string plain_words(const Reading& reading, const PageReading& read, const Segment& segment) {
  std::string words;
  for (uint32_t i = segment.first; i < segment.end && words.size() < longest; ++i)
    for (const char c : text_of(reading.letters, read.pieces[i].letters)) {
      if (c == ' ' || (is_digit(c) && !words.empty() && words.back() == '#')) continue;
      words += is_digit(c) ? '#' : lower(c);
    }
  return words;
}

static bool says_page(std::string_view words) {
  static constexpr std::string_view all[] = {
      "#",      "#/#",        "-#-",       "#of#",       "page#",      "page#of#",   "page#/#",
      "seite#", "seite#von#", "page#sur#", "página#de#", "pagina#di#", "pagina#de#", "|#|",
      "p.#",    "–#–",        "seite#/#",  "página#",    "[#]",        "#|page"};
  for (const std::string_view one : all)
    if (words == one) return true;
  // 'Jane Doe - Page 2 of 3'
  for (const std::string_view one : {"page#of#", "page#/#", "page#", "seite#von#", "#/#"})
    if (words.size() > one.size() && words.size() < 60 && words.substr(words.size() - one.size()) == one)
      return true;
  return false;
}

static bool names_document(std::string_view words) {
  for (const std::string_view one :
       {"resume", "r\xC3\xA9sum\xC3\xA9", "r\xC3\x89sum\xC3\x89", "curriculumvitae", "lebenslauf", "cv"})
    if (words.size() > one.size() + 3 && words.substr(words.size() - one.size()) == one) return true;
  return false;
}

// Marks the rows that have a page's number and what the document is, which is no part of a resume even where
// it has one page.
static void find_feet(const Reading& reading, std::vector<Margin>& margins) {
  const auto segment = [&](const Margin& one) -> const Segment& {
    return reading.pages[one.page].segments[one.segment];
  };
  for (const Margin& name : margins) {
    if (!names_document(name.words) || segment(name).base * 2 < reading.pages[name.page].height) continue;
    const auto beside = [&](const Margin& one) {
      return one.page == name.page &&
             std::abs(segment(one).base - segment(name).base) <= segment(name).size / 2;
    };
    if (std::any_of(margins.begin(), margins.end(),
                    [&](const Margin& one) { return one.counts && beside(one); }))
      for (Margin& one : margins) one.foot = one.foot || beside(one);
  }
}

static bool in_margin(const PageReading& read, const Segment& segment) {
  const int64_t margin = int64_t{read.height} / 100 * 9;
  return segment.base <= margin || segment.base >= read.height - margin;
}

void drop_running(Source& source, Reading& reading) {
  std::vector<Margin> margins;
  for (uint32_t page = 0; page < reading.pages.size(); ++page) {
    const PageReading& read = reading.pages[page];
    for (uint32_t i = 0; i < read.segments.size(); ++i) {
      if (!in_margin(read, read.segments[i]) || read.segments[i].turned) continue;
      Margin margin{plain_words(reading, read, read.segments[i]), page, i, false};
      margin.counts = says_page(margin.words);
      if (!margin.words.empty()) margins.push_back(std::move(margin));
    }
  }
  find_feet(reading, margins);
  sort_list(margins, [](const Margin& a, const Margin& b) {
    return a.words != b.words ? a.words < b.words : a.page < b.page;
  });
  for (size_t first = 0, end = 0; first < margins.size(); first = end) {
    uint32_t pages = 1;
    for (end = first + 1; end < margins.size() && margins[end].words == margins[first].words; ++end)
      pages += margins[end].page != margins[end - 1].page ? 1 : 0;
    // 'Page 1 of 1' needs no other page to be told; '1' does.
    const bool foot = margins[first].counts && margins[first].words.find_first_of("aeg") != std::string::npos;
    if (pages < 2 && !margins[first].foot && !(foot && reading.pages.size() == 1)) continue;
    for (size_t i = first; i < end; ++i) {
      const Margin& margin = margins[i];
      PageReading& read = reading.pages[margin.page];
      Segment& segment = read.segments[margin.segment];
      const std::vector<Run>& runs = source.pages[margin.page].runs;
      const uint32_t from = read.pieces[segment.first].run, to = read.pieces[segment.end - 1].run;
      segment.dropped = margin.counts || margin.foot || margin.page != margins[first].page;
      add_fact(source, reading,
               {FactKind::header_footer,
                number_of(margin.page),
                unite(rect_of(runs[from]), rect_of(runs[to])),
                {},
                0,
                {}},
               {from, to});
    }
  }
}

}
