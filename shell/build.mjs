#!/usr/bin/env node
// node shell/build.mjs --wasm build/wasm --out build/site
// Writes the one file and what stands around it on a server into --out; beside it hosts/ (for servers), bytes.json and seal.json.
// Same input, same bytes.
import '../tooling/node22.mjs';
import { build, transformSync } from 'esbuild';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureBytes, pack } from './bytes.mjs';
import { makeFonts, makeStandardFont } from './fonts.mjs';
import { formatList, pdfFiles } from '../web/importers/bundle.mjs';
import { makeLicenses, packagesOf } from './licenses.mjs';
import { dataParts, moduleStretches, nextScript, partHtml, workerParts, zip } from './parts.mjs';
import { framePolicy, pagePolicy, sha256 } from './policy.mjs';
import { makeSite, toolchain } from './site.mjs';
import { splitApp } from './split.mjs';

const { values: given } = parseArgs({ options: { wasm: { type: 'string' }, out: { type: 'string' }, app: { type: 'string' } } });
if (!given.wasm || !given.out) {
  console.error('usage: node shell/build.mjs --wasm FOLDER --out FOLDER [--app FILE.ts]');
  process.exit(2);
}
const shell = path.dirname(fileURLToPath(import.meta.url)), root = path.dirname(shell);
const wasm = path.resolve(given.wasm), out = path.resolve(given.out), fontCache = path.join(path.dirname(out), 'fonts');
/** @type {(file: string) => string} */
const read = file => fs.readFileSync(path.join(root, file), 'utf8');
/** A file of this folder. What it says to the type checker alone stays out of the page. @type {(name: string) => string} */
const source = name => read(`shell/${name}`).replace(/^ *\/\*\* @.*\*\/\n|\/\*\* @.*?\*\/ /gm, '').trim();
/** Fills every slot at once, so that nothing that was put in is looked through again. @type {(template: string, slots: Record<string, string>) => string} */
const fill = (template, slots) => template.replace(/\b[A-Z]+_[A-Z_]+\b|\b(GUARD|LOCK|BOOT)\b/g, slot => slots[slot] ?? slot);
/** @type {(text: string) => string} */
const escapeHtml = text => text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`);
/** A template literal with that text, which may stand in a script element. @type {(text: string) => string} */
const literal = text => `\`${text.replace(/[\\`]|\$\{/g, '\\$&').replace(/<(?=\/script|!--)/g, '<\\')}\``;

/** The last two years of the three engines. */
const target = ['chrome131', 'firefox133', 'safari18.2'];

/** Packages that have a part in the page. @type {Set<string>} */
const bundled = new Set();

/** One classic script from a program and all it imports. @type {(entry: string) => Promise<string>} */
async function bundle(entry) {
  const { outputFiles: [script], metafile } = await build({
    entryPoints: [path.resolve(root, entry)], define: { 'import.meta.url': '""' },
    bundle: true, write: false, metafile: true, format: 'iife', minify: true, target, charset: 'ascii', legalComments: 'none', absWorkingDir: root,
    tsconfigRaw: {}, logLevel: 'warning', plugins: [formatList, pdfFiles({ readFont: file => makeStandardFont(file, fontCache), zip })],
  });
  for (const name of packagesOf(metafile)) bundled.add(name);
  return script.text.trim();
}

/** The one style sheet, with the colours of the app's tokens. */
function makeStyle() {
  const { color } = JSON.parse(read('imgui_app/theme/tokens.json'));
  const tokens = { ground: 'desk', sheet: 'sheet', ink: 'ink1', ink2: 'ink2', control: 'control', caret: 'caret', selection: 'selection' };
  const css = source('frame.css').replace(/\/\* colors (\w+) \*\//g, (_, theme) =>
    Object.entries(tokens).map(([name, token]) => `--${name}: ${color[theme][token]};`).join(' '));
  return transformSync(css, { loader: 'css', minify: true, target }).code.trim();
}

const texts = JSON.parse(read('core/data/texts/en.json')).page;
/** @type {(wrap: (text: string) => string) => Record<string, string>} */
const textSlots = wrap => Object.fromEntries(Object.entries(texts).map(([name, text]) => [`TEXT_${name.toUpperCase()}`, wrap(text)]));

