#include "core/posting/posting.hpp"

#include "core/posting/reader.hpp"

namespace resume {

// One web address and nothing else.
static bool is_address(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  constexpr size_t longest = 2048;
  if (text.empty() || text.size() > longest) return false;
  for (const char c : text)
    if (is_blank(c)) return false;
  for (const std::string_view start : {"https://", "http://", "www."})
    if (text.size() > start.size() && same_letters(text.substr(0, start.size()), start)) return true;
  // 'jobs.example.com/4711': a host with an ending that sites have, then a
  // path.
  const size_t slash = text.find('/');
  const std::string_view host = text.substr(0, slash);
  if (slash == text.npos) return false;
  for (const std::string_view end : {".com", ".org", ".io", ".dev", ".co", ".uk", ".de", ".fr", ".es", ".eu",
                                     ".jobs", ".ai", ".ch", ".nl"})
    if (host.size() > end.size() && host.substr(host.size() - end.size()) == end) return true;
  return false;
}

Posting read_posting(std::string text, const Settings& settings) {
  Posting posting;
  posting.document = read_document(std::move(text), lexicon::words());
  posting.windows = read_windows(posting.document);
  posting.only_address = is_address(posting.document.text);
  if (posting.only_address) return posting;
  posting.title = find_title(posting.document);
  std::vector<Term> skills =
      lexicon::find_skills(posting.document, has_lost_commas(posting.document) ? lexicon::Trust::spaces
                                                                               : lexicon::Trust::capitals);
  const Units units = read_blocks(posting, skills);
  posting.company = find_company(posting);
  read_requirements(posting, units, std::move(skills), settings);
  read_job(posting);
  return posting;
}

}
