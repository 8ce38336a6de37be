// The page's picture in the machine view: painted in a worker from the file itself, with what is marked on it met in the accessibility
// tree; another file ends it, and where a browser paints nothing the runs are drawn.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { line, pdf } from '../cli/pdf_files.mjs';
import { readFile } from '../../web/importers/read_file.mjs';
import { click, drop, go, openApp, pixels, selected, settledBox, textOf } from './hands.mjs';
import { keepPicture, root, servedSite, until } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').Frame} Frame */

const server = servedSite();
const read = (/** @type {string} */ name) => fs.readFileSync(path.join(root, 'tests/accuracy/resumes', name));
const sidebar = read('castellanos-side.pdf');
/** A ground that only the picture shows: the sidebar's, and that of a table's head. */
const NAVY = '36,52,77', GREY = '228,232,238', WHITE = '255,255,255', BLACK = '0,0,0';

/** How many pixels of the page on the screen have a colour. @param {Page} page @param {Frame} frame @param {string} color */
async function count(page, frame, color) {
  const box = await frame.getByRole('img', { name: 'Page 1 of 1' }).boundingBox();
  assert.ok(box);
  const { rows, width, size } = pixels(await page.screenshot()), scale = width / (page.viewportSize()?.width ?? width);
  let found = 0;
  for (const row of rows.slice(Math.ceil(box.y * scale), Math.floor((box.y + box.height) * scale)))
    for (let x = Math.ceil(box.x * scale); x < Math.floor((box.x + box.width) * scale); x++) if (row.subarray(x * size, x * size + 3).join() === color) found++;
  return found;
}

/** @param {Awaited<ReturnType<typeof openApp>>} opened @param {string} name @param {Uint8Array} bytes @param {RegExp} words */
async function dropAndShow({ page, frame }, name, bytes, words) {
  await drop(frame, '#resume', name, bytes);
  await until(async () => words.test(await textOf(frame, 'resume')), `${name} is read`);
  await go(page, frame, /^Machine/);
  await frame.getByRole('img', { name: 'Page 1 of 1' }).waitFor({ state: 'attached' });
}

/** @param {Awaited<ReturnType<typeof openApp>>} opened */
function nothingAsked({ watched }) {
  assert.deepEqual(watched.complaints, []);
  assert.equal(watched.requests.length, 1, watched.requests.join());
}

for (const [theme, options] of /** @type {const} */ ([['light', { painted: true }], ['dark', { painted: true, colorScheme: 'dark', deviceScaleFactor: 2 }]]))
  test(`the page is painted as the file has it, in the ${theme} theme`, async () => {
    const opened = await openApp(server.address, options), { page, frame } = opened;
    await dropAndShow(opened, 'mariana.pdf', sidebar, /Bluebonnet/);
    await until(async () => await count(page, frame, NAVY) > 2000, 'the sidebar has its ground');
    assert.ok(await count(page, frame, WHITE) > 20_000, 'paper is white');
    await keepPicture(page, frame, `machine-picture-${theme}`);
    nothingAsked(opened);
    await opened.close();
  });

test('letters that a file names and does not hold are drawn by fonts that came with the page', async () => {
  const opened = await openApp(server.address, { painted: true }), { page, frame } = opened;
  // Seven squares of Zapf Dingbats: no system's font draws an n so.
  const extra = ['<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>'], squares = 'BT /F2 60 Tf 1 0 0 1 72 500 Tm (nnnnnnn) Tj ET';
  const bytes = pdf([line(72, 700, 'Jane Doe') + line(72, 680, 'jane@example.org') + squares], { extra, fonts: '/F2 7 0 R' });
  await dropAndShow(opened, 'jane.pdf', bytes, /Jane Doe/);
  await until(async () => await count(page, frame, BLACK) > 3500, 'the squares are painted');
  await keepPicture(page, frame, 'machine-picture-standard-fonts');
  nothingAsked(opened);
  await opened.close();
});

test('findings stand on the picture with their severity; each leads to its words, by mouse and by key', async () => {
  const opened = await openApp(server.address, { painted: true }), { page, frame } = opened;
  await dropAndShow(opened, 'mariana.pdf', sidebar, /Bluebonnet/);
  await until(async () => await count(page, frame, NAVY) > 2000, 'it is painted');
  const sheet = frame.getByRole('group', { name: 'Page 1 of 1' }), findings = sheet.getByRole('button', { name: /^(Blocker|Major|Minor|Note)[.:]/ });
  assert.ok(await findings.count() > 4);
  const line = frame.getByRole('list', { name: 'Text, in the order read' }).getByRole('button', { name: 'Data Scientist', exact: true });
  const [finding] = [findings.filter({ hasText: /Data Scientist/ }).last()];
  await click(page, finding);
  await until(async () => await line.last().getAttribute('aria-current') === 'true', 'its words are shown in the text');
  // Drawn at the words' place: beside their line.
  const { source } = /** @type {{ source: import('../../web/importers/importer.ts').Source }} */ (await readFile(new Uint8Array(sidebar)));
  const paper = source.pages?.[0], run = paper?.runs.filter(one => /^Data /.test(one.text))[2];   // after the title under the name, and the lead's
  const box = await frame.getByRole('img', { name: 'Page 1 of 1' }).boundingBox(), at = await finding.boundingBox();
  assert.ok(paper && run && box && at);
  assert.ok(Math.abs(at.y + at.height / 2 - box.y - (run.y - run.size / 4) * box.width / paper.width) < 12, 'level with its words');
  // By key, and on to the editor.
  const first = sheet.getByRole('button', { name: /^Major\b.*Lead Data Scientist/ }).first();
  await first.focus();
  await page.keyboard.press('Enter');
  await until(async () => await first.getAttribute('aria-current') === 'true', 'it is chosen by key');
  await click(page, frame.getByRole('button', { name: 'Show in the resume' }));
  await until(async () => /Data Scientist/.test(await selected(frame, 'resume')), 'its words are chosen in the editor');
  nothingAsked(opened);
  await opened.close();
});

