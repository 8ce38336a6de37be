// What comes first judges any resume, not only those that the build rehearsed (shell/rehearsal): the texts of tests/accuracy are others.
import '../../tooling/node22.mjs';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setStage } from '../../shell/rehearsal.mjs';

const root = path.join(import.meta.dirname, '..', '..');
const first = await WebAssembly.compile(fs.readFileSync(path.join(root, 'build/split/first.wasm')));
class Waits extends Error {}
const late = new Proxy({}, { get: () => () => { throw new Waits(); } });
/** Whether a resume has to wait for the rest of the page. @param {string} text */
async function waits(text) {
  const stage = await setStage(first, { late });
  try {
    stage.show(text);
    return false;
  } catch (error) {
    if (!(error instanceof Waits)) throw error;
    return true;
  }
}

test('a resume nobody rehearsed waits for nothing', async () => {
  const accuracy = path.join(root, 'tests/accuracy');
  const files = fs.readdirSync(accuracy).filter(name => /^(resumes|unseen)/.test(name) && fs.statSync(path.join(accuracy, name)).isDirectory())
    .flatMap(set => fs.readdirSync(path.join(accuracy, set)).filter(name => name.endsWith('.txt')).map(name => path.join(accuracy, set, name)));
  assert.ok(files.length > 30);
  const waiting = [];
  for (const file of files) if (await waits(fs.readFileSync(file, 'utf8'))) waiting.push(path.relative(root, file));
  assert.deepEqual(waiting, [], 'put a resume of this shape into shell/rehearsal');
});

test('what no first screen runs is not there yet', async () => {
  const stage = await setStage(first, { late });
  stage.show('Mai Nguyen\nLed a team of four.');
  assert.throws(() => stage.open(/^Settings$/), Waits);
});
