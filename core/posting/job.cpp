// What a posting says of the job as a whole: family, seniority, place, remote,
// employer, and what the form asks.
#include <algorithm>
#include <initializer_list>

#include "core/posting/reader.hpp"
#include "core/text/sentences.hpp"
#include "core/text/word_set.hpp"

namespace resume {

// ---- Labels of the page

// What follows a label: on its line behind the colon, or the next line with
// words.
static Span value_of(const Document& document, const Block& block) {
  const std::string_view text = document.text;
  uint32_t begin = block.heading.end;
  while (begin < block.span.end && (is_blank(text[begin]) || text[begin] == ':' || text[begin] == '*'))
    ++begin;
  constexpr uint32_t longest = 80;
  uint32_t end = begin;
  while (end < block.span.end && end - begin < longest && text[end] != '\n' && text[end] != '\r' &&
         text[end] != ';')
    ++end;
  while (end > begin && (is_blank(text[end - 1]) || text[end - 1] == '*')) --end;
  return {begin, end};
}

static bool heads(const Document& document, const Block& block,
                  std::initializer_list<std::string_view> names) {
  const Stretch words = document.stretch_of(block.heading);
  for (uint32_t word = words.first_word; word < words.end_word; ++word)
    for (const std::string_view name : names)
      if (is_word(document, word, name)) return true;
  return false;
}

// 'Boise, ID', 'Kingston, ON K7L': a state or a province behind a comma.
static bool ends_in_state(const Document& document, const Stretch& words) {
  static constexpr auto states =
      word_set("ab", "ak", "al", "ar", "az", "bc", "ca", "co", "ct", "dc", "de", "fl", "ga", "hi", "ia", "id",
               "il", "in", "ks", "ky", "la", "ma", "mb", "md", "me", "mi", "mn", "mo", "ms", "mt", "nb", "nc",
               "nd", "ne", "nh", "nj", "nl", "nm", "ns", "nv", "ny", "oh", "ok", "on", "or", "pa", "qc", "ri",
               "sc", "sd", "sk", "tn", "tx", "ut", "va", "vt", "wa", "wi", "wv", "wy");
  for (uint32_t word = words.first_word + 1; word < words.end_word; ++word) {
    const Word &city = document.words[word - 1], &state = document.words[word];
    const std::string_view written = document[state];
    if (is_upper(document.text[city.begin]) && is_upper(written[0]) &&
        is_upper(written[written.size() - 1]) && states.has(written) &&
        document[Span{city.span().end, state.begin}] == ", ")
      return true;
  }
  return false;
}

static bool is_place(const Document& document, Span span) {
  const Stretch words = document.stretch_of(span);
  for (uint32_t word = words.first_word; word < words.end_word; ++word)
    if ((lexicon::flags(document.words[word].id) & word_flag::place) != 0 &&
        !is_any_word(document, word, {"remote", "hybrid", "onsite"}) &&
        is_upper(document.text[document.words[word].begin]))
      return true;
  return ends_in_state(document, words);
}

// How many bytes of what parts a line into its facts stand here; 0: none.
static uint32_t place_separator(std::string_view text) {
  for (const std::string_view mark : {"|", "(", ")", ";", "**", " or ", " - ", " / ", "\xC2\xB7",
                                      "\xE2\x80\xA2", "\xE2\x80\x93", " in ", " IN "})
    if (text.substr(0, mark.size()) == mark) return static_cast<uint32_t>(mark.size());
  return 0;
}

// A part of one of the first lines that names a place: 'Berlin, Germany',
// 'Remote (Cork, Ireland)'.
static Span place_in_head(const Document& document, Span title) {
  uint32_t seen = 0;
  constexpr uint32_t head_lines = 6, most_words = 8;
  for (const Stretch& line : document.lines) {
    if (line.first_word == line.end_word) continue;
    if (++seen > head_lines) break;
    uint32_t begin = line.span.begin;
    if (title.end > line.span.begin && title.begin < line.span.end) begin = title.end;
    const std::string_view text = document.text;
    while (begin < line.span.end) {
      uint32_t end = begin, size = 0;
      while (end < line.span.end && (size = place_separator(text_of(text, {end, line.span.end}))) == 0) ++end;
      Span part{begin, end};
      while (part.begin < part.end && (is_blank(text[part.begin]) || text[part.begin] == ',' ||
                                       text[part.begin] == ':' || text[part.begin] == '-'))
        ++part.begin;
      while (part.begin < part.end && (is_blank(text[part.end - 1]) || text[part.end - 1] == ',')) --part.end;
      const Stretch words = document.stretch_of(part);
      if (words.end_word - words.first_word <= most_words && is_place(document, part) &&
          text[part.end - 1] != '.')
        return part;
      begin = end + std::max(size, 1u);
    }
  }
  return {};
}

// 'Kestrel is a payments company', 'About Kestrel', 'Company: Kestrel',
// 'Engineer at Kestrel'.
Span find_company(const Posting& posting) {
  const Document& document = posting.document;
  if (const Span employer = find_employer(document, posting.title); !employer.empty()) return employer;
  for (const Block& block : posting.blocks) {
    if (block.heading.empty()) continue;
    if (block.kind == BlockKind::details &&
        heads(document, block, {"company", "employer", "unternehmen", "entreprise", "empresa"}) &&
        !heads(document, block, {"size", "type", "website"}))
      return value_of(document, block);
    const Stretch words = document.stretch_of(block.heading);
    if (block.kind == BlockKind::about && words.end_word - words.first_word >= 2 &&
        is_word(document, words.first_word, "about")) {
      const Word& name = document.words[words.first_word + 1];
      if (is_upper(document.text[name.begin]) && (lexicon::flags(name.id) & word_flag::stop) == 0 &&
          !is_word(document, words.first_word + 1, "us")) {
        uint32_t end = block.heading.end;
        while (end > name.begin && (is_blank(document.text[end - 1]) || document.text[end - 1] == ':' ||
                                    document.text[end - 1] == '*' || document.text[end - 1] == '?'))
          --end;
        return {name.begin, end};
      }
    }
  }
  // A line of the head with 'GmbH', 'Ltd', 'Inc'.
  uint32_t seen = 0;
  for (const Stretch& line : document.lines) {
    if (line.first_word == line.end_word) continue;
    if (++seen > 4) break;
    if (line.end_word - line.first_word > 6 || line.span.overlaps(posting.title)) continue;
    if ((lexicon::flags(document.words[line.end_word - 1].id) & word_flag::employer) == 0) continue;
    const bool about = is_word(document, line.first_word, "about") && line.first_word + 1 < line.end_word;
    return {about ? document.words[line.first_word + 1].begin : line.span.begin, line.span.end};
  }
  return {};
}

// ---- Remote

static Remote remote_of(const Posting& posting) {
  const Document& document = posting.document;
  bool hybrid = false, on_site = false, remote = false;
  std::vector<RemoteCue> cues;
  const auto read = [&](Span span, bool label) {
    cues.clear();
    find_remote(document, span, cues);
    for (const RemoteCue& cue : cues) {
      hybrid |= cue.kind == RemoteCue::hybrid || (label && cue.kind == RemoteCue::label_hybrid);
      on_site |= cue.kind == RemoteCue::on_site || (label && cue.kind == RemoteCue::label_on_site);
      remote |= cue.kind == RemoteCue::remote || (label && cue.kind == RemoteCue::label_remote);
    }
  };
  uint32_t seen = 0;
  for (const Stretch& line : document.lines) {
    if (line.first_word == line.end_word) continue;
    if (++seen > 6 || line.end_word - line.first_word > 24) break;
    read(line.span, !begins_list_item(document.text, line.span));
  }
  for (const Block& block : posting.blocks) {
    const bool label = block.kind == BlockKind::details && !block.heading.empty();
    read(label ? Span{block.heading.begin, value_of(document, block).end} : block.span, label);
  }
  return hybrid ? Remote::hybrid : on_site ? Remote::on_site : remote ? Remote::remote : Remote::unknown;
}

// ---- What the form asks

// 'two days a week in our studio', 'in the office Tuesdays and Thursdays': asked wherever it is said.
static bool names_days(const Document& document, const Question& question) {
  if (same_letters(document[question.span].substr(0, 4), "days")) return true;
  uint32_t next = document.stretch_of(question.span).end_word;
  if (next < document.words.size() && is_word(document, next, "on")) ++next;
  return next < document.words.size() &&
         is_any_word(document, next,
                     {"monday", "mondays", "tuesday", "tuesdays", "wednesday", "wednesdays", "thursday",
                      "thursdays", "friday", "fridays"});
}

// 'the plan from range to clearance': nobody is cleared where no word near says of what.
static bool is_clearance(const Document& document, const Stretch& words) {
  constexpr uint32_t reach = 8;
  const uint32_t from = words.first_word - std::min(words.first_word, reach);
  const uint32_t to = std::min(static_cast<uint32_t>(document.words.size()), words.end_word + reach);
  for (uint32_t word = from; word < to; ++word)
    if (is_any_word(document, word,
                    {"security", "vetting", "vetted",     "obtain",     "hold",    "holding",  "eligible",
                     "active",   "level",   "government", "maintain",   "undergo", "cleared",  "required",
                     "must",     "gain",    "achieve",    "clearances", "current", "existing", "check"}))
      return true;
  return words.end_word - words.first_word > 1;
}

// 'no travel', 'without shifts'; 'remote or onsite'.
static bool asks_nothing(const Document& document, const Question& question) {
  const Stretch words = document.stretch_of(question.span);
  if (question.kind == QuestionKind::clearance && same_letters(document[question.span], "clearance"))
    return !is_clearance(document, words);
  if (words.first_word == 0) return false;
  const uint32_t before = words.first_word - 1;
  if (question.kind == QuestionKind::right_to_work) return false;
  if (question.kind == QuestionKind::on_site && is_word(document, before, "or")) return true;
  return is_any_word(document, before, {"no", "without", "non"});
}

static void read_questions(Posting& posting) {
  const Document& document = posting.document;
  std::vector<Question> all;
  for (const Block& block : posting.blocks) {
    const size_t first = all.size();
    find_questions(document, block.span, all);
    if (block.kind != BlockKind::benefits && block.kind != BlockKind::about) continue;
    // The company's story and its offers speak of offices and journeys, not of checks.
    all.erase(std::remove_if(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
                             [&](const Question& one) {
                               if (names_days(document, one)) return false;
                               return is_any_of(document[one.span], {"visa sponsorship", "overtime"}) ||
                                      (one.kind != QuestionKind::background_check &&
                                       one.kind != QuestionKind::clearance &&
                                       one.kind != QuestionKind::shifts &&
                                       one.kind != QuestionKind::right_to_work);
                             }),
              all.end());
  }
  uint32_t seen = 0;
  for (Question& question : all) {
    const uint32_t bit = 1u << static_cast<uint32_t>(question.kind);
    if ((seen & bit) != 0) continue;
    if (asks_nothing(document, question)) continue;
    seen |= bit;
    const auto next =
        std::upper_bound(posting.requirements.begin(), posting.requirements.end(), question.span.begin,
                         [](uint32_t at, const Requirement& one) { return at < one.span.begin; });
    if (next != posting.requirements.begin() && (next - 1)->span.covers(question.span)) {
      question.requirement = static_cast<uint32_t>(next - posting.requirements.begin()) - 1;
      Requirement& one = posting.requirements[question.requirement];
      if (one.kind == RequirementKind::other || one.kind == RequirementKind::duty)
        one.kind = RequirementKind::question;
    }
    posting.questions.push_back(question);
  }
}

void read_job(Posting& posting) {
  const Document& document = posting.document;
  const Stretch title = document.stretch_of(posting.title);
  posting.family = family_of(document, title);
  posting.seniority = seniority_of(document, title);
  for (const Block& block : posting.blocks)
    if (posting.place.empty() && block.kind == BlockKind::details && !block.heading.empty() &&
        heads(document, block,
              {"location", "locations", "standort", "arbeitsort", "lieu", "ubicaci\xC3\xB3n"}) &&
        !heads(document, block, {"options"}))
      posting.place = value_of(document, block);
  // 'Work location: Remote' below 'Remote in Columbus, OH'
  if (!is_place(document, posting.place)) {
    const Span named = place_in_head(document, posting.title);
    std::vector<RemoteCue> cues;
    find_remote(document, posting.place, cues);
    if (posting.place.empty() || (!cues.empty() && !named.empty())) posting.place = named;
  }
  posting.remote = remote_of(posting);
  read_questions(posting);
}

}
