// What docs/embedding.md says to copy, run as it stands there in a page of another origin.
import assert from 'node:assert/strict';
import { transformSync } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { textOf } from './hands.mjs';
import { appIn, openTab, serveHost } from './host.mjs';
import { addToReport, root, servedSite, site, until, waitForApp } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').Frame} Frame */

const server = servedSite();
const docs = fs.readFileSync(path.join(root, 'docs/embedding.md'), 'utf8');
const integrity = JSON.parse(fs.readFileSync(path.join(site, '../hosts/integrity.json'), 'utf8'));
/** The snippets under a heading. @param {string} heading @returns {string[]} */
function snippets(heading) {
  const part = docs.split(/^## /m).find(text => text.startsWith(heading)) ?? '';
  const found = [...part.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, text = '']) =>
    text.replaceAll('https://checker.example/', server.address).replaceAll('INTEGRITY', integrity['element.js']));
  assert.ok(found.length > 0, heading);
  return found;
}
/** @param {string} body @param {(page: Page) => Promise<void>} look @param {Record<string, string>} [headers] @param {Record<string, string>} [more] */
async function inPage(body, look, headers = {}, more = {}) {
  const host = await serveHost(headers, body, more), page = await openTab({ viewport: { width: 900, height: 900 } });
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', error => errors.push(String(error)));
  await page.goto(host.address);
  await look(page);
  assert.deepEqual(errors, []);
  await page.close();
  host.stop();
}
/** @param {Page} page @param {RegExp} words */
const hasPosting = async (page, words) => {
  const app = await appIn(page);
  await until(async () => words.test(await textOf(app, 'posting')), `the posting: ${words}`);
};
const origin = () => new URL(server.address).origin;
/** @type {string[]} */
const seen = [];

test('plain HTML, and the button that loads the rest', async () => {
  const [plain = '', button = ''] = snippets('Plain HTML');
  await inPage(plain, page => hasPosting(page, /^Baker\s+You bring sourdough\.$/));
  await inPage(button, async page => {
    assert.equal(await page.locator('iframe').count(), 0, 'nothing is loaded before one asks');
    await page.getByRole('button', { name: 'Check your resume' }).click();
    await hasPosting(page, /^You bring sourdough\.$/);
  });
  seen.push('plain HTML', 'facade');
});

test('WordPress: a Custom HTML block, with the JSON-LD of the page', async () => {
  await inPage(snippets('WordPress')[0] ?? '', page => hasPosting(page, /^Baker\s+You bring sourdough\.$/));
  seen.push('WordPress');
});

test('React: the component puts the element in, and hears what it is told', async () => {
  // A React of three functions, enough for what the snippet uses.
  const react = `export const useRef = current => ({ current }), effects = [], useEffect = effect => { effects.push(effect); };
export const make = (name, { ref, ...props }) => { const made = document.createElement(name); for (const prop in props) made.setAttribute(prop, props[prop]); if (ref) ref.current = made; return made; };`;
  const component = transformSync(`import { make } from '/react.js';\n${snippets('React')[0]}`, { loader: 'jsx', jsxFactory: 'make' }).code.replace(/from "react"/, 'from "/react.js"');
  const start = `import { Checker } from '/component.js'; import { effects } from '/react.js';
document.body.append(Checker({ posting: 'You bring sourdough.', onReport: report => { globalThis.got = report; } }));
const undo = effects.map(effect => effect());
document.querySelector('resume-checker').dispatchEvent(new CustomEvent('report', { detail: 7 }));
for (const one of undo) one();
document.querySelector('resume-checker').dispatchEvent(new CustomEvent('report', { detail: 8 }));`;
  await inPage('<script type="module" src="/start.js"></script>', async page => {
    await hasPosting(page, /^You bring sourdough\.$/);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).got), 7);
  }, {}, { '/react.js': react, '/component.js': component, '/start.js': start });
  seen.push('React');
});

test('a frame alone: the checker runs, and cannot share', async () => {
  await inPage(snippets('Boards')[0] ?? '', async page => {
    const outer = await (await page.waitForSelector('iframe')).contentFrame();
    const app = /** @type {Frame} */ (await (await /** @type {Frame} */ (outer).waitForSelector('iframe')).contentFrame());
    await waitForApp(app);
    assert.equal(await app.getByText('Share with this employer').count(), 0);
  });
  seen.push('iframe only');
});

test('a pinned version, with integrity: it runs; another file under its name does not', async () => {
  const [pinned = ''] = snippets('A version that stays');
  await inPage(pinned, page => hasPosting(page, /^You bring sourdough\.$/), { 'content-security-policy': `default-src 'none'; script-src ${origin()}; frame-src ${origin()}` });
  await inPage(pinned.replace(/sha384-.{8}/, 'sha384-AAAAAAAA'), async page => {
    // Its script has run by now, if it runs at all: the page is loaded.
    assert.equal(await page.evaluate(() => !!customElements.get('resume-checker')), false);
    assert.equal(await page.locator('iframe').count(), 0);
  });
  seen.push('pinned');
});

test('a host that isolates itself, by the address for it', async () => {
  await inPage(snippets('Policies')[0] ?? '', page => hasPosting(page, /^You bring sourdough\.$/), { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' });
  seen.push('isolated snippet');
  addToReport('embed.json', { snippets: seen.sort() });
});
