// What --format jsonresume prints is what jsonresume.org's own schema describes, whatever the text.
import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { loadCore } from '../../web/core.mjs';
import { goldenTexts, root, ruleTexts } from './texts.mjs';

const core = await loadCore();
const native = path.join(root, 'build', 'native', 'resume-check');
const schema = JSON.parse(fs.readFileSync(path.join(root, 'node_modules', '@jsonresume', 'schema', 'schema.json'), 'utf8'));
const formats = { email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, uri: (/** @type {string} */ text) => URL.canParse(text) };
const validate = new Ajv({ allErrors: true, strict: false, formats }).compile({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' });
const set = path.join(root, 'tests', 'accuracy', 'resumes');
const labelled = fs.readdirSync(set).filter(file => /\.(txt|md)$/.test(file)).map(file => ({ name: file, resume: fs.readFileSync(path.join(set, file)) }));

/** @param {Buffer} resume */
function read(resume) {
  const { exitCode, output } = core.run(['-', '--format', 'jsonresume'], () => resume, new Date());
  assert.equal(exitCode, 0);
  return output;
}

test('every text gives a valid JSON Resume, the same from both programs, and is not judged', () => {
  const texts = [...goldenTexts(), ...ruleTexts(), ...labelled];
  for (const { name, resume } of texts) {
    const output = read(Buffer.from(resume)), json = JSON.parse(Buffer.from(output).toString());
    assert.ok(validate(json), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
    const other = spawnSync(native, ['-', '--format', 'jsonresume'], { input: resume, maxBuffer: 1 << 28 });
    assert.equal(other.status, 0, name);
    assert.ok(other.stdout.equals(Buffer.from(output)), name);
  }
});

test('headings stand in meta.sections in the order read, and what lies below unknown ones is kept', () => {
  const json = JSON.parse(Buffer.from(read(Buffer.from(`Ada Okoro
ada@okoro.example

EXPERIENCE

Engineer, Acme Ltd, 2019 - 2021
- Built things

TALKS GIVEN ABROAD

Why queues fill, Ghent 2020

S K I L L S

Go, Kafka
`))).toString());
  assert.deepEqual(json.meta.sections, ['EXPERIENCE', 'TALKS GIVEN ABROAD', 'SKILLS']);
  assert.equal(json.meta.others[0].text, 'Why queues fill, Ghent 2020');
  assert.deepEqual(json.work[0], { name: 'Acme Ltd', position: 'Engineer', startDate: '2019', endDate: '2021', highlights: ['Built things'] });
  assert.deepEqual(json.skills[0].keywords, ['Go', 'Kafka']);
});

test('a file that cannot be read ends with 2', () => {
  for (const words of [['missing.txt', '--format', 'jsonresume'], ['--format', 'jsonresume']]) {
    assert.equal(spawnSync(native, words).status, 2);
    assert.equal(core.run(words, () => null, new Date()).exitCode, 2);
  }
});
