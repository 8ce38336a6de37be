// The app in Firefox and WebKit as in Chromium: the sample by real keys, met in the accessibility tree; no request but its own; a picture kept.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { othersThanOwn, screenshotPath, serveSite, until } from '../harness.mjs';
import { openFirefox, openWebKit } from './drivers.mjs';

/** @typedef {import('./drivers.mjs').Driver} Driver */

/** @type {Awaited<ReturnType<typeof serveSite>>} */
let server;
before(async () => { server = await serveSite(); });
after(async () => { await server.stop(); });

/** Functions that run in the app's frame. */
const mode = () => globalThis.stats?.mode ?? '';
const resumeText = () => /** @type {HTMLTextAreaElement} */ (document.getElementById('resume')).value;
const focusedName = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';
const names = (/** @type {string} */ selector) =>
  [...document.querySelectorAll(selector)].map(element => element.getAttribute('aria-label') ?? element.textContent ?? '');
const focusResume = () => { document.getElementById('resume')?.focus(); };

/** @param {Driver} driver @param {RegExp} name */
async function tabTo(driver, name) {
  for (let stops = 0; stops < 150; stops++) {
    await driver.press('Tab');
    if (name.test(await driver.ask(focusedName))) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

/** @type {Record<string, { open: () => Promise<Driver>, mode: 'canvas' | 'report' }>} */
const engines = {
  'firefox': { open: () => openFirefox({ window: true }), mode: 'canvas' },
  'firefox-without-webgl': { open: () => openFirefox({ window: false }), mode: 'report' },
  'webkit': { open: openWebKit, mode: 'canvas' },
};

for (const [engine, { open, mode: expected }] of Object.entries(engines))
  test(`${engine}: the sample, its scores, findings and terms; a fix applied and undone; no request but its own`, { timeout: 240_000 }, async () => {
    const earlier = server.requests.length;
    const driver = await open();
    try {
      await driver.open(server.address);
      await until(async () => ['canvas', 'report', 'stopped'].includes(await driver.ask(mode)), 'the app runs', 60_000);
      assert.equal(await driver.ask(mode), expected);
      await tabTo(driver, /^Load the sample$/);
      await driver.press('Enter');
      await until(async () => (await driver.ask(resumeText)).startsWith('Nora Brightwater'), 'the sample is in the editor');

      const seen = async () => driver.ask(names, '#tree button, #tree [role]');
      await until(async () => (await seen()).some(name => /^Matched: \d+ of 100/.test(name)), 'the sample is judged');
      const all = await seen();
      for (const score of ['Readable', 'Written', 'Matched']) assert.ok(all.some(name => new RegExp(`^${score}: \\d+ of 100`).test(name)), score);
      assert.ok(all.some(name => /Give an e-mail address.*nora \(at\)/.test(name)), all.join(' | '));
      for (const shown of [/^As written\D+[1-9]/, /^Not shown\D+[1-9]/]) assert.ok(all.some(name => shown.test(name)), `${shown}: ${all.join(' | ')}`);
      fs.writeFileSync(screenshotPath(`${engine}-sample`), await driver.picture());

      await driver.ask(focusResume);
      await driver.press('Home', 'Control');
      await driver.press('ArrowDown', 'Alt');
      await until(async () => driver.ask(() => {
        const { selectionStart, selectionEnd, value } = /** @type {HTMLTextAreaElement} */ (document.getElementById('resume'));
        return value.slice(selectionStart, selectionEnd) === 'nora (at) brightwater.example';
      }), 'the first finding is chosen');
      await driver.press('Enter', 'Alt');
      await until(async () => (await driver.ask(resumeText)).includes('nora@brightwater.example'), 'its fix is in');
      await driver.undo();
      await until(async () => (await driver.ask(resumeText)).includes('nora (at)'), 'the browser\'s own undo takes it back');
      assert.deepEqual(driver.complaints ?? [], []);
      assert.deepEqual(othersThanOwn(server.requests.slice(earlier)), []);
    } finally {
      await driver.close();
    }
  });
