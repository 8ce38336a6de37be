// The promise of the page: one request, and no way out for what is typed.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { channels } from '../../shell/probe/channels.mjs';
import { scores } from './hands.mjs';
import { listenLocally, openBrowser, openPage, othersThanOwn, pageHeaders, rest, sealOf, servedSite, site, until, waitForApp } from './harness.mjs';
import { closedWithoutAllowlist, reach, sealed, unheard } from './ways_out.mjs';

const server = servedSite();

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
  await until(async () => (await scores(frame)).every(said => / of 100/.test(said)), 'all of it is judged');
  await until(() => page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.active), 'the browser keeps the page');
  await rest(frame);
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
  let breakOff = () => {};
  const breaking = http.createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...pageHeaders() });
    response.write(html.subarray(0, half));
    breakOff = () => void request.socket.destroy();
  });
  const { page, frame, close } = await openPage(await listenLocally(breaking), { waitUntil: 'commit', clock: true });
  breakOff();
  await frame.focus('#resume');
  await page.keyboard.insertText(typed);
  await page.clock.fastForward(60_000);
  await until(async () => /^The page has not loaded completely/.test(await frame.innerText('#notice')), 'a sentence about what is missing');
  assert.equal(await resumeIn(frame), typed);
  await close();
  breaking.closeAllConnections();
  breaking.close();
});

/** One of each kind; all of them are tried in every/ways_out.test.mjs. */
const few = ['fetch', 'beacon', 'WebSocket', 'EventSource', 'import', 'WebRTC', 'image', 'background of a style', 'FontFace by address', 'video', 'iframe',
  'script', 'style sheet', 'prefetch', 'preconnect', 'link by innerHTML', 'worker that fetches', 'module worker', 'popup', 'link to a new tab', 'download',
  'ping', 'form', 'location', 'meta refresh', 'location of the top'].map(name => {
  const found = channels.find(channel => channel.name === name);
  assert.ok(found, name);
  return found;
});

test('ways out of an unsealed page: the listeners hear those that are open', async () => { assert.deepEqual(await unheard(few), []); });

test("ways out, tried from inside the app's frame: none is open", async () => {
  const version = Number.parseInt((await openBrowser()).version(), 10);
  assert.deepEqual(await reach(version >= 152 ? few : few.filter(one => closedWithoutAllowlist.includes(one)), sealed(server.address)), []);
});

test('opened as a file it works', async () => {
  const address = pathToFileURL(path.join(site, 'resume-checker.html')).href;
  const { page, frame, watched, close } = await openPage(address);
  await waitForApp(frame);
  await frame.focus('#resume');
  await page.keyboard.insertText(typed);
  assert.equal(await resumeIn(frame), typed);
  assert.deepEqual(watched, { requests: [address], complaints: [] });
  assert.equal((await sealOf(frame)).sealed, true);
  await close();
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
