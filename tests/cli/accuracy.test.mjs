// npm run accuracy: the arithmetic of its figures, what it refuses, and that our labels are sound.
import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fromMarks, printLabels } from '../accuracy/from_marks.mjs';
import { occurrences, readLabels, readSet, WrongLabels } from '../accuracy/labels.mjs';
import { reasonToLeaveOut } from '../accuracy/left_out.mjs';
import { count, Counts, foundIn, foundWords } from '../accuracy/score.mjs';
import { cueOf, cuesOf, judgedStrength } from '../accuracy/skillspan.mjs';
import { figures } from '../accuracy/tables.mjs';
import { root } from './texts.mjs';

const ours = path.join(root, 'tests', 'accuracy', 'postings');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'accuracy-'));
after(() => fs.rmSync(folder, { recursive: true }));

const marked = `<b>About us
Founded 20 years ago in Python and a garage. We love Slack.</b>

[[t:Senior Développeur]]
Requirements
- [[y5 Python:5+ years]] of <g>[[r:Python]] or [[r:Go]]</g>; Google is no word of it
- [[r:Kubernetes|K8s]] (K8s), [[o:teamwork]]
- [[p:Terraform]] is a plus
- You run [[m:GitLab CI]]
`;

/** The labelled posting above. */
function labelled() {
  const { text, labels } = fromMarks(marked);
  return readLabels('tiny', Buffer.from(text), printLabels(labels));
}

/** What a reader would have found, as a report has it. @param {string} text @param {[term: string, strength: string, nth?: number][]} terms */
function report(text, terms) {
  const keywords = terms.map(([term, strength, nth = 0]) => {
    const begin = Buffer.byteLength(text.slice(0, occurrences(text, term)[nth]));
    return { term, strength, spans: [[begin, begin + Buffer.byteLength(term)]] };
  });
  return { keywords };
}

/** @param {string} name @param {Record<string, string>} files @param {string[]} words arguments */
function run(name, files, words = []) {
  const set = path.join(folder, name);
  fs.mkdirSync(set);
  for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(set, file), text);
  return spawnSync(process.execPath, [path.join(root, 'tests', 'accuracy', 'accuracy.mjs'), '--set', set, ...words], { encoding: 'utf8' });
}

test('marks become a text and labels that say the same', () => {
  const { text, labels } = fromMarks(marked);
  assert.ok(!/\[\[|\]\]|<[gb]>/.test(text));
  assert.deepEqual(labels.keywords, [
    { text: 'Python', strength: 'required' },
    { text: 'Go', strength: 'required' },
    { text: 'Kubernetes', strength: 'required', also: ['K8s'] },
    { text: 'Terraform', strength: 'preferred' },
    { text: 'GitLab CI', strength: 'mentioned' },
  ]);
  assert.deepEqual(labels.groups, [['Python', 'Go']]);
  assert.deepEqual(labels.years, [{ text: '5+ years', min: 5, of: ['Python'] }]);
  const posting = labelled(), [python] = posting.labels.keywords;
  assert.equal(python.spans.length, 1);
  assert.equal(posting.bytes.subarray(...python.spans[0]).toString(), 'Python');
});

test('whole words only', () => {
  assert.deepEqual(occurrences('Go, Google, Go-to, ago', 'Go'), [0]);
  assert.deepEqual(occurrences('C++ and C# or C.', 'C'), [14]);
  assert.deepEqual(occurrences('über uber', 'uber'), [5]);
});

