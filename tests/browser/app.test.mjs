// What a person gets: the sample by mouse, keys and finger, met in the accessibility tree as a screen reader meets it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, go, heldUndo, loadSample, note, openApp, openSample, pixelsOf, scores, selected, settledBox, tabTo, textOf, valueOf } from './hands.mjs';
import { drawsNothing, keepPicture, rest, servedSite, until } from './harness.mjs';
import { showEveryView, sizes } from './views.mjs';

const server = servedSite();

test('the sample: three scores, findings at their words, terms by class', async () => {
  const { page, frame, watched, close } = await openApp(server.address);
  assert.deepEqual(await scores(frame), ['Readable: not judged', 'Written: not judged', 'Matched: not judged']);
  await keepPicture(page, frame, 'app-empty-1440-light');
  await loadSample(page, frame);
  for (const [at, name] of ['Readable', 'Written', 'Matched'].entries()) {
    const value = valueOf((await scores(frame))[at] ?? '', name);
    assert.ok(value > 0 && value < 100, `${name}: ${value}`);
  }

  await click(page, note(frame, /Say what you did\. 'Responsible for'/));
  await until(async () => await selected(frame, 'resume') === 'Responsible for', 'the finding\'s words are selected');
  assert.match(await frame.evaluate(() => document.activeElement?.tagName ?? ''), /^(BODY|BUTTON)$/, 'typing goes on only where one clicks');
  await keepPicture(page, frame, 'app-resume-1440-light');

  const terms = frame.getByRole('list', { name: 'Terms of the posting' });
  for (const [term, kind] of Object.entries({
    Kafka: 'As written', 'backend development': 'Other form', PostgreSQL: 'Alias', AWS: 'Acronym', gRPC: 'Not shown', Terraform: 'Not shown' }))
    assert.equal(await terms.getByRole('button', { name: new RegExp(`^${term}: ${kind}, `) }).count(), 1, `${term} is ${kind}`);
  const legend = frame.getByRole('group', { name: /^Classes of terms/ });
  for (const kind of ['As written', 'Other form', 'Alias', 'Acronym', 'Not shown'])
    assert.equal(await legend.getByRole('checkbox', { name: new RegExp(`^${kind}: [1-9]`) }).count(), 1, kind);
  assert.deepEqual(watched.complaints, []);
  await close();
});

test('a fix is applied, its points come back, and Undo takes it out again', async () => {
  const { page, frame, watched, close } = await openSample(server.address);
  const before = valueOf((await scores(frame))[0] ?? '', 'Readable');
  await click(page, note(frame, /Give an e-mail address/));
  await click(page, frame.getByRole('button', { name: 'Apply', exact: true }));
  const undo = await heldUndo(frame);
  await until(async () => (await textOf(frame, 'resume')).includes('nora@brightwater.example'), 'the address is mended');
  await until(async () => valueOf((await scores(frame))[0] ?? '', 'Readable') > before, 'the points come back');
  await until(async () => await note(frame, /Give an e-mail address/).count() === 0, 'the finding is gone');
  await keepPicture(page, frame, 'app-fixed-1440-light');
  await click(page, undo);
  await until(async () => (await textOf(frame, 'resume')).includes('nora (at) brightwater.example'), 'the text is as it was');
  await until(async () => valueOf((await scores(frame))[0] ?? '', 'Readable') === before, 'the score is as it was');
  assert.deepEqual(watched.complaints, []);
  await close();
});

test('all fixes at once, and one Undo for them', async () => {
  const { page, frame, close } = await openSample(server.address);
  const before = await textOf(frame, 'resume');
  await click(page, frame.getByRole('link', { name: /^Findings/ }));
  await click(page, frame.getByRole('button', { name: /^Apply \d+ fixes$/ }));
  const undo = await heldUndo(frame);
  await until(async () => (await textOf(frame, 'resume')).includes('PostgreSQL'), 'the posting\'s spelling is in');
  assert.ok((await textOf(frame, 'resume')).includes('nora@brightwater.example'));
  await click(page, undo);
  await until(async () => await textOf(frame, 'resume') === before, 'one Undo takes all of them back');
  await close();
});

test('a finding that is ignored can be brought back', async () => {
  const { page, frame, close } = await openSample(server.address);
  const monthly = /Start with a verb\. 'Monthly'/;
  await click(page, frame.getByRole('link', { name: /^Findings/ }));
  const card = frame.getByRole('listitem').filter({ has: frame.getByRole('button', { name: monthly }) });
  await card.getByRole('button', { name: 'Ignore' }).focus();
  await page.keyboard.press('Enter');
  await until(async () => await frame.getByRole('button', { name: monthly }).count() === 0, 'it is gone from the list');
  await frame.getByRole('tab', { name: 'Ignored 1' }).focus();
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: 'Bring back' }).focus();
  await page.keyboard.press('Enter');
  await until(async () => await frame.getByRole('button', { name: 'Bring back' }).count() === 0, 'nothing is ignored');
  await click(page, frame.getByRole('link', { name: /^Resume/ }));
  await note(frame, monthly).waitFor({ state: 'attached' });
  await close();
});

