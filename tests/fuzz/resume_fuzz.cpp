// Any bytes as resume, posting and settings: read, judged, searched, and written as JSON and as text. The
// input is cut at byte 0xFF, which no UTF-8 holds: resume, posting, settings. The resume may be the JSON of a
// source, with pages; and the whole input is read as a packed one. What falls out of a run becomes a test in
// tests/core.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/layout/layout.hpp"
#include "core/layout/packed.hpp"
#include "core/report/compare.hpp"
#include "core/report/json.hpp"
#include "core/report/report.hpp"
#include "core/report/text.hpp"
#include "core/search/search.hpp"

using namespace resume;

static std::string_view take(std::string_view& rest) {
  const size_t end = rest.find('\xff');
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return part;
}

/// A span that does not lie in its text is a fault, as much as a read beyond it.
static void require(bool holds) {
  if (!holds) std::abort();
}

static void require_spans(const Report& report) {
  for (const Finding& finding : report.findings) {
    const bool in_posting = finding.where == Where::posting;
    require(!in_posting || report.posting);
    const size_t size = (in_posting ? report.posting->document : report.resume.document).text.size();
    require(finding.span.begin <= finding.span.end && finding.span.end <= size);
    if (finding.fix.exists) {
      require(finding.fix.span.begin <= finding.fix.span.end &&
              finding.fix.span.end <= report.resume.document.text.size());
    }
  }
  for (const Score& score : report.scores) require(score.kept >= 0 && score.kept <= score.at_stake);
}

static void require_matches(const Report& report) {
  const size_t size = report.resume.document.text.size();
  for (const MatchPlace& place : report.matches.places)
    require(place.span.begin < place.span.end && place.span.end <= size);
  for (const Span line : report.matches.lines) require(line.begin <= line.end && line.end <= size);
  if (report.posting == nullptr) return;
  const Posting* const both[] = {report.posting, report.posting};
  const Comparison comparison = compare(report.resume, both, report.settings);
  require(comparison.cells.size() == comparison.terms.size() * 2);
}

// The posting's first bytes as what a recruiter types.
static void require_search(const Report& report, std::string_view text) {
  const Query query = read_query(std::string(text.substr(0, max_query_size)));
  require(query.nodes.empty() == (query.error != QueryError::none));
  require(query.error_at.begin <= query.error_at.end && query.error_at.end <= query.text.size());
  for (const SearchResult& result : search(query, report.resume))
    for (const Span place : result.places)
      require(place.begin < place.end && place.end <= report.resume.document.text.size());
}

static void require_layout(const Source& source, std::string_view text) {
  for (const LayoutFact& fact : source.facts)
    require(fact.span.begin <= fact.span.end && fact.span.end <= text.size());
  for (const Page& page : source.pages)
    for (const Run& run : page.runs) require(run.span.begin <= run.span.end && run.span.end <= text.size());
}

static void require_agreement(const Report& report) {
  for (const FieldAgreement& field : report.agreement.fields) {
    require(field.span.end <= report.resume.document.text.size());
    for (size_t i = 0; i < reading_count; ++i)
      require(field.got[i].end <= report.agreement.texts[i].text.size());
  }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  const std::string_view resume_text = take(rest);
  const std::string_view posting_text = take(rest);
  Settings settings;
  std::string error;
  settings.as_of = {2026, 4};
  read_settings(rest, settings, error);

  const Posting posting = read_posting(std::string(posting_text), settings);
  Source packed;
  if (read_packed(std::string(packed_mark).append(reinterpret_cast<const char*>(data), size), packed)) {
    read_layout(packed);
    require_layout(packed, packed.text);
  }
  const Report report =
      check(read_source(std::string(resume_text)), posting.empty() ? nullptr : &posting, settings);
  require_layout(report.source, report.resume.document.text);
  require_agreement(report);
  require_spans(report);
  require_matches(report);
  require_search(report, posting_text);
  const std::string json = report_json(report);
  require(json == report_json(check(read_source(std::string(resume_text)), report.posting, settings)));
  require(!json.empty() && !posting_json(posting, settings).empty());
  require(!report_text(report).empty());
  return 0;
}
