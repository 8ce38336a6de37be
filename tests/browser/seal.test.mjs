// The promise of the page: one request, and no way out for what is typed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import dgram from 'node:dgram';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { channels } from '../../shell/probe/channels.mjs';
import { addToReport, listenLocally, openBrowser, openPage, openPageIn, openProfile, othersThanOwn, pageHeaders, root, sealOf, servedSite, site, until, waitForApp } from './harness.mjs';

const server = servedSite();
/** @typedef {import('playwright-core').Frame} Frame */

const typed = 'Jane Doe\njane@example.com\n\u2022 Cut costs by 40 %';

/** @param {import('playwright-core').Frame} frame */
const resumeIn = frame => frame.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.getElementById('resume')).value);

test('the app at work makes no request', async () => {
  server.requests.length = 0;
  const { page, frame, watched, close } = await openPage(server.address, { serviceWorkers: 'allow' });
  await waitForApp(frame);
  await frame.focus('#resume');
  await page.keyboard.insertText(typed);
  await frame.focus('#posting');
  await page.keyboard.insertText('Required: Python, Kubernetes');
  await page.waitForTimeout(1500);
  assert.deepEqual(othersThanOwn(server.requests), []);
  assert.deepEqual(watched.complaints, []);
  const { since, ...seal } = await sealOf(frame);
  assert.deepEqual(seal, { sealed: true, requests: 0, violations: 0 });
  assert.match(since, /^\d\d:\d\d$/);
  await close();
});

test('the server sends what the page cannot say itself', async () => {
  const response = await fetch(server.address);
  const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await response.text())?.[1];
  assert.equal(response.headers.get('content-security-policy'), `${meta}; frame-ancestors *`);
  assert.equal(response.headers.get('connection-allowlist'), '(response-origin)');
  for (const part of ["default-src 'none'", "connect-src 'none'", "frame-src 'none'", "form-action 'none'", "base-uri 'none'", "require-trusted-types-for 'script'"])
    assert.ok(meta?.split('; ').includes(part), part);
  assert.doesNotMatch(meta ?? '', /unsafe-inline|unsafe-eval'? |strict-dynamic|https?:|\*/);
});

test('one can type before any part of the app has left the server', async () => {
  const html = fs.readFileSync(path.join(site, 'index.html'));
  const firstPart = html.indexOf('<script type="text/x-bytes"');
  assert.ok(firstPart > 0);
  /** @type {() => void} */
  let go = () => {};
  const stalling = http.createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...pageHeaders() });
    response.write(html.subarray(0, firstPart));
    go = () => response.end(html.subarray(firstPart));
  });
  const { page, frame, close } = await openPage(await listenLocally(stalling), { waitUntil: 'commit' });
  await frame.focus('#resume');
  await page.keyboard.insertText(typed);
  assert.equal(await resumeIn(frame), typed);
  assert.equal(await frame.evaluate(() => globalThis.stats), undefined);
  assert.match(await frame.innerText('#notice'), /\w/);
  go();
  await waitForApp(frame);
  assert.equal(await resumeIn(frame), typed);
  await close();
  stalling.closeAllConnections();
  stalling.close();
});

test('a page that ends early says so and keeps the text', async () => {
  const html = fs.readFileSync(path.join(site, 'index.html'));
  const half = html.indexOf('id="app.wasm"') + 1000;
  const breaking = http.createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...pageHeaders() });
    response.write(html.subarray(0, half), () => setTimeout(() => request.socket.destroy(), 300));
  });
  const { page, frame, close } = await openPage(await listenLocally(breaking), { waitUntil: 'commit', clock: true });
  await frame.focus('#resume');
  await page.keyboard.insertText(typed);
  await page.clock.fastForward(60_000);
  await until(async () => /^The page has not loaded completely/.test(await frame.innerText('#notice')), 'a sentence about what is missing');
  assert.equal(await resumeIn(frame), typed);
  await close();
  breaking.closeAllConnections();
  breaking.close();
});

