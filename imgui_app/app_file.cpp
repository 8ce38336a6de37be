#include <algorithm>
#include <string>

#include "core/text/sort.hpp"
#include "imgui_app/app.hpp"

// The file that the resume came in: what its layout does counts as long as the text is that file's, also when
// it is edited; then it is as of the file.
namespace app {

using resume::LayoutFact;
using resume::Source;
using resume::Span;

static std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    if (text.substr(at, end - at).find_first_not_of(" \t") != text.npos)
      lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  resume::sort_list(lines);
  return lines;
}

/// Whether half of the lines of one text stand in the other.
static bool is_version_of(std::string_view text, std::string_view of) {
  const std::vector<std::string_view> lines = lines_of(text), others = lines_of(of);
  size_t shared = 0;
  for (const std::string_view line : others)
    shared += std::binary_search(lines.begin(), lines.end(), line) ? 1 : 0;
  return !others.empty() && shared * 2 >= others.size();
}

/// Where words of the file stand in the edited text, from a byte of it on.
static Span find_again(std::string_view words, std::string_view text, uint32_t from = 0) {
  const size_t at = words.empty() ? text.npos : text.find(words, from);
  if (at == text.npos) return {};
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

Source source_for_check() {
  State& s = state();
  const std::string& text = s.texts[0];
  FileAbout& about = s.file_about;
  about.edited = s.file.text != text;
  about.kept = !s.file.text.empty() && (!about.edited || is_version_of(text, s.file.text));
  if (!about.edited) return s.file;
  Source edited{.text = text};
  if (!about.kept) return edited;
  constexpr uint16_t most_placed = 8;
  std::array<uint16_t, std::size(resume::fact_kind_names)> counts = {};
  uint32_t heading_end = 0;
  for (LayoutFact fact : s.file.facts) {
    const std::string_view words = resume::text_of(s.file.text, fact.span);
    // Headings stand in the order of the text, and all of them are looked for.
    if (fact.kind == resume::FactKind::heading) {
      fact.span = find_again(words, text, heading_end);
      heading_end = std::max(heading_end, fact.span.end);
      edited.facts.push_back(std::move(fact));
      continue;
    }
    const bool placed = counts[static_cast<size_t>(fact.kind)]++ < most_placed;
    fact.span = placed ? find_again(words, text) : Span{};
    if (fact.span.empty() && placed) fact.span = find_again(words.substr(0, words.find('\n')), text);
    edited.facts.push_back(std::move(fact));
  }
  return edited;
}

std::string as_of_file() { return say_filled(Text::as_of_file, {{"time", state().file_about.time}}); }

void keep_file(std::string name, Source source) {
  State& s = state();
  const platform::LocalTime now = platform::local_time();
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  FileAbout about{.name = std::move(name), .time = two(now.hour) + ":" + two(now.minute)};
  if (is_version_of(source.text, s.file.text)) {
    about.again = true;
    about.findings = std::move(s.file_about.findings);
    std::erase_if(about.findings, [](const FileFinding& one) { return one.since == Since::fixed; });
    for (FileFinding& one : about.findings) one.since = Since::fixed;
  }
  about.fresh = true;
  s.file_about = std::move(about);
  s.file = std::move(source);
}

void file_checked() {
  State& s = state();
  FileAbout& about = s.file_about;
  if (!about.fresh || s.file.text != s.texts[0]) return;
  about.fresh = false;
  std::vector<FileFinding> now;
  for (int place = 0; place < finding_count(); place++) {
    const resume::Finding& finding = finding_at(place);
    if (finding.rule->of_file)
      now.push_back({finding.rule, finding.severity, std::string(quote_of(finding)), message_of(place),
                     about.again ? Since::added : Since::first});
  }
  // First what says the same of the same words, then what says the same.
  for (const bool by_words : {true, false})
    for (FileFinding& known : about.findings)
      for (FileFinding& found : now) {
        if (known.matched || found.matched || known.rule != found.rule) continue;
        if (by_words && known.quote != found.quote) continue;
        known.matched = found.matched = true;
        found.since = Since::still;
      }
  std::erase_if(about.findings, [](const FileFinding& known) { return known.matched; });
  for (FileFinding& found : now) found.matched = false;
  about.findings.insert(about.findings.begin(), now.begin(), now.end());
}

}
