// The posting beside the resume: what lights up where, the table and its filters, terms of one's own, and the list of changes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from '../../web/importers/read_file.mjs';
import { click, go, heldUndo, openSample, pixelsOf, scores, selected, tabTo, textOf } from './hands.mjs';
import { drawsNothing, keepPicture, rest, screenshotPath, servedSite, until } from './harness.mjs';

/** @typedef {import('playwright-core').Frame} Frame @typedef {import('playwright-core').Page} Page */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */

const server = servedSite();

/** Where the first mark over these words lies. @param {Frame} frame @param {'resume' | 'posting'} editor @param {string} words @returns {Promise<Box>} */
async function markOf(frame, editor, words) {
  const text = await textOf(frame, editor);
  /** @type {Box | undefined} */
  let found;
  let last = '';
  await until(async () => {
    const boxes = await frame.evaluate(name => globalThis.stats.boxes(name), editor);
    found = boxes.find(({ begin, end }) => text.slice(begin, end) === words);
    const still = JSON.stringify(found) === last;
    last = JSON.stringify(found);
    return !!found && still;
  }, `'${words}' is marked in the ${editor}`);
  return /** @type {Box} */ (found);
}

/** What is painted around a mark, far from where the pointer is. @param {Page} page @param {Box} box */
const pictureOf = (page, { left, top, right, bottom }) => pixelsOf(page, { left: left - 6, top: top - 6, right: right + 6, bottom: bottom + 6 });

/** @param {Frame} frame */
const rows = frame => frame.getByRole('list', { name: 'Terms, what matters most first' }).getByRole('listitem');
/** The terms in the table, from the top. @param {Frame} frame */
const termsShown = async frame => (await rows(frame).getByRole('button').filter({ hasText: /^[^:]+: (As written|Other form|Alias|Acronym|Not shown), / }).allInnerTexts())
  .map(words => words.split(':')[0] ?? '');
/** @param {Frame} frame @param {string} term */
const row = (frame, term) => rows(frame).getByRole('button', { name: new RegExp(`^${term}: (As written|Other form|Alias|Acronym|Not shown), `) });
/** @param {Frame} frame */
const filter = frame => frame.getByRole('textbox', { name: 'Filter, or add a term' });

test('a term under the pointer lights up in the other text, and goes out again', async () => {
  const { page, frame, watched, close } = await openSample(server.address, { clock: true, painted: true });
  await page.mouse.move(2, 2);
  const mine = await markOf(frame, 'resume', 'Kafka'), theirs = await markOf(frame, 'posting', 'Kafka');
  const dark = await pictureOf(page, theirs);
  await page.mouse.move((mine.left + mine.right) / 2, (mine.top + mine.bottom) / 2);
  await until(async () => await pictureOf(page, theirs) !== dark, 'the posting’s Kafka lights up');
  await page.mouse.move(2, 2);
  await until(async () => await pictureOf(page, theirs) === dark, 'it goes out again');
  const calm = await pictureOf(page, mine);
  await page.mouse.move((theirs.left + theirs.right) / 2, (theirs.top + theirs.bottom) / 2);
  await until(async () => await pictureOf(page, mine) !== calm, 'and the other way round');
  await drawsNothing(page, frame);   // though a term is lit
  assert.deepEqual(watched.complaints, []);
  await close();
});

test('focus lights a term up, and so does the caret', async () => {
  const { page, frame, close } = await openSample(server.address, { painted: true });
  await page.mouse.move(2, 2);
  const mine = await markOf(frame, 'resume', 'Kafka'), theirs = await markOf(frame, 'posting', 'Kafka');
  const calm = await pictureOf(page, mine), calmTheirs = await pictureOf(page, theirs);
  await frame.getByRole('list', { name: 'Terms of the posting' }).getByRole('button', { name: /^Kafka: / }).focus();
  await until(async () => await pictureOf(page, mine) !== calm, 'the resume’s Kafka lights up by focus');
  await frame.focus('#resume');
  await until(async () => await pictureOf(page, mine) === calm, 'it goes out with the focus');
  await frame.evaluate(() => {
    const resume = /** @type {HTMLTextAreaElement} */ (document.getElementById('resume'));
    const at = resume.value.indexOf('Kafka') + 2;
    resume.setSelectionRange(at, at);
  });
  await until(async () => await pictureOf(page, theirs) !== calmTheirs, 'the posting’s Kafka lights up by the caret');
  await close();
});

