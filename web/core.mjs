// core.wasm for node: texts and settings in, reports out.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A text: a string, or its bytes, whatever they are.
 * @typedef {string | Uint8Array} Bytes
 *
 * Settings as a report's `settings` hold them; what is left out is as the program comes.
 * @typedef {object} Settings
 * @property {string | null=} asOf 'YYYY-MM' or 'YYYY': stands for today
 * @property {string=} language
 * @property {string=} role
 * @property {string=} country
 * @property {Record<string, { on?: boolean, points?: number }>=} rules
 *
 * A half-open range of bytes of a document's text.
 * @typedef {[begin: number, end: number]} Span
 *
 * @typedef {object} Score
 * @property {number | null} value null: nothing was judged
 * @property {number} kept
 * @property {number} atStake
 * @property {{ rule: string, reason: string }[]} notJudged
 *
 * @typedef {object} Finding
 * @property {string} rule
 * @property {'blocker' | 'major' | 'minor' | 'info'} severity
 * @property {'resume' | 'posting'} document
 * @property {Span} span
 * @property {string} message
 * @property {string} why
 * @property {string} evidence
 * @property {{ span: Span, text: string } | null} fix
 * @property {number} points
 *
 * A report; docs/report.schema.json describes all of it.
 * @typedef {object} Report
 * @property {number} schemaVersion
 * @property {string} version
 * @property {string} scoringVersion
 * @property {string | null} asOf
 * @property {Settings} settings
 * @property {string} language
 * @property {{ document: string, bytes: number, sha256: string, text?: string }[]} documents
 * @property {{ readable: Score, written: Score, matched: Score }} scores
 * @property {Finding[]} findings
 * @property {{ term: string, strength: string, class: string, standing: string, spans: Span[], [more: string]: any }[]} matches
 * @property {{ span: Span, strength: string, outcome: string, lines: Span[], [more: string]: any }[]} answers
 * @property {Record<string, any>} resume
 * @property {Record<string, any> | null} posting
 *
 * What a call of resume-check came to.
 * @typedef {object} Outcome
 * @property {number} exitCode
 * @property {Uint8Array} output for standard output
 * @property {string} error a sentence for standard error, or empty
 */

const here = path.dirname(fileURLToPath(import.meta.url));

/** The folder with core.js and core.wasm: beside this file, or where the build puts them. */
function findCore() {
  const folders = [here, path.join(here, 'cli'), path.join(here, '..', 'build', 'wasm')];
  const found = folders.find(folder => fs.existsSync(path.join(folder, 'core.wasm')));
  if (!found) throw new Error('core.wasm is not built yet. Run: ./serve.py --build-only');
  return found;
}

