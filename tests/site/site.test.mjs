// build/site as a static host gets it: the page, whole and packed, its headers, and nothing else.
import '../../tooling/node22.mjs';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';

const root = join(import.meta.dirname, '..', '..');
const site = join(root, 'build/site');
const read = (/** @type {string} */ name) => readFileSync(join(site, name));
const page = read('resume-checker.html').toString('utf8');
const policy = /^ {2}Content-Security-Policy: (.*)$/m.exec(read('_headers').toString('utf8'))?.[1] ?? '';

test('it holds the page, its packed copy and its headers, and nothing else', () => {
  assert.deepEqual(readdirSync(site).sort(),
    ['_headers', 'index.html', 'index.html.br', 'resume-checker.html', 'resume-checker.html.br']);
});

test('the address / and the file somebody keeps are the same bytes', () => {
  assert.ok(read('index.html').equals(read('resume-checker.html')));
  assert.ok(read('index.html.br').equals(read('resume-checker.html.br')));
});

test('the packed copy unpacks to the page', () => {
  assert.ok(brotliDecompressSync(read('index.html.br')).equals(read('index.html')));
});

test('every address of the page has the same strict policy', () => {
  const blocks = read('_headers').toString('utf8').split(/^(?=\/)/m);
  assert.deepEqual(blocks.map((block) => block.split('\n')[0]), ['/', '/index.html', '/resume-checker.html']);
  assert.equal(new Set(blocks.map((block) => block.slice(block.indexOf('\n')))).size, 1);
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

test('the page names no other server', () => {
  const plain = page.replace(/<script type="application\/x-part"[^>]*>[^<]*<\/script>/g, '');
  const addresses = [...plain.matchAll(/\b(?:https?|wss?):\/\/[\w[][^\s"'`<>)]+/g)].map((match) => match[0]);
  assert.deepEqual(addresses.filter((address) => !address.startsWith('http://www.w3.org/')), []);
  assert.doesNotMatch(plain, /\b(?:src|href|action|poster|srcset)\s*=\s*["']?\s*(?:https?:)?\/\//i);
});

test('the bytes that were counted are those of the packed page', () => {
  const bytes = JSON.parse(readFileSync(join(root, 'build/bytes.json'), 'utf8'));
  assert.equal(bytes.total_brotli, read('index.html.br').length);
  assert.ok(bytes.type_brotli < bytes.interactive_brotli && bytes.interactive_brotli < bytes.total_brotli);
  assert.ok(bytes.core_brotli > 0);
});
