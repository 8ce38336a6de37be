// How bytes lie in the page: a data block, which the browser never runs, and after it one line that hands it on.

// HTML keeps every character but these; '<' could end the block.
const lost = new Set([0x00, 0x0d, 0x3c]);

/** One character a byte. In UTF-8 that packs as well as the bytes do, and a tenth better than base64 of gzip. @type {(bytes: Buffer) => string} */
const asCharacters = bytes => Array.from(bytes, byte => String.fromCharCode(lost.has(byte) ? byte + 256 : byte)).join('');

/**
 * `packed`: nothing is left to squeeze (woff2); base64 then costs less.
 * @param {string} name @param {Buffer} bytes @param {boolean} packed
 */
export function partHtml(name, bytes, packed) {
  const [type, text] = packed ? ['text/x-base64', bytes.toString('base64')] : ['text/x-bytes', asCharacters(bytes)];
  return `<script type="${type}" id="${name}">${text}</script><script>${nextScript}</script>\n`;
}

export const nextScript = 'next()';
