// The parts of a line of a school: degree, school, place, score.
#include "core/resume/school_parts.hpp"

#include <algorithm>

#include "core/resume/language.hpp"
#include "core/resume/reader.hpp"
#include "core/resume/rows.hpp"
#include "core/resume/schools.hpp"
#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// Bytes of the words that a text begins with where they stand between a degree and its school; else 0.
static uint32_t word_before_school(std::string_view text) {
  for (const std::string_view word : {" at ", " from ", " bei ", " an der ", " presso ", " bij ", " chez "})
    if (text.substr(0, word.size()) == word) return static_cast<uint32_t>(word.size());
  return 0;
}

bool is_capitals(std::string_view text) {
  return text.size() >= 3 && text.size() <= 8 && std::all_of(text.begin(), text.end(), is_upper);
}

// What a form writes before a subject: 'option Marine Ecology'.
static constexpr auto subject_labels =
    word_set("spécialité", "spécialisation", "fachrichtung", "option", "filière", "parcours", "schwerpunkt",
             "studiengang", "specialisation", "specialization", "profiel", "richting", "kierunek",
             "indirizzo", "rama");

bool names_subject(std::string_view label) {
  static constexpr auto forms = word_set("major", "majors", "field of study", "area of study",
                                         "course of study", "concentration", "carrera", "curso", "área");
  return subject_labels.has(label) || forms.has(label);
}

class PartCutter {
 public:
  PartCutter(const Document& document, std::vector<Part>& parts) : document_(document), parts_(parts) {}

  void cut(Span span) {
    const std::string_view text = document_.text;
    uint32_t begin = span.begin;
    int depth = 0;
    const auto close = [&](uint32_t end) {
      const Span part = without_stop(trim_separators(text, {begin, end}));
      if (part.empty()) return;
      const bool comma = begin > span.begin && text[begin - 1] == ',';
      const uint32_t school = school_behind_degree(part);
      if (school != 0)
        parts_.push_back({trim_separators(text, {part.begin, school}), PartKind::degree, comma});
      Span rest{std::max(part.begin, school), part.end};
      Span score;
      if (const size_t open = open_bracket(document_[rest]); open != std::string_view::npos) {
        const Span inner{rest.begin + static_cast<uint32_t>(open) + 2, rest.end - 1};
        // 'University of Sussex (Falmer)', but 'Institute of Technology (MIT)'
        const std::string_view town = document_[inner];
        const bool strange = town.size() > 3 && is_upper(town[0]) && is_lower(town[1]) &&
                             word_count(document_, inner) <= 3 && !is_school(document_, inner) &&
                             is_school(document_, {rest.begin, inner.begin - 2}) &&
                             town.find_first_of("0123456789.") == town.npos;
        if (strange || is_place(document_, inner)) rest.end = inner.begin - 2;
        // 'Physics (2:1)', 'University of Leeds (Note 1,3)'
        if (is_score(document_, inner) && !names_honours(town))
          score = inner, rest.end = inner.begin - 2;
        else if (is_aside(inner, rest.begin))
          rest.end = inner.begin - 2;
        // 'BSc Physics (University of Ghent)'
        if (score.empty() && is_school(document_, inner) &&
            document_[inner].find(' ') != std::string_view::npos) {
          rest.end = inner.begin - 2;
          parts_.push_back({rest, kind_of(rest), comma});
          rest = inner;
        }
      }
      rest.end = hyphen_before_town(document_, rest);
      const bool first = rest.begin == part.begin;
      bool named = false;
      rest = behind_subject_label(rest, named);
      // 'en Universidad del Norte' on a line of its own
      if (const std::string_view head = document_[rest].substr(0, 4);
          head.size() == 4 && is_upper(head[3]) &&
          (head.substr(0, 3) == "en " || head.substr(0, 3) == "em " || head.substr(0, 3) == "at "))
        rest.begin += 3;
      if (!rest.empty()) parts_.push_back({rest, named ? PartKind::field : kind_of(rest), comma && first});
      if (!score.empty()) parts_.push_back({score, PartKind::score});
    };
    for (uint32_t at = span.begin; at < span.end;) {
      const CodePoint point = code_point_at(text, at);
      const char32_t c = point.value;
      if (c == '(') ++depth;
      if (c == ')' && depth > 0) --depth;
      const bool blank_before = at > span.begin && is_blank(text[at - 1]);
      // A dash at the end of a line that goes on below parts nothing: 'Technology –' above 'Structures'.
      const bool blank_after =
          at + point.size >= span.end || (is_blank(text[at + point.size]) && text[at + point.size] != '\n');
      const bool comma = c == ',' && !(at + 1 < span.end && is_digit(text[at + 1]));
      uint32_t size = point.size;
      bool parts = comma || c == '|' || c == ';' || c == '\t' || c == 0x2014 || c == 0xB7 || c == 0x2022 ||
                   c == '@' || (c == ' ' && blank_before) ||
                   (blank_before && blank_after && (c == '-' || c == 0x2013 || c == '/')) ||
                   (c == '.' && ends_sentence({span.begin, at}) && at + 2 < span.end &&
                    is_blank(text[at + 1]) && !is_lower(text[at + 2]));
      // 'Quincy High School, Quincy, MA: Diploma'
      const bool state = c == ':' && begin > span.begin && at > begin + 2 && at <= begin + 3 &&
                         is_state_code(text_of(text, {at - 2, at}));
      if (c == ':' && blank_after &&
          (state || (begin == span.begin && parts_at_colon({begin, span.end}, at))))
        parts = true;
      const uint32_t word = c == ' ' ? word_before_school(text_of(text, {at, span.end})) : 0;
      if (word != 0 && !is_school(document_, {begin, at})) parts = true, size = word;
      if (parts && depth == 0) close(at), begin = at + size;
      at += size;
      if (c == '\n')  // how far the next line is set in means nothing
        while (at < span.end && is_blank(text[at])) ++at;
    }
    close(span.end);
    join_exams();
    join_schools();
  }