test('a person chooses what is marked', async () => {
  const opened = await openApp(server.address), { page, frame } = opened;
  await dropAndShow(opened, 'mariana.pdf', sidebar, /Bluebonnet/);
  const marks = frame.getByRole('group', { name: 'Marked on the page' }), block = frame.getByRole('button', { name: '6. WORK EXPERIENCE' });
  await block.waitFor({ state: 'attached' });
  await click(page, marks.getByRole('checkbox', { name: 'Order' }));
  await block.waitFor({ state: 'detached' });
  const findings = frame.getByRole('group', { name: 'Page 1 of 1' }).getByRole('button');
  await marks.getByRole('checkbox', { name: 'Findings' }).focus();
  await page.keyboard.press('Space');
  await until(async () => await findings.count() === 0, 'the page is bare');
  await click(page, marks.getByRole('checkbox', { name: 'Fonts' }));
  await frame.getByText('DejaVuSans-Bold', { exact: true }).waitFor({ state: 'attached' });
  nothingAsked(opened);
  await opened.close();
});

test('for fingers findings that stand close share a place beside their words, and a tap goes from one to the next', async () => {
  const opened = await openApp(server.address, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }), { page, frame } = opened;
  await drop(frame, '#resume', 'mariana.pdf', sidebar);
  await until(async () => /Bluebonnet/.test(await textOf(frame, 'resume')), 'it is read');
  await go(page, frame, /^Machine/);
  await click(page, frame.getByRole('tab', { name: 'Page' }));
  const findings = frame.getByRole('group', { name: 'Page 1 of 1' }).getByRole('button', { name: /^(Blocker|Major|Minor|Note)[.:]/ });
  await findings.first().waitFor({ state: 'attached' });
  await settledBox(findings.first());
  const tops = await findings.evaluateAll(all => all.map(one => one.getBoundingClientRect().top)), places = [...new Set(tops)].sort((a, b) => a - b);
  assert.ok(places.length > 2 && places.length < tops.length, tops.join());
  places.forEach((top, i) => assert.ok(i === 0 || top - (places[i - 1] ?? 0) >= 43, `${places}`));
  const at = tops.findIndex((top, i) => tops.indexOf(top) !== i), shared = findings.nth(at), box = await settledBox(shared);
  const current = () => findings.evaluateAll(all => all.findIndex(one => one.getAttribute('aria-current') === 'true'));
  const seen = new Set();
  for (let tap = 0; tap < 2; tap++) {
    const before = await current();
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await until(async () => ![before, -1].includes(await current()), 'another one is chosen');
    seen.add(await current());
  }
  assert.deepEqual([...seen].map(one => tops[one]), [tops[at], tops[at]]);
  nothingAsked(opened);
  await opened.close();
});

test('another file ends the painting of the one before', async () => {
  const opened = await openApp(server.address, { painted: true }), { page, frame } = opened;
  await dropAndShow(opened, 'mariana.pdf', sidebar, /Bluebonnet/);
  await go(page, frame, /^Resume/);
  await dropAndShow(opened, 'keller.pdf', read('keller-table.pdf'), /Keller/);
  await until(async () => await count(page, frame, GREY) > 1000, 'the new page is painted');
  assert.equal(await count(page, frame, NAVY), 0, 'nothing of the old one is left');
  nothingAsked(opened);
  await opened.close();
});

test('where the browser paints no pages the runs are drawn, and lead to their fields', async () => {
  const opened = await openApp(server.address, { painted: true }), { page, frame } = opened;
  await frame.evaluate(() => {
    const started = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { started, startWorker: async (/** @type {string} */ name) => {
      started.push(name);
      return sealWorker(`delete globalThis.OffscreenCanvas;${new TextDecoder().decode(await part(name))}`);
    } });
  });
  await dropAndShow(opened, 'mariana.pdf', sidebar, /Bluebonnet/);
  await frame.waitForFunction(() => Reflect.get(globalThis, 'started').length > 1);
  await click(page, frame.getByRole('button', { name: '6. WORK EXPERIENCE' }));
  const heading = frame.getByRole('list', { name: 'Text, in the order read' }).getByRole('button', { name: 'WORK EXPERIENCE', exact: true });
  await until(async () => await heading.getAttribute('aria-current') === 'true', 'the section is shown in the text');
  assert.equal(await count(page, frame, NAVY), 0);
  nothingAsked(opened);
  await opened.close();
});
