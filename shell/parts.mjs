// How bytes lie in the page: a data block, which the browser never runs, and after it one line that hands it on.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { headOf, unweave, weave } from './strands.mjs';

// HTML keeps every character but U+0000 and U+000D, and '<' could end the block. A twelfth of the bytes are 0: two characters
// that it hardly has take the places of 0 and 13, and what has no place stands 256 above. The guard turns them back.
const places = new Map([[0x00, 0x1e], [0x0d, 0x1f], [0x1e, 0x11e], [0x1f, 0x11f], [0x3c, 0x13c]]);

/** One character a byte. In UTF-8 that packs within a hundredth of the bytes, and a tenth better than base64 of gzip. @type {(bytes: Buffer) => string} */
const asCharacters = bytes => Array.from(bytes, byte => String.fromCharCode(places.get(byte) ?? byte)).join('');

/** By zopfli, some 4 % smaller than zlib's best. Byte 9 names the system that zipped, which is no matter here. @type {(bytes: Buffer) => Buffer} */
export const zip = bytes => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zip-')), file = path.join(folder, 'part');
  fs.writeFileSync(file, bytes);
  const zipped = execFileSync('zopfli', ['-c', file], { maxBuffer: 64 << 20 });
  fs.rmSync(folder, { recursive: true });
  zipped[9] = 255;
  return zipped;
};

/** From this size on a part is zipped: a file on a disk is not packed as a response is. */
const large = 1_000_000;

/**
 * A part's element and the line behind it, cut where other bytes begin: each stretch is packed with codes of its own.
 * `packed`: nothing is left to squeeze (woff2); base64 then costs less.
 * @param {string} name @param {Buffer[]} stretches @param {boolean} packed @returns {string[]}
 */
export function partHtml(name, stretches, packed) {
  const bytes = Buffer.concat(stretches);
  const [type, texts] = packed ? ['text/x-base64', [bytes.toString('base64')]] : bytes.length > large && stretches.length === 1 ?
    ['text/x-gzip', [zip(bytes).toString('base64')]] : ['text/x-bytes', stretches.map(asCharacters)];
  texts[0] = `<script type="${type}" id="${name}">${texts[0]}`;
  texts[texts.length - 1] += `</script><script>${nextScript}</script>\n`;
  return texts;
}

/** A module as a part of the page: its strands. @param {string} name @param {Buffer} wasm @returns {Buffer[]} */
export function moduleStretches(name, wasm) {
  const strands = unweave(wasm), stretches = [headOf(strands), ...strands].map(strand => Buffer.from(strand));
  const part = new Uint8Array(Buffer.concat(stretches)).buffer;
  if (!wasm.equals(weave(part))) throw new Error(`${name} has an instruction that shell/strands.mjs does not know`);
  return stretches;
}

export const nextScript = 'next()';

/**
 * Programs that run in a worker of the frame (`startWorker(name)`): whatever reads files that others made. Each is bundled into one
 * classic script and comes after the first screen's parts, in this order. A worker starts from a blob, so it needs no hash in the
 * policy; the first document holds its hash and runs nothing else under that name. It inherits the frame's policy and has no
 * connection, no window and no storage; tests/seal tries every way out of a worker made in this way.
 * To add one: `{ name: 'importers.js', entry: 'web/importers/worker.ts' }`. Data it needs is a part of its own in `dataParts`
 * (`{ name, file, packed }`, from the root of the clone; `packed`: nothing is left to squeeze), which the frame fetches by
 * `part(name)` and posts to the worker.
 * @type {{ name: string, entry: string }[]}
 */
export const workerParts = [{ name: 'importers.js', entry: 'web/importers/worker.mjs' }];
/** @type {{ name: string, file: string, packed: boolean }[]} */
export const dataParts = [];
