// build/site as a static host gets it: the page, whole and packed, its headers, and nothing else.
import '../../tooling/node22.mjs';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..', '..');
const site = join(root, 'build/site');
const read = (/** @type {string} */ name) => readFileSync(join(site, name));
const page = read('resume-checker.html').toString('utf8');
const policy = /^ {2}Content-Security-Policy: (.*)$/m.exec(read('_headers').toString('utf8'))?.[1] ?? '';

const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
const pages = ['index.html', 'isolated.html', 'resume-checker.html', `v/${version}/isolated.html`, `v/${version}/resume-checker.html`];

test('it holds the page, what install and offline need, and nothing else', () => {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(site, name)).isFile());
  assert.deepEqual(files.filter((name) => !name.startsWith('screenshots/')).sort(), [
    '_headers', 'app.webmanifest', 'sw.js', 'careers/index.html', 'careers/careers.css', 'careers/careers.js',
    ...['element.js', 'facade.js'].flatMap((name) => [name, `v/${version}/${name}`]), ...pages.flatMap((name) => [name, `${name}.br`])].sort());
});

test('every page of the site, served, embedded or kept, is the same bytes', () => {
  for (const name of pages) {
    assert.ok(read(name).equals(read('resume-checker.html')), name);
    assert.ok(read(`${name}.br`).equals(read('resume-checker.html.br')), name);
  }
});

test('the packed copy unpacks to the page', () => {
  assert.ok(brotliDecompressSync(read('index.html.br')).equals(read('index.html')));
});

test('every address of the page has the same strict policy', () => {
  const blocks = read('_headers').toString('utf8').split(/^(?=\/)/m).map((block) => [block.split('\n')[0], block.slice(block.indexOf('\n'))]);
  const rest = new Map(blocks.filter(([path]) => path === '/' || pages.includes(path.slice(1))).map(([path, headers]) => [path, headers]));
  assert.deepEqual([...rest.keys()].sort(), ['/', ...pages.map((name) => `/${name}`)].sort());
  const isolation = '  Cross-Origin-Embedder-Policy: require-corp\n';
  for (const [path, headers] of rest) assert.equal(headers.replace(isolation, ''), rest.get('/'), path);
  assert.deepEqual([...rest].filter(([, headers]) => headers.includes(isolation)).map(([path]) => path), ['/isolated.html', `/v/${version}/isolated.html`]);
  const directives = new Map(policy.split(';').map((text) => {
    const [name, ...values] = text.trim().split(/\s+/);
    return [name, values];
  }));
  for (const name of ['default-src', 'connect-src', 'frame-src', 'form-action', 'base-uri'])
    assert.deepEqual(directives.get(name), ["'none'"], name);
  for (const name of ['script-src', 'style-src'])
    for (const value of directives.get(name) ?? []) assert.match(value, /^'(sha256-[\w+/]{43}=|wasm-unsafe-eval)'$/);
  for (const [name, values] of directives)
    for (const value of values) assert.doesNotMatch(value, /unsafe-inline|'unsafe-eval|unsafe-hashes|strict-dynamic|\/\//, name);
});

test('every script that the page can run has its hash in the policy', () => {
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  assert.ok(scripts.length >= 3);
  for (const script of scripts) {
    const hash = createHash('sha256').update(script).digest('base64');
    assert.ok(policy.includes(`'sha256-${hash}'`), script.slice(0, 60));
  }
});

const blocks = /<script type="text\/(?:x-bytes|x-base64|x-gzip)"[^>]*>[\s\S]*?<\/script>/g;

test('the page names no other server', () => {
  const plain = page.replace(blocks, '');
  assert.ok(plain.length < page.length / 4, 'the parts are apart');
  const addresses = [...plain.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`<>)]+/g)].map((match) => match[0]);
  assert.deepEqual(addresses.filter((address) => !address.startsWith('http://www.w3.org/')), []);
  assert.doesNotMatch(plain, /\b(?:src|href|action|poster|srcset)\s*=\s*["']?\s*(?:https?:)?\/\//i);
});

test('no part names another server either', () => {
  const parts = [...page.matchAll(blocks)].map((match) => match[0]);
  assert.ok(parts.length >= 10);
  // A reader of addresses holds 'https://' alone; an address has a host. The readers of files are others' programs, with others'
  // addresses in their words: they run in a worker that reaches none (tests/seal). Notices of licences are shown as text, and a file
  // saved as JSON Resume names its schema.
  const known = ['http://www.w3.org/', 'https://raw.githubusercontent.com/jsonresume/resume-schema/'];
  for (const part of parts.filter((text) => !/ id="(importers\.js|licenses\.txt)"/.test(text))) {
    const addresses = [...part.matchAll(/\b(?:https?|wss?):\/\/[\w[][^\s"'`<>)]+/g)].map((match) => match[0]);
    assert.deepEqual(addresses.filter((address) => !known.some((name) => address.startsWith(name))), [], part.slice(0, 60));
  }
});

