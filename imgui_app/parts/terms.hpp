#pragma once
#include "imgui_app/app.hpp"
#include "imgui_app/parts/names.hpp"

/// What is said of the keywords of the posting, wherever they are shown.
namespace parts {

/// No table lists more rows: more help nobody.
inline constexpr size_t most_rows = 300;

/// A row of the table: a keyword, or an either-or group by the one of it that is shown best.
struct TermRow {
  uint32_t wanted = 0, keyword = 0;  ///< places in Matches::wanted and Posting::keywords
  int points = 0;                    ///< what mending it would win back
  bool either = false;
};
/// What the filters let through, what matters most to change first.
std::vector<TermRow> filtered_terms();
/// Whether the filters of strength and text let something through.
bool passes_filters(resume::Strength strength, std::string_view words);

const resume::Match& match_of(uint32_t keyword);
/// What to do about it, in a sentence or two.
std::string advice_of(uint32_t keyword, bool either = false);
/// Whether it stands in the skills list or the summary alone, of a resume that has jobs.
bool is_in_no_job(uint32_t keyword);
/// How long and since when it is used, or that no job shows it; may be empty.
std::string use_of(uint32_t keyword);
/// '4 years, 2 months'.
std::string time_in_words(int32_t months);
/// The way the resume writes it, at the best of its places; nothing where it is not shown.
std::string_view yours_of(uint32_t keyword);
/// 'Summary, Skills': the sections that show it, each once.
std::string sections_of(uint32_t keyword);
app::Text name_of(resume::Strength strength);

/// 'Position 1, bullet 3', or the section's name.
std::string place_name(resume::Span of_resume);
/// The whole line of a stretch of the resume, without its bullet mark.
std::string_view line_of_resume(resume::Span span);

/// What is asked for of one category, and how many of it are in each class; an either-or group is one.
struct Coverage {
  resume::SkillCategory category = resume::SkillCategory::tool;
  std::array<int, resume::match_class_count> counts = {};
  int asked = 0, shown = 0;
};
/// Those that are asked for, the most asked for first. What the lexicon does not have is left out.
std::vector<Coverage> coverage();
app::Text name_of(resume::SkillCategory category);

/// What is asked for and not shown, one a line, the required ones first. Of an either-or group that is
/// satisfied nothing is missing.
std::string missing_terms();
int missing_count();

}
