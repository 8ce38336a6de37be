// The checker on a careers page of another origin: neither side reads the other, and messages are held to their schema.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { click, openApp, tabTo, textOf } from './hands.mjs';
import { appIn, openTab, serveHost } from './host.mjs';
import { addToReport, keepPicture, openBrowser, screenshotPath, servedSite, site, until, waitForApp } from './harness.mjs';

const server = servedSite();
/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').Frame} Frame */

const posting = 'Senior Backend Engineer\n\nYou bring Go, Kafka and Kubernetes.';
const plainBody = (/** @type {string} */ origin) => `<script type="module" src="${origin}element.js"></script><resume-checker posting="${posting}"></resume-checker>`;
const origin = () => new URL(server.address).origin;

/** @type {[string, () => Record<string, string>, (origin: string) => string][]} */
const hosts = [
  ['plain', () => ({}), plainBody],
  ['strict policy', () => ({ 'content-security-policy': `default-src 'none'; script-src ${origin()}; frame-src ${origin()}` }), plainBody],
  ['Trusted Types', () => ({ 'content-security-policy': `default-src 'none'; script-src ${origin()}; frame-src ${origin()}; require-trusted-types-for 'script'; trusted-types 'none'` }), plainBody],
  ['isolated', () => ({ 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }),
    at => `<script type="module" crossorigin src="${at}element.js"></script><resume-checker src="${at}isolated.html" posting="${posting}"></resume-checker>`],
];
/** @type {string[]} */
const ran = [];
for (const [name, headers, body] of hosts)
  test(`host with ${name}: the checker runs and has the posting`, async () => {
    const host = await serveHost(headers(), body(server.address)), page = await openTab();
    await page.goto(host.address);
    const app = await appIn(page);
    await until(async () => await textOf(app, 'posting') === posting, 'the posting is in the editor');
    await page.close();
    host.stop();
    ran.push(name);
    addToReport('embed.json', { hosts: ran });
  });

test('the host reads nothing, and its messages are held to the schema', async () => {
  const host = await serveHost({}, plainBody(server.address)), page = await openTab();
  await page.goto(host.address);
  const app = await appIn(page);
  await until(async () => await textOf(app, 'posting') === posting, 'the posting is in the editor');
  await app.focus('#resume');
  await page.keyboard.insertText('Jane Doe, secret');
  const reads = await page.evaluate(() => {
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('resume-checker iframe')), inner = /** @type {any} */ (frame.contentWindow);
    return [() => frame.contentDocument?.body.innerHTML, () => inner.document.body, () => inner.frames[0].document, () => inner.resume, () => inner.name, () => inner.location.href]
      .filter(read => { try { return read() !== undefined; } catch { return false; } }).length;
  });
  assert.equal(reads, 0);

  // A host that speaks for itself: odd messages, wrong versions, far too many.
  await page.evaluate(async () => {
    document.querySelector('resume-checker')?.remove();
    const frame = Object.assign(document.createElement('iframe'), { src: /** @type {any} */ (document.querySelector('script'))?.src.replace('element.js', 'resume-checker.html') });
    frame.setAttribute('sandbox', 'allow-scripts');
    const box = document.createElement('resume-checker-test');
    box.append(frame);
    document.body.append(box);
    await new Promise(done => frame.addEventListener('load', done));
    const { port1, port2 } = new MessageChannel();
    /** @type {string[]} */
    const got = [];
    port1.onmessage = ({ data }) => got.push(JSON.stringify(data));
    frame.contentWindow?.postMessage('resume-checker', '*', [port2]);
    await new Promise(done => { const wait = setInterval(() => { if (got.length >= 2) { clearInterval(wait); done(undefined); } }, 50); });
    Object.assign(globalThis, { spoken: { port: port1, got } });
  });
  const outer = await (await page.waitForSelector('resume-checker-test iframe')).contentFrame();
  const inner = /** @type {Frame} */ (await (await /** @type {Frame} */ (outer).waitForSelector('iframe')).contentFrame());
  await waitForApp(inner);
  await inner.evaluate(() => {
    const box = /** @type {HTMLTextAreaElement} */ (document.getElementById('posting'));
    const own = /** @type {{ get(): string, set(text: string): void }} */ (Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value'));
    /** @type {string[]} */
    const taken = [];
    Object.defineProperty(box, 'value', { get: own.get, set(text) { taken.push(text); own.set.call(this, text); } });
    Object.assign(globalThis, { taken });
  });
  const started = Date.now();
  const { tried, accepted } = await page.evaluate(async () => {
    const { port, got } = /** @type {any} */ (globalThis).spoken;
    const odd = [null, 1, 'posting', [], { v: 2, type: 'posting', text: 'x' }, { v: 1, type: 'posting', text: 7 }, { v: 1, type: 'posting', text: 'x'.repeat(300_000) },
      { v: 1, type: 'report' }, { v: 1, type: 'eval', text: 'leak = 1' }, { v: 1, type: 'theme', name: '<b>' }];
    for (const message of odd) port.postMessage(message);
    for (let i = 0; i < 3000; i++) port.postMessage({ v: 1, type: 'posting', text: `flood ${i}` });
    await new Promise(done => setTimeout(done, 1500));
    return { tried: odd.length + 3000, accepted: got.filter((/** @type {string} */ text) => !/"type":"(ready|resize)"/.test(text)).length };
  });
  const taken = /** @type {string[]} */ (await inner.evaluate(() => /** @type {any} */ (globalThis).taken));
  assert.ok(taken.length > 0 && taken.every(text => /^flood \d+$/.test(text)), `${taken.slice(0, 3)}`);
  // Twenty are heard in a second; a slow machine takes some to hear them all.
  const most = 20 * (Math.ceil((Date.now() - started) / 1000) + 1);
  assert.ok(most < 3000 && taken.length <= most, `${taken.length} messages of a flood came through, ${most} may`);
  assert.equal(accepted, 0, 'nothing goes out that the applicant did not send');
  const [element = 0, facade = 0] = ['element.js', 'facade.js'].map(name => brotliCompressSync(fs.readFileSync(path.join(site, name))).length);
  assert.ok(element <= 6 * 1024 && facade <= 3 * 1024, `${element}, ${facade} bytes`);
  addToReport('embed.json', { hostReads: reads, messagesTried: tried, messagesAccepted: taken.length, elementBrotliBytes: element, facadeBrotliBytes: facade });
  await page.close();
  host.stop();
});

