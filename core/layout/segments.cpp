#include <algorithm>
#include <cstdlib>

#include "core/layout/glyphs.hpp"
#include "core/layout/pieces.hpp"
#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "core/text/sort.hpp"
#include "core/text/utf8.hpp"

namespace resume::layout {

// Gaps, in hundredths of a letter's height.
static constexpr int64_t space_gap = 14;        // a space, though the file has none there
static constexpr int64_t wide_letter_gap = 24;  // a space where the file has other ones
static constexpr int64_t narrow_gap = 19;       // a space that some readers miss
static constexpr int64_t touching_gap = 8;      // less is none
static constexpr int64_t wide_gap = 90;         // cuts a line into segments
static constexpr int64_t bare_gap = 70;         // does so where the file has no blank
static constexpr int64_t apart_gap = 40;        // does so where type of another size stands on another line
static constexpr int64_t font_gap = 48;         // does so where another cut of the type begins: two blanks
static constexpr int64_t tag_gap = 58;          // does so between two elements of the file's structure
static constexpr int64_t bullet_gap = 450;      // between a bullet and its text
static constexpr int64_t letter_gap = 130;      // at most between letters of a letter-spaced word
static constexpr int64_t spaced_word_gap = 50;  // parts words that are letter-spaced by blanks
static constexpr uint32_t least_letters = 4;    // that are spaced

static int64_t gap_between(const Piece& a, const Piece& b) {
  return (int64_t{b.left} - a.right) * 100 / std::max(a.size, b.size);
}

static std::string_view letters_of(const Reading& reading, const Piece& piece) {
  return text_of(reading.letters, piece.letters);
}

static bool is_word_letter(char32_t c) {
  if (c < 0x80) return is_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c));
  return fold(c).letter_class == LetterClass::letter;
}

// One letter, or a sign that stands among the letters of a name or a heading.
static bool is_single(std::string_view letters) {
  const CodePoint first = code_point_at(letters, 0);
  if (first.size != letters.size()) return false;
  return is_word_letter(first.value) || first.value == '&' || first.value == '-' || first.value == '.' ||
         first.value == '\'';
}

static bool is_upright_script(char32_t c) { return c >= 0x2E80 && c <= 0xD7FF; }

// 'A L E X' drawn as one run: letters with single blanks between them, at least `least`. The blanks go.
static bool close_up(std::string& letters, Piece& piece, uint32_t least = least_letters) {
  const std::string_view spaced = text_of(letters, piece.letters);
  uint32_t count = 0;
  for (size_t at = 0; at < spaced.size();) {
    const CodePoint c = code_point_at(spaced, at);
    if (!is_word_letter(c.value) || is_upright_script(c.value)) return false;
    at += c.size;
    ++count;
    if (at < spaced.size() && spaced[at++] != ' ') return false;
  }
  if (count < least) return false;
  std::string closed;
  for (const char c : spaced)
    if (c != ' ') closed += c;
  std::copy(closed.begin(), closed.end(), letters.begin() + static_cast<std::ptrdiff_t>(piece.letters.begin));
  piece.letters.end = piece.letters.begin + static_cast<uint32_t>(closed.size());
  return true;
}

// Sorts pieces into rows: by base line, each row from left to right. A row holds what lies less than two
// fifths of a letter's height from its first piece.
static void sort_rows(std::vector<Piece>& pieces, std::vector<uint32_t>& rows) {
  sort_list(pieces, [](const Piece& a, const Piece& b) {
    return a.turned != b.turned ? b.turned : a.base != b.base ? a.base < b.base : a.left < b.left;
  });
  for (uint32_t i = 0, first = 0; i < pieces.size(); ++i) {
    const Piece& anchor = pieces[first];
    const bool same =
        i != 0 && pieces[i].turned == anchor.turned &&
        (int64_t{pieces[i].base} - anchor.base) * 5 <= int64_t{std::min(anchor.size, pieces[i].size)} * 2;
    if (!same) rows.push_back(first = i);
    pieces[i].row = first;
  }
  sort_list(pieces,
            [](const Piece& a, const Piece& b) { return a.row != b.row ? a.row < b.row : a.left < b.left; });
  rows.push_back(static_cast<uint32_t>(pieces.size()));
}