test('a tap on a term lights it up', async () => {
  const { page, frame, close } = await openSample(server.address, { painted: true, viewport: { width: 1024, height: 768 }, hasTouch: true });
  const theirs = await markOf(frame, 'posting', 'Python'), mine = await markOf(frame, 'resume', 'Go');
  const other = await markOf(frame, 'posting', 'Go');
  const calm = await pictureOf(page, other);
  await page.touchscreen.tap((mine.left + mine.right) / 2, (mine.top + mine.bottom) / 2);
  await until(async () => await pictureOf(page, other) !== calm, 'the posting’s Go lights up');
  await page.touchscreen.tap((theirs.left + theirs.right) / 2, (theirs.top + theirs.bottom) / 2);
  await until(async () => await pictureOf(page, other) === calm, 'until another is tapped');
  await close();
});

test('the table: what matters most first, and its filters', async () => {
  const { page, frame, watched, close } = await openSample(server.address);
  await go(page, frame, /^Posting/);
  await row(frame, 'gRPC').waitFor({ state: 'attached' });
  const all = await termsShown(frame);
  assert.ok(all.indexOf('gRPC') < all.indexOf('Terraform'), 'what is required comes before what would be nice');
  assert.ok(all.indexOf('Terraform') < all.indexOf('PostgreSQL') && all.indexOf('PostgreSQL') < all.indexOf('Kafka'), 'what is as written comes last');

  await filter(frame).focus();
  await page.keyboard.type('kub');
  await until(async () => (await termsShown(frame)).join() === 'Kubernetes', 'the text filters');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await until(async () => (await termsShown(frame)).length === all.length, 'all are back');

  const strengths = frame.getByRole('group', { name: 'Filter by strength' });
  await click(page, strengths.getByRole('checkbox', { name: /^Nice to have/ }));
  await until(async () => (await termsShown(frame)).join() === 'Terraform,OpenTelemetry,mentoring,Redis' || !(await termsShown(frame)).includes('Kafka'), 'the strength filters');
  assert.ok((await termsShown(frame)).includes('Terraform'));
  await click(page, frame.getByRole('group', { name: /^Classes of terms/ }).getByRole('checkbox', { name: /^Not shown/ }));
  await until(async () => (await termsShown(frame)).join() === 'Terraform,OpenTelemetry', 'class and strength filter together');
  await filter(frame).focus();
  await page.keyboard.type('zzz');
  await frame.getByText('No term passes the filters.').waitFor({ state: 'attached' });
  await keepPicture(page, frame, 'posting-filtered-1440-light');
  assert.deepEqual(watched.complaints, []);
  await close();
});

test('a row goes to its places in both texts', async () => {
  const { page, frame, close } = await openSample(server.address);
  await go(page, frame, /^Posting/);
  await row(frame, 'Kafka').focus();   // it comes into sight
  await click(page, row(frame, 'Kafka'));
  await until(async () => await selected(frame, 'posting') === 'Kafka', 'the posting’s place is selected');
  const card = frame.getByRole('region', { name: 'The term in full' });
  await keepPicture(page, frame, 'posting-card-1440-light');
  await click(page, card.getByRole('button', { name: /^Position 1, bullet 2: Designed the Kafka pipeline/ }));
  await until(async () => await selected(frame, 'resume') === 'Kafka', 'the resume’s place is selected');
  assert.equal(await frame.getByRole('heading', { name: 'Do these three first' }).count(), 1, 'in the editor');
  await page.keyboard.press('Escape');
  await until(async () => await card.count() === 0, 'Escape shuts the card');
  await close();
});

test('the card says of what no job shows where it stands', async () => {
  const { page, frame, close } = await openSample(server.address);
  for (const [editor, text] of /** @type {const} */ ([
    ['resume', 'Ann Lee\nann@lee.example\n\nSummary\nSome exposure to Terraform.\n\nExperience\nEngineer, Kestrel Ltd\nMay 2019 - June 2023\n- Built services in Go for 40 harbours\n\nSkills\nGo, k8s, Redis\n'],
    ['posting', 'Engineer\n\nRequirements\n- Go\n- Terraform\n- Kubernetes\n- Redis\n']])) {
    await frame.focus(`#${editor}`);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
  }
  await go(page, frame, /^Posting/);
  const card = frame.getByRole('region', { name: 'The term in full' });
  for (const [term, words] of Object.entries({
    Go: /^4 years, 2 months in dated jobs/, Terraform: /^In the summary, but shown in no job/, Redis: /^Listed, but shown in no job/, Kubernetes: /^Listed, but shown in no job/ })) {
    await row(frame, term).focus();
    await click(page, row(frame, term));
    await card.getByText(words).waitFor({ state: 'attached' });
  }
  await close();
});