/** Listens for each channel on a port of its own; `reached` names those that were. @param {{ udp?: boolean }} channel */
async function listen({ udp }) {
  let hits = 0;
  const count = () => { hits++; };
  if (udp) {
    const socket = dgram.createSocket('udp4').on('message', count);
    await new Promise(done => socket.bind(0, '127.0.0.1', () => done(undefined)));
    return { port: socket.address().port, hits: () => hits, stop: () => socket.close() };
  }
  const listener = net.createServer(socket => {
    count();
    socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise(done => listener.listen(0, '127.0.0.1', () => done(undefined)));
  return { port: /** @type {net.AddressInfo} */ (listener.address()).port, hits: () => hits, stop: () => listener.close() };
}

/**
 * Tries every channel, and answers the names of those that reached their listener. A frame that one of them took elsewhere is no
 * place to try the next: `open` gives another.
 * @param {typeof channels} tried @param {(context: import('playwright-core').BrowserContext) => Promise<{ frame: () => Promise<Frame>, fresh: () => Promise<Frame> }>} open
 */
async function reach(tried, open) {
  const { context, close } = await openProfile();
  const ends = await Promise.all(tried.map(listen));
  const { frame: first, fresh } = await open(context);
  /** @type {Frame | undefined} */
  let frame = await first();
  for (const [i, { leaves, run }] of tried.entries()) {
    if (!frame) {
      for (const other of context.pages().slice(2)) await other.close();
      frame = await fresh();
    }
    // What an earlier one began may have taken the frame away meanwhile.
    if (!await frame.evaluate('globalThis.stillHere = true').catch(() => false)) {
      frame = await fresh();
      await frame.evaluate('globalThis.stillHere = true');
    }
    const url = `http://127.0.0.1:${ends[i]?.port}/`;
    // What it answers and whether it throws is no matter: the listener has the word.
    const attempt = frame.evaluate(`void (async () => (${run})(${JSON.stringify(url)}))().catch(() => {})`);
    await Promise.race([attempt.catch(() => {}), pause(1000)]);
    if (leaves) await pause(500);   // a page that is just leaving is not closed in peace
    // A refused navigation may leave the browser's own error page, which is no page of ours to attack from.
    if (leaves || !await frame.evaluate('globalThis.stillHere').catch(() => false)) frame = undefined;
  }
  await within(4000, () => tried.every(({ open: heard, looksUp }, i) => !heard || looksUp || ends[i]?.hits()));
  await close();
  for (const end of ends) end.stop();
  return tried.filter((_, i) => ends[i]?.hits()).map(({ name }) => name);
}
const pause = (/** @type {number} */ milliseconds) => new Promise(done => setTimeout(done, milliseconds));
/** Waits until it holds, or so long. */
const within = (/** @type {number} */ milliseconds, /** @type {() => boolean} */ test) => until(test, '', milliseconds).catch(() => {});

/** The app's own frame; where a channel left it, frames that the guard makes in the same way. @param {string} address */
const sealed = address => async (/** @type {import('playwright-core').BrowserContext} */ context) => {
  let { page, frame: app } = await openPageIn(context, address);
  const fresh = async () => {
    const own = () => page.frames().find(frame => frame !== app && frame.parentFrame() === page.mainFrame() && frame.url() === 'about:srcdoc');
    if (await app.evaluate('!!globalThis.askGuard').catch(() => false)) {
      const earlier = own();
      await app.evaluate(() => askGuard('probe'));
      await until(() => !!own() && own() !== earlier, 'a frame to try in');
    } else {   // the app's own went elsewhere
      await page.close();
      ({ page, frame: app } = await openPageIn(context, address));
      return fresh();
    }
    const frame = /** @type {Frame} */ (own());
    await frame.waitForFunction('globalThis.probePort');
    return frame;
  };
  return { frame: async () => app, fresh };
};

test(`${channels.length} ways out of an unsealed page: the listeners hear those that are open`, async () => {
  const plain = http.createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(request.url === '/frame' ? '<!doctype html><head><meta name="a"></head><body></body>' : '<!doctype html><body><iframe src="/frame"></iframe></body>');
  });
  const address = await listenLocally(plain);
  const open = async (/** @type {import('playwright-core').BrowserContext} */ context) => {
    /** @type {import('playwright-core').Page | undefined} */
    let page;
    const fresh = async () => {
      await page?.close();
      page = await context.newPage();
      await page.goto(address);
      const inner = await (await page.waitForSelector('iframe')).contentFrame();
      return /** @type {Frame} */ (inner);
    };
    return { frame: fresh, fresh };
  };
  // One that was not heard is tried once more: a page may go before all that it began is sent. Here are no names to look up.
  let silent = channels.filter(channel => channel.open && !channel.looksUp);
  for (let round = 0; round < 2 && silent.length; round++) {
    const heard = await reach(round ? silent : channels, open);
    silent = silent.filter(({ name }) => !heard.includes(name));
  }
  plain.closeAllConnections();
  plain.close();
  assert.deepEqual(silent.map(({ name }) => name), [], 'not heard, so its silence elsewhere would prove nothing');
});

