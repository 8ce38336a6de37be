// What a machine reads: text, fields and page, each leading to the others, by mouse and by key; what five readings make of a file;
// what the file does to the text, as it was read and when it is read again. All in the accessibility tree, and without a request.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readFile } from '../../web/importers/read_file.mjs';
import { docx, p } from '../files/make_documents.mjs';
import { click, drop, go, openApp, openSample, selected, textOf } from './hands.mjs';
import { root, servedSite, until } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').Frame} Frame */

const server = servedSite();
const pdf = fs.readFileSync(path.join(root, 'tests/accuracy/resumes/castellanos-side.pdf'));

/** @param {Frame} frame @param {string} name */
const tab = (frame, name) => frame.getByRole('tab', { name, exact: true });
/** @param {Frame} frame @param {string} name */
const line = (frame, name) => frame.getByRole('list', { name: 'Text, in the order read' }).getByRole('button', { name, exact: true });
/** @param {import('playwright-core').Locator} item */
const isCurrent = async item => await item.first().getAttribute('aria-current') === 'true';

/** The app with a file of two columns in it. @param {Parameters<typeof openApp>[1]} [options] */
async function openFile(options) {
  const opened = await openApp(server.address, options);
  await drop(opened.frame, '#resume', 'mariana.pdf', pdf);
  await until(async () => /Bluebonnet/.test(await textOf(opened.frame, 'resume')), 'the PDF is read');
  await go(opened.page, opened.frame, /^Machine/);
  await tab(opened.frame, 'Text').waitFor({ state: 'attached' });
  return opened;
}

/** @param {Awaited<ReturnType<typeof openApp>>} opened */
function nothingAsked({ watched }) {
  assert.deepEqual(watched.complaints, []);
  assert.equal(watched.requests.length, 1, watched.requests.join());
}

test('a field shows its words in the text, the text its field, the page both', async () => {
  const opened = await openFile(), { page, frame } = opened;
  const title = frame.getByRole('button', { name: 'Job 1, Title' }), employer = frame.getByRole('button', { name: 'Job 1, Employer' });
  const reason = frame.getByText('Press words below, and they can be shown there.');
  assert.equal(await frame.getByRole('button', { name: 'Show in the resume' }).getAttribute('aria-disabled'), 'true');
  await reason.waitFor({ state: 'attached' });
  await click(page, title);
  await until(() => isCurrent(title), 'the field is chosen');
  await reason.waitFor({ state: 'detached' });
  await until(() => isCurrent(line(frame, 'Lead Data Scientist')), 'its words are shown in the text');
  await click(page, line(frame, 'Bluebonnet Health · Austin, TX'));
  await until(() => isCurrent(employer), 'the field of the line is shown');
  assert.equal(await isCurrent(title), false);
  // A run on the page, where the file says that it stands.
  const { source } = /** @type {{ source: import('../../web/importers/importer.ts').Source }} */ (await readFile(new Uint8Array(pdf)));
  const sheet = source.pages?.[0], run = sheet?.runs.find(one => /^Lead/.test(one.text));
  assert.ok(sheet && run);
  const box = await frame.getByRole('img', { name: 'Page 1 of 1' }).boundingBox();
  assert.ok(box);
  const scale = box.width / sheet.width;
  await page.mouse.move(box.x + (run.x + run.width / 2) * scale, box.y + (run.y - run.size / 4) * scale);
  await page.mouse.down();
  await page.mouse.up();
  await until(() => isCurrent(title), 'the run on the page leads to the field');
  await until(() => isCurrent(line(frame, 'Lead Data Scientist')), 'and to the text');
  // A section by its number, by key.
  await frame.getByRole('button', { name: '6. WORK EXPERIENCE' }).focus();
  await page.keyboard.press('Enter');
  await until(() => isCurrent(line(frame, 'WORK EXPERIENCE')), 'the section is shown in the text');
  await title.focus();
  await page.keyboard.press('Enter');
  await click(page, frame.getByRole('button', { name: 'Show in the resume' }));
  await until(async () => await selected(frame, 'resume') === 'Lead Data Scientist', 'the words are chosen in the editor');
  nothingAsked(opened);
  await opened.close();
});

