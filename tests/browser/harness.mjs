// What every browser test needs: the built site, a server that tells its requests, one Chromium, pages that watch themselves.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** The built site; RESUME_SITE names another one. */
export const site = path.resolve(root, process.env.RESUME_SITE ?? 'build/site');
if (!fs.existsSync(path.join(site, 'index.html'))) throw new Error(`${site} holds no page. Run: ./serve.py --build-only`);

/** Where screenshots go. @param {string} name */
export function screenshotPath(name) {
  const folder = path.join(root, 'build/screenshots');
  fs.mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}.png`);
}

/** What is an object and no list joins what was seen before under its name. @param {Record<string, unknown>} earlier @param {Record<string, unknown>} seen */
function joined(earlier, seen) {
  const isObject = (/** @type {unknown} */ value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const pairs = Object.entries(seen).map(([name, value]) => [name, isObject(value) && isObject(earlier[name]) ? Object.assign({}, earlier[name], value) : value]);
  return { ...earlier, ...Object.fromEntries(pairs) };
}

/** Adds what was seen to a report in build/. Two files of tests may do so at once. @param {string} name @param {Record<string, unknown>} seen */
export function addToReport(name, seen) {
  const file = path.join(root, 'build', name), busy = `${file}.busy`;
  for (const end = Date.now() + 10_000; ;) {
    try { fs.mkdirSync(busy); break; } catch { if (Date.now() > end) break; }   // a test that was killed left it there
  }
  const earlier = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  fs.writeFileSync(file, `${JSON.stringify(joined(earlier, seen), null, 2)}\n`);
  fs.rmSync(busy, { recursive: true, force: true });
}

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const places = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)].flatMap(folder => names.map(name => path.join(folder, name)));
  const found = [process.env.CHROMIUM ?? '', ...places].find(file => file && fs.existsSync(file));
  if (!found) throw new Error('The browser tests need Chromium. Run: apt-get install -y chromium');
  return found;
}

// WebGL2 is drawn in software; local addresses are as open as any, so that no check of the browser's own hides a leak.
const launch = () => ({
  executablePath: findChromium(), headless: true, ignoreDefaultArgs: ['--hide-scrollbars'],
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    // The page around the canvas is put together without it: a caret that blinks then draws a caret, not the whole window.
    '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-compositing',
    // No process is started ahead of a page that never comes, and no pages for the address bar's own lists, two with each window.
    '--disable-features=SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup,'
      + 'LocalNetworkAccessChecks,LocalNetworkAccessChecksWebRTC,BlockInsecurePrivateNetworkRequests'],
});
/** How long something may take that comes at once on a machine with nothing else to do. */
const PATIENCE = 90_000;
/** @type {Promise<import('playwright-core').Browser> | undefined} */
let browser;
/** The one browser of this process. */
export function openBrowser() { return browser ??= chromium.launch(launch()); }
/** Call it when the file's tests are over. */
export async function closeBrowser() {
  await (await browser)?.close();
  browser = undefined;
}
/**
 * A browser with a profile, as people have it: in a context of the other one Chromium connects to no server ahead of time, and a
 * way out would seem closed.
 * @returns {Promise<{ context: import('playwright-core').BrowserContext, close: () => Promise<void> }>}
 */
export async function openProfile() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'profile-'));
  const context = await chromium.launchPersistentContext(folder, launch());
  return { context, close: async () => { await context.close(); fs.rmSync(folder, { recursive: true, force: true }); } };
}

/**
 * Serves a folder by our own server.
 * @returns {Promise<{ address: string, requests: string[], stop: () => Promise<void> }>} requests: 'GET / 200', in the order of arrival
 */
export async function serveSite(folder = site) {
  const server = spawn('python3', [path.join(root, 'tests/browser/serve_site.py'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise(done => server.once('exit', done));
  const lines = createInterface({ input: server.stdout });
  /** @type {string[]} */
  const requests = [];
  const address = await new Promise((found, failed) => {
    lines.once('line', found);
    server.once('exit', code => failed(new Error(`the server ended with code ${code}`)));
  });
  lines.on('line', line => requests.push(line));
  return { address, requests, stop: async () => { server.kill(); await ended; } };
}

/**
 * The built site, served while a file's tests run; the browser is closed behind them.
 * @returns {Awaited<ReturnType<typeof serveSite>>} filled when the first test begins
 */
export function servedSite() {
  const server = { address: '', requests: [], stop: async () => {} };
  before(async () => { Object.assign(server, await serveSite()); });
  after(async () => {
    await closeBrowser();
    await server.stop();
  });
  return server;
}

/** Starts a server of a test's own. @param {import('node:http').Server} server @returns {Promise<string>} its address */
export async function listenLocally(server) {
  await new Promise(done => server.listen(0, '127.0.0.1', () => done(undefined)));
  return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
}

/** The headers that a static host sends with the page, from the built _headers. @returns {Record<string, string>} */
export function pageHeaders() {
  const [, block = ''] = /^\/\n((?: {2}.*\n)+)/m.exec(fs.readFileSync(path.join(site, '_headers'), 'utf8')) ?? [];
  return Object.fromEntries(block.trim().split('\n').map(line => line.trim().split(/: (.*)/s)).map(([name, value]) => [name, value]));
}

/**
 * @typedef {object} Watched what a page did that a person would not see
 * @property {string[]} requests addresses that the browser's network was asked for, data: and blob: apart
 * @property {string[]} complaints console errors and warnings, uncaught errors, policy violations
 *
 * @typedef {{ page: import('playwright-core').Page, frame: import('playwright-core').Frame, watched: Watched, close: () => Promise<void> }} Opened
 * frame: the app's
 */

/**
 * Opens the page in a context of its own.
 * @param {string} address
 * @param {import('playwright-core').BrowserContextOptions & { waitUntil?: 'commit' | 'load', clock?: boolean, painted?: boolean }} [options]
 * clock: time passes as the test says (`page.clock`). painted: the canvas shows what is drawn, for those that read its pixels. A service
 * worker, which fetches and keeps the page a second time, is for those that ask for it
 * @returns {Promise<Opened>}
 */
export async function openPage(address, { waitUntil = 'load', clock = false, painted = false, ...options } = {}) {
  const context = await (await openBrowser()).newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block', ...options });
  if (clock) await context.clock.install();
  if (!painted) await leaveUnpainted(context);
  return { ...await openPageIn(context, address, waitUntil), close: () => context.close() };
}

/**
 * The app draws frame by frame as ever, but no triangle is filled: in software that is most of a frame's time.
 * @param {import('playwright-core').BrowserContext} context
 */
export const leaveUnpainted = context => context.addInitScript(() => {
  const { drawElements } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElements = function (...given) { if (Reflect.get(globalThis, 'painted')) drawElements.apply(this, given); };
});

/** Keeps a picture of the page at rest for people to look at. @param {import('playwright-core').Page} page @param {import('playwright-core').Frame} frame @param {string} name */
export async function keepPicture(page, frame, name) {
  await frame.evaluate(() => {
    Object.assign(globalThis, { painted: true });
    dispatchEvent(new Event('resize'));   // another frame, please
  });
  await rest(frame);
  await page.screenshot({ path: screenshotPath(name) });
  await frame.evaluate(() => { Object.assign(globalThis, { painted: false }); });
}

/**
 * Opens the page in a context that is there. @param {import('playwright-core').BrowserContext} context @param {string} address
 * @param {'commit' | 'load'} [waitUntil] @returns {Promise<Opened>}
 */
export async function openPageIn(context, address, waitUntil = 'load') {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const watched = watch(page);
  await page.goto(address, { waitUntil });
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the page has no frame');
  await frame.waitForFunction(() => globalThis.sealState);
  return { page, frame, watched, close: () => page.close() };
}

/**
 * The page's own request comes first; after it only what the browser asks for by itself to install and to keep the file: never
 * anything that depends on a text. @param {string[]} requests
 */
export function othersThanOwn(requests) {
  const own = [/^GET \/ (200|304)$/, /^GET \/(app\.webmanifest|sw\.js|screenshots\/[\w-]+\.png) (200|304)$/];
  return requests[0] === 'GET / 200' ? requests.filter(request => !own.some(known => known.test(request))) : requests;
}

/** @param {import('playwright-core').Page} page @returns {Watched} */
function watch(page) {
  /** @type {Watched} */
  const watched = { requests: [], complaints: [] };
  page.on('request', request => { if (!/^(data|blob|about):/.test(request.url())) watched.requests.push(request.url()); });
  page.on('console', message => {
    const words = message.text();
    // The driver's own word on a service worker that no test asked for, and the browser's on how it fetches the canvas's pixels here.
    if (['error', 'warning', 'assert'].includes(message.type()) && !/^Service Worker registration blocked|GPU stall due to ReadPixels/.test(words)) watched.complaints.push(words);
  });
  page.on('pageerror', error => watched.complaints.push(String(error)));
  return watched;
}

/** Waits until the app draws, and answers by what: 'canvas' or 'report'. @param {import('playwright-core').Frame} frame */
export async function waitForApp(frame) {
  const mode = await frame.waitForFunction(() => ['canvas', 'report', 'stopped'].includes(globalThis.stats?.mode) && globalThis.stats.mode, null, { timeout: PATIENCE });
  return mode.jsonValue();
}

/** Waits until no frame is computed for a while: what moved has come to rest. @param {import('playwright-core').Frame} frame */
export async function rest(frame) {
  const came = await frame.evaluate(patience => new Promise(done => {
    let frames = -1, calm = 0;
    const look = () => {
      calm = globalThis.stats.frames === frames ? calm + 1 : 0;
      frames = globalThis.stats.frames;
      // What is asked for by now is drawn before the second of them, however busy the machine is.
      if (calm < 5) requestAnimationFrame(() => requestAnimationFrame(look));
      else done(true);
    };
    look();
    setTimeout(() => done(false), patience);
  }), PATIENCE);
  if (!came) throw new Error('never: at rest');
}

/** Holds that at rest no frame is computed; the page was opened with `clock`. @param {import('playwright-core').Page} page @param {import('playwright-core').Frame} frame */
export async function drawsNothing(page, frame) {
  await page.clock.runFor(10_000);   // notes and toasts have faded by then
  await rest(frame);
  const frames = () => frame.evaluate(() => globalThis.stats.frames), before = await frames();
  await page.clock.runFor(60_000);
  assert.equal(await frames(), before, 'frames of a page at rest');
}

/** What the seal tells. @param {import('playwright-core').Frame} frame */
export const sealOf = frame => frame.evaluate(() => globalThis.sealState());

/** Polls until it holds. @param {() => boolean | Promise<boolean>} test @param {string} what */
export async function until(test, what, milliseconds = PATIENCE) {
  for (const end = Date.now() + milliseconds; !await test();) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise(done => setTimeout(done, 20));
  }
}