test('requirements: a row lights its terms, says what was found, goes to its places, and is filtered', async () => {
  const { page, frame, close } = await openSample(server.address, { painted: true });
  await frame.focus('#posting');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Engineer\n\nRequirements\n- Kafka in production\n- 5+ years of Haskell\n\nNice to have\n- Redis\n');
  await go(page, frame, /^Posting/);
  await click(page, frame.getByRole('tab', { name: 'Requirements' }));
  await page.mouse.move(2, 2);
  const items = frame.getByRole('list', { name: 'Requirements' }).getByRole('listitem');
  const kafka = items.getByRole('button', { name: /^Met, required: Kafka in production/ });
  await kafka.waitFor({ state: 'attached' });
  const first = await items.first().innerText();
  assert.match(first, /^Not shown, required: 5\+ years of Haskell/, 'what matters most to change stands first');
  assert.doesNotMatch(first, /no dates/, 'the jobs have dates');
  const theirs = await markOf(frame, 'posting', 'Kafka'), calm = await pictureOf(page, theirs);
  await kafka.focus();
  await until(async () => await pictureOf(page, theirs) !== calm, 'Kafka lights up by focus');
  await filter(frame).focus();
  await until(async () => await pictureOf(page, theirs) === calm, 'and goes out with it');
  await click(page, kafka);
  await until(async () => await selected(frame, 'posting') === 'Kafka in production', 'its sentence is selected');
  await filter(frame).focus();
  await page.keyboard.type('kafka');
  await until(async () => await items.count() === 1, 'the text filters');
  await tabTo(page, frame, /^Go to Position 1, bullet 2$/);
  await page.keyboard.press('Enter');
  await until(async () => /Kafka/.test(await selected(frame, 'resume')), 'the line that shows it is selected');
  await close();
});

