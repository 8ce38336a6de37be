// The importers as the page has them, pdf.js trimmed: they read every file as those do that node runs from their sources.
import '../../tooling/node22.mjs';
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { formatList, pdfFiles } from '../../web/importers/bundle.mjs';
import { readFile } from '../../web/importers/read_file.mjs';

const root = path.join(import.meta.dirname, '..', '..'), resumes = path.join(root, 'tests/accuracy/resumes');
const { outputFiles: [script] } = await build({
  entryPoints: [path.join(root, 'web/importers/read_file.mjs')], bundle: true, write: false, format: 'esm', logLevel: 'warning', plugins: [formatList, pdfFiles({ readFont: file => fs.readFileSync(file), zip: gzipSync })],
  define: { 'import.meta.url': '""', process: 'undefined' },   // as in a browser
});
const folder = fs.mkdtempSync(path.join(root, 'build/bundle-')), file = path.join(folder, 'importers.mjs');
fs.writeFileSync(file, script?.text ?? '');
/** @type {{ readFile: typeof readFile }} */
const bundled = await import(file);
fs.rmSync(folder, { recursive: true });

test('resumes give the same runs, links and text', async () => {
  const names = fs.readdirSync(resumes).filter(name => /\.(pdf|docx)$/.test(name)).filter((_, at) => at % 4 === 0);
  assert.ok(names.length > 10);
  for (const name of names) {
    const bytes = new Uint8Array(fs.readFileSync(path.join(resumes, name)));
    assert.deepEqual(await bundled.readFile(bytes, { fileName: name }), await readFile(bytes, { fileName: name }), name);
  }
});

test('damaged ones give the same too, read or refused', async () => {
  const whole = new Uint8Array(fs.readFileSync(path.join(resumes, 'castellanos-side.pdf')));
  for (let at = 1; at < 12; ++at) {
    const bytes = whole.slice(0, at % 3 ? whole.length : Math.round(whole.length * at / 12));
    if (at % 3) bytes.fill(at, Math.round(whole.length * at / 13), Math.round(whole.length * at / 13) + 40 * at);
    assert.deepEqual(await bundled.readFile(bytes), await readFile(bytes), `damaged in way ${at}`);
  }
});
