// At home on the device: offline after one visit, updates that are whole or not at all and lose no text, and everything forgotten.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { click, go, textOf } from './hands.mjs';
import { addToReport, closeBrowser, leaveUnpainted, openBrowser, openPageIn, openProfile, rest, serveSite, site, until, waitForApp } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').Frame} Frame */

const typed = 'Jane Doe\njane@example.com\n\u2022 Cut costs by 40 %';

/** What one browser keeps, apart from what others keep. */
async function openContext() {
  const context = await (await openBrowser()).newContext({ viewport: { width: 800, height: 600 } });
  await leaveUnpainted(context);
  return { context, close: () => context.close() };
}
after(closeBrowser);

/** A copy of the site that may change. `publish`: puts up a build whose page ends in these words; `whole` false: only half of the page. */
function copySite() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'site-'));
  fs.cpSync(site, folder, { recursive: true });
  const page = fs.readFileSync(path.join(site, 'index.html')), worker = fs.readFileSync(path.join(site, 'sw.js'), 'utf8');
  const hash = (/** @type {Buffer} */ bytes) => createHash('sha256').update(bytes).digest('base64');
  for (const name of ['index.html.br', 'resume-checker.html.br']) fs.rmSync(path.join(folder, name));
  return {
    folder,
    publish(/** @type {string} */ mark, whole = true) {
      const next = Buffer.concat([page, Buffer.from(mark && `<!-- ${mark} -->`)]);
      fs.writeFileSync(path.join(folder, 'index.html'), whole ? next : next.subarray(0, next.length / 2));
      fs.writeFileSync(path.join(folder, 'sw.js'), worker.replace(hash(page), hash(next)));
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

/** Until the browser keeps the page. @param {Page} page */
const kept = page => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  while (!(await caches.keys()).some(name => name !== 'kept' && name !== 'shared')) await new Promise(done => setTimeout(done, 50));
  while ((await navigator.serviceWorker.getRegistration())?.active?.state !== 'activated') await new Promise(done => setTimeout(done, 50));
});
/** Looks for an update; whether it was taken. @param {Page} page */
const update = page => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  await registration.update().catch(() => {});
  const worker = registration.installing ?? registration.waiting;
  if (!worker) return false;
  return new Promise(done => worker.addEventListener('statechange', () => { if (['activated', 'redundant'].includes(worker.state)) done(worker.state === 'activated'); }));
});
/** The words after the end of the page that was loaded. @param {Page} page */
const markOf = page => page.evaluate(() => [...document.childNodes, ...document.documentElement.childNodes, ...document.body.childNodes]
  .filter(node => node.nodeType === Node.COMMENT_NODE).map(node => node.textContent?.trim()).join());
/** As assistive technology does: it may be below the fold. @param {import('playwright-core').Locator} item */
const press = item => item.evaluate(element => /** @type {HTMLElement} */ (element).click());
/** @param {Page} page @param {Frame} frame */
async function type(page, frame) {
  await waitForApp(frame);
  await frame.focus('#resume');
  await page.keyboard.insertText(typed);
}

