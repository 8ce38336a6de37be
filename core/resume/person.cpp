// Who it is.
#include <algorithm>
#include <array>

#include "core/resume/name_words.hpp"
#include "core/resume/person.hpp"
#include "core/resume/rows.hpp"
#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

static bool could_be_name(const Document& document, Span span) {
  const std::string_view text = document[span];
  const Stretch words = document.stretch_of(span);
  const uint32_t count = words.end_word - words.first_word;
  static constexpr CharSet others("@/:0123456789+#&?!_=<>[]{}\\%$");
  if (count == 0 || count > 8 || text.size() > 60 || others.meets(text)) return false;
  // 'de la Cruz' is a name, 'engineer' is none
  if (is_lower(text[0]) && text.find(' ') == text.npos) return false;
  // 'Dr. med. Ada Mann'
  static constexpr auto titles = word_set("dr", "prof", "med", "dent", "phil", "rer", "nat", "jur", "dipl",
                                          "ing", "mag", "frau", "herr", "mr", "mrs", "ms", ".", "-");
  uint32_t known = 0;
  bool titled = true;
  for (const Word& word : document.words_of(words)) {
    titled = titled && titles.has(document[word]);
    if (titled) continue;
    const uint16_t flags = lexicon::flags(word.id);
    if ((flags & (word_flag::title | word_flag::degree)) != 0) return false;
    known += (flags & (word_flag::stop | word_flag::verb_past)) != 0;
  }
  return !titled && known * 2 < count + 1;
}

// 'oe' of 'ö', as German names are written in addresses; empty: another letter.
static std::string_view written_out(char32_t c) {
  switch (c | 0x20) {
    case 0xE4:
      return "ae";
    case 0xF6:
      return "oe";
    case 0xFC:
      return "ue";
    default:
      return c == 0xDF ? "ss" : std::string_view();
  }
}

// Letters of ASCII alone, small, accents taken off. `german`: umlauts written out.
static std::string folded_letters(std::string_view text, bool german = false) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (const std::string_view two = german ? written_out(point.value) : std::string_view(); !two.empty()) {
      out += two;
      at += point.size;
      continue;
    }
    const Folded folded = point.value < 0x80 ? Folded{} : fold(point.value);
    if (is_letter(text[at])) out.push_back(lower(text[at]));
    for (uint8_t i = 0; i < folded.size; ++i)
      if (is_lower(folded.bytes[i])) out.push_back(folded.bytes[i]);
    at += point.size;
  }
  return out;
}

class NameReader {
 public:
  NameReader(Resume& resume, const Section& first)
      : resume_(resume), document_(resume.document), first_(first) {}

  void read() {
    find_name(first_.first_line, first_.end_line, 5, false);
    if (resume_.contact.name.empty()) find_labelled();
    if (!first_.heading.empty() || !has_evidence(resume_.contact.name)) look_further();
    for (int lines = 0; lines < 2 && join_below(); ++lines) {}
    join_above();
  }

  // The name in capitals among headings in capitals is none of them.
  void leave_headings() {
    for (Section& section : resume_.sections)
      if ((section.kind == SectionKind::other || section.kind == SectionKind::summary) &&
          !section.heading.empty() && section.heading.overlaps(resume_.contact.name)) {
        section.kind = SectionKind::contact;
        section.first_line = document_.line_at(section.heading.begin);
        section.heading = {};
      }
  }

  // Beside a column that is read first, the name stands below the last of its sections, which ends there:
  // what follows is of the person. That section; its span is empty: there is none.
  Section part_at_name() {
    const Span name = resume_.contact.name;
    const uint32_t at = name.empty() ? 0 : resume_.section_at(name.begin);
    if (at == 0) return {};
    Section& open = resume_.sections[at];
    const bool listed = open.kind == SectionKind::skills || open.kind == SectionKind::languages ||
                        open.kind == SectionKind::certifications || open.kind == SectionKind::awards ||
                        open.kind == SectionKind::interests || open.kind == SectionKind::contact ||
                        open.kind == SectionKind::publications || open.kind == SectionKind::volunteering ||
                        open.kind == SectionKind::references || open.kind == SectionKind::other;
    const uint32_t line = document_.line_at(name.begin);
    if (!listed || line <= open.first_line ||
        bare_line(document_, document_.lines[line]).begin != name.begin ||
        !document_.lines[line - 1].span.empty() || !has_evidence(name))
      return {};
    return cut_section(resume_, at, line);
  }

 private:
  bool is_heading(Span span) const {
    return lexicon::section_heading(document_, document_.stretch_of(span)) >= 0 ||
           heading_shape(document_[span]).kind >= 0;
  }

