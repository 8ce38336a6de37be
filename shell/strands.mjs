// A module's code in strands. Brotli finds more that repeats where like stands with like: so all instructions come first, then all numbers
// of locals, all constants of one byte, and so on: a tenth fewer bytes than the module as it is. The page weaves them into the module
// again, byte for byte.

/** The strands: the module without its functions' bodies, their instructions, and what stands behind these by its kind. */
const FRAME = 0, INSTRUCTION = 1, LOCAL = 2, CONSTANT = 3, OFFSET = 6, LABEL = 7, CALLEE = 8, WIDE = 9, COUNT = 10;
/** Constants of one byte, of two, of more. @type {(length: number) => number} */
const constantOf = length => CONSTANT + Math.min(length, 3) - 1;

const HEAD = 8, CODE_SECTION = 10;
const I32_CONST = 0x41;
/** Stands for a constant of two bytes; behind it those of three, four and five. No instruction of ours has these codes. */
const LONGER_CONST = 0x16, CONST_MOST = 5;
const LOAD = 0x28, STORE_LAST = 0x3e;
/** What loads and stores say of their alignment, nearly always; where it is another, they are this much further on and say it. */
const alignments = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2], UNALIGNED = 0xd3 - LOAD;

/**
 * What both ways have in common: how a body is written. `number` and `raw` carry over what comes next, as a number of bytes that say
 * themselves where they end, or a count of bytes; `instruction` carries over a code and what is told with it.
 * @typedef {{ instruction: () => number, number: (strand: number) => number, constant: () => void, raw: (count: number) => void }} Carrier
 * @param {Carrier} carrier
 */
function carryBody({ instruction, number, constant, raw }) {
  /** @type {(strand: number, count: number) => void} */
  const numbers = (strand, count) => { for (; count > 0; count--) number(strand); };
  numbers(LABEL, 2 * number(LABEL));   // its locals: how many, and of what type
  for (let depth = 0; depth >= 0;) {
    const code = instruction();
    if (code >= 0x20 && code <= 0x22) number(LOCAL);
    else if (code === I32_CONST) constant();
    else if (code >= LOAD && code <= STORE_LAST) number(OFFSET);
    else if (code >= 0x02 && code <= 0x04) depth++, number(INSTRUCTION);   // block, loop, if
    else if (code === 0x0b) depth--;   // end
    else if (code === 0x0c || code === 0x0d || code === 0x23 || code === 0x24) number(LABEL);   // br, br_if, global
    else if (code === 0x0e) numbers(LABEL, number(LABEL) + 1);   // br_table
    else if (code === 0x10 || code === 0xd2) number(CALLEE);
    else if (code === 0x11) numbers(CALLEE, 2);
    else if (code === 0x1c) numbers(INSTRUCTION, number(INSTRUCTION));   // select
    else if (code === 0x25 || code === 0x26 || code === 0x3f || code === 0x40 || code === 0xd0) number(INSTRUCTION);
    else if (code === 0x42) number(WIDE);
    else if (code === 0x43) raw(4);
    else if (code === 0x44) raw(8);
    else if (code === 0xfc) {
      const sub = number(INSTRUCTION);
      numbers(INSTRUCTION, sub < 8 ? 0 : [8, 10, 12, 14].includes(sub) ? 2 : 1);
    } else if (code === 0xfd) {
      const sub = number(INSTRUCTION), lane = sub >= 84 && sub <= 91;
      if (sub <= 11 || lane || sub === 92 || sub === 93) numbers(OFFSET, 2);
      else if (sub === 12 || sub === 13) raw(16);
      if (lane || (sub >= 21 && sub <= 34)) number(INSTRUCTION);
    }
  }
}