test('on a phone a requirement opens the posting at its sentence', async () => {
  const { page, frame, close } = await openSample(server.address, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await go(page, frame, /^Posting/);
  await click(page, frame.getByRole('tab', { name: 'Requirements' }));
  const first = frame.getByRole('list', { name: 'Requirements' }).getByRole('listitem').first().getByRole('button').first();
  const words = await first.innerText();
  await click(page, first);
  await until(async () => await frame.locator('#posting').isVisible(), 'the text is shown');
  await until(async () => (await selected(frame, 'posting')).length > 3, 'with its sentence selected');
  assert.ok(words.replace(/\s+/g, ' ').includes((await selected(frame, 'posting')).replace(/\s+/g, ' ')), words);
  await close();
});

/** How many terms the posting is said to ask for. @param {Frame} frame */
const asked = async frame => Number(/of (\d+)/.exec(await frame.getByRole('link', { name: /^Posting/ }).innerText())?.[1]);

test('a term is added, ranked, dropped and brought back; it stays while the posting is open', async () => {
  const { page, frame, watched, close } = await openSample(server.address);
  await go(page, frame, /^Posting/);
  const before = await asked(frame), matched = (await scores(frame))[2];
  await filter(frame).focus();
  await page.keyboard.type('Elixir');
  await click(page, frame.getByRole('button', { name: "Add 'Elixir'" }));
  await row(frame, 'Elixir').waitFor({ state: 'attached' });
  assert.match(await row(frame, 'Elixir').innerText(), /^Elixir: Not shown, required/);
  assert.equal(await asked(frame), before + 1);
  assert.notEqual((await scores(frame))[2], matched, 'it counts');

  await click(page, row(frame, 'Elixir'));
  const card = frame.getByRole('region', { name: 'The term in full' });
  await click(page, card.getByRole('tab', { name: 'Nice to have' }));
  const undo = await heldUndo(frame);
  await until(async () => /^Elixir: Not shown, nice to have/.test(await row(frame, 'Elixir').innerText()), 'it is ranked');
  await click(page, undo);
  await until(async () => /^Elixir: Not shown, required/.test(await row(frame, 'Elixir').innerText()), 'Undo ranks it back');

  await click(page, rows(frame).getByRole('button', { name: 'Not mine: gRPC' }));
  await until(async () => await row(frame, 'gRPC').count() === 0, 'it is dropped');
  assert.equal(await asked(frame), before);
  await frame.focus('#posting');
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('\nGood English.');
  await until(async () => (await textOf(frame, 'posting')).endsWith('English.'), 'the posting is edited');
  await rest(frame);
  assert.equal(await row(frame, 'gRPC').count(), 0, 'it stays dropped');
  assert.equal(await row(frame, 'Elixir').count(), 1, 'what was added stays');
  await keepPicture(page, frame, 'posting-changed-1440-light');
  await frame.getByRole('button', { name: 'Bring back: gRPC' }).focus();
  await page.keyboard.press('Enter');
  await row(frame, 'gRPC').waitFor({ state: 'attached' });
  await frame.getByRole('button', { name: 'As the posting has it' }).focus();
  await page.keyboard.press('Enter');
  await until(async () => await row(frame, 'Elixir').count() === 0, 'all is as the posting has it');
  assert.deepEqual(watched.complaints, []);
  await close();
});

test('by keyboard alone: filter, choose, rank, drop, undo', async () => {
  const { page, frame, close } = await openSample(server.address);
  await go(page, frame, /^Posting/);
  await frame.evaluate(() => document.querySelector('textarea')?.blur());
  await filter(frame).waitFor({ state: 'attached' });
  await frame.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); });
  await tabTo(page, frame, /^Filter, or add a term$/);
  await page.keyboard.type('redis');
  await until(async () => (await termsShown(frame)).join() === 'Redis', 'one row is left');
  await tabTo(page, frame, /^Redis: As written, nice to have/);
  await page.keyboard.press('Enter');
  await until(async () => await selected(frame, 'posting') === 'Redis', 'its place is selected');
  await tabTo(page, frame, /^Required$/);
  await page.keyboard.press('Enter');
  await until(async () => /^Redis: As written, required/.test(await row(frame, 'Redis').innerText()), 'it counts as required');
  await until(async () => await frame.evaluate(() => document.activeElement?.textContent) === 'Undo', 'Undo has the focus');
  await page.keyboard.press('Enter');
  await until(async () => /^Redis: As written, nice to have/.test(await row(frame, 'Redis').innerText()), 'Undo takes it back');
  await frame.getByRole('button', { name: 'Leave out' }).focus();
  await page.keyboard.press('Enter');
  await frame.getByText('No term passes the filters.').waitFor({ state: 'attached' });
  await close();
});

/** What the app copies next. @param {Frame} frame */
async function watchCopies(frame) {
  await frame.evaluate(() => document.addEventListener('copy', e => {
    if (e.target instanceof HTMLTextAreaElement) Object.assign(globalThis, { copied: e.target.value });
  }));
  return () => frame.evaluate(() => /** @type {string | undefined} */ (Reflect.get(globalThis, 'copied')));
}

test('the missing terms are copied, and the terms written otherwise are written as the posting does', async () => {
  const { page, frame, close } = await openSample(server.address);
  await go(page, frame, /^Posting/);
  const copied = await watchCopies(frame);
  await click(page, frame.getByRole('button', { name: 'Copy the missing terms' }));
  await until(async () => /^gRPC$/m.test(await copied() ?? ''), 'gRPC is on the clipboard');
  assert.match(await copied() ?? '', /^Terraform$/m);
  assert.doesNotMatch(await copied() ?? '', /^Kafka$/m);
  await click(page, frame.getByRole('button', { name: /^Write \d+ terms as the posting does$/ }));
  const undo = await heldUndo(frame);
  await until(async () => (await textOf(frame, 'resume')).includes('PostgreSQL'), 'PostgreSQL is in the resume');
  assert.ok((await textOf(frame, 'resume')).includes('nora (at)'), 'other findings stay as they were');
  await click(page, undo);
  await until(async () => !(await textOf(frame, 'resume')).includes('PostgreSQL'), 'one Undo takes it back');
  await close();
});

