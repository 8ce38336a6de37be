// Files in the app: dropped, chosen and pasted, by hand and by key; refused with a sentence; given up. The texts stay whatever
// happens, and nothing is asked of any server.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { loadCore } from '../../web/core.mjs';
import { docx, oldOffice, p, paragraph, pdf, run } from '../files/make_documents.mjs';
import { smallProblems } from '../files/make_problems.mjs';
import { click, drop, go, heldUndo, isRefused, openApp, selected, tabTo, textOf } from './hands.mjs';
import { servedSite, until } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').Frame} Frame */

const server = servedSite();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'import-'));
after(() => fs.rmSync(folder, { recursive: true }));

const resume = docx(p('Jane Doe') + p('jane@example.org') + paragraph('<w:pStyle w:val="berschrift1"/>', run('Experience')) + p('Engineer, Acme, 2019 – 2022')
  + paragraph('<w:numPr><w:numId w:val="1"/></w:numPr>', run('Led a team of six')));
const words = 'Jane Doe\njane@example.org\n\nExperience\nEngineer, Acme, 2019 – 2022\n• Led a team of six\n';
/** So many paragraphs, with so much between them, that reading them takes seconds. It ends in a sentence, if it is not given up. */
const long = docx((p('Jane Doe') + ' '.repeat(500)).repeat(150_000));

/** @param {string} name @param {Uint8Array} bytes */
function fileOf(name, bytes) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
}

/** Pastes as the browser does, with rich text on the clipboard. @param {Frame} frame @param {string} id @param {string} html @param {string} plain */
const paste = (frame, id, html, plain) => frame.evaluate(([name = '', rich = '', simple = '']) => {
  const transfer = new DataTransfer(), area = /** @type {HTMLTextAreaElement} */ (document.getElementById(name));
  transfer.setData('text/html', rich);
  transfer.setData('text/plain', simple);
  area.focus();
  area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
}, [id, html, plain]);

/** @param {Frame} frame @param {string} id @param {string} text */
const becomes = (frame, id, text) => until(async () => await textOf(frame, id) === text, `${id} holds the file's text`);
/** @param {Awaited<ReturnType<typeof openApp>>} opened */
function nothingAsked({ watched }) {
  assert.deepEqual(watched.complaints, []);
  assert.equal(watched.requests.length, 1, watched.requests.join());
}

/** What Enter opens. Of a press that a busy page comes to late the browser opens nothing, and a person presses again. @param {Page} page */
async function chooserByKey(page) {
  for (let presses = 0; presses < 3; ++presses) {
    const opened = page.waitForEvent('filechooser', { timeout: 15_000 }).catch(() => null);
    await page.keyboard.press('Enter');
    const chooser = await opened;
    if (chooser) return chooser;
  }
  throw new Error('Enter opened no file chooser');
}

test('a file that is chosen becomes the text, and undo brings the old one back', async () => {
  const opened = await openApp(server.address), { page, frame } = opened;
  await frame.focus('#resume');
  await page.keyboard.insertText('My own words');
  const file = fileOf('my resume.docx', resume);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), click(page, frame.getByRole('button', { name: 'Open a file' }).first())]);
  await chooser.setFiles(file);
  const undo = await heldUndo(frame);
  await becomes(frame, 'resume', words);
  await frame.locator('#tree').getByText('my resume.docx is read.').waitFor({ state: 'attached' });
  await click(page, undo);
  await becomes(frame, 'resume', 'My own words');
  nothingAsked(opened);
  await opened.close();
});

test('by keyboard alone: to the button, a posting in, and back by the browser’s undo', async () => {
  const opened = await openApp(server.address), { page, frame } = opened;
  await tabTo(page, frame, /^Open a file as the posting$/);
  const chooser = await chooserByKey(page);
  await chooser.setFiles(fileOf('posting.html', Buffer.from('<html><h1>Backend Engineer</h1><p>What you bring</p><ul><li>Go and Kubernetes</li></ul></html>')));
  await becomes(frame, 'posting', 'Backend Engineer\nWhat you bring\n• Go and Kubernetes\n');
  assert.equal(await textOf(frame, 'resume'), '');
  await frame.focus('#posting');
  await page.keyboard.press('Control+z');
  await becomes(frame, 'posting', '');
  nothingAsked(opened);
  await opened.close();
});

