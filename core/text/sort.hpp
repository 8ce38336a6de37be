#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace resume {

/// Sorts ascending. n log n, whatever the numbers are.
void sort_numbers(std::vector<uint64_t>& numbers);

/// Whether what stands at place `a` belongs before what stands at `b`; `list` is the caller's.
using ComesBefore = bool (*)(const void* list, uint32_t a, uint32_t b);

/// The places 0 to count - 1 in their sorted order, equal ones as they stood. n log n, whatever they are.
std::vector<uint32_t> sorted_places(uint32_t count, const void* list, ComesBefore comes_before);

/// Sorts a list from place `first` on, equal ones as they stood. All lists share one sorting routine, so that
/// another list costs few bytes; where microseconds count more than bytes, std::sort is the faster one.
template <class Value, class Before>
void sort_behind(std::vector<Value>& list, std::size_t first, const Before& before) {
  const auto count = static_cast<uint32_t>(list.size() - first);
  if (count < 2) return;
  Value* const values_behind = list.data() + first;
  uint32_t sorted_to = 1;
  while (sorted_to < count && !before(values_behind[sorted_to], values_behind[sorted_to - 1])) ++sorted_to;
  if (sorted_to == count) return;
  const std::pair all(values_behind, &before);
  const std::vector<uint32_t> places =
      sorted_places(count, &all, [](const void* both, uint32_t a, uint32_t b) {
        const auto& [values, order] = *static_cast<const std::pair<Value*, const Before*>*>(both);
        return static_cast<bool>((*order)(values[a], values[b]));
      });
  std::vector<Value> sorted;
  sorted.reserve(count);
  for (const uint32_t place : places) sorted.push_back(std::move(values_behind[place]));
  for (uint32_t i = 0; i < count; ++i) values_behind[i] = std::move(sorted[i]);
}

/// Sorts all of a list, equal ones as they stood.
template <class Value, class Before>
void sort_list(std::vector<Value>& list, const Before& before) {
  sort_behind(list, 0, before);
}

/// Likewise, by the operator <.
template <class Value>
void sort_list(std::vector<Value>& list) {
  sort_list(list, [](const Value& a, const Value& b) { return a < b; });
}

/// Moves those that `comes_first` names before the others; either stay in their order.
template <class Value, class First>
void move_first(std::vector<Value>& list, const First& comes_first) {
  std::vector<Value> sorted;
  sorted.reserve(list.size());
  for (const bool first : {true, false})
    for (const Value& value : list)
      if (comes_first(value) == first) sorted.push_back(value);
  list = std::move(sorted);
}

}