 private:
  // 'University of Ghent: BSc', 'Technion: BSc', 'Study abroad: University of Leeds', but 'A-levels: Art'.
  bool parts_at_colon(Span part, uint32_t colon) const {
    const std::string_view text = document_.text;
    const Span label{part.begin, colon};
    if (degree_end(document_, label) != 0 || colon + 2 >= part.end) return false;
    const auto word = static_cast<uint32_t>(std::min<size_t>(text.find(' ', colon + 2), part.end));
    const auto name = static_cast<uint32_t>(std::min<size_t>(text.find(',', colon), part.end));
    if (is_school(document_, label)) return word_count(document_, label) > 1;
    return degree_end(document_, {colon + 2, word}) != 0 ||
           (word_count(document_, label) <= 3 && is_school(document_, {colon + 1, name}));
  }

  // The blank before the bracket that a text ends with; npos: with none.
  static size_t open_bracket(std::string_view text) {
    const size_t open = text.rfind('(');
    const bool last = !text.empty() && text.back() == ')' && open != text.npos && open > 0;
    return last && (is_blank(text[open - 1]) || text[open - 1] == '\n') ? open - 1 : text.npos;
  }

  // 'Marine Ecology' of 'option Marine Ecology', 'Major: Marine Ecology'.
  Span behind_subject_label(Span part, bool& named) const {
    const std::string_view text = document_[part];
    size_t end = text.find(':');
    if (end == text.npos || !names_subject(text.substr(0, end))) {
      end = text.find(' ');
      if (end == text.npos || !subject_labels.has(text.substr(0, end))) return part;
    }
    named = true;
    return trim_separators(document_.text, {part.begin + static_cast<uint32_t>(end), part.end});
  }

