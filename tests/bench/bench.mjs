// npm run bench: the re-check natively, in node and in Chromium; writes build/bench.json. Build first: ./tests/run bench
// does both.
import '../../tooling/node22.mjs';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { measureImport } from './import.mjs';
import { measure } from './measure.mjs';

const root = join(import.meta.dirname, '..', '..');
const native = join(root, 'build/native/tests/bench/resume_bench');
const glue = join(root, 'build/wasm/tests/bench/resume_bench.js');
const module = glue.replace(/js$/, 'wasm');
const sizes = Array.from({ length: 11 }, (_, i) => 1000 * 2 ** i);

for (const file of [native, glue, module]) {
  if (existsSync(file)) continue;
  console.error(`The benchmarks are not built. Run: ./tests/run bench`);
  process.exit(1);
}

/**
 * Postings and resumes of the tests, 600 KB of them, their lines in another order each time: what the matcher reads. A text
 * that is small, or the same again, is learnt by the machine and looks twice as fast.
 */
function makeText() {
  const folders = ['tests/accuracy/postings', 'tests/golden/postings', 'tests/golden/resumes'].filter((name) => existsSync(join(root, name)));
  const files = folders.flatMap((name) => readdirSync(join(root, name)).filter((file) => file.endsWith('.txt')).sort().map((file) => join(root, name, file)));
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  let state = 1;
  let made = '';
  while (made.length < 600_000) {
    for (let i = lines.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const other = state % (i + 1);
      [lines[i], lines[other]] = [lines[other], lines[i]];
    }
    made += lines.join('\n') + '\n';
  }
  return made;
}

const text = makeText();
const textFile = join(root, 'build/bench-text.txt');
const megabytes = Buffer.byteLength(text) / 1e6;

/** Bytes of the lexicon's tables in the native build, as they ship: constant data. */
function tableBytes() {
  const objects = ['resume_core.dir/lexicon/unpack.cpp.o', 'resume_skill_lists.dir/lexicon/skill_lists.cpp.o'];
  const shown = execFileSync('size', ['-A', ...objects.map((name) => join(root, 'build/native/core/CMakeFiles', name))], { encoding: 'utf8' });
  const rows = [...shown.matchAll(/^\.(rodata|data\.rel\.ro)\S*\s+(\d+)/gm)];
  return rows.reduce((sum, row) => sum + Number(row[2]), 0);
}

function measureNative() {
  writeFileSync(textFile, text);
  const env = { ...process.env, RESUME_BENCH_TEXT: textFile };
  const shown = execFileSync(native, ['--benchmark_format=json'], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
  const runs = JSON.parse(shown).benchmarks;
  const times = (/** @type {string} */ name) => {
    const run = runs.find((/** @type {{name: string}} */ one) => one.name.startsWith(`${name}/`));
    return { best: run.best_us, median: run.median_us, p99: run.p99_us };
  };
  const growth = sizes.map((bytes) => ({ bytes, best: times(`growth/${bytes / 1000}`).best }));
  return { recheck: times('recheck'), json: times('json'), growth, matcher: times('matcher') };
}

async function measureNode() {
  const create = createRequire(import.meta.url)(glue);
  return measure(await create({ wasmBinary: readFileSync(module) }), sizes, text);
}

/** A page with the two headers that make its clock fine (5 us): without them it steps by 100. */
async function measureChromium() {
  const files = new Map([
    ['/', ['text/html', '<!doctype html><title>bench</title><script src="bench.js"></script>']],
    ['/bench.js', ['text/javascript', readFileSync(glue)]],
    ['/bench.wasm', ['application/wasm', readFileSync(module)]],
  ]);
  const server = createServer((request, response) => {
    const [type, body] = files.get(request.url ?? '') ?? ['text/plain', ''];
    response.writeHead(body ? 200 : 404, {
      'Content-Type': String(type),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const script = `(async () => {
      const wasmBinary = await (await fetch('bench.wasm')).arrayBuffer();
      return (${measure})(await createBench({ wasmBinary }), ${JSON.stringify(sizes)}, ${JSON.stringify(text)});
    })()`;
    return /** @type {ReturnType<typeof measure>} */ (await page.evaluate(script));
  } finally {
    await browser.close();
    server.close();
  }
}

/** @param {{bytes: number, best: number}[]} growth The slope of log(time) over log(bytes), by least squares. */
function exponent(growth) {
  const points = growth.map(({ bytes, best }) => [Math.log(bytes), Math.log(best)]);
  const mean = (/** @type {number} */ which) => points.reduce((sum, point) => sum + point[which], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

const results = { native: measureNative(), node: await measureNode(), Chromium: await measureChromium() };
const round = (/** @type {number} */ value, digits = 1) => Number(value.toFixed(digits));
const cell = (/** @type {number | string} */ value) => String(typeof value === 'number' ? round(value) : value).padStart(10);

console.log('Re-check: a 5 KB resume as new text, 121 in turn; a 4 KB posting already read; microseconds');
console.log(['', 'best', 'median', 'p99', 'json best', 'json med.', 'json p99'].map(cell).join(''));
for (const [name, { recheck, json }] of Object.entries(results)) {
  console.log([name, ...Object.values(recheck), ...Object.values(json)].map(cell).join(''));
}
console.log('\nGrowth: best of a re-check in microseconds by size of the resume');
console.log(['KB', ...Object.keys(results)].map(cell).join(''));
for (const [i, bytes] of sizes.entries()) {
  console.log([bytes / 1000, ...Object.values(results).map(({ growth }) => growth[i].best)].map(cell).join(''));
}
console.log(cell('exponent') + Object.values(results).map(({ growth }) => exponent(growth).toFixed(3).padStart(10)).join(''));

/** @param {number} microseconds */
const rate = (microseconds) => Math.round((megabytes * 1e6) / microseconds);
const tables = tableBytes();
console.log(`\nMatcher: words and skills of ${Math.round(megabytes * 1000)} KB as new text, 50 rounds; MB/s`);
console.log(['', 'best', 'median'].map(cell).join(''));
for (const [name, { matcher }] of Object.entries(results)) console.log([name, rate(matcher.best), rate(matcher.median)].map(cell).join(''));
console.log(`The lexicon's tables: ${tables} bytes`);

const imported = await measureImport(native);
console.log('\nImport: a PDF of three pages; milliseconds, median');
console.log(['pdf.js', 'layout'].map(cell).join(''));
console.log(cell(imported.pdfjs) + imported.layout.toFixed(2).padStart(10));

writeFileSync(join(root, 'build/bench.json'), JSON.stringify({
  recheck_wasm_us: round(results.Chromium.recheck.median),
  recheck_node_us: round(results.node.recheck.median),
  recheck_native_us: round(results.native.recheck.median),
  json_wasm_us: round(results.Chromium.json.median),
  matcher_native_mb_s: rate(results.native.matcher.best),
  matcher_node_mb_s: rate(results.node.matcher.best),
  matcher_wasm_mb_s: rate(results.Chromium.matcher.best),
  import_pdfjs_ms: round(imported.pdfjs, 2),
  import_layout_ms: round(imported.layout, 3),
  lexicon_bytes: tables,
  growth_exponent: round(exponent(results.node.growth), 3),
}, null, 2) + '\n');