test('precision, recall, strength and leak are what they are said to be', () => {
  const posting = labelled(), { text, bytes } = posting;
  const found = foundIn(report(text, [
    ['Python', 'required', 1], ['K8s', 'required'], ['Terraform', 'required'], ['Slack', 'mentioned'], ['Requirements', 'mentioned'], ['teamwork', 'required'],
  ]), bytes);
  const counts = count(posting, found);
  // Python, K8s and Terraform are right; Slack and the heading are not; teamwork is optional. Go and GitLab CI are missed.
  assert.deepEqual(counts.keywords.shares(), { precision: 3 / 5, recall: 3 / 5, f1: (2 * 0.6 * 0.6) / 1.2 });
  assert.deepEqual(counts.required.shares(), { precision: 2 / 3, recall: 2 / 3, f1: (2 * (2 / 3) * (2 / 3)) / (4 / 3) });
  assert.deepEqual(counts.preferred.shares(), { precision: null, recall: 0, f1: 0 });
  assert.equal(counts.strengthRight / counts.strengthKnown, 2 / 3);
  assert.equal(counts.leaked, 1);
  assert.equal(counts.foundAtAll, 6);
  const { posting: shown } = figures(counts, 'x');
  assert.equal(shown.boilerplateLeak, 1 / 6);
  assert.equal(shown.files, 1);
});

test('figures of a set are those of its sums', () => {
  const posting = labelled(), all = new Counts();
  all.add(count(posting, foundWords(['python', 'go', 'kubernetes', 'terraform', 'gitlab ci'], posting.text)));
  all.add(count(posting, []));
  assert.deepEqual(all.keywords.shares(), { precision: 1, recall: 0.5, f1: 2 / 3 });
  assert.equal(all.files, 2);
});

test('a set is read and its figures printed', () => {
  const { text, labels } = fromMarks(marked);
  const { status, stdout, stderr } = run('good', { 'tiny.txt': text, 'tiny.label.json': printLabels(labels) }, ['--list']);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /\| resume-check +\|/);
  assert.match(stdout, /\| frequency/);
  assert.match(stdout, /SHA-256 of the labels: [0-9a-f]{64}/);
});

test('a wrong label ends the run, and the sentence names it', () => {
  const { text, labels } = fromMarks(marked);
  const label = (/** @type {object} */ changed) => printLabels({ ...labels, ...changed });
  const wrong = /** @type {[object, RegExp][]} */ ([
    [{ keywords: [{ text: 'Haskell', strength: 'required' }] }, /'Haskell' \(keyword\) is not in the text/],
    [{ keywords: [{ text: 'Slack', strength: 'required' }] }, /'Slack' \(keyword\) is in boilerplate only/],
    [{ keywords: [{ text: 'Go', strength: 'must' }] }, /strength of 'Go' 'must' is none of/],
    [{ keywords: [{ text: 'Go', strength: 'required', at: [2] }] }, /no occurrence 2 of 'Go'/],
    [{ keywords: [{ text: 'Go', strength: 'required', spans: [[0, 2]] }] }, /stands 'Ab', not 'Go'/],
    [{ groups: [['Python', 'Perl']] }, /'Perl' is in a group/],
    [{ boilerplate: [{ from: 'About us', to: 'in a shed.' }] }, /'in a shed.' does not follow/],
    [{ kind: 'resume' }, /the kind is 'resume'/],
    [{ keyword: [] }, /there is no field 'keyword'/],
  ]);
  for (const [changed, sentence] of wrong)
    assert.throws(() => readLabels('tiny', Buffer.from(text), label(changed)), error => error instanceof WrongLabels && sentence.test(error.message), String(sentence));
  const good = printLabels(labels);
  const { status, stdout, stderr } = run('bad', { 'a.txt': text, 'a.label.json': good, 'b.txt': text, 'b.label.json': label(wrong[0][0]), 'c.txt': text, 'd.label.json': good });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^b: 'Haskell'/m);
  assert.match(stderr, /^c\.txt: there is no c\.label\.json/m);
  assert.match(stderr, /^d\.label\.json: there is no d\.txt/m);
});

