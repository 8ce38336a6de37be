// The native resume-check and the one that node runs: the same bytes and exit codes for every text there is.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const native = path.join(root, 'build', 'native', 'resume-check');
const byNode = path.join(root, 'web', 'cli', 'resume-check.mjs');

/** @param {string[]} words @param {Uint8Array=} input */
function both(words, input) {
  const run = (/** @type {string} */ program, /** @type {string[]} */ given) =>
    spawnSync(program, given, { cwd: root, input: input ?? '', maxBuffer: 1 << 28 });
  const a = run(native, words), b = run(process.execPath, [byNode, ...words]);
  assert.equal(b.stderr.toString(), a.stderr.toString());
  assert.equal(b.status, a.status);
  assert.ok(a.stdout.equals(b.stdout), `different bytes for ${words.join(' ')}`);
  return a;
}

/** @param {string} folder @returns {string[]} */
function texts(folder) {
  const full = path.join(root, folder);
  return fs.existsSync(full) ? fs.readdirSync(full).filter(name => name.endsWith('.txt')).sort().map(name => path.join(folder, name)) : [];
}

const posting = 'core/data/samples/posting.txt';
// The one in UTF-16 is read by the importers, which the native program has not.
const resumes = ['core/data/samples', 'tests/golden/resumes'].flatMap(texts).filter(file => !file.endsWith('utf16.txt'));
const all = [...resumes, ...['tests/golden/postings', 'tests/rules'].flatMap(texts)];

// Each is two processes: core.test.mjs has the JSON of all of them from one.
for (const [format, files] of Object.entries({ text: all, json: resumes }))
  test(`${files.length} texts give the same ${format}`, () => {
    assert.ok(files.length >= 2);
    for (const file of files) both([file, '--job', posting, '--as-of', '2026-11', '--format', format]);
  });

test('broken UTF-8 of every kind gives the same bytes', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'resume-check-'));
  const broken = [[0x80], [0xC3], [0xC0, 0xAF], [0xE0, 0x80, 0xBF], [0xED, 0xA0, 0x80], [0xF4, 0x91, 0x92, 0x93], [0xFF, 0xFE, 0x41, 0], []];
  for (const [i, bytes] of broken.entries()) {
    const file = path.join(folder, `${i}.txt`);
    fs.writeFileSync(file, Buffer.concat([Buffer.from('Ana Silva\nana@silva.example\n'), Buffer.from(bytes), Buffer.from('\nSkills\nGo, Python\n')]));
    const { stdout } = both([file, '--as-of', '2026-11', '--format', 'json']);
    const { documents } = JSON.parse(stdout.toString());
    assert.equal(documents[0].bytes, fs.statSync(file).size);
  }
  fs.rmSync(folder, { recursive: true });
});

test('bad usage ends with 2 and a sentence, a grave finding with 1', () => {
  assert.equal(both([]).status, 2);
  assert.equal(both(['no-such-file.txt', '--as-of', '2026-11']).status, 2);
  assert.equal(both(['--job', posting, '--as-of', '2026-11']).status, 0);
  assert.equal(both(['-', '--as-of', '2026-11'], Buffer.from('Ana Silva\n\nExperience\nEngineer, Acme, 2020 - 2021\n- Built it.\n')).status, 1);
});
