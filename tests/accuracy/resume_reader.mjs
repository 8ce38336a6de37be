// A resume's file to JSON Resume, by the programs that people run.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const native = path.join(root, 'build', 'native', 'resume-check');
const anywhere = path.join(root, 'web', 'cli', 'resume-check.mjs');
const isText = (/** @type {string} */ file) => /\.(txt|md)$/.test(file);

function run(/** @type {string} */ program, /** @type {string[]} */ words) {
  const { status, stdout, stderr } = spawnSync(program, words, { maxBuffer: 1 << 28 });
  return { status, text: stdout?.toString() ?? '', error: stderr?.toString() ?? '' };
}

/** @typedef {{ resume: any, text: string | null, why: string }} Read */

/** Reads one file. `resume` is null, and `why` says it, where the program could not. @param {string} file @param {string=} program @returns {Read} */
export function readResume(file, program) {
  const plain = isText(file), by = program ?? (plain && fs.existsSync(native) ? native : null);
  const words = [file, '--format', 'jsonresume'];
  const { status, text, error } = by && plain ? run(by, words) : run(process.execPath, [anywhere, ...words]);
  if (status !== 0) return { resume: null, text: null, why: error.trim() || `exit code ${status}` };
  return { resume: JSON.parse(text), text: plain ? fs.readFileSync(file, 'utf8') : textOf(file), why: '' };
}

// The text in the order read, where the program gives it.
function textOf(/** @type {string} */ file) {
  const { text } = run(process.execPath, [anywhere, file, '--format', 'json']);
  try {
    return JSON.parse(text).documents[0].text ?? null;
  } catch {
    return null;
  }
}
