#!/usr/bin/env node
// resume-check for everyone: the same options, exit codes and bytes as the native program, by core.wasm.
import fs from 'node:fs';
import { loadCore } from '../core.mjs';

/** Ends with 2 and one sentence. @param {string} sentence @returns {never} */
function fail(sentence) {
  fs.writeSync(2, `resume-check: ${sentence}\n`);
  process.exit(2);
}

/** @param {string} name */
function read(name) {
  try {
    return fs.readFileSync(name === '-' ? 0 : name);
  } catch {
    return fail(`${name} cannot be read.`);
  }
}

/** Writes all of it, also to a pipe that takes a part at a time. @param {number} to @param {Uint8Array} bytes */
function write(to, bytes) {
  for (let at = 0; at < bytes.length;) {
    try {
      at += fs.writeSync(to, bytes, at);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EAGAIN') fail('the report could not be written.');
    }
  }
}

const core = await loadCore().catch(error => fail(error.message));
let file = '', job = '', settings = '', json = false;
let asOf = new Date().toISOString().slice(0, 7);
const words = process.argv.slice(2);
for (let i = 0; i < words.length; ++i) {
  const word = words[i];
  if (word === '--help') {
    write(1, new TextEncoder().encode(core.usage));
    process.exit(0);
  }
  if (word.length > 1 && word[0] === '-') {
    if (!['--job', '--as-of', '--format', '--settings'].includes(word)) fail(`there is no option ${word}; --help lists them.`);
    if (++i === words.length) fail(`${word} needs a value.`);
    const value = words[i];
    if (word === '--job') job = value;
    if (word === '--as-of') asOf = value;
    if (word === '--settings') settings = value;
    if (word === '--format' && value !== 'text' && value !== 'json') fail('--format takes text or json.');
    if (word === '--format') json = value === 'json';
    continue;
  }
  if (file) fail('one resume at a time; --help tells more.');
  file = word;
}
if (!file && !job) {
  write(2, new TextEncoder().encode(core.usage));
  process.exit(2);
}
if (!asOf) fail('--as-of takes a month as YYYY-MM, or a year.');
if (file === '-' && job === '-') fail('standard input can be one of the two texts only.');
const given = {
  resume: file ? read(file) : undefined,
  posting: job ? read(job) : undefined,
  settings: settings ? read(settings) : undefined,
};
if (settings && !given.settings?.length) fail(`${settings} is empty: it should hold a JSON object.`);
const outcome = core.run({ ...given, asOf, json });
if (outcome.error) fail(outcome.error);
write(1, outcome.output);
process.exitCode = outcome.exitCode;
