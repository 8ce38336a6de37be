// Degrees and certificates that a requirement asks for.
#include <algorithm>

#include "core/posting/reader.hpp"
#include "core/text/sort.hpp"

namespace resume {

// ---- Degrees

static bool degree_level(const Document& document, uint32_t word, const Stretch& unit, DegreeLevel& level) {
  struct Row {
    std::string_view word;
    DegreeLevel level;
  };
  static constexpr Row rows[] = {{"bachelor", DegreeLevel::bachelor},
                                 {"bachelors", DegreeLevel::bachelor},
                                 {"bsc", DegreeLevel::bachelor},
                                 {"beng", DegreeLevel::bachelor},
                                 {"btech", DegreeLevel::bachelor},
                                 {"undergraduate", DegreeLevel::bachelor},
                                 {"hbo", DegreeLevel::bachelor},
                                 {"mbo", DegreeLevel::vocational},
                                 {"licenciatura", DegreeLevel::bachelor},
                                 {"grado", DegreeLevel::bachelor},
                                 {"master", DegreeLevel::master},
                                 {"masters", DegreeLevel::master},
                                 {"msc", DegreeLevel::master},
                                 {"meng", DegreeLevel::master},
                                 {"mtech", DegreeLevel::master},
                                 {"mba", DegreeLevel::master},
                                 {"diplom", DegreeLevel::master},
                                 {"m\xC3\xA1ster", DegreeLevel::master},
                                 {"phd", DegreeLevel::doctorate},
                                 {"doctorate", DegreeLevel::doctorate},
                                 {"doctoral", DegreeLevel::doctorate},
                                 {"promotion", DegreeLevel::doctorate},
                                 {"ausbildung", DegreeLevel::vocational},
                                 {"berufsausbildung", DegreeLevel::vocational},
                                 {"fachinformatiker", DegreeLevel::vocational},
                                 {"apprenticeship", DegreeLevel::vocational},
                                 {"hnc", DegreeLevel::vocational},
                                 {"hnd", DegreeLevel::vocational},
                                 {"htl", DegreeLevel::vocational},
                                 {"nvq", DegreeLevel::vocational},
                                 {"associates", DegreeLevel::vocational},
                                 {"degree", DegreeLevel::bachelor},
                                 {"degrees", DegreeLevel::bachelor},
                                 {"diploma", DegreeLevel::any},
                                 {"studium", DegreeLevel::bachelor},
                                 {"hochschulstudium", DegreeLevel::bachelor},
                                 {"hochschulabschluss", DegreeLevel::bachelor},
                                 {"studienabschluss", DegreeLevel::any},
                                 {"dipl\xC3\xB4me", DegreeLevel::any},
                                 {"informatikstudium", DegreeLevel::bachelor}};
  const auto next = [&](std::initializer_list<std::string_view> any) {
    return word + 1 < unit.end_word && is_any_word(document, word + 1, any);
  };
  const auto last = [&](std::initializer_list<std::string_view> any) {
    return word > unit.first_word && is_any_word(document, word - 1, any);
  };
  const std::string_view written = document[document.words[word]];
  // 'B.Sc.', 'M. A.': a letter and a dot before.
  if (is_any_word(document, word, {"sc", "s", "a", "eng", "tech"}) && word >= unit.first_word + 2 &&
      document[document.words[word - 1]] == "." && is_upper(written[0])) {
    const std::string_view letter = document[document.words[word - 2]];
    if (letter == "B" || letter == "M")
      return level = letter == "B" ? DegreeLevel::bachelor : DegreeLevel::master, true;
  }
  // 'BS', 'MS' and their like are capitals before 'in', 'degree' or another
  // degree.
  if (written == "BS" || written == "BA" || written == "MS" || written == "MA") {
    if (!next({"in", "or", "degree", "ba", "bs", "ms", "ma", "and", "phd", "/"}) && word + 1 != unit.end_word)
      return false;
    return level = written[0] == 'B' ? DegreeLevel::bachelor : DegreeLevel::master, true;
  }
  // '2:1 or better', the British grade of a bachelor's degree.
  if (written == "2" && next({"1"}) && word + 2 < unit.end_word &&
      document.text[document.words[word].span().end] == ':' &&
      is_any_word(document, word + 2, {"or", "in", "degree", "honours", "from"}))
    return level = DegreeLevel::bachelor, true;
  // 'a Level 3 qualification'
  if (is_any_word(document, word, {"level"}) && next({"2", "3"}) && word + 2 < unit.end_word &&
      is_any_word(document, word + 2, {"qualification", "diploma", "certificate", "apprenticeship"}))
    return level = DegreeLevel::vocational, true;
  // 'Bac +5': the years behind school.
  if (is_word(document, word, "bac"))
    for (uint32_t at = word + 1; at < std::min(unit.end_word, word + 3); ++at) {
      if (is_any_word(document, at, {"2"})) return level = DegreeLevel::vocational, true;
      if (is_any_word(document, at, {"3", "4"})) return level = DegreeLevel::bachelor, true;
      if (is_any_word(document, at, {"5"})) return level = DegreeLevel::master, true;
    }
  if (is_any_word(document, word, {"tertiary", "university"}) && next({"qualification", "qualifications"}))
    return level = DegreeLevel::any, true;
  // 'Associate's degree', 'vocational training'
  if (is_any_word(document, word, {"associate"}) && next({"s", "degree"}))
    return level = DegreeLevel::vocational, true;
  if (is_any_word(document, word, {"vocational", "technical"}) &&
      next({"training", "qualification", "diploma"}))
    return level = DegreeLevel::vocational, true;
  for (const Row& row : rows) {
    if (!same_letters(row.word, written)) continue;
    if (last({"no", "scrum", "high", "without", "regardless", "360", "post"})) return false;
    if (is_any_word(document, word, {"degree", "degrees"}) && next({"of"})) return false;
    // 'erste Erfahrungen aus dem Studium', 'neben deinem Studium'
    if (row.word == "studium" && last({"dem", "im", "deinem", "ihrem", "laufendes", "laufenden"}))
      return false;
    if (same_letters(row.word, "master") &&
        next({"data", "plan", "branch", "node", "the", "our", "new", "and"}) && !next({"and"}))
      return false;
    if (row.word == "promotion" && !next({"in", "oder"})) return false;
    // 'oder eine vergleichbare Ausbildung': see lets_experience_count
    if (row.word == "ausbildung" && last({"vergleichbare", "\xC3\xA4hnliche", "gleichwertige"})) return false;
    return level = row.level, true;
  }
  return false;
}

// Whether a sign that parts a list, or a line's end, stands before the word.
static bool ends_part(const Document& document, uint32_t word) {
  return text_of(document.text, {document.words[word - 1].span().end, document.words[word].begin})
             .find_first_of(";,)\n") != std::string_view::npos;
}

// Whether the unit lets experience stand for the degree.
static bool lets_experience_count(const Document& document, const Stretch& unit) {
  for (uint32_t word = unit.first_word; word < unit.end_word; ++word) {
    if (is_any_word(document, word,
                    {"equivalent", "lieu", "vergleichbar", "vergleichbare", "vergleichbares", "gleichwertig",
                     "gleichwertige", "\xC3\xA9quivalent", "equivalente", "equivalency", "denkniveau"}))
      return true;
    // 'HBO working and thinking level'
    if (is_word(document, word, "level") && word > unit.first_word && is_word(document, word - 1, "thinking"))
      return true;
    // 'or comparable experience', 'or a comparable qualification', 'or the same learned on the job'
    if (is_any_word(document, word, {"or", "oder", "ou"}))
      for (uint32_t at = word + 1; at < std::min(unit.end_word, word + 7); ++at) {
        if (ends_part(document, at)) break;
        if (is_any_word(document, at,
                        {"experience", "berufserfahrung", "erfahrung", "exp\xC3\xA9rience", "learned",
                         "learnt", "qualification", "qualifications"}))
          return true;
        if (is_any_word(document, at, {"training"}) &&
            is_any_word(document, at - 1, {"comparable", "similar"}))
          return true;
      }
  }
  return false;
}

static bool replaces_degree(const Document& document, const Stretch& unit) {
  for (uint32_t word = unit.first_word; word < unit.end_word; ++word)
    if (is_any_word(document, word, {"substitute", "substituted", "substitution", "lieu"})) return true;
  return false;
}

// 'No degree needed', 'You do not need a degree', 'A law degree (not required)'; but 'preferred, not
// required' asks, and so does 'a degree, or proof that you did not need one'.
static bool is_waived(const Document& document, const Stretch& unit, uint32_t degree) {
  bool waived = false;
  for (uint32_t word = unit.first_word; word < unit.end_word; ++word) {
    if (is_any_word(document, word, {"preferred", "ideally", "plus", "advantage", "desirable", "nice"}))
      return false;
    waived |= word + 1 < unit.end_word && is_any_word(document, word, {"not", "t", "neither"}) &&
              (is_any_word(document, word + 1, {"required", "needed", "necessary", "matter"}) ||
               (word < degree && is_any_word(document, word + 1, {"need", "require"})));
  }
  return waived;
}

static bool ends_subject(const Document& document, uint32_t word) {
  return is_any_word(document, word,
                     {"with",       "from",       "preferred", "required", "is",      "plus",
                      "preferably", "strongly",   "desired",   "by",       "at",      "are",
                      "equivalent", "experience", "minimum",   "strong",   "mit",     "you",
                      "we",         "must",       "knowledge", "proven",   "ability", "vergleichbare",
                      "comparable"});
}

// Behind the degree's last word: its subject, 'in Computer Science or a related
// field'.
static uint32_t end_of_subject(const Document& document, uint32_t word, const Stretch& unit) {
  uint32_t end = word;
  constexpr uint32_t most = 14;
  for (uint32_t at = word; at < unit.end_word && at - word < most; ++at) {
    if (at > unit.first_word) {
      const std::string_view gap =
          text_of(document.text, {document.words[at - 1].span().end, document.words[at].begin});
      // A line that was cut by its width goes on in small letters.
      const bool cut = gap.find('\n') != gap.npos && !is_lower(document.text[document.words[at].begin]);
      if (gap.find_first_of(";():") != gap.npos || cut ||
          (is_mark(document, at) && document[document.words[at]] == "."))
        break;
    }
    if (ends_subject(document, at)) break;
    if (!is_any_word(document, at,
                     {"or", "and", "in", "of", "a", "an", "the", "oder", "ein", "eine", "einer", "s"}))
      end = at + 1;
  }
  return end;
}

static bool read_degree(Posting& posting, const Unit& unit, uint32_t requirement, Strength strength,
                        uint32_t first, Findings& findings) {
  const Document& document = posting.document;
  const Stretch words = document.stretch_of(unit.span);
  DegreeAsked asked;
  uint32_t first_word = words.end_word, last_word = 0;
  for (uint32_t word = words.first_word; word < words.end_word; ++word) {
    DegreeLevel level{};
    if (!degree_level(document, word, words, level)) continue;
    if (first_word == words.end_word) {
      first_word = document[document.words[word]].size() <= 4 && word >= words.first_word + 2 &&
                           document[document.words[word - 1]] == "."
                       ? word - 2
                       : word;
      asked.level = level;
    } else if (word - last_word > 14) {
      break;
    } else if (is_word(document, word, "diploma") && is_word(document, word - 1, "or")) {
      asked.level = DegreeLevel::any;
    } else if (!is_any_word(document, word, {"degree", "degrees"}) && level != DegreeLevel::any &&
               (asked.level == DegreeLevel::any || level < asked.level)) {
      asked.level = level;
    }
    last_word = word;
  }
  if (first_word == words.end_word) {
    // 'Experience may be substituted for the degree.', behind the sentence that asks for it.
    if (!posting.degrees.empty() && posting.degrees.back().requirement + 3 > requirement &&
        replaces_degree(document, words))
      posting.degrees.back().or_equivalent = true;
    return false;
  }
  if (is_waived(document, words, first_word)) return false;
  // Outside of requirements a degree is more often of something else: 'degrees and accents'.
  const bool asks = unit.kind == BlockKind::required || unit.kind == BlockKind::preferred;
  if (!asks &&
      !(last_word + 1 < words.end_word && is_any_word(document, last_word + 1, {"in", "or", "level"})))
    return false;
  const uint32_t end = std::max(last_word + 1, end_of_subject(document, last_word + 1, words));
  asked.span = {document.words[first_word].begin, document.words[end - 1].span().end};
  asked.or_equivalent = lets_experience_count(document, words);
  asked.requirement = requirement;
  asked.strength = strength;
  posting.degrees.push_back(asked);
  // The degree's subject is no keyword: 'Mathematics'.
  for (size_t i = first; i < findings.found.size(); ++i) {
    Found& found = findings.found[i];
    if (!asked.span.covers(found.term.span)) continue;
    if (found.term.skill == no_skill || lexicon::skills()[found.term.skill].category == SkillCategory::method)
      found.dropped = true;
  }
  return true;
}

// ---- Certificates

// 'AWS Certified Data Engineer certification', 'Kanban University Certification': the words in capitals that
// stand around this one. The first of a sentence has its capital from there.
static Span name_around(const Document& document, const Stretch& unit, uint32_t word) {
  constexpr uint32_t most = 5;
  const auto touches = [&](uint32_t left) {
    return document[Span{document.words[left].span().end, document.words[left + 1].begin}] == " ";
  };
  const auto capital = [&](uint32_t at) { return is_upper(document.text[document.words[at].begin]); };
  uint32_t first = word, last = word;
  while (first > unit.first_word && word - first < most && touches(first - 1) && capital(first - 1)) --first;
  if (first == unit.first_word && first < word &&
      is_lower(document.text[document.words[first].span().end - 1]))
    ++first;
  if (capital(word))
    while (last + 1 < unit.end_word && last - word < most && touches(last) && capital(last + 1)) ++last;
  if (last > word && last + 1 < unit.end_word && touches(last) &&
      is_any_word(document, last + 1, {"certification", "certificate"}))
    ++last;
  return {document.words[first].begin, document.words[last].span().end};
}

static bool is_acronym(std::string_view name) {
  return name.size() > 1 && std::all_of(name.begin(), name.end(), is_upper);
}

static bool read_certificates(Posting& posting, const Unit& unit, uint32_t requirement, uint32_t first,
                              const Findings& findings, Strength strength) {
  const Document& document = posting.document;
  const size_t before = posting.certificates.size();
  for (uint32_t i = first; i < findings.found.size(); ++i) {
    const Found& found = findings.found[i];
    if (found.term.skill != no_skill &&
        lexicon::skills()[found.term.skill].category == SkillCategory::certification)
      posting.certificates.push_back({found.phrase, i, requirement, found.strength});
  }
  const Stretch words = document.stretch_of(unit.span);
  constexpr size_t most = 32;  // in one sentence; this bounds the search for their names
  for (uint32_t word = words.first_word; word < words.end_word && posting.certificates.size() < before + most;
       ++word) {
    if (!is_any_word(document, word,
                     {"certification", "certifications", "certificate", "certificates", "certified",
                      "zertifizierung", "zertifikat"}))
      continue;
    Span span = name_around(document, words, word);
    bool named = false;
    uint32_t keyword = nowhere;
    for (size_t i = before; i < posting.certificates.size(); ++i)
      named |= posting.certificates[i].span.overlaps(span);
    const auto next = std::lower_bound(
        findings.found.data() + first, findings.found.data() + findings.found.size(), span.begin,
        [](const Found& one, uint32_t byte) { return one.term.span.begin < byte; });
    auto place = static_cast<uint32_t>(next - findings.found.data());
    if (place > first && findings.found[place - 1].term.span.end + 1 == span.begin) {
      keyword = --place;
      span.begin = findings.found[place].term.span.begin;
    } else if (place < findings.found.size() && span.covers(findings.found[place].term.span)) {
      keyword = place;
    }
    if (named) continue;
    posting.certificates.push_back({span, keyword, requirement, strength});
    // 'BLS, ACLS and PALS certification' asks for three.
    for (; keyword != nowhere && place > first; --place) {
      const Found &one = findings.found[place - 1], &behind = findings.found[place];
      if (one.term.skill != no_skill || !is_acronym(document[one.term.span]) ||
          one.phrase.end > behind.term.span.begin ||
          !are_listed(document, {one.phrase.end, behind.term.span.begin}))
        break;
      const bool again = std::any_of(
          posting.certificates.begin() + static_cast<std::ptrdiff_t>(before), posting.certificates.end(),
          [&](const CertificateAsked& other) { return other.span == one.term.span; });
      if (again || posting.certificates.size() >= before + most) break;
      posting.certificates.push_back({one.term.span, place - 1, requirement, one.strength});
    }
  }
  sort_behind(posting.certificates, before,
              [](const CertificateAsked& a, const CertificateAsked& b) { return a.span < b.span; });
  return posting.certificates.size() != before;
}

bool read_facts(Posting& posting, const Unit& unit, Requirement& requirement, uint32_t first,
                Findings& findings) {
  const auto which = static_cast<uint32_t>(posting.requirements.size());
  const size_t languages = posting.spoken_languages.size();
  const bool asks = unit.kind == BlockKind::required || unit.kind == BlockKind::preferred;
  const bool years = read_years(posting, unit, which, requirement.strength, first, findings);
  const bool degree = read_degree(posting, unit, which, requirement.strength, first, findings);
  const bool certificate = read_certificates(posting, unit, which, first, findings, requirement.strength);
  read_languages(posting.document, unit.span, asks, posting.spoken_languages);
  const bool speaks = posting.spoken_languages.size() != languages;
  for (size_t i = languages; i < posting.spoken_languages.size(); ++i)
    posting.spoken_languages[i].requirement = which;
  const bool keywords =
      std::any_of(findings.found.data() + first, findings.found.data() + findings.found.size(),
                  [](const Found& one) { return !one.dropped; });
  if (degree)
    requirement.kind = RequirementKind::degree;
  else if (certificate)
    requirement.kind = RequirementKind::certificate;
  else if (keywords)
    requirement.kind = RequirementKind::skill;
  else if (speaks)
    requirement.kind = RequirementKind::spoken_language;
  else if (years)
    requirement.kind = RequirementKind::years;
  else
    requirement.kind = unit.kind == BlockKind::duties ? RequirementKind::duty : RequirementKind::other;
  return years || degree || certificate || speaks;
}

}
