// Bytes to text, in the encodings that files of people come in.

/** @type {(bytes: Uint8Array, ...head: number[]) => boolean} */
export const startsWith = (bytes, ...head) => head.every((byte, at) => bytes[at] === byte);

/** The first bytes as Latin-1, to look at. @param {Uint8Array} bytes @param {number} count */
export const headOf = (bytes, count = 1024) => String.fromCharCode(...bytes.subarray(0, count));

/** @param {string} encoding @param {Uint8Array} bytes */
function decodeAs(encoding, bytes) {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;   // a name that no browser knows
  }
}

/** @param {Uint8Array} bytes */
export function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark, as some programs write it: every second byte of its Latin letters is 0. @param {Uint8Array} bytes */
function unmarkedUtf16(bytes) {
  const count = Math.min(bytes.length, 4096) & ~1;
  let even = 0, odd = 0;
  for (let at = 0; at < count; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const most = count / 2 * 0.7;
  return count < 8 ? null : odd > most && even === 0 ? 'utf-16le' : even > most && odd === 0 ? 'utf-16be' : null;
}

/** The encoding that the bytes themselves tell; null: they do not. @param {Uint8Array} bytes */
export const markedEncoding = bytes => startsWith(bytes, 0xef, 0xbb, 0xbf) ? 'utf-8' : startsWith(bytes, 0xff, 0xfe) ? 'utf-16le'
  : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : unmarkedUtf16(bytes);

/**
 * UTF-8, UTF-16 or Windows-1252, by the bytes; `told` is what the file says of itself.
 * @param {Uint8Array} bytes @param {string} [told] @returns {string}
 */
export function decodeText(bytes, told) {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(marked, bytes) ?? '';
  const named = told && !/^(us-)?ascii$|^utf-?(8|16)/i.test(told) ? decodeAs(told, bytes) : null;
  return named ?? decodeAs(isUtf8(bytes) || !isWindows1252(bytes) ? 'utf-8' : 'windows-1252', bytes) ?? '';
}

/** @param {number} byte */
const isLetter = byte => byte >= 0xc0 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);

/**
 * Of bytes that are no UTF-8: whether they are a text of Windows-1252, or UTF-8 with some letters broken. There its letters and
 * marks stand beside other letters and spaces, and few of them could be UTF-8. @param {Uint8Array} bytes
 */
function isWindows1252(bytes) {
  let whole = 0, plausible = 0, odd = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more = byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
    let found = 0;
    while (found < more && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found++;
    if (more > 0 && found === more) { whole++; at += more; continue; }
    const before = bytes[at - 1] ?? 0x20, after = bytes[at + 1] ?? 0x20;
    const letter = byte >= 0xc0 && isLetter(before) && (isLetter(after) || after < 0x80) || (byte >= 0xc0 && byte < 0xe0 && before < 0x80 && isLetter(after));
    const mark = (byte === 0xb7 || byte === 0x85 || (byte >= 0x91 && byte <= 0x97)) && before < 0x80 && after < 0x80;
    if (letter || mark) plausible++; else odd++;
  }
  return plausible > odd && plausible > whole;
}