// Bold that is drawn by drawing twice is said once.
static void drop_doubles(Reading& reading, std::vector<Piece>& pieces) {
  std::vector<Piece> once;
  once.reserve(pieces.size());
  for (const Piece& piece : pieces) {
    const Piece* before = once.empty() ? nullptr : &once.back();
    const bool again = before != nullptr && std::abs(int64_t{before->left} - piece.left) * 10 < piece.size &&
                       std::abs(int64_t{before->base} - piece.base) * 10 < piece.size &&
                       letters_of(reading, *before) == letters_of(reading, piece);
    if (!again) once.push_back(piece);
  }
  pieces = std::move(once);
}

// 'saut´' and 'e', drawn over each other: one piece with the accent on its letter.
static void join_accents(Reading& reading, std::vector<Piece>& pieces) {
  std::vector<Piece> joined;
  joined.reserve(pieces.size());
  for (const Piece& piece : pieces) {
    char32_t mark = 0;
    size_t size = 0;
    Piece* const before = joined.empty() ? nullptr : &joined.back();
    const bool beside = before != nullptr && before->row == piece.row && before->size == piece.size &&
                        int64_t{piece.left} - before->right < piece.size / 5 &&
                        ends_in_accent(letters_of(reading, *before), mark, size);
    const char32_t whole = beside ? with_accent(mark, letters_of(reading, piece)[0]) : 0;
    if (whole == 0) {
      joined.push_back(piece);
      continue;
    }
    std::string word(letters_of(reading, *before));
    word.resize(word.size() - size);
    append_utf8(word, whole);
    word += letters_of(reading, piece).substr(1);
    before->letters.begin = static_cast<uint32_t>(reading.letters.size());
    reading.letters += word;
    before->letters.end = static_cast<uint32_t>(reading.letters.size());
    before->right = std::max(before->right, piece.right);
    before->space_after = piece.space_after;
  }
  pieces = std::move(joined);
}

// Marks the letters of letter-spaced words in a row: single letters at even distances, wider ones between
// words.
static void find_spaced(const Reading& reading, std::vector<Piece>& pieces, uint32_t first, uint32_t end) {
  for (uint32_t begin = first, stop; begin < end; begin = std::max(stop, begin + 1)) {
    std::vector<int64_t> gaps;
    for (stop = begin; stop < end && is_single(letters_of(reading, pieces[stop])); ++stop) {
      if (stop == begin) continue;
      const int64_t gap = gap_between(pieces[stop - 1], pieces[stop]);
      if (gap > 3 * letter_gap) break;
      gaps.push_back(gap);
    }
    if (stop - begin < least_letters) continue;
    std::sort(gaps.begin(), gaps.end());
    const int64_t usual = gaps[gaps.size() / 3];
    if (usual <= touching_gap || usual > letter_gap) continue;
    const CodePoint letter = code_point_at(letters_of(reading, pieces[begin]), 0);
    if (is_upright_script(letter.value)) continue;
    // Blanks that the file has behind every letter part no words.
    uint32_t given = 0;
    for (uint32_t i = begin + 1; i < stop; ++i) given += pieces[i - 1].space_after || pieces[i].space_before;
    const bool tells = given * 4 < (stop - begin) * 3;
    for (uint32_t i = begin; i < stop; ++i) {
      Piece& piece = pieces[i];
      piece.spaced = true;
      if (i == begin) continue;
      const Piece& before = pieces[i - 1];
      piece.gap = (tells && (before.space_after || piece.space_before)) ||
                  gap_between(before, piece) * 5 > usual * 8 + 5 * touching_gap;
    }
  }
}

// 'S P R', 'A' and 'C H E N' of one word: short runs beside one that is letter-spaced are too. Wide gaps, and
// two blanks, part words.
static void extend_spaced(const Source& source, uint32_t page, Reading& reading, std::vector<Piece>& pieces,
                          uint32_t first, uint32_t end) {
  const auto extend = [&](uint32_t from, uint32_t to, const Piece& left, const Piece& right) {
    if (pieces[from].spaced && !pieces[to].spaced && pieces[from].size == pieces[to].size &&
        gap_between(left, right) <= letter_gap)
      pieces[to].spaced = close_up(reading.letters, pieces[to], 1);
  };
  for (uint32_t i = first + 1; i < end; ++i) extend(i - 1, i, pieces[i - 1], pieces[i]);
  for (uint32_t i = end; i-- > first + 1;) extend(i, i - 1, pieces[i - 1], pieces[i]);
  const auto glyphs = [&](const Piece& piece) {
    return text_of(source.glyphs, source.pages[page].runs[piece.run].glyphs);
  };
  for (uint32_t i = first + 1; i < end; ++i) {
    const Piece& left = pieces[i - 1];
    Piece& right = pieces[i];
    const bool single = is_single(letters_of(reading, left)) && is_single(letters_of(reading, right));
    if (!left.spaced || !right.spaced || single) continue;
    const std::string_view before = glyphs(left), behind = glyphs(right);
    right.gap = gap_between(left, right) > spaced_word_gap || behind.substr(0, 2) == "  " ||
                (before.size() > 2 && before.substr(before.size() - 2) == "  ");
  }
}