test('labels of SkillSpan that ask for nothing are left out, each for its reason', () => {
  const reason = (/** @type {string} */ span, line = span, before = '') => reasonToLeaveOut(span, line, before);
  assert.equal(reason('Publishing', 'Publishing', 'Industry:'), 'industry');
  assert.equal(reason('BS/BA degree'), 'degree');
  assert.equal(reason('Computer Science', '* MS or BS degree in Computer Science'), 'degree');
  assert.equal(reason('Computer Science', '* Interest in Computer Science'), null);
  assert.equal(reason('English'), 'spoken language');
  assert.equal(reason('modern programming languages'), 'nothing in particular');
  assert.equal(reason('<ORGANIZATION> <ORGANIZATION>'), 'nothing in particular');
  for (const term of ['Docker', 'C', 'R', 'Go', 'CI/CD', 'cloud', 'testing', 'Polish notation', 'functional programming']) assert.equal(reason(term), null, term);
});

test('a line of SkillSpan says how strongly it asks, of the part that its words speak of', () => {
  const part = (/** @type {string} */ line) => {
    const cue = cueOf(line);
    return cue && `${cue.strength}: ${line.slice(cue.begin, cue.end)}`;
  };
  assert.equal(part('You must know Java'), 'required: You must know Java');
  assert.equal(part('Java is a plus'), 'preferred: Java is a plus');
  assert.equal(part('React ( Vue is a plus )'), 'preferred: ( Vue is a plus ');
  assert.equal(part('Vue (nice to have)'), 'preferred: Vue (nice to have)');
  assert.equal(part('Databases, ideally PostgreSQL'), 'preferred: ideally PostgreSQL');
  assert.equal(part('Databases - bonus points for PostgreSQL'), 'preferred: bonus points for PostgreSQL');
  assert.equal(part('Know Java; Go is a plus'), 'preferred:  Go is a plus');
  assert.equal(part('We use Go. You must know Java. Docker helps'), 'required:  You must know Java');
  assert.equal(part('At least 2 years of Java'), 'required: At least 2 years of Java');
  for (const line of ['If you have any questions about Java', 'Java is not a must', 'Java, or at least one of its kind', 'Employed for 3 years, with Java'])
    assert.equal(part(line), null, line);
  assert.equal(part('Java'), null);
  assert.equal(part('You must know Java, Go is a plus'), null);
  assert.equal(part(`Java is a plus ${'and so on '.repeat(14)}`), null);
});

test('the words by which strength is judged on SkillSpan say what our own labels say', () => {
  let judged = 0, right = 0;
  for (const { text, labels } of readSet(ours).postings) {
    const cues = cuesOf(text);
    for (const { spans, strength } of labels.keywords) {
      const said = judgedStrength(spans, cues);
      if (said) ++judged;
      if (said === strength) ++right;
    }
  }
  assert.ok(judged >= 140, `${judged} are judged`);
  assert.ok(right / judged >= 0.97, `${right} of ${judged}`);
});

test('our labels are sound, and docs/accuracy.md and the recorded noun phrases are of them', () => {
  const { postings, labelsSha256 } = readSet(ours);
  assert.ok(postings.length >= 60);
  const schema = JSON.parse(fs.readFileSync(path.join(root, 'docs', 'label.schema.json'), 'utf8'));
  const validate = new Ajv2020({ allErrors: true, strict: true, strictTuples: false }).compile(schema);
  for (const { name, labels } of postings) {
    const given = /** @type {Record<string, unknown>} */ (JSON.parse(fs.readFileSync(path.join(ours, `${name}.label.json`), 'utf8')));
    assert.ok(validate(given), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
    assert.ok(labels.keywords.length >= 5, name);
    assert.ok(labels.boilerplate.length, name);
    assert.ok(!validate({ ...given, keywords: [{ text: 'Go', strength: 'must' }] }));
  }
  assert.ok(fs.readFileSync(path.join(root, 'docs', 'accuracy.md'), 'utf8').includes(labelsSha256), 'docs/accuracy.md is of other labels. Run: npm run accuracy');
  const recorded = JSON.parse(fs.readFileSync(path.join(root, 'tests', 'accuracy', 'baselines', 'compromise.json'), 'utf8'));
  assert.deepEqual(Object.keys(recorded.postings), postings.map(({ name }) => name));
});
