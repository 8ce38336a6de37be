#include "core/text/sort.hpp"

#include <algorithm>

namespace resume {

void sort_numbers(std::vector<uint64_t>& numbers) { std::sort(numbers.begin(), numbers.end()); }

// Runs this short are sorted by insertion.
static constexpr uint32_t short_run = 8;

static void sort_run(uint32_t* places, uint32_t begin, uint32_t end, const void* list, ComesBefore before) {
  for (uint32_t i = begin + 1; i < end; ++i) {
    const uint32_t own = places[i];
    uint32_t at = i;
    for (; at > begin && before(list, own, places[at - 1]); --at) places[at] = places[at - 1];
    places[at] = own;
  }
}

// Merges the sorted runs [begin, middle) and [middle, end).
static void merge_runs(uint32_t* places, uint32_t* room, uint32_t begin, uint32_t middle, uint32_t end,
                       const void* list, ComesBefore before) {
  if (!before(list, places[middle], places[middle - 1])) return;
  std::copy(places + begin, places + middle, room + begin);
  for (uint32_t left = begin, right = middle, out = begin; left < middle; ++out)
    places[out] = right < end && before(list, places[right], room[left]) ? places[right++] : room[left++];
}

std::vector<uint32_t> sorted_places(uint32_t count, const void* list, ComesBefore before) {
  std::vector<uint32_t> places(count), room(count > short_run ? count : 0);
  for (uint32_t i = 0; i < count; ++i) places[i] = i;
  for (uint32_t begin = 0; begin < count; begin += short_run)
    sort_run(places.data(), begin, std::min(count, begin + short_run), list, before);
  for (uint64_t run = short_run; run < count; run *= 2)
    for (uint64_t begin = 0; begin + run < count; begin += 2 * run)
      merge_runs(places.data(), room.data(), static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + run),
                 static_cast<uint32_t>(std::min<uint64_t>(count, begin + 2 * run)), list, before);
  return places;
}

}
