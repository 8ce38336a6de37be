// docs/report.schema.json describes every report there is, and nothing that is none.
import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { loadCore } from '../../web/core.mjs';
import { goldenTexts, root, ruleTexts } from './texts.mjs';

const core = await loadCore();
const schema = JSON.parse(fs.readFileSync(path.join(root, 'docs', 'report.schema.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true, strictTuples: false }).compile(schema);

/** @param {unknown} report @param {string} name */
function assertValid(report, name) {
  assert.ok(validate(report), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
}

test('every report is as the schema says', () => {
  const texts = [...goldenTexts(), ...ruleTexts()];
  assert.ok(texts.length > 100);
  for (const { name, resume, posting, settings } of texts)
    assertValid(core.check(resume, { posting: posting ?? undefined, settings }), name);
});

test('a posting read alone is, too', () => {
  for (const { name, posting, settings } of goldenTexts())
    if (posting) assertValid(core.readPosting(posting, settings), name);
});

test('what is no report is refused', () => {
  const report = core.check('Nora Lind\n- Responsible for billing', { settings: { asOf: '2026-04' } });
  assertValid(report, 'the report');
  for (const key of Object.keys(report)) {
    const { [key]: _, ...rest } = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (report));
    assert.ok(!validate(rest), `without ${key}`);
  }
  assert.ok(!validate({ ...report, more: 1 }));
  assert.ok(!validate({ ...report, findings: [{ ...report.findings[0], severity: 'fatal' }] }));
  assert.ok(!validate({ ...report, scores: { ...report.scores, matched: { ...report.scores.matched, value: 101 } } }));
});

test('spans and hashes are of the bytes as given', () => {
  for (const { name, resume, posting, settings } of goldenTexts()) {
    const report = core.check(resume, { posting: posting ?? undefined, settings });
    const given = { resume, posting };
    for (const { document, bytes, sha256, text } of report.documents) {
      const input = /** @type {Buffer} */ (given[/** @type {'resume' | 'posting'} */ (document)]);
      assert.equal(bytes, input.length, name);
      assert.equal(sha256, createHash('sha256').update(input).digest('hex'), name);
      const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(input);
      assert.equal(text, Buffer.from(decoded).equals(input) ? undefined : decoded, name);
    }
    const { text } = report.documents[0];
    const read = text === undefined ? resume : Buffer.from(text);
    for (const { text: words, span: [begin, end] } of report.resume.skills)
      assert.equal(read.subarray(begin, end).toString(), words, name);
  }
});

test('the version is the package\'s', () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  assert.equal(core.check('').version, version);
});
