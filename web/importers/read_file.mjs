// A file of any kind as a source, or a sentence why not. Runs in the page's worker and in node alike.
import { Failure } from './failure.mjs';
import { formats } from './list.mjs';
import { decodeText, headOf, markedEncoding, startsWith } from './parts/bytes.mjs';
import { Watch } from './parts/watch.mjs';
import { Zip } from './parts/zip.mjs';
import { refuseByContents, refuseByHead } from './refused.mjs';

/**
 * @typedef {import('./importer.ts').Source} Source
 * @typedef {import('./parts/watch.mjs').ReadOptions & { fileName?: string, kind?: string, size?: number | undefined }} FileOptions
 *   `kind`: read as that format, whatever the content says; `size`: of the file, where its bytes were left out as too many
 * @typedef {{ source: Source } | { problem: string, sentence: string }} Imported
 */

const MIB = 2 ** 20;
const MOST_LOOKED_AT = 1 * MIB;

/** Whether bytes are a text: marked as UTF-16, or with few controls. Of what was packed one byte in ten is one. @param {Uint8Array} bytes */
function isText(bytes) {
  const looked = bytes.subarray(0, MOST_LOOKED_AT);
  const controls = looked.reduce((count, byte) => count + (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b ? 1 : 0), 0);
  return !!markedEncoding(bytes) || controls <= looked.length / 20;
}

/** @param {Uint8Array} bytes @param {FileOptions} options @param {Watch} watch */
async function read(bytes, { fileName = '', kind, size = bytes.length }, watch) {
  if (size > watch.limits.bytes) throw new Failure('too_big', { size: Math.ceil(size / MIB) });
  const head = headOf(bytes, 1024).replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  if (bytes.length === 0) throw new Failure('empty');
  const isZip = startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6);
  if (!isZip && !kind) refuseByHead(bytes, head);
  const zip = isZip ? new Zip(bytes, watch) : null, text = !zip && isText(bytes) ? decodeText(bytes) : '';
  const input = { bytes, head, zip, text, fileName };
  const [format] = formats.filter(one => kind ? one.kind === kind : one.fits(input)).sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
  if (zip && !format) {
    await refuseByContents(zip);
    throw new Failure('archive', { what: 'zip' });
  }
  if (!format) throw new Failure('unknown');
  const xml = /^\s*<\?xml[^>]*>\s*(?:<![^>]*>\s*)*<([\w:.-]{1,60})/.exec(text.slice(0, 5000));
  if (xml && format.kind === 'text') throw new Failure('xml', { what: xml[1] ?? '' });
  try {
    return { sourceVersion: /** @type {const} */ (1), format: format.kind, ...await format.read(input, watch) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('failed', { what: format.name });
  }
}

/** Reads a file; never throws for its sake. @param {Uint8Array} bytes @param {FileOptions} [options] @returns {Promise<Imported>} */
export async function readFile(bytes, options = {}) {
  const watch = new Watch(options);
  try {
    // pdf.js takes no Buffer of node's.
    const source = await read(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, watch);
    watch.check();
    return { source };
  } catch (error) {
    const { code, message } = error instanceof Failure ? error : new Failure('failed', { what: 'file' });
    return { problem: code, sentence: message };
  }
}