test('posting, rules, theme and colour of the host hold, as attributes and as properties; what is odd in them does not', async () => {
  const host = await serveHost({}, `<p id="job">Baker. You bring sourdough and <b>Kubernetes</b>.</p>
<script type="application/ld+json">{"@graph": [{"@type": "JobPosting", "title": "Cook", "description": "<p>Soup &amp; salad</p>"}, {"@type": "JobPosting", "title": "Waiter", "description": "<ul><li>Trays</li></ul>"}]}</script>
<script type="module" src="${server.address}element.js"></script><resume-checker role="waiter" rules='{"bullet_duty": false}' theme="dark" locale="xx-YY"></resume-checker>`);
  const page = await openTab();
  await page.goto(host.address);
  const app = await appIn(page), set = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    page.evaluate(([name, value]) => { /** @type {any} */ (document.querySelector('resume-checker'))[/** @type {string} */ (name)] = value; }, [name, value]);
  await until(async () => await textOf(app, 'posting') === 'Waiter\n\n\u2022 Trays', 'the posting of the role');
  await until(() => app.evaluate(() => getComputedStyle(document.documentElement).colorScheme === 'dark'), 'the dark theme');
  assert.equal(await app.evaluate(() => document.documentElement.lang), 'en', 'a language that there is none of');
  await set('postingSrc', 'job');
  await until(async () => await textOf(app, 'posting') === 'Baker. You bring sourdough and Kubernetes.', 'the posting of an element');
  await set('posting', 'You bring Kafka.');
  await until(async () => await textOf(app, 'posting') === 'You bring Kafka.', 'the posting given');
  await app.focus('#resume');
  await page.keyboard.insertText('Jane Doe\njane@example.com\n\nExperience\nEngineer, Acme, 2019 - 2021\n- Responsible for Kafka at night\n');
  const duty = async () => {
    await click(page, app.getByRole('button', { name: 'Share with this employer' }));
    const rows = app.getByRole('list', { name: 'What goes' }).getByRole('listitem');
    await rows.nth(3).waitFor({ state: 'attached' });
    const found = (await rows.allTextContents()).find(row => row.startsWith('bullet_duty')) ?? '';
    await page.waitForTimeout(700);   // Chromium drops presses in a frame that has only just asked whether it is covered
    await click(page, app.getByRole('button', { name: 'Don\'t send' }));
    return found;
  };
  assert.equal(await duty(), '', 'the host switched the rule off');
  await set('rules', { bullet_duty: 'yes' });   // odd: what was stays
  assert.equal(await duty(), '');
  await set('rules', { bullet_duty: 1, no_such_rule: 3 });
  await page.waitForTimeout(300);
  assert.match(await duty(), /Minor, 1 point$/);
  await set('brand', '#ffee00');   // yellow on white would not be read
  await set('theme', 'light');
  await until(() => app.evaluate(() => getComputedStyle(document.documentElement).colorScheme === 'light'), 'the light theme');
  await keepPicture(page, app, 'embed-brand');
  await set('brand', 'url(https://x.invalid)');
  await set('theme', 'blink');
  await page.waitForTimeout(200);
  assert.equal(await app.evaluate(() => globalThis.stats.mode), 'canvas');
  await page.close();
  host.stop();
});

