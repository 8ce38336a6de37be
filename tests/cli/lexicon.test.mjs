// A fault in a list of core/data stops the build, and is told with its file and line.
import '../../tooling/node22.mjs';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

const root = path.join(import.meta.dirname, '..', '..');
const maker = path.join(root, 'build', 'native', 'core', 'generated', 'make_lexicon');
const data = path.join(root, 'core', 'data');

/** Runs make_lexicon on core/data with rows in place of one of its lists. @param {string=} file @param {string[]} rows */
function make(file, rows = []) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lexicon-'));
  try {
    fs.cpSync(data, folder, { recursive: true });
    if (file) fs.writeFileSync(path.join(folder, file), rows.map(row => `${row}\n`).join(''));
    const { status, stderr } = spawnSync(maker, [folder, folder], { encoding: 'utf8' });
    return { status, lines: stderr.split('\n'), written: fs.existsSync(path.join(folder, 'lexicon.inc')) };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const head = 'name\tcategory\taliases\texpansion\tcontext\trelated';

test('the lists as they are have no fault', () => {
  assert.deepEqual(make(), { status: 0, lines: [''], written: true });
});

/** @type {[fault: string, file: string, rows: string[], told: string][]} */
const faults = [
  ['a list out of order', 'skills.tsv', [head, 'Rust\tlanguage\t\t\t\t', 'Go\tlanguage\t\t\t\t'], "skills.tsv:3: 'Go' stands behind 'rust': sort the list"],
  ['one alias of two skills', 'skills.tsv', [head, 'Bash\tlanguage\t~shell\t\t\t', 'Zsh\tlanguage\tShell\t\t\t'], "skills.tsv:3: 'Shell' is already a spelling of Bash"],
  ['an alias that differs in hyphens only', 'skills.tsv', [head, 'Node.js\tframework\tnode js | ~node-js\t\t\t'], "skills.tsv:2: 'node-js' is already a spelling of Node.js"],
  ['a category that is none', 'skills.tsv', [head, 'Go\tlangauge\t\t\t\t'], "skills.tsv:2: 'langauge' is no category"],
  ['a cell too few', 'skills.tsv', [head, 'Go\tlanguage\tGolang'], 'skills.tsv:2: six cells with tabs between them are wanted, not 3'],
  ['an ambiguous alias without context', 'skills.tsv', [head, 'Apache Hive\tdatabase\t?Hive\t\t\t'], "skills.tsv:2: 'Hive' is marked as ambiguous, and there is no context"],
  ['a related skill that is none', 'skills.tsv', [head, 'Django\tframework\t\t\t\tPyhton'], "skills.tsv:2: related 'Pyhton' is no skill of the list"],
  ['a cycle of related skills', 'skills.tsv', [head, 'A1\ttool\t\t\t\tB1', 'B1\ttool\t\t\t\tC1', 'C1\ttool\t\t\t\tA1'], "skills.tsv:4: related 'A1' leads back to 'C1': name the wider skill only"],
  ['a name without a word', 'skills.tsv', [head, '---\ttool\t\t\t\t'], "skills.tsv:2: '---' holds no word"],
  ['a skill that is listed as none', 'not_skills.tsv', ['go live', 'kubernetes'], "not_skills.tsv:2: 'kubernetes' is a skill's spelling, or stands here twice"],
  ['a verb twice', 'verbs.tsv', ['verb\tpast\tthird\ting', 'build\tbuilt', 'build\tbuilt'], "verbs.tsv:3: 'build' stands behind 'build': sort the list, each verb once"],
  ['a flag that is none', 'words.tsv', ['word\tflags\tvalue', 'april\tmnoth\t4'], "words.tsv:2: 'mnoth' is no flag"],
];

for (const [fault, file, rows, told] of faults)
  test(`${fault} stops the build`, () => {
    const { status, lines, written } = make(file, rows);
    assert.equal(status, 1);
    assert.ok(lines.includes(told), lines.join('\n'));
    assert.equal(written, false);
  });
