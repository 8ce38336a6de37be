// web/core.mjs, and the same bytes from the native program for every case of the corpora.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { loadCore } from '../../web/core.mjs';
import { goldenTexts, root, ruleTexts } from './texts.mjs';

const core = await loadCore();
const native = path.join(root, 'build', 'native', 'resume-check');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'resume-check-'));
after(() => fs.rmSync(folder, { recursive: true }));

/** Runs both programs on a text, the native one as a process. @param {import('./texts.mjs').Text} text @param {string} format */
function both({ name, resume, posting, settings }, format) {
  const files = { 'job.txt': posting, 'settings.json': Buffer.from(JSON.stringify(settings)) };
  for (const [file, bytes] of Object.entries(files)) if (bytes) fs.writeFileSync(path.join(folder, file), bytes);
  const words = ['-', '--format', format, '--as-of', settings.asOf ?? '2026-04', '--settings', 'settings.json'];
  if (posting) words.push('--job', 'job.txt');
  const one = spawnSync(native, words, { cwd: folder, input: resume, maxBuffer: 1 << 28 });
  const other = core.run(words, file => (file === '-' ? resume : fs.readFileSync(path.join(folder, file))), new Date());
  assert.equal(other.exitCode, one.status, name);
  assert.equal(other.error, one.stderr.toString().trimEnd(), name);
  assert.ok(one.stdout.equals(other.output), `${name}: the ${format} differs`);
}

for (const format of ['text', 'json'])
  test(`the native program and core.wasm give the same ${format}`, () => {
    for (const text of [...goldenTexts(), ...ruleTexts()]) both(text, format);
  });

test('settings that cannot be are refused with a sentence', () => {
  assert.throws(() => core.check('', { settings: /** @type {any} */ ({ rules: 7 }) }), /The settings' rules/);
  assert.throws(() => core.readPosting('', { asOf: 'April' }), /The settings' asOf/);
});

test('a check leaves nothing behind', () => {
  const resume = 'Nora Lind\n- Responsible for billing\n'.repeat(2000);
  const posting = 'Requirements\n- Kubernetes, PostgreSQL\n'.repeat(200);
  const first = core.checkText(resume, { posting });
  const before = process.memoryUsage().arrayBuffers;
  for (let i = 0; i < 40; ++i) core.check(resume, { posting });
  assert.equal(core.checkText(resume, { posting }), first);
  assert.ok(process.memoryUsage().arrayBuffers <= before + (64 << 20));
});

test('texts may be strings or bytes', () => {
  const text = 'Zoë Müller\n— Responsible for billing\n';
  assert.deepEqual(core.check(text), core.check(new TextEncoder().encode(text)));
});