test('it can be installed, and works offline from the end of the first visit on', async () => {
  const own = copySite(), server = await serveSite(own.folder), { context, close } = await openProfile();
  const first = await openPageIn(context, server.address);
  await kept(first.page);
  const session = await context.newCDPSession(first.page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  const { errors } = await session.send('Page.getAppManifest');
  assert.deepEqual([installabilityErrors, errors], [[], []]);
  await first.close();
  await server.stop();
  const { page, frame } = await openPageIn(context, `${server.address}?from=elsewhere`);
  await type(page, frame);
  assert.equal(await textOf(frame, 'resume'), typed);
  assert.deepEqual(await frame.evaluate(() => globalThis.sealState().requests), 0);
  addToReport('pwa.json', { installable: true, offlineFromFirstVisit: true });
  await close();
  own.remove();
});

test('an update while one types is offered, taken when one says so, and keeps the text', async () => {
  const own = copySite(), server = await serveSite(own.folder), { context, close } = await openContext();
  const first = await openPageIn(context, server.address);
  await kept(first.page);
  await first.close();
  const { page, frame } = await openPageIn(context, server.address);
  await type(page, frame);
  own.publish('second');
  assert.equal(await update(page), true);
  await frame.getByText('A new version is ready').first().waitFor({ state: 'attached' });
  assert.equal(await textOf(frame, 'resume'), typed);
  await Promise.all([page.waitForEvent('load'), click(page, frame.getByRole('button', { name: 'Use it now' }))]);
  const after = /** @type {Frame} */ (await (await page.waitForSelector('iframe')).contentFrame());
  await waitForApp(after);
  assert.equal(await markOf(page), 'second');
  await until(async () => await textOf(after, 'resume') === typed, 'the text is back');
  await until(async () => !(await page.evaluate(() => caches.keys())).includes('kept'), 'its envelope is gone');
  addToReport('pwa.json', { updateKeptText: true });
  await close();
  await server.stop();
  own.remove();
});

test('half an update leaves the earlier version at work; a rollback works', async () => {
  const own = copySite(), server = await serveSite(own.folder), { context, close } = await openContext();
  const { page } = await openPageIn(context, server.address);
  await kept(page);
  own.publish('broken', false);
  assert.equal(await update(page), false);
  const again = await openPageIn(context, server.address);
  await waitForApp(again.frame);
  assert.equal(await markOf(again.page), '');
  own.publish('third');
  assert.equal(await update(page), true);
  own.publish('');
  assert.equal(await update(page), true);
  await server.stop();
  const last = await openPageIn(context, server.address);
  await waitForApp(last.frame);
  assert.equal(await markOf(last.page), '');
  addToReport('pwa.json', { brokenUpdateSurvived: true });
  await close();
  own.remove();
});

test('texts are kept when one asks, and Forget everything leaves nothing', async () => {
  const own = copySite(), server = await serveSite(own.folder), { context, close } = await openContext();
  const first = await openPageIn(context, server.address);
  await kept(first.page);
  await type(first.page, first.frame);
  await go(first.page, first.frame, /^Sealed/);
  await press(first.frame.getByRole('checkbox', { name: 'Keep my texts on this device' }));
  await until(async () => (await first.page.evaluate(() => caches.keys())).includes('kept'), 'an envelope');
  await first.close();
  const { page, frame } = await openPageIn(context, server.address);
  await waitForApp(frame);
  await until(async () => await textOf(frame, 'resume') === typed, 'the text is back');
  await go(page, frame, /^Sealed/);
  await press(frame.getByRole('button', { name: 'Forget everything' }));
  await frame.getByText('Forgotten: 0 things').first().waitFor({ state: 'attached' });
  const left = await page.evaluate(async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length);
  assert.equal(left, 0);
  addToReport('pwa.json', { forgetLeft: left });
  await close();
  await server.stop();
  own.remove();
});

test('a stored envelope that a stranger wrote is text at most', async () => {
  const own = copySite(), server = await serveSite(own.folder), { context, close } = await openContext();
  const first = await openPageIn(context, server.address);
  const hostile = '<img src=x onerror="parent.leak=1"><script>leak=1</script>';
  for (const envelope of ['not json', '[]', 'null', '{"version":2,"resume":"a","posting":"b"}', '{"version":1,"resume":{"toString":1},"posting":[]}',
    JSON.stringify({ version: 1, keeping: true, resume: hostile, posting: hostile, __proto__: { polluted: 1 } })]) {
    await first.page.evaluate(async text => (await caches.open('kept')).put('kept', new Response(text)), envelope);
    const { frame, close: closePage } = await openPageIn(context, server.address);
    await waitForApp(frame);
    await rest(frame);
    const text = await textOf(frame, 'resume');
    assert.ok(text === '' || text === hostile, text);
    assert.deepEqual(await frame.evaluate(() => ['leak' in globalThis, 'polluted' in {}, document.querySelectorAll('img, script').length]), [false, false, 0]);
    await closePage();
  }
  await close();
  await server.stop();
  own.remove();
});

/** A page of our own server that shares as the system does: a form, posted to the service worker. */
const sharing = '<!doctype html><form action="share" method="post" enctype="multipart/form-data"><input name="title"><input name="text"><input name="url"><input type="file" name="files" multiple><button>Share</button></form>';
const shareable = [{ name: 'my resume.txt', mimeType: 'text/plain', buffer: Buffer.from(typed) }, { name: 'job.md', mimeType: 'text/markdown', buffer: Buffer.from('# Baker\n\nYou bring sourdough.\n') }];

test('files and text shared from another app go into the texts, are never sent on, and leave nothing behind', async () => {
  const own = copySite(), server = await serveSite(own.folder), { context, close } = await openContext();
  const first = await openPageIn(context, server.address);
  await kept(first.page);
  await first.close();
  fs.writeFileSync(path.join(own.folder, 'sharing.html'), sharing);
  /** @param {(page: Page) => Promise<unknown>} fill */
  const share = async fill => {
    const page = await context.newPage();
    await page.goto(`${server.address}sharing.html`);
    await fill(page);
    await Promise.all([page.waitForURL(server.address), page.click('button')]);
    const frame = /** @type {Frame} */ (await (await page.waitForSelector('iframe')).contentFrame());
    await waitForApp(frame);
    return { page, frame };
  };
  const files = await share(page => page.setInputFiles('[name=files]', shareable));
  await until(async () => await textOf(files.frame, 'resume') === typed, 'the first file is the resume');
  await until(async () => (await textOf(files.frame, 'posting')).includes('You bring sourdough.'), 'the second is the posting');
  assert.deepEqual((await files.page.evaluate(() => caches.keys())).filter(name => name === 'shared'), []);
  await files.page.close();
  const text = await share(async page => {
    await page.fill('[name=title]', 'Jane Doe');
    await page.fill('[name=text]', '<img src=x onerror=leak=1> jane@example.com');
  });
  await until(async () => (await textOf(text.frame, 'resume')).includes('jane@example.com'), 'the text is there');
  assert.deepEqual(await text.frame.evaluate(() => ['leak' in globalThis, document.querySelectorAll('img').length]), [false, 0]);
  assert.deepEqual(server.requests.filter(request => /share\b|POST|resume\.txt|Jane/.test(request)), []);
  await close();
  await server.stop();
  own.remove();
});

test('a file that the system opens with the app is read', async () => {
  const { context, close } = await openContext(), server = await serveSite(site);
  await context.addInitScript(() => {   // as an installed app is handed files
    Object.defineProperty(globalThis, 'launchQueue', { configurable: true, value: { setConsumer(/** @type {Function} */ consumer) { /** @type {any} */ (globalThis).launch = consumer; } } });
  });
  const { page, frame } = await openPageIn(context, server.address);
  await waitForApp(frame);
  /** @param {string} name @param {string} text */
  const launch = (name, text) => page.evaluate(([name, text]) => /** @type {any} */ (globalThis).launch({ files: [{ getFile: async () => new File([text], name) }] }), [name, text]);
  await launch('cv.txt', typed);
  await until(async () => await textOf(frame, 'resume') === typed, 'its text is in the editor');
  await launch('later.txt', 'John Roe\njohn@example.com');
  await until(async () => await textOf(frame, 'resume') === 'John Roe\njohn@example.com', 'a later one takes its place');
  await launch('broken.pdf', '%PDF-1.7\nno more than that');
  await frame.getByText('broken.pdf').first().waitFor({ state: 'attached' });
  assert.equal(await textOf(frame, 'resume'), 'John Roe\njohn@example.com', 'what cannot be read takes nothing away');
  await close();
  await server.stop();
});

test('the shortcuts of the installed app open what they name', async () => {
  const { context, close } = await openContext(), server = await serveSite(site);
  const sample = await openPageIn(context, `${server.address}#sample`);
  await until(async () => (await textOf(sample.frame, 'resume')).startsWith('Nora Brightwater'), 'the sample');
  await sample.close();
  const privacy = await openPageIn(context, `${server.address}#privacy`);
  await privacy.frame.getByRole('heading', { name: 'Try to send' }).first().waitFor({ state: 'attached' });
  assert.equal(await textOf(privacy.frame, 'resume'), '');
  await privacy.close();
  const other = await openPageIn(context, `${server.address}#<script>`);
  await waitForApp(other.frame);
  assert.equal(await textOf(other.frame, 'resume'), '');
  await close();
  await server.stop();
});
