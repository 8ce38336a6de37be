// The site built once more: the same to the last byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { addToReport, root, site } from '../harness.mjs';

test('the same input gives the same bytes, whatever the time, the place, the language and the user', () => {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'site-'));
  const command = `umask 077; node "${path.join(root, 'shell/build.mjs')}" --wasm "${path.join(root, 'build/wasm')}" --out "${out}/site"`;
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: out, env: { ...process.env, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' } });
  assert.equal(status, 0, String(stderr));
  const files = (/** @type {string} */ folder) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().filter(name => fs.statSync(path.join(folder, name)).isFile());
  assert.deepEqual(files(path.join(out, 'site')), files(site));
  const same = files(site).filter(name => fs.readFileSync(path.join(out, 'site', name)).equals(fs.readFileSync(path.join(site, name))));
  addToReport('seal.json', { twoBuildsSame: same.length === files(site).length });
  assert.deepEqual(same, files(site));
  assert.equal(fs.statSync(path.join(out, 'site/index.html')).mode & 0o777, 0o644);
  fs.rmSync(out, { recursive: true });
});
