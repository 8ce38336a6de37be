// Pages of tests/layout and what is read from them: each NAME.json, made by make_pages.py, has its text and
// its facts in NAME.txt.
#include <gtest/gtest.h>

#include "core/layout/layout.hpp"
#include "core/layout/readings.hpp"
#include "core/report/json.hpp"
#include "tests/core/files.hpp"

namespace resume {

static std::string describe(const Source& source, const LayoutFact& fact) {
  std::string line = "| " + std::string(fact_kind_names[static_cast<size_t>(fact.kind)]);
  line += " p" + std::to_string(fact.page);
  for (const int32_t side : {fact.rect.left, fact.rect.top, fact.rect.right, fact.rect.bottom})
    line += ' ' + std::to_string(side / 100);
  if (fact.count != 0) line += " count " + std::to_string(fact.count);
  std::string words(text_of(source.text, fact.span));
  for (char& c : words)
    if (c == '\n' || c == '\t') c = ' ';
  if (!fact.span.empty()) line += " '" + (words.size() > 60 ? words.substr(0, 60) + "..." : words) + "'";
  if (!fact.text.empty()) line += " says '" + fact.text + "'";
  return line + '\n';
}

static std::string with_tabs(std::string_view text) {
  std::string shown;
  for (const char c : text) shown += c == '\t' ? std::string("  ->  ") : std::string(1, c);
  return shown;
}

TEST(Layout, Corpus) {
  for (const auto& path : files::list(files::folder("layout"), ".json")) {
    Source source = read_source(files::read(path));
    read_layout(source);
    std::string shown = with_tabs(source.text);
    for (const LayoutFact& fact : source.facts) shown += describe(source, fact);
    files::expect_file(std::filesystem::path(path).replace_extension(".txt"), shown);
  }
}

// Every run that is read knows where its letters stand in the text.
TEST(Layout, RunsKnowTheirSpans) {
  Source source = read_source(files::read(files::folder("layout") / "sidebar_left.json"));
  read_layout(source);
  for (const resume::Run& run : source.pages[0].runs) {
    const std::string_view glyphs = text_of(source.glyphs, run.glyphs);
    EXPECT_EQ(text_of(source.text, run.span), glyphs.substr(0, glyphs.find_last_not_of(' ') + 1));
  }
}

static Source pages_of(uint32_t runs, int32_t (*x)(uint32_t), int32_t (*y)(uint32_t)) {
  Source source;
  source.glyphs = "word a b";
  Page page{61200, 79200};
  for (uint32_t i = 0; i < runs; ++i) {
    resume::Run run;
    run.glyphs = {0, i % 3 == 0 ? 4u : 6u};
    run.x = x(i);
    run.y = y(i);
    run.width = 1800;
    run.size = 1000;
    page.runs.push_back(run);
  }
  source.pages.push_back(std::move(page));
  return source;
}

// No arrangement of runs makes reading quadratic: these would run for hours.
TEST(Layout, HostilePagesAreRead) {
  static constexpr uint32_t many = 100'000;
  const auto still = [](uint32_t) { return 100; };
  const auto down = [](uint32_t i) { return static_cast<int32_t>(i * 7); };
  const auto wild = [](uint32_t i) { return static_cast<int32_t>(i * 2654435761u >> 8) % 70000; };
  const auto comb = [](uint32_t i) { return static_cast<int32_t>(i % 24) * 2500; };
  const auto rows = [](uint32_t i) { return static_cast<int32_t>(i / 24) * 900; };
  for (Source source :
       {pages_of(many, still, still), pages_of(many, still, down), pages_of(many, down, still),
        pages_of(many, wild, wild), pages_of(many, comb, rows)}) {
    read_layout(source);
    EXPECT_FALSE(source.text.empty());
    for (const ReadingKind kind :
         {ReadingKind::file_order, ReadingKind::top_to_bottom, ReadingKind::copy_paste})
      EXPECT_FALSE(read_as(source, kind).empty());
  }
}

TEST(Layout, BrokenNumbersAreRead) {
  Source source;
  source.glyphs = "ab\xff";
  Page page{INT32_MIN, INT32_MAX};
  for (const int32_t value : {INT32_MIN, INT32_MAX, 0, -1}) {
    resume::Run run;
    run.glyphs = {0, 9};
    run.x = run.y = run.width = run.size = value;
    run.rotation = 359;
    page.runs.push_back(run);
    page.links.push_back({{value, value, INT32_MAX, INT32_MAX}, "mailto:a@b.c"});
    page.images.push_back({INT32_MIN, INT32_MIN, INT32_MAX, value});
  }
  source.pages = {page, {}, page};
  read_layout(source);
  for (const LayoutFact& fact : source.facts) EXPECT_LE(fact.span.end, source.text.size());
}

}