test('the first document holds the hash of every part', () => {
  const found = [...page.matchAll(/<script type="text\/(x-bytes|x-base64|x-gzip)" id="([^"]+)">([\s\S]*?)<\/script>/g)];
  for (const [, type, name, text] of found) {
    const bytes = type === 'x-base64' ? Buffer.from(text, 'base64') : type === 'x-gzip' ? gunzipSync(Buffer.from(text, 'base64')) : Buffer.from(Array.from(text, (letter) => letter === '\x1e' ? 0 : letter === '\x1f' ? 13 : letter.charCodeAt(0) & 0xff));
    const hash = createHash('sha256').update(bytes).digest('base64');
    assert.ok(page.includes(`"${name}":"${hash}"`) || page.includes(`${name}:"${hash}"`), name);
  }
});

test('service worker: short, of this page, without messages', () => {
  const text = read('sw.js').toString('utf8');
  assert.ok(text.split('\n').length <= 60, `${text.split('\n').length} lines`);
  assert.ok(text.includes(createHash('sha256').update(read('index.html')).digest('base64')));
  assert.doesNotMatch(text, /'message'|onmessage|importScripts|\beval\(/);
});

test('the guard is short enough to be read', () => {
  assert.ok(readFileSync(join(root, 'shell/guard.js'), 'utf8').split('\n').length <= 250);
});

test('the manifest names what is there', () => {
  const manifest = JSON.parse(read('app.webmanifest').toString('utf8'));
  for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
    const png = src.startsWith('data:') ? Buffer.from(src.split(',')[1], 'base64') : read(src);
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, src);
  }
  assert.ok(manifest.icons.some((/** @type {{ purpose: string }} */ { purpose }) => purpose === 'maskable'));
});

test('what other sites load is small', () => {
  assert.ok(brotliCompressSync(read('element.js')).length <= 6144);
  assert.ok(brotliCompressSync(read('facade.js')).length <= 3072);
});

test('every kind of server is told the same headers', () => {
  const headers = JSON.parse(readFileSync(join(root, 'build/hosts/headers.json'), 'utf8'));
  const host = (/** @type {string} */ name) => readFileSync(join(root, 'build/hosts', name), 'utf8').replaceAll('\\"', '"');
  const nginx = host('nginx.conf'), apache = host('apache.conf'), plain = read('_headers').toString('utf8');
  for (const { path, headers: own } of headers)
    for (const [name, value] of own) {
      assert.ok(plain.includes(`  ${name}: ${value}\n`), `${path} ${name}`);
      assert.ok(nginx.includes(`add_header ${name} "${value}";`), `${path} ${name}`);
      assert.ok(apache.includes(`set ${name} "${value}"`) || path.endsWith('/'), `${path} ${name}`);
    }
});

test('the file keeps to its size', () => {
  const seal = JSON.parse(readFileSync(join(root, 'build/seal.json'), 'utf8'));
  assert.equal(seal.sha256, createHash('sha256').update(read('resume-checker.html')).digest('hex'));
  assert.ok(seal.bytes <= 3e6 && seal.brotliBytes <= 1.5e6, `${seal.bytes}, ${seal.brotliBytes} with brotli`);
  assert.equal(seal.bytes, read('resume-checker.html').length);
});

test('the bytes that were counted are those of the packed page', () => {
  const bytes = JSON.parse(readFileSync(join(root, 'build/bytes.json'), 'utf8'));
  assert.equal(bytes.total_brotli, read('index.html.br').length);
  assert.ok(bytes.type_brotli < bytes.interactive_brotli && bytes.interactive_brotli < bytes.total_brotli);
  assert.ok(bytes.core_brotli > 0);
});
