// Files that are refused: each with the sentence that says what it is and what to do, and within moments.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from '../../web/importers/read_file.mjs';
import { docx, p, utf8, zip } from './make_documents.mjs';
import { problems } from './make_problems.mjs';

test('there are at least 40 of them', () => { assert.ok(problems.length >= 40, String(problems.length)); });

for (const { name, bytes, problem, sentence } of problems)
  test(`${name} is refused: ${problem}`, async () => {
    const imported = await readFile(bytes(), { fileName: name });
    assert.ok('problem' in imported, 'it was read');
    assert.equal(imported.problem, problem);
    assert.match(imported.sentence, sentence);
    assert.match(imported.sentence, /^[A-Z0-9][^!{}]{15,260}\.$/, 'a sentence a person can read');
  });

test('names of files inside are never paths', async () => {
  const imported = await readFile(zip({
    'word/document.xml': `<w:document><w:body>${p('Jane Doe')}</w:body></w:document>`, '../../../etc/cron.d/x': 'x', '/etc/passwd': 'x', 'C:\\x': 'x', '__proto__': 'x',
    'word/_rels/document.xml.rels': '<Relationships><Relationship Id="h" Type="/header" Target="../../../../etc/passwd"/></Relationships>' }));
  assert.ok('source' in imported);
  assert.equal(imported.source.text, 'Jane Doe\n');
});

test('a person may cancel at any time', async () => {
  const stop = new AbortController(), reading = readFile(docx(p('Jane Doe').repeat(20_000)), { signal: stop.signal, onProgress: done => { if (done > 0.3) stop.abort(); } });
  const imported = await reading;
  assert.ok('problem' in imported);
  assert.equal(imported.problem, 'cancelled');
});

test('what takes too long is stopped', async () => {
  const imported = await readFile(docx(p('Jane Doe').repeat(20_000)), { limits: { seconds: 0 } });
  assert.ok('problem' in imported);
  assert.equal(imported.problem, 'too_slow');
});

test('progress never falls', async () => {
  /** @type {number[]} */
  const seen = [];
  const imported = await readFile(docx(p('Jane Doe').repeat(3000)), { onProgress: done => seen.push(done) });
  assert.ok('source' in imported);
  assert.ok(seen.length > 2 && seen.every((done, at) => done <= 1 && done >= (seen[at - 1] ?? 0)), seen.join());
});

test('any bytes come to an end', async () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => (seed = seed * 48271 % 0x7fffffff) % below;
  const originals = [docx(p('Jane Doe').repeat(5)), utf8('{\\rtf1\\ansi Jane {\\field{\\*\\fldinst HYPERLINK "http://x.org"}{\\fldrslt x}}\\u233 e\\par}'),
    utf8('<html><body><table><tr><td>Jane<td>Doe</table><ul><li>a<li>b</ul>'), utf8('# Jane\n\n**x** [a](http://b.org)\n- a\n'), utf8('{"basics":{"name":"Jane"},"work":[{"name":"x"}]}')];
  for (let round = 0; round < 400; round++) {
    const bytes = Uint8Array.from(originals[round % originals.length] ?? []);
    for (let change = 0; change < 1 + round % 8; change++) bytes[random(bytes.length)] = random(256);
    const imported = await readFile(bytes.subarray(0, bytes.length - random(4)));
    if ('problem' in imported) assert.notEqual(imported.problem, 'failed', `${imported.sentence} (round ${round})`);
  }
});
