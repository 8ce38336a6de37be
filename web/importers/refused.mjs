// Kinds of files that hold no text we read, by their first bytes or by what is inside of a zip.
import { Failure } from './failure.mjs';
import { startsWith } from './parts/bytes.mjs';

/** @typedef {[...head: number[]]} Head */

/** @type {[what: string, at: number, ...head: number[]][]} */
const pictures = [
  ['PNG', 0, 0x89, 0x50, 0x4e, 0x47], ['JPEG', 0, 0xff, 0xd8, 0xff], ['GIF', 0, 0x47, 0x49, 0x46, 0x38], ['TIFF', 0, 0x49, 0x49, 0x2a, 0], ['TIFF', 0, 0x4d, 0x4d, 0, 0x2a],
  ['BMP', 0, 0x42, 0x4d], ['WebP', 8, 0x57, 0x45, 0x42, 0x50], ['HEIC', 4, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], ['HEIC', 4, 0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66, 0x31],
  ['AVIF', 4, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66], ['Photoshop', 0, 0x38, 0x42, 0x50, 0x53], ['JPEG XL', 0, 0xff, 0x0a],
];
/** @type {[what: string, ...head: number[]][]} */
const archives = [
  ['RAR', 0x52, 0x61, 0x72, 0x21], ['7z', 0x37, 0x7a, 0xbc, 0xaf], ['gzip', 0x1f, 0x8b], ['bzip2', 0x42, 0x5a, 0x68], ['xz', 0xfd, 0x37, 0x7a, 0x58, 0x5a], ['zstd', 0x28, 0xb5, 0x2f, 0xfd],
];

/** A name of a stream in an old Office file: UTF-16. @param {Uint8Array} bytes @param {string} name */
function holdsName(bytes, name) {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}

/** Throws for a kind that is known and not read. @param {Uint8Array} bytes @param {string} head its first kilobyte */
export function refuseByHead(bytes, head) {
  for (const [what, at, ...mark] of pictures)
    if (mark.every((byte, i) => bytes[at + i] === byte) && !(what === 'BMP' && (bytes.length < 26 || bytes.subarray(6, 10).some(byte => byte !== 0)))) throw new Failure('picture', { what });
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,300}?-->\s*)?(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(head)) throw new Failure('picture', { what: 'SVG' });
  for (const [what, ...mark] of archives) if (startsWith(bytes, ...mark)) throw new Failure('archive', { what });
  if (head.slice(257, 262) === 'ustar') throw new Failure('archive', { what: 'tar' });
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    // Word keeps a document that is locked with a password inside of the old container.
    if (holdsName(bytes, 'EncryptedPackage')) throw new Failure('locked', { what: 'Office file' });
    throw new Failure(holdsName(bytes, 'WordDocument') ? 'doc' : 'office_old');
  }
  if (startsWith(bytes, 0xdb, 0xa5, 0x2d, 0) || startsWith(bytes, 0x31, 0xbe, 0, 0)) throw new Failure('doc');
  if (/^\s*%!PS/.test(head)) throw new Failure('postscript');
  if (/^(?:[\w-]+: [^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,20}?MIME-Version: 1\.0/i.test(head)) throw new Failure('mail');
  if (/^(?:\s*%[^\n]*\n|\s)*\\documentclass\b/.test(head)) throw new Failure('tex');
}

/** Throws for a zip that is another kind of document. @param {import('./parts/zip.mjs').Zip} zip */
export async function refuseByContents(zip) {
  const { names } = zip;
  /** @param {RegExp} pattern */
  const some = pattern => names.some(name => pattern.test(name));
  if (some(/^(Index\/Document\.iwa|Index\.zip|index\.xml(\.gz)?|preview\.jpg)$/i) && some(/^(Index|buildVersionHistory|Metadata\/|QuickLook\/|preview)/i)) throw new Failure('pages');
  if (some(/^xl\//)) throw new Failure('sheet');
  if (some(/^ppt\//)) throw new Failure('slides');
  if (some(/^META-INF\/container\.xml$/)) throw new Failure('book');
}
