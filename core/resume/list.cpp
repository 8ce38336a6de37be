#include "core/resume/list.hpp"

#include <algorithm>

#include "core/resume/language.hpp"
#include "core/resume/reader.hpp"
#include "core/resume/rows.hpp"
#include "core/resume/section_headings.hpp"
#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

static bool ends_hyphened(std::string_view line) {
  return line.size() > 2 && line.back() == '-' && is_letter(line[line.size() - 2]);
}

std::vector<ListLine> lines_of(const Document& document, const Section& section) {
  std::vector<ListLine> lines;
  bool after_blank = false;
  for (uint32_t i = section.first_line; i < section.end_line; ++i) {
    Stretch stretch = document.lines[i];
    if (stretch.span.begin < section.heading.end) {
      stretch = document.stretch_of({section.heading.end, stretch.span.end});
      stretch.span = trim_separators(document.text, stretch.span);
    }
    if (!section.heading_rest.empty() && stretch.span.begin == section.heading_rest.begin)
      stretch =
          document.stretch_of(trim_separators(document.text, {section.heading_rest.end, stretch.span.end}));
    if (stretch.first_word == stretch.end_word) {
      after_blank = true;
      continue;
    }
    if (i + 1 < section.end_line && is_table_head(document, stretch.span, document.lines[i + 1].span))
      continue;
    // '| Area | Tools |' above '|---|---|'
    if (i + 1 < section.end_line && document.text[stretch.span.begin] == '|' &&
        document[document.lines[i + 1].span].substr(0, 3) == "|--")
      continue;
    if (section.kind == SectionKind::education && is_form_label(document[stretch.span])) continue;
    if (const Span rest = behind_label(document, stretch.span); rest.begin != stretch.span.begin)
      stretch = document.stretch_of(rest);
    if (i + 1 < section.end_line && breaks_dates(document, stretch, document.lines[i + 1]))
      stretch = document.stretch_of({stretch.span.begin, document.lines[++i].span.end});
    ListLine line;
    const Span mark = bullet_mark(document, stretch);
    line.marked = !mark.empty();
    line.span = line.marked ? Span{mark.end, stretch.span.end} : without_decoration(document, stretch.span);
    line.after_blank = after_blank;
    if (!line.marked && !after_blank && !lines.empty()) {
      const std::string_view text = document.text;
      const char last = text[lines.back().span.end - 1];
      line.wrapped = is_lower(text[line.span.begin]) || last == ',' || last == '-' || last == '&' ||
                     (lines.back().span.size() >= 60 && last != '.' && !lines.back().marked);
    }
    // 'Bachelor of Commerce in' above 'Accounting', 'Diplom-Ingenieur' above '(FH)', 'Humboldt-' above
    // 'Universität'.
    if (!line.marked && !after_blank && !lines.empty() &&
        (document.text[line.span.begin] == '(' || ends_small(document, lines.back().span) ||
         ends_hyphened(document[lines.back().span]))) {
      lines.back().span.end = line.span.end;
      continue;
    }
    after_blank = false;
    lines.push_back(line);
  }
  return lines;
}

static bool parts_items(char32_t c) {
  return c == 0xB7 || c == 0x2022 || c == 0x2023 || c == 0x2043 || c == 0x2219 || c == 0x22C5 ||
         (c >= 0x2500 && c <= 0x27BF) || c == 0x3001 || c == 0xFF0C || c == 0xFF1B || c == 0xFF5C ||
         c == 0x30FB || c == 0x2003 || (c >= 0xE000 && c <= 0xF8FF);
}

ItemEnd item_end(const Document& document, uint32_t at, uint32_t end) {
  const std::string_view text = document.text;
  int depth = 0;
  for (uint32_t i = at; i < end;) {
    const char c = text[i];
    uint32_t size = 1;
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && depth > 0) --depth;
    bool parts = false;
    if (static_cast<uint8_t>(c) >= 0x80) {
      const CodePoint point = code_point_at(text, i);
      size = point.size;
      parts = parts_items(point.value);
    } else if (c == ',') {
      // '1,000' holds none.
      parts = i + 1 >= end || !is_digit(text[i + 1]);
    } else {
      parts = c == ';' || c == '|' || c == '\t' || (c == ' ' && i + 1 < end && text[i + 1] == ' ');
      // '`Go` `Rust`' in Markdown
      if (c == '`' && i > at && text.substr(i, 3) == "` `") parts = true, size = 3;
      if (c == '/' && i > at && is_blank(text[i - 1]) && i + 1 < end &&
          (is_blank(text[i + 1]) || text[i + 1] == '/'))
        parts = true;
    }
    if (parts && depth == 0) return {i, i + size};
    i += size;
  }
  return {end, end};
}

