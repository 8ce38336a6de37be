// PDF: what is read from a page, what is refused and in which words, and the same report from either program.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { loadCore } from '../../web/core.mjs';
import { packSource } from '../../web/importers/pack.mjs';
import { readFile } from '../../web/importers/read_file.mjs';
import { line, pdf } from './pdf_files.mjs';
import { root } from './texts.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'resume-check-pdf-'));
after(() => fs.rmSync(folder, { recursive: true }));

/** The pages of a file that is read. @param {Uint8Array} bytes @returns {Promise<any>} */
async function sourceOf(bytes) {
  const imported = await readFile(bytes);
  assert.ok('source' in imported, JSON.stringify(imported));
  return imported.source;
}

/** @param {Uint8Array} bytes @param {object} options */
async function problemOf(bytes, options = {}) {
  const imported = await readFile(bytes, options);
  assert.ok('problem' in imported);
  assert.match(imported.sentence, /^[A-Z0-9].*\.$/);
  return imported.problem;
}

const resume = pdf([
  line(72, 720, 'Jane Doe', 20) + line(72, 700, 'jane@doe.dev | +1 512 555 0142') + line(72, 670, 'Experience', 14) +
  line(72, 650, 'Senior Engineer') + line(420, 650, 'Mar 2020 - Present') + line(72, 636, 'Acme Corp') + line(72, 622, '\x95 Cut build times from 20 to 4 minutes'),
]);

test('a run has its place, size and font', async () => {
  const { pages: [page], fonts } = await sourceOf(resume);
  const name = page.runs[0];
  assert.equal(name.text, 'Jane Doe');
  assert.deepEqual([name.x, name.y, name.size], [72, 72, 20]);
  assert.ok(Math.abs(name.width - 85.6) < 0.1, String(name.width));
  assert.equal(fonts[name.font].name, 'Helvetica');
});

test('gaps inside of an operator begin a run, kerning does not', async () => {
  const { pages: [page] } = await sourceOf(pdf(['BT /F1 10 Tf 72 700 Td [(Ki) 30 (ng) -600 (of) -5000 (2019)] TJ ET']));
  assert.deepEqual(page.runs.map((/** @type {any} */ run) => run.text), ['King', 'of', '2019']);
});

test('colour, ground and invisibility are told', async () => {
  const { pages: [page] } = await sourceOf(pdf([
    `0 0 0.5 rg 0 700 300 60 re f\n${line(72, 720, 'seen', 11, '1 1 1 rg')}${line(72, 600, 'unseen')}${line(72, 580, 'invisible', 11, '3 Tr')}`,
  ]));
  const [seen, unseen, invisible] = page.runs;
  assert.deepEqual([seen.color, seen.background], ['#ffffff', '#000080']);
  assert.deepEqual([unseen.color, unseen.background], ['#ffffff', undefined]);
  assert.equal(invisible.mode, 3);
});

test('a page on its side is turned upright', async () => {
  const { pages: [page] } = await sourceOf(pdf([line(72, 720, 'Jane')], { page: '/Rotate 90' }));
  assert.deepEqual([page.width, page.height], [792, 612]);
  assert.equal(page.runs[0].rotation, 270);
});

test('links come with their rectangles', async () => {
  const { pages: [page] } = await sourceOf(pdf([line(72, 720, 'LinkedIn')], {
    annotations: ['<< /Type /Annot /Subtype /Link /Rect [70 715 130 735] /A << /S /URI /URI (https://linkedin.com/in/jane) >> >>'],
  }));
  assert.deepEqual(page.links, [{ rect: [70, 57, 130, 77], url: 'https://linkedin.com/in/jane' }]);
});

/** A small disc, as browsers draw it. @param {number} x @param {number} y from below, of its middle @param {number} r */
const disc = (x, y, r = 1.5) => `${x + r} ${y} m ${x + r} ${y + r} ${x - r} ${y + r} ${x - r} ${y} c ${x - r} ${y - r} ${x + r} ${y - r} ${x + r} ${y} c f\n`;

test('small shapes before lines are bullets', async () => {
  const { pages: [page] } = await sourceOf(pdf([
    line(72, 720, 'Engineer, Acme') + disc(76, 703) + line(86, 700, 'Cut build times') + disc(76, 689) + line(86, 686, 'Led a team') + `73.5 673.5 4 4 re S\n${line(86, 672, 'Of four')}73.5 659.5 4 4 re S\n${line(86, 658, 'Since May')}`,
  ]));
  assert.deepEqual(page.runs.map((/** @type {any} */ run) => run.text), ['Engineer, Acme', '•', 'Cut build times', '•', 'Led a team', '◦', 'Of four', '◦', 'Since May']);
  assert.deepEqual([page.runs[1].x, page.runs[1].y, page.runs[1].width, page.runs[1].size], [74.5, 92, 3, 11]);
});