// In the order of need: the first findings on the canvas take the first of the faces. The editors show their texts before any face is
// there, so theirs comes next.
const first = ['inter-400', 'inter-600'], written = ['serif-400'], later = ['inter-500', 'display-600', 'serif-600', 'mono-400'];
const faces = [...first, ...written, ...later];
const fonts = makeFonts(faces, read('core/data/texts/en.json'), fontCache);
const app = await bundle(given.app ? path.resolve(given.app) : 'imgui_app/page/app.ts');
const code = await splitApp(wasm, root, path.join(path.dirname(out), 'split'));
const probe = await bundle('shell/probe/probe.mjs');
/** @typedef {[name: string, stretches: Buffer[], packed: boolean]} Part */
/** @type {(names: string[]) => Part[]} */
const faceParts = names => names.map(name => [name, [/** @type {Buffer} */ (fonts[faces.indexOf(name)])], true]);
/** @type {(name: string, text: string) => Part} */
const textPart = (name, text) => [name, [Buffer.from(text)], false];
/** @type {(name: string, wasm: Buffer) => Part} */
const modulePart = (name, wasm) => [name, moduleStretches(name, wasm), false];
/** @type {Part[]} */
const parts = [
  textPart('app.js', app),
  modulePart('app.wasm', code.first),
  ...faceParts([...first, ...written]),
  modulePart('app.late.wasm', code.late),
  ['skill-lists', [fs.readFileSync(path.join(wasm, 'core/generated/skill_lists.bin'))], false],
  ...faceParts(later),
  textPart('probe.js', probe),
  ...await Promise.all(workerParts.map(async ({ name, entry }) => textPart(name, await bundle(entry)))),
  ...dataParts.map(({ name, file, packed }) => /** @type {Part} */ ([name, [fs.readFileSync(path.join(root, file))], packed])),
];
parts.push(textPart('licenses.txt', makeLicenses(root, [...bundled])));

const lock = source('lock.js'), style = makeStyle();
const boot = transformSync(fill(source('boot.js'), {
  ...textSlots(literal), PART_HASHES: JSON.stringify(Object.fromEntries(parts.map(([name, stretches]) => [name, sha256(Buffer.concat(stretches))]))) }), { minify: true, target }).code.trim();
const frameScripts = [lock, boot, app, probe];
const frame = fill(source('frame.html'), {
  ...textSlots(escapeHtml), FRAME_POLICY: framePolicy(frameScripts, style), FRAME_STYLE: style, LOCK: lock, BOOT: boot });
const guard = fill(source('guard.js'), { FRAME_HTML: literal(frame) });
const policy = pagePolicy([guard, nextScript, lock], frameScripts, style);

/** @type {[name: string, blocks: string[]][]} */
const pieces = [
  ['guard', [fill(source('page.html'), { ...textSlots(escapeHtml), PAGE_POLICY: policy, GUARD: guard })]],
  ['lock', [`<script>${lock}</script>\n`]],
  ...parts.map(([name, stretches, packed]) => /** @type {[string, string[]]} */ ([name, partHtml(name, stretches, packed)])),
  ['end', ['</html>\n']],
];
const marks = { type: 'guard', interactive: first[first.length - 1] };
const html = Buffer.from(pieces.flatMap(([, blocks]) => blocks).join(''));
const packed = await pack(blocksOf(Object.values(marks)));

const { version } = JSON.parse(read('package.json'));
const modules = Object.fromEntries(['element.js', 'facade.js'].map(name => [name, transformSync(read(`web/element/${name}`), { minify: true, target }).code]));
const { files, hosts } = makeSite({ root, version, html, packed, policy, texts, modules });
writeFolder(out, files);
const beside = path.dirname(out);
writeFolder(path.join(beside, 'hosts'), hosts);

const core = path.join(wasm, 'core.wasm');
const bytes = await measureBytes(pieces, packed, marks, fs.existsSync(core) ? fs.readFileSync(core) : null);
writeJson('bytes.json', bytes);
writeJson('seal.json', {
  sha256: createHash('sha256').update(html).digest('hex'), frameSha256: createHash('sha256').update(frame).digest('hex'),
  bytes: html.length, brotliBytes: packed.length, toolchain: toolchain(root) });
console.log(`${path.relative(root, out)}: ${bytes.interactive_brotli} bytes to the first finding, ${bytes.total_brotli} in all (brotli)`);

/** What tests have added to a report of the same page stays. @type {(name: string, report: Record<string, unknown>) => void} */
function writeJson(name, report) {
  const file = path.join(beside, name), earlier = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  fs.writeFileSync(file, `${JSON.stringify(earlier.sha256 && earlier.sha256 === report.sha256 ? { ...earlier, ...report } : report, null, 2)}\n`);
}

/** The page, cut within pieces as they are, and behind those of these names. @param {string[]} names */
function blocksOf(names) {
  const blocks = [''];
  for (const [name, [head = '', ...rest]] of pieces) {
    blocks[blocks.length - 1] += head;
    blocks.push(...rest, ...names.includes(name) ? [''] : []);
  }
  return blocks.map(text => Buffer.from(text));
}

/**
 * Replaces what an earlier build wrote, and refuses a folder that holds anything else.
 * @param {string} folder @param {Record<string, string | Buffer>} files
 */
function writeFolder(folder, files) {
  const there = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => fs.statSync(path.join(folder, name)).isFile()) : [];
  const tops = new Set(Object.keys(files).map(name => name.split('/')[0]));
  for (const name of there) {
    if (name in files) continue;
    if (!tops.has(name.split(path.sep)[0]) && !/^icon-[\w-]+\.png$/.test(name)) {   // icons were files once
      console.error(`${folder} holds other files (${name}): name a folder of its own, or empty it.`);
      process.exit(1);
    }
    fs.rmSync(path.join(folder, name));   // of an earlier build
  }
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    fs.chmodSync(file, 0o644);
  }
}
