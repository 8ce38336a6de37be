#include "core/resume/bullets.hpp"

#include <algorithm>

#include "core/resume/language.hpp"
#include "core/text/ascii.hpp"
#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"

namespace resume {

Span bullet_mark(const Document& document, const Stretch& line) {
  const std::string_view text = document.text;
  if (!begins_list_item(text, line.span)) return {};
  uint32_t at = line.span.begin + code_point_at(text, line.span.begin).size;
  if (is_digit(text[line.span.begin])) {
    while (at < line.span.end && text[at] != '.' && text[at] != ')') ++at;
    ++at;
  }
  while (at < line.span.end) {
    const CodePoint point = code_point_at(text, at);
    const char32_t c = point.value;
    if (c != ' ' && c != '\t' && c != 0xA0 && (c < 0x2002 || c > 0x200B) && c != 0xFE0F) break;
    at += point.size;
  }
  return {line.span.begin, at};
}

// A wrapped line is at least this long, or nearly as long as the longest of its neighbours.
static constexpr uint32_t wrapped_bytes = 60;

static bool ends_open(const Document& document, const Stretch& stretch) {
  const std::string_view text = document.text;
  const Span line = stretch.span;
  const char last = text[line.end - 1];
  return last == ',' || last == '-' || last == '&' || last == '/' || last == '(' ||
         (line.end - line.begin >= 2 && text_of(text, {line.end - 2, line.end}) == "\xC2\xAD");
}

// Whether the first word of `row` had found room behind the row before: then nobody wrapped the line there.
// Letters differ in width, so some room does not tell. `width`: bytes of a full line.
static bool had_room(const Document& document, const Row& row, const Row& before, uint32_t width) {
  const Word& first = document.words[row.line.first_word];
  return (before.line.span.size() + 1 + first.size) * 10 < width * 9;
}

static bool starts_with_verb(const Document& document, const Row& row) {
  if (row.line.first_word == row.line.end_word) return false;
  const Word& first = document.words[row.line.first_word];
  if (first.size >= 6 && is_upper(document.text[first.begin]) && ends_with_letters(document[first], "ing"))
    return true;
  const uint16_t flags = lexicon::flags(first.id);
  return (flags & (word_flag::verb_past | word_flag::verb_base | word_flag::adverb)) != 0;
}

// Lines without marks that begin with a capital go on only where lines are seen to be wrapped, or where all
// others end as sentences.
static bool goes_on_unmarked(const Document& document, const Row& row, const Row& before) {
  if (starts_with_verb(document, row)) return false;
  if (row.sentences && before.line.span.size() * 2 >= row.widest) return true;
  return row.wrapped != 0 && before.line.span.size() >= wrapped_bytes &&
         !had_room(document, row, before, row.wrapped);
}

bool hangs_below(const std::vector<Row>& rows, uint32_t i) {
  const uint32_t column = rows[i].column;
  for (uint32_t k = i; column >= 2 && k > 0 && !rows[k].after_blank; --k) {
    const Row& above = rows[k - 1];
    if (!above.mark.empty()) return above.column + 2 <= column;
    if (above.column != column) return false;
  }
  return false;
}

// 'ACME WERKE | GHENT': two words or more, all in capitals.
static bool is_loud(std::string_view text) {
  size_t letters = 0, blanks = 0;
  for (const char c : text) {
    if (is_lower(c)) return false;
    letters += is_upper(c), blanks += c == ' ';
  }
  return letters >= 8 && blanks > 0;
}

bool goes_on(const Document& document, const std::vector<Row>& rows, uint32_t i) {
  const std::string_view text = document.text;
  const Row &row = rows[i], &before = rows[i - 1];
  if (!row.mark.empty() || before.kind == RowKind::dated || before.is_link) return false;
  if (hangs_below(rows, i)) return true;
  // Where wrapped lines stand below the words of their bullets, this one does not go on; nor do two cells.
  const bool head = row.kind == RowKind::head;
  if (row.hangs && head && (!before.mark.empty() || before.column > row.column)) return false;
  if (head && wide_gap(document, row.line, row.line.span.begin, row.line.span.end) != row.line.span.end)
    return false;
  const char last = text[before.line.span.end - 1];
  if (is_loud(document[row.line.span]) && !is_loud(document[before.line.span])) return false;
  if (begins_small(document[row.line.span])) return !row.after_blank || last != '.';
  if (row.after_blank || row.is_label) return false;
  if (ends_open(document, before.line)) return true;
  if (ends_small(document, before.line.span) && !had_room(document, row, before, row.widest)) return true;
  const bool closed = last == '.' || last == ';' || last == ':' || last == '!';
  if (!before.mark.empty()) {
    if (!closed && row.kind == RowKind::prose && !starts_with_verb(document, row)) return true;
    return !closed && before.line.span.size() >= wrapped_bytes && row.column >= before.column &&
           !had_room(document, row, before, row.widest);
  }
  return !closed && goes_on_unmarked(document, row, before);
}

class BulletReader {
 public:
  BulletReader(const Document& document, const std::vector<Row>& rows, uint32_t position,
               std::vector<Bullet>& bullets)
      : document_(document), rows_(rows), position_(position), bullets_(bullets) {}