/** Loads core.wasm from `folder`. */
export async function loadCore(folder = findCore()) {
  const create = createRequire(import.meta.url)(path.join(folder, 'core.js'));
  return new Core(await create({ wasmBinary: fs.readFileSync(path.join(folder, 'core.wasm')) }));
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The core, loaded. Every call is pure: the same texts and settings give the same report. */
export class Core {
  #module;

  /** @param {any} module what core.js makes */
  constructor(module) {
    this.#module = module;
  }

  /** Checks a resume, with a posting to match it with where there is one.
   * @param {Bytes} resume @param {{ posting?: Bytes, settings?: Settings }} options @returns {Report} */
  check(resume, { posting, settings } = {}) {
    return JSON.parse(this.#report(resume, posting, settings, this.#module._report_as_json));
  }

  /** The same report for people. @param {Bytes} resume @param {{ posting?: Bytes, settings?: Settings }} options */
  checkText(resume, { posting, settings } = {}) {
    return this.#report(resume, posting, settings, this.#module._report_as_text);
  }

  /** What is read from a posting alone: the head, `documents` and `posting` of a report.
   * @param {Bytes} text @param {Settings=} settings */
  readPosting(text, settings) {
    return this.#withSettings(settings, given =>
      this.#withPosting(text, given, posting =>
        JSON.parse(decoder.decode(this.#take(this.#module._posting_as_json(posting, given))))));
  }

  /** The files that a call of resume-check names, or none where the call is wrong.
   * @param {string[]} words @returns {{ resume: string, job: string, settings: string }} empty: not named */
  filesOf(words) {
    const core = this.#module, command = this.#lend(words.map(word => `${word}\0`).join(''), core._command_read);
    const wrong = this.#take(core._command_error(command)).length > 0;
    const [resume = '', job = '', settings = ''] = wrong ? [] : [0, 1, 2].map(which => decoder.decode(this.#take(core._command_file(command, which))));
    core._command_free(command);
    return { resume, job, settings };
  }

  /** Runs resume-check. `read` gives the bytes of a file ('-': standard input), or null where it can't be read; it is told
   * which of the files they are for: 0 resume, 1 posting, 2 settings.
   * @param {string[]} words the arguments behind the program's name
   * @param {(name: string, which: number) => Uint8Array | null} read @param {Date} today @returns {Outcome} */
  run(words, read, today) {
    const core = this.#module;
    const command = this.#lend(words.map(word => `${word}\0`).join(''), core._command_read);
    try {
      const wrong = decoder.decode(this.#take(core._command_error(command)));
      if (wrong) return { exitCode: 2, output: new Uint8Array(), error: wrong };
      for (const which of [0, 1, 2]) {
        const name = decoder.decode(this.#take(core._command_file(command, which)));
        const bytes = name && read(name, which);
        if (bytes === null) {
          const error = decoder.decode(this.#take(core._command_unreadable(command, which)));
          return { exitCode: 2, output: new Uint8Array(), error };
        }
        if (bytes) this.#lend(bytes, (at, size) => core._command_give(command, which, at, size));
      }
      const output = this.#take(core._command_run(command, today.getFullYear(), today.getMonth() + 1));
      const error = decoder.decode(this.#take(core._command_error(command)));
      return { exitCode: core._command_exit_code(command), output, error };
    } finally {
      core._command_free(command);
    }
  }

  /** Calls `use` with bytes as pointer and length. @template T
   * @param {Bytes} bytes @param {(at: number, size: number) => T} use @returns {T} */
  #lend(bytes, use) {
    const given = typeof bytes === 'string' ? encoder.encode(bytes) : bytes;
    const at = this.#module._malloc(given.length || 1);
    this.#module.HEAPU8.set(given, at);
    try {
      return use(at, given.length);
    } finally {
      this.#module._free(at);
    }
  }

  /** The bytes of a string handle, which is freed. @param {number} text */
  #take(text) {
    const at = this.#module._string_data(text);
    const bytes = this.#module.HEAPU8.slice(at, at + this.#module._string_size(text));
    this.#module._string_free(text);
    return bytes;
  }

  /** @template T @param {Settings | undefined} settings @param {(given: number) => T} use @returns {T} */
  #withSettings(settings, use) {
    const given = this.#lend(settings ? JSON.stringify(settings) : '', this.#module._settings_read);
    try {
      const wrong = decoder.decode(this.#take(this.#module._settings_error(given)));
      if (wrong) throw new TypeError(wrong);
      return use(given);
    } finally {
      this.#module._settings_free(given);
    }
  }

  /** @template T @param {Bytes | undefined} text @param {number} given @param {(posting: number) => T} use @returns {T} */
  #withPosting(text, given, use) {
    if (text === undefined) return use(0);
    const posting = this.#lend(text, (at, size) => this.#module._posting_read(at, size, given));
    try {
      return use(posting);
    } finally {
      this.#module._posting_free(posting);
    }
  }

  /** @param {Bytes} resume @param {Bytes | undefined} text @param {Settings | undefined} settings
   * @param {(report: number) => number} write */
  #report(resume, text, settings, write) {
    return this.#withSettings(settings, given =>
      this.#withPosting(text, given, posting => {
        const report = this.#lend(resume, (at, size) => this.#module._resume_check(at, size, posting, given));
        try {
          return decoder.decode(this.#take(write(report)));
        } finally {
          this.#module._report_free(report);
        }
      }));
  }
}
