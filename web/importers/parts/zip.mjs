// Files inside a zip, unpacked one by one when they are asked for. Their names are keys to look up and never paths.
import { Inflate } from 'fflate';
import { Failure } from '../failure.mjs';

/** @typedef {import('./watch.mjs').Watch} Watch */
/** @typedef {{ method: number, locked: boolean, packed: number, size: number, at: number }} Entry */

const END = 0x06054b50, CENTRAL = 0x02014b50, LOCAL = 0x04034b50;
const MOST_ENTRIES = 20_000, MOST_COMMENT = 0xffff;
const SLICE = 16 * 1024;   // deflate makes at most a thousand times of it at once

export class Zip {
  #bytes;
  #watch;
  /** @type {Map<string, Entry>} */
  #entries = new Map();

  /** @param {Uint8Array} bytes @param {Watch} watch */
  constructor(bytes, watch) {
    this.#bytes = bytes;
    this.#watch = watch;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = bytes.length - 22;
    while (end >= 0 && end > bytes.length - 22 - MOST_COMMENT && view.getUint32(end, true) !== END) end--;
    if (end < 0 || view.getUint32(end, true) !== END) throw new Failure('damaged', { what: 'file', where: 'its end is missing' });
    const count = view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) throw new Failure('too_complex');
    const utf8 = new TextDecoder();
    for (let at = view.getUint32(end + 16, true), i = 0; i < count; i++) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new Failure('damaged', { what: 'file', where: 'its list of contents is broken' });
      const name = view.getUint16(at + 28, true), rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      const key = utf8.decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/').replace(/^\/+/, '');
      // Of two of one name the first holds, as readers differ about it.
      if (!this.#entries.has(key)) this.#entries.set(key, {
        locked: (view.getUint16(at + 8, true) & 1) !== 0, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true) });
      at += 46 + name + rest;
    }
  }

  /** @returns {string[]} */
  get names() { return [...this.#entries.keys()]; }
  /** @param {string} name */
  has(name) { return this.#entries.has(name); }

  /** The bytes of a file inside; null: there is none of that name. @param {string} name @returns {Promise<Uint8Array | null>} */
  async read(name) {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    const broken = () => new Failure('damaged', { what: 'file', where: `${name.slice(0, 80)} inside it can not be unpacked` });
    if (entry.locked) throw new Failure('locked', { what: 'file' });
    const bytes = this.#bytes, view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) throw broken();
    const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true), to = from + entry.packed;
    if (to > bytes.length) throw broken();
    if (entry.method === 0) {
      this.#watch.unpacked(entry.packed);
      return bytes.subarray(from, to);
    }
    if (entry.method !== 8) throw broken();
    /** @type {Uint8Array[]} */
    const pieces = [];
    const inflate = new Inflate(piece => {
      this.#watch.unpacked(piece.length);
      pieces.push(piece);
    });
    try {
      for (let at = from; at < to; at += SLICE) {
        inflate.push(bytes.subarray(at, Math.min(to, at + SLICE)), at + SLICE >= to);
        await this.#watch.breathe();
      }
    } catch (error) {
      throw error instanceof Failure ? error : broken();
    }
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) whole.set(piece, at), at += piece.length;
    if (whole.length !== entry.size) throw broken();
    return whole;
  }
}
