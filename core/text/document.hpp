#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/ascii.hpp"
#include "core/text/span.hpp"
#include "core/text/word_table.hpp"

namespace resume {

/// One word of a text: a run of letters and digits, or one of the marks + # . / & that technical names use.
/// Case, accents, hyphens, spaces and line ends never decide which word it is.
struct Word {
  uint32_t begin;  ///< byte of Document::text
  uint16_t size;   ///< bytes, at most 65,535; a longer run is cut into several words
  uint16_t id;     ///< place in the word table; 0: the table does not have it

  constexpr Span span() const { return {begin, begin + size}; }
};

/// A stretch of text with the words in it: a line (without its line end), or a sentence.
struct Stretch {
  Span span;
  uint32_t first_word = 0, end_word = 0;  ///< half-open range of Document::words
};

/// Where words begin in eight bytes of a text.
struct WordBlock {
  uint32_t before = 0;  ///< words that begin before these bytes
  uint32_t begins = 0;  ///< a bit for each byte, the lowest for the first
};

/// A text cut into lines, words and sentences. Any bytes are a text: reading cannot fail.
struct Document {
  std::string text;         ///< valid UTF-8, at most 4 GB; broken bytes became U+FFFD
  std::string given;        ///< the bytes as they came, where those were no valid UTF-8; else empty
  std::vector<Word> words;  ///< in order, not overlapping
  std::vector<Stretch>
      lines;  ///< every line, empty ones too; the spans exclude \n, \r\n and spaces at both ends
  std::vector<Stretch> sentences;      ///< never across a line that ends a paragraph or a list item
  bool has_cells = false;              ///< a tab or three blanks in a row stand between words
  bool imported = false;               ///< the text was made from a file: nobody else has it
  std::vector<WordBlock> word_blocks;  ///< of each eight bytes of the text

  std::string_view operator[](Span span) const { return text_of(text, span); }
  std::string_view operator[](const Word& word) const { return text_of(text, word.span()); }
  std::span<const Word> words_of(const Stretch& stretch) const {
    return std::span(words).subspan(stretch.first_word, stretch.end_word - stretch.first_word);
  }
  /// Words that begin in `span`, as places in `words`. Takes no longer in a longer text.
  Stretch stretch_of(Span span) const;
  /// Place in `lines` of the line that holds byte `at`: binary search.
  uint32_t line_at(uint32_t at) const;
  /// No byte between this word and the one before it, as in the '+' of C++. False for the first word.
  bool glued(uint32_t word) const {
    return word != 0 && words[word - 1].begin + words[word - 1].size == words[word].begin;
  }
};

/// Cuts `bytes` into lines, words and sentences, looking each word up once. Linear in the bytes, whatever
/// they are.
Document read_document(std::string bytes, const WordTable& table);

/// Cuts document.text, valid UTF-8, into document.words anew: the first step of read_document.
void read_words(Document& document, const WordTable& table);

/// Whether the word is `text`, or one of `texts`, whatever the case of ASCII letters.
inline bool is_word(const Document& document, uint32_t word, std::string_view text) {
  return same_letters(document[document.words[word]], text);
}
inline bool is_any_word(const Document& document, uint32_t word,
                        std::initializer_list<std::string_view> texts) {
  return is_any_of(document[document.words[word]], texts);
}

/// How many words a person would count in a stretch: 'C++', 'Node.js', 'on-call' and '40%' are one each.
/// Stops counting at `most`.
uint32_t count_tokens(const Document& document, const Stretch& stretch, uint32_t most = UINT32_MAX);

/// The tokens of a stretch as a person would cut them: technical names whole, full stops and commas left out.
void cut_tokens(const Document& document, const Stretch& stretch, std::vector<Stretch>& tokens);
/// The span of the first; empty: there is none.
Span first_token(const Document& document, const Stretch& stretch);
/// Their spans alone.
std::vector<Span> read_tokens(const Document& document, const Stretch& stretch);

/// Words in one line: where they are wrapped, a line end becomes a space.
std::string in_one_line(std::string_view words);

}
