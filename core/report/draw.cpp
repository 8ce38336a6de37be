#include "core/report/draw.hpp"

#include <algorithm>

#include "core/report/texts.hpp"
#include "core/text/utf8.hpp"

namespace resume {

static bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

static uint32_t columns_of(char32_t c) {
  struct Range {
    char32_t first, last;
  };
  static constexpr Range none[] = {{0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},   {0x64B, 0x65F},
                                   {0x900, 0x902},   {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064},
                                   {0x2066, 0x2069}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
  static constexpr Range two[] = {{0x1100, 0x115F},   {0x2E80, 0xA4CF},   {0xAC00, 0xD7A3},
                                  {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},
                                  {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
                                  {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};
  const auto holds = [c](const Range& range) { return range.first <= c && c <= range.last; };
  if (c < 0x300) return 1;
  if (std::any_of(std::begin(none), std::end(none), holds)) return 0;
  return std::any_of(std::begin(two), std::end(two), holds) ? 2 : 1;
}

uint32_t columns_of(std::string_view text) {
  uint32_t columns = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    columns += columns_of(point.value);
    at += point.size;
  }
  return columns;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value == '\t' || point.value == '\n')
      out += ' ';
    else if (is_control(point.value))
      out += "\xEF\xBF\xBD";
    else
      out += text.substr(at, point.size);
    at += point.size;
  }
  return out;
}

std::string padded(std::string_view text, uint32_t columns) {
  std::string out(text);
  const uint32_t taken = columns_of(text);
  if (taken < columns) out.append(columns - taken, ' ');
  return out;
}

static ReportText name_of(Severity severity) {
  static constexpr ReportText names[] = {ReportText::blocker, ReportText::major, ReportText::minor,
                                         ReportText::info};
  return names[static_cast<size_t>(severity)];
}

// Carets further right than this many bytes help nobody; the words themselves stand there instead.
static constexpr uint32_t furthest = 2000;

static void draw_finding(std::string& out, const Report& report, const Finding& finding,
                         const Document& document, Span line, std::string_view prefix) {
  const std::string& language = report.settings.language;
  const bool goes_on = finding.span.end > line.end;
  const std::string words =
      printable(document[Span{finding.span.begin, std::min(finding.span.end, line.end)}]);
  out += prefix;
  if (finding.span.begin - line.begin <= furthest) {
    out.append(columns_of(printable(document[Span{line.begin, finding.span.begin}])), ' ');
    out.append(std::max(1u, columns_of(words)), '^');
  } else {
    out += "\xE2\x80\xA6" + words;
  }
  if (goes_on) out += '>';
  out += ' ';
  out += finding.rule->id;
  if (finding.severity != finding.rule->severity) {
    out += " (";
    out += text(name_of(finding.severity), language);
    out += ')';
  }
  out += ": ";
  out += printable(message_of(finding, report));
  if (finding.fix.exists) {
    out += " (";
    out += text(ReportText::fix, language);
    out += ": '" + printable(finding.fix.text) + "')";
  }
  out += '\n';
}

void draw_document(std::string& out, const Report& report, Where where, Lines lines) {
  if (where == Where::posting && report.posting == nullptr) return;
  const Document& document = where == Where::resume ? report.resume.document : report.posting->document;
  const std::string_view prefix = where == Where::resume ? "| " : "~ ";
  auto finding = std::find_if(report.findings.begin(), report.findings.end(),
                              [&](const Finding& one) { return one.where == where; });
  const auto drawn_in = [&](uint32_t line) {
    return finding != report.findings.end() && finding->where == where &&
           (line + 1 == document.lines.size() || finding->span.begin < document.lines[line + 1].span.begin);
  };
  for (uint32_t i = 0; i < document.lines.size(); ++i) {
    const Span line = document.lines[i].span;
    if (lines == Lines::all || drawn_in(i)) {
      out += line.empty() ? prefix.substr(0, 1) : prefix;
      out += printable(document[line]);
      out += '\n';
    }
    for (; drawn_in(i); ++finding) draw_finding(out, report, *finding, document, line, prefix);
  }
}

}