  // The part of a line that could be a name.
  Span name_in(Span line) const {
    Span name;
    each_part(document_, line, [&](Span part) {
      if (!name.empty()) return;
      const std::string_view text = document_[part];
      const size_t label = text.find(':');
      if (is_name_label(text)) return;
      if (label != text.npos && is_name_label(text.substr(0, label)))
        part = trim_separators(document_.text, {part.begin + static_cast<uint32_t>(label) + 1, part.end});
      part = bare_name(document_, part);
      if (!part.empty() && could_be_name(document_, part) && !is_document_word(document_, part) &&
          !is_heading(part))
        name = part;
    });
    return name;
  }

  // 'Name<tab>Ada Mann' in a form near the top.
  void find_labelled() {
    const auto end = std::min<uint32_t>(20, static_cast<uint32_t>(document_.lines.size()));
    for (uint32_t line = 0; line < end && resume_.contact.name.empty(); ++line) {
      const Span span = document_.lines[line].span;
      const size_t tab = document_[span].find_first_of("\t:");
      if (tab == std::string_view::npos || !is_name_label(document_[span].substr(0, tab))) continue;
      resume_.contact.name =
          name_in(trim_separators(document_.text, {span.begin + static_cast<uint32_t>(tab) + 1, span.end}));
    }
  }

  // Beside a column that is read first, the name may stand further below.
  void look_further() {
    const Span guess = resume_.contact.name;
    resume_.contact.name = {};
    gather_evidence();
    if (!evidence_.empty()) find_name(0, static_cast<uint32_t>(document_.lines.size()), 400, true);
    if (resume_.contact.name.empty() && guess.empty() && gather_hosts())
      find_name(0, static_cast<uint32_t>(document_.lines.size()), 400, true);
    const Span proven = resume_.contact.name;
    const uint32_t own = guess.empty() ? 0 : document_.line_at(guess.begin);
    const bool alone = !guess.empty() && bare_line(document_, document_.lines[own]) == guess;
    const bool goes_on = alone && (word_count(document_, guess) == 1 || word_count(document_, proven) == 1) &&
                         proven.begin >= guess.end && document_.line_at(proven.begin) <= own + 2 &&
                         !is_place(document_, guess);
    if (proven.empty() || goes_on) resume_.contact.name = guess;
  }

  void find_name(uint32_t first, uint32_t end, uint32_t most, bool proven) {
    uint32_t seen = 0;
    for (uint32_t line = first; line < end && seen < most; ++line) {
      const Stretch& stretch = document_.lines[line];
      if (stretch.first_word == stretch.end_word) continue;
      ++seen;
      if (proven && (stretch.span.size() > 160 || !has_evidence(stretch))) continue;
      const Span name = name_in(bare_line(document_, stretch));
      // An author among others is not whose resume it is.
      if (proven && !name.empty() && bare_line(document_, stretch) != name &&
          resume_.sections[resume_.section_at(name.begin)].kind == SectionKind::publications)
        continue;
      if (name.empty() || ((proven || is_place(document_, name)) && !has_evidence(name))) continue;
      resume_.contact.name = name;
      return;
    }
  }

  // What the addresses say of the name: 'jane.doe' of 'jane.doe@acme.com', 'janedoe' of 'github.com/janedoe'.
  void gather_evidence() {
    if (gathered_) return;
    gathered_ = true;
    for (const Span email : resume_.contact.emails) {
      const std::string_view text = document_[email];
      evidence_ += folded_letters(text.substr(0, text.find('@'))) + ' ';
    }
    size_t count = 0;
    for (const Link& link : resume_.contact.links) {
      const std::string_view text = document_[link.span];
      if (link.kind != LinkKind::other && ++count < 5)
        evidence_ += folded_letters(text.substr(text.rfind('/') + 1)) + ' ';
    }
    learn_pairs();
  }

  // 'janedoe' of 'janedoe.dev', where nothing else tells. Returns whether there are any.
  bool gather_hosts() {
    evidence_.clear();
    for (const Link& link : resume_.contact.links) {
      const std::string_view text = document_[link.span];
      const size_t begin = text.find("://") == text.npos ? 0 : text.find("://") + 3;
      const std::string_view host = text.substr(begin, text.find('/', begin) - begin);
      if (link.kind == LinkKind::other && host.rfind('.') != host.npos && evidence_.size() < 100)
        evidence_ += folded_letters(host.substr(0, host.rfind('.'))) + ' ';
    }
    learn_pairs();
    return !evidence_.empty();
  }

  void learn_pairs() {
    for (size_t i = 0; i + 1 < evidence_.size(); ++i)
      if (evidence_[i] != ' ' && evidence_[i + 1] != ' ')
        pairs_[evidence_[i] & 31] |= uint32_t{1} << (evidence_[i + 1] & 31);
  }