Span first_part(const Document& document, Span span) {
  const std::string_view text = document.text;
  int depth = 0;
  for (uint32_t i = span.begin; i < span.end;) {
    const CodePoint point = code_point_at(text, i);
    const char32_t c = point.value;
    const bool blank_before = i > span.begin && is_blank(text[i - 1]);
    if (c == '(' && i > span.begin) return trim_separators(text, {span.begin, i});
    depth += c == '[' ? 1 : c == ']' ? -1 : 0;
    const bool parts = c == ',' || c == ';' || c == '|' || c == '\t' || c == 0x2014 || c == 0xB7 ||
                       c == 0x2022 || (blank_before && (c == '-' || c == 0x2013 || c == '@' || c == ' '));
    if (parts && depth == 0 && i > span.begin) return trim_separators(text, {span.begin, i});
    i += point.size;
  }
  return span;
}

Span name_part(const Document& document, Span span) {
  const std::string_view text = document.text;
  for (uint32_t i = span.begin; i < span.end;) {
    const CodePoint point = code_point_at(text, i);
    const char32_t c = point.value;
    const bool blank_before = i > span.begin && is_blank(text[i - 1]);
    const bool parts = (c == ':' && i + 1 < span.end && is_blank(text[i + 1])) || c == '|' || c == '\t' ||
                       c == '(' || c == 0x2014 || c == 0xB7 || c == ',' ||
                       (blank_before && (c == '-' || c == 0x2013 || c == ' '));
    if (parts && i > span.begin) return trim_separators(text, {span.begin, i});
    i += point.size;
  }
  return span;
}

// ---- skills

bool names_skill_group(std::string_view text) {
  static constexpr auto groups = word_set(
      "tools", "technologies", "programming", "stack", "languages", "programming languages", "frameworks",
      "libraries", "databases", "cloud", "platforms", "infrastructure", "containers", "monitoring", "ci/cd",
      "ci", "devops", "testing", "methods", "methodologies", "practices", "operating systems", "backend",
      "frontend", "back end", "front end", "data", "soft skills", "other", "others", "web",
      "web technologies", "software", "edv", "sprachen", "programmiersprachen", "datenbanken", "werkzeuge",
      "betriebssysteme", "methoden", "plattformen", "bibliotheken", "sonstiges", "langages", "outils",
      "bases de données", "méthodes", "systèmes", "plateformes", "bibliothèques", "lenguajes", "herramientas",
      "bases de datos", "nube", "metodologías", "plataformas", "bibliotecas", "otros", "linguagens",
      "ferramentas", "bancos de dados", "nuvem", "outros", "linguaggi", "strumenti", "piattaforme", "språk",
      "plattformar", "arbetssätt", "verktyg", "databaser", "talen", "hulpmiddelen", "języki", "narzędzia",
      "bazy danych");
  return text.size() <= 24 && groups.has(text);
}

class SkillReader {
 public:
  SkillReader(const Document& document, uint32_t section, std::vector<SkillGroup>& groups)
      : document_(document), section_(section), groups_(groups) {}

  void read(const std::vector<ListLine>& lines) {
    labelled_ = count_labelled(lines) > 1;
    for (const ListLine& line : lines) widest_ = std::max(widest_, line.span.size());
    for (size_t i = 1; i < lines.size(); ++i)
      parted_ = parted_ || (has_comma(lines[i - 1].span) && has_comma(lines[i].span) && !lines[i].wrapped &&
                            !lines[i].marked && !lines[i].after_blank && label_of(lines[i].span).empty() &&
                            !goes_on(lines[i], lines[i - 1]));
    for (size_t i = 0; i < lines.size();) {
      size_t end = i + 1;
      Span span = lines[i].span;
      const bool list = has_comma(span) || has_dots(span);
      while (end < lines.size() && list && goes_on(lines[end], lines[end - 1]))
        span.end = lines[end++].span.end;
      size_t below = end;
      while (below < lines.size() && says_level(lines[below].span)) ++below;
      const bool more = below < lines.size() && has_comma(lines[below].span);
      // The name of a group, or a line in type of its own, above what is in it.
      const bool heads =
          names_group_above(lines, i) || (lines[i].look != 0 && end < lines.size() &&
                                          lines[end].look != lines[i].look && !says_level(lines[end].span) &&
                                          (holds_several(lines[end].span) ||
                                           (end + 1 < lines.size() && lines[end + 1].look != lines[i].look)));
      read_line(span, lines[i], more, heads);
      i = end;
    }
  }

 private:
  // 'Cloud' above 'AWS  GCP': the name of a group alone on its line, above several things.
  bool names_group_above(const std::vector<ListLine>& lines, size_t i) const {
    return i + 1 < lines.size() && !lines[i].marked && names_skill_group(document_[lines[i].span]) &&
           (lines[i + 1].marked || holds_several(lines[i + 1].span));
  }

