// The re-check under Google Benchmark. Each call is timed by itself: a person waits for one call, so the
// median and the 99th percentile of calls are what counts, and they are reported beside the library's own
// mean.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/layout/layout.hpp"
#include "core/report/json.hpp"
#include "tests/bench/rounds.hpp"

using resume::bench::Rounds;
using Clock = std::chrono::steady_clock;

static constexpr uint32_t many_texts = 121;
static constexpr int64_t kilobyte = 1000;

static double microseconds(Clock::time_point begin, Clock::time_point end) {
  return std::chrono::duration<double, std::micro>(end - begin).count();
}

static void report(benchmark::State& state, std::vector<double>& samples) {
  std::sort(samples.begin(), samples.end());
  state.counters["best_us"] = samples.front();
  state.counters["median_us"] = samples[samples.size() / 2];
  state.counters["p99_us"] = samples[samples.size() * 99 / 100];
}

// Times `work` of each text in turn; `prepare` is not timed.
template <class Prepare, class Work>
static void measure(benchmark::State& state, uint32_t texts, Prepare prepare, Work work) {
  std::vector<double> samples;
  for (uint32_t which = 0; state.KeepRunning(); which = (which + 1) % texts) {
    prepare(which);
    const auto begin = Clock::now();
    benchmark::DoNotOptimize(work(which));
    samples.push_back(microseconds(begin, Clock::now()));
    state.SetIterationTime(samples.back() / 1e6);
  }
  report(state, samples);
}

static void nothing(uint32_t) {}

static void recheck(benchmark::State& state) {
  Rounds rounds(many_texts, 5 * kilobyte);
  measure(state, many_texts, nothing, [&](uint32_t which) { return rounds.recheck(which); });
}
BENCHMARK(recheck)->UseManualTime()->Iterations(int64_t{many_texts} * 40)->Unit(benchmark::kMicrosecond);

static void json(benchmark::State& state) {
  Rounds rounds(many_texts, 5 * kilobyte);
  measure(
      state, many_texts, [&](uint32_t which) { rounds.recheck(which); },
      [&](uint32_t) { return rounds.write_json(); });
}
BENCHMARK(json)->UseManualTime()->Iterations(int64_t{many_texts} * 10)->Unit(benchmark::kMicrosecond);

static void growth(benchmark::State& state) {
  Rounds rounds(2, static_cast<uint32_t>(state.range(0) * kilobyte));
  measure(state, 2, nothing, [&](uint32_t which) { return rounds.recheck(which); });
  state.SetComplexityN(state.range(0));
}
BENCHMARK(growth)->RangeMultiplier(2)->Range(1, 1024)->UseManualTime()->MinTime(0.3)->Unit(
    benchmark::kMicrosecond);

// The text is the file that RESUME_BENCH_TEXT names: 500 KB or more, since a small one is learnt by the
// machine.
static void matcher(benchmark::State& state) {
  const char* path = std::getenv("RESUME_BENCH_TEXT");
  std::ifstream file(path == nullptr ? "" : path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (text.empty()) return state.SkipWithError("RESUME_BENCH_TEXT names no text");
  resume::bench::Matcher run(std::move(text));
  measure(state, 1, nothing, [&](uint32_t) { return run.find(); });
}
BENCHMARK(matcher)->UseManualTime()->Iterations(50)->Unit(benchmark::kMicrosecond);

// The pages of the source that RESUME_BENCH_PAGES names, made into a text.
static void layout(benchmark::State& state) {
  const char* path = std::getenv("RESUME_BENCH_PAGES");
  std::ifstream file(path == nullptr ? "" : path, std::ios::binary);
  const resume::Source pages = resume::read_source({std::istreambuf_iterator<char>(file), {}});
  if (pages.pages.empty()) return state.SkipWithError("RESUME_BENCH_PAGES names no source");
  resume::Source source;
  measure(
      state, 1, [&](uint32_t) { source = pages; },
      [&](uint32_t) {
        resume::read_layout(source);
        return source.text.size();
      });
}
BENCHMARK(layout)->UseManualTime()->Iterations(200)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
