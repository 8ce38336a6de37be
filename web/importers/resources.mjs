// For node: the files that importers need, from where npm put them.
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** `options.resource` of an import. @type {NonNullable<import('./importer.ts').ImportOptions['resource']>} */
export async function nodeResource(name) {
  const pdfjs = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  if (!/^[a-z_]+\/[\w.-]+$/.test(name)) return null;
  return fs.readFile(path.join(pdfjs, name)).then(bytes => new Uint8Array(bytes), () => null);
}