  // Lines that begin with what a group of skills is called, several things behind it: 'Tools Slurm / Docker'.
  size_t count_labelled(const std::vector<ListLine>& lines) const {
    return static_cast<size_t>(std::count_if(lines.begin(), lines.end(), [&](const ListLine& line) {
      return !leading_group(line.span).empty() && holds_several(line.span);
    }));
  }
  Span leading_group(Span span) const {
    const std::string_view text = document_[span];
    const size_t end = text.find_first_of(" \t");
    if (end == text.npos || !names_skill_group(text.substr(0, end))) return {};
    return {span.begin, span.begin + static_cast<uint32_t>(end)};
  }

  bool has_comma(Span span) const {
    const std::string_view text = document_[span];
    return text.find_first_of(",;") != text.npos || text.find(" | ") != text.npos ||
           text.find("` `") != text.npos;
  }

  // 'Go • Rust', 'Go · Rust'
  bool has_dots(Span span) const {
    const std::string_view text = document_[span];
    return text.find(" \u2022 ") != text.npos || text.find(" \u00B7 ") != text.npos;
  }

  bool holds_several(Span span) const {
    uint32_t items = 0;
    each_item(document_, span, [&](Span) { ++items; });
    return items > 1;
  }

  // A list in commas that was wrapped.
  bool goes_on(const ListLine& line, const ListLine& before) const {
    if (line.marked || line.after_blank || !label_of(line.span).empty()) return false;
    const char last = document_.text[before.span.end - 1];
    // 'Go, Rust' above a longer line: there was room for its first word.
    const std::string_view text = document_[line.span];
    const size_t word = std::min(text.find_first_of(" ,"), text.size());
    const bool full = !parted_ && (before.span.size() + word + 1 >= widest_ || is_lower(text[0]));
    return last == ',' || last == ';' || last == '|' || (line.wrapped && full) ||
           (full && before.span.size() >= 40 && has_comma(line.span)) ||
           (before.span.size() >= 8 && is_lower(document_.text[line.span.begin]));
  }

  // 'Databases' of 'Databases<tab>Redis, Kafka', 'Databases — Redis; Kafka'.
  Span label_in_cell(Span span) const {
    const std::string_view text = document_[span];
    for (const std::string_view joint : {"\t", " \u2014 ", " \u2013 ", " - ", " = ", " | ", "  "}) {
      const size_t at = text.find(joint);
      if (at > 32 || text.find(joint, at + joint.size()) != text.npos) continue;
      const Span label{span.begin, span.begin + static_cast<uint32_t>(at)};
      const Span list{label.end + static_cast<uint32_t>(joint.size()), span.end};
      if (word_count(document_, label) <= 3 && text.substr(0, at).find_first_of(",;") == text.npos &&
          (has_comma(list) || has_dots(list)))
        return label;
    }
    return {};
  }

  // 'Databases' of 'Databases: Redis'.
  Span label_of(Span span) const {
    const std::string_view text = document_[span];
    if (const Span label = label_in_cell(span); !label.empty()) return label;
    if (labelled_) {
      // In rows of cells the first cell is a label in all of them.
      const size_t tab = text.find('\t');
      if (tab != text.npos && text.find('\t', tab + 1) != text.npos)
        return {span.begin, span.begin + static_cast<uint32_t>(tab)};
      if (const Span label = leading_group(span); !label.empty() && holds_several(span)) return label;
    }
    const size_t colon = text.find(':');
    if (colon == text.npos || colon == 0 || colon > 48 ||
        (colon + 1 < text.size() && !is_blank(text[colon + 1]) && text[colon + 1] != '*'))
      return {};
    const Span label = without_decoration(document_, {span.begin, span.begin + static_cast<uint32_t>(colon)});
    return word_count(document_, label) <= 6 && !has_comma(label) ? label : Span{};
  }

  // 'Advanced', 'Expert  Intermediate': how well the groups beside or above are known.
  bool says_level(Span span) const {
    const Stretch words = document_.stretch_of(span);
    if (words.first_word == words.end_word || words.end_word - words.first_word > 6 || has_comma(span))
      return false;
    for (const Word& word : document_.words_of(words))
      if (!is_level_word(document_[word])) return false;
    return true;
  }

