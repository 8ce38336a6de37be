// What comes with pdf.js, from where npm put it. The build of the page puts the bytes in this file's place.
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The bytes of one of its files; null: there is none. @param {string} folder @param {string} name */
export async function readFileOf(folder, name) {
  if (!/^[\w-]+\.(bcmap|pfb|ttf)$/.test(name)) return null;
  const pdfjs = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return fs.readFile(path.join(pdfjs, folder, name)).then(bytes => new Uint8Array(bytes), () => null);
}
