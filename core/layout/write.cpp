// The text, from lines in reading order: words cut at a line's end and addresses broken over lines made
// whole.
#include <algorithm>
#include <cstdlib>

#include "core/layout/glyphs.hpp"
#include "core/layout/order.hpp"
#include "core/text/ascii.hpp"
#include "core/text/sort.hpp"
#include "core/text/word_set.hpp"

namespace resume::layout {

// Gaps between segments, in hundredths of a letter's height.
static constexpr int64_t tab_gap = 150;   // a cell of its own
static constexpr int64_t given_gap = 48;  // the file's blank is one that parts words

struct Writer {
  Source& source;
  Reading& reading;
  uint32_t page = 0;
  const ReadLine* before = nullptr;   // the line written last, on this page
  const PageReading* read = nullptr;  // of `page`
  std::vector<int32_t> lefts = {};    // where its segments begin, sorted
  int32_t bullet = INT32_MAX;         // the left edge of the bullet whose lines these are

  std::string& text() { return source.text; }
  uint32_t at() const { return static_cast<uint32_t>(source.text.size()); }
  const Segment& segment(const ReadLine& line, uint32_t place) const {
    return read->segments[read->order[place < line.end ? place : line.end - 1]];
  }
  const Piece& first_piece(const ReadLine& line) const {
    return read->pieces[segment(line, line.first).first];
  }
  const Piece& last_piece(const ReadLine& line) const {
    return read->pieces[segment(line, line.end - 1).end - 1];
  }
  std::string_view letters(const Piece& piece) const { return text_of(reading.letters, piece.letters); }
};

static bool is_lower(std::string_view letters) {
  return !letters.empty() && ((letters[0] >= 'a' && letters[0] <= 'z') || (letters[0] & 0x80) != 0);
}
static bool is_word_letter(char c) { return is_letter(c) || (c & 0x80) != 0; }

// Bytes of the hyphen that letters end in; 0: in none.
static uint32_t hyphen_size(std::string_view letters) {
  for (const std::string_view hyphen : {"-", "\u2010", "\u00AD"})
    if (letters.size() > hyphen.size() && letters.substr(letters.size() - hyphen.size()) == hyphen)
      return static_cast<uint32_t>(hyphen.size());
  return 0;
}

// Words that keep their hyphen: 'full-' at a line's end goes on as 'full-stack'.
static bool keeps_hyphen(std::string_view word) {
  static constexpr auto firsts = word_set(
      "full", "cross", "self", "long", "short", "high", "low", "well", "non", "multi", "end", "real", "open",
      "state", "third", "large", "small", "data", "cloud", "event", "test", "user", "time", "on", "off", "in",
      "front", "back", "client", "server", "part", "team", "cost", "award", "post", "pre", "co", "re", "e",
      "year", "month", "first", "second", "hands", "day", "life", "business", "decision", "detail", "goal",
      "result", "results", "customer", "object", "feature", "domain", "mobile", "follow");
  return firsts.has(word);
}

// Without a span the fact has that of its pieces.
static void tell(Writer& writer, FactKind kind, const Piece& from, const Piece& to, Span span = {}) {
  const std::vector<Run>& runs = writer.source.pages[writer.page].runs;
  const Rect rect = unite(rect_of(runs[from.run]), rect_of(runs[to.run]));
  add_fact(writer.source, writer.reading, {kind, number_of(writer.page), rect, span, 0, {}},
           span.empty() ? RunRange{from.run, to.run} : RunRange{});
}

// The text behind the last blank: the word that a line ends in.
static std::string_view last_word(std::string_view text) {
  return text.substr(text.find_last_of(" \t\n") + 1);
}

// How the first word of a line stands to the last one of the line before.
enum class Join : uint8_t { none, kept, hyphenated, link };

// 'doe.example', 'doe.dev/work': a full stop between letters.
static bool is_address_end(std::string_view word) {
  const size_t stop = word.find('.');
  return stop != word.npos && stop > 1 && stop + 2 < word.size() && is_letter(word[stop - 1]) &&
         is_letter(word[stop + 1]);
}

// 'doe-1234 (LinkedIn)': the rest of an address with what LinkedIn's own print calls it.
static bool ends_linkedin_address(const Writer& writer, const ReadLine& line) {
  static constexpr auto labels =
      word_set("(linkedin)", "(company)", "(personal)", "(portfolio)", "(other)", "(blog)", "(rss)");
  std::string text;
  for (uint32_t cell = line.first; cell < line.end; ++cell)
    for (uint32_t i = writer.segment(line, cell).first; i < writer.segment(line, cell).end; ++i) {
      if (!text.empty() && (writer.read->pieces[i].gap || cell != line.first)) text += ' ';
      text += writer.letters(writer.read->pieces[i]);
      if (text.size() > 60) return false;
    }
  const size_t blank = text.find(' ');
  return blank != text.npos && blank > 0 && text[0] != '(' &&
         labels.has(std::string_view(text).substr(blank + 1));
}

// Takes away the hyphen of a word that goes on in `line`.
static Join find_join(Writer& writer, const ReadLine& line) {
  if (writer.before == nullptr || writer.before->region != line.region || line.after_block) return Join::none;
  const Piece& last = writer.last_piece(*writer.before);
  const Piece& next = writer.first_piece(line);
  if (last.letters.empty() || next.letters.empty()) return Join::none;
  if (last.link != 0 && last.link == next.link) {
    const std::string_view address = writer.reading.addresses[last.link];
    const std::string_view head = last_word(writer.text());
    const std::string_view tail = writer.letters(next).substr(0, writer.letters(next).find(' '));
    if (head.empty() || tail.empty()) return Join::none;
    const std::string whole = std::string(head).append(tail);
    const bool split = is_part_of(whole, address) && whole.find_first_of("@./") != whole.npos;
    if (split && address.find(whole) == address.npos && head.back() == '-') writer.text().pop_back();
    return split ? Join::link : Join::none;
  }
  if (const std::string_view head = last_word(writer.text());
      head.find("linkedin.com/") != head.npos && ends_linkedin_address(writer, line))
    return Join::link;
  const uint32_t hyphen = hyphen_size(writer.letters(last));
  if (hyphen == 0 || !is_lower(writer.letters(next))) return Join::none;
  const std::string_view word = last_word(writer.text());
  // 'linkedin.com/in/jane-' above 'doe', 'jane-' above 'doe.example'
  const std::string_view tail = writer.letters(next).substr(0, writer.letters(next).find(' '));
  if (hyphen == 1 && (word.find('/') != word.npos || word.find('@') != word.npos || is_address_end(tail)))
    return Join::kept;
  const std::string_view head = word.substr(0, word.size() - hyphen);
  if (head.size() < 2 || !std::all_of(head.begin(), head.end(), is_word_letter)) return Join::none;
  if (hyphen == 1 && keeps_hyphen(head)) return Join::kept;
  writer.text().resize(writer.text().size() - hyphen);
  return Join::hyphenated;
}

static void write_piece(Writer& writer, const Piece& piece) {
  const uint32_t begin = writer.at();
  writer.text() += writer.letters(piece);
  writer.source.pages[writer.page].runs[piece.run].span = {begin, writer.at()};
}

// Written before a line that goes on below the words of a bullet.
static constexpr std::string_view hanging = "  ";

// Writes a piece whose first word ends a word of the line before: the line ends behind it.
static void write_broken(Writer& writer, const Piece& piece, bool hangs) {
  const std::string letters(writer.letters(piece));
  const size_t blank = letters.find(' ');
  const uint32_t begin = writer.at();
  (writer.text() += letters.substr(0, blank)) += '\n';
  if (hangs && blank != letters.npos) writer.text() += hanging;
  if (blank != letters.npos) writer.text() += letters.substr(blank + 1);
  writer.source.pages[writer.page].runs[piece.run].span = {begin, writer.at()};
}

static void write_segment(Writer& writer, const Segment& segment, bool broken, bool hangs) {
  bool spaced = false;
  for (uint32_t i = segment.first; i < segment.end; ++i) {
    const Piece& piece = writer.read->pieces[i];
    const bool first = i == segment.first;
    if (!first && piece.gap && writer.text().back() != '\n') writer.text() += ' ';
    if (first && broken) {
      write_broken(writer, piece, hangs);
    } else {
      write_piece(writer, piece);
    }
    if (piece.spaced && !spaced) {
      uint32_t end = i;
      while (end + 1 < segment.end && writer.read->pieces[end + 1].spaced) ++end;
      tell(writer, FactKind::letter_spaced, piece, writer.read->pieces[end]);
    }
    spaced = piece.spaced;
  }
}

// Whether some other segments begin where this one does: cells of a column, however narrow the gap before
// them.
static bool begins_column(const Writer& writer, const Segment& segment) {
  constexpr int32_t near = 100;
  const auto first = std::lower_bound(writer.lefts.begin(), writer.lefts.end(), segment.left - near);
  const auto end = std::upper_bound(first, writer.lefts.end(), segment.left + near);
  return end - first >= 3;
}

// Whether a line stands below the words of a bullet, further right than its mark.
static bool hangs_below_bullet(Writer& writer, const ReadLine& line) {
  const Segment& first = writer.segment(line, line.first);
  const std::string_view letters = writer.letters(writer.first_piece(line));
  if (begins_with_bullet(letters)) {
    writer.bullet = first.left;
    return false;
  }
  const bool same = writer.before != nullptr && writer.before->region == line.region && !line.after_block;
  const int64_t step = int64_t{first.left} - writer.bullet;
  if (same && writer.bullet != INT32_MAX && step * 4 > first.size && step < int64_t{first.size} * 3)
    return true;
  writer.bullet = INT32_MAX;
  return false;
}

// 'Engineer' in bold type before 'Acme', which is not.
static bool ends_bold(const Writer& writer, const Segment& before, const Segment& segment) {
  const std::vector<Run>& runs = writer.source.pages[writer.page].runs;
  const auto bold_at = [&](uint32_t piece) {
    return is_bold(writer.source, runs[writer.read->pieces[piece].run]);
  };
  return bold_at(before.end - 1) && !bold_at(segment.first);
}

static void write_line(Writer& writer, const ReadLine& line) {
  const bool hangs = hangs_below_bullet(writer, line);
  const Join join = find_join(writer, line);
  const bool broken = join != Join::none;
  const auto word = static_cast<uint32_t>(writer.at() - (broken ? last_word(writer.text()).size() : 0));
  const Piece* const last = broken ? &writer.last_piece(*writer.before) : nullptr;
  if (!broken && !writer.text().empty()) writer.text() += line.after_block ? "\n\n" : "\n";
  if (!broken && hangs) writer.text() += hanging;
  for (uint32_t i = line.first; i < line.end; ++i) {
    const Segment& segment = writer.segment(line, i);
    if (i != line.first) {
      const Segment& before = writer.segment(line, i - 1);
      const int64_t gap =
          (int64_t{segment.left} - before.right) * 100 / std::max({before.size, segment.size, 1});
      const bool cell = gap > tab_gap || (gap > 0 && begins_column(writer, segment));
      const bool given = gap < given_gap &&
                         (writer.read->pieces[before.end - 1].space_after ||
                          writer.read->pieces[segment.first].space_before) &&
                         int64_t{std::max(before.size, segment.size)} * 10 <
                             int64_t{std::min(before.size, segment.size)} * 11 &&
                         !ends_bold(writer, before, segment);
      // A name that was cut behind its hyphen.
      const bool hyphen = gap < 0 && hyphen_size(last_word(writer.text())) != 0;
      writer.text() += cell ? "\t" : hyphen ? "" : given || gap < 0 ? " " : "  ";
    }
    write_segment(writer, segment, broken && i == line.first, hangs);
    if (segment.turned)
      tell(writer, FactKind::rotated, writer.read->pieces[segment.first],
           writer.read->pieces[segment.end - 1]);
  }
  if (join == Join::hyphenated || join == Join::link) {
    const auto end = static_cast<uint32_t>(writer.text().find('\n', word));
    tell(writer, join == Join::link ? FactKind::broken_link : FactKind::hyphenated, *last,
         writer.first_piece(line), {word, end});
  }
  writer.before = &line;
}

// Lines in a row that hold three cells or more are a table.
static void find_tables(Writer& writer) {
  const std::vector<ReadLine>& lines = writer.read->lines;
  for (size_t first = 0, end = 0; first < lines.size(); first = end) {
    end = first;
    while (end < lines.size() && lines[end].end - lines[end].first >= 3 &&
           lines[end].region == lines[first].region)
      ++end;
    const auto rows = static_cast<uint32_t>(end - first);
    if (rows >= 3) {
      const Piece& from = writer.first_piece(lines[first]);
      const Piece& to = writer.last_piece(lines[end - 1]);
      tell(writer, FactKind::table, from, to);
      if (!writer.source.facts.empty()) writer.source.facts.back().count = rows;
    }
    end = std::max(end, first + 1);
  }
}

// Whether the file draws its lines in another order than they are read: tells the first that comes back.
static void find_file_order(Writer& writer) {
  uint32_t highest = 0, back = 0;
  const Piece* from = nullptr;
  for (const ReadLine& line : writer.read->lines) {
    const Piece& piece = writer.first_piece(line);
    if (piece.run < highest) {
      if (from == nullptr) from = &piece;
      ++back;
    }
    highest = std::max(highest, piece.run);
  }
  if (back == 0) return;
  tell(writer, FactKind::file_order, *from, *from);
  if (!writer.source.facts.empty()) writer.source.facts.back().count = back;
}

// Facts know their runs; now these have spans.
static void place_facts(Source& source, const Reading& reading) {
  for (size_t i = 0; i < source.facts.size() && i < reading.about.size(); ++i) {
    LayoutFact& fact = source.facts[i];
    const RunRange about = reading.about[i];
    if (about.first == RunRange::none || fact.page == 0 || fact.page > source.pages.size()) continue;
    const std::vector<Run>& runs = source.pages[fact.page - 1u].runs;
    const Span first = runs[about.first].span, last = runs[about.last].span;
    if (first.empty() && last.empty()) continue;
    if (first.empty() || last.empty()) {
      fact.span = first.empty() ? last : first;
    } else {
      fact.span = {std::min(first.begin, last.begin), std::max(first.end, last.end)};
    }
  }
}

// How many lines of the page behind one that ends in a side column go on in its main column: those of its
// own main column, or what stands above its first heading. The side column is read behind them.
static uint32_t count_continued(const Source& source, const Reading& reading, uint32_t page) {
  const PageReading& here = reading.pages[page];
  if (here.side == 0 || page + 1 == reading.pages.size()) return 0;
  const PageReading& next = reading.pages[page + 1];
  if (next.side != 0 && next.side_first && std::abs(next.side_left - here.side_left) <= alignment)
    return next.side;
  const auto first_of = [](const PageReading& read, uint32_t line) -> const Segment& {
    return read.segments[read.order[read.lines[line].first]];
  };
  const auto run_of = [&](uint32_t number, const Segment& segment) -> const Run& {
    return source.pages[number].runs[reading.pages[number].pieces[segment.first].run];
  };
  const Segment& heading = first_of(here, here.side);
  for (uint32_t line = 0; line < next.lines.size(); ++line) {
    const Segment& segment = first_of(next, line);
    if (segment.left >= here.side_left || segment.turned) return 0;
    if (segment.size == heading.size && run_of(page + 1, segment).font == run_of(page, heading).font &&
        run_of(page + 1, segment).colour == run_of(page, heading).colour)
      return line;
  }
  return static_cast<uint32_t>(next.lines.size());
}

void write_text(Source& source, Reading& reading) {
  Writer writer{source, reading};
  const auto write_lines = [&](uint32_t page, uint32_t first, uint32_t end) {
    writer.page = page;
    writer.read = &reading.pages[page];
    writer.before = nullptr;
    writer.lefts.clear();
    for (const Segment& segment : writer.read->segments) writer.lefts.push_back(segment.left);
    sort_list(writer.lefts);
    for (uint32_t line = first; line < end; ++line) write_line(writer, writer.read->lines[line]);
  };
  for (uint32_t page = 0, first = 0; page < reading.pages.size(); ++page) {
    const auto end = static_cast<uint32_t>(reading.pages[page].lines.size());
    const uint32_t continued = count_continued(source, reading, page);
    if (continued != 0) {
      write_lines(page, first, reading.pages[page].side);
      write_lines(page + 1, 0, continued);
      first = std::max(first, reading.pages[page].side);
    }
    write_lines(page, first, end);
    first = continued;
    find_tables(writer);
    find_file_order(writer);
  }
  if (!source.text.empty()) source.text += '\n';
  place_facts(source, reading);
}

}
