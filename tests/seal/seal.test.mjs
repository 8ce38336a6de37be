// The seal against listeners at the other end, in three engines: the app's own 'Try to send' is run, and what the listeners heard must
// agree with what the view said. Before it, the same ways out of a plain page: what is not heard there proves nothing.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { channels } from '../../shell/probe/channels.mjs';
import { workerChannels } from '../../shell/probe/worker_channels.mjs';
import { openFirefox, openWebKit } from '../browser/all/drivers.mjs';
import { addToReport, openProfile, othersThanOwn, serveSite, site, until } from '../browser/harness.mjs';
import { heard, markers, servePlainPage } from './listen.mjs';

/** @typedef {Pick<import('../browser/all/drivers.mjs').Driver, 'open' | 'ask' | 'close'>} Driver */

/** @returns {Promise<Driver>} */
async function openChromium() {
  const { context, close } = await openProfile();
  let page = context.pages()[0] ?? await context.newPage();
  return {
    open: async address => {
      for (const other of context.pages()) if (other !== page) await other.close();
      if (page.isClosed()) page = await context.newPage();
      await page.goto('about:blank');
      await page.goto(address);
      await page.waitForSelector('iframe');
    },
    ask: async (ask, argument = '') => {
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      if (!frame) throw new Error('no frame');
      return /** @type {any} */ (frame.evaluate(ask, argument));
    },
    close,
  };
}

/** @type {Record<string, () => Promise<Driver>>} */
const engines = { chromium: openChromium, firefox: () => openFirefox({ window: true }), webkit: openWebKit };
const wanted = process.env.RESUME_ENGINES?.split(',') ?? Object.keys(engines);

/** @type {Awaited<ReturnType<typeof serveSite>>} */
let server;
/** @type {Awaited<ReturnType<typeof servePlainPage>>} */
let plain;
before(async () => { [server, plain] = [await serveSite(), await servePlainPage()]; });
after(async () => {
  plain.stop();
  await server.stop();
});
const pause = (/** @type {number} */ milliseconds) => new Promise(done => setTimeout(done, milliseconds));

const tryOne = (/** @type {string} */ which) => {
  const [worker, index] = JSON.parse(which);
  return /** @type {any} */ (globalThis).tryOne(worker, index);
};
const ready = () => 'tryOne' in globalThis;

/** A page that is on its way elsewhere may never answer. @template T @param {Promise<T>} answer @returns {Promise<T | undefined>} */
const soon = answer => Promise.race([answer.catch(() => undefined), new Promise(done => setTimeout(() => done(undefined), 2000))]);

/** Tries every channel from the plain page. @param {() => Promise<Driver>} open @param {string} marker */
async function tryUnsealed(open, marker) {
  let driver = await open();
  const fresh = async () => {
    await soon(driver.open(`${plain.address}?${Math.random()}#${marker}`));
    await until(async () => !!await soon(driver.ask(ready)), 'the plain page', 10_000);
  };
  const all = [false, true].flatMap(worker => (worker ? workerChannels : channels).map((channel, index) => ({ worker, index, ...channel })));
  // A second time on a page of its own, what another channel may have covered up: two backgrounds of one element, say.
  for (const again of [false, true])
    for (const { worker, index, name, open: expected, leaves } of all) {
      if (again && (!expected || heard(marker).some(one => one.worker === worker && one.name === name))) continue;
      if (again || index === 0 || !await soon(driver.ask(ready))) {
        try {
          await fresh();
        } catch {   // a channel took the browser's window with it
          await driver.close().catch(() => {});
          driver = await open();
          await fresh();
        }
      }
      await soon(driver.ask(tryOne, JSON.stringify([worker, index])));
      await pause(leaves || again ? 400 : 40);
      if (leaves) await fresh().catch(() => {});   // the next one finds out
    }
  await pause(3000);
  await driver.close().catch(() => {});
}

/** @typedef {{ worker: boolean, name: string, outcome: string, how: string }} Row */
/** The rows of the view, as the accessibility tree says them. @param {Driver} driver @returns {Promise<Row[]>} */
const rowsOf = async driver => (await driver.ask(() => [...document.querySelectorAll('[role=list], ul')].flatMap(list => {
  const title = list.getAttribute('aria-label') ?? '';
  if (!/^From a (frame|worker)/.test(title)) return [];
  return [...list.querySelectorAll('[role=listitem], li')].map(row => [title, row.getAttribute('aria-label') ?? row.textContent ?? '']);
}))).map(([title = '', text = '']) => {
  const [, name = '', outcome = '', how = ''] = /^(.*): (Refused|Not here|Nothing seen|Open)(?:, (.*))?$/.exec(text) ?? [];
  return { worker: title.startsWith('From a worker'), name, outcome, how };
});

