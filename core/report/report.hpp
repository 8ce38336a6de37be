#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/layout/source.hpp"
#include "core/match/match.hpp"
#include "core/posting/posting.hpp"
#include "core/readers/agreement.hpp"
#include "core/resume/resume.hpp"
#include "core/rules/rule.hpp"
#include "core/score/score.hpp"
#include "core/settings.hpp"

namespace resume {

/// Of this program; the same as in package.json.
inline constexpr std::string_view product_version = "0.1.0";

/// All that is known of one resume and, where there is one, one posting. Carries spans and keys; sentences
/// are made when shown.
struct Report {
  Resume resume;
  std::string_view language;  ///< of the resume's text, see detect_language; empty: not known
  Source source;              ///< as given and, where it had pages, read; its text is resume.document's
  const Posting* posting = nullptr;  ///< the caller's; must outlive the report
  Agreement agreement;  ///< how other readers read the pages of the source; empty where it has none
  Settings settings;
  Matches matches;  ///< empty without a posting
  std::vector<Finding>
      findings;  ///< by place in the text: resume first, then posting; then by severity and rule
  Scores scores;
};

/// Reads a posting, whatever it came in.
Posting read_posting_file(Source source, const Settings& settings);

/// Reads and judges a resume. Pure: the same input gives the same report, natively and in WASM.
Report check(Source source, const Posting* posting, const Settings& settings);

}
