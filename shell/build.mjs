#!/usr/bin/env node
// node shell/build.mjs --wasm build/wasm --out build/site
// Writes the one file, its headers and brotli copies into --out, and build/bytes.json beside it. Same input, same bytes.
import '../tooling/node22.mjs';
import { build, transformSync } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureBytes, pack } from './bytes.mjs';
import { makeFonts } from './fonts.mjs';
import { nextScript, partHtml } from './parts.mjs';
import { framePolicy, pageHeaders, pagePolicy } from './policy.mjs';

const { values: given } = parseArgs({ options: { wasm: { type: 'string' }, out: { type: 'string' }, app: { type: 'string' } } });
if (!given.wasm || !given.out) {
  console.error('usage: node shell/build.mjs --wasm FOLDER --out FOLDER [--app FILE.ts]');
  process.exit(2);
}
const shell = path.dirname(fileURLToPath(import.meta.url)), root = path.dirname(shell);
const wasm = path.resolve(given.wasm), out = path.resolve(given.out);
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

/** The app as one classic script: its TypeScript and Emscripten's glue. */
async function bundleApp() {
  const { outputFiles: [script] } = await build({
    entryPoints: [given.app ? path.resolve(given.app) : path.join(root, 'imgui_app/page/app.ts')],
    alias: { 'app-module': path.join(wasm, 'app.mjs') }, define: { 'import.meta.url': '""' },
    bundle: true, write: false, format: 'iife', minify: true, target, charset: 'ascii', legalComments: 'none', absWorkingDir: root,
    tsconfigRaw: {}, logLevel: 'warning',
  });
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

const app = await bundleApp();
const lock = source('lock.js'), boot = transformSync(fill(source('boot.js'), textSlots(literal)), { minify: true, target }).code.trim(), style = makeStyle();
const frameScripts = [lock, boot, app];
const frame = fill(source('frame.html'), {
  ...textSlots(escapeHtml), FRAME_POLICY: framePolicy(frameScripts, style), FRAME_STYLE: style, LOCK: lock, BOOT: boot });
const guard = fill(source('guard.js'), { FRAME_HTML: literal(frame) });
const policy = pagePolicy([guard, nextScript, lock], frameScripts, style);

// In the order of need: the first findings on the canvas take the first of the faces.
const first = ['inter-400', 'inter-600', 'serif-400'], later = ['inter-500', 'display-600', 'serif-600', 'mono-400'];
const fonts = makeFonts([...first, ...later], read('core/data/texts/en.json'), path.join(path.dirname(out), 'fonts'));
/** @type {[name: string, html: string][]} */
const pieces = [
  ['guard', fill(source('page.html'), { ...textSlots(escapeHtml), PAGE_POLICY: policy, GUARD: guard })],
  ['lock', `<script>${lock}</script>\n`],
  ['app.js', partHtml('app.js', Buffer.from(app), false)],
  ['app.wasm', partHtml('app.wasm', fs.readFileSync(path.join(wasm, 'app.wasm')), false)],
  ...[...first, ...later].map((name, i) => /** @type {[string, string]} */ ([name, partHtml(name, fonts[i], true)])),
  ['end', '</html>\n'],
];
const marks = { type: 'guard', interactive: first[first.length - 1] };
const html = Buffer.from(pieces.map(([, text]) => text).join(''));
const packed = await pack(blocksBetween(Object.values(marks)));

const headers = pageHeaders(policy).map(([name, value]) => `  ${name}: ${value}\n`).join('');
/** @type {Record<string, string | Buffer>} */
const files = { _headers: ['/', '/index.html', '/resume-checker.html'].map(address => `${address}\n${headers}`).join('') };
for (const name of ['index.html', 'resume-checker.html']) Object.assign(files, { [name]: html, [`${name}.br`]: packed });
writeSite(files);

const core = path.join(wasm, 'core.wasm');
const bytes = await measureBytes(pieces, packed, marks, fs.existsSync(core) ? fs.readFileSync(core) : null);
fs.writeFileSync(path.join(path.dirname(out), 'bytes.json'), `${JSON.stringify(bytes, null, 2)}\n`);
console.log(`${path.relative(root, out)}: ${bytes.interactive_brotli} bytes to the first finding, ${bytes.total_brotli} in all (brotli)`);

/** The page, cut after the pieces of these names. @param {string[]} names */
function blocksBetween(names) {
  const blocks = [''];
  for (const [name, text] of pieces) {
    blocks[blocks.length - 1] += text;
    if (names.includes(name)) blocks.push('');
  }
  return blocks.map(text => Buffer.from(text));
}

/** Replaces what an earlier build wrote, and refuses a folder that holds anything else. @param {Record<string, string | Buffer>} files */
function writeSite(files) {
  const others = fs.existsSync(out) ? fs.readdirSync(out).filter(name => !(name in files)) : [];
  if (others.length) {
    console.error(`${out} holds other files (${others[0]}): name a folder of its own, or empty it.`);
    process.exit(1);
  }
  fs.mkdirSync(out, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    fs.writeFileSync(path.join(out, name), content);
    fs.chmodSync(path.join(out, name), 0o644);
  }
}
