#!/usr/bin/env node
// resume-check for everyone: the options, exit codes and bytes of the native program, by core.wasm, for files of every kind.
import fs from 'node:fs';
import { loadCore } from '../core.mjs';
import { packSource } from '../importers/pack.mjs';
import { readFile } from '../importers/read_file.mjs';

/** @param {string} name @returns {Uint8Array | null} */
function read(name) {
  try {
    return fs.readFileSync(name === '-' ? 0 : name);
  } catch {
    return null;
  }
}

/** Writes all of it, also to a pipe that takes a part at a time. @param {number} to @param {Uint8Array} bytes */
function write(to, bytes) {
  for (let at = 0; at < bytes.length;) {
    try {
      at += fs.writeSync(to, bytes, at);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EAGAIN') return false;
    }
  }
  return true;
}

/** Whether the core reads the bytes as they are: a source. @param {Uint8Array} bytes */
const isSource = bytes => /^(\s*\{[^{}[\]]{0,200}"sourceVersion"|\xffSRC)/.test(String.fromCharCode(...bytes.subarray(0, 256)));

/** A file as the core takes it, by the page's importers. @param {string} name @returns {Promise<Uint8Array | null>} */
async function importNamed(name) {
  const bytes = read(name);
  if (bytes === null || isSource(bytes)) return bytes;
  const imported = await readFile(bytes, { fileName: name });
  // A text without words is a resume like another, and its report says what is missing.
  if ('problem' in imported && imported.problem === 'empty' && (bytes.length > 0 || /^-$|\.txt$/.test(name))) return bytes;
  if ('problem' in imported) return fail(`${name === '-' ? '' : `${name}: `}${imported.sentence}`);
  const { source } = imported;
  // A plain text stays as it is, byte for byte: places in a report are places in it.
  return source.format === 'text' && new TextDecoder().decode(bytes) === source.text ? bytes : packSource(source);
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  write(2, new TextEncoder().encode(`${sentence}\n`));
  process.exit(2);
}

const core = await loadCore().catch(error => fail(error.message));
const words = process.argv.slice(2), { resume, job } = core.filesOf(words);
const given = [resume && await importNamed(resume), job && await importNamed(job)];
const outcome = core.run(words, (name, which) => given[which] || (which === 2 ? read(name) : null), new Date());
if (outcome.error) write(2, new TextEncoder().encode(`${outcome.error}\n`));
process.exitCode = write(1, outcome.output) ? outcome.exitCode : 2;
