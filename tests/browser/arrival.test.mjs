// The page while it is still coming in: what a person can do already, and what happens when they are ahead of it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { after, afterEach, test } from 'node:test';
import { click, note, scores, selected, textOf, valueOf } from './hands.mjs';
import { closeBrowser, listenLocally, openPage, pageHeaders, root, site, until, waitForApp } from './harness.mjs';

after(closeBrowser);
/** @type {(() => void)[]} */
const servers = [];
afterEach(() => { for (const stop of servers.splice(0)) stop(); });

/**
 * The page from a server that sends what stands before `mark` and waits.
 * @param {string} mark @returns {Promise<{ address: string, go: () => void }>} go: sends the rest
 */
async function servePausing(mark) {
  const html = fs.readFileSync(path.join(site, 'index.html')), cut = html.indexOf(mark);
  assert.ok(cut > 0, mark);
  /** @type {http.ServerResponse | undefined} */
  let waiting;
  const server = http.createServer((request, response) => {
    if (request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...pageHeaders() });
      response.write(html.subarray(0, cut));
      waiting = response;
    } else response.writeHead(200, { 'content-type': 'text/javascript' }).end();   // the service worker
  });
  servers.push(() => { server.closeAllConnections(); server.close(); });
  return {
    address: await listenLocally(server),
    go: () => { waiting?.end(html.subarray(cut)); },
  };
}

const rest = '<script type="text/x-bytes" id="app.late.wasm"';

test('the sample\'s resume is judged, a finding pressed and mended before the rest has left the server, and the posting when it has come', async () => {
  const server = await servePausing(rest);
  const { page, frame, watched, close } = await openPage(server.address, { waitUntil: 'commit' });
  assert.equal(await waitForApp(frame), 'canvas');
  await until(() => frame.evaluate(() => document.fonts.size === 3), 'the faces that have come are whole');
  await click(page, frame.getByRole('region', { name: 'Paste your resume here' }).getByRole('button', { name: 'Load the sample' }));
  await until(async () => (await textOf(frame, 'resume')).startsWith('Nora Brightwater'), 'the sample is in the editor');
  await click(page, note(frame, /Say what you did\. 'Responsible for'/));
  await until(async () => await selected(frame, 'resume') === 'Responsible for', 'the finding\'s words are selected');
  await click(page, note(frame, /Give an e-mail address/));
  await click(page, frame.getByRole('button', { name: 'Apply', exact: true }));
  await until(async () => (await textOf(frame, 'resume')).includes('nora@brightwater.example'), 'the address is mended');
  const before = valueOf((await scores(frame))[1] ?? '', 'Written');
  await frame.focus('#resume');
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('\n\nExperience\nDeveloper, Acme Ltd\nMay 2010 - June 2012\n• Responsible for nothing at all.');
  await until(async () => valueOf((await scores(frame))[1] ?? '', 'Written') !== before, 'typing is judged');
  assert.equal(await frame.evaluate(() => globalThis.stats.mode), 'canvas', 'nothing had to be waited for');
  const posting = frame.getByRole('complementary', { name: 'Posting', exact: true });
  await posting.getByText('The list of skills is still on its way.').waitFor({ state: 'attached' });
  assert.match((await scores(frame))[2] ?? '', /^Matched: not judged/i);
  assert.equal(await posting.getByRole('button', { name: /As written|Not shown/ }).count(), 0, 'no keyword is judged ahead of the list');
  await frame.evaluate(() => { Object.assign(/** @type {HTMLElement} */ (document.getElementById('canvas')), { first: true }); });

  server.go();
  await until(async () => valueOf((await scores(frame))[2] ?? '', 'Matched') > 0, 'the posting is read');
  await posting.getByText('The list of skills is still on its way.').waitFor({ state: 'detached' });
  assert.ok(await posting.getByRole('button', { name: /As written|Not shown/ }).count() > 0);
  assert.ok((await textOf(frame, 'resume')).endsWith('Responsible for nothing at all.'), 'what was written stays');
  assert.ok(await frame.evaluate(() => 'first' in /** @type {HTMLElement} */ (document.getElementById('canvas'))), 'nothing started anew');
  assert.deepEqual(watched.complaints, []);
  await close();
});

test('a key pressed ahead of the page does what it was pressed for when that has come, once', async () => {
  const server = await servePausing(rest);
  const { page, frame, watched, close } = await openPage(server.address, { waitUntil: 'commit' });
  assert.equal(await waitForApp(frame), 'canvas');
  await frame.getByRole('link', { name: 'Settings' }).focus();
  await page.keyboard.press('Enter');
  await until(() => frame.evaluate(() => globalThis.stats.mode === 'starting'), 'the view has not come yet');
  server.go();
  assert.equal(await waitForApp(frame), 'canvas');
  await frame.getByRole('radio', { name: 'Dark' }).waitFor({ state: 'attached' });
  assert.equal(await frame.evaluate(() => document.activeElement?.textContent), 'Settings', 'the focus is where it was');
  await click(page, frame.getByRole('link', { name: /^Resume/ }));
  await until(async () => await frame.getByRole('radio', { name: 'Dark' }).count() === 0, 'another view is there, and stays');
  assert.deepEqual(watched.complaints, []);
  await close();
});

test('who is ahead of the page waits for it, and loses no letter and no press', async () => {
  const server = await servePausing(rest);
  const { page, frame, watched, close } = await openPage(server.address, { waitUntil: 'commit' });
  assert.equal(await waitForApp(frame), 'canvas');
  await frame.focus('#resume');
  await page.keyboard.insertText('Mai Nguyen\nLed a team of four.');
  await click(page, frame.getByRole('link', { name: /^Sealed/ }));
  await until(() => frame.evaluate(() => globalThis.stats.mode === 'starting'), 'the view has not come yet');
  assert.equal(await textOf(frame, 'resume'), 'Mai Nguyen\nLed a team of four.');
  await frame.focus('#resume');
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(' Shipped it.');
  server.go();
  assert.equal(await waitForApp(frame), 'canvas');
  assert.equal(await textOf(frame, 'resume'), 'Mai Nguyen\nLed a team of four. Shipped it.');
  await frame.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  await until(async () => /try/i.test(await frame.getByRole('button', { name: /Try to send/ }).innerText()), 'the view is there');
  assert.deepEqual(watched.complaints, []);
  await close();
});

test('of two texts that come at once both reach the app that waited for the rest', async () => {
  const server = await servePausing(rest);
  const { frame, watched, close } = await openPage(server.address, { waitUntil: 'commit' });
  assert.equal(await waitForApp(frame), 'canvas');
  const source = fs.readFileSync(path.join(root, 'tests/golden/resumes/latex.txt'), 'utf8');   // seldom pasted, and not rehearsed
  await frame.evaluate(texts => {
    for (const [name, text] of Object.entries(texts)) {
      const editor = /** @type {HTMLTextAreaElement} */ (document.getElementById(name));
      editor.value = text;
      editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }, { resume: source, posting: 'Requirements\n- Kafka and gRPC\n' });
  await until(() => frame.evaluate(() => globalThis.stats.mode === 'starting'), 'the resume needs the rest');
  server.go();
  assert.equal(await waitForApp(frame), 'canvas');
  const posting = frame.getByRole('complementary', { name: 'Posting', exact: true });
  await posting.getByRole('button', { name: /^gRPC: Not shown/ }).first().waitFor({ state: 'attached' });
  assert.equal(await textOf(frame, 'resume'), source);
  assert.deepEqual(watched.complaints, []);
  await close();
});
