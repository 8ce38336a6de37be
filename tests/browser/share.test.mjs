// 'Share with this employer': what goes is what was shown, after a person's own press and in no other way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, scores, textOf, valueOf } from './hands.mjs';
import { appIn, openTab, serveHost } from './host.mjs';
import { openPage, servedSite, until, waitForApp } from './harness.mjs';

const server = servedSite();
/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').Frame} Frame */

const resume = 'Jane Doe\njane@example.com\n\nExperience\nEngineer, Acme, 2019 - 2021\n- Responsible for Kafka\n- Worked on Go, zebrafish\n';
const body = () => `<style>#lid { position: fixed; inset: 0; background: #f008; pointer-events: none }</style>
<script type="module" src="${server.address}element.js"></script><resume-checker posting="You bring Go, Kafka and Kubernetes."></resume-checker>
<script>globalThis.heard = []; addEventListener('report', e => heard.push(e.detail));</script>`;

async function openHost() {
  const host = await serveHost({}, body()), page = await openTab({ viewport: { width: 700, height: 900 } });
  await page.goto(host.address);
  const app = await appIn(page);
  await app.focus('#resume');
  await page.keyboard.insertText(resume);
  await until(async () => valueOf((await scores(app))[2] ?? '', 'Matched') >= 0, 'it is judged');
  return { page, app, heard: () => page.evaluate(() => /** @type {any} */ (globalThis).heard), close: async () => { await page.close(); host.stop(); } };
}
const send = (/** @type {Frame} */ app) => app.getByRole('button', { name: 'Send to this site' });
/** What is shown as going. @param {Frame} app */
const shown = app => app.getByRole('list', { name: 'What goes' }).getByRole('listitem').allTextContents();
/** @param {Page} page @param {Frame} app */
async function openShare(page, app) {
  await click(page, app.getByRole('button', { name: 'Share with this employer' }));
  await send(app).waitFor({ state: 'attached' });
  await page.waitForTimeout(700);   // one must have had the time to look
}

test('the scores and findings that were shown go, and not a word of the text', async () => {
  const { page, app, heard, close } = await openHost();
  await openShare(page, app);
  const rows = await shown(app);
  await click(page, send(app));
  await until(async () => (await heard()).length > 0, 'the report is there');
  const [report] = await heard();
  assert.deepEqual(Object.keys(report).sort(), ['findings', 'scores', 'scoring']);
  const names = { major: 'Major', minor: 'Minor', blocker: 'Blocker', info: 'Note' };
  const went = [...['Readable', 'Written', 'Matched'].map(name => `${name}: ${report.scores[name.toLowerCase()] ?? 'not judged'}`),
    ...report.findings.map((/** @type {{ rule: string, severity: keyof typeof names, points: number }} */ { rule, severity, points }) =>
      `${rule}, ${names[severity]}, ${points} ${points === 1 ? 'point' : 'points'}`)];
  assert.ok(rows.length > 4);
  assert.deepEqual(went, rows);
  assert.doesNotMatch(JSON.stringify(report), /Jane|Acme|zebrafish|Kafka/);
  assert.equal((await heard()).length, 1);
  await app.getByText('This site has what you sent').waitFor({ state: 'attached' });
  await close();
});

test('by a second choice the full report goes, as it was shown', async () => {
  const { page, app, heard, close } = await openHost();
  await openShare(page, app);
  await click(page, app.getByRole('tab', { name: 'Full report' }));
  await app.getByText('zebrafish').first().waitFor({ state: 'attached' });
  const words = await app.locator('p.item', { hasText: 'zebrafish' }).textContent();
  await page.waitForTimeout(700);
  await click(page, send(app));
  await until(async () => (await heard()).length > 0, 'the report is there');
  assert.equal((await heard())[0].text, words);
  assert.match(words ?? '', /Worked on Go, zebrafish/);
  await close();
});

test('no script presses it, and nothing that lies over it lets it be pressed', async () => {
  const { page, app, heard, close } = await openHost();
  await openShare(page, app);
  // In the frame: as if a hostile script ran there and pressed with its own events.
  await page.waitForTimeout(3100);   // the press that opened it is too old by then
  await send(app).evaluate(button => /** @type {HTMLElement} */ (button).click());
  await app.getByText('Look at what goes first').waitFor({ state: 'attached' });
  // From the page around: events on the frame's element, words on the port, keys into the frame's window.
  await page.evaluate(() => {
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('resume-checker iframe'));
    for (const type of ['pointerdown', 'pointerup', 'click']) frame.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 60, clientY: 560 }));
    for (const type of ['report', 'send', 'share']) frame.contentWindow?.postMessage({ v: 1, type }, '*');
    const { port2 } = new MessageChannel();
    frame.contentWindow?.postMessage('resume-checker', '*', [port2]);   // a second port is not taken
  });
  // An overlay that lets the mouse through.
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('div'), { id: 'lid' })));
  await app.getByText('something of the site lies over it').waitFor({ state: 'attached' });
  assert.equal(await send(app).getAttribute('aria-disabled'), 'true');
  await click(page, send(app));
  await page.waitForTimeout(500);
  assert.deepEqual(await heard(), []);
  // It lies there no longer: a person may send.
  await page.evaluate(() => document.getElementById('lid')?.remove());
  await until(async () => await send(app).getAttribute('aria-disabled') !== 'true', 'it can be pressed again');
  await page.waitForTimeout(700);
  await click(page, send(app));
  await until(async () => (await heard()).length === 1, 'the report is there');
  await close();
});

