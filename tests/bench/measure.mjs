// The loop that times the functions of resume_bench.wasm, in node and in a page alike: it stands by itself, so that its text
// can be run in either.

/**
 * @typedef {{_bench_prepare(count: number, bytes: number): void, _bench_recheck(which: number): number, _bench_json(): number,
 *   _bench_text(bytes: number): number, _bench_matcher(): void, _bench_find(): number, HEAPU8: Uint8Array}} Bench
 * @typedef {{best: number, median: number, p99: number}} Times microseconds
 */

/**
 * @param {Bench} bench
 * @param {number[]} sizes of the resumes for growth, in bytes
 * @param {string} text for the matcher, 500 KB or more
 * @returns {{recheck: Times, json: Times, growth: {bytes: number, best: number}[], matcher: Times}}
 */
export function measure(bench, sizes, text) {
  const texts = 121;
  /** @param {number[]} samples @returns {Times} */
  const sum = (samples) => {
    samples.sort((a, b) => a - b);
    return { best: samples[0], median: samples[samples.length >> 1], p99: samples[Math.floor(samples.length * 0.99)] };
  };
  /** @param {() => void} call */
  const time = (call) => {
    const begin = performance.now();
    call();
    return (performance.now() - begin) * 1000;
  };

  bench._bench_prepare(texts, 5000);
  const recheck = [];
  const json = [];
  for (let i = 0; i < texts * 10; i++) bench._bench_recheck(i % texts); // the engine compiles anew what is hot
  for (let i = 0; i < texts * 40; i++) recheck.push(time(() => bench._bench_recheck(i % texts)));
  for (let i = 0; i < texts * 5; i++) {
    bench._bench_recheck(i % texts);
    json.push(time(() => bench._bench_json()));
  }
  const growth = sizes.map((bytes) => {
    bench._bench_prepare(2, bytes);
    const rounds = Math.max(15, Math.min(400, Math.floor(3_000_000 / bytes)));
    let best = Infinity;
    for (let i = 0; i < rounds; i++) best = Math.min(best, time(() => bench._bench_recheck(i % 2)));
    return { bytes, best };
  });
  const bytes = new TextEncoder().encode(text);
  const place = bench._bench_text(bytes.length);
  bench.HEAPU8.set(bytes, place);
  bench._bench_matcher();
  const matcher = [];
  for (let i = 0; i < 50; i++) matcher.push(time(() => bench._bench_find()));
  return { recheck: sum(recheck), json: sum(json), growth, matcher: sum(matcher) };
}
