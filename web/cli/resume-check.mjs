#!/usr/bin/env node
// resume-check for everyone: the options, exit codes and bytes of the native program, by core.wasm.
import fs from 'node:fs';
import { loadCore } from '../core.mjs';

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

const core = await loadCore().catch(error => {
  write(2, new TextEncoder().encode(`${error.message}\n`));
  process.exit(2);
});
const outcome = core.run(process.argv.slice(2), read, new Date());
if (outcome.error) write(2, new TextEncoder().encode(`${outcome.error}\n`));
process.exitCode = write(1, outcome.output) ? outcome.exitCode : 2;