test('where the page was busy too long after the press for the browser to open files, it says so, and the next press opens', async () => {
  const opened = await openApp(server.address), { page, frame } = opened;
  await tabTo(page, frame, /^Open a file as the posting$/);
  await frame.evaluate(() => addEventListener('keydown', () => {
    for (const end = performance.now() + 6500; performance.now() < end;);   // a press counts for some five seconds
  }, { capture: true, once: true }));
  await page.keyboard.press('Enter');
  await frame.getByText('Press once more.').first().waitFor({ state: 'attached' });
  await tabTo(page, frame, /^Open a file as the posting$/);
  const chooser = await chooserByKey(page);
  await chooser.setFiles(fileOf('posting.txt', Buffer.from('Engineer\n\nYou know Go.\n')));
  await becomes(frame, 'posting', 'Engineer\n\nYou know Go.\n');
  nothingAsked(opened);
  await opened.close();
});

test('a file dropped goes to the side it is dropped on', async () => {
  const opened = await openApp(server.address), { frame } = opened;
  await drop(frame, '#resume', 'me.docx', resume);
  await becomes(frame, 'resume', words);
  await drop(frame, '#posting', 'job.txt', Buffer.from('Engineer\n\nYou know Go.\n'));
  await becomes(frame, 'posting', 'Engineer\n\nYou know Go.\n');
  assert.equal(await textOf(frame, 'resume'), words);
  nothingAsked(opened);
  await opened.close();
});

test('rich text of Word and of Google Docs is pasted with its structure, and none of it enters the document', async () => {
  const opened = await openApp(server.address), { page, frame } = opened;
  await paste(frame, 'resume', "<html xmlns:o='urn:x'><body><p class=MsoTitle>Jane Doe</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Led a\r\nteam</p>"
    + '<script>globalThis.broken = true</script><img src="https://example.org/x.png" onerror="globalThis.broken = true"></body></html>', 'Jane Doe\n·  Led a team');
  await becomes(frame, 'resume', 'Jane Doe\n• Led a team');
  await page.keyboard.press('Control+z');
  await becomes(frame, 'resume', '');
  await paste(frame, 'resume', '<meta charset="utf-8"><b id="docs-internal-guid-1" style="font-weight:normal"><h2>Experience</h2><ul><li><p>Led a team</p></li><li><p>Built it</p></li></ul></b>', 'Experience\nLed a team\nBuilt it');
  await becomes(frame, 'resume', 'Experience\n• Led a team\n• Built it');
  await page.keyboard.press('End');
  await paste(frame, 'resume', '<span style="color:red"> of six</span>', ' of six');
  await becomes(frame, 'resume', 'Experience\n• Led a team\n• Built it of six');
  assert.equal(await frame.evaluate(() => 'broken' in globalThis || document.querySelector('img, b, [onerror]') !== null), false);
  nothingAsked(opened);
  await opened.close();
});

test('a file that is refused says why, whatever is wrong with it, and both texts stay', async () => {
  const opened = await openApp(server.address), { page, frame } = opened;
  for (const [id, text] of [['posting', 'Their words'], ['resume', 'My own words']]) {
    await frame.focus(`#${id}`);
    await page.keyboard.insertText(text ?? '');
  }
  // All of them are dropped in every/files.test.mjs.
  const kinds = ['empty', 'no_text', 'doc', 'locked', 'picture', 'json_broken', 'damaged', 'entities', 'unknown'];
  for (const kind of kinds) await isRefused(page, frame, smallProblems.find(({ problem }) => problem === kind) ?? assert.fail(kind));
  assert.deepEqual([await textOf(frame, 'resume'), await textOf(frame, 'posting')], ['My own words', 'Their words']);
  nothingAsked(opened);
  await opened.close();
});