test('by itself, and in a frame that no page listens to, there is nothing to share', async () => {
  const { frame, close } = await openPage(server.address);
  await waitForApp(frame);
  assert.equal(await frame.getByText('Share with this employer').count(), 0);
  await close();
  const host = await serveHost({}, `<iframe sandbox="allow-scripts" src="${server.address}resume-checker.html" width="440" height="650"></iframe>`);
  const other = await openTab();
  await other.goto(host.address);
  const outer = await (await other.waitForSelector('iframe')).contentFrame();
  const app = /** @type {Frame} */ (await (await /** @type {Frame} */ (outer).waitForSelector('iframe')).contentFrame());
  await waitForApp(app);
  assert.equal(await app.getByText('Share with this employer').count(), 0);
  assert.equal(await textOf(app, 'posting'), '');
  await other.close();
  host.stop();
});

test('the element takes no report but one of its schema, copies nothing else, and bounds a flood', async () => {
  const good = { scoring: '2', scores: { readable: 90, written: null, matched: 7 }, findings: [{ rule: 'bullet_metric', severity: 'minor', points: 3, span: [1, 2] }], fix: 'x' };
  const bad = [
    { v: 2, type: 'report', report: good }, { type: 'report', report: good }, { v: 1, type: 'reports', report: good }, { v: 1, type: 'report' },
    { v: 1, type: 'report', report: { ...good, scores: { readable: 101, written: 1, matched: 1 } } }, { v: 1, type: 'report', report: { ...good, scores: { readable: '1', written: 1, matched: 1 } } },
    { v: 1, type: 'report', report: { ...good, findings: [{ rule: '<img>', severity: 'minor', points: 1 }] } }, { v: 1, type: 'report', report: { ...good, findings: Array(300).fill(good.findings[0]) } },
    { v: 1, type: 'report', report: { ...good, findings: [{ rule: 'a', severity: 'worst', points: 1 }] } }, { v: 1, type: 'report', report: { ...good, text: 7 } }, { v: 1, type: 'report', report: { ...good, text: 'x'.repeat(500_000) } },
    null, 7, [], { v: 1, type: 'resize', height: 1e9 }, { v: 1, type: 'resize', height: 651 },
  ];
  const fake = `<script>addEventListener('message', async ({ ports: [port] }) => {
    const wait = () => new Promise(done => setTimeout(done, 1100));
    for (const message of ${JSON.stringify(bad.slice(0, 10))}) port.postMessage(message);
    await wait();
    for (const message of ${JSON.stringify(bad.slice(10))}) port.postMessage(message);
    await wait();
    port.postMessage(${JSON.stringify({ v: 1, type: 'report', report: good })});
    await wait();
    for (let i = 0; i < 2000; i++) port.postMessage(${JSON.stringify({ v: 1, type: 'report', report: { ...good, findings: [] } })});
    await wait();
    port.postMessage({ v: 1, type: 'ready', build: 'over' });
  }, { once: true })</script>`;
  const host = await serveHost({}, `<script type="module" src="${server.address}element.js"></script>
<script>globalThis.heard = []; globalThis.over = ''; addEventListener('report', e => heard.push(e.detail)); addEventListener('ready', e => { over = e.detail.build; }, true);</script>
<resume-checker src="/fake"></resume-checker>`, { '/fake': fake });
  const page = await openTab();
  await page.goto(host.address);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).over === 'over');
  const heard = await page.evaluate(() => /** @type {any} */ (globalThis).heard);
  assert.deepEqual(heard[0], { scoring: '2', scores: { readable: 90, written: null, matched: 7 }, findings: [{ rule: 'bullet_metric', severity: 'minor', points: 3 }] });
  assert.ok(heard.length <= 1 + 60, `${heard.length - 1} of a flood of 2000`);
  assert.equal(await page.locator('resume-checker iframe').evaluate(frame => /** @type {HTMLElement} */ (frame).style.height), '1200px', 'never taller than that');
  await page.close();
  host.stop();
});