  // Whether a full stop there ends more than a short form: 'Physics. GPA 3.8', but 'Dr. techn.'.
  bool ends_sentence(Span before) const {
    const std::string_view text = document_[before];
    if (!text.empty() && text.back() == ')') return true;
    size_t letters = 0;
    while (letters < text.size() && letters < 6 && !is_blank(text[text.size() - 1 - letters]) &&
           text[text.size() - 1 - letters] != '.')
      ++letters;
    const std::string_view word = text.substr(text.size() - letters);
    return letters == 6 || is_capitals(word);
  }
  Span without_stop(Span part) const {
    while (!part.empty() && document_.text[part.begin] == '.')
      part = trim_separators(document_.text, {part.begin + 1, part.end});
    if (!part.empty() && document_.text[part.end - 1] == '.' && ends_sentence({part.begin, part.end - 1}))
      --part.end;
    return part;
  }

  // '(24 credits)', '(not completed)', '(en cours)': no part of a name.
  static bool begins_as_aside(std::string_view text) {
    static constexpr auto begins = word_set(
        "not", "niet", "nicht", "ohne", "non", "no", "in", "en", "em", "sin", "sans", "sem", "predicted",
        "expected", "incomplete", "ongoing", "laufend", "abgebrochen", "pending", "current", "currently",
        "par", "mit", "con", "com", "avec", "part-time", "full-time", "online", "berufsbegleitend");
    return !text.empty() && is_lower(text[0]) && begins.has(text.substr(0, text.find(' ')));
  }
  bool is_aside(Span inner, uint32_t before) const {
    const std::string_view text = document_[inner];
    if (is_school(document_, inner) || text.empty()) return false;
    // '(by correspondence)' behind a school
    if (is_lower(text[0]) && is_school(document_, {before, inner.begin - 2})) return true;
    // 'Studium Informatik (B.Sc.)': the degree once more, but 'Master of Business Administration (MBA)'.
    const bool degree = degree_end(document_, inner) == inner.end && text.find(' ') == text.npos &&
                        !names_honours(text) && !are_initials(text, {before, inner.begin - 2});
    // '(formation continue)', but '(with QTS)'
    const bool remark =
        is_lower(text[0]) && text.find(' ') != text.npos && std::none_of(text.begin(), text.end(), is_upper);
    return degree || remark || text.find_first_of("0123456789:") != text.npos || begins_as_aside(text);
  }

  // Whether letters are those that the words of a name begin with, small words aside.
  bool are_initials(std::string_view letters, Span name) const {
    size_t at = 0;
    for (const Word& word : document_.words_of(document_.stretch_of(name))) {
      if (is_small_word(document_[word])) continue;
      if (at == letters.size() || lower(document_.text[word.begin]) != lower(letters[at])) return false;
      ++at;
    }
    return at == letters.size();
  }

  // 'BSc (Hons)', 'BA (Honours)': part of the degree's name.
  static bool names_honours(std::string_view text) { return same_letters(text.substr(0, 3), "hon"); }

  // 'A-levels in Biology, Physics and Art (AAB), Leeds College': subjects up to the school.
  void join_exams() {
    if (parts_.size() < 3 || parts_[0].kind != PartKind::degree) return;
    const std::string_view text = document_[parts_[0].span];
    static constexpr auto exams = word_set("a-level", "a-levels", "as-levels", "gcse", "gcses", "igcse",
                                           "igcses", "highers", "a levels", "a level", "as levels");
    const size_t word = std::min(text.find_first_of(" :"), text.size());
    if (!(exams.has(text.substr(0, word)) || exams.has(text.substr(0, text.find_first_of(" :", word + 1)))))
      return;
    // 'Computing' is in names of firms too.
    const auto is_subject = [&](size_t i) {
      const bool listed = parts_[i].comma || (i == 1 && document_.text[parts_[0].span.end] == ':');
      return listed && (parts_[i].kind == PartKind::unknown ||
                        (i + 1 < parts_.size() && parts_[i + 1].kind == PartKind::school &&
                         parts_[i + 1].comma && parts_[i].kind == PartKind::school));
    };
    size_t school = 1;
    const auto ends_list = [&](size_t i) { return document_[parts_[i].span].find(" and ") != text.npos; };
    while (school < parts_.size() && is_subject(school) && !(school > 1 && ends_list(school - 1))) ++school;
    if (school == 1) return;
    const size_t last = school - 1;
    while (school < parts_.size() && parts_[school].kind == PartKind::score) ++school;  // '(A*AB)'
    if (school == parts_.size() || (parts_[school].kind != PartKind::school && !ends_list(last))) return;
    parts_[school].kind = PartKind::school;
    Span& degree = parts_[0].span;
    degree.end = parts_[last].span.end;
    parts_.erase(parts_.begin() + 1, parts_.begin() + static_cast<std::ptrdiff_t>(school));
  }

