#include "core/report/texts.hpp"

#include <algorithm>
#include <iterator>

#include "core/report/text_lists.hpp"

// A language's texts are one literal, longer than every compiler must take; ours do.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
#include "texts.inc"
#pragma GCC diagnostic pop

namespace resume {

// English, the fallback, is the first language; the build fills what another one lacks.
size_t place_of_language(std::string_view language) {
  const auto found = std::find(std::begin(languages), std::end(languages), language);
  return found == std::end(languages) ? 0 : static_cast<size_t>(found - std::begin(languages));
}

std::vector<std::string_view> cut_texts(std::span<const std::string_view> by_language, size_t count) {
  std::vector<std::string_view> texts;
  texts.reserve(by_language.size() * count);
  for (std::string_view rest : by_language)
    for (size_t n = 0; n < count; ++n) {
      texts.push_back(rest.substr(0, rest.find('\0')));
      rest.remove_prefix(texts.back().size() + 1);
    }
  return texts;
}

// The language's texts in the order of texts.inc.
static const std::string_view* texts_in(std::string_view language) {
  static const std::vector<std::string_view> texts = cut_texts(all_texts, text_count);
  return texts.data() + place_of_language(language) * text_count;
}

std::string_view language_of(std::string_view language) { return languages[place_of_language(language)]; }

std::string_view text(ReportText key, std::string_view language) {
  return texts_in(language)[first_text + static_cast<size_t>(key)];
}

RuleTexts texts_of(const Rule& rule, std::string_view language) {
  const std::string_view* const texts = texts_in(language);
  const auto all = all_rules();
  const auto found = std::find(all.begin(), all.end(), &rule);
  if (found == all.end()) return {};
  const auto place = static_cast<size_t>(found - all.begin());
  const size_t first = first_messages[place], end = first_messages[place + 1];
  return {texts[first_title + place], texts[first_headline + place],
          std::span(texts + first_message + first, end - first), texts[first_why + place]};
}

std::string_view sentence_of(NotJudged reason, std::string_view language) {
  return texts_in(language)[first_reason + static_cast<size_t>(reason)];
}

std::string_view sentence_of(Evidence evidence, std::string_view language) {
  return texts_in(language)[first_evidence + static_cast<size_t>(evidence)];
}

std::string fill(std::string_view sentence, std::span<const NamedValue> values) {
  std::string filled;
  while (!sentence.empty()) {
    const size_t open = sentence.find('{');
    const size_t close = open == sentence.npos ? sentence.npos : sentence.find('}', open);
    if (close == sentence.npos) break;
    const std::string_view name = sentence.substr(open + 1, close - open - 1);
    const auto value =
        std::find_if(values.begin(), values.end(), [&](const NamedValue& one) { return one.name == name; });
    filled += sentence.substr(0, open);
    filled += value != values.end() ? value->value : sentence.substr(open, close + 1 - open);
    sentence.remove_prefix(close + 1);
  }
  filled += sentence;
  return filled;
}

// Words of a text in one line, cut at 60 bytes, at a letter's end.
static std::string quote(std::string_view words) {
  static constexpr size_t most = 60;
  std::string quoted;
  for (const char c : words.substr(0, most + 1)) {
    const bool blank = static_cast<uint8_t>(c) <= 0x20 || c == 0x7F;
    if (!blank)
      quoted += c;
    else if (!quoted.empty() && quoted.back() != ' ')
      quoted += ' ';
  }
  if (words.size() <= most) return quoted;
  const auto continues = [&] { return (static_cast<uint8_t>(quoted.back()) & 0xC0) == 0x80; };
  while (!quoted.empty() && continues()) quoted.pop_back();
  if (!quoted.empty()) quoted.pop_back();
  return quoted + "\xE2\x80\xA6";
}

static std::string value_of(const Arg& arg, const Report& report) {
  switch (arg.kind) {
    case Arg::Kind::number:
      return std::to_string(arg.number);
    case Arg::Kind::fixed:
      return std::string(arg.fixed);
    case Arg::Kind::none:
      return {};
    case Arg::Kind::span:
      break;
  }
  if (arg.where == Where::resume) return quote(report.resume.document[arg.span]);
  return report.posting != nullptr ? quote(report.posting->document[arg.span]) : std::string{};
}

static std::string filled_with_args(std::string_view sentence, const Finding& finding, const Report& report) {
  const auto names = finding.rule->arg_names;
  std::array<std::string, std::tuple_size_v<Args>> kept;
  std::array<NamedValue, std::tuple_size_v<Args>> values;
  const size_t count = std::min(names.size(), finding.args.size());
  for (size_t i = 0; i < count; ++i) {
    kept[i] = value_of(finding.args[i], report);
    values[i] = {names[i], kept[i]};
  }
  return fill(sentence, std::span(values).first(count));
}

std::string headline_of(const Finding& finding, const Report& report) {
  const RuleTexts texts = texts_of(*finding.rule, report.settings.language);
  if (texts.headline.empty()) return std::string(texts.title);
  return filled_with_args(texts.headline, finding, report);
}

std::string message_of(const Finding& finding, const Report& report) {
  const RuleTexts texts = texts_of(*finding.rule, report.settings.language);
  if (finding.message >= texts.messages.size()) return {};
  return filled_with_args(texts.messages[finding.message], finding, report);
}

}
