// A resume's file to JSON Resume: by core.wasm and the page's importers, or by another program.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { loadCore } from '../../web/core.mjs';
import { packSource } from '../../web/importers/pack.mjs';
import { readFile } from '../../web/importers/read_file.mjs';

/** @typedef {{ resume: any, text: string | null, why: string }} Read `resume` is null, and `why` says it, where a file could not be read */

const isText = (/** @type {string} */ file) => /\.(txt|md)$/.test(file);

/** What reads one file after another. @param {string=} program a resume-check of one's own @returns {Promise<(file: string) => Promise<Read>>} */
export async function openResumeReader(program) {
  return program ? byProgram(program) : byCore(await loadCore());
}

/** @param {Awaited<ReturnType<typeof loadCore>>} core @returns {(file: string) => Promise<Read>} */
const byCore = core => async file => {
  const bytes = fs.readFileSync(file), imported = isText(file) ? null : await readFile(bytes, { fileName: file });
  if (imported && 'problem' in imported) return { resume: null, text: null, why: imported.sentence };
  const source = imported ? packSource(imported.source) : bytes;
  const run = (/** @type {string} */ format) => core.run([file, '--format', format], () => source, new Date());
  const { exitCode, output, error } = run('jsonresume');
  if (exitCode !== 0) return { resume: null, text: null, why: error };
  const text = imported ? JSON.parse(Buffer.from(run('json').output).toString()).documents[0].text ?? null : bytes.toString();
  return { resume: JSON.parse(Buffer.from(output).toString()), text, why: '' };
};

/** @param {string} program @returns {(file: string) => Promise<Read>} */
const byProgram = program => async file => {
  const run = (/** @type {string} */ format) => spawnSync(program, [file, '--format', format], { maxBuffer: 1 << 28 });
  const { status, stdout, stderr } = run('jsonresume');
  if (status !== 0) return { resume: null, text: null, why: stderr?.toString().trim() || `exit code ${status}` };
  return { resume: JSON.parse(stdout.toString()), text: textOf(run('json').stdout.toString()), why: '' };
};

// The text in the order read, where the program gives it.
function textOf(/** @type {string} */ report) {
  try {
    return JSON.parse(report).documents[0].text ?? null;
  } catch {
    return null;
  }
}
