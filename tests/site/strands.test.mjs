// A module in strands is the same module again, whatever instructions it has; and one that would not be is not built in.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { moduleStretches } from '../../shell/parts.mjs';
import { weave } from '../../shell/strands.mjs';

const root = path.join(import.meta.dirname, '..', '..');
/** @type {(stretches: Buffer[]) => ArrayBuffer} */
const partOf = stretches => new Uint8Array(Buffer.concat(stretches)).buffer;

/** A number as modules write it. @param {number} value @returns {number[]} */
const number = value => value < 0x80 ? [value] : [value & 0x7f | 0x80, ...number(value >> 7)];

/** A module with these bodies. @param {...number[]} bodies */
function moduleOf(...bodies) {
  const code = [...number(bodies.length), ...bodies.flatMap(body => [...number(body.length), ...body])];
  const custom = [2, 1, 0x61];   // stands behind the code
  return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 10, ...number(code.length), ...code, 0, ...custom]);
}

const bytes = (/** @type {number} */ count) => Array.from({ length: count }, (_, i) => 0x0b + 0x11 * i & 0xff);   // 'end' among them
/** Instructions with what stands behind them, none of which a body may be taken for the end of. @type {Record<string, number[]>} */
const instructions = {
  'blocks within blocks': [0x02, 0x40, 0x03, 0x7f, 0x04, 0x7c, 0x05, 0x0b, 0x0b, 0x0b],
  'branches': [0x0c, 0x0b, 0x0d, ...number(0x80), 0x0e, 3, 0, 0x0b, 1, 2],
  'calls': [0x10, 0x0b, 0x10, ...number(300), 0x11, 0x0b, 0x00, 0xd2, 0x0b],
  'locals and globals': [0x20, 0x0b, 0x21, ...number(200), 0x22, 0, 0x23, 0x0b, 0x24, 0x0b],
  'constants of every length': [0x41, 0x0b, 0x41, 0x80, 0x01, 0x41, 0x8b, 0x8b, 0x0b, 0x41, 0xff, 0xff, 0xff, 0x0b, 0x41, 0x80, 0x80, 0x80, 0x80, 0x78],
  'long and broken numbers': [0x42, 0x8b, 0x8b, 0x0b, 0x43, ...bytes(4), 0x44, ...bytes(8)],
  'loads and stores, aligned and not': Array.from({ length: 0x3e - 0x28 + 1 }, (_, i) => [0x28 + i, 0, 0x0b, 0x28 + i, 1, ...number(1000), 0x28 + i, 2, 0, 0x28 + i, 3, 0x0b]).flat(),
  'memory and tables': [0x3f, 0, 0x40, 0, 0x25, 0x0b, 0x26, 0x0b, 0xd0, 0x70, 0xfc, 10, 0, 0, 0xfc, 11, 0, 0xfc, 8, 0x0b, 0, 0xfc, 9, 0x0b, 0xfc, 3],
  'choices': [0x1b, 0x1c, 1, 0x7f],
  'vectors': [0xfd, 0, 4, 0x0b, 0xfd, 11, 4, ...number(500), 0xfd, 12, ...bytes(16), 0xfd, 13, ...bytes(16), 0xfd, 21, 0x0b, 0xfd, 84, 0, 0x0b, 0x0b, 0xfd, 92, 2, 0x0b, 0xfd, ...number(174), 0xfd, 14],
};

for (const [name, code] of Object.entries(instructions)) test(`${name} come back as they were`, () => {
  const wasm = moduleOf([2, 1, 0x7f, 0x0b, 0x7c, ...code, 0x0b], [0, 0x0b], [0, ...code, 0x0b]);
  assert.deepEqual(Buffer.from(weave(partOf(moduleStretches(name, wasm)))), wasm);
});

test('a body of any length says its size again', () => {
  for (const length of [1, 127, 128, 16_383, 16_384, 70_000]) {
    const wasm = moduleOf([0, ...Array(length).fill(0x01), 0x0b]);
    assert.deepEqual(Buffer.from(weave(partOf(moduleStretches('long', wasm)))), wasm, String(length));
  }
});

test('what is written in another way than em++ writes it is refused, not changed', () => {
  assert.throws(() => moduleStretches('app.wasm', Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 10, 6, 1, 0x82, 0x80, 0, 0, 0x0b])), /app\.wasm has an instruction/);
});

test('both modules of the page are what the linker made', () => {
  for (const name of ['first', 'late']) {
    const wasm = fs.readFileSync(path.join(root, `build/split/${name}.wasm`)), woven = weave(partOf(moduleStretches(name, wasm)));
    assert.ok(wasm.equals(woven), name);
    assert.ok(WebAssembly.validate(woven), name);
  }
});
