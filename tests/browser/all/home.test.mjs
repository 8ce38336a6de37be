// Firefox and WebKit as Chromium: in another site's page, which reads nothing and is told what a person sends; offline after one visit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serveHost } from '../host.mjs';
import { addToReport, serveSite, until } from '../harness.mjs';
import { openFirefox, openWebKit } from './drivers.mjs';

/** @typedef {import('./drivers.mjs').Driver} Driver */
/** @type {Record<string, () => Promise<Driver>>} */
const engines = { firefox: () => openFirefox({ window: true }), webkit: openWebKit };

const mode = () => globalThis.stats?.mode ?? '';
const textIn = (/** @type {string} */ id) => /** @type {HTMLTextAreaElement} */ (document.getElementById(id)).value;
const write = (/** @type {string} */ text) => {
  const area = /** @type {HTMLTextAreaElement} */ (document.getElementById('resume'));
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const focusedName = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';
/** By Tab, as a hand does: WebKit lets no script of a frame take the focus. @param {Driver} driver @param {string} name */
async function tabTo(driver, name) {
  for (let stops = 0; stops < 100; stops++) {
    if ((await driver.ask(focusedName)).startsWith(name)) return;
    await driver.press('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
}
/** Where the button to send is, in the page around all frames. @param {Driver} driver */
async function placeOfSend(driver) {
  const inner = await driver.ask(() => {
    const button = [...document.querySelectorAll('button')].find(element => element.textContent === 'Send to this site');
    const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  });
  const outer = await driver.askTop(() => {
    const { x = 0, y = 0 } = document.querySelector('resume-checker iframe')?.getBoundingClientRect() ?? {};
    return { x, y };
  });
  return /** @type {const} */ ([inner.x + outer.x, inner.y + outer.y]);
}
const wait = (/** @type {number} */ milliseconds) => new Promise(done => setTimeout(done, milliseconds));
const runs = (/** @type {Driver} */ driver) => until(async () => ['canvas', 'report'].includes(await driver.ask(mode).catch(() => '')), 'the app runs', 60_000);

for (const [engine, open] of Object.entries(engines)) {
  test(`${engine}: on a careers page that reads nothing, and is told what a person sends`, { timeout: 200_000 }, async () => {
    const server = await serveSite();
    const host = await serveHost({}, `<script type="module" src="${server.address}element.js"></script><resume-checker posting="You bring Go and Kafka."></resume-checker>
<script>globalThis.heard = []; addEventListener('report', e => heard.push(e.detail)); document.querySelector('resume-checker').addEventListener('closed', () => { globalThis.closed = true; });</script>`), driver = await open();
    try {
      await driver.open(host.address, 2);
      await runs(driver);
      await until(async () => await driver.ask(textIn, 'posting') === 'You bring Go and Kafka.', 'the posting');
      await driver.ask(write, 'Jane Doe\njane@example.com\n\nExperience\nEngineer, Acme, 2019 - 2021\n- Responsible for Kafka\n');
      const reads = await driver.askTop(() => {
        const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('resume-checker iframe')), inner = /** @type {any} */ (frame.contentWindow);
        return [() => frame.contentDocument?.body.innerHTML, () => inner.document.body, () => inner.frames[0].document, () => inner.resume, () => inner.name, () => inner.location.href]
          .filter(read => { try { return read() !== undefined; } catch { return false; } }).length;
      });
      assert.equal(reads, 0);
      // What the page around says to the frame: wrong versions, what there is not, a second port, far too much.
      await driver.askTop(() => {
        const inner = /** @type {HTMLIFrameElement} */ (document.querySelector('resume-checker iframe')).contentWindow, { port1, port2 } = new MessageChannel();
        inner?.postMessage('resume-checker', '*', [port2]);
        for (const type of ['report', 'send', 'share', 'eval']) inner?.postMessage({ v: 1, type, text: 'x' }, '*');
        for (const message of [null, 7, { v: 2, type: 'posting', text: 'x' }, { v: 1, type: 'report' }]) port1.postMessage(message);
        for (let i = 0; i < 3000; i++) port1.postMessage({ v: 1, type: 'posting', text: `flood ${i}` });
      });
      await tabTo(driver, 'Share with this employer');
      assert.equal(await driver.ask(textIn, 'posting'), 'You bring Go and Kafka.', 'a second port is not heard');
      await driver.press('Enter');
      await until(() => driver.ask(() => [...document.querySelectorAll('button')].some(button => button.textContent === 'Send to this site')), 'the view is there');
      await tabTo(driver, 'Send to this site');
      await wait(1200);
      // What lies over it takes the press; a lid that lets it through is seen where the engine can tell.
      const tells = await driver.askTop(() => 'isVisible' in IntersectionObserverEntry.prototype);
      const place = await placeOfSend(driver);
      await driver.askTop(() => {
        const lid = Object.assign(document.createElement('div'), { id: 'lid' });
        lid.style.cssText = 'position:fixed;inset:0;z-index:9;background:#fff';
        document.body.append(lid);
      });
      await wait(1200);
      await driver.pressAt(...place);
      await wait(600);
      assert.equal(await driver.askTop(() => JSON.stringify(/** @type {any} */ (globalThis).heard)), '[]', 'what is covered is not pressed');
      await driver.askTop(() => { document.getElementById('lid')?.remove(); });
      // Not a person's: it does nothing.
      await driver.ask(() => { /** @type {HTMLElement} */ (document.activeElement).click(); });
      await wait(3200);
      await driver.ask(() => { [...document.querySelectorAll('button')].find(element => element.textContent === 'Send to this site')?.click(); });
      await wait(600);
      await tabTo(driver, 'Send to this site');
      await driver.pressAt(...await placeOfSend(driver));
      const heard = () => driver.askTop(() => JSON.stringify(/** @type {any} */ (globalThis).heard));
      await until(async () => await heard() !== '[]', 'the report');
      const [report] = JSON.parse(await heard());
      assert.deepEqual(Object.keys(report).sort(), ['findings', 'scores', 'scoring']);
      assert.doesNotMatch(JSON.stringify(report), /Jane|Acme|Kafka/);
      await tabTo(driver, 'Close the checker');
      await driver.press('Enter');
      await until(async () => await driver.askTop(() => 'closed' in globalThis), 'it is closed');
      addToReport('embed.json', { [engine]: { hostReads: reads, shared: true, tellsOfOverlays: tells } });
    } finally {
      await driver.close();
      host.stop();
      await server.stop();
    }
  });

  test(`${engine}: offline after one visit`, { timeout: 200_000 }, async t => {
    const server = await serveSite(), driver = await open();
    try {
      await driver.open(server.address);
      await runs(driver);
      if (!await driver.askTop(() => 'serviceWorker' in navigator)) return t.skip('this engine has no service worker under automation');
      await until(() => driver.askTop(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated' && (await caches.keys()).length > 0), 'the page is kept', 60_000);
      await server.stop();
      await driver.open(server.address);
      await runs(driver);
      await driver.ask(write, 'Jane Doe');
      assert.equal(await driver.ask(textIn, 'resume'), 'Jane Doe');
      addToReport('pwa.json', { [engine]: { offlineFromFirstVisit: true } });
    } finally {
      await driver.close();
      await server.stop();
    }
  });
}
