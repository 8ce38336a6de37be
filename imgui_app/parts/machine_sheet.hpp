#pragma once
#include <vector>

#include "core/readers/sections.hpp"
#include "imgui_app/app.hpp"

/// A page of the resume's file on the screen, and what is marked on it.
namespace parts {

/// A run with words in the text, by where they stand there.
struct PlacedRun {
  resume::Span span;
  uint32_t page = 0, run = 0;
};

/// A page, and where it lies on the screen.
struct PageSheet {
  const resume::Source& source;
  uint32_t number = 0;  ///< from 0
  draw::Box box;
  float scale = 0;     ///< device pixels of a hundredth of a point
  bool sight = false;  ///< it is in sight: what is out of it is told to screen readers and not drawn

  const resume::Page& page() const { return source.pages[number]; }
  draw::Box place(const resume::Rect& rect) const;
};

/// What a person wants to see on the pages.
enum class PageMark : uint8_t { order, runs, findings, fonts, hidden };
inline constexpr size_t page_mark_count = 5;
bool is_marked(PageMark mark);
/// The switches for them; gives the height.
float page_mark_chips(ImVec2 at, float width);

/// The file's pages: as the report read them, or as they were before the text was changed.
const resume::Source& source_shown();

/// A line under the words for each font, and below the switches whose it is.
void mark_fonts(const PageSheet& sheet);
float font_names(ImVec2 at, float width, const resume::Source& source);
/// Where words stand that nobody sees, and what they say.
void mark_hidden(const PageSheet& sheet);
/// Outlines where the layout does more than to set words.
void mark_facts(const PageSheet& sheet);
/// The words of findings, and in the page's margin the severity of each, to be pressed. `placed`: in the
/// order of the text.
void mark_findings(const PageSheet& sheet, const std::vector<PlacedRun>& placed);
/// The sections as outlines with the number of their turn, to be pressed, and dots from one to the next.
void mark_order(const PageSheet& sheet, const std::vector<resume::PlacedSection>& blocks);

}