test('of an either-or group that is satisfied nothing is missing, and it counts once', async () => {
  const { page, frame, close } = await openSample(server.address);
  await frame.focus('#posting');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Backend Engineer\n\nRequirements\n- Go or Rust\n- Kafka or Pulsar\n- Haskell or OCaml\n- Terraform\n');
  await go(page, frame, /^Posting/);
  await until(async () => await asked(frame) === 4, 'four things are asked for');
  assert.match(await frame.getByRole('link', { name: /^Posting/ }).innerText(), /2 of 4/);
  await row(frame, 'Haskell or OCaml').waitFor({ state: 'attached' });
  for (const [group, chip] of /** @type {const} */ ([['Filter by strength', 'Required'], [/^Classes of terms/, 'Not shown']])) {
    const box = frame.getByRole('group', { name: group }).getByRole('checkbox', { name: new RegExp(`^${chip}`) });
    const count = Number(/\d+/.exec(await box.evaluate(element => element.getAttribute('aria-label') ?? element.textContent ?? ''))?.[0]);
    await click(page, box);
    await until(async () => (await termsShown(frame)).length === count, `'${chip}' says how many rows it leaves`);
  }
  const copied = await watchCopies(frame);
  await click(page, frame.getByRole('button', { name: 'Copy the missing terms' }));
  await until(async () => await copied() !== undefined, 'it is copied');
  assert.deepEqual((await copied() ?? '').trim().split('\n'), ['Haskell or OCaml', 'Terraform']);
  await close();
});

test('the list of changes is copied and printed', async () => {
  const { page, frame, watched, close } = await openSample(server.address);
  await go(page, frame, /^Change list/);
  const copied = await watchCopies(frame);
  await click(page, frame.getByRole('button', { name: 'Copy the list' }));
  const line = /^\d+\. Position 1, bullet 4: Write 'Kubernetes' for 'k8s'\.\n {3}Tasked with k8s deployments for the team\.$/m;
  await until(async () => line.test(await copied() ?? ''), 'the change with its place and line');
  // Some browsers go on while their dialog stands: the paper is there until it is answered.
  await frame.evaluate(() => { globalThis.print = () => { Object.assign(globalThis, { printed: true }); }; });
  await click(page, frame.getByRole('button', { name: 'Print' }));
  await frame.waitForFunction(() => Reflect.get(globalThis, 'printed'));
  assert.equal(await frame.locator('#paper').isVisible(), false, 'nothing of it is on the screen');
  await page.emulateMedia({ media: 'print' });
  const paper = await frame.locator('#paper').evaluate(element => ({
    shown: [...document.body.children].filter(child => child.checkVisibility()).map(child => child.id),
    lines: [...element.children].map(line => line.textContent), quotes: element.querySelectorAll('blockquote').length,
    fits: element.scrollWidth <= innerWidth, cut: getComputedStyle(document.documentElement).overflowY,
  }));
  const lines = (await copied() ?? '').split('\n').map(words => words.trim()).filter(words => words);
  assert.deepEqual(paper.lines, lines, 'line by line what was copied');
  assert.deepEqual(paper.shown, ['paper'], 'the list alone is printed');
  assert.ok(paper.quotes > 3 && paper.fits && paper.cut === 'visible', JSON.stringify(paper));
  // As paper has it, read by our own importer.
  const imported = await readFile(new Uint8Array(await page.pdf({ format: 'A4' })));
  assert.ok('source' in imported);
  const words = imported.source.pages?.flatMap(sheet => sheet.runs.map(run => run.text)).join('') ?? '';
  assert.match(words, /^Changes to make: Nora Brightwater ?1\. Contact: Write /);
  assert.doesNotMatch(words, /Copy the list|Resume Checker/);
  await page.screenshot({ path: screenshotPath('changes-print') });
  await page.emulateMedia({ media: null });
  await frame.evaluate(() => dispatchEvent(new Event('afterprint')));
  await until(async () => await frame.locator('#paper').count() === 0, 'the paper is gone');
  await click(page, frame.getByRole('button', { name: /^Position 1, bullet 4: Write 'Kubernetes'/ }));
  await until(async () => await selected(frame, 'resume') === 'k8s', 'a change goes to its words');
  assert.deepEqual(watched.complaints, []);
  await close();
});

test('an address alone is no posting', async () => {
  const { page, frame, close } = await openSample(server.address);
  await frame.focus('#posting');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('https://jobs.example/backend-engineer-1234');
  await frame.getByText('This page cannot open links, by design. Paste the text.').first().waitFor({ state: 'attached' });
  await close();
});