test('a long reading shows how far it is and ends by a button or by Escape, and the text stays', async () => {
  const opened = await openApp(server.address), { page, frame } = opened;
  await frame.focus('#resume');
  await page.keyboard.insertText('My own words');
  // However fast the machine, this reading never ends by itself: all comes from its worker but the last word.
  await frame.evaluate(() => {
    const start = startWorker, endless = 'const post = postMessage; globalThis.postMessage = message => { if ("done" in message) post(message); };';
    Object.assign(globalThis, { start, startWorker: async (/** @type {string} */ name) => sealWorker(`${endless}${new TextDecoder().decode(await part(name))}`) });
  });
  for (const way of ['button', 'key']) {
    await drop(frame, '#resume', 'long.docx', long);
    const card = frame.getByRole('region', { name: 'Reading long.docx' });
    await card.waitFor({ state: 'attached' });
    assert.match(await card.innerText(), /\d+ % read/);
    if (way === 'key') await page.keyboard.press('Escape');
    else await click(page, card.getByRole('button', { name: 'Cancel' }));
    await frame.locator('#tree').getByText('Cancelled. Your text is as it was.').waitFor({ state: 'attached' });
    assert.equal(await textOf(frame, 'resume'), 'My own words');
  }
  // The next file is read as if nothing had been.
  await frame.evaluate(() => { globalThis.startWorker = Reflect.get(globalThis, 'start'); });
  await drop(frame, '#resume', 'me.docx', resume);
  await becomes(frame, 'resume', words);
  nothingAsked(opened);
  await opened.close();
});

test('an old Word file is told by what it is, whatever its name', async () => {
  const opened = await openApp(server.address, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }), { page, frame } = opened;
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), click(page, frame.getByRole('button', { name: 'Open a file as your resume' }))]);
  await chooser.setFiles(fileOf('resume.docx', oldOffice('WordDocument')));
  const card = frame.getByRole('region', { name: 'resume.docx was not read' });
  await card.waitFor({ state: 'attached' });
  assert.match(await card.innerText(), /Open it in Word or LibreOffice and save it as DOCX or PDF/);
  await click(page, card.getByRole('button', { name: 'Close' }));
  await card.waitFor({ state: 'detached' });
  await opened.close();
});

test('a PDF is read in the sealed page; each field it gives leads to its words, and the form board copies one', async () => {
  const opened = await openApp(server.address), { page, frame } = opened;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => {});
  await drop(frame, '#resume', 'me.pdf', pdf(['Jane Doe', 'jane@example.org', 'Experience', 'Backend Engineer, Acme, 2019 - 2022', 'Led a team of six']));
  await until(async () => /Jane Doe[^]*Backend Engineer/.test(await textOf(frame, 'resume')), 'the PDF is read');
  await go(page, frame, /^Machine/);
  await click(page, frame.getByRole('button', { name: 'Contact, E-mail' }));
  await click(page, frame.getByRole('button', { name: 'Show in the resume' }));
  await until(async () => await selected(frame, 'resume') === 'jane@example.org', 'the words of the field are chosen');
  await go(page, frame, /^Form board/);
  await frame.getByRole('button', { name: 'Job 1, Title' }).focus();
  await page.keyboard.press('Enter');
  await frame.locator('#tree').getByText('Copied: Title.').waitFor({ state: 'attached' });
  nothingAsked(opened);
  await opened.close();
});

test('what was found is saved as a JSON Resume: by key, without a request, the same as the command line prints', async () => {
  const opened = await openApp(server.address), { page, frame } = opened;
  const text = 'Jane "J" Doe\njane@example.org\n\nExperience\n\nEngineer, Acme Ltd, 2019 – 2022\n• Led a team of six\n';
  await frame.focus('#resume');
  await page.keyboard.insertText(text);
  await go(page, frame, /^Machine/);
  await frame.getByRole('button', { name: 'Save as JSON Resume' }).focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.equal(download.suggestedFilename(), 'resume.json');
  const saved = fs.readFileSync(await download.path(), 'utf8');
  const core = await loadCore();
  assert.equal(saved, Buffer.from(core.run(['-', '--format', 'jsonresume'], () => Buffer.from(text), new Date()).output).toString());
  assert.deepEqual(JSON.parse(saved).work[0].highlights, ['Led a team of six']);
  await frame.locator('#tree').getByText('resume.json is saved.').waitFor({ state: 'attached' });
  nothingAsked(opened);
  await opened.close();
});
