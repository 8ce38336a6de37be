// core.wasm as a module of node: texts are bytes, reports are bytes.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The folder that holds core.js and core.wasm: beside this file in the npm package, build/wasm in a clone. */
function coreFolder() {
  const folders = [here, path.join(here, '..', 'build', 'wasm')];
  const found = folders.find(folder => fs.existsSync(path.join(folder, 'core.wasm')));
  if (!found) throw new Error('core.wasm is not built. Run ./serve.py --build-only first.');
  return found;
}

/**
 * @typedef {object} Command
 * @property {Uint8Array=} resume any bytes; left out: the posting alone is read
 * @property {Uint8Array=} posting any bytes
 * @property {string=} asOf 'YYYY-MM', or 'YYYY'
 * @property {Uint8Array=} settings JSON
 * @property {boolean=} json else text
 *
 * @typedef {object} Outcome
 * @property {number} exitCode 0 clean, 1 with a blocker or major finding, 2 on bad usage
 * @property {Uint8Array} output
 * @property {string} error a sentence, or empty
 */

/** Loads core.wasm. @returns {Promise<{ run(command: Command): Outcome, usage: string }>} */
export async function loadCore() {
  const folder = coreFolder();
  const create = createRequire(import.meta.url)(path.join(folder, 'core.js'));
  const core = await create({ wasmBinary: fs.readFileSync(path.join(folder, 'core.wasm')) });
  const utf8 = new TextDecoder();
  /** @param {number} at @param {number} size */
  const bytesAt = (at, size) => core.HEAPU8.slice(at, at + size);

  /** @param {Uint8Array} bytes */
  const give = bytes => {
    const at = core._malloc(bytes.length || 1);
    core.HEAPU8.set(bytes, at);
    return at;
  };

  /** @param {Command} command */
  const run = ({ resume, posting, asOf = '', settings, json = false }) => {
    const given = [resume, posting, new TextEncoder().encode(asOf), settings ?? new Uint8Array()];
    const places = given.map(bytes => (bytes ? give(bytes) : 0));
    const outcome = core._core_run(...given.flatMap((bytes, i) => [places[i], bytes?.length ?? 0]), json ? 1 : 0);
    for (const at of places) if (at) core._free(at);
    const result = {
      exitCode: core._core_exit_code(outcome),
      output: bytesAt(core._core_output(outcome), core._core_output_size(outcome)),
      error: utf8.decode(bytesAt(core._core_error(outcome), core._core_error_size(outcome))),
    };
    core._core_free(outcome);
    return result;
  };

  const usage = core._core_usage();
  return { run, usage: utf8.decode(bytesAt(usage, core.HEAPU8.indexOf(0, usage) - usage)) };
}