  // 'Faculty of Arts, Ghent University', 'BA Fine Art – Goldsmiths, University of London': one school.
  void join_schools() {
    for (size_t i = 0; i + 1 < parts_.size();) {
      const Part& part = parts_[i];
      const bool college = part.kind == PartKind::unknown && i > 0 && !part.comma &&
                           word_count(document_, part.span) == 1 && parts_[i - 1].kind == PartKind::degree &&
                           degree_end(document_, parts_[i - 1].span) < parts_[i - 1].span.end;
      if ((part.kind == PartKind::school || college) && parts_[i + 1].kind == PartKind::school &&
          parts_[i + 1].comma) {
        parts_[i].kind = PartKind::school;
        parts_[i].span.end = parts_[i + 1].span.end;
        parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      } else {
        ++i;
      }
    }
  }

  // 'PhD Princeton University': where the school begins behind the short form of a degree; 0: nowhere.
  uint32_t school_behind_degree(Span part) const {
    const Stretch words = document_.stretch_of(part);
    if (words.end_word - words.first_word < 2) return 0;
    const uint32_t end = degree_end(document_, part);
    const std::string_view text = document_.text;
    // 'Bac pro Électrotechnique Lycée Turgot': where names of schools begin with what they are.
    static constexpr auto nouns = word_set(
        "lycée", "université", "universidad", "universidade", "università", "universität", "hochschule",
        "fachhochschule", "iut", "école", "colegio", "colégio", "escuela", "escola", "ies", "istituto",
        "liceo", "afpi", "berufsschule", "berufskolleg", "gymnasium", "realschule", "gesamtschule");
    for (uint32_t i = words.first_word + 1; end != 0 && i + 1 < words.end_word; ++i) {
      const Word& word = document_.words[i];
      if (word.begin > end &&
          (is_upper(text[word.begin]) || static_cast<uint8_t>(text[word.begin]) >= 0xC3) &&
          nouns.has(document_[word]) && text[word.begin - 1] == ' ' &&
          !is_small_word(document_[document_.words[i - 1]]))
        return word.begin;
    }
    if (end == 0 || end > part.begin + 6 || end + 2 >= part.end || text[end] != ' ' ||
        !is_upper(text[end + 1]))
      return 0;
    return is_school(document_, {end + 1, part.end}) ? end + 1 : 0;
  }

  PartKind kind_of(Span part) const {
    static constexpr auto asides =
        word_set("expected", "anticipated", "graduation", "graduated", "completed", "graduating", "since",
                 "seit", "depuis", "desde", "voraussichtlich", "abschluss", "prévu", "titulación", "titulada",
                 "titulado", "conclusão", "início", "obtenu", "abgebrochen", "abgeschlossen", "geplant",
                 "ongoing", "in progress", "en cours", "en curso", "em andamento", "em curso", "in corso");
    std::string_view aside = document_[part];
    while (!aside.empty() && (aside.back() == ':' || aside.back() == ' ')) aside.remove_suffix(1);
    if (asides.has(aside) || aside.find_first_not_of(" .,-0123456789") == aside.npos) {
      if (!is_mark(document_[part])) return PartKind::place;
    }
    if (word_count(document_, part) <= 4 && asides.has(aside.substr(0, aside.find_first_of(" :"))) &&
        degree_end(document_, part) == 0)
      return PartKind::place;
    const uint32_t end = degree_end(document_, part);
    const bool degree = end != 0, school = is_school(document_, part);
    if (school && degree && begins_as_school(part)) return PartKind::school;
    // 'Foundation Degree in Network Computing': whatever the subject is.
    if (degree && leads_to_subject(text_of(document_.text, {end, part.end}))) return PartKind::degree;
    if (is_mark(document_[part])) return PartKind::score;
    if (!degree && !school && begins_as_aside(document_[part]) && !is_score(document_, part))
      return PartKind::place;
    if (is_score(document_, part) && !school &&
        (!degree || word_count(document_, part) <= 3 || begins_as_class(part))) {
      const std::string_view text = document_[part];
      if (text.find("(H") == text.npos && text.find("(h") == text.npos) return PartKind::score;
    }
    if (degree && (!school || degree_end(document_, part) == part.end)) return PartKind::degree;
    if (school) return degree && starts_with_degree(part) ? PartKind::degree : PartKind::school;
    return is_place(document_, part) ? PartKind::place : PartKind::unknown;
  }

