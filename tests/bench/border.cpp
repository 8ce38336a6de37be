// The same functions for WASM; a loop in JavaScript (tests/bench/measure.mjs) calls and times them.
#include <emscripten/emscripten.h>

#include <memory>

#include "tests/bench/rounds.hpp"

static std::unique_ptr<resume::bench::Rounds> rounds;

extern "C" {
/// Makes the texts. Call first, and again for another size.
EMSCRIPTEN_KEEPALIVE void bench_prepare(uint32_t count, uint32_t bytes) {
  rounds = std::make_unique<resume::bench::Rounds>(count, bytes);
}
EMSCRIPTEN_KEEPALIVE uint32_t bench_recheck(uint32_t which) { return rounds->recheck(which); }
EMSCRIPTEN_KEEPALIVE uint32_t bench_json() { return rounds->write_json(); }
}