// Without the header Connection-Allowlist Chromium opens a bare connection for a navigation that it then refuses.
const closedWithoutAllowlist = channels.filter(({ unclosed }) => !unclosed);

test(`${channels.length} ways out, tried from inside the app's frame: none is open`, async () => {
  const version = Number.parseInt((await openBrowser()).version(), 10);
  const tried = version >= 152 ? channels : closedWithoutAllowlist;
  assert.deepEqual(await reach(tried, sealed(server.address)), []);
});

test('opened as a file it works, and lets nothing out but what a refused navigation tells', async () => {
  const address = pathToFileURL(path.join(site, 'resume-checker.html')).href;
  const { page, frame, watched, close } = await openPage(address);
  await waitForApp(frame);
  await frame.focus('#resume');
  await page.keyboard.insertText(typed);
  assert.equal(await resumeIn(frame), typed);
  assert.deepEqual(watched, { requests: [address], complaints: [] });
  assert.equal((await sealOf(frame)).sealed, true);
  await close();
  assert.deepEqual(await reach(closedWithoutAllowlist, sealed(address)), []);
});

test('what is pasted is words: no script makes a link of it', async () => {
  const { page, frame, close } = await openPage(server.address), other = await page.context().newPage();
  await other.setContent('<p id="copied">Jane <a href="http://127.0.0.1:9/">Doe</a></p>');
  await other.evaluate(() => getSelection()?.selectAllChildren(/** @type {Element} */ (document.getElementById('copied'))));
  await other.keyboard.press('Control+c');
  await page.bringToFront();
  await frame.evaluate(() => {
    const box = document.body.appendChild(document.createElement('div'));
    Object.assign(box, { id: 'trap', contentEditable: 'true' });
    box.focus();
  });
  await page.keyboard.press('Control+v');
  await page.keyboard.type('x');
  await frame.focus('#resume');
  await page.keyboard.press('Control+v');
  await until(async () => await resumeIn(frame) === 'Jane Doe', 'the words are in the text');
  assert.equal(await frame.evaluate(() => document.getElementById('trap')?.childNodes.length), 0);
  await close();
});

test('an attempt to get out is counted and shown', async () => {
  const { page, frame, close } = await openPage(server.address);
  await frame.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => {}));
  await page.evaluate(() => { new Image().src = 'http://127.0.0.1:9/'; });
  await until(async () => (await sealOf(frame)).violations >= 2, 'both attempts counted');
  const { sealed, requests } = await sealOf(frame);
  assert.deepEqual({ sealed, requests }, { sealed: true, requests: 0 });
  await close();
});

test('the same input gives the same bytes, whatever the time, the place, the language and the user', () => {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'site-'));
  const command = `umask 077; node "${path.join(root, 'shell/build.mjs')}" --wasm "${path.join(root, 'build/wasm')}" --out "${out}/site"`;
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: out, env: { ...process.env, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' } });
  assert.equal(status, 0, String(stderr));
  const files = (/** @type {string} */ folder) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().filter(name => fs.statSync(path.join(folder, name)).isFile());
  assert.deepEqual(files(path.join(out, 'site')), files(site));
  const same = files(site).filter(name => fs.readFileSync(path.join(out, 'site', name)).equals(fs.readFileSync(path.join(site, name))));
  addToReport('seal.json', { twoBuildsSame: same.length === files(site).length });
  assert.deepEqual(same, files(site));
  assert.equal(fs.statSync(path.join(out, 'site/index.html')).mode & 0o777, 0o644);
  fs.rmSync(out, { recursive: true });
});