  static bool leads_to_subject(std::string_view behind) {
    static constexpr auto words = word_set("in", "en", "em", "zum", "zur", "als");
    return behind.size() > 4 && behind[0] == ' ' && words.has(behind.substr(1, behind.find(' ', 1) - 1));
  }

  // 'Escola Técnica Norte', but 'School diploma'.
  bool begins_as_school(Span part) const {
    static constexpr auto adjectives =
        word_set("técnica", "técnico", "profesional", "profissional", "secundário", "médio", "technik");
    const Stretch words = document_.stretch_of(part);
    if (words.end_word - words.first_word < 3) return false;
    const uint32_t end = degree_end(document_, part);
    // 'Universidad Nacional de Ingeniería'
    const Word& third = document_.words[words.first_word + 2];
    if (is_school(document_, document_.words[words.first_word].span()) && end >= third.span().end &&
        text_of(document_.text, part).find(" de ") != std::string_view::npos)
      return true;
    for (uint32_t i = words.first_word; i < words.end_word; ++i)
      if (document_.words[i].span().end == end)
        return i > words.first_word && adjectives.has(document_[document_.words[i]]) &&
               is_school(document_, document_.words[words.first_word].span());
    return false;
  }

  // 'Second Class Honours (Upper Division)'
  bool begins_as_class(Span part) const {
    static constexpr auto classes = word_set("first", "second", "third", "upper", "lower");
    const std::string_view text = document_[part];
    return classes.has(text.substr(0, text.find(' '))) && word_count(document_, part) <= 8;
  }

  bool starts_with_degree(Span part) const {
    const uint32_t end = degree_end(document_, part);
    return end != 0 && end - part.begin < part.size() / 2 && !ends_as_school(part);
  }
  bool ends_as_school(Span part) const {
    const Stretch words = document_.stretch_of(part);
    return words.end_word > words.first_word &&
           is_school(document_, document_.words[words.end_word - 1].span());
  }

  const Document& document_;
  std::vector<Part>& parts_;
};

void join_subjects(const Document& document, std::vector<Part>& parts) {
  for (size_t i = 1; i + 1 < parts.size();) {
    const bool subject = parts[i].kind == PartKind::unknown && parts[i - 1].kind == PartKind::degree;
    if (subject && parts[i + 1].kind == PartKind::unknown && parts[i + 1].comma &&
        !is_state_code(document[parts[i + 1].span]) &&
        !(is_capitals(document[parts[i + 1].span]) && i + 2 < parts.size() && parts[i + 2].comma &&
          parts[i + 2].kind == PartKind::school)) {
      parts[i].span.end = parts[i + 1].span.end;
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    } else {
      ++i;
    }
  }
}

bool is_bare_degree(const Document& document, Span span) {
  Span degree, field;
  split_degree(document, span, false, degree, field);
  return field.empty() && degree_end(document, span) != 0;
}

void cut_parts(const Document& document, Span line, std::vector<Part>& parts) {
  PartCutter(document, parts).cut(line);
}

}