test('other small shapes are no bullets', async () => {
  const rating = line(86, 700, 'Go') + line(86, 686, 'Rust') + [100, 106, 112].flatMap(x => [disc(x, 703), disc(x, 689)]).join('') + line(120, 700, 'daily') + line(120, 686, 'weekly')
    + [300, 306].flatMap(x => [disc(x, 703), disc(x, 689)]).join('') + line(312, 700, 'Dutch') + line(312, 686, 'Welsh');
  const rail = disc(70, 653) + line(80, 650, 'Mar 2020 - Present') + disc(70, 603) + line(80, 600, '2018 - 2020');
  const far = disc(20, 553) + line(80, 550, 'Reading') + disc(20, 523) + line(80, 520, 'Writing') + disc(300, 480) + line(310, 477, 'Once');
  const { pages: [page] } = await sourceOf(pdf([rating + rail + far]));
  assert.ok(!page.runs.some((/** @type {any} */ run) => /[•◦]/.test(run.text)));
});

test('what cannot be read is refused with a sentence', async () => {
  const locked = '/Encrypt << /Filter /Standard /V 1 /R 2 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) /P -4 >> /ID [(a) (b)]';
  assert.equal(await problemOf(pdf([line(72, 700, 'secret')], { trailer: locked })), 'locked');
  assert.equal(await problemOf(new TextEncoder().encode('%PDF-1.7\nnothing of a PDF')), 'damaged');
  assert.equal(await problemOf(pdf(['612 0 0 792 0 0 cm /P1 Do'])), 'no_text');
  assert.equal(await problemOf(pdf([''])), 'no_text');
  assert.equal(await problemOf(pdf(Array.from({ length: 51 }, () => line(72, 700, 'page')))), 'too_many_pages');
  assert.equal(await problemOf(resume.slice(0, 0)), 'empty');
  assert.equal(await problemOf(resume, { limits: { bytes: 100 } }), 'too_big');
  assert.equal(await problemOf(resume, { signal: AbortSignal.abort() }), 'cancelled');
});

test('a file cut short is read or refused, never thrown at', async () => {
  for (let size = 0; size < resume.length; size += 97) {
    const imported = await readFile(resume.slice(0, size));
    assert.ok('source' in imported || imported.sentence, String(size));
  }
});

test('the letters over a scan are its text', async () => {
  const { pages: [page] } = await sourceOf(pdf([`q 612 0 0 792 0 0 cm /P1 Do Q ${line(72, 720, 'Jane Doe '.repeat(12), 11, '3 Tr')}`]));
  assert.equal(page.images.length, 1);
  assert.equal(page.runs[0].mode, 3);
});

test('the native program reads the JSON as core.wasm reads the packed form', async () => {
  const core = await loadCore();
  const sources = [await sourceOf(resume)];
  for (const name of fs.readdirSync(path.join(root, 'tests', 'layout')).filter(file => file.endsWith('.json')))
    sources.push(JSON.parse(fs.readFileSync(path.join(root, 'tests', 'layout', name), 'utf8')));
  for (const source of sources) {
    const words = ['-', '--format', 'json', '--as-of', '2026-04'];
    const one = spawnSync(path.join(root, 'build', 'native', 'resume-check'), words, { input: JSON.stringify(source), maxBuffer: 1 << 28 });
    const other = core.run(words, () => packSource(source), new Date());
    assert.equal(other.exitCode, one.status);
    assert.ok(one.stdout.equals(other.output), `${one.stdout}\n${Buffer.from(other.output)}`);
  }
});

test('resume-check takes a PDF', () => {
  const file = path.join(folder, 'jane.pdf');
  fs.writeFileSync(file, resume);
  const run = spawnSync(process.execPath, [path.join(root, 'web', 'cli', 'resume-check.mjs'), file, '--format', 'json', '--as-of', '2026-04']);
  const report = JSON.parse(run.stdout.toString());
  assert.equal(report.resume.contact.name.text, 'Jane Doe');
  assert.equal(report.resume.positions[0].employer.text, 'Acme Corp');
  assert.equal(report.layout.readers.safe, report.layout.readers.fields.length);
});

/** A PDF that says one thing on its page and carries an XML file. @param {string} xml @param {string} name */
const withAttachment = (xml, name) => pdf([line(72, 720, 'Drawn on the page')], {
  names: `/Names << /EmbeddedFiles << /Names [(${name}) 7 0 R] >> >>`,
  extra: [`<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 8 0 R >> >>`, `<< /Type /EmbeddedFile /Length ${xml.length} >>\nstream\n${xml}\nendstream`],
});
const passport = '<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo><Identification><PersonName><FirstName>Jane</FirstName>'
  + '<Surname>Doe</Surname></PersonName></Identification></LearnerInfo></SkillsPassport>';

test('the data that Europass attaches to its PDFs are read; other and damaged attachments leave the pages', async () => {
  assert.equal((await sourceOf(withAttachment(passport, 'Europass-CV.xml'))).text, 'Jane Doe\n');
  for (const [xml, name] of [['<invoice/>', 'factur-x.xml'], [passport.slice(0, 150), 'Europass-CV.xml'], [passport, 'picture.png']]) {
    const { text, pages } = await sourceOf(withAttachment(xml ?? '', name ?? ''));
    assert.equal(text, undefined);
    assert.equal(pages[0].runs[0].text, 'Drawn on the page');
  }
});
