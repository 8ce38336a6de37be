// resume-check for node takes files of every kind, as the resume and as the posting.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { docx, odt, oldOffice, p, paragraph, pdf, run, utf8 } from './make_documents.mjs';

const program = fileURLToPath(new URL('../../web/cli/resume-check.mjs', import.meta.url)), folder = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
after(() => fs.rmSync(folder, { recursive: true }));
/** @param {Record<string, Uint8Array>} files @param {...string} words */
function check(files, ...words) {
  for (const [name, bytes] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), bytes);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, '--as-of', '2026-11', '--format', 'json'], { cwd: folder, maxBuffer: 1 << 28 });
  return { status, error: stderr.toString(), report: stdout.length ? JSON.parse(stdout.toString()) : null };
}

const lines = ['Jane Doe', 'jane@example.org', 'Experience', 'Backend Engineer, Acme, 2019 - 2022', 'Led a team of six with Go'];
const body = lines.map((line, at) => at === 2 ? paragraph('<w:pStyle w:val="berschrift1"/>', run(line)) : p(line)).join('');

for (const [name, bytes] of /** @type {[string, Uint8Array][]} */ ([['me.docx', docx(body)], ['me.pdf', pdf(lines)], ['me.odt', odt(lines.map(line => `<text:p>${line}</text:p>`).join(''))],
  ['me.rtf', utf8(`{\\rtf1\\ansi ${lines.join('\\par ')}\\par}`)], ['me.html', utf8(`<html><body>${lines.map(line => `<p>${line}</p>`).join('')}</body></html>`)], ['named.txt', pdf(lines)]]))
  test(`a resume as ${name}`, () => {
    const { report, error } = check({ [name]: bytes }, name);
    assert.equal(error, '');
    assert.equal(report.documents[0].document, 'resume');
    assert.ok(report.resume.positions.length === 1, JSON.stringify(report.resume.positions));
    // Its spans are of a text that nobody has but by the report.
    const [begin, end] = report.resume.contact.emails[0].span;
    assert.equal(Buffer.from(report.documents[0].text).subarray(begin, end).toString(), 'jane@example.org');
  });

test('a posting as a file, beside a resume as another', () => {
  const job = docx(p('Backend Engineer') + p('Requirements') + paragraph('<w:numPr><w:numId w:val="1"/></w:numPr>', run('Experience with Go and Kubernetes')));
  const { report, error } = check({ 'me.pdf': pdf(lines), 'job.docx': job }, 'me.pdf', '--job', 'job.docx');
  assert.equal(error, '');
  assert.ok(report.matches.some((/** @type {{ term: string }} */ match) => /kubernetes/i.test(match.term)));
  assert.match(report.documents[1].text, /Kubernetes/);
});

test('a file that is not read ends with 2 and its sentence', () => {
  const { status, error, report } = check({ 'me.docx': oldOffice('WordDocument') }, 'me.docx');
  assert.deepEqual([status, report], [2, null]);
  assert.match(error, /^me\.docx: This is a Word file of before 2007 \(\.doc\)\./);
});
