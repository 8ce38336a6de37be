// The re-check under Google Benchmark. Each call is timed by itself: a person waits for one call, so the
// median and the 99th percentile of calls are what counts, and they are reported beside the library's own
// mean.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tests/bench/rounds.hpp"

using resume::bench::Rounds;
using Clock = std::chrono::steady_clock;

static constexpr uint32_t texts = 121;
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

static void recheck(benchmark::State& state) {
  Rounds rounds(texts, 5 * kilobyte);
  std::vector<double> samples;
  uint32_t which = 0;
  while (state.KeepRunning()) {
    const auto begin = Clock::now();
    benchmark::DoNotOptimize(rounds.recheck(which));
    samples.push_back(microseconds(begin, Clock::now()));
    state.SetIterationTime(samples.back() / 1e6);
    which = (which + 1) % texts;
  }
  report(state, samples);
}
BENCHMARK(recheck)->UseManualTime()->Iterations(int64_t{texts} * 40)->Unit(benchmark::kMicrosecond);

static void json(benchmark::State& state) {
  Rounds rounds(texts, 5 * kilobyte);
  std::vector<double> samples;
  uint32_t which = 0;
  while (state.KeepRunning()) {
    rounds.recheck(which);
    const auto begin = Clock::now();
    benchmark::DoNotOptimize(rounds.write_json());
    samples.push_back(microseconds(begin, Clock::now()));
    state.SetIterationTime(samples.back() / 1e6);
    which = (which + 1) % texts;
  }
  report(state, samples);
}
BENCHMARK(json)->UseManualTime()->Iterations(int64_t{texts} * 10)->Unit(benchmark::kMicrosecond);

static void growth(benchmark::State& state) {
  Rounds rounds(2, static_cast<uint32_t>(state.range(0) * kilobyte));
  std::vector<double> samples;
  uint32_t which = 0;
  while (state.KeepRunning()) {
    const auto begin = Clock::now();
    benchmark::DoNotOptimize(rounds.recheck(which));
    samples.push_back(microseconds(begin, Clock::now()));
    state.SetIterationTime(samples.back() / 1e6);
    which = 1 - which;
  }
  report(state, samples);
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
  std::vector<double> samples;
  while (state.KeepRunning()) {
    const auto begin = Clock::now();
    benchmark::DoNotOptimize(run.find());
    samples.push_back(microseconds(begin, Clock::now()));
    state.SetIterationTime(samples.back() / 1e6);
  }
  report(state, samples);
}
BENCHMARK(matcher)->UseManualTime()->Iterations(50)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
