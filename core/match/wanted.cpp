#include <algorithm>
#include <tuple>

#include "core/match/steps.hpp"

#include "core/text/sort.hpp"

// A keyword whose examples are asked for is not wanted beside them. An either-or group is dropped where one
// of its keywords is asked for by itself as strongly: showing that one satisfies both. Groups of the same
// keywords are one.

namespace resume {

struct Group {
  uint32_t begin, end;  // places in Matches::wanted_keywords
  Strength strength;
  Span span;
};

// How strongly each keyword is asked for by itself; `none` where it stands in either-or groups alone.
static constexpr auto none = static_cast<Strength>(3);

static std::vector<Strength> read_singles(const Posting& posting) {
  std::vector<Strength> singles(posting.keywords.size(), none);
  std::vector<bool> grouped(posting.keywords.size());
  for (const KeywordGroup& group : posting.groups) {
    const bool either = group.any_of && group.end_keyword - group.first_keyword > 1;
    for (uint32_t i = group.first_keyword; i < group.end_keyword; ++i) {
      const uint32_t keyword = posting.group_keywords[i];
      grouped[keyword] = true;
      if (!either && !group.by_examples) singles[keyword] = std::min(singles[keyword], group.strength);
    }
  }
  for (uint32_t i = 0; i < singles.size(); ++i)
    if (!grouped[i]) singles[i] = posting.keywords[i].strength;
  return singles;
}

// The words of a group in its requirement: from its first keyword to its last.
static Span span_of(const Posting& posting, const KeywordGroup& group) {
  const Span within = posting.requirements[group.requirement].span;
  Span span;
  for (uint32_t i = group.first_keyword; i < group.end_keyword; ++i) {
    const Keyword& keyword = posting.keywords[posting.group_keywords[i]];
    const Span* begin = posting.keyword_spans.data() + keyword.first_span;
    const Span* end = posting.keyword_spans.data() + keyword.end_span;
    const Span* found = std::lower_bound(begin, end, Span{within.begin, within.begin});
    if (found == end || !within.covers(*found)) continue;
    span = span.empty() ? *found : Span{std::min(span.begin, found->begin), std::max(span.end, found->end)};
  }
  return span;
}

static std::span<const uint32_t> keywords_of(const std::vector<uint32_t>& all, const Group& group) {
  return std::span(all).subspan(group.begin, group.end - group.begin);
}

static bool comes_before(std::span<const uint32_t> a, std::span<const uint32_t> b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
}

static std::vector<Group> read_groups(const Posting& posting, const std::vector<Strength>& singles,
                                      std::vector<uint32_t>& keywords) {
  std::vector<Group> groups;
  groups.reserve(posting.groups.size() + singles.size());
  for (const KeywordGroup& group : posting.groups) {
    if (!group.any_of || group.end_keyword - group.first_keyword < 2) continue;
    const uint32_t* begin = posting.group_keywords.data() + group.first_keyword;
    const uint32_t* end = posting.group_keywords.data() + group.end_keyword;
    if (std::any_of(begin, end, [&](uint32_t keyword) { return singles[keyword] <= group.strength; }))
      continue;
    const auto first = static_cast<uint32_t>(keywords.size());
    std::vector<uint32_t> of_group(begin, end);
    sort_list(of_group);
    keywords.insert(keywords.end(), of_group.begin(), of_group.end());
    groups.push_back(
        {first, static_cast<uint32_t>(keywords.size()), group.strength, span_of(posting, group)});
  }
  sort_list(groups, [&](const Group& a, const Group& b) {
    const auto of_a = keywords_of(keywords, a), of_b = keywords_of(keywords, b);
    if (comes_before(of_a, of_b)) return true;
    return !comes_before(of_b, of_a) && a.strength < b.strength;
  });
  const auto same = [&](const Group& a, const Group& b) {
    const auto of_a = keywords_of(keywords, a), of_b = keywords_of(keywords, b);
    return std::equal(of_a.begin(), of_a.end(), of_b.begin(), of_b.end());
  };
  groups.erase(std::unique(groups.begin(), groups.end(), same), groups.end());
  return groups;
}

static void choose_best(Matches& matches, Wanted& wanted) {
  const auto worth = [&](uint32_t keyword) {
    const Match& match = matches.matches[keyword];
    return std::pair(match.counted, match.match_class);
  };
  wanted.best = matches.wanted_keywords[wanted.first_keyword];
  for (uint32_t i = wanted.first_keyword; i < wanted.end_keyword; ++i)
    if (worth(matches.wanted_keywords[i]) < worth(wanted.best)) wanted.best = matches.wanted_keywords[i];
}

void read_wanted(const Posting& posting, Matches& matches) {
  const std::vector<Strength> singles = read_singles(posting);
  std::vector<uint32_t> keywords;
  keywords.reserve(posting.group_keywords.size() + singles.size());
  std::vector<Group> groups = read_groups(posting, singles, keywords);
  for (uint32_t i = 0; i < singles.size(); ++i) {
    if (singles[i] == none) continue;
    const auto first = static_cast<uint32_t>(keywords.size());
    keywords.push_back(i);
    groups.push_back({first, first + 1, singles[i], posting.keywords[i].term});
  }
  const auto order = [&](const Group& group) {
    return std::tuple(group.strength, group.span.empty(), group.span.begin, group.span.end,
                      keywords[group.begin]);
  };
  sort_list(groups, [&](const Group& a, const Group& b) { return order(a) < order(b); });
  matches.wanted.reserve(groups.size());
  matches.wanted_keywords.reserve(keywords.size());
  for (const Group& group : groups) {
    Wanted wanted;
    wanted.first_keyword = static_cast<uint32_t>(matches.wanted_keywords.size());
    const auto of_group = keywords_of(keywords, group);
    matches.wanted_keywords.insert(matches.wanted_keywords.end(), of_group.begin(), of_group.end());
    wanted.end_keyword = static_cast<uint32_t>(matches.wanted_keywords.size());
    wanted.strength = group.strength;
    wanted.span = group.span;
    choose_best(matches, wanted);
    matches.wanted.push_back(wanted);
  }
}

}