// Whether a piece stands apart from the text before it in its row.
static bool begins_segment(const Reading& reading, const Segment& segment, const std::vector<Piece>& pieces,
                           uint32_t place, bool other_font, bool other_tag) {
  const Piece& before = pieces[place - 1];
  const Piece& piece = pieces[place];
  const int64_t gap = gap_between(before, piece);
  if (before.spaced && piece.spaced) return gap > 3 * letter_gap;
  const bool after_bullet = segment.first + 1 == place && is_bullet(letters_of(reading, before));
  const bool given = before.space_after || piece.space_before;
  // A name and, in type of another size and cut, what its bearer is or where it was.
  const int32_t least = std::min(segment.size, piece.size), most = std::max(segment.size, piece.size);
  if (int64_t{most} * 10 >= int64_t{least} * (other_font ? 11 : 15) &&
      gap > (before.base == piece.base ? space_gap : apart_gap) &&
      (segment.first + 1 < place || before.letters.size() > 2))
    return true;
  if (other_font && !after_bullet && gap > font_gap && before.base == piece.base) return true;
  return gap > (after_bullet ? bullet_gap : other_tag ? tag_gap : given ? wide_gap : bare_gap);
}

static bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }

// Whether a blank stands between two pieces of a segment, and what that tells.
// `least`: the gap that is one though the file has none there.
static void join(Source& source, uint32_t page, Reading& reading, const Piece& before, Piece& piece,
                 int64_t least) {
  if (before.spaced && piece.spaced) return;
  const int64_t gap = gap_between(before, piece);
  const bool given = before.space_after || piece.space_before;
  const std::string_view left = letters_of(reading, before), right = letters_of(reading, piece);
  const auto tell = [&](FactKind kind) {
    const std::vector<Run>& runs = source.pages[page].runs;
    add_fact(source, reading,
             {kind, number_of(page), unite(rect_of(runs[before.run]), rect_of(runs[piece.run])), {}, 0, {}},
             {before.run, piece.run});
  };
  const bool word = is_word_letter(code_point_at(right, 0).value) && !left.empty() &&
                    (is_lower_ascii(left.back()) || (left.back() & 0x80) != 0);
  if (given) {
    // A blank without width, before a small letter: the word was cut.
    piece.gap = gap > 2 || !word || !is_lower_ascii(right[0]);
    if (!piece.gap) tell(FactKind::split_word);
    return;
  }
  piece.gap = gap > least;
  if (word && piece.gap && gap < narrow_gap) tell(FactKind::glued_words);
  if (word && !piece.gap && gap > space_gap * 3 / 4) tell(FactKind::split_word);
}

// The gap that is a blank in a row though the file has none there. Where the file has the row's other blanks,
// a narrow gap is that of letters set wide; those of a justified line are narrow one as the other.
static int64_t least_blank(const std::vector<Piece>& pieces, uint32_t first, uint32_t end) {
  uint32_t given = 0, letters = 0;
  std::vector<int64_t> gaps;
  for (uint32_t i = first; i < end; ++i) {
    given += pieces[i].space_after, letters += pieces[i].letters.size();
    const int64_t gap = i == first ? 0 : gap_between(pieces[i - 1], pieces[i]);
    if (gap > touching_gap && gap < bare_gap) gaps.push_back(gap);
  }
  if (given > 2) return wide_letter_gap;
  // Fewer may be those of a word in pieces.
  if (gaps.size() < 4 || letters < 3 * (end - first)) return space_gap;
  std::sort(gaps.begin(), gaps.end());
  return std::clamp(gaps[gaps.size() / 2] * 2 / 3, touching_gap, space_gap);
}