  void read_line(Span span, const ListLine& line, bool list_below, bool heads) {
    if (says_level(span)) return;
    Span list = span, label = label_of(span);
    if (!label.empty()) {
      list.begin = label.end;
      while (list.begin < list.end &&
             (document_.text[list.begin] == ':' || document_.text[list.begin] == '*'))
        ++list.begin;
      list = without_square_brackets(trim_separators(document_.text, list));
      // 'Go: advanced'
      if (is_level(document_, list)) {
        if (!goes_on_with_items()) open({});
        add_items(label);
        return;
      }
      if (names_other_section(label, list)) return;
      open(label);
      add_items(list);
      return;
    }
    const bool alone =
        !line.marked && list_below && !has_comma(span) && !line.wrapped &&
        (word_count(document_, span) <= 4 || document_[span].find('\t') != std::string_view::npos);
    if (alone || (heads && !line.marked && !has_comma(span))) {
      open(span);
      return;
    }
    if (groups_.empty() || groups_.back().section != section_ ||
        (line.after_blank && !groups_.back().name.empty() && !groups_.back().items.empty()))
      open({});
    add_items(without_square_brackets(span));
  }

  // 'Interests: Choir, Running', 'Languages: English, French' among the skills.
  bool names_other_section(Span label, Span list) const {
    const int kind = heading_kind(document_, label);
    return kind == static_cast<int>(SectionKind::interests) ||
           (kind == static_cast<int>(SectionKind::languages) && !names_skills(document_, list));
  }

  // Whether the open group is one of this section without a name.
  bool goes_on_with_items() const {
    return !groups_.empty() && groups_.back().section == section_ && groups_.back().name.empty();
  }

  // '[Go, Rust]'
  Span without_square_brackets(Span list) const {
    const bool whole =
        list.size() > 2 && document_.text[list.begin] == '[' && document_.text[list.end - 1] == ']';
    return whole ? Span{list.begin + 1, list.end - 1} : list;
  }

  // 'Page 1 of 2'
  bool is_page_foot(Span item) const {
    static constexpr auto pages = word_set("page", "seite", "página", "pagina");
    const Stretch words = document_.stretch_of(item);
    return words.end_word - words.first_word >= 2 &&
           pages.has(document_[document_.words[words.first_word]]) &&
           is_digit(document_.text[document_.words[words.first_word + 1].begin]);
  }

  void open(Span name) { groups_.push_back({name, section_, {}}); }

  // 'SAP - Excel - Sage': dashes part things where nothing else does.
  bool is_dashed(Span list) const {
    const std::string_view text = document_[list];
    const size_t first = text.find(" - ");
    return first != text.npos && text.find(" - ", first + 3) != text.npos && !has_comma(list) &&
           !has_dots(list);
  }

  void add_items(Span list) {
    if (is_dashed(list)) {
      const size_t dash = document_[list].find(" - ");
      add_items({list.begin, list.begin + static_cast<uint32_t>(dash)});
      for (list.begin += static_cast<uint32_t>(dash) + 3; !list.empty();) {
        const size_t next = std::min(document_[list].find(" - "), document_[list].size());
        add_items({list.begin, list.begin + static_cast<uint32_t>(next)});
        list.begin = std::min(list.end, list.begin + static_cast<uint32_t>(next) + 3);
      }
      return;
    }
    each_item(document_, list, [&](Span item) {
      if (std::string_view text = document_[item]; text.substr(0, 4) == "and ") item.begin += 4;
      Span name, level;
      split_level(document_, item, name, level);
      if (name.empty()) return;
      // 'Excel avanzato' is one thing; 'Go (advanced)' is a skill and its level.
      if (level.begin == name.end + 1 && !is_digit(document_.text[level.begin])) name.end = level.end;
      const uint32_t words = word_count(document_, name);
      if (words == 0 || words > 8 || name.size() > 80 || is_page_foot(name)) return;
      while (name.end > name.begin && document_.text[name.end - 1] == '.') --name.end;
      // 'CACES 1, 3, 5', 'WCAG' above '2.2': a number alone is part of what stands before it.
      std::vector<Span>& items = groups_.back().items;
      if (document_[name].find_first_not_of("0123456789.") == std::string_view::npos && !items.empty())
        items.back().end = name.end;
      else
        items.push_back(name);
    });
  }

  const Document& document_;
  const uint32_t section_;
  std::vector<SkillGroup>& groups_;
  uint32_t widest_ = 0;    // bytes of the longest line
  bool parted_ = false;    // one of the lists was not wrapped: none is
  bool labelled_ = false;  // lines begin with the names of groups
};

void read_skills(const Resume& resume, uint32_t index, std::vector<SkillGroup>& groups) {
  std::vector<ListLine> lines = lines_of(resume.document, resume.sections[index]);
  for (ListLine& line : lines) line.look = resume.look_at(line.span.begin);
  SkillReader(resume.document, index, groups).read(lines);
  groups.erase(std::remove_if(groups.begin(), groups.end(),
                              [](const SkillGroup& group) { return group.items.empty(); }),
               groups.end());
}

}
