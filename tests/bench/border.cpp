// The same functions for WASM; a loop in JavaScript (tests/bench/measure.mjs) calls and times them.
#include <emscripten/emscripten.h>

#include <memory>
#include <string>
#include <utility>

#include "tests/bench/rounds.hpp"

static std::unique_ptr<resume::bench::Rounds> rounds;
static std::unique_ptr<resume::bench::Matcher> matcher;
static std::string given;

extern "C" {
/// Makes the texts. Call first, and again for another size.
EMSCRIPTEN_KEEPALIVE void bench_prepare(uint32_t count, uint32_t bytes) {
  rounds = std::make_unique<resume::bench::Rounds>(count, bytes);
}
EMSCRIPTEN_KEEPALIVE uint32_t bench_recheck(uint32_t which) { return rounds->recheck(which); }
EMSCRIPTEN_KEEPALIVE uint32_t bench_json() { return rounds->write_json(); }
/// Room for the text that bench_matcher then takes.
EMSCRIPTEN_KEEPALIVE char* bench_text(uint32_t bytes) {
  given.resize(bytes);
  return given.data();
}
EMSCRIPTEN_KEEPALIVE void bench_matcher() {
  matcher = std::make_unique<resume::bench::Matcher>(std::move(given));
}
EMSCRIPTEN_KEEPALIVE uint32_t bench_find() { return matcher->find(); }
}
