// What the program reads from a posting, by the native resume-check or by core.wasm.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadCore } from '../../web/core.mjs';

/** @typedef {import('./labels.mjs').Span} Span @typedef {import('./labels.mjs').Strength} Strength */
/** @typedef {{ forms: string[], term: string, strength: Strength | null, spans: Span[] }} Found a keyword of ours, or of a baseline */
/** @typedef {(bytes: Buffer) => any} Reader gives the report's `posting` */

const root = path.join(import.meta.dirname, '..', '..');
const native = path.join(root, 'build', 'native', 'resume-check');
const wasm = path.join(root, 'build', 'wasm', 'core.wasm');
const age = (/** @type {string} */ file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The program that was built last, or the one given. Null where none is. @param {string=} program a resume-check
 * @returns {Promise<Reader | null>} */
export async function openReader(program) {
  if (!program && !age(native) && !age(wasm)) return null;
  if (program || age(native) > age(wasm)) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'accuracy-'));
    process.once('exit', () => fs.rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'posting.txt');
    return bytes => {
      fs.writeFileSync(file, bytes);
      const shown = execFileSync(program ?? native, ['--job', file, '--format', 'json'], { maxBuffer: 1 << 28 });
      return JSON.parse(shown.toString()).posting;
    };
  }
  const core = await loadCore(path.dirname(wasm));
  return bytes => core.readPosting(bytes).posting;
}