test('two on a page keep apart; Tab goes in, through and out again, both ways', async () => {
  const host = await serveHost({}, `<button id="before">before</button><script type="module" src="${server.address}element.js"></script>
<resume-checker id="one" posting="You bring Go."></resume-checker><button id="between">between</button><resume-checker id="two" posting="You bring Rust."></resume-checker>`);
  const page = await openTab({ viewport: { width: 900, height: 1500 } });
  await page.goto(host.address);
  /** @type {Frame[]} */
  const apps = [];
  for (const id of ['one', 'two']) {
    const outer = await (await page.waitForSelector(`#${id} iframe`)).contentFrame();
    apps.push(/** @type {Frame} */ (await (await /** @type {Frame} */ (outer).waitForSelector('iframe')).contentFrame()));
  }
  const [one, two] = /** @type {[Frame, Frame]} */ (apps);
  for (const app of apps) await waitForApp(app);
  await until(async () => await textOf(one, 'posting') === 'You bring Go.' && await textOf(two, 'posting') === 'You bring Rust.', 'each has its posting');
  await one.focus('#resume');
  await page.keyboard.insertText('Jane Doe');
  assert.deepEqual([await textOf(one, 'resume'), await textOf(two, 'resume')], ['Jane Doe', '']);
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName || '');
  for (const [key, from, to] of [['Tab', 'before', 'between'], ['Shift+Tab', 'between', 'before']]) {
    await page.focus(`#${from}`);
    let inside = 0, stops = 0;
    do {
      await page.keyboard.press(key);
      if (await focused() === 'iframe') inside++;
    } while (await focused() !== to && ++stops < 150);
    assert.equal(await focused(), to, `${key} from ${from}`);
    assert.ok(inside > 5, `it went through the frame: ${inside}`);
  }
  await page.evaluate(() => { /** @type {any} */ (document.getElementById('one')).open = false; });
  await until(() => page.locator('#one').isHidden(), 'one is closed');
  assert.equal(await textOf(two, 'posting'), 'You bring Rust.');
  await page.close();
  host.stop();
});

test('the applicant closes it, by keys or mouse: the host hears of it, and finds the text as it was when it opens it again', async () => {
  const host = await serveHost({}, `${plainBody(server.address)}<button id="after">after</button><script>globalThis.heard = 0; document.querySelector('resume-checker').addEventListener('closed', () => heard++);</script>`);
  const page = await openTab({ viewport: { width: 900, height: 900 } });
  await page.goto(host.address);
  const app = await appIn(page), checker = page.locator('resume-checker'), close = app.getByRole('button', { name: 'Close the checker' });
  const heard = () => page.evaluate(() => /** @type {any} */ (globalThis).heard);
  await app.focus('#resume');
  await page.keyboard.insertText('Jane Doe');
  await tabTo(page, app, /^Close the checker$/);
  await page.keyboard.press('Enter');
  await until(() => checker.isHidden(), 'it is closed');
  assert.equal(await heard(), 1);
  assert.equal(await checker.evaluate(element => /** @type {any} */ (element).open), false);
  await until(() => app.evaluate(() => document.activeElement === document.body), 'its button is hidden in there too');
  await page.keyboard.press('Tab');
  await until(() => page.evaluate(() => document.activeElement?.id === 'after'), 'one goes on behind it');
  await checker.evaluate(element => { /** @type {any} */ (element).open = true; });
  await until(() => checker.isVisible(), 'it is open again');
  assert.equal(await textOf(app, 'resume'), 'Jane Doe');
  await click(page, close);
  await until(() => checker.isHidden(), 'it is closed by the mouse');
  assert.equal(await heard(), 2);
  await page.close();
  host.stop();
});

test('by itself it has nothing to close', async () => {
  const { frame, close } = await openApp(server.address);
  assert.equal(await frame.getByRole('button', { name: 'Close the checker' }).count(), 0);
  await close();
});

test('the careers page of the demo, in three widths', async () => {
  for (const width of [1440, 1024, 390]) {
    const page = await (await openBrowser()).newPage({ viewport: { width, height: 900 } });
    await page.goto(`${server.address}careers/`);
    const app = await appIn(page);
    await until(async () => (await textOf(app, 'posting')).includes('Senior Backend Engineer'), 'the posting of the page');
    await page.getByRole('button', { name: 'Product Designer' }).click();
    await until(async () => (await textOf(app, 'posting')).includes('Figma'), 'the other posting');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing is cut off at ${width}`);
    await page.screenshot({ path: screenshotPath(`careers-${width}`) });
    await page.close();
  }
});
