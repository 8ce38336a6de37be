#include "core/posting/posting.hpp"

#include "core/posting/reader.hpp"

namespace resume {

Posting read_posting(std::string text, const Settings&) {
  Posting posting;
  posting.document = read_document(std::move(text), lexicon::words());
  posting.title = find_title(posting.document);
  const Units units = read_blocks(posting);
  read_requirements(posting, units);
  return posting;
}

}