test('readers disagree: what is safe, what each of the others got, and that it costs points', async () => {
  const opened = await openFile(), { page, frame } = opened;
  await tab(frame, 'Readers').focus();
  await page.keyboard.press('Enter');
  const row = frame.getByRole('button', { name: 'Job 1, Title: Lead Data Scientist' });
  await row.waitFor({ state: 'attached' });
  assert.match(await row.innerText(), /File order: the same\. Straight across: (?!the same)[^.]+\. /);
  assert.match(await frame.locator('#tree').innerText(), /\d+ of \d+ fields are safe/);
  await tab(frame, 'File').focus();
  await page.keyboard.press('Enter');
  const glance = frame.getByRole('list', { name: 'The file at a glance' }).getByRole('listitem');
  await glance.first().waitFor({ state: 'attached' });
  assert.deepEqual((await glance.allInnerTexts()).map(words => words.replace(/\d+ of \d+/, 'n of m')),
    ['2 columns: n of m fields are safe', 'Header and footer: None.', 'Fonts: 2, every sign has its letter.', 'Hidden text: None.']);
  await tab(frame, 'Readers').focus();
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'attached' });
  await frame.getByRole('heading', { name: 'Safe in every reading' }).waitFor({ state: 'attached' });
  await row.focus();
  await page.keyboard.press('Enter');
  await until(async () => await selected(frame, 'resume') === 'Lead Data Scientist', 'the row leads to the words');
  await go(page, frame, /^Scores/);
  await frame.getByText(/^Make it readable in one way only/).first().waitFor({ state: 'attached' });
  nothingAsked(opened);
  await opened.close();
});

test('a text without a file has its lines and fields, and says why it has no page', async () => {
  const opened = await openSample(server.address, { viewport: { width: 390, height: 844 } }), { page, frame } = opened;
  await go(page, frame, /^Machine/);
  await line(frame, 'Nora Brightwater').waitFor({ state: 'attached' });
  await click(page, tab(frame, 'Page'));
  await frame.getByText('Only a PDF says where its words stand.', { exact: false }).waitFor({ state: 'attached' });
  await click(page, tab(frame, 'Readers'));
  await frame.getByText('Only a PDF can be read in several ways', { exact: false }).waitFor({ state: 'attached' });
  await click(page, tab(frame, 'Fields'));
  const name = frame.getByRole('button', { name: 'Contact, Name' });
  await click(page, name);
  await click(page, tab(frame, 'Text'));
  assert.equal(await isCurrent(line(frame, 'Nora Brightwater')), true);
  nothingAsked(opened);
  await opened.close();
});

test('layout findings are as of the file once the text is edited; the file saved and dropped again says what is fixed', async () => {
  const opened = await openApp(server.address, { clock: false }), { page, frame } = opened;
  const head = p('Jane Doe') + p('jane@example.org') + p('Experience'), jobs = p('Engineer, Acme, 2019 – 2022') + p('Led a team of six');
  /** @param {string} rows */
  const table = rows => `<w:tbl>${rows}</w:tbl>`, row = '<w:tr><w:tc>' + p('Go') + '</w:tc><w:tc>' + p('Kafka') + '</w:tc></w:tr>';
  const remark = '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>Reviewed by a friend</w:t></w:r></w:ins></w:p>';
  await drop(frame, '#resume', 'jane.docx', docx(head + jobs + table(row + row)));
  await until(async () => /Led a team/.test(await textOf(frame, 'resume')), 'the file is read');
  await go(page, frame, /^Machine/);
  await click(page, tab(frame, 'File'));
  await frame.getByText(/^jane\.docx, read at \d\d:\d\d$/).waitFor({ state: 'attached' });
  await frame.getByText(/Take the text out of the table/).first().waitFor({ state: 'attached' });
  // Edited by hand: the table is still in the file.
  await go(page, frame, /^Resume/);
  await frame.focus('#resume');
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('Berlin\n');
  await go(page, frame, /^Findings/);
  await frame.getByText(/A table of 2 rows stands here\..* As of the file, \d\d:\d\d\./).first().waitFor({ state: 'attached' });
  await go(page, frame, /^Machine/);
  await frame.getByText(/^As of jane\.docx, read at \d\d:\d\d\./).waitFor({ state: 'attached' });
  // Saved without the table, with a tracked change.
  await go(page, frame, /^Resume/);
  await drop(frame, '#resume', 'jane.docx', docx(head + jobs + p('Go, Kafka') + remark));
  await until(async () => /Reviewed/.test(await textOf(frame, 'resume')), 'the new file is read');
  await go(page, frame, /^Machine/);
  await frame.getByText('Read again: 1 fixed, 0 still there, 1 new.').waitFor({ state: 'attached' });
  await frame.getByText(/^Fixed: Take the text out of the table/).waitFor({ state: 'attached' });
  await frame.getByText(/^New: Major\. Accept the changes/).waitFor({ state: 'attached' });
  nothingAsked(opened);
  await opened.close();
});
