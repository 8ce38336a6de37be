// The recruiter's search box, and several postings side by side.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, go, openSample, selected, tabTo, textOf } from './hands.mjs';
import { keepPicture, rest, servedSite, until } from './harness.mjs';

/** @typedef {import('playwright-core').Frame} Frame @typedef {import('playwright-core').Page} Page */

const server = servedSite();

const ways = ['Letter by letter', 'By stem', 'With synonyms', 'Fields only'];
/** What the four ways say, in their order. @param {Frame} frame */
const found = async frame => Promise.all(ways.map(async way => {
  const yes = await frame.getByRole('region', { name: `${way}: Found`, exact: true }).count();
  return yes ? true : await frame.getByRole('region', { name: `${way}: Not found`, exact: true }).count() ? false : undefined;
}));
/** @param {Frame} frame */
const box = frame => frame.getByRole('textbox', { name: 'Search, with AND, OR, NOT, quotes, brackets and *' });

/** Another query in the box's place. @param {Page} page @param {Frame} frame @param {string} words */
async function search(page, frame, words) {
  await box(frame).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
}

test('a query is searched in four ways, and the words that decide are named', async () => {
  const { page, frame, watched, close } = await openSample(server.address);
  await go(page, frame, /^Search box/);
  await click(page, frame.getByRole('button', { name: 'Try the example' }));
  await until(async () => (await found(frame)).join() === 'false,false,true,false', 'k8s is Kubernetes to one that knows synonyms alone');
  const literal = frame.getByRole('region', { name: /^Letter by letter/ });
  await literal.getByText('Kubernetes: not there, decides').waitFor({ state: 'attached' });
  await keepPicture(page, frame, 'search-1440-light');

  await search(page, frame, 'Python AND mentoring NOT Java');
  await until(async () => (await found(frame)).slice(0, 2).join() === 'false,true', 'mentored is mentoring by its stem');
  await search(page, frame, '"hot reads" OR Perl');
  await until(async () => (await found(frame))[0] === true, 'a phrase');
  assert.equal((await found(frame))[3], false, 'which is in no field');
  await click(page, frame.getByRole('region', { name: /^Letter by letter/ }).getByRole('button', { name: /hot reads.*Position 1, bullet 1/ }));
  await until(async () => await selected(frame, 'resume') === 'hot reads', 'a term goes to its place');
  assert.deepEqual(watched.complaints, []);
  await close();
});

test('a broken query says what is wrong', async () => {
  const { page, frame, close } = await openSample(server.address);
  await go(page, frame, /^Search box/);
  for (const [words, sentence] of Object.entries({
    '(Python OR Go': 'A bracket is not closed.', '"Python': 'A quotation mark is not closed.', 'Python AND': 'A word is missing', 'NOT intern': 'It only leaves out.' })) {
    await search(page, frame, words);
    await frame.getByText(sentence).waitFor({ state: 'attached' });
    assert.deepEqual(await found(frame), [undefined, undefined, undefined, undefined], `nothing is found by ${words}`);
  }
  await close();
});

test('the search box by keyboard: the posting’s own query, and back to the text', async () => {
  const { page, frame, close } = await openSample(server.address);
  await go(page, frame, /^Search box/);
  await frame.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); });
  await tabTo(page, frame, /^From the posting$/);
  await page.keyboard.press('Enter');
  await until(async () => /backend development.* AND /.test(await box(frame).inputValue()), 'what the posting requires is asked for');
  await until(async () => !(await found(frame)).includes(undefined), 'it is searched for');
  await tabTo(page, frame, /decides$|Skills$|Summary$|bullet \d+$/);
  await page.keyboard.press('Enter');
  await frame.getByRole('heading', { name: 'Do these three first' }).waitFor({ state: 'attached' });
  await close();
});

const second = `Data Engineer
Tidewater Rail, Northmoor

What you bring
- Python and SQL
- Kafka in production
- Snowflake

Nice to have
- Terraform
`;

test('postings are kept, compared, switched, named and removed', async () => {
  const { page, frame, watched, close } = await openSample(server.address);
  const first = await textOf(frame, 'posting');
  await click(page, frame.getByRole('button', { name: 'Keep this posting and add another' }));
  await until(async () => await textOf(frame, 'posting') === '', 'an empty one is open');
  await frame.focus('#posting');
  await page.keyboard.insertText(second);
  await frame.getByRole('heading', { name: 'Data Engineer' }).waitFor({ state: 'attached' });

  await go(page, frame, /^Side by side/);
  const list = frame.getByRole('list', { name: 'Postings kept' });
  await until(async () => await list.getByRole('listitem').count() === 2, 'two are kept');
  const rows = frame.getByRole('row');
  const kafka = rows.filter({ hasText: /^Apache Kafka/ });
  await kafka.waitFor({ state: 'attached' });
  assert.match(await kafka.innerText(), /2 of 2/);
  assert.match(await kafka.innerText(), /Data Engineer: As written, required/);
  assert.match(await rows.filter({ hasText: /^Snowflake/ }).innerText(), /Senior Backend Engineer: not asked/);
  await page.mouse.move(2, 2);
  await rest(frame);
  await keepPicture(page, frame, 'postings-two-1440-light');

  await click(page, list.getByRole('button', { name: 'Rename: Data Engineer' }));
  const name = frame.getByRole('textbox', { name: 'Name of the posting' });
  await until(async () => await name.evaluate(element => element === document.activeElement), 'the name has the focus');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Tidewater');
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: 'Rename: Tidewater' }).waitFor({ state: 'attached' });

  await click(page, list.getByRole('button', { name: 'Open: Senior Backend Engineer' }));
  await until(async () => await textOf(frame, 'posting') === first, 'the other one is open');
  await list.getByRole('button', { name: 'Open: Tidewater' }).focus();
  await page.keyboard.press('Enter');
  await until(async () => await textOf(frame, 'posting') === second, 'back by keyboard');
  await frame.focus('#posting').catch(() => {});

  await click(page, list.getByRole('button', { name: 'Remove: Tidewater' }));
  await until(async () => await list.getByRole('listitem').count() === 1, 'one is left');
  await until(async () => await textOf(frame, 'posting') === first, 'and it is open');
  assert.deepEqual(watched.complaints, []);
  await close();
});

test('what a person says of terms belongs to the posting it was said of', async () => {
  const { page, frame, close } = await openSample(server.address);
  await go(page, frame, /^Posting/);
  const dropped = frame.getByRole('button', { name: 'Not mine: gRPC' });
  await click(page, dropped);
  await until(async () => await dropped.count() === 0, 'gRPC is dropped');
  await click(page, frame.getByRole('button', { name: 'Keep this posting and add another' }));
  await until(async () => await textOf(frame, 'posting') === '', 'an empty one is open');
  await frame.focus('#posting');
  await page.keyboard.insertText('Requirements\n- gRPC and Kafka\n');
  await dropped.waitFor({ state: 'attached' });
  await click(page, frame.getByRole('button', { name: 'Previous posting' }));
  await until(async () => (await textOf(frame, 'posting')).startsWith('Senior'), 'the first is open again');
  await frame.getByRole('button', { name: 'Bring back: gRPC' }).waitFor({ state: 'attached' });
  await close();
});
