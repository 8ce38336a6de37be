// The licence notices of all that others wrote: in the page, and read in the app.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { go, openApp } from './hands.mjs';
import { servedSite, until } from './harness.mjs';

const server = servedSite();

test('the notices of packages, fonts, icons and of what the module is linked with are read in the privacy view', async () => {
  const { page, frame, watched, close } = await openApp(server.address);
  await go(page, frame, /^Sealed/);
  const open = frame.getByRole('button', { name: 'Read them' });
  await open.waitFor({ state: 'attached' });
  await open.evaluate(button => /** @type {HTMLElement} */ (button).click());
  const shown = async () => (await frame.locator('p.item').allTextContents()).join('\n');
  await until(async () => (await shown()).includes('Omar Cornut'), 'the notices are there');
  const words = await shown();
  for (const name of ['pdfjs-dist', 'fflate', 'htmlparser2', 'inter-ui', '@fontsource/source-serif-4', '@fontsource/jetbrains-mono', 'lucide-static']) {
    const { version } = JSON.parse(fs.readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    assert.ok(words.includes(`${name} ${version}`), name);
  }
  for (const part of ['Apache License', 'SIL OPEN FONT LICENSE', 'Dear ImGui', 'musl', 'Emscripten']) assert.ok(words.includes(part), part);
  assert.deepEqual(watched.complaints, []);
  await frame.getByRole('button', { name: 'Privacy' }).first().evaluate(button => /** @type {HTMLElement} */ (button).click());
  await open.waitFor({ state: 'attached' });
  await close();
});