  // Whether the evidence holds a word of these. The first two letters of most words do not stand together in
  // it.
  bool has_evidence(const Stretch& words) const {
    const char* const all = document_.text.data();  // a zero stands behind its end
    for (const Word& word : document_.words_of(words)) {
      const char first = all[word.begin], second = all[word.begin + 1];
      const bool plain = static_cast<uint8_t>(first | second) < 0x80;
      if ((plain && (pairs_[first & 31] >> (second & 31) & 1) == 0) || word.size < 3) continue;
      const std::string_view text = document_[word];
      const bool accented =
          std::any_of(text.begin(), text.end(), [](char c) { return static_cast<uint8_t>(c) >= 0x80; });
      if (tells(folded_letters(text)) || (accented && tells(folded_letters(text, true)))) return true;
    }
    return false;
  }
  bool tells(const std::string& letters) const {
    return letters.size() >= 3 && evidence_.find(letters) != evidence_.npos;
  }

  bool has_evidence(Span name) {
    gather_evidence();
    return !evidence_.empty() && !name.empty() && has_evidence(document_.stretch_of(name));
  }

  // A name in large type may take two lines.
  bool join_below() {
    Span& name = resume_.contact.name;
    if (name.empty()) return false;
    const uint32_t own = document_.line_at(name.end - 1);
    const bool blank = own + 1 < document_.lines.size() && document_.lines[own + 1].span.empty();
    const uint32_t line = own + (blank ? 1 : 0);
    if (line + 1 >= document_.lines.size() || bare_line(document_, document_.lines[own]).end != name.end)
      return false;
    const Span below = bare_line(document_, document_.lines[line + 1]);
    if (below.empty() || below.size() > 30 || !could_be_name(document_, below) || is_heading(below) ||
        has_flag(document_, below, word_flag::place))
      return false;
    const uint32_t words = word_count(document_, below);
    const bool broken = word_count(document_, name) == 1 || document_.text[name.end - 1] == '-';
    const bool goes_on = has_evidence(below) ||
                         (broken && words <= 2 &&
                          (evidence_.empty() || is_in_address(below) || are_alike_and_strange(name, below)));
    if (words > 3 || !goes_on) return false;
    name.end = below.end;
    return true;
  }

  // 'KEONI' above 'KAHANANUI': words that no list knows, both in capitals or neither.
  bool are_alike_and_strange(Span name, Span below) const {
    const auto small = [&](Span span) {
      const std::string_view text = document_[span];
      return std::any_of(text.begin(), text.end(), is_lower);
    };
    for (const Word& word : document_.words_of(document_.stretch_of(below)))
      if (word.id != 0 || is_title_word(document_, word)) return false;
    return small(name) == small(below);
  }

  // 'Pierre-', 'Yves' above 'Dubois', at the top of the text.
  void join_above() {
    Span& name = resume_.contact.name;
    if (name.empty() || word_count(document_, name) != 1) return;
    uint32_t line = document_.line_at(name.begin);
    for (int parts = 0; parts < 2 && line > 0 && line <= 6; ++parts) {
      --line;
      if (document_.lines[line].span.empty() && line > 0) --line;
      const Span above = document_.lines[line].span;
      const bool hyphen = !above.empty() && document_.text[above.end - 1] == '-';
      if (above.empty() || word_count(document_, above) > 2 || !could_be_name(document_, above) ||
          is_heading(above) || is_document_word(document_, above) || (parts > 0 && !hyphen))
        return;
      name.begin = above.begin;
    }
  }

  // 'O'Brien' of 'siobhan@obrien.example'.
  bool is_in_address(Span part) const {
    for (const Word& word : document_.words_of(document_.stretch_of(part))) {
      const std::string letters = folded_letters(document_[word]);
      if (letters.size() < 4) continue;
      for (const Span email : resume_.contact.emails)
        if (folded_letters(document_[email]).find(letters) != std::string::npos) return true;
      for (const Link& link : resume_.contact.links)
        if (folded_letters(document_[link.span]).find(letters) != std::string::npos) return true;
    }
    return false;
  }

  Resume& resume_;
  const Document& document_;
  const Section first_;
  std::string evidence_;
  std::array<uint32_t, 32> pairs_{};  // by a letter of the evidence, those that follow it, of either case
  bool gathered_ = false;
};

void read_person(Resume& resume, const Section& first, const Section* named) {
  // The sections may move when one is cut in two.
  const Section top = first;
  Section details = named != nullptr ? *named : Section();
  NameReader reader(resume, top);
  reader.read();
  reader.leave_headings();
  // The name in large type below 'Curriculum vitae': what is below it is of the person.
  if (const uint32_t own = resume.section_at(resume.contact.name.begin);
      named == nullptr && own != 0 && resume.sections[own].kind == SectionKind::contact)
    details = resume.sections[own];
  const Section behind = reader.part_at_name();
  read_place(resume, top, details.span.empty() ? nullptr : &details, behind.span.empty() ? nullptr : &behind);
}

}
