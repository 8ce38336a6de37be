// What the program reads from a posting, by the native resume-check or by core.wasm.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadCore } from '../../web/core.mjs';

/** @typedef {import('./labels.mjs').Span} Span @typedef {import('./labels.mjs').Strength} Strength */
/**
 * A keyword of ours, or of a baseline.
 * @typedef {object} Found
 * @property {string} term
 * @property {string[]} forms its words at every place, folded
 * @property {Strength | null} strength null: the reader knows none
 * @property {Span[]} spans
 * @property {Span[]=} phrases the phrases that these stand in
 */
/** @typedef {(bytes: Buffer) => any} Reader gives the report's `posting` */

const root = path.join(import.meta.dirname, '..', '..');
const native = path.join(root, 'build', 'native', 'resume-check');
const wasm = path.join(root, 'build', 'wasm', 'core.wasm');
const age = (/** @type {string} */ file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The program that was built last, or the one given. Null where none is.
 * @param {string | undefined} program a resume-check @param {string[]} option what stands before the file's name
 * @param {(core: import('../../web/core.mjs').Core, bytes: Buffer) => any} call the same by core.wasm */
async function open(program, option, call) {
  if (!program && !age(native) && !age(wasm)) return null;
  if (program || age(native) > age(wasm)) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'accuracy-'));
    process.once('exit', () => fs.rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'text.txt');
    return (/** @type {Buffer} */ bytes) => {
      fs.writeFileSync(file, bytes);
      // Findings make resume-check end with 1.
      const { status, stdout, stderr } = spawnSync(program ?? native, [...option, file, '--format', 'json'], { maxBuffer: 1 << 28 });
      if (status !== 0 && status !== 1) throw new Error(`resume-check failed: ${stderr}`);
      return JSON.parse(stdout.toString());
    };
  }
  const core = await loadCore(path.dirname(wasm));
  return (/** @type {Buffer} */ bytes) => call(core, bytes);
}

/** What reads a posting. @param {string=} program @returns {Promise<Reader | null>} */
export async function openReader(program) {
  const read = await open(program, ['--job'], (core, bytes) => core.readPosting(bytes));
  return read && (bytes => read(bytes).posting);
}

/** What checks a resume, and gives the report. @param {string=} program */
export const openChecker = program => open(program, [], (core, bytes) => core.check(bytes));