const press = (/** @type {string} */ name) => {
  const found = [...document.querySelectorAll('#tree button, #tree a')].find(item => new RegExp(name).test(item.getAttribute('aria-label') ?? item.textContent ?? ''));
  /** @type {HTMLElement | undefined} */ (found)?.click();
  return !!found;
};

/** Opens the app, presses 'Try to send', and answers what the view says. @param {Driver} driver @param {string} address */
async function tryToSend(driver, address) {
  await driver.open(address);
  await until(async () => driver.ask(() => ['canvas', 'report'].includes(globalThis.stats?.mode)).catch(() => false), 'the app runs', 60_000);
  await until(async () => driver.ask(press, '^Sealed'), 'the privacy view');
  await until(async () => driver.ask(press, '^Try to send$'), 'its button');
  await until(async () => driver.ask(() => !!document.querySelector('#tree') && [...document.querySelectorAll('#tree button')].some(item => /^Try again$/.test(item.getAttribute('aria-label') ?? item.textContent ?? ''))), 'all is tried', 240_000);
  await pause(3000);   // late look-ups
  return rowsOf(driver);
}

/** @param {Row[]} rows @param {boolean} worker */
const countOf = (rows, worker) => {
  const own = rows.filter(row => row.worker === worker), named = (/** @type {string} */ outcome) => own.filter(row => row.outcome === outcome);
  return { tried: own.length, refused: named('Refused').length, absent: named('Not here').length, unseen: named('Nothing seen').length, open: named('Open').map(({ name }) => name) };
};

/** @type {Record<string, object>} */
const report = {};
for (const engine of wanted) {
  const open = /** @type {() => Promise<Driver>} */ (engines[engine]);
  test(`${engine}: a plain page is heard`, { timeout: 400_000 }, async () => {
    await tryUnsealed(open, `plain-${engine}`);
    const ways = heard(`plain-${engine}`), frame = ways.filter(({ worker }) => !worker), workers = ways.filter(({ worker }) => worker);
    console.log(`${engine}, plain page: ${frame.length} of ${channels.length} heard from a frame, ${workers.length} of ${workerChannels.length} from a worker`);
    const silent = [...channels.filter(({ name }) => !frame.some(one => one.name === name)), ...workerChannels.filter(({ name }) => !workers.some(one => one.name === name))];
    console.log(`  not heard: ${silent.map(({ name }) => name).join('; ')}`);
    // This network has no road out, so no peer asks for its way; tests/browser/every/ways_out.test.mjs hears those.
    if (engine === 'chromium') assert.deepEqual(silent.filter(channel => channel.open && channel.api !== 'RTCPeerConnection').map(({ name }) => name), [], 'not heard, so its silence elsewhere would prove nothing');
    else assert.ok(frame.length > 40 && workers.length > 8, `${frame.length}, ${workers.length}`);
  });

  for (const [place, address] of [['served', () => server.address], ['file', () => pathToFileURL(path.join(site, 'resume-checker.html')).href]])
    test(`${engine}, ${place}: the listeners agree with what the view says`, { timeout: 400_000 }, async () => {
      server.requests.length = 0;
      const driver = await open(), before = markers();
      try {
        const rows = await tryToSend(driver, /** @type {() => string} */ (address)());
        assert.equal(rows.length, channels.length + workerChannels.length);
        const said = rows.filter(({ outcome }) => outcome === 'Open').map(({ worker, name }) => `${worker ? 'worker' : 'frame'}: ${name}`);
        const ways = markers().filter(marker => !before.includes(marker)).flatMap(heard);
        const got = ways.map(({ worker, name, ways: how }) => [`${worker ? 'worker' : 'frame'}: ${name}`, how]);
        console.log(`${engine}, ${place}: heard ${JSON.stringify(got)}; said open ${JSON.stringify(said)}`);
        assert.deepEqual(got.filter(([name]) => !said.includes(String(name))), [], 'heard, and not said to be open');
        if (engine !== 'webkit') assert.deepEqual(rows.filter(row => row.outcome === 'Open' && (place === 'served' || row.worker)), []);
        if (place === 'served') {
          assert.deepEqual(othersThanOwn(server.requests), []);
          report[engine] = { frame: countOf(rows, false), worker: countOf(rows, true) };
        } else report[`${engine} file`] = { frame: countOf(rows, false), worker: countOf(rows, true) };
        addToReport('seal.json', { channels: report });
      } finally {
        await driver.close();
      }
    });
}
