// Holds a reading to its limits: time, elements, unpacked bytes, and the person who may cancel it.
import { Failure } from '../failure.mjs';

/**
 * @typedef {object} Limits
 * @property {number} bytes of the file
 * @property {number} pages
 * @property {number} unpacked bytes of all that is unpacked from it
 * @property {number} elements of all its XML or HTML together, or groups of an RTF
 * @property {number} depth of elements in each other
 * @property {number} letters of the text that comes out
 * @property {number} seconds
 *
 * What a caller may say.
 * @typedef {object} ReadOptions
 * @property {AbortSignal=} signal ends the reading with the failure 'cancelled'
 * @property {((done: number) => void)=} onProgress 0 to 1, never falling
 * @property {Partial<Limits>=} limits
 */

/** @type {Limits} */
export const usualLimits = {
  bytes: 20 * 2 ** 20, pages: 50, unpacked: 100 * 2 ** 20, elements: 500_000, depth: 400, letters: 500_000, seconds: 60,
};

const BREATH = 40;   // milliseconds of work between two looks at the clock of others

export class Watch {
  /** @type {Limits} */
  limits;
  #signal;
  #onProgress;
  #began = performance.now();
  #breathed = performance.now();
  #elements = 0;
  #unpacked = 0;
  #from = 0;
  #to = 1;
  #told = 0;

  /** @param {ReadOptions} options */
  constructor({ signal, onProgress, limits } = {}) {
    this.limits = { ...usualLimits, ...limits };
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  /** What is done from here on counts for this share of the whole. @param {number} from @param {number} to */
  stage(from, to) { this.#from = from; this.#to = to; this.progress(0); }

  /** @param {number} share 0 to 1 of the stage */
  progress(share) {
    const done = Math.min(1, this.#from + (this.#to - this.#from) * share);
    if (done - this.#told < 0.01) return;
    this.#told = done;
    this.#onProgress?.(done);
  }

  /** One element more. */
  element() {
    if (++this.#elements > this.limits.elements) throw new Failure('too_complex');
    if (this.#elements % 4096 === 0) this.check();
  }

  /** @param {number} depth */
  nested(depth) { if (depth > this.limits.depth) throw new Failure('too_complex'); }

  /** @param {number} bytes more that were unpacked */
  unpacked(bytes) {
    if ((this.#unpacked += bytes) > this.limits.unpacked) throw new Failure('unpacks_too_big', { size: Math.round(this.limits.unpacked / 2 ** 20) });
    this.check();
  }

  /** Throws when the time is over or the person cancelled. */
  check() {
    if (this.#signal?.aborted) throw new Failure('cancelled');
    if (performance.now() - this.#began > this.limits.seconds * 1000) throw new Failure('too_slow', { seconds: this.limits.seconds });
  }

  /** The same, and lets others have their turn. */
  async breathe() {
    this.check();
    if (performance.now() - this.#breathed < BREATH) return;
    await new Promise(done => setTimeout(done, 0));
    this.#breathed = performance.now();
    this.check();
  }
}