/** The strands of a module, by kind. @param {Uint8Array} wasm @returns {Uint8Array[]} */
export function unweave(wasm) {
  let at = 0;
  /** @type {number[][]} */
  const strands = Array.from({ length: COUNT }, () => []);
  /** @type {(strand: number, byte: number) => void} */
  const put = (strand, byte) => void strands[strand]?.push(byte);
  const next = () => /** @type {number} */ (wasm[at++]);
  /** @type {Carrier['number']} */
  const number = strand => {
    let value = 0, byte = 0x80;
    for (let scale = 1; byte >= 0x80; scale *= 0x80) put(strand, byte = next()), value += (byte & 0x7f) * scale;
    return value;
  };
  /** @type {(strand: number, count: number) => void} */
  const copy = (strand, count) => { for (; count > 0; count--) put(strand, next()); };
  const lengthHere = () => {
    let length = 1;
    while (/** @type {number} */ (wasm[at + length - 1]) >= 0x80) length++;
    return length;
  };
  /** @type {Carrier} */
  const carrier = {
    number, raw: count => copy(WIDE, count),
    instruction: () => {
      const code = next();
      if (code === I32_CONST && lengthHere() > 1) put(INSTRUCTION, LONGER_CONST + lengthHere() - 2);
      else if (code < LOAD || code > STORE_LAST) put(INSTRUCTION, code);
      else {
        const alignment = next();
        if (alignment === alignments[code - LOAD]) put(INSTRUCTION, code);
        else put(INSTRUCTION, code + UNALIGNED), put(INSTRUCTION, alignment);
      }
      return code;
    },
    constant: () => {
      const length = lengthHere();
      for (let i = 0; i < length; i++) put(constantOf(length), next() & 0x7f);
    },
  };
  copy(FRAME, HEAD);
  while (at < wasm.length) {
    const section = number(FRAME), size = number(FRAME);
    if (section !== CODE_SECTION) { copy(FRAME, size); continue; }
    for (let bodies = number(FRAME); bodies > 0; bodies--) {
      at += lengthHere();   // its size, which follows
      carryBody(carrier);
    }
  }
  return strands.map(strand => Uint8Array.from(strand));
}

/** A part of the page: how long each strand is, four bytes each, and the strands. @param {Uint8Array[]} strands */
export const headOf = strands => new Uint8Array(Uint32Array.from(strands, strand => strand.length).buffer);

/** The module of such a part. @param {ArrayBuffer} part @returns {Uint8Array<ArrayBuffer>} */
export function weave(part) {
  const bytes = new Uint8Array(part), lengths = new Uint32Array(part, 0, COUNT);
  /** Where each strand has been read to. */
  const read = new Uint32Array(COUNT);
  for (let strand = 0, begin = lengths.byteLength; strand < COUNT; strand++) {
    read[strand] = begin;
    begin += /** @type {number} */ (lengths[strand]);
  }
  const frameEnd = /** @type {number} */ (read[INSTRUCTION]);
  // A load stands for its alignment too, and a body for its size.
  const wasm = new Uint8Array(2 * bytes.length);
  let at = 0, constant = 1;
  /** @type {(strand: number) => number} */
  const next = strand => /** @type {number} */ (bytes[read[strand]++]);
  /** @type {(strand: number, count: number) => void} */
  const copy = (strand, count) => {
    const begin = /** @type {number} */ (read[strand]);
    wasm.set(bytes.subarray(begin, read[strand] = begin + count), at);
    at += count;
  };
  /** @type {Carrier['number']} */
  const number = strand => {
    let byte = wasm[at++] = next(strand), value = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) wasm[at++] = byte = next(strand), value += (byte & 0x7f) * scale;
    return value;
  };
  /** @type {Carrier} */
  const carrier = {
    number, raw: count => copy(WIDE, count),
    instruction: () => {
      let code = next(INSTRUCTION);
      if (code === I32_CONST) constant = 1;
      else if (code >= LONGER_CONST && code < LONGER_CONST + CONST_MOST - 1) constant = code - LONGER_CONST + 2, code = I32_CONST;
      const unaligned = code >= LOAD + UNALIGNED && code <= STORE_LAST + UNALIGNED;
      wasm[at++] = unaligned ? code -= UNALIGNED : code;
      if (code >= LOAD && code <= STORE_LAST) wasm[at++] = unaligned ? next(INSTRUCTION) : /** @type {number} */ (alignments[code - LOAD]);
      return code;
    },
    constant: () => {
      const strand = constantOf(constant);
      for (let i = 1; i < constant; i++) wasm[at++] = next(strand) | 0x80;
      wasm[at++] = next(strand);
    },
  };
  copy(FRAME, HEAD);
  while (/** @type {number} */ (read[FRAME]) < frameEnd) {
    const section = number(FRAME), size = number(FRAME);
    if (section !== CODE_SECTION) { copy(FRAME, size); continue; }
    for (let bodies = number(FRAME); bodies > 0; bodies--) {
      const begin = at;
      carryBody(carrier);
      let size = at - begin, head = 1;
      while (size >> 7 * head) head++;
      wasm.copyWithin(begin + head, begin, at);
      at += head;
      for (let i = 0; i < head; i++, size >>= 7) wasm[begin + i] = size & 0x7f | (i < head - 1 ? 0x80 : 0);
    }
  }
  return wasm.slice(0, at);
}
