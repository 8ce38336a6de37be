#include "core/text/addresses.hpp"

#include <algorithm>

#include "core/text/ascii.hpp"
#include "core/text/word_set.hpp"

namespace resume {

static constexpr size_t longest_ending = 8;  // of what is cut off the last name of a host
static constexpr size_t longest_name = 40, short_name = 12;

bool ends_whole(std::string_view host) {
  const size_t dot = host.rfind('.');
  const std::string_view ending = dot == host.npos ? std::string_view() : host.substr(dot + 1);
  static constexpr auto endings =
      word_set("com", "org", "net", "edu", "io", "dev", "de", "fr", "es", "pt", "it", "uk", "nl", "pl", "ch",
               "at", "be", "br", "ca", "ie", "in", "me", "gov", "info", "eu", "us", "app", "mx", "jp", "cn",
               "ru", "se", "no", "dk", "fi", "au", "nz", "za", "example", "design", "studio", "codes",
               "cloud", "tech", "online", "email", "xyz", "pro", "biz", "art");
  return endings.has(ending);
}

bool continues_address(std::string_view head, std::string_view tail) {
  const auto fits = [](char c) {
    return is_lower(c) || is_digit(c) || c == '.' || c == '-' || c == '_' || c == '@' || c == '/' ||
           c == '?' || c == '=' || c == '&';
  };
  if (head.size() < 2 || tail.empty() || !std::all_of(tail.begin(), tail.end(), fits)) return false;
  const bool dotted = tail.find('.') != tail.npos;
  const size_t at = head.find('@');
  if (tail.find('@') != tail.npos)
    return tail[0] == '@' && dotted && std::all_of(head.begin(), head.end(), fits) &&
           head.find_first_of("@/") == head.npos;
  if (at != head.npos) {
    if (tail.find('/') != tail.npos || at == 0) return false;
    const std::string_view host = head.substr(at + 1);
    if (host.find('.') == host.npos) return dotted;
    // 'jane@mail.exa' above 'mple.org': all endings of two letters are countries.
    const size_t ending = host.size() - host.rfind('.') - 1;
    if (dotted) return tail[0] == '.' || (!ends_whole(host) && ending != 2 && ending < 5 && ends_whole(tail));
    return tail.size() <= longest_ending && !ends_whole(host);
  }
  const size_t slash = head.find('/', head.find("://") == head.npos ? 0 : head.find("://") + 3);
  // 'jane-doe.example' above '.org'
  if (tail[0] == '.') return slash == head.npos && head.find('.') != head.npos && ends_whole(tail);
  if (dotted || slash == head.npos || head.substr(0, slash).find('.') == head.npos) return false;
  const char last = head.back();
  const bool open = tail.find_first_of("?=") != tail.npos || last == '-' || last == '/' || last == '_' ||
                    last == '?' || last == '=';
  return tail.size() <= (open ? longest_name : short_name);
}

}
