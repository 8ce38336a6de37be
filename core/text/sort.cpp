#include "core/text/sort.hpp"

#include <algorithm>
#include <array>

namespace resume {

// Runs this short are sorted by insertion.
static constexpr size_t short_run = 8;

// Sorts by merging, from below. `room` is as large as the list.
template <class Value, class Before>
static void merge_sort(Value* list, Value* room, size_t count, const Before& before) {
  for (size_t begin = 0; begin < count; begin += short_run)
    for (size_t i = begin + 1; i < std::min(count, begin + short_run); ++i) {
      const Value own = list[i];
      size_t at = i;
      for (; at > begin && before(own, list[at - 1]); --at) list[at] = list[at - 1];
      list[at] = own;
    }
  for (size_t run = short_run; run < count; run *= 2)
    for (size_t begin = 0; count - begin > run; begin += std::min(2 * run, count - begin)) {
      const size_t middle = begin + run, end = middle + std::min(run, count - middle);
      if (!before(list[middle], list[middle - 1])) continue;
      std::copy(list + begin, list + middle, room);
      const size_t kept = middle - begin;
      for (size_t left = 0, right = middle, out = begin; left < kept; ++out)
        list[out] = right < end && before(list[right], room[left]) ? list[right++] : room[left++];
    }
}

void sort_numbers(std::vector<uint64_t>& numbers) {
  if (std::is_sorted(numbers.begin(), numbers.end())) return;
  std::vector<uint64_t> room(numbers.size());
  merge_sort(numbers.data(), room.data(), numbers.size(), [](uint64_t a, uint64_t b) { return a < b; });
}

std::vector<uint32_t> sorted_places(uint32_t count, const void* list, ComesBefore comes_before) {
  std::vector<uint32_t> places(count), more_room;
  std::array<uint32_t, 64> little_room;
  if (count > little_room.size()) more_room.resize(count);
  for (uint32_t i = 0; i < count; ++i) places[i] = i;
  merge_sort(places.data(), more_room.empty() ? little_room.data() : more_room.data(), count,
             [&](uint32_t a, uint32_t b) { return comes_before(list, a, b); });
  return places;
}

}
