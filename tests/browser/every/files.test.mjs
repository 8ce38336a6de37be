// Every file that is refused, dropped on the app.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallProblems } from '../../files/make_problems.mjs';
import { isRefused, openApp, textOf } from '../hands.mjs';
import { servedSite } from '../harness.mjs';

const server = servedSite();

test(`${smallProblems.length} files that are refused say why, and the text stays`, async () => {
  const { page, frame, watched, close } = await openApp(server.address);
  await frame.focus('#resume');
  await page.keyboard.insertText('My own words');
  for (const one of smallProblems) await isRefused(page, frame, one);
  assert.equal(await textOf(frame, 'resume'), 'My own words');
  assert.deepEqual(watched.complaints, []);
  assert.equal(watched.requests.length, 1, watched.requests.join());
  await close();
});