  void read(uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end; ++i) marked_ = marked_ || !rows_[i].mark.empty();
    closes_ = end > first && rows_[end - 1].kind == RowKind::dated && rows_[first - 1].kind != RowKind::dated;
    for (uint32_t i = first; i < end; ++i) {
      const Row& row = rows_[i];
      if (row.mark.empty() && open_ && joins(i)) {
        bullet_.span.end = row.text_end;
        continue;
      }
      close();
      if (row.mark.empty() && (marked_ || says_nothing(row))) continue;
      begin(row);
    }
    close();
  }

 private:
  bool joins(uint32_t i) const {
    const Row& row = rows_[i];
    // 'in Germany and' above 'Switzerland.', 'in Germany' above 'and Switzerland'
    const std::string_view first = document_[document_.words[row.line.first_word]];
    const bool open =
        row.is_place && !row.after_blank &&
        (ends_small(document_, rows_[i - 1].line.span) || (is_lower(first[0]) && is_small_word(first)));
    if (says_nothing(row) && !open) return false;
    if (goes_on(document_, rows_, i)) return true;
    // The rest of a line that had no room for it.
    if (marked_ && row.kind == RowKind::head && !row.hangs && !rows_[i - 1].mark.empty() &&
        !row.after_blank && !row.is_label && !row.has_title &&
        document_.text[rows_[i - 1].line.span.end - 1] != '.' && !is_loud(document_[row.line.span]) &&
        !had_room(document_, row, rows_[i - 1], row.widest))
      return true;
    // A rest of two words, below a line that was wrapped.
    return row.kind == RowKind::prose && marked_ && !row.after_blank && !row.is_label &&
           row.column > rows_[i - 1].column;
  }

  // Places, addresses and durations that a layout put between the bullets; 'Technologies: Go, Kafka'.
  bool says_nothing(const Row& row) const {
    // 'Department of Physics' below a heading, where what was done at others has marks.
    const bool department = !marked_ && row.listed && row.kind == RowKind::head && row.has_employer &&
                            !row.has_title && row.line.end_word - row.line.first_word <= 8;
    return row.is_link || row.is_place || row.is_remark || department || row.asked == FormPart::other ||
           (!is_lower(document_.text[row.line.span.begin]) && is_duration(document_, row.line.span)) ||
           (row.kind == RowKind::dated && (row.rest == 0 || closes_)) ||
           (row.is_label && row.line.span.end - row.line.span.begin < 80);
  }

  void begin(const Row& row) {
    bullet_ = {{std::max(row.line.span.begin, row.mark.end), row.text_end}, row.mark, position_, {}};
    while (cut_blank(bullet_.mark)) {}
    open_ = true;
  }

  // Blanks behind the mark are none of it.
  bool cut_blank(Span& mark) const {
    if (mark.size() < 2) return false;
    uint32_t last = mark.end - 1;
    while (last > mark.begin && (static_cast<uint8_t>(document_.text[last]) & 0xC0) == 0x80) --last;
    const char32_t c = code_point_at(document_.text, last).value;
    if (last == mark.begin || (c != ' ' && c != '\t' && c != 0xA0 && (c < 0x2002 || c > 0x200B)))
      return false;
    mark.end = last;
    return true;
  }

  void close() {
    if (!open_) return;
    open_ = false;
    bullet_.words = document_.stretch_of(bullet_.span);
    if (bullet_.words.first_word != bullet_.words.end_word) bullets_.push_back(bullet_);
  }

  const Document& document_;
  const std::vector<Row>& rows_;
  const uint32_t position_;
  std::vector<Bullet>& bullets_;
  Bullet bullet_;
  bool open_ = false, marked_ = false;
  bool closes_ = false;  // the dates stand below the bullets
};

void read_bullets(const Document& document, const std::vector<Row>& rows, uint32_t first, uint32_t end,
                  uint32_t position, std::vector<Bullet>& bullets) {
  BulletReader(document, rows, position, bullets).read(first, end);
}

}