static void add_piece(Segment& segment, const std::vector<Piece>& pieces, uint32_t place) {
  const Piece& piece = pieces[place];
  if (segment.first == segment.end) {
    segment = {place, place, piece.left, piece.right, piece.base, piece.size, piece.turned, false};
  }
  segment.end = place + 1;
  segment.right = std::max(segment.right, piece.right);
  if (piece.size > segment.size) segment.size = piece.size, segment.base = piece.base;
}

// Whether a line of an entry has its second part in another weight and nothing else between: the bold 'Acme'
// of 'Acme Ghent, Belgium'. In large type it is a name.
static bool parts_by_weight(const Source& source, const PageReading& read, const Reading& reading,
                            const Page& page, uint32_t first, uint32_t place, uint32_t end, int32_t usual) {
  const auto bold_at = [&](uint32_t i) { return is_bold(source, page.runs[read.pieces[i].run]); };
  const Piece &before = read.pieces[place - 1], &piece = read.pieces[place];
  if (!bold_at(place - 1) || bold_at(place) || before.size != piece.size || before.base != piece.base ||
      int64_t{piece.size} * 10 > int64_t{usual} * 12 || gap_between(before, piece) <= space_gap)
    return false;
  const std::string_view left = letters_of(reading, before), right = letters_of(reading, piece);
  if (!(is_letter(left.back()) || is_digit(left.back()) || left.back() == ')' || (left.back() & 0x80) != 0) ||
      !(is_upper(right[0]) || static_cast<uint8_t>(right[0]) == 0xC3))
    return false;
  uint32_t bytes = 0, words = 0;
  for (uint32_t i = first; i < end; ++i) {
    const std::string_view letters = letters_of(reading, read.pieces[i]);
    if (i < place && !bold_at(i)) return false;
    bytes += static_cast<uint32_t>(letters.size()) + 1;
    if (i < place) words += static_cast<uint32_t>(std::count(letters.begin(), letters.end(), ' ')) + 1;
  }
  return bytes <= 90 && words > 1;
}

void cut_segments(Source& source, uint32_t page, Reading& reading) {
  PageReading& read = reading.pages[page];
  std::vector<uint32_t> rows;
  sort_rows(read.pieces, rows);
  drop_doubles(reading, read.pieces);
  join_accents(reading, read.pieces);
  rows.clear();
  sort_rows(read.pieces, rows);
  for (Piece& piece : read.pieces) piece.spaced = close_up(reading.letters, piece);
  std::vector<int32_t> sizes;
  for (const Piece& piece : read.pieces) sizes.push_back(piece.size);
  sort_list(sizes);
  const int32_t usual = sizes.empty() ? 0 : sizes[sizes.size() / 2];
  for (size_t row = 0; row + 1 < rows.size(); ++row) {
    find_spaced(reading, read.pieces, rows[row], rows[row + 1]);
    extend_spaced(source, page, reading, read.pieces, rows[row], rows[row + 1]);
    const int64_t least = least_blank(read.pieces, rows[row], rows[row + 1]);
    Segment segment;
    for (uint32_t i = rows[row]; i < rows[row + 1]; ++i) {
      if (segment.first != segment.end) {
        const std::vector<Run>& runs = source.pages[page].runs;
        const bool other_font = runs[read.pieces[i - 1].run].font != runs[read.pieces[i].run].font;
        const uint32_t tag = runs[read.pieces[i].run].tag;
        const bool other_tag = tag != 0 && runs[read.pieces[i - 1].run].tag != tag;
        if (begins_segment(reading, segment, read.pieces, i, other_font, other_tag) ||
            (other_font && segment.first == rows[row] &&
             parts_by_weight(source, read, reading, source.pages[page], rows[row], i, rows[row + 1],
                             usual))) {
          read.segments.push_back(segment);
          segment = {};
        } else {
          join(source, page, reading, read.pieces[i - 1], read.pieces[i], least);
        }
      }
      add_piece(segment, read.pieces, i);
    }
    if (segment.first != segment.end) read.segments.push_back(segment);
  }
  sort_list(read.segments, [](const Segment& a, const Segment& b) {
    return a.turned != b.turned ? b.turned : a.base != b.base ? a.base < b.base : a.left < b.left;
  });
}

}