test('by keyboard alone: load, read, mend, undo, and back to the text', async () => {
  const { page, frame, close } = await openApp(server.address);
  await tabTo(page, frame, /^Load the sample$/);
  await page.keyboard.press('Enter');
  await until(async () => (await textOf(frame, 'resume')).startsWith('Nora'), 'the sample is loaded');
  await note(frame, /Give an e-mail address/).waitFor({ state: 'attached' });
  await tabTo(page, frame, /Give an e-mail address\. .*Write it with an @/);
  await tabTo(page, frame, /'nora \(at\)/);
  await page.keyboard.press('Enter');
  await frame.getByRole('button', { name: 'Apply', exact: true }).waitFor({ state: 'attached' });
  await tabTo(page, frame, /^Apply$/);
  await page.keyboard.press('Enter');
  await until(async () => (await textOf(frame, 'resume')).includes('nora@'), 'the fix is in');
  await until(() => frame.evaluate(() => document.activeElement?.textContent === 'Undo'), 'Undo has the focus');
  await page.keyboard.press('Enter');
  await until(async () => (await textOf(frame, 'resume')).includes('nora (at)'), 'the fix is out');

  await frame.focus('#resume');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+ArrowDown');
  await until(async () => await selected(frame, 'resume') === 'nora (at) brightwater.example', 'the first finding is active');
  await page.keyboard.press('Alt+Enter');
  await until(async () => (await textOf(frame, 'resume')).includes('nora@'), 'its fix is applied while typing');
  await page.keyboard.press('Control+z');
  await until(async () => (await textOf(frame, 'resume')).includes('nora (at)'), 'the browser\'s own undo takes it back');
  await close();
});

test('where notes have no margin, the card of one is the next that a key gets to', async () => {
  for (const viewport of [{ width: 1200, height: 750 }, { width: 390, height: 844 }]) {
    const { page, frame, close } = await openSample(server.address, { viewport });
    await note(frame, /Give an e-mail address/).focus();
    await page.keyboard.press('Enter');
    const apply = frame.getByRole('region', { name: 'Give an e-mail address' }).getByRole('button', { name: 'Apply', exact: true });
    await apply.waitFor({ state: 'attached' });
    const spoken = () => frame.evaluate(() => document.activeElement?.textContent);
    const seen = [];
    while (await spoken() !== 'Apply' && seen.length < 4) {
      await page.keyboard.press('Tab');
      seen.push(await spoken());
    }
    assert.ok(seen.every(name => !/^(Blocker|Major|Minor|Note): /.test(name ?? '')), `no other note before it: ${seen.join(' | ')}`);
    await page.keyboard.press('Enter');
    await until(async () => (await textOf(frame, 'resume')).includes('nora@'), 'the fix of this note is in');
    await close();
  }
});

test('settings: a theme, a rule switched off, points for another', async () => {
  const { page, frame, close } = await openSample(server.address);
  const matched = (await scores(frame))[2];
  await click(page, frame.getByRole('link', { name: 'Settings' }));
  const ground = () => frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ground').trim());
  const light = await ground();
  await click(page, frame.getByRole('radio', { name: 'Dark' }));
  await until(async () => await ground() !== light, 'the page is dark');
  await keepPicture(page, frame, 'app-settings-1440-dark');
  await click(page, frame.getByRole('checkbox', { name: 'Mend the dates' }));
  await until(async () => valueOf((await scores(frame))[0] ?? '', 'Readable') > 71, 'its points leave the sum');
  await click(page, frame.getByRole('button', { name: 'More points: Show it, if it is true' }));
  await until(async () => (await scores(frame))[2] !== matched, 'the score follows the points');
  await click(page, frame.getByRole('link', { name: /^Resume/ }));
  await until(async () => await note(frame, /Mend the dates/).count() === 0, 'no such note is left');
  await close();
});

test('without a posting Matched is not judged, and the findings say why', async () => {
  const { page, frame, close } = await openApp(server.address);
  await frame.focus('#resume');
  await page.keyboard.insertText('Jane Doe\n\nExperience\nDeveloper, Acme\n2020 – 2022\n• Responsible for billing\n');
  await until(async () => valueOf((await scores(frame))[1] ?? '', 'Written') >= 0, 'the text is judged');
  assert.equal((await scores(frame))[2], 'Matched: not judged');
  await click(page, frame.getByRole('link', { name: /^Scores/ }));
  const matched = frame.getByRole('region', { name: /^Matched/ });
  await matched.getByText('There is no posting yet.').first().waitFor({ state: 'attached' });
  await close();
});

test('at rest nothing is drawn', async () => {
  const { page, frame, close } = await openSample(server.address, { clock: true });
  await page.mouse.move(700, 500);
  await drawsNothing(page, frame);
  await close();
});

test('a mouse that rests on an icon without words is told what it does', async () => {
  const { page, frame, close } = await openSample(server.address, { painted: true, viewport: { width: 1024, height: 768 } });
  await go(page, frame, /^Posting/);
  const { x, y, width, height } = await settledBox(frame.getByRole('button', { name: 'Copy the missing terms' }));
  const below = () => pixelsOf(page, { left: x, top: y + height + 8, right: x + width, bottom: y + height + 30 });
  await page.mouse.move(2, 2);
  await rest(frame);
  const before = await below();
  await page.mouse.move(x + width / 2, y + height / 2);
  await until(async () => await below() !== before, 'a tooltip');
  await page.mouse.move(2, 2);
  await until(async () => await below() === before, 'it goes with the mouse');
  await close();
});

test('every view fits at 390, in the dark', async () => {
  const { page, frame, watched, close } = await openSample(server.address, { viewport: sizes[390], colorScheme: 'dark', hasTouch: true, isMobile: true });
  await showEveryView(page, frame, 390, ['dark']);
  assert.deepEqual(watched.complaints, []);
  await close();
});
