#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/lexicon.hpp"
#include "core/settings.hpp"
#include "core/text/document.hpp"

namespace resume {

/// What a stretch of a posting is about. Keywords come from duties, required, preferred and other.
enum class BlockKind : uint8_t { title, about, duties, required, preferred, benefits, legal, apply, other };
/// Names of the kinds in data files and JSON, by number.
inline constexpr std::string_view block_kind_names[] = {
    "title", "about", "duties", "required", "preferred", "benefits", "legal", "apply", "other"};

struct Block {
  BlockKind kind = BlockKind::other;
  Span heading;  ///< empty: recognised by its sentences
  Span span;
};

enum class Strength : uint8_t { required, preferred, mentioned };

/// A term that the posting asks for.
struct Keyword {
  Span term;          ///< where it stands first: the posting's own spelling
  uint16_t spelling;  ///< of the first place
  uint16_t skill;
  Strength strength;                      ///< the strongest of its places
  uint32_t first_span = 0, end_span = 0;  ///< places in Posting::keyword_spans
};

/// A sentence or list item of duties or requirements.
struct Requirement {
  Span span;
  Strength strength = Strength::mentioned;
  uint32_t first_keyword = 0, end_keyword = 0;  ///< places in Posting::requirement_keywords
};

/// What was read from a job posting. All spans are of `document.text`.
struct Posting {
  Document document;
  Span title;  ///< empty: not found
  std::vector<Block> blocks;
  std::vector<Keyword> keywords;  ///< by strength, then by first place
  std::vector<Span> keyword_spans;
  std::vector<uint16_t> keyword_spellings;  ///< the lexicon's spelling at each of keyword_spans
  std::vector<Requirement> requirements;
  std::vector<uint32_t> requirement_keywords;  ///< places in `keywords`

  bool empty() const { return document.words.empty(); }
};

Posting read_posting(std::string text, const Settings& settings);

}
