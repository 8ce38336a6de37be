#include <gtest/gtest.h>

#include <string>

#include "core/layout/layout.hpp"
#include "core/layout/packed.hpp"
#include "core/report/json.hpp"
#include "core/report/report.hpp"

using namespace resume;

static const char* const page_json = R"({"sourceVersion": 1, "format": "pdf",
  "fonts": [{"name": "Lato-Bold", "bold": true}],
  "pages": [{"width": 612, "height": 792,
    "runs": [{"text": "Jane Doe", "x": 72.25, "y": 90, "width": 60.5, "size": 18, "font": 0, "color": "#ff8000",
              "background": null, "rotation": -90, "mode": 3, "tag": 7}],
    "links": [{"rect": [1, 2, 3, 4.5], "url": "https://jane.dev"}], "images": [[0, 0, 612, 792]]}]})";

TEST(Source, PagesComeFromJson) {
  const Source source = read_source(page_json);
  ASSERT_EQ(source.pages.size(), 1u);
  ASSERT_EQ(source.pages[0].runs.size(), 1u);
  const resume::Run& run = source.pages[0].runs[0];
  EXPECT_EQ(text_of(source.glyphs, run.glyphs), "Jane Doe");
  EXPECT_EQ(run.x, 7225);
  EXPECT_EQ(run.width, 6050);
  EXPECT_EQ(run.rotation, 270);
  EXPECT_EQ(run.colour, 0xff8000u);
  EXPECT_EQ(run.background, unknown_colour);
  EXPECT_EQ(run.mode, 3);
  EXPECT_EQ(run.tag, 7u);
  EXPECT_EQ(source.pages[0].links[0].rect.bottom, 450);
  EXPECT_EQ(source.pages[0].links[0].address, "https://jane.dev");
  EXPECT_EQ(source.pages[0].images[0].right, 61200);
  EXPECT_TRUE(source.fonts[0].bold);
}

TEST(Source, TextWithFactsComesFromJson) {
  const Source source = read_source(
      R"({"sourceVersion": 1, "format": "docx", "text": "Jane Doe", "facts": [{"kind": "table", "count": 3, "span": [0, 4]}]})");
  EXPECT_EQ(source.text, "Jane Doe");
  ASSERT_EQ(source.facts.size(), 1u);
  EXPECT_EQ(source.facts[0].kind, FactKind::table);
  EXPECT_EQ(source.facts[0].span, (Span{0, 4}));
  EXPECT_EQ(source.facts[0].count, 3u);
}

TEST(Source, SpansOfGivenFactsAreCutToTheText) {
  Source source = read_source(
      R"({"sourceVersion": 1, "format": "docx", "text": "Jane", "facts": [{"kind": "table", "span": [9, 2]}, {"kind": "table", "span": [2, 900]}]})");
  read_layout(source);
  EXPECT_EQ(source.facts[0].span, (Span{2, 2}));
  EXPECT_EQ(source.facts[1].span, (Span{2, 4}));
}

TEST(Source, AnythingElseIsAText) {
  for (const std::string text :
       {"{", "{\"sourceVersion\": 2}", "[\"sourceVersion\"]", "Jane {\"sourceVersion\": 1}"})
    EXPECT_EQ(read_source(text).text, text);
}

TEST(Source, ValuesOfAWrongTypeAreLeftOut) {
  const Source source = read_source(
      R"({"sourceVersion": 1, "text": 5, "facts": {"a": 1}, "fonts": [{"name": 1}], "pages": [7, {"runs": [1, {"x": "a",
      "y": 1e300, "size": -1e300, "color": "red", "rotation": 1e99}], "links": [{}], "images": [[1, 2], 3]}]})");
  ASSERT_EQ(source.pages.size(), 1u);
  ASSERT_EQ(source.pages[0].runs.size(), 1u);
  EXPECT_EQ(source.pages[0].runs[0].y, 2'000'000'000);
  EXPECT_EQ(source.pages[0].runs[0].colour, unknown_colour);
  EXPECT_TRUE(source.pages[0].links.empty());
}

static void put(std::string& bytes, std::initializer_list<uint32_t> numbers) {
  for (const uint32_t number : numbers)
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(number >> (8 * i) & 255);
}

TEST(Source, PackedBytesCutShortAreNoSource) {
  std::string bytes(packed_mark);
  put(bytes, {13, 4, 1, 1, 1, 0, 0, 0, 0, 0, 4, 2, 0, 0});
  bytes += "Jane";
  Source source;
  EXPECT_FALSE(read_packed(bytes, source));  // one number missing
  bytes = packed_mark;
  put(bytes, {14, 4, 1, 1, 1, 0, 0, 0, 0, 0, 4, 2, 0, 0, 0});
  bytes += "Jane";
  ASSERT_TRUE(read_packed(bytes, source));
  EXPECT_EQ(source.text, "Jane");
  EXPECT_EQ(source.facts[0].kind, FactKind::table);
  EXPECT_EQ(source.facts[0].count, 2u);
  for (size_t size = 0; size < bytes.size(); ++size) {
    Source cut;
    EXPECT_FALSE(read_packed(std::string_view(bytes).substr(0, size), cut)) << size;
  }
  bytes[packed_mark.size() + 8] = '\x7f';  // more facts than bytes
  EXPECT_FALSE(read_packed(bytes, source));
}

TEST(Source, AReportOfPagesCarriesTheTextThatWasRead) {
  Settings settings;
  const std::string json = report_json(check(read_source(page_json), nullptr, settings));
  EXPECT_NE(json.find("\"layout\""), std::string::npos);
  EXPECT_EQ(report_json(check({"Jane Doe"}, nullptr, settings)).find("\"layout\""), std::string::npos);
}
