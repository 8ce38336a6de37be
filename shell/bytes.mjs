// Brotli as a static host stores it, and what of it has come when.
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, constants, createBrotliCompress } from 'node:zlib';

/**
 * Brotli of quality 11 with the greatest window every browser takes. After each block it is flushed, so that a browser has all of
 * a block as soon as its bytes have come. @param {Buffer[]} blocks
 */
export async function pack(blocks) {
  const packer = createBrotliCompress({ params: {
    [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: blocks.reduce((sum, block) => sum + block.length, 0) } });
  const packed = buffer(packer);
  for (const block of blocks) {
    packer.write(block);
    await new Promise(done => packer.flush(constants.BROTLI_OPERATION_FLUSH, () => done(undefined)));
  }
  packer.end();
  return packed;
}

/** How many bytes of the page a browser has when `count` bytes of the packed response have come. @type {(packed: Buffer, count: number) => number} */
const unpacked = (packed, count) => count === 0 ? 0 :
  brotliDecompressSync(packed.subarray(0, count), { finishFlush: constants.BROTLI_OPERATION_FLUSH }).length;

/** The least number of bytes of the response that hold the first `wanted` bytes of the page. @type {(packed: Buffer, wanted: number) => number} */
function needed(packed, wanted) {
  let low = 0, high = packed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (unpacked(packed, middle) >= wanted) high = middle; else low = middle + 1;
  }
  return low;
}

/**
 * Measured on the very response, not on parts packed by themselves: so many of its bytes must have come before the piece is whole.
 * @param {[name: string, blocks: string[]][]} pieces @param {Buffer} packed
 * @param {{ type: string, interactive: string }} marks the pieces after which one can type, and the first finding can be drawn
 * @param {Buffer | null} core core.wasm, which is no part of the page
 */
export async function measureBytes(pieces, packed, marks, core) {
  let end = 0, before = 0;
  /** @type {Record<string, number>} */
  const parts = {};
  /** @type {Record<string, number>} */
  const reached = {};
  for (const [name, blocks] of pieces) {
    end += Buffer.byteLength(blocks.join(''));
    const at = needed(packed, end);
    parts[name] = at - before;
    reached[name] = before = at;
  }
  return {
    type_brotli: reached[marks.type], interactive_brotli: reached[marks.interactive], total_brotli: packed.length,
    core_brotli: core ? (await pack([core])).length : null, total_bytes: end, parts_brotli: parts,
  };
}
